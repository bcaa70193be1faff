"""What I asked for once more: "asked again on 3 march about the forms. still waiting"."""

import re
from dataclasses import dataclass
from functools import cache

from drafting.reading.clauses import Clause
from drafting.reading.note import Note, Span
from drafting.reading.sheet import without
from drafting.reading.subjects import skip_joiners
from prompts.grammar import load_grammar

Chased = dict[int, list[Span]]
_LINKS = re.compile(
    r"(?:on|in|since|am|vom|im|el|del|le|du|en|on the|by)(?: the)? $|"
    r"(?:and|und|y|et)? ?(?:again|nochmal|otra vez|encore)(?: on| am| el| le)? ?$"
)
_AND_AGAIN = re.compile(
    r",? (?:and|then|und|y|et) (?:again|then|nochmals?|otra vez|de nuevo|encore)\b.*"
)
_SMALL = frozenset(
    {"and", "again", "on", "in", "then", "asked", "chased", "emailed", "rang", "i", "her", "him"}
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The wordings of one language."""

    chased: re.Pattern[str]
    asked: re.Pattern[str]
    again: re.Pattern[str]
    waiting: re.Pattern[str]
    about: re.Pattern[str]


def find_chased(note: Note, clauses: list[Clause]) -> Chased:
    """The clauses in which I ask once more or still wait, each with what I asked for, if any."""
    words = _words(note.ear.code)
    if words is None:
        return {}
    waits = [n for n, each in enumerate(clauses) if _is_waiting(note, each.span, words)]
    found: Chased = {}
    for number, clause in enumerate(clauses):
        body = skip_joiners(note, clause.span)
        deed = _deed(note, body, words, waiting=bool(waits))
        if deed is None:
            continue
        thing = _thing(note, Span(deed.end, body.end), words)
        thing = thing or _thing(note, Span(body.start, deed.start), words)
        if thing:
            found[number] = thing
    if found:
        found.update({number: [] for number in waits if number not in found})
        later = (n for n in range(min(found) + 1, len(clauses)) if n not in found)
        found.update({n: [] for n in later if _is_once_more(note, clauses[n].span)})
    return found


def _deed(note: Note, body: Span, words: _Words, *, waiting: bool) -> Span | None:
    """Where a clause says that I asked again; in German the deed may stand last."""
    first = [note.folded(word) for word in note.words(body)[:1]]
    german = note.ear.code == "de" and not any(word in note.ear.pronouns for word in first)
    find = "search" if german else "match"
    again = words.again.search(note.low, body.start, body.end)
    kinds = (words.chased, words.asked) if again or waiting else (words.chased,)
    for kind in kinds:
        deed = getattr(kind, find)(note.low, body.start, body.end)
        if deed and deed.end() > deed.start():
            return Span(*deed.span())
    return None


def _is_waiting(note: Note, span: Span, words: _Words) -> bool:
    """As in "still waiting", "nothing yet", "second time": no answer has come."""
    body = skip_joiners(note, span)
    return bool(words.waiting.fullmatch(note.low, body.start, body.end))


def _is_once_more(note: Note, span: Span) -> bool:
    """As in "and again on 17 november": nothing but one more day."""
    holes = [Span(day.start, day.end) for day in note.days(span, "past")]
    left = [note.folded(word) for piece in without(span, holes) for word in note.words(piece)]
    return bool(holes) and "again" in left and set(left) <= _SMALL


def _thing(note: Note, span: Span, words: _Words) -> list[Span]:
    """What was asked for, behind the "about" that leads to it, without the days."""
    days = [Span(day.start, day.end) for day in note.days(span, "past")]
    for about in words.about.finditer(note.low, span.start, span.end):
        if any(day.start <= about.end() < day.end for day in days):
            continue
        more = _AND_AGAIN.search(note.low, about.end(), span.end)
        end = more.start() if more else span.end
        holes = [Span(_behind_link(note, day.start, about.end()), day.end) for day in days]
        holes += [Span(*again.span()) for again in words.again.finditer(note.low, about.end(), end)]
        pieces = [note.trim(piece) for piece in without(Span(about.end(), end), holes)]
        if kept := [piece for piece in pieces if note.words(piece)]:
            return kept
    return []


def _behind_link(note: Note, at: int, start: int) -> int:
    """Where the "on" before a day begins."""
    link = _LINKS.search(note.low, start, at)
    return link.start() if link else at


@cache
def _words(code: str) -> _Words | None:
    rows = load_grammar(f"chasing.{code}")
    if not rows:
        return None
    bounded = {
        name: re.compile(rf"(?<!\w)(?:{rows[name]})" + ("" if name == "about" else r"(?!\w)"))
        for name in ("chased", "asked", "again", "waiting", "about")
    }
    return _Words(**bounded)
