"""The power goes, the line drops, a thumb taps five times: each keystroke stays, one tap is one."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, expect

from drafting import message as acts
from tests.browser.rosa import box, meet_rosa, message, status
from tests.browser.running import Server, served_from
from tests.browser.walks import App, draft_to, press, settled, tap, visit

pytestmark = pytest.mark.browser

NOTE = "met Ana Ruiz at the harbour fair yesterday. she trains crane drivers"
PATIENCE = 40_000


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that may be killed."""
    with served_from(tmp_path) as mortal:
        yield mortal


def kept_notes(app: App) -> list[str]:
    with app.log() as log:
        return [note.text for note in log.captures.open()]


def kept_message(app: App, person: str, kind: str = "thank_you") -> str:
    with app.log() as log:
        draft = draft_to(log, person, kind)
        version = log.drafts.current(draft.id)
        return version.text if version else ""


def until(page: Page, is_so: Callable[[], bool]) -> None:
    """Waits, without a limit that would matter."""
    for _ in range(400):
        if is_so():
            return
        page.wait_for_timeout(100)
    pytest.fail("It never came.")


def test_the_power_goes_while_i_type(server: Server, phone: Page) -> None:
    """In a note, in a message, and with a tap into the dark; loaded anew or found again."""
    app, rosa = server.app, meet_rosa(server.app)
    visit(phone, app, "/met")
    box(phone).fill(NOTE)
    expect(status(phone)).to_have_text("Kept")
    reloaded, tapped, fresh = (phone.context.new_page() for _ in range(3))
    visit(reloaded, app, f"/write?person={rosa}&kind=thank_you")
    mine = message(reloaded) + "\n\nP.S. The tea"
    box(reloaded).fill(mine)
    expect(status(reloaded)).to_have_text("Kept")
    visit(tapped, app, f"/write?person={rosa}&kind=follow_up")
    other = message(tapped) + "\n\nP.S. The cake was good."
    visit(fresh, app, "/met?note=0123456789abcdef")

    server.kill()
    box(tapped).fill(other)
    press(tapped, "other")
    expect(tapped.get_by_text("does not answer just now")).to_be_visible(timeout=PATIENCE)
    box(phone).press_sequentially(". write monday", delay=5)
    box(reloaded).press_sequentially(" was good.", delay=5)
    box(fresh).press_sequentially("met Ana at the f", delay=5)
    server.start()
    for page in (reloaded, tapped, fresh):
        load_again(page)

    expect(box(phone)).to_have_value(NOTE + ". write monday")
    expect(box(reloaded)).to_have_value(mine + " was good.")
    expect(box(tapped)).to_have_value(other)
    expect(box(fresh)).to_have_value("met Ana at the f")
    until(phone, lambda: set(kept_notes(app)) == {NOTE + ". write monday", "met Ana at the f"})
    until(phone, lambda: kept_message(app, rosa, "thank_you").endswith("The tea was good."))
    until(phone, lambda: kept_message(app, rosa, "follow_up").endswith("The cake was good."))
    # A page that found its way back before it was loaded anew has nothing left to keep.
    for page in (phone, reloaded, tapped, fresh):
        expect(status(page)).to_have_text(re.compile("^(Kept)?$"), timeout=PATIENCE)
    assert phone.evaluate("Object.keys(localStorage).filter((k) => /note-|message-/.test(k))") == []
    with app.log() as log:
        assert [len(log.drafts.versions(draft.id)) for draft in log.drafts.of(rosa)] == [2, 2]


