"""Rosa, whom I met yesterday: the person whom the walks through troubles write to."""

from datetime import UTC, datetime

from playwright.sync_api import Locator, Page

from store import ContactFields, FactFields, InteractionFields, Profile
from tests.browser.walks import App

SECRET = "she is moving to Leeds in spring"


def meet_rosa(app: App, *, note: str | None = None, private: str | None = None) -> str:
    """Me, and somebody met today with things to say; the id."""
    with app.log() as log:
        log.profile.save(Profile(name="Jo Hart", role="paramedic", org="Lowmoor Ambulance"))
        rosa = log.people.add(ContactFields(name="Rosa Lindt", emails=("rosa@example.org",)))
        today = datetime.now(UTC).date()
        met = InteractionFields(kind="met", on=today, where="the health fair", note=note)
        log.timeline.add(rosa.id, met)
        said = "she keeps spare glasses in a drawer for the kids"
        log.facts.add(rosa.id, FactFields(kind="they_said", text=said))
        if private:
            log.facts.add(rosa.id, FactFields(kind="private", text=private, usable=False))
    return rosa.id


def box(page: Page) -> Locator:
    """The field that holds the note or the message."""
    return page.locator(".part textarea").first


def message(page: Page) -> str:
    """What stands in the message's field, once it stands there."""
    box(page).wait_for()
    return box(page).input_value()


def status(page: Page) -> Locator:
    """The line under the field that says where the words are kept."""
    return page.locator(".part .status").first
