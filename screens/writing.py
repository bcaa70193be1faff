"""The message screen: the draft, the remarks under it, and the way out."""

from dataclasses import dataclass
from datetime import UTC, datetime

import streamlit as st

from drafting import message
from drafting.answers import CheckedDraft, Finding
from drafting.brief import Channel
from drafting.composing import Manner
from drafting.handoff import HandOver, name_button
from drafting.review import NEVER_CONFIRMED, InTheWay, token_of
from drafting.suggesting import suggest_channel, suggest_kinds
from prompts import load_kinds
from screens.asking import ask_for_more, message_key
from screens.clock import today
from screens.parts import (
    Action,
    Card,
    Editing,
    Group,
    Note,
    Opening,
    Tap,
    cards,
    editor,
    go_to,
    here,
    note_trouble,
    say,
)
from screens.streaming import is_stream_wanted, stream_message, uses_model, want_stream
from screens.wording import WAYS, describe_person, name_kind
from store import Contact, Draft, Log, StoreError, open_log

OPENING = "write_opening"
MANNERS: dict[str, tuple[Manner, str]] = {
    "shorter": ("shorter", "Shorter"),
    "warmer": ("warmer", "Warmer"),
    "plainer": ("plainer", "Plainer"),
    "formal": ("formal", "More formal"),
}
VERSIONS_SHOWN = 6


@dataclass(frozen=True)
class Wanted:
    """Which message this screen is about."""

    contact_id: str | None
    kind: str
    channel: Channel
    draft_id: str | None


def write_message() -> None:
    """Draw the message that the address names."""
    with open_log() as log:
        wanted = _wanted(log)
        person = log.people.get(wanted.contact_id) if wanted.contact_id else None
        st.title(f"To {person.label}" if person else name_kind(wanted.kind), anchor=False)
        if person:
            _draw_choices(log, wanted, person)
        standing = _unanswered(log, wanted)
        draft, made = (standing, None) if standing else _draft(log, wanted)
        if draft is None:
            ask_for_more(wanted.contact_id, wanted.kind, wanted.channel, made)
            return
        if made and uses_model(log):
            want_stream(draft.id)
    # The log is closed by now: a model may take its time.
    if is_stream_wanted(draft.id):
        stream_message(draft.id)
        st.rerun()
    with open_log() as log:
        _draw_draft(log, draft.id, made)


def _wanted(log: Log) -> Wanted:
    """The draft of the address, else its person with the kind asked for or the one that fits."""
    draft_id = here("draft")
    if draft_id:
        draft = log.drafts.get(draft_id)
        return Wanted(draft.contact_id, draft.kind, _channel(draft.channel), draft.id)
    contact_id = here("person")
    person = log.people.get(contact_id or "")
    kind = here("kind") or suggest_kinds(log, person.id, today())[0]
    last = log.timeline.last_wrote(person.id)
    channel = suggest_channel(person, last.channel if last else None)
    return Wanted(person.id, kind, _fitting(kind, _channel(here("way") or channel)), None)


def _channel(way: str) -> Channel:
    return way if way in WAYS else "email"  # type: ignore[return-value]  # WAYS are the channels


def _fitting(kind_id: str, channel: Channel) -> Channel:
    """The channel, or the kind's first where it makes no sense for this kind."""
    kind = load_kinds().get(kind_id)
    return channel if kind is None or channel in kind.channels else kind.channels[0]


def _draft(log: Log, wanted: Wanted) -> tuple[Draft | None, CheckedDraft | None]:
    if wanted.draft_id:
        return log.drafts.get(wanted.draft_id), None
    return message.start(
        log, wanted.kind, contact_id=wanted.contact_id, channel=wanted.channel, today=today()
    )


def _unanswered(log: Log, wanted: Wanted) -> Draft | None:
    if wanted.draft_id or wanted.contact_id is None:
        return None
    return log.drafts.unanswered_for(wanted.contact_id, wanted.kind)


# --- whom, what and how ----------------------------------------------------------------------


