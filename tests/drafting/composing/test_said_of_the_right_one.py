"""What is noted of me, of a third person or of nobody is told of the one whom it is of."""

from typing import Any

from drafting.brief import Brief
from drafting.desk import write
from tests.drafting.composing.harbour import TODAY


def drafted(kind: str, *facts: str, **more: Any) -> str:
    """The first wording of these facts."""
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Mo Hill", "role": "plumber"},
            "contact": {"name": "Tom Rees"},
            "facts": facts,
            **more,
        }
    )
    return write(brief, today=TODAY).text


def test_the_house_of_their_father_is_their_fathers() -> None:
    """Said to whom mourns, "his father's farm" is "your father's farm"."""
    text = drafted(
        "condolence", "his father died 2027-02-01", "I mended a gate at his father's farm"
    )
    assert "your father's farm" in text
    assert "his father" not in text


def test_who_said_it_is_not_the_reader() -> None:
    """The one I name is willing, and nobody else said so."""
    offered = {"what": "put him in touch with Marek Hill, who said he would lead it"}
    text = drafted("decline", "he asked me to lead the walk", offer=offered)
    assert "Marek Hill, who is willing to lead it" in text


def test_two_people_hear_what_it_is_about() -> None:
    """What is so and is of neither stands before what one of them does."""
    text = drafted(
        "intro_between",
        "the church clock has stood since May",
        "Tom looks after two tower clocks",
        other={"name": "Ida Moss", "role": "church warden"},
        both_agreed=True,
    )
    assert "church clock" in text
    assert text.index("church clock") < text.index("tower clocks")


def test_whom_i_hope_to_meet_is_told_in_a_pitch() -> None:
    """A wish of mine is what a word about myself is for; a whole room is asked nothing back."""
    text = drafted(
        "pitch",
        "I film drains",
        "I would like to meet people with old cellars",
        "30 seconds, builders' breakfast",
        channel="spoken",
        contact={},
    )
    assert "meet people with old cellars" in text
    assert "?" not in text


def test_the_day_of_a_question_is_no_day_of_what_was_asked() -> None:
    """Who wondered on a day how eels get past did not say when they do."""
    text = drafted(
        "share", "2027-02-20 he wondered how eels climb", "the museum shows an eel ladder"
    )
    assert "how eels climb" in text
    assert "climb on" not in text


def test_a_habit_of_theirs_is_no_reason_for_an_offer() -> None:
    """A story at each meeting calls for no book."""
    offered = {"what": "send the title of the ledger book"}
    for seed in range(6):
        brief = Brief.model_validate(
            {
                "kind": "thank_you",
                "channel": "email",
                "sender": {"name": "Mo Hill"},
                "contact": {"name": "Tom Rees"},
                "facts": ["chat 2027-02-13", "he starts every meeting with a member's story"],
                "offer": offered,
            }
        )
        assert "so I can" not in write(brief, today=TODAY, seed=seed).text
