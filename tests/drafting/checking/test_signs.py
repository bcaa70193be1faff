"""Need, calls and levers plead together; one of them alone is told by many an honest message."""

from pathlib import Path

import pytest

from drafting.checking.calls import find_ways
from drafting.checking.context import Context
from drafting.checking.signs import check_signs, find_signs
from prompts.phrases import LexiconError
from prompts.signs import load_signs, read_signs
from tests.drafting.checking.samples import TODAY, brief, with_line

FILE = """
enough = 1.5
[gentler]
begging = "Whenever it suits you."
[[sign]]
name = "rain"
kind = "need"
weight = 1
reason = "wet words"
words = "drizzl* out_in_the_rain"
"""

PLEAS = [
    "I lie awake over the night line. Sit beside me for a shift, Bram, or I won't survive it.",
    "You have forty lamps and I have nothing; surely one of them could burn for me.",
    "How can you know how lonely a cab is and not say a word for me?",
    "I'd polish your rails with my sleeve. Don't leave me on this line, I can't bear it.",
    "I keep checking my phone every night; somebody ought to take pity on a driver like me.",
    "You made me love this work, so it's yours to mend, isn't it? I cry in the depot.",
    "It would cost you one call and I could breathe again, so be the one who makes it.",
    "I feel worthless out here. Promise me that you'll ring the depot today.",
]

TELLINGS = [
    "I was afraid of the night line at first.",
    "Take whatever is of use.",
    "Let me know how the fox is.",
    "If you ever ride with us, tell me beforehand.",
    "I have an exam on Sunday and nothing to ask of you.",
    "It was a lonely shift, and your story kept me company.",
    "Please greet the fox.",
    "I'd be glad to send you the photo, if only so you can tell us what is missing.",
    "There is nobody whom I would rather ask, and whatever comes to your mind will help.",
    "I am always glad of a word from you, and I'd love to bring two lamps.",
    "If I misread it, put me right.",
    "I have had you on my mind, and it has not left me.",
    "Would you like to see it, too?",
    "Nobody had told me about the lamps.",
]


def _context(line: str, **changes: object) -> Context:
    return Context(brief(**changes), with_line(line), TODAY)


@pytest.mark.parametrize("line", PLEAS)
def test_signs_of_two_kinds_together_are_a_plea(line: str) -> None:
    assert list(check_signs(_context(line)))


@pytest.mark.parametrize("line", TELLINGS)
def test_one_sign_alone_is_none(line: str) -> None:
    assert not list(check_signs(_context(line)))


def test_what_a_fact_holds_is_no_sign() -> None:
    line = "I lie awake since the fire."
    told, known = _context(line), _context(line, facts=["I lie awake since the fire"])

    assert "misery" in {found.name for _, found in find_signs(told)}
    assert "misery" not in {found.name for _, found in find_signs(known)}


def test_a_sentence_that_lets_the_reader_off_has_no_other_sign() -> None:
    names = {
        found.name
        for sentence, found in find_signs(_context("Put me down for June, but no hurry."))
        if sentence
    }

    assert "told to act" in names
    line = "There is no need to put me down for June, please."
    assert not list(check_signs(_context(line)))


def test_the_finding_means_the_sentence_that_weighs_most() -> None:
    line = "It rains. Don't leave me here in tears, Bram, I beg you."
    found = list(check_signs(_context(line)))

    assert [one.quote for one in found] == ["Don't leave me here in tears, Bram, I beg you."]


def test_other_languages_are_left_to_their_own_lists() -> None:
    assert not list(check_signs(_context(PLEAS[0], language="de")))


def test_an_order_that_is_for_the_readers_own_good_is_no_call() -> None:
    context = _context("Tell me how it went, and keep us posted.")

    assert not any(
        found.name == "told to act"
        for sentence in context.sentences
        for found in find_ways(context, sentence)
    )


def test_every_sign_weighs_something_and_says_why() -> None:
    signs = load_signs()

    for sign in signs.by_name.values():
        assert sign.reason
        assert (sign.weight < 0) == (sign.kind == "relief")
        assert 0 < abs(sign.weight) <= signs.enough, "no sign pleads alone"


def test_words_are_found_whole_and_by_their_beginning(tmp_path: Path) -> None:
    path = tmp_path / "signs.toml"
    path.write_text(FILE, encoding="utf-8")
    said = "it drizzled while i stood out in the rain"
    found = list(read_signs(path).find(said.split()))

    assert [(one.first, one.last, one.name) for one in found] == [(1, 2, "rain"), (5, 9, "rain")]


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "signs.toml"
    path.write_text(FILE.replace('"need"', '"want"'), encoding="utf-8")

    with pytest.raises(LexiconError, match=r"signs\.toml"):
        read_signs(path)
