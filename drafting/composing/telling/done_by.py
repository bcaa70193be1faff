"""What is done, told with its doer first or with another small verb: "they get dimmed"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import gerund, past, plain_words, third, verb_form, words_of

_BY = re.compile(r"^(?P<deed>\w+) by (?P<who>[^,;:]+)$")
_NO_DOER = re.compile(r"^(?:\w+ing\b|hand$|\d|(?:noon|midnight|then|now|far|mistake|heart|law)\b)")
_DOER = re.compile(r"(?:er|or|ist|ian|man|men)s?$")
_FIRST = re.compile(r" first$")
_NOT = re.compile(r"^(?P<so>[^,;:]+), (?P<not>(?:not|never) [^,;:]+)$")
_PEOPLE = frozenset({"i", "we", "you", "they", "he", "she"})
_SOMEBODY = frozenset({"whoever", "nobody", "everybody", "someone", "somebody", "everyone"})
_EASIER = re.compile(
    r"^(?P<how>(?:easier|harder|better|cheaper|safer|quicker|nicer|simpler|easy|hard|simple)) "
    r"(?P<deed>to [a-z]+)(?: (?P<than>than [^,;]+))?$"
)
_A_DAY = re.compile(r"^(?P<many>\w+ [a-z-]+) (?:a|per) (?P<unit>day|night|week|month|year|shift)$")


def done_by(clause: Clause) -> tuple[str, ...]:
    """The clause with its doer first, with "get" for "are", or with its "not" joined on."""
    ways = (
        _doer_first(clause),
        _gets_done(clause),
        _and_not(clause),
        _every_day(clause),
        _it_is_easier(clause),
        _at_present(clause),
    )
    return tuple(way for way in ways if way)


def _deed(clause: Clause) -> str:
    """The base of what is done: "dim" of "are dimmed by whoever comes in last"."""
    word = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(word)
    plain = clause.verb in {"is", "are", "was", "were"} and clause.person == "other"
    if not plain or clause.is_negative or form is None or "part" not in form.forms:
        return ""
    return form.base


def _doer_first(clause: Clause) -> str | None:
    """Gives "whoever comes in last dims the lamps" for "the lamps are dimmed by whoever …"."""
    found, base = _BY.match(clause.rest), _deed(clause)
    if (
        not found
        or not base
        or clause.adverb
        or clause.compound
        or _is_no_doer(_FIRST.sub("", found["who"]))
    ):
        return None
    if clause.subject.lower() in {"it", "this", "that", "there", "they", "everything", "nothing"}:
        return None  # What "it" is must stand before it.
    who = _FIRST.sub("", found["who"])
    first = "first" if who != found["who"] else ""
    if clause.verb in {"was", "were"}:
        return join((who, first, past(base), _the(clause.subject)))
    plain = core(who.split()[0]) in {"you", "we", "they", "i"} or is_plural(_head(who))
    return join((who, first, base if plain else third(base), _the(clause.subject)))


def _the(thing: str) -> str:
    """Gives "the lamps" for "lamps", as it is those of the place that one speaks of."""
    lone = len(thing.split()) == 1 and thing[:1].islower() and thing not in {"hers", "yours"}
    return f"the {thing}" if lone else thing


def _head(who: str) -> str:
    """Gives "whoever" for "whoever comes in last" and "the people" for "the people on nights"."""
    words = who.split()
    ends = words_of("prepositions") | {"who", "that", "which", "comes", "is", "has"}
    at = next((n for n, word in enumerate(words) if n and core(word) in ends), len(words))
    return join(words[:at]) if core(words[0]) != "whoever" else "whoever"


def _is_no_doer(who: str) -> bool:
    """True for "by hand", "by noon", "by writing" and "by the door"."""
    if _NO_DOER.match(who):
        return True
    words = [core(word) for word in _head(who).split()]
    last = words[-1] if words else ""
    known = {last, last.removesuffix("s")} & (
        words_of("people") | words_of("kin") | _PEOPLE | plain_words("doers_named") | _SOMEBODY
    )
    named = _DOER.search(last) and last.removesuffix("s") not in plain_words("no_doers")
    return not (known or named)


def _gets_done(clause: Clause) -> str | None:
    """Gives "lamps get dimmed before the round" for "lamps are dimmed before the round"."""
    base = _deed(clause)
    often = clause.verb in {"is", "are"} and not clause.adverb and not clause.compound
    if not base or not often or base in words_of("states") or not _is_habit(clause.rest):
        return None
    get = "get" if clause.verb == "are" or is_plural(clause.subject) else "gets"
    return join((clause.subject, get, clause.rest))


def _is_habit(rest: str) -> bool:
    """True where more is said than that it is done: what is locked may only be so today."""
    return len(rest.split()) > 2 or "," in rest


def _and_not(clause: Clause) -> str | None:
    """Gives "salt is weighed and not thrown" for "salt is weighed, not thrown"."""
    found = _NOT.match(clause.rest)
    if not found or clause.verb.endswith("n't"):
        return None
    return join((clause.subject, clause.adverb, clause.verb, f"{found['so']} and {found['not']}"))


def _every_day(clause: Clause) -> str | None:
    """Gives "340 plates go through that hatch every day" for "340 plates a day go through it"."""
    found = _A_DAY.match(clause.subject)
    if not found or clause.compound or clause.rest.count(",") or ends_phrase(clause.subject):
        return None
    rest = (clause.adverb, clause.verb, clause.rest)
    return join((found["many"], *rest, f"every {found['unit']}"))


def _at_present(clause: Clause) -> str | None:
    """Gives "the band is taking late starters" for "the band takes late starters"."""
    offers = clause.base in {"take", "offer", "seek", "run"} and not clause.is_past
    plain = offers and clause.person == "other" and not (clause.adverb or clause.compound)
    if not plain or clause.subject.lower() in _PEOPLE | {"it", "this", "that"}:
        return None
    be = "are" if is_plural(clause.subject) else "is"
    return join((clause.subject, be, gerund(clause.base), clause.rest))


def _it_is_easier(clause: Clause) -> str | None:
    """Gives "it's easier to guess wind than people" for "wind is easier to guess than people"."""
    found = _EASIER.match(clause.rest)
    plain = clause.verb in {"is", "are"} and not clause.adverb and not clause.compound
    if not found or not plain or clause.subject.lower() in _PEOPLE | {"it", "this", "that"}:
        return None
    return join(("it's", found["how"], found["deed"], clause.subject, found["than"] or ""))
