"""Whatever is wrong with the log: one sentence on every screen, and nothing in it is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.rosa import box, meet_rosa, message, status
from tests.browser.shown import go, says_once
from tests.browser.walks import App, tap, visit

pytestmark = pytest.mark.browser

BAR = ("People", "Write", "Events", "Me", "Today")


WAIT_FOR_LOCK = 20_000


HOLD = """
import sqlite3, sys
conn = sqlite3.connect(sys.argv[1], isolation_level=None)
conn.execute("PRAGMA locking_mode=EXCLUSIVE")
conn.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def write_stranger(file: Path) -> None:
    file.write_bytes(b"these are no contacts")


def write_other_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as conn:
        conn.execute("CREATE TABLE songs (title TEXT)")
    conn.close()


def write_newer(file: Path) -> None:
    conn = sqlite3.connect(file)
    conn.execute("PRAGMA user_version=999")
    conn.close()


def write_damaged(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))


TROUBLES: dict[str, tuple[Callable[[Path], None], str]] = {
    "stranger": (write_stranger, "is not a Reachout log"),
    "other program": (write_other_program, "belongs to another program"),
    "newer": (write_newer, "A newer Reachout has written your log"),
    "damaged": (write_damaged, "is damaged"),
}


@contextmanager
def a_good_copy(app: App) -> Iterator[Callable[[], None]]:
    """What brings the log back as it was: one plain file without a journal beside it."""
    conn = sqlite3.connect(app.data)
    conn.execute("PRAGMA journal_mode=DELETE")
    conn.close()
    copy = app.data.with_suffix(".good")
    shutil.copyfile(app.data, copy)

    def mend() -> None:
        app.empty()
        shutil.copyfile(copy, app.data)

    yield mend
    copy.unlink()


def test_a_log_that_cannot_be_read_is_one_sentence_on_every_screen_and_is_left_alone(
    fresh_app: App, phone: Page
) -> None:
    meet_rosa(fresh_app)
    visit(phone, fresh_app)
    with a_good_copy(fresh_app) as mend:
        for break_it, sentence in TROUBLES.values():
            mend()
            break_it(fresh_app.data)
            before = fresh_app.data.read_bytes()
            for screen in BAR:
                go(phone, screen)
                says_once(phone, fresh_app, sentence)
            tap(phone.get_by_role("link", name="I met someone"))
            phone.get_by_role("heading", name="I met someone").wait_for()
            says_once(phone, fresh_app, sentence)
            assert fresh_app.data.read_bytes() == before
        mend()

    go(phone, "People")
    expect(phone.get_by_text("Rosa Lindt")).to_be_visible()


def test_a_log_that_cannot_be_read_is_one_sentence_at_every_address(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    with a_good_copy(fresh_app):
        write_damaged(fresh_app.data)
        before = fresh_app.data.read_bytes()
        for path in (
            f"/person?person={rosa}", f"/write?person={rosa}", "/write?draft=1f",
            "/me?part=writer", "/me?part=data", "/met?step=look&note=0123456789abcdef",
        ):  # fmt: skip
            visit(phone, fresh_app, path)
            says_once(phone, fresh_app, "is damaged")
        assert fresh_app.data.read_bytes() == before


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is read-only for root"
)
def test_a_log_that_may_not_be_written_is_shown_and_a_change_gives_one_sentence(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    with a_good_copy(fresh_app):
        fresh_app.data.chmod(0o400)
        before = fresh_app.data.read_bytes()
        for path in ("/people", f"/person?person={rosa}"):
            visit(phone, fresh_app, path)
            expect(phone.get_by_text("Rosa Lindt").first).to_be_visible()
            expect(phone.get_by_text("read but not written")).to_have_count(0)
        visit(phone, fresh_app, f"/write?person={rosa}")
        says_once(phone, fresh_app, "can be read but not written")
        assert fresh_app.data.read_bytes() == before


def test_a_log_that_another_program_holds_costs_no_word_and_comes_back(
    fresh_app: App, phone: Page
) -> None:
    """The message stands, what is typed stays, and the next words after that are kept."""
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    mine = message(phone) + "\n\nP.S. The tea was good."
    with held(fresh_app.data):
        before = fresh_app.data.read_bytes()
        box(phone).fill(mine)
        expect(phone.get_by_text("Another program is using your log").first).to_be_visible(
            timeout=WAIT_FOR_LOCK
        )
        phone.keyboard.type(" And the cake.")
        mine += " And the cake."
        says_once(phone, fresh_app, "Another program is using your log")
        assert message(phone) == mine
        assert fresh_app.data.read_bytes() == before

    visit(phone, fresh_app, f"/write?person={rosa}")
    expect(box(phone)).to_have_value(mine)
    expect(phone.get_by_text("Another program")).to_have_count(0)
    expect(status(phone)).to_have_text("Kept")


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Another process that keeps the log for itself."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield
    finally:
        holder.communicate()
