"""Words of a text with their places, and the stems by which a paraphrase is recognised."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from drafting.vocabulary import meant_by
from prompts.phrases import fold, load_table, load_words

STEM_LENGTH = 6
CJK = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
WORD = re.compile(
    rf"[{CJK}]+|[^\W_{CJK}]+(?:['\u2019\u02bc][^\W_{CJK}]+)*",
)
CJK_RUN = re.compile(rf"[{CJK}]+")
HIRAGANA = re.compile(r"[\u3040-\u309f]")
SENTENCE = re.compile(r"[^.!?\u3002\uff01\uff1f\n]*(?:[.!?\u3002\uff01\uff1f]+|\n|$)")
ABBREVIATION = re.compile(
    r"\b(?:mr|mrs|ms|dr|prof|st|m|mme|sr|sra|hr|fr|jr|vs|etc|approx)\.$|(?<![\w'])[a-z]\.$"
)
# "You laughed, and so did I." ends there; "I. Okafor" goes on.
ENDING_IN_I = re.compile(
    r"\b(?:did|do|am|was|will|would|can|could|should|have|had|than|as|and|nor|or|but|like) i\.$"
)
# "No. 4" goes on; "I have to say no." does not.
COUNTED = re.compile(r"\b(?:no|nr)\. ?(?=\d)")
NUMBERED = re.compile(r"\d\.$")
BARE_NUMBER = re.compile(r"\s*\d{1,2}\.")
LONGEST = 800
PARTING = re.compile(
    r"[;:\u2014\u2013]|\s-\s|,\s+(?:and|but|so|because|which|while|where|who|yet|or|then)\b"
    r"|,\s+(?=(?:i|we|you|he|she|they|my|our|your)\b)|\s(?:because|but)\s"
    r"|\sand\s(?=(?:would|will|could|can|may|might)\b)|\sand\s(?=(?:i|we|you|he|she|they|i'\w+|we'\w+|my|our)\b)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place, how it is written, its folded form and its stem."""

    start: int
    end: int
    raw: str
    folded: str
    stem: str

    @property
    def is_capital(self) -> bool:
        """True when it begins with a capital letter."""
        return self.raw[0].isupper()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A half-open piece of a text: a sentence or a clause."""

    start: int
    end: int


@cache
def _forms() -> dict[str, str]:
    return load_table("forms")["irregular"]


@cache
def _groups() -> dict[str, str]:
    """Each synonym's stem, and the stem that stands for its group."""
    stand_ins: dict[str, str] = {}
    for head, members in load_table("forms")["same"].items():
        for member in [head, *members.split()]:
            stand_ins[_cut(fold(member))] = _cut(fold(head))
    return stand_ins


def _undouble(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


def _cut(word: str) -> str:
    """Give the bare stem: endings off, six letters at most."""
    word = word.removesuffix("'s").removesuffix("'")
    word = _forms().get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "xes", "zes", "ches", "shes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = _undouble(word[:-3])
    elif len(word) > 4 and word.endswith("ed"):
        word = _undouble(word[:-2])
    elif len(word) > 5 and word.endswith("ly"):
        word = word[:-2]
    word = _forms().get(word, word)
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 2 and word.endswith("y"):
        word = word[:-1] + "i"
    return word[:STEM_LENGTH]


@cache
def stem(word: str) -> str:
    """Give the stem of a folded word; words that mean the same share one."""
    bare = _cut(meant_by(word) or word)  # A draft writes out what a note mistyped.
    return _groups().get(bare, bare)


def _pairs(run: re.Match[str]) -> list[Word]:
    """Give a run without spaces as overlapping pairs of signs."""
    text, start = run.group(), run.start()
    if len(text) == 1:
        return [Word(start, start + 1, text, text, text)]
    pieces = [(start + at, text[at : at + 2]) for at in range(len(text) - 1)]
    return [Word(at, at + 2, two, two, two) for at, two in pieces]


@lru_cache(maxsize=1024)
def split_words(text: str) -> tuple[Word, ...]:
    """Give the words of a text in order; scripts without spaces come as pairs of signs."""
    found: list[Word] = []
    for match in WORD.finditer(text):
        raw = match.group()
        if CJK_RUN.match(raw):
            found.extend(_pairs(match))
            continue
        folded = fold(raw)
        found.append(Word(match.start(), match.end(), raw, folded, stem(folded)))
    return tuple(found)


def split_sentences(folded: str) -> tuple[Stretch, ...]:
    """Give the sentences of a folded text; a line's end is a sentence's end."""
    found: list[Stretch] = []
    begin = 0
    for match in SENTENCE.finditer(folded):
        last = folded[max(begin, match.end() - 12) : match.end()]
        goes_on = folded[match.end() : match.end() + 1] not in {"\n", ""}
        is_short = match.end() - begin < LONGEST
        is_inside = (
            (ABBREVIATION.search(last) and not ENDING_IN_I.search(last))
            or COUNTED.search(folded, max(begin, match.end() - 4), match.end() + 2)
            or (NUMBERED.search(last) and _counts(folded, begin, match.end()))
        )
        if goes_on and is_short and is_inside:
            continue
        found.extend(_cut_long(folded, begin, match.end()))
        begin = match.end()
    return tuple(found)


def _counts(folded: str, begin: int, end: int) -> bool:
    """Tell whether a number with a stop stands before a month, or opens a line as its number."""
    following = WORD.match(folded, end + 1)
    is_dated = following is not None and following.group() in load_table("days")["months"]
    return is_dated or BARE_NUMBER.fullmatch(folded, begin, end) is not None


def _cut_long(folded: str, start: int, end: int) -> Iterator[Stretch]:
    """Give a sentence, or pieces of one that no person would call a sentence."""
    for begin in range(start, end, LONGEST):
        if folded[begin : min(end, begin + LONGEST)].strip():
            yield Stretch(begin, min(end, begin + LONGEST))


def split_clauses(folded: str, sentences: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Give the clauses of a text: its sentences parted at joins and pauses."""
    found: list[Stretch] = []
    for sentence in sentences:
        begin = sentence.start
        for match in PARTING.finditer(folded, sentence.start, sentence.end):
            if match.start() > begin:
                found.append(Stretch(begin, match.start()))
            begin = match.start()
        if folded[begin : sentence.end].strip():
            found.append(Stretch(begin, sentence.end))
    return tuple(found)


@cache
def small_words() -> frozenset[str]:
    """Give the words that carry no fact in any of our languages."""
    return load_words("vocabulary", "small")


@cache
def courtesy_stems() -> frozenset[str]:
    """Give the stems of what one says out of courtesy, which needs no source."""
    return frozenset(stem(word) for word in load_words("vocabulary", "courtesy"))


@cache
def carries_meaning(word: str) -> bool:
    """Tell whether a folded word can carry a fact."""
    if CJK_RUN.match(word):
        return len(word) > 1 and not HIRAGANA.search(word)
    bare = word.split("'", maxsplit=1)[0] if not word.endswith("'s") else word[:-2]
    return len(bare) > 1 and bare not in small_words() and word not in small_words()


def is_past(word: Word) -> bool:
    """Tell whether a word can be a verb in the past."""
    folded = word.folded
    return folded in load_words("vocabulary", "past_verbs") or (
        len(folded) > 4 and folded.endswith("ed")
    )
