"""The running app in a real Chromium: one server and one browser for all walks."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.walks import App

HOUSE = Path(__file__).parents[2]
PHONE: ViewportSize = {"width": 390, "height": 844}
READY_WITHIN = 40
# A machine that does much else takes its time; no walk asks how long.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app, served as a person starts it, with a log of its own."""
    folder = tmp_path_factory.mktemp("served")
    port = find_free_port()
    data = folder / "log" / "me.db"
    command = [sys.executable, "-m", "cli", "serve", "--port", str(port)]
    with (folder / "output.txt").open("w+b") as output:
        server = subprocess.Popen(
            command,
            cwd=HOUSE,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "REACHOUT_DATA": str(data)},
        )
        try:
            app = App(f"http://127.0.0.1:{port}", data)
            wait_until_served(app.url, server, folder / "output.txt")
            yield app
        finally:
            server.terminate()
            server.wait(10)


def find_free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def wait_until_served(url: str, server: subprocess.Popen[bytes], output: Path) -> None:
    """Returns as soon as the app answers."""
    end = time.monotonic() + READY_WITHIN
    while server.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"The app did not start:\n{output.read_text(errors='replace')}")


@pytest.fixture
def fresh_app(served: App) -> App:
    """The app with an empty log."""
    served.empty()
    return served


@pytest.fixture
def phone_context(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone in a hand: small, touched, and with nothing kept from before."""
    context = chromium.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True, bypass_csp=True
    )
    context.set_default_timeout(30_000)
    yield context
    context.close()


@pytest.fixture
def phone(phone_context: BrowserContext) -> Page:
    """A page on the phone."""
    return phone_context.new_page()


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    """A page on a wide screen."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()