def test_the_log_wins_over_an_older_copy_on_the_phone(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    text = message(phone)
    phone.context.set_offline(True)
    box(phone).fill(text + "\n\nfrom the phone")
    phone.wait_for_timeout(1200)
    phone.close()
    later = phone.context.new_page()
    phone.context.set_offline(False)
    with fresh_app.log() as log:
        draft = draft_to(log, rosa)
        acts.edit(log, draft.id, text + "\n\nfrom the desk", datetime.now(UTC))
    visit(later, fresh_app, f"/write?person={rosa}")

    expect(box(later)).to_have_value(text + "\n\nfrom the desk")


def test_a_clock_that_runs_wrong_costs_no_words(fresh_app: App, phone: Page) -> None:
    """The phone says that it is last year, and goes on to say that it is the year before."""
    phone.add_init_script(
        "const now = Date.now; let back = 0;Date.now = () => now() - 31536e6 - (back += 60000);"
    )
    visit(phone, fresh_app, "/met")
    box(phone).fill("met Ana")
    expect(status(phone)).to_have_text("Kept")
    box(phone).press_sequentially(" at the fair", delay=5)
    expect(status(phone)).to_have_text("Kept")
    box(phone).press_sequentially(", she sings", delay=5)
    phone.reload()
    settled(phone)

    expect(box(phone)).to_have_value("met Ana at the fair, she sings")
    until(phone, lambda: kept_notes(fresh_app) == ["met Ana at the fair, she sings"])


def load_again(page: Page) -> None:
    """The page as it stands after a load, its own or ours: it may be quicker than we are."""
    with suppress(PlaywrightError):
        page.reload()
    settled(page)


def test_a_tap_while_the_line_is_down_has_one_effect_or_none(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    mine = message(phone) + "\n\nP.S. The tea was good."
    phone.context.set_offline(True)
    box(phone).fill(mine)
    press(phone, "shorter")
    phone.wait_for_timeout(1500)
    phone.context.set_offline(False)
    until(phone, lambda: kept_message(fresh_app, rosa) != "")
    phone.reload()
    settled(phone)
    message(phone)

    with fresh_app.log() as log:
        draft = draft_to(log, rosa)
        texts = [version.text for version in log.drafts.versions(draft.id)]
    assert len(texts) <= 3
    assert any(text.endswith("The tea was good.") for text in texts)


@pytest.mark.parametrize("path", ["/met", "/write?person=ROSA"])
def test_a_tap_elsewhere_right_after_a_keystroke_leads_there_and_keeps_it(
    fresh_app: App, phone: Page, path: str
) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, path.replace("ROSA", rosa))
    before = message(phone)
    box(phone).press_sequentially("x")
    tap(phone.locator(".st-key-bar").get_by_role("link", name="People"))

    expect(phone.get_by_role("heading", name="People", exact=True)).to_be_visible()
    phone.wait_for_timeout(1500)
    expect(phone.get_by_text("Rosa Lindt")).to_be_visible()
    phone.go_back()
    expect(box(phone)).to_have_value(before + "x")


def test_the_way_back_right_after_a_keystroke_leads_back(fresh_app: App, phone: Page) -> None:
    meet_rosa(fresh_app)
    visit(phone, fresh_app, "/people")
    expect(phone.get_by_text("Rosa Lindt")).to_be_visible()
    tap(phone.get_by_role("link", name="I met someone"))
    # The note has its name in the address: only then is the way back as long as it will be.
    phone.wait_for_url("**/met?note=*")
    settled(phone)
    box(phone).press_sequentially("met Ana")
    phone.go_back()

    expect(phone.get_by_text("Rosa Lindt")).to_be_visible()
    phone.wait_for_timeout(1500)
    expect(phone.get_by_text("Rosa Lindt")).to_be_visible()
    tap(phone.get_by_role("link", name="I met someone"))
    expect(box(phone)).to_have_value("met Ana")


FIVE_TAPS = """
(id) => { const find = (root) => { for (const e of root.querySelectorAll("*")) {
  if (e.dataset && e.dataset.action === id) return e;
  const inside = e.shadowRoot && find(e.shadowRoot); if (inside) return inside; } };
  for (let n = 0; n < 5; n++) { const e = find(document); e && e.click(); } }
"""


def test_five_quick_taps_are_one_person_one_hand_over_one_sent_line(
    fresh_app: App, phone: Page
) -> None:
    meet_rosa(fresh_app)
    visit(phone, fresh_app, "/met")
    box(phone).fill(NOTE)
    press(phone, "read")
    phone.locator('[data-action="keep"]').wait_for()
    five(phone, "keep")
    phone.get_by_role("heading", name="To Ana Ruiz").wait_for()
    phone.locator('[data-action="go"]').wait_for()
    five(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    visit(phone, fresh_app)
    phone.get_by_role("heading", name="Did it go?").wait_for()
    five(phone, "yes")
    expect(phone.get_by_text("Noted.")).to_be_visible()

    with fresh_app.log() as log:
        (ana,) = log.people.find("Ana")
        draft = draft_to(log, ana.id)
        kinds = [line.kind for line in log.timeline.of(ana.id)]
        assert draft.state == "sent"
        assert sorted(kinds) == ["met", "wrote"]
        assert len(log.follow_ups.of(ana.id)) == 1


def five(page: Page, action_id: str) -> None:
    """Five taps as fast as they can come, and five more a moment later."""
    page.evaluate(FIVE_TAPS, action_id)
    page.wait_for_timeout(30)
    page.evaluate(FIVE_TAPS, action_id)
