"""Answering: an answer that the message cannot use comes back with the reason, and is not kept."""

import pytest

from drafting import message
from drafting.languages import Tongue
from drafting.telling import Question, ask_person
from drafting.usable_answers import NOT_USED, PATIENT, Unusable, take_usable_answers
from store import ContactFields, Log, Meeting
from tests.drafting.dana import TODAY


def met(log: Log, language: str | None = None) -> str:
    contact = ContactFields(name="Runa Haller", language=language)
    return log.file_meeting(Meeting(contact=contact, on=TODAY, where="the loom market"))


def asked(log: Log, person: str) -> list[Question]:
    _, made = message.start(log, "thank_you", contact_id=person, channel="email", today=TODAY)
    assert made
    return ask_person(log, person, "thank_you", made.questions)


def answer(log: Log, person: str, text: str, tongue: Tongue | None = None) -> str:
    questions = asked(log, person)
    return take_usable_answers(
        log, person, {questions[0].id: text}, TODAY, asked=questions,
        kind="thank_you", channel="email", tongue=tongue,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        (None, "elle range les paniers par couleur dans la cave", "French"),
        (None, "sie stapelt die Körbe nach Farben im Keller", "German"),
        ("de", "she stacks the baskets by colour in the cellar", "English"),
        ("es", "she stacks the baskets by colour in the cellar", "English"),
    ],
)
def test_an_answer_in_another_language_says_which_and_is_not_kept(
    log: Log, language: str | None, text: str, named: str
) -> None:
    person = met(log, language)
    with pytest.raises(Unusable) as refused:
        answer(log, person, text)

    (why,) = refused.value.why.values()
    assert f"these words look like {named}" in why
    assert log.facts.of(person) == []


def test_a_patient_in_an_answer_is_not_kept(log: Log) -> None:
    person = met(log)
    with pytest.raises(Unusable) as refused:
        answer(log, person, "she told me about Mr Orban in room 12")

    assert list(refused.value.why.values()) == [PATIENT]
    assert log.facts.of(person) == []


def test_words_of_which_no_sentence_can_be_made_are_given_back(log: Log) -> None:
    person = met(log)
    with pytest.raises(Unusable) as refused:
        answer(log, person, "as in that")

    assert list(refused.value.why.values()) == [NOT_USED]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (None, "she stacks the baskets by colour"),
        ("de", "sie stapelt die Körbe nach Farben"),
        (None, "I don't remember"),
    ],
)
def test_a_usable_answer_is_kept_and_the_message_written(
    log: Log, language: str | None, text: str
) -> None:
    person = met(log, language)
    assert not answer(log, person, text)
    draft, _ = message.start(log, "thank_you", contact_id=person, channel="email", today=TODAY)

    assert draft


def test_what_is_kept_out_of_messages_is_told_and_not_given_back(log: Log) -> None:
    person = met(log)

    assert "kept out of messages" in answer(log, person, "her mother has cancer")
