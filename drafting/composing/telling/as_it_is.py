"""A fact that is told as it is, in wordings that do not copy it."""

import re
from dataclasses import replace
from functools import lru_cache

from drafting.composing.answers.graceful import graceful
from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.day_patterns import MONTH, WEEKDAYS
from drafting.composing.english.fronting import is_meant_for
from drafting.composing.english.swaps import in_short_words, in_whole_words
from drafting.composing.english.tokens import core, ends_phrase, join, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    gerund,
    participle,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.telling.done import has_happened
from drafting.composing.telling.mine import mine_ways, place_before
from drafting.composing.telling.saying import is_person_like
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.varied import varied
from prompts.grammar import load_grammar

_WHEN = re.compile(
    r"^(?P<before>.*?)\s?\b(?P<when>(?:on|from|since|by|until) "
    rf"(?:(?:\d{{1,2}} )?{MONTH}|{WEEKDAYS}(?: (?:morning|evening|night|afternoon)s?)?)|in {MONTH}|"
    r"(?:this|that|last|next|every) (?:morning|afternoon|evening|night|week|weekend|month|year|"
    r"spring|summer|autumn|winter|term|season|\w+day)|"
    rf"all (?:day|week|month|year|summer|winter|{MONTH})|"
    r"tomorrow|tonight|at (?:noon|midnight|\d{1,2} ?(?:am|pm)))$"
)
# A wording that only serves not to copy, and sounds like it.
FORCED = re.compile(
    r"\b(?:did|do)n't ever\b|^(?:we|I) (?:did|do) (?!that|this|it|the same|not)|\bmyself\b|"
    r"\bourselves\b|^to this day\b|\b(?:my|our) own\b|^what (?:I|we)\b|^each\b|\bactually\b"
)
INSET = re.compile(
    r", (?:as it happens|by the way|to be honest|I\b[\w' ]+), |"
    r"^I was the one who "
)
BESIDE = re.compile(r", for (?:my|our) part,")
_A_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d{1,2} [A-Z][a-z]+$|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)
_KEPT_FOR = re.compile(
    r"^(?P<when>(?:my|our) (?:[a-z]+ )?(?:weekends|evenings|mornings|afternoons|nights|holidays|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)) (?P<whom>for (?:my|our|the|a) [\w' -]+)$"
)
_MOVES = frozenset({"goes", "comes", "moves", "leaves", "opens", "closes", "starts", "ends"})
AS_IT_HAPPENS = ", as it happens,"
_LINKS = frozenset({"whom", "who", "whose", "which", "where"})
_FEW = 4
_GROUPS = frozenset(
    {"class", "team", "crew", "group", "course", "choir", "shift", "unit", "school"}
)


def fact_ways(statement: Statement) -> tuple[str, ...]:
    """A fact in several ways, the natural ones first, the last of them with a word put in."""
    if statement.loose is not None and statement.loose.sort == "answer":
        said = statement.loose.said
        ways = (said, in_short_words(said), in_whole_words(said), *graceful(said))
        return tuple(dict.fromkeys(ways))
    if statement.clause is None:
        return ()
    return clause_ways(statement.clause, statement.lead)


@lru_cache(maxsize=512)
def clause_ways(clause: Clause, lead: str = "") -> tuple[str, ...]:
    """The same for a clause."""
    # Where nobody stands beside me, there is no part of mine beside another.
    ways = [way for way in mine_ways(clause, lead) if not BESIDE.search(way)]
    free = [way for way in ways if not FORCED.search(way) and not INSET.search(way)]
    extra = [] if lead else _others(clause)
    own = clause.person in {"i", "we", "you"}
    put_in = None if lead or own else _with_aside(clause, AS_IT_HAPPENS)
    rest = [way for way in ways if way not in free]
    if not any(way and way != clause.text for way in (*free, *extra)):
        # "I do need it" leans on a question: it comes where there is no other way to say it.
        indeed = _indeed(clause)
        rest = [indeed, *rest] if indeed else rest
    return tuple(dict.fromkeys(way for way in (*free, *extra, *rest, put_in) if way))


def as_for(clause: Clause) -> str | None:
    """Gives "as for the engine, it needs a new belt first"."""
    words = clause.subject.split()
    first = core(words[0]) if words else ""
    known = first in {"the", "your", "our", "my", "his", "her"} and len(words) <= _FEW
    if not known or is_person_like(words) or clause.compound:
        return None
    subject = "they" if is_plural(clause.subject) else "it"
    return f"as for {clause.subject}, {replace(clause, subject=subject).text}"


def _others(clause: Clause) -> list[str | None]:
    return [
        _dated_first(clause),
        _kept_for(clause),
        _early(clause),
        _could(clause),
        _in_two(clause),
        _turned_round(clause),
        _there_are(clause),
        *varied(clause),
        _whole(clause),
        _under_way(clause),
    ]


