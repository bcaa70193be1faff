"""Fields of work and departments: "payroll", "ICU", "neonatology"."""

from drafting.reading.note import Note, Span

MAX_FIELDS, MIN_FIELD = 3, 7


def is_field(note: Note, word: Span) -> bool:
    """Whether a word names a field of work ("payroll", "IT" in capitals)."""
    low = note.folded(word)
    return is_field_word(note, low) or note.text[word.start : word.end] == "IT"


def is_field_word(note: Note, low: str) -> bool:
    """Whether a folded word names a field of work, known or by its ending ("neonatology")."""
    if low in note.ear.fields or low in note.ear.small.departments:
        return True
    named = low.endswith(note.ear.small.field_tails) and low not in note.ear.roles
    return len(low) > MIN_FIELD and named and low not in note.ear.stops


def is_department(note: Note, word: Span) -> bool:
    """Whether a word is a department's name and nobody's ("procurement", "dermatology")."""
    low = note.folded(word)
    known = low in note.ear.small.departments or low not in note.ear.fields
    return known and is_field_word(note, low)


def names_field(note: Note, span: Span) -> bool:
    """Whether a short stretch is nothing but fields of work ("IT support", "payroll")."""
    words = note.words(span)
    known = all(is_field(note, word) or note.folded(word) in note.ear.field_roles for word in words)
    housed = any(note.folded(word) in note.ear.org_words for word in words)
    return 0 < len(words) <= MAX_FIELDS and known and not housed


def is_short_field(note: Note, word: Span) -> bool:
    """Whether a word is a field of work in a few capitals ("HR")."""
    text = note.text[word.start : word.end]
    return text.isupper() and len(text) <= MAX_FIELDS and is_field(note, word)
