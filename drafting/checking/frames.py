"""The check of frames: a sentence told as a fact tells it, with one word of it changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light
from drafting.checking.facts import Fact
from drafting.checking.reports import is_number
from drafting.checking.swaps import is_of_order, is_sibling
from drafting.checking.tone import is_denied_before
from drafting.checking.words import Word, carries_meaning, courtesy_stems, stem
from prompts.phrases import any_word_of, load_theme, load_words

TOLD = ("they_said", "share", "facts", "they_wrote")
PERSON, DETERMINER = "<person>", "<determiner>"
HEAVY, LIGHT, ENOUGH = 2, 1, 5
LONGEST_SWAP, A_THIRD, MOSTLY = 2, 1 / 3, 0.55
ENOUGH_ORDER = 4
STANDING_IN = frozenset({"one", "ones"})
SHORTEST_NOUN, SHORTEST = 3, 3
PAUSE = re.compile(r"[^\w\s'\u2019-]")
LIKENED = re.compile(
    r"\b(?:like|as if|as though|as (?:an?|one|some(?:body|one|thing)))\b(?: [\w'-]+){0,6} ?$"
)
# Not "ring" or "bed", which have no vowel before their ending.
NOT_A_NOUN = re.compile(r"[aeiouy]\w*(?:ing|ed|ly)$")


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
def _wished() -> re.Pattern[str]:
    """Give the pattern of what stands before a thing that is only wished."""
    return re.compile(
        rf"\b(?:{any_word_of('frames', 'wishes')})(?: all)?"
        r" (?:a|an|many|some|your|the)(?: very| really| truly)? $"
    )


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
    follows = before.sign == DETERMINER or before.word.folded in load_words(
        "frames", "prepositions"
    )
    return follows or (before.is_heavy and not tokens[at].word.folded.endswith("s"))


def _is_owned(tokens: list[Token], at: int) -> bool:
    """Tell whether an article or the like stands right before a word."""
    return at > 0 and tokens[at - 1].sign == DETERMINER


def _is_new_thing(context: Context, token: Token) -> bool:
    """Tell whether a word names a thing that no fact holds and no talk brings along."""
    bare = token.word.folded.removesuffix("'s")
    return (
        token.is_heavy
        and len(bare) >= SHORTEST_NOUN
        and not is_number(token.word)
        and "not" not in bare
        and "n't" not in bare
        and token.word.stem not in context.book.all_stems
        and not context.book.holds_part(bare)
        and not NOT_A_NOUN.search(bare)
        and bare not in load_words("frames", "general")
        and stem(bare) not in _general()
    )


@cache
def _general() -> frozenset[str]:
    return frozenset(stem(word) for word in load_words("frames", "general"))


def _names(token: Token) -> bool:
    return token.is_heavy and token.sign not in STANDING_IN


def _swaps(fact: list[Token], said: list[Token]) -> Iterator[tuple[int, int, int]]:
    """Give each pair of last words that stand in one place, with the weight of all that agrees."""
    one_way, other_way = ([token.sign for token in one] for one in (fact, said))
    steps = SequenceMatcher(None, one_way, other_way, autojunk=False).get_opcodes()
    same = [one for kind, _, _, first, end in steps if kind == "equal" for one in said[first:end]]
    heavy, whole = sum(one.is_heavy for one in same), sum(one.is_heavy for one in fact)
    is_mostly = len(same) >= len(fact) * MOSTLY
    if not is_mostly and (not heavy or heavy < whole * A_THIRD):
        return
    agreed = sum(one.weight for one in same)
    for at, (kind, one, two, three, four) in enumerate(steps):
        if kind != "replace" or at == 0 or steps[at - 1][0] != "equal":
            continue
        is_last = at == len(steps) - 1
        # A fact may go on where the message stops.
        end = min(two, one + four - three) if is_last else two
        if end - one > LONGEST_SWAP or four - three > LONGEST_SWAP:
            continue
        named = next((told for told in range(end - 1, one, -1) if _names(fact[told])), one)
        yield named, four - 1, agreed + (0 if is_last else LIGHT)


def lay_beside(fact: Fact, words: list[Word]) -> Iterator[tuple[Token, Token]]:
    """Give the single words that stand in one place of a fact and of a clause close to it."""
    told, said = _tokens(fact.words), _tokens(words)
    steps = SequenceMatcher(
        None, [one.sign for one in told], [one.sign for one in said], autojunk=False
    ).get_opcodes()
    same = [one for kind, _, _, first, end in steps if kind == "equal" for one in said[first:end]]
    heavy = sum(one.is_heavy for one in same)
    if heavy < HEAVY or heavy < sum(one.is_heavy for one in told) * MOSTLY - 1:
        return
    for at, (kind, one, two, three, four) in enumerate(steps):
        if kind == "replace" and at and steps[at - 1][0] == "equal" and two - one == four - three:
            places = [_is_noun_place(side, place) for side, place in ((told, one), (said, three))]
            names = told[one].word.is_capital and said[three].word.is_capital
            many = all(side.word.folded.endswith("s") for side in (told[one], said[three]))
            if two - one == 1 and (all(places) or names or many):
                yield told[one], said[three]


def _is_swapped(
    context: Context, fact: list[Token], said: list[Token], pair: tuple[int, int, int]
) -> bool:
    told, new, agreed = pair
    old, fresh = fact[told], said[new]
    if is_of_order(old.word, fresh.word):
        return agreed >= ENOUGH_ORDER and not _is_told_elsewhere(context, said, fresh)
    if agreed < ENOUGH:
        return False
    if is_sibling(old.word, fresh.word):
        return True
    is_loose = (is_light(old.word) or not old.is_heavy) and not _is_owned(fact, told)
    # The lists behind what follows are English; elsewhere "prüft" and "prüfen" would be two things.
    if context.language != "en" or NOT_A_NOUN.search(old.word.folded) or is_loose:
        return False
    if old.word.folded in load_words("frames", "prepositions"):
        return False
    places = [_is_noun_place(one, at) for one, at in ((fact, told), (said, new))]
    many = all(one.word.folded.endswith("s") for one in (old, fresh))

    return (all(places) or many) and _is_new_thing(context, fresh)


def _is_told_elsewhere(context: Context, said: list[Token], fresh: Token) -> bool:
    """Tell whether a fact that has to do with the sentence holds the very word."""
    stems = {token.word.stem for token in said if token.is_heavy} - {fresh.word.stem}
    return any(
        fresh.word.stem in {word.stem for word in fact.words} and fact.stems & stems
        for fact in context.book.facts
    )


def _is_likened(context: Context, word: Word) -> bool:
    """Tell whether a word stands in a likeness: "as somebody with ink on his skin"."""
    sentence = context.sentence_at(word.start)
    return bool(LIKENED.search(context.folded, sentence.start, word.start))


def _pieces(context: Context, said: list[Token]) -> list[list[Token]]:
    """Give a sentence whole, and the parts of it between its pauses."""
    parts: list[list[Token]] = [[]]
    for token in said:
        before = parts[-1][-1].word.end if parts[-1] else token.word.start
        if PAUSE.search(context.folded, before, token.word.start):
            parts.append([])
        parts[-1].append(token)
    return [said, *(part for part in parts if len(part) >= SHORTEST)] if len(parts) > 1 else [said]


@cache
def _to_come(whose: str) -> re.Pattern[str]:
    """Give the pattern of what one of the two will do: "I'll lend", "as promised", "you'd lend"."""
    who = "you" if whose == "theirs" else "(?:i|we)"
    return re.compile(
        rf"\b{who}(?:'ll|'d| will| would| could| can| promised| offered| agreed| said)\b"
        rf"|\bas promised\b|\blet {'you' if whose == 'theirs' else 'me'}\b"
        rf"|\b{who}(?:'d be|'m| would be| am| are|'re) (?:very )?"
        r"(?:glad|happy|delighted|pleased|going) to\b"
    )


def is_of_what_comes(context: Context, word: Word) -> bool:
    """Tell whether a word is the thing of a promise or an offer, told as one of its owner's.

    "He lent me his drill", and "I'll lend you our ladder": the second is no first told wrongly.
    """
    before = context.folded[context.sentence_at(word.start).start : word.start]
    return any(
        word.stem in {one.stem for one in fact.words}
        and _to_come("theirs" if fact.owner == "theirs" else "mine").search(before)
        for fact in context.book.under("promises", "offer")
    )


def _changed(context: Context, fact: Fact, said: list[Token]) -> Iterator[Word]:
    """Give the words of a sentence that stand where a fact has another."""
    told = _tokens(fact.words)
    stems = {token.word.stem for token in said}
    for piece in _pieces(context, said):
        if not any(token.word.stem in fact.stems for token in piece):
            continue
        for pair in _swaps(told, piece):
            if _wished().search(context.folded, 0, piece[pair[1]].word.start):
                continue
            is_told = told[pair[0]].word.stem in stems
            word = piece[pair[1]].word
            if is_told or _is_likened(context, word) or is_denied_before(context, word.start):
                continue
            if is_of_what_comes(context, word):
                continue
            if _is_swapped(context, told, piece, pair):
                yield word


def check_frames(context: Context) -> Iterator[Finding]:
    """Find one changed word in a sentence that else tells a fact as the facts tell it."""
    why = load_theme("said").why
    facts = context.book.under(*TOLD)
    # The checks of days and of numbers judge a day and an amount, and know other words for them.
    judged = [(day.start, day.end) for day in context.mentions]
    judged += [(one.start, one.end) for one in context.measures]
    for sentence in context.sentences:
        if sentence.start < context.body_start:
            continue
        words = context.words_in(sentence.start, sentence.end)
        stems, said = {word.stem for word in words}, _tokens(words)
        near = (fact for fact in facts if fact.stems & stems)
        for word in {
            word.start: word for fact in near for word in _changed(context, fact, said)
        }.values():
            if not any(start <= word.start < end for start, end in judged):
                yield context.finding("invented_fact", word.start, word.end, why)
