"""People and one person's page, walked by thumb."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from store import (
    ContactFields,
    DraftFields,
    FactFields,
    Log,
    Meeting,
    PromiseFields,
    Unknown,
    Wording,
)
from tests.browser.walks import App, action, card, press, settled, tap, visit

pytestmark = pytest.mark.browser
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def meet_ana(log: Log) -> str:
    """Ana, met yesterday, with everything a page can show."""
    return log.file_meeting(
        Meeting(
            contact=ContactFields(name="Ana Ruiz", role="crane trainer", emails=("ana@a.example",)),
            on=date.today() - timedelta(days=1),  # noqa: DTZ011 - the server's own day
            where="the harbour fair",
            note="ana ruiz crane trainer harbour fair, new drivers, sister is ill",
            facts=(
                FactFields(kind="they_said", text="trains new crane drivers"),
                FactFields.model_validate({"kind": "private", "text": "sister is ill"}),
            ),
            promises=(
                PromiseFields(who="me", what="send our crane checklist"),
                PromiseFields(who="them", what="ask her director"),
            ),
        )
    )


def write_to(log: Log, person_id: str) -> str:
    """A message that went to this person today."""
    wording = Wording(subject="The fair", text="Hi Ana, thank you for the cranes.")
    draft = log.drafts.start(DraftFields(contact_id=person_id, kind="thank_you"), wording)
    moment = datetime.now(UTC)
    log.drafts.approve(draft.id, wording.sha256, moment)
    log.drafts.hand_off(draft.id, moment)
    log.mark_sent(draft.id, date.today())  # noqa: DTZ011 - the server's own day
    return draft.id


def open_ana(page: Page, app: App) -> str:
    """Ana's page, and her id."""
    with app.log() as log:
        ana = meet_ana(log)
    visit(page, app, f"/person?person={ana}")
    expect(page.get_by_role("heading", name="Ana Ruiz")).to_be_visible()
    return ana


def card_with(page: Page, text: str) -> str:
    """The id of the card that holds this text."""
    found = page.locator("[data-card]").filter(has_text=text).first
    return found.get_attribute("data-card") or ""


