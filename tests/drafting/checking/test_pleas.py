"""A plea is known by what the reader is to do and what makes it weigh; telling alone is no plea."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

PLEAS = [
    "My season ended early, so find it in your heart to take me on.",
    "You simply have to get me onto the night line, everything hangs on it.",
    "I have nobody else, and it is in your hands whether I keep the flat.",
    "After all the shifts that I covered for you, you could at least speak to the board for me.",
    "Lend me the fare or I lose the place, I'm begging you.",
    "I don't know how we'll get through the winter unless you raise my pay.",
    "I sat the test again, so please talk the examiner into a kinder mark, my career hangs on it.",
    "One call from you to the chief and my troubles would be over, all I lack is your word.",
    "I'm finished if you turn me down, so hire me.",
    "You're on the committee, so get my name to the top.",
    "If you don't sign for me I won't survive this, and it will be on your conscience.",
    "We are going under, and with your money it would be nothing to you.",
]

TELLINGS = [
    "I was let go in March, and I tell everybody so.",
    "I have applied for a post nearer home, as you may have heard.",
    "I hope to find a post nearer home.",
    "My contract ends in June, and nothing is needed from you.",
    "I'm still waiting for the results of the test.",
    "I don't need you to speak to anybody; I only wanted you to know.",
    "Everything depends on the weather now.",
    "I want you to have the drawing, with no strings.",
    "I'd be glad to put in a word for you at our depot.",
    "Thank you for putting in a good word for me.",
    "You could ask for the lamps by name.",
    "You have to tell me how the fox is.",
    "I couldn't have done it without you.",
    "Should you need a reference, I'm happy to give one.",
]

MINDED = {"begging", "pressure", "hidden_agenda", "self_serving"}


@pytest.mark.parametrize("line", PLEAS)
def test_a_plea_is_heard_in_any_words(line: str) -> None:
    assert rules(with_line(line)) & MINDED


@pytest.mark.parametrize("line", TELLINGS)
def test_who_tells_how_things_stand_is_not_blamed(line: str) -> None:
    assert not serious(with_line(line)) & MINDED


def test_an_ask_taken_back_behind_a_but_is_still_an_ask() -> None:
    line = "There is no hurry, but you must get me that post, I can't lose the house."

    assert "begging" in rules(with_line(line))
