"""Who the note is about: names, with what is known of where a name ends."""

import re
from dataclasses import replace
from itertools import pairwise

from drafting.everyday import is_everyday
from drafting.reading.brought_in import brought_by
from drafting.reading.candidates import candidates_in
from drafting.reading.clauses import Clause
from drafting.reading.forms import label_before
from drafting.reading.kin import with_their_own
from drafting.reading.names import read_name
from drafting.reading.note import Note, Span
from drafting.reading.person import Person
from drafting.reading.surety import STRONG, post_follows
from drafting.reading.things import without_things

_PART = re.compile(
    r"\((?:sur|first |last |family |given |second |nach|vor|familien)name"
    r"|\((?:(?:no|sin|se me|olvide|falta)\b[^()]*apellido|apellido"
    r"|nom (?:de famille )?(?:oublie|inconnu)"
    r"|(?:j'ai )?oublie (?:son|le) nom|namen? (?:vergessen|unbekannt)|prenom)"
)
_SPELT = re.compile(r" ?(?:=|\(|aka|a\.k\.a\.|-|\u2013) ?")
NICKNAME_REACH, BRACKET_REACH, PAIR = 30, 60, 2


def find_people(note: Note, clauses: list[Clause], usable: list[int]) -> list[Person]:
    """Everybody whom the note introduces, in its order; mere mentions are left out."""
    found = [person for number in usable for person in candidates_in(note, clauses, number)]
    found = [_said_in_full(note, clauses, usable, person) for person in found]
    found = without_things(note, found)
    found = [person for person in found if not _tells_part(note, person)] or found
    found = [person for person in found if not _is_spelt_out(note, person, found)]
    if not found:
        return []
    labelled = [p for p in found if label_before(note, clauses, p.clause) == "name"]
    if labelled:
        return _each_clause_once(labelled)
    found = with_their_own(note, clauses, [_fullest(note, person, found) for person in found])
    found = _with_the_first(note, found)
    best = max(found, key=lambda person: (person.score, -person.name.start))
    people = [best]
    for person in sorted(found, key=lambda p: (-p.score, p.name.start)):
        if (
            person.score >= STRONG
            and not _in_bracket(note, person)
            and not _is_nickname(note, person)
            and all(_another(note, person, p) for p in people)
        ):
            people.append(person)
    return sorted(people, key=lambda person: _first_named(note, person))


def _with_the_first(note: Note, found: list[Person]) -> list[Person]:
    """Whom a note was about counts as much as those who are brought in behind by what they said."""
    brought = [person for person in found if brought_by(note, person.name)]
    starts = [person.name.start for person in brought]
    before = [person for person in found if starts and person.name.end < min(starts)]
    if not before:
        return found
    best = max(before, key=lambda person: (person.score, -person.name.start))
    return [replace(p, score=max(p.score, STRONG)) if p is best and p.score else p for p in found]


def _tells_part(note: Note, person: Person) -> bool:
    """As in "Morag (surname Hague?)": a bracket tells but a part of the name before it."""
    opened = note.low.rfind("(", max(0, person.name.start - BRACKET_REACH), person.name.start)
    inside = note.low[opened : person.name.end] if opened > 0 else ""
    return ")" not in inside and bool(_PART.match(inside))


def _is_spelt_out(note: Note, person: Person, found: list[Person]) -> bool:
    """As in "Big Tel (Terence Vane)", "Nev = Neville Hay": the full name stands right behind."""
    return any(
        len(note.words(other.name)) > 1
        and other.name.start > person.name.end
        and bool(_SPELT.fullmatch(note.text, person.name.end, other.name.start))
        and other.first(note)[:1] == note.folded(note.words(person.name)[-1])[:1]
        and len(note.words(person.name)) <= PAIR
        and not _is_full_already(note, person)
        for other in found
    )


def _is_full_already(note: Note, person: Person) -> bool:
    """Whether a name in front has a family name of its own, and so is another's."""
    words = [note.folded(word) for word in note.words(person.name)]
    return len(words) > 1 and words[0] not in note.ear.small.by_size


def _first_named(note: Note, person: Person) -> int:
    """Where a person is named first, be it by the first name alone."""
    found = re.search(rf"(?<!\w){re.escape(person.first(note))}(?!\w)", note.low)
    return found.start() if found else person.name.start


