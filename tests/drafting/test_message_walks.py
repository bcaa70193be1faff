"""Whatever a person does in whatever order: a link exists only for the text that was approved."""

import tempfile
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from drafting import mending, message, sending
from drafting.composing import Manner
from drafting.handoff import NotApproved
from drafting.review import InTheWay
from tests.drafting.dana import AT, DANA, TODAY, open_own, see, whole

TEXTS = (
    "Hi Dana, thank you for the drawers. Sam",
    "Hi Dana, thank you for every drawer. My crew starts at six. Sam",
    "Hi Dana, I am sorry about your divorce. Sam",
    "Please please hire me. Sam",
    "See [name] there.",
    "",
)
MANNERS: tuple[Manner, ...] = ("shorter", "warmer", "formal")


class Walk(RuleBasedStateMachine):
    """One message, and every act that a screen has for it."""

    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()
        folder = self.open.enter_context(tempfile.TemporaryDirectory())
        self.log = self.open.enter_context(open_own(Path(folder)))
        dana = self.log.file_meeting(DANA)
        begun, _ = message.start(self.log, "thank_you", contact_id=dana, channel="sms", today=TODAY)
        assert begun
        self.id, self.at, self.approved = begun.id, AT, ""
        self.typed = [see(self.log, self.id).text]

    @rule(text=st.sampled_from(TEXTS))
    def edit(self, text: str) -> None:
        self.at += timedelta(seconds=1)
        message.edit(self.log, self.id, text, self.at)

        assert see(self.log, self.id).text == text

    @rule()
    def ask_for_another(self) -> None:
        message.reword(self.log, self.id, today=TODAY)

    @rule(manner=st.sampled_from(MANNERS))
    def ask_for_a_manner(self, manner: Manner) -> None:
        message.reword(self.log, self.id, today=TODAY, manner=manner)

    @rule()
    def confirm_what_is_shown(self) -> None:
        for finding in see(self.log, self.id).findings:
            mending.confirm(self.log, self.id, finding)

    @rule()
    def take_every_gentler_wording(self) -> None:
        for finding in see(self.log, self.id).findings:
            known = see(self.log, self.id).known
            with suppress(mending.WouldTear):
                mending.use_suggestion(self.log, self.id, finding, brief=known, today=TODAY)

    @rule()
    def take_out_what_is_shown(self) -> None:
        for finding in see(self.log, self.id).findings:
            mending.leave_out(self.log, self.id, finding)

    @rule()
    def say_it_looks_right(self) -> None:
        seen = see(self.log, self.id)
        try:
            way = sending.approve(self.log, self.id, AT, today=TODAY)
        except InTheWay:
            assert not seen.may_go
        else:
            assert seen.may_go
            self.approved = seen.text
            assert unquote((way.url or "").partition("body=")[2]).replace("\r", "") == seen.text

    @rule()
    def say_that_it_did_not_go(self) -> None:
        self.log.drafts.not_yet(self.id)

    @rule()
    def go_back_to_the_first(self) -> None:
        self.log.drafts.go_back_to(self.id, 1)

    @invariant()
    def a_link_is_for_the_approved_text_alone(self) -> None:
        seen = see(self.log, self.id)
        assert seen.version
        try:
            sending.way_out(self.log, seen.draft, seen.version)
        except NotApproved:
            assert seen.draft.state == "drafted"
        else:
            assert seen.text == self.approved

    @invariant()
    def nothing_is_sent_without_the_persons_word(self) -> None:
        assert self.log.drafts.get(self.id).went is None

    @invariant()
    def what_is_typed_stands_within_the_text(self) -> None:
        version = self.log.drafts.current(self.id)
        assert version
        for span in version.typed:
            assert 0 <= span.start < span.end <= len(whole(version))

    def teardown(self) -> None:
        self.open.close()


Walk.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestWalk = Walk.TestCase
