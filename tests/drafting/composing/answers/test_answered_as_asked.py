"""An answer that says just what was asked begins with a yes, and is never lost as a copy."""

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from tests.drafting.composing.harbour import TODAY


def written(*facts: str) -> str:
    """The first wording of a short answer."""
    brief = Brief.model_validate(
        {
            "kind": "reply",
            "channel": "sms",
            "sender": {"name": "Mo"},
            "contact": {"name": "Mrs. Hathaway"},
            "facts": facts,
        }
    )
    return compose(brief, today=TODAY).text or ""


@pytest.mark.parametrize(
    ("asked", "noted", "told"),
    [
        ("she wrote: does Monday at 9 suit you?", "Monday at 9 suits me", "Yes, Monday at 9 works"),
        ("she wrote: shall we say noon?", "noon is good for me", "Yes, noon works for me"),
        ("he wrote: can you bring the rope?", "I can bring the rope", "Yes, I can certainly bring"),
        ("she asked if 3 pm is all right", "3 pm is fine", "Yes, 3 pm is fine"),
    ],
)
def test_a_yes_is_told_in_other_words(asked: str, noted: str, told: str) -> None:
    """The day, the hour or the thing stands in it."""
    assert told in written(asked, noted)


def test_what_was_not_asked_has_no_yes() -> None:
    """Another day than theirs is no yes to theirs."""
    assert "Yes" not in written("she wrote: does Monday suit you?", "Tuesday at 9 suits me")


def test_nobody_is_asked_whether_they_shall() -> None:
    """A proposal is no question that can be told back."""
    assert "whether you shall" not in written("she wrote: shall we say noon?", "I'm in at one")
