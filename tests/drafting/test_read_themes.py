"""What is private by its theme, in four languages, and the look-alikes that are somebody's work."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 6, 8)
HEADS = {
    "en": "Met Bo Li, cook, at the market on sat. Peels onions. {} Promised him our list.",
    "es": "Conocí a Ana Vela, cocinera, en el mercado el sábado. {} Prometí enviarle la lista.",
    "fr": "Rencontré Ana Vela, cuisinière, au marché samedi. {} Promis de lui envoyer la liste.",
    "de": "Ana Vela, Köchin, am Samstag am Markt getroffen. {} Hab ihr die Liste versprochen.",
}


def open_words(reading: Reading) -> str:
    texts: list[str | None] = []
    for each in (reading, *reading.more):
        texts += [*each.they_said, *each.share, each.offer, each.ask, each.met.where, each.met.how]
        texts += [each.contact.role, each.contact.org, *(promise.what for promise in each.promises)]
    return " | ".join(text for text in texts if text).lower()


@pytest.mark.parametrize(
    ("language", "sentence", "secret"),
    [
        ("en", "His knees are finished.", "knees"),
        ("en", "She takes tablets for her nerves.", "tablets"),
        ("en", "His landlord wants the flat back.", "landlord"),
        ("en", "Mum's got dementia, she says.", "dementia"),
        ("en", "They are closing the depot in autumn.", "depot"),
        ("en", "He's done with baking.", "done"),
        ("en", "She was caught forging the log.", "log"),
        ("en", "He lost his faith at sea.", "faith"),
        ("en", "My wage came up, don't log it.", "wage"),
        ("en", "He mentioned his tablets, his stairs at home - that stays here.", "stairs"),
        ("en", "The oven leaks, and he'd kill me if this got out.", "leaks"),
        ("en", "I've been off sick since may.", "off sick"),
        ("es", "Le han encontrado un bulto.", "bulto"),
        ("es", "Cobra 1700 y le da vergüenza.", "1700"),
        ("es", "Su hijo anda metido en líos de drogas.", "drogas"),
        ("es", "El horno pierde, que no salga de aquí.", "horno"),
        ("fr", "Son mari l'a quittée.", "mari"),
        ("fr", "Elle cherche ailleurs.", "ailleurs"),
        ("fr", "Il dort dans sa voiture.", "voiture"),
        ("fr", "Le four fuit, ça reste entre nous.", "four"),
        ("de", "Sie lässt sich scheiden.", "scheiden"),
        ("de", "Er verdient 2100 netto.", "2100"),
        ("de", "Sein Vater ist dement.", "dement"),
        ("de", "Der Ofen tropft 😅 und keiner darf es wissen, also psst.", "ofen"),
    ],
)
def test_a_private_theme_reaches_no_message(language: str, sentence: str, secret: str) -> None:
    reading = read_note(HEADS[language].format(sentence), TODAY)

    assert secret not in open_words(reading)
    assert any(secret in each.lower() for each in reading.private)
    assert len(reading.promises) == 1


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("She runs the dialysis unit at night.", "dialysis"),
        ("Builds cancer screening vans.", "screening"),
        ("She labels insulin pumps with stars.", "pumps"),
        ("Her notice board is all photos.", "board"),
        ("He is expecting 200 guests in july.", "guests"),
        ("Runs a workshop for asylum seekers.", "workshop"),
        ("His class prays for rain, he jokes.", "rain"),
        ("The scanner in room 2 is older than he is.", "scanner"),
    ],
)
def test_somebodys_work_is_no_secret(sentence: str, word: str) -> None:
    assert word in open_words(read_note(HEADS["en"].format(sentence), TODAY))


@pytest.mark.parametrize(
    ("language", "sentence", "secrets"),
    [
        ("en", "Lady he was wheeling, hip op, 91, sang.", ("hip", "91")),
        ("es", "Hab. 12, 80 años, se cayó.", ("12", "80")),
        ("de", "Pat. Zi 9, 60J, Gallensteine.", ("zi 9", "60j", "gallen")),
    ],
)
def test_a_patient_is_kept_apart_with_every_detail(
    language: str, sentence: str, secrets: tuple[str, ...]
) -> None:
    reading = read_note(HEADS[language].format(sentence), TODAY)

    assert all(secret in " ".join(reading.private).lower() for secret in secrets)
    assert not any(secret in open_words(reading) for secret in secrets)


def test_the_tellers_own_fact_beside_a_patient_is_kept_as_theirs() -> None:
    note = "Met Ida Vorn at the fair. She sang for Mr Tarn in bed 2, and she conducts a choir."
    reading = read_note(note, TODAY)

    assert reading.they_said == ("she conducts a choir",)
    assert "Tarn" in " ".join(reading.patient)


def test_what_i_told_them_of_myself_is_shared() -> None:
    assert read_note("Met Bo. Told him I was laid off in may.", TODAY).share != ()
