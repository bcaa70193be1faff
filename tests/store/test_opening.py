"""A log opens private, at once and only when it is one; anything else is left untouched."""

import contextlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from store import (
    BadOwner,
    ContactFields,
    LogDamaged,
    LogFromTheFuture,
    LogLocked,
    NotALog,
    StoreError,
    back_up,
    delete_everything,
    log_path,
    open_log,
)
from store.place import LEVEL


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_every_file_is_the_owners_alone_whatever_the_umask(place: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with open_log(path=place) as log:
            log.people.add(ContactFields(name="Ann"))
            modes = {file.name: _mode(file) for file in place.parent.iterdir()}
    finally:
        os.umask(before)

    assert modes == {"me.db": 0o600, "me.db-wal": 0o600, "me.db-shm": 0o600}
    if umask != 0o777:
        assert _mode(place.parent) == 0o700


def test_a_log_that_others_could_read_is_closed_to_them(place: Path) -> None:
    with open_log(path=place):
        pass
    place.chmod(0o644)

    with open_log(path=place):
        assert _mode(place) == 0o600


def test_the_file_is_set_to_lose_nothing(place: Path) -> None:
    with open_log(path=place) as log:
        values = {
            name: next(iter(log.tables.run(f"PRAGMA {name}")[0].values()))
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
        deleted = log.tables.run("PRAGMA secure_delete")[0]["secure_delete"]

    assert values == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0
    }  # fmt: skip
    assert deleted == 1


def test_an_empty_file_becomes_a_log(place: Path) -> None:
    place.parent.mkdir()
    place.touch()

    with open_log(path=place) as log:
        assert log.people.count() == 0


@pytest.mark.parametrize(
    "owner", ["", ".", "..", "a/b", "../me", "a\\b", "a b", "é", "x" * 41, "a\n"]
)
def test_an_owner_is_a_name_and_never_a_path(owner: str) -> None:
    with pytest.raises(BadOwner):
        log_path(owner)


def test_each_owner_has_a_file_of_their_own(place: Path) -> None:
    with open_log() as mine, open_log("anna-2") as hers:
        mine.people.add(ContactFields(name="Mine"))

        assert mine.path == place
        assert hers.path == place.with_name("me-anna-2.db")
        assert hers.people.count() == 0


def _foreign(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE theirs (x)")
        conn.commit()


@pytest.mark.parametrize(
    "write",
    [
        _foreign,
        lambda path: path.write_text("Dear diary, this is no database.", encoding="utf-8"),
        lambda path: path.write_bytes(b"\0" * 5000),
        lambda path: path.write_bytes(b"SQLite format 3\0"),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4080),
        lambda path: path.write_bytes(b"x"),
    ],
)
def test_a_file_that_is_no_log_is_refused_and_keeps_every_byte(
    place: Path, write: Callable[[Path], object]
) -> None:
    place.parent.mkdir(mode=0o755)
    write(place)
    place.chmod(0o644)
    os.utime(place, ns=(10**18, 10**18))
    before = (place.read_bytes(), _mode(place), place.stat().st_mtime_ns)

    with pytest.raises(NotALog, match=r"\.$"), open_log(path=place):
        pass

    assert (place.read_bytes(), _mode(place), place.stat().st_mtime_ns) == before
    assert [file.name for file in place.parent.iterdir()] == ["me.db"]
    assert _mode(place.parent) == 0o755


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(NotALog), open_log(path=tmp_path):
        pass


def test_a_place_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match=r"\.$"), open_log(path=tmp_path / "file" / "me.db"):
        pass


def test_a_damaged_log_is_a_sentence_and_stays_as_it_is(place: Path) -> None:
    with open_log(path=place) as log:
        for number in range(50):
            log.people.add(ContactFields(name=f"Person {number}", notes="x" * 2000))
    whole = place.read_bytes()
    damaged = whole[:100] + b"\x5a" * (len(whole) - 100)
    place.write_bytes(damaged)

    with pytest.raises(LogDamaged, match="damaged"), open_log(path=place):
        pass

    assert place.read_bytes() == damaged


