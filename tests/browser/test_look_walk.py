"""Looking leaves no trace, a new meeting begins a new message, and every remark has a way out."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from store import ContactFields, FactFields, Meeting
from tests.browser.rosa import SECRET, box, meet_rosa, message, status
from tests.browser.walks import App, action, draft_to, press, tap, visit

pytestmark = pytest.mark.browser


def add_line(page: Page, line: str) -> None:
    """Types one more line and waits until the log has it."""
    box(page).fill(f"{message(page)}\n\n{line}")
    expect(status(page)).to_have_text("Kept")


def test_looking_through_the_kinds_leaves_today_and_their_page_as_they_were(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    for more in ("", "&kind=follow_up", "&kind=introduction", "&kind=check_in"):
        visit(phone, fresh_app, f"/write?person={rosa}{more}")
        message(phone)
    press(phone, "sms")
    visit(phone, fresh_app)

    expect(phone.get_by_role("heading", name="Say thanks")).to_be_visible()
    expect(phone.get_by_text("Started, not sent")).to_have_count(0)
    visit(phone, fresh_app, f"/person?person={rosa}")
    expect(phone.get_by_text("Started, not sent")).to_have_count(0)
    visit(phone, fresh_app, "/write")
    expect(phone.get_by_text("Drafts waiting for you")).to_have_count(0)


def test_a_thank_you_that_is_begun_waits_where_it_was_due(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    add_line(phone, "P.S. The tea was good.")
    visit(phone, fresh_app)
    expect(phone.get_by_text("You have begun it.")).to_be_visible()

    tap(phone.get_by_role("button", name="Say thanks"))
    expect(box(phone)).to_have_value(message(phone))
    assert message(phone).endswith("The tea was good.")


def test_meeting_again_begins_a_message_about_that_meeting(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    add_line(phone, "P.S. The tea was good.")
    with fresh_app.log() as log:
        said = FactFields(kind="they_said", text="she trains two new nurses")
        today = datetime.now(UTC).date()
        log.file_meeting(Meeting(contact_id=rosa, on=today, where="the blood drive", facts=(said,)))
    visit(phone, fresh_app, f"/write?person={rosa}")

    assert "nurses" in message(phone)
    assert "glasses" not in message(phone)
    visit(phone, fresh_app)
    expect(phone.get_by_text("Started, not sent: Say thanks")).to_be_visible()


def test_a_confidence_is_taken_out_and_never_waved_through(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app, private=SECRET)
    visit(phone, fresh_app, f"/write?person={rosa}")
    before = message(phone)
    add_line(phone, "Good luck with moving to Leeds in spring.")
    expect(phone.locator('[data-action="out"]')).to_be_visible()
    expect(phone.locator('[data-action="right"]')).to_have_count(0)
    expect(phone.locator('[data-action="go"]')).to_have_count(0)

    press(phone, "out")

    expect(box(phone)).to_have_value(before)
    expect(phone.locator('[data-action="go"]')).to_be_visible()


def test_what_is_no_secret_any_more_may_be_said(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app, private=SECRET)
    visit(phone, fresh_app, f"/write?person={rosa}")
    add_line(phone, "Good luck with moving to Leeds in spring.")
    press(phone, "let_in")
    phone.wait_for_timeout(700)
    press(phone, "let_in")

    expect(phone.locator('[data-action="let_in"]')).to_have_count(0)
    assert "Leeds" in message(phone)
    with fresh_app.log() as log:
        assert all(fact.usable for fact in log.facts.of(rosa))


def test_what_nobody_remembers_is_no_fact_and_the_message_stays_short(
    fresh_app: App, phone: Page
) -> None:
    meet_rosa(fresh_app)
    with fresh_app.log() as log:
        met = datetime.now(UTC).date() - timedelta(days=1)
        ana = log.file_meeting(
            Meeting(contact=ContactFields(name="Ana Ruiz"), on=met, where="the harbour fair")
        )
    visit(phone, fresh_app, f"/write?person={ana}")
    phone.get_by_label("What did Ana say or do").fill("I don't remember")
    press(phone, "answer")
    phone.locator("[data-action=go]").wait_for()

    assert "harbour fair" in message(phone)
    with fresh_app.log() as log:
        assert log.facts.of(ana) == []
        assert draft_to(log, ana).begun is False


def test_an_introduction_asks_who_i_am(fresh_app: App, phone: Page) -> None:
    with fresh_app.log() as log:
        ana = log.people.add(ContactFields(name="Ana Ruiz"))
        log.facts.add(ana.id, FactFields(kind="fact", text="she runs the seed library"))
    visit(phone, fresh_app, f"/write?person={ana.id}&kind=introduction")
    phone.get_by_label("What is your name").fill("Jo Hart")
    press(phone, "answer")
    phone.locator("[data-action=go]").wait_for()

    assert "Jo Hart" in message(phone)
    with fresh_app.log() as log:
        assert log.profile.get().name == "Jo Hart"
    visit(phone, fresh_app, "/me")
    expect(phone.get_by_label("Your name")).to_have_value("Jo Hart")
    expect(action(phone, "parts", "data")).to_be_visible()
