"""Languages are folders that load whole, or are named with what is wrong, and open by one line."""

from pathlib import Path
from shutil import copytree

import pytest

import prompts
from prompts import load_kinds
from prompts.address import by_address

OURS = Path(prompts.__file__).parent / "kinds"
LANGUAGES = ("de", "es", "fr")
WRITTEN = ("introduction", "thank_you", "closing", "follow_up", "check_in")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind_id", WRITTEN)
def test_every_kind_that_is_written_abroad_has_both_forms_of_address(
    language: str, kind_id: str
) -> None:
    blocks = load_kinds(closed_too=True)[kind_id].blocks(language)
    assert {block.move for block in blocks} >= {"opening", "closing", "listening"}
    addresses = {sentence.address for block in blocks for sentence in block.sentences}
    assert addresses >= {"formal", "familiar"}


def test_a_sentence_stands_for_both_forms_of_address_at_once() -> None:
    both = list(by_address("Ich danke <Ihnen|dir>, dass <Sie|du> da <sind|bist>."))
    assert both == [
        ("Ich danke Ihnen, dass Sie da sind.", "formal"),
        ("Ich danke dir, dass du da bist.", "familiar"),
    ]
    assert list(by_address("Danke.")) == [("Danke.", None)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(OURS, tmp_path / "kinds"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_opened_by_taking_one_line_out(folder: Path, language: str) -> None:
    path = folder / language / "language.toml"
    lines = [line for line in path.read_text("utf-8").splitlines() if line != "open = false"]
    path.write_text("\n".join(["open = false", *lines]), "utf-8")
    assert language not in load_kinds(folder)["thank_you"].languages
    path.write_text("\n".join(lines), "utf-8")
    assert language in load_kinds(folder)["thank_you"].languages


@pytest.mark.parametrize("name", ["thank_you.md", "every.md", "language.toml"])
def test_the_version_of_a_kind_covers_its_languages(folder: Path, name: str) -> None:
    before = load_kinds(folder)["thank_you"].version
    path = folder / "de" / name
    path.write_text(path.read_text("utf-8").replace("Danke", "Dank").replace("#", "##", 1), "utf-8")
    if name == "language.toml":
        path.write_text((OURS / "de" / name).read_text("utf-8") + "\n# mended\n", "utf-8")
    assert load_kinds(folder)["thank_you"].version != before


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("thank_you.md", "<Ihnen|dir>", "<Ihnen/dir>", "<Ihnen|dir>, formal first"),
        ("thank_you.md", "slots: event", "slots: evnt", "Did you mean 'event'"),
        ("language.toml", 'name = "German"', "name = German", "cannot be used"),
        ("language.toml", "nobody", "noboby", "cannot be used"),
    ],
)
def test_a_broken_language_file_is_named_and_the_rest_goes_on(
    folder: Path, name: str, old: str, new: str, told: str
) -> None:
    path = folder / "de" / name
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    kinds = load_kinds(folder, closed_too=True)
    (problem,) = kinds.problems
    assert problem.file == f"de/{name}"
    assert told in problem.message
    assert {"en", "es", "fr"} <= set(kinds["thank_you"].languages)
