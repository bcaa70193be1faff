"""The same clause with its time or place first."""

import re
from dataclasses import replace
from itertools import pairwise

from drafting.composing.english.clause import Clause
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.joints import has_deed, is_measured
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, may_be_noun, verb_form, words_of

_BARE = words_of("phrases_bare")
_TIMES = re.compile(  # "even in winter" stays where it stands.
    r"(?<!\beven)\s"
    r"(later|afterwards|(?:every|each|last|next|this) (?:day|night|morning|evening|week|month|"
    r"year|spring|summer|autumn|winter|shift|time|\w+day)|for (?:\d+|[a-z]+(?:-[a-z]+)?) "
    r"(?:year|month|week|day|hour|minute|season|term)s|"
    r"the same (?:night|day|week|evening|morning|summer|winter|year)|out of habit|"
    r"on (?:my|our) (?:days?|nights?) off|by habit|in (?:the )?(?:spring|summer|autumn|winter)|"
    r"(?:(?:a|two|three|four|five|ten|twenty|many|some|\d+) )?(?:years?|weeks?|months?) ago|"
    r"(?:long|a (?:long )?(?:while|time)) ago|"
    r"every (?:two|three|four|few|other|second) (?:minute|hour|day|night|morning|evening|week|"
    r"month|year|shift|season|summer|winter|spring|autumn|term|\w+day)s?|"
    r"(?:once|twice|three times) an? \w+|the (?:night|day|week|year) before|"
    r"the (?:next|first|second|third|fourth|following) (?:day|night|morning|week|month|year|time)|"
    r"on (?:the )?\w+days?(?: (?:morning|afternoon|evening|night)s?)?|"
    rf"in {MONTH}|"
    r"at \d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)?)$",
    re.IGNORECASE,
)


# What comes again and again, or what it is done for: "most days", "for work".
_AGAIN = re.compile(
    r"(?<!\beven)\s"
    r"(most (?:day|night|week|morning|evening|shift|month|year)s|now|these days|in those days|"
    r"the whole (?:time|day|night|week|year|way)|"
    r"the (?:second|third|fourth|following) (?:day|night|morning|week|month|year|time)|"
    r"during [\w' -]{3,25}|at the time|"
    r"(?:for|through|during) (?:the whole|all of the|most of the) [a-z][a-z' -]{2,25}|"
    r"every (?:[\w-]+ )?(?:day|night|morning|evening|week|month|year|spring|summer|autumn|winter|"
    r"shift|\w+day|holiday|term|season|harvest|break|half-term|payday|audit)|"
    r"for (?:\d+|two|three|four|five|six|seven|eight|nine|ten|many) "
    r"(?:years|months|weeks|winters|summers|nights|days|shifts|harvests)|"
    r"for (?:work|fun|money))$",
    re.IGNORECASE,
)
_NO_PAUSE = 3
_BARE_PLACE = 2
# After these a place is no place of its own: "at us", "in a bus".
_LOOSE = frozenset({"me", "us", "you", "him", "her", "them", "it", "a", "an", "some"})
_SUBORDINATE = frozenset(
    {"until", "when", "while", "because", "if", "who", "that", "which", "where"}
)
_WITHIN = re.compile(r"\b(?:before|after|once|till|as soon as) (?P<deed>[\w' -]+)$")
_TAIL = 4
_OWNED = frozenset({"your", "my", "our", "their"})
_MEANT_FOR = re.compile(
    r"\bfor (?:the|a|an|my|your|our|their|his|her) (?:[\w'-]+ ){0,2}(?P<what>[\w'-]+)$"
)


_WHICH = re.compile(r"^(?P<head>(?:an? )?[\w-]+(?: [\w-]+)?) that (?P<deed>[\w' -]+)$")


def ways_of(clause: Clause) -> tuple[str, ...]:
    """The clause as it is, and with its time or place first."""
    return tuple(way for way in (clause.text, fronted(clause)) if way)


