"""How what I promised gets to them: "lending her my guide, drop it off thurs" is one promise."""

from drafting.reading.clauses import Clause
from drafting.reading.subjects import skip_joiners
from drafting.reading.walk import Walk


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
    return True
