"""The lexicon's files are sound, and a broken one is named with its entry."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.openings import Beginnings
from prompts.phrases import (
    LexiconError,
    compile_phrase,
    fold,
    load_theme,
    load_words,
    read_lists,
    read_table,
    read_theme,
)

FOLDER = Path(__file__).parents[2] / "prompts" / "lexicon"
THEMES = sorted(p.stem for p in FOLDER.glob("*.toml") if "[[entry]]" in p.read_text("utf-8"))
LISTS = sorted(p.stem for p in FOLDER.glob("*.toml") if "[[list]]" in p.read_text("utf-8"))


def _theme(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "mended.toml"
    path.write_text(f'rule = "rude"\nwhy = "This may hurt."\n{body}', encoding="utf-8")
    return path


def _finds(path: Path, text: str) -> list[str]:
    folded = fold(text)
    return [text[hit.start : hit.end] for hit in read_theme(path).find(Beginnings(folded))]


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_be_read(name: str) -> None:
    assert load_theme(name).why.endswith(".")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_can_be_read(name: str) -> None:
    assert all(read_lists(FOLDER / f"{name}.toml").values())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_file_is_a_table(path: Path) -> None:
    assert read_table(path)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("blue moon", "A Blue  moon rose", ["Blue  moon"]),
        ("blue/red moon", "a red moon", ["red moon"]),
        ("blue [full] moon", "blue full moon, blue moon", ["blue full moon", "blue moon"]),
        ("moon*", "moons and moonlight", ["moons", "moonlight"]),
        ("moon ... night", "moon on a cold night", ["moon on a cold night"]),
        ("moon ... night", "moon. Then night", []),
        ("give/hand_over moons", "hand over moons", ["hand over moons"]),
        ("by <day>", "by Friday", ["by Friday"]),
        ("last <num> moons", "last three moons", ["last three moons"]),
        ("caf\u00e9 moon", "CAFE moon", ["CAFE moon"]),
        ("don't moon", "don\u2019t moon", ["don\u2019t moon"]),
        ("\u6708\u306e\u591c", "\u3042\u306e\u6708\u306e\u591c\u306b", ["\u6708\u306e\u591c"]),
        ("moon", "moonlight", []),
        ("i won", "I won't", []),
    ],
)
def test_a_written_phrase_means_what_it_says(
    tmp_path: Path, phrase: str, text: str, found: list[str]
) -> None:
    path = _theme(tmp_path, f'[[entry]]\nreason = "for the test"\nsays = ["{phrase}"]\n')

    assert _finds(path, text) == found


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('[[entry]]\nsays = ["moon"]\n', ["mended.toml", "entry 1", "reason"]),
        ('[[entry]]\nreason = "test"\nsays = []\n', ["mended.toml", "entry 1", "says"]),
        ('[[entry]]\nreason = "test"\nsays = ["moon"]\ncolour = 1\n', ["mended.toml", "colour"]),
        ("[[entry\n", ["mended.toml", "line"]),
        ('[[entry]]\nreason = "test"\nsays = ["<num> moons"]\n', ["mended.toml", "<num> moons"]),
        ('[[entry]]\nreason = "test"\nsays = ["[moon]"]\n', ["mended.toml", "[moon]"]),
        ('[[entry]]\nreason = "test"\nsays = ["mo* on"]\n', ["mended.toml", "mo* on"]),
        ('[[entry]]\nreason = "test"\nsays = [" "]\n', ["mended.toml"]),
    ],
)
def test_a_broken_file_is_named_with_its_entry(tmp_path: Path, body: str, words: list[str]) -> None:
    with pytest.raises(LexiconError) as caught:
        read_theme(_theme(tmp_path, body))

    for word in words:
        assert word in str(caught.value)


def test_a_missing_list_is_named() -> None:
    with pytest.raises(LexiconError, match=r"vocabulary\.toml has no list named nowhere"):
        load_words("vocabulary", "nowhere")


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_phrase_of_signs_only_is_taken_literally() -> None:
    assert compile_phrase("a.b") == r"a\.b(?!\w|'(?!s\b)\w)"
