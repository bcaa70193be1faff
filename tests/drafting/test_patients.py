"""Patients in typed words: heard as in a note, in four languages, and never news for the log."""

from datetime import UTC, datetime

import pytest

from drafting import message
from drafting.mending import confirm
from drafting.patients import NAMES_PATIENT, deeds_beside, find_patients, names_in
from store import ContactFields, FactFields, Log, Meeting
from tests.drafting.dana import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for what you told me about Mr Orban in room 12.",
        "thank you for what you told me about mrs orban in bed 3",
        "It was good to hear how Mrs Orban, bed 4, is doing.",
        "Thanks for telling me about pt 68 with the fall.",
        "Danke für das, was Sie mir über Herrn Orban in Zimmer 12 erzählt haben.",
        "Danke, dass du mir von Frau Orban in Bett 4 erzählt hast.",
        "Merci de m'avoir parlé de Mme Orban, chambre 12.",
        "Gracias por lo que me contó del señor Orban de la habitación 12.",
        "I still think of the 81 year old man who fell.",
    ],
)
def test_what_could_tell_who_a_patient_is_is_found(text: str) -> None:
    assert find_patients(f"Hi Ines,\n\n{text}\n\nBest wishes,\nJo", TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "See you in room 12 on Friday.",
        "Wir sehen uns am Freitag in Zimmer 4.",
        "I will bring Mr Orban the chart.",
        "We look after patients better with your list.",
        "Our son is 12 and rows.",
        "Thank you for the 40 chairs.",
    ],
)
def test_rooms_colleagues_and_numbers_alone_are_no_patients(text: str) -> None:
    assert find_patients(text, TODAY) == ()


@pytest.mark.parametrize(
    ("told", "stays"),
    [
        ("81yo mr Orban, bed 9, she held the lift for us", "she held the lift for us"),
        ("baby Edda 2 wks in room 3, he lent me his pen", "he lent me his pen"),
        ("mrs orban fell, she broke her hip and told me she is scared", ""),
        ("mr Orban in bed 2 thanked us", ""),
        ("pt 68 with the fall, bed 9 rang for me at 3", ""),
    ],
)
def test_beside_a_patient_only_what_was_done_for_us_may_stay(told: str, stays: str) -> None:
    assert deeds_beside(told, TODAY) == stays


def test_the_name_behind_a_title_is_known_again() -> None:
    assert names_in(["frau Orban rm 4 fell", "señora Ibáñez"], ["Ines Moya"]) == {"orban", "ibanez"}
    assert names_in(["Mr Moya in bed 2"], ["Ines Moya"]) == frozenset()


def draft_with(log: Log, words: str) -> str:
    fact = FactFields(kind="they_said", text="she checks shoes at the door")
    contact = ContactFields(name="Ines Moya")
    ines = log.file_meeting(Meeting(contact=contact, on=TODAY, where="the fair", facts=(fact,)))
    draft, _ = message.start(log, "thank_you", contact_id=ines, channel="email", today=TODAY)
    assert draft
    text = f"{message.look(log, draft.id, today=TODAY).text}\n\n{words}"
    message.edit(log, draft.id, text, datetime.now(UTC))
    return draft.id


def test_a_patient_in_a_draft_blocks_it_until_the_person_says_it_is_none(log: Log) -> None:
    id_ = draft_with(log, "I think of Mr Orban in room 12. My brother Tim rows for Lund.")
    seen = message.look(log, id_, today=TODAY)
    (finding,) = (one for one in seen.in_the_way if one.rule == NAMES_PATIENT)
    assert "Mr Orban in room 12" in finding.quote
    assert not seen.may_go

    confirm(log, id_, finding)
    assert message.look(log, id_, today=TODAY).may_go


def test_a_sentence_with_a_patient_is_never_news_for_the_log(log: Log) -> None:
    """Before and after the person has called it right."""
    id_ = draft_with(log, "I think of Mr Orban in room 12. My brother Tim rows for Lund.")
    seen = message.look(log, id_, today=TODAY)
    for finding in seen.in_the_way:
        confirm(log, id_, finding)
    for look in (seen, message.look(log, id_, today=TODAY)):
        news = " ".join(claim.text for claim in look.news)
        assert "Orban" not in news
        assert "Lund" in news
