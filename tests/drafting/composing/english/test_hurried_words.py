"""Hurried words of a note with their capitals, and what somebody did so that I need not."""

import pytest

from drafting.composing.english.clause import parse
from drafting.composing.english.spelling import mend
from drafting.composing.telling.gifts import gift_of

MENDED = [
    ("ask mary in the parish", "ask Mary in the parish"),
    ("from lagos and durban", "from Lagos and Durban"),
    ("every morn in january", "every morning in January"),
    ("my sisters 40th", "my sister's 40th"),
    ("used to b a nurse", "used to be a nurse"),
    ("ask around", "ask around"),
    ("ask will in stores", "ask will in stores"),
]


@pytest.mark.parametrize(("typed", "meant"), MENDED)
def test_what_is_certain_gets_its_capital(typed: str, meant: str) -> None:
    assert mend(typed) == meant


GIFTS = [
    ("you talked to the caller so I didn't have to", "talking to the caller so I didn't have to"),
    ("you moved your van so I could park", "moving your van so I could park"),
    ("you drove the long way for us", "driving the long way for us"),
    ("you worked for us", None),
    ("you asked how the course went for me", None),
    ("you talked to the caller", None),
]


@pytest.mark.parametrize(("told", "thanked"), GIFTS)
def test_what_was_done_for_me_is_thanked_for(told: str, thanked: str | None) -> None:
    clause = parse(told.split())
    assert clause is not None
    assert gift_of(clause) == ((thanked,) if thanked else ())