def when_last(clause: Clause) -> str | None:
    """Gives "stations stay together when they cook together" for "stations that cook together"."""
    found = _WHICH.match(clause.subject)
    plain = not clause.adverb and not clause.is_past and not clause.compound
    alive = found and core(found["head"].split()[-1]) in words_of("people")
    if not found or not plain or alive or {core(w) for w in clause.rest.split()} & _SUBORDINATE:
        return None
    many = is_plural(found["head"])
    form = verb_form(core(found["deed"].split(" ", 1)[0]))
    named = found["head"].startswith(("a ", "an ")) or many
    if not named or form is None or ("base" if many else "s") not in form.forms:
        return None
    told = replace(clause, subject=found["head"]).text
    return f"{told} when {'they' if many else 'it'} {found['deed']}"


def fronted(clause: Clause) -> str | None:
    """Gives "the night before, I used to count pallets"."""
    if core(clause.rest.split(" ", 1)[0]) in _BARE or clause.rest.count(",") or not clause.rest:
        return None
    if clause.adverb == "only":
        return None  # "I only count at night" says when; "at night I only count" says what.
    if clause.compound or _holds_another(clause.rest):
        return None  # "in the office, you want schools to keep inhalers": the keeping is there.
    own = clause.person in {"i", "we"}
    return _time_first(clause) or (_place_first(clause) if own else None)


def placed_first(clause: Clause) -> str | None:
    """Gives "on the north side, moss holds the water", of others than the two of us."""
    fits = clause.person == "other" and clause.acts and clause.rest.count(",") == 0
    if not fits or clause.compound or clause.is_negative or _holds_another(clause.rest):
        return None
    return _place_first(clause)


def _holds_another(rest: str) -> bool:
    """True where a time or place at the end may belong to a clause within, or to the second deed.

    Such are "want schools to keep inhalers in the office" and "like parking on Sundays".
    """
    words = [core(word) for word in rest.split()]
    inner = {"to", "and", "or", "but", "for", "than", "as", "what", "how", "why", "with"}
    forms = [verb_form(word) for word in words[:-1]]
    deeds = any(form and form.forms & {"ing", "s"} and not may_be_noun(form.base) for form in forms)
    return bool(set(words) & (inner | _SUBORDINATE)) or deeds or any(map(_is_doing, words[:-1]))


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and verb_form(word) is not None


def again_first(clause: Clause) -> str | None:
    """Gives "most days I lose mine to paperwork", where it comes again and again."""
    return None if clause.compound else _time_first(clause, _AGAIN)


def _time_first(clause: Clause, times: re.Pattern[str] = _TIMES) -> str | None:
    timed = times.search(f" {clause.rest}")
    if timed is None or _is_bare_number(timed[1]) or clause.subject.lower() in {"mine", "ours"}:
        return None
    kept = f" {clause.rest}"[: timed.start()].strip()
    words = {core(word) for word in kept.split()}
    if has_deed_within(kept):
        return None  # "before the porters come at 7:30": the hour is theirs.
    later = timed[1] in {"later", "afterwards"} and bool(words & {"and", "or"})
    if later or words & _SUBORDINATE or kept == "be" or (clause.verb in BE and not kept):
        return None
    held = words_of("prepositions") | words_of("determiners") - words_of("doubts_counted")
    if (kept and core(kept.split()[-1]) in held) or is_meant_for(kept):
        return None
    pause = "," if len(timed[1].split()) > _NO_PAUSE else ""
    return f"{timed[1]}{pause} {replace(clause, rest=kept).text}"


def _is_bare_number(time: str) -> bool:
    """True for "after 45" and "after two": of what, only the words before it tell."""
    small, *rest = map(core, time.split())
    counted = len(rest) == 1 and (rest[0].isdigit() or rest[0] in words_of("doubts_counted"))
    return counted and small in {"after", "before", "since"}


def has_deed_within(kept: str) -> bool:
    """True for "it up before the porters come": the hour behind it is the porters'."""
    found = _WITHIN.search(kept)
    return found is not None and has_deed(found["deed"].split())


