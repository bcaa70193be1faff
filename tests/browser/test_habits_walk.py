"""A walk by thumb: three messages changed alike, the next draft as I write, and forgotten."""

import re

import pytest
from playwright.sync_api import Page, expect

from drafting import message, sending
from drafting.habits import Habit
from drafting.habits.keeping import SETTING, Kept, load_kept
from store import ContactFields, FactFields, Log, Meeting, Profile
from tests.browser.walks import App, action, card, press, settled, tap, visit

pytestmark = pytest.mark.browser
PEOPLE = ("Dana Ortiz", "Bram Okafor", "Ines Marlow", "Tove Lind")
TAP_AT_ONCE = """
(function look() {
  const parts = [...document.querySelectorAll("*")].map((one) => one.shadowRoot).filter(Boolean);
  const there = parts.map((part) => part.querySelector("[data-card=learning] label")).find(Boolean);
  there ? there.click() : requestAnimationFrame(look);
})();
"""
EVIL = "<img src=x onerror=window.__struck=1> **so** $x$"


def meet(log: Log, name: str) -> str:
    """Somebody met, with one thing that they said."""
    fact = FactFields(kind="they_said", text="she labels every drawer with a color")
    contact = ContactFields(name=name, emails=("x@example.org",))
    return log.file_meeting(Meeting(contact=contact, where="the county fair", facts=(fact,)))


def greet_and_send(log: Log, name: str) -> None:
    """A thank-you that goes out with another greeting than it was written with."""
    person, at = meet(log, name), log.tables.now()
    draft, _ = message.start(log, "thank_you", contact_id=person, channel="email", today=at.date())
    assert draft
    text = message.look(log, draft.id, today=at.date()).text
    message.edit(log, draft.id, re.sub(r"\bHi (?=\w+,)", "Hello ", text), log.tables.now())
    sending.approve(log, draft.id, log.tables.now(), today=at.date())
    sending.went(log, draft.id, today=at.date())


@pytest.fixture
def taught(fresh_app: App) -> App:
    """A log in which two such messages went and a third one waits in my own app."""
    with fresh_app.log() as log:
        log.settings.set("welcomed", True)
        log.profile.save(Profile(name="Sam Reed"))
        for name in PEOPLE[:3]:
            greet_and_send(log, name)
    return fresh_app


def test_the_next_draft_greets_as_i_do_until_i_forget_it(phone: Page, taught: App) -> None:
    visit(phone, taught, "/me?part=habits")
    greeting = phone.locator("[data-card]", has_text="In mails you greet with “Hello”.")
    expect(greeting).to_contain_text("Seen in 3 messages.")
    with taught.log() as log:
        tove = meet(log, PEOPLE[3])
    visit(phone, taught, f"/write?person={tove}&kind=thank_you&way=email")
    expect(phone.locator(".part textarea").first).to_have_value(re.compile("Hello Tove,"))

    visit(phone, taught, "/me?part=habits")
    tap(greeting.locator('[data-action="forget"]'))
    expect(phone.get_by_text("Forgotten. It comes back only if you show it anew.")).to_be_visible()
    expect(greeting).to_have_count(0)
    visit(phone, taught, f"/write?person={tove}&kind=thank_you&way=email")
    expect(phone.locator(".part textarea").first).to_have_value(re.compile("Hi Tove,"))


def test_learning_is_switched_off_and_all_of_it_forgotten(phone: Page, taught: App) -> None:
    visit(phone, taught, "/me?part=habits")
    tap(card(phone, "learning").locator("label"))
    expect(phone.get_by_text("Learning is off.")).to_be_visible()
    with taught.log() as log:
        assert load_kept(log).is_off
    forget = action(phone, "all", "forget_all")
    tap(forget)
    phone.wait_for_timeout(700)
    tap(forget)
    expect(phone.get_by_text("All of it is forgotten.")).to_be_visible()
    expect(phone.get_by_text("Seen in")).to_have_count(0)
    with taught.log() as log:
        assert load_kept(log).habits == ()
        assert load_kept(log).is_off


@pytest.mark.parametrize("times_slower", [1, 6])
def test_a_tap_on_the_switch_counts_in_the_very_moment_in_which_it_shows(
    phone: Page, fresh_app: App, times_slower: int
) -> None:
    with fresh_app.log() as log:
        log.settings.set("welcomed", True)
    slow = phone.context.new_cdp_session(phone)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": times_slower})
    phone.add_init_script(TAP_AT_ONCE)
    phone.goto(fresh_app.url + "/me?part=habits")

    expect(phone.get_by_text("Learning is off.")).to_be_visible()
    settled(phone)
    expect(card(phone, "learning").get_by_role("switch")).not_to_be_checked()
    with fresh_app.log() as log:
        assert load_kept(log).is_off


def test_a_struck_word_is_shown_as_text_and_fits_the_phone(phone: Page, fresh_app: App) -> None:
    habits = (Habit(what="struck", language="en", value=EVIL, seen=3),)
    with fresh_app.log() as log:
        log.settings.set("welcomed", True)
        log.settings.set(SETTING, Kept(habits=habits).model_dump(mode="json"))
    visit(phone, fresh_app, "/me")
    press(phone, "habits")
    phone.wait_for_url("**/me?part=habits")
    settled(phone)
    expect(phone.get_by_text(f"You strike out “{EVIL}”.")).to_be_visible()
    assert phone.evaluate("window.__struck") is None
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
