"""Places of medicine where somebody works or was met: no illness of anybody's."""

import re

from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.roles import is_role_word

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)"
_SURGERY = re.compile(
    r"(?:his|her|their|the) (?:own )?surgery"
    rf"(?: (?:in|at|above|behind|near|opposite|on(?! (?:{_WEEKDAY}(?:day)?|tue|wed|thu|thur|sat"
    r"|the \d|\d|my|her|his)\b)) [^,.;]{1,40}?)?"
    rf"(?: on (?:a )?{_WEEKDAY}days?)?"
    r" (?:opens|opened|closes|has an? |smells|keeps|overlooks"
    r"|is (?:full of|above|always|packed|open|closed|next to|opposite))"
)
_PRACTICE = re.compile(
    r"(?<!\w)(?:gps?|vets?|doctor|dr|dentist|veterinary|practice|physician|receptionist)(?!\w)"
)
_SCANNED = re.compile(r"the (?:mri|ct|x-?ray|ultrasound)")
_BESIDE = frozenset({"at", "by", "near", "outside", "behind"})


def behind_premises(note: Note, span: Span) -> int | None:
    """Where a clause goes on behind a doctor's or a vet's surgery as a house, or None."""
    if note.ear.code != "en":
        return None
    found = _SURGERY.match(note.low, span.start, span.end)
    return found.end() if found and _PRACTICE.search(note.low, 0, span.start) else None


def is_scene(note: Note, span: Span, found: Span) -> bool:
    """As in "met Ana at the MRI", "porter at the MRI": where, and nobody's scan."""
    if note.ear.code != "en" or not _SCANNED.fullmatch(note.folded(found)):
        return False
    before = note.words(Span(span.start, found.start))
    if not before or note.folded(before[-1]) not in _BESIDE:
        return False
    met = any(cue.end <= found.start for cue in met_cues(note, span))
    return met or (len(before) > 1 and is_role_word(note, note.folded(before[-2])))
