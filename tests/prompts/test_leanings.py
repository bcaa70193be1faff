"""The leanings weigh words as their file says, and a broken file is named with its entry."""

from pathlib import Path

import pytest

from prompts.leanings import load_leanings, read_leanings
from prompts.phrases import LexiconError

HEAD = "enough = 1.0\nstart = -1.0\nknown = [0.0, -0.5]\nnew = [0.0, 0.5]\n[kind]\nsong = 0.25\n"
HEAVY = '[[leaning]]\nrule = "rude"\nweight = 1.5\nwords = "oaf ^_you"\n'
LIGHT = '[[leaning]]\nweight = -0.5\nwords = "thank"\n'


def _file(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "leanings.toml"
    path.write_text(body, encoding="utf-8")
    return path


def test_words_pairs_and_what_the_facts_hold_are_added_up(tmp_path: Path) -> None:
    leanings = read_leanings(_file(tmp_path, HEAD + HEAVY + LIGHT))

    assert leanings.weigh({"oaf", "^_you"}, known=0, new=0, kind="reply") == 2.0
    assert leanings.weigh({"oaf", "thank"}, known=9, new=9, kind="song") == 0.25


def test_the_heaviest_rule_is_named_first(tmp_path: Path) -> None:
    boast = '[[leaning]]\nrule = "bragging"\nweight = 2.0\nwords = "best"\n'
    leanings = read_leanings(_file(tmp_path, HEAD + HEAVY + boast + LIGHT))

    assert leanings.name(["best", "oaf", "thank"]) == ["bragging", "rude"]
    assert leanings.name(["thank"]) == []


def test_a_word_that_stands_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="oaf"):
        read_leanings(_file(tmp_path, HEAD + HEAVY + HEAVY))


def test_a_broken_file_is_named_with_its_entry(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="weight"):
        read_leanings(_file(tmp_path, HEAD + '[[leaning]]\nwords = "oaf"\n'))


def test_no_word_weighs_enough_alone() -> None:
    leanings = load_leanings()
    words = ["me", "please", "fool", "best", "must"]

    for word in words:
        weight = leanings.weigh([word], known=1, new=0, kind="follow_up")
        assert weight < leanings.enough
