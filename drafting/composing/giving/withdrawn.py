"""The brief without an offer or a promise that the note takes back, and what is told of it."""

from drafting.brief import Brief
from drafting.composing.noting.asides import told_promises
from drafting.taken_back import is_taken_back

WITHDRAWN = (
    "Your note says that “{}” is not possible any more. The draft does not speak of it; if they "
    "count on it, tell them in your own words."
)


def without_withdrawn(brief: Brief) -> tuple[Brief, tuple[str, ...]]:
    """The brief without what the note takes back, and what the person is told of it."""
    note, offer = brief.note, brief.offer
    if not note:
        return brief, ()
    gone = [offer.what] if offer and is_taken_back(offer.what, note) else []
    kept = tuple(p for p in brief.promises if p.who != "me" or not is_taken_back(p.what, note))
    gone += [promise.what for promise in brief.promises if promise not in kept]
    facts = tuple(fact for fact in brief.facts if not _is_promise_gone(fact, note))
    gone += [fact for fact in brief.facts if fact not in facts]
    if not gone:
        return brief, ()
    still = None if offer and offer.what in gone else offer
    less = brief.model_copy(update={"offer": still, "promises": kept, "facts": facts})
    return less, (WITHDRAWN.format(gone[0]),)


def _is_promise_gone(fact: str, note: str) -> bool:
    """True for "I said I would lend my drill", where the drill is gone."""
    mine = [promise.what for promise in told_promises([fact]) if promise.who == "me"]
    return any(is_taken_back(what, note) for what in mine)
