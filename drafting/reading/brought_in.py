"""Somebody else, brought in by what they said: "… and ben hale, hr at the mill, said they …"."""

import re
from functools import cache

from drafting.everyday import is_everyday
from drafting.reading.fields import is_field
from drafting.reading.names import read_name
from drafting.reading.note import Brought, Note, Span
from drafting.reading.organisations import is_house_word
from drafting.reading.roles import has_role, is_role_word
from prompts.grammar import load_grammar
from prompts.listening import fold

FULL, MAX_POST, SAID_REACH, MAX_TRADE = 2, 8, 72, 3
_ENDS = re.compile(r"[.;:!?\n()]")
_STOPS = frozenset(".!?;\n")


def find_brought_in(note: Note) -> tuple[Brought, ...]:
    """Everybody named with who they are, and with what they said right behind it."""
    if not note.known_brought:
        note.known_brought.append(tuple(_search(note)))
    return note.known_brought[0]


def brought_by(note: Note, name: Span) -> Brought | None:
    """How somebody of this name is brought in, or None."""
    return next((each for each in find_brought_in(note) if each.name == name), None)


def begins_with(note: Note, word: Span) -> bool:
    """Whether somebody is brought in at a word."""
    return any(each.start == word.start for each in find_brought_in(note))


def _search(note: Note) -> list[Brought]:
    said = [found.start() for found in _said().finditer(note.low)]
    words = note.words(Span(0, len(note.text))) if said else []
    found: list[Brought] = []
    for number, word in enumerate(words):
        if not _is_led(note, words, number):
            continue
        start, titled = _behind_trade(note, words[number : number + MAX_TRADE + 2])
        if start is None or not any(start < at < start + SAID_REACH for at in said):
            continue
        name = read_name(note, start, len(note.text))
        at = next((at for at in said if name and at > name.end), None)
        if name is None or name.start != start or at is None:
            continue
        post = Span(name.end, at)
        told = _is_post(note, post, titled=titled) and (
            _is_full(note, name) or _is_set_off(note, name, post)
        )
        if told:
            found.append(Brought(word.start, name, at))
    return found


def _is_set_off(note: Note, name: Span, post: Span) -> bool:
    """As in "and omar, bass, said": a known first name alone, and the trade between commas."""
    first, text = note.folded(name), note.text[post.start : post.end].strip(" ")
    known = first in note.ear.small.first_names and not is_everyday(first)
    return known and text[:1] == "," == text[-1:] and has_role(note, post)


def _is_led(note: Note, words: list[Span], number: int) -> bool:
    """Whether a word begins the note, a sentence, or what stands behind an "and"."""
    if not number:
        return True
    before = words[number - 1]
    if note.folded(before) in _leads():
        doer = note.folded(words[number - 2]) if number > 1 else ""
        return doer not in note.ear.pronouns and not note.ear.me.fullmatch(doer)
    between = note.text[before.end : words[number].start]
    return any(mark in _STOPS for mark in between) or between.strip() in {"&", "+"}


def _behind_trade(note: Note, words: list[Span]) -> tuple[int | None, bool]:
    """Where a name may begin, behind "the vicar" or at once; and whether a trade stands there."""
    low = [note.folded(word) for word in words]
    led = low[0] in note.ear.articles | {"our", "my", "le", "la", "el", "der", "die"}
    place = 1 if led else 0
    while place < len(words) - 1 and (
        is_role_word(note, low[place]) or is_field(note, words[place])
    ):
        place += 1
    trade = place > led and is_role_word(note, low[place - 1])
    return (None, False) if led and not trade else (words[place].start, trade)


def _is_full(note: Note, name: Span) -> bool:
    """Whether a first name and a family name stand there, and none is a house's or a trade's."""
    words = note.words(name)
    low = [note.folded(word) for word in words]
    if any(is_house_word(note, word) or is_role_word(note, word) for word in low):
        return False
    known = low[0] in note.ear.small.first_names
    plain = is_everyday(low[-1]) and low[-1] not in note.ear.surnames | note.ear.small.surnames
    known = known and not (is_everyday(low[0]) and plain)  # "and mark nights, hr said"
    cased = all(note.text[word.start].isupper() for word in words)
    return len(words) >= FULL and (known or cased)


def _is_post(note: Note, post: Span, *, titled: bool) -> bool:
    """Whether the words between a name and what was said tell who somebody is."""
    text = note.text[post.start : post.end]
    words = note.words(post)
    if _ENDS.search(text) or len(words) > MAX_POST:
        return False
    low = [note.folded(word) for word in words]
    told = note.ear.pronouns | note.ear.verbs
    if any(word in told or note.ear.me.fullmatch(word) for word in low):
        return False
    if not words:
        return titled
    linked = note.ear.at.match(note.low, note.trim(post).start, post.end)
    return titled or bool(linked) or has_role(note, post) or is_field(note, words[0])


@cache
def _leads() -> frozenset[str]:
    return frozenset(map(fold, load_grammar("brought_in")["leads"].split()))


@cache
def _said() -> re.Pattern[str]:
    said = load_grammar("brought_in")["said"].replace("\n", "").strip()
    return re.compile(rf"(?<![\w'])(?:{said})(?!\w)")
