"""How long until the app answers after `reachout serve`, against an empty Streamlit app."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

from tests.bench.corpora import HOUSE
from tests.browser.conftest import find_free_port

ROUNDS = 7
EMPTY = ["--server.address", "127.0.0.1", "--server.headless", "true",
         "--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false"]  # fmt: skip


def seconds_until_ready(command: list[str], port: int, folder: Path) -> float:
    """From the start of the process to the first page that comes whole."""
    environment = {**os.environ, "REACHOUT_DATA": str(folder / "me.db")}
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=HOUSE, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            while not _answers(f"http://127.0.0.1:{port}/"):
                time.sleep(0.01)
            return time.perf_counter() - start
        finally:
            server.terminate()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.read())
    except OSError:
        return False


def report() -> list[str]:
    """Both in turn, and the ratio of their medians."""
    ours, empty = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = folder / "empty.py"
        script.write_text("import streamlit as st\nst.title('Empty')\n", encoding="utf-8")
        for _ in range(ROUNDS):
            port = find_free_port()
            command = [sys.executable, "-m", "cli", "serve", "--port", str(port)]
            ours.append(seconds_until_ready(command, port, folder))
            port = find_free_port()
            command = [sys.executable, "-m", "streamlit", "run", str(script), *EMPTY,
                       "--server.port", str(port)]  # fmt: skip
            empty.append(seconds_until_ready(command, port, folder))
    both = f"ours {median(ours):.2f} s, empty app {median(empty):.2f} s"
    return [f"ready: {both}, ratio {median(ours) / median(empty):.2f}"]
