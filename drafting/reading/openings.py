"""Who a note opens with, where no mark stands behind the name: "kamil job seeker met him at …"."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span
from drafting.reading.roles import is_role_word
from drafting.reading.spelling import is_mistyped_role
from drafting.reading.strange import is_plain, may_be_name
from drafting.vocabulary import is_word
from prompts.grammar import load_grammar

SHORTEST, REACH, MOST_FIELDS, FAR, NEAR = 3, 14, 3, 5, 24


@dataclass(frozen=True, slots=True)
class Opening:
    """The name that a note opens with, the end of who it is, and where a deed begins behind."""

    name: Span
    end: int
    deed: int | None


def find_opening(note: Note) -> Opening | None:
    """The name and who it is, when the first words of the note say both with no mark between."""
    words = _touching(note)
    if note.ear.code != "en" or len(words) < 2 or not may_be_name(note, words[0]):
        return None
    named = 2 if _is_surname(note, words) else 1
    known = note.folded(words[0]) in note.ear.small.first_names
    end = _post_end(note, words, named, known=known)
    if end is None:
        return None
    name = Span(words[0].start, words[named - 1].end)
    return Opening(name, words[end - 1].end, _deed(note, words, end, posted=end > named))


def opens_deed(note: Note, at: int) -> bool:
    """Whether a clause tells what somebody did, right behind who the note opens with."""
    opening = find_opening(note)
    return opening is not None and opening.deed == at


def trade_opened(note: Note) -> Span | None:
    """The trade behind the name that the note opens with, be it mistyped ("kasia hairdreser")."""
    opening = find_opening(note)
    if opening is None or opening.end <= opening.name.end:
        return None
    post = note.trim(Span(opening.name.end, opening.end))
    words = note.words(post)
    words = words[1:] if len(words) > 1 and note.folded(words[0]) in note.ear.articles else words
    mine = note.folded(words[0]) in {"my", "our"}
    return None if mine else Span(words[0].start, post.end)


def is_of_mine(note: Note, span: Span) -> bool:
    """Whether a stretch says only who the opened one is to me ("my cousins wife")."""
    opening = find_opening(note)
    return (
        opening is not None and span.end == opening.end and note.low.startswith("my ", span.start)
    )


def _touching(note: Note) -> list[Span]:
    """The first words of the note, up to a mark."""
    words = note.words(Span(0, len(note.text)))[:REACH]
    if not words or note.text[: words[0].start].strip():
        return []
    kept = words[:1]
    for before, word in pairwise(words):
        if note.text[before.end : word.start].strip():
            break
        kept.append(word)
    return kept


def _is_surname(note: Note, words: list[Span]) -> bool:
    """Whether the second word in capitals goes on with the name ("Karen Whelan nurse at …")."""
    if len(words) < SHORTEST or not note.text[words[1].start].isupper():
        return False
    low = note.folded(words[1])
    cased = note.text[words[0].start].isupper() and not note.ear.me.fullmatch(low)
    return cased and not is_role_word(note, low) and not is_field(note, words[1])


def _post_end(note: Note, words: list[Span], at: int, *, known: bool) -> int | None:
    """How many words it takes until it is said who somebody is, or None."""
    low = [note.folded(word) for word in words]
    if low[at : at + 1] in (["my"], ["our"]):
        return _end_of_mine(note, low, at + 1)
    if low[at : at + 1] == ["from"]:
        told = any(is_past(note, each) for each in low[at + 2 : at + 2 + FAR])
        return at if (known or told) and at + 1 < len(low) else None
    start = at + (low[at] in note.ear.articles | {"new"} if at < len(low) else 0)
    for number in range(start, min(start + MOST_FIELDS, len(low))):
        if _is_trade(note, words[number]):
            return _with_more(note, words, number + 1)
        if known and _is_post(note, words, number):
            return number + 1
        between = is_field(note, words[number]) or is_plain(low[number])
        acts = low[number] in note.ear.verbs | note.ear.binders | note.ear.pronouns
        if acts or not between or is_past(note, low[number]):
            return None
    return None


def _is_post(note: Note, words: list[Span], number: int) -> bool:
    """As in "kofi security at the gate": a field of work, and where or what they did."""
    behind = note.folded(words[number + 1]) if number + 1 < len(words) else ""
    follows = bool(note.ear.at.fullmatch(behind)) or is_past(note, behind)
    return is_field(note, words[number]) and follows


def _is_trade(note: Note, word: Span) -> bool:
    low = note.folded(word)
    return is_role_word(note, low) or low in _words("seekers") or is_mistyped_role(note, low)


def _with_more(note: Note, words: list[Span], end: int) -> int:
    """The rest of a trade: "care assistant", and the "crew 4" of a "paramedic crew 4"."""
    units = note.ear.units | {"crew"}
    while end < len(words) and _goes_on(note, words[end], units):
        end += 1
    numbered = end < len(words) and note.folded(words[end])[:1].isdigit()
    return end + (numbered and note.folded(words[end - 1]) in units)


def _goes_on(note: Note, word: Span, units: frozenset[str]) -> bool:
    return _is_trade(note, word) or note.folded(word) in units


def _end_of_mine(note: Note, low: list[str], at: int) -> int | None:
    """Where "my old tutor", "my cousins wife" is over."""
    some = note.ear.family | _words("of_mine") | note.ear.roles
    found = [n for n in range(at, min(at + MOST_FIELDS, len(low))) if low[n] in some]
    return found[-1] + 1 if found else None


def _deed(note: Note, words: list[Span], end: int, *, posted: bool) -> int | None:
    """Where what they did begins, at once or behind the house that they are from."""
    linked = False
    for number in range(end, min(end + FAR, len(words) - 1)):
        low, behind = note.folded(words[number]), note.folded(words[number + 1])
        linked = linked or low in _words("links")
        met = note.ear.met.match(note.low, words[number].start)
        if met and behind not in note.ear.patient_titles:
            return None
        if met or is_past(note, low) or (number == end and low.endswith("ing")):
            mine = behind in note.ear.small.to_me | {"my", "our"}  # Told with the house it ends.
            return words[number].start if posted or not mine else None
        if number == end and not linked:
            return None
    return None


def is_past(note: Note, low: str) -> bool:
    """Whether a word is a deed in the past ("handed over", "caught")."""
    past = low.endswith("ed") and len(low) > SHORTEST and not is_role_word(note, low)
    return past or low in _words("deeds")


def tells_deed(note: Note, rest: Span) -> bool:
    """As in "ifedayo lent us …", "aled at the mart kept …": a deed, at once or behind where."""
    words = note.words(rest)[: 2 * MOST_FIELDS + 2]
    low = [note.folded(word) for word in words]
    if not low or low[0] not in _words("links"):
        return bool(low) and (is_past(note, low[0]) or is_habit(note, *low[:2]))
    behind = note.text[words[0].start : words[-1].end]
    done = [number for number, word in enumerate(low) if is_past(note, word)]
    another = not done or any(word in note.ear.pronouns for word in low[: done[0]])
    return not another and not any(mark in behind for mark in ",.;:(\n")


def is_habit(note: Note, low: str, behind: str = "") -> bool:
    """As in "cleans the office": an English word in -s, and what it is done to."""
    return low.endswith("s") and is_word(low) and behind in note.ear.small.objects


def does_to_me(note: Note, rest: Span) -> bool:
    """As in "(mark) lent me his saw": a deed in the past at once, and me or mine behind it."""
    words = note.words(Span(rest.start, min(rest.end, rest.start + NEAR)))[:2]
    low = [note.folded(word) for word in words]
    touching = bool(words) and not note.text[rest.start : words[0].start].strip()
    mine = note.ear.small.to_me | {"my", "our"}
    return touching and len(low) > 1 and is_past(note, low[0]) and low[1] in mine


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_grammar("openings.en")[name].split())
