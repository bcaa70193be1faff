"""The tips: each with its source, in plain words, and files that say what is wrong with them."""

import re
import shutil
from importlib.resources import files
from pathlib import Path
from string import Template

import pytest

from prompts.tips import TipsError, load_chapters, load_spoken, read_chapters, read_spoken

TIPS = [tip for chapter in load_chapters() for tip in chapter.tips]
TEXTS = [
    *(text for tip in TIPS for text in (tip.title, *tip.lines, tip.words, tip.source.sentence)),
    *load_spoken().goodbyes,
    *(line for lines in load_spoken().introductions.values() for line in lines),
]
REFUSED = re.compile(
    r"\b(brief|claim|block|hand[ -]off|beg|begging|pipeline|score|networking|leverage)\b|!",
    re.IGNORECASE,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped tips, to be broken."""
    source = Path(str(files("prompts") / "tips"))
    return Path(shutil.copytree(source, tmp_path / "tips"))


def test_every_tip_names_its_source_and_how_strong_it_is() -> None:
    for tip in TIPS:
        assert tip.source.says
        assert tip.source.strength
        assert tip.source.sentence.count(".") >= 2


def test_only_two_published_studies_are_called_studies() -> None:
    studied = {tip.source.says for tip in TIPS if "published" in tip.source.strength}
    assert len(studied) == 1
    assert "2018" in next(iter(studied))
    assert "2023" in next(iter(studied))


@pytest.mark.parametrize("words", ["promotion", "prevention", "extrovert"])
def test_nothing_of_the_withdrawn_study_is_told(words: str) -> None:
    assert not [text for text in TEXTS if words in text.casefold()]


@pytest.mark.parametrize(
    "subject",
    [
        "name and what you do",
        "ask",
        "listen",
        "not on the room",
        "offer something",
        "plainly",
        "five good minutes",
        "thank",
        "three people",
        "circle",
        "the reason you did",
    ],
)
def test_the_advice_holds_what_the_documents_hold(subject: str) -> None:
    assert any(subject in text.casefold() for text in TEXTS)


def test_the_words_are_plain_and_calm() -> None:
    assert not [text for text in TEXTS if REFUSED.search(text)]
    assert not [text for text in TEXTS if any(ord(sign) > 0x2FFF for sign in text)]


def test_a_chapter_fits_on_a_screen_and_no_id_is_used_twice() -> None:
    assert all(1 <= len(chapter.tips) <= 4 for chapter in load_chapters())
    ids = [tip.id for tip in TIPS] + [chapter.id for chapter in load_chapters()]
    assert len(ids) == len(set(ids))


def test_a_goodbye_is_short_enough_to_say() -> None:
    for goodbye in load_spoken().goodbyes:
        assert 12 <= len(goodbye.split()) <= 50


def test_every_self_introduction_ends_with_a_question_or_hands_the_talk_over() -> None:
    for known, lines in load_spoken().introductions.items():
        for line in lines:
            told = Template(line).substitute(name="Ruth", about="I teach chemistry.")
            assert "$" not in told
            assert told.endswith(("?", ".")), known


def test_a_tip_without_a_known_source_is_named(folder: Path) -> None:
    advice = folder / "advice.toml"
    text = advice.read_text(encoding="utf-8").replace('"nurses"', '"a friend"', 1)
    advice.write_text(text, encoding="utf-8")
    with pytest.raises(TipsError, match=r"offer names the source 'a friend'"):
        read_chapters(folder)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("advice.toml", "[[chapter]\n", "cannot be read"),
        ("advice.toml", "[[chapter]]\nid = 'x1'\ntitle = 'Here'\ntip = []\n", "chapter, 1, tip"),
        ("sources.toml", "[ours]\nsays = 'Us'\n", "ours"),
    ],
)
def test_a_broken_file_says_where(folder: Path, name: str, text: str, told: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(TipsError, match=told) as caught:
        read_chapters(folder)
    assert name in str(caught.value)


def test_a_missing_file_is_a_sentence(folder: Path) -> None:
    (folder / "spoken.toml").unlink()
    with pytest.raises(TipsError, match=r"spoken\.toml cannot be read"):
        read_spoken(folder)


@pytest.mark.parametrize("wrong", ["I'm $nme. Hello.", "Hello there.", "I'm $name. $about $"])
def test_a_self_introduction_with_other_slots_is_refused(folder: Path, wrong: str) -> None:
    spoken = folder / "spoken.toml"
    text = spoken.read_text(encoding="utf-8")
    right = "I'm $name, good to meet you. $about How about you?"
    spoken.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(TipsError, match="must use exactly"):
        read_spoken(folder)
