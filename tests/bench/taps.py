"""A tap in Write and in Today to the changed page, against a stock Streamlit page.

The stock page has as many rows and buttons, drawn with Streamlit's own containers and buttons.
Both run in one browser, in turn.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import cycle, repeat
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from store import ContactFields, FactFields, FollowUpFields, InteractionFields, open_log
from tests.bench.corpora import HOUSE
from tests.bench.ready import EMPTY
from tests.browser.chromium import QUIET, get_chromium
from tests.browser.conftest import PHONE, find_free_port, wait_until_served

ROWS = 8
TAPS = 9
# Today's row has Write, and under More: tomorrow, next week, done, let it go.
STOCK_TODAY = f"""
import streamlit as st
st.title("Today")
gone = st.session_state.setdefault("gone", [])
for row in [r for r in range({ROWS} + {TAPS}) if r not in gone][:{ROWS}]:
    with st.container(border=True):
        st.markdown(f"**Person {{row}}**")
        st.caption("Met Saturday at the fair")
        st.write("They said something worth keeping")
        with st.container(horizontal=True):
            st.button("Write", key=f"w{{row}}", type="primary")
            st.button("Tomorrow", key=f"t{{row}}", on_click=gone.append, args=(row,))
            st.button("Next week", key=f"n{{row}}")
            st.button("Done", key=f"d{{row}}")
            st.button("Let it go", key=f"l{{row}}")
"""
# Write has two rows of choices (15 kinds and 5 ways, those under More too), the text, the buttons
# under it, and earlier versions.
STOCK_WRITE = """
import streamlit as st
st.title("To Person 1")
turn = st.session_state.setdefault("turn", 0)
def again():
    st.session_state.turn += 1
with st.container(horizontal=True):
    for number in range(15):
        st.button(f"Kind {number}")
with st.container(horizontal=True):
    for number in range(5):
        st.button(f"Way {number}")
st.text_area("Your message", f"Version {turn}. " + "Some words of a message. " * 12, height=300)
st.button("Looks right: open in Mail", type="primary")
with st.container(horizontal=True):
    st.button("Another version", key="other", on_click=again)
    for name in ("Shorter", "Warmer", "Plainer", "More formal", "Put this draft away"):
        st.button(name)
with st.expander("Earlier versions"):
    for version in range(min(turn, 6)):
        with st.container(border=True):
            st.write("Some words of a message. " * 12)
            st.button("Use this one", key=f"use{version}")
"""
# From the tap to the first frame that shows the change.
TIMER = """
([tap, shown]) => new Promise((done) => {
  const find = (selector, root = document) => {
    const here = root.querySelector(selector);
    if (here) return here;
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot && find(selector, element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const read = () => { const at = find(shown); return at ? at.value || at.textContent : null; };
  const before = read();
  const start = performance.now();
  const look = () => {
    if (read() !== before) requestAnimationFrame(() => done(performance.now() - start));
    else requestAnimationFrame(look);
  };
  find(tap).click();
  look();
})
"""


@contextmanager
def serving(command: list[str], data: Path) -> Iterator[str]:
    """The address of a server that runs for as long as the block."""
    port = find_free_port()
    output = data.with_name(f"{port}.txt")
    environment = {**os.environ, "REACHOUT_DATA": str(data)}
    with (
        output.open("wb") as sink,
        subprocess.Popen(
            [*command, str(port)], cwd=HOUSE, env=environment, stdout=sink, stderr=sink
        ) as server,
    ):
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_served(url, server, output)
            yield url
        finally:
            server.terminate()


def fill(data: Path) -> str:
    """As many people with something due as the measurement needs, and the first one's id."""
    today = date.today()  # noqa: DTZ011 - the app's own day
    first = ""
    with open_log(path=data) as log:
        for number in range(ROWS + TAPS + 2):
            person = log.people.add(
                ContactFields(name=f"Person {number}", emails=("p@example.org",))
            )
            first = first or person.id
            met = InteractionFields(kind="met", on=today - timedelta(days=40), where="the fair")
            log.timeline.add(person.id, met)
            said = FactFields(kind="they_said", text="she keeps every drawer of the van labelled")
            log.facts.add(person.id, said)
            log.follow_ups.set(person.id, FollowUpFields(due=today - timedelta(days=1)))
    return first


def stock(script: str, folder: Path) -> list[str]:
    """The command that serves a stock page."""
    path = folder / f"stock_{len(script)}.py"
    path.write_text(script, encoding="utf-8")
    return [sys.executable, "-m", "streamlit", "run", str(path), *EMPTY, "--server.port"]


def open_page(browser: Browser, url: str, ready: str) -> Page:
    """A phone's page that stands still."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, bypass_csp=True)
    page = context.new_page()
    page.goto(url)
    page.locator(ready).first.wait_for()
    page.wait_for_timeout(1500)
    return page


def tap(page: Page, selector: str, shown: str) -> float:
    """Milliseconds from the tap to the frame that shows the change."""
    spent = float(page.evaluate(TIMER, [selector, shown]))
    page.wait_for_timeout(400)
    return spent


def report() -> list[str]:
    """Medians of both in turn, and their ratio, for Today and for Write."""
    lines = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        data = folder / "me.db"
        person = fill(data)
        browser = playwright.chromium.launch(executable_path=get_chromium(), args=list(QUIET))
        own = [sys.executable, "-m", "cli", "serve", "--port"]
        with (
            serving(own, data) as ours,
            serving(stock(STOCK_TODAY, folder), data) as today,
            serving(stock(STOCK_WRITE, folder), data) as write,
        ):
            page = open_page(browser, ours, "[data-card]")
            other = open_page(browser, today, ".stButton")
            lines.append(
                _compare(
                    "Today",
                    (page, '[data-action="tomorrow"]', "[data-card] .title"),
                    (other, "[class*=st-key-t] button", "[data-testid=stMarkdown] strong"),
                )
            )
            page = open_page(browser, f"{ours}/write?person={person}", "textarea")
            other = open_page(browser, write, ".stButton")
            lines.append(
                _compare(
                    "Write",
                    (page, '[data-action="other"]', ".part textarea"),
                    (other, ".st-key-other button", "textarea"),
                )
            )
            # This one is not on the phone before the tap.
            manners = cycle(("shorter", "warmer", "formal"))
            lines.append(
                _compare(
                    "Write, in another manner",
                    (page, (f'[data-action="{name}"]' for name in manners), ".part textarea"),
                    (other, ".st-key-other button", "textarea"),
                )
            )
        browser.close()
    return lines


def _compare(
    name: str, ours: tuple[Page, str | Iterator[str], str], stocks: tuple[Page, str, str]
) -> str:
    page, taps, shown = ours
    each = repeat(taps) if isinstance(taps, str) else taps
    mine, theirs = [], []
    for _ in range(TAPS):
        mine.append(tap(page, next(each), shown))
        theirs.append(tap(*stocks))
    ratio = median(mine) / median(theirs)
    return (
        f"{name}: a tap to the changed page, ours {median(mine):.0f} ms, "
        f"stock {median(theirs):.0f} ms, ratio {ratio:.2f}"
    )
