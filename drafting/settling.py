"""Settling: of stretches that overlap, stand side by side or repeat one another, the best ones."""

import re
from collections.abc import Iterable, Iterator

from drafting.answers import Claim
from drafting.checking.context import Context

_BETWEEN = re.compile(r"[ ,]*")
_BELOW_A_LETTER = re.compile(r"[\s,·|-]*")
# "the fair on Saturday", "la feria el sábado": one meeting, one stretch.
_WHERE_AND_WHEN = re.compile(r"[\s,]*(?:\w{1,4}\s+)?")


def settle(context: Context, claims: list[Claim]) -> tuple[Claim, ...]:
    """The stretches in order: the wider for the narrower, neighbours as one, each once."""
    return _each_once(context, _joined(context.text, _settled(context, claims)))


def _settled(context: Context, claims: list[Claim]) -> list[Claim]:
    """The claims in order, without those that a wider one says already.

    What holds something doubtful is not known as a whole.
    """
    doubts = [claim for claim in claims if claim.status != "verified"]
    claims = [one for one in claims if one.status != "verified" or not _holds_any(one, doubts)]
    order = sorted(claims, key=lambda one: (one.start, -one.end, one.status == "verified"))
    kept: list[Claim] = []
    for claim in order:
        wider = next(
            (one for one in kept if one.start <= claim.start and claim.end <= one.end), None
        )
        if wider is None or not _says_it(context, wider, claim):
            kept.append(claim)
    return kept


def _holds_any(wider: Claim, others: Iterable[Claim]) -> bool:
    return any(wider.start <= other.start and other.end <= wider.end for other in others)


def _says_it(context: Context, wider: Claim, claim: Claim) -> bool:
    """True when the wider stretch's own place holds these words too."""
    if wider.status != "verified":
        return claim.status in (wider.status, "verified")
    if claim.status != "verified":
        return False
    place = next((fact for fact in context.book.facts if fact.path == wider.source), None)
    words = {word.stem for word in context.words_in(claim.start, claim.end)}
    return claim.source == wider.source or (
        place is not None and words <= {word.stem for word in place.words}
    )


def _joined(text: str, claims: list[Claim]) -> Iterator[Claim]:
    """A name, a post and a house in a row, as below a letter, are one stretch."""
    before: Claim | None = None
    for claim in claims:
        if before and _goes_on(text, before, claim):
            end = max(before.end, claim.end)
            before = before.model_copy(update={"text": text[before.start : end], "end": end})
            continue
        if before:
            yield before
        before = claim
    if before:
        yield before


def _goes_on(text: str, before: Claim, claim: Claim) -> bool:
    if before.status != "verified" or claim.status != "verified":
        return False
    if _root(before) != _root(claim):
        return False
    between = {"met": _WHERE_AND_WHEN, "sender": _BELOW_A_LETTER}.get(_root(claim), _BETWEEN)
    return claim.start < before.end or bool(between.fullmatch(text, before.end, claim.start))


def _each_once(context: Context, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same words from the same place, once; a name within a longer one, not again."""
    kept: list[tuple[str, frozenset[str], Claim]] = []
    for claim in claims:
        words = frozenset(word.folded for word in context.words_in(claim.start, claim.end))
        place = _root(claim) if claim.status == "verified" else f"{claim.start}"
        if any(place == other and words <= said for other, said, _ in kept):
            continue
        kept = [one for one in kept if one[0] != place or not one[1] < words]
        kept.append((place, words, claim))
    return tuple(claim for _, _, claim in kept)


def _root(claim: Claim) -> str:
    """Whose page it is for a name or a post, the meeting, else the place itself."""
    source = claim.source or ""
    root = source.partition(".")[0]
    return root if root in ("sender", "contact", "met") else source
