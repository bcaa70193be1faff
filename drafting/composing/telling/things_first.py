"""A deed of theirs told of its thing: "what you said about your bread: you sell it at eight"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.ideas import named_deed
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    may_be_noun,
    third,
    verb_form,
    words_of,
)
from drafting.composing.telling.saying import is_person_like, named_and_told

_QUESTIONS = frozenset(
    {"what", "how", "where", "when", "why", "who", "which", "whether", "if", "because", "while"}
    | {"until", "unless", "as", "than", "so"}
)
_EACH = frozenset({"every", "each"})
_NAMED = frozenset({"the", "your", "their", "our"})
_BACK = frozenset(
    {"it", "its", "itself", "they", "them", "their", "themselves", "this", "that", "these"}
    | {"those", "one", "ones", "which", "who"}
)
# These want a second verb or a second thing behind the first: "let the dough rest".
_WANTS_MORE = frozenset(
    {"let", "make", "help", "see", "hear", "watch", "feel", "call", "name", "leave", "like", "want"}
    | {"need", "know", "hope", "think", "say", "have", "get", "prefer", "love", "hate", "spend"}
    | {"cost", "come", "go", "live", "work", "win", "lose", "miss", "begin", "teach", "show"}
)
_ASKS = frozenset({"ask", "tell"})
# These do so only where no small word follows: "find the key useful", "find it in a drawer".
_MAY_WANT = frozenset({"find", "take", "put", "turn", "keep"})
_HOW = frozenset({"aloud", "overnight", "together", "yourself", "themselves", "first", "twice"})
_ONE_THING = frozenset(
    {"lens", "gas", "bus", "news", "series", "bias", "canvas", "atlas", "pancreas"}
)
_SOME = frozenset({"most", "many", "some", "few", "all", "no", "both", "people", "they", "we"})
_PLACED = re.compile(
    r"^(?P<what>(?:the|a|an|your) [\w' -]+?) "
    r"(?P<where>(?:in|at|on|under|behind|inside) (?:the|a|an) [a-z]{3,}(?: [a-z]{3,})?)$"
)
_LONGEST_SUBJECT = 3
_LONGEST_THING, _LEAST_TAIL, _LONGEST_TAIL = 6, 2, 10
_ODD_PLURAL = re.compile(r"(?:man|woman|child|person|foot|tooth|mouse|s|sh|ch|x|z|fe|lf)$")
_OF_TIME = re.compile(
    r"\w*day|time|week|month|year|night|morning|evening|afternoon|hour|minute|shift|term|season|"
    r"spring|summer|autumn|winter|single|other|second|few|one|two|three|four|five|six|ten"
)


def spoken_of(clause: Clause) -> dict[str, tuple[str, ...]]:
    """Gives "old walls" and "they lie about where they began", or the thing of a deed so."""
    values: dict[str, tuple[str, ...]] = {}
    if clause.person != "you" and (told := named_and_told(clause)):
        values |= {"about": (told[0],), "does": (told[1],)}
    if done := thing_and_deed(clause):
        values |= {"matter": (done[0],), "deed": (done[1],)}
    return values


def matter_of(clause: Clause) -> tuple[str, ...]:
    """Gives "visitors reading a label for four seconds", of the world as it goes."""
    many = is_plural(clause.subject) and clause.subject.split()[0].lower() not in _SOME
    plain = many and clause.acts and not clause.is_past and not clause.compound
    short = len(clause.subject.split()) <= _LONGEST_SUBJECT and clause.person == "other"
    closed = {core(word) for word in clause.rest.split()} & (_BACK | {"and", "but"})
    return named_deed(clause) if plain and short and not closed and not clause.adverb else ()


def place_first(clause: Clause) -> str | None:
    """Gives "it was in a laundry that you found the map", where the place is what is told."""
    found = _PLACED.match(clause.rest)
    acts = clause.acts or clause.base == "find"
    if not found or clause.person != "you" or not clause.is_past or not acts or clause.compound:
        return None
    head = {core(word) for word in found["what"].split()}
    if clause.is_negative or clause.adverb or head & (_QUESTIONS | _BACK | {"to", "and"}):
        return None
    return f"it was {found['where']} that {clause.subject} {clause.verb} {found['what']}"


def thing_and_deed(clause: Clause) -> tuple[str, str] | None:
    """Gives ("new buildings", "your crew walks each one before it opens")."""
    words = clause.rest.split()
    if not _is_plain(clause, words):
        return None
    at = _end_of_thing(words)
    thing, tail = words[:at], words[at:]
    named = _named(thing)
    if not tail or (clause.base in _MAY_WANT and core(tail[0]) not in _small()):
        return None
    if clause.base in _ASKS and core(tail[0]) not in _QUESTIONS:
        return None
    if named is None or not _LEAST_TAIL <= len(tail) <= _LONGEST_TAIL:
        return None
    about, stand_in = named
    if stand_in != "each one" and {core(word) for word in tail} & _BACK:
        return None  # "The dough" and "it" side by side: which of the two is it?
    return about, join((clause.subject, clause.adverb, clause.verb, stand_in, *tail))


def _is_plain(clause: Clause, words: list[str]) -> bool:
    owner = clause.person == "you" or clause.subject.lower().startswith("your ")
    verb = clause.verb.lower()
    acts = clause.acts or clause.base == "find"
    odd = verb in BE | HAVE | MODALS or verb_form(verb) is None or not acts
    if not owner or odd or clause.compound or clause.is_negative or not words:
        return False
    paused = any(map(ends_phrase, words[:-1])) or "and" in map(core, words)
    return not paused and clause.base not in _WANTS_MORE


def _small() -> frozenset[str]:
    return (words_of("prepositions") - {"of"}) | words_of("particles")


def _end_of_thing(words: list[str]) -> int:
    """Where the thing ends: before "at half price", "what music was on", "aloud"."""
    small = _small() | _QUESTIONS | _HOW
    for at, word in enumerate(words):
        begun = at and core(words[at - 1]) not in _NAMED | _EACH
        if begun and (core(word) in small or is_adverb(word)):
            return at
    return len(words)


def _named(thing: list[str]) -> tuple[str, str] | None:
    """The thing as one speaks of it, and what stands for it where the deed is told."""
    plain = [core(word) for word in thing]
    closed = words_of("pronouns") | words_of("conjunctions") | _BACK | {"to", "not"}
    if not thing or len(thing) > _LONGEST_THING or set(plain[1:]) & closed:
        return None
    if any(map(_is_deed, plain[1:])) or is_person_like(thing):
        return None
    if plain[0] in _EACH:
        return _each(thing, plain)
    owned = plain[0].endswith("'s")
    if plain[0] in _NAMED or owned:
        several = is_plural(join(thing)) and plain[-1] not in _ONE_THING
        return (join(thing), "them" if several else "it") if len(thing) > 1 else None
    bare = len(thing) == 1 and _is_several(plain[0])
    return (join(thing), "them") if bare else None


def _each(thing: list[str], plain: list[str]) -> tuple[str, str] | None:
    head = plain[-1]
    odd = _ODD_PLURAL.search(head) or not head.isalpha() or "of" in plain
    if len(thing) == 1 or odd or any(_OF_TIME.fullmatch(word) for word in plain[1:]):
        return None
    return join((*thing[1:-1], third(thing[-1]))), "each one"


def _is_several(word: str) -> bool:
    known = word in words_of("pronouns") | words_of("determiners") | words_of("adverbs")
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and not known


def _is_deed(word: str) -> bool:
    """True for a word that can hardly be part of a thing's name: "the dough rest"."""
    form = verb_form(word)
    return form is not None and not may_be_noun(form.base) and not word.endswith(("ed", "ing"))
