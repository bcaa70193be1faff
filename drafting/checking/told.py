"""Whether the facts themselves hold the words that a check would mind."""

import re
from functools import lru_cache

from drafting.checking.context import Context
from prompts.phrases import Hit

WOULD = re.compile(r"\b(you|he|she|they)'d\b")
SEVERAL, ENOUGH = 3, 2
THEY = re.compile(r"\b(?:he|she|they)\b")
PERSONS = (
    ("them", re.compile(r"\b(?:you|he|she|they|him)\b")),
    ("their", re.compile(r"\b(?:your|his|her|their)\b")),
)
OF_MANNER = re.compile(r" (?:it|this|them)(?: all)? (?:so|very|well|in such|as if|\w+ly)\b")
CALLINGS = ("sender.role", "contact.role", "contact.org", "sender.org", "met.where")


def is_told(context: Context, hit: Hit) -> bool:
    """Tell whether the very words stand in a fact of theirs or of the meeting."""
    said = _of_anybody(context.folded[hit.start : hit.end])
    told = (
        fact
        for fact in context.book.facts
        if fact.owner != "mine" or fact.path.startswith("share") or THEY.search(fact.folded)
    )
    held = [_of_anybody(fact.folded) for fact in told]
    # A fact leaves the subject out: "broke the first flask on purpose".
    bare = said.removeprefix("them ")
    return any(
        said in fact or (bare != said and f"{fact} ".startswith(f"{bare} ")) for fact in held
    ) or _is_told_in_another_form(context, hit)


def _is_told_in_another_form(context: Context, hit: Hit) -> bool:
    """Tell whether a fact of theirs tells it of them: "she climbs the ladder"."""
    said = [word.stem for word in context.words_in(hit.start, hit.end)]
    if len(said) < SEVERAL:
        return False
    for fact in context.book.facts:
        stems = [word.stem for word in fact.words]
        runs = (stems[at : at + len(said)] for at in range(len(stems)))
        of_them = fact.path.startswith(("they_said", "facts")) and THEY.search(fact.folded)
        if of_them and any(run == said for run in runs):
            return True
    return False


@lru_cache(maxsize=512)
def _of_anybody(folded: str) -> str:
    """Give words with "you" and "her" made one, as a fact says "her back" and a message "yours"."""
    plain = WOULD.sub(r"\1 would", folded)
    for person, pattern in PERSONS:
        plain = pattern.sub(person, plain)
    return re.sub(r"\W+", " ", plain).strip()


def is_calling(context: Context, hit: Hit) -> bool:
    """Tell whether a harsh word names what somebody does: an amateur astronomer."""
    called = context.book.stems_under(*CALLINGS)
    words = context.words_in(hit.start, hit.end)
    return bool(words) and all(word.stem in called for word in words)


def tells_manner(context: Context, hit: Hit) -> bool:
    """Tell whether "you spoke of it so plainly" tells how something was said, and not what."""
    return OF_MANNER.match(context.folded, hit.end) is not None


def is_told_of_them(context: Context, hit: Hit) -> bool:
    """Tell whether what they buy, or what I remember of them, is what a fact tells of them."""
    clause = context.clause_at(hit.start)
    words = context.content(hit.start, clause.end)
    near = context.content(clause.start, clause.end)
    theirs = context.book.theirs
    if context.folded.startswith("buy", hit.start):
        buys = bool(words) and words[0].stem in theirs
        return buys and len({one.stem for one in near} & theirs) >= ENOUGH
    told = [one for one in words if one.stem in theirs]
    return len(told) >= ENOUGH and len(told) * 2 > len(words)
