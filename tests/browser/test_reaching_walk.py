"""Somebody whose number nobody told: said before the app opens, asked once, and kept."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.rosa import box, meet_rosa, message
from tests.browser.walks import CATCH_LINKS, App, draft_to, press, visit

pytestmark = pytest.mark.browser
NOBODY = "opens with nobody in it"
NUMBER = "The number of Rosa Lindt"


def test_a_number_typed_under_the_message_is_kept_and_the_message_goes_to_it(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    phone.add_init_script(f"({CATCH_LINKS})()")
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you&way=sms")
    first = message(phone)
    expect(phone.get_by_text(NOBODY)).to_be_in_viewport()
    box(phone).fill(f"{first} Jo again.")
    press(phone, "number")
    expect(phone.get_by_text("Type a number first")).to_be_in_viewport()
    phone.get_by_label(NUMBER).fill("0170 222 1234")
    press(phone, "number")

    expect(phone.get_by_text("Messages opens with Rosa Lindt now.")).to_be_visible()
    expect(phone.get_by_text(NOBODY)).to_have_count(0)
    expect(phone.get_by_label(NUMBER)).to_have_count(0)
    expect(box(phone)).to_have_value(f"{first} Jo again.")
    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    (opened,) = phone.evaluate("() => window.opened")
    assert opened.startswith("sms:01702221234;")
    with fresh_app.log() as log:
        assert log.people.get(rosa).phones == ("0170 222 1234",)


def test_a_number_without_its_country_is_no_number_for_whatsapp(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    with fresh_app.log() as log:
        person = log.people.get(rosa)
        log.people.save(person.model_copy(update={"phones": ("0170 222 1234", "555 0139")}))
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you&way=whatsapp")
    expect(phone.get_by_text("the number lacks its country")).to_be_in_viewport()
    expect(phone.get_by_label(NUMBER)).to_have_value("0170 222 1234")
    press(phone, "number")
    expect(phone.get_by_text("Begin with + and the country")).to_be_in_viewport()
    phone.get_by_label(NUMBER).fill("+49 170 222 1234")
    press(phone, "number")

    expect(phone.get_by_text("WhatsApp opens with Rosa Lindt now.")).to_be_visible()
    with fresh_app.log() as log:
        assert log.people.get(rosa).phones == ("+49 170 222 1234", "555 0139")


def test_where_the_app_opened_with_nobody_the_next_step_stands_there(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    phone.add_init_script(f"({CATCH_LINKS})()")
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you&way=sms")
    message(phone)
    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    expect(phone.get_by_text("pick Rosa Lindt there, or copy the text")).to_be_visible()
    phone.get_by_label(NUMBER).fill("555 0139")
    press(phone, "number")

    again = phone.locator('[data-action="again"]')
    expect(phone.get_by_label(NUMBER)).to_have_count(0)
    assert (again.get_attribute("href") or "").startswith("sms:5550139;")
    with fresh_app.log() as log:
        assert draft_to(log, rosa).state == "handed_off"


def test_nobody_is_asked_for_a_number_where_a_mail_goes(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you&way=email")
    message(phone)

    expect(phone.get_by_label(NUMBER)).to_have_count(0)
