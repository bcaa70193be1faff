"""How the sentences that tell facts stand one after the other: two short ones of mine are one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.composing.english.tokens import capital, core, lower_start
from drafting.composing.giving.troubles import is_not_as_told
from drafting.composing.noting.threads import follows
from drafting.composing.picking import Piece
from drafting.composing.telling.statement import Statement

_MINE = frozenset({"mine", "more", "weave", "tell"})
_OF_MINE = frozenset({"mine", "ours"})
# "I'd looked at the wrong one, and I reported it": which of the two is "it"?
_POINTS = re.compile(
    r"\b(?:it|them|this)\b|\bthat\b(?=$|[.]| (?:in|on|at|for|to|with|from|by|way)\b)"
)
# "My voice isn't back yet, and I can turn pages" wants a "but".
_NOT = re.compile(r"n't\b|\b(?:not|no|nobody)\b")
# What is told against theirs: "ours only have numbers", "we still count ours by hand".
_OURS = re.compile(r"(?:Ours|Mine|Our own|My own)\b|(?:We|I)\b.* (?:ours|mine|our own|my own)\b")
_AGAINST = re.compile(r"n't\b|\b(?:only|still|never|not|no|nobody|nothing|always)\b")
# How a second thing of theirs is told, and how two of them are.
_SECOND = {
    "I also remember that $you.": "I remember that $you.",
    "I also liked that $you.": "I liked that $you.",
}
# What a line with "also" goes on from: nothing was liked "also" where nothing was liked before.
_ALSO_OF = {
    "I also remember that $you.": "remember",
    "I also liked that $you.": "liked",
}
_THAT = re.compile(r"(.* that )\$(?:you|also)\.$")
# With one of these in front, "and sing" would be something else than "and you sing".
_LEADS = re.compile(
    r"(?:can|could|will|would|may|might|must|should|have|had|has|do|did|are|were|was|never|not|"
    r"always|only|still|once|often|rarely|hardly|also)\b|.*\b(?:if|when|who|which|that|so|because)\b"
)
# What I tell of my plans is no reason why theirs stayed with me.
_ASIDE = re.compile(
    r"\b(?:between|free|looking|retire|moving|move|start|need|want|hope|hoping|job|post|now|soon)\b|"
    r"'ve (?!never|always|got)|\bon \d{1,2} [A-Z]"
)
# "I remember that … I still remember that …": the second is remembered, too.
_RECALLS = re.compile(r"^(?:And )?I (?:still )?remember that ")
_OPENINGS = frozenset({"who", "opening"})
# "I still do it", "I did", "I think of it daily": a few words that hang on what they told me.
_STILL_DOES = re.compile(r"I (?:(?:still|always|often|now) )?(?:do|did|use|keep|think|tried|try)\b")
_BREATH, _SHORT, _LONGEST, _FEW_WORDS = 19, 12, 34, 7
# What opens a sentence that hangs on the whole of the one before it.
_OPENERS = frozenset({"when", "if", "although", "of", "in", "at", "on", "since", "because", "as"})


def flowing(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with one "And" at most, and two short facts of mine in one sentence."""
    out: list[Piece] = []
    for told in map(_woven, pieces):
        piece = _with_its_kind(_not_also(told, out), out)
        last = out[-1] if out else None
        joined = _in_one(last, piece) if last is not None else None
        if last is not None and joined is not None:
            out[-1] = replace(last, text=joined, told=(*last.told, *piece.told))
            continue
        begins = last is None or last.move in _OPENINGS
        again = begins or any(_with_and(before.text) for before in out)
        text = capital(piece.text.removeprefix("And ")) if again else piece.text
        text = re.sub(r"^And ", "But ", text) if _turns_against(piece, out) else text
        if last is not None and _RECALLS.match(last.text):
            text = _RECALLS.sub("I also remember that ", text)
        out.append(replace(piece, text=text))
    return out


def _turns_against(piece: Piece, before: Sequence[Piece]) -> bool:
    """True for what I do otherwise than they told me to: "But I get to four"."""
    told = [statement for earlier in before for statement in earlier.told]
    return len(piece.told) == 1 and _is_mine(piece) and is_not_as_told(piece.told[0], told)


