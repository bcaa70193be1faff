"""One person's page: what is shown of them."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from screens.parts import Card, Group
from screens.person_cards import draw_end, draw_known, draw_top, draw_waiting
from screens.person_forms import draw_sheet
from screens.person_sight import look_at
from screens.person_timeline import draw_timeline
from store import (
    Contact,
    ContactFields,
    InteractionFields,
    Log,
    Unknown,
)
from tests.screens.ana import TODAY, send

SCREEN = Path(__file__).parents[2] / "screens" / "person.py"


def page(log: Log, person: Contact) -> list[Group]:
    """The whole page."""
    sight = look_at(log, person.id)
    return [
        draw_top(sight, TODAY),
        *draw_waiting(sight, TODAY),
        *draw_known(sight),
        *draw_timeline(sight, TODAY),
        draw_end(),
    ]


def card_with(groups: list[Group], text: str) -> Card:
    """The card that holds this line."""
    return next(c for group in groups for c in group.cards if text in (c.title, *c.lines))


def words_of(groups: list[Group]) -> str:
    """Everything that stands on the page."""
    cards = [card for group in groups for card in group.cards]
    shown = [f"{group.title} {group.hint}" for group in groups]
    for card in cards:
        labels = [action.label for action in (*card.actions, *card.more)]
        shown += [card.title, card.when, *card.lines, card.words, card.hint, *labels]
    return "\n".join(shown)


def test_the_page_shows_everything_without_iso_dates_or_shouting(log: Log, ana: Contact) -> None:
    send(log, ana)
    words = words_of(page(log, ana))

    for text in (
        "Met Saturday at the harbour fair",
        "You promised, by Friday",
        "In two weeks, 30 November",
        "sister is ill",
        "You wrote: Mail",
        "They answered",
    ):
        assert text in words
    assert not re.search(r"\d{4}|!", words)


def test_a_fact_has_its_switch_as_it_stands(log: Log, ana: Contact) -> None:
    groups = page(log, ana)
    switches = {
        text: card_with(groups, text).actions[0].switched
        for text in ("trains new crane drivers", "sister is ill")
    }
    assert switches == {"trains new crane drivers": False, "sister is ill": True}


def test_what_may_show_a_patient_is_offered_for_erasing_at_once(log: Log, ana: Contact) -> None:
    card = card_with(page(log, ana), "bed nine")
    assert (card.tone, card.actions[0].id) == ("look", "erase")


def test_an_answer_is_asked_for_only_after_a_message(log: Log, ana: Contact) -> None:
    before = [action.id for action in draw_top(look_at(log, ana.id), TODAY).cards[0].actions]
    send(log, ana)
    after = [action.id for action in draw_top(look_at(log, ana.id), TODAY).cards[0].actions]

    assert (before, after) == (["write"], ["write", "answered"])


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("sat next to", "the ferry, sat next to them"),
        ("shared a bench there", "the ferry, shared a bench there"),
        ("talked", "the ferry"),
    ],
)
def test_how_we_met_is_told_whole(log: Log, ana: Contact, how: str, said: str) -> None:
    log.timeline.add(ana.id, InteractionFields(kind="met", on=TODAY, where="the ferry", how=how))

    assert said in words_of(page(log, ana)).split("\n")


def test_the_timeline_keeps_the_words_folded(log: Log, ana: Contact) -> None:
    send(log, ana)
    met, wrote = (card_with(page(log, ana), title) for title in ("You met", "You wrote: Mail"))

    assert met.folded == "ana ruiz crane trainer harbour fair, new drivers"
    assert wrote.folded == "Hi Ana, thank you for the cranes."


@pytest.mark.parametrize(
    ("kind", "direction", "said"),
    [
        ("helped", "from_me", "You helped"),
        ("helped", "from_them", "They helped you"),
        ("called", None, "You talked on the phone"),
        ("noted", None, "You wrote down"),
        ("wrote", "from_them", "They wrote"),
    ],
)
def test_each_line_says_who_did_what(
    log: Log, ana: Contact, kind: str, direction: str | None, said: str
) -> None:
    fields = InteractionFields.model_validate({"kind": kind, "direction": direction, "on": TODAY})
    log.timeline.add(ana.id, fields)
    assert card_with(page(log, ana), said).when == "Today"


@pytest.mark.parametrize("edit", ["fact:nothing", "promise:", "line:x", "next:x", "bogus", ""])
def test_an_address_that_names_nothing_shows_the_page(log: Log, ana: Contact, edit: str) -> None:
    what, _, id_ = edit.partition(":")
    assert draw_sheet(look_at(log, ana.id), what, id_) is None


def test_nobody_of_that_id_is_unknown(log: Log) -> None:
    with pytest.raises(Unknown):
        look_at(log, "nobody")


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("person", ["", "nobody", "../etc", "x" * 5000])
def test_an_unknown_id_is_one_sentence_and_a_way_back(person: str) -> None:
    screen = AppTest.from_file(SCREEN, default_timeout=20)
    screen.query_params["person"] = person
    screen.run()

    assert not screen.exception
    assert "no longer in your log" in screen.text[0].value


def test_a_name_full_of_marks_is_a_heading_of_plain_text(log: Log) -> None:
    evil = log.people.add(ContactFields(name="![x](http://127.0.0.1:9/p.png) *b*"))
    screen = AppTest.from_file(SCREEN, default_timeout=20)
    screen.query_params["person"] = evil.id
    screen.run()

    assert screen.title[0].value.startswith(r"\!\[x\]\(h**t**tp\:")
