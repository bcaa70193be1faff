"""What screens say: plain words, and whatever stands in a name as it was typed."""

import pytest
from playwright.sync_api import Page, expect

from store import ContactFields, FactFields, InteractionFields
from tests.browser.rosa import meet_rosa
from tests.browser.shown import ALL_TEXT, WORDS_NOT_FOR_SCREENS
from tests.browser.walks import App, visit

pytestmark = pytest.mark.browser


def test_a_name_full_of_markup_asks_nobody_for_a_picture(fresh_app: App, phone: Page) -> None:
    sly = "![x](http://127.0.0.1:9/p.png)<img src=http://127.0.0.1:9/h.png>"
    with fresh_app.log() as log:
        person = log.people.add(ContactFields(name=sly, org=sly))
        log.timeline.add(person.id, InteractionFields(kind="met", where=sly))
        log.facts.add(person.id, FactFields(kind="they_said", text=sly))
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    for path in ("/", "/people", f"/person?person={person.id}", f"/write?person={person.id}"):
        visit(phone, fresh_app, path)
        phone.wait_for_timeout(300)

    assert [url for url in asked if not url.startswith((fresh_app.url, "data:", "blob:"))] == []


def test_an_address_in_a_name_is_no_link_and_reads_as_typed(fresh_app: App, phone: Page) -> None:
    name = "http://a.example/x www.b.example c+@d-e.example f@-g.example HTTPS://h.example wwww.i.j"
    with fresh_app.log() as log:
        person = log.people.add(ContactFields(name=name)).id
    for path in (f"/write?person={person}", f"/person?person={person}"):
        visit(phone, fresh_app, path)
        heading = phone.locator("h1")

        expect(heading).to_contain_text(name)
        assert heading.locator("a").count() == 0
        weights = (
            "(h) => [...h.querySelectorAll('strong')].map((s) => getComputedStyle(s).fontWeight)"
        )
        mine = heading.evaluate("(h) => getComputedStyle(h).fontWeight")
        assert set(heading.evaluate(weights)) == {mine}


def test_no_screen_speaks_the_workshop_s_language(fresh_app: App, phone: Page) -> None:
    """Plain words everywhere; no screen counts people."""
    rosa = meet_rosa(fresh_app)
    with fresh_app.log() as log:
        gone = log.people.add(ContactFields(name="Ann Lee"))
        log.facts.add(gone.id, FactFields(kind="private", text="she is moving"))
    paths = ("/", "/people", f"/person?person={rosa}", "/write", f"/write?person={rosa}",
             f"/write?person={rosa}&kind=decline", "/events", "/me", "/me?part=habits",
             "/me?part=writer", "/me?part=data", "/met")  # fmt: skip
    said = {}
    for path in paths:
        visit(phone, fresh_app, path)
        phone.wait_for_timeout(400)
        said[path] = phone.evaluate(ALL_TEXT).lower()
    found = {
        (path, word)
        for path, text in said.items()
        for word in WORDS_NOT_FOR_SCREENS
        if word in text.replace(str(fresh_app.data).lower(), "")
    }

    assert found == set()
