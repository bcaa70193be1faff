"""A fact of my own the other way round: "Friday was my last day", "I get pears from them"."""

import re
from functools import cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.swaps import in_whole_words
from drafting.composing.english.tokens import bare, join
from drafting.composing.english.words import BE, plain_words, verb_form
from drafting.composing.telling.turned_about import turned_about
from prompts.grammar import load_grammar

_TWO = 2
_HOUSE = re.compile(r"(?:my|our) (?P<house>(?:[a-z-]+ )?[a-z]+)")
_WAS = frozenset({"was", "were"})
_THERE_IN_OURS = re.compile(
    r"(?!\w+ing\b)[\w' -]+? (?:in|on|at|under|by|near|behind|beside) (?P<whose>my|our) [\w' -]+"
)
_GIVEN = re.compile(r"^(?P<to>me|us) (?P<what>.+)$")


def turned_ways(clause: Clause) -> tuple[str, ...]:
    """The clause in all the ways that turn it round."""
    return (
        *_you_and_i(clause),
        *_at_my_house(clause),
        *_have_there(clause),
        *_so(clause),
        *_fares(clause),
        *_work(clause),
        *_whole(clause),
        *_day_first(clause),
        *_theirs(clause),
        *_tells_so(clause),
        *_get(clause),
        *turned_about(clause),
    )


def _you_and_i(clause: Clause) -> list[str]:
    """Gives "you and I were at school together" for "we were at school together"."""
    pair = bool(re.search(r"\btogether\b|\bside by side\b", clause.rest))
    being = set(bare(clause.rest).split()) if clause.verb == "were" else set[str]()
    pair = pair or bool(being & plain_words("pairs"))
    plain = clause.subject.lower() == "we" and clause.is_past and not clause.compound
    return [f"you and I {clause.text.partition(' ')[2]}"] if plain and pair else []


def _at_my_house(clause: Clause) -> list[str]:
    """Gives "on my ward we throw away forty meals" for "my ward throws away forty meals"."""
    found = _HOUSE.fullmatch(clause.subject)
    form = verb_form(clause.verb)
    if not found or form is None or "s" not in form.forms or clause.adverb or clause.compound:
        return []
    if re.search(r"\b(?:its?|itself)\b", clause.rest) or not clause.acts:
        return []
    house = found["house"].split()[-1]
    small = next((row[0] for row in _houses() if house in row[1:]), None)
    do = "are" if form.base == "be" else form.base
    return [f"{small} {clause.subject} we {join((do, clause.rest))}"] if small else []


def _have_there(clause: Clause) -> list[str]:
    """Gives "we have owls in our barn" for "there are owls in our barn"."""
    found = _THERE_IN_OURS.fullmatch(clause.rest)
    be = clause.verb.lower()
    if clause.subject.lower() != "there" or not found or be not in BE or clause.adverb:
        return []
    who = "I" if found["whose"] == "my" else "we"
    return [f"{who} {'had' if clause.is_past or be in _WAS else 'have'} {clause.rest}"]


@cache
def _houses() -> tuple[tuple[str, ...], ...]:
    """The houses and groups in which one is "at", "in" or "on", each row led by its word."""
    rows = load_grammar("plainly.en")["my_houses"].split(";")
    return tuple(tuple(row.split()) for row in rows)


def _so(clause: Clause) -> list[str]:
    """Gives "so do we" for "we do that as well"."""
    found = re.fullmatch(r"(?:that|it|this|the same)(?: as well| too)?", clause.rest)
    plain = found and clause.verb == "do" and not clause.adverb
    return [f"so do {clause.subject}"] if plain else []


def _fares(clause: Clause) -> list[str]:
    """Gives "I'm better with two or three" for "I do better with", and so for "badly"."""
    how, _, rest = clause.rest.partition(" ")
    own = clause.person in {"i", "we"} and clause.verb == "do" and not clause.adverb
    am = "I'm" if clause.person == "i" else "we're"
    if own and how == "better" and rest:
        return [f"{am} better {rest}"]
    return [f"{clause.subject} don't do well {rest}"] if own and how == "badly" and rest else []


def _work(clause: Clause) -> list[str]:
    """Gives "my work is with the over-sixties" for "I work with the over-sixties"."""
    small = clause.rest.startswith(("with ", "in ", "on "))
    plain = clause.text.startswith(("I work ", "we work ")) and small and not clause.adverb
    return [f"{'my' if clause.person == 'i' else 'our'} work is {clause.rest}"] if plain else []


def _whole(clause: Clause) -> list[str]:
    """Gives "my cooks do not talk" for "my cooks don't talk"."""
    whole = in_whole_words(clause.text)
    return [whole] if whole != clause.text and clause.person == "other" else []


def _day_first(clause: Clause) -> list[str]:
    """Gives "Friday was my last day at the plant"."""
    named = re.fullmatch(r"(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2})?", clause.rest)
    fits = named and clause.verb in {"is", "was"} and not clause.adverb
    return [join((clause.rest, clause.verb, clause.subject))] if fits else []


def _theirs(clause: Clause) -> list[str]:
    """Gives "it is my son's first match" for "my son has his first match"."""
    found = re.fullmatch(r"(?:his|her) (\S+ .+)", clause.rest)
    short = len(clause.subject.split()) == _TWO and not clause.subject.endswith("s")
    if not found or not short or clause.verb != "has" or clause.adverb:
        return []
    return [f"it is {clause.subject}'s {found[1]}"]


def _tells_so(clause: Clause) -> list[str]:
    """Gives "so my patients tell me" for "my patients tell me so"."""
    found = re.fullmatch(r"(me|us) so", clause.rest)
    return [f"so {clause.subject} {clause.verb} {found[1]}"] if found else []


def _get(clause: Clause) -> list[str]:
    """Gives "I get pears from the drivers" for "the drivers bring me pears"."""
    found = _GIVEN.match(clause.rest)
    others = clause.person == "other" and not clause.is_past and not clause.compound
    others = others and " and " not in clause.rest  # "bring me cuffs and ask": two deeds
    if not found or not others or clause.base not in {"bring", "give", "send"} or clause.adverb:
        return []
    return [f"{'I' if found['to'] == 'me' else 'we'} get {found['what']} from {clause.subject}"]
