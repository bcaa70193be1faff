"""Where a run without marks must not be cut, as one word goes on with the other."""

import re
from functools import cache

from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

_SOMETHING = frozenset(["thing", "things", "bit", "part", "trick", "mistake"])
_SOMEBODY = frozenset(
    ["guy", "man", "woman", "lady", "person", "bloke", "chap", "lad", "girl", "boy", "fella"]
)


def belongs_together(note: Note, piece: Span, words: list[Span], number: int, joined: int) -> bool:
    """Tell whether a word goes on with what stands before it, though it could begin a clause."""
    if _is_sick(note, words, number) or _tells_which(note, words, number):
        return True
    return _says_what_for(note, piece, words[joined])


def _is_sick(note: Note, words: list[Span], number: int) -> bool:
    """As in "but shes ill", "last seen well": the state, and no "I'll" without its apostrophe."""
    low = note.low[words[number].start : words[number].end]
    if low == "well":
        behind = [note.folded(word) for word in words[number + 1 : number + 2]]
        return not any(word in note.ear.small.handed | note.ear.gives for word in behind)
    if low != "ill":
        return False
    before = note.folded(words[number - 1])
    known = note.ear.pronouns | note.ear.small.being
    return number + 1 == len(words) or before in known


def _tells_which(note: Note, words: list[Span], number: int) -> bool:
    """As in "the number of the guy who rents the van": which guy it is."""
    low = [note.folded(word) for word in words[max(0, number - 2) : number + 1]]
    some = low[:1] in (["the"], ["a"]) and low[1:2] and low[1] in _SOMEBODY
    who = low[2:] == ["who"] and bool(some)
    told = low[:1] == ["the"] and low[1] in _SOMETHING  # "the thing I'd need to know is …"
    return note.ear.code == "en" and (who or told or _takes_it(note, words, number))


def _takes_it(note: Note, words: list[Span], number: int) -> bool:
    """As in "the break rota they use and": what they do with the thing before it, no more."""
    two = [note.folded(word) for word in words[number : number + 2]]
    behind = note.folded(words[number + 2]) if number + 2 < len(words) else "and"
    thing = [note.folded(word) for word in words[max(0, number - 4) : number]]
    named = set(thing[:-1]) & (note.ear.articles | note.ear.possessives)
    ends = behind in {"and", "but", "so", "then"}
    taking = load_grammar("runs.en")["taking"].split()
    takes = len(two) > 1 and two[0] in note.ear.pronouns and two[1] in taking
    return takes and ends and bool(named)


def _says_what_for(note: Note, piece: Span, joiner: Span) -> bool:
    """As in "a mirror on every desk so that callers hear a smile": one clause with its purpose."""
    if note.ear.code != "en" or note.folded(joiner) != "so":
        return False
    return _for_what().match(note.low, joiner.start, piece.end) is not None


@cache
def _for_what() -> re.Pattern[str]:
    return re.compile(load_grammar("runs.en")["for_what"])
