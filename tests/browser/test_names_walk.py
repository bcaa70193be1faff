"""Names on the sheet: whoever is typed over a misread name is nobody else of the log."""

import pytest
from playwright.sync_api import Page, expect

from store import ContactFields
from tests.browser.rosa import take_note
from tests.browser.walks import App, press

pytestmark = pytest.mark.browser
NOTE = "met Ilka Moss, ferry cook, at the harbour fair sat. she bakes for two crews at once"


def test_a_name_typed_over_a_misread_one_files_nothing_with_the_other_person(
    fresh_app: App, phone: Page
) -> None:
    """The question who it is goes with the name that it was about; another name asks anew."""
    with fresh_app.log() as log:
        wrong = log.people.add(ContactFields(name="Ilka Moss", role="pilot")).id
        right = log.people.add(ContactFields(name="Imre", role="ferry cook")).id
    take_note(phone, fresh_app, NOTE)
    choice = phone.get_by_label("Who is it?")
    expect(choice).to_have_value(wrong)

    phone.get_by_label("Name", exact=True).first.fill("Imre")
    expect(choice).to_be_hidden()
    press(phone, "keep")
    expect(phone.get_by_text("Say above who it is")).to_be_visible()
    expect(choice).to_have_value(right)
    press(phone, "keep")

    expect(phone.get_by_role("heading", name="To Imre")).to_be_visible()
    with fresh_app.log() as log:
        assert log.timeline.of(wrong) == []
        assert len(log.timeline.of(right)) == 1


def test_a_new_name_typed_over_a_known_one_is_somebody_new(fresh_app: App, phone: Page) -> None:
    with fresh_app.log() as log:
        wrong = log.people.add(ContactFields(name="Ilka Moss", role="pilot")).id
    take_note(phone, fresh_app, NOTE)
    phone.get_by_label("Name", exact=True).first.fill("Jonas")
    press(phone, "keep")

    expect(phone.get_by_role("heading", name="To Jonas")).to_be_visible()
    with fresh_app.log() as log:
        assert log.timeline.of(wrong) == []
