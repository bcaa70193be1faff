"""Where a run goes on to the next deed: "she makes hats sells them", "… gave her my card"."""

from functools import cache

from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

EARLY, SECOND, LATE = 3, 2, 3
_TAKERS = frozenset({"her", "him", "them"})
_MY = frozenset({"my", "our", "mine", "ours", "id", "i'd", "ill", "i'll"})
_YEARS = frozenset({"yr", "yrs", "year", "years", "months", "weeks", "wks"})
_WOULD = frozenset({"id", "i'd", "ill", "i'll"})
_CANNOT = frozenset({"cant", "can't", "couldnt", "couldn't", "wont", "won't", "didnt", "didn't"})
_SELF = frozenset({"i", "we"})
_AWAY = frozenset({"on", "off", "away", "busy", "not", "in", "out"})


def acts_again(note: Note, words: list[Span], number: int, start: int) -> bool:
    """Whether the same one does something else at a word, or I do, with no mark before it."""
    low = [note.folded(word) for word in words]
    first = next((n for n, word in enumerate(words) if word.start >= start), 0)
    if note.ear.code != "en" or number + 1 >= len(low) or number - first < SECOND:
        return False
    if low[number - 1] in note.ear.pronouns | note.ear.binders:
        return False
    return (
        _was_once(low, number, first)
        or _does_next(note, low[first:], number - first)
        or _i_give(low, number)
        or _i_am(low, number - 1, first)
        or (number - first >= EARLY and (_said_i_would(low, number) or _we_have(low, number)))
    )


def _does_next(note: Note, low: list[str], number: int) -> bool:
    """As in "she makes hats sells them …", "6 yrs in a bakery wants to be a teacher"."""
    if low[0].isdigit() and low[1] in _YEARS:
        return low[number] in {"wants", "hopes", "would", "wanted"} and number >= EARLY
    at = 1
    while at < number and low[at] in _words("lightly"):
        at += 1
    she = low[0] in note.ear.small.he | note.ear.small.she
    if not she or number - at < SECOND or low[at] in _words("takes_sentence"):
        return False
    if set(low[at + 1 : number]) & _words("hangs_on") or low[at] == low[number]:
        return False
    if low[number - 1] in note.ear.articles | note.ear.possessives:
        return False
    return _is_deed(note, low, number)


def _was_once(low: list[str], number: int, first: int) -> bool:
    """As in "lady at the bus stop used to be a nurse", "… didnt catch her name"."""
    used = low[number] == "used" and low[number + 1] in {"to", "2"} and low[number - 1] != "be"
    caught = low[number] in {"didnt", "didn't", "never"} and low[number + 1] in {
        "catch",
        "get",
        "caught",
        "got",
    }
    return (used or (caught and "name" in low[number + 2 : number + 5])) and number - first > SECOND


def _is_deed(note: Note, low: list[str], number: int) -> bool:
    """Whether a word is what somebody does: it is hardly a thing, or something is done by it."""
    if low[number] in _words("does_next"):
        return True
    behind = low[number + 1]
    done_to = behind in note.ear.articles | note.ear.possessives | _TAKERS | {"my", "it", "every"}
    when = behind in {"on", "in", "at", "as", "with", "for", "nights", "days"} or behind.isdigit()
    return low[number] in _words("does_or_thing") and (
        done_to or when or behind in _words("months")
    )


def _i_give(low: list[str], number: int) -> bool:
    """As in "… misses the work gave her my number": my thing, and nobody but me to give it."""
    behind = low[number + 1 : number + 3]
    return (
        low[number] in _words("i_gave")
        and number >= LATE
        and len(behind) > 1
        and behind[0] in _TAKERS
        and behind[1] in _MY
    )


def _i_am(low: list[str], before: int, first: int) -> bool:
    """As in "party in the club im working nights cant go": me, and then what I cannot do."""
    number = before + 1
    if low[number] in _CANNOT:
        mine = low[first] in {"i", "im", "i'm", "we", "were", "we're"} and low[before] not in _SELF
        return mine and low[number + 1] in {"go", "make", "come", "get", "be"}
    now = low[number] in {"im", "i'm"} and number - first >= EARLY
    return now and (low[number + 1].endswith("ing") or low[number + 1] in _AWAY)


def _we_have(low: list[str], number: int) -> bool:
    """As in "write when 20 people sign we have 23 now": mine, and a number to begin with."""
    having = low[number] in {"we", "i"} and low[number + 1] in {"have", "had", "got", "are"}
    return having and number + 2 < len(low) and low[number + 2].isdigit()


def _said_i_would(low: list[str], number: int) -> bool:
    """As in "i know a teacher in the avenue said id ask": what I said I would do."""
    return low[number] in {"said", "told"} and bool(set(low[number + 1 : number + 3]) & _WOULD)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_grammar("runs.en")[name].split())
