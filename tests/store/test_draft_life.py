"""Whatever is tapped in whatever order, a draft's approval never covers words nobody read."""

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
    Log,
    Wording,
    open_log,
)

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
THANKS = DraftFields(kind="thank_you")


def _later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def _draft(log: Log, contact_id: str | None = None, text: str = "Thank you.") -> Draft:
    fields = THANKS.model_copy(update={"contact_id": contact_id})
    return log.drafts.start(fields, Wording(subject="Thanks", text=text))


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