def _whole(clause: Clause) -> str | None:
    """Gives "I do not speak well" for "I don't speak well"."""
    whole = in_whole_words(clause.text)
    return whole if whole != clause.text else None


def _under_way(clause: Clause) -> str | None:
    """Gives "the van is going to my nephew" for "the van goes to my nephew"."""
    moves = clause.verb in _MOVES and clause.person == "other" and not clause.adverb
    return join((clause.subject, "is", gerund(clause.base), clause.rest)) if moves else None


def _early(clause: Clause) -> str | None:
    """Gives "I already sit on two boards" for "I sit on two boards already"."""
    head, _, last = clause.rest.rpartition(" ")
    fits = last in {"already", "now", "still"} and head and not clause.adverb
    if not fits or clause.verb.lower() in BE:
        return None
    return join((clause.subject, last, clause.verb, head))


def _could(clause: Clause) -> str | None:
    """Gives "I could bring the ladder again" for "I can bring the ladder again", an offer."""
    offers = clause.verb == "can" and clause.person in {"i", "we"} and not clause.adverb
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    fits = offers and first in load_grammar("plainly.en")["can_be_offered"].split()
    return join((clause.subject, "could", clause.rest)) if fits else None


def _in_two(clause: Clause) -> str | None:
    """Gives "Monday is full, and Tuesday at nine works" for two sentences with a comma."""
    head, comma, tail = clause.rest.partition(", ")
    words = tail.split()
    if not comma or len(words) < _FEW - 1 or core(words[0]) in words_of("conjunctions") | _LINKS:
        return None
    return f"{replace(clause, rest=head).text}, and {tail}" if _says_something(words) else None


def _says_something(words: list[str]) -> bool:
    """True for "Tuesday at nine works", not for "full, warm and dry"."""
    verbs = [verb_form(core(word)) for word in words[1:]]
    told = any(form is not None and form.forms & {"s", "past"} for form in verbs)
    return parse(words) is not None or (told and words[0][:1].isupper())


def _indeed(clause: Clause) -> str | None:
    """Gives "I do need it for the night shift"."""
    form = verb_form(clause.verb)
    able = clause.verb.lower() not in BE | HAVE | MODALS | {"do"}
    plain = able and form is not None and form.forms == {"base"} and clause.person in {"i", "we"}
    plain = plain and clause.base not in plain_words("to_come")  # Not "I do start on Monday".
    return (
        join((clause.subject, "do", clause.verb, clause.rest))
        if plain and not clause.adverb
        else None
    )


def own_people(statement: Statement) -> Statement | None:
    """The same; where "her" is of a daughter of mine, "the" for it; None for anybody else's."""
    if not statement.left:
        return statement
    words = [core(word) for word in tidy(statement.raw).split()]
    kin = words_of("people")
    if len(words) < _FEW or words[0] not in {"my", "our"} or not {*words[1:3]} & kin:
        return None
    if {"he", "she", "him"} & set(words):
        return None
    tokens = tidy(statement.raw).split()
    owned = parse([tokens[0].lower(), *tokens[1:]])
    if owned and owned.verb == "has" and core(owned.rest.split(" ", 1)[0]) in {"his", "her"}:
        return replace(statement, clause=owned, left=False)
    turned = ["the" if core(t) in {"her", "his"} else t for t in tokens]
    clause = parse([turned[0].lower(), *turned[1:]])
    return replace(statement, clause=clause, left=False) if clause else None


def of_my_people(statement: Statement) -> Statement:
    """The same; where "she" is my grandmother she may be spoken of."""
    words = tidy(statement.raw).split()
    kin = kin_at([core(word) for word in words])
    if not statement.left or kin is None or statement.quoted:
        return statement
    early = {"he", "she", "him", "her", "his"} & {core(word) for word in words[:kin]}
    clause = (
        None if early else parse([words[0] if words[0] == "I" else words[0].lower(), *words[1:]])
    )
    return replace(statement, clause=clause, left=False, noun=None) if clause else statement


def kin_at(words: list[str]) -> int | None:
    """Where "my grandmother" stands, whom a "she" after it can mean."""
    owned = (at for at in range(1, len(words)) if words[at - 1] in {"my", "our", "own"})
    return next((at for at in owned if words[at].removesuffix("'s") in words_of("kin")), None)


def found_ways(statement: Statement) -> tuple[str, ...]:
    """What I came upon, as something that I have now: "I've read a piece about old walls"."""
    clause = statement.clause
    if clause is None:
        return ()
    own = clause.person in {"i", "we"} and not clause.adverb and not statement.lead
    dated = _WHEN.match(clause.rest) or re.search(
        r"\b(?:last|ago|yesterday|when|on (?:[A-Z]\w+|\d+)|in the \d0s)\b", clause.rest
    )
    helped = clause.verb.lower() in BE | HAVE | MODALS or clause.verb.lower().endswith("n't")
    done = own and not helped and not clause.is_negative and not dated
    have = f"{clause.subject}'ve {participle(clause.base)} {clause.rest}" if done else None
    ways = (
        place_before(clause),
        _come_upon(clause) if own and not dated else None,
        have,
        has_happened(clause),
        _there_is_one(clause),
        *fact_ways(statement),
    )
    return tuple(dict.fromkeys(way for way in ways if way))


