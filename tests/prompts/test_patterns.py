"""The patterns of the lexicon find their examples, and a broken one is named with its file."""

import re
from pathlib import Path

import pytest

from prompts.patterns import Pattern, any_pattern_of, load_patterns, read_patterns
from prompts.phrases import LexiconError, fold
from tests.terminal import HOUSE

FOLDER = HOUSE / "prompts" / "lexicon"
FILES = ("conscience", "demands", "placeholders")
PATTERNS = [
    (name, pattern)
    for name in FILES
    for sort in read_patterns(FOLDER / f"{name}.toml").values()
    for pattern in sort
]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_each_pattern_finds_its_example_and_says_why_it_is_there(
    name: str, pattern: Pattern
) -> None:
    as_read = pattern.example if name == "placeholders" else fold(pattern.example)

    assert re.search(pattern.find, as_read)
    assert len(pattern.reason.split()) > 3


def test_all_patterns_of_a_sort_stand_in_one() -> None:
    asked = any_pattern_of("conscience", "question")

    assert all(one.find in asked for one in load_patterns("conscience", "question"))


def test_a_missing_sort_is_named() -> None:
    with pytest.raises(LexiconError, match=r"conscience\.toml has no entries named answer"):
        load_patterns("conscience", "answer")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('[[gap]]\nfind = "x"\nreason = "an unknown"', "example"),
        ('[[gap]]\nfind = "(x"\nreason = "an unknown"\nexample = "x"', "Mend that pattern"),
    ],
)
def test_a_broken_pattern_is_named_with_its_file(tmp_path: Path, body: str, told: str) -> None:
    path = tmp_path / "mended.toml"
    path.write_text(body, encoding="utf-8")

    with pytest.raises(LexiconError, match=rf"mended\.toml.*{told}"):
        read_patterns(path)
