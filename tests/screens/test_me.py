"""Me: the profile, the writer with its key unseen, and the log taken along, put back, deleted."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from drafting.brief import Brief
from drafting.modelling import ModelSettings
from drafting.writer_choice import WriterChoice
from screens.leaving import EXAMPLE, NOBODY, latest_brief, leaving_card
from screens.my_copies import LAST_BACKUP, make_backup, make_export, name_day, say_last
from screens.my_data import deleting_group, example_group
from screens.my_profile import profile_sheets, read_profile
from screens.restoring import look_at, without_path
from screens.writer_settings import read_choice, say_kept, writer_actions, writer_sheets
from store import ContactFields, DraftFields, Profile, UnkeepableText, open_log

TODAY = date(2026, 11, 22)
KEY = "sk-very-secret-0123456789"
SERVER = ModelSettings(base_url="http://127.0.0.1:9/v1", model="small")


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log of its own."""
    path = tmp_path / "log" / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    return path


def test_a_profile_comes_back_from_the_sheet_as_it_went_in() -> None:
    me = Profile(
        name="Ruth Okello",
        about="I teach chemistry.",
        role="teacher",
        org="Lakeside School",
        email="ruth@lakeside.example",
        phone="+1 555 0100",
        contact_line="Mail is best.",
        offers=("a list of kitchen experiments", "an hour in the lab"),
    )
    values = {f.id: f.value for sheet in profile_sheets(me) for f in sheet.fields}
    assert read_profile(values) == me


def test_an_empty_sheet_is_an_empty_profile() -> None:
    values = {f.id: f.value for sheet in profile_sheets(Profile()) for f in sheet.fields}
    assert read_profile(values) == Profile()


def test_what_i_offer_is_one_a_line_without_gaps_or_repeats() -> None:
    assert read_profile({"offers": "  a list \n\n\na list\nan hour"}).offers == (
        "a list",
        "an hour",
    )


def test_a_profile_with_half_a_character_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnkeepableText, match=r"^Your name holds"):
        read_profile({"name": "a\ud800"})


def test_no_sheet_ever_shows_a_key() -> None:
    kept = WriterChoice("model", "http://localhost:8080/v1", "small", has_key=True)
    key = next(f for sheet in writer_sheets(kept) for f in sheet.fields if f.id == "key")
    assert key.type == "password"
    assert key.value == ""
    assert "kept" in key.hint


def test_a_key_can_be_forgotten_only_where_there_is_one() -> None:
    def ids(choice: WriterChoice) -> set[str]:
        return {action.id for rank in writer_actions(choice) for action in rank}

    assert ids(WriterChoice()) == {"save", "try"}
    assert ids(WriterChoice(has_key=True)) == {"save", "try", "forget"}


def test_the_choice_is_read_from_the_sheet_and_anything_odd_is_the_built_in_writer() -> None:
    values: dict[str, str | bool] = {
        "writer": "model", "address": " http://h/v1 ", "key": f" {KEY} ", "model": "m"
    }  # fmt: skip
    assert read_choice(values) == (WriterChoice("model", "http://h/v1", "m"), KEY)
    assert read_choice({"writer": "other"}) == (WriterChoice(), "")


def test_a_key_that_went_with_its_server_is_told() -> None:
    assert "forgotten" in say_kept(WriterChoice("model"), lost_key=True)
    assert "forgotten" not in say_kept(WriterChoice(), lost_key=False)


def test_what_would_leave_is_shown_whole_and_holds_no_key() -> None:
    secret = ModelSettings(base_url=SERVER.base_url, model="small", key=KEY)
    card = leaving_card(None, secret, TODAY)
    assert "127.0.0.1:9" in card.folded
    assert "the whole volunteer rota" in card.folded
    assert KEY not in card.model_dump_json()


def test_without_a_server_no_address_is_made_up() -> None:
    assert "http" not in leaving_card(None, NOBODY, TODAY).folded


def test_what_is_private_is_not_among_what_would_leave() -> None:
    brief = EXAMPLE.model_copy(update={"private": ("a new job in spring",), "note": "hush now"})
    folded = leaving_card(brief, SERVER, TODAY).folded
    assert "new job" not in folded
    assert "hush" not in folded


