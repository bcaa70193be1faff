"""Words typed for one message while another takes its place: they stay with the one they are of."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from store import FactFields, Meeting
from tests.browser.rosa import meet_rosa, message
from tests.browser.walks import App, press, settled, visit

pytestmark = pytest.mark.browser


def begin_message(page: Page, app: App) -> str:
    """A message to Rosa with words of mine in it, which the log has; the person's id."""
    rosa = meet_rosa(app)
    visit(page, app, f"/write?person={rosa}&kind=thank_you")
    page.locator(".part textarea").first.fill(message(page) + "\n\nFrom the bench.")
    expect(page.locator(".part .status").first).to_have_text("Kept")
    return rosa


def type_in_the_tunnel(page: Page) -> None:
    """Words that stay on the phone, because the line is down."""
    words = message(page) + "\n\nFrom the tunnel."
    page.context.set_offline(True)
    page.locator(".part textarea").first.fill(words)
    page.wait_for_timeout(1200)


def meet_again(app: App, rosa: str) -> None:
    """The same person, met once more, as another phone would file it."""
    today = datetime.now(UTC).date()
    said = FactFields(kind="they_said", text="she runs a hearing test in the gym")
    with app.log() as log:
        log.file_meeting(Meeting(contact_id=rosa, on=today, where="the blood drive", facts=(said,)))


def texts(app: App, rosa: str) -> dict[str, str]:
    """Each draft to her, the first one first, with all the versions that the log holds of it."""
    with app.log() as log:
        found = sorted(log.drafts.of(rosa), key=lambda draft: draft.created_at)
        return {d.id: "\n".join(v.text for v in log.drafts.versions(d.id)) for d in found}


def wait_for_words(page: Page, app: App, rosa: str, words: str) -> dict[str, str]:
    """The texts, once the words are in one of them."""
    for _ in range(40):
        found = texts(app, rosa)
        if any(words in text for text in found.values()):
            return found
        page.wait_for_timeout(250)
    return texts(app, rosa)


@pytest.mark.parametrize("reloaded", [True, False])
def test_words_from_a_tunnel_reach_the_message_that_they_were_typed_in(
    fresh_app: App, phone: Page, *, reloaded: bool
) -> None:
    rosa = begin_message(phone, fresh_app)
    (first,) = texts(fresh_app, rosa)
    type_in_the_tunnel(phone)
    meet_again(fresh_app, rosa)
    phone.context.set_offline(False)
    if reloaded:
        visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you")
    else:
        settled(phone)
        press(phone, "warmer")

    found = wait_for_words(phone, fresh_app, rosa, "From the tunnel.")
    assert "From the tunnel." in found[first]
    if reloaded:
        assert "From the tunnel." not in message(phone)


def test_words_for_a_message_that_went_meanwhile_stay_below_the_next_one(
    fresh_app: App, phone: Page
) -> None:
    rosa = begin_message(phone, fresh_app)
    (first,) = texts(fresh_app, rosa)
    type_in_the_tunnel(phone)
    with fresh_app.log() as log:
        top, now = log.drafts.current(first), datetime.now(UTC)
        assert top is not None
        log.drafts.approve(first, top.sha256, now)
        log.drafts.hand_off(first, now)
        log.mark_sent(first, now.date())
    meet_again(fresh_app, rosa)
    phone.context.set_offline(False)
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you")

    assert "From the tunnel." not in message(phone)
    found = wait_for_words(phone, fresh_app, rosa, "From the tunnel.")
    assert "From the tunnel." not in found[first]
    assert any("From the tunnel." in text for name, text in found.items() if name != first)
    expect(phone.get_by_text("Earlier versions")).to_be_visible()


def test_words_that_the_log_has_got_are_not_told_again(fresh_app: App, phone: Page) -> None:
    """The copy on the phone goes once its words are in the log."""
    rosa = begin_message(phone, fresh_app)
    type_in_the_tunnel(phone)
    meet_again(fresh_app, rosa)
    phone.context.set_offline(False)
    for _ in range(2):
        visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you")
        wait_for_words(phone, fresh_app, rosa, "From the tunnel.")
        phone.wait_for_timeout(500)

    kept = "() => Object.keys(localStorage).filter((key) => key.includes('message-'))"
    assert phone.evaluate(kept) == []
    begun, *_ = texts(fresh_app, rosa).values()
    assert begun.count("From the tunnel.") == 1


def test_two_messages_about_two_meetings_are_told_apart(fresh_app: App, phone: Page) -> None:
    rosa = begin_message(phone, fresh_app)
    (first,) = texts(fresh_app, rosa)
    meet_again(fresh_app, rosa)
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you")
    expect(phone.get_by_text("waits on Today")).to_be_visible()

    with fresh_app.log() as log:
        top, opened = log.drafts.current(first), datetime.now(UTC) - timedelta(hours=1)
        assert top is not None
        log.drafts.approve(first, top.sha256, opened)
        log.drafts.hand_off(first, opened)
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you")
    expect(phone.get_by_text("You opened this message before you met again.")).to_be_visible()
    expect(phone.locator('[data-action="went"]')).to_be_visible()
