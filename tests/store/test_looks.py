"""A look leaves no draft behind, and a meeting ends the message before it; no word is lost."""

from datetime import UTC, date, datetime, timedelta

import pytest

from store import ContactFields, Draft, DraftFields, InteractionFields, Log, Wording

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
THANKS = DraftFields(kind="thank_you")


@pytest.fixture
def ann(log: Log) -> str:
    return log.people.add(ContactFields(name="Ann")).id


def _draft(log: Log, contact_id: str | None = None, text: str = "Thank you.") -> Draft:
    fields = THANKS.model_copy(update={"contact_id": contact_id})
    return log.drafts.start(fields, Wording(subject="Thanks", text=text))


def _hand_off(log: Log, draft_id: str) -> Draft:
    top = log.drafts.current(draft_id)
    assert top
    log.drafts.approve(draft_id, top.sha256, NOON)
    return log.drafts.hand_off(draft_id, NOON)


def _look(log: Log, contact_id: str, text: str = "Thank you.") -> Draft:
    fields = THANKS.model_copy(update={"contact_id": contact_id})
    return log.drafts.start(fields, Wording(text=text), begun=False)


@pytest.mark.parametrize("act", ["edit", "version", "same version", "approve"])
def test_a_draft_begins_with_the_first_thing_done_to_it(log: Log, ann: str, act: str) -> None:
    draft = _look(log, ann)
    if act == "edit":
        log.drafts.save_edit(draft.id, Wording(text="Mine"), NOON)
    elif act == "approve":
        log.drafts.approve(draft.id, Wording(text="Thank you.").sha256, NOON)
    else:
        text = "Another." if act == "version" else "Thank you."
        log.drafts.save_version(draft.id, Wording(text=text))

    assert [found.id for found in log.drafts.waiting()] == [draft.id]
    assert log.drafts.get(draft.id).created_at > draft.created_at


def test_what_was_only_looked_at_can_be_renewed_and_keeps_no_old_words(log: Log, ann: str) -> None:
    draft = _look(log, ann)
    log.drafts.save_version(draft.id, Wording(text="For a phone."), begun=False)
    fields = DraftFields(contact_id=ann, kind="thank_you", channel="sms")
    before = log.drafts.current(draft.id)
    renewed = log.drafts.renew(draft.id, fields, Wording(text="Fresh."))
    after = log.drafts.current(draft.id)

    assert before
    assert after
    assert before.made_at == after.made_at, "words that a phone holds must not count as older"
    assert (renewed.begun, renewed.channel) == (False, "sms")
    assert [(v.number, v.text) for v in log.drafts.versions(draft.id)] == [(3, "Fresh.")]


def test_what_is_begun_is_never_renewed(log: Log, ann: str) -> None:
    draft = _draft(log, ann)
    log.drafts.renew(draft.id, THANKS, Wording(text="Fresh."))

    assert [v.text for v in log.drafts.versions(draft.id)] == ["Thank you."]


def test_a_look_moves_nobody_up_the_list(log: Log, ann: str) -> None:
    log.people.add(ContactFields(name="Ben"))
    before = log.people.recent()
    _look(log, ann)

    assert log.people.recent() == before


def test_after_a_new_meeting_the_old_draft_is_no_longer_the_one_to_go_on_with(
    log: Log, ann: str
) -> None:
    old = _draft(log, ann)
    assert log.drafts.open_for(ann, "thank_you") == old
    log.timeline.add(ann, InteractionFields(kind="met", on=TODAY))

    assert log.drafts.open_for(ann, "thank_you") is None
    assert log.drafts.waiting() == [old]


def test_a_meeting_of_long_ago_that_is_noted_late_changes_no_draft(log: Log, ann: str) -> None:
    log.timeline.add(ann, InteractionFields(kind="met", on=TODAY))
    draft = _draft(log, ann)
    log.timeline.add(ann, InteractionFields(kind="met", on=date(2020, 1, 1)))

    assert log.drafts.open_for(ann, "thank_you") == draft


def test_words_typed_after_going_back_count_whatever_the_phones_clock_says(log: Log) -> None:
    """The phone lives a week behind the computer."""
    draft = _draft(log)
    week_ago = NOON - timedelta(days=7)
    log.drafts.save_edit(draft.id, Wording(text="Mine"), week_ago)
    log.drafts.save_version(draft.id, Wording(text="Another."))
    log.drafts.go_back_to(draft.id, 2)
    log.drafts.save_edit(draft.id, Wording(text="Mine, and more"), week_ago + timedelta(minutes=1))

    top = log.drafts.current(draft.id)
    assert top
    assert top.text == "Mine, and more"


def test_what_went_lately_without_an_answer_is_found_whoever_was_seen_since(
    log: Log, ann: str
) -> None:
    for day in (date(2026, 10, 1), TODAY):
        log.mark_sent(_hand_off(log, _draft(log, ann).id).id, day)
    aloud = _hand_off(log, _draft(log).id)
    log.mark_sent(aloud.id, TODAY)
    for number in range(25):
        log.people.add(ContactFields(name=f"Guest {number}"))
    found = log.drafts.sent_lately(date(2026, 11, 1), 5)

    assert [(draft.contact_id, draft.sent_on) for draft in found] == [(ann, TODAY)]
    log.answered(TODAY, draft_id=found[0].id)
    assert log.drafts.sent_lately(date(2026, 11, 1), 5) == []
