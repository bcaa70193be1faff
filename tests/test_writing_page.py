"""Who follows docs/writing.md to the letter gets a kind that drafts and a phrase that is found."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import HOUSE

PAGE = (HOUSE / "docs" / "writing.md").read_text(encoding="utf-8")
ROOMS = ("commands", "drafting", "prompts", "store")
SLIPS = re.findall(r"^\| `(.+?)` instead of `(.+?)` \| `(.+?)` \|$", PAGE, re.MULTILINE)
LEXICON = sorted(path.name for path in (HOUSE / "prompts" / "lexicon").glob("*.toml"))
KINDS = sorted((HOUSE / "prompts" / "kinds").glob("*.md"))


def block(language: str) -> str:
    """The one fenced block of the page in a language."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(found)


def named(pattern: str) -> Path:
    """The place that the page names."""
    found = re.search(pattern, PAGE)
    assert found, f"docs/writing.md names no place like {pattern}."
    return Path(found[1])


KIND = block("markdown")
KIND_FILE = named(r"a new file in `(prompts/kinds/)`") / named(r"such as `(\w+\.md)`")
ENTRY_FILE = named(r"the end of `(prompts/lexicon/\w+\.toml)`")
ANSWER = re.search(r"It answers `(“(.+?)”: .+?)`", PAGE)


