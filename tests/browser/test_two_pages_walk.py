"""One log or one draft open in two windows: both may type, and no word is lost."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.rosa import meet_rosa, message
from tests.browser.walks import CATCH_LINKS, App, draft_to, settled, visit

pytestmark = pytest.mark.browser


def type_below(page: Page, words: str) -> None:
    """The words below the text, and the log's answer that it has them."""
    text = message(page)
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
            message(page)
        type_below(phone, "From the phone.")
        type_below(other, "From the desk.")
        type_below(phone, "More from the phone.")
        phone.reload()
        settled(phone)
    finally:
        other.context.close()

    assert "More from the phone." in message(phone)
    for words in ("From the phone.", "From the desk.", "More from the phone."):
        assert words in kept(fresh_app, rosa)


def test_words_typed_while_the_line_was_down_are_kept_below_later_ones_from_elsewhere(
    fresh_app: App, chromium: Browser, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    mine = message(phone) + "\n\nFrom the tunnel."
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


def test_two_phones_at_once_see_their_own_drafts_and_one_log(
    fresh_app: App, chromium: Browser
) -> None:
    """Two sessions in two threads of the real server, on one file."""
    rosa = meet_rosa(fresh_app)
    pages = [chromium.new_context(bypass_csp=True).new_page() for _ in range(2)]
    try:
        for number, page in enumerate(pages):
            page.goto(
                f"{fresh_app.url}/write?person={rosa}&kind={('thank_you', 'follow_up')[number]}"
            )
        texts = [message(page) for page in pages]
        for _ in range(3):
            for page in pages:
                press_wide(page, "other")
        with fresh_app.log() as log:
            drafts = {draft.kind: log.drafts.versions(draft.id) for draft in log.drafts.of(rosa)}
    finally:
        for page in pages:
            page.context.close()

    assert texts[0] != texts[1]
    assert {kind: len(versions) for kind, versions in drafts.items()} == {
        "thank_you": 4, "follow_up": 4,
    }  # fmt: skip


def test_a_second_window_neither_undoes_nor_sends_what_the_first_one_typed(
    fresh_app: App, chromium: Browser
) -> None:
    """Its taps carry an older text that nobody typed there."""
    rosa = meet_rosa(fresh_app)
    first, second = (chromium.new_context(bypass_csp=True).new_page() for _ in range(2))
    try:
        for page in (first, second):
            page.add_init_script(f"({CATCH_LINKS})()")
            page.goto(f"{fresh_app.url}/write?person={rosa}")
            message(page)
        mine = message(first) + "\n\nP.S. The tea was good."
        first.locator(".part textarea").first.fill(mine)
        expect(first.locator(".part .status").first).to_have_text("Kept")
        second.locator('[data-action="go"]').click()
        expect(second.get_by_text("changed in another window")).to_be_in_viewport(ratio=1)

        expect(second.locator(".part textarea").first).to_have_value(mine)
        assert second.evaluate("window.opened") == []

        first.locator(".part textarea").first.fill(mine + " And the cake.")
        expect(first.locator(".part .status").first).to_have_text("Kept")
        press_wide(second, "other")
        with fresh_app.log() as log:
            draft = draft_to(log, rosa)
            texts = [version.text for version in log.drafts.versions(draft.id)]
    finally:
        for page in (first, second):
            page.context.close()

    assert any(text.endswith("And the cake.") for text in texts)


def press_wide(page: Page, action_id: str) -> None:
    """A click on a wide screen, and the answer to it."""
    before = message(page)
    page.locator(f'[data-action="{action_id}"]').click()
    expect(page.locator(".part textarea").first).not_to_have_value(before)
    # The text may be there before the answer is.
    expect(page.locator(".part.busy")).to_have_count(0)
