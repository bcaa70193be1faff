"""Today shows what is due, with no clock after 48 hours and nothing twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from store import (
    ContactFields,
    DraftFields,
    Due,
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

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def _day(days: int) -> date:
    return TODAY + timedelta(days=days)


def _met(log: Log, days: int, **more: object) -> str:
    meeting = Meeting(contact=ContactFields(name="Ina"), on=_day(days), where="the pilots' ball")
    return log.file_meeting(meeting.model_copy(update=more))


def _types(log: Log, today: date = TODAY) -> list[str]:
    return [due.type for due in due_today(log, today)]


def _only(log: Log, today: date = TODAY) -> Due:
    (due,) = due_today(log, today)
    return due


def _hand_off(log: Log, person: str, kind: str = "thank_you") -> str:
    draft = log.drafts.start(DraftFields(contact_id=person, kind=kind), Wording(text="Hi"))
    top = log.drafts.current(draft.id)
    assert top
    log.drafts.approve(draft.id, top.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)
    return draft.id


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
    _met(log, days)

    assert _types(log) == expected


def test_thanks_show_the_person_as_people_remember_them(log: Log) -> None:
    facts = (
        FactFields(kind="private", text="is leaving"),
        FactFields(kind="they_said", text="hidden", usable=False),
        FactFields(kind="they_said", text="collects tide tables"),
    )
    person = _met(log, -1, facts=facts)

    due = _only(log)

    assert (due.contact_id, due.name, due.where_met) == (person, "Ina", "the pilots' ball")
    assert (due.they_said, due.met_on, due.kind) == ("collects tide tables", _day(-1), "thank_you")
    assert due.due == _day(1)


def test_after_48_hours_there_is_no_clock(log: Log) -> None:
    _met(log, -5)

    assert _only(log).due is None


def test_a_meeting_without_a_day_counts_from_when_it_was_noted(log: Log) -> None:
    log.file_meeting(Meeting(contact=ContactFields(name="Ina")))

    assert _types(log, log.tables.now().date()) == ["thanks"]


@pytest.mark.parametrize("kind", ["wrote", "called", "answered"])
def test_whoever_was_written_to_since_is_not_to_be_thanked(log: Log, kind: str) -> None:
    person = _met(log, -1)
    fields = InteractionFields.model_validate({"kind": kind, "on": TODAY})
    log.timeline.add(person, fields)

    assert _types(log) == []


def test_a_message_before_the_meeting_is_no_thanks(log: Log) -> None:
    person = _met(log, -1)
    log.timeline.add(person, InteractionFields(kind="wrote", on=_day(-9)))

    assert _types(log) == ["thanks"]


def test_two_meetings_with_one_person_are_one_thank_you(log: Log) -> None:
    person = _met(log, -2)
    log.file_meeting(Meeting(contact_id=person, on=_day(-1), where="the quay"))

    assert _only(log).where_met == "the quay"


def test_a_day_that_the_person_set_goes_before_the_clock(log: Log) -> None:
    _met(log, 0, follow_up=FollowUpFields(due=_day(2), reason="the chart"))
    assert _types(log) == []

    due = _only(log, _day(2))
    assert (due.type, due.kind, due.why) == ("follow_up", "follow_up", "the chart")


def test_a_far_follow_up_does_not_put_off_the_thanks(log: Log) -> None:
    _met(log, 0, follow_up=FollowUpFields(due=_day(90), kind="check_in"))

    assert _types(log) == ["thanks"]


def test_promises_of_mine_come_on_their_day_and_theirs_gently(log: Log) -> None:
    person = log.people.add(ContactFields(name="Ina")).id
    for who, what, due in (
        ("me", "late", _day(-4)), ("me", "today", TODAY), ("me", "later", _day(1)),
        ("them", "theirs, just due", _day(-1)), ("them", "theirs", _day(-3)),
        ("them", "theirs, no day", None),
    ):  # fmt: skip
        fields = PromiseFields.model_validate({"who": who, "what": what, "due": due})
        log.promises.add(person, fields)

    found = [(due.type, due.why) for due in due_today(log, TODAY)]

    assert found == [("promise", "late"), ("promise", "today"), ("their_promise", "theirs")]


def test_a_promise_without_a_day_waits_two_days(log: Log) -> None:
    person = log.people.add().id
    made = log.promises.add(person, PromiseFields(who="me", what="the chart")).created_at.date()

    assert _types(log, made + timedelta(days=1)) == []
    assert _types(log, made + timedelta(days=2)) == ["promise"]


def _start(log: Log, person: str, kind: str, *, begun: bool = True) -> str:
    fields = DraftFields(contact_id=person, kind=kind)
    return log.drafts.start(fields, Wording(text="Hi"), begun=begun).id


def test_a_draft_stands_for_the_follow_up_it_is_made_for(log: Log) -> None:
    person = log.people.add().id
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="check_in"))
    _start(log, person, "check_in")

    assert _types(log) == ["draft"]


def test_a_thank_you_that_is_begun_stays_where_it_was_and_names_its_draft(log: Log) -> None:
    draft = _start(log, _met(log, -1), "thank_you")

    due = _only(log)

    assert (due.type, due.draft_id) == ("thanks", draft)


@pytest.mark.parametrize("kind", ["follow_up", "introduction", "check_in"])
def test_a_draft_of_another_kind_hides_no_thank_you(log: Log, kind: str) -> None:
    _start(log, _met(log, -1), kind)

    assert _types(log) == ["thanks", "draft"]


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "introduction", "check_in"])
def test_a_look_leaves_no_trace_on_today(log: Log, kind: str) -> None:
    person = _met(log, -1)
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="check_in"))
    before = due_today(log, TODAY)

    draft = _start(log, person, kind, begun=False)

    assert due_today(log, TODAY) == before
    assert log.drafts.waiting() == log.drafts.of(person) == []
    assert log.drafts.get(draft).begun is False


def test_a_begun_thank_you_that_is_put_off_is_off_today_whole(log: Log) -> None:
    _start(log, _met(log, -1), "thank_you")
    log.dues.snooze(_only(log).id, _day(1))

    assert _types(log) == []
    assert _types(log, _day(1)) == ["thanks"]


def test_meeting_again_asks_for_thanks_again_and_the_old_draft_waits_on(log: Log) -> None:
    person = _met(log, -5)
    old = _start(log, person, "thank_you")
    _met(log, -1, contact_id=person)

    found = [(due.type, due.draft_id) for due in due_today(log, TODAY)]

    assert found == [("thanks", None), ("draft", old)]


def test_meeting_again_on_the_day_of_the_thanks_asks_for_thanks_again(log: Log) -> None:
    person = _met(log, 0)
    log.mark_sent(_hand_off(log, person), TODAY)

    assert _types(log) == []
    _met(log, 0, contact_id=person)
    assert _types(log) == ["thanks"]


def test_did_it_go_is_asked_first_and_offers_no_other_of_its_kind(log: Log) -> None:
    person = _met(log, -1)
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="thank_you"))
    draft = _hand_off(log, person)

    due = _only(log)
    assert (due.type, due.draft_id) == ("went", draft)

    log.dues.finish(due.id, TODAY)
    assert _types(log) == []
    assert log.drafts.get(draft).state == "sent"


def test_after_three_tries_a_kind_closing_is_suggested(log: Log) -> None:
    person = log.people.add().id
    for _ in range(3):
        log.mark_sent(_hand_off(log, person, "follow_up"), TODAY)
    log.follow_ups.set(person, FollowUpFields(due=TODAY))

    due = _only(log)

    assert (due.kind, due.tries) == ("closing", 3)


def test_the_most_pressing_comes_first(log: Log) -> None:
    _met(log, -9)
    fresh = _met(log, 0)
    waiting = log.people.add(ContactFields(name="Bo")).id
    log.follow_ups.set(waiting, FollowUpFields(due=TODAY, kind="check_in"))
    log.promises.add(waiting, PromiseFields(who="them", what="x", due=_day(-9)))
    log.promises.add(waiting, PromiseFields(who="me", what="y", due=_day(-9)))
    log.drafts.start(DraftFields(kind="pitch"), Wording(text="Hi"))
    _hand_off(log, log.people.add().id)

    dues = due_today(log, TODAY)

    assert [due.type for due in dues] == [
        "went", "thanks", "promise", "follow_up", "draft", "their_promise", "still_welcome"
    ]  # fmt: skip
    assert [due.order for due in dues] == sorted(due.order for due in dues)
    assert dues[1].contact_id == fresh
    assert len({due.id for due in dues}) == len(dues)


def _one_of_each(log: Log, sort: str) -> None:
    person = log.people.add(ContactFields(name="Ina")).id
    if sort == "thanks":
        _met(log, -1)
    elif sort == "still_welcome":
        _met(log, -9)
    elif sort == "promise":
        log.promises.add(person, PromiseFields(who="me", what="x", due=TODAY))
    elif sort == "their_promise":
        log.promises.add(person, PromiseFields(who="them", what="x", due=_day(-9)))
    elif sort == "follow_up":
        log.follow_ups.set(person, FollowUpFields(due=_day(-1)))
    elif sort == "draft":
        log.drafts.start(DraftFields(contact_id=person, kind="pitch"), Wording(text="Hi"))
    else:
        _hand_off(log, person)


SORTS = ["thanks", "still_welcome", "promise", "their_promise", "follow_up", "draft", "went"]


@pytest.mark.parametrize("sort", SORTS)
def test_whatever_is_snoozed_comes_back_on_its_day(log: Log, sort: str) -> None:
    _one_of_each(log, sort)
    log.dues.snooze(_only(log).id, _day(3))

    assert _types(log, _day(2)) == []
    assert len(_types(log, _day(3))) == 1


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("how", ["finish", "let_go"])
def test_whatever_is_done_or_let_go_stays_away(log: Log, sort: str, how: str) -> None:
    _one_of_each(log, sort)
    getattr(log.dues, how)(_only(log).id, TODAY)

    assert _types(log) == []
    assert _types(log, _day(9)) == []


@pytest.mark.parametrize("due_id", ["", "thanks:", "nothing:x", "promise:gone", "thanks:gone"])
def test_a_thing_that_is_not_there_is_a_sentence(log: Log, due_id: str) -> None:
    with pytest.raises(Unknown, match="no longer in your log"):
        log.dues.let_go(due_id, TODAY)


def test_the_example_person_shows_what_today_is_for(log: Log) -> None:
    add_example(log, TODAY)

    due = _only(log)

    assert due.example
    assert due.they_said


def test_one_thing_they_said_is_the_first_of_the_latest_meeting(log: Log) -> None:
    def said(*texts: str) -> tuple[FactFields, ...]:
        return tuple(FactFields(kind="they_said", text=text) for text in texts)

    person = _met(log, -9, facts=said("old"))
    _met(log, -1, contact_id=person, facts=said("new, first", "new, second"))

    assert _only(log).they_said == "new, first"


@pytest.mark.parametrize("how", ["finish", "let_go"])
def test_what_was_begun_for_a_thank_you_leaves_today_with_it_and_stays_with_the_person(
    log: Log, how: str
) -> None:
    person = _met(log, -1)
    draft = log.drafts.start(DraftFields(contact_id=person, kind="thank_you"), Wording(text="Hi"))
    other = log.drafts.start(DraftFields(contact_id=person, kind="check_in"), Wording(text="Hi"))

    getattr(log.dues, how)(next(d.id for d in due_today(log, TODAY) if d.type == "thanks"), TODAY)

    assert [due.source_id for due in due_today(log, TODAY)] == [other.id]
    assert {kept.id for kept in log.drafts.of(person)} == {draft.id, other.id}