def _not_also(piece: Piece, before: Sequence[Piece]) -> Piece:
    """Gives "I liked that you hum" for "I also liked" where nothing was liked before."""
    stem, told = _ALSO_OF.get(piece.frame), " ".join(each.frame for each in before)
    if stem is None or stem in told.lower():
        return piece
    head = piece.frame.partition("$you")[0]
    plain = _SECOND[piece.frame]
    return replace(piece, text=plain.partition("$you")[0] + piece.text[len(head) :], frame=plain)


def _with_its_kind(piece: Piece, out: list[Piece]) -> Piece:
    """Gives "I remember that you tested it, and that your gate is purple" for two of a kind.

    What joins it is taken out of those before; news may stand between the two.
    """
    for last in out:
        one, two = (_THAT.match(_SECOND.get(each.frame, each.frame)) for each in (last, piece))
        if one is None or two is None or one[1] != two[1] or _both(last, piece):
            continue
        told = lower_start(piece.text[len(piece.frame.partition("$")[0]) :])
        longer = len(f"{last.text} {told}".split()) > _LONGEST or last.text.count(". ")
        if longer or ", and " in f"{last.text} {told}":
            continue
        out.remove(last)
        both = f"{last.text.rstrip('.')}, and that {told}"
        return replace(piece, text=both, frame=last.frame, told=(*last.told, *piece.told))
    return piece


def _woven(piece: Piece) -> Piece:
    """Gives "You name each machine, but ours only have numbers": theirs and mine as one."""
    first, dot, mine = piece.text.partition(". ")
    theirs = piece.told[0] if len(piece.told) > 1 else None
    fits = piece.move == "weave" and dot and theirs is not None and _is_mine(piece)
    if not fits or mine.count(". "):
        return piece
    hangs = theirs is not None and follows(piece.told[-1], theirs) and piece.told[-1].leans
    if hangs and _STILL_DOES.match(mine):
        plain = not any(mark in first for mark in ("?", ":", ";", ", and "))
        if plain and len(mine.split()) <= _FEW_WORDS and len(first.split()) <= _BREATH:
            return replace(piece, text=f"{first}, and {mine}")
    if (explained := _explained(piece, first, mine)) is not None:
        return explained
    plain = not any(mark in f"{first} {mine}" for mark in (":", ";", "?", " and ", " but ", ", "))
    own = _OURS.match(mine) if first.startswith(("You ", "Your ")) else None
    if not plain or own is None or len(f"{first} {mine}".split()) > _BREATH:
        return piece
    against = bool(_AGAINST.search(mine)) and not _AGAINST.search(first)
    start = mine if mine.startswith(("I ", "I'")) else mine[0].lower() + mine[1:]
    return replace(piece, text=f"{first}, {'but' if against else 'and'} {start}")


def _explained(piece: Piece, first: str, mine: str) -> Piece | None:
    """Gives "that stayed with me: we write it on tape": why it did, where mine can say so."""
    weighs = "stayed with me. $mine" in piece.frame and not _ASIDE.search(mine)
    marked = any(mark in f"{first} {mine}" for mark in (":", ";", "?"))
    near = (
        mine.startswith(("We ", "We'", "Our ", "Ours ", "My ", "Mine ", "I ", "I'")) and not marked
    )
    if not weighs or not near or len(f"{first} {mine}".split()) > _LONGEST:
        return None
    start = mine if mine.startswith(("I ", "I'")) else mine[0].lower() + mine[1:]
    return replace(piece, text=f"{first}: {start}")


def _in_one(last: Piece, piece: Piece) -> str | None:
    """Two pieces as one sentence, in the first of the ways that fits."""
    return (
        _both(last, piece)
        or _answered(last, piece)
        or _done_still(last, piece)
        or _joined(last, piece)
    )


def _done_still(last: Piece, piece: Piece) -> str | None:
    """Gives "You told me to say it twice, and I still do", noted in one breath."""
    theirs = last.told[-1] if last.told else None
    mine = piece.told[0] if len(piece.told) == 1 and _is_mine(piece) else None
    if theirs is None or mine is None or not (mine.leans and follows(mine, theirs)):
        return None
    if theirs.whose in _OF_MINE or not _STILL_DOES.match(piece.text):
        return None
    plain = not any(mark in last.text for mark in ("?", ":", ";", ", and "))
    short = len(piece.text.split()) <= _FEW_WORDS and piece.text.startswith("I ")
    if not plain or not short or len(_last_sentence(last.text).split()) > _BREATH:
        return None
    return f"{last.text.rstrip('.')}, and {piece.text}"


