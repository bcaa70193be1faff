"""Where no writer has words in the language of a message: the other ways to have it written."""

from drafting.answers import CheckedDraft
from drafting.gathering import gather
from drafting.languages import ENGLISH, language_of_note, name_language
from drafting.left_out import begin_for_model
from prompts import load_kinds
from screens.choices import Wanted
from screens.clock import today
from screens.parts import Action, Card, Group, Tap, cards, go_to, note_trouble
from screens.streaming import begin_stream, uses_model
from screens.tongues import LANGUAGE, carried, choose_tongue
from screens.wording import name_kind
from store import Log, StoreError, open_log

NO_SENTENCES = "Reachout has no sentences for “{kind}” in {language} yet."
NO_MODEL = "You can have it in English, write it yourself below, or choose a model on Me."
WITH_MODEL = "You can have it in English, let your model write it, or write it yourself below."


def offer_other_ways(wanted: Wanted, made: CheckedDraft | None) -> CheckedDraft | None:
    """Show what one tap can do; what the writer said goes on without what is said here."""
    if made is None or wanted.contact_id is None:
        return made
    with open_log() as log:
        language, notes = _languages(log, wanted)
        has_model = uses_model(log)
    kind = load_kinds().get(wanted.kind)
    lines: tuple[str, ...] = ()
    actions: list[Action] = []
    if made.status == "unavailable" and language != ENGLISH and kind and kind.blocks(ENGLISH):
        can_model = has_model and bool(kind.model)
        told = NO_SENTENCES.format(kind=name_kind(kind.id), language=name_language(language))
        lines = (told, WITH_MODEL if can_model else NO_MODEL)
        made = made.model_copy(update={"reason": None})
        actions = [Action(id=ENGLISH, label="Write this one in English")]
        if can_model:
            actions.append(Action(id="model", label="Let the model write it"))
    elif made.status == "ask" and notes and notes != language and kind and kind.blocks(notes):
        lines = (f"Your notes are in {name_language(notes)}.",)
        actions = [Action(id=notes, label=f"Write in {name_language(notes)}")]
    if actions:
        card = Card(id="other_ways", tone="plain", lines=lines, actions=tuple(actions))
        cards("write_other", [Group(cards=(card,))], on_tap=lambda tap: _choose(wanted, tap))
    return made


def _languages(log: Log, wanted: Wanted) -> tuple[str, str]:
    """The language of the message, and the one that the notes are in."""
    brief = gather(
        log, wanted.kind, contact_id=wanted.contact_id, channel=wanted.channel,
        today=today(), tongue=wanted.tongue,
    )  # fmt: skip
    told = " . ".join((*brief.they_said, *brief.facts, *(p.what for p in brief.promises)))
    return brief.language, language_of_note(told or brief.note or "") or ENGLISH


def _choose(wanted: Wanted, tap: Tap) -> None:
    way = {**carried(), "way": wanted.channel}
    person = wanted.contact_id or ""
    try:
        with open_log() as log:
            if tap.action == "model":
                draft = begin_for_model(
                    log, wanted.kind,
                    contact_id=person, channel=wanted.channel, today=today(), tongue=wanted.tongue,
                )  # fmt: skip
                begin_stream(draft.id, is_chosen=True)
                go_to("write", draft=draft.id, **way)
                return
            if tap.action != ENGLISH:
                choose_tongue(log, person, None, f"{LANGUAGE}:{tap.action}", today())
                way.pop(LANGUAGE, None)
    except StoreError as error:
        note_trouble(error)
        return
    if tap.action == ENGLISH:
        way[LANGUAGE] = ENGLISH
    go_to("write", person=person, kind=wanted.kind, **way)
