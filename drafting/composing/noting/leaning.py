"""What leans on the fact before it, whose a bare deed is, and what is no sentence but a thing."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.days import drop_iso
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import HAVE, verb_form, words_of
from drafting.composing.noting.filling_in import orders

_KEPT = re.compile(
    r"^(?:still |always |never )?[a-z]+(?:ed|pt|nt|lt|de|ad|ken|ven) (?:it|them)\b(?!.*\bfor\b)"
)
ME_TOO = frozenset(
    {"so do i", "so do we", "so did i", "so did we", "so am i", "so are we", "me too"}
)
_STILL_DO = frozenset(
    f"{who} {often} {do}"
    for who in ("i", "we")
    for often in ("still", "always", "now", "often")
    for do in ("do", "am", "are", "have", "can")
) | {"i did", "we did"}
_CLAUSE_BEGINS = frozenset({"before", "after", "until", "till", "since", "as"})
_OF_IT = re.compile(r"(?:of|to|about|by|on|with) (?:it|them|that)\b")
_TWO = 2
_NOT_A_THING = words_of("statement_not_a_thing")
_POINTS_BACK = re.compile(
    r"\b(?:because of|thanks to|after|before|since|without|by) (?:it|that|this|them)$|"
    # "You waited until I saw it", "I tell people that before I come out".
    r"^(?:until|till|while|before|after) (?:I|we|you|they) [a-z]+ (?:it|them)$|"
    r"^(?:people|everybody|everyone|them|her|him|you|me|us|\w+s) that "
    r"(?:before|after|when|first|too)\b"
)


def lacks_its_doer(clause: Clause) -> bool:
    """True for "failed my seam and showed me why": nobody is named who did it."""
    form = verb_form(core(clause.subject.split(" ", 1)[0])) if clause.subject else None
    return form is not None and form.forms <= {"past", "part"} and form.forms >= {"past"}


def leans_back(turned: list[str], clause: Clause | None) -> bool:
    """True for "you measure it with cameras": what "it" is was said before."""
    first = core(turned[0]) if turned else ""
    if first in {"it", "they", "these", "those"} or (first in {"that", "this"} and clause is None):
        return True
    if clause is not None and (_points_back(turned, clause) or _is_one_of_them(clause)):
        return True
    empty = clause is None or clause.base in words_of("takes_an_empty_it")
    # "I think it pays" names nothing; "I think of it daily" does.
    empty = empty and not (clause and _OF_IT.match(clause.rest))
    if empty or clause is None or clause.rest.startswith("it like this: "):
        return False
    words = [core(word) for word in clause.rest.split()]
    if _is_pronoun(clause.subject) and _has_nobody_before_it(words):
        return True  # In "a wheel hums before it goes", the wheel is "it".
    small = words_of("prepositions") | words_of("particles")
    while words and words[0] in small:
        inner = words[0] in _CLAUSE_BEGINS and words[1:2] == ["it"] and len(words) > _TWO
        if inner and not _is_pronoun(clause.subject):
            return False  # "a wheel hums before it goes"
        words = words[1:]
    ended = len(words) < 2 or words[1] in small | words_of("conjunctions") | words_of("adverbs")
    return bool(words) and (
        words[0] in {"it", "them"} or (words[0] in {"that", "this", "those"} and ended)
    )


def _points_back(turned: list[str], clause: Clause) -> bool:
    """True for "the stairs came out level because of it", "moving them saved ten minutes"."""
    if _POINTS_BACK.search(clause.rest) or join(turned).lower() in _STILL_DO:
        return True
    kept = clause.verb.lower() in HAVE and _KEPT.match(clause.rest)  # "I've kept it"
    return bool(kept or {"them", "it"} & {core(word) for word in clause.subject.split()[1:]})


def _is_one_of_them(clause: Clause) -> bool:
    """True for "your brother drives one of them" and "two were mine": of what was named before."""
    before = re.split(
        r"\b(?:one|two|some|most|all|each|none|half) of (?:them|those)\b", clause.text
    )
    words = [core(word) for word in before[0].split()]
    named = any(word.endswith("s") and len(word) > 3 and not verb_form(word) for word in words)
    counted = clause.subject.lower() in {"one", "two", "three", "both", "none"}
    return (len(before) > 1 and not named) or (counted and clause.verb in {"was", "were", "is"})


def _is_pronoun(subject: str) -> bool:
    return bool(subject) and core(subject.rsplit(maxsplit=1)[-1]) in words_of("pronouns")


def _has_nobody_before_it(words: list[str]) -> bool:
    """True for "me how to hear when it slips": nothing here that the "it" could be."""
    at = next((n for n, word in enumerate(words) if word == "it"), 0)
    asked = {"when", "whether", "if", "why"} & set(words[max(0, at - 1) : at])
    named = any(w in words_of("determiners") or w.endswith("s") for w in words[:at])
    return bool(asked) and not named


def is_about_us(tokens: list[str], names: tuple[tuple[str, ...], ...]) -> bool:
    """True for "people call us when nobody picks up": of me, and of nobody whom they know."""
    words = {core(token).removesuffix("'s") for token in tokens}
    theirs = {"he", "she", "his", "her", "him", "you", "your", "they", "their", "them", "he's"}
    named = any(name[0] in words for name in names)
    return (
        bool(words & {"us", "me", "our", "my"}) and not words & (theirs | {"she's"}) and not named
    )


def is_my_deed(tokens: list[str]) -> bool:
    """True for "read her article": what I did, noted without an "I"."""
    after = {core(token) for token in tokens[1:]}
    small = {"me", "us", "my", "our"}
    return core(tokens[0]) in words_of("my_deeds") and len(after) > 1 and not after & small


def thing_of(tokens: list[str]) -> str | None:
    """The words as the name of a thing, where they can be one."""
    words = [core(token) for token in tokens]
    if " ".join(words) in ME_TOO:
        return join(tokens)
    if len(words) > 9 or words[0] in {"no", "not"} | words_of("prepositions") | words_of(
        "conjunctions"
    ):
        return None
    if any(w in words_of("auxiliaries") or w in _NOT_A_THING for w in words):
        return None
    forms = [verb_form(w) for w in words]
    # "two minutes, everybody clapped" is more than a thing.
    more = "," in join(tokens) and any(f and f.forms <= {"past", "part"} for f in forms)
    short = any(w.endswith(("n't", "'d", "'ll", "'ve", "'re", "'m")) for w in words)
    return None if more or short or orders(tokens) else drop_iso(join(tokens)) or None
