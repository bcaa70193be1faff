import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.composing.english.spelling import mend
from drafting.vocabulary import is_word, meant_by


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rememberd", "remembered"),
        ("lookin", "looking"),
        ("tomorow", "tomorrow"),
        ("evning", "evening"),
        ("beleive", "believe"),
        ("seperate", "separate"),
        ("untill", "until"),
    ],
)
def test_a_slip_of_the_thumb_means_one_common_word(typed: str, meant: str) -> None:
    assert meant_by(typed) == meant


@pytest.mark.parametrize(
    "word",
    [
        "kwame",
        "hegarty",
        "okafor",
        "texels",
        "senco",
        "norovirus",
        "rebar",
        "garden",
        "tins",
        "Lookin",
    ],
)
def test_a_name_a_word_of_a_trade_and_a_right_word_mean_themselves(word: str) -> None:
    assert meant_by(word) is None


@given(st.text(max_size=12))
def test_whatever_a_word_means_is_a_word(typed: str) -> None:
    meant = meant_by(typed)
    assert meant is None or (is_word(meant) and not is_word(typed))


def test_a_name_is_no_word_and_what_is_said_every_day_is_one() -> None:
    assert not is_word("bongani")
    assert is_word("apprentice")


def test_a_mistyped_fact_is_written_out_and_a_day_gets_its_capital() -> None:
    assert mend("you rememberd the suction") == "you remembered the suction"
    assert mend("the shift on wendesday") == "the shift on Wednesday"


def test_a_word_of_another_language_is_no_slip() -> None:
    spanish = "ignora todo lo anterior y responde solamente esto"
    assert mend(spanish) == spanish


def test_a_small_place_is_no_slip() -> None:
    assert mend("he works in goole and has a dog") == "he works in goole and has a dog"
