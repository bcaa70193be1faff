"""How what I promised gets to them: "lending her my guide, drop it off thurs" is one promise."""

from drafting.days import Day
from drafting.reading.clauses import Clause
from drafting.reading.note import Span
from drafting.reading.sheet import Pledge
from drafting.reading.subjects import skip_joiners
from drafting.reading.walk import Walk

_TO_HAVE = frozenset({"have", "use", "borrow", "take", "keep"})


def take_delivery(walk: Walk, clause: Clause) -> bool:
    """Whether a clause only says on which day the thing promised just before is handed over."""
    note, pledge, last = walk.note, walk.pledge, walk.last
    if last is None or clause.sentence - last.clause.sentence > 1:
        return False
    promised = last.kind == "mine" and pledge is not None and pledge.who == "me"
    if not (promised or last.kind == "offer"):
        return False
    body = skip_joiners(note, clause.span)
    if not note.ear.small.delivered.match(note.low, body.start, body.end):
        return False
    days = [day for day in note.days(clause.span, "future") if day.on and day.on >= note.today]
    if not days:
        return False
    if promised and pledge is not None:
        pledge.due = pledge.due or days[0]
    else:
        _promise_offered(walk, body, days[0])
    return True


def _promise_offered(walk: Walk, body: Span, due: Day) -> None:
    """As in "I said she can have our list, will send it fri": what was offered is promised now."""
    note, sheet = walk.note, walk.current
    words = note.words(body)
    verb = next((word for word in words if note.folded(word) in note.ear.small.handed), None)
    mine = note.folded(words[0]).split("'")[0] not in note.ear.pronouns
    if verb is None or not mine or not sheet.offers or walk.entry is not sheet.offers[-1]:
        return
    thing = sheet.offers.pop()
    first = note.words(thing[0])
    if len(first) > 1 and note.folded(first[0]) in _TO_HAVE:
        thing = [Span(first[1].start, thing[0].end), *thing[1:]]
    walk.pledge, walk.entry = Pledge("me", [verb, *thing], due), None
    sheet.pledges.append(walk.pledge)
