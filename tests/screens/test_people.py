"""People are shown by name, meeting and one thing they said, and found as typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from screens.people_cards import A_PAGE, count_rows, draw_people
from store import ContactFields, FactFields, InteractionFields, Log, Meeting, open_log

TODAY = date(2026, 11, 16)
SCREEN = Path(__file__).parents[2] / "screens" / "people.py"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    """A log of its own, the same that the screen opens."""
    path = tmp_path / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    with open_log(path=path) as opened:
        yield opened


def test_a_row_is_a_name_a_meeting_and_one_thing_they_said(log: Log) -> None:
    meeting = Meeting(
        contact=ContactFields(name="Ana Ruiz", role="crane trainer", org="Port of Vigo"),
        on=date(2026, 11, 14),
        where="the harbour fair",
        facts=(
            FactFields.model_validate({"kind": "private", "text": "sister is ill"}),
            FactFields(kind="they_said", text="trains new crane drivers " * 9),
        ),
    )
    ana = log.file_meeting(meeting)
    card = draw_people(log, "", TODAY, shown=A_PAGE).cards[0]

    assert (card.id, card.title, card.opens) == (ana, "Ana Ruiz", "person")
    assert card.when == "crane trainer, Port of Vigo"
    assert card.lines == ("Met Saturday at the harbour fair",)
    assert card.words.startswith("trains new crane drivers")
    assert len(card.words) <= 82


def test_nobody_is_ever_a_blank_row(log: Log) -> None:
    log.people.add(ContactFields(name="  "))
    assert draw_people(log, "", TODAY, shown=A_PAGE).cards[0].title == "Somebody without a name yet"


def test_two_people_without_a_name_are_told_apart(log: Log) -> None:
    """By where we met, by their work, else by the day they were added and the note about them."""
    log.people.add(ContactFields())
    noted = log.people.add(ContactFields())
    log.timeline.add(noted.id, InteractionFields(kind="noted", note="the one with the red bicycle"))
    met = Meeting(contact=ContactFields(), where="the harbour fair", on=date(2026, 11, 14))
    log.file_meeting(met)
    log.people.add(ContactFields(role="crane trainer"))
    rows = draw_people(log, "", TODAY, shown=A_PAGE).cards[:-1]

    told = [(row.when, row.words) for row in rows]
    assert len(set(told)) == len(rows) == 4
    assert {row.title for row in rows} == {"Somebody without a name yet"}
    assert all(when for when, _ in told)
    assert "the one with the red bicycle" in {words for _, words in told}


@pytest.mark.parametrize("words", ["o'brien", '"', "*", "NEAR(", "ruiz AND", "%", "_", "\\"])
def test_ordinary_typing_never_fails(log: Log, words: str) -> None:
    log.people.add(ContactFields(name="Ana Ruiz"))
    assert draw_people(log, words, TODAY, shown=A_PAGE).cards[-1].id == "end"


def test_more_is_offered_only_while_there_is_more(log: Log) -> None:
    for number in range(A_PAGE + 1):
        log.people.add(ContactFields(name=f"Guest {number}"))
    first = draw_people(log, "guest", TODAY, shown=A_PAGE).cards
    second = draw_people(log, "guest", TODAY, shown=2 * A_PAGE).cards

    assert [action.id for action in first[-1].actions] == ["more", "met"]
    assert [action.id for action in second[-1].actions] == ["met"]
    assert (len(first), len(second)) == (A_PAGE + 1, A_PAGE + 2)


@pytest.mark.parametrize(
    ("named", "rows"),
    [(None, 20), ("40", 40), ("", 20), ("-5", 20), ("x", 20), ("9" * 400, 20), ("7", 20)],
)
def test_the_address_may_ask_for_anything(named: str | None, rows: int) -> None:
    assert count_rows(named) == rows


@pytest.mark.usefixtures("log")
def test_an_empty_log_says_so_and_offers_a_way_on() -> None:
    screen = AppTest.from_file(SCREEN, default_timeout=20).run()

    assert not screen.exception
    assert [title.value for title in screen.title] == ["People"]
