"""How surely a name is that of the person met: by cues, capitals, place and what follows."""

import re

from drafting.everyday import is_everyday
from drafting.reading.clauses import Clause
from drafting.reading.fields import is_department, is_field
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.openings import does_to_me, tells_deed
from drafting.reading.person import Person
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.strange import is_plain, may_be_name
from drafting.reading.subjects import skip_joiners
from drafting.vocabulary import is_word

_CAPITAL = re.compile(r"[^\W\d_][,;:]? \(?(?!I\b)[A-ZÀ-Þ][a-zß-ÿ]")
_BEHIND_BRACKET = re.compile(r"(?<=[A-ZÀ-Þ])[\w'\u2019-]+ \([^()\n]{1,60}\) ?(?:&|\+) ?$")
_BEFORE_ANOTHER = re.compile(r" \([^()\n]{1,60}\) ?(?:&|\+) ?[A-ZÀ-Þ][\w'\u2019-]+[^()\n]{0,24}\(")
_IS_A = re.compile(r" (?:is|was) (?=(?:an?|the|our) )")
EARLY, STRONG, MAX_CUE, NAMING_REACH = 4, 9, 3, 20
ARTICLES = frozenset({"le", "la", "der", "die", "el"})


def score_person(
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
    cased = person.cased(note)
    clause = clauses[number]
    score = (2 if len(words) > 1 else 0) + (3 if cased else 0) + (2 if number < EARLY else 0)
    if weak:
        return score - 1 + (3 if post_follows(note, clauses, number) else 0)
    known = words[0] in note.ear.small.first_names
    named = cased or _is_named(note, person)
    german = note.ear.code == "de"
    told = cased and not german  # "kinder rechnen mit kastanien", "backt mit Dinkel"
    lone = number and not (told or known or len(words) > 1)
    unsure = german and (lone or clause.sentence)
    met = cue and len(words) > 1 and not unsure and _is_met(note, clause, person)
    if cue and not note.capitals and (met or _is_named_so(note, person)):
        return max(score + 4, STRONG)
    if cue and unsure:
        return 1 if lone else min(score + 3, STRONG - 1)
    if cue and not named and len(words) == 1 and note.ear.code == "en":
        thing = not person.rank and _is_thing(note, words[0])
        if thing or _has_capitals(note):
            return int(not thing)
    if cue:
        return score + 4 if cased or number < EARLY else max(score, 1)
    return _score_head(note, clauses, number, person, words)


def _is_thing(note: Note, low: str) -> bool:
    """As in "walk w dog": an everyday word in small letters is nobody, be it behind a "with"."""
    ear = note.ear
    named = any(low in words for words in (ear.small.given, ear.small.surnames, ear.surnames))
    return is_everyday(low) and is_word(low) and not named


def _is_named_so(note: Note, person: Person) -> bool:
    """Whether "called" or "name is" stands right before a name."""
    before = Span(max(0, person.lead - NAMING_REACH), person.lead)
    return any(
        not note.low[found.end() : person.lead].strip() and found.group() != "name"
        for found in note.ear.naming.finditer(note.low, before.start, before.end)
    )


def _is_met(note: Note, clause: Clause, person: Person) -> bool:
    """Whether a name stands right behind "met", or in German early before "getroffen"."""
    body = skip_joiners(note, clause.span)
    met = note.ear.met.match(note.low, body.start, clause.end)
    if note.ear.code == "de":
        met = note.ear.met.search(note.low, body.start, clause.end)
    return bool(met) and len(note.words(Span(body.start, person.name.start))) <= MAX_CUE


def _score_head(
    note: Note, clauses: list[Clause], number: int, person: Person, words: list[str]
) -> int:
    """The score of a name that stands at the head of a clause, without any cue."""
    clause, cased = clauses[number], note.text[person.name.start].isupper()
    rest = note.low[person.name.end : clause.end]
    score = (2 if len(words) > 1 else 0) + (3 if cased else 0) + (2 if number < EARLY else 0)
    ends_clause = not rest.strip()
    behind = Span(person.name.end, clause.end)
    if number and _is_next_told(note, clause, person):
        return max(score, STRONG)
    before = Span(min(person.lead, person.name.start), person.name.end)
    titled = len(note.words(before)) > len(words) and (len(words) > 1 or cased)
    begun = titled or ((len(words) > 1 or cased) and _post_begins(note, behind))
    joined = cased and len(words) > 1 and clause.start < min(person.lead, person.name.start)
    posted = len(words) > 1 and number < EARLY and _is_post(note, behind)
    small_first = not cased and number == 0 and ends_clause
    trade = _is_known_first(note, person, words) and number == 0 and _is_trade(note, behind)
    bracket = note.text[clause.end :].lstrip().startswith("(")
    full = len(words) > 1 or bracket
    posted = posted or (small_first and full and post_follows(note, clauses, number))
    posted = posted or trade
    dictated = (begun and (number == 0 or joined)) or posted
    named = not cased and _is_named(note, person)
    acts = (cased or named) and _verb_follows(note, behind)
    small = note.ear.small
    led = bool(small.behind_name.match(rest))
    given = not cased and note.ear.code == "en" and words[0] in small.given and len(words) == 1
    came = given and not named and tells_deed(note, behind)  # "grant came through"
    led = led and not came
    led = led or (cased and bool(small.behind_capital.match(rest)))
    led = led or (cased and not clause.sentence and _is_pair(note, behind))
    origin = (number == 0 or (named and not clause.sentence)) and _is_from(note, words, behind)
    led = led or origin
    thing = not cased and note.ear.code == "en" and _is_thing(note, words[0]) and not named
    deed = number > 0 and _is_plain(note, person, words)
    if thing or deed or not (ends_clause or dictated or acts or led):
        return 0
    alone = len(words) > 1 and ends_clause and clause.joint in {"stop", "line"}
    if cased and ends_clause and bracket and _is_listed(note, clauses, number):
        return max(score, STRONG)
    explained = alone and post_follows(note, clauses, number)
    late = number >= EARLY and not explained
    late = late or (not ends_clause and len(words) > 2 and not dictated)
    common = _has_capitals(note) and not _scriptless(note, person)
    if not cased and (late or (common and not (posted or origin or (named and acts)))):
        return 0
    if clause.joint in {"stop", "line"}:
        score += 1
    if acts and len(words) > 1 and number < EARLY:
        score += 2
    if clause.bullet or posted or post_follows(note, clauses, number):
        score += 3
    if cased and len(words) > 1 and note.ear.joiners.match(note.low, clause.start, clause.end):
        score += 2
        if note.ear.at.match(note.low, note.trim(behind).start, clause.end):
            score += 2
    return score


def _is_next_told(note: Note, clause: Clause, person: Person) -> bool:
    """As in "lena says … omar is a driver, he …": somebody else, whose words are not hers."""
    given = note.folded(note.words(person.name)[0])
    opens = clause.joint in {"stop", "line"} and person.lead == clause.start
    known = given in note.ear.small.first_names and not is_everyday(given)
    if note.ear.code != "en" or not (opens and known) or person.cased(note):
        return False
    is_one = _IS_A.match(note.low, person.name.end, clause.end)
    return is_one is not None and _is_trade(note, Span(is_one.end(), clause.end))


def _is_named(note: Note, person: Person) -> bool:
    """Whether a name in small letters is a first name, a titled one, or no English word at all."""
    words = note.words(person.name)
    titled = note.folded(words[0]) in note.ear.small.courtesies
    given = note.folded(words[0]) in note.ear.small.given
    given = given and (
        len(words) > 1 or does_to_me(note, Span(person.name.end, len(note.text)))
    )  # "bill came to 40 quid"
    return note.ear.code == "en" and (titled or given or may_be_name(note, words[0]))


def _is_known_first(note: Note, person: Person, words: list[str]) -> bool:
    """Whether a lone name in small letters is a common first name ("ned bus driver at …")."""
    small = not note.text[person.name.start].isupper() and person.name.start == person.lead
    known = note.ear.small.first_or_word
    return small and len(words) == 1 and words[0] in known


def _is_trade(note: Note, rest: Span) -> bool:
    """Whether "the barber", "security guard" or "nurse on nights" stands right behind a name."""
    words = note.words(rest)
    if words and note.folded(words[0]) in note.ear.articles | ARTICLES:
        words = words[1:]
    known = [is_role_word(note, note.folded(word)) for word in words[:MAX_CUE]]
    last = known.index(True) if any(known) else len(words)
    fields = words[:last]
    return last < len(words) and all(is_field(note, word) for word in fields)


def _is_from(note: Note, words: list[str], rest: Span) -> bool:
    """As in "jörg vom holzhandel": a known first name, and where somebody is from."""
    given = note.ear.small.first_or_word
    known = words[0] in given or words[0].split("-")[0] in given
    behind = note.trim(rest)
    return known and any(
        note.low.startswith(f"{link} ", behind.start) for link in note.ear.small.origin_links
    )


def _is_plain(note: Note, person: Person, words: list[str]) -> bool:
    """As in "so grateful", "brilliant timing": everyday words in small letters are nobody."""
    if note.text[person.name.start].isupper() or note.ear.code != "en":
        return False
    return words[0] not in note.ear.small.first_or_word and is_plain(words[0])


def _is_listed(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "met 2 people at the fair: Ana (bees) and Bo Gil (wax)": one of those counted."""
    start = clauses[number].start
    if _BEHIND_BRACKET.search(note.text, 0, start + (note.text[start] in "&+")):
        return True
    if _BEFORE_ANOTHER.match(note.text, clauses[number].end):
        return True
    first = number
    while first and clauses[first - 1].sentence == clauses[number].sentence:
        first -= 1
        if not clauses[first].colon:
            continue
        before = [note.folded(word) for word in note.words(clauses[first].span)]
        counted = any(word.isdigit() or word in note.ear.small.counted for word in before[:3])
        return counted and bool(met_cues(note, clauses[first].span))
    return False


def _is_pair(note: Note, rest: Span) -> bool:
    """Whether an "and" and one more name in capitals fill the clause ("Imke und Torge")."""
    joint = note.ear.small.between_names.match(note.low, rest.start, rest.end)
    words = note.words(Span(joint.end(), rest.end)) if joint else []
    known = note.ear.stops | note.ear.roles | note.ear.events | note.ear.org_words
    return 0 < len(words) < MAX_CUE and all(
        note.text[word.start].isupper() and note.folded(word) not in known for word in words
    )


def _verb_follows(note: Note, rest: Span) -> bool:
    """As in "Sunniva has two kids", "ifedayo lent us his van": a deed stands behind the name."""
    words = note.words(rest)[:1]
    if not words or note.text[rest.start : words[0].start].strip():
        return False
    known = note.folded(words[0]) in note.ear.verbs
    return known or (note.ear.code == "en" and tells_deed(note, rest))


def _post_begins(note: Note, rest: Span) -> bool:
    """Whether a role or a field of work follows at once ("ashok varma alarm tech")."""
    words = note.words(rest)[:3]
    if words and is_department(note, words[0]):
        return True
    if not words or not has_role(note, Span(rest.start, words[-1].end)):
        return False
    article = note.folded(words[0]) in note.ear.articles | ARTICLES
    named = article and len(words) > 1 and is_role_word(note, note.folded(words[1]))
    return named or is_field(note, words[0]) or len(words) < 3


def _is_post(note: Note, rest: Span) -> bool:
    """As in "tues - site visit, ray okafor foreman + lily": a trade, and nothing but a link."""
    words = note.words(rest)
    known = [is_role_word(note, note.folded(word)) for word in words[:MAX_CUE]]
    last = known.index(True) if any(known) else len(words)
    fields = (is_field(note, word) or note.folded(word).isdigit() for word in words[:last])
    if last == len(words) or not all(fields):
        return False
    if not note.capitals and any(cue.start > words[last].end for cue in met_cues(note, rest)):
        return True  # "ana vale 999 dispatcher western control met her today"
    low = note.folded(words[last + 1]) if last + 1 < len(words) else ""
    at = words[last + 1].start if low else rest.end
    linked = note.ear.at.match(note.low, at, rest.end) or note.ear.inside.match(note.low, at)
    gap = note.text[words[last].end : words[last + 1].start].strip() if low else ""
    return not low or bool(linked or gap or note.ear.joiners.fullmatch(low))


def _scriptless(note: Note, person: Person) -> bool:
    first = note.text[person.name.start]
    return first.lower() == first.upper()


def post_follows(note: Note, clauses: list[Clause], number: int) -> bool:
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
    unit = note.words(following)[:1]
    if unit and note.text[: unit[0].start].endswith("(") and is_department(note, unit[0]):
        return True
    housed = house and link and link.start() > following.start and _is_house(note, house)
    return bool(housed) or any(is_role_word(note, word) for word in words)


def _is_house(note: Note, span: Span) -> bool:
    """Whether a short stretch is written with capitals throughout."""
    words = note.words(span)
    return 0 < len(words) <= EARLY and all(note.text[word.start].isupper() for word in words)


def _has_capitals(note: Note) -> bool:
    """Whether the writer uses capitals inside sentences, so that a name would have one."""
    return bool(_CAPITAL.search(note.text))
