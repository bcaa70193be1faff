"""A promise with its day in front, and days that are told by weeks in every language."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("told", "who", "what", "due"),
    [
        ("by friday i'll send her the map", "me", "send her the map", "2026-11-27"),
        (
            "by the end of the week I'm sending her the map",
            "me",
            "sending her the map",
            "2026-11-27",
        ),
        ("On Friday she's lending me the saw", "them", "the saw", "2026-11-27"),
        ("El viernes le llevo el hilo.", "me", "el hilo", "2026-11-27"),
        ("bis Ende der Woche schick ich ihr das Foto", "me", "das Foto", "2026-11-27"),
    ],
)
def test_a_promise_may_have_its_day_in_front(told: str, who: str, what: str, due: str) -> None:
    before = "Met Lena Gil today. " if told[0] in "bO" and "schick" not in told else "Lena Gil. "
    [promise] = read_note(before + told, TODAY).promises
    assert (promise.who, promise.what, promise.due) == (who, what, due)


@pytest.mark.parametrize("told", ["On Friday she'll be 40", "on fridays she bakes"])
def test_a_day_in_front_makes_no_promise(told: str) -> None:
    assert not read_note(f"Met Lena Gil today. {told}", TODAY).promises


def test_what_i_did_on_a_day_is_mine() -> None:
    reading = read_note("Met Lena Gil today. She sews. Yesterday I mended a sail", TODAY)
    assert "Yesterday I mended a sail" in reading.share


@pytest.mark.parametrize(
    ("note", "on"),
    [
        ("Met Lena Gil at the fair sat 9 may.", "2026-05-09"),
        ("Met Lena Gil at the fair a week ago yesterday.", "2026-11-15"),
        ("Met Lena Gil two saturdays ago at the fair.", "2026-11-14"),
        ("Conocí a Lena Gil hace dos sábados en la feria.", "2026-11-14"),
        ("Rencontré Lena Gil il y a deux samedis à la foire.", "2026-11-14"),
        ("Ich habe Lena Gil vor zwei Samstagen getroffen.", "2026-11-14"),
    ],
)
def test_a_day_is_counted_back(note: str, on: str) -> None:
    assert read_note(note, TODAY).met.on == on


def test_a_week_after_next_is_no_one_day() -> None:
    reading = read_note("Met Lena Gil. write to her the week after next", TODAY)
    assert reading.follow_up_on is None
    assert any("week after next" in doubt for doubt in reading.unsure)
