"""What every walk through the running app needs: the app, its log, and patience."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from store import Draft, Log, open_log


@dataclass(frozen=True)
class App:
    """A served app: where it is, and the log that it keeps."""

    url: str
    data: Path

    def log(self) -> AbstractContextManager[Log]:
        """The app's own log, to fill before a walk and to look into after it."""
        return open_log(path=self.data)

    def empty(self) -> None:
        """Begins anew: the app opens its log for every run, so that it finds a fresh one."""
        for file in self.data.parent.glob(f"{self.data.name}*"):
            file.unlink()


# The script ends before the phone has drawn what it sent; the line's part is drawn after all else.
DRAWN = "() => window.reachoutLine?.drawn"
BLINK = 150


def settled(page: Page) -> None:
    """Returns when the script has run and all parts of the screen are drawn."""
    page.wait_for_selector("[data-testid=stApp] h1")
    page.wait_for_function(DRAWN)
    # Nobody taps in the same blink: what a part asks for when it is first drawn comes by then.
    page.wait_for_timeout(BLINK)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")


def visit(page: Page, app: App, path: str = "/") -> None:
    """Opens a screen and waits until it stands."""
    page.goto(app.url + path)
    settled(page)


def card(page: Page, card_id: str) -> Locator:
    """The card with this id."""
    return page.locator(f'[data-card="{card_id}"]')


def action(page: Page, card_id: str, action_id: str) -> Locator:
    """One button of a card."""
    return card(page, card_id).locator(f'[data-action="{action_id}"]')


# A second tap at one place within this many milliseconds is a nervous thumb's: see common.js.
PACE = 450


def tap(place: Locator) -> None:
    """Taps as somebody does who has read what is there: not at once after the tap before."""
    # The screen before may stand beside the new one for a moment, shut, with a button of this id.
    expect(place).to_have_count(1)
    since_last = "performance.now() - (window.reachoutThumb?.at ?? -1e6)"
    place.page.wait_for_function(f"() => {since_last} > {PACE}")
    place.tap()


def press(page: Page, action_id: str) -> None:
    """Taps the only button with this id on the screen."""
    tap(page.locator(f'[data-action="{action_id}"]'))


def draft_to(log: Log, person: str, kind: str = "thank_you") -> Draft:
    """The message of this kind to this person, also one that was only looked at."""
    there = log.drafts.open_for(person, kind)
    return there or next(draft for draft in log.drafts.of(person) if draft.kind == kind)


# Catches what the page would open, since no mail app lives in a test browser.
CATCH_LINKS = """
() => { window.opened = [];
  HTMLAnchorElement.prototype.click = function () { window.opened.push(this.href); }; }
"""
