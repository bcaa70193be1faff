"""The day in groups: what is due, what was sent, and the doors of an empty day."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from drafting.grieving import find_grief, part_of_death
from screens.parts import Action, Card, Group
from screens.today_cards import LAST_WROTE, PROMISED, draw_due, draw_mourning, in_brief, with_draft
from screens.today_sent import draw_sent
from screens.today_together import (
    HEADINGS,
    IN_GRIEF,
    SENT,
    Drawn,
    Together,
    by_person,
    leave_out,
    put_together,
    take_in,
)
from screens.wording import call_within, in_short
from store import Due, Log, Promise, has_example

# About two screens of a phone; the rest waits behind one tap.
A_PAGE = 8
# Of a long row of thank-yous only the first ones say what was said.
WHOLE = 3
# So many promises without a day, and the rest behind one tap.
FEW = 3
THANKING = frozenset({"thanks", "still_welcome"})
# What a message that is begun to the same person can stand with.
CARRIES = THANKING | {"promise", "follow_up"}
DOORS = (
    Card(
        id="doors",
        tone="plain",
        actions=(
            Action(id="met", label="I met someone", primary=True, wide=True),
            Action(id="events", label="I have something coming up", wide=True),
        ),
    ),
)

OTHER_PROMISES = (
    Card(
        id="promises",
        tone="plain",
        actions=(Action(id="all_promises", label="Show the others", text=True),),
    ),
)


def draw_today(
    log: Log,
    today: date,
    *,
    asked: Sequence[Promise] = (),
    pages: int = 1,
    all_promises: bool = False,
) -> tuple[Group, ...]:
    """Everything of the day in groups, the most pressing first, a page's worth at a time."""
    asked_about = {promise.id for promise in asked}
    dues = [due for due in log.dues.today(today) if due.source_id not in asked_about]
    dues, begun = _with_begun(dues)
    people = by_person(dues)
    held_back = () if all_promises else _beyond_a_few(people)
    people = [one for one in people if one not in held_back]
    shown = [_draw_person(log, one, today, begun, asked) for one in people[: A_PAGE * pages]]
    groups = [Group(cards=tuple(_asked(log, promise) for promise in asked))] if asked else []
    # A death comes before all that is due to others.
    shown.sort(key=lambda drawn: drawn.heading != IN_GRIEF)
    for heading, of_sort in groupby(shown, key=lambda drawn: drawn.heading):
        drawn = [one.card for one in of_sort]
        is_thanking = heading in (HEADINGS["thanks"], HEADINGS["still_welcome"])
        short = map(in_brief, drawn[WHOLE:]) if is_thanking else drawn[WHOLE:]
        others_too = OTHER_PROMISES if heading == HEADINGS["no_day"] and held_back else ()
        cards = (*drawn[:WHOLE], *short, *others_too)
        groups.append(Group(title=heading.title, hint=heading.hint, cards=cards))
    if len(people) > len(shown):
        more = Action(id="more", label="Show more", wide=True)
        rest = Group(cards=(Card(id="rest", tone="plain", actions=(more,)),))
        return (*_calm(groups), rest)
    groups = _with_sent(groups, draw_sent(log, today))
    groups += [] if groups else [_empty(log)]
    return (*_calm(groups), *_example(log))


def _draw_person(
    log: Log, together: Together, today: date, begun: Mapping[str, Due], asked: Sequence[Promise]
) -> Drawn:
    """The card of one person with all that is due to them; a death is named first."""
    drawn = [_draw(log, due, today, begun) for due in (together.first, *together.others)]
    drawn.sort(key=lambda one: one.heading != IN_GRIEF)
    first, *others = drawn
    card = put_together(first, others)
    for promise in asked:
        if promise.contact_id == first.due.contact_id:
            card = leave_out(card, f"{PROMISED} {promise.what}")
    return first._replace(card=card.model_copy(update={"whose": first.due.contact_id or ""}))


def _draw(log: Log, due: Due, today: date, begun: Mapping[str, Due]) -> Drawn:
    loss = mourns(log, due, today)
    card = draw_mourning(log, due, today, loss) if loss else draw_due(log, due, today)
    heading = IN_GRIEF if loss else HEADINGS[due.type]
    return Drawn(due, with_draft(card, begun.get(due.id)), heading)


