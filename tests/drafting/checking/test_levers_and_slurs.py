"""Levers, scorn for a third and doubts over a silence are heard; their fair likes are not."""

from typing import Any

import pytest

from drafting.checking import check
from tests.drafting.checking.samples import FACTS, TODAY, brief, serious, with_line

HEARD = [
    (
        "hidden_agenda",
        "As I was the one who lent you the ladder, I trust you'll do something for me.",
    ),
    ("hidden_agenda", "I covered your shifts for years, so I'd hope for a good word."),
    ("rude", "Try explaining that to a director who can't tell a lamp from a loaf."),
    ("rude", "Our chairman would need it drawn for him with crayons."),
    ("rude", "It can't be got into my chief's head."),
    ("rude", "Some of us have proper work to do on a Saturday."),
    ("rude", "Not all of us have the leisure to watch foxes."),
    ("begging", "Eight have refused me, and I ask you not to be the ninth."),
    ("begging", "You would have to live with knowing that you could have kept me here."),
    ("bragging", "That is what one would expect of a crew that has twice won the city cup."),
    ("soft_ask", "How lovely it would be to stand beside you in that tunnel."),
    ("soft_ask", "I'd give a lot to see your lamps from the inside one day."),
]
FAIR = [
    "Some of us have driven that line for years.",
    "I was the one who sat at the back with the wet coat.",
    "I brought a lamp along, and you told me what was wrong with it.",
    "I can't tell one lamp from another, so I listened all the more.",
    "I'd like to explain it to our director, if I may.",
    "That is what one would expect of an engineer who climbs every ladder himself.",
    "How lovely it would be to see you again.",
]
ABROAD = [
    (
        "de",
        "rude",
        "Erklären Sie das mal einem Direktor, der eine Lampe nicht von Brot unterscheidet.",
    ),
    (
        "de",
        "hidden_agenda",
        "Ich war es ja, der Ihnen die Leiter geliehen hat, da darf ich wohl etwas hoffen.",
    ),
    ("fr", "rude", "Allez expliquer ça à un directeur qui confond une lampe avec une poire."),
    ("fr", "soft_ask", "Quel bonheur ce serait de se retrouver un jour dans votre tunnel."),
    ("es", "rude", "A mi jefe no le entra en la cabeza."),
    ("es", "begging", "No sé cómo puede dormir tranquilo."),
]
SILENT: dict[str, Any] = {"kind": "check_in", "met": {}, "last_contact": "2025-01-10"}


@pytest.mark.parametrize(("rule", "line"), HEARD)
def test_bent_line_is_found(rule: str, line: str) -> None:
    assert rule in serious(with_line(line)), line


@pytest.mark.parametrize("line", FAIR)
def test_fair_line_is_left_alone(line: str) -> None:
    rules = {rule for rule, _ in HEARD}
    assert not rules & serious(with_line(line)), line


@pytest.mark.parametrize(("language", "rule", "line"), ABROAD)
def test_bent_line_is_found_abroad(language: str, rule: str, line: str) -> None:
    asked = brief(language=language)
    found = check(asked, line, today=TODAY).findings
    assert rule in {one.rule for one in found if one.severity != "hint"}, line


def test_doubt_over_a_silence_weighs_on_who_kept_it() -> None:
    asked = brief(**{**FACTS, **SILENT})
    bad = "I'd begun to think that I must have offended you."
    fair = "I'd begun to wonder how the fox was doing."
    found = {one.rule for one in check(asked, bad, today=TODAY).findings}
    assert "pressure" in found
    assert "pressure" not in {one.rule for one in check(asked, fair, today=TODAY).findings}


def test_business_waits_for_no_mourner() -> None:
    asked = brief(
        kind="condolence", they_said=["his brother Tom died in May"], share=[], offer=None
    )
    bad = "Once the worst is over, you and I should sit down about prices."
    fair = "Once the worst is over, I'll bring you some soup."
    found = {one.rule for one in check(asked, bad, today=TODAY).findings}
    assert "insensitive" in found
    assert "insensitive" not in {one.rule for one in check(asked, fair, today=TODAY).findings}
