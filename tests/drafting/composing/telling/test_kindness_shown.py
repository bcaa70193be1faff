"""Plain praise is thanked for where a name stands, and is too little where none does."""

from datetime import date

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import write


def drafted(kind: str, name: str | None, *facts: str) -> CheckedDraft:
    brief = {
        "kind": kind,
        "sender": {"name": "Ola Finn", "role": "ferryman"},
        "contact": {"name": name, "role": "pilot?"},
        "facts": list(facts),
        "today": "2026-06-30",
    }
    return write(Brief.model_validate(brief), today=date(2026, 6, 30))


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("so patient with our questions", "patient with our questions"),
        ("very welcoming at the boat day", "being so welcoming at the boat day"),
        ("a great help at the boat day, so grateful", "being such a help at the boat day"),
        ("she was friendly and helpful to us", "being so friendly and helpful to us"),
    ],
)
@pytest.mark.parametrize("kind", ["thank_you", "follow_up"])
def test_thanks_are_given_for_how_somebody_was(kind: str, noted: str, said: str) -> None:
    assert said in (drafted(kind, "Rhea Stone", noted).text or "")


@pytest.mark.parametrize("noted", ["very welcoming at the boat day", "he was friendly and helpful"])
def test_praise_alone_of_somebody_without_a_name_asks(noted: str) -> None:
    draft = drafted("thank_you", None, noted)

    assert draft.status == "ask"
    assert "name" in draft.questions[0]


def test_a_deed_of_somebody_without_a_name_is_enough() -> None:
    assert "the lamp" in (drafted("thank_you", None, "she held the lamp for me").text or "")


def test_nobody_wishes_twice_to_fill_a_mail() -> None:
    text = drafted("thank_you", "Rhea Stone", "she held the lamp for me").text or ""

    assert not ("Have a good" in text and "goes well" in text)
