"""A filled sheet as a Reading, and the stretches of the note that it used."""

import re
from dataclasses import dataclass
from functools import cache

from drafting.answers import ReadContact, Reading, ReadMeeting
from drafting.brief import Promise
from drafting.reading.addresses import Addresses
from drafting.reading.casing import write_house
from drafting.reading.fields import names_field
from drafting.reading.hearing import proper_case
from drafting.reading.inverted import turn_round
from drafting.reading.meeting_days import read_when
from drafting.reading.meetings import cut_tail
from drafting.reading.note import Note, Span
from drafting.reading.roles import is_role_word
from drafting.reading.scenes import without_praise
from drafting.reading.sheet import Pieces, Sheet, say, without
from drafting.reading.shorthand import spell_out
from prompts.grammar import load_grammar

BACK_REACH = 32
_RISING = re.compile(r"(-|^[a-z]['\u2019](?=\w{3}))")
_IN_QUOTES = re.compile(r"\s[\"'\u201c\u2018(]([^\W\d_][\w-]+)[\"'\u201d\u2019)](?=\s)")


@dataclass(frozen=True, slots=True)
class Written:
    """A reading and what it used of the note."""

    reading: Reading
    used: tuple[Span, ...]


def write_down(note: Note, sheet: Sheet, addresses: Addresses) -> Written:
    """The sheet as a reading."""
    keep_apart(sheet)
    when = read_when(note, sheet.days)
    contact, used = _contact(note, sheet, addresses)
    unsure = [*sheet.unsure, *([when.unsure] if when.unsure else []), *_doubts(note, sheet)]
    promises = tuple(
        Promise(
            who="me" if pledge.who == "me" else "them",
            what=spell_out(note, say(note, pledge.what)),
            due=pledge.due.on.isoformat() if pledge.due and pledge.due.on else None,
        )
        for pledge in sheet.pledges
    )
    reading = Reading(
        contact=contact,
        met=ReadMeeting(
            where=write_house(note, without_praise(note, sheet.where)) if sheet.where else None,
            on=when.on or _today(note, sheet),
            how=note.cut(sheet.how) if sheet.how else None,
        ),
        they_said=_entries(note, sheet.they_said),
        share=_entries(note, sheet.share),
        offer="; ".join(_entries(note, sheet.offers)) or None,
        ask="; ".join(_entries(note, sheet.asks)) or None,
        promises=promises,
        private=tuple(say(note, [span]) for span in sheet.private),
        patient=tuple(say(note, [span]) for span in sheet.patient),
        follow_up_on=_iso(sheet),
        unsure=tuple(dict.fromkeys(unsure)),
    )
    return Written(reading, (*used, *_used(sheet)))


def keep_apart(sheet: Sheet) -> None:
    """Whatever else went wrong, no private stretch stands in a field that a writer uses."""
    for entries in (sheet.they_said, sheet.share, sheet.offers, sheet.asks):
        entries[:] = [_apart(pieces, sheet.private) for pieces in entries]
    for pledge in sheet.pledges:
        pledge.what = _apart(pledge.what, sheet.private)
    if sheet.where and any(sheet.where.meets(span) for span in sheet.private):
        sheet.where = None
    if sheet.how and any(sheet.how.meets(span) for span in sheet.private):
        sheet.how = None
    if sheet.called and any(sheet.called.meets(span) for span in sheet.private):
        sheet.called = None


def _apart(pieces: Pieces, private: list[Span]) -> Pieces:
    return [part for piece in pieces for part in without(piece, private)]


def _iso(sheet: Sheet) -> str | None:
    day = sheet.follow_up
    return day.on.isoformat() if day and day.on else None


def _entries(note: Note, entries: list[Pieces]) -> tuple[str, ...]:
    said = (spell_out(note, say(note, pieces)) for pieces in entries)
    return tuple(dict.fromkeys(text for text in said if text))


def _used(sheet: Sheet) -> list[Span]:
    lists = (sheet.they_said, sheet.share, sheet.offers, sheet.asks)
    spans = [span for entries in lists for pieces in entries for span in pieces]
    spans += [span for pledge in sheet.pledges for span in pledge.what]
    spans += sheet.private
    return spans + [span for span in (sheet.where, sheet.called) if span]


def _contact(note: Note, sheet: Sheet, addresses: Addresses) -> tuple[ReadContact, list[Span]]:
    name = sheet.person.name if sheet.person else None
    role, house = _post(note, sheet)
    whole = cut_tail(note, role) if role else None
    role = whole if role and whole and len(note.words(whole)) < len(note.words(role)) else role
    mail = sheet.mails[0] if sheet.mails else None
    phones = sorted(
        _right_phones(note, sheet.phones), key=lambda span: span not in addresses.mobiles
    )
    phone = phones[0] if phones else None
    url = next((span for span in sheet.urls if "linkedin.com" in note.folded(span)), None)
    used = [span for span in (name, role, house, mail, phone, url) if span]
    contact = ReadContact(
        name=write_name(note, name) if name else None,
        preferred_name=_called(note, sheet),
        role=note.cut(role) if role else None,
        org=_house(note, house) if house else None,
        email=note.cut(mail) if mail else None,
        phone=note.cut(phone) if phone else None,
        url=note.cut(url) if url else None,
    )
    return contact, used


