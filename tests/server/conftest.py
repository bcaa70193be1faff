"""The servers that the tests of the front door visit."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.types import ASGIApp

from serving.access import Door
from serving.front import Front
from serving.network import find_home_addresses
from tests.server.houses import (
    STAND_IN,
    House,
    OpenFront,
    Served,
    Start,
    run_front,
    run_house,
    wait_for,
    write_command,
)


@pytest.fixture(scope="session")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small app script that tells how it is served and which settings hold."""
    script = tmp_path_factory.mktemp("app") / "stand_in.py"
    script.write_text(STAND_IN, encoding="utf-8")
    return script


@pytest.fixture
def start(tmp_path: Path, stand_in: Path) -> Iterator[Start]:
    """Start a server process; `arguments` are those of `serve`, as Python text."""
    with ExitStack() as running:

        def start_one(arguments: str = "port=0", **more: Any) -> House:
            command = write_command(arguments, more.pop("script", stand_in))
            return running.enter_context(run_house(command, tmp_path, **more))

        yield start_one


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory, stand_in: Path) -> Iterator[House]:
    """Reachout as `reachout serve` starts it, with the stand-in for its app."""
    command = write_command("port=0", stand_in)
    with run_house(command, tmp_path_factory.mktemp("house")) as served:
        yield served


@pytest.fixture(scope="session")
def home_address() -> str:
    """An address of this computer that is not loopback: visits through it come from elsewhere."""
    found = find_home_addresses()
    if not found:
        pytest.skip("this computer is in no network")
    return found[0]


@pytest.fixture(scope="module")
def phone_house(
    tmp_path_factory: pytest.TempPathFactory, stand_in: Path, home_address: str
) -> Iterator[House]:
    """Reachout as `reachout serve --phone` starts it."""
    command = write_command("port=0, phone=True", stand_in)
    with run_house(command, tmp_path_factory.mktemp("phone-house")) as served:
        wait_for(lambda: f"http://{home_address}" in served.said)
        yield served


@pytest.fixture
def front(home_address: str) -> Iterator[OpenFront]:
    """The front door alone, before any ASGI app, in a thread of this process."""
    with ExitStack() as running:

        def serve(app: ASGIApp, door: Door) -> Served:
            return running.enter_context(run_front(Front(app, door), home_address))

        yield serve
