"""The commands that keep the log: import, export, search, backup, restore and doctor."""

import json
import os
import stat
from pathlib import Path

import pytest

from store import ContactFields, FactFields, Meeting, open_log
from tests.terminal import Run, is_one_sentence, make_run

CONTACT_KEYS = {"name", "given", "family", "emails", "phones", "org", "title", "urls", "notes"}
LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ann,Lee,https://www.linkedin.com/in/ann,ann@example.org,Acme,Nurse,01 Feb 2026\n"
    "Bo,Ray,https://www.linkedin.com/in/bo,,,,02 Feb 2026\n"
)


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "data" / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return make_run(monkeypatch, capsys)


@pytest.fixture
def dana(log: Path) -> str:
    with open_log(path=log) as opened:
        return opened.file_meeting(
            Meeting(
                contact=ContactFields(name="Dana Ortiz", role="chief", org="Mill Lane EMS"),
                where="the county fair",
                facts=(FactFields(kind="they_said", text="she labels every drawer"),),
            )
        )


@pytest.fixture
def linkedin(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN, encoding="utf-8")
    return path


# --- search ------------------------------------------------------------------------------------


def test_search_finds_by_name_and_by_what_was_said(run: Run, dana: str) -> None:
    for words in (["dana"], ["ort"], ["drawer"], ["dana", "ortiz"]):
        done = run("search", *words, "--json")

        assert done.status == 0
        assert [(one["id"], one["name"], one["org"]) for one in done.json] == [
            (dana, "Dana Ortiz", "Mill Lane EMS")
        ]
    assert run("search", "dana").out == "Dana Ortiz · chief · Mill Lane EMS\n"


def test_search_without_hits_answers_no(run: Run, dana: str) -> None:
    done, said = run("search", "zebra", "--json"), run("search", "zebra")

    assert dana
    assert (done.status, done.json, done.trouble) == (1, [], "")
    assert (said.status, said.out) == (1, "Nobody found. Try fewer letters.\n")


def test_search_shows_everybody_who_matches(run: Run, log: Path) -> None:
    with open_log(path=log) as opened, opened.writing():
        for number in range(120):
            opened.people.add(ContactFields(name=f"Ann {number}"))

    assert len(run("search", "ann", "--json").json) == 120


# --- import ------------------------------------------------------------------------------------


def test_import_takes_people_in_once(run: Run, linkedin: Path) -> None:
    first, second = (run("import", linkedin, "--json") for _ in range(2))

    assert (first.status, second.status) == (0, 0)
    assert set(first.json) >= {"format", "encoding", "contacts", "added", "merged", "skipped"}
    assert (first.json["format"], first.json["encoding"]) == ("linkedin", "utf-8")
    assert (first.json["added"], first.json["merged"]) == (2, 0)
    assert (second.json["added"], second.json["merged"]) == (0, 2)
    for contact in first.json["contacts"]:
        assert set(contact) >= CONTACT_KEYS
    assert len(run("search", "ann", "--json").json) == 1


def test_a_dry_run_says_what_would_be_and_changes_nothing(run: Run, linkedin: Path) -> None:
    done = run("import", linkedin, "--dry-run", "--json")

    assert (done.status, done.json["added"]) == (0, 2)
    assert run("import", linkedin, "--dry-run").out == "Would add 2, merged 0, skipped 0.\n"
    assert run("search", "ann").status == 1


