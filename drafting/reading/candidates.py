"""Where a name may stand in a note: behind a cue, at the head of a clause, inside it."""

import re
from dataclasses import replace
from itertools import pairwise

from drafting.everyday import is_everyday
from drafting.reading.brought_in import find_brought_in
from drafting.reading.clauses import Clause
from drafting.reading.introduced import is_described
from drafting.reading.kin import is_kin_named, is_whose, trade_of
from drafting.reading.meetings import is_event
from drafting.reading.names import read_name, skip_courtesies, skip_titles, skip_trade
from drafting.reading.note import Note, Span
from drafting.reading.openings import does_to_me, find_opening, is_past, tells_deed
from drafting.reading.organisations import is_house_word
from drafting.reading.person import Person
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.seized import find_seized
from drafting.reading.strange import is_first_name, may_be_name
from drafting.reading.surety import ARTICLES, STRONG, score_person
from drafting.reading.things import find_firms
from drafting.reading.trades import is_titled_so, names_behind_trades

_WITH = frozenset({"w", "with", "wi"})
_COUPLE = re.compile(r"(?<!\w)(?P<one>[^\W\d_]+)\.? (?:and|&|n|\+|und|y|et) $")
_NUMBER = re.compile(r"[.:]{0,2} ?[+(]?\d")
_GAP = re.compile(r"[ \t]+")
_BEGINS = frozenset(".:;-\u2013\u2014*\u2022\u00b7")
OPENING_REACH, CUE_REACH, COUNTED, RUNS = 30, 30, 2, 2


def candidates_in(note: Note, clauses: list[Clause], number: int) -> list[Person]:
    """Everybody whom a clause may name, each with how sure that is."""
    clause = clauses[number]
    opening = find_opening(note) if number == 0 else None
    if opening and clause.span.holds(opening.name):
        return [Person(number, opening.name, None, STRONG, opening.name.start)]
    found = [
        Person(number, other.name, None, STRONG, other.start)
        for other in find_brought_in(note)
        if clause.span.holds(other.name)
    ]
    for cue in _cues(note, clause):
        if person := _read_person(note, clause, number, cue.end):
            after_cue = score_person(note, clauses, number, person, cue=True)
            if not after_cue:
                continue
            after_cue = max(after_cue, STRONG) if is_kin_named(note, cue, person) else after_cue
            found.append(replace(person, score=after_cue))
            found += _and_another(note, clauses, number, person)
    found += _beside_me(note, clauses, number, found)
    person = _read_person(note, clause, number, _head(note, clause))
    if person and not _is_house_behind(note, clauses, number):
        score = score_person(note, clauses, number, person, cue=False)
        listed = clause.bullet and person.cased(note) and _head(note, clause) > clause.start
        listed = listed or is_described(note, clauses, number, person)
        listed = listed or (person.rank is None and is_titled_so(note, person.name))
        if listed or _is_one_of_several(note, clause, person):
            score = max(score, STRONG)
        pair = _and_another(note, clauses, number, person)
        if score or (pair and is_whose(note, person, clause.end)):
            found.append(replace(person, score=score))
            found += pair
    return found + _inner_names(note, clauses, number, found)


def _beside_me(note: Note, clauses: list[Clause], number: int, found: list[Person]) -> list[Person]:
    """As in "handover w thandiwe", "shadowed mirela", "at the fair yaw helped me": by a deed."""
    clause, beside = clauses[number], list[Person]()
    for before, word in pairwise(note.words(clause.span) if note.ear.code == "en" else ()):
        if not _is_led(note, clause, before, word):
            continue
        person = _read_person(note, clause, number, word.start)
        full = person and len(note.words(person.name)) > 1 and _is_full(note, person)
        if not (full or may_be_name(note, word)):
            continue  # "with Marguerite Orr" though a marguerite is a flower
        if person and not any(person.name.meets(other.name) for other in found):
            score = score_person(note, clauses, number, person, cue=True)
            beside.append(replace(person, score=min(score, STRONG - 1)))
    return beside


