"""Notes that are not finished, notes of which nothing is left, and a message that has left."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.rosa import NOTE, box, meet_rosa, message
from tests.browser.walks import CATCH_LINKS, App, press, tap, visit

pytestmark = pytest.mark.browser
HALF = "met somebody at the ferry, she"


def test_a_note_begun_another_day_is_no_obstacle_for_a_new_one(fresh_app: App, phone: Page) -> None:
    visit(phone, fresh_app, "/met")
    box(phone).fill(HALF)
    expect(phone.get_by_text("Kept", exact=True)).to_be_visible()
    expect(phone.get_by_role("button", name="Begin another note")).to_have_count(0)
    visit(phone, fresh_app, "/met")
    expect(box(phone)).to_have_value(HALF)

    press(phone, "new")

    expect(box(phone)).to_have_value("")
    expect(phone.get_by_role("heading", name="Notes you have not finished")).to_be_visible()
    box(phone).fill(NOTE)
    press(phone, "read")
    phone.get_by_role("heading", name="Is this right?").wait_for()
    with fresh_app.log() as log:
        assert {note.text for note in log.captures.open()} == {HALF, NOTE}


def test_of_a_note_that_was_erased_whole_nobody_is_kept(fresh_app: App, phone: Page) -> None:
    visit(phone, fresh_app, "/met")
    box(phone).fill("mrs bieri in bed 9 told me her son is a plumber")
    press(phone, "read")
    press(phone, "erase")
    expect(phone.get_by_text("there is nobody to keep")).to_be_visible()
    expect(phone.locator("[data-action=keep]")).to_have_count(0)

    press(phone, "away")

    phone.wait_for_url(re.compile(r"/$"))
    with fresh_app.log() as log:
        assert log.captures.open() == []
        assert log.people.recent(1) == []


def test_a_message_that_has_left_offers_no_other_way_until_it_is_taken_back(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    phone.add_init_script(f"({CATCH_LINKS})()")
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you")
    text = message(phone)
    ways = phone.locator('[data-card="way"] button')
    expect(ways).to_have_count(2)
    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    expect(ways).to_have_count(0)
    (opened,) = phone.evaluate("() => window.opened")
    assert opened.startswith("mailto:rosa@example.org?")

    tap(phone.get_by_role("button", name="Not yet: change it"))

    expect(ways).to_have_count(2)
    expect(box(phone)).to_have_value(text)
    expect(phone.locator("[data-action=go]")).to_be_visible()