def _draw_choices(log: Log, wanted: Wanted, person: Contact) -> None:
    fitting = suggest_kinds(log, person.id, today())
    written = [k for k in load_kinds() if k not in fitting]
    kinds = list(dict.fromkeys((wanted.kind, *fitting, *written)))
    allowed = load_kinds()[wanted.kind].channels if wanted.kind in load_kinds() else tuple(WAYS)
    ways = list(dict.fromkeys((wanted.channel, *allowed)))
    about = Card(id="kind", tone="plain", **_split(kinds, wanted.kind, name_kind, 3))
    by = Card(id="way", tone="plain", **_split(ways, wanted.channel, WAYS.__getitem__, 2))
    where = Group(hint=describe_person(log, person, today()), cards=(about, by))
    cards("write_choices", [where], on_tap=lambda tap: _choose(wanted, tap))


def _split(ids, chosen, name, shown):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    actions = [Action(id=i, label=name(i), chosen=i == chosen) for i in ids]
    return {"actions": tuple(actions[:shown]), "more": tuple(actions[shown:])}


def _choose(wanted: Wanted, tap: Tap) -> None:
    if tap.card == "kind" and wanted.contact_id:
        go_to("write", person=wanted.contact_id, kind=tap.action)
        return
    way = _channel(tap.action)
    with open_log() as log:
        there = wanted.draft_id or getattr(
            log.drafts.open_for(wanted.contact_id, wanted.kind), "id", None
        )
        if there:
            message.reword(log, there, today=today(), channel=way)
    params = {"draft": there} if there else {"person": wanted.contact_id or "", "kind": wanted.kind}
    go_to("write", **params, way=way)


# --- the draft -------------------------------------------------------------------------------


def _draw_draft(log: Log, draft_id: str, made: CheckedDraft | None) -> None:
    seen = message.look(log, draft_id, today=today())
    draft = seen.draft
    for warning in made.warnings if made else ():
        say(warning)
    gone = draft.state in ("handed_off", "sent")
    editor(
        message_key(draft.contact_id, draft.kind),
        text=seen.text,
        revision=f"{draft.id}-{seen.version.number if seen.version else 0}",
        saved_at=seen.version.made_at if seen.version else None,
        label="Your message",
        rows=8,
        on_text=lambda editing: _keep(draft.id, editing),
        on_tap=lambda tap: _act(draft.id, tap),
        notes=() if gone else _notes(seen),
        notes_title="Worth a look",
        actions=_ways_out(log, draft, seen) if gone else _actions(draft, seen),
        hint=_hint(seen, gone=gone),
        opening=_opening(draft),
        locked=gone,
    )
    _draw_versions(log, draft)


def _notes(seen: message.Look) -> tuple[Note, ...]:
    remarks = tuple(_note(finding) for finding in seen.findings)
    news = tuple(
        Note(
            id=f"news:{claim.start}",
            severity="hint",
            quote=claim.text,
            why="From you: keep this in the log?",
            actions=(Action(id="keep", label="Keep it"),),
        )
        for claim in seen.news
        if seen.draft.contact_id
    )
    return remarks + news


def _note(finding: Finding) -> Note:
    actions = []
    if finding.suggestion:
        actions.append(Action(id="gentler", label="Use this wording"))
    if finding.rule not in NEVER_CONFIRMED:
        actions.append(Action(id="right", label="This is right"))
    return Note(
        id=f"{token_of(finding)}:{finding.start}",
        severity=finding.severity,
        quote=finding.quote if len(finding.quote) <= 120 else "",
        why=finding.why,
        suggestion=finding.suggestion,
        actions=tuple(actions),
    )


def _actions(draft: Draft, seen: message.Look) -> list[list[Action]]:
    go = Action(id="go", label=name_button(draft.channel), primary=True, wide=True)
    first = [Action(id="other", label="Another version")]
    manners = [Action(id=name, label=label) for name, (_, label) in MANNERS.items()]
    away = [Action(id="away", label="Put away", text=True, confirm="Put this draft away?")]
    return [*([[go]] if seen.may_go else []), [*first, *manners[:2]], manners[2:], away]


