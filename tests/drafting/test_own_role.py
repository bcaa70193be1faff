"""What I do is taken from my sentence only where it says so."""

import pytest

from drafting.own_role import role_told
from screens.my_profile import with_role
from store import Profile


@pytest.mark.parametrize(
    ("about", "role"),
    [
        ("I'm a ward sister on a surgical ward.", "ward sister"),
        ("I am an electrician and I keep bees", "electrician"),
        ("I work as a school nurse in Ennis.", "school nurse"),
        ("I\u2019m a ferry cook", "ferry cook"),
        ("I run the night shift at a small hospital and keep bees.", None),
        ("I'm a bit shy at parties.", None),
        ("I'm glad to be here.", None),
        ("Bees, mostly.", None),
        ("", None),
    ],
)
def test_a_role_is_what_the_sentence_names(about: str, role: str | None) -> None:
    assert role_told(about) == role


def test_a_new_sentence_fills_an_empty_field_once() -> None:
    about = "I'm a ferry cook."
    told = with_role(Profile(about=about), Profile())

    assert told.role == "ferry cook"
    assert with_role(Profile(about=about), told).role is None
    assert with_role(Profile(about=about, role="baker"), Profile()).role == "baker"
