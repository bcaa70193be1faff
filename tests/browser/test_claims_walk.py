"""Where a message's words come from: a tap on them shows the note, and what has none is marked."""

from datetime import UTC, date, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from store import ContactFields, FactFields, Meeting, Profile, PromiseFields, Wording
from tests.browser.rosa import message
from tests.browser.shown import ALL_TEXT, WORDS_NOT_FOR_SCREENS
from tests.browser.test_ahead_walk import ARRIVED, Line
from tests.browser.walks import App, press, settled, tap, visit

pytestmark = pytest.mark.browser

NOTE = (
    "met Rosa Lindt, school nurse, at the health fair today. she keeps spare glasses in a drawer "
    "for the kids. promised her our vision chart. off the record she is leaving in march"
)
TITLE = "Where this comes from"
CHOSEN = """(box) => box.value.slice(box.selectionStart, box.selectionEnd)"""


def today() -> date:
    return datetime.now(UTC).date()


def meet_rosa(app: App, *, note: str = NOTE, said: str | None = None) -> str:
    """Somebody met today, with the note as it was typed; the id."""
    with app.log() as log:
        log.profile.save(Profile(name="Jo Hart", role="paramedic", org="Lowmoor Ambulance"))
        return log.file_meeting(
            Meeting(
                contact=ContactFields(name="Rosa Lindt", emails=("rosa@example.org",)),
                on=today(),
                where="the health fair",
                note=note,
                facts=(
                    FactFields(
                        kind="they_said",
                        text=said or "she keeps spare glasses in a drawer for the kids",
                    ),
                    FactFields(kind="private", text="she is leaving in march", usable=False),
                ),
                promises=(PromiseFields(who="me", what="our vision chart"),),
            )
        )


def box(phone: Page) -> Locator:
    return phone.locator(".part textarea").first


def rows(phone: Page) -> Locator:
    return phone.locator(".whence-row")


def unfold(phone: Page) -> None:
    tap(phone.get_by_text(TITLE))
    expect(rows(phone).first).to_be_visible()


def row_with(phone: Page, words: str) -> Locator:
    return rows(phone).filter(has_text=words).first


def make_up(app: App, rosa: str, line: str) -> None:
    """A model's version of the message with one line more."""
    with app.log() as log:
        draft = log.drafts.open_for(rosa, "thank_you")
        assert draft
        top = log.drafts.current(draft.id)
        assert top
        text = top.text.replace("\n\nJo Hart", f"\n\n{line}\n\nJo Hart")
        wording = Wording(subject=top.subject, text=text, writer="model:any")
        log.drafts.save_version(draft.id, wording)


def test_a_tap_on_a_row_chooses_the_words_and_shows_the_note_they_come_from(
    fresh_app: App, phone: Page
) -> None:
    visit(phone, fresh_app, f"/write?person={meet_rosa(fresh_app)}")
    message(phone)
    expect(phone.get_by_text(TITLE)).to_be_visible()
    expect(rows(phone).first).to_be_hidden()
    unfold(phone)
    row = row_with(phone, "glasses")

    expect(row).to_contain_text("From your note of today")
    tap(row)

    note = phone.locator(".whence .note")
    expect(note).to_contain_text("promised her our vision chart")
    expect(note.locator("mark")).to_have_text("she keeps spare glasses in a drawer for the kids")
    assert "glasses" in box(phone).evaluate(CHOSEN)
    expect(row).to_have_attribute("aria-expanded", "true")

    tap(row)
    expect(note).to_have_count(0)


def test_nothing_private_reaches_the_page(fresh_app: App, phone: Page) -> None:
    """Neither shown nor sent: not in any frame of the line, not in the page's memory."""
    heard: list[str] = []

    def listen(frame: str | bytes) -> None:
        heard.append(frame if isinstance(frame, str) else frame.decode("utf-8", "replace"))

    phone.on("websocket", lambda socket: socket.on("framereceived", listen))
    visit(phone, fresh_app, f"/write?person={meet_rosa(fresh_app)}")
    message(phone)
    unfold(phone)
    tap(row_with(phone, "vision chart"))
    expect(phone.locator(".whence .note")).to_contain_text("spare glasses")

    assert any("spare glasses in a drawer" in frame for frame in heard)
    assert not [frame for frame in heard if "leaving in march" in frame]


