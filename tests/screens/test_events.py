"""Events: advice with its source, things to say without filling anything in, and my own events."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from drafting.spoken import SpokenLine
from prompts.tips import load_chapters
from screens.advice import advice_group, common_source, tip_card
from screens.aloud import goodbye_group, pitch_group
from screens.my_events import coming_group, event_card, event_sheet, past_group, read_day
from store import Event, Profile, open_log

TODAY = date(2026, 11, 22)
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
LINE = SpokenLine("Hello, I'm Ruth.", is_ready_made=True)


def event(name: str = "Open evening", on: date | None = None, where: str | None = None) -> Event:
    """An event as the log holds one."""
    return Event(id="e1", name=name, on=on, where=where)


def test_every_chapter_can_be_opened_and_the_open_one_is_marked() -> None:
    chapters = load_chapters()
    for shown in chapters:
        names, _, *tips = advice_group(chapters, shown).cards
        assert [act.id for act in names.actions if act.chosen] == [shown.id]
        assert [card.id for card in tips] == [tip.id for tip in shown.tips]


def test_every_source_of_a_chapter_is_named_and_named_once() -> None:
    chapters = load_chapters()
    for shown in chapters:
        said = [card.hint for card in advice_group(chapters, shown).cards]
        for source in {tip.source for tip in shown.tips}:
            assert sum(source.sentence in hint for hint in said) == 1


def test_a_tip_names_its_own_source_where_others_of_its_chapter_have_another() -> None:
    for chapter in load_chapters():
        common = common_source(chapter)
        for tip in chapter.tips:
            (card,) = (c for c in advice_group((chapter,), chapter).cards if c.id == tip.id)
            assert card.hint == ("" if tip.source == common else tip.source.sentence)


def test_sources_that_all_differ_stand_under_their_tips() -> None:
    chapter = load_chapters()[0]
    first, second, *_ = chapter.tips
    small = chapter.model_copy(update={"tips": (first, second)})

    _, *tips = advice_group((small,), small).cards

    assert [card.hint for card in tips] == [first.source.sentence, second.source.sentence]


def test_each_thing_to_say_stands_in_its_own_quotation_marks() -> None:
    questions = next(t for c in load_chapters() for t in c.tips if t.id == "questions")
    said = tip_card(questions).words.splitlines()
    assert len(said) == 3
    assert all(line.startswith("“") and line.endswith("”") for line in said)


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (TODAY, "Today"),
        (TODAY + timedelta(days=1), "Tomorrow"),
        (TODAY + timedelta(days=4), "On Thursday"),
        (date(2027, 3, 5), "In three months, 5 March 2027"),
        (date(2026, 11, 2), "Three weeks ago, 2 November"),
        (None, ""),
    ],
)
def test_an_events_day_is_told_as_people_say_it(on: date | None, told: str) -> None:
    card = event_card(event(on=on), TODAY)
    assert card.when == told
    assert not ISO_DATE.search(card.model_dump_json())


def test_an_events_place_stands_beside_its_day() -> None:
    assert event_card(event(on=TODAY, where="Town hall"), TODAY).when == "Today · Town hall"
    assert event_card(event(where="Town hall"), TODAY).when == "Town hall"


def test_every_event_leads_to_whom_i_met_there() -> None:
    assert [act.label for act in event_card(event(), TODAY).actions] == ["I met someone"]


def test_deleting_an_event_asks_first() -> None:
    delete = next(act for act in event_card(event(), TODAY).more if act.id == "delete")
    assert delete.confirm
    assert delete.danger


def test_past_events_stay_folded_until_they_are_asked_for() -> None:
    past = [event(on=date(2026, 5, 1))]
    assert len(past_group(past, TODAY, is_shown=False).cards) == 1
    assert past_group(past, TODAY, is_shown=True).cards[1].id == "e1"


def test_an_event_can_be_added_whether_or_not_there_is_one() -> None:
    for coming in ([], [event()]):
        assert coming_group(coming, TODAY).cards[-1].actions[0].id == "add"


def test_the_sheet_of_a_new_event_is_empty_and_that_of_an_old_one_is_not() -> None:
    new = {field.id: field.value for field in event_sheet(None, "").fields}
    assert new == {"name": "", "where": "", "on": ""}
    old = event_sheet(event("Fair", on=TODAY, where="Hall"), "").fields
    assert [field.value for field in old] == ["Fair", "Hall", "2026-11-22"]


def test_what_is_wrong_with_a_sheet_stands_on_it() -> None:
    sheet = event_sheet(None, "Give it a name.")
    assert (sheet.hint, sheet.tone) == ("Give it a name.", "look")


def test_a_day_is_read_or_left_out_or_refused() -> None:
    assert read_day("2026-11-22") == TODAY
    assert read_day("  ") is None
    with pytest.raises(ValueError, match="day"):
        read_day("2026-02-31")


@pytest.mark.parametrize(
    ("me", "ways"),
    [
        (Profile(), {"another"}),
        (Profile(name="Ruth"), {"another"}),
        (Profile(about="I teach."), {"another", "me"}),
        (Profile(name="Ruth", about="I teach."), {"another", "me"}),
    ],
)
def test_a_self_introduction_stands_there_however_little_is_known(
    me: Profile, ways: set[str]
) -> None:
    card = pitch_group(me, LINE).cards[0]
    assert card.lines == (LINE.text,)
    assert {act.id for act in card.actions} == ways


def test_a_goodbye_has_another_one_behind_it() -> None:
    card = goodbye_group(LINE).cards[0]
    assert card.lines
    assert card.actions[0].id == "another"


def test_saving_keeps_an_event_changes_it_and_keeps_what_was_deleted_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet's own act, on a real log."""
    from screens.my_events import _save  # noqa: PLC0415 - its act is private to the screen

    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "me.db"))
    assert _save("new", {"name": "  "}).startswith("Give the event a name")
    assert _save("new", {"name": "Fair", "on": "2026-02-31"}).startswith("This day cannot be read")
    assert _save("new", {"name": "Fair", "where": " ", "on": "2026-11-29"}) == ""
    with open_log() as log:
        kept = log.events.upcoming(TODAY)[0]
    assert (kept.name, kept.where, kept.on) == ("Fair", None, date(2026, 11, 29))
    assert _save(kept.id, {"name": "Fair", "where": "Hall", "on": ""}) == ""
    with open_log() as log:
        assert [(e.where, e.on) for e in log.events.upcoming(TODAY)] == [("Hall", None)]
        log.events.delete(kept.id)
    assert _save(kept.id, {"name": "Fair", "where": "Hall", "on": ""}) == ""
    with open_log() as log:
        assert [e.name for e in log.events.upcoming(TODAY)] == ["Fair"]


def test_text_that_cannot_be_kept_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from screens.my_events import _save  # noqa: PLC0415 - its act is private to the screen

    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "me.db"))
    assert "cannot be kept" in _save("new", {"name": "a\x00b"})
