"""Nothing acknowledged is lost, nothing half done is kept, whoever writes at the same time."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from store import (
    ContactFields,
    FactFields,
    InteractionFields,
    Log,
    Meeting,
    UnkeepableText,
    Unknown,
    open_log,
)


def _at_once(work: Callable[[int], None], sessions: int) -> list[BaseException]:
    troubles: list[BaseException] = []

    def guarded(number: int) -> None:
        try:
            work(number)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test shows it
            troubles.append(error)

    threads = [threading.Thread(target=guarded, args=(n,)) for n in range(sessions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return troubles


def test_reading_then_writing_in_many_sessions_loses_nothing(place: Path) -> None:
    with open_log(path=place) as log:
        log.settings.set("count", 0)

    def work(_: int) -> None:
        for _again in range(10):
            with open_log(path=place, patience=30) as log, log.writing():
                log.settings.set("count", log.settings.get("count") + 1)

    assert _at_once(work, 6) == []
    with open_log(path=place) as log:
        assert log.settings.get("count") == 60


def test_one_meeting_tapped_in_many_sessions_at_once_is_filed_once(place: Path) -> None:
    with open_log(path=place):
        pass
    people: list[str] = []

    def work(_: int) -> None:
        meeting = Meeting(contact=ContactFields(name="Ann"), capture_id="box")
        with open_log(path=place, patience=30) as log:
            people.append(log.file_meeting(meeting))

    assert _at_once(work, 8) == []
    assert len(set(people)) == 1


def _add_half(log: Log) -> None:
    with log.writing():
        log.people.add(ContactFields(name="Half"))
        log.facts.add("nobody", FactFields(kind="fact", text="belongs to nobody"))


def test_a_change_that_fails_half_way_changes_nothing(place: Path) -> None:
    with open_log(path=place) as log:
        with pytest.raises(Unknown):
            _add_half(log)

        assert log.people.count() == 0
        assert log.people.find("half") == []


_STOPPED = """
import os, sys
from pathlib import Path
from store import ContactFields, FactFields, open_log
with open_log(path=Path(sys.argv[1])) as log:
    kept = log.people.add(ContactFields(name="Kept"))
    with log.writing():
        log.facts.add(kept.id, FactFields(kind="fact", text="half"))
        for n in range(300):
            log.people.add(ContactFields(name=f"Half {n}", notes="x" * 3000))
        print("now", flush=True)
        sys.stdin.read()
"""


def test_a_process_killed_while_it_writes_leaves_the_log_whole(place: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _STOPPED, str(place)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == b"now\n"
        os.kill(process.pid, signal.SIGKILL)

    with open_log(path=place) as log:
        (kept,) = log.people.recent()
        assert kept.name == "Kept"
        assert log.facts.of(kept.id) == []
        assert log.tables.run("PRAGMA integrity_check") == [{"integrity_check": "ok"}]


@pytest.mark.parametrize("bad", ["a\x00b", "half \ud83d of one", "\udfff"])
def test_what_cannot_be_kept_is_refused_with_the_field(place: Path, bad: str) -> None:
    with open_log(path=place) as log:
        ann = log.people.add(ContactFields(name="Ann"))
        with pytest.raises(UnkeepableText, match=r"^The mail address holds") as caught:
            log.people.add(ContactFields(emails=(bad,)))
        with pytest.raises(UnkeepableText, match=r"^Where they work holds"):
            log.people.save(ann.model_copy(update={"org": bad}))
        with pytest.raises(UnkeepableText):
            log.settings.set("greeting", [bad])
        with pytest.raises(UnkeepableText, match=r"^Your note holds"):
            log.captures.save("c", bad, log.tables.now())
        with pytest.raises(UnkeepableText, match=r"^Your note holds"):
            log.timeline.add(ann.id, InteractionFields(kind="noted", note=bad))

        assert caught.value.field == "emails"
        assert log.people.recent() == [ann]
