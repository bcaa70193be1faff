"""A walk through Me: the profile, the writer tried out, the log taken along and deleted."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from store import ContactFields, DraftFields, Wording, back_up, open_log
from tests.browser.walks import App, action, card, press, tap, visit

pytestmark = pytest.mark.browser
KEY = "sk-walk-0123456789"
NOBODY_THERE = "http://127.0.0.1:9/v1"


def is_above_the_bar(page: Page) -> bool:
    """True when what the tap did is told in sight, at the button."""
    said = page.locator(".said").bounding_box()
    bar = page.locator(".st-key-bar").bounding_box()
    button = page.locator(".dock button").first.bounding_box()
    if not (said and bar and button):
        return False
    return said["y"] + said["height"] <= min(bar["y"], button["y"])


def test_a_profile_is_kept_and_stands_there_again(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me")
    phone.get_by_label("Your name").fill("Ruth Okello")
    phone.get_by_label("One sentence about you").fill("I teach chemistry.")
    phone.get_by_label("One on each line").fill("a list of experiments\nan hour in the lab")
    press(phone, "save")
    expect(phone.get_by_text("Kept. Your next messages use it.")).to_be_in_viewport(ratio=1)
    assert is_above_the_bar(phone)
    with fresh_app.log() as log:
        mine = log.profile.get()
    assert (mine.name, mine.offers) == (
        "Ruth Okello",
        ("a list of experiments", "an hour in the lab"),
    )
    phone.reload()
    expect(phone.get_by_label("Your name")).to_have_value("Ruth Okello")


def test_what_is_typed_survives_a_reload(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me")
    phone.get_by_label("What you do").fill("teacher, half typed")
    phone.reload()
    expect(phone.get_by_label("What you do")).to_have_value("teacher, half typed")


def test_a_model_that_nobody_serves_is_a_sentence_and_the_page_stays(
    phone: Page, fresh_app: App
) -> None:
    visit(phone, fresh_app, "/me?part=writer")
    phone.get_by_label("Address").fill(NOBODY_THERE)
    phone.get_by_label("Key").fill(KEY)
    phone.get_by_label("Name of the model").fill("small")
    press(phone, "try")
    expect(phone.get_by_text("Nobody answers at 127.0.0.1:9")).to_be_in_viewport(ratio=1)
    assert is_above_the_bar(phone)
    expect(phone.get_by_label("Address")).to_have_value(NOBODY_THERE)
    expect(phone.get_by_label("Key")).to_have_value("")
    assert KEY not in phone.content()
    assert KEY not in phone.evaluate("JSON.stringify(localStorage)")
    with fresh_app.log() as log:
        assert log.settings.get("model_key") == KEY
        assert KEY not in json.dumps(log.settings.all())


def test_an_address_that_cannot_be_used_keeps_what_was_typed(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me?part=writer")
    phone.get_by_label("Who writes your drafts?").select_option("model")
    phone.get_by_label("Address").fill("localhost:8080")
    phone.get_by_label("Key").fill(KEY)
    press(phone, "save")
    expect(phone.get_by_text("does not begin with http://")).to_be_in_viewport(ratio=1)
    assert is_above_the_bar(phone)
    expect(phone.get_by_label("Address")).to_have_value("localhost:8080")
    expect(phone.get_by_label("Key")).to_have_value(KEY)
    with fresh_app.log() as log:
        assert log.settings.get("writer") is None


def test_what_would_leave_for_the_latest_draft_is_told_as_such(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        oona = log.people.add(ContactFields(name="Oona Brask"))
        fields = DraftFields(contact_id=oona.id, kind="thank_you", brief={"kind": "thank_you"})
        log.drafts.start(fields, Wording(text="Hi"))
    visit(phone, fresh_app, "/me?part=writer")
    expect(card(phone, "leaving")).to_contain_text("this does for your latest draft.")


def test_what_would_leave_unfolds(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me?part=writer")
    told = card(phone, "leaving").get_by_text("the whole volunteer rota")
    expect(told).to_be_hidden()
    tap(card(phone, "leaving").locator("summary"))
    expect(told).to_be_visible()


def test_the_parts_of_me_have_addresses_and_back_works(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me")
    tap(action(phone, "parts", "data"))
    phone.wait_for_url("**/me?part=data")
    expect(card(phone, "place")).to_contain_text(str(fresh_app.data))
    phone.go_back()
    expect(phone.get_by_label("Your name")).to_be_visible()


def test_a_backup_goes_out_and_comes_back(phone: Page, fresh_app: App, tmp_path: Path) -> None:
    with fresh_app.log() as log:
        log.people.add(ContactFields(name="Robin Osei"))
    visit(phone, fresh_app, "/me?part=data")
    with phone.expect_download() as coming:
        tap(phone.get_by_role("button", name="Back up"))
    file = tmp_path / "backup.db"
    coming.value.save_as(file)
    assert "-202" in coming.value.suggested_filename
    fresh_app.empty()
    visit(phone, fresh_app, "/me?part=data")
    phone.locator("input[type=file]").set_input_files(file)
    expect(phone.get_by_text("This backup holds your people")).to_be_visible()
    put_back = action(phone, "restore", "restore")
    tap(put_back)
    phone.wait_for_timeout(700)
    tap(put_back)
    expect(phone.get_by_text("The backup is in place now.")).to_be_visible()
    with fresh_app.log() as log:
        assert [person.name for person in log.people.recent()] == ["Robin Osei"]


def test_a_damaged_log_says_where_to_go_and_a_backup_takes_its_place(
    phone: Page, fresh_app: App, tmp_path: Path
) -> None:
    """The damaged file is touched by nothing, and lies under another name after it."""
    with fresh_app.log() as log:
        log.people.add(ContactFields(name="Robin Osei"))
        back_up(log, tmp_path / "backup.db")
    whole = (tmp_path / "backup.db").read_bytes()
    damaged = whole[:100] + b"\x5a" * (len(whole) - 100)
    fresh_app.empty()
    fresh_app.data.write_bytes(damaged)
    visit(phone, fresh_app, "/people")
    expect(phone.get_by_text("Put a backup in its place: Me, Your data.")).to_be_visible()
    visit(phone, fresh_app, "/me")
    tap(action(phone, "parts", "data"))
    expect(phone.get_by_text("is damaged. Nothing was changed.")).to_be_visible()
    phone.locator("input[type=file]").set_input_files(tmp_path / "backup.db")
    expect(phone.get_by_text("This backup holds your people")).to_be_visible()
    assert fresh_app.data.read_bytes() == damaged
    put_back = action(phone, "restore", "restore")
    tap(put_back)
    phone.wait_for_timeout(700)
    tap(put_back)

    expect(phone.get_by_text("The backup is in place now.")).to_be_visible()
    with fresh_app.log() as log:
        assert [person.name for person in log.people.recent()] == ["Robin Osei"]
    beside = fresh_app.data.parent.glob("me-before-restore-*.db")
    assert damaged in [file.read_bytes() for file in beside]


def test_any_other_file_is_refused_and_nothing_changes(
    phone: Page, fresh_app: App, tmp_path: Path
) -> None:
    with fresh_app.log() as log:
        log.people.add(ContactFields(name="Robin Osei"))
    file = tmp_path / "picture.db"
    file.write_bytes(b"no log at all" * 50)
    visit(phone, fresh_app, "/me?part=data")
    phone.locator("input[type=file]").set_input_files(file)
    expect(card(phone, "restore").last).to_contain_text("not a Reachout log")
    tap(action(phone, "restore", "leave"))
    expect(phone.get_by_text("not a Reachout log")).to_have_count(0)
    with fresh_app.log() as log:
        assert log.people.count() == 1


def test_the_export_goes_out_as_json(phone: Page, fresh_app: App, tmp_path: Path) -> None:
    with fresh_app.log() as log:
        log.people.add(ContactFields(name="Robin Osei"))
    visit(phone, fresh_app, "/me?part=data")
    with phone.expect_download() as coming:
        tap(phone.get_by_role("button", name="Export as JSON"))
    file = tmp_path / "all.json"
    coming.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["contacts"][0]["name"] == "Robin Osei"


def test_the_example_person_comes_and_goes_whole(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me?part=data")
    press(phone, "add_example")
    expect(phone.locator('[data-action="remove_example"]')).to_be_visible()
    with fresh_app.log() as log:
        assert log.people.count() == 1
    press(phone, "remove_example")
    expect(phone.locator('[data-action="add_example"]')).to_be_visible()
    with fresh_app.log() as log:
        assert log.people.count() == 0


def test_everything_is_deleted_after_two_steps_in_this_browser_too(
    phone: Page, fresh_app: App, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.db"
    with fresh_app.log() as log:
        log.people.add(ContactFields(name="Robin Osei"))
    visit(phone, fresh_app, "/me")
    phone.get_by_label("Your name").fill("Ruth, typed and not saved")
    backup.write_bytes(b"mine")
    tap(action(phone, "parts", "data"))
    tap(action(phone, "delete", "ask"))
    tap(action(phone, "delete", "keep"))
    tap(action(phone, "delete", "ask"))
    tap(action(phone, "delete", "delete"))
    expect(phone.get_by_text("Everything is deleted.")).to_be_visible()
    with open_log(path=fresh_app.data) as log:
        assert log.people.count() == 0
    assert b"Robin" not in fresh_app.data.read_bytes()
    phone.wait_for_function("!JSON.stringify(localStorage).includes('Ruth')")
    assert backup.exists()


def test_paired_phones_are_forgotten_after_a_second_tap(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me?part=data")
    forget = action(phone, "phones", "forget_phones")
    tap(forget)
    phone.wait_for_timeout(700)
    tap(forget)
    expect(phone.get_by_text("Every phone is forgotten.")).to_be_visible()


def test_a_file_that_is_no_log_is_one_sentence_on_every_part(phone: Page, fresh_app: App) -> None:
    fresh_app.empty()
    fresh_app.data.parent.mkdir(exist_ok=True)
    fresh_app.data.write_bytes(b"somebody else's file" * 20)
    try:
        for path in ("/events", "/me", "/me?part=writer", "/me?part=data"):
            visit(phone, fresh_app, path)
            expect(phone.get_by_text("is not a Reachout log").first).to_be_visible()
            assert "Traceback" not in phone.content()
        assert fresh_app.data.read_bytes() == b"somebody else's file" * 20
    finally:
        fresh_app.empty()


@pytest.mark.parametrize("path", ["/", "/met", "/me"])
def test_what_another_phone_kept_goes_when_it_next_opens(
    phone: Page, fresh_app: App, chromium: Browser, path: str
) -> None:
    with fresh_app.log() as log:
        log.settings.set("welcomed", True)
    other = chromium.new_context(bypass_csp=True).new_page()
    try:
        visit(other, fresh_app, "/me")
        other.get_by_label("Your name").fill("Ruth, typed and not saved")
        other.evaluate(KEEP_A_NOTE)
        other.goto("about:blank")
        visit(phone, fresh_app, "/me?part=data")
        tap(action(phone, "delete", "ask"))
        tap(action(phone, "delete", "delete"))
        expect(phone.get_by_text("Everything is deleted.")).to_be_visible()
        visit(other, fresh_app, path)

        other.wait_for_function("!/Ruth|Lisbon/.test(JSON.stringify(localStorage))")
        other.wait_for_timeout(1000)
        with fresh_app.log() as log:
            assert log.captures.open() == []
    finally:
        other.context.close()


def test_what_a_phone_keeps_stays_while_the_log_lives(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app, "/me")
    phone.get_by_label("Your name").fill("Ruth, typed and not saved")
    visit(phone, fresh_app, "/people")
    visit(phone, fresh_app, "/me")

    expect(phone.get_by_label("Your name")).to_have_value("Ruth, typed and not saved")


# A note that was typed while the line was down.
KEEP_A_NOTE = """
() => localStorage.setItem("reachout:note-00112233445566aa",
  JSON.stringify({ text: "met Ana in Lisbon", at: Date.now() }))
"""
