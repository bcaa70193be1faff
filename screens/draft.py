"""One draft: its text, the remarks under it, other versions, and the way out."""

import streamlit as st

from drafting import message, sending
from drafting.handoff import name_button
from drafting.left_out import tell_left_out
from drafting.own_words import PERSON
from drafting.segments import say_segments
from drafting.typing_in import say_left_over
from screens.asking import message_key
from screens.clock import day_of, today
from screens.days import say_day
from screens.draft_taps import MANNERS, OPENING, SAID, act, keep
from screens.particulars import draw_particulars
from screens.parts import Action, Earlier, Opening, editor, say, send_ahead, show_trouble
from screens.reaching import ask_their_number, say_it_opened_with_nobody, say_nobody
from screens.remarks import draw_remarks, say_what_to_mend
from screens.saying import show_told
from screens.signing import UNSIGNED, ask_my_name
from screens.sources import find_sources, mark_of, say_sources, send_the_notes
from screens.streaming import uses_model
from store import ME, ME_CHOSE, Draft, DraftVersion, Log

VERSIONS_SHOWN = 6
MINE = (ME, ME_CHOSE)
IT_WENT = {"spoken": "I said it"}
ONCE_SAID = "Once you have said it, tell it here or on Today."
ONCE_SENT = "Reachout sends nothing itself. Once it is on its way, say so here or on Today."
OPENED_BEFORE = (
    "You opened this message before you met again. Say whether it went; then the next can begin."
)
WAITS_TOO = "Another message of this kind to them waits on Today, under Started, not sent."


def draw_draft(log: Log, draft_id: str) -> None:
    """The draft as it stands today."""
    show_told()
    show_trouble()
    seen = message.look(log, draft_id, today=today())
    draft = seen.draft
    for warning in tell_left_out(log, seen, today=today()):
        say(warning)
    if told := _say_which(log, draft):
        say(told)
    if left := _say_left_over(seen):
        say(left)
    key, revision = message_key(draft.contact_id, draft.kind), _revision(seen)
    gone = draft.state in ("handed_off", "sent", "discarded")
    person = log.people.get(draft.contact_id) if draft.contact_id else None
    nobody = say_nobody(draft, person) if draft.state not in ("sent", "discarded") else ""
    origins = () if gone else find_sources(log, seen, today())
    rows = say_sources(seen, origins, today())
    editor(
        key,
        about=draft.id,
        text=seen.text,
        revision=revision,
        saved_at=seen.version.made_at if seen.version else None,
        label="Your message",
        rows=8,
        on_text=lambda editing: keep(draft.id, editing),
        on_tap=lambda tap: act(draft.id, tap),
        notes=() if gone else draw_remarks(seen),
        notes_title="Worth a look",
        whence=rows,
        whence_mark=mark_of(rows),
        actions=_ways_out(log, draft, seen) if gone else _actions(draft, seen),
        earlier=() if gone else _earlier(log, draft),
        hint=_hint(seen, gone=gone, nobody=say_it_opened_with_nobody(draft, person)),
        before="" if gone else _say_before(seen, nobody),
        said=st.session_state.pop(SAID, ""),
        opening=_opening(draft),
        locked=gone,
    )
    if not gone:
        draw_particulars(log, draft)
    if person and nobody:
        ask_their_number(draft, person)
    if not gone and _is_unsigned(seen):
        ask_my_name(draft.id)
    # The browser has the draft by now.
    if rows:
        send_the_notes(log, key, seen, origins, mark=mark_of(rows), today=today())
    if not uses_model(log):
        _think_ahead(log, seen, key, revision)


def _say_which(log: Log, draft: Draft) -> str:
    """Which message this is, where there are two about two meetings; else nothing."""
    if draft.contact_id is None:
        return ""
    met = [line for line in log.timeline.of(draft.contact_id) if line.kind == "met"]
    opened = draft.handed_off_at
    if draft.state == "handed_off" and opened and any(line.created_at > opened for line in met):
        return OPENED_BEFORE
    if draft.state not in ("drafted", "approved"):
        return ""
    others = [other for other in log.drafts.of(draft.contact_id) if other.id != draft.id]
    waiting = (other for other in others if other.state in ("drafted", "approved"))
    return WAITS_TOO if any(other.kind == draft.kind for other in waiting) else ""


