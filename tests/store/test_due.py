"""Today shows what is due, with no clock after 48 hours and nothing twice."""

import pytest

from store import (
    ContactFields,
    DraftFields,
    FactFields,
    FollowUpFields,
    InteractionFields,
    Log,
    Meeting,
    PromiseFields,
    Unknown,
    Wording,
    add_example,
    due_today,
)
from tests.store.dues import TODAY, day, hand_off, met, only, types


def test_an_empty_log_has_nothing_for_today(log: Log) -> None:
    assert due_today(log, TODAY) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, []), (0, ["thanks"]), (-2, ["thanks"]), (-3, ["still_welcome"]), (-30, ["still_welcome"]),
     (-31, [])],
)  # fmt: skip
def test_thanks_are_due_for_48_hours_and_welcome_for_a_month(
    log: Log, days: int, expected: list[str]
) -> None:
    met(log, days)

    assert types(log) == expected


def test_thanks_show_the_person_as_people_remember_them(log: Log) -> None:
    facts = (
        FactFields(kind="private", text="is leaving"),
        FactFields(kind="they_said", text="hidden", usable=False),
        FactFields(kind="they_said", text="collects tide tables"),
    )
    person = met(log, -1, facts=facts)

    due = only(log)

    assert (due.contact_id, due.name, due.where_met) == (person, "Ina", "the pilots' ball")
    assert (due.they_said, due.met_on, due.kind) == ("collects tide tables", day(-1), "thank_you")
    assert due.due == day(1)


def test_after_48_hours_there_is_no_clock(log: Log) -> None:
    met(log, -5)

    assert only(log).due is None


def test_a_meeting_without_a_day_counts_from_when_it_was_noted(log: Log) -> None:
    log.file_meeting(Meeting(contact=ContactFields(name="Ina")))

    assert types(log, log.tables.now().date()) == ["thanks"]


@pytest.mark.parametrize("kind", ["wrote", "called", "answered"])
def test_whoever_was_written_to_since_is_not_to_be_thanked(log: Log, kind: str) -> None:
    person = met(log, -1)
    fields = InteractionFields.model_validate({"kind": kind, "on": TODAY})
    log.timeline.add(person, fields)

    assert types(log) == []


def test_a_message_before_the_meeting_is_no_thanks(log: Log) -> None:
    person = met(log, -1)
    log.timeline.add(person, InteractionFields(kind="wrote", on=day(-9)))

    assert types(log) == ["thanks"]


def test_two_meetings_with_one_person_are_one_thank_you(log: Log) -> None:
    person = met(log, -2)
    log.file_meeting(Meeting(contact_id=person, on=day(-1), where="the quay"))

    assert only(log).where_met == "the quay"


def test_a_day_that_the_person_set_goes_before_the_clock(log: Log) -> None:
    met(log, 0, follow_up=FollowUpFields(due=day(2), reason="the chart"))
    assert types(log) == []

    due = only(log, day(2))
    assert (due.type, due.kind, due.why) == ("follow_up", "follow_up", "the chart")


def test_a_far_follow_up_does_not_put_off_the_thanks(log: Log) -> None:
    met(log, 0, follow_up=FollowUpFields(due=day(90), kind="check_in"))

    assert types(log) == ["thanks"]


def test_promises_of_mine_come_on_their_day_and_theirs_gently(log: Log) -> None:
    person = log.people.add(ContactFields(name="Ina")).id
    for who, what, due in (
        ("me", "late", day(-4)), ("me", "today", TODAY), ("me", "later", day(1)),
        ("them", "theirs, just due", day(-1)), ("them", "theirs", day(-3)),
        ("them", "theirs, no day", None),
    ):  # fmt: skip
        fields = PromiseFields.model_validate({"who": who, "what": what, "due": due})
        log.promises.add(person, fields)

    found = [(due.type, due.why) for due in due_today(log, TODAY)]

    assert found == [("promise", "late"), ("promise", "today"), ("their_promise", "theirs")]


def test_promises_without_a_day_are_there_at_once_and_the_newest_first(log: Log) -> None:
    first, second = (log.people.add(ContactFields(name=name)).id for name in ("Ada", "Bo"))
    for person, what in ((first, "the chart"), (second, "the tide table"), (first, "the rope")):
        log.promises.add(person, PromiseFields(who="me", what=what))

    found = due_today(log, TODAY)

    assert {(due.type, due.due) for due in found} == {("no_day", None)}
    assert [due.why for due in found] == ["the rope", "the tide table", "the chart"]


