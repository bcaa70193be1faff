"""Whether a word or a stretch names an organisation: where somebody works."""

from drafting.reading.crews import is_crew
from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span
from drafting.reading.roles import is_plural_role

MAX_ORG, MAX_FIELDS, MAX_SAINT, NAMED = 7, 3, 4, 3
_STANDS = frozenset({"am", "an", "im", "zum", "zur", "auf", "vor", "beim", "unter", "in"})
_SERVICES = frozenset({"service", "services"})


def is_house_word(note: Note, word: str) -> bool:
    """Whether a word is a house's, as one word or in German as the end of one ("Geburtshaus")."""
    if word in note.ear.org_words:
        return True
    return note.ear.code == "de" and word.endswith(note.ear.small.house_tails)


def is_named_by_place(note: Note, words: list[Span]) -> bool:
    """As in "Klinik am Osterwall", "Schule an der Mühle": where a house stands is its name."""
    low = [note.folded(word) for word in words]
    if note.ear.code != "de" or len(low) < NAMED or not is_house_word(note, low[0]):
        return False
    cased = note.text[words[0].start].isupper() and note.text[words[-1].start].isupper()
    led = low[1] in _STANDS and (len(low) == NAMED or low[2] in note.ear.articles | {"der", "den"})
    return cased and led and len(low) <= NAMED + 1


def is_titled(note: Note, span: Span) -> bool:
    """Whether a stretch is written like a house's name from end to end ("Puertos del Alba")."""
    words = note.words(span)
    ends = (note.text[words[0].start], note.text[words[-1].start])
    return len(words) > 1 and all(char.isupper() for char in ends) and looks_like_org(note, span)


def looks_like_org(note: Note, span: Span) -> bool:
    """Whether a short stretch is an organisation: by its words, or by its capitals."""
    words = note.words(span)
    if words and len(words) > 1 and note.folded(words[0]) in note.ear.articles:
        return looks_like_org(note, Span(words[1].start, span.end))
    if not words or len(words) > MAX_ORG or _is_no_house(note, words):
        return False
    if is_crew(note, words) or any(is_house_word(note, note.folded(word)) for word in words):
        return True
    if note.folded(words[0]).replace("'", "") in note.ear.stops:
        return False
    trades = len(words) > 1 and is_plural_role(note, note.folded(words[-1]))
    if trades and note.text[words[0].start].isupper() and len(words) <= MAX_FIELDS:
        return True  # "Ashgrove vets"
    return is_saints_house(note, words) or _is_cased_house(note, words)


def _is_no_house(note: Note, words: list[Span]) -> bool:
    """Whether words tell of many, or of what is done at a house."""
    return _tells_of_all(note, words) or _is_field_at_house(note, words)


def _is_field_at_house(note: Note, words: list[Span]) -> bool:
    """As in "museum outreach", "hospital catering": what somebody does there, by the last word."""
    low = [note.folded(word) for word in words]
    small = note.capitals and not any(note.text[word.start].isupper() for word in words)
    known = note.ear.code == "en" and small and 1 < len(words) <= MAX_FIELDS
    fields = known and all(is_field(note, word) for word in words)
    return fields and low[-1] not in note.ear.org_words | note.ear.units | _SERVICES


def _tells_of_all(note: Note, words: list[Span]) -> bool:
    """As in "high fives every kid", "Amasa con la radio apagada": no house is called so."""
    low = {note.folded(word) for word in words[1:]}
    return bool(low & (note.ear.small.beside | {"every", "each"}))


def is_saints_house(note: Note, words: list[Span]) -> bool:
    """As in "st. mary's": a house, however small its letters are."""
    saint = note.folded(words[0]) in note.ear.small.saints
    owned = any(note.folded(word).endswith(("'s", "s")) for word in words[1:])
    return saint and 1 < len(words) <= MAX_SAINT and owned


def _is_cased_house(note: Note, words: list[Span]) -> bool:
    """Whether the capitals of a short stretch are a house's ("Fairmead cardiac unit")."""
    capitals = sum(note.text[word.start].isupper() for word in words)
    unit = len(words) > 1 and note.folded(words[-1]) in note.ear.units
    if unit and note.text[words[0].start].isupper():
        return True
    if note.ear.code == "de" and capitals < len(words):
        return False
    return capitals == len(words) or (capitals >= 2 and note.text[words[0].start].isupper())
