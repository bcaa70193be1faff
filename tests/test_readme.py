"""What README.md tells a person to type can be typed, and what it shows is there."""

import json
import re
import shlex
from argparse import Namespace
from pathlib import Path
from typing import get_args

import pytest

from cli import COMMANDS
from commands.grammar import build_parser
from drafting.brief import Channel
from store import ContactFields, back_up, open_log
from tests import readme
from tests.terminal import HOUSE, make_run

README = (HOUSE / "README.md").read_text(encoding="utf-8")
MAKEFILE = (HOUSE / "Makefile").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
LINES = [
    line.removeprefix("$ ").strip()
    for block in BLOCKS
    for line in block.splitlines()
    if line.strip() and not line.lstrip().startswith("#")
]
LINKS = re.findall(r"\]\(([^)\s]+)\)", README)
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", README)
REGISTRY = re.compile(
    r"pypi|pythonhosted|index-url|artifactory|conda\.|registry\.|npmjs", re.IGNORECASE
)

BRIEFS = re.findall(r"^```json\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
BRIEF = json.loads(BRIEFS[0])
TEXT = (
    "Hi Rosa,\n\nThank you for your time. I keep thinking of your drawers and the color on every"
    " one of them.\n\nSam Reed"
)
PEOPLE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ann,Lee,https://www.linkedin.com/in/ann,ann@example.org,Acme,Nurse,01 Feb 2026\n"
)


def commands(name: str) -> list[str]:
    return [line for line in LINES if line.split()[0] == name]


def parse(line: str) -> Namespace:
    """What the command line makes of a line; one that it refuses fails with its own sentence."""
    try:
        return build_parser(COMMANDS).parse_args(shlex.split(line, comments=True)[1:])
    except SystemExit as refused:
        pytest.fail(f"README.md says `{line}`, which the command line refuses ({refused}).")


def lay_out(options: Namespace, folder: Path) -> None:
    """Small files under the names that a line gives to what it reads, and Rosa in the log."""
    named = vars(options)
    contents = {
        "brief": json.dumps(BRIEF),
        "text": TEXT,
        "note": "met Rosa Ortiz at the fair",
        "scenarios": readme.SCENARIOS.read_text(encoding="utf-8"),
    }
    for key, content in contents.items():
        if named.get(key):
            (folder / named[key]).parent.mkdir(exist_ok=True)
            (folder / named[key]).write_text(content, encoding="utf-8")
    if options.run is COMMANDS["import"]:
        (folder / options.file).write_text(PEOPLE, encoding="utf-8")
    with open_log() as log:
        log.people.add(ContactFields(name="Rosa Ortiz"))
        if options.run is COMMANDS["restore"]:
            back_up(log, folder / options.file)


def test_a_person_is_told_how_to_start_test_and_install() -> None:
    for needed in ("make run", "make test", "pip install .", "reachout"):
        assert needed in LINES, f"README.md has no line `{needed}` in a ```console block."


@pytest.mark.parametrize("line", commands("make"))
def test_every_make_target_exists(line: str) -> None:
    for word in line.split()[1:]:
        if "=" not in word:
            found = re.search(rf"^{re.escape(word)}:", MAKEFILE, re.MULTILINE)
            assert found, f"README.md says `{line}`, and the Makefile has no target {word}."


@pytest.mark.parametrize("line", [line for line in commands("make") if "=" in line])
def test_what_a_make_line_sets_reaches_the_command(line: str) -> None:
    target, (name, value) = line.split()[1], line.split()[2].split("=")
    recipe = re.search(rf"^{target}:.*\n\t(.+)", MAKEFILE, re.MULTILINE)
    assert recipe, f"README.md says `{line}`, and the target {target} does nothing."
    assert re.search(rf"^{name} \?= ", MAKEFILE, re.MULTILINE), f"nothing reads {name}."
    set_so = recipe[1].replace("$(BIN)/", "").replace(f"$({name})", value)

    assert "$(" not in set_so
    assert str(vars(parse(set_so))[name.lower()]) == value


def test_the_port_and_the_way_to_another_one_are_told() -> None:
    usual = str(parse("reachout").port)

    assert f"http://127.0.0.1:{usual}" in README
    assert f"PORT ?= {usual}\n" in MAKEFILE
    for way in ("make run PORT=", "make phone PORT=", "reachout serve --phone --port "):
        assert any(line.startswith(way) for line in LINES), f"README.md has no line `{way}…`."


