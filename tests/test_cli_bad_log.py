"""A log that cannot be used: one sentence, status 2, and the file stays as it is."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from store import ContactFields, FactFields, Meeting, open_log
from tests.terminal import Run, is_one_sentence, make_run

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


def spoil(path: Path, how: str) -> bytes:
    """Puts something that is no sound log in the place of one."""
    path.parent.mkdir(exist_ok=True)
    if how == "damaged":
        with open_log(path=path) as opened:
            opened.people.add(ContactFields(name="Ann"))
        whole = path.read_bytes()
        path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    elif how == "folder":
        path.mkdir()
        return b""
    elif how == "foreign":
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE t (x)")
        other.close()
    else:
        path.write_bytes(b"dear diary")
    return path.read_bytes()


@pytest.mark.parametrize("how", ["damaged", "folder", "foreign", "diary"])
def test_a_log_that_is_none_is_one_sentence_and_stays_as_it_is(
    run: Run, log: Path, tmp_path: Path, linkedin: Path, how: str
) -> None:
    before, out = spoil(log, how), tmp_path / "out"
    for command in (["search", "x"], ["export", out], ["backup", out], ["import", linkedin]):
        done = run(*command)

        assert (done.status, done.out) == (2, "")
        assert done.trouble.count("\n") == 1
        assert str(log) in done.trouble
    assert how == "folder" or log.read_bytes() == before
    assert run("doctor", "--json").json["ok"] is False
    assert run("doctor").status == 1


@pytest.mark.parametrize("how", ["damaged", "foreign", "diary"])
def test_a_line_with_a_model_that_no_log_can_name_answers_with_an_error(
    run: Run, log: Path, how: str
) -> None:
    spoil(log, how)
    case = '{"id": 4, "note": "met Dana"}\n'
    done = run("read", "--jsonl", "--writer", "model", stdin=case)

    assert done.status == 0
    assert set(done.lines[0]) == {"id", "error"}
    assert run("read", "--jsonl", stdin=case).lines[0]["contact"]["name"] == "Dana"


def test_a_log_that_another_program_writes_to_is_one_sentence(
    run: Run, dana: str, log: Path, linkedin: Path
) -> None:
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        other = sqlite3.connect(log, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        held.set()
        done.wait(60)
        other.close()

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(60)
    try:
        answer = run("import", linkedin)
        reading = run("search", "dana")
    finally:
        done.set()
        holder.join()

    assert dana
    assert (answer.status, answer.out) == (2, "")
    assert answer.trouble.startswith("Another program is using your log just now.")
    assert reading.status == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="for root no file is read-only")
def test_a_log_that_may_not_be_written_is_searched_and_says_so_when_it_is_changed(
    run: Run, dana: str, log: Path, linkedin: Path
) -> None:
    log.chmod(0o400)
    done = run("import", linkedin)

    assert dana
    assert run("search", "dana").status == 0
    assert (done.status, done.out) == (2, "")
    assert "can be read but not written" in done.trouble


def test_a_log_in_a_place_that_cannot_be_is_one_sentence(run: Run) -> None:
    done = run("search", "x", "--data", "/dev/null/me.db")

    assert (done.status, done.out) == (2, "")
    assert is_one_sentence(done.trouble)