def is_meant_for(kept: str) -> bool:
    """True for "learning the tune for your daughter's wedding": the day behind it is its day."""
    found = _MEANT_FOR.search(kept)
    return found is not None and core(found["what"]) not in words_of("people")


def _place_first(clause: Clause) -> str | None:
    words = clause.rest.split()
    at = _movable(words)
    if (
        at is None
        or (clause.verb in BE and not clause.acts)
        or clause.base in {"put", "lay", "place", "set"}
        or (clause.base in {"name", "call", "take"} and core(words[at]) == "after")
    ):
        return None
    if core(words[at]) in {"in", "on"} and len(words) == at + _BARE_PLACE:
        return None  # "in pencil" is how and "on grip" is what about: neither is where.
    loose = core(words[at + 1]) in _LOOSE or at == 0 or _holds_on(clause, words[:at])
    if loose or core(words[at - 1]).removesuffix("s") in words_of("words_about"):
        return None
    return f"{join(words[at:])}, {replace(clause, rest=join(words[:at])).text}"


def timed_first(clause: Clause) -> str | None:
    """Gives "the night before, I used to count pallets": only what says when."""
    if clause.verb.lower() in BE and clause.acts and not clause.compound:
        return _time_first(clause)  # "in April you were moving to the night tide"
    return fronted(clause) if _TIMES.search(f" {clause.rest}") else None


def _holds_on(clause: Clause, before: list[str]) -> bool:
    """True for "look at drawings", also where it stands as "had only ever looked at drawings"."""
    last = verb_form(core(before[-1]))
    deeds = {clause.base} if len(before) == 0 else {last.base if last else ""}
    return bool(deeds & words_of("holds_on"))


def _movable(words: list[str]) -> int | None:
    """Where the closing time or place begins: "at the hospital handover"."""
    for at in range(len(words) - 2, 0, -1):
        word = core(words[at])
        if ends_phrase(words[at]) or word in words_of("auxiliaries"):
            return None
        if core(words[at - 1]) == "not":
            return None
        if word in words_of("conjunctions") - words_of("prepositions"):
            return None
        if word in {"at", "on", "in", "during", "after", "before", "over", "since", "between"}:
            tail = {core(w) for w in words[at + 1 :]}
            busy = tail & (
                words_of("conjunctions") | words_of("auxiliaries") | words_of("prepositions")
            )
            holders = words_of("conjunctions") - {"and", "or"} | {"what", "why", "how"}
            held = {core(w) for w in words[:at]} & holders or _goes_on(words[:at])
            # "the patient hears your hands before your voice"
            held = held or (word in {"before", "after"} and core(words[at + 1]) in _OWNED)
            # "I log them after they happen": in front of it, nobody knows who "they" are.
            unnamed = tail & {"it", "they", "them", "he", "she"}
            if (
                held
                or unnamed
                or core(words[at - 1]) == "only"
                or tail & _BARE
                or core(words[at + 1])[:1].isdigit()
            ):
                return None
            ing = any(w.endswith("ing") and verb_form(w) for w in tail)
            start = at - 2 if is_measured(words, at) and has_deed(words[at + 1 :]) else at
            free = len(tail) <= _TAIL and not busy and not ing and _stands_free(words, start)
            return start if free and start else None
    return None


def _goes_on(words: list[str]) -> bool:
    """True for "asking and began": two deeds, and what follows belongs to the second."""
    forms = [verb_form(core(two)) for one, two in pairwise(words) if core(one) in {"and", "or"}]
    deeds = [form for form in forms if form and form.forms & {"base", "s", "past"}]
    return any(not may_be_noun(form.base) or "past" in form.forms for form in deeds)


def _stands_free(words: list[str], at: int) -> bool:
    """False where the words before cannot end there, or the small word belongs to the verb."""
    before = core(words[at - 1])
    form = verb_form(before)
    return before not in words_of("determiners") | words_of("prepositions") and not (
        form and "ing" in form.forms
    )
