"""A tap leads to its screen, also where the page is drawn anew while it is on its way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.rosa import meet_rosa
from tests.browser.walks import App, press, settled, tap, visit

pytestmark = pytest.mark.browser
# The address changes first: just then the page asks for a new drawing of the screen that it leaves.
ASKS_ON_THE_WAY = """() => {
  const push = history.pushState.bind(history);
  history.pushState = (...step) => {
    push(...step);
    if (location.search && location.pathname === "/") window.reachoutLine.ask();
  };
}"""


def test_a_line_that_comes_back_while_a_screen_opens_does_not_lose_the_way(
    fresh_app: App, phone: Page
) -> None:
    meet_rosa(fresh_app)
    visit(phone, fresh_app)
    phone.evaluate(ASKS_ON_THE_WAY)
    press(phone, "write")

    expect(phone.get_by_role("heading", name="To Rosa Lindt")).to_be_visible()
    settled(phone)
    tap(phone.get_by_role("link", name="Today"))
    expect(phone.get_by_role("heading", name="Today", level=1)).to_be_visible()
    settled(phone)
    expect(phone.get_by_role("heading", name="Today", level=1)).to_be_visible()
