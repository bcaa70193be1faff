"""What came with their letter, and what of mine has reached them: no promise is open then."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.answers.questions import told_back_to_me
from drafting.composing.english.tokens import bare, lower_start
from drafting.composing.english.words import words_of
from prompts.grammar import load_grammar

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_GREETING = re.compile(r"^(?:hi|hello|dear|hey)\b[^,.!]{0,30}[,.!]\s*", re.IGNORECASE)
_ENDS = re.compile(
    r" (?:as|for|that|which|and|you|with|from|in|on|to|by|we|i|so|but|when|if|at)\b.*$"
)
_LATER = re.compile(
    r"^(?:(?:I |i )?(?:don't|do not|dont) know yet|not sure yet|no idea yet|I'm not sure yet),? "
    r"(?:and |but )?(?:will )?(?P<do>tell|let|call|write|text|email|ring) (?:you|her|him|them)\b"
)
_CANNOT = re.compile(r"^(?P<no>I (?:can't|cannot|can not|couldn't|won't)),? (?=(?:I|we|my|our)\b)")
_STEM, _LEAST = 4, 3


def settle_letter(brief: Brief) -> Brief:
    """The brief without promises that are kept by now, with my answer where it is looked for."""
    letter = brief.they_wrote or ""
    came, reached = _things(letter, "with_it"), _things(letter, "reached_them")
    open_ones = tuple(
        promise
        for promise in brief.promises
        if not _is_one_of(promise.what, reached if promise.who == "me" else came)
    )
    brief = brief.model_copy(update={"promises": open_ones})
    if "?" not in letter or brief.answer or not brief.share:
        return brief
    share = (_CANNOT.sub(r"\g<no>, as ", text) for text in brief.share)
    share = (_LATER.sub(r"I don't know yet, I'll \g<do> you", text) for text in share)
    return brief.model_copy(update={"facts": (*brief.facts, *share), "share": ()})


def came_along(letter: str | None) -> tuple[str, ...]:
    """What came with their letter, as I thank for it: "the poster", "your price list"."""
    things = [_ENDS.sub("", thing).strip() for thing in _things(letter or "", "with_it")]
    said = (told_back_to_me(lower_start(thing)) for thing in things)
    return tuple(thing for thing in said if len(thing.split()) > 1)[:1]


def _things(letter: str, name: str) -> list[str]:
    found: list[str] = []
    for sentence in _SENTENCE.split(letter[:4000]):
        told = _pattern(name).match(_GREETING.sub("", sentence).strip())
        if told:
            found += [thing for thing in told.groupdict().values() if thing]
    return found


def _is_one_of(promised: str, things: list[str]) -> bool:
    """True where one of these things is what was promised."""
    wanted = _telling(promised)
    return any(wanted & _telling(_ENDS.sub("", thing)) for thing in things)


def _telling(text: str) -> frozenset[str]:
    small = words_of("prepositions") | words_of("determiners") | words_of("pronouns")
    small |= {"send", "give", "mail", "email", "bring", "lend", "show", "promised", "post", "share"}
    words = (word for word in bare(text).split() if len(word) >= _LEAST and word not in small)
    return frozenset(word[:_STEM] for word in words)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_grammar("arrived.en")[name], re.IGNORECASE)
