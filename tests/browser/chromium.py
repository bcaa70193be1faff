"""A real Chromium for the tests: an installed one, else Playwright's own, else Debian's package."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
)


def find_chromium() -> str | None:
    """The path of an installed Chromium or Chrome, or of Playwright's own."""
    named = os.environ.get("REACHOUT_CHROMIUM")
    if named:
        return named
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    if installed:
        return installed
    placed = next((place for place in PLACES if Path(place).exists()), None)
    return placed or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and rarely needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def get_chromium() -> str:
    """An installed browser's path, after getting one where there was none.

    Raises:
        SystemExit: with a sentence, when there is none and none can be had.
    """
    for get in (None, _get_playwrights, _get_debians):
        if get is not None:
            get()
        found = find_chromium()
        if found:
            return found
    sys.exit(
        "The tests walk the app in a real browser, and none was found or could be installed. "
        "Install Chromium or Chrome, or set REACHOUT_CHROMIUM to its path, and try again."
    )


def _get_playwrights() -> None:
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def _get_debians() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "chromium")


def _run(*command: str) -> None:
    """Try it; whether a browser is there afterwards is the only answer that counts."""
    print("Getting a browser for the tests:", " ".join(command), flush=True)
    try:
        subprocess.run(command, check=False, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error)


if __name__ == "__main__":
    print("Browser for the tests:", get_chromium())
