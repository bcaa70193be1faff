"""What a hasty note leaves me to do: promises without a doer, and what is no promise at all."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "promise", "due"),
    [
        (
            "met Ilse Brand sat. we'd love her to judge pies, will text her his number by tues",
            "text her his number",
            "2026-11-24",
        ),
        (
            "met Ilse Brand at the flour fair. asked me for the oven plans - will do by fri",
            "the oven plans",
            "2026-11-27",
        ),
        (
            "met Ilse Brand at the flour fair. wants our yeast list - promised that",
            "our yeast list",
            None,
        ),
    ],
)
def test_a_promise_without_a_doer_is_mine(note: str, promise: str, due: str | None) -> None:
    """The thing may stand in the clause before."""
    reading = read_note(note, TODAY)
    assert [(each.who, each.what, each.due) for each in reading.promises] == [("me", promise, due)]
    assert reading.follow_up_on is None
    assert not reading.share


def test_a_confidence_that_tells_itself_takes_nothing_along() -> None:
    """What was asked of me in the sentence before is no secret."""
    note = (
        "met Ilse Brand at the flour fair. asked me for the oven plans - will do by fri. "
        "she told me not to tell anyone but she's pregnant"
    )
    reading = read_note(note, TODAY)
    assert reading.private == ("she told me not to tell anyone but she's pregnant",)
    assert reading.promises[0].what == "the oven plans"


@pytest.mark.parametrize(
    "said", ["he offered to speak at our open evening", "he said hed recommend us to the vicar"]
)
def test_what_they_offer_to_do_is_their_promise(said: str) -> None:
    """It is none of their words."""
    reading = read_note(f"met Otto Lind, florist, at the wreath class thurs. {said}", TODAY)
    assert [each.who for each in reading.promises] == ["them"]
    assert not reading.they_said


@pytest.mark.parametrize("measure", ["8 years in", "poster 12", "20 yrs"])
def test_a_bare_measure_is_nothing_that_they_said(measure: str) -> None:
    """How long somebody has done it stays for the person to see."""
    note = f"cabbie Rosa, {measure}, taxi rank last fri. she hums to the sat nav"
    reading = read_note(note, TODAY)
    assert reading.they_said == ("she hums to the sat nav",)
    assert reading.contact.role == "cabbie"


def test_a_family_name_may_be_a_word_of_saying() -> None:
    """Only a comma and a trade behind it make it one."""
    named = read_note("met tariq said, tailor, at the cloth fair yesterday", TODAY)
    assert named.contact.name == "Tariq Said"
    told = read_note("met tariq at the cloth fair, said he irons every seam twice", TODAY)
    assert told.contact.name == "Tariq"
    assert told.they_said == ("he irons every seam twice",)


@pytest.mark.parametrize(
    ("said", "promise"),
    [
        ("i owe him a thank you and a pie", "a thank you and a pie"),
        ("i owe him the number for our welder", "the number for our welder"),
        ("promised him two tickets", "two tickets"),
        ("I owe him a copy of our plan (due 1 dec)", "a copy of our plan"),
    ],
)
def test_a_promise_names_the_thing_and_not_the_taker(said: str, promise: str) -> None:
    """A bracket with the day alone is no part of it either."""
    reading = read_note(f"met Otto Lind, florist, at the wreath class thurs. {said}", TODAY)
    assert [each.what for each in reading.promises] == [promise]


def test_a_sentence_may_end_with_a_short_form() -> None:
    """Behind its dot somebody was met."""
    reading = read_note("Ruth from HR. ran into her in the lift today. she hums", TODAY)
    assert reading.met.where == "the lift"
    post = read_note("Jon Karl - welder, town water dept. bumped into him at the fair", TODAY)
    assert post.contact.org == "town water dept"


def test_an_open_bracket_is_closed() -> None:
    """What somebody said keeps the whole of its bracket."""
    reading = read_note("met Otto Lind at the fair. says he hates the new doors (too slow)", TODAY)
    assert reading.they_said == ("he hates the new doors (too slow)",)


@pytest.mark.parametrize(
    ("answer", "said"), [("and she said yes", ("we can film it",)), ("and she said no", ())]
)
def test_a_question_that_was_answered_is_none_any_more(answer: str, said: tuple[str, ...]) -> None:
    """A yes makes a fact of it, a no makes nothing of it."""
    note = f"met Ruth, tailor, at the loom fair sat. i asked her if we can film it {answer}"
    reading = read_note(note, TODAY)
    assert reading.ask is None
    assert reading.they_said == said


def test_somebody_else_to_be_asked_is_no_question_to_the_contact() -> None:
    """It stays for the person to see."""
    note = "met Ruth, tailor, at the loom fair sat. told her we might film it (need to ask matron)"
    reading = read_note(note, TODAY)
    assert reading.ask is None
    assert reading.share == ("we might film it",)
