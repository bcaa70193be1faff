"""A patient in general words: what happened stays, and nothing by which somebody could be known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.generalizing import say_in_general


@pytest.mark.parametrize(
    ("text", "general"),
    [
        (
            "Mr Okafor in bed 12, MRN 7741203, pulled his line out",
            "a patient, pulled his line out",
        ),
        (
            "Mrs Lund (room 4b, dob 2/11/1950) sings at night",
            "a patient sings at night",
        ),
        ("her pt Tom Ashby, stroke, swears only at noon", "her pt, stroke, swears only at noon"),
        ("Mia R. in year 9 will not eat", "a patient will not eat"),
        (
            "squad 7 brought in a 93 yo with a broken hip",
            "a crew brought in somebody very old with a broken hip",
        ),
        ("Lena is expecting and has told nobody", "a patient is expecting and has told nobody"),
        ("she said mr hobb on mill lane fell again", "she said a patient fell again"),
        ("we had that 82yo lady w/ the hip in bay 4", "we had a patient w/ the hip"),
        ("a 34 y/o man was on the road early", "a patient was on the road early"),
        ("a man from 14 Birch Lane lost his dog", "a man lost his dog"),
        ("his patient mrs lang fell out of bed 4", "his patient fell out"),
        ("mrs ivy long waited in room 12", "a patient waited"),
        ("her patient miss de vries was lost", "her patient was lost"),
    ],
)
def test_what_could_tell_goes_and_what_happened_stays(text: str, general: str) -> None:
    assert say_in_general(text) == general


@pytest.mark.parametrize(
    "text",
    [
        "the lady fell and nobody came",  # nothing in it that could go
        "Mr Okafor",  # nothing left
        "MR OKAFOR IN BED TWELVE PULLED HIS LINE OUT",  # no capital tells a name here
        "El señor Gil de la cama nueve no duerme por la noche",  # no list for Spanish yet
        "number 4471 920 of the record she asked about",  # a number would stay
    ],
)
def test_where_it_cannot_be_sure_it_says_nothing(text: str) -> None:
    assert say_in_general(text) is None


def test_the_teller_keeps_their_name() -> None:
    told = say_in_general("Mr Okafor in bed 2 told Ines Moya that he paints", known=["Ines Moya"])
    assert told == "a patient told Ines Moya that he paints"


@given(st.text(max_size=120))
def test_any_text_is_taken_and_never_answered_with_itself(text: str) -> None:
    assert say_in_general(text) != text


@given(
    name=st.sampled_from(["Okafor", "Lund", "Ashby", "Brandt"]),
    title=st.sampled_from(["Mr", "Mrs", "Ms", "Miss"]),
    bed=st.integers(min_value=1, max_value=99),
    told=st.sampled_from(["would not sleep", "fell on the stairs", "asked for her cat again"]),
)
def test_no_name_and_no_bed_is_left(name: str, title: str, bed: int, told: str) -> None:
    said = say_in_general(f"{title} {name} in bed {bed} {told}")
    assert said == f"a patient {told}"
