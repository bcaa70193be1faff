"""A work of theirs is how I know them; nobody met, and nobody was there for a book."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing.people.works import known_by_work
from drafting.desk import write


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("heard her podcast on lifeboats", "listened to your podcast on lifeboats"),
        ("read his column 2026-05-04", "read your column"),
        ("saw her documentary on reed beds", "watched your documentary on reed beds"),
        ("her essay about hinges, June 2026", "read your essay about hinges"),
        ("heard him on the radio about slate", "heard you talk about slate on the radio"),
    ],
)
def test_a_work_is_told_with_how_it_was_taken_in(noted: str, said: str) -> None:
    work = known_by_work(noted, ())

    assert work is not None
    assert " ".join(filter(None, (work.took, work.noun))) == said


@pytest.mark.parametrize(
    "noted", ["met at her book launch", "she wrote a book on hinges", "read the rules to us"]
)
def test_what_one_goes_to_or_does_is_no_work(noted: str) -> None:
    assert known_by_work(noted, ()) is None


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "introduction"])
def test_who_is_known_by_a_work_was_neither_met_nor_spoken_to(kind: str) -> None:
    brief = Brief.model_validate(
        {
            "kind": kind,
            "sender": {"name": "Ola Finn", "role": "ferryman"},
            "contact": {"name": "Rhea Stone"},
            "facts": ["read her book on tides", "she draws every chart by hand"],
            "today": "2026-06-30",
        }
    )
    for seed in range(3):
        text = write(brief, today=date(2026, 6, 30), seed=seed).text or ""

        assert "your book on tides" in text.lower()
        assert "again" not in text
        assert "speak with you" not in text
