"""A run dictated at the end of a shift: what each piece of it is, and where it ends."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 8, 6)
FRONT = "met Ana Vale at the fair on tuesday and "


@pytest.mark.parametrize(
    "tail",
    [
        "the curry was good",
        "the soup was stewed by the way",
        "it was windy as anything today",
        "there was soup lentil lovely",
        "I'm very tired",
    ],
)
def test_a_meal_or_the_weather_behind_a_promise_is_no_part_of_it(tail: str) -> None:
    reading = read_note(f"{FRONT}I said I'd bring the red gloves {tail}", TODAY)
    assert [each.what for each in reading.promises] == ["bring the red gloves"]
    assert not reading.share
    assert any(tail in each for each in reading.left_over)


def test_what_somebody_said_of_a_meal_stays_theirs() -> None:
    reading = read_note(f"{FRONT}she said the soup was too hot", TODAY)
    assert any("soup was too hot" in each for each in reading.they_said)


PROMISED = [
    ("she asked if I'd come on the tenth and I said yes I will bring the scales", "me", "scales"),
    ("I said pick a day and I'd sort the risk form", "me", "risk form"),
    ("I must send our test plan by the twentieth", "me", "test plan"),
    ("I'm supposed to send her the name of the ropes man", "me", "ropes man"),
    ("it rained. Lending me a billhook", "them", "billhook"),
    ("it rained. owes me: drawing of the clip", "them", "drawing of the clip"),
    ("Told her we queue, I'm paying I said and she'll bring the oldest clock", "them", "clock"),
]


@pytest.mark.parametrize(("told", "who", "what"), PROMISED)
def test_a_promise_is_heard_wherever_the_run_brings_it(told: str, who: str, what: str) -> None:
    reading = read_note(FRONT + told, TODAY)
    found = [each for each in reading.promises if what in each.what]
    assert [each.who for each in found] == [who]


def test_a_yes_on_a_day_takes_what_they_asked_for() -> None:
    note = f"{FRONT}she said come and stand with her I said I would on the twenty ninth"
    (promise,) = read_note(note, TODAY).promises
    assert (promise.who, promise.due) == ("me", "2026-08-29")
    assert "stand with her" in promise.what


HOUSES = [
    ("she's a nurse at Saint Orla's and we had tea", "Saint Orla's"),
    ("she's a chef at the Beacon no the Lantern", "the Lantern"),
    ("she's a manager for Tarn Demolition yes demolition", "Tarn Demolition"),
    ("she's head of pumps at Tarn Hydro now", "Tarn Hydro"),
    ("she's at the canal trust", "canal trust"),
    ("she works on ventilation for Tarn Tunnels", "Tarn Tunnels"),
]


@pytest.mark.parametrize(("told", "house"), HOUSES)
def test_a_house_is_named_without_what_hangs_on_to_it(told: str, house: str) -> None:
    assert read_note(FRONT + told, TODAY).contact.org == house


@pytest.mark.parametrize("told", ["she's at the gate most days", "she works on boats for a living"])
def test_a_spot_or_a_living_is_no_house(told: str) -> None:
    assert read_note(FRONT + told, TODAY).contact.org is None


def test_what_was_offered_and_will_be_sent_on_a_day_is_promised() -> None:
    reading = read_note(f"{FRONT}I said she can have our red list, will send it fri", TODAY)
    (promise,) = reading.promises
    assert (promise.who, promise.what, promise.due) == ("me", "send our red list", "2026-08-07")
    assert reading.offer is None


CUT = [
    ("she said everybody has one flood in them she wants to borrow the threader", "one flood"),
    ("she said ropes sing and I loved that I said I'd send a list tomorrow", "ropes sing"),
]


@pytest.mark.parametrize(("told", "theirs"), CUT)
def test_a_run_is_cut_behind_an_object_and_behind_a_remark(told: str, theirs: str) -> None:
    reading = read_note(FRONT + told, TODAY)
    assert any(each.endswith((theirs, f"{theirs} in them")) for each in reading.they_said)


def test_a_family_told_of_takes_no_promise_along() -> None:
    note = f"{FRONT}she said she'll bring the dough her husband left her by the way so not a word"
    reading = read_note(note, TODAY)
    assert [each.what for each in reading.promises] == ["bring the dough"]
    assert any("her husband left her" in each for each in reading.private)


SPOTS = [
    ("Had a natter w/ Ana Vale in the ambulance bay last night", "the ambulance bay"),
    ("Ana Vale, nurse. we did the falls training together on monday", "the falls training"),
    ("Ana Vale, nurse. she was judging the pie contest with me on monday", "the pie contest"),
    ("Ana Vale, nurse. it was the kidney day on monday", "the kidney day"),
]


@pytest.mark.parametrize(("note", "where"), SPOTS)
def test_the_place_is_what_we_were_at_together(note: str, where: str) -> None:
    assert read_note(note, TODAY).met.where == where


def test_a_rank_that_is_denied_is_no_role() -> None:
    note = "met Inspector Ana Vale no not inspector she's a cook sorry a cook at Tarn Farm"
    contact = read_note(note, TODAY).contact
    assert (contact.name, contact.role, contact.org) == ("Ana Vale", "cook", "Tarn Farm")
