"""The language of a message: from the note, chosen on Write, kept with the person and the draft."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from store import ContactFields, FactFields, Meeting, Profile, PromiseFields
from tests.browser.walks import App, draft_to, press, settled, tap, visit

pytestmark = pytest.mark.browser

NOTES = {
    "de": (
        "gestern Ilse Brandl getroffen, Imkerin, beim Honigmarkt in Landeck. "
        "sie malt jedem Volk ein eigenes Zeichen an den Kasten. "
        "ich schicke ihr unseren Plan für die Blühwiese bis Freitag"
    ),
    "fr": (
        "vu Odile Garnier hier au marché de Vannes, apicultrice. "
        "elle peint un signe sur chaque ruche. je lui ai promis d'envoyer notre plan lundi"
    ),
    "es": (
        "conocí a Inés Robledo el jueves en el mercado de Ronda, apicultora. "
        "ella pinta una señal en cada colmena. le prometí mandarle nuestro plan"
    ),
}
FIRST_WORDS = {
    "de": "Liebe Ilse Brandl,",
    "fr": "Bonjour Odile",
    "es": "Estimada Inés:",
}
CHIPS = {"de": "In German, Sie", "fr": "In French, vous", "es": "In Spanish, usted"}
OPENED = """
() => { window.opened = []; HTMLAnchorElement.prototype.click = function () {
  window.opened.push(this.href); }; }
"""


def box(phone: Page) -> Locator:
    return phone.locator(".part textarea").first


def holding(words: str) -> re.Pattern[str]:
    """A pattern for a text that holds these words."""
    return re.compile(re.escape(words))


def keep_note(phone: Page, app: App, note: str) -> None:
    with app.log() as log:
        log.profile.save(Profile(name="Jo Hart"))
    visit(phone, app, "/met")
    box(phone).fill(note)
    press(phone, "read")
    phone.get_by_role("heading", name="Is this right?").wait_for()
    press(phone, "keep")
    phone.get_by_text("Your message").wait_for()


def meet_luc(app: App) -> str:
    with app.log() as log:
        log.profile.save(Profile(name="Jo Hart"))
        return log.file_meeting(
            Meeting(
                contact=ContactFields(name="Luc Tessier", language="fr"),
                on=datetime.now(UTC).date() - timedelta(days=1),
                where="salon du livre",
                facts=(FactFields(kind="they_said", text="il garde les livres dans une cabine"),),
                promises=(PromiseFields(who="me", what="envoyer notre affiche"),),
            )
        )


@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_a_note_in_a_language_becomes_a_message_in_it(
    fresh_app: App, phone: Page, code: str
) -> None:
    """Through to the person's own mail, with where its words come from beside it."""
    phone.add_init_script(f"({OPENED})()")
    keep_note(phone, fresh_app, NOTES[code])

    expect(phone.get_by_role("button", name=CHIPS[code])).to_be_visible()
    expect(box(phone)).to_have_value(holding(FIRST_WORDS[code]))
    tap(phone.get_by_text("Where this comes from"))
    expect(phone.locator(".whence-row").first).to_contain_text("From your note of")
    expect(phone.locator("summary .unnoted")).to_have_count(0)
    press(phone, "go")
    expect(phone.get_by_role("button", name="It went")).to_be_visible()
    opened = phone.wait_for_function("() => window.opened[0]").json_value()
    assert str(opened).startswith("mailto:?subject=")
    with fresh_app.log() as log:
        (person,) = log.people.recent(5)
        assert person.language == code
        assert draft_to(log, person.id).language == code


def test_another_language_and_form_of_address_are_one_tap_away_and_stay(
    fresh_app: App, phone: Page
) -> None:
    keep_note(phone, fresh_app, NOTES["de"])
    tap(phone.get_by_role("button", name="In German, Sie"))
    press(phone, "say:familiar")
    expect(phone.get_by_role("button", name="In German, du")).to_be_visible()
    expect(box(phone)).to_have_value(holding("Hallo Ilse"))

    phone.reload()
    settled(phone)
    expect(box(phone)).to_have_value(holding("Hallo Ilse"))
    with fresh_app.log() as log:
        (person,) = log.people.recent(5)
    assert person.register_ == "familiar"

    visit(phone, fresh_app, f"/person?person={person.id}&edit=details")
    phone.locator('[data-field="register"] select').select_option("formal")
    press(phone, "save")
    expect(phone.get_by_text("You write to them in German, Sie")).to_be_visible()