def _ways_out(log: Log, draft: Draft, seen: message.Look) -> list[list[Action]]:
    if draft.state != "handed_off" or seen.version is None:
        return []
    way = message.way_out(log, draft, seen.version)
    again = [Action(id="again", label=f"Open {way.app} again", url=way.url)] if way.url else []
    text = seen.version.text
    return [
        [
            *again,
            Action(id="copy", label="Copy", copies=text),
            Action(id="share", label="Share", shares=text),
        ],
        [
            Action(id="went", label="It went", primary=True),
            Action(id="not_yet", label="Not yet: change it"),
        ],
    ]


def _hint(seen: message.Look, *, gone: bool) -> str:
    if seen.draft.state == "sent":
        return "This message went. It stays here as it was."
    if gone:
        return "Reachout sends nothing itself. Once it is on its way, say so here or on Today."
    if seen.in_the_way:
        return "Mend what is marked above, or say that it is right. Then the message can go."
    return "" if seen.may_go else "Write a few words first."


def _opening(draft: Draft) -> Opening | None:
    kept = st.session_state.get(OPENING)
    return Opening(**kept["opening"]) if kept and kept["draft"] == draft.id else None


def _draw_versions(log: Log, draft: Draft) -> None:
    versions = log.drafts.versions(draft.id)
    if len(versions) < 2 or draft.state != "drafted":
        return
    earlier = tuple(
        Card(
            id=str(version.number),
            lines=(version.text,),
            actions=(Action(id="back", label="Use this one"),),
        )
        for version in reversed(versions[:-1][-VERSIONS_SHOWN:])
    )
    with st.expander("Earlier versions"):
        group = Group(cards=earlier)
        cards(f"versions-{draft.id}", [group], on_tap=lambda tap: _go_back(draft.id, tap))


# --- what a tap does -------------------------------------------------------------------------


def _keep(draft_id: str, editing: Editing) -> None:
    try:
        with open_log() as log:
            message.edit(log, draft_id, editing.text, editing.moment)
    except StoreError as error:
        note_trouble(error)


def _act(draft_id: str, tap: Tap) -> None:
    try:
        with open_log() as log:
            if tap.editing and log.drafts.get(draft_id).state in ("drafted", "approved"):
                message.edit(log, draft_id, tap.editing.text, tap.editing.moment)
            _do(log, draft_id, tap)
    except (StoreError, InTheWay) as error:
        note_trouble(error)


def _do(log: Log, draft_id: str, tap: Tap) -> None:
    if tap.action == "other" and uses_model(log):
        want_stream(draft_id)
    elif tap.action == "go":
        way = message.approve(log, draft_id, datetime.now(UTC), today=today())
        _remember_opening(log, draft_id, way)
    elif tap.action == "other":
        _tell(message.reword(log, draft_id, today=today()))
    elif tap.action in MANNERS:
        _tell(message.reword(log, draft_id, today=today(), manner=MANNERS[tap.action][0]))
    elif tap.action == "away":
        log.drafts.discard(draft_id)
        go_to("today")
    elif tap.action == "went":
        message.went(log, draft_id, today=today())
        go_to("today")
    elif tap.action == "not_yet":
        log.drafts.not_yet(draft_id)
    else:
        _answer_remark(log, draft_id, tap)


def _answer_remark(log: Log, draft_id: str, tap: Tap) -> None:
    seen = message.look(log, draft_id, today=today())
    token, _, start = tap.card.partition(":")
    if tap.action == "keep":
        claim = next((c for c in seen.news if str(c.start) == start), None)
        if claim:
            message.keep_news(log, draft_id, claim, today=today())
        return
    meant = [f for f in seen.findings if token_of(f) == token]
    finding = next((f for f in meant if str(f.start) == start), meant[0] if meant else None)
    if finding and tap.action == "gentler":
        message.use_suggestion(log, draft_id, finding)
    elif finding and tap.action == "right":
        message.confirm(log, draft_id, finding)


def _tell(made: CheckedDraft) -> None:
    """What the writer asks or says instead of a new text."""
    sentence = made.reason or " ".join(made.questions)
    if made.status != "draft" and sentence:
        st.session_state["words_trouble"] = sentence


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


def _go_back(draft_id: str, tap: Tap) -> None:
    try:
        with open_log() as log:
            log.drafts.go_back_to(draft_id, int(tap.card))
    except (StoreError, ValueError) as error:
        note_trouble(error)
