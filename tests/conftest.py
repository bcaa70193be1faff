"""What all tests share: one real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import QUIET, get_chromium


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: a second one beside it would not start."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=get_chromium(), args=QUIET)
        yield browser
        browser.close()
