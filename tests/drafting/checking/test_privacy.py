"""Nothing private, no patient and nothing of the note leaves; nobody is introduced unasked."""

from typing import Any

import pytest

from tests.drafting.checking.samples import GOOD, rules, with_line

SECRET: dict[str, Any] = {
    "private": ["he is quitting Northrail in May", "12 lamps burnt an apprentice's hand"]
}
NOTE: dict[str, Any] = {
    "note": "His patient Olga Brenner, bed 7, record 884213, pulled through. He looked worn out."
}


@pytest.mark.parametrize(
    "line",
    [
        "I was sorry to hear that you are quitting.",
        "Good luck after your resignation from Northrail.",
        "I hope the apprentice's hand is better.",
        "Those twelve lamps must have burnt badly.",
    ],
)
def test_a_private_thing_and_its_paraphrase_are_found(line: str) -> None:
    assert "leak_private" in rules(with_line(line), **SECRET)


def test_a_message_without_the_private_thing_passes() -> None:
    assert rules(GOOD, **SECRET) == set()


@pytest.mark.parametrize(
    "line",
    [
        "I hope Olga is better.",
        "How is the patient in bed 7?",
        "I looked up 884213.",
        "I thought you looked worn out.",
    ],
)
def test_what_only_the_note_holds_is_found(line: str) -> None:
    assert "leak_private" in rules(with_line(line), **NOTE)


@pytest.mark.parametrize(
    "line",
    [
        "MRN 0044217 was the hard one.",
        "The patient in room 4 was the hard one.",
        "Your patient, Olaf Berg, was the hard one.",
        "My 94-year-old patient asked for you.",
    ],
)
def test_a_patient_is_found_without_any_note(line: str) -> None:
    assert "leak_private" in rules(with_line(line), facts=[line])


def test_patients_in_general_are_nobody() -> None:
    text = with_line("Lamps calm patients, I find.")

    assert "leak_private" not in rules(text, **NOTE)


PAIR: dict[str, Any] = {
    "kind": "intro_between",
    "other": {"name": "Ada Quist", "role": "lamp maker"},
    "offer": None,
}
BRINGS = "Dear Bram,\n\nmeet Ada Quist, lamp maker. I leave you to it.\n\nInes"
ASKS = "Dear Bram,\n\nmay I introduce you to a lamp maker? No is a fine answer.\n\nInes"


@pytest.mark.parametrize("agreed", [None, False])
def test_two_people_are_introduced_only_when_both_agreed(agreed: object) -> None:
    assert "no_consent" in rules(BRINGS, both_agreed=agreed, **PAIR)


def test_two_people_who_agreed_may_be_introduced() -> None:
    assert "no_consent" not in rules(BRINGS, both_agreed=True, **PAIR)


def test_asking_first_is_no_introduction() -> None:
    assert "no_consent" not in rules(ASKS, **PAIR)


@pytest.mark.parametrize(
    ("private", "line", "leaks"),
    [
        ("he owes the bank two years' rent", "I owe you an answer about the lamps.", False),
        ("he owes the bank two years' rent", "You must be glad when you owe nothing more.", True),
        ("he is leaving Northrail", "I'm on leave until Friday the week after.", False),
        ("he is leaving Northrail", "I hear that you are leaving soon.", True),
        ("I am leaving City Lines", "I am leaving soon.", True),
    ],
)
def test_what_the_sender_does_tells_nothing_of_the_reader(
    private: str, line: str, leaks: bool
) -> None:
    assert ("leak_private" in rules(with_line(line), private=[private])) is leaks