def _is_led(note: Note, clause: Clause, before: Span, word: Span) -> bool:
    """Whether a "with" or a deed of mine stands before a word, or a deed for me behind it."""
    low, named = note.folded(before), note.folded(word)
    if clause.start == 0 and not is_everyday(named):
        for_me = does_to_me(note, Span(word.end, clause.end))
        if for_me and low not in note.ear.articles | note.ear.possessives:
            return True
    mine = before.start == 0 and is_past(note, low) and is_first_name(note, named)
    return (mine or low in _WITH) and not note.text[before.end : word.start].strip(" /")


def _is_one_of_several(note: Note, clause: Clause, person: Person) -> bool:
    """As in "2 from the lift crew: Ana Vale, modernisation, …; and Bo Gil": each name counts."""
    opening = note.words(Span(0, min(len(note.text), OPENING_REACH)))[:COUNTED]
    counted = any(note.folded(word) in note.ear.small.several for word in opening)
    then = _head(note, clause) > clause.start  # "Then Edda, she mends kites"
    listed = then or (clause.bullet and person.lead == clause.start)  # "2. Nando, maintenance"
    alone = person.name.end == clause.end and (len(note.words(person.name)) > 1 or listed)
    if not (counted and alone and person.cased(note)) or _is_housed(note, person):
        return False
    begins = note.text[: clause.start].rstrip()[-1:] in _BEGINS
    return begins or then