def test_what_has_no_source_stands_first_and_is_marked(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    expect(phone.locator("summary .unnoted")).to_have_count(0)
    make_up(fresh_app, rosa, "You said that Greta Braun sailed to Lisbon.")
    phone.reload()
    settled(phone)

    expect(phone.locator("summary .unnoted")).to_be_visible()
    unfold(phone)
    expect(rows(phone).first).to_contain_text("Not in your notes")
    tap(rows(phone).first)
    assert "Greta Braun" in box(phone).evaluate(CHOSEN)
    expect(phone.locator(".whence .note")).to_have_count(0)


def test_the_list_stays_open_and_follows_what_is_typed(fresh_app: App, phone: Page) -> None:
    visit(phone, fresh_app, f"/write?person={meet_rosa(fresh_app)}")
    text = message(phone)
    unfold(phone)
    box(phone).fill(text.replace("\n\nJo Hart", "\n\nI sailed to Lisbon in 1998.\n\nJo Hart"))

    expect(row_with(phone, "1998")).to_contain_text("You typed this")
    expect(rows(phone).first).to_be_visible()
    tap(row_with(phone, "glasses"))
    expect(phone.locator(".whence mark")).to_contain_text("spare glasses")
    assert "glasses" in box(phone).evaluate(CHOSEN)


def test_words_that_moved_since_are_found_where_they_stand_now(fresh_app: App, phone: Page) -> None:
    """The tap does not wait for the log to hear of what was typed."""
    visit(phone, fresh_app, f"/write?person={meet_rosa(fresh_app)}")
    text = message(phone)
    unfold(phone)
    words = rows(phone).filter(has_text="glasses").first.locator(".words").inner_text()
    box(phone).evaluate("(box, text) => { box.value = text; }", "😀 well, " + text)
    tap(row_with(phone, "glasses"))

    assert box(phone).evaluate(CHOSEN) == words


def test_under_a_version_shown_ahead_the_list_is_shut_until_the_log_answers(
    fresh_app: App, phone: Page
) -> None:
    rosa = meet_rosa(fresh_app)
    line = Line(phone)
    visit(phone, fresh_app, f"/write?person={rosa}")
    first = message(phone)
    unfold(phone)
    phone.wait_for_function(ARRIVED)
    line.hold()
    press(phone, "other")
    expect(box(phone)).not_to_have_value(first)

    expect(phone.locator(".whence")).to_have_class("whence other")
    assert phone.locator(".whence").evaluate("(box) => box.inert")

    line.release()
    expect(phone.locator(".whence")).to_have_class("whence")
    tap(row_with(phone, "glasses"))
    assert "glasses" in box(phone).evaluate(CHOSEN)


def test_markup_in_a_note_is_shown_as_typed(fresh_app: App, phone: Page) -> None:
    said = "she keeps <b>spare</b> glasses ![x](http://127.0.0.1:9/p.png)"
    rosa = meet_rosa(fresh_app, note=f"met Rosa. {said}. <img src=x onerror=alert(1)>", said=said)
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    unfold(phone)
    tap(row_with(phone, "vision chart"))

    expect(phone.locator(".whence .note")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(phone.locator(".whence img, .whence b")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_fits_the_phone_and_speaks_plainly(
    fresh_app: App, phone: Page, scheme: str
) -> None:
    rosa = meet_rosa(fresh_app)
    phone.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    make_up(fresh_app, rosa, "You said that " + "Llanfairpwllgwyngyll" * 4 + " has 40 drones.")
    phone.reload()
    settled(phone)
    unfold(phone)
    tap(row_with(phone, "glasses"))
    said = phone.evaluate(ALL_TEXT).lower()

    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.locator(".whence").evaluate("(box) => box.scrollWidth <= box.clientWidth")
    assert [word for word in WORDS_NOT_FOR_SCREENS if word in said] == []


def test_a_message_that_is_on_its_way_has_no_list(fresh_app: App, phone: Page) -> None:
    rosa = meet_rosa(fresh_app)
    phone.add_init_script("HTMLAnchorElement.prototype.click = () => {};")
    visit(phone, fresh_app, f"/write?person={rosa}")
    message(phone)
    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()

    expect(phone.get_by_text(TITLE)).to_have_count(0)
