"""A fact of my own in several ways, so that it need not be copied word for word."""

import re
from dataclasses import replace

from drafting.composing.clause import Clause, is_plural
from drafting.composing.fronting import fronted, timed_first
from drafting.composing.statement import Statement
from drafting.composing.tokens import core, join
from drafting.composing.words import BE, MODALS, verb_form, words_of


def spoken_ways(statement: Statement, *, first: bool) -> tuple[str, ...]:
    """A fact of mine in the ways in which it can be said aloud, plain ones first."""
    ways = mine_ways(statement.clause, statement.lead)
    clause = statement.clause
    if (
        first
        or clause is None
        or clause.adverb
        or clause.person != "i"
        or clause.verb in BE | MODALS
    ):
        return ways
    also = replace(clause, adverb="also").text
    return (*(way for way in ways if "for my part" not in way and "what I" not in way), also, *ways)


def mine_ways(clause: Clause | None, lead: str = "") -> tuple[str, ...]:
    """My own fact in several ways, so that it need not be copied word for word."""
    if clause is None:
        return ()
    if lead:
        return _led(clause, lead)
    ways = [
        clause.text,
        *_both(clause),
        *_so(clause),
        _short_form(clause),
        timed_first(clause),
        *_then(clause),
        *_cleft(clause),
        *_self(clause),
        fronted(clause),
    ]
    return tuple(dict.fromkeys(way for way in ways if way))


def _both(clause: Clause) -> list[str]:
    """Gives "both of us hate small talk"."""
    return (
        [re.sub(r"^we both\b", "both of us", clause.text)]
        if clause.text.startswith("we both")
        else []
    )


def _led(clause: Clause, lead: str) -> tuple[str, ...]:
    """A fact that began with "then" or "last month", which goes to another place."""
    if lead in {"then", "and then", "after that"}:
        return (f"after that {clause.text}",)
    when = re.sub(r"^(.*) there$", r"there \1", lead)
    head, comma, rest = clause.text.partition(", and ")
    if not re.search(r"\d|last|this|every", when):
        return (clause.text,)
    return (f"{head} {when}{comma}{rest}",)


def _so(clause: Clause) -> list[str]:
    """Gives "so do we" for "we do that as well"."""
    found = re.fullmatch(r"(?:that|it|this|the same)(?: as well| too)?", clause.rest)
    return [f"so do {clause.subject}"] if found and clause.verb == "do" else []


def _then(clause: Clause) -> list[str]:
    """Gives "I was, at the time, new to the district"."""
    if (
        clause.person in {"i", "we"}
        and clause.verb.lower() in {"was", "were"}
        and not clause.adverb
    ):
        first = core(clause.rest.split(" ", 1)[0])
        if first not in {"not", "never", "in", "at", "on", "about", "going"}:
            return [f"{clause.subject} {clause.verb}, at the time, {clause.rest}"]
    return []


def _short_form(clause: Clause) -> str | None:
    """Gives "I'm on call", "we've moved", "I don't"."""
    subject, verb = clause.subject, clause.verb
    ends = {"am": "'m", "are": "'re", "will": "'ll", "would": "'d"}
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    if clause.person in {"i", "we", "you"} and not clause.adverb:
        if verb in ends and subject.lower() in {"i", "we", "you"}:
            return join((subject + ends[verb], clause.rest))
        if verb in {"have", "had"} and form and "part" in form.forms:
            return join((subject + ("'ve" if verb == "have" else "'d"), clause.rest))
    negative = {
        "do",
        "does",
        "did",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "could",
        "would",
    }
    if first == "not" and verb in negative:
        return join((subject, clause.adverb, f"{verb}n't", clause.rest.split(" ", 1)[1]))
    return None


def _cleft(clause: Clause) -> list[str]:
    """Gives "what I used to do was count pallets the night before"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    subject = clause.subject
    own = clause.person in {"i", "we"} and not clause.adverb
    if own and clause.base == "use" and first == "to" and clause.is_past:
        return [f"what {subject} used to do was {clause.rest.split(' ', 1)[1]}"]
    if (
        not own
        or not clause.acts
        or clause.verb.lower() in BE
        or re.search(r"\band\b|,", clause.rest)
    ):
        return []
    small = words_of("prepositions") | words_of("particles")
    if clause.base in words_of("never_what_i_do") or first in small:
        return []
    if clause.is_past:
        return [f"what {subject} did was {join((clause.base, clause.rest))}"]
    return [f"what {subject} do is {join((clause.base, clause.rest))}"]


def _self(clause: Clause) -> list[str]:
    """Gives "I myself", "we, for our part": the last resort, and correct everywhere."""
    rest = join((clause.adverb, clause.verb, clause.rest))
    if clause.person == "i":
        return [f"I, for my part, {rest}"]
    if clause.person == "we":
        return [f"we, for our part, {rest}"]
    own = clause.subject.split(" ", 1)[0].lower() in {"our", "my"}
    if own and len(clause.subject.split()) < 5:
        return [
            f"{clause.subject}, for {'their' if is_plural(clause.subject) else 'its'} part, {rest}"
        ]
    return []
