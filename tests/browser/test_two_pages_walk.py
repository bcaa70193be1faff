"""One draft open on two phones: both may type, and no word is lost."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_main_walk import meet_rosa, message_box
from tests.browser.walks import App, settled, visit

pytestmark = pytest.mark.browser


def type_below(page: Page, words: str) -> None:
    """The words below the text, and the log's answer that it has them."""
    text = message_box(page)
    page.locator(".part textarea").first.fill(f"{text}\n\n{words}")
    expect(page.locator(".part .status").first).to_have_text("Kept")


def kept(app: App, person: str) -> str:
    """All that the log holds of the draft, its earlier versions too."""
    with app.log() as log:
        (draft,) = log.drafts.of(person)
        return "\n".join(version.text for version in log.drafts.versions(draft.id))


def test_two_phones_type_in_one_draft_and_the_log_has_the_words_of_both(
    fresh_app: App, chromium: Browser, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    other = chromium.new_context(bypass_csp=True).new_page()
    try:
        for page in (phone, other):
            visit(page, fresh_app, f"/write?person={rosa}")
            message_box(page)
        type_below(phone, "From the phone.")
        type_below(other, "From the desk.")
        type_below(phone, "More from the phone.")
        phone.reload()
        settled(phone)
    finally:
        other.context.close()

    assert "More from the phone." in message_box(phone)
    for words in ("From the phone.", "From the desk.", "More from the phone."):
        assert words in kept(fresh_app, rosa)


def test_words_typed_while_the_line_was_down_are_kept_below_later_ones_from_elsewhere(
    fresh_app: App, chromium: Browser, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    mine = message_box(phone) + "\n\nFrom the tunnel."
    phone.context.set_offline(True)
    phone.locator(".part textarea").first.fill(mine)
    phone.wait_for_timeout(1500)
    other = chromium.new_context(bypass_csp=True).new_page()
    try:
        visit(other, fresh_app, f"/write?person={rosa}")
        type_below(other, "From the desk.")
    finally:
        other.context.close()
    phone.context.set_offline(False)
    phone.reload()
    settled(phone)

    expect(phone.get_by_text("Earlier versions")).to_be_visible()
    phone.wait_for_timeout(1500)
    for words in ("From the tunnel.", "From the desk."):
        assert words in kept(fresh_app, rosa)
