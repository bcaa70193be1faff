"""Today's cards: one thing that is due, as a person sees it."""

from collections.abc import Callable
from datetime import date, timedelta
from textwrap import shorten

from drafting.grieving import CONDOLENCE
from drafting.handoff import APPS
from screens.clock import day_of
from screens.days import say_day, say_met, say_near
from screens.parts import Action, Card, Fold
from screens.wording import in_short, name_kind
from store import Due, Log, Promise
from store.due import DueType

PREVIEW = 110
# A promise of mine for one of the next days stands on the card of whom I gave it to.
SOON = timedelta(days=7)
WRITE = Action(id="write", label="Write to them", primary=True)
LATER = (
    Action(id="tomorrow", label="Tomorrow"),
    Action(id="next_week", label="Next week"),
)
IN_A_MONTH = Action(id="month", label="In a month")
ANOTHER_DAY = Action(id="pick", label="Another day")
DONE = Action(id="done", label="Done")
LET_GO = Action(id="let_go", label="Let it go")
PROMISED = "You promised:"
LAST_WROTE = "You last wrote"


def draw_due(log: Log, due: Due, today: date) -> Card:
    """The card of one thing that is due."""
    return _DRAW[due.type](log, due, today)


def _went(log: Log, due: Due, today: date) -> Card:
    draft = log.drafts.get(due.source_id)
    opened = min(day_of(draft.handed_off_at), today) if draft.handed_off_at else today
    day = say_day(opened, today, on=True)
    app = APPS.get(draft.channel)
    return Card(
        id=due.id,
        tone="look",
        title=in_short(due.name or name_kind(due.kind)),
        when=f"You opened it in {app} {day}." if app else f"You had it ready {day}.",
        words=preview(log, draft.id),
        hint=_mark(due),
        actions=(
            Action(id="yes", label="Yes", primary=True),
            Action(id="changed", label="I changed it"),
            Action(id="not_yet", label="Not yet"),
        ),
    )


def preview(log: Log, draft_id: str) -> str:
    """How the message begins behind its greeting, where that stands on a line of its own."""
    top = log.drafts.current(draft_id)
    text = top.text if top else ""
    hello, _, rest = text.partition("\n\n")
    told = rest if rest.strip() and hello.rstrip().endswith(",") else text
    return shorten(told, PREVIEW, placeholder=" …")


def _person(due: Due, today: date, lines: tuple[str, ...], actions: tuple[Action, ...]) -> Card:
    return Card(
        id=due.id,
        title=in_short(due.name or name_kind(due.kind)),
        when=in_short(say_met(due.where_met, due.met_on, today)),
        words=in_short(due.they_said or ""),
        lines=tuple(map(in_short, lines)),
        hint=_mark(due),
        opens="person" if due.contact_id else None,
        actions=actions,
        more=(*LATER, *(() if DONE in actions else (DONE,)), LET_GO),
    )


def _thanks(log: Log, due: Due, today: date) -> Card:
    begun = ("You have begun it.",) if due.draft_id else ()
    lines = (*begun, *_promised_soon(log, due, today))
    if due.type == "thanks":
        lines += _promised_some_day(log, due)
    return _person(due, today, lines, (Action(id="write", label="Say thanks", primary=True),))


def draw_mourning(log: Log, due: Due, today: date, loss: str) -> Card:
    """The same card where somebody of theirs has died: no thanks, and nothing of what they said."""
    write = Action(id="write", label=name_kind(CONDOLENCE), primary=True)
    lines = _promised_soon(log, due, today)
    if due.type == "thanks":
        lines += _promised_some_day(log, due)
    card = _person(due, today, lines, (write,))
    return card.model_copy(update={"words": in_short(loss)})


def with_draft(card: Card, begun: Due | None) -> Card:
    """The card with a message of another kind that is begun to the same person."""
    if begun is None:
        return card
    line = f"Started, not sent: {name_kind(begun.kind)}"
    there = Action(id=f"open:{begun.draft_id}", label="Open the draft")
    return card.model_copy(update={"lines": (*card.lines, line), "actions": (*card.actions, there)})