def _with_sent(groups: Sequence[Group], sent: Sequence[Card]) -> list[Group]:
    """The groups with what went lately: on the card of its person where there is one."""
    left: tuple[Group, ...] = (Group(title=SENT.title, cards=tuple(sent)),) if sent else ()
    told: list[Group] = []
    for group in groups:
        cards = []
        for one in group.cards:
            card, left = take_in(one, left)
            cards.append(card if card == one else leave_out(card, LAST_WROTE))
        told.append(group.model_copy(update={"cards": tuple(cards)}))
    return [*told, *map(_one_each, left)]


def _one_each(group: Group) -> Group:
    """The group with one card a person."""
    cards: list[Card] = []
    while group.cards:
        first, *others = group.cards
        group = group.model_copy(update={"cards": tuple(others)})
        card, left = take_in(first, (group,))
        cards.append(card)
        group = next(iter(left), group.model_copy(update={"cards": ()}))
    return group.model_copy(update={"cards": tuple(cards)})


def _with_begun(dues: Sequence[Due]) -> tuple[list[Due], dict[str, Due]]:
    """The day with what somebody has begun on the card of what is due to them, by that card's id.

    While "Did it go?" waits for an answer, no thanks is due to the same person.
    """
    asked = {due.contact_id for due in dues if due.type == "went"}
    left = [due for due in dues if due.type not in THANKING or due.contact_id not in asked]
    firsts: dict[str, Due] = {}
    for due in left:
        if due.type in CARRIES and due.contact_id:
            firsts.setdefault(due.contact_id, due)
    begun: dict[str, Due] = {}
    for due in left:
        first = firsts.get(due.contact_id or "")
        if due.type == "draft" and first and first.id not in begun and not first.draft_id:
            begun[first.id] = due
    taken = {due.id for due in begun.values()}
    return [due for due in left if due.id not in taken], begun


def _beyond_a_few(people: Sequence[Together]) -> Sequence[Together]:
    """The promises without a day that wait behind a tap; one alone would not be worth it."""
    no_day = [one for one in people if one.first.type == "no_day"]
    return no_day[FEW:] if len(no_day) > FEW + 1 else ()


def mourns(log: Log, due: Due, today: date) -> str | None:
    """What was told of a death where a thank-you would be next, in the words of the note."""
    if due.type not in THANKING or due.contact_id is None:
        return None
    told = find_grief(log, due.contact_id, today)
    return part_of_death(told) if told else None


def _calm(groups: Sequence[Group]) -> list[Group]:
    """The groups with one primary action, that of the first card: the others stand back."""
    calm: list[Group] = []
    for group in groups:
        first = () if calm else group.cards[:1]
        others = (_stand_back(card) for card in group.cards[len(first) :])
        calm.append(group.model_copy(update={"cards": (*first, *others)}))
    return calm


def _stand_back(card: Card) -> Card:
    quiet = tuple(action.model_copy(update={"primary": False}) for action in card.actions)
    return card.model_copy(update={"actions": quiet})


def _empty(log: Log) -> Group:
    """Two doors, and a person to look around with while there is nobody else."""
    if log.people.recent(1):
        return Group(hint="Nothing waits for you today.", cards=DOORS)
    look = Action(id="add_example", label="Look around with an example person", text=True)
    quiet = Card(id="example", tone="plain", actions=(look,))
    return Group(hint="Where would you like to start?", cards=(*DOORS, quiet))


def _example(log: Log) -> tuple[Group, ...]:
    if not has_example(log):
        return ()
    away = Action(id="remove_example", label="Take the example away", text=True)
    line = "Robin Example is made up, for you to look around. Nothing of it reaches anybody."
    return (Group(cards=(Card(id="example", hint=line, actions=(away,)),)),)


def _asked(log: Log, promise: Promise) -> Card:
    name = call_within(log.people.get(promise.contact_id).label)
    return Card(
        id=f"also:{promise.id}",
        tone="look",
        title="Did this go too?",
        when=f"You promised it to {name}.",
        words=in_short(promise.what),
        actions=(
            # "Yes" stood on the left of the question before: a second tap there must do no harm.
            Action(id="not_yet", label="Not yet"),
            Action(id="yes", label="Yes", primary=True),
        ),
    )
