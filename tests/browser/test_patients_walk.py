"""Patients: no name of one passes a note sheet, an answer or a draft without somebody choosing."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from store import ContactFields, FactFields, Meeting, Profile
from tests.browser.walks import App, press, settled, tap, visit

pytestmark = pytest.mark.browser

NOTES = {
    "en": "met Ilka Moss, ward nurse, at the falls day. she told me abt frau Bieri rm 4 who fell "
    "twice. they check shoes at the door. promised to ask how bieri is",
    "de": "gestern Ilka Moser getroffen, Pflegerin, beim Rettungstag. Herr Bieri Zimmer 12 ist "
    "zweimal gestürzt. sie malt Pfeile auf den Boden",
    "fr": "vu Odile Garnier hier au salon de Vannes, infirmière. il y a Mme Bieri, chambre 12, "
    "tombée deux fois. elle peint des flèches au sol",
    "es": "conocí a Inés Robledo ayer en la feria de Ronda, enfermera. me contó de la señora Bieri "
    "de la habitación 12. ella pinta flechas en el suelo",
}


def box(phone: Page) -> Locator:
    return phone.locator(".part textarea").first


def read(phone: Page, app: App, note: str) -> None:
    visit(phone, app, "/met")
    box(phone).fill(note)
    press(phone, "read")
    phone.get_by_role("heading", name="Is this right?").wait_for()


def everything(app: App) -> str:
    with app.log() as log:
        people = log.people.recent(9)
        kept = [
            (log.facts.of(p.id), log.timeline.of(p.id), log.promises.of(p.id), p) for p in people
        ]
        return f"{kept} {log.captures.open()}"


def note_of_the_meeting(app: App) -> str:
    with app.log() as log:
        (person,) = log.people.recent(9)
        (entry,) = log.timeline.of(person.id)
    return entry.note or ""


@pytest.mark.parametrize("code", list(NOTES))
def test_a_note_with_a_patient_is_not_kept_before_a_choice(
    fresh_app: App, phone: Page, code: str
) -> None:
    """The safe choice stands first; after it neither a field nor the note names the patient."""
    read(phone, fresh_app, NOTES[code])
    choices = phone.locator(".card.look button")
    expect(choices.first).to_have_text("Erase it from the note")
    press(phone, "keep")
    expect(phone.get_by_text("Choose first what happens")).to_be_visible()
    with fresh_app.log() as log:
        assert log.people.recent(5) == []

    press(phone, "erase")
    expect(phone.get_by_text("This could tell who a patient is")).to_have_count(0)
    press(phone, "keep")
    phone.get_by_text("Your message").wait_for()
    assert "bieri" not in everything(fresh_app).lower()
    assert "12" not in note_of_the_meeting(fresh_app)


def test_general_words_keep_no_age_and_no_name(fresh_app: App, phone: Page) -> None:
    read(
        phone, fresh_app,
        "met Ilka Moss, ward nurse, at the falls day. pt Mr Bieri 74 room 12 had a stroke",
    )  # fmt: skip
    expect(phone.get_by_text("In general words: pt had a stroke")).to_be_visible()
    press(phone, "general")
    expect(phone.get_by_text("This could tell who a patient is")).to_have_count(0)
    press(phone, "keep")
    phone.get_by_role("heading", name="To Ilka Moss").wait_for()

    kept = everything(fresh_app)
    assert "had a stroke" in kept
    assert "Bieri" not in kept
    assert " 74" not in kept


def test_words_that_are_no_patients_are_kept_as_typed_on_that_word(
    fresh_app: App, phone: Page
) -> None:
    read(phone, fresh_app, "met Ilka Moss, cook, at the fair. Mr Bieri in room 4 tunes the piano")
    press(phone, "nobody")
    expect(phone.get_by_text("This could tell who a patient is")).to_have_count(0)
    press(phone, "keep")
    phone.get_by_role("heading", name="To Ilka Moss").wait_for()

    assert "Mr Bieri in room 4" in everything(fresh_app)


def meet_ilka(app: App) -> str:
    with app.log() as log:
        log.profile.save(Profile(name="Jo Hart"))
        return log.file_meeting(
            Meeting(
                contact=ContactFields(name="Ilka Moss", emails=("ilka@a.example",)),
                on=datetime.now(UTC).date(),
                where="the falls day",
                facts=(FactFields(kind="they_said", text="she checks shoes at the door"),),
            )
        )


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for what you told me about Mr Bieri in room 12.",
        "Danke für das, was Sie mir über Herrn Bieri in Zimmer 12 erzählt haben.",
    ],
)
def test_a_patient_typed_into_a_draft_stops_it_and_is_never_asked_for(
    fresh_app: App, phone: Page, words: str
) -> None:
    ilka = meet_ilka(fresh_app)
    visit(phone, fresh_app, f"/write?person={ilka}&kind=thank_you")
    expect(phone.locator('[data-action="go"]')).to_be_visible()
    box(phone).fill(box(phone).input_value().replace("\n\nJo", f"\n\n{words}\n\nJo"))
    warning = phone.locator('[data-finding]:has-text("who the patient is")').first

    expect(warning).to_be_visible()
    expect(phone.locator('[data-action="go"]')).to_have_count(0)
    expect(phone.locator('[data-finding^="news"]:has-text("Bieri")')).to_have_count(0)
    tap(warning.locator('[data-action="out"]'))
    expect(box(phone)).not_to_have_value(f"{words}")
    expect(phone.locator('[data-action="go"]')).to_be_visible()
    assert "Bieri" not in box(phone).input_value()


def test_no_form_on_a_persons_page_takes_a_patient(fresh_app: App, phone: Page) -> None:
    """What was typed stays in the field, to be said without the name."""
    ilka = meet_ilka(fresh_app)
    visit(phone, fresh_app, f"/person?person={ilka}&edit=new_fact")
    field = phone.locator('[data-field="text"] textarea')
    field.fill("she told me about Mr Bieri in room 12")
    press(phone, "save")
    expect(phone.get_by_text("This could tell who a patient is")).to_be_visible()
    expect(field).to_have_value("she told me about Mr Bieri in room 12")
    settled(phone)

    assert "Bieri" not in everything(fresh_app)
