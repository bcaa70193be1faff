"""What they do, as the thing that one sees: "the ward lights that you turn down at two"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import BE, HAVE, MODALS, verb_form, words_of
from drafting.composing.telling.saying import is_person_like

_KEEPS = frozenset({"keep", "hang", "store", "hide", "park"})
_FIRST = frozenset(
    {"the", "a", "an", "your", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
)
_HOW = frozenset({"standing", "sitting", "kneeling", "lying", "walking", "yourself", "themselves"})
_LONG, _FEW = 12, 2
_GIVES = frozenset({"give"})
_WITH = re.compile(
    r"^(?P<thing>(?:[\w-]+ ){1,5}?)with (?:an?|the|(?=two|three|four|five)) ?"
    r"(?P<tool>[\w-]+(?: (?:of |per )?[\w-]+){0,3})$"
)
_LISTED = re.compile(r"^an? (?P<what>(?:list|record|note|log|map|wall|box|shelf|jar|row) of .+)$")
_GIVEN = re.compile(
    r"^(?P<who>(?:every|each|all|the|your|new) [\w-]+(?: [\w-]+)?) an? "
    r"(?P<what>[\w-]+(?: [\w-]+){0,2})$"
)


def pictures_of(clause: Clause) -> tuple[str, ...]:
    """What one sees of a deed, in one or two wordings."""
    found = picture_of(clause)
    return tuple(dict.fromkeys(([found] if found else []) + _given(clause) + _used(clause)))


def _used(clause: Clause) -> list[str]:
    """Gives "the deck of cards that you use to teach handover", "your list of every test"."""
    plain = clause.person == "you" and not clause.is_past and not clause.adverb
    if not plain or clause.is_negative or clause.compound:
        return []
    if clause.base in _KEEPS and (listed := _LISTED.match(clause.rest)):
        return [f"your {listed['what']}"]
    found = _WITH.match(clause.rest)
    alive = found and is_person_like(found["tool"].split())
    if not found or alive or clause.base not in words_of("done_with_a_tool"):
        return []
    return [f"the {found['tool']} that you use to {clause.base} {found['thing'].strip()}"]


def _given(clause: Clause) -> list[str]:
    """Gives "the first name that you give every flood", "that every flood gets from you"."""
    found = _GIVEN.match(re.split(r",? so\b|[,;]", clause.rest, maxsplit=1)[0])
    plain = clause.person == "you" and not clause.is_past and not clause.adverb
    if not found or not plain or clause.base not in _GIVES or clause.is_negative:
        return []
    who, what = found["who"], found["what"]
    if {core(word) for word in what.split()} & words_of("prepositions") or is_plural(who):
        return []
    return [f"the {what} that you give {who}", f"the {what} that {who} gets from you"]


def picture_of(clause: Clause) -> str | None:
    """The thing with what is done to it after it; None where there is no plain thing."""
    words = clause.rest.split()
    owner = clause.person == "you" or clause.subject.lower().startswith("your ")
    if not owner or not _is_plain(clause, words):
        return None
    at = _end_of_thing(words)
    thing, tail = words[:at], words[at:]
    if len(thing) < _FEW and not (thing and _is_plural(thing[0])):
        return None
    first = core(thing[0])
    if first == "your":
        placed = bool(tail) and core(tail[0]) in words_of("prepositions")
        return join(words) if placed and clause.base in _KEEPS else None
    named = first in words_of("determiners") or not _is_plural(thing[-1])
    if first not in _FIRST and named:
        return None
    kept = thing[1:] if first in {"a", "an", "the"} else thing
    # "the wait that you cut for meds by having a runner": it is for the meds that one waits.
    parted = len(tail) > _FEW and core(tail[0]) == "for"
    if parted or (not tail and first not in {"a", "an", "the"}):
        return None
    return join(("the", *kept, "that", clause.subject, clause.adverb, clause.verb, *tail))


def _is_plain(clause: Clause, words: list[str]) -> bool:
    closed = words_of("conjunctions") | words_of("auxiliaries") | {"to", "it", "them", "me", "us"}
    busy = {core(word) for word in words} & (closed - {"for", "as"})
    verb = clause.verb.lower()
    acts = clause.acts or clause.base == "find"
    odd = verb in BE | HAVE | MODALS or verb_form(verb) is None or not acts
    if not words or clause.base in words_of("picture_not") or any(map(ends_phrase, words[:-1])):
        return False
    return not (busy or odd or clause.compound or clause.is_negative or len(words) > _LONG)


def _end_of_thing(words: list[str]) -> int:
    """Where the thing ends: before "down at two", "with three coins", "taped inside"."""
    small = words_of("prepositions") - {"of"} | words_of("particles")
    for at, word in enumerate(words):
        often = core(word) in {"aloud", "every"} and core(words[at - 1]) != "of"
        named = at and core(words[at - 1]) not in {"of", "a", "an", "the", "and"}
        form = verb_form(core(word))
        done = form is not None and "part" in form.forms and "base" not in form.forms
        if named and (core(word) in small | _HOW or is_adverb(word) or often or done):
            return at
    return len(words)


def _is_plural(word: str) -> bool:
    """True for "complaints": several, and no verb that the sentence would need."""
    plain = core(word)
    return plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > 3
