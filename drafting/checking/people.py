"""The checks of what my people did, and of the reader's own life."""

import re
from collections.abc import Iterator
from itertools import pairwise

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import WHY_DEED, is_asked_at, stands_in_a_fact
from drafting.checking.said import coverage
from drafting.checking.words import Word, courtesy_stems, is_past, stem
from prompts.phrases import load_words

WHY_THEM = "Your notes do not hold this about the reader, who would know better."
OWN = re.compile(r"\b(?:my|our) (?:own |whole |entire |new |old |small |little )?(?=[^\W\d_])")
THEIRS_DO = re.compile(
    r"\byour (?:whole |old |new |own )?(?P<who>\w+)(?: also| already| still| just| really)? "
    r"(?:is|are|was|were|has|have|had|wants?|needs?|thinks?|says?|said|told|asked|loves?|likes?"
    r"|hates?|plans?|tried|decided|agreed|complains?|complained|will)\b"
)
UNSURE = re.compile(
    r"\b(?:if|hope|hoping|wish|when|whether|should|in case|perhaps|maybe|let|until|so that)\b"
)
HEARSAY = re.compile(
    r"\b(?:i'm told|i am told|i was told|they say|people say|word has it|rumou?r has it"
    r"|i(?:'ve| have)?(?: just| also| only)? "
    r"(?:heard|hear|read|saw|understand|gather|learned|learnt|noticed|remember))"
    r"(?: from \w+)? (?:that |about |on linkedin that )?"
    r"(?:you're|you are|you were|you have|you've|you had|you will|you'll|you|your)\b"
)
# "My team now reads the log" tells of something that came of the talk.
NEWLY = frozenset({"now", "since"})
STANDING = frozenset(
    {
        "is",
        "are",
        "be",
        "has",
        "have",
        "the",
        "a",
        "an",
        "of",
        "my",
        "our",
        "in",
        "at",
        "on",
        "for",
        "and",
    }
)
APPEARING = frozenset({"looked", "seemed", "sounded", "felt", "appeared"})
ENCLOSED = frozenset({"attached", "enclosed", "included"})
SOME_OF = re.compile(
    r"\b(?:one|two|three|four|five|some|most|many|all|half|several|few|each|none|\d+) of $"
)
OBJECT = re.compile(r"\b(?:of|for|with|about|to|in|on|from|at|by|into|like) $")


def _subject(words: list[Word]) -> tuple[Word, Word] | None:
    """Give the noun that my or our belongs to, and the verb told of it."""
    idle = load_words("vocabulary", "idle_nouns")
    actors, outcomes = load_words("vocabulary", "actors"), load_words("vocabulary", "outcomes")
    for at, noun in enumerate(words[:3]):
        if noun.folded in idle:
            return None
        verb = next((one for one in words[at + 1 : at + 3] if is_past(one)), None)
        if noun.folded in actors:
            verb = next((w for w in words[at + 1 : at + 6] if w.folded in outcomes), verb)
            verb = verb or _new_habit(words[at + 1 : at + 4])
            if verb and words[at + 1].folded in NEWLY:
                return noun, verb
        if verb and _is_told(noun, verb, words):
            return noun, verb
    return None


def _new_habit(words: list[Word]) -> Word | None:
    """Give the verb of what my people do since: "my whole team now reads the log"."""
    modal = load_words("vocabulary", "modals") | load_words("vocabulary", "feelings")
    for adverb, verb in pairwise(words):
        if adverb.folded in NEWLY and verb.folded not in modal | STANDING:
            return verb
    return None


def _is_told(noun: Word, verb: Word, words: list[Word]) -> bool:
    """Tell whether a verb tells something: no feature of a thing, no talk of this message."""
    if (
        verb.folded in load_words("vocabulary", "feelings") | APPEARING | ENCLOSED
        or noun.stem in courtesy_stems()
    ):
        return False
    between = [word for word in words if noun.end <= word.start < verb.start]
    return all(word.folded in load_words("vocabulary", "adverbs") for word in between) or (
        verb.folded in load_words("vocabulary", "outcomes")
    )


def check_own_people(context: Context) -> Iterator[Finding]:
    """Find what my people or my things are said to have done, where the facts hold none of it."""
    telling = load_words("vocabulary", "telling_nouns")
    for match in OWN.finditer(context.folded):
        before = context.folded[max(0, match.start() - 20) : match.start()]
        if OBJECT.search(before) and not SOME_OF.search(before):
            continue
        clause = context.clause_at(match.start())
        comma = context.folded.find(",", match.end(), clause.end)
        words = context.words_in(match.end(), comma if comma > 0 else clause.end)
        told = _subject(words)
        noun = next((word for word in words[:3] if word.folded in telling), None)
        is_new = (
            noun is not None
            and noun.stem not in context.book.mine
            and not _is_told_as_mine(context, match.group(), noun)
        )
        if stands_in_a_fact(context, match.start(), clause.end):
            continue
        if is_new or (told and not _is_held(context, *told, clause.end)):
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def _is_told_as_mine(context: Context, whose: str, noun: Word) -> bool:
    """Tell whether a fact about the reader names them too: "she lent my son her telescope"."""
    said = re.compile(rf"\b{whose.split(maxsplit=1)[0]} {re.escape(noun.folded)}\b")
    return any(said.search(fact.folded) for fact in context.book.facts)


def _is_held(context: Context, noun: Word, verb: Word, end: int) -> bool:
    content = [noun, *context.content(noun.end, end)]
    total, found = coverage(content, context.book.mine)
    consents = load_words("vocabulary", "consents")
    plain = [word for word in content if word.folded not in consents]
    if noun.stem in context.book.mine and coverage(plain, context.book.mine)[1] == len(plain):
        return True
    if verb.stem in context.book.mine | context.book.my_words:
        return found >= total * 0.4
    return found >= 2 and found >= total * 0.5


def check_their_people(context: Context) -> Iterator[Finding]:
    """Find what the reader's people are said to do or want, where the facts hold none of it."""
    actors = load_words("vocabulary", "actors") | load_words("vocabulary", "telling_nouns")
    for match in THEIRS_DO.finditer(context.folded, context.body_start):
        noun, clause = match.group("who"), context.clause_at(match.start())
        before = context.folded[clause.start : match.start()]
        if context.folded.startswith(" welcome", match.end()):
            continue
        if noun not in actors or UNSURE.search(before) or is_asked_at(context, match.start()):
            continue
        content = [
            word
            for word in context.content(match.end("who"), clause.end)
            if word.folded not in load_words("vocabulary", "loads")
        ]
        known = context.book.all_stems - {stem(noun)}
        if content and not coverage(content, known)[1]:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_THEM)


def check_hearsay(context: Context) -> Iterator[Finding]:
    """Find "I heard that you …" where the facts hold nothing of it."""
    told = context.book.stems_under(
        "they_said", "they_wrote", "facts", "share", "reason", "met", "promises", "offer"
    )
    for match in HEARSAY.finditer(context.folded, context.body_start):
        clause = context.clause_at(match.end() - 1)
        if context.folded[: match.start()].endswith(("hope ", "until ", "when ", "whenever ")):
            continue
        content = [
            word
            for word in context.content(match.end(), clause.end)
            if word.folded not in load_words("vocabulary", "loads")
        ]
        if content and not coverage(content, told)[1]:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_THEM)