def _say_left_over(seen: message.Look) -> str:
    """What was typed for this message and does not stand in it, where a writer wrote it."""
    is_written = seen.version is not None and seen.version.writer not in MINE
    waits = seen.draft.state in ("drafted", "approved")
    return say_left_over(seen.draft, seen.text) if is_written and waits else ""


def _think_ahead(log: Log, seen: message.Look, key: str, revision: str) -> None:
    """What each tap on a wording would bring; a tap that comes before the end cuts this off."""
    for action, manner in (("other", None), *((name, way) for name, (way, _) in MANNERS.items())):
        text = message.think_ahead(log, seen, today=today(), manner=manner)
        if text:
            send_ahead(key, revision=revision, action=action, text=text)


def _revision(seen: message.Look) -> str:
    return f"{seen.draft.id}-{seen.version.number if seen.version else 0}"


def _actions(draft: Draft, seen: message.Look) -> list[list[Action]]:
    go = Action(id="go", label=name_button(draft.channel), primary=True, wide=True)
    first = [Action(id="other", label="Another version")]
    manners = [Action(id=name, label=label) for name, (_, label) in MANNERS.items()]
    away = [
        Action(
            id="away", label="Put this draft away", text=True, confirm="Tap again to put it away"
        )
    ]
    return [*([[go]] if seen.may_go else []), [*first, *manners[:2]], manners[2:], away]


def _ways_out(log: Log, draft: Draft, seen: message.Look) -> list[list[Action]]:
    if draft.state != "handed_off" or seen.version is None:
        return []
    way = sending.way_out(log, draft, seen.version)
    again = [Action(id="again", label=f"Open {way.app} again", url=way.url)] if way.url else []
    text = seen.version.text
    return [
        [
            Action(id="went", label=IT_WENT.get(draft.channel, "It went"), primary=True),
            Action(id="not_yet", label="Not yet: change it"),
        ],
        [
            *again,
            Action(id="copy", label="Copy", copies=text),
            Action(id="share", label="Share", shares=text),
        ],
    ]


def _hint(seen: message.Look, *, gone: bool, nobody: str) -> str:
    spoken = seen.draft.channel == "spoken"
    if seen.draft.state == "sent":
        return f"{'You said this' if spoken else 'This message went'}. It stays here as it was."
    if seen.draft.state == "discarded":
        return "This draft was put away. Choose a kind above to write a new one."
    if gone:
        return ONCE_SAID if spoken else " ".join(filter(None, [nobody, ONCE_SENT]))
    if seen.in_the_way:
        return say_what_to_mend(seen)
    return "" if seen.may_go else "Write a few words first."


def _say_before(seen: message.Look, nobody: str) -> str:
    """What to know before the main button is tapped: in how many parts it goes, to nobody yet, and
    unsigned.
    """
    parts = say_segments(seen.text) if seen.may_go and seen.draft.channel == "sms" else ""
    whom = nobody if seen.may_go else ""
    return "\n".join(filter(None, [parts, whom, UNSIGNED if _is_unsigned(seen) else ""]))


def _is_unsigned(seen: message.Look) -> bool:
    is_theirs = seen.version is not None and seen.version.writer == PERSON
    is_signed = bool(seen.brief.sender.name) or is_theirs or seen.draft.channel == "spoken"
    return seen.may_go and not is_signed


def _opening(draft: Draft) -> Opening | None:
    kept = st.session_state.get(OPENING)
    return Opening(**kept["opening"]) if kept and kept["draft"] == draft.id else None


def _earlier(log: Log, draft: Draft) -> tuple[Earlier, ...]:
    """The texts that stood here before, the latest first, each once; of mine none is left out."""
    versions = log.drafts.versions(draft.id)
    different = {v.sha256: v for v in versions if v.sha256 != versions[-1].sha256}
    latest = sorted(different.values(), key=lambda version: -version.number)
    written = [version for version in latest if version.writer not in MINE][:VERSIONS_SHOWN]
    shown = [version for version in latest if version.writer in MINE or version in written]
    return tuple(
        Earlier(id=str(version.number), text=version.text, says=_say_whose(version))
        for version in shown
    )


def _say_whose(version: DraftVersion) -> str:
    whose = "Yours" if version.writer in MINE else "Written for you"
    return f"{whose}, {say_day(day_of(version.made_at), today())}"
