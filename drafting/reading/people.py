"""Who the note is about: names, with what is known of where a name ends."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from drafting.reading.clauses import Clause
from drafting.reading.forms import label_before
from drafting.reading.names import read_name, skip_titles
from drafting.reading.note import Note, Span
from drafting.reading.posts import has_role, is_field, is_role_word

_CAPITAL = re.compile(r"[^\W\d_] (?!I\b)[A-ZÀ-Þ][a-zß-ÿ]")
_GAP = re.compile(r"[ \t]+")
EARLY = 4
STRONG = 9
NICKNAME_REACH = 30


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the note: the clause and stretch of the name, and a rank before it."""

    clause: int
    name: Span
    rank: Span | None
    score: int
    lead: int = 0

    def first(self, note: Note) -> str:
        """The first word of the name that is no title, folded."""
        words = note.folded(self.name).split()
        return next((w for w in words if w.rstrip(".") not in note.ear.small.courtesies), words[0])


def find_people(note: Note, clauses: list[Clause], usable: list[int]) -> list[Person]:
    """Everybody whom the note introduces, in its order; mere mentions are left out."""
    found = [person for number in usable for person in _candidates(note, clauses, number)]
    if not found:
        return []
    labelled = [p for p in found if label_before(note, clauses, p.clause) == "name"]
    if labelled:
        return _each_clause_once(labelled)
    best = max(found, key=lambda person: (person.score, -person.name.start))
    people = [best]
    for person in sorted(found, key=lambda p: (-p.score, p.name.start)):
        if (
            person.score >= STRONG
            and not _is_nickname(note, person)
            and all(_another(note, person, p) for p in people)
        ):
            people.append(person)
    return sorted(people, key=lambda person: person.name.start)


def find_mentioned(note: Note, clauses: list[Clause]) -> list[Person]:
    """When nobody is introduced: a name in capitals that a bracket or a comma explains."""
    for number, clause in enumerate(clauses):
        for before, word in pairwise(note.words(clause.span)):
            if note.folded(before).rstrip(".") in note.ear.patient_titles:
                continue
            name = read_name(note, word.start, clause.end)
            cased = name is not None and note.text[word.start].isupper()
            if name and cased and name.end == clause.end and _post_follows(note, clauses, number):
                return [Person(number, name, None, STRONG, name.start)]
    return []


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
    return not one.name.meets(other.name) and not same


def _titles_in(note: Note, name: Span) -> set[str]:
    """The titles that a name begins with ("mrs" of "Mrs Okafor")."""
    titles = note.ear.small.courtesies
    return {word for word in note.folded(name).split() if word.rstrip(".") in titles}


def _has_capitals(note: Note) -> bool:
    """Whether the writer uses capitals inside sentences, so that a name would have one."""
    return bool(_CAPITAL.search(note.text))


def _candidates(note: Note, clauses: list[Clause], number: int) -> list[Person]:
    clause = clauses[number]
    found = []
    for cue in _cues(note, clause):
        if person := _read_person(note, clause, number, cue.end):
            after_cue = _score(note, clauses, number, person, cue=True)
            found.append(replace(person, score=after_cue))
            found += _and_another(note, clauses, number, person)
    if person := _read_person(note, clause, number, _head(note, clause)):
        score = _score(note, clauses, number, person, cue=False)
        if score:
            found.append(replace(person, score=score))
            found += _and_another(note, clauses, number, person)
    return found + _inner_names(note, clauses, number, found)


