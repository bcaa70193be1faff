"""Leanings: what each word and each pair of words weighs towards a worry, from ``leanings.toml``.

No word worries alone: a sentence worries when its words, and how little of it the facts hold,
weigh enough together. A pair is written with an underscore; in pairs ``^`` and ``$`` stand for the
two ends of the sentence, ``~`` for a word that some fact holds and ``@`` for a name.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import Field, ValidationError

from prompts.phrases import LexiconError, Strict, explain, read_table


class Leaning(Strict):
    """Words of one weight, and the rule towards which they lean, if they lean to one."""

    weight: float
    words: str
    rule: str | None = None


class LeaningFile(Strict):
    """The file of the leanings: where the scales start, and how much is enough."""

    enough: float
    start: float
    known: tuple[float, ...] = Field(min_length=1)
    new: tuple[float, ...] = Field(min_length=1)
    kind: Mapping[str, float]
    leaning: tuple[Leaning, ...] = Field(min_length=1)


class Leanings:
    """All leanings, ready to weigh the words of a sentence."""

    def __init__(self, record: LeaningFile) -> None:
        self.enough = record.enough
        self._record = record
        self._by_word: dict[str, Leaning] = {}
        for leaning in record.leaning:
            for word in leaning.words.split():
                if word in self._by_word:
                    raise LexiconError(f"leanings.toml: {word} stands there twice. Keep one.")
                self._by_word[word] = leaning

    def weigh(self, words: Iterable[str], *, known: int, new: int, kind: str) -> float:
        """Give the weight of the words with so many that the facts hold and do not hold."""
        record = self._record
        grounds = record.known[min(known, len(record.known) - 1)]
        grounds += record.new[min(new, len(record.new) - 1)]
        said = (self._by_word.get(word) for word in words)
        return (
            record.start
            + record.kind.get(kind, 0.0)
            + grounds
            + sum(leaning.weight for leaning in said if leaning)
        )

    def name(self, words: Iterable[str]) -> list[str]:
        """Give the rules towards which the words lean, the heaviest first."""
        sums: dict[str, float] = {}
        for word in words:
            leaning = self._by_word.get(word)
            if leaning and leaning.rule and leaning.weight > 0:
                sums[leaning.rule] = sums.get(leaning.rule, 0.0) + leaning.weight
        return sorted(sums, key=lambda rule: -sums[rule])


def read_leanings(source: Traversable) -> Leanings:
    """Give the leanings of a file, or an error that names the file and the entry."""
    try:
        return Leanings(LeaningFile.model_validate(read_table(source)))
    except ValidationError as error:
        raise explain(source.name, error) from error


@cache
def load_leanings() -> Leanings:
    """Give the leanings of ``lexicon/leanings.toml``."""
    return read_leanings(files(__package__ or "prompts") / "lexicon" / "leanings.toml")
