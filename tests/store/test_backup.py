"""A backup is whole and private, restoring loses nothing, and deleting leaves nothing."""

import contextlib
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from store import (
    ContactFields,
    FileExists,
    Log,
    LogDamaged,
    LogFromTheFuture,
    LogUnreachable,
    NotALog,
    StoreError,
    add_example,
    back_up,
    delete_everything,
    examine,
    has_example,
    open_log,
    remove_example,
    restore,
)
from store.place import LEVEL


def _names(place: Path) -> list[str]:
    with open_log(path=place) as log:
        return sorted(person.name or "" for person in log.people.recent())


def _backup(place: Path, file: Path, *names: str) -> Path:
    with open_log(path=place) as log:
        for name in names:
            log.people.add(ContactFields(name=name))
        return back_up(log, file)


def test_a_backup_of_an_open_log_holds_all_of_it_for_the_owner_only(
    place: Path, tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        file = _backup(place, tmp_path / "copy.db", "Ann", "Ben")
    finally:
        os.umask(before)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert _names(file) == ["Ann", "Ben"]


def test_a_backup_overwrites_nothing(place: Path, tmp_path: Path) -> None:
    taken = tmp_path / "copy.db"
    taken.write_text("mine", encoding="utf-8")

    with open_log(path=place) as log, pytest.raises(FileExists, match="another name"):
        back_up(log, taken)

    assert taken.read_text(encoding="utf-8") == "mine"


def test_a_backup_that_cannot_be_made_is_a_sentence(log: Log, tmp_path: Path) -> None:
    with pytest.raises(LogUnreachable, match=r"\.$"):
        back_up(log, tmp_path / "no folder" / "copy.db")


def test_restoring_keeps_the_log_it_replaces(place: Path, tmp_path: Path) -> None:
    file = _backup(place, tmp_path / "copy.db", "Ann")
    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Since"))

    done = restore(file, path=place)

    assert _names(place) == ["Ann"]
    assert done.kept
    assert _names(Path(done.kept)) == ["Ann", "Since"]
    assert stat.S_IMODE(Path(done.kept).stat().st_mode) == 0o600
    assert restore(file, path=place).kept != done.kept
    with open_log(path=place) as log:
        assert log.tables.run("PRAGMA journal_mode") == [{"journal_mode": "wal"}]
        assert [p.name for p in log.people.find("ann")] == ["Ann"]


def test_restoring_reaches_a_session_that_is_open(place: Path, tmp_path: Path) -> None:
    file = _backup(place, tmp_path / "copy.db", "Ann")
    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Since"))
        restore(file, path=place)

        assert [person.name for person in log.people.recent()] == ["Ann"]


def test_restoring_where_there_is_no_log_makes_one(place: Path, tmp_path: Path) -> None:
    file = _backup(tmp_path / "other.db", tmp_path / "copy.db", "Ann")

    assert restore(file, path=place).kept is None
    assert _names(place) == ["Ann"]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_restoring_over_a_damaged_log_keeps_the_damaged_file(place: Path, tmp_path: Path) -> None:
    file = _backup(place, tmp_path / "copy.db", "Ann")
    damaged = place.read_bytes()[:100] + b"\x5a" * 9000
    place.write_bytes(damaged)

    done = restore(file, path=place)

    assert done.kept
    assert Path(done.kept).read_bytes() == damaged
    assert _names(place) == ["Ann"]


def _foreign(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE theirs (x)")
        conn.commit()


def _future(path: Path) -> None:
    with open_log(path=path) as log:
        log.tables.run(f"PRAGMA user_version = {LEVEL + 1}")


def _damaged(path: Path) -> None:
    with open_log(path=path) as log:
        for number in range(90):
            log.people.add(ContactFields(name=f"P{number}", notes="x" * 3000))
    with path.open("r+b") as file:
        file.seek(20_000)
        file.write(os.urandom(200_000))


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        (Path.touch, NotALog),
        (_foreign, NotALog),
        (lambda path: path.write_text("no database", encoding="utf-8"), NotALog),
        (Path.mkdir, NotALog),
        (lambda _: None, NotALog),
        (_future, LogFromTheFuture),
        (_damaged, LogDamaged),
    ],
)
def test_what_is_no_backup_changes_nothing(
    place: Path, tmp_path: Path, make: Callable[[Path], object], trouble: type[StoreError]
) -> None:
    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Ann"))
    before = place.read_bytes()
    file = tmp_path / "copy.db"
    make(file)

    with pytest.raises(trouble, match=r"\.$"):
        restore(file, path=place)

    assert place.read_bytes() == before
    assert [f.name for f in place.parent.iterdir()] == [place.name]


