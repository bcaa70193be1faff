"""Truth: words behind a colon or between marks are told as what somebody said or told me to do."""

import pytest

from drafting.brief import Addressee, Brief, Sender
from drafting.composing.noting.speech import told_as_speech


def _told(fact: str, kind: str = "thank_you") -> str:
    brief = Brief(
        kind=kind,
        contact=Addressee(name="Nils Berg"),
        sender=Sender(name="Ada Holt"),
        facts=(fact,),
    )
    return told_as_speech(brief).facts[0]


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("He said: stir it until you smell nuts.", "He told me to stir it until I smell nuts"),
        ("his advice: write down your worst cut", "he told me to write down my worst cut"),
        ("his tip for cold mornings: warm the key", "he told me to warm the key on cold mornings"),
        (
            "Nils says: never plane on a Friday, blades are tired",
            "Nils told me never to plane on a Friday because blades are tired",
        ),
        ("Nils: 'a wet rope tells no lies'", "Nils said that a wet rope tells no lies"),
        (
            "he says: in the hills you cut the pegs longer",
            "he said that in the hills you cut the pegs longer",
        ),
        (
            "Nils said 'one photo, and the boat in the middle'",
            'Nils put it like this: "one photo, and the boat in the middle"',
        ),
    ],
)
def test_words_of_theirs_are_told_as_speech(fact: str, told: str) -> None:
    assert _told(fact) == told


@pytest.mark.parametrize(
    "fact",
    [
        "Nils, the boat builder",
        "two things: a saw and a file",
        "Karin: the pump leaks",
        "my rule: never on a Sunday",
        "he asked: is the shed dry?",
    ],
)
def test_other_colons_stay_as_they_are(fact: str) -> None:
    assert _told(fact) == fact


def test_what_is_noted_behind_a_name_is_told_of_them() -> None:
    assert _told("Nils: a hull takes him nine days") == "Nils needs nine days for a hull"
    assert _told("Nils: his shed is dry", "intro_between") == "Nils's shed is dry"
