"""A name right behind a trade: "Lifeguard Kofi", "met the tram driver Ulf"."""

import re

from drafting.reading.clauses import Clause
from drafting.reading.fields import is_department, is_field
from drafting.reading.grades import skip_level
from drafting.reading.note import Note, Span
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.strange import may_be_name
from drafting.reading.surety import ARTICLES

MAX_TRADE, MIN_SMALL, MAX_FIRM, PAIR = 4, 3, 7, 2
_GIVEN = frozenset({"deacon", "canon", "marshal", "bishop", "judge", "major"})
_POST = re.compile(r"[.,] (?P<post>[^.,;:()\n]{3,40})(?=[.,;:(\n]|$)")


def names_behind_trades(note: Note, clause: Clause, cues: list[Span]) -> list[Span]:
    """Where a word in capitals, that is nothing else, stands right behind a trade."""
    starts: dict[int, Span] = {}
    days = [day.end for day in note.days(clause.span, "past") if day.start == clause.start]
    for at in (clause.start, *days, *(cue.end for cue in cues)):
        words = note.words(Span(at, clause.end))
        if note.ear.code == "de":  # "mit der Ärztin Kaffee": there every noun has a capital.
            words = _german_trade(note, words, opens=at == clause.start)
        else:
            words = _without_article(note, words)
        opens = at == 0 or _is_behind_day(note, at)
        name = _find_name(note, words) or (opens and _find_small_name(note, words)) or None
        name = name or (_behind_firm(note, words) if at == 0 else None)
        name = name or (_full_small_name(note, words) if at > clause.start else None)
        if name:
            starts[name.start] = Span(name.start, name.start)
    return list(starts.values())


def _is_behind_day(note: Note, at: int) -> bool:
    """As in "gestern imkerin jana": nothing but a day stands before."""
    days = note.days(Span(0, at), "past") if at else []
    return bool(days) and days[0].start == 0 and days[0].end == at


def _german_trade(note: Note, words: list[Span], *, opens: bool) -> list[Span]:
    """A trade and the word behind it; amid a clause only before a known name ("Ärztin Ines")."""
    article = bool(words) and note.folded(words[0]) in ARTICLES | note.ear.articles | {"dem"}
    words = words[1:3] if article else words[:2]
    known = len(words) > 1 and note.folded(words[1]) in note.ear.small.first_names
    return words if known or (opens and not article) else []


def _without_article(note: Note, words: list[Span]) -> list[Span]:
    articles = note.ear.articles | ARTICLES | {"la", "my", "our"}
    words = words[1:] if words and note.folded(words[0]) in articles else words
    owned = len(words) > 1 and note.folded(words[0]).endswith("'s")  # "my dentist's receptionist"
    return words[1:] if owned else words


def _find_name(note: Note, words: list[Span]) -> Span | None:
    """The name behind the last word of a trade, or None."""
    for number, word in enumerate(words[:MAX_TRADE]):
        after = words[number + 1] if number + 1 < len(words) else None
        low = note.folded(word)
        if after and is_role_word(note, low) and _is_named(note, word, after):
            street = words[number + 2 : number + 3]
            on_street = street and note.folded(street[0]) in note.ear.small.streets
            return None if on_street else after
        small = note.text[word.start].islower()
        if not small or low in note.ear.verbs | note.ear.binders | note.ear.pronouns:
            return None
    return None


def _behind_firm(note: Note, words: list[Span]) -> Span | None:
    """As in "rep from the oxygen firm karen boyd": a known first name right behind a firm."""
    if not words or not is_role_word(note, note.folded(words[0])):
        return None
    for number, word in enumerate(words[1:MAX_FIRM], 1):
        after = words[number + 1] if number + 1 < len(words) else None
        known = after and note.folded(after) in note.ear.small.first_names
        if known and note.folded(word) in note.ear.org_words:
            return after
    return None


def _find_small_name(note: Note, words: list[Span]) -> Span | None:
    """As in "medic nadia k. from depot 4": the note opens with a trade, in small letters."""
    words = skip_level(note, words)  # "year 4 teacher joan"
    if len(words) < MIN_SMALL - 1:
        return None
    while len(words) > MIN_SMALL and _leads_to_trade(note, words):
        words = words[1:]  # "bus driver delroy waited"
    trade, name = words[: MIN_SMALL - 1]
    english = note.ear.code == "en" and may_be_name(note, name)
    if english or note.folded(name) in note.ear.small.first_names:
        return name if is_role_word(note, note.folded(trade)) else None
    if note.capitals or note.ear.code == "de" or len(words) < MIN_SMALL:
        return None
    behind = words[MIN_SMALL - 1]
    ear = note.ear
    if not _is_plain(note, name) or not is_role_word(note, note.folded(trade)):
        return None
    gap = note.text[name.end : behind.start]
    initial = behind.end - behind.start == 1
    linked = ear.at.fullmatch(note.folded(behind)) or initial or gap.strip(" ") in {",", "("}
    return name if linked else None


def _leads_to_trade(note: Note, words: list[Span]) -> bool:
    """Whether the first word only says what kind of a trade follows ("bus driver")."""
    first, second = words[:2]
    touching = not note.text[first.end : second.start].strip()
    return touching and is_field(note, first) and is_role_word(note, note.folded(second))


def _full_small_name(note: Note, words: list[Span]) -> Span | None:
    """As in "spoke with the quarry foreman ana vale": two plain words behind a trade."""
    if note.capitals or note.ear.code != "en":
        return None
    ear = note.ear
    while words and not is_role_word(note, note.folded(words[0])):
        if not (is_field(note, words[0]) or note.folded(words[0]) in ear.org_words | ear.units):
            return None
        words = words[1:]
    if len(words) < MIN_SMALL:
        return None
    return words[1] if all(_is_plain(note, word) for word in words[1:MIN_SMALL]) else None


def _is_plain(note: Note, word: Span) -> bool:
    """Whether a small word could be a name's, and is no known word of another kind."""
    low, ear = note.folded(word), note.ear
    known = (ear.roles, ear.fields, ear.org_words, ear.events, ear.stops, ear.units, ear.verbs)
    plain = low.isalpha() and len(low) > 2 and not any(low in each for each in known)
    return plain and not is_role_word(note, low) and not low.endswith(("ing", "ed", "s"))


def _is_named(note: Note, trade: Span, after: Span) -> bool:
    """Whether a capital stands right behind a trade, and is no known word of another kind."""
    low, ear = note.folded(after), note.ear
    known = (ear.roles, ear.fields, ear.org_words, ear.events, ear.stops, ear.units)
    plain = note.text[after.start].isupper() and not any(low in each for each in known)
    ward = is_field(note, after) or is_department(note, after)
    ward = ward or low.endswith(ear.small.field_tails)
    plain = plain and not (ear.code == "de" and ward)  # "Stationsleitung Geriatrie"
    return plain and not note.text[trade.end : after.start].strip()


def is_titled_so(note: Note, name: Span) -> bool:
    """As in "Deacon Price. HGV instructor.": a title that is a first name, and a trade behind."""
    words = [note.folded(word) for word in note.words(name)]
    known = len(words) == PAIR and words[0] in _GIVEN
    behind = _POST.match(note.low, name.end) if known else None
    return behind is not None and has_role(note, Span(*behind.span("post")))