def test_a_file_of_another_program_is_never_restored_over(place: Path, tmp_path: Path) -> None:
    file = _backup(tmp_path / "other.db", tmp_path / "copy.db", "Ann")
    place.parent.mkdir()
    _foreign(place)
    before = place.read_bytes()

    with pytest.raises(NotALog):
        restore(file, path=place)
    with pytest.raises(NotALog):
        delete_everything(path=place)

    assert place.read_bytes() == before


def test_delete_everything_leaves_no_file(place: Path, tmp_path: Path) -> None:
    restore(_backup(place, tmp_path / "copy.db", "Ann"), path=place)
    (place.parent / "me.db notes.txt").touch()

    gone = delete_everything(path=place)

    assert sorted(file.name for file in gone) == ["me-before-restore-1.db", "me.db"]
    assert [file.name for file in place.parent.iterdir()] == ["me.db notes.txt"]
    assert delete_everything(path=place) == []
    assert _names(place) == []


def test_a_healthy_log_has_no_problems_and_is_not_touched(place: Path) -> None:
    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Ann"))
    before = (place.read_bytes(), place.stat().st_mtime_ns)

    report = examine(place)

    assert (report.ok, report.problems, report.people) == (True, (), 1)
    assert (report.level, report.journal, report.modes[str(place)]) == (LEVEL, "wal", "0600")
    assert (place.read_bytes(), place.stat().st_mtime_ns) == before
    assert [file.name for file in place.parent.iterdir()] == ["me.db"]


def test_no_log_yet_is_no_trouble(place: Path) -> None:
    report = examine(place)

    assert report.ok
    assert not report.exists
    assert not place.parent.exists()


@pytest.mark.parametrize("make", [_foreign, _future, _damaged, Path.mkdir])
def test_a_log_that_ails_is_told_in_sentences(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = tmp_path / "me.db"
    make(path)

    report = examine(path)

    assert not report.ok
    assert all(problem.endswith((".", ")")) for problem in report.problems)


def test_a_log_that_others_can_read_is_told(place: Path) -> None:
    with open_log(path=place):
        pass
    place.chmod(0o644)

    assert any("can read" in problem for problem in examine(place).problems)


def test_entries_that_belong_to_nobody_are_told(place: Path) -> None:
    with open_log(path=place) as log:
        log.tables.run("PRAGMA foreign_keys = OFF")
        log.tables.run("INSERT INTO filings VALUES ('c', 0, 'nobody')")

    assert any("belong to nobody" in problem for problem in examine(place).problems)


def test_the_example_person_comes_once_and_goes_whole(log: Log) -> None:
    today = log.tables.now().date()
    assert add_example(log, today) == add_example(log, today)
    assert has_example(log)
    assert [person.example for person in log.people.recent()] == [True]

    assert remove_example(log)

    assert not has_example(log)
    assert not remove_example(log)
    counts = [log.tables.run(f"SELECT count(*) AS n FROM {t}")[0]["n"] for t in (
        "contacts", "facts", "promises", "interactions", "search")]  # fmt: skip
    assert counts == [0, 0, 0, 0, 0]


def test_whatever_is_wrong_inside_a_log_is_told_in_one_line(place: Path) -> None:
    """SQLite tells of a broken tree on several lines."""
    with open_log(path=place) as log:
        for number in range(300):
            log.people.add(ContactFields(name=f"Ann {number}", notes="x" * 200))
        log.tables.run("PRAGMA wal_checkpoint(TRUNCATE)")
    with place.open("r+b") as file:
        file.seek(place.stat().st_size // 4096 * 2048 // 4096 * 4096)
        file.write(b"\x5a" * 4096 * 3)

    report = examine(place)

    assert not report.ok
    assert not any("\n" in problem for problem in report.problems)
