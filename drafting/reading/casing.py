"""Capitals for the names of houses in a note that has none: "at riverbend elementary"."""

from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span
from drafting.reading.organisations import is_house_word, is_saints_house
from drafting.reading.roles import is_role_word

LED_REACH, SHORTEST, MOST = 6, 3, 5
_OURS = frozenset({"my", "our", "your", "el", "la", "le", "les"})
_SMALL = frozenset({"of", "and", "for", "at", "in", "on", "de", "la", "del", "du", "des"})


def write_house(note: Note, span: Span, *, lone: bool = False) -> str:
    """A house or a place with the capitals of its name; "the water dept" is none."""
    text = note.cut(span)
    if note.capitals or note.ear.code == "de" or not _is_name(note, span, lone=lone):
        return text
    return " ".join(_cased(word, first=not number) for number, word in enumerate(text.split()))


def _cased(word: str, *, first: bool) -> str:
    return word if word in _SMALL and not first else word[:1].upper() + word[1:]


def _is_name(note: Note, span: Span, *, lone: bool) -> bool:
    """Whether a stretch without any article begins with a word of its own and ends as a house."""
    words = note.words(span)
    if not 0 < len(words) <= MOST or _has_article(note, words[0]):
        return False
    if is_saints_house(note, words):
        return True
    if not _is_own(note, words[0]):
        return False
    last = note.folded(words[-1])
    if len(words) == 1:
        return lone and last.endswith(note.ear.small.town_tails)
    if last in note.ear.small.shops:
        return False
    return is_house_word(note, last) or last in note.ear.small.house_names


def _has_article(note: Note, first: Span) -> bool:
    """Whether an article or a "her" stands before a house, or begins it."""
    before = note.words(Span(max(0, first.start - LED_REACH), first.start))[-1:]
    known = note.ear.articles | note.ear.possessives | _OURS
    return note.folded(first) in known or (bool(before) and note.folded(before[0]) in known)


def _is_own(note: Note, word: Span) -> bool:
    """Whether a word is no everyday one, and so a name's."""
    low, ear = note.folded(word), note.ear
    if len(low) < SHORTEST or not low.isalpha() or is_role_word(note, low) or is_field(note, word):
        return False
    small = ear.small
    common = (ear.stops, ear.events, ear.org_words, ear.units, ear.verbs, small.named_things)
    plain = (small.sites, small.departments, small.things, small.plain_firsts)
    return not any(low in words for words in (*common, *plain))
