"""What a screen shows, word by word, and the way to another one."""

import re

from playwright.sync_api import Page, expect

from tests.browser.walks import App, tap

WORKSHOP = re.compile(
    r"Traceback|File \"|\.py\b|sqlite|Exception|Error\b|stException", re.IGNORECASE
)


def go(page: Page, screen: str) -> None:
    """Another screen by the bar at the thumb."""
    tap(page.locator(".st-key-bar").get_by_role("link", name=screen, exact=True))
    page.get_by_role("heading", level=1, name=screen).wait_for()


def words(page: Page) -> str:
    """All the words on the screen, the parts' own included."""
    return str(page.evaluate(ALL_WORDS))


ALL_WORDS = """
() => { const words = []; const walk = (root) => { for (const node of root.childNodes) {
  if (node.nodeType === 3) words.push(node.textContent);
  if (node.nodeType === 1 && !node.matches("style, script, noscript")) {
    if (node.shadowRoot) walk(node.shadowRoot); walk(node); } } };
  walk(document.body); return words.join(" "); }
"""


def says_once(page: Page, app: App, sentence: str, *, within: int = 30_000) -> None:
    """Holds that the sentence stands there once, and no word of the workshop beside it."""
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=within)
    expect(page.get_by_text(sentence)).to_be_visible(timeout=within)
    shown = words(page)
    assert shown.count(sentence) == 1
    # Where the person's own file lies is for them to know.
    assert not WORKSHOP.search(shown.replace(str(app.data), "")), shown


WORDS_NOT_FOR_SCREENS = (
    "brief", "claim", "block", "hand off", "handed off", "begging", "pipeline", "score",
    "finding", "verdict", "sha256", "_",
)  # fmt: skip
# What a person or a prompt said (class "words") is shown as it is, whatever it holds.
ALL_TEXT = """
() => { const words = []; const walk = (root) => { for (const node of root.childNodes) {
  if (node.nodeType === 3) words.push(node.textContent);
  if (node.nodeType === 1
      && !node.matches("style, script, noscript, textarea, .words, [data-testid=stIconMaterial]")) {
    if (node.shadowRoot) walk(node.shadowRoot); walk(node); } } };
  walk(document.querySelector("[data-testid=stApp]")); return words.join(" "); }
"""
