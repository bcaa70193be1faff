"""Somebody new whose trade is told before the name: "talked to the new porter", "that vet"."""

import re

from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import met_cues, read_place
from drafting.reading.note import Note, Span
from drafting.reading.organisations import looks_like_org
from drafting.reading.posts import skip_leading
from drafting.reading.roles import is_role_word
from drafting.reading.sheet import Sheet

# "Gave me the name of a tax officer": whoever's name it is, it is another.
_POINTED = re.compile(
    r"\b(?:names?|number|no|ext|details|contact|card|e?mail|address) "
    r"(?:of|for) (?:an?|the|some|her|his)\b"
)
MAX_NEW, MAX_SHORT, MAX_END = 6, 5, 3


def take_stranger(note: Note, span: Span, sheet: Sheet) -> None:
    """The role of somebody whom a clause near the front speaks of without a name."""
    if sheet.role is not None or _POINTED.search(note.folded(span)):
        return
    words = _behind_article(note, span, mine=_is_named_next(note, span, sheet))
    while words and note.folded(words[0]) in note.ear.small.fresh:
        words = words[1:]
    words = _before_link(note, words) or _at_its_end(note, span)
    dated = [day for day in note.days(span, "past") if words and day.start > words[0].start]
    words = [word for word in words if not dated or word.end <= dated[0].start]
    while words and note.folded(words[-1]) in note.ear.small.people:
        words = words[:-1]
    known = any(is_role_word(note, note.folded(word)) for word in (*words[:1], *words[-1:]))
    if 0 < len(words) < MAX_SHORT and known:
        sheet.role = Span(words[0].start, words[-1].end)


