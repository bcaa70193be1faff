"""A draft goes drafted, approved, handed off, sent; its approval holds for one text only."""

import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest

from store import (
    ContactFields,
    Draft,
    DraftFields,
    IllegalMove,
    Log,
    TextChanged,
    TypedSpan,
    UnkeepableText,
    Unknown,
    Wording,
    fingerprint,
)

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
THANKS = DraftFields(kind="thank_you")


def _later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


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


def test_a_draft_keeps_what_it_was_made_from(log: Log, ann: str) -> None:
    fields = DraftFields(
        contact_id=ann, kind="pitch", channel="sms", brief={"facts": ["Zoë", {"due": None}]},
        manner="warmer", seed=2**62, writer="model", model="tiny", template_version="ab12",
    )  # fmt: skip
    draft = log.drafts.start(fields, Wording(text="Hi", writer="model"), draft_id="made-by-tap")

    again = log.drafts.start(fields, Wording(text="Other"), draft_id="made-by-tap")

    assert again == log.drafts.get("made-by-tap") == draft
    assert draft.brief == fields.brief
    assert [version.text for version in log.drafts.versions(draft.id)] == ["Hi"]


def test_the_fingerprint_covers_subject_and_text() -> None:
    assert fingerprint(None, "Zoë") == hashlib.sha256("Zoë".encode()).hexdigest()
    assert len({fingerprint(None, "a"), fingerprint("a", "a"), fingerprint("b", "a")}) == 3


def test_versions_stay_and_can_be_gone_back_to(log: Log) -> None:
    draft = _draft(log)
    log.drafts.save_version(draft.id, Wording(text="Shorter."), manner="shorter", seed=3)
    log.drafts.save_version(draft.id, Wording(text="Shorter."))

    log.drafts.go_back_to(draft.id, 1)

    texts = [version.text for version in log.drafts.versions(draft.id)]
    assert texts == ["Thank you.", "Shorter.", "Thank you."]
    assert (log.drafts.get(draft.id).manner, log.drafts.get(draft.id).seed) == ("shorter", 3)
    with pytest.raises(Unknown):
        log.drafts.go_back_to(draft.id, 9)


def test_typing_is_one_version_of_mine_and_the_latest_keystroke_wins(log: Log) -> None:
    draft = _draft(log)
    mine = Wording(text="Thank you all", typed=(TypedSpan(start=10, end=13),))
    log.drafts.save_edit(draft.id, Wording(text="Thank you a"), _later(1))
    log.drafts.save_edit(draft.id, mine, _later(3))
    log.drafts.save_edit(draft.id, Wording(text="Thank you al"), _later(2))

    first, second = log.drafts.versions(draft.id)

    assert (first.text, first.writer) == ("Thank you.", "built-in")
    assert (second.text, second.writer, second.typed) == (mine.text, "me", mine.typed)


def test_an_approval_is_bound_to_the_text_that_was_read(log: Log) -> None:
    draft = _draft(log)
    read = fingerprint("Thanks", "Thank you.")
    log.drafts.save_edit(draft.id, Wording(subject="Thanks", text="Thank you!"), _later(1))

    with pytest.raises(TextChanged, match="Read it once more"):
        log.drafts.approve(draft.id, read, NOON)

    assert log.drafts.get(draft.id).state == "drafted"


@pytest.mark.parametrize("how", ["edit", "version", "back"])
def test_any_edit_takes_an_approval_back(log: Log, how: str) -> None:
    draft = _draft(log)
    log.drafts.save_version(draft.id, Wording(text="Second."))
    log.drafts.approve(draft.id, fingerprint(None, "Second."), NOON)

    if how == "edit":
        log.drafts.save_edit(draft.id, Wording(text="Second. "), _later(1))
    elif how == "version":
        log.drafts.save_version(draft.id, Wording(text="Third."))
    else:
        log.drafts.go_back_to(draft.id, 1)

    after = log.drafts.get(draft.id)
    assert (after.state, after.approved_sha256, after.approved_at) == ("drafted", None, None)


