"""What one message needs is typed in fields of its own, stays with it, and leaves no trace."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from store import ContactFields, FactFields, Meeting, Profile
from tests.browser.walks import App, draft_to, press, settled, tap, visit

pytestmark = pytest.mark.browser
PEOPLE = (
    ("Odile Marchand", "beekeeper", "the market hall", "she paints each hive a different colour"),
    ("Samir Haddad", "caretaker", "the boiler day", "he logs every leak on one wall map"),
    ("Petra Kuhn", "ferry captain", "the harbour fair", "she lets new hands draw the route"),
)
# For each person another way of saying the same sort of thing.
ANSWERS: dict[str, tuple[dict[str, str], ...]] = {
    "ask_advice": (
        {"ask": "How do you keep the smoker lit?"},
        {"ask": "whether one valve per floor is enough"},
        {"ask": "what you read first about tides"},
    ),
    "share": (
        {"thing": "an article about lime trees", "link": "https://example.org/limes"},
        {"thing": "https://example.org/pipes"},
        {"thing": "A film about rope makers"},
    ),
    "offer_help": (
        {"offer": "lend you our cargo bike"},
        {"offer": "read your safety sheet"},
        {"offer": "a copy of our knot poster"},
    ),
    "reply": (
        {"they_wrote": "Could you come on Saturday?", "answer": "I can bring the ladder"},
        {"they_wrote": "He asked whether the hoist works.", "answer": "The hoist works again"},
        {"they_wrote": "Is the trailer still free?", "answer": "The trailer is yours until June"},
    ),
    "my_news": (
        {"news": "We are moving the workshop to the dairy"},
        {"news": "I passed my welding exam"},
        {"news": "Our choir won a cup"},
    ),
    "congratulate": (
        {"event": "she won the honey prize"},
        {"event": "he became head caretaker"},
        {"event": "she passed her radar exam"},
    ),
    "condolence": (
        {"loss": "her father died", "memory": "he built her first hive"},
        {"loss": "lost his dog"},
        {"loss": "her brother Nils died in October"},
    ),
    "decline": (
        {"request": "to speak at the orchard evening", "because": "I teach that evening"},
        {"request": "a reference"},
        {"request": "Can you repair my outboard?"},
    ),
    "intro_between": (
        {"other": "Petra Kuhn", "together": "Odile looks for a raft"},
        {"other": "Jo Lindqvist", "together": "Samir knows old furnaces"},
        {"other": "Samir Haddad", "together": "both train apprentices"},
    ),
}
# One word of each answer that stands nowhere else.
TELLING = (
    "smoker", "valve", "tides", "limes", "pipes", "rope", "cargo", "safety", "knot", "ladder",
    "hoist", "trailer", "dairy", "welding", "choir", "honey", "head caretaker", "radar", "father",
    "dog", "nils", "orchard", "reference", "outboard", "raft", "lindqvist", "furnaces",
    "apprentices",
)  # fmt: skip


def meet(app: App) -> list[str]:
    """Three people met this week."""
    met = datetime.now(UTC).date() - timedelta(days=2)
    with app.log() as log:
        log.settings.set("welcomed", value=True)
        log.profile.save(Profile(name="Nela Brandt", about="I repair bicycles."))
        return [
            log.file_meeting(
                Meeting(
                    contact=ContactFields(name=name, role=role),
                    on=met,
                    where=where,
                    facts=(FactFields(kind="they_said", text=said),),
                )
            )
            for name, role, where, said in PEOPLE
        ]


def fill(page: Page, answers: dict[str, str]) -> None:
    for field, text in answers.items():
        page.locator(f"#f-{field}").fill(text)


def write(page: Page, app: App, person: str, kind: str, answers: dict[str, str]) -> str:
    """The message, written from the fields with one tap."""
    visit(page, app, f"/write?person={person}&kind={kind}")
    page.locator("[data-action=answer]").wait_for()
    fill(page, answers)
    if kind == "intro_between":
        tap(page.locator("label.switch"))
    press(page, "answer")
    page.locator("[data-action=go]").wait_for()
    expect(page.locator("[data-action=answer]")).to_have_count(0)
    return page.get_by_label("Your message").input_value()


@pytest.mark.parametrize("number", range(len(PEOPLE)))
def test_nine_kinds_are_written_from_one_small_form_each(
    fresh_app: App, phone: Page, number: int
) -> None:
    people = meet(fresh_app)
    for kind, answers in ANSWERS.items():
        text = write(phone, fresh_app, people[number], kind, answers[number])
        assert any(word in text.lower() for word in TELLING), (kind, text)

    with fresh_app.log() as log:
        for person, known in zip(people, PEOPLE, strict=True):
            assert [fact.text for fact in log.facts.of(person)] == [known[3]]
    for person in people:
        for kind in ("thank_you", "follow_up", "check_in"):
            visit(phone, fresh_app, f"/write?person={person}&kind={kind}")
            phone.locator("[data-action=go]").wait_for()
            text = phone.get_by_label("Your message").input_value().lower()
            assert [word for word in TELLING if word in text] == []


def test_what_was_typed_outlives_a_reload_another_version_and_another_channel(
    fresh_app: App, phone: Page
) -> None:
    odile, *_ = meet(fresh_app)
    before = write(phone, fresh_app, odile, "share", ANSWERS["share"][0])
    phone.reload()
    settled(phone)
    expect(phone.get_by_label("Your message")).to_have_value(before)
    press(phone, "other")
    expect(phone.get_by_label("Your message")).not_to_have_value(before)
    assert "https://example.org/limes" in phone.get_by_label("Your message").input_value()

    tap(phone.locator('[data-card="way"] [data-action="sms"]'))
    expect(phone.get_by_label("Your message")).not_to_have_value(re.compile("Subject"))
    phone.get_by_text("What this message is made from").wait_for()
    tap(phone.get_by_text("What this message is made from"))
    expect(phone.locator("#f-thing")).to_have_value("an article about lime trees")
    assert "example.org/limes" in phone.get_by_label("Your message").input_value()


def test_other_words_below_the_message_write_it_anew(fresh_app: App, phone: Page) -> None:
    odile, *_ = meet(fresh_app)
    write(phone, fresh_app, odile, "my_news", ANSWERS["my_news"][0])
    tap(phone.get_by_text("What this message is made from"))
    fill(phone, {"news": "We are moving the workshop to the old mill"})
    press(phone, "again")

    expect(phone.get_by_label("Your message")).to_have_value(re.compile("old mill"))


def test_what_cannot_be_used_says_so_at_its_field_and_stays_there(
    fresh_app: App, phone: Page
) -> None:
    odile, *_ = meet(fresh_app)
    visit(phone, fresh_app, f"/write?person={odile}&kind=ask_advice&way=sms")
    press(phone, "answer")
    expect(phone.get_by_role("alert")).to_contain_text("Write one question")

    fill(phone, {"ask": "hm"})
    press(phone, "answer")
    expect(phone.get_by_role("alert")).to_contain_text("Write one question")
    expect(phone.locator("#f-ask")).to_have_value("hm")
    phone.reload()
    settled(phone)
    expect(phone.locator("#f-ask")).to_have_value("hm")

    fill(phone, {"ask": "how the hives are numbered"})
    press(phone, "answer")
    phone.locator("[data-action=go]").wait_for()
    assert "numbered" in phone.get_by_label("Your message").input_value()
    with fresh_app.log() as log:
        assert draft_to(log, odile, "ask_advice").channel == "sms"
        assert len(log.facts.of(odile)) == 1


def test_somebody_with_nothing_to_say_writes_in_their_own_words(
    fresh_app: App, phone: Page
) -> None:
    odile, *_ = meet(fresh_app)
    visit(phone, fresh_app, f"/write?person={odile}&kind=condolence")
    phone.get_by_label("Or write it in your own words").fill("Odile, I am here. Nela")

    phone.locator("[data-action=go]").wait_for()
    assert phone.get_by_label("Your message").input_value() == "Odile, I am here. Nela"


def test_the_other_one_can_be_chosen_from_the_log(fresh_app: App, phone: Page) -> None:
    odile, *_ = meet(fresh_app)
    visit(phone, fresh_app, f"/write?person={odile}&kind=intro_between")
    phone.locator("#f-other").wait_for()
    offered = phone.locator("#s-other option").evaluate_all("all => all.map(one => one.value)")
    assert sorted(offered) == ["Petra Kuhn · ferry captain", "Samir Haddad · caretaker"]

    text = write(
        phone, fresh_app, odile, "intro_between",
        {"other": "Petra Kuhn · ferry captain", "together": "Odile looks for a raft"},
    )  # fmt: skip
    assert "Petra Kuhn" in text
    assert "ferry captain" in text
    assert "draw the route" not in text
