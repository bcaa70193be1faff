"""How exactly a plain report of their words has to keep to the facts: its nouns, not its verbs."""

import re
from functools import cache

from drafting.checking.context import Context
from drafting.checking.words import Word
from prompts.phrases import Hit, load_table

PLAINLY = re.compile(
    r"(?<!what )(?<!how )(?<!way )(?<!as )(?<!since )(?<!when )(?<!ever )"
    r"\byou (?:also |once |just )?"
    r"(?:said|mentioned|told (?:me|us)|explained|noted|asked|warned|described)"
)
BEFORE = re.compile(
    r"\b(?:the|a|an|your|their|his|her|its|this|these|those|no|some|any"
    r"|of|in|on|at|for|with|between|from|to|into|by|about) $"
)
ARTICLE = re.compile(
    r"\b(?:the|a|an|my|our|your|their|his|her|this|these|those|some)(?: \w+){1,3} $"
)
ENDING = re.compile(r"(?:[^s]s|tion|ment|ness|ity|ist|ship|age|ance|ence|ery|ware|work)$")
AFTER = re.compile(
    r"(?:'s)?(?:[.,;:!?\n)]|$| (?:of|in|on|at|for|to|between|from|with|and|or|is|are|was"
    r"|were|when|because|before|after|by|who|that|during|too|myself|now|here|there|as|over)\b)"
)
NOT_NOUN = re.compile(r"(?:ing|ed|ly)$")


@cache
def _numbers() -> frozenset[str]:
    return frozenset(load_table("numbers")["words"]) | frozenset(load_table("numbers")["shares"])


def is_number(word: Word) -> bool:
    """Tell whether a word is a number, which the check of numbers judges."""
    return word.folded.isdigit() or word.folded in _numbers()


def is_day(context: Context, word: Word) -> bool:
    """Tell whether a word is part of a day, which the check of days judges."""
    return any(day.start <= word.start < day.end for day in context.mentions)


def is_noun(context: Context, word: Word) -> bool:
    """Tell whether a word stands where a noun stands."""
    if NOT_NOUN.search(word.folded) or not AFTER.match(context.folded, word.end):
        return False
    before = context.folded[max(0, word.start - 12) : word.start]
    return bool(BEFORE.search(before)) or bool(ENDING.search(word.folded))


def names_new_thing(context: Context, words: list[Word]) -> bool:
    """Tell whether one of the words is a thing that no fact holds."""
    for word in words:
        before = context.folded[max(0, word.start - 30) : word.start]
        follows = AFTER.match(context.folded, word.end) and ARTICLE.search(before)
        if word.stem in context.book.all_stems or is_number(word) or is_day(context, word):
            continue
        if context.book.holds_part(word.folded):
            continue
        if is_noun(context, word) or (follows and not NOT_NOUN.search(word.folded)):
            return True
    return False


EVALUATED = re.compile(
    r"\b(?:is|are|was|were|feels?|seems?) (?:too|so|very|rather|far|much) (?P<word>\w+)"
    r"|\b(?P<more>better|worse|\w{3,}er|(?:more|less) \w+) than\b"
)


def judges_anew(context: Context, hit: Hit, end: int) -> bool:
    """Tell whether a plain report of their words passes a judgement that no fact passes."""
    if context.language != "en" or not PLAINLY.match(context.folded, hit.start):
        return False
    for match in EVALUATED.finditer(context.folded, hit.end, end):
        at = match.start("word") if match.group("word") else match.start("more")
        words = context.words_in(at, match.end())
        if words and not any(word.stem in context.book.all_stems for word in words[:2]):
            return True
    return False


def has_new_noun(context: Context, hit: Hit, words: list[Word]) -> bool:
    """Tell whether a plain report of their words names a thing that no fact holds."""
    if not PLAINLY.match(context.folded, hit.start):
        return False
    clause = context.clause_at(max(hit.start, hit.end - 1))
    # What only I shared is no word of theirs.
    of_mine = context.book.stems_under("share") - context.book.theirs
    told = context.book.all_stems - (of_mine - context.book.stems_under("facts", "offer", "ask"))
    return any(
        hit.end <= word.start < word.end <= clause.end
        and word.stem not in told
        and not word.is_capital
        and not context.book.holds_part(word.folded)
        and is_noun(context, word)
        for word in words
    )