def test_damage_deep_inside_is_a_sentence_where_it_is_met(place: Path) -> None:
    with open_log(path=place) as log:
        for number in range(200):
            log.people.add(ContactFields(name=f"Person {number}", notes="x" * 2000))
    with place.open("r+b") as file:
        file.seek(place.stat().st_size // 2)
        file.write(os.urandom(place.stat().st_size // 2))

    with open_log(path=place) as log, pytest.raises(LogDamaged):
        log.people.recent(limit=1000)


def test_a_log_that_another_program_holds_is_a_sentence(place: Path) -> None:
    with open_log(path=place):
        pass
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM settings")

        with pytest.raises(LogLocked, match="using your log"), open_log(path=place, patience=0.05):
            pass


def test_a_writer_who_waits_in_vain_gets_a_sentence(place: Path) -> None:
    with open_log(path=place) as one, open_log(path=place, patience=0.05) as two, one.writing():
        with pytest.raises(LogLocked):
            two.people.add(ContactFields(name="Late"))

        assert two.people.count() == 0


def test_a_log_of_a_newer_reachout_is_left_alone(place: Path) -> None:
    with open_log(path=place) as log:
        log.tables.run(f"PRAGMA user_version = {LEVEL + 1}")
    before = place.read_bytes()

    with pytest.raises(LogFromTheFuture, match="Update Reachout"), open_log(path=place):
        pass

    assert place.read_bytes() == before


_READ_ONLY = """
import os, sys
from pathlib import Path
from store import ContactFields, LogReadOnly, open_log
if os.getuid() == 0:
    os.setuid(65534)
with open_log(path=Path(sys.argv[1])) as log:
    print([person.name for person in log.people.find("ann")])
    for change in (
        lambda: log.people.add(ContactFields(name="Ben")),
        lambda: log.settings.set("a", "b"),
        log.writing().__enter__,
    ):
        try:
            change()
        except LogReadOnly as error:
            print(error)
"""


@pytest.mark.parametrize("name", ["me.db", "copy.db"])
def test_a_log_that_can_only_be_read_is_read_and_says_so_when_it_is_changed(
    place: Path, name: str
) -> None:
    """A log that was in use, or a backup that lies where a log belongs."""
    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Ann"))
        back_up(log, place.with_name("copy.db"))
    shared = Path("/tmp") / f"reachout-test-{os.getpid()}"  # pytest's own folder admits nobody else
    shared.mkdir()
    file = shared / "me.db"
    try:
        shutil.copy(place.with_name(name), file)
        file.chmod(0o444)
        shared.chmod(0o555)
        before = file.read_bytes()
        done = subprocess.run(
            [sys.executable, "-c", _READ_ONLY, str(file)],
            check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert file.read_bytes() == before
        assert list(shared.iterdir()) == [file]
    finally:
        shared.chmod(0o755)
        shutil.rmtree(shared)

    read, *refused = done.stdout.splitlines()
    assert read == "['Ann']"
    assert len(refused) == 3
    assert all("can be read but not written" in line for line in refused)


def test_many_sessions_may_make_the_log_at_once(place: Path) -> None:
    troubles: list[BaseException] = []

    def work(number: int) -> None:
        try:
            with open_log(path=place) as log:
                log.people.add(ContactFields(name=f"Person {number}"))
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test shows it
            troubles.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert troubles == []
    with open_log(path=place) as log:
        assert log.people.count() == 8


def test_opening_and_reading_needs_no_sqlite_utils(place: Path) -> None:
    """Its import is a third of a second that a search from the command line would feel."""
    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Ann"))
    code = (
        "import sys; from store import open_log\n"
        "with open_log() as log: log.people.find('ann')\n"
        "print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip

    assert done.stdout == "False\n"


def test_a_log_has_one_name_for_its_life_and_the_next_log_another(place: Path) -> None:
    """A paired phone compares it, so that it lets go of what a deleted log left behind."""
    lives = []
    for _ in range(2):
        with open_log(path=place) as log:
            lives.append(log.life)
    delete_everything(path=place)
    with open_log(path=place) as log:
        lives.append(log.life)

    assert lives[0] == lives[1] != lives[2]
    assert all(lives)


def test_each_log_has_its_own_salt_for_life_and_the_environment_may_name_another(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two people's drafts differ; with the salt named, a draft can be made again elsewhere."""
    monkeypatch.delenv("REACHOUT_SALT", raising=False)
    salts = []
    for path in (place, place, tmp_path / "another.db"):
        with open_log(path=path) as log:
            salts.append(log.salt)
    monkeypatch.setenv("REACHOUT_SALT", "named")
    with open_log(path=place) as log:
        named = log.salt

    assert salts[0] == salts[1] != salts[2]
    assert named == "named"
