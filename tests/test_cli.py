"""The command line as a whole: grammar, help, where the log lies, and how trouble is told."""

import os
import stat
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from commands import answers
from tests.terminal import HOUSE, Run, is_one_sentence, make_run, start

BRIEF = (
    '{"kind": "thank_you", "sender": {"name": "Sam Reed"}, "contact": {"name": "Dana Ortiz"},'
    ' "they_said": ["she labels every drawer with a color"]}'
)


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return make_run(monkeypatch, capsys)


# --- grammar -----------------------------------------------------------------------------------


def test_help_names_every_command_and_what_a_status_means(run: Run) -> None:
    done = run("--help")

    assert done.status == 0
    for name in (
        "serve", "draft", "check", "read", "import", "export", "search", "backup", "restore",
        "doctor", "Exit status", "--phone",
    ):  # fmt: skip
        assert name in done.out


@pytest.mark.parametrize("command", ["serve", "draft", "check", "read", "import", "doctor"])
def test_every_command_helps(run: Run, command: str) -> None:
    done = run(command, "--help")

    assert done.status == 0
    assert f"reachout {command}" in done.out
    assert "--data FILE" in done.out


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["search"],
        ["draft", "--writer", "parrot"],
        ["draft", "--seed", "x"],
        ["draft", "--today", "yesterday"],
        ["read", "--today", "2026-13-40"],
        ["export", "x.json", "--format", "pdf"],
        ["doctor", "--nonsense"],
        ["doctor", "--data", ""],
        ["serve", "--port", "99999"],
        ["serve", "--port", "-1"],
        ["--port", "door"],
        ["import", ""],
    ],
    ids=" ".join,
)
def test_what_nobody_can_mean_is_one_sentence_and_status_2(run: Run, wrong: list[str]) -> None:
    done = run(*wrong)

    assert (done.status, done.out) == (2, "")
    assert is_one_sentence(done.trouble)
    assert "--help" in done.trouble


def test_an_option_that_all_take_may_stand_before_the_command_or_after(
    run: Run, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.db", tmp_path / "after.db"
    run("--data", before, "--json", "search", "x")
    run("search", "x", "--data", after, "--json")

    assert before.exists()
    assert after.exists()
    assert run("--json", "search", "x").json == []


def test_the_later_log_counts(run: Run, tmp_path: Path) -> None:
    run("--data", tmp_path / "a.db", "search", "x", "--data", tmp_path / "b.db")

    assert not (tmp_path / "a.db").exists()
    assert (tmp_path / "b.db").exists()


def test_the_log_named_in_the_command_goes_before_the_one_in_the_environment(
    run: Run, log: Path, tmp_path: Path
) -> None:
    run("search", "x", "--data", tmp_path / "other.db")

    assert not log.exists()


def test_a_log_is_its_owners_alone(run: Run, log: Path) -> None:
    run("search", "x")

    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_writing_and_checking_touch_no_log(run: Run, log: Path) -> None:
    run("draft", "-", stdin=BRIEF)
    run("read", "-", stdin="met Dana")

    assert not log.exists()


# --- trouble -----------------------------------------------------------------------------------


def test_a_mistake_of_our_own_is_a_sentence_that_can_be_reported() -> None:
    try:
        [].pop()
    except IndexError as mistake:
        told = answers.tell(mistake)

    assert "IndexError in test_cli.py, line" in told
    assert told.endswith("Please report it with these words.")


def test_nobody_reading_on_is_no_trouble(log: Path) -> None:
    """`reachout draft --jsonl | head -1` ends quietly."""
    lines = b'{"id": 1, "brief": {}}\n' * 4000
    command = f"{sys.executable} -m cli draft --jsonl | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=HOUSE, input=lines, capture_output=True, check=False, timeout=60,
        env={**os.environ, "REACHOUT_DATA": str(log)},
    )  # fmt: skip

    assert done.stdout.splitlines()[1:] == [b"0"]
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("redirect", "sentence"),
    [
        (">/dev/full", b"The answer could not be written: no space left on device."),
        (">&-", b"Standard output is closed, so the answer has nowhere to go."),
        ("<&-", b"Standard input is closed. Name a file instead."),
    ],
)
def test_an_answer_that_finds_no_way_out_is_said(log: Path, redirect: str, sentence: bytes) -> None:
    if redirect == ">/dev/full" and not Path("/dev/full").exists():
        pytest.skip("only Linux has a file that is always full")
    command = f"{sys.executable} -m cli draft - {redirect}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=HOUSE, input=BRIEF.encode(), capture_output=True, check=False, timeout=60,
        env={**os.environ, "REACHOUT_DATA": str(log)},
    )  # fmt: skip

    assert (done.returncode, done.stderr.splitlines()) == (2, [sentence])


def test_letters_are_utf_8_whatever_the_terminal_says(log: Path) -> None:
    brief = BRIEF.replace("Dana Ortiz", "Zoë Łuksza").encode()
    done = start("draft", "-", stdin=brief, log=log, PYTHONIOENCODING="ascii", LC_ALL="C")

    assert done.returncode == 0
    assert "Zoë" in done.stdout.decode("utf-8")
    assert done.stderr == b""


@pytest.mark.parametrize("how", [[], ["--json"]])
def test_as_a_program_of_its_own_it_says_the_same(log: Path, how: list[str], run: Run) -> None:
    own = start("draft", "-", "--today", "2026-11-22", *how, stdin=BRIEF.encode(), log=log)

    assert (own.returncode, own.stderr) == (0, b"")
    assert own.stdout.decode() == run("draft", "-", "--today", "2026-11-22", *how, stdin=BRIEF).out


def test_search_waits_for_neither_streamlit_nor_openai(log: Path, run: Run) -> None:
    run("search", "x")
    code = (
        "import sys, cli; cli.main(['search', 'x']);"
        "slow = {'streamlit', 'openai', 'sqlite_utils', 'py3langid'};"
        "sys.exit(' '.join(slow & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HOUSE, capture_output=True, check=False, env={**os.environ, "REACHOUT_DATA": str(log)},
    )  # fmt: skip

    assert done.stderr.strip() == b""


# --- the app -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["--port", "0"], ["serve", "--port", "0"]])
def test_without_a_command_it_opens_the_app_as_serve_does(log: Path, words: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cli", *words],
        cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "REACHOUT_DATA": str(log)},
    ) as app:  # fmt: skip
        try:
            assert app.stdout
            said = app.stdout.readline()
            address = next(word for word in said.split() if word.startswith("http://127.0.0.1:"))
            with urllib.request.urlopen(address, timeout=20) as page:
                assert page.status == 200
        finally:
            app.terminate()
            app.communicate(timeout=20)
