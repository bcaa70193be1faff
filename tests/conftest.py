"""What all tests share: one real browser, and one way in which fresh logs word their drafts."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import QUIET, get_chromium

# Every fresh log words its drafts in its own way; a walk reads what it read yesterday.
os.environ.setdefault("REACHOUT_SALT", "0")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: a second one beside it would not start."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=get_chromium(), args=QUIET)
        yield browser
        browser.close()
