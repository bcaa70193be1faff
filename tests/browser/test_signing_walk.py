"""Somebody who told no name: asked under the first message, and not before."""

import pytest
from playwright.sync_api import Page, expect

from store import ContactFields, FactFields, InteractionFields, Profile
from tests.browser.rosa import box, message
from tests.browser.walks import App, draft_to, press, visit

pytestmark = pytest.mark.browser


def meet_ana(app: App) -> str:
    """Somebody met by me, of whom the log knows no name."""
    with app.log() as log:
        log.profile.save(Profile(role="crane driver"))
        ana = log.people.add(ContactFields(name="Ana Ruiz", emails=("ana@example.org",)))
        today = log.tables.now().date()
        log.timeline.add(ana.id, InteractionFields(kind="met", on=today, where="the harbour fair"))
        said = "she keeps spare gloves in every crane"
        log.facts.add(ana.id, FactFields(kind="they_said", text=said))
    return ana.id


def test_my_name_is_one_field_under_the_message_and_stands_below_it_and_the_next(
    fresh_app: App, phone: Page
) -> None:
    ana = meet_ana(fresh_app)
    visit(phone, fresh_app, f"/write?person={ana}&kind=thank_you")
    unsigned = message(phone)
    expect(phone.get_by_text("Your name is not below it yet.")).to_be_in_viewport()
    press(phone, "sign")
    expect(phone.get_by_text("Type your name first")).to_be_in_viewport()
    phone.get_by_label("Your name").fill("Ruth Okello")
    press(phone, "sign")

    expect(box(phone)).to_have_value(f"{unsigned}\n\nRuth Okello")
    expect(phone.get_by_label("Your name")).to_have_count(0)
    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    with fresh_app.log() as log:
        assert (log.profile.get().name, log.profile.get().role) == ("Ruth Okello", "crane driver")
        assert draft_to(log, ana).state == "handed_off"
    visit(phone, fresh_app, f"/write?person={ana}&kind=check_in")
    assert "Ruth" in message(phone)
    expect(phone.get_by_label("Your name")).to_have_count(0)


def test_nobody_is_asked_for_a_name_who_says_it_in_person(fresh_app: App, phone: Page) -> None:
    ana = meet_ana(fresh_app)
    visit(phone, fresh_app, f"/write?person={ana}&kind=closing")
    message(phone)

    expect(phone.get_by_label("Your name")).to_have_count(0)
