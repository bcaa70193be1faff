"""The next version on the phone before the tap: shown at once, and only what the log says stays."""

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from store import FactFields
from tests.browser.rosa import meet_rosa, message
from tests.browser.walks import App, draft_to, press, visit

pytestmark = pytest.mark.browser

ARRIVED = "() => [...(window.reachoutAhead?.values() ?? [])].some((one) => one.action === 'other')"


class Line:
    """The line to the computer, which can be slow."""

    def __init__(self, phone: Page) -> None:
        self._held: list[str | bytes] = []
        self._is_slow = False
        phone.route_web_socket("**/_stcore/stream", self._connect)

    def _connect(self, route: WebSocketRoute) -> None:
        self._server = route.connect_to_server()
        route.on_message(self._pass_on)

    def _pass_on(self, message: str | bytes) -> None:
        if self._is_slow:
            self._held.append(message)
        else:
            self._server.send(message)

    def hold(self) -> None:
        """From here nothing that the phone says arrives."""
        self._is_slow = True

    def release(self) -> None:
        """All of it arrives."""
        self._is_slow = False
        for held in self._held:
            self._server.send(held)
        self._held.clear()


def tap_on_a_slow_line(app: App, phone: Page) -> tuple[str, Line, str]:
    """Rosa's id, the line, and the text that the tap on another version shows at once."""
    rosa = meet_rosa(app)
    line = Line(phone)
    visit(phone, app, f"/write?person={rosa}")
    first = message(phone)
    phone.wait_for_function(ARRIVED)
    line.hold()
    press(phone, "other")
    box = phone.locator(".part textarea").first
    expect(box).not_to_have_value(first)
    return rosa, line, box.input_value()


def texts(app: App, person: str) -> list[str]:
    with app.log() as log:
        draft = draft_to(log, person)
        return [version.text for version in log.drafts.versions(draft.id)]


def test_another_version_shows_on_a_slow_line_and_is_what_the_log_then_holds(
    fresh_app: App, phone: Page
) -> None:
    rosa, line, shown = tap_on_a_slow_line(fresh_app, phone)

    line.release()

    expect(phone.get_by_text("Earlier versions")).to_be_visible()
    assert message(phone) == shown
    assert texts(fresh_app, rosa)[-1] in shown


def test_when_the_log_has_news_by_then_its_text_takes_the_place_of_the_one_shown_ahead(
    fresh_app: App, phone: Page
) -> None:
    rosa, line, shown = tap_on_a_slow_line(fresh_app, phone)
    with fresh_app.log() as log:
        for fact in log.facts.of(rosa):
            log.facts.delete(fact.id)
        log.facts.add(rosa, FactFields(kind="they_said", text="she mends the hall clock herself"))

    line.release()

    expect(phone.locator(".part textarea").first).not_to_have_value(shown)
    assert "clock" in message(phone)
    assert texts(fresh_app, rosa)[-1] in message(phone)


def test_words_typed_on_a_text_shown_ahead_are_kept(fresh_app: App, phone: Page) -> None:
    rosa, line, shown = tap_on_a_slow_line(fresh_app, phone)
    typed = shown + "\n\nP.S. The blue one."
    phone.locator(".part textarea").first.fill(typed)

    line.release()

    expect(phone.locator(".part .status").first).to_have_text("Kept")
    assert message(phone) == typed
    assert texts(fresh_app, rosa)[-1].endswith("The blue one.")