def _inner_names(
    note: Note, clauses: list[Clause], number: int, found: list[Person]
) -> list[Person]:
    """Full names in capitals amid a clause ("intro'd me to Ana Vale"), behind no "at" or "of"."""
    clause, inner = clauses[number], list[Person]()
    words = note.words(clause.span)
    for place, word in enumerate(words[:-1]):
        before = note.folded(words[place - 1]) if place else ""
        linked = note.ear.at.fullmatch(before) or note.ear.inside.fullmatch(before)
        if linked or before in note.ear.articles or not note.text[word.start].isupper():
            continue
        person = _read_person(note, clause, number, word.start)
        if person is None or len(note.words(person.name)) < 2 or person.name.start != word.start:
            continue
        if any(person.name.meets(other.name) for other in (*found, *inner)):
            continue
        if note.low[word.end : words[place + 1].start].strip() == "" and _is_full(note, person):
            score = _score(note, clauses, number, person, cue=False, weak=True)
            inner.append(replace(person, score=score))
    return inner


def _is_full(note: Note, person: Person) -> bool:
    """Whether every word of a name begins like one, and none is a house, an event or a trade."""
    ear = note.ear
    known = (ear.org_words, ear.events, ear.roles, ear.fields, ear.stops)
    words = note.words(person.name)
    plain = not any(note.folded(word) in each for word in words for each in known)
    cased = note.text[words[0].start].isupper() and note.text[words[-1].start].isupper()
    return plain and cased


def _and_another(note: Note, clauses: list[Clause], number: int, first: Person) -> list[Person]:
    """As in "Ana and Bo": the second name, when it stands right behind the first."""
    clause = clauses[number]
    joint = note.ear.small.between_names.match(note.low, first.name.end, clause.end)
    joint = joint or note.ear.small.and_whose.search(note.low, first.name.end, clause.end)
    if not joint:
        return []
    person = _read_person(note, clause, number, joint.end())
    if not person or person.first(note) in note.ear.stops:
        return []
    full = len(note.folded(person.name).split()) > 1
    sure = full or _is_capital(note, person) or not joint.group(1).isalpha()
    return [replace(first, score=STRONG), replace(person, score=STRONG)] if sure else []


def _cues(note: Note, clause: Clause) -> list[Span]:
    cues = [
        Span(*found.span()) for found in note.ear.cues.finditer(note.low, clause.start, clause.end)
    ]
    titles = note.ear.titles.finditer(note.low, clause.start, clause.end)
    starts = [Span(found.start(), found.start()) for found in titles if found.start()]
    return cues + starts + _inner_starts(note, clause)


def _inner_starts(note: Note, clause: Clause) -> list[Span]:
    """Where two capitals in a row stand beside a "met" ("Gestern Jo Meier getroffen")."""
    met = note.ear.met.search(note.low, clause.start, clause.end)
    words = note.words(clause.span)
    starts = []
    for number, word in enumerate(words[1:-1], 1):
        before = note.folded(words[number - 1])
        pair = note.text[word.start].isupper() and note.text[words[number + 1].start].isupper()
        second = note.folded(words[number + 1])
        if not pair or second in note.ear.org_words or second in note.ear.events:
            continue
        linked = note.ear.inside.fullmatch(before) or note.ear.at.fullmatch(before)
        if (before in note.ear.small.beside and clause.start == 0) or (met and not linked):
            starts.append(Span(word.start, word.start))
    return starts


def _head(note: Note, clause: Clause) -> int:
    from_here = clause.start
    while found := note.ear.joiners.match(note.low, from_here, clause.end):
        gap = _GAP.match(note.low, found.end())
        spaced = found.group()[-1:].isspace()
        if found.end() == from_here or not (gap or spaced):
            break
        from_here = gap.end() if gap else found.end()
    return from_here


def _read_person(note: Note, clause: Clause, number: int, at: int) -> Person | None:
    """The name that begins at an offset, its title apart, or None."""
    rank, start = skip_titles(note, at, clause.end)
    name = read_name(note, start, clause.end)
    if name is None or _is_named_after(note, name):
        return None
    if note.folded(name).endswith("'s"):
        owned = note.words(Span(name.end, clause.end))[:1]
        if owned and note.folded(owned[0]) in note.ear.family:
            return None
        name = Span(name.start, name.end - 2)
    if rank is None and start > at and note.folded(name).count(" ") == 0:
        name = Span(_courtesy(note, at, name), name.end)
    return Person(number, name, rank, 0, min(at, name.start))


