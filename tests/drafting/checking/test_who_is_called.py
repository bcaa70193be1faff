"""The reader and the sender are called by the names that the facts hold, at every place."""

import pytest

from tests.drafting.checking.samples import GOOD, rules, with_line


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("Ines Kolar", "Inez Kolar, tram driver"),
        GOOD.replace("Ines Kolar", "Ines Kohler"),
        GOOD.replace("\n\nInes Kolar", " Karen"),
        GOOD.replace("Hi Bram", "hi tom"),
        GOOD.replace("Hi Bram", "Lt. Oyelaran"),
        with_line("As I said, Wendeline, lamps need light."),
        with_line("Thank you, Captain, for the fox."),
        with_line("I'd say the same to Dr. Oyelaran any day."),
    ],
)
def test_a_name_that_is_not_theirs_or_not_mine_is_found(text: str) -> None:
    assert "wrong_name" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("Ines Kolar", "Ines K."),
        GOOD.replace("Ines Kolar", "I. Kolar, City Lines"),
        GOOD.replace("Ines Kolar", "Kind regards, Ines"),
        GOOD.replace("\n\nInes Kolar", " Ines"),
        with_line("As I said, lamps need light."),
        with_line("Well, Bram, the fox waits."),
    ],
)
def test_their_own_name_and_mine_pass(text: str) -> None:
    assert "wrong_name" not in rules(text)


def test_a_short_name_that_a_fact_states_may_be_used() -> None:
    text = GOOD.replace("Hi Bram", "Hi Bo")
    said = ["everyone calls him Bo", "his team replaced 48 lamps in the old tunnel"]
    assert "wrong_name" in rules(text)
    assert "wrong_name" not in rules(text, they_said=said)