@pytest.mark.parametrize("line", commands("reachout"))
def test_every_reachout_line_can_be_typed(line: str) -> None:
    assert callable(parse(line).run)


@pytest.mark.parametrize(
    "line", [line for line in commands("reachout") if parse(line).run is not COMMANDS["serve"]]
)
def test_every_example_does_what_it_says(
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "data" / "me.db"))
    lay_out(parse(line), tmp_path)
    done = make_run(monkeypatch, capsys)(*shlex.split(line, comments=True)[1:])

    assert done.status == 0, f"README.md says `{line}`, which answers: {done.trouble or done.out}"
    assert done.trouble == ""


def test_no_block_asks_for_a_program_that_nobody_looked_at() -> None:
    others = [line for line in LINES if line.split()[0] not in {"make", "reachout", "pip"}]

    assert others == [], f"tests/test_readme.py does not know how to look at {others}."
    assert commands("pip") in ([], ["pip install ."])


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(--[a-z-]+)", README))))
def test_every_option_that_is_named_exists(
    option: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = make_run(monkeypatch, capsys)
    helps = [run("--help").out, *(run(name, "--help").out for name in COMMANDS)]

    assert any(option in text for text in helps), f"README.md names {option}, which nothing takes."


@pytest.mark.parametrize("target", sorted({t for t in LINKS if "://" not in t and t[0] != "#"}))
def test_every_link_to_a_file_leads_to_one(target: str) -> None:
    path = HOUSE / target.partition("#")[0]

    assert path.exists(), f"README.md links to {target}, which is not there."


@pytest.mark.parametrize(("words", "target"), PICTURES, ids=[target for _, target in PICTURES])
def test_every_picture_is_one_and_is_told_in_words(words: str, target: str) -> None:
    path = HOUSE / target

    assert path.exists(), f"README.md shows {target}, which is not there."
    assert path.read_bytes().startswith(b"\x89PNG\r\n"), f"{target} is no PNG picture."
    assert words.strip(), f"README.md shows {target} without words for who cannot see it."


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([\w./]+(?:/|\.py|\.md))`", README))))
def test_every_file_and_folder_that_is_named_exists(name: str) -> None:
    places = [HOUSE / name, HOUSE / "tests" / name]

    assert any(place.exists() for place in places), f"README.md names {name}, which is not there."


def test_no_line_names_a_registry() -> None:
    """What is told here must work wherever a person's pip gets its packages from."""
    named = [line for line in README.splitlines() if REGISTRY.search(line)]

    assert named == []


@pytest.fixture(scope="module")
def made_anew() -> dict[str, str]:
    """The parts of the page as the command line answers today."""
    return {found[2]: found[0] for found in readme.MADE.finditer(readme.fill(README))}


@pytest.mark.parametrize("part", readme.PARTS)
def test_what_the_page_shows_is_what_the_command_line_says_today(
    part: str, made_anew: dict[str, str]
) -> None:
    """Who changed the writer runs `make readme` and looks at what became of it."""
    shown = [found[0] for found in readme.MADE.finditer(README) if found[2] == part]

    assert len(shown) == 1, f"README.md has no place for {part}, or more than one."
    assert shown[0] == made_anew[part], "`make readme` writes this part anew."


def test_one_brief_is_shown_on_every_channel() -> None:
    assert tuple(readme.CHANNELS) == get_args(Channel)


def test_the_claims_shown_are_of_several_kinds_and_all_have_a_source() -> None:
    sources = {claim["source"] for claim in readme.answer(BRIEF)["claims"]}

    assert None not in sources
    assert len({re.split(r"\W", source)[0] for source in sources}) >= 4


def test_the_scenarios_of_the_page_hold_one_that_asks_and_one_with_a_private_item() -> None:
    cases = [json.loads(line) for line in readme.SCENARIOS.read_text("utf-8").splitlines()]

    assert len(cases) == 8
    assert "eight scenarios" in README
    assert [case["expect"] for case in cases].count("ask") == 1
    assert sum("private" in case for case in cases) == 1
    assert all("today" in case for case in cases)