def _courtesy(note: Note, at: int, name: Span) -> int:
    """Where "Ms Ito" begins: a family name alone keeps the title that it came with."""
    words = note.words(Span(at, name.start))
    polite = words and note.folded(words[-1]).rstrip(".") in note.ear.small.courtesies
    return words[-1].start if words and polite else name.start


def _is_named_after(note: Note, name: Span) -> bool:
    """As in "St Brannock's": a house named after somebody."""
    before = note.words(Span(max(0, name.start - 6), name.end))
    saint = any(note.folded(word) in note.ear.small.saints for word in before[:-1])
    return saint and note.folded(name).endswith("'s")


def _is_capital(note: Note, person: Person) -> bool:
    return note.text[person.name.start].isupper()


def _score(
    note: Note,
    clauses: list[Clause],
    number: int,
    person: Person,
    *,
    cue: bool,
    weak: bool = False,
) -> int:
    """How surely this is the person met: a cue, a full name, a place near the front."""
    words = note.folded(person.name).split()
    words = words[words.index(person.first(note)) :]
    cased = note.text[person.name.start].isupper()
    clause = clauses[number]
    rest = note.low[person.name.end : clause.end]
    score = (2 if len(words) > 1 else 0) + (3 if cased else 0) + (2 if number < EARLY else 0)
    if weak:
        return score - 1 + (3 if _post_follows(note, clauses, number) else 0)
    if cue and note.ear.code == "de" and clause.sentence:
        return min(score + 3, STRONG - 1)
    if cue:
        return score + 4 if cased or number < EARLY else max(score, 1)
    ends_clause = not rest.strip()
    behind = Span(person.name.end, clause.end)
    before = Span(min(person.lead, person.name.start), person.name.end)
    titled = len(note.words(before)) > len(words) and (len(words) > 1 or cased)
    begun = titled or ((len(words) > 1 or cased) and _post_begins(note, behind))
    dictated = number == 0 and begun
    if not ends_clause and not dictated and not note.ear.small.behind_name.match(rest):
        return 0
    late = number >= EARLY or (not ends_clause and len(words) > 2 and not dictated)
    common = number and _has_capitals(note) and not _scriptless(note, person)
    if not cased and (late or common):
        return 0
    if clause.joint in {"stop", "line"}:
        score += 1
    if clause.bullet or _post_follows(note, clauses, number):
        score += 3
    if cased and len(words) > 1 and note.ear.joiners.match(note.low, clause.start, clause.end):
        score += 2
    return score


def _post_begins(note: Note, rest: Span) -> bool:
    """Whether a role or a field of work follows at once ("ashok varma alarm tech")."""
    words = note.words(rest)[:3]
    if not words or not has_role(note, Span(rest.start, words[-1].end)):
        return False
    return is_field(note, words[0]) or len(words) < 3


def _scriptless(note: Note, person: Person) -> bool:
    first = note.text[person.name.start]
    return first.lower() == first.upper()


def _post_follows(note: Note, clauses: list[Clause], number: int) -> bool:
    """Whether the rest of the clause, or the next one, names a role."""
    own = note.ear.is_a.search(note.low, clauses[number].start, clauses[number].end)
    if own and any(note.folded(w) in note.ear.roles for w in note.words(clauses[number].span)):
        return True
    if number + 1 >= len(clauses):
        return False
    following = clauses[number + 1].span
    words = [note.folded(word) for word in note.words(following)][:6]
    link = note.ear.at.search(note.low, following.start, following.end)
    house = note.trim(Span(link.end(), following.end)) if link else None
    housed = house and link and link.start() > following.start and _is_house(note, house)
    return bool(housed) or any(is_role_word(note, word) for word in words)


def _is_house(note: Note, span: Span) -> bool:
    """Whether a short stretch is written with capitals throughout."""
    words = note.words(span)
    return 0 < len(words) <= EARLY and all(note.text[word.start].isupper() for word in words)
