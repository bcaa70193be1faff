"""Today, walked by thumb: the first run, what is due, "Did it go?", and what follows."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from store import (
    Contact,
    ContactFields,
    DraftFields,
    FactFields,
    FollowUpFields,
    Log,
    Meeting,
    PromiseFields,
    Wording,
)
from tests.browser.test_ahead_walk import Line
from tests.browser.walks import App, action, card, press, tap, visit

pytestmark = pytest.mark.browser
EVIL = "![x](http://127.0.0.1:9/p.png) <b>bold</b> `code` $x$"


def meet(log: Log, name: str, *, days_ago: int = 1, promise: str = "") -> Contact:
    """Somebody met that many days ago who told one thing."""
    promises = (PromiseFields(who="me", what=promise),) if promise else ()
    meeting = Meeting(
        contact=ContactFields(name=name),
        on=date.today() - timedelta(days=days_ago),  # noqa: DTZ011 - the server's own day
        where="the harbour fair",
        facts=(FactFields(kind="they_said", text="trains new crane drivers"),),
        promises=promises,
    )
    return log.people.get(log.file_meeting(meeting))


def hand_off(log: Log, person: Contact, kind: str = "thank_you") -> str:
    """A message to this person that was opened in their mail app."""
    wording = Wording(
        subject="The fair", text="Hi, thank you for the cranes. Our crane checklist comes today."
    )
    draft = log.drafts.start(DraftFields(contact_id=person.id, kind=kind), wording)
    moment = datetime.now(UTC)
    log.drafts.approve(draft.id, wording.sha256, moment)
    log.drafts.hand_off(draft.id, moment)
    return draft.id


def test_the_first_run_asks_who_i_am_and_shows_two_doors(phone: Page, fresh_app: App) -> None:
    visit(phone, fresh_app)
    phone.get_by_label("Your name").fill("Sam Lee")
    phone.get_by_label("One sentence about you").fill("I keep bees and run a night shift.")
    phone.locator('[data-action="keep"]').dblclick()

    expect(phone.get_by_role("heading", name="Today")).to_be_visible()
    expect(action(phone, "doors", "met")).to_be_visible()
    expect(action(phone, "doors", "events")).to_be_visible()
    with fresh_app.log() as log:
        assert log.profile.get().name == "Sam Lee"
        assert log.profile.get().about == "I keep bees and run a night shift."


@pytest.mark.parametrize("way", ["skip", "keep"])
def test_the_first_run_can_be_skipped_for_good(phone: Page, fresh_app: App, way: str) -> None:
    """By "Skip", or by "Begin" with nothing told; where a name can be told later is said once."""
    later = phone.get_by_text("You can add your name under Me.")
    visit(phone, fresh_app)
    press(phone, way)
    expect(action(phone, "doors", "met")).to_be_visible()
    expect(later).to_be_visible()

    visit(phone, fresh_app)

    expect(action(phone, "doors", "met")).to_be_visible()
    expect(later).to_have_count(0)


@pytest.mark.parametrize(("door", "path"), [("met", "/met"), ("events", "/events")])
def test_each_door_opens_its_screen(phone: Page, fresh_app: App, door: str, path: str) -> None:
    with fresh_app.log() as log:
        log.settings.set("welcomed", True)
    visit(phone, fresh_app)

    tap(action(phone, "doors", door))

    phone.wait_for_url(f"**{path}**")


def test_the_example_person_is_marked_and_goes_away_whole(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        log.settings.set("welcomed", True)
    visit(phone, fresh_app)
    press(phone, "add_example")
    expect(phone.get_by_text("An example", exact=True)).to_be_visible()

    press(phone, "remove_example")

    expect(action(phone, "doors", "met")).to_be_visible()
    with fresh_app.log() as log:
        assert log.people.recent() == []


def test_a_thank_you_due_is_one_tap_from_its_draft(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        person = meet(log, "Ana Ruiz")
    visit(phone, fresh_app)
    expect(phone.get_by_text("Met yesterday at the harbour fair")).to_be_visible()
    expect(phone.get_by_text("trains new crane drivers")).to_be_visible()

    tap(phone.get_by_role("button", name="Say thanks"))

    phone.wait_for_url("**/write?**")
    assert f"person={person.id}" in phone.url
    assert "kind=thank_you" in phone.url


def test_a_late_thank_you_is_welcome_without_a_clock(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        meet(log, "Ana Ruiz", days_ago=9)
    visit(phone, fresh_app)

    expect(phone.get_by_role("heading", name="Still welcome")).to_be_visible()
    assert "late" not in phone.locator("[data-card]").inner_text()


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("tomorrow", "comes back here tomorrow."),
        ("next_week", "comes back here "),
        ("done", "Noted as done."),
        ("let_go", "Let go."),
    ],
)
def test_putting_away_takes_one_thing_off_today_and_says_so(
    phone: Page, fresh_app: App, choice: str, told: str
) -> None:
    with fresh_app.log() as log:
        meet(log, "Ana Ruiz")
        meet(log, "Ben Okoro")
    visit(phone, fresh_app)
    first = phone.locator("[data-card^=thanks]").first
    name = first.locator(".title").inner_text()
    tap(first.get_by_role("button", name="More"))

    first.locator(f'[data-action="{choice}"]').dblclick()

    expect(phone.get_by_text(name, exact=True)).to_have_count(0)
    expect(phone.locator("[data-card^=thanks]")).to_have_count(1)
    expect(phone.get_by_text(told)).to_be_visible()


def test_yes_it_went_writes_the_log_and_asks_for_what_goes_along(
    phone: Page, fresh_app: App
) -> None:
    with fresh_app.log() as log:
        person = meet(log, "Ana Ruiz", promise="send our crane checklist")
        draft_id = hand_off(log, person)
    visit(phone, fresh_app)
    expect(phone.get_by_role("heading", name="Did it go?")).to_be_visible()
    expect(card(phone, f"went:{draft_id}")).to_contain_text("You opened it in Mail today.")

    action(phone, f"went:{draft_id}", "yes").dblclick()

    expect(phone.get_by_text("Did this go too?")).to_be_visible()
    expect(phone.get_by_text("Ana Ruiz comes back here in three weeks.")).to_be_visible()
    phone.reload()  # The question waits for its answer.
    phone.locator('[data-card^="also:"] [data-action="yes"]').dblclick()
    expect(phone.locator('[data-card^="also:"] button')).to_have_count(0)
    with fresh_app.log() as log:
        assert log.drafts.get(draft_id).state == "sent"
        assert [line.kind for line in log.timeline.of(person.id)].count("wrote") == 1
        assert [promise.is_open for promise in log.promises.of(person.id)] == [False]
        assert [f.kind for f in log.follow_ups.of(person.id)] == ["check_in"]


def test_a_second_tap_on_yes_answers_no_question_that_was_not_read(
    phone: Page, fresh_app: App
) -> None:
    """Neither what the first answer asks next, nor the message that stood below it."""
    with fresh_app.log() as log:
        first = meet(log, "Ana Ruiz", promise="send our crane checklist")
        second = meet(log, "Ben Okoro", promise="send our crane checklist")
        ids = [hand_off(log, first), hand_off(log, second)]
    visit(phone, fresh_app)
    box = action(phone, f"went:{ids[0]}", "yes").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    phone.touchscreen.tap(x, y)
    expect(phone.get_by_text("Did this go too?")).to_be_visible()
    for _ in range(3):
        phone.touchscreen.tap(x, y)
        phone.wait_for_timeout(150)

    expect(phone.get_by_text("Did this go too?")).to_be_visible()
    with fresh_app.log() as log:
        assert [log.drafts.get(id_).state for id_ in ids] == ["sent", "handed_off"]
        assert [promise.is_open for promise in log.promises.of(first.id)] == [True]


def test_not_yet_brings_the_draft_back(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        draft_id = hand_off(log, meet(log, "Ana Ruiz"))
    visit(phone, fresh_app)

    tap(action(phone, f"went:{draft_id}", "not_yet"))
    expect(phone.get_by_text("You have begun it.")).to_be_visible()
    tap(phone.get_by_role("button", name="Say thanks"))

    expect(phone.locator(".part textarea").first).to_have_value(re.compile("Our crane checklist"))


def test_not_yet_brings_back_a_draft_of_another_kind_too(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        draft_id = hand_off(log, meet(log, "Ana Ruiz"), "check_in")
    visit(phone, fresh_app)

    tap(action(phone, f"went:{draft_id}", "not_yet"))
    tap(phone.locator(f'[data-action="open:{draft_id}"]'))

    phone.wait_for_url(f"**/write?draft={draft_id}")


def test_what_i_changed_is_kept_as_it_was_sent(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        draft_id = hand_off(log, meet(log, "Ana Ruiz"))
    visit(phone, fresh_app)
    tap(action(phone, f"went:{draft_id}", "changed"))
    box = phone.get_by_label("What did you send to Ana Ruiz?")
    with fresh_app.log() as log:
        handed = log.drafts.current(draft_id)
        assert handed is not None
    expect(box).to_have_value(re.compile(re.escape(handed.text)))
    box.fill("")
    press(phone, "keep")
    expect(phone.get_by_text("Paste what you sent first.")).to_be_visible()

    box.fill("Hi Ana, thanks for the cranes. Sam")
    press(phone, "keep")

    expect(card(phone, f"sent:{draft_id}")).to_be_visible()
    with fresh_app.log() as log:
        sent = log.drafts.sent_wording(draft_id)
        assert sent is not None
        assert sent.text == "Hi Ana, thanks for the cranes. Sam"


def test_typing_goes_on_while_the_answer_to_a_tap_comes(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        draft_id = hand_off(log, meet(log, "Ana Ruiz"))
    line = Line(phone)
    visit(phone, fresh_app)
    tap(action(phone, f"went:{draft_id}", "changed"))
    box = phone.get_by_label("What did you send to Ana Ruiz?")
    box.fill("")
    line.hold()
    press(phone, "keep")
    box.tap()
    phone.keyboard.type("Hi Ana, thanks for the cranes.")
    line.release()
    expect(phone.get_by_text("Paste what you sent first.")).to_be_visible()
    phone.keyboard.type(" Sam")

    expect(box).to_be_focused()
    expect(box).to_have_value("Hi Ana, thanks for the cranes. Sam")
    press(phone, "keep")
    expect(card(phone, f"sent:{draft_id}")).to_be_visible()


def test_they_answered_is_one_tap_on_anything_sent(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        person = meet(log, "Ana Ruiz")
        draft_id = hand_off(log, person)
        log.mark_sent(draft_id, date.today())  # noqa: DTZ011 - the server's own day
    visit(phone, fresh_app)

    action(phone, f"sent:{draft_id}", "answered").dblclick()

    expect(card(phone, f"sent:{draft_id}")).to_have_count(0)
    with fresh_app.log() as log:
        assert [line.kind for line in log.timeline.of(person.id)].count("answered") == 1


def test_a_follow_up_with_its_own_day_offers_its_own_kind(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        person = meet(log, "Ana Ruiz", days_ago=40)
        today = date.today()  # noqa: DTZ011 - the server's own day
        due = FollowUpFields(due=today, kind="check_in", reason="ask about the new drivers")
        log.follow_ups.set(person.id, due)
    visit(phone, fresh_app)
    expect(phone.get_by_text("ask about the new drivers")).to_be_visible()

    tap(phone.locator("[data-card^=follow_up] [data-action=write]"))

    phone.wait_for_url("**kind=check_in**")


def test_two_screens_at_first_and_the_rest_on_asking(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        for number in range(11):
            meet(log, f"Guest {number}")
    visit(phone, fresh_app)
    expect(phone.locator("[data-card^=thanks]")).to_have_count(8)

    press(phone, "more")

    expect(phone.locator("[data-card^=thanks]")).to_have_count(11)


def test_a_hostile_name_is_shown_as_text_and_asks_nobody(phone: Page, fresh_app: App) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    with fresh_app.log() as log:
        person = meet(log, EVIL)
        hand_off(log, person)
    visit(phone, fresh_app)

    expect(phone.get_by_text(EVIL)).to_be_visible()
    assert [url for url in asked if ":9/" in url] == []


def test_a_damaged_log_is_one_sentence_and_is_left_as_it_is(phone: Page, fresh_app: App) -> None:
    fresh_app.data.parent.mkdir(parents=True, exist_ok=True)
    fresh_app.data.write_bytes(b"these are no contacts")
    visit(phone, fresh_app)

    expect(phone.get_by_text("is not a Reachout log")).to_be_visible()
    assert fresh_app.data.read_bytes() == b"these are no contacts"


def test_a_promise_without_a_day_is_given_one_by_thumb(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        person = meet(log, "Ana Ruiz", days_ago=40, promise="send our crane checklist")
        meet(log, "Ben Okoro", days_ago=40, promise="lend the long ladder")
    visit(phone, fresh_app)
    expect(phone.get_by_role("heading", name="No day set")).to_be_visible()
    ana = phone.locator("[data-card^=promise]").filter(has_text="crane checklist")

    tap(ana.get_by_role("button", name="Set a day"))
    tap(ana.get_by_role("button", name="Next week"))

    expect(phone.get_by_text("Ana Ruiz comes back here ")).to_be_visible()
    expect(ana).to_have_count(0)
    expect(phone.get_by_text("lend the long ladder")).to_be_visible()
    with fresh_app.log() as log:
        (promise,) = log.promises.of(person.id)
        assert promise.is_open
        assert promise.due


def test_another_day_is_set_in_the_form_of_that_promise(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        person = meet(log, "Ana Ruiz", days_ago=40, promise="send our crane checklist")
    visit(phone, fresh_app)
    tap(phone.get_by_role("button", name="Set a day"))
    press(phone, "pick")
    phone.get_by_label("By when, if there is a day").fill("2033-05-06")

    press(phone, "save")

    phone.wait_for_url(f"**/person?person={person.id}")
    with fresh_app.log() as log:
        assert [promise.due for promise in log.promises.of(person.id)] == [date(2033, 5, 6)]


def test_a_few_promises_without_a_day_are_shown_and_the_rest_by_a_tap(
    phone: Page, fresh_app: App
) -> None:
    with fresh_app.log() as log:
        for number in range(6):
            meet(log, f"Guest {number}", days_ago=40, promise=f"lend ladder {number}")
    visit(phone, fresh_app)
    shown = phone.locator("[data-card^=promise]:has(.title)")
    expect(shown).to_have_count(3)

    press(phone, "all_promises")

    expect(shown).to_have_count(6)
    expect(shown.first).to_contain_text("Guest 5")


def test_all_that_is_due_to_one_person_stands_on_one_card_and_each_is_put_away_alone(
    phone: Page, fresh_app: App
) -> None:
    with fresh_app.log() as log:
        today = date.today()  # noqa: DTZ011 - the server's own day
        person = meet(log, "Ana Ruiz", promise="send our crane checklist")
        due = PromiseFields(who="me", what="bring the tide table", due=today)
        log.promises.add(person.id, due)
        log.follow_ups.set(person.id, FollowUpFields(due=today, kind="thank_you"))
    visit(phone, fresh_app)
    expect(phone.get_by_text("Ana Ruiz", exact=True)).to_have_count(1)
    expect(phone.get_by_text("Met yesterday at the harbour fair")).to_have_count(1)
    again = phone.locator(".also[data-card^=follow_up]")

    tap(again.get_by_role("button", name="More"))
    tap(again.get_by_role("button", name="Tomorrow"))

    expect(phone.get_by_text("Ana Ruiz comes back here tomorrow.")).to_be_visible()
    expect(again).to_have_count(0)
    expect(phone.get_by_text("You promised: bring the tide table, by today")).to_be_visible()
    tap(phone.locator("[data-card^=promise] [data-action=done]").first)
    expect(phone.get_by_text("tide table")).to_have_count(0)
    with fresh_app.log() as log:
        kept = {promise.what: promise.is_open for promise in log.promises.of(person.id)}
        assert kept == {"send our crane checklist": True, "bring the tide table": False}


def test_the_message_that_fits_best_is_one_tap_from_a_card_of_many_things(
    phone: Page, fresh_app: App
) -> None:
    with fresh_app.log() as log:
        today = date.today()  # noqa: DTZ011 - the server's own day
        person = meet(log, "Ana Ruiz", days_ago=40)
        due = PromiseFields(who="me", what="bring the tide table", due=today)
        log.promises.add(person.id, due)
        log.follow_ups.set(person.id, FollowUpFields(due=today, kind="check_in"))
    visit(phone, fresh_app)

    tap(phone.locator('[data-action^="write"]'))

    phone.wait_for_url("**kind=check_in**")
    assert f"person={person.id}" in phone.url


def test_an_answered_question_keeps_what_else_is_due_to_the_same_person(
    phone: Page, fresh_app: App
) -> None:
    with fresh_app.log() as log:
        today = date.today()  # noqa: DTZ011 - the server's own day
        person = meet(log, "Ana Ruiz")
        draft_id = hand_off(log, person)
        due = PromiseFields(who="me", what="bring the tide table", due=today)
        log.promises.add(person.id, due)
    visit(phone, fresh_app)
    expect(card(phone, f"went:{draft_id}")).to_contain_text("tide table")

    tap(action(phone, f"went:{draft_id}", "yes"))

    expect(card(phone, f"went:{draft_id}")).to_contain_text("Noted.")
    expect(card(phone, f"went:{draft_id}")).to_contain_text("tide table")
    expect(card(phone, f"went:{draft_id}")).to_contain_text("They answered")
    expect(phone.get_by_text("Ana Ruiz", exact=True)).to_have_count(1)
