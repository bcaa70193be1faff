"""Where a run without marks must not be cut, as one word goes on with the other."""

import re
from functools import cache

from drafting.reading.note import Note, Span
from drafting.reading.remarks import is_remark
from prompts.grammar import load_grammar

_OPENS_REMARK = frozenset(["the", "it", "there", "dinner", "lunch", "supper", "weather"])
_WITH = frozenset(["with", "w", "for", "from", "by", "beside", "behind", "near"])
_SOMETHING = frozenset(["thing", "things", "bit", "part", "trick", "mistake"])
_SOMEBODY = frozenset(
    ["guy", "man", "woman", "lady", "person", "bloke", "chap", "lad", "girl", "boy", "fella"]
)


def belongs_together(note: Note, piece: Span, words: list[Span], number: int, joined: int) -> bool:
    """Tell whether a word goes on with what stands before it, though it could begin a clause."""
    if _is_sick(note, words, number) or _tells_which(note, words, number):
        return True
    return _says_what_for(note, piece, words[joined])


def is_answer(note: Note, words: list[Span], number: int) -> bool:
    """As in "I said yes I will bring it": a yes that was said, and leads to nothing."""
    said = number > 0 and note.folded(words[number - 1]) == "said"
    return said and note.folded(words[number]) in note.ear.small.consent


def is_said_behind(note: Note, words: list[Span], behind: Span, *, joined: bool) -> bool:
    """As in "I'm paying, I said and …", "I said yes I will bring …": it closes what was told."""
    last = note.folded(words[-1]) if words else ""
    if joined:
        return last == "said" and note.folded(behind) in note.ear.pronouns
    promise = note.ear.my_promise.match(note.low, behind.start)
    return bool(promise) and last in note.ear.small.consent


def opens_behind(note: Note, words: list[Span], number: int) -> bool:
    """As in "… on the tenth she'll send it": the clause begins at the "she'll" behind a word."""
    behind = words[number + 1 : number + 2]
    first = note.folded(behind[0]).split("'")[0] if behind else ""
    named = note.text[words[number].start].isupper() or not note.capitals
    return note.ear.code == "en" and first in note.ear.pronouns and not named


def ends_in_taker(note: Note, words: list[Span], number: int) -> bool:
    """As in "come and stand with her I said I would": the "her" ends what was told."""
    low = [note.folded(word) for word in words[max(0, number - 2) : number]]
    return len(low) > 1 and low[0] in _WITH and low[1] in {"her", "him", "them", "us", "me"}


def ends_in_remark(note: Note, words: list[Span], number: int, end: int) -> bool:
    """As in "… by thursday the chili was good": what is nobody's words begins here, to the end."""
    typed = note.words(Span(words[0].start, words[number].start))  # Days are no words of a run.
    before, word = note.folded(typed[-1]), note.folded(words[number])
    known = word in _OPENS_REMARK or bool(note.ear.me.fullmatch(word))
    if not known or before in note.ear.binders | note.ear.verbs | note.ear.pronouns:
        return False
    return len(words) - number > 1 and is_remark(note, note.trim(Span(words[number].start, end)))


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
