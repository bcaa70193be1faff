"""Where the two met, and what is said of a deed of once, of a plan and of a sorrow."""

import re

import pytest

from drafting.checking import check
from tests.drafting.abroad.quay import TODAY, make, make_brief


def told(
    language: str, kind: str, channel: str, facts: list[str], seed: int = 0, **more: object
) -> str:
    """The draft from facts alone."""
    brief = make_brief(language, "first_name", kind, channel, promises=[], **more)
    made = make(brief.model_copy(update={"facts": tuple(facts)}), seed=seed)
    assert made.status == "draft", made.questions
    return made.text


@pytest.mark.parametrize(
    ("language", "facts", "place", "never"),
    [
        (
            "de",
            [
                "Werfttag in Emden am 2027-03-06, gemeinsam Suppe gegessen",
                "er schleift jede Planke von Hand",
            ],
            "Werfttag in Emden",
            "Suppe",
        ),
        (
            "de",
            [
                "saßen im Zug nach Kiel nebeneinander, 2027-03-06",
                "er schleift jede Planke von Hand",
            ],
            "im Zug nach Kiel",
            "nebeneinander",
        ),
        (
            "fr",
            ["salon nautique le 2027-03-06, café ensemble", "il ponce chaque planche à la main"],
            "au salon nautique",
            "café",
        ),
        (
            "fr",
            ["sortie en mer le 2027-03-06", "il ponce chaque planche à la main"],
            "la sortie en mer",
            "mercredi",
        ),
        (
            "es",
            ["feria náutica el 2027-03-06, tomamos sopa", "lija cada tabla a mano"],
            "en la feria náutica",
            "sopa",
        ),
        (
            "es",
            ["salida en su lancha el 2027-03-06", "lija cada tabla a mano"],
            "la salida en tu lancha",
            " su lancha",
        ),
    ],
)
def test_a_place_is_told_without_what_was_noted_behind_it(
    language: str, facts: list[str], place: str, never: str
) -> None:
    for seed in range(3):
        text = told(language, "follow_up", "email", facts, seed)
        assert place in text
        assert never not in text


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("de", ["Werfttag am 2026-06-06", "er hat die Ruder neu gestrichen"]),
        ("fr", ["salon nautique le 2026-06-06", "il a repeint toutes les rames"]),
        ("es", ["feria náutica el 2026-06-06", "pintó de nuevo los remos"]),
    ],
)
def test_nobody_asks_whether_a_deed_of_once_is_still_so(language: str, facts: list[str]) -> None:
    for seed in range(4):
        text = told(language, "check_in", "email", facts, seed)
        assert not re.search(r"noch so|so geblieben|toujours|encore vrai|Sigue|ahora\?", text), text


@pytest.mark.parametrize(
    ("language", "facts", "thanks"),
    [
        (
            "de",
            ["hat am Montag meine Wache übernommen"],
            "dass du am Montag meine Wache übernommen hast",
        ),
        ("fr", ["il a pris mon quart lundi"], "avoir pris mon quart lundi"),
        ("es", ["cubrió mi guardia el lunes"], "cubrir mi guardia el lunes"),
        (
            "de",
            ["er hat sich zwei Stunden Zeit genommen"],
            "dass du dir zwei Stunden Zeit genommen hast",
        ),
        (
            "fr",
            ["il s'est assis à côté de moi toute la soirée"],
            "être assis à côté de moi toute la soirée",
        ),
        ("es", ["se sentó a mi lado toda la tarde"], "sentarte a mi lado toda la tarde"),
    ],
)
def test_thanks_are_for_the_deed_that_was_done_for_me(
    language: str, facts: list[str], thanks: str
) -> None:
    for seed in range(3):
        assert thanks in told(language, "thank_you", "sms", facts, seed).replace("'", "\u2019")


@pytest.mark.parametrize(
    ("language", "facts", "pleased"),
    [
        (
            "de",
            ["Regattatag am 2027-03-06", "er hat sich den Arm gebrochen"],
            "gefall|gefäll|schön, dass",
        ),
        ("fr", ["régate le 2027-03-06", "il s'est cassé le bras"], "plu d|aim|façon"),
        ("es", ["regata el 2027-03-06", "se rompió el brazo"], "gustó|gusta|idea"),
    ],
)
def test_a_sorrow_is_never_told_with_pleasure(
    language: str, facts: list[str], pleased: str
) -> None:
    for seed in range(6):
        text = told(language, "follow_up", "email", facts, seed)
        after = text.split("\n\n")[2]
        assert not re.search(pleased, after), text


def test_a_weekday_in_the_notes_is_told_by_its_name() -> None:
    facts = ["curso de nudos, el miércoles pasado", "lija cada tabla a mano"]
    text = told("es", "follow_up", "email", facts)
    assert "miércoles" in text
    assert "ayer" not in text


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("de", ["Werfttag am 6.3.", "er schleift jede Planke von Hand"]),
        ("es", ["taller de velas, febrero", "lija cada tabla a mano"]),
        ("fr", ["nous avons beaucoup aimé la régate", "il ponce chaque planche à la main"]),
    ],
)
def test_a_day_that_the_notes_hold_is_no_invention(language: str, facts: list[str]) -> None:
    brief = make_brief(language, "first_name", "follow_up", "email", promises=[])
    brief = brief.model_copy(update={"facts": tuple(facts)})
    for seed in range(3):
        found = check(brief, make(brief, seed=seed).text, today=TODAY).findings
        assert not found, found