def test_rows_that_cannot_be_read_are_named_and_the_rest_comes_in(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    file.write_text(json.dumps({"contacts": [{"name": "Ann Lee"}, 5, {"emails": 7}]}), "utf-8")
    done = run("import", file, "--json")

    assert (done.status, done.json["added"]) == (0, 1)
    assert done.json["skipped"]
    assert all(set(row) == {"where", "why"} for row in done.json["skipped"])
    lines = run("import", file).out.splitlines()
    assert len(lines) == 1 + len(done.json["skipped"])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"{}",
        b"[]",
        b"{",
        b"hello",
        b"\x00\x01\x02",
        b"BEGIN:VCARD\n",
        b"<html>",
        b"[5]",
    ],
)
def test_a_file_with_nothing_to_read_is_status_2(run: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "people"
    file.write_bytes(content)
    done = run("import", file)

    assert (done.status, done.out) == (2, "")
    assert is_one_sentence(done.trouble) or ". " in done.trouble


def test_a_folder_or_a_file_that_is_not_there_cannot_be_imported(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.csv"):
        done = run("import", path)

        assert (done.status, done.out) == (2, "")
        assert is_one_sentence(done.trouble)


# --- export, backup, restore -------------------------------------------------------------------


def test_an_export_holds_everything_and_comes_back(
    run: Run, dana: str, tmp_path: Path, log: Path
) -> None:
    file = tmp_path / "all.json"
    done = run("export", file, "--format", "json", "--json")
    whole = json.loads(file.read_text("utf-8"))

    assert done.status == 0
    assert (done.json["contacts"], done.json["interactions"], done.json["facts"]) == (1, 1, 1)
    assert whole["contacts"][0]["id"] == dana
    assert set(whole["contacts"][0]) >= CONTACT_KEYS
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    log.unlink()
    assert run("import", file, "--json").json["added"] == 1
    assert run("search", "drawer").status == 0


@pytest.mark.parametrize("format_", ["vcard", "csv", "ics"])
def test_a_format_that_comes_later_says_so(run: Run, tmp_path: Path, format_: str) -> None:
    done = run("export", tmp_path / "x", "--format", format_)

    assert (done.status, done.out) == (2, "")
    assert "comes later" in done.trouble
    assert not (tmp_path / "x").exists()


def test_a_backup_put_back_brings_back_what_was_there(run: Run, dana: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    made = run("backup", copy, "--json")
    with open_log() as opened:
        opened.people.delete(dana)
    gone = run("search", "dana").status
    back = run("restore", copy, "--json")

    assert (made.status, made.json["ok"], gone) == (0, True, 1)
    assert (back.status, back.json["ok"]) == (0, True)
    assert Path(back.json["kept"]).exists()
    assert run("search", "dana").status == 0


@pytest.mark.parametrize("command", ["export", "backup"])
def test_a_file_that_is_there_is_never_written_over(run: Run, tmp_path: Path, command: str) -> None:
    there = tmp_path / "there"
    there.write_text("mine", "utf-8")
    for path in (there, tmp_path, tmp_path / "no" / "such" / "folder", Path(os.devnull) / "x"):
        done = run(command, path)

        assert (done.status, done.out) == (2, "")
        assert "Traceback" not in done.trouble
    assert there.read_text("utf-8") == "mine"


@pytest.mark.parametrize("content", [None, b"", b"hello", b"SQLite format 3\0" + b"\0" * 200])
def test_what_is_no_backup_is_not_put_back(
    run: Run, dana: str, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "copy.db"
    if content is not None:
        file.write_bytes(content)
    done = run("restore", file)

    assert dana
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.trouble
    assert run("search", "dana").status == 0


# --- doctor ------------------------------------------------------------------------------------


def test_doctor_finds_a_sound_log_sound_and_changes_nothing(run: Run, dana: str, log: Path) -> None:
    before = log.read_bytes()
    done = run("doctor", "--json")

    assert dana
    assert (done.status, done.json["ok"], done.json["people"]) == (0, True, 1)
    assert run("doctor").out == "All is in order.\n"
    assert log.read_bytes() == before


def test_doctor_makes_no_log_where_there_is_none(run: Run, log: Path) -> None:
    assert run("doctor", "--json").json["ok"]
    assert not log.exists()


def test_doctor_answers_no_to_a_log_that_others_can_read(run: Run, dana: str, log: Path) -> None:
    log.chmod(0o644)
    done = run("doctor", "--json")

    assert dana
    assert (done.status, done.json["ok"]) == (1, False)
    assert done.json["problems"]