def test_a_kind_without_sentences_in_that_language_offers_english(
    fresh_app: App, phone: Page
) -> None:
    luc = meet_luc(fresh_app)
    visit(phone, fresh_app, f"/write?person={luc}&kind=congratulate&way=whatsapp")

    expect(phone.get_by_text("no sentences for “Be glad with them” in French yet")).to_be_visible()
    tap(phone.get_by_role("button", name="Write this one in English"))
    expect(phone.get_by_role("button", name="In English")).to_be_visible()
    expect(phone.get_by_role("button", name="WhatsApp")).to_have_attribute("aria-pressed", "true")
    with fresh_app.log() as log:
        assert log.people.get(luc).language == "fr"


def test_an_answer_in_another_language_is_given_back_with_the_reason(
    fresh_app: App, phone: Page
) -> None:
    """Nothing of it goes into the log, and the way that was chosen stays to the end."""
    luc = meet_luc(fresh_app)
    visit(phone, fresh_app, f"/write?person={luc}&kind=thank_you&way=whatsapp&in=en")
    french = "il garde les livres dans une vieille cabine rouge"
    answer = phone.locator('[data-field^="fact"] textarea')
    answer.fill(french)
    press(phone, "answer")

    why = phone.locator('[data-field^="fact"] .said')
    expect(why).to_contain_text("This message is in English, and these words look like French.")
    expect(answer).to_have_value(french)
    with fresh_app.log() as log:
        assert len(log.facts.of(luc)) == 1

    answer.fill("you keep books in an old phone box")
    press(phone, "answer")
    expect(box(phone)).to_have_value(holding("phone box"))
    expect(phone.get_by_role("button", name="Looks right: open in WhatsApp")).to_be_visible()


def test_what_was_left_out_is_said_again_when_one_comes_back(fresh_app: App, phone: Page) -> None:
    luc = meet_luc(fresh_app)
    with fresh_app.log() as log:
        log.facts.add(luc, FactFields(kind="they_said", text="he repairs old phone boxes"))
    left_out = phone.get_by_text("Some of your notes are in another language")
    visit(phone, fresh_app, f"/write?person={luc}&kind=thank_you&in=en")
    expect(left_out).to_be_visible()
    press(phone, "other")
    phone.wait_for_timeout(500)

    visit(phone, fresh_app, "/")
    visit(phone, fresh_app, f"/write?person={luc}&kind=thank_you")
    expect(left_out).to_be_visible()


def test_each_fold_says_what_it_opens_and_the_chips_keep_their_order(
    fresh_app: App, phone: Page
) -> None:
    luc = meet_luc(fresh_app)
    visit(phone, fresh_app, f"/write?person={luc}&kind=thank_you")
    box(phone).wait_for()
    folds = phone.locator("button.fold")
    assert folds.all_inner_texts() == ["More kinds", "More channels", "In French, vous"]
    chips = phone.locator('[data-card="kind"] button')
    before = chips.all_inner_texts()
    tap(chips.nth(1))
    expect(chips.nth(1)).to_have_attribute("aria-pressed", "true")

    assert chips.all_inner_texts() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_main_button_is_whole_and_above_the_bar(
    fresh_app: App, phone: Page, scheme: str
) -> None:
    phone.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    luc = meet_luc(fresh_app)
    visit(phone, fresh_app, f"/write?person={luc}&kind=thank_you")
    go = phone.locator('[data-action="go"]')
    go.wait_for()
    place = go.bounding_box()
    bar = phone.locator(".st-key-bar").bounding_box()

    assert place is not None
    assert bar is not None
    assert place["y"] + place["height"] <= bar["y"]
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