class Own:
    """A person's own copy of Reachout, and its command."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before: dict[Path, str | None] = {}
        for room in ROOMS:
            # What Python compiled comes along: each command starts the sooner.
            shutil.copytree(HOUSE / room, folder / room)
        shutil.copy(HOUSE / "cli.py", folder)

    def put(self, place: Path, text: str) -> None:
        """Writes a file, and keeps what stood there."""
        path = self.folder / place
        self.before.setdefault(path, path.read_text("utf-8") if path.exists() else None)
        path.write_text(text, encoding="utf-8")

    def put_back(self) -> None:
        """Makes the copy what it was."""
        for path, text in self.before.items():
            path.unlink() if text is None else path.write_text(text, encoding="utf-8")
        self.before.clear()

    def run(self, line: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """Runs a line of the page as it stands there."""
        return subprocess.run(
            [sys.executable, "-m", "cli", *shlex.split(line)[1:]],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            check=False,
            timeout=120,
            encoding="utf-8",
            env={
                **os.environ,
                "REACHOUT_DATA": str(self.folder / "log" / "me.db"),
                **settings,
            },
        )


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Own:
    """One copy for all tests: Python compiles it only once."""
    return Own(tmp_path_factory.mktemp("own"))


@pytest.fixture
def own(copied: Own) -> Iterator[Own]:
    copied.put(Path("brief.json"), block("json"))
    copied.put(Path("text.txt"), block("text"))
    yield copied
    copied.put_back()


@pytest.fixture
def with_kind(own: Own) -> Own:
    own.put(KIND_FILE, KIND)
    own.run("reachout search nobody")
    return own


def test_the_kind_of_the_page_is_in_order_and_drafts_what_passes_the_checks(with_kind: Own) -> None:
    doctor = with_kind.run("reachout doctor")
    assert (doctor.returncode, doctor.stdout) == (0, "All is in order.\n")

    for line in ("reachout draft brief.json", "reachout draft brief.json --seed 1"):
        assert line in PAGE
        made = with_kind.run(line)
        assert made.returncode == 0, made.stderr
        with_kind.put(Path("text.txt"), made.stdout)
        told = with_kind.run("reachout check brief.json text.txt")
        assert (told.returncode, told.stdout) == (0, "Looks right.\n")


def test_the_kind_of_the_page_writes_on_each_channel_that_it_names(with_kind: Own) -> None:
    """Also where nothing is known but what they said."""
    whole = json.loads(block("json"))
    thin = {key: whole[key] for key in whole if key not in {"met", "offer"}}
    channels = re.findall(r"^(\w+) = \[\d+, \d+\]$", KIND, re.MULTILINE)
    cases = [
        json.dumps({"id": f"{channel} {at}", "brief": {**facts, "channel": channel}})
        for channel in channels
        for at, facts in enumerate((whole, thin))
    ]
    made = with_kind.run("reachout draft --jsonl", "\n".join(cases)).stdout.splitlines()

    assert len(made) == len(cases) == 6
    for one in map(json.loads, made):
        assert (one["status"], one["findings"]) == ("draft", []), one
        assert "nights for nine years" in one["text"]


@pytest.mark.parametrize(("wrong", "right", "sentence"), SLIPS)
def test_the_doctor_names_the_file_and_the_line_of_each_slip(
    with_kind: Own, wrong: str, right: str, sentence: str
) -> None:
    assert right in KIND
    with_kind.put(KIND_FILE, KIND.replace(right, wrong, 1))
    doctor = with_kind.run("reachout doctor")

    assert (doctor.returncode, doctor.stdout) == (1, f"{sentence}\n")
    line = int(re.findall(r"line (\d+)", sentence)[0])
    assert line in range(1, len(KIND.splitlines()) + 1)


def test_two_slips_are_shown() -> None:
    assert len(SLIPS) == 2


def test_a_rule_that_is_taught_the_phrase_of_the_page_finds_it(with_kind: Own) -> None:
    assert ANSWER, "docs/writing.md does not say what the check answers."
    before = with_kind.run("reachout check brief.json text.txt").stdout
    held = (with_kind.folder / ENTRY_FILE).read_text("utf-8")
    with_kind.put(ENTRY_FILE, f"{held}\n{block('toml')}")
    after = with_kind.run("reachout check brief.json text.txt").stdout
    denied = block("text").replace("sand is running", "sand is not running")
    with_kind.put(Path("text.txt"), denied)

    assert "sand is not running" in denied
    assert with_kind.run("reachout check brief.json text.txt").stdout == "Looks right.\n"
    assert ANSWER[1] not in before
    assert f"- {ANSWER[1]}\n" in after


def test_a_language_opens_when_the_line_of_the_latch_is_taken_out(own: Own) -> None:
    """With the setting that the page names, a shut language can be tried before."""
    latch = Path("prompts/kinds/de/language.toml")
    shut = "open = false\n"
    opened = (own.folder / latch).read_text("utf-8").replace(shut, "")
    brief = {
        "kind": "check_in",
        "language": "de",
        "sender": {"name": "Jo Hart"},
        "contact": {"name": "Ana Kern"},
        "they_said": ["sie ölt die Tore nachts"],
    }
    own.put(Path("brief.json"), json.dumps(brief))
    own.put(latch, shut + opened)
    silent = own.run("reachout draft brief.json")
    tried = own.run("reachout draft brief.json", REACHOUT_KINDS="all")
    own.put(latch, opened)
    open_now = own.run("reachout draft brief.json")

    assert "REACHOUT_KINDS=all reachout draft brief.json" in PAGE
    assert (silent.returncode, silent.stdout) == (1, "")
    assert "model" in silent.stderr
    assert "Tore" in tried.stdout
    assert open_now.stdout == tried.stdout


@pytest.mark.parametrize("name", LEXICON)
def test_every_file_of_the_lexicon_is_named_with_what_it_holds(name: str) -> None:
    assert re.search(rf"^\| `{re.escape(name)}` \| .+ \|$", PAGE, re.MULTILINE)


def test_no_file_is_named_that_is_gone() -> None:
    told = set(re.findall(r"`(\w+\.toml)`", PAGE)) - {"language.toml"}

    assert told <= set(LEXICON)


def test_every_setting_of_a_kind_is_explained() -> None:
    front = "\n".join(path.read_text("utf-8").split("+++")[1] for path in KINDS)
    settings = set(re.findall(r"^(\[?\w+\]?)(?: =|$)", front.split("[words]")[0], re.MULTILINE))

    for setting in (settings - {""}) | {"[words]", "[severities]"}:
        assert f"`{setting}`" in PAGE


def test_a_kind_of_ones_own_needs_a_name_that_none_of_ours_has() -> None:
    assert KIND_FILE.name not in {path.name for path in KINDS}
