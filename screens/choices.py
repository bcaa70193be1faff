"""The choices above a message: one kind suggested, one beside it, the rest folded."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from drafting import message
from drafting.answers import CheckedDraft
from drafting.brief import Brief, Channel
from drafting.gathering import gather
from drafting.languages import ENGLISH, Tongue, kept_tongue, name_language
from drafting.suggesting import suggest_kinds
from prompts import load_kinds
from screens.clock import today
from screens.parts import Action, Card, Fold, Group, Tap, cards, go_to, note_trouble
from screens.saying import tell
from screens.streaming import uses_model
from screens.tongues import TONGUE, carried, choose_tongue, draw_tongues
from screens.wording import WAYS, describe_person, name_kind
from store import Contact, Draft, Log, StoreError, open_log

KINDS_SHOWN = 2
WAYS_SHOWN = 2
MORE = {"kind": "More kinds", "way": "More channels"}
OVER = {"kind": "Another kind of message", "way": "Another way to send it"}
OWN_WORDS = "In your own words: Reachout checks these, and cannot write them yet."
NOT_IN_IT = "Not in {language} yet. In English, by a model or in your own words:"


@dataclass(frozen=True)
class Wanted:
    """Which message this screen is about."""

    contact_id: str | None
    kind: str
    channel: Channel
    draft_id: str | None
    tongue: Tongue | None = None


def read_channel(way: str) -> Channel:
    """The way to write that a text names; mail where it names none."""
    return way if way in WAYS else "email"  # type: ignore[return-value]  # WAYS are the channels


def fit_channel(kind_id: str, channel: Channel) -> Channel:
    """The channel, or the kind's first where it makes no sense for this kind."""
    kind = load_kinds().get(kind_id)
    return channel if kind is None or channel in kind.channels else kind.channels[0]


def is_in_hand(draft: Draft) -> bool:
    """True for a message that can still be changed, and has not left for another app."""
    return draft.state in ("drafted", "approved")


def draw_choices(log: Log, wanted: Wanted, person: Contact, draft: Draft | None) -> None:
    """Kinds and ways, the present ones marked."""
    fitting = suggest_kinds(log, person.id, today())
    kinds = list(dict.fromkeys((*fitting, wanted.kind, *load_kinds())))
    kind = load_kinds().get(wanted.kind)
    present = draft.channel if draft else wanted.channel
    ways = list(dict.fromkeys((*(kind.channels if kind else WAYS), present)))
    brief = _brief(log, wanted, person, draft)
    about, other_kinds = _choice("kind", kinds, wanted.kind, name_kind, KINDS_SHOWN)
    by, other_ways = _choice("way", ways, present, lambda way: WAYS.get(way, way), WAYS_SHOWN)
    folds = [_set_apart(other_kinds, unwritten(log, brief.language), brief.language)]
    movable = draft is None or is_in_hand(draft)
    shown = (about, by) if movable else (about,)
    if movable:
        folds += [other_ways, draw_tongues(brief)]
    more = Card(id="more", tone="plain", folds=tuple(f for f in folds if any((*f.rows, f.apart))))
    where = Group(hint=describe_person(log, person, today()), cards=(*shown, more))
    cards("write_choices", [where], on_tap=lambda tap: _choose(wanted, draft, tap))


def _brief(log: Log, wanted: Wanted, person: Contact, draft: Draft | None) -> Brief:
    """The facts of this message: what they say of its language and its form of address."""
    tongue = kept_tongue(draft.language, draft.brief) if draft else wanted.tongue
    way = read_channel(draft.channel) if draft else wanted.channel
    return gather(log, wanted.kind, contact_id=person.id, channel=way, today=today(), tongue=tongue)


def _choice(
    id_: str, ids: Sequence[str], chosen: str, name: Callable[[str], str], shown: int
) -> tuple[Card, Fold]:
    """The first ones in the same order whatever is chosen, and the rest behind a button.

    A rare one that is chosen takes the last place of the first.
    """
    first = list(ids[:shown])
    if chosen not in first:
        first[-1] = chosen
    actions = {i: Action(id=i, label=name(i), chosen=i == chosen) for i in ids}
    rest = tuple(actions[i] for i in ids if i not in first)
    card = Card(id=id_, tone="plain", actions=tuple(actions[i] for i in first))
    return card, Fold(id=id_, label=MORE[id_], rows=(rest,), title=OVER[id_])


def unwritten(log: Log, language: str) -> frozenset[str]:
    """The kinds that no writer at hand can write in this language: they want my own words."""
    has_model = uses_model(log)
    return frozenset(
        kind.id
        for kind in load_kinds().values()
        if not kind.blocks(language) and not (has_model and kind.model)
    )


def _set_apart(fold: Fold, ids: Collection[str], language: str) -> Fold:
    """The folded actions, these of them under a line of their own."""
    rest = tuple(action for row in fold.rows for action in row)
    apart = tuple(action for action in rest if action.id in ids)
    told = OWN_WORDS if language == ENGLISH else NOT_IN_IT.format(language=name_language(language))
    rows = (tuple(action for action in rest if action.id not in ids),)
    return fold.model_copy(update={"rows": rows, "apart": apart, "apart_label": told})


def _choose(wanted: Wanted, draft: Draft | None, tap: Tap) -> None:
    kept = carried()
    if tap.card == "kind":
        # What is only said aloud is a choice for that kind alone.
        kept = {} if kept.get("way") == "spoken" else kept
        go_to("write", person=wanted.contact_id or "", kind=tap.action, **kept)
        return
    try:
        with open_log() as log:
            made = _reword(log, wanted, draft, tap)
    except StoreError as error:
        note_trouble(error)
        return
    if made and made.status != "draft":
        tell(made.reason or " ".join(made.questions))
    if tap.card == TONGUE:
        kept = {"way": draft.channel if draft else wanted.channel}
    else:
        kept |= {"way": tap.action}
    is_under_way = draft and (tap.card != TONGUE or draft.begun)
    if draft and is_under_way:
        go_to("write", draft=draft.id, **kept)
    else:
        go_to("write", person=wanted.contact_id or "", kind=wanted.kind, **kept)


def _reword(log: Log, wanted: Wanted, draft: Draft | None, tap: Tap) -> CheckedDraft | None:
    """What the writer says of the choice, where it had to write anew."""
    if tap.card == TONGUE:
        return choose_tongue(log, wanted.contact_id or "", draft, tap.action, today())
    if draft is None:
        return None
    return message.reword(log, draft.id, today=today(), channel=read_channel(tap.action))
