"""What is theirs, and where one deed of theirs ends: "your repair cafe", "for the third time"."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, HAVE, may_be_noun, verb_form, words_of

# Behind its only comma a deed may go on: ", for the third time", ", even on Sundays".
_ASIDE = re.compile(
    r", (?:for|with|without|in|on|at|before|after|during|from|by|twice|three times|again|even|also|"
    r"still|not just|mostly|all|every|just|"
    r"(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?) (?:before|after|early|late)|"
    r"\d+ [a-z]+$|the [a-z]+ one$|"
    r"[a-z]+ (?:km|kilometres|miles|metres|floors|storeys|steps|stairs|flights|stops|streets))\b"
    r"(?!.*\b(?:I|we|it|they|he|she|nobody|everybody)\b)"
)
# What a deed is for: "you name floods, so that people remember them".
_SO_THAT_IT_CAN = re.compile(
    r"^[^,]* so (?:that )?[^,]*\b(?:can|could|would|may|might|will|wouldn't|had to|need(?:ed)?)\b"
)
_SEVERAL = re.compile(
    r"^(?:me|us) [\w' -]+(?:, (?!and\b|but\b|so\b)[a-z' -]{2,20}){1,3} and [a-z' -]{2,20}$"
)
AIMED = re.compile(r", (?:so that|so|because|when|if) ")


def owned_thing(clause: Clause) -> tuple[str, ...]:
    """What they run or have, as theirs: "you run a repair cafe" gives "your repair cafe"."""
    words, verb = clause.rest.split(), clause.base
    if clause.verb.lower() in BE and words:
        form = verb_form(core(words[0]))
        verb, words = (form.base if form and "ing" in form.forms else ""), words[1:]
    if clause.person != "you" or verb not in words_of("has") or not words or clause.is_negative:
        return ()
    first = core(words[0])
    done = verb_form(core(words[1]) if first in words_of("adverbs") and words[1:] else first)
    if clause.verb.lower() in HAVE and done is not None and "part" in done.forms:
        return ()
    words = words[1:] if first in {"a", "an", "the", "some"} else words
    ends = words_of("prepositions") - {"of", "for"} | {"yourself", "every", "each", "when"}
    held = {"of", "for"}
    ended = (
        at for at, w in enumerate(words) if core(w) in ends and core(words[at - 1]) not in held
    )
    stop = next(ended, len(words))
    words = words[:stop]
    closed = words_of("prepositions") | words_of("determiners") | words_of("pronouns")
    if not words or core(words[0]) in closed - {"night", "two", "three", "four"} or len(words) > 9:
        return ()
    busy = any(
        core(w)
        in words_of("conjunctions") - {"and", "for"} | words_of("pronouns") | {"to", "me", "us"}
        for w in words
    )
    doing = any(_does(words, at) for at in range(1, len(words)))
    return () if busy or doing else (join(("your", *words)),)


def _does(words: list[str], at: int) -> bool:
    """True for the "tie" of "people tie knots": they do it, and nobody has it."""
    word, form = core(words[at]), verb_form(core(words[at]))
    if form is None or "base" not in form.forms:
        return False
    return not may_be_noun(word) or (is_plural(words[at - 1]) and at + 1 < len(words))


def is_one_deed(clause: Clause) -> bool:
    """True for "showed me the boiler, for the third time": all of it is one deed."""
    deed, which, _ = clause.rest.partition(", which ")
    if which:
        return is_one_deed(replace(clause, rest=deed))
    if _SEVERAL.match(clause.rest):
        return True  # "brought us bread, jam and tea"
    aside = _ASIDE.search(clause.rest) and clause.rest.count(",") == 1
    aimed = AIMED.search(clause.rest) or _SO_THAT_IT_CAN.search(clause.rest)
    return not clause.compound or bool(aside or aimed)


def as_noted(text: str) -> str:
    """Gives "like we'd rehearsed" for "like we had rehearsed"."""
    return re.sub(r"(?<= )(I|we|they|you) had (?=[a-z]+ed\b)", r"\1'd ", text)
