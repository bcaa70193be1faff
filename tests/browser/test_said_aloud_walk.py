"""What is said and not written, walked by thumb: chosen, read, and marked as said."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.rosa import box, meet_rosa, message
from tests.browser.walks import App, draft_to, press, settled, tap, visit

pytestmark = pytest.mark.browser


def test_a_follow_up_can_be_said_at_the_next_meeting(phone: Page, fresh_app: App) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}&kind=follow_up")
    box(phone).wait_for()
    tap(phone.get_by_role("button", name="More channels"))
    tap(phone.get_by_role("button", name="Say it aloud"))
    expect(phone.get_by_role("button", name="Looks right: I will say it")).to_be_visible()
    settled(phone)

    said = message(phone)
    assert "Rosa" in said
    assert not said.startswith(("Subject:", "Hi ", "Dear "))
    assert "Jo Hart" not in said
    press(phone, "go")

    expect(phone.get_by_text("Once you have said it, tell it here or on Today.")).to_be_visible()
    tap(phone.get_by_role("button", name="I said it"))

    phone.get_by_role("heading", name="Today").wait_for()
    with fresh_app.log() as log:
        assert draft_to(log, rosa, "follow_up").state == "sent"
