"""Ordinary notes of ordinary trades: a new vicar, a badge, a family firm, three people at once."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "name", "role", "where"),
    [
        ("coffee w the new vicar, Rev. Tola Ade. tues. she hums", "Tola Ade", "vicar", None),
        (
            "sat next to a beekeeper on the ferry sunday, Nia Orr",
            "Nia Orr",
            "beekeeper",
            "the ferry",
        ),
        ("name badge said Bev. waiting room, mon. she knits hats", "Bev", None, "waiting room"),
        (
            "natter w/ Old Tom the lock keeper at the canal clean up sun",
            "Old Tom",
            "lock keeper",
            "x",
        ),
    ],
)
def test_who_it_was_may_stand_before_the_name(
    note: str, name: str, role: str | None, where: str | None
) -> None:
    """The trade, the place and the day are taken apart."""
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.contact.role) == (name, role)
    assert reading.met.where == ("the canal clean up" if where == "x" else where)


def test_a_family_firm_is_a_house_and_nobody() -> None:
    """The one behind the dash was met."""
    reading = read_note("Undertaker, Mr Fenn & Sons - Graham Fenn. talked at the fair", TODAY)
    assert (reading.contact.name, reading.contact.org) == ("Graham Fenn", "Fenn & Sons")
    assert not reading.more


def test_all_three_of_a_list_have_what_is_theirs() -> None:
    """One name, two names, a title."""
    note = (
        "met 3 people at the repair cafe sat: Ola (toasters), Ben Marsh (zips) and Dr Sunita Rao "
        "(clocks, retired gp). promised Ben my tin of zips. Sunita said she'd come to our open day"
    )
    first = read_note(note, TODAY)
    everyone = (first, *first.more)
    assert [each.contact.name for each in everyone] == ["Ola", "Ben Marsh", "Sunita Rao"]
    assert [each.what for each in everyone[1].promises] == ["my tin of zips"]
    assert [each.who for each in everyone[2].promises] == ["them"]


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("says they grease it with fat lol", "they grease it with fat"),
        ("he says hi to every fox", "he says hi to every fox"),
        ("wants to hear our bells - told him I'd ask", "wants to hear our bells"),
    ],
)
def test_a_fact_is_told_plainly(said: str, fact: str) -> None:
    """No laugh behind it, and no promise in it."""
    reading = read_note(f"met Kofi Mens, bus driver, at the union bbq last sat. {said}", TODAY)
    assert reading.they_said == (fact,)


def test_what_only_i_can_do_is_no_secret() -> None:
    """In Spanish "solo sé" with a deed behind it asks for no silence."""
    note = (
        "- congreso, ayer\n- Yola, enfermera\n- canta a los bebés\n- le dije que yo solo sé silbar"
    )
    reading = read_note(note, TODAY)
    assert not reading.private
    assert reading.share == ("yo solo sé silbar",)


def test_two_with_a_bracket_each_are_both_met() -> None:
    """A plus between them is as good as an "and", and "them both" gets the thing twice."""
    note = (
        "at the seed fair sun: Cerys (harp) + Bron (baking). owe Bron a tin. promised them both tea"
    )
    cerys = read_note(note, TODAY)
    (bron,) = cerys.more
    assert (cerys.contact.name, bron.contact.name) == ("Cerys", "Bron")
    assert [each.what for each in cerys.promises] == ["tea"]
    assert [each.what for each in bron.promises] == ["a tin", "tea"]


@pytest.mark.parametrize("wished", ["asked me for the hall dates", "wants our hall dates"])
def test_things_wished_for_are_what_them_means(wished: str) -> None:
    """To text them tonight is no plan to write to somebody."""
    reading = read_note(
        f"Femi, caretaker, at the fair sun. {wished} - will text them tonight", TODAY
    )
    (promise,) = reading.promises
    assert promise.what.startswith("text ")
    assert "hall dates" in promise.what
    assert reading.follow_up_on is None


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("optician called Sam (arabic speaker), high st, this afternoon. he hums", "high st"),
        ("Femi, caretaker, school boiler room, today 7am. he hums", "school boiler room"),
        ("Lucie Gars, fleuriste, marché de Noël hier. elle parle aux roses", "marché de Noël"),
    ],
)
def test_a_place_is_a_place_and_a_habit_is_a_fact(note: str, where: str) -> None:
    """A street, a room with an hour behind the day, and whom somebody talks to every day."""
    reading = read_note(note, TODAY)
    assert (reading.met.where, reading.met.how) == (where, None)
    assert len(reading.they_said) == 1
    assert reading.contact.org is None


@pytest.mark.parametrize("word", ["Honestly", "Tbh", "Frankly"])
def test_a_word_of_mood_is_nobody(word: str) -> None:
    """What I tell of myself stays mine."""
    reading = read_note(f"{word} I'm tired of this", TODAY)
    assert reading.contact.name is None
    assert reading.share == ("I'm tired of this",)


def test_a_call_of_mine_is_how_we_met_and_a_maybe_is_no_promise() -> None:
    """Neither is a word of theirs."""
    note = "Lea Brand, rang her on friday about the flume. told her we'd maybe try it"
    reading = read_note(note, TODAY)
    assert (reading.met.how, reading.met.on) == ("rang her", "2026-11-20")
    assert not reading.they_said
    assert not reading.promises
    assert reading.share == ("we'd maybe try it",)
