"""A nervous thumb: taps too many, and taps that nobody answers."""

import pytest
from playwright.sync_api import Page, expect

from store import ContactFields
from tests.browser.rosa import introduce_me, take_note
from tests.browser.test_ahead_walk import Line
from tests.browser.walks import App, action, settled, visit

pytestmark = pytest.mark.browser
TWO = (
    "met Rosa Lindt, school nurse, at the county health fair yesterday, she keeps spare glasses. "
    "also met Ben Okoro, runs the ambulance museum, he restores old stretchers."
)


@pytest.mark.parametrize("taps", [1, 2, 5, 9])
def test_taps_too_many_on_keep_end_where_one_does(fresh_app: App, phone: Page, taps: int) -> None:
    """Both people are kept, and nobody of the list that follows is opened."""
    introduce_me(fresh_app)
    with fresh_app.log() as log:
        for number in range(9):
            log.people.add(ContactFields(name=f"Guest {number}", role="guest", org="the fair"))
    take_note(phone, fresh_app, TWO)
    phone.wait_for_timeout(400)
    box = phone.locator('[data-action="keep"]').bounding_box()
    assert box is not None
    for _ in range(taps):
        phone.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        phone.wait_for_timeout(90)

    expect(phone.get_by_role("heading", name="Both are kept")).to_be_visible()
    expect(phone.get_by_role("button", name="Rosa Lindt")).to_be_visible()
    expect(phone.get_by_role("button", name="Ben Okoro")).to_be_visible()
    phone.wait_for_timeout(800)
    settled(phone)
    assert "/met?" in phone.url
    with fresh_app.log() as log:
        names = [person.name for person in log.people.recent(20)]
    assert names.count("Rosa Lindt") == names.count("Ben Okoro") == 1


def test_a_note_of_signs_alone_is_shown_as_typed_when_it_is_read(
    fresh_app: App, phone: Page
) -> None:
    take_note(phone, fresh_app, "🦊🦊 🌻")

    expect(phone.get_by_text("🦊🦊 🌻")).to_be_visible()


def test_somebody_without_a_name_is_somebody_at_their_place(fresh_app: App, phone: Page) -> None:
    with fresh_app.log() as log:
        person = log.people.add(ContactFields(org="city museum")).id
    visit(phone, fresh_app, f"/write?person={person}")

    expect(phone.get_by_role("heading", name="To somebody at the city museum")).to_be_visible()


def test_a_tap_that_nobody_answers_says_so_at_its_button_and_may_be_tapped_again(
    fresh_app: App, phone: Page
) -> None:
    with fresh_app.log() as log:
        log.settings.set("welcomed", value=True)
    line = Line(phone)
    visit(phone, fresh_app)
    line.hold()
    action(phone, "doors", "met").tap()

    expect(phone.get_by_text("does not answer just now")).to_be_in_viewport()
    expect(action(phone, "doors", "met")).to_be_enabled()

    line.release()
    expect(phone.get_by_role("heading", name="I met someone")).to_be_visible()