def _answered(last: Piece, piece: Piece) -> str | None:
    """Gives "You smell the straw, and I told you that I smell the soot", which hangs alone."""
    told = piece.move == "mine" and piece.text.startswith("I told you that ")
    theirs = last.told and last.told[-1].whose not in _OF_MINE
    plain = not any(mark in last.text for mark in (". ", "?", ":", ";", ", and "))
    if not told or not theirs or not plain or len(last.text.split()) > _BREATH:
        return None
    return f"{last.text.rstrip('.')}, and {piece.text}"


def _both(last: Piece, piece: Piece) -> str | None:
    """Gives "I liked that you salt the crust and sing to it": two things of theirs as one."""
    lone = len(last.told) == 1 == len(piece.told) and piece.frame.endswith("$you.")
    one, two = _done_by_them(last), _done_by_them(piece)
    if not lone or one is None or two is None or _at_odds(last.told[0], piece.told[0]):
        return None
    stem = last.frame if "that $you." in last.frame else _SECOND.get(piece.frame, "$you.")
    if not stem.endswith("$you.") or len(f"{one} {two}".split()) > _SHORT:
        return None
    return capital(stem.replace("$you", f"you {one} and {two}"))


def _done_by_them(piece: Piece) -> str | None:
    """What stands behind "you" in a plain sentence, where a second verb can follow it."""
    head = piece.frame.partition("$you")[0]
    you, _, done = piece.text[len(head) :].rstrip(".").partition(" ")
    mixed = any(
        mark in done for mark in (",", ":", ";", "?", ".", " and ", " but ", " or ", " you")
    )
    return done if you.lower() == "you" and not mixed and not _LEADS.match(done) else None


def _at_odds(one: Statement, two: Statement) -> bool:
    """True for a habit and a deed, which do not stand in one sentence."""
    if one.clause is None or two.clause is None:
        return True
    return one.clause.is_past is not two.clause.is_past


def _joined(last: Piece, piece: Piece) -> str | None:
    """Gives "I reported it, and a new one goes up in May"; None for what is no pair."""
    if not (_is_mine(last) and last.move in _MINE and _goes_with_mine(piece)):
        return None
    if not follows(piece.told[-1], last.told[-1]):
        return None
    one, two = _last_sentence(last.text), piece.text.removeprefix("And ")
    words = one.split() + two.split()
    plain = not any(mark in f"{one} {two}" for mark in (",", ":", ";", "?", " and ", " but "))
    led = bool({core(one.split()[0]), core(two.split()[0])} & _OPENERS)
    led = led or bool(_NOT.search(one)) is not bool(_NOT.search(two))
    led = led or _turns_past(last.told[-1], piece.told[-1])
    led = led or (bool(_POINTS.search(two)) and not _POINTS.search(one))
    if not plain or led or len(words) > _BREATH or max(len(one.split()), len(two.split())) > _SHORT:
        return None
    start = two if two.startswith(("I ", "I'")) else lower_start(two)
    head = last.text[: len(last.text) - len(one)] + capital(one.removeprefix("And "))
    return f"{head.rstrip('.')}, and {start}"


def _turns_past(one: Statement, two: Statement) -> bool:
    """True for "our play opens in May" and "I laughed at the tent": these are two thoughts."""
    if one.clause is None or two.clause is None or one.clause.subject == two.clause.subject:
        return False
    return two.clause.is_past and not one.clause.is_past


def _goes_with_mine(piece: Piece) -> bool:
    """True for a fact of mine, and for "and a new one goes up in May", which nobody said."""
    told = piece.told[-1] if piece.told else None
    world = told is not None and told.whose == "world" and not told.quoted
    return (world and piece.label == "also") or (_is_mine(piece) and piece.move in _MINE)


def _with_and(text: str) -> bool:
    """True where a sentence of the text begins with "And"."""
    return text.startswith("And ") or ". And " in text


def _is_mine(piece: Piece) -> bool:
    """True where the last thing that a piece tells is mine."""
    return bool(piece.told) and piece.told[-1].whose in _OF_MINE


def _last_sentence(text: str) -> str:
    return text.rpartition(". ")[2]
