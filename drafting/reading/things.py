"""Capitals that name a house, a hall, a trade or an event, and so nobody who was met."""

import re
from collections.abc import Iterator

from drafting.everyday import is_everyday
from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span
from drafting.reading.organisations import is_house_word
from drafting.reading.person import Person
from drafting.reading.roles import has_role, is_role_word

_FIRM = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w'\u2019-]+(?: ?[&+] ?[A-ZÀ-Þ][\w'\u2019-]+)+")
_NICKNAMED = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w'\u2019-]+ (\([A-ZÀ-Þ][\w'\u2019-]+\)) (?=[A-ZÀ-Þ])")
ROLE_REACH, WORDS_BEHIND, STRONG, ARTICLE_REACH, LONG = 40, 3, 9, 5, 6


def find_firms(note: Note) -> tuple[Span, ...]:
    """Houses named after two people ("Tanner & Low", "River & Reach Ltd")."""
    if not note.known_firms:
        note.known_firms.append(tuple(_search_firms(note)))
    return note.known_firms[0]


def _search_firms(note: Note) -> Iterator[Span]:
    if "&" not in note.text and "+" not in note.text:
        return
    for found in _FIRM.finditer(note.text):
        firm = Span(*found.span())
        behind = note.words(Span(firm.end, min(len(note.text), firm.end + WORDS_BEHIND * 6)))[:1]
        touching = behind and note.text[firm.end : behind[0].start] == " "
        last = note.words(firm)[-1:]
        if last and note.folded(last[0]) in note.ear.small.firm_words:  # "Fenwick & Sons"
            yield firm
            continue
        housed = touching and note.folded(behind[0]) in note.ear.small.firm_words
        if housed or _is_led(note, firm):
            yield Span(firm.start, behind[0].end) if housed else firm


def _is_led(note: Note, firm: Span) -> bool:
    """Whether a trade and a bracket, a comma or an "at" stand before two names with an "&"."""
    before = note.text[max(0, firm.start - ROLE_REACH) : firm.start].rstrip()
    start = firm.start - ROLE_REACH if firm.start > ROLE_REACH else 0
    words = note.words(Span(start, firm.start))
    if "+" in note.text[firm.start : firm.end] and " " not in note.text[firm.start : firm.end]:
        return True
    marked = before[-1:] in {"(", "@", ",", "/", "|"}
    linked = bool(words) and note.ear.at.fullmatch(note.folded(words[-1])) is not None
    near = Span(words[-WORDS_BEHIND - 1].start if len(words) > WORDS_BEHIND else start, firm.start)
    alone = note.text[firm.end : firm.end + 1] in {")", ",", ".", ";", "", "\n", " "}
    told = has_role(note, near)
    if before[-1:] == "=":
        known = note.ear.events | note.ear.org_words
        return alone and any(note.folded(word) in known for word in note.words(near))
    return (marked or linked) and alone and told


def find_nicknames(note: Note) -> Iterator[Span]:
    """A short name in brackets amid a name ("Luzviminda (Luz) Carandang")."""
    for found in _NICKNAMED.finditer(note.text):
        yield Span(*found.span(1))


def without_things(note: Note, found: list[Person]) -> list[Person]:
    """The candidates without halls, houses, trades and events, where somebody is named as well."""
    people = [person for person in found if not is_thing(note, person)]
    if note.ear.nameless.search(note.low):
        return [person for person in people if _is_sure(note, person)]
    loose = [person for person in found if not _is_cased(note, person)]
    return people if any(_is_cased(note, person) for person in people) else loose or found


def is_thing(note: Note, person: Person) -> bool:
    """Whether a name is that of a hall, a house, a trade or an event."""
    words = note.words(person.name)
    low = [note.folded(word) for word in words]
    if _has_article(note, person.name):
        return True
    if _is_housed(note, person.name, alone=len(words) == 1):
        return True
    if len(words) < 2:  # "Kunstlehrerin": a trade by its last part, and no "Bauer".
        trade = low[0] not in note.ear.roles and is_role_word(note, low[0])
        return trade or _is_evening(note, low[0])
    if is_house_word(note, low[0]) and low[0] not in note.ear.surnames:
        return True
    last = low[-1]
    if last.rsplit("-", 1)[-1] in note.ear.surnames and person.score >= STRONG:
        return False
    trade = is_role_word(note, last) and not _ends_as_surname(note, low)
    return last in note.ear.events or last in note.ear.org_words or trade


def _ends_as_surname(note: Note, low: list[str]) -> bool:
    """As in "Delphine Arkwright": a trade by its ending only, behind no word of English."""
    known = low[-1] in note.ear.roles or note.ear.code != "en"
    given = low[0] in note.ear.small.first_names
    return not known and (given or not (is_everyday(low[0]) or is_role_word(note, low[0])))


def _is_evening(note: Note, low: str) -> bool:
    """As in "Netzabend", "Sommerfest": in German an event by its last part."""
    tail = low.endswith(note.ear.event_tails) and len(low) >= LONG
    return tail and note.ear.code == "de" and low not in note.ear.surnames


def _has_article(note: Note, name: Span) -> bool:
    """As in "the mate off the Coral Star": in English only a ship or a house has an article."""
    before = note.words(Span(max(0, name.start - ARTICLE_REACH), name.start))[-1:]
    low = note.folded(before[0]) if before else ""
    touching = bool(before) and note.text[before[0].end : name.start] == " "
    cased = note.text[name.start].isupper()
    return touching and cased and low in {"the", "mv", "ss"} and note.ear.code == "en"


def _is_housed(note: Note, name: Span, *, alone: bool) -> bool:
    """Whether a house or an event goes on behind ("Lakeside renal unit", "Oak Welding Expo")."""
    ear, at = note.ear, name.end
    for word in note.words(Span(name.end, min(len(note.text), name.end + 40)))[:WORDS_BEHIND]:
        low, title = note.folded(word), note.text[word.start].isupper()
        if note.text[at : word.start] != " " or low in ear.stops or is_role_word(note, low):
            return False
        known = (
            is_house_word(note, low) or low in ear.events or (low in ear.units and at > name.end)
        )
        if known and (title or alone):
            return True
        if not title and not is_field(note, word):
            return False
        at = word.end
    return False


def _is_cased(note: Note, person: Person) -> bool:
    return note.text[person.name.start].isupper()


def _is_sure(note: Note, person: Person) -> bool:
    """Whether a name in capitals has two parts, or stands behind words that give it."""
    words = note.words(person.name)
    full = len(words) > 1 and all(note.text[word.start].isupper() for word in words)
    doubted = _is_cased(note, person) and note.text[person.name.end : person.name.end + 1] == "?"
    return full or doubted or person.rank is not None
