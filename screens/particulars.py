"""The fields of a kind that needs something for one message alone, kept with that message."""

import hashlib
import json

import streamlit as st

from drafting.brief import Channel
from drafting.message import find_under_way
from drafting.particulars import YES
from drafting.typing_in import AskedField, ask_fields, doubts_of, retell, type_in
from prompts import load_kinds
from screens.clock import today
from screens.parts import Action, Field, Sheet, Tap, form, go_to, note_trouble
from screens.saying import tell
from screens.streaming import begin_stream, uses_model
from screens.tongues import carried, tongue_carried
from store import Draft, Log, StoreError, open_log

TRIED = "particulars_tried"
TRIED_AGAIN = "particulars_tried_again"
WRITE = Action(id="answer", label="Write it now", primary=True, wide=True)
AGAIN = Action(id="again", label="Write it again")
MADE_FROM = "What this message is made from"


def asks_itself(kind_id: str) -> bool:
    """True for a kind that has fields of its own."""
    kind = load_kinds().get(kind_id)
    return bool(kind and kind.asks)


def is_unworded(log: Log, draft: Draft) -> bool:
    """True for a draft that holds only what was typed for it, and no text yet."""
    waits = draft.state == "drafted" and log.drafts.current(draft.id) is None
    return waits and asks_itself(draft.kind)


def explain_nothing(contact_id: str, kind_id: str) -> bool:
    """True where the fields are told and in order: what the writer asks is asked of the notes."""
    with open_log() as log:
        draft = find_under_way(log, contact_id, kind_id)
        return bool(draft and draft.begun and draft.particulars) and not (
            draft and doubts_of(log, draft, today())
        )


def ask_particulars(
    contact_id: str, kind_id: str, channel: Channel, *, is_below: bool = False
) -> None:
    """The fields before there is a text, with what was typed and what cannot be used of it.

    ``is_below`` says that the writer's own question stands above them, and matters more.
    """
    with open_log() as log:
        draft = find_under_way(log, contact_id, kind_id)
        typed = draft.particulars if draft and draft.begun else {}
        tried = st.session_state.pop(TRIED, "") == f"{contact_id}-{kind_id}"
        doubts = doubts_of(log, draft, today()) if draft and typed else ()
        if tried and not typed:
            doubts = tuple(asked.id for asked in load_kinds()[kind_id].asks if asked.needed)
        fields = ask_fields(log, load_kinds()[kind_id], contact_id, typed, doubts)
    form(
        f"ask-{contact_id}-{kind_id}",
        [Sheet(title=MADE_FROM if is_below else "", fields=tuple(map(_field, fields)))],
        revision=_revision(typed),
        actions=[[AGAIN.model_copy(update={"id": WRITE.id}) if is_below else WRITE]],
        on_tap=lambda tap: _type_in(contact_id, kind_id, channel, tap),
    )


def draw_particulars(log: Log, draft: Draft) -> None:
    """The same fields below a text, folded, to write it again from other words."""
    if draft.contact_id is None or not asks_itself(draft.kind):
        return
    tried: dict[str, tuple[str, ...]] = st.session_state.get(TRIED_AGAIN, {})
    doubts = tried.get(draft.id, ())
    fields = ask_fields(log, load_kinds()[draft.kind], draft.contact_id, draft.particulars, doubts)
    sheet = Sheet(
        id="made_from",
        title=MADE_FROM,
        folded=not doubts,
        fields=tuple(map(_field, fields)),
        actions=(AGAIN,),
    )
    form(
        f"made-from-{draft.contact_id}-{draft.id}",
        [sheet],
        revision=_revision(draft.particulars),
        actions=[],
        on_tap=lambda tap: _retell(draft.id, tap),
    )


def _field(asked: AskedField) -> Field:
    named = {"id": asked.id, "label": asked.label, "hint": asked.hint, "trouble": asked.trouble}
    if asked.id == "agreed":
        return Field(**named, type="switch", value=asked.value == YES)
    if asked.id == "link":
        return Field(**named, type="url", value=asked.value)
    if asked.id == "other":
        return Field(**named, value=asked.value, suggestions=asked.suggestions)
    return Field(**named, type="long", value=asked.value)


def _revision(typed: dict[str, str]) -> str:
    """What is in the log by now need not be held on the phone; what was typed since stays there."""
    return hashlib.sha256(json.dumps(typed, sort_keys=True).encode()).hexdigest()[:12]


def _typed(tap: Tap) -> dict[str, str]:
    values = {field: YES if value is True else value for field, value in tap.values.items()}
    return {field: str(value) for field, value in values.items() if value}


def _type_in(contact_id: str, kind_id: str, channel: Channel, tap: Tap) -> None:
    typed = _typed(tap)
    st.session_state[TRIED] = f"{contact_id}-{kind_id}"
    try:
        if any(text.strip() for text in typed.values()):
            with open_log() as log:
                type_in(
                    log, kind_id, typed, contact_id=contact_id, channel=channel, today=today(),
                    tongue=tongue_carried(log, contact_id),
                )  # fmt: skip
    except StoreError as error:
        note_trouble(error)
    go_to("write", **{**carried(), "way": channel}, person=contact_id, kind=kind_id)


def _retell(draft_id: str, tap: Tap) -> None:
    tried = st.session_state.setdefault(TRIED_AGAIN, {})
    tried.pop(draft_id, None)
    try:
        with open_log() as log:
            made, doubts = retell(log, draft_id, _typed(tap), today=today())
            if doubts:
                tried[draft_id] = doubts
            elif made.status == "ask":
                tell(" ".join(made.questions))
            elif made.status == "draft" and uses_model(log):
                begin_stream(draft_id, is_chosen=True)
    except StoreError as error:
        note_trouble(error)
