"""The server was started anew and the page was not loaded again: its first tap counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.rosa import box, meet_rosa, message, status
from tests.browser.running import Server, served_from
from tests.browser.test_restart_walk import five
from tests.browser.walks import action, draft_to, press, tap, visit

pytestmark = pytest.mark.browser
NOTE = "met Ana Ruiz at the harbour fair yesterday. she trains crane drivers"
# A server that has just begun reads all its word lists before it draws, and the tap waits for that.
COLD = 40_000
CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that may be killed."""
    with served_from(tmp_path) as mortal:
        yield mortal


def start_anew(server: Server, page: Page) -> None:
    """The server goes and comes back, and the page has found it again by itself."""
    server.kill()
    page.wait_for_selector("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    server.start()
    page.wait_for_selector(CONNECTED, timeout=COLD)


def test_the_first_tap_on_a_note_and_on_what_was_understood_counts(
    server: Server, phone: Page
) -> None:
    visit(phone, server.app, "/met")
    box(phone).fill(NOTE)
    expect(status(phone)).to_have_text("Kept")
    start_anew(server, phone)
    press(phone, "read")

    expect(phone.get_by_role("heading", name="Is this right?")).to_be_visible(timeout=COLD)
    start_anew(server, phone)
    press(phone, "keep")

    expect(phone.get_by_role("heading", name="To Ana Ruiz")).to_be_visible(timeout=COLD)
    with server.app.log() as log:
        assert [person.name for person in log.people.recent()] == ["Ana Ruiz"]


def test_the_first_taps_on_today_on_a_sheet_and_under_a_message_count_once_each(
    server: Server, phone: Page
) -> None:
    """Taps in quick succession too: one message, one line on the timeline."""
    rosa = meet_rosa(server.app)
    today, me = phone, phone.context.new_page()
    visit(me, server.app, "/me")
    me.get_by_label("Your name").fill("Ruth Okello")
    visit(today, server.app)
    today.locator('[data-action="write"]').wait_for()
    server.kill()
    server.start()
    for page in (today, me):
        page.bring_to_front()
        page.wait_for_selector(CONNECTED, timeout=COLD)
    five(me, "save")
    expect(me.get_by_text("Kept. Your next messages use it.")).to_be_visible(timeout=COLD)
    expect(me.get_by_label("Your name")).to_have_value("Ruth Okello")
    five(today, "write")
    expect(today.get_by_role("heading", name="To Rosa Lindt")).to_be_visible(timeout=COLD)
    text = message(today)

    server.kill()
    server.start()
    today.bring_to_front()
    today.wait_for_selector(CONNECTED, timeout=COLD)
    five(today, "go")
    expect(today.get_by_role("button", name="It went")).to_be_visible(timeout=COLD)
    assert message(today) == text
    with server.app.log() as log:
        assert log.profile.get().name == "Ruth Okello"
        assert draft_to(log, rosa).state == "handed_off"
        assert len(log.drafts.of(rosa)) == 1


def test_a_tap_while_nobody_is_there_says_so_at_its_button_at_once(
    server: Server, phone: Page
) -> None:
    with server.app.log() as log:
        log.settings.set("welcomed", value=True)
    visit(phone, server.app)
    server.kill()
    phone.wait_for_selector("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    tap(action(phone, "doors", "met"))

    expect(phone.get_by_text("does not answer just now")).to_be_in_viewport(timeout=2_000)
    server.start()
    phone.wait_for_selector(CONNECTED, timeout=COLD)
    expect(phone.get_by_role("heading", name="Today")).to_be_visible()
    tap(action(phone, "doors", "met"))
    expect(phone.get_by_role("heading", name="I met someone")).to_be_visible()
