"""The kinds of message are files that load whole, or are named with the line that is wrong."""

from pathlib import Path

import pytest

from prompts import load_kinds
from prompts.slots import RULES

WRITTEN = (
    "introduction",
    "thank_you",
    "closing",
    "follow_up",
    "check_in",
    "pitch",
    "share",
    "offer_help",
    "ask_advice",
    "reply",
    "my_news",
    "intro_between",
    "congratulate",
    "condolence",
    "decline",
)

GOOD = """+++
id = "wave"
title = "Wave from afar"
when = "You saw them across the street and want them to know."
words = { sms = [5, 30] }
+++

# Built-in: en

## opening
slots: at

- I saw you $at.

## closing
- See you around.

# Model: en

inputs: facts, most

Write at most $most words about this:
$facts
"""


def test_every_kind_of_the_house_loads_without_a_problem() -> None:
    kinds = load_kinds()
    assert kinds.problems == ()
    assert set(kinds) >= set(WRITTEN)


@pytest.mark.parametrize("kind_id", WRITTEN)
def test_every_kind_has_blocks_for_both_writers(kind_id: str) -> None:
    kind = load_kinds()[kind_id]
    assert {block.move for block in kind.blocks("en")} >= {"opening", "closing"}
    assert "$facts" in kind.model["en"].text


def test_titles_are_plain_words_and_severities_name_known_rules() -> None:
    unwanted = {"brief", "claim", "block", "begging", "pipeline", "lead", "prospect", "handoff"}
    for kind in load_kinds().values():
        assert not unwanted & set(kind.title.lower().split())
        assert kind.title[0].isupper()
        assert not kind.title.endswith(".")
        assert set(kind.severities) <= set(RULES)
        assert all(least <= most for least, most in kind.words.values())


def test_a_follow_up_names_a_kind_that_exists() -> None:
    kinds = load_kinds()
    for kind in kinds.values():
        assert kind.follow_up is None or kind.follow_up.kind in kinds


def write(folder: Path, text: str, name: str = "wave.md") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_kind_that_says_it_is_not_open_has_no_blocks_yet(tmp_path: Path) -> None:
    shut = GOOD.replace('id = "wave"\n', 'id = "wave"\nopen = false\n')
    kinds = load_kinds(write(tmp_path, shut))
    assert kinds.problems == ()
    assert kinds["wave"].languages == ()


def test_a_file_of_the_persons_own_adds_a_kind(tmp_path: Path) -> None:
    kinds = load_kinds(write(tmp_path, GOOD))
    assert kinds.problems == ()
    assert kinds["wave"].title == "Wave from afar"
    assert len(kinds) == len(load_kinds()) + 1
    prompt = kinds["wave"].model["en"]
    assert prompt.fill({"facts": "none", "most": "9"}).startswith("Write at most 9 words")


def test_the_version_changes_with_the_text_and_only_with_it(tmp_path: Path) -> None:
    first = load_kinds(write(tmp_path, GOOD))["wave"].version
    again = load_kinds(write(tmp_path, GOOD))["wave"].version
    other = load_kinds(write(tmp_path, GOOD.replace("around", "soon")))["wave"].version
    assert first == again != other


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("+++\nid", "id", 1, "first line must be +++"),
        ('title = "Wave from afar"', "title = Wave", 3, "not valid TOML"),
        ('title = "Wave from afar"', "title = 4", 3, "title"),
        ("words = {", "word = {", 5, "word"),
        ("[5, 30]", "[50, 30]", 5, "50 is more than 30"),
        ("sms =", "pigeon =", 5, "pigeon"),
        ("# Built-in: en", "# Sentences", 8, "heading"),
        ("## opening", "## openings", 10, "Did you mean 'opening'"),
        ("slots: at", "slots: att", 11, "Did you mean 'at'"),
        ("slots: at", "slots: at, when?", 10, "'when' is declared and never used"),
        ("I saw you $at.", "I saw you.", 13, "$at is missing"),
        ("I saw you $at.", "I saw you $at $when.", 13, "$when is used and not declared"),
        ("I saw you $at.", "I saw you $at for 5 $.", 13, "$ must be followed"),
        ("- I saw", "- {loud} I saw", 13, "manner"),
        ("- See you around.", "See you around.", 16, "begin with a dash"),
        ("- See you around.", "", 15, "no sentence"),
        ("## closing", "## way", 8, "'closing' is missing"),
        ("inputs: facts, most", "inputs: facts", 18, "$most is used and not declared"),
        ("$facts\n", "no facts\n", 18, "'facts' is declared and never used"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_the_others_go_on(
    tmp_path: Path, old: str, new: str, line: int, told: str
) -> None:
    assert old in GOOD
    write(tmp_path, GOOD.replace(old, new, 1))
    write(tmp_path, GOOD.replace('"wave"', '"nod"'), "nod.md")
    kinds = load_kinds(tmp_path)
    assert "wave" not in kinds
    assert "nod" in kinds
    assert "thank_you" in kinds
    (problem,) = kinds.problems
    assert (problem.file, problem.line) == ("wave.md", line)
    assert told in problem.message
    assert str(problem).startswith(f"wave.md, line {line}: ")


def test_a_file_that_is_no_text_and_a_second_file_of_the_same_id_are_named(tmp_path: Path) -> None:
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\x00")
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "wave2.md")
    kinds = load_kinds(tmp_path)
    assert {problem.file for problem in kinds.problems} == {"bytes.md", "wave2.md"}
    assert "wave" in kinds
