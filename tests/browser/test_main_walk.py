"""The main job on a phone, end to end: met someone, draft, reviewed, handed over, remembered."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from store import ME, Wording
from tests.browser.rosa import box, introduce_me, meet_rosa, message, take_note
from tests.browser.walks import CATCH_LINKS, App, draft_to, press, settled, tap, visit

pytestmark = pytest.mark.browser


def test_from_a_messy_note_to_a_message_in_the_mail_app_and_back_on_today(
    fresh_app: App, phone: Page
) -> None:
    """The whole way, by thumb."""
    introduce_me(fresh_app)
    phone.add_init_script(f"({CATCH_LINKS})()")
    take_note(phone, fresh_app)

    expect(phone.get_by_label("Name", exact=True).first).to_have_value("Rosa Lindt")
    expect(phone.get_by_label("Where you met")).to_have_value("the county health fair")

    press(phone, "keep")
    phone.get_by_role("heading", name="To Rosa Lindt").wait_for()
    text = message(phone)

    kept = "() => Object.keys(localStorage).filter((key) => /reachout:(look|note)-/.test(key))"
    assert phone.evaluate(kept) == []
    assert "glasses" in text
    assert "leaving" not in text

    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    (link,) = phone.evaluate("window.opened")
    sent = parse_qs(urlsplit(link).query)
    subject, _, body = text.partition("\n\n")

    assert sent["body"][0].replace("\r\n", "\n") == body
    assert f"Subject: {sent['subject'][0]}" == subject

    visit(phone, fresh_app)
    tap(phone.get_by_role("button", name="Yes").first)
    settled(phone)
    # The answer to the tap may be drawn before the log holds it.
    for _ in range(25):
        with fresh_app.log() as log:
            if draft_to(log, log.people.find("Rosa")[0].id).state == "sent":
                break
        phone.wait_for_timeout(200)
    with fresh_app.log() as log:
        (rosa,) = log.people.find("Rosa")
        draft = draft_to(log, rosa.id)
        kinds = [line.kind for line in log.timeline.of(rosa.id)]

        assert draft.state == "sent"
        assert sorted(kinds) == ["met", "wrote"]
        assert log.follow_ups.of(rosa.id)


def test_every_keystroke_of_a_note_survives_a_reload(fresh_app: App, phone: Page) -> None:
    """Typed and reloaded at once, before anything reached the log."""
    visit(phone, fresh_app, "/met")
    phone.locator(".part textarea").press_sequentially("met Ana at the f", delay=5)
    phone.reload()
    settled(phone)

    expect(phone.locator(".part textarea")).to_have_value("met Ana at the f")


def test_typing_goes_on_while_the_line_is_down_and_reaches_the_log_after(
    fresh_app: App, phone: Page
) -> None:
    visit(phone, fresh_app, "/met")
    box = phone.locator(".part textarea")
    box.fill("met Ana")
    expect(phone.locator(".part .status")).to_have_text("Kept")
    phone.context.set_offline(True)
    box.press_sequentially(" at the fair", delay=5)
    phone.wait_for_timeout(1200)
    phone.context.set_offline(False)
    phone.reload()
    settled(phone)

    expect(phone.locator(".part textarea")).to_have_value("met Ana at the fair")
    phone.wait_for_timeout(1500)
    with fresh_app.log() as log:
        assert [box.text for box in log.captures.open()] == ["met Ana at the fair"]


def test_markup_in_a_note_is_kept_as_typed(fresh_app: App, phone: Page) -> None:
    odd = "met <b>Ana</b> ![x](http://127.0.0.1:9/p.png) $1 {a} \\ 😀 עברית\n\n  two  spaces"
    visit(phone, fresh_app, "/met")
    phone.locator(".part textarea").fill(odd)
    expect(phone.locator(".part .status")).to_have_text("Kept")
    with fresh_app.log() as log:
        assert [box.text for box in log.captures.open()] == [odd]


def test_tapping_keep_three_times_keeps_one_person(fresh_app: App, phone: Page) -> None:
    take_note(phone, fresh_app)
    phone.evaluate(
        """() => { const find = (root) => { for (const e of root.querySelectorAll("*")) {
             if (e.dataset && e.dataset.action === "keep") return e;
             const inside = e.shadowRoot && find(e.shadowRoot); if (inside) return inside; } };
             const keep = find(document); keep.click(); keep.click(); keep.click(); }"""
    )
    phone.get_by_role("heading", name="To Rosa Lindt").wait_for()
    with fresh_app.log() as log:
        assert len(log.people.find("Rosa")) == 1


def test_another_version_and_back_to_the_first(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    first = message(phone)
    press(phone, "other")
    expect(phone.locator(".part textarea").first).not_to_have_value(first)
    tap(phone.get_by_text("Earlier versions"))
    expect(phone.get_by_text("Written for you, today")).to_be_visible()
    press(phone, "back")

    expect(phone.locator(".part textarea").first).to_have_value(first)
    expect(phone.locator(".part textarea").first).to_be_in_viewport()
    # Going back and forth leaves each other text there once.
    expect(phone.locator('[data-action="back"]')).to_have_count(1)


def test_my_own_words_stay_among_the_earlier_versions_however_many_follow(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    with fresh_app.log() as log:
        draft = draft_to(log, rosa)
        log.drafts.save_version(draft.id, Wording(text="Hello Rosa, typed on the bus.", writer=ME))
        for number in range(9):
            wording = Wording(text=f"Hello Rosa, for the {number}th time.", writer="built-in")
            log.drafts.save_version(draft.id, wording)
    visit(phone, fresh_app, f"/write?person={rosa}")
    tap(phone.get_by_text("Earlier versions"))

    expect(phone.get_by_text("typed on the bus")).to_be_visible()
    expect(phone.get_by_text("Yours, today")).to_have_count(1)


def test_my_own_words_are_kept_and_take_the_approval_back(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    text = message(phone)
    with fresh_app.log() as log:
        draft = draft_to(log, rosa)
        version = log.drafts.current(draft.id)
        assert version is not None
        log.drafts.approve(draft.id, version.sha256, datetime.now(UTC))
    phone.locator(".part textarea").first.fill(text + "\n\nP.S. The tea was good.")
    expect(phone.locator(".part .status").first).to_have_text("Kept")
    phone.reload()
    settled(phone)

    assert message(phone).endswith("P.S. The tea was good.")
    with fresh_app.log() as log:
        assert log.drafts.get(draft.id).state == "drafted"


def test_a_message_with_something_in_the_way_cannot_go(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    phone.locator(".part textarea").first.fill("Hi [Name],\n\nthank you for the glasses.\n\nJo")
    expect(phone.get_by_text("Mend what is marked above")).to_be_visible()

    expect(phone.locator('[data-action="go"]')).to_have_count(0)


def test_the_message_can_be_read_on_a_wide_screen_too(fresh_app: App, desk: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(desk, fresh_app, f"/write?person={rosa}")

    assert "glasses" in message(desk)
    assert desk.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_draft_of_another_day_still_stands(fresh_app: App, phone: Page) -> None:
    """What a writer wrote and the person never touched is there after a restart of everything."""
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    with fresh_app.log() as log:
        draft = draft_to(log, rosa)
        log.drafts.save_version(draft.id, Wording(text="Hi Rosa,\n\nthank you.\n\nJo"))
    visit(phone, fresh_app, f"/write?draft={draft.id}")

    assert message(phone) == "Hi Rosa,\n\nthank you.\n\nJo"


def test_a_patient_is_kept_in_general_words_by_one_tap(fresh_app: App, phone: Page) -> None:
    """The note that is kept holds what happened, and neither the name nor the bed."""
    said = "Mr Okafor in bed 12 asked her for his cat again"
    take_note(phone, fresh_app, f"met Ina Solberg, ward nurse, at the skills day. {said}.")
    expect(phone.get_by_text("In general words: a patient asked her for his cat")).to_be_visible()
    press(phone, "general")
    expect(phone.get_by_text("Okafor")).to_have_count(0)
    press(phone, "keep")
    phone.get_by_role("heading", name="To Ina Solberg").wait_for()
    with fresh_app.log() as log:
        (ina,) = log.people.recent(5)
        kept = f"{log.timeline.of(ina.id)} {log.facts.of(ina.id)}"
    assert "a patient asked her for his cat again" in kept
    assert "Okafor" not in kept
    assert "bed 12" not in kept


def test_in_how_many_messages_a_text_goes_is_told_above_the_button(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}&kind=thank_you&way=sms")
    message(phone)
    box(phone).fill("Thank you for the drawer of spare glasses, Rosa. " * 5)

    told = phone.locator(".dock").get_by_text("This goes as two text messages.")
    expect(told).to_be_in_viewport()


def test_that_a_name_is_missing_is_read_where_it_is_asked_for(fresh_app: App, phone: Page) -> None:
    introduce_me(fresh_app)
    take_note(phone, fresh_app, "met a night nurse at the tram stop, she keeps spare gloves")

    expect(phone.get_by_text("Your note gives no name.")).to_be_in_viewport()
    expect(phone.get_by_label("Name", exact=True).first).to_have_value("")
