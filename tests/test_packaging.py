"""What is written is what gets installed, and the rooms keep to their rules."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

HOUSE = Path(__file__).parent.parent
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS = ("commands", "drafting", "prompts", "screens", "serving", "store")


def test_every_package_of_the_tree_is_installed() -> None:
    """A folder with code that pyproject.toml does not list would be missing from the wheel."""
    there = {
        "reachout." + ".".join(init.parent.relative_to(HOUSE).parts)
        for room in ROOMS
        for init in (HOUSE / room).rglob("__init__.py")
    }

    assert there | {"reachout"} == set(PROJECT["tool"]["setuptools"]["packages"])


def test_every_file_of_code_lies_in_a_package() -> None:
    loose = [
        path
        for room in ROOMS
        for path in (HOUSE / room).rglob("*.py")
        if not (path.parent / "__init__.py").exists()
    ]

    assert loose == []


def test_every_walk_lies_where_make_looks_for_walks() -> None:
    """One that lies elsewhere would be run by nobody."""
    mark = "mark." + "browser"
    walks = {path.parent for path in (HOUSE / "tests").rglob("test_*.py") if mark in read(path)}

    assert walks == {HOUSE / "tests" / "browser", HOUSE / "tests" / "server"}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_pins_name_no_address() -> None:
    """A lock that names a registry would work in one place only."""
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-model.txt"):
        text = (HOUSE / name).read_text(encoding="utf-8")

        assert "://" not in text
        assert "--index" not in text
        assert "@" not in text


def test_product_code_raises_instead_of_asserting() -> None:
    """`python -O` drops assert; a check that can vanish is none."""
    asserting = [
        path
        for room in ROOMS
        for path in (HOUSE / room).rglob("*.py")
        if any(line.lstrip().startswith("assert ") for line in path.read_text("utf-8").splitlines())
    ]

    assert asserting == []


def test_no_room_imports_the_edge() -> None:
    """Imports point down: app, server and cli know the rooms, never the other way round."""
    edge = {"app", "server", "cli"}
    found = [
        path for room in ROOMS for path in (HOUSE / room).rglob("*.py") if imported_by(path) & edge
    ]

    assert found == []


def test_only_one_file_imports_the_openai_sdk() -> None:
    using = {
        path.relative_to(HOUSE).as_posix()
        for room in ROOMS
        for path in (HOUSE / room).rglob("*.py")
        if "openai" in imported_by(path)
    }

    assert using == {"drafting/model.py"}


def imported_by(path: Path) -> set[str]:
    """The first names of everything that a file imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names]
    names += [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}


def test_drafting_from_the_command_line_imports_nothing_slow() -> None:
    """`draft`, `check` and `read` are felt: no Streamlit, no SDK, no guesser of languages."""
    code = (
        "import sys, json, io, cli\n"
        "sys.stdin = io.StringIO(json.dumps({'kind': 'thank_you', 'sender': {'name': 'Sam'},"
        " 'contact': {'name': 'Dana'}, 'they_said': ['she labels every drawer']}))\n"
        "cli.main(['draft', '-', '--today', '2026-11-22'])\n"
        "sys.stdin = io.StringIO('met Dana at the fair')\n"
        "cli.main(['read', '-', '--today', '2026-11-22'])\n"
        "slow = {'streamlit', 'openai', 'sqlite_utils', 'py3langid'} & set(sys.modules)\n"
        "sys.exit(f'imported: {slow}' if slow else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
