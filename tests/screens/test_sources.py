"""The list under a message says in plain words where its words come from."""

from datetime import date, timedelta

import pytest

from drafting.sourcing import Origin, Place, Source, Standing
from screens.parts import Whence
from screens.sources import mark_of, say_origin
from store import Interaction

TODAY = date(2026, 11, 16)
OLD = date(2026, 11, 3)


def line(on: date, note: str | None = "she rows on sundays") -> Interaction:
    return Interaction(contact_id="x", kind="met", on=on, note=note)


def known(place: Place, on: date | None = None, **more: object) -> Origin:
    source = Source(place, on=on, **more)  # type: ignore[arg-type]  # the tests' own shorthand
    return Origin(text="you row", start=0, end=7, standing="known", source=source)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "From your note of today"),
        (1, "From your note of yesterday"),
        (2, "From your note of Saturday"),
        (13, "From your note of 3 November"),
        (400, "From your note of 12 October 2025"),
    ],
)
def test_a_note_is_named_by_its_day(days: int, said: str) -> None:
    day = TODAY - timedelta(days=days)

    assert say_origin(known("fact", day, line=line(day)), TODAY) == said


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        (known("fact", OLD), "You wrote this down on 3 November"),
        (known("fact", TODAY), "You wrote this down today"),
        (known("fact", OLD, line=line(OLD, note=None)), "You wrote this down on 3 November"),
        (known("meeting", OLD, line=line(OLD)), "From your note of 3 November"),
        (known("meeting", OLD, line=line(OLD, note=" ")), "You met on 3 November"),
        (known("promise", OLD, who="me"), "Your promise"),
        (known("promise", OLD, who="them"), "Their promise"),
        (
            known("promise", OLD, who="me", line=line(OLD)),
            "Your promise, from your note of 3 November",
        ),
        (known("answer", OLD, line=line(OLD)), "From their answer of 3 November"),
        (known("page"), "From their page"),
        (known("page", line=line(OLD)), "From your note of 3 November"),
        (known("profile"), "From your profile"),
        (known("log"), "From your notes"),
    ],
)
def test_each_place_has_its_plain_words(origin: Origin, said: str) -> None:
    assert say_origin(origin, TODAY) == said


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        ("unknown", "Not in your notes"),
        ("contrary", "Your notes say otherwise"),
        ("typed", "You typed this"),
        ("confirmed", "You said that this is right"),
    ],
)
def test_what_no_note_stands_behind_says_so(standing: Standing, said: str) -> None:
    assert say_origin(Origin(text="you row", start=0, end=7, standing=standing), TODAY) == said


def test_rows_of_another_text_have_another_mark() -> None:
    """Else a note could show below a row that it has nothing to do with."""
    one, other = Whence(words="a", start=0, place="-"), Whence(words="a", start=4, place="-")

    assert len({mark_of(()), mark_of((one,)), mark_of((other,)), mark_of((one, other))}) == 4