def test_saving_the_same_words_leaves_an_approval_alone(log: Log) -> None:
    draft = _draft(log)
    approved = log.drafts.approve(draft.id, fingerprint("Thanks", "Thank you."), NOON)

    log.drafts.save_edit(draft.id, Wording(subject="Thanks", text="Thank you."), _later(1))

    assert log.drafts.get(draft.id) == approved


def test_steps_out_of_order_are_refused_by_name(log: Log) -> None:
    draft = _draft(log)
    with pytest.raises(IllegalMove, match="Read this message") as caught:
        log.drafts.hand_off(draft.id, NOON)
    assert (caught.value.state, caught.value.step) == ("drafted", "hand off")
    with pytest.raises(IllegalMove):
        log.drafts.sent(draft.id, TODAY)

    log.drafts.discard(draft.id)
    log.drafts.discard(draft.id)
    with pytest.raises(IllegalMove, match="put away"):
        log.drafts.save_edit(draft.id, Wording(text="x"), NOON)
    with pytest.raises(IllegalMove):
        log.drafts.approve(draft.id, fingerprint("Thanks", "Thank you."), NOON)


def test_what_was_sent_stays_sent(log: Log, ann: str) -> None:
    draft = _draft(log, ann)
    _hand_off(log, draft.id)
    log.mark_sent(draft.id, TODAY)

    with pytest.raises(IllegalMove, match="sent already"):
        log.drafts.save_edit(draft.id, Wording(text="x"), NOON)
    with pytest.raises(IllegalMove):
        log.drafts.discard(draft.id)


def test_the_question_is_open_until_it_is_answered(log: Log, ann: str) -> None:
    draft = _draft(log, ann)
    assert log.drafts.unanswered() == []

    _hand_off(log, draft.id)
    assert [d.id for d in log.drafts.unanswered()] == [draft.id]
    assert log.drafts.unanswered_for(ann, "thank_you") is not None
    assert log.drafts.unanswered_for(ann, "follow_up") is None
    assert log.drafts.tries(ann, "thank_you") == 1

    assert log.drafts.not_yet(draft.id).state == "approved"
    assert log.drafts.unanswered() == []
    assert log.drafts.tries(ann, "thank_you") == 0

    _hand_off(log, draft.id)
    log.mark_sent(draft.id, TODAY)
    assert log.drafts.unanswered() == []
    assert log.drafts.tries(ann, "thank_you") == 1

    log.answered(TODAY, draft_id=draft.id)
    assert log.drafts.tries(ann, "thank_you") == 0


def test_words_changed_after_handing_off_do_not_change_what_may_have_gone(
    log: Log, ann: str
) -> None:
    draft = _draft(log, ann)
    log.drafts.save_edit(draft.id, Wording(text="Mine."), _later(1))
    _hand_off(log, draft.id)

    log.drafts.save_edit(draft.id, Wording(text="Better."), _later(2))
    assert log.drafts.get(draft.id).state == "drafted"
    assert [d.id for d in log.drafts.unanswered()] == [draft.id]

    log.mark_sent(draft.id, TODAY)
    gone = log.drafts.sent_wording(draft.id)
    assert gone
    assert gone.text == "Mine."


def test_pasted_words_are_what_went(log: Log, ann: str) -> None:
    draft = _draft(log, ann)
    _hand_off(log, draft.id)

    log.mark_sent(draft.id, TODAY, text="Thank you, Ann.")

    gone = log.drafts.sent_wording(draft.id)
    assert gone
    assert (gone.subject, gone.text, gone.writer) == ("Thanks", "Thank you, Ann.", "me")


def test_a_draft_refuses_words_that_cannot_be_kept(log: Log) -> None:
    draft = _draft(log)
    with pytest.raises(UnkeepableText, match=r"^Your message holds"):
        log.drafts.save_edit(draft.id, Wording(text="a\x00"), NOON)


def test_waiting_drafts_are_those_not_handed_off(log: Log, ann: str) -> None:
    one, two, three = (_draft(log, ann, text) for text in "abc")
    _hand_off(log, two.id)
    log.drafts.discard(three.id)

    assert [d.id for d in log.drafts.waiting()] == [one.id]
    assert {d.id for d in log.drafts.of(ann)} == {one.id, two.id}
    found = log.drafts.open_for(ann, "thank_you")
    assert found
    assert found.id == one.id
