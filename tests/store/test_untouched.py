"""A damaged log gives a sentence, and no byte of it changes by being opened and read."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import (
    ContactFields,
    FactFields,
    Log,
    LogDamaged,
    LogTrouble,
    StoreError,
    back_up,
    has_example,
    newest_sent,
    open_log,
)

TODAY = date(2026, 11, 22)
PAGE = 4096


@cache
def whole(sort: str) -> bytes:
    """A log in use (its journal is a WAL), or a backup of it (it is not)."""
    with tempfile.TemporaryDirectory() as folder:
        path, copy = Path(folder) / "me.db", Path(folder) / "copy.db"
        with open_log(path=path) as log:
            for number in range(30):
                person = log.people.add(
                    ContactFields(
                        name=f"Person {number}", emails=("p@example.org",), notes="x" * 900
                    )
                )
                log.facts.add(person.id, FactFields(kind="they_said", text="she labels drawers"))
            back_up(log, copy)
        return (path if sort == "log" else copy).read_bytes()


def read_all(log: Log) -> None:
    """Every look that a screen takes; what is damaged may say so."""
    for look in (
        lambda: [log.facts.of(person.id) for person in log.people.recent(1000)],
        lambda: log.people.find("person"),
        lambda: log.dues.today(TODAY),
        lambda: (log.captures.open(), log.drafts.waiting(), log.profile.get()),
        lambda: (log.settings.all(), log.events.upcoming(TODAY)),
        lambda: (has_example(log), newest_sent(log, 5)),
    ):
        with contextlib.suppress(StoreError):
            look()


def opened_and_read(content: bytes) -> tuple[bytes, list[str], StoreError | None]:
    """The file's bytes after it was opened and read, what lies in its folder, and the trouble."""
    folder = Path(tempfile.mkdtemp())
    try:
        path, trouble = folder / "me.db", None
        path.write_bytes(content)
        try:
            with open_log(path=path) as log:
                read_all(log)
        except StoreError as error:
            trouble = error
        return path.read_bytes(), [file.name for file in folder.iterdir()], trouble
    finally:
        shutil.rmtree(folder)


@settings(max_examples=60, deadline=None)
@given(sort=st.sampled_from(["log", "backup"]), data=st.data())
def test_whatever_is_damaged_stays_as_it_is(sort: str, data: st.DataObject) -> None:
    """In the header, in the tables of tables, in a person's page, or cut off."""
    content = whole(sort)
    at = data.draw(st.one_of(st.integers(0, 99), st.integers(100, len(content) - 1)))
    with_what, how_far = (
        data.draw(st.sampled_from(b"\x00\x01\x5a\xff")),
        st.sampled_from([1, 40, PAGE]),
    )
    spoilt = bytes([with_what]) * data.draw(how_far)
    end = data.draw(st.sampled_from([len(content), at + len(spoilt)]))
    damaged = (content[:at] + spoilt + content[at + len(spoilt) :])[: max(end, 1)]

    after, names, _ = opened_and_read(damaged)

    assert after == damaged
    assert names == ["me.db"]


@pytest.mark.parametrize("sort", ["log", "backup"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"\0" * 16 + whole[16:],
        lambda whole: whole[:16] + b"\xff" * 24 + whole[40:],
        lambda whole: whole[:68] + b"none" + whole[72:],
        lambda whole: whole[:100] + b"\x5a" * (PAGE - 100) + whole[PAGE:],
        lambda whole: b"\0" * PAGE + whole[PAGE:],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:-1],
    ],
)
def test_a_spoilt_or_cut_log_is_told_as_damaged(sort: str, spoil: Callable[[bytes], bytes]) -> None:
    """Not as another program's file, so that a backup may be put in its place."""
    after, names, trouble = opened_and_read(damaged := spoil(whole(sort)))

    assert isinstance(trouble, LogDamaged) or damaged == whole(sort)[:-1]
    assert (after, names) == (damaged, ["me.db"])


def test_a_sound_backup_opens_as_it_is_and_becomes_a_log_with_the_first_change(
    place: Path,
) -> None:
    place.parent.mkdir()
    place.write_bytes(whole("backup"))
    with open_log(path=place) as log:
        assert log.people.count() == 30
    assert place.read_bytes() == whole("backup")

    with open_log(path=place) as log:
        log.people.add(ContactFields(name="Ann"))
        assert log.tables.run("PRAGMA journal_mode") == [{"journal_mode": "wal"}]


def test_a_damaged_backup_in_the_logs_place_takes_no_change(place: Path) -> None:
    damaged = bytearray(whole("backup"))
    damaged[len(damaged) // 2 : len(damaged) // 2 + PAGE] = b"\x5a" * PAGE
    place.parent.mkdir()
    place.write_bytes(damaged)

    with open_log(path=place) as log, pytest.raises(LogTrouble, match="is damaged"):
        log.people.add(ContactFields(name="Ann"))

    assert place.read_bytes() == damaged
