"""A walk through Events: read, say, add, and on to whom I met."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from store import Profile
from tests.browser.walks import App, action, card, press, tap, visit

pytestmark = pytest.mark.browser
HOSTILE = "![x](http://127.0.0.1:9/p.png) <img src=x onerror=alert(1)>"
TODAY = datetime.now(UTC).date()


def test_everything_helps_without_filling_anything_in(phone: Page, fresh_app: App) -> None:
    """Advice with its sources, thirty seconds about me and a goodbye stand there at once."""
    visit(phone, fresh_app, "/events")
    expect(card(phone, "source")).to_contain_text("not studied")
    expect(phone.get_by_text("advice to EMS officers")).to_have_count(1)
    expect(card(phone, "less_awkward")).to_contain_text("published studies")
    expect(card(phone, "pitch")).to_contain_text("?")
    expect(card(phone, "goodbye")).to_contain_text("you")
    for chapter, tip in (
        ("first_words", "polite"),
        ("in_the_talk", "listen"),
        ("leaving", "close_well"),
    ):
        tap(action(phone, "chapters", chapter))
        expect(card(phone, tip)).to_be_visible()
        expect(action(phone, "chapters", chapter)).to_have_attribute("aria-pressed", "true")


def test_another_version_and_another_goodbye_say_it_differently(
    phone: Page, fresh_app: App
) -> None:
    visit(phone, fresh_app, "/events")
    for which in ("pitch", "goodbye"):
        before = card(phone, which).locator("p").first.inner_text()
        tap(action(phone, which, "another"))
        expect(card(phone, which).locator("p").first).not_to_have_text(before)


def test_one_sentence_about_me_makes_it_mine(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/events")
    phone.get_by_label("One sentence about you").fill("I repair the buses that you came with.")
    press(phone, "keep")
    expect(card(phone, "pitch")).to_contain_text("the buses that you came with")
    expect(phone.get_by_label("One sentence about you")).to_have_count(0)
    with fresh_app.log() as log:
        assert log.profile.get().about == "I repair the buses that you came with."


def test_an_event_is_added_changed_and_deleted(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/events")
    press(phone, "add")
    phone.get_by_label("What is it called?").fill("Nurses' evening")
    phone.get_by_label("Where?").fill("Town hall")
    phone.get_by_label("Which day?").fill((TODAY + timedelta(days=30)).isoformat())
    press(phone, "save")
    title = phone.get_by_text("Nurses' evening", exact=True)
    expect(title).to_be_visible()
    expect(phone.get_by_label("Where?")).to_have_count(0)
    with fresh_app.log() as log:
        (event,) = log.events.upcoming(TODAY)
    expect(card(phone, event.id)).to_contain_text("Town hall")
    expect(card(phone, event.id)).not_to_contain_text(str(TODAY.year) + "-")

    tap(card(phone, event.id).get_by_text("More", exact=True))
    tap(action(phone, event.id, "change"))
    expect(phone.get_by_label("Where?")).to_have_value("Town hall")
    phone.get_by_label("Where?").fill("Library")
    press(phone, "save")
    expect(card(phone, event.id)).to_contain_text("Library")

    delete = action(phone, event.id, "delete")
    if not delete.is_visible():
        tap(card(phone, event.id).get_by_text("More", exact=True))
    tap(delete)
    expect(delete).to_contain_text("again")
    phone.wait_for_timeout(700)
    tap(delete)
    expect(card(phone, event.id)).to_have_count(0)


def test_an_event_without_a_name_waits_and_keeps_what_was_typed(
    phone: Page, fresh_app: App
) -> None:
    visit(phone, fresh_app, "/events")
    press(phone, "add")
    phone.get_by_label("Where?").fill("Town hall")
    press(phone, "save")
    expect(phone.get_by_text("Give the event a name first")).to_be_visible()
    expect(phone.get_by_label("Where?")).to_have_value("Town hall")
    phone.reload()
    press(phone, "add")
    expect(phone.get_by_label("Where?")).to_have_value("Town hall")


def test_a_saved_event_leaves_an_empty_sheet_behind(phone: Page, fresh_app: App) -> None:
    """What the phone kept of one event does not stand in the next one's sheet."""
    visit(phone, fresh_app, "/events")
    press(phone, "add")
    phone.get_by_label("What is it called?").fill("Fair")
    press(phone, "save")
    expect(phone.get_by_text("Fair", exact=True)).to_be_visible()
    phone.reload()
    press(phone, "add")
    expect(phone.get_by_label("What is it called?")).to_have_value("")


def test_a_saved_event_taken_twice_is_one_event(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/events")
    press(phone, "add")
    phone.get_by_label("What is it called?").fill("Fair")
    phone.locator('[data-action="save"]').evaluate("b => { b.click(); b.click(); b.click(); }")
    expect(phone.get_by_text("Fair", exact=True)).to_be_visible()
    with fresh_app.log() as log:
        assert len(log.events.upcoming(TODAY)) == 1


def test_from_an_event_i_come_to_whom_i_met_there(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        event = log.events.add("Fair", on=TODAY)
    visit(phone, fresh_app, "/events")
    tap(action(phone, event.id, "met"))
    # The note's own name joins the address as soon as there is one.
    phone.wait_for_url(re.compile(rf"/met\?event={event.id}\b"))


def test_past_events_unfold(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        event = log.events.add("Fair", on=TODAY - timedelta(days=40))
    visit(phone, fresh_app, "/events")
    expect(card(phone, event.id)).to_have_count(0)
    press(phone, "fold")
    expect(card(phone, event.id)).to_be_visible()


def test_text_is_shown_as_text_and_asks_nobody_for_anything(phone: Page, fresh_app: App) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    with fresh_app.log() as log:
        log.profile.save(Profile(name=HOSTILE, about=HOSTILE))
        event = log.events.add(HOSTILE, where=HOSTILE, on=TODAY)
    visit(phone, fresh_app, "/events")
    expect(card(phone, event.id)).to_contain_text("![x](http://127.0.0.1:9/p.png)")
    assert not [url for url in asked if ":9/" in url or "onerror" in url]
    assert phone.locator("img[src*='p.png']").count() == 0


def test_nothing_runs_off_the_side_of_a_phone(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        log.events.add("Averylongnamewithoutanyspace" * 8, where="x" * 200, on=TODAY)
    visit(phone, fresh_app, "/events")
    wide = phone.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