def test_a_kind_that_tells_a_model_nothing_is_a_sentence() -> None:
    card = leaving_card(Brief(kind="nowhere"), SERVER, TODAY)
    assert not card.folded
    assert card.lines[-1].endswith(".")


def test_the_latest_draft_is_the_one_shown_and_an_old_form_is_passed_over(log_file: Path) -> None:
    with open_log(path=log_file) as log:
        assert latest_brief(log) is None
        log.drafts.start(DraftFields(kind="thank_you", brief={"kind": "thank_you"}))
        assert latest_brief(log) == Brief(kind="thank_you")
        log.drafts.start(DraftFields(kind="thank_you", brief={"kind": "x", "from_before": 1}))
        assert latest_brief(log) is None


def test_a_backup_holds_everybody_and_knows_its_own_day(log_file: Path, tmp_path: Path) -> None:
    with open_log() as log:
        log.people.add(ContactFields(name="Robin Osei"))
    copy = tmp_path / "copy.db"
    copy.write_bytes(make_backup())
    with open_log(path=copy) as log:
        assert [person.name for person in log.people.recent()] == ["Robin Osei"]
        assert log.settings.get(LAST_BACKUP)
    with open_log(path=log_file) as log:
        assert log.settings.get(LAST_BACKUP)


def test_the_export_is_json_without_the_key(log_file: Path) -> None:
    with open_log(path=log_file) as log:
        log.people.add(ContactFields(name="Robin Osei"))
        log.settings.set("model_key", KEY)
    raw = make_export()
    assert json.loads(raw)["contacts"][0]["name"] == "Robin Osei"
    assert KEY.encode() not in raw


@pytest.mark.parametrize("last", [None, "", "soon", 7])
def test_before_the_first_backup_nothing_is_said(last: object) -> None:
    assert say_last(last, TODAY) == ""


def test_the_last_backup_is_told_as_people_say_it() -> None:
    assert say_last("2026-11-21T12:00:00+00:00", TODAY) == "Last backup: yesterday."
    assert say_last("2026-11-01T12:00:00+00:00", TODAY).endswith("1 November.")


def test_a_files_name_holds_the_day_in_words() -> None:
    assert name_day(TODAY) == "22-november-2026"


def test_a_sound_backup_says_whom_it_holds_and_asks(log_file: Path) -> None:
    with open_log(path=log_file) as log:
        log.people.add(ContactFields(name="Robin Osei"))
    card = look_at(make_backup())
    assert "your people" in card.lines[0]
    assert [(act.id, bool(act.confirm)) for act in card.actions] == [
        ("restore", True),
        ("leave", False),
    ]


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\0" * 200])
def test_anything_else_is_refused_with_a_sentence_and_no_path(content: bytes) -> None:
    card = look_at(content)
    assert [act.id for act in card.actions] == ["leave"]
    assert card.lines[0].endswith(".")
    assert not re.search(r"[/\\]", card.lines[0])


def test_a_cut_backup_is_refused(log_file: Path) -> None:
    with open_log(path=log_file) as log:
        for number in range(200):
            log.people.add(ContactFields(name=f"Person {number}"))
    whole = make_backup()
    assert [act.id for act in look_at(whole[: len(whole) // 2]).actions] == ["leave"]


def test_the_place_of_an_upload_is_no_part_of_a_sentence() -> None:
    sentence = "The log at /tmp/a/backup.db is damaged."
    assert without_path(sentence, Path("/tmp/a/backup.db")) == (
        "The log that you chose is damaged."
    )


def test_deleting_everything_takes_two_steps_and_tells_what_stays() -> None:
    first = deleting_group(asked=False).cards[0]
    assert [act.id for act in first.actions] == ["ask"]
    second = deleting_group(asked=True).cards[0]
    assert [act.id for act in second.actions] == ["delete", "keep"]
    assert "Backups" in second.lines[0]


def test_the_example_person_is_added_or_removed_never_both() -> None:
    for there, act in ((True, "remove_example"), (False, "add_example")):
        assert [a.id for a in example_group(there=there).cards[0].actions] == [act]