def test_a_promise_without_a_day_waits_behind_a_fresh_thank_you(log: Log) -> None:
    """It stands on that card, and by itself once the thank-you is no longer there."""
    met(log, 0, promises=(PromiseFields(who="me", what="the chart"),))

    assert types(log) == ["thanks"]
    assert types(log, day(3)) == ["no_day", "still_welcome"]
    log.dues.finish(due_today(log, TODAY)[0].id, TODAY)
    assert types(log) == ["no_day"]


def test_did_it_go_is_answered_before_a_promise_without_a_day(log: Log) -> None:
    person = log.people.add(ContactFields(name="Ina")).id
    log.promises.add(person, PromiseFields(who="me", what="the chart"))
    hand_off(log, person)

    assert types(log) == ["went"]


def test_a_promise_that_is_given_a_day_comes_on_it(log: Log) -> None:
    person = log.people.add(ContactFields(name="Ina")).id
    log.promises.add(person, PromiseFields(who="me", what="the chart"))

    log.dues.set_day(only(log).id, day(3))

    assert types(log, day(2)) == []
    assert types(log, day(3)) == ["promise"]


def test_only_a_promise_is_given_a_day(log: Log) -> None:
    met(log, 0)
    with pytest.raises(Unknown):
        log.dues.set_day(only(log).id, day(3))


def test_the_most_pressing_comes_first(log: Log) -> None:
    met(log, -9)
    fresh = met(log, 0)
    waiting = log.people.add(ContactFields(name="Bo")).id
    log.follow_ups.set(waiting, FollowUpFields(due=TODAY, kind="check_in"))
    log.promises.add(waiting, PromiseFields(who="them", what="x", due=day(-9)))
    log.promises.add(waiting, PromiseFields(who="me", what="y", due=day(-9)))
    log.promises.add(waiting, PromiseFields(who="me", what="z"))
    log.drafts.start(DraftFields(kind="pitch"), Wording(text="Hi"))
    hand_off(log, log.people.add().id)

    dues = due_today(log, TODAY)

    assert [due.type for due in dues] == [
        "went", "thanks", "promise", "follow_up", "draft", "their_promise", "no_day",
        "still_welcome",
    ]  # fmt: skip
    assert [due.order for due in dues] == sorted(due.order for due in dues)
    assert dues[1].contact_id == fresh
    assert len({due.id for due in dues}) == len(dues)


def _one_of_each(log: Log, sort: str) -> None:
    person = log.people.add(ContactFields(name="Ina")).id
    if sort == "thanks":
        met(log, -1)
    elif sort == "still_welcome":
        met(log, -9)
    elif sort == "promise":
        log.promises.add(person, PromiseFields(who="me", what="x", due=TODAY))
    elif sort == "no_day":
        log.promises.add(person, PromiseFields(who="me", what="x"))
    elif sort == "their_promise":
        log.promises.add(person, PromiseFields(who="them", what="x", due=day(-9)))
    elif sort == "follow_up":
        log.follow_ups.set(person, FollowUpFields(due=day(-1)))
    elif sort == "draft":
        log.drafts.start(DraftFields(contact_id=person, kind="pitch"), Wording(text="Hi"))
    else:
        hand_off(log, person)


SORTS = [
    "thanks", "still_welcome", "promise", "no_day", "their_promise", "follow_up", "draft", "went",
]  # fmt: skip


@pytest.mark.parametrize("sort", SORTS)
def test_whatever_is_snoozed_comes_back_on_itsday(log: Log, sort: str) -> None:
    _one_of_each(log, sort)
    log.dues.snooze(only(log).id, day(3))

    assert types(log, day(2)) == []
    assert len(types(log, day(3))) == 1


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("how", ["finish", "let_go"])
def test_whatever_is_done_or_let_go_stays_away(log: Log, sort: str, how: str) -> None:
    _one_of_each(log, sort)
    getattr(log.dues, how)(only(log).id, TODAY)

    assert types(log) == []
    assert types(log, day(9)) == []


@pytest.mark.parametrize("due_id", ["", "thanks:", "nothing:x", "promise:gone", "thanks:gone"])
def test_a_thing_that_is_not_there_is_a_sentence(log: Log, due_id: str) -> None:
    with pytest.raises(Unknown, match="no longer in your log"):
        log.dues.let_go(due_id, TODAY)


def test_the_example_person_shows_what_today_is_for(log: Log) -> None:
    add_example(log, TODAY)

    due = only(log)

    assert due.example
    assert due.they_said


def test_one_thing_they_said_is_the_first_of_the_latest_meeting(log: Log) -> None:
    def said(*texts: str) -> tuple[FactFields, ...]:
        return tuple(FactFields(kind="they_said", text=text) for text in texts)

    person = met(log, -9, facts=said("old"))
    met(log, -1, contact_id=person, facts=said("new, first", "new, second"))

    assert only(log).they_said == "new, first"
