"""What somebody does, gets or sorts for me is their promise, in every plain wording."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("told", "what", "due"),
    [
        ("she's getting me the bean poles by friday", "the bean poles", "2026-11-27"),
        ("she's making me a shelf", "making me a shelf", None),
        ("lena is sorting the tickets for us", "sorting the tickets for us", None),
        ("shes looking into the damp for me", "looking into the damp for me", None),
        ("she's putting me in touch with a potter", "putting me in touch with a potter", None),
        ("she'll sort a tag layout for me", "sort a tag layout for me", None),
        ("lena is going to ring me on thursday", "ring me", "2026-11-26"),
        ("lena's gonna sort the tags", "sort the tags", None),
        ("says she can bring the ladders on sat", "bring the ladders", "2026-11-28"),
        ("she says she'll have a word with the landlord", "have a word with the landlord", None),
        ("she is to send the plan by 4 dec", "send the plan", "2026-12-04"),
        ("she's coming to look at the pump on tuesday", "look at the pump", "2026-11-24"),
    ],
)
def test_a_promise_of_theirs_is_found(told: str, what: str, due: str | None) -> None:
    [promise] = read_note(f"Met Lena Gil, joiner, today. {told}", TODAY).promises
    assert (promise.who, promise.what, promise.due) == ("them", what, due)


@pytest.mark.parametrize(
    ("note", "what"),
    [
        ("Conocí a Lena Gil hoy. Me está haciendo una mesa.", "haciendo una mesa"),
        ("Vu Lena Gil hier. Elle s'occupe du plan pour moi.", "s'occupe du plan pour moi"),
        ("Lena Gil getroffen. Sie besorgt mir die Stangen.", "die Stangen"),
    ],
)
def test_it_is_found_in_every_language(note: str, what: str) -> None:
    [promise] = read_note(note, TODAY).promises
    assert (promise.who, promise.what) == ("them", what)


@pytest.mark.parametrize(
    "told",
    [
        "she's getting a new van",
        "she is getting married in June",
        "she's driving me mad with her jokes",
        "she is giving me the creeps",
        "she's telling me the story of the mill",
        "she is going to be 40",
        "she says they can bring dogs on sundays",
        "she brings me eggs every week",
    ],
)
def test_what_is_only_told_is_no_promise(told: str) -> None:
    assert not read_note(f"Met Lena Gil, joiner, today. {told}", TODAY).promises
