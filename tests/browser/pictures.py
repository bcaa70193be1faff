"""Takes the README's pictures from the running app: `make pictures`.

One walk by thumb, from a messy note to a message in the mail app, with a log made for it.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from store import Profile, open_log
from tests.browser.chromium import QUIET, get_chromium
from tests.browser.conftest import HOUSE, PHONE, find_free_port, wait_until_served
from tests.browser.walks import App, press, settled, tap, visit

PICTURES = HOUSE / "docs" / "pictures"
TODAY = "2026-11-16"
NOTE = (
    "met dana ortiz, deputy chief of logistics at Riverside Fire, at the State EMS Seminar sat. "
    "she is piloting RFID-tagged drug boxes. told her we still count ours by hand. "
    "i promised our par-level sheet. off the record theyre merging with harlan. write tomorrow"
)
NO_MAIL_APP = "HTMLAnchorElement.prototype.click = () => {};"


@contextmanager
def served(folder: Path) -> Iterator[App]:
    """The app on a fixed day, with a log of its own."""
    app = App(f"http://127.0.0.1:{find_free_port()}", folder / "me.db")
    output = folder / "output.txt"
    environment = {**os.environ, "REACHOUT_DATA": str(app.data), "REACHOUT_TODAY": TODAY}
    command = [sys.executable, "-m", "cli", "serve", "--port", app.url.rpartition(":")[2]]
    with (
        output.open("wb") as sink,
        subprocess.Popen(
            command, cwd=HOUSE, env=environment, stdout=sink, stderr=subprocess.STDOUT
        ) as server,
    ):
        try:
            wait_until_served(app.url, server, output)
            yield app
        finally:
            server.terminate()


def open_phone(browser: Browser, scheme: str) -> Page:
    """A phone's page in the light or the dark."""
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True, bypass_csp=True,
        color_scheme="dark" if scheme == "dark" else "light",
    )  # fmt: skip
    context.add_init_script(NO_MAIL_APP)
    return context.new_page()


def take(page: Page, name: str) -> None:
    """One picture, once the screen stands still."""
    settled(page)
    page.wait_for_timeout(900)
    page.screenshot(path=PICTURES / f"{name}.png")


def walk(page: Page, app: App) -> None:
    """From the first question to the message that is on its way."""
    visit(page, app)
    take(page, "1-first-run")
    with open_log(path=app.data) as log:
        log.profile.save(
            Profile(name="Sam Lee", about="I'm an EMS captain and I count drug boxes for a living.",
                    role="EMS captain", org="Harbor County")
        )  # fmt: skip
    visit(page, app)
    take(page, "2-empty-today")
    visit(page, app, "/met")
    page.locator(".part textarea").fill(NOTE)
    take(page, "3-met-someone")
    press(page, "read")
    page.get_by_role("heading", name="Is this right?").wait_for()
    take(page, "4-is-this-right")
    press(page, "keep")
    page.get_by_role("heading", name="To Dana Ortiz").wait_for()
    page.locator(".part textarea").first.wait_for()
    take(page, "5-write")
    tap(page.get_by_text("Where this comes from"))
    tap(page.locator(".whence-row").first)
    page.get_by_text("Where this comes from").scroll_into_view_if_needed()
    take(page, "11-where-this-comes-from")
    press(page, "go")
    page.get_by_role("button", name="It went").wait_for()
    visit(page, app)
    take(page, "6-did-it-go")
    tap(page.get_by_role("button", name="Yes").first)
    take(page, "7-did-the-sheet-go-too")
    visit(page, app, "/people")
    tap(page.locator("[data-card]").first)
    take(page, "8-one-person")
    visit(page, app, "/events")
    take(page, "9-events")
    visit(page, app, "/me")
    take(page, "10-me")


def walk_in_the_dark(page: Page, app: App) -> None:
    """The same log by night."""
    with open_log(path=app.data) as log:
        person = log.people.recent()[0].id
    visit(page, app, f"/write?person={person}&kind=follow_up")
    page.locator(".part textarea").first.wait_for()
    take(page, "dark-write")


def main() -> None:
    """All pictures, anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as name,
        sync_playwright() as playwright,
        served(Path(name)) as app,
    ):
        browser = playwright.chromium.launch(executable_path=get_chromium(), args=list(QUIET))
        walk(open_phone(browser, "light"), app)
        walk_in_the_dark(open_phone(browser, "dark"), app)
        browser.close()


if __name__ == "__main__":
    main()
