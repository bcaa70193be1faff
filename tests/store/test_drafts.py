"""A draft goes drafted, approved, handed off, sent; its approval holds for one text only."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from store import (
    ContactFields,
    Draft,
    DraftFields,
    IllegalMove,
    InteractionFields,
    Log,
    TextChanged,
    TypedSpan,
    UnkeepableText,
    Unknown,
    Wording,
    fingerprint,
    open_log,
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
    with pytest.raises(UnkeepableText, match="text"):
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


class DraftLife(RuleBasedStateMachine):
    """Whatever is tapped in whatever order, an approval never covers words nobody read."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._open = open_log(path=Path(self._folder.name) / "me.db")
        self.log = self._open.__enter__()
        self.taps = 0

    @initialize()
    def start(self) -> None:
        self.person = self.log.people.add(ContactFields(name="Ann")).id
        self.id = _draft(self.log, self.person).id
        self.state = "drafted"
        self.asked = False

    def _try(self, step: str, allowed: bool, work: object) -> bool:
        if not callable(work):
            raise TypeError(step)
        if allowed:
            work()
            return True
        with pytest.raises(IllegalMove):
            work()
        return False

    @rule(text=st.sampled_from(["a", "b", "Thank you."]), typed=st.booleans())
    def write(self, text: str, typed: bool) -> None:
        self.taps += 1
        words = Wording(subject="Thanks", text=text)
        before = self.log.drafts.current(self.id)
        drafts = self.log.drafts
        work = (
            (lambda: drafts.save_edit(self.id, words, _later(self.taps)))
            if typed
            else (lambda: drafts.save_version(self.id, words))
        )
        allowed = self.state in ("drafted", "approved", "handed_off")
        if self._try("write", allowed, work) and before and before.sha256 != words.sha256:
            self.state = "drafted"

    @rule()
    def approve(self) -> None:
        top = self.log.drafts.current(self.id)
        assert top
        allowed = self.state in ("drafted", "approved")
        if self._try(
            "approve", allowed, lambda: self.log.drafts.approve(self.id, top.sha256, NOON)
        ):
            self.state = "approved"

    @rule()
    def hand_off(self) -> None:
        allowed = self.state in ("approved", "handed_off")
        if self._try("hand off", allowed, lambda: self.log.drafts.hand_off(self.id, NOON)):
            self.state, self.asked = "handed_off", True

    @rule()
    def not_yet(self) -> None:
        self.log.drafts.not_yet(self.id)
        self.asked = False
        self.state = "approved" if self.state == "handed_off" else self.state

    @rule()
    def sent(self) -> None:
        allowed = self.state == "sent" or (self.asked and self.state != "discarded")
        if self._try("send", allowed, lambda: self.log.mark_sent(self.id, TODAY)):
            self.state, self.asked = "sent", False

    @rule()
    def discard(self) -> None:
        if self._try("discard", self.state != "sent", lambda: self.log.drafts.discard(self.id)):
            self.state, self.asked = "discarded", False

    @invariant()
    def holds(self) -> None:
        draft = self.log.drafts.get(self.id)
        top = self.log.drafts.current(self.id)
        assert top
        assert draft.state == self.state
        assert draft.is_unanswered == self.asked
        assert bool(self.log.drafts.unanswered()) == self.asked
        if draft.state in ("approved", "handed_off"):
            assert draft.approved_sha256 == top.sha256
        if draft.state == "drafted":
            assert draft.approved_sha256 is None
        wrote = [line for line in self.log.timeline.of(self.person) if line.kind == "wrote"]
        assert len(wrote) == (draft.state == "sent")

    def teardown(self) -> None:
        self._open.__exit__(None, None, None)
        self._folder.cleanup()


DraftLife.TestCase.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
test_a_draft_lives_by_the_rules = DraftLife.TestCase
