"""Servers for the tests of the front door: whole processes, and the door alone in a thread."""

import http.client
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
import uvicorn
from starlette.types import ASGIApp
from websockets.sync.client import ClientConnection, connect

from serving.access import Door
from serving.network import listen

Start = Callable[..., "House"]
OpenFront = Callable[[ASGIApp, Door], "Served"]
T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
STAND_IN = """
import streamlit as st
from serving.standing import where_served

st.title("Stand-in")
options = ["browser.gatherUsageStats", "client.showErrorDetails", "client.toolbarMode",
           "server.address", "server.enableCORS", "server.enableXsrfProtection",
           "server.maxUploadSize", "server.fileWatcherType", "global.developmentMode",
           "theme.font", "theme.light.primaryColor", "secrets.files"]
st.text("standing=" + where_served())
for option in options:
    st.text(f"{option}={st.get_option(option)}")
st.markdown("![x](http://127.0.0.1:9/spy.png)")
PART = st.components.v2.component(
    "stand_in_part", html="\\n<p class='o'></p>",
    js="export default ({parentElement}) => {\\n"
       "  parentElement.querySelector('.o').textContent = 'part alive'\\n}",
)
PART(key="part")
st.download_button("Save", b"name,mail", "people.csv", "text/csv", on_click="ignore")
if st.query_params.get("fall"):
    raise RuntimeError("a secret of the house")
"""


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Served:
    """A port that is served, and the ways to knock there."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str = "/",
        method: str = "GET",
        *,
        address: str = "127.0.0.1",
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Reply:
        """Send one plain request with just these headers."""
        connection = http.client.HTTPConnection(address, self.port, timeout=20)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            named = {name.lower(): value for name, value in answer.getheaders()}
            return Reply(answer.status, named, answer.read())
        finally:
            connection.close()

    def call(
        self, *, address: str = "127.0.0.1", headers: dict[str, str] | None = None, **more: Any
    ) -> ClientConnection:
        """Open the app's WebSocket."""
        target = f"ws://{address}:{self.port}/_stcore/stream"
        return connect(
            target,
            additional_headers=headers,
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            proxy=None,
            open_timeout=20,
            **more,
        )


@dataclass(frozen=True)
class House(Served):
    """A running server process: where its data lies and all that it has said."""

    log: Path
    data: Path
    process: subprocess.Popen[bytes]

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def find_secret(self, address: str) -> str:
        """Return the living secret: a stranger's visit has a new one shown where it is used up."""
        self.ask(address=address)
        return str(re.findall(r"/pair/([\w-]+)", self.said)[-1])

    def pair(self, address: str) -> str:
        """Pair as a phone at `address`, and return the Cookie header it then sends."""
        reply = self.ask(f"/pair/{self.find_secret(address)}", "POST", address=address)
        return str(reply.headers["set-cookie"].split(";")[0])


def wait_for(look: Callable[[], T]) -> T:
    """Look until there is something, for at most half a minute."""
    end = time.monotonic() + 30
    while not (found := look()):
        if time.monotonic() > end:
            pytest.fail("waited half a minute in vain")
        time.sleep(0.02)
    return found


def write_command(arguments: str, script: Path) -> list[str]:
    """Return the command that serves this script."""
    code = (
        "import sys; from pathlib import Path; from server import serve; "
        f"sys.exit(serve({arguments}, script=Path({str(script)!r})))"
    )
    return [sys.executable, "-c", code]


@contextmanager
def run_house(
    command: list[str],
    folder: Path,
    *,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    at: str = r"open at http://[^/\s]+:(\d+)",
) -> Iterator[House]:
    """Run a server process and end it; it says its port as the pattern `at` has it."""
    log, data = folder / "said.txt", folder / "data" / "me.db"
    full = {**os.environ, "PYTHONPATH": str(ROOT), "REACHOUT_DATA": str(data), **(env or {})}
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=cwd or folder, env=full, stdout=out, stderr=out)
    try:
        port = wait_for(lambda: _find_port(log, process, at))
        yield House(port, log, data, process)
    finally:
        process.terminate()
        process.wait(20)


def _find_port(log: Path, process: subprocess.Popen[bytes], at: str) -> int:
    said = log.read_text(encoding="utf-8")
    if process.poll() is not None:
        pytest.fail(f"the server ended: {said}")
    found = re.search(at, said)
    return int(found[1]) if found else 0


@contextmanager
def run_front(app: ASGIApp, address: str) -> Iterator[Served]:
    """Serve the front door alone, in a thread of this process."""
    sockets = listen(("127.0.0.1", address), 0)
    config = uvicorn.Config(app, log_config=None, lifespan="off", ws="websockets-sansio")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: server.run(sockets=sockets))
    thread.start()
    wait_for(lambda: server.started)
    try:
        yield Served(sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(20)
        for bound in sockets:
            bound.close()
