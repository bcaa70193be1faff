"""One card a person: whatever else is due to them stands below, on the card of the first thing."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from screens.parts import Action, Card, Group
from store import Due
from store.due import DueType

WRITE = "write"
WRITE_AS = "write:"


class Heading(NamedTuple):
    """What stands over the cards of one sort."""

    title: str
    hint: str = ""


HEADINGS: dict[DueType, Heading] = {
    "went": Heading("Did it go?"),
    "thanks": Heading("Say thanks"),
    "promise": Heading("You promised"),
    "follow_up": Heading("Write again"),
    "draft": Heading("Started, not sent"),
    "their_promise": Heading("They promised", "No need to chase. A friendly word is fine."),
    "no_day": Heading("No day set", "You promised these for no day in particular."),
    "still_welcome": Heading("Still welcome", "A thank-you has no last day."),
}
IN_GRIEF = Heading("Be there for them")
SENT = Heading("Sent")
# A promise that stands beside something else brings no message of its own, for any message tells
# it; and "You promised: …" says by itself what it is.
PROMISES: frozenset[DueType] = frozenset({"promise", "their_promise", "no_day"})
_SAY_THEMSELVES = frozenset(HEADINGS[sort].title for sort in PROMISES)


class Together(NamedTuple):
    """What is due to one person: the most pressing thing, and all others in their order."""

    first: Due
    others: tuple[Due, ...] = ()


class Drawn(NamedTuple):
    """A thing that is due, its card, and what would stand over its sort."""

    due: Due
    card: Card
    heading: Heading


def by_person(dues: Sequence[Due]) -> list[Together]:
    """The dues of each person together, where their first one stood.

    A second "Did it go?" to the same person stays a question of its own.
    """
    found: dict[str, list[Due]] = {}
    for due in dues:
        whose = due.contact_id or due.id
        if due.type == "went" and whose in found:
            whose = due.id
        found.setdefault(whose, []).append(due)
    return [Together(first, tuple(others)) for first, *others in found.values()]


def put_together(first: Drawn, others: Sequence[Drawn]) -> Card:
    """The first card with the others on it, and one way to write each kind of message."""
    best = _best_to_write(first, others)
    kinds = {best.due.kind} if best else set()
    parts = []
    for other in others:
        is_told = other.due.type in PROMISES or other.due.kind in kinds
        card = _without_write(other.card) if is_told else other.card
        parts.append(_as_part(card, other.heading.title))
    lead = first.card if best in (None, first) else _write_as(first.card, best)
    return lead.model_copy(update={"also": tuple(parts)})


def take_in(card: Card, groups: Iterable[Group]) -> tuple[Card, tuple[Group, ...]]:
    """A card with all that the groups hold about its person on it, and the groups without that."""
    left: list[Group] = []
    for group in groups:
        theirs = [other for other in group.cards if card.whose and other.whose == card.whose]
        for other in theirs:
            part = _as_part(other, group.title)
            card = card.model_copy(update={"also": (*card.also, part, *other.also)})
        rest = tuple(other for other in group.cards if other not in theirs)
        left += [group.model_copy(update={"cards": rest})] if rest else []
    return card, tuple(left)


def leave_out(card: Card, told: str) -> Card:
    """The card without the lines that begin so, for what stands elsewhere already."""
    lines = tuple(line for line in card.lines if not line.startswith(told))
    also = tuple(leave_out(part, told) for part in card.also)
    return card.model_copy(update={"lines": lines, "also": also})


def _as_part(card: Card, heading: str) -> Card:
    """A card as it stands below another one of the same person."""
    quiet = tuple(action.model_copy(update={"primary": False}) for action in card.actions)
    title = card.when if heading == SENT.title else "" if heading in _SAY_THEMSELVES else heading
    news = {"title": title, "opens": None, "tone": "", "hint": "", "actions": quiet, "also": ()}
    # Where we met and what they said stand above.
    news |= {"when": "", "words": ""} if card.opens else {}
    return card.model_copy(update=news)


def _best_to_write(first: Drawn, others: Sequence[Drawn]) -> Drawn | None:
    """Whose message the first card offers: one of its own kind before a promise's plain one."""
    if not _writes(first.card):
        return None
    fitting = (one for one in (first, *others) if one.due.type not in PROMISES)
    return next((one for one in fitting if _writes(one.card)), first)


def _writes(card: Card) -> Action | None:
    return next((action for action in card.actions if action.id == WRITE), None)


def _write_as(card: Card, wanted: Drawn) -> Card:
    way = _writes(wanted.card)
    news = {"id": f"{WRITE_AS}{wanted.due.kind}", "label": way.label if way else ""}
    actions = (a.model_copy(update=news) if a.id == WRITE else a for a in card.actions)
    return card.model_copy(update={"actions": tuple(actions)})


def _without_write(card: Card) -> Card:
    left = tuple(action for action in card.actions if action.id != WRITE)
    return card.model_copy(update={"actions": left})