def take_company(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a clause before the name is "coffee w the new vicar" or "sat next to a beekeeper"."""
    ahead = sheet.person is not None and span.end <= sheet.person.name.start
    cue = note.ear.cues.match(note.low, span.start, span.end)
    bare = _is_named_next(note, span, sheet) and _opens_with_role(note, span)
    if not ahead or not (cue or bare) or sheet.role is not None or sheet.org is not None:
        return False
    take_stranger(note, span, sheet)
    if sheet.role is None:
        return False
    days = been_days(note, span)
    rest = Span(sheet.role.end, span.end)
    if cue and not note.words(rest):
        rest = Span(cue.end(), sheet.role.start)  # "croisé au marché samedi la fromagère"
        rest = Span(cue.start(), sheet.role.start) if not note.words(rest) else rest
    place = read_place(note, rest, [Span(day.start, day.end) for day in days])
    place = place if cue else None  # "jefa de máquinas del Punta Brava, Itziar": her ship
    sheet.where, sheet.days = sheet.where or place, sheet.days or days
    return True


def take_nobody(note: Note, span: Span, sheet: Sheet) -> Span:
    """What is left to read of "met a woman at the fair who …"; the place and the day are taken."""
    found = note.ear.nobody.match(note.low, span.start, span.end)
    if not found:
        return span
    days = been_days(note, span)
    holes = [Span(day.start, day.end) for day in days]
    rest = note.trim(Span(found.end(), span.end))
    place = read_place(note, rest, holes)
    words = [word for word in note.words(rest) if not any(hole.holds(word) for hole in holes)]
    behind = [word for word in words if not place or word.start >= place.end]
    if words and note.folded(words[0]) in note.ear.pronouns:
        return rest
    if len(words) > 1 and note.ear.leads.match(note.low, words[1].start, rest.end):
        return Span(words[1].start, rest.end)
    sheet.days += days
    origin = _read_origin(note, rest, words)
    house = skip_leading(note, origin) if origin else None
    if origin and house and note.words(house) and looks_like_org(note, origin):
        sheet.org = sheet.org or house
        place = place if place and not place.meets(origin) else None
        sheet.where = sheet.where or place
        behind = [word for word in behind if word.start >= origin.end]
    else:
        sheet.where = sheet.where or place
    return Span(behind[0].start, behind[-1].end) if behind else Span(span.end, span.end)


def _read_origin(note: Note, rest: Span, words: list[Span]) -> Span | None:
    """Where somebody is from ("a woman from the water board at the pier"), up to the next link."""
    if len(words) < 2 or note.folded(words[0]) not in note.ear.small.origin_links:
        return None
    days = note.days(rest, "past")
    until = min([rest.end, *(day.start for day in days if day.start > words[0].start)])
    origin = Span(words[1].start, until)
    for word in words[2:]:
        low = note.folded(word)
        told = low in note.ear.verbs and note.text[word.start].islower()  # "… board told me …"
        if told or note.ear.inside.fullmatch(low) or low in note.ear.pronouns:
            return note.trim(Span(origin.start, min(until, word.start)))
    return note.trim(origin)


def take_of_mine(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a clause is "my neighbour's plumber" and the like, and gave the role."""
    words = note.words(span)
    mine = words and bool(note.ear.me.match(note.low, span.start, words[0].end))
    first = note.folded(words[0]) if words else ""
    kin = first.endswith("'s") and first.removesuffix("'s") in note.ear.family
    mine = mine or kin  # "(daughter's piano teacher)"
    if sheet.role is not None or not mine or not 1 < len(words) < MAX_SHORT:
        return False
    if not is_role_word(note, note.folded(words[-1])):
        return False
    owners = [word for word in words if note.folded(word).endswith("'s")]
    sheet.role = Span((owners[-1].end if owners else words[0].end), words[-1].end)
    sheet.role = note.trim(sheet.role)
    return True


def _is_named_next(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "bumped into my old foreman, Des": a comma, and then the name."""
    person = sheet.person
    return person is not None and note.text[span.end : min(person.lead, person.name.start)] == ", "


def _at_its_end(note: Note, span: Span) -> list[Span]:
    """As in "croisé au marché samedi la fromagère": the trade stands last, behind its article."""
    words, ear = note.words(span), note.ear
    led = len(words) > MAX_END and note.folded(words[-2]) in ear.articles | ear.small.one
    trade = led and is_role_word(note, note.folded(words[-1]))
    return words[-1:] if trade and met_cues(note, span) else []


def _opens_with_role(note: Note, span: Span) -> bool:
    """As in "Kapitänin der Fähre Seestern, Wiebke Thoms": the trade, the ship and then the name."""
    words = note.words(span)
    articles = note.ear.articles | note.ear.small.mine
    words = words[1:] if words and note.folded(words[0]) in articles else words
    return any(is_role_word(note, note.folded(word)) for word in _before_link(note, words)[:2])


def _behind_article(note: Note, span: Span, *, mine: bool = False) -> list[Span]:
    """The words behind "met a", "talked to the", or behind a "that" that opens the clause."""
    articles = note.ear.articles | (note.ear.small.mine if mine else frozenset())
    for found in note.ear.cues.finditer(note.low, span.start, span.end):
        words = note.words(Span(found.start(), span.end))
        before = len(note.words(Span(found.start(), found.end())))
        for number, word in enumerate(words[: before + 1]):
            if note.folded(word) in articles:
                return words[number + 1 : number + 1 + MAX_NEW]
    words = note.words(span)
    if len(words) > 1 and note.folded(words[0]) in note.ear.small.presenting:
        words = words[1:]
    opens = len(words) > 1 and note.folded(words[0]) in articles
    if mine and not opens and words and is_role_word(note, note.folded(words[0])):
        return words[:MAX_NEW]
    return words[1 : MAX_NEW + 1] if opens else []


def _before_link(note: Note, words: list[Span]) -> list[Span]:
    """The words before an "at", an "on" or another small word."""
    ear = note.ear
    for number, word in enumerate(words):
        low = note.folded(word)
        if number and low in ear.small.loose_links and _goes_on(note, words, number):
            return words[: number + 2]
        if low in ear.pronouns or ear.me.fullmatch(low):
            return words[:number]
        if low in ear.small.aboard or ear.inside.fullmatch(low) or ear.at.fullmatch(low):
            return words[:number]
        if low in ear.binders:
            return words[:number]
    return words


def _goes_on(note: Note, words: list[Span], number: int) -> bool:
    """Whether "de maths" still belongs to the role: in small letters, behind a trade."""
    following = words[number + 1 : number + 2]
    trade = is_role_word(note, note.folded(words[number - 1]))
    return bool(following) and trade and note.text[following[0].start].islower()
