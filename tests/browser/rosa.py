"""Rosa, whom I met: the note about her, and the person whom the walks write to."""

from datetime import UTC, datetime

from playwright.sync_api import Locator, Page

from store import ContactFields, FactFields, InteractionFields, Profile
from tests.browser.walks import App, press, visit

SECRET = "she is moving to Leeds in spring"
NOTE = (
    "met Rosa Lindt, school nurse at Elm Primary, at the county health fair yesterday. "
    "she keeps spare glasses in a drawer for the kids. promised her our vision chart. "
    "off the record she is leaving in march. write on monday"
)


def introduce_me(app: App) -> None:
    """Me, with a name and what I do."""
    with app.log() as log:
        log.profile.save(Profile(name="Jo Hart", role="paramedic", org="Lowmoor Ambulance"))


def meet_rosa(app: App, *, note: str | None = None, private: str | None = None) -> str:
    """Me, and somebody met today with things to say; the id."""
    introduce_me(app)
    with app.log() as log:
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


def take_note(page: Page, app: App, note: str = NOTE) -> None:
    """The note typed into the box, and read."""
    visit(page, app, "/met")
    page.locator(".part textarea").fill(note)
    press(page, "read")
    page.get_by_role("heading", name="Is this right?").wait_for()
    page.locator('[data-action="keep"]').wait_for()
