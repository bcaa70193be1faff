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
