"""What haste types, as a careful hand writes it: "Yr 2", "3 ppl", "like 40 of them", "the TOP"."""

import re
from functools import cache

from prompts.grammar import load_grammar, load_rows

_SHOUTED = re.compile(r"(?<![\w.&/'-])[A-Z]{2,}(?:'(?:S|T|RE|VE|LL|D|M))?(?![\w.&/-])")
_QUIET = re.compile(r"\b[a-z]{2,}\b")
# "3 ppl on every carry", and neither "3 pm", "3.5 kg" nor "4 June".
_COUNTED_FIRST = re.compile(
    r"(?:^|(?<=, and ))(\d{1,2}) (?=[a-z]{3,})(?!kg\b|mins?\b|hrs?\b|yrs?\b|pts?\b|degrees\b)"
)
# "your slowest patient not the fastest": a comma that haste leaves out.
_NOT_THE = re.compile(
    r"(?<=[a-z])(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bdo)(?<!\bdoes)(?<!\bdid)(?<!\bif)"
    r"(?<!\bor)(?<!\band)(?<!\bbut)(?<!\bwhy)(?<!\bhave)(?<!\bhas)(?<!\bcan)(?<!\bwill)(?<!'s)"
    r"(?<!\bam)(?<!\bwhether)(?<!\bcould)(?<!\bshould)(?<!\bwould)(?<!'re)(?<!'m)(?<!\bbeen)"
    r" (?=not (?:the|his|her|their|an?|my|our|by|with) [a-z]+(?: [a-z]+)?$)"
)
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


def unhurried(text: str) -> str:
    """The text with its short ways of counting written out and nothing shouted."""
    for row in load_rows("hurry", "en")["written_out"]:
        text = re.sub(row["find"], row["put"], text)
    text = _NOT_THE.sub(", ", text)
    return _COUNTED_FIRST.sub(_in_words, _SHOUTED.sub(_aloud, text))


@cache
def _shouted() -> frozenset[str]:
    return frozenset(load_grammar("spelling.en")["shouted"].split())


def _aloud(found: re.Match[str]) -> str:
    """Gives "top" for "TOP"; "IT", "HCA" and what stands in a line all in capitals stay."""
    quiet = _QUIET.search(found.string) is not None
    return found[0].lower() if quiet and found[0].lower() in _shouted() else found[0]


def _in_words(found: re.Match[str]) -> str:
    number = int(found[1])
    return f"{_NUMBERS[number]} " if 1 < number < len(_NUMBERS) else found[0]