def _is_house_behind(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "boat crew lead, Ness Point Coastguard": right behind a post, and no second person."""
    clause = clauses[number]
    words = note.words(clause.span)
    cased = len(words) > 1 and all(note.text[word.start].isupper() for word in words)
    behind = number > 0 and clause.joint == "comma" and has_role(note, clauses[number - 1].span)
    return cased and behind and is_house_word(note, note.folded(words[-1]))


def _is_housed(note: Note, person: Person) -> bool:
    """Whether a word of a name is a house's ("Pell Haulage")."""
    words = [note.folded(word) for word in note.words(person.name)]
    return any(is_house_word(note, word) or is_role_word(note, word) for word in words)


def _inner_names(
    note: Note, clauses: list[Clause], number: int, found: list[Person]
) -> list[Person]:
    """Full names in capitals amid a clause ("intro'd me to Ana Vale"), behind no "at" or "of"."""
    clause, inner = clauses[number], list[Person]()
    words = note.words(clause.span)
    for place, word in enumerate(words[:-1]):
        before = note.folded(words[place - 1]) if place else ""
        linked = _is_linked(note, words, place)
        linked = linked or before in note.ear.small.about_links
        if linked or before in note.ear.articles or not note.text[word.start].isupper():
            continue
        person = _read_person(note, clause, number, word.start)
        if person is None or len(note.words(person.name)) < 2 or person.name.start != word.start:
            continue
        if any(person.name.meets(other.name) for other in (*found, *inner)):
            continue
        if note.low[word.end : words[place + 1].start].strip() == "" and _is_full(note, person):
            score = score_person(note, clauses, number, person, cue=False, weak=True)
            inner.append(replace(person, score=score))
    return inner


def _is_linked(note: Note, words: list[Span], place: int) -> bool:
    """Whether the capitals that a word stands among are led in by "at" or "of"."""
    apart = note.ear.code != "de"  # Where every noun has a capital it tells nothing.
    while apart and place and note.text[words[place - 1].start].isupper():
        if note.text[words[place - 1].end : words[place].start].strip(" "):
            break
        place -= 1
    before = note.folded(words[place - 1]) if place else ""
    start = words[place - 1].end if place else words[place].start
    handled = "@" in note.text[start : words[place].start]  # "engineer @ Tarn Lifts"
    return handled or bool(note.ear.at.fullmatch(before) or note.ear.inside.fullmatch(before))


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
    person = _read_person(note, clause, number, skip_trade(note, joint.end(), clause.end))
    if not person or person.first(note) in note.ear.stops:
        return []
    trade = trade_of(note, Span(joint.start(), person.name.start))
    person = replace(person, rank=person.rank or trade)
    full = len(note.folded(person.name).split()) > 1
    known = person.first(note) in note.ear.small.first_names
    sure = full or _is_capital(note, person) or not joint.group(1).isalpha()
    both = note.ear.code == "en" and first.first(note) in note.ear.small.first_names
    sure = sure or (known and (both or is_whose(note, first, clause.end)))
    return [replace(first, score=STRONG), replace(person, score=STRONG)] if sure else []


def _cues(note: Note, clause: Clause) -> list[Span]:
    cues = [
        Span(*found.span()) for found in note.ear.cues.finditer(note.low, clause.start, clause.end)
    ]
    cues = [cue for cue in cues if not _names_thing(note, cue)]
    if note.text[: clause.start].rstrip(" ")[-1:] in {"/", "|"}:
        cues = []  # Between two strokes of a card "Met Coast" is a house, and nobody was met.
    early = not clause.sentence or "," not in note.text[: clause.start]
    cues += find_seized(note, clause.span) if early else []
    titles = note.ear.titles.finditer(note.low, clause.start, clause.end)
    starts = [Span(found.start(), found.start()) for found in titles if found.start()]
    behind = names_behind_trades(note, clause, cues)
    return cues + starts + behind + _inner_starts(note, clause)


def _names_thing(note: Note, cue: Span) -> bool:
    """As in "the band is called Root Canal": what is called so is nobody."""
    if not note.ear.naming.search(note.low, cue.start, cue.end):
        return False
    before = note.words(Span(max(0, cue.start - CUE_REACH), cue.start))[-1:]
    before += note.words(cue)[:1]
    if _runs_thing(note, cue):
        return True
    return any(note.folded(word) in note.ear.small.named_things for word in before)


def _runs_thing(note: Note, cue: Span) -> bool:
    """As in "she runs a tiny press called Owl": what she has or does is called so."""
    sentence = max(note.text.rfind(mark, 0, cue.start) for mark in ".!?\n") + 1
    words = note.words(Span(sentence, cue.start))
    low = [note.folded(word) for word in words]
    subject = len(low) > RUNS and low[0].split("'")[0] in note.ear.pronouns
    small = note.ear.small
    people = small.people | small.crowd | note.ear.family | small.anyone
    somebody = is_role_word(note, low[-1]) or low[-1] in people if low else True
    plain = bool(low) and low[-1] not in note.ear.pronouns | small.being
    return subject and plain and not somebody and low[1][-1:] == "s"


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
        linked = _is_linked(note, words, number)
        if (before in note.ear.small.beside and clause.start == 0) or (met and not linked):
            starts.append(Span(word.start, word.start))
    return starts


def _head(note: Note, clause: Clause) -> int:
    from_here = clause.start
    if clause.bullet and (whose := note.ear.small.whose.match(note.low, from_here, clause.end)):
        return whose.end()
    words = note.words(clause.span)
    if clause.sentence == 0 and len(words) > 1 and note.folded(words[0]) in note.ear.small.beside:
        known = note.folded(words[1]) in note.ear.small.first_names
        from_here = words[1].start if known and clause.start == 0 else from_here  # "con sara …"
    if clause.start == 0 and len(words) > 1 and note.folded(words[0]) in ARTICLES:
        known = note.folded(words[1]) in note.ear.small.first_names
        from_here = words[1].start if known else from_here  # "la marta del huerto"
    while found := note.ear.joiners.match(note.low, from_here, clause.end):
        gap = _GAP.match(note.low, found.end())
        spaced = found.group()[-1:].isspace()
        if found.end() == from_here or not (gap or spaced):
            break
        from_here = gap.end() if gap else found.end()
    return _behind_day(note, clause, from_here)


def _behind_day(note: Note, clause: Clause, at: int) -> int:
    """As in "yesterday ffion did the run", "on fri ottmar showed us": where the name begins."""
    if note.ear.code != "en":
        return at
    starts = {at, at + len("on ") * note.low.startswith("on ", at)}
    for day in note.days(clause.span, "past"):
        name = note.words(Span(day.end, clause.end))[:1]
        touching = bool(name) and not note.text[day.end : name[0].start].strip(" ,")
        first = day.start in starts or (clause.start == 0 and _tells(note, clause, name))
        if touching and first and may_be_name(note, name[0]):
            return name[0].start
    return at


def _tells(note: Note, clause: Clause, name: list[Span]) -> bool:
    """As in "gym today tevita spotted me": a deed stands behind the word that may be a name."""
    return bool(name) and tells_deed(note, Span(name[0].end, clause.end))


def _is_no_one(note: Note, name: Span) -> bool:
    """As in "Tel. 555-0133", or in German "Hygienetag", "Oberärztin": a label, an event, a post."""
    low = note.folded(name)
    labels = (note.ear.phone, note.ear.mobile)
    number = _NUMBER.match(note.text, name.end)
    if number and any(label.fullmatch(low) for label in labels):
        return True
    event = note.ear.code == "de" and (is_event(note, name) or low.endswith("tag"))
    event = event or (note.ear.code == "de" and is_role_word(note, low))
    return event and " " not in low and low not in note.ear.small.first_or_word


def _rank_before(note: Note, lead: Span) -> Span | None:
    """As in "nurse tara quinn": the rank that a name read from its own start has before it."""
    words = note.words(lead)[-1:]
    low = note.folded(words[0]) if words else ""
    touching = bool(words) and not note.text[words[0].end : lead.end].strip()
    return words[0] if touching and low in note.ear.ranks and is_role_word(note, low) else None


def _read_person(note: Note, clause: Clause, number: int, at: int) -> Person | None:
    """The name that begins at an offset, its title apart, or None."""
    rank, start = skip_titles(note, at, clause.end)
    name = read_name(note, start, clause.end)
    if name and rank and is_titled_so(note, Span(rank.start, name.end)):
        name, rank = Span(rank.start, name.end), None
    if name is None or _is_named_after(note, name):
        return None
    if not skip_courtesies(note, note.words(name)):
        return None  # "ADEBAYO, Folake (Ms)"
    if _is_no_one(note, name):
        return None
    if any(name.meets(firm) for firm in find_firms(note)):
        return None
    if note.folded(name).endswith("'s"):
        owned = note.words(Span(name.end, clause.end))[:1]
        if owned and note.folded(owned[0]) in note.ear.family:
            return None
        name = Span(name.start, name.end - 2)
    rank = rank or _rank_before(note, Span(clause.start, name.start))
    if rank is None and start > at and note.folded(name).count(" ") == 0:
        name = Span(_courtesy(note, at, name), name.end)
    return Person(number, name, rank, 0, min(at, rank.start if rank else at, name.start))


def _courtesy(note: Note, at: int, name: Span) -> int:
    """Where "Ms Ito" or "Mr and Mrs Ito" begins: a family name alone keeps its title."""
    words = note.words(Span(at, name.start))
    if not words or note.folded(words[-1]).rstrip(".") not in note.ear.small.courtesies:
        return name.start
    couple = _COUPLE.search(note.low, max(0, words[-1].start - CUE_REACH), words[-1].start)
    both = couple is not None and couple["one"] in note.ear.small.courtesies
    return couple.start("one") if couple and both else words[-1].start


def _is_named_after(note: Note, name: Span) -> bool:
    """As in "St Brannock's": a house named after somebody."""
    before = note.words(Span(max(0, name.start - 6), name.end))
    saint = any(note.folded(word) in note.ear.small.saints for word in before[:-1])
    return saint and note.folded(name).endswith("'s")


def _is_capital(note: Note, person: Person) -> bool:
    return note.text[person.name.start].isupper()