def test_people_are_found_as_i_type_and_again_after_going_back(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        meet_ana(log)
        log.people.add(ContactFields(name="Łukasz Nowak"))
    visit(phone, fresh_app, "/people")
    expect(phone.get_by_text("Ana Ruiz")).to_be_visible()

    phone.get_by_placeholder("A name").type("lukasz")
    expect(phone.get_by_text("Ana Ruiz")).to_have_count(0)
    tap(phone.get_by_text("Łukasz Nowak"))
    expect(phone.get_by_role("heading", name="Łukasz Nowak")).to_be_visible()
    phone.go_back()

    expect(phone.get_by_role("heading", name="People")).to_be_visible()
    expect(phone.get_by_placeholder("A name")).to_have_value("lukasz")
    phone.reload()
    settled(phone)
    expect(phone.get_by_placeholder("A name")).to_have_value("lukasz")
    expect(phone.get_by_text("Ana Ruiz")).to_have_count(0)


def test_nobody_found_is_said_and_leaves_a_way_on(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        meet_ana(log)
    visit(phone, fresh_app, "/people?find=zzz%22%27")

    expect(phone.get_by_text("Nobody found.")).to_be_visible()
    press(phone, "met")
    phone.wait_for_url("**/met**")


def test_twenty_rows_at_first_and_more_on_asking_kept_by_the_address(
    phone: Page, fresh_app: App
) -> None:
    with fresh_app.log() as log:
        for number in range(25):
            log.people.add(ContactFields(name=f"Guest {number}"))
    visit(phone, fresh_app, "/people")
    expect(phone.get_by_text("Guest ")).to_have_count(20)

    press(phone, "more")

    expect(phone.get_by_text("Guest ")).to_have_count(25)
    tap(phone.get_by_text("Guest 3", exact=True))
    expect(phone.get_by_role("heading", name="Guest 3")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_text("Guest ")).to_have_count(25)
    phone.reload()
    settled(phone)
    expect(phone.get_by_text("Guest ")).to_have_count(25)


def test_a_page_shows_all_that_is_known_and_no_iso_date(phone: Page, fresh_app: App) -> None:
    open_ana(phone, fresh_app)

    for text in ("crane trainer", "Met yesterday at the harbour fair", "ask her director"):
        expect(phone.get_by_text(text).first).to_be_visible()
    expect(phone.get_by_text("sister is ill", exact=True)).to_be_visible()
    note = phone.get_by_text("ana ruiz crane trainer")
    expect(note).to_be_hidden()
    tap(phone.get_by_text("Your note"))
    expect(note).to_be_visible()
    shown = phone.locator("[data-testid=stMain] .part").inner_text()
    assert not ISO.search(shown)


def test_writing_to_them_is_one_tap(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)

    tap(phone.get_by_role("button", name="Write to them"))

    phone.wait_for_url(f"**/write?person={ana}**")


def test_one_switch_keeps_a_fact_out_of_messages(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    fact = card_with(phone, "trains new crane drivers")
    expect(action(phone, fact, "switch")).not_to_be_checked()
    expect(action(phone, card_with(phone, "sister is ill"), "switch")).to_be_checked()

    tap(action(phone, fact, "switch"))

    expect(action(phone, fact, "switch")).to_be_checked()
    phone.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    phone.reload()
    expect(action(phone, fact, "switch")).to_be_checked()
    with fresh_app.log() as log:
        assert [known.usable for known in log.facts.of(ana)] == [False, False]


def test_a_fact_is_erased_only_by_a_second_look(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    fact = card_with(phone, "trains new crane drivers")
    tap(card(phone, fact).get_by_role("button", name="More"))

    action(phone, fact, "erase").dblclick()
    expect(action(phone, fact, "erase")).to_have_text("Erase it for good")
    phone.wait_for_timeout(700)
    tap(action(phone, fact, "erase"))

    expect(card(phone, fact)).to_have_count(0)
    with fresh_app.log() as log:
        assert [known.text for known in log.facts.of(ana)] == ["sister is ill"]


def test_details_are_changed_and_found_by_the_new_name(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    tap(action(phone, "details", "edit"))
    phone.get_by_label("Name", exact=True).fill("Ana Ruiz Vidal")
    phone.get_by_label("Mail").fill("ana@a.example, ana@home.example")
    phone.get_by_label("Where they work").fill("Port of Vigo")
    phone.locator('[data-action="save"]').dblclick()

    expect(phone.get_by_role("heading", name="Ana Ruiz Vidal")).to_be_visible()
    with fresh_app.log() as log:
        person = log.people.get(ana)
        assert (person.name, person.org) == ("Ana Ruiz Vidal", "Port of Vigo")
        assert person.emails == ("ana@a.example", "ana@home.example")
        assert [found.id for found in log.people.find("vidal")] == [ana]


def test_what_i_type_into_a_form_survives_a_reload(phone: Page, fresh_app: App) -> None:
    open_ana(phone, fresh_app)
    tap(action(phone, "new_fact", "add"))
    phone.get_by_label("In your words").fill("keeps spare gloves in every cab")
    phone.reload()

    expect(phone.get_by_label("In your words")).to_have_value("keeps spare gloves in every cab")
    press(phone, "save")
    expect(phone.get_by_text("keeps spare gloves in every cab")).to_be_visible()


def test_an_empty_form_says_what_is_missing(phone: Page, fresh_app: App) -> None:
    open_ana(phone, fresh_app)
    tap(action(phone, "new_next", "add"))
    press(phone, "save")

    expect(phone.get_by_text("Choose a day first.")).to_be_visible()


def test_the_next_time_is_set_and_moved(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    day = date.today() + timedelta(days=14)  # noqa: DTZ011 - the server's own day
    tap(action(phone, "new_next", "add"))
    phone.get_by_label("On which day?").fill(day.isoformat())
    press(phone, "save")
    expect(phone.get_by_text("In two weeks")).to_be_visible()

    tap(phone.get_by_role("button", name="Change the day"))
    phone.get_by_label("On which day?").fill((day + timedelta(days=7)).isoformat())
    press(phone, "save")

    expect(phone.get_by_text("In three weeks")).to_be_visible()
    with fresh_app.log() as log:
        assert [f.due for f in log.follow_ups.of(ana)] == [day + timedelta(days=7)]


def test_promises_both_ways_are_kept_let_go_and_added(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    mine, theirs = (card_with(phone, what) for what in ("crane checklist", "ask her director"))

    action(phone, mine, "done").dblclick()
    expect(card(phone, mine)).to_contain_text("You kept this today")
    tap(action(phone, theirs, "let_go"))
    expect(card(phone, theirs)).to_have_count(0)
    tap(action(phone, "new_promise", "add"))
    phone.get_by_label("What is it?").fill("bring the old manual")
    press(phone, "save")

    expect(phone.get_by_text("bring the old manual")).to_be_visible()
    with fresh_app.log() as log:
        standing = [promise.what for promise in log.promises.of(ana) if promise.is_open]
        assert standing == ["bring the old manual"]


def test_an_answer_is_one_tap_and_its_words_may_follow(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        ana = meet_ana(log)
        draft_id = write_to(log, ana)
    visit(phone, fresh_app, f"/person?person={ana}")
    tap(phone.get_by_text("What you sent"))
    expect(phone.get_by_text("Hi Ana, thank you for the cranes.")).to_be_visible()

    action(phone, "top", "answered").dblclick()
    tap(phone.get_by_role("button", name="Add what they wrote"))
    phone.get_by_label("What they wrote").fill("Come by in spring")
    press(phone, "save")

    expect(phone.get_by_text("Come by in spring")).to_be_visible()
    with fresh_app.log() as log:
        kinds = [line.kind for line in log.timeline.of(ana)]
        assert kinds.count("answered") == 1
        assert log.drafts.get(draft_id).answered_on


def test_a_draft_is_opened_from_the_page(phone: Page, fresh_app: App) -> None:
    with fresh_app.log() as log:
        ana = meet_ana(log)
        fields = DraftFields(contact_id=ana, kind="thank_you")
        draft = log.drafts.start(fields, Wording(text="Hi"))
    visit(phone, fresh_app, f"/person?person={ana}")

    tap(card(phone, f"draft:{draft.id}").get_by_role("button", name="Open the draft"))

    phone.wait_for_url(f"**/write?draft={draft.id}")


def test_kinds_without_sentences_in_a_language_stand_apart(phone: Page, fresh_app: App) -> None:
    """Under a line of their own, two in a row, and those it can write above that line."""
    with fresh_app.log() as log:
        ana = meet_ana(log)
        log.people.save(log.people.get(ana).model_copy(update={"language": "de"}))
    visit(phone, fresh_app, f"/write?person={ana}&kind=thank_you")
    tap(phone.get_by_role("button", name="More kinds"))
    line = phone.get_by_text("Not in German yet").bounding_box()
    boxes = {
        kind: phone.locator(f'[data-fold="kind"] [data-action="{kind}"]').bounding_box()
        for kind in ("check_in", "closing", "reply", "share")
    }

    assert line is not None
    assert all(boxes.values())
    tops = {kind: box["y"] for kind, box in boxes.items() if box}
    assert tops["check_in"] == tops["closing"] < line["y"] < tops["reply"] == tops["share"]
    assert len({box["width"] for box in boxes.values() if box}) == 1


def test_deleting_asks_first_and_leaves_nothing_to_find(phone: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    action(phone, "end", "delete").dblclick()
    expect(phone.get_by_role("heading", name="Delete Ana Ruiz?")).to_be_visible()
    press(phone, "keep")
    expect(phone.get_by_role("heading", name="Ana Ruiz", exact=True)).to_be_visible()

    tap(action(phone, "end", "delete"))
    expect(phone.get_by_role("heading", name="Delete Ana Ruiz?")).to_be_visible()
    press(phone, "delete")

    expect(phone.get_by_text("Deleted.")).to_be_visible()
    with fresh_app.log() as log:
        assert log.people.find("ana") == []
        with pytest.raises(Unknown):
            log.people.get(ana)


def test_who_is_deleted_leaves_every_phone_too(phone: Page, desk: Page, fresh_app: App) -> None:
    """Also one that was away meanwhile; what is kept of somebody else stays."""
    with fresh_app.log() as log:
        ana, ben = meet_ana(log), log.people.add(ContactFields(name="Ben Okoro")).id
    keep = (
        "([ana, ben]) => { for (const [key, id] of [['ask', ana], ['person', ana], ['ask', ben]])"
    )
    keep += ' localStorage.setItem(`reachout:${key}-${id}-edit`, \'{"text": "Ana Ruiz"}\'); }'
    for page in (phone, desk):
        visit(page, fresh_app, "/people")
        page.evaluate(keep, [ana, ben])
    visit(phone, fresh_app, f"/person?person={ana}&edit=delete")
    press(phone, "delete")
    expect(phone.get_by_text("Deleted.")).to_be_visible()
    visit(desk, fresh_app, "/people")

    for page in (phone, desk):
        expect(page.get_by_text("Ben Okoro")).to_be_visible()
        kept = page.evaluate("Object.keys(localStorage).filter((key) => key.includes('edit'))")
        assert kept == [f"reachout:ask-{ben}-edit"]


@pytest.mark.parametrize("address", ["/person", "/person?person=nobody", "/person?person=%00"])
def test_an_unknown_person_is_one_sentence_and_the_way_back(
    phone: Page, fresh_app: App, address: str
) -> None:
    visit(phone, fresh_app, address)
    expect(phone.get_by_text("no longer in your log")).to_be_visible()

    press(phone, "people")

    expect(phone.get_by_role("heading", name="People")).to_be_visible()


def test_two_sessions_see_what_the_other_did(phone: Page, desk: Page, fresh_app: App) -> None:
    ana = open_ana(phone, fresh_app)
    visit(desk, fresh_app, f"/person?person={ana}")
    mine = card_with(desk, "crane checklist")
    action(desk, mine, "done").click()
    expect(card(desk, mine)).to_contain_text("You kept this today")

    tap(action(phone, mine, "let_go"))

    expect(card(phone, mine)).to_contain_text("You kept this today")
