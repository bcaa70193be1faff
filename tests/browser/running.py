"""The app as a process: started as a person starts it, stopped, or killed in the middle."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.conftest import HOUSE, find_free_port, wait_until_served
from tests.browser.walks import App


@dataclass
class Server:
    """One port and one log; whoever serves them may come and go."""

    folder: Path
    house: Path = HOUSE
    port: int = field(default_factory=find_free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def app(self) -> App:
        """Where it is served, and its log."""
        return App(f"http://127.0.0.1:{self.port}", self.folder / "log" / "me.db")

    def start(self) -> None:
        """Returns as soon as the app answers."""
        output = self.folder / "output.txt"
        with output.open("ab") as written:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "cli", "serve", "--port", str(self.port)],
                cwd=self.house,
                stdout=written,
                stderr=subprocess.STDOUT,
                env={**os.environ, "REACHOUT_DATA": str(self.app.data)},
            )
        wait_until_served(self.app.url, self.process, output)

    def kill(self) -> None:
        """The power goes."""
        if self.process:
            self.process.kill()
            self.process.wait(10)

    def stop(self) -> None:
        """Ctrl+C."""
        if self.process:
            self.process.terminate()
            self.process.wait(10)


@contextmanager
def served_from(folder: Path, house: Path = HOUSE) -> Iterator[Server]:
    """A running server with a log of its own."""
    server = Server(folder, house)
    try:
        server.start()
        yield server
    finally:
        server.stop()
