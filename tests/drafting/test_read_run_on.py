"""Dictated sentences that go on: what belongs together, what stands apart, what is to oneself."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 20)
MET = "Met Ana Vail at the fair."


@pytest.mark.parametrize(
    ("told", "due", "deed"),
    [
        (
            "I'll send her the rota mon, scratch that, by wednesday.",
            "2026-11-25",
            "send her the rota",
        ),
        ("I said I'd bring the saw by friday, no, sunday", "2026-11-22", "bring the saw"),
        (
            "Lend her our tent by the weekend? no, i said by 16 july",
            "2027-07-16",
            "Lend her our tent",
        ),
        ("promised to mail her the form tues no wed", "2026-11-25", "mail her the form"),
    ],
)
def test_of_two_days_the_one_that_was_not_taken_back_counts(told: str, due: str, deed: str) -> None:
    [promise] = read_note(f"{MET} {told}", TODAY).promises

    assert (promise.what, str(promise.due)) == (deed, due)


def test_a_no_before_another_sentence_takes_no_day_back() -> None:
    reading = read_note(f"{MET} she sings on sunday, no monday is free", TODAY)

    assert reading.they_said == ("she sings on sunday",)


@pytest.mark.parametrize(
    ("told", "said", "mine"),
    [
        (
            "she said they hang a bell on each door so that porters hear it and I said ours rust",
            ("they hang a bell on each door so that porters hear it",),
            ("ours rust",),
        ),
        (
            "told her we still queue in the yard, and that I once fell asleep there",
            (),
            ("we still queue in the yard", "I once fell asleep there"),
        ),
        (
            "she said that her crew counts twice and that nobody sleeps",
            ("her crew counts twice", "nobody sleeps"),
            (),
        ),
        ("she tests every rope til they snap", ("she tests every rope til they snap",), ()),
    ],
)
def test_a_run_is_cut_where_something_else_begins(
    told: str, said: tuple[str, ...], mine: tuple[str, ...]
) -> None:
    reading = read_note(f"{MET} {told}", TODAY)

    assert reading.they_said == said
    assert reading.share == mine


def test_what_they_use_says_which_thing_they_send() -> None:
    note = f"{MET} and she is going to send me the rota they use and I told her I'd bring cake"

    assert [p.what for p in read_note(note, TODAY).promises] == [
        "send me the rota they use",
        "bring cake",
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "find out who she is",
        "this one is worth writing down properly",
        "no promises either way and she does not want to be phoned",
        "that's all, felt nice",
        "i didnt say much tbh",
        "Referred by my old boss",
        "not yet tho",
    ],
)
def test_what_one_tells_oneself_is_nobodys_word(remark: str) -> None:
    reading = read_note(f"{MET} {remark}. she hums", TODAY)

    assert reading.they_said == ("she hums",)
    assert not reading.share
    assert any(remark.split(",", maxsplit=1)[0] in rest for rest in reading.left_over)


def test_two_people_of_one_run_keep_what_each_said_and_was_promised() -> None:
    note = (
        "so at the walk I met two first Hal Orry he is a surveyor at Eastmap and he said they draw "
        "every well as a face and then Bea Tolan she is a jointer with Cleeve Cables and she said "
        "she smells rust and I said I'd send Hal our maps by the 30th and Bea wants nothing from me"
    )
    first = read_note(note, TODAY)
    [second] = first.more

    assert first.they_said == ("they draw every well as a face",)
    assert [p.what for p in first.promises] == ["send our maps"]
    assert second.they_said == ("she smells rust",)
    assert not second.promises


def test_the_days_of_a_week_are_not_the_day_of_the_meeting() -> None:
    reading = read_note(f"{MET} she works from home mon, wed and fri", TODAY)

    assert reading.met.on is None
    assert not reading.unsure


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (
            "Mr Obi from Larch - parents eve? no, the exam meeting on 12 nov. he hums",
            "the exam meeting",
        ),
        ("met Ana Vail at the fair? no, the market on 12 nov. she hums", "the market"),
        ("met Ana Vail at the fair. does she row? no, the boat is her dad's", "the fair"),
    ],
)
def test_an_occasion_that_was_taken_back_is_not_where_we_met(told: str, where: str) -> None:
    assert read_note(told, TODAY).met.where == where


def test_what_is_typed_with_a_figure_for_a_word_is_a_promise_all_the_same() -> None:
    [promise] = read_note("sat next to Lena. going 2 lend her my scales on weds", TODAY).promises

    assert (promise.who, promise.what, str(promise.due)) == (
        "me",
        "lend her my scales",
        "2026-11-25",
    )


def test_thinking_about_it_promises_nothing_and_letting_them_know_does() -> None:
    assert not read_note(f"{MET} said id think about it", TODAY).promises
    [promise] = read_note(f"{MET} said id think about it & let her know by the 1st", TODAY).promises

    assert str(promise.due) == "2026-12-01"


def test_whom_they_ask_for_is_me_and_stays_me() -> None:
    [said] = read_note(
        "ran into old boss Lorraine. she said they still ask for me", TODAY
    ).they_said

    assert said == "she said they still ask for me"


def test_a_wish_to_think_about_is_no_thing_to_promise() -> None:
    note = f"{MET} wants me on the aid board?? said id think about it & let her know by the 1st"
    reading = read_note(note, TODAY)

    assert reading.they_said == ("wants me on the aid board",)
    assert [p.what for p in reading.promises] == ["think about it & let her know"]


def test_what_she_asked_4_is_what_goes_to_her() -> None:
    [promise] = read_note(f"{MET} she asked 4 our tide form. will fwd it tmrw", TODAY).promises

    assert promise.what == "fwd our tide form"