def in_brief(card: Card) -> Card:
    """The card without what they said, for a long row of them."""
    return card.model_copy(update={"words": ""})


def _promised_soon(log: Log, due: Due, today: date) -> tuple[str, ...]:
    """What I promised for the next days, which has no card of its own yet."""
    soon = [
        (promise.due, promise.what)
        for promise in _my_promises(log, due)
        if promise.due and today < promise.due <= today + SOON
    ]
    return tuple(f"{PROMISED} {what}, by {say_near(day, today)}" for day, what in sorted(soon))


def _promised_some_day(log: Log, due: Due) -> tuple[str, ...]:
    """What I promised for no day in particular, which has no card of its own beside this one."""
    mine = _my_promises(log, due)
    return tuple(f"{PROMISED} {promise.what}" for promise in mine if promise.due is None)


def _my_promises(log: Log, due: Due) -> list[Promise]:
    open_ones = log.promises.of(due.contact_id) if due.contact_id else []
    return [promise for promise in open_ones if promise.is_open and promise.who == "me"]


def _promise(_log: Log, due: Due, today: date) -> Card:
    # A day that has passed is left out: the card is a reminder, not a reproach.
    by = f", by {say_near(due.due, today)}" if due.due and due.due >= today else ""
    return _person(due, today, (f"{PROMISED} {due.why}{by}",), (WRITE, DONE))


def _no_day(_log: Log, due: Due, today: date) -> Card:
    card = in_brief(_person(due, today, (f"{PROMISED} {due.why}",), (WRITE, DONE)))
    days = Fold(
        id=f"day:{due.id}",
        label="Set a day",
        rows=((*LATER, IN_A_MONTH, ANOTHER_DAY),),
        apart=(LET_GO,),
        apart_label="No longer needed?",
    )
    return card.model_copy(update={"more": (), "folds": (days,)})


def _their_promise(_log: Log, due: Due, today: date) -> Card:
    write = Action(id="write", label="Write to them")
    done = Action(id="done", label="They did")
    card = _person(due, today, (f"They said they would: {due.why}",), (write, done))
    return card.model_copy(update={"more": (*LATER, LET_GO)})


def _follow_up(log: Log, due: Due, today: date) -> Card:
    lines = (due.why,) if due.why else _last_word(log, due, today)
    label = name_kind(due.kind)
    if due.kind == "closing" and due.tries:
        lines = ("They have been quiet. One kind goodbye, and let it rest.",)
        label = "Say goodbye"
    write = Action(id="write", label=label, primary=True)
    return _person(due, today, (*lines, *_promised_soon(log, due, today)), (write,))


def _last_word(log: Log, due: Due, today: date) -> tuple[str, ...]:
    wrote = log.timeline.last_wrote(due.contact_id) if due.contact_id else None
    if wrote is None or wrote.on is None:
        return ()
    return (f"{LAST_WROTE} {say_day(wrote.on, today, on=True)}.",)


def _draft(log: Log, due: Due, _today: date) -> Card:
    state = "Read already" if log.drafts.get(due.source_id).state == "approved" else ""
    return Card(
        id=due.id,
        title=in_short(due.name or "For you"),
        when=" · ".join(filter(None, [name_kind(due.kind), state])),
        words=preview(log, due.source_id),
        hint=_mark(due),
        actions=(Action(id="draft", label="Open the draft", primary=True),),
        more=(*LATER, LET_GO),
    )


def _mark(due: Due) -> str:
    return "An example" if due.example else ""


_DRAW: dict[DueType, Callable[[Log, Due, date], Card]] = {
    "went": _went,
    "thanks": _thanks,
    "promise": _promise,
    "follow_up": _follow_up,
    "draft": _draft,
    "their_promise": _their_promise,
    "no_day": _no_day,
    "still_welcome": _thanks,
}
