"""Who did it, what it is called and how long ago: small notes that were told of the wrong one."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing.compose import compose

TODAY = date(2026, 11, 22)


def drafted(kind: str, *facts: str, offer: str | None = None) -> str:
    """Gives the first draft of these facts, on one line and held against the checks."""
    case = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "today": TODAY,
            "sender": {"name": "Ruth Ames", "role": "ward sister"},
            "contact": {"name": "Tom Vale", "role": "porter"},
            "facts": list(facts),
            "offer": {"what": offer} if offer else None,
        }
    )
    made = compose(case, today=TODAY)
    assert made.text, made
    assert not check(case, made.text, today=TODAY).findings, made.text
    return " ".join(made.text.split())


@pytest.mark.parametrize(
    ("kind", "facts", "said"),
    [
        ("follow_up", ("ran into him at the tip", "he's fed up of soft tyres"), "you're fed up of"),
        ("follow_up", ("porters' morning at the mill", "keeps a key log"), "porters' morning"),
        ("follow_up", ("sewing circle at the hall", "never cuts twice"), "the sewing circle"),
        (
            "check_in",
            ("used to wait by the ramp so the new ones could find him",),
            "you used to wait by the ramp",
        ),
        (
            "thank_you",
            ("two days at his depot", '"strap it, shake it, strap it again"'),
            "to strap it, shake it and strap it again",
        ),
        (
            "congratulate",
            ("got her gas ticket in May", "five years ago she was holding my ladder"),
            "you were holding my ladder five years ago",
        ),
        (
            "my_news",
            ("I start in Hull on the 3rd", "he always told me look at the chain not the hook"),
            "told me to look at the chain",
        ),
        ("congratulate", ("made head porter, as of Monday",), "head porter on Monday"),
    ],
)
def test_a_small_note_is_told_of_whom_it_means(
    kind: str, facts: tuple[str, ...], said: str
) -> None:
    text = drafted(kind, *facts).replace("you are fed", "you're fed")
    assert said in text


def test_a_thing_that_they_wanted_is_the_one() -> None:
    text = drafted("thank_you", "kept back six tins for me", offer="drop off a jar he was after")
    assert "the jar you were after" in text


def test_advice_and_what_i_used_to_do_do_not_clash() -> None:
    text = drafted("thank_you", '"oil it after the ride"', "I'd been oiling mine before the ride")
    assert "after the ride" in text
