"""Facts typed in haste are told as they would stand with more time."""

import pytest

from drafting.brief import Brief
from drafting.composing.english.calendar_names import in_capitals
from drafting.composing.noting.jotted import told_straight, unjotted
from drafting.composing.noting.note_shapes import all_retellings
from prompts.grammar import load_rows

ROWS = load_rows("hasty_notes", "en")["retold"]


@pytest.mark.parametrize("row", ROWS, ids=[row["reason"] for row in ROWS])
def test_each_entry_does_what_its_example_says(row: dict[str, str]) -> None:
    kind = row.get("kinds", "thank_you").split()[0]
    assert told_straight(row["example"], kind) == row["gives"]


@pytest.mark.parametrize("row", ROWS, ids=[row["reason"] for row in ROWS])
def test_each_entry_leaves_other_kinds_alone(row: dict[str, str]) -> None:
    if "kinds" not in row:
        return
    own = all_retellings()[ROWS.index(row)]
    assert own.find.sub(own.say, row["example"]) == row["gives"]
    assert told_straight(row["example"], "pitch") != row["gives"]


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("we row in march and on mondays", "we row in March and on Mondays"),
        ("until may, then by june", "until May, then by June"),
        ("they march past and she may be late", "they march past and she may be late"),
        ("the 3 march draft of may 2025", "the 3 March draft of May 2025"),
    ],
)
def test_months_and_days_get_their_capital(noted: str, told: str) -> None:
    assert in_capitals(noted) == told


def facts_of(*noted: str, kind: str = "thank_you", role: str = "carter") -> tuple[str, ...]:
    contact = {"name": "Silke Brandt", "role": role}
    return unjotted(Brief.model_validate({"kind": kind, "contact": contact, "facts": noted})).facts


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        (
            "I take over the dye house on Monday, six people",
            "I take over the dye house on Monday with six people",
        ),
        ("we sing at night, two wards", "we sing at night on two wards"),
        ("she paints gates, four colours", "she paints gates, four colours"),
        ("my aunt was trained by him", "he trained my aunt"),
        (
            "I said I'd look into the hinge, and have",
            "I have looked into the hinge, as I said I would",
        ),
        ("silke was trying a wooden bit", "Silke was trying a wooden bit"),
    ],
)
def test_a_fact_gets_its_number_its_doer_and_its_name(noted: str, told: str) -> None:
    assert facts_of(noted) == (told,)


def test_the_house_of_whoever_runs_it_is_theirs() -> None:
    assert facts_of("the pipes at the nursery froze", role="nursery head") == (
        "the pipes at your nursery froze",
    )
    assert facts_of("the pipes at the nursery froze") == ("the pipes at the nursery froze",)


def test_a_fact_without_haste_stays_as_it_was_typed() -> None:
    assert facts_of("She keeps bees, and sells no honey.") == (
        "She keeps bees, and sells no honey.",
    )
