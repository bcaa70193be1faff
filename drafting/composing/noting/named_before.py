"""What an "it" or "them" stands for, told where only a bare thing was noted before it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import words_of
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.people.occasion_words import OCCASIONS, head_of

if TYPE_CHECKING:
    from drafting.composing.telling.statement import Statement

# "soup at two in the morning after the drill, 2026-11-06": a thing, and when it was.
_THING = re.compile(
    r"^(?:an? |the |some |my |our |his |her |their )?(?P<what>[a-z-]+(?: [a-z-]+)?(?: of [a-z]+)?"
    r"(?: (?:and|with) (?:the |an? |some |two |three |four |\d+ )?[a-z]+(?: [a-z]+)?)?)"
    r"(?P<when>(?: (?:at|after|before|during|on|in|by) (?:[^,;:]|:(?=\d\d))+?)?)"
    rf"(?:,? (?:on )?(?P<day>{ISO}))?$"
)
_IT = re.compile(
    r"^(?P<did>(?:(?:she|he|they) )?[a-z-]+(?: (?:me|us))?) (?P<it>it|them)\b(?! like this:)"
)
# What I was told to do is what I tried: "you told me to sit down".
_COUNSEL = re.compile(r"^(?:told|taught|advised|asked) (?:me|us) (?:never |not |always )?to [a-z]+")
# An "it" that stands for nothing: "it rained", "it was my first day".
_EMPTY_IT = re.compile(
    r"^(?:that )?it(?:'s| is| was| took| takes| rained| snowed| froze| got| turned| seems| made)\b"
)
_A_TIME = re.compile(r" (?:at (?:\d|noon|midnight|dawn|night)|after |before |during )")
_MOST = 2


def with_thing_named(brief: Brief) -> Brief:
    """Gives "carried the soup up himself" behind a note that says only "soup"."""
    facts: list[str] = []
    for fact in map(tidy, brief.facts):
        named = _named(facts[-1], fact, brief.kind) if facts else None
        facts[len(facts) - bool(named) :] = named or [fact]
    told = tuple(facts)
    same = told == tuple(map(tidy, brief.facts))
    return brief if same else brief.model_copy(update={"facts": told})


def _named(before: str, fact: str, kind: str) -> list[str] | None:
    """Both facts with the thing named in the second; in thanks they are one."""
    thing, points = _THING.match(before), _IT.match(fact)
    if thing is None or points is None or parse(before.split()) or begins_with_deed(before):
        return None
    what = re.split(r" (?:of|with) ", thing["what"])[0]
    head = core(what.split()[-1])
    several = " and " in what
    if _is_small(head) or (several or is_plural(head)) != (points["it"] == "them"):
        return None
    told = f"{points['did']} the {what if several else head}{fact[points.end() :]}"
    if kind != "thank_you" or head_of([head]) in OCCASIONS:
        return [before, told]
    deed, comma, more = told.partition(", ")
    day = f" on {thing['day']}" if thing["day"] else ""
    # Where the thing lay is nothing that was done; when it came is.
    when = thing["when"] if _A_TIME.match(thing["when"]) else ""
    return [f"{deed}{when}{day}{comma}{more}"]


def _is_small(word: str) -> bool:
    lists = ("pronouns", "determiners", "prepositions", "conjunctions", "auxiliaries", "adverbs")
    return is_adverb(word) or any(word in words_of(name) for name in lists)


def without_dangling(statements: Sequence["Statement"]) -> list["Statement"]:
    """All but a fact whose "it" or "them" no fact before it names."""
    kept: list[Statement] = []
    for told in statements:
        before = [s for s in statements if not _of_facts(s) or s.place < told.place]
        lost = _of_facts(told) and told.leans and _points(told)
        if lost and not any(map(_names_a_thing, before)):
            continue
        kept.append(told)
    return kept


def _of_facts(told: "Statement") -> bool:
    return told.source.startswith("facts")


def _points(told: "Statement") -> bool:
    """True where an "it" or "them" stands for a thing, and not for the weather."""
    text = told.clause.text if told.clause else ""
    words = {core(word) for word in text.split()}
    return bool(words & {"it", "them"}) and _EMPTY_IT.match(text) is None


def _names_a_thing(told: "Statement") -> bool:
    """True for a fact with a noun in it, not for "you flew along with us on 9 September"."""
    text = replace(told.clause, subject="").text if told.clause else (told.noun or told.raw)
    words = [core(word) for word in text.split()]
    owned = words_of("determiners") - {"that", "this"}
    led = any(word in owned and at + 1 < len(words) for at, word in enumerate(words))
    clause = told.clause
    subject = clause is not None and clause.person == "other"
    asks = {"what", "how", "why", "which", "who", "whether", "where", "when"} & set(words)
    many = any(w.endswith("s") and not w.endswith("ss") and len(w) > _MOST + 1 for w in words)
    if _COUNSEL.search(text):
        return True  # "you told me to sit down": that is the "it" that I tried.
    return led or subject or bool(asks) or many or bool(told.noun or told.loose)
