"""A question is led up to by where I saw them, theirs and mine; what I offer comes last."""

from datetime import date

from drafting.brief import Brief
from drafting.desk import write


def _text(*facts: str, **more: object) -> str:
    brief = {
        "kind": "ask_advice",
        "sender": {"name": "Ola Finn", "role": "ferryman"},
        "contact": {"name": "Rhea Stone", "role": "choir leader"},
        "facts": [*facts, "my question: how long does she wait?"],
        "today": "2026-06-30",
        **more,
    }
    return write(Brief.model_validate(brief), today=date(2026, 6, 30)).text or ""


def test_what_i_watched_comes_first_and_mine_is_told_without_a_filler() -> None:
    text = _text(
        "watched her rehearsal 2026-06-02",
        "she hums the note before anyone may sing",
        "my crew fall silent when I hum",
    )
    told = [text.index(part) for part in ("your rehearsal", "hum the note", "my crew", "how long")]

    assert told == sorted(told)
    assert "actually" not in text


def test_the_offer_does_not_part_the_question_from_its_way_out() -> None:
    text = _text("she hums the note before anyone may sing", offer="send our tide songs")

    assert text.index("how long") < text.index("tide songs")
    after = text[text.index("how long") :]
    assert "tide songs" not in after.split("\n\n")[0]