def _right_phones(note: Note, phones: list[Span]) -> list[Span]:
    """The numbers without those that were taken back ("555-0119 no sorry 555-0191")."""
    kept: list[Span] = []
    for phone in phones:
        between = note.low[kept[-1].end : phone.start] if kept else ""
        if note.ear.corrections.search(between) and len(between) < BACK_REACH:
            kept.pop()
        kept.append(phone)
    return kept


def _post(note: Note, sheet: Sheet) -> tuple[Span | None, Span | None]:
    """The role and the house; of "Nurse Bartek (A&E)" the rank is the role, the unit the house."""
    rank = sheet.person.rank if sheet.person else None
    ranked = rank is not None and is_role_word(note, note.folded(rank))
    apart = rank and sheet.role and not sheet.role.meets(rank)  # "night nurse Tara" is one
    if ranked and apart and sheet.role and sheet.org is None and names_field(note, sheet.role):
        return rank, sheet.role
    return sheet.role or rank, sheet.org


def _house(note: Note, org: Span) -> str:
    """An organisation as typed, or as people write one when the whole note was in capitals."""
    return proper_case(note.cut(org)) if note.loud else write_house(note, org, lone=True)


def _today(note: Note, sheet: Sheet) -> str | None:
    """Today, when the note says "just met" and names no day at all."""
    said = note.ear.just_met.search(note.low)
    return note.today.isoformat() if said and not sheet.days else None


def _called(note: Note, sheet: Sheet) -> str | None:
    """What they like to be called, unless it is the name itself."""
    if sheet.called is None:
        inside = _IN_QUOTES.search(note.cut(sheet.person.name)) if sheet.person else None
        return inside.group(1) if inside else _by_title(note, sheet)
    called = write_name(note, sheet.called)
    name = sheet.person.name if sheet.person else None
    return None if name and called == write_name(note, name) else called


def _by_title(note: Note, sheet: Sheet) -> str | None:
    """Gives "Frau Dr. Krüger" where the note has that before the whole name."""
    name = sheet.person.name if sheet.person else None
    words = write_name(note, name).split() if name else []
    found = _titled().search(note.text[: name.start]) if name and len(words) > 1 else None
    if found is None:
        return None
    courtesy = load_grammar("de")["courtesies_said"].split()[found["who"].lower() != "frau"]
    ranks = [f"{rank[:1].upper()}{rank[1:].rstrip('.')}." for rank in found["rank"].split()]
    small = [at for at, word in enumerate(words) if at and word.islower()]
    return " ".join((courtesy, *ranks, *words[small[0] if small else -1 :]))


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(load_grammar("de")["title_before_a_name"], re.IGNORECASE)


def write_name(note: Note, span: Span) -> str:
    """A name as typed, with capitals where the note has none."""
    words = turn_round(_IN_QUOTES.sub(" ", note.cut(span))).split()
    if len(words) > 1 and words[0].isupper() and _is_courtesy(note, words[0]):
        return " ".join(
            _capital(note, word) if word.islower() else word for word in _titled_so(words)
        )
    if any(char.isupper() for word in words for char in word) and not _shouted(words):
        return " ".join(words)
    first = _risen(words[0].lower()) if words else ""
    return " ".join([first, *(_capital(note, word) for word in words[1:])])


def _is_courtesy(note: Note, word: str) -> bool:
    return word.lower().rstrip(".") in note.ear.small.courtesies


def _titled_so(words: list[str]) -> list[str]:
    """As in "MS ito": the title was shouted, and is written as titles are."""
    return [words[0][:1] + words[0][1:].lower(), *words[1:]]


def _shouted(words: list[str]) -> bool:
    return all(word.isupper() for word in words) and any(len(word) > 2 for word in words)


def _capital(note: Note, word: str) -> str:
    low = word.lower()
    if low in note.ear.particles | {"and", "und", "n"} and len(low) < 4:
        return low
    return _risen(low)


def _risen(low: str) -> str:
    """A word with capitals at its beginning, behind a hyphen and behind "o'" ("O'Brien")."""
    parts = _RISING.split(low)
    return "".join(part[:1].upper() + part[1:] for part in parts)


def _doubts(note: Note, sheet: Sheet) -> list[str]:
    """Where the writer marked the name or the post as uncertain."""
    doubts = []
    for span in (sheet.person.name if sheet.person else None, sheet.role, sheet.org):
        if span is None:
            continue
        follows = note.low[span.end : span.end + 6].lstrip()
        unknown = note.words(Span(span.end, min(len(note.text), span.end + 24)))[:1]
        unknown = [w for w in unknown if note.folded(w) in note.ear.small.unknown_surnames]
        named = sheet.person is not None and span is sheet.person.name
        guess = note.ear.small.guessing.match(note.low, len(note.low[: span.end + 1]))
        marked = follows.startswith(("??", "(?", "(sp)", "(sp?", "?"))
        if marked or guess or (named and unknown):
            doubts.append(f'You were not sure of "{note.cut(span)}". Is it right?')
    return doubts
