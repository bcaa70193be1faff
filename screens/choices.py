"""The choices above a message: one kind suggested, two beside it, the rest under More."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from drafting import message
from drafting.brief import Channel
from drafting.suggesting import suggest_kinds
from prompts import load_kinds
from screens.clock import today
from screens.parts import Action, Card, Group, Tap, cards, go_to, note_trouble
from screens.streaming import uses_model
from screens.wording import WAYS, describe_person, name_kind
from store import Contact, Draft, Log, StoreError, open_log

KINDS_SHOWN = 3
WAYS_SHOWN = 2
OWN_WORDS = "In your own words: Reachout checks these, and cannot write them yet."


@dataclass(frozen=True)
class Wanted:
    """Which message this screen is about."""

    contact_id: str | None
    kind: str
    channel: Channel
    draft_id: str | None


def read_channel(way: str) -> Channel:
    """The way to write that a text names; mail where it names none."""
    return way if way in WAYS else "email"  # type: ignore[return-value]  # WAYS are the channels


def fit_channel(kind_id: str, channel: Channel) -> Channel:
    """The channel, or the kind's first where it makes no sense for this kind."""
    kind = load_kinds().get(kind_id)
    return channel if kind is None or channel in kind.channels else kind.channels[0]


def draw_choices(log: Log, wanted: Wanted, person: Contact, draft: Draft | None) -> None:
    """Kinds and ways, the present ones marked."""
    fitting = suggest_kinds(log, person.id, today())
    kinds = list(dict.fromkeys((wanted.kind, *fitting, *load_kinds())))
    kind = load_kinds().get(wanted.kind)
    present = draft.channel if draft else wanted.channel
    ways = list(dict.fromkeys((present, *(kind.channels if kind else WAYS))))
    about = _set_apart(_choice("kind", kinds, name_kind, KINDS_SHOWN), unwritten(log, person))
    by = _choice("way", ways, lambda way: WAYS.get(way, way), WAYS_SHOWN)
    movable = draft is None or draft.state in ("drafted", "approved")
    where = Group(
        hint=describe_person(log, person, today()), cards=(about, by) if movable else (about,)
    )
    cards("write_choices", [where], on_tap=lambda tap: _choose(wanted, draft, tap))


def _choice(id_: str, ids: Sequence[str], name: Callable[[str], str], shown: int) -> Card:
    """The first is the present one."""
    actions = tuple(Action(id=i, label=name(i), chosen=i == ids[0]) for i in ids)
    return Card(id=id_, tone="plain", actions=actions[:shown], more=actions[shown:])


def unwritten(log: Log, person: Contact) -> frozenset[str]:
    """The kinds that no writer at hand can write to this person yet: they want my own words."""
    language, has_model = person.language or "en", uses_model(log)
    return frozenset(
        kind.id
        for kind in load_kinds().values()
        if not kind.blocks(language) and not (has_model and kind.model)
    )


def _set_apart(card: Card, ids: Collection[str]) -> Card:
    """The card with these of its folded actions under a line of their own."""
    more = tuple(action for action in card.more if action.id not in ids)
    apart = tuple(action for action in card.more if action.id in ids)
    return card.model_copy(update={"more": more, "apart": apart, "apart_label": OWN_WORDS})


def _choose(wanted: Wanted, draft: Draft | None, tap: Tap) -> None:
    if tap.card == "kind":
        go_to("write", person=wanted.contact_id or "", kind=tap.action)
        return
    try:
        with open_log() as log:
            if draft:
                message.reword(log, draft.id, today=today(), channel=read_channel(tap.action))
    except StoreError as error:
        note_trouble(error)
        return
    if draft:
        go_to("write", draft=draft.id)
    else:
        go_to("write", person=wanted.contact_id or "", kind=wanted.kind, way=tap.action)
