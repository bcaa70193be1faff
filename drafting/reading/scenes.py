"""What stands behind an "at" or an "after" and is no place: a shift, a form gone through."""

import re
from functools import cache

from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

REACH = 32
_WHEN = frozenset({"after", "before", "b4"})


def is_rota(note: Note, place: Span, link: str) -> bool:
    """As in "coffee after nights", "before the late shift", "line by line"."""
    if note.ear.code != "en":
        return False
    words = [note.folded(word) for word in note.words(place)]
    bare = [word for word in words if word not in note.ear.articles | note.ear.possessives]
    if bare and set(bare) <= _words("no_place"):
        return True
    if set(words[:1]) & _words("rota") or set(words) & _words("manner"):
        return True
    if link == "by":
        return note.low[: place.start].split()[-2:-1] == words[:1]
    return link in _WHEN and bool(bare) and set(bare) <= _words("work")


def is_dealt_with(note: Note, link: Span) -> bool:
    """As in "looked at my CV", "talked me thru the form": no place, but what was dealt with."""
    if note.ear.code != "en":
        return False
    before = note.low[max(0, link.start - REACH) : link.end]
    return _dealt().search(before) is not None


def before_finite(note: Note, place: Span) -> Span:
    """As in "after school got the job", "at college got his ticket": the place ends at the verb."""
    if note.ear.code != "en":
        return place
    lasting = _pattern("lasting").search(note.low, place.start, place.end)
    place = note.trim(Span(place.start, lasting.start())) if lasting else place
    words = note.words(place)
    for number, word in enumerate(words[1:], 1):
        led = note.folded(words[number - 1]) in note.ear.articles
        if note.folded(word) in _words("deeds") and note.text[word.start].islower() and not led:
            return note.trim(Span(place.start, word.start))
    return place


def finite_deeds() -> frozenset[str]:
    """Words that are what somebody does or did, and never a part of a place."""
    return _words("deeds")


def scene_words() -> frozenset[str]:
    """Words for spots and occasions that other lists leave out ("bench", "eve")."""
    return _words("spots")


def is_outing(word: str) -> bool:
    """Whether a word alone is what people meet for ("coffee", "walk"), and no place."""
    return _outing().fullmatch(f"for {word}") is not None


def find_outing(note: Note, span: Span) -> Span | None:
    """The walk or the coffee of "for a walk", right behind whom I met; else None."""
    found = _outing().match(note.low, span.start, span.end) if note.ear.code == "en" else None
    return Span(*found.span("what")) if found else None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_grammar("scenes.en")[name].split())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_grammar("scenes.en")[name])


@cache
def _dealt() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{load_grammar('scenes.en')['dealt']})$")


@cache
def _outing() -> re.Pattern[str]:
    return re.compile(load_grammar("scenes.en")["outing"])


# "best talk at the bakers' day": how good it was is no part of where it was.
_PRAISED = re.compile(
    r"(?:the |my )?(?:best|nicest|loveliest|finest|funniest|kindest|oddest|strangest|warmest|"
    r"longest|only|great|lovely|nice|proper) "
    r"(?:talk|chat|conversation|company|natter|moment|hour|bit|part|thing|find|surprise)"
    r"(?: of (?:the|my) (?:day|night|evening|week))?,? (?:at|in|on|from|of|during) "
)


def without_praise(note: Note, place: Span) -> Span:
    """The place behind the "best talk at" that a note opens with."""
    found = _PRAISED.match(note.low, place.start, place.end)
    return Span(found.end(), place.end) if found else place
