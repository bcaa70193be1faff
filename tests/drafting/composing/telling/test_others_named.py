"""Somebody who is named in a fact keeps their own "her" and "his" beside the reader."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing import compose

TODAY = date(2027, 3, 18)


def draft(name: str, fact: str, kind: str = "follow_up") -> str:
    brief = {
        "kind": kind,
        "channel": "email",
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": name},
        "facts": ["met at the rope fair 2027-02-03", fact],
    }
    return compose(Brief.model_validate(brief), today=TODAY).text or ""


@pytest.mark.parametrize(
    ("name", "fact", "told"),
    [
        ("Rolf Brand", "he shows each new nurse her own locker", "her own locker"),
        ("Rolf Brand", "he gave his sister her first saw", "her first saw"),
        ("Greta Solheim", "she shows every new boy his own hook", "his own hook"),
        ("Rolf Brand", "he greets every late pupil before he sits down", "before you sit down"),
    ],
)
def test_it_is_told_of_the_one_who_was_named(name: str, fact: str, told: str) -> None:
    assert told in draft(name, fact)


def test_nobody_is_told_of_who_was_not_named() -> None:
    assert "he was right" not in draft("Greta Solheim", "she told her mother that he was right")
