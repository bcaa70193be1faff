"""What a private note says of the name is how the reader is greeted; nothing else of it is told."""

from datetime import date

import pytest

from drafting.brief import Addressee, Brief
from drafting.checking import check
from drafting.composing import compose
from drafting.composing.people.names import call

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "note", "greeting"),
    [
        ("박지우", "in English. Dr. Park, never by the first name", "Dr. Park"),
        ("Елена Орлова", "Ms. Orlova in English", "Ms. Orlova"),
        ("Hanna Voss", "call her Professor Voss", "Professor Voss"),
        ("Hanna Voss", "Dr. Voss please", "Dr. Voss"),
        ("Hanna Voss", "never by her first name", "Hanna Voss"),
        ("Dr. Tom Asare", "Mr. not Dr.", "Mr. Asare"),
        ("Dr. Hanna Voss", "first name only", "Hanna"),
        ("Dr. Hanna Voss", "we're on first-name terms", "Hanna"),
        ("Josephine Lund", "no calls; everybody calls her Pip", "Pip"),
        ("Josephine Lund", "she goes by Jo", "Jo"),
    ],
)
def test_the_greeting_obeys_what_the_note_says_of_the_name(
    name: str, note: str, greeting: str
) -> None:
    assert call(Addressee(name=name), note).greeting == greeting


@pytest.mark.parametrize(
    ("name", "note", "greeting"),
    [
        ("박지우", "Dr. Lim is her boss", "박지우"),
        ("Hanna Voss", "Dr. Voss told me about the strike", "Hanna"),
        ("Dr. Hanna Voss", "I gave her my first name only", "Dr. Voss"),
        ("Dr. Hanna Voss", "not by the first name", "Dr. Voss"),
        ("Hanna Voss", "she has no first name on the badge", "Hanna"),
        ("Josephine Lund", "her dog goes by Rex", "Josephine"),
        ("Josephine Lund", "call her Monday", "Josephine"),
    ],
)
def test_what_the_note_says_of_others_changes_no_greeting(
    name: str, note: str, greeting: str
) -> None:
    assert call(Addressee(name=name), note).greeting == greeting


def test_the_name_that_the_note_gives_is_no_secret_and_the_rest_of_it_is() -> None:
    case = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": "email",
            "sender": {"name": "Edda Roth"},
            "contact": {"name": "박지우"},
            "facts": ["met at the pump fair", "she drains the line twice"],
            "note": "in English. Dr. Park, never by the first name. her brother owes money",
        }
    )
    text = compose(case, today=TODAY).text
    assert text.startswith("Dear Dr. Park,")
    assert "money" not in text
    assert not check(case, text, today=TODAY).findings
