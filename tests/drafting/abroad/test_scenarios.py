"""Whole scenarios in three languages: what has to be told, what must not, asks and warnings."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafting.desk import whole_text, write
from drafting.evaluating import count_mentions, holds, is_within, make_scenario

TODAY = date(2026, 11, 22)
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("scenarios.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(autouse=True)
def every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACHOUT_KINDS", "all")


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_scenario_abroad_is_told_whole(row: dict[str, Any]) -> None:
    scenario = make_scenario(row, 0)
    made = write(scenario.brief, today=TODAY)
    status = "draft_with_warning" if made.status == "draft" and made.warnings else made.status
    assert status == scenario.expect
    if made.status != "draft":
        assert made.questions
        return
    whole = whole_text(made.subject, made.text)
    assert not [word for word in scenario.must_not if holds(whole, word)], whole
    assert count_mentions(whole.casefold(), scenario.must_mention) == len(scenario.must_mention)
    assert is_within(scenario.brief, whole)
    assert not [found for found in made.findings if found.severity != "hint"], whole
