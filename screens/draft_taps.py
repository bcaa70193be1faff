"""What a tap under a draft does: one act of the person, in the log."""

from datetime import UTC, datetime

import streamlit as st

from drafting import mending, message, sending
from drafting.answers import CheckedDraft
from drafting.composing import Manner
from drafting.handoff import HandOver, NotApproved
from drafting.own_words import news_by_sentence, reads_as
from drafting.review import InTheWay, token_of
from drafting.strays import keep_stray
from screens.clock import today
from screens.parts import Editing, Tap, go_to, note_trouble
from screens.remarks import parts_of
from screens.streaming import begin_stream, uses_model
from screens.today_taps import say_it_went
from store import Log, StoreError, open_log

OPENING = "write_opening"
SAID = "write_said"
CHANGED_ELSEWHERE = (
    "This message was changed in another window, and stands above as it is now."
    " Read it once more before it goes."
)
MANNERS: dict[str, tuple[Manner, str]] = {
    "shorter": ("shorter", "Shorter"),
    "warmer": ("warmer", "Warmer"),
    "plainer": ("plainer", "Plainer"),
    "formal": ("formal", "More formal"),
}


def keep(draft_id: str, editing: Editing) -> bool:
    """What was typed, in the log, and False where it is not; the browser keeps it until then."""
    try:
        with open_log() as log:
            if editing.about in ("", draft_id):
                message.edit(log, draft_id, editing.text, editing.moment, known=editing.known)
            else:
                keep_stray(
                    log, editing.about, editing.text, editing.moment,
                    known=editing.known, beside=draft_id,
                )  # fmt: skip
    except StoreError as error:
        note_trouble(error)
        return False
    return True


def act(draft_id: str, tap: Tap) -> None:
    """One tap under the text: first what was typed by then, then what was meant."""
    try:
        with open_log() as log:
            if _take_words(log, draft_id, tap):
                _do(log, draft_id, tap)
    except (StoreError, InTheWay, NotApproved, mending.WouldTear) as error:
        st.session_state[SAID] = str(error)


def _take_words(log: Log, draft_id: str, tap: Tap) -> bool:
    """Keep what was typed by then; False when the person read another text than would go."""
    draft = log.drafts.get(draft_id)
    if not tap.editing or draft.state not in ("drafted", "approved"):
        return True
    if tap.editing.typed:
        edited = tap.editing
        message.edit(log, draft_id, edited.text, edited.moment, known=edited.known)
    elif tap.action == "go" and not reads_as(
        log.drafts.current(draft_id), draft.channel, tap.editing.text
    ):
        st.session_state[SAID] = CHANGED_ELSEWHERE
        return False
    return True


def _do(log: Log, draft_id: str, tap: Tap) -> None:
    if tap.action in ("other", *MANNERS) and uses_model(log):
        manner, _ = MANNERS.get(tap.action, ("as_is", ""))
        begin_stream(draft_id, manner, is_chosen=True)
    elif tap.action == "go":
        way = sending.approve(log, draft_id, datetime.now(UTC), today=today())
        _remember_opening(log, draft_id, way)
    elif tap.action == "other":
        _tell(message.reword(log, draft_id, today=today()))
    elif tap.action in MANNERS:
        _tell(message.reword(log, draft_id, today=today(), manner=MANNERS[tap.action][0]))
    elif tap.action == "away":
        log.drafts.discard(draft_id)
        go_to("today")
    elif tap.action == "went":
        say_it_went(log, draft_id, today())
        go_to("today")
    elif tap.action == "not_yet":
        log.drafts.not_yet(draft_id)
    elif tap.action == "back":
        log.drafts.go_back_to(draft_id, int(tap.card))
    else:
        _answer_remark(log, draft_id, tap)


def _answer_remark(log: Log, draft_id: str, tap: Tap) -> None:
    seen = message.look(log, draft_id, today=today())
    token, _, start = tap.card.partition(":")
    if tap.action == "keep":
        news = news_by_sentence(seen.text, seen.news, seen.findings)
        claim = next((c for c in news if str(c.start) == start), None)
        if claim:
            mending.keep_news(log, draft_id, claim, today=today())
        return
    meant = [f for f in seen.findings if token_of(f) == token]
    finding = next((f for f in meant if str(f.start) == start), meant[0] if meant else None)
    if finding and tap.action == "gentler":
        mending.use_suggestion(log, draft_id, finding, brief=seen.known, today=today())
    elif finding and tap.action == "out":
        mending.leave_out(log, draft_id, finding)
    elif finding and tap.action == "let_in":
        mending.let_in(log, draft_id, finding, brief=seen.known, today=today())
    elif finding and tap.action == "right":
        for meant_too in (finding, *parts_of(finding, seen.findings)):
            mending.confirm(log, draft_id, meant_too)


def _tell(made: CheckedDraft) -> None:
    """What the writer asks or says instead of a new text."""
    sentence = made.reason or " ".join(made.questions)
    if made.status != "draft" and sentence:
        st.session_state[SAID] = sentence


def _remember_opening(log: Log, draft_id: str, way: HandOver) -> None:
    version = log.drafts.current(draft_id)
    if version is None or way.app is None:
        return
    opening = {"once": f"{draft_id}-{version.sha256[:16]}-{datetime.now(UTC).timestamp()}"}
    if way.url:
        opening["url"] = way.url
    if way.copies:
        opening["copy_text"] = version.text
        opening["copied"] = f"Copied. Paste it in {way.app}."
    st.session_state[OPENING] = {"draft": draft_id, "opening": opening}
