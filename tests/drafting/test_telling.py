"""Telling: what a person answers goes where it belongs, and no answer becomes a false fact."""

from datetime import date, timedelta

import pytest

from drafting import message
from drafting.telling import UNSURE, ask_person, holds_nothing, is_grave, take_answers
from store import ContactFields, FactFields, Interaction, InteractionFields, Log, Meeting, Profile
from tests.drafting.dana import TODAY, see


def met(log: Log, where: str | None = "the loom market") -> str:
    return log.file_meeting(
        Meeting(contact=ContactFields(name="Ms Ito"), on=TODAY if where else None, where=where)
    )


def asked(log: Log, person: str, kind: str) -> tuple[str, ...]:
    _, made = message.start(log, kind, contact_id=person, channel="email", today=TODAY)
    return made.questions if made else ()


@pytest.mark.parametrize(
    "answer",
    [
        "I don't remember", "i dont remember.", "I don\u2019t remember, sorry", "No idea",
        "no idea!",
        "nothing", "?", "...", "Hm, not sure", "I really can't recall",
        "I don't know what they said",
        "dunno", "Keine Ahnung", "-", "I honestly forgot", "  none ",
    ],
)  # fmt: skip
def test_an_answer_that_says_nothing_is_no_fact(log: Log, answer: str) -> None:
    person = met(log)
    take_answers(log, person, {"fact-0": answer}, TODAY)

    assert holds_nothing(answer)
    assert log.facts.of(person) == []


@pytest.mark.parametrize(
    "answer",
    [
        "nothing grows in her yard", "she forgot her umbrella", "I don't remember her dog's name",
        "no salt in the bread", "not sure about the new rota", "we skip rope",
        "she knows nothing of bees",
    ],
)  # fmt: skip
def test_an_answer_that_only_begins_so_is_kept(log: Log, answer: str) -> None:
    person = met(log)
    take_answers(log, person, {"fact-0": answer}, TODAY)

    assert [fact.text for fact in log.facts.of(person)] == [answer]


def test_once_nothing_more_comes_back_the_message_is_short_and_nobody_asks_again(log: Log) -> None:
    person = met(log)
    questions = ask_person(log, person, "thank_you", asked(log, person, "thank_you"))
    assert questions
    for _ in range(2):
        take_answers(log, person, {questions[0].id: "I don't remember"}, TODAY)
    draft, made = message.start(log, "thank_you", contact_id=person, channel="email", today=TODAY)

    assert draft
    assert made
    assert "remember" not in made.text
    assert ask_person(log, person, "thank_you", ("What did Ms Ito say?",)) == []
    assert len([line for line in log.timeline.of(person) if line.kind == "noted"]) == 1


def test_after_another_meeting_something_may_come_back(log: Log) -> None:
    person = met(log)
    take_answers(log, person, {"fact-0": "no idea"}, TODAY)
    log.file_meeting(Meeting(contact_id=person, on=TODAY + timedelta(days=3)))

    assert ask_person(log, person, "thank_you", ("What did Ms Ito say?",))


@pytest.mark.parametrize(
    "answer",
    ["laid off last month", "she was laid off", "his mother died", "the divorce",
     "chemo on fridays", "leaving in March", "she earns 40k"],
)  # fmt: skip
def test_what_is_grave_is_kept_out_of_messages(log: Log, answer: str) -> None:
    person = met(log)
    said = take_answers(log, person, {"fact-0": answer}, TODAY)
    (fact,) = log.facts.of(person)

    assert is_grave(answer, TODAY)
    assert (fact.text, fact.usable) == (answer, False)
    assert "kept out of messages" in said


@pytest.mark.parametrize(
    "answer", ["she labels every drawer", "we stood by the coffee", "two kids' bikes"]
)
def test_what_is_plain_may_be_said(log: Log, answer: str) -> None:
    person = met(log)

    assert take_answers(log, person, {"fact-0": answer}, TODAY) == ""
    assert [fact.usable for fact in log.facts.of(person)] == [True]


def test_an_introduction_asks_for_my_name_and_keeps_it_with_me(log: Log) -> None:
    log.profile.save(Profile(about="I mend clocks."))
    person = log.people.add(ContactFields(name="Ms Ito")).id
    (question,) = ask_person(log, person, "introduction", asked(log, person, "introduction"))
    take_answers(log, person, {question.id: " Sam  Reed "}, TODAY)

    assert "your name" in question.label
    assert log.profile.get() == Profile(name="Sam Reed", about="I mend clocks.")
    assert log.facts.of(person) == []


def test_an_introduction_to_a_stranger_does_not_ask_what_they_said(log: Log) -> None:
    person = log.people.add(ContactFields(name="Ms Ito")).id
    (question,) = ask_person(log, person, "introduction", ("What did Ms Ito say or do?",))

    assert question.label.startswith("What made you want to write to Ms Ito?")


def test_whoever_was_met_is_asked_about_the_meeting(log: Log) -> None:
    (question,) = ask_person(log, met(log), "introduction", ("What did Ms Ito say or do?",))

    assert question.label == "What did Ms Ito say or do?"


def test_a_blank_answer_changes_nothing(log: Log) -> None:
    person = met(log)
    before: list[Interaction] = log.timeline.of(person)
    take_answers(log, person, {"fact-0": " \n", "name-1": ""}, date(2026, 11, 23))

    assert log.timeline.of(person) == before
    assert log.profile.get().name == "Sam Reed"
    assert InteractionFields(kind="noted").summary is None


@pytest.mark.parametrize("right", ["she has 12 looms", "she has 15 looms", UNSURE])
def test_of_two_facts_that_cannot_both_be_so_the_wrong_one_stays_out(log: Log, right: str) -> None:
    """An answer settles it: else the same question would come back for ever."""
    person = met(log)
    for text in ("she has 12 looms", "she has 15 looms", "she rows"):
        log.facts.add(person, FactFields(kind="they_said", text=text))
    questions = ask_person(log, person, "thank_you", asked(log, person, "thank_you"))
    assert [question.options for question in questions] == [
        ("she has 12 looms", "she has 15 looms")
    ]
    take_answers(log, person, {questions[0].id: right}, TODAY, asked=questions)
    usable = [fact.text for fact in log.facts.of(person) if fact.usable]
    draft, _ = message.start(log, "thank_you", contact_id=person, channel="email", today=TODAY)

    assert usable == [text for text in (right, "she rows") if text != UNSURE]
    assert draft
    assert see(log, draft.id).may_go
