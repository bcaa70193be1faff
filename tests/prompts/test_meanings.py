"""The families of wordings are sound, and a broken file is named with its entry."""

from pathlib import Path

import pytest

from prompts.meanings import load_meanings, load_worries, read_meanings, read_worries
from prompts.openings import Beginnings
from prompts.phrases import LexiconError, fold

FAMILY = '[[meaning]]\nname = "boats"\nreason = "things that float"\nsays = ["red boat", "ferr*"]\n'
WORRY = '[[worry]]\nrule = "rude"\nreason = "too many boats"\nneeds = ["{}"]\n'


def _file(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "mended.toml"
    path.write_text(body, encoding="utf-8")
    return path


def test_a_family_is_found_where_one_of_its_wordings_stands(tmp_path: Path) -> None:
    folded = fold("A red boat and two ferries")
    found = read_meanings([_file(tmp_path, FAMILY)]).find(Beginnings(folded))

    assert [folded[one.start : one.end] for one in found] == ["red boat", "ferries"]


def test_every_worry_names_a_family_and_a_reason() -> None:
    names = load_meanings().names

    for worry in load_worries():
        assert {name for one in worry.needs for name in one.split("|")} <= names
        assert worry.reason


def test_a_worry_without_its_family_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"mended\.toml: no meaning is named trains"):
        read_worries([_file(tmp_path, WORRY.format("boats|trains"))], {"boats"})


@pytest.mark.parametrize(
    "body", [FAMILY.replace("reason", "raison"), FAMILY.replace("red boat", "* boat")]
)
def test_a_broken_family_is_named_with_its_file(tmp_path: Path, body: str) -> None:
    with pytest.raises(LexiconError, match=r"mended\.toml: .* Mend that"):
        read_meanings([_file(tmp_path, body)])


def test_a_broken_worry_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"mended\.toml: worry 1, .* Mend that entry"):
        read_worries([_file(tmp_path, WORRY.format("boats").replace("rule", "role"))], {"boats"})
