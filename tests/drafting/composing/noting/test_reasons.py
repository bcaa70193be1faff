"""Why I say no, and what two people are told of each other."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing.english.reasons import as_reason
from drafting.desk import write


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("on duty that weekend", "I am on duty that weekend"),
        ("too busy with the salmon run", "I am busy with the salmon run"),
        ("already booked in Bergen that night", "I am booked in Bergen that night"),
        ("away from the first until the ninth", "I won't be here from the first until the ninth"),
        ("no time before Easter", "I have no time before Easter"),
        ("don't have a car", "I don't have a car"),
        ("it's too far", "it is too far"),
        ("doctor says no ladders", "my doctor says no ladders"),
        ("he waits at the lock, I've seen it", "he waits at the lock"),
        ("she wrote that the hall leaks", "she mentioned that the hall leaks"),
        ("I'm on shift that night", "I'm on shift that night"),
        ("she asked me to sing", "she asked me to sing"),
    ],
)
def test_a_reason_becomes_a_sentence(noted: str, told: str) -> None:
    assert as_reason(noted) == told


def drafted(kind: str, *facts: str, **more: object) -> str:
    brief = {
        "kind": kind,
        "channel": "email",
        "sender": {"name": "Jonas Falk", "role": "ferryman"},
        "contact": {"name": "Edda Moor", "role": "clock maker"},
        "facts": list(facts),
        **more,
    }
    return " ".join(write(Brief.model_validate(brief), today=date(2027, 5, 18)).text.split())


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("on duty that weekend", "on duty"),
        ("it's too far", "too far"),
        ("too busy with the salmon run", "busy with the salmon"),
        ("no time that week", "no time"),
        ("my son's wedding is that day", "wedding"),
    ],
)
def test_a_no_keeps_its_reason(fact: str, said: str) -> None:
    text = drafted("decline", "she asked me to judge the clocks on 5 July", fact)
    assert said in text
    assert "son is wedding" not in text


def test_what_goes_to_others_is_not_given_to_the_reader() -> None:
    offer = {"what": "lend the club our old bell"}
    text = drafted("decline", "she asked me to judge the clocks", "I'm at sea", offer=offer)
    assert "lend the club our old bell" in text


def test_two_people_are_told_what_they_do_before_what_they_asked_me() -> None:
    text = drafted(
        "intro_between",
        "Edda needs a quiet cellar",
        "Ulf asked me if clocks like damp",
        "Ulf has a dry cellar under the mill",
        other={"name": "Ulf Brand", "role": "miller"},
        offer={"what": "bring them the key"},
        both_agreed=True,
    )
    assert "dry cellar" in text
    assert "asked me" not in text
    assert "bring you the key" in text
