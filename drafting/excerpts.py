"""Excerpts: the note that some words come from, with what is private cut out of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from drafting.answers import Reading
from drafting.checking.words import Stretch, carries_meaning, split_sentences, split_words
from drafting.reading import read_note
from drafting.sourcing import Origin
from prompts.phrases import fold
from store import Log

CUT = "…"
# A longer note is shown around the words alone.
LONGEST = 360
AROUND = 140
# Comparing takes words times words; nobody types a longer note by thumb.
MOST_WORDS = 1500
# So much of what is looked for must stand there, with no wider gap between its pieces.
MOST = 0.6
GAP = 4
_WORD = re.compile(r"\w+(?:['\u2019]\w+)*")
_POINT_AFTER = re.compile(rf"{CUT}[.,;:]+")


@dataclass(frozen=True)
class Excerpt:
    """Some of a note, and where in it the words stand (``start`` is ``end`` where nowhere)."""

    text: str
    start: int = 0
    end: int = 0


def cut_excerpts(
    log: Log, origins: Sequence[Origin], private: Sequence[str], *, today: date
) -> dict[int, Excerpt]:
    """By its number, each origin's excerpt of the note it came from; none without a note."""
    found: dict[int, Excerpt] = {}
    for number, origin in enumerate(origins):
        line = origin.source.line if origin.source else None
        if origin.source is None or line is None or line.note is None:
            continue
        let_in = _let_in(log, line.contact_id)
        wanted = (origin.source.kept, origin.text)
        excerpt = cut_excerpt(line.note, wanted, (*private,), let_in, line.on or today)
        if excerpt:
            found[number] = excerpt
    return found


def _let_in(log: Log, contact_id: str) -> frozenset[str]:
    """What messages may say of this person, whatever it sounds like."""
    return frozenset(fold(fact.text) for fact in log.facts.of(contact_id) if fact.usable)


@lru_cache(maxsize=256)
def cut_excerpt(
    note: str,
    wanted: tuple[str, ...],
    private: tuple[str, ...],
    let_in: frozenset[str],
    day: date,
) -> Excerpt | None:
    """The note around the first of the wanted words that stand in it, without what is private.

    ``private`` is what the log keeps out of messages. What the reader takes for private is kept
    out too, unless the person has let it in: a note may still hold what was taken off a page.
    """
    text = _without_private(note, private, let_in, day)
    if not _WORD.search(text):
        return None
    place = next(filter(None, (find_words(text, words) for words in wanted)), None)
    return _around(text, place or Stretch(0, 0))


@lru_cache(maxsize=64)
def _without_private(note: str, private: tuple[str, ...], let_in: frozenset[str], day: date) -> str:
    heard = [text for text in _heard(read_note(note, day)) if fold(text) not in let_in]
    cuts = [place for text in (*private, *heard) for place in _places(note, text)]
    pieces: list[str] = []
    at = 0
    for cut in sorted(cuts, key=lambda cut: cut.start):
        if cut.end > at:
            pieces += [note[at : max(at, cut.start)].rstrip(" ,;"), f" {CUT}"]
            at = cut.end
    pieces.append(note[at:])
    return _POINT_AFTER.sub(CUT, "".join(pieces)).strip()


def _heard(reading: Reading) -> Iterator[str]:
    yield from (*reading.private, *reading.patient)
    for other in reading.more:
        yield from _heard(other)


def _places(note: str, text: str) -> Iterator[Stretch]:
    """Where a private thing stands in a note: its own words, and sentences that tell it again."""
    found = find_words(note, text)
    if found:
        yield found
    stems = {word.stem for word in split_words(text) if carries_meaning(word.folded)}
    for sentence in split_sentences(fold(note)):
        words = split_words(note[sentence.start : sentence.end])
        common = stems & {word.stem for word in words}
        if common and len(common) >= len(stems) * MOST and not (found and _holds(sentence, found)):
            yield sentence


def _holds(outer: Stretch, inner: Stretch) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def find_words(note: str, text: str) -> Stretch | None:
    """Where most of these words stand together in a note."""
    there = list(_WORD.finditer(fold(note)))[:MOST_WORDS]
    wanted = _WORD.findall(fold(text))
    if not wanted or not there:
        return None
    matcher = SequenceMatcher(None, [one.group() for one in there], wanted, autojunk=False)
    best, count = (0, 0), 0
    first, last, common = 0, -GAP * len(there), 0
    for block in matcher.get_matching_blocks()[:-1]:
        if block.a - last > GAP:
            first, common = block.a, 0
        last, common = block.a + block.size, common + block.size
        if common > count:
            best, count = (first, last), common
    if count < len(wanted) * MOST:
        return None
    return Stretch(there[best[0]].start(), there[best[1] - 1].end())


def _around(text: str, place: Stretch) -> Excerpt:
    """The whole of a short note; of a long one, what stands around the words."""
    start, end = 0, len(text)
    if len(text) > LONGEST:
        start = _word_after(text, max(0, place.start - AROUND))
        end = _word_before(text, min(len(text), max(place.end, place.start) + AROUND))
    head, tail = (CUT if start else ""), (CUT if end < len(text) else "")
    moved = len(head) - start
    shown = f"{head}{text[start:end]}{tail}"
    if place.start == place.end:
        return Excerpt(shown)
    return Excerpt(shown, place.start + moved, min(place.end, end) + moved)


def _word_after(text: str, at: int) -> int:
    return at if at == 0 else text.find(" ", at) + 1 or at


def _word_before(text: str, at: int) -> int:
    return at if at == len(text) else max(text.rfind(" ", 0, at), 0) or at