def _there_is_one(clause: Clause) -> str | None:
    """Gives "there is a smith in Bath who forges hooks" for "a smith in Bath forges hooks"."""
    words = clause.subject.split()
    first = core(words[0]) if words else ""
    form = verb_form(clause.verb)
    does = form is not None and "s" in form.forms and clause.acts and not clause.compound
    does = does and clause.base not in {"say", "tell", "show"} and "of" not in words
    if first not in {"a", "an"} or not does or len(words) == 1 or clause.adverb:
        return None
    small = words_of("prepositions")
    head = next((words[at - 1] for at, word in enumerate(words) if core(word) in small), words[-1])
    who = "who" if is_person_like([first, core(head)]) else "that"
    return f"there is {clause.subject} {who} {join((clause.verb, clause.rest))}"


def _come_upon(clause: Clause) -> str | None:
    """Gives "I've come across a chart in a skip", "I've been reading a study"."""
    rows = (
        row.split("=") for row in load_grammar("kinds.en")["came_upon"].split(";") if "=" in row
    )
    said = next((to.strip() for one, to in rows if one.strip() == clause.base), None)
    rest = clause.rest
    if said is None or not (clause.is_past or clause.verb == "read"):
        return None
    if clause.base in {"come", "stumble"}:
        small, _, rest = rest.partition(" ")
        said = said if small in {"across", "upon", "on"} else None
    first = core(rest.split(" ", 1)[0]) if rest else ""
    thing = first in words_of("determiners") - {"that", "this"} or first[:1].isdigit()
    return f"{clause.subject}'ve {said} {rest}" if said and thing else None


def _dated_first(clause: Clause) -> str | None:
    """Gives "this morning the part arrived", "on 1 December I start at the tram depot"."""
    found = None if clause.compound and " and " in clause.rest else _WHEN.match(clause.rest)
    if not found:
        return None
    before = found["before"].rstrip(" ,")
    if before == "be" or (clause.verb.lower() in BE and not before):
        return None
    held = words_of("prepositions") | words_of("determiners") | words_of("conjunctions")
    this = found["when"].startswith("this ")  # Such a time is that of the whole, not of the thing.
    if (before and core(before.split()[-1]) in held) or (is_meant_for(before) and not this):
        return None
    return f"{found['when']} {replace(clause, rest=before).text}"


def _kept_for(clause: Clause) -> str | None:
    """Gives "my Sundays are for my mother" for "I keep my Sundays for my mother"."""
    found = _KEPT_FOR.match(clause.rest)
    kept = clause.base in {"keep", "save"} and not clause.is_past and not clause.adverb
    return f"{found['when']} are {found['whom']}" if found and kept else None


def _turned_round(clause: Clause) -> str | None:
    """Gives "four euros is the fare for children"; a name or a quality stays where it is."""
    words = clause.rest.split()
    counted = bool(words) and core(words[0]) in words_of("doubts_counted")
    if clause.verb == "is" and not clause.adverb and _A_DAY.match(clause.rest):
        return join((clause.rest, "is", clause.subject))
    plain = clause.verb in {"is", "are"} and not clause.adverb and 1 < len(words) <= 4
    same = core(clause.subject.split()[0]) in words_of("determiners")
    return join((clause.rest, clause.verb, clause.subject)) if plain and counted and same else None


def _there_are(clause: Clause) -> str | None:
    """Gives "there are twelve recruits in my first class"."""
    words = clause.rest.split()
    group = core(clause.subject.split()[-1]) in _GROUPS
    counted = bool(words) and core(words[0]) in words_of("doubts_counted") and is_plural(words[-1])
    if not (group and counted and clause.verb in {"has", "have"}) or clause.adverb:
        return None
    return f"there are {clause.rest} in {clause.subject}"


def _with_aside(clause: Clause, aside: str) -> str | None:
    """Gives "my daughter, as it happens, has her recital that night"."""
    first = clause.subject.split()[0].lower() if clause.subject else ""
    short = len(clause.subject.split()) <= 4 and not ends_phrase(clause.subject)
    known = first in {"my", "our", "the", "your", "most", "each", "every"}
    if not short or not known or clause.is_past or clause.subject.endswith(("'s", "s'")):
        return None  # "Classes, as it happens, begin": nobody says so.
    return join((f"{clause.subject}{aside}", clause.adverb, clause.verb, clause.rest))
