"""Signs: what a plea is made of, each with its kind and its weight, from ``lexicon/signs.toml``."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, NamedTuple

from pydantic import Field, ValidationError

from prompts.phrases import LexiconError, Strict, explain, fold, read_table

LONGEST = 6
SignKind = Literal["need", "call", "lever", "relief"]


class Sign(Strict):
    """One sign: its kind, its weight, why it counts, and its words if it has any."""

    name: str
    kind: SignKind
    weight: float
    reason: str = Field(min_length=3)
    rule: str | None = None
    words: str = ""
    mine: bool = False


class SignFile(Strict):
    """The file of the signs, and how much makes a plea."""

    enough: float
    lean: float = 1.0
    gentler: dict[str, str]
    sign: tuple[Sign, ...] = Field(min_length=1)


class Said(NamedTuple):
    """A sign's words in a list of words: the first, the one behind the last, and the sign."""

    first: int
    last: int
    name: str


class Signs:
    """All signs, ready to be found among the folded words of a sentence."""

    def __init__(self, record: SignFile) -> None:
        self.enough, self.lean, self.gentler = record.enough, record.lean, record.gentler
        self.by_name = {sign.name: sign for sign in record.sign}
        self._whole: dict[tuple[str, ...], list[str]] = {}
        self._open: dict[tuple[str, ...], list[str]] = {}
        for sign in record.sign:
            for written in sign.words.split():
                words = tuple(fold(written).split("_"))
                if len(words) > LONGEST:
                    raise LexiconError(f"signs.toml: {written} has too many words. Shorten it.")
                where = self._open if written.endswith("*") else self._whole
                where.setdefault((*words[:-1], words[-1].rstrip("*")), []).append(sign.name)
        self._firsts = {words[0] for words in self._whole} | {
            words[0] for words in self._open if len(words) > 1
        }
        self._endings = tuple(dict.fromkeys(words[0] for words in self._open if len(words) == 1))

    def find(self, words: Sequence[str]) -> Iterator[Said]:
        """Yield where the signs' words stand in a list of folded words."""
        for at, word in enumerate(words):
            for ending in self._endings if word.startswith(self._endings) else ():
                if word.startswith(ending):
                    yield from (Said(at, at + 1, name) for name in self._open[ending,])
            if word not in self._firsts:
                continue
            for end in range(at + 1, min(len(words), at + LONGEST) + 1):
                yield from (
                    Said(at, end, name) for name in self._whole.get(tuple(words[at:end]), ())
                )


def read_signs(source: Traversable) -> Signs:
    """Give the signs of a file, or an error that names the file and the entry."""
    try:
        return Signs(SignFile.model_validate(read_table(source)))
    except ValidationError as error:
        raise explain(source.name, error) from error


@cache
def load_signs() -> Signs:
    """Give the signs of ``lexicon/signs.toml``."""
    return read_signs(files(__package__ or "prompts") / "lexicon" / "signs.toml")
