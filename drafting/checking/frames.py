"""The check of frames: a sentence told as a fact tells it, with one word of it changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.swaps import is_sibling
from drafting.checking.words import Word, carries_meaning, courtesy_stems, stem
from prompts.phrases import load_theme, load_words

TOLD = ("they_said", "share", "facts", "they_wrote")
PERSON, DETERMINER = "<person>", "<determiner>"
HEAVY, LIGHT, ENOUGH = 2, 1, 5
LONGEST_SWAP, A_THIRD = 2, 1 / 3
SHORTEST_NOUN = 3
PAUSE = re.compile(r"[^\w\s'\u2019-]")
NOT_A_NOUN = re.compile(r"(?:ing|ed|ly)$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word with the sign that it counts as: people and determiners count as one each."""

    word: Word
    sign: str

    @property
    def is_heavy(self) -> bool:
        """True when the word can carry a fact."""
        return carries_meaning(self.word.folded) and self.word.stem not in courtesy_stems()

    @property
    def weight(self) -> int:
        """How much it says for two sentences that both hold it."""
        return HEAVY if self.is_heavy else LIGHT


@cache
def _sign(word: str, stemmed: str) -> str:
    """Give the sign of a folded word, or nothing for a word that may come and go."""
    bare = word.split("'", maxsplit=1)[0]
    if bare in load_words("frames", "person"):
        return PERSON
    if bare in load_words("frames", "determiner"):
        return DETERMINER
    return "" if word in load_words("frames", "loose") else stemmed


def _tokens(words: tuple[Word, ...] | list[Word]) -> list[Token]:
    return [Token(word, sign) for word in words if (sign := _sign(word.folded, word.stem))]


def _is_noun_place(tokens: list[Token], at: int) -> bool:
    """Tell whether a word stands where the name of a thing can stand."""
    if at == 0:
        return False
    before = tokens[at - 1]
    return (
        before.sign == DETERMINER
        or before.word.folded in load_words("frames", "prepositions")
        or before.is_heavy
    )


def _is_new_thing(context: Context, token: Token) -> bool:
    """Tell whether a word names a thing that no fact holds and no talk brings along."""
    bare = token.word.folded.removesuffix("'s")
    return (
        token.is_heavy
        and len(bare) >= SHORTEST_NOUN
        and not bare.isdigit()
        and token.word.stem not in context.book.all_stems
        and not NOT_A_NOUN.search(bare)
        and bare not in load_words("frames", "general")
        and stem(bare) not in _general()
    )


@cache
def _general() -> frozenset[str]:
    return frozenset(stem(word) for word in load_words("frames", "general"))


def _swaps(fact: list[Token], said: list[Token]) -> Iterator[tuple[int, int, int]]:
    """Give each pair of last words that stand in one place, with the weight of all that agrees."""
    signs = [[token.sign for token in one] for one in (fact, said)]
    steps = SequenceMatcher(None, *signs, autojunk=False).get_opcodes()
    same = [one for kind, _, _, first, end in steps if kind == "equal" for one in said[first:end]]
    heavy, whole = sum(one.is_heavy for one in same), sum(one.is_heavy for one in fact)
    if not heavy or heavy < whole * A_THIRD:
        return
    agreed = sum(one.weight for one in same)
    for at, (kind, one, two, three, four) in enumerate(steps):
        if kind != "replace" or at == 0 or steps[at - 1][0] != "equal":
            continue
        if two - one > LONGEST_SWAP or four - three > LONGEST_SWAP:
            continue
        is_last = at == len(steps) - 1
        yield two - 1, four - 1, agreed + (0 if is_last else LIGHT)


def _is_swapped(
    context: Context, fact: list[Token], said: list[Token], pair: tuple[int, int, int]
) -> bool:
    told, new, agreed = pair
    old, fresh = fact[told], said[new]
    if old.word.stem in {one.word.stem for one in said} or agreed < ENOUGH:
        return False
    if is_sibling(old.word, fresh.word):
        return True
    if not carries_meaning(old.word.folded) or NOT_A_NOUN.search(old.word.folded):
        return False
    if old.word.folded in load_words("frames", "prepositions"):
        return False
    both = _is_noun_place(fact, told) and _is_noun_place(said, new)
    return both and _is_new_thing(context, fresh)


def _near(context: Context, words: list[Word]) -> Iterator[Fact]:
    """Give the facts that share enough with a sentence to be what it tells."""
    stems = {word.stem for word in words}
    for fact in context.book.under(*TOLD):
        if fact.stems & stems:
            yield fact


def check_frames(context: Context) -> Iterator[Finding]:
    """Find one changed word in a sentence that else tells a fact as the facts tell it."""
    why = load_theme("said").why
    for sentence in context.sentences:
        if sentence.start < context.body_start:
            continue
        words = context.words_in(sentence.start, sentence.end)
        said = _tokens(words)
        for fact in _near(context, words):
            told = _tokens(fact.words)
            for pair in _swaps(told, said):
                if _is_swapped(context, told, said, pair):
                    word = said[pair[1]].word
                    yield context.finding("invented_fact", word.start, word.end, why)
