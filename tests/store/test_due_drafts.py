"""Today with messages that are begun, put off or handed over."""

import pytest

from store import (
    DraftFields,
    FollowUpFields,
    Log,
    Wording,
    due_today,
)
from tests.store.dues import TODAY, day, hand_off, met, only, start, types


def test_a_draft_stands_for_the_follow_up_it_is_made_for(log: Log) -> None:
    person = log.people.add().id
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="check_in"))
    start(log, person, "check_in")

    assert types(log) == ["draft"]


def test_a_thank_you_that_is_begun_stays_where_it_was_and_names_its_draft(log: Log) -> None:
    draft = start(log, met(log, -1), "thank_you")

    due = only(log)

    assert (due.type, due.draft_id) == ("thanks", draft)


@pytest.mark.parametrize("kind", ["follow_up", "introduction", "check_in"])
def test_a_draft_of_another_kind_hides_no_thank_you(log: Log, kind: str) -> None:
    start(log, met(log, -1), kind)

    assert types(log) == ["thanks", "draft"]


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "introduction", "check_in"])
def test_a_look_leaves_no_trace_on_today(log: Log, kind: str) -> None:
    person = met(log, -1)
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="check_in"))
    before = due_today(log, TODAY)

    draft = start(log, person, kind, begun=False)

    assert due_today(log, TODAY) == before
    assert log.drafts.waiting() == log.drafts.of(person) == []
    assert log.drafts.get(draft).begun is False


def test_a_begun_thank_you_that_is_put_off_is_off_today_whole(log: Log) -> None:
    start(log, met(log, -1), "thank_you")
    log.dues.snooze(only(log).id, day(1))

    assert types(log) == []
    assert types(log, day(1)) == ["thanks"]


def test_meeting_again_asks_for_thanks_again_and_the_old_draft_waits_on(log: Log) -> None:
    person = met(log, -5)
    old = start(log, person, "thank_you")
    met(log, -1, contact_id=person)

    found = [(due.type, due.draft_id) for due in due_today(log, TODAY)]

    assert found == [("thanks", None), ("draft", old)]


def test_meeting_again_on_the_day_of_the_thanks_asks_for_thanks_again(log: Log) -> None:
    person = met(log, 0)
    log.mark_sent(hand_off(log, person), TODAY)

    assert types(log) == []
    met(log, 0, contact_id=person)
    assert types(log) == ["thanks"]


def test_did_it_go_is_asked_first_and_offers_no_other_of_its_kind(log: Log) -> None:
    person = met(log, -1)
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="thank_you"))
    draft = hand_off(log, person)

    due = only(log)
    assert (due.type, due.draft_id) == ("went", draft)

    log.dues.finish(due.id, TODAY)
    assert types(log) == []
    assert log.drafts.get(draft).state == "sent"


def test_after_three_tries_a_kind_closing_is_suggested(log: Log) -> None:
    person = log.people.add().id
    for _ in range(3):
        log.mark_sent(hand_off(log, person, "follow_up"), TODAY)
    log.follow_ups.set(person, FollowUpFields(due=TODAY))

    due = only(log)

    assert (due.kind, due.tries) == ("closing", 3)


@pytest.mark.parametrize("how", ["finish", "let_go"])
def test_what_was_begun_for_a_thank_you_leaves_today_with_it_and_stays_with_the_person(
    log: Log, how: str
) -> None:
    person = met(log, -1)
    draft = log.drafts.start(DraftFields(contact_id=person, kind="thank_you"), Wording(text="Hi"))
    other = log.drafts.start(DraftFields(contact_id=person, kind="check_in"), Wording(text="Hi"))

    getattr(log.dues, how)(next(d.id for d in due_today(log, TODAY) if d.type == "thanks"), TODAY)

    assert [due.source_id for due in due_today(log, TODAY)] == [other.id]
    assert {kept.id for kept in log.drafts.of(person)} == {draft.id, other.id}