def find_mentioned(note: Note, clauses: list[Clause]) -> list[Person]:
    """When nobody is introduced: a name in capitals that a bracket or a comma explains."""
    for number, clause in enumerate(clauses):
        for before, word in pairwise(note.words(clause.span)):
            if note.folded(before).rstrip(".") in note.ear.patient_titles:
                continue
            name = read_name(note, word.start, clause.end)
            cased = name is not None and note.text[word.start].isupper()
            if name and cased and name.end == clause.end and post_follows(note, clauses, number):
                return [Person(number, name, None, STRONG, name.start)]
    return []


def _fullest(note: Note, person: Person, found: list[Person]) -> Person:
    """The candidate that gives the same first name with more to it ("Malachi", "Malachi Trent")."""
    same = [one for one in found if one.first(note) == person.first(note)]
    same = [one for one in same if one is person or _is_cased(note, one)]
    full = max(same, key=lambda one: (len(note.words(one.name)), -one.name.start))
    rank = next((one.rank for one in same if one.rank and one.name == person.name), None)
    if len(note.words(full.name)) <= len(note.words(person.name)):
        return replace(person, rank=person.rank or rank)
    return replace(full, score=max(one.score for one in same))


def _said_in_full(note: Note, clauses: list[Clause], usable: list[int], person: Person) -> Person:
    """As in "saw hilde again on sunday. hilde vang.": the same first name, with more to it."""
    if len(note.words(person.name)) > 1 or note.ear.code != "en":
        return person
    for number in usable:
        clause = clauses[number]
        name = read_name(note, clause.start, clause.end)
        full = name is not None and name.end == clause.end and len(note.words(name)) == PAIR
        full = full and not note.folded(clause.span).endswith(("s", "ed", "ing"))  # "ana bakes"
        praised = full and person.cased(note) and _is_praise(note, note.words(clause.span)[-1])
        full = full and not praised
        if name and full and note.folded(name).split()[0] == person.first(note):
            return replace(person, clause=number, name=name, lead=name.start)
    return person


def _is_praise(note: Note, word: Span) -> bool:
    """As in "tim wonderful": an everyday word behind a first name, and no family name."""
    low = note.folded(word)
    return is_everyday(low) and low not in note.ear.surnames | note.ear.small.surnames


def _is_cased(note: Note, person: Person) -> bool:
    """Whether every word of a name begins with a capital."""
    return all(note.text[word.start].isupper() for word in note.words(person.name))


def _in_bracket(note: Note, person: Person) -> bool:
    """Whether a name stands behind a comma inside a bracket ("(cook, Tarn Hall)")."""
    before = note.text[max(0, person.name.start - BRACKET_REACH) : person.name.start]
    opened = before.rfind("(")
    return opened > before.rfind(")") and "," in before[opened:]


def _each_clause_once(people: list[Person]) -> list[Person]:
    """The first name of each clause."""
    return list({person.clause: person for person in reversed(people)}.values())[::-1]


def _is_nickname(note: Note, person: Person) -> bool:
    """Whether a name stands behind "goes by" and the like, and so is nobody else's."""
    start = person.name.start
    before = note.ear.called.finditer(note.low, max(0, start - NICKNAME_REACH), start)
    return any(found.end() == start for found in before)


def _another(note: Note, one: Person, other: Person) -> bool:
    """Whether two names are of two people (no shared word)."""
    words = set(note.folded(one.name).split())
    same = words & set(note.folded(other.name).split()) - _titles_in(note, one.name)
    return not one.name.meets(other.name) and (not same or _share_surname(note, one, other))


def _share_surname(note: Note, one: Person, other: Person) -> bool:
    """As in "Kwame Orr, dentist, … Lottie Orr, carpenter": two full names of one family.

    First names that begin alike could be one written in two ways ("Liz" and "Lizzie").
    """
    names = [[note.folded(word) for word in note.words(each.name)] for each in (one, other)]
    if not all(
        len(name) == PAIR and _is_cased(note, p)
        for name, p in zip(names, (one, other), strict=True)
    ):
        return False
    (first, last), (second, again) = names
    known = note.ear.small.first_names | note.ear.small.given
    return last == again and first[0] != second[0] and (first in known or second in known)


def _titles_in(note: Note, name: Span) -> set[str]:
    """The titles that a name begins with ("mrs" of "Mrs Okafor")."""
    titles = note.ear.small.courtesies
    return {word for word in note.folded(name).split() if word.rstrip(".") in titles}
