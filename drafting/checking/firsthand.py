"""The checks of what only a fact can know: my own past deeds, and people of mine or of theirs."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import I_OR_WE, WHY_DEED, find_verb, is_asked_at, list_free
from drafting.checking.density import is_light
from drafting.checking.people import UNSURE, WHY_THEM
from drafting.checking.reports import names_new_thing
from drafting.checking.words import Word, courtesy_stems, is_past, stem
from prompts.phrases import load_words

ENOUGH = 2
THIRD = frozenset({"he", "she", "they"})
NEVER = re.compile(r"\b(?:never|not|nothing|no|hardly|n't)\b|n't\b")
WHOSE = re.compile(
    r"\b(?P<whose>my|our|your) (?:own |whole |new |old |young |little |late |first |last )?"
    r"(?P<who>[a-z]+(?:-[a-z]+)?)(?: (?:and|or) (?:i|my \w+|your \w+))?"
    r"(?: (?:also|already|still|just|even|once|never|always|now|then|really|\w+ly))* "
    r"(?P<verb>[a-z']+)\b"
)
NO_VERB = re.compile(
    r"of|in|on|at|to|for|from|with|by|and|or|but|who|which|that|will|would|could|can|may|might|must"
    r"|shall|should|a|the|an|too|as|if|when|than|about|into|over"
)
# "I took a new trainee round mine": somebody of whom no fact knows came into it.
ALONG = re.compile(
    r"\b(?:i|we)(?: then| even| also)? (?:took|showed|brought|let|walked|taught|drove|sent)"
    r" (?:an?|the|two|three|some|one of (?:our|my|the)) (?:(?:new|young|old|keen|nervous|shy) )?"
    r"(?P<who>[a-z]+)\b"
)
OF_OR_BY = re.compile(r"\b(?:of|by|to|from|with|for|about|like|than|in|on|and|as|let|see|hear) $")


@cache
def _plain() -> frozenset[str]:
    return frozenset(stem(word) for word in load_words("vocabulary", "free_verbs")) | {
        stem(word) for word in load_words("vocabulary", "feelings")
    }


def _is_told(context: Context, verb: Word) -> bool:
    """Tell whether a past verb of mine stands in what the facts tell of me, not in an offer."""
    told = context.book.under(
        "share", "facts", "sender", "they_said", "met", "reason", "they_wrote"
    )
    mine = (fact for fact in told if fact.owner != "theirs")
    return any(verb.stem == word.stem for fact in mine for word in fact.words)


def _is_given_ahead(context: Context, verb: Word) -> bool:
    """Tell whether "I sent you …" tells as done what I only offer."""
    held = context.book.stems_under("offer", "promises")
    if verb.folded not in load_words("vocabulary", "given") or verb.stem not in held:
        return False
    clause = context.clause_at(verb.start)
    words = {word.stem for word in context.content(verb.end, clause.end)}
    own = context.book.under("offer", "promises")
    is_it = any((fact.stems - {verb.stem}) & words for fact in own)
    return is_it and not _is_told(context, verb)


def _brings_thing(context: Context, word: Word, verb: Word) -> bool:
    """Tell whether "she gave me …" goes on to a thing that no fact knows."""
    clause = context.clause_at(verb.start)
    words = [one for one in context.content(verb.end, clause.end) if not is_light(one)]
    known = any(one.stem in context.book.all_stems for one in words)
    return not known and names_new_thing(context, words) and not _is_untold(context, word)


def _is_untold(context: Context, word: Word) -> bool:
    """Tell whether "they" stand in a wish, in a supposition, or for things of everybody."""
    clause = context.clause_at(word.start)
    return UNSURE.search(context.folded, clause.start, word.start) is not None


def _is_reworded(context: Context, verb: Word) -> bool:
    """Tell whether all but the verb is told by one fact of mine: "I rang him", where I phoned."""
    clause, sentence = context.clause_at(verb.start), context.sentence_at(verb.start)
    others = [
        word
        for word in context.content(clause.start, clause.end)
        if word is not verb and not is_light(word)
    ]
    if any(word.stem not in context.book.all_stems for word in others):
        return False
    around = {word.stem for word in context.content(sentence.start, sentence.end)} - {verb.stem}
    mine = (one for one in context.book.under("share", "facts") if one.owner != "theirs")
    return any(len(fact.stems & around) >= ENOUGH for fact in mine)


def check_new_deeds(context: Context) -> Iterator[Finding]:
    """Find "I did" where no fact of mine holds such a deed, whatever it was done to."""
    free = list_free(context)
    for at, word in enumerate(context.words):
        is_third = word.folded in THIRD
        if not (is_third or word.folded in I_OR_WE) or word.start < context.body_start:
            continue
        verb, clause = find_verb(context, at), context.clause_at(word.start)
        if verb is None or verb.start >= clause.end or not is_past(verb):
            continue
        if _is_given_ahead(context, verb) or (is_third and _brings_thing(context, word, verb)):
            yield context.finding("invented_fact", word.start, clause.end, WHY_DEED)
            continue
        plain = is_light(verb) or verb.stem in _plain() | courtesy_stems()
        if plain or _is_told(context, verb) or is_asked_at(context, word.start):
            continue
        if is_third and (verb.stem in context.book.all_stems or _is_untold(context, word)):
            continue
        if any(start <= verb.start < end or start == word.start for start, end in free):
            continue
        if NEVER.search(context.folded, word.end, verb.start) or _is_reworded(context, verb):
            continue
        yield context.finding("invented_fact", word.start, clause.end, WHY_DEED)


def check_new_people(context: Context) -> Iterator[Finding]:
    """Find "my manager …" and "your neighbours …" where no fact knows of such people."""
    people = load_words("vocabulary", "others") | load_words("vocabulary", "telling_nouns")
    people = (people | load_words("vocabulary", "role_nouns")) - load_words(
        "vocabulary", "also_things"
    )
    for match in WHOSE.finditer(context.folded, context.body_start):
        who, verb = match.group("who"), match.group("verb")
        if who not in people or stem(who) in context.book.all_stems or NO_VERB.fullmatch(verb):
            continue
        clause = context.clause_at(match.start())
        before = context.folded[clause.start : match.start()]
        if OF_OR_BY.search(before) or UNSURE.search(before) or is_asked_at(context, match.start()):
            continue
        why = WHY_THEM if match.group("whose") == "your" else WHY_DEED
        yield context.finding("invented_fact", match.start(), clause.end, why)


def check_company(context: Context) -> Iterator[Finding]:
    """Find somebody whom I took along or showed it to, where my facts tell of no such person."""
    if context.language != "en":
        return
    people = load_words("vocabulary", "others") | load_words("vocabulary", "role_nouns")
    stems = {stem(who) for who in people}
    told = context.book.under("share", "facts", "reason", "they_wrote", "they_said")
    mine = (fact for fact in told if fact.owner != "theirs")
    if any(word.stem in stems for fact in mine for word in fact.words):
        return
    for match in ALONG.finditer(context.folded, context.body_start):
        if stem(match.group("who")) in stems and not is_asked_at(context, match.start()):
            clause = context.clause_at(match.start())
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)
