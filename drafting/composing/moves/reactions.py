"""What the sender thinks of a fact that was told bare: one short sentence, once in a message."""

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import plain_phrases
from drafting.composing.picking import Piece
from drafting.composing.plan import Plan
from drafting.composing.shaping import FACT_SLOTS
from drafting.composing.telling.bearing import ANSWERING, reactions_to

_THANKED = frozenset({"gave", "gave_two"})


def react(plan: Plan) -> None:
    """Puts a reaction behind the last fact of theirs, where no frame holds one already."""
    if plan.material.brief.kind not in ANSWERING or plan.lean:
        return
    told = [at for at, piece in enumerate(plan.pieces) if piece.slots & FACT_SLOTS]
    if not told or any(map(_reacts, plan.pieces)):
        return
    last, after = plan.pieces[told[-1]], plan.pieces[told[-1] + 1 : told[-1] + 2]
    answered = bool({"mine", "answer"} & last.slots) or any(
        piece.move in {"mine", "more"} for piece in after
    )
    if answered or not last.told:
        return  # A fact of mine is the reaction.
    sorts = _sorts(plan, last)
    piece = plan.picker.pick("reaction", plan.common, labels=sorts) if sorts else None
    if piece is not None:
        plan.pieces.insert(told[-1] + 1, piece)


def _sorts(plan: Plan, last: Piece) -> tuple[str, ...]:
    """The sorts of reaction to what was told last; to a kindness only where more comes after."""
    if last.slots & _THANKED:
        # In a mail without an offer, the last word before the goodbye says how kind it was.
        giving = plan.material.brief.offer or plan.material.kept
        return ("kind",) if giving or plan.short else ()
    thanked = any(piece.slots & _THANKED for piece in plan.pieces)
    sorts = reactions_to(last.told[-1], thanked=thanked)
    # Of what they did long ago, nobody says that it is a good idea.
    return tuple(sort for sort in sorts if sort != "method" or not plan.material.old)


def _reacts(piece: Piece) -> bool:
    """True where the frame of a fact says what I think of it."""
    if not piece.slots & (FACT_SLOTS - _THANKED):
        return False
    frame = f" {bare(piece.frame)} "
    return any(f" {words} " in frame for words in plain_phrases("reacts"))
