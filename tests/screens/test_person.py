"""One person's page: what is shown of them, and what its small forms keep."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from screens.parts import Card, Group
from screens.person_cards import draw_end, draw_known, draw_top, draw_waiting
from screens.person_forms import draw_sheet
from screens.person_saving import Unfinished, save
from screens.person_sight import look_at
from screens.person_timeline import draw_timeline
from store import (
    Contact,
    ContactFields,
    DraftFields,
    FactFields,
    FollowUpFields,
    InteractionFields,
    Log,
    Meeting,
    PromiseFields,
    UnkeepableText,
    Unknown,
    Wording,
    open_log,
)

TODAY = date(2026, 11, 16)
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
SCREEN = Path(__file__).parents[2] / "screens" / "person.py"
Values = Mapping[str, str | bool]


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    """A log of its own, the same that the screen opens."""
    path = tmp_path / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    with open_log(path=path, clock=lambda: NOON) as opened:
        yield opened


@pytest.fixture
def ana(log: Log) -> Contact:
    """Ana, met two days ago, with something of every sort."""
    meeting = Meeting(
        contact=ContactFields(name="Ana Ruiz", given="Ana", family="Ruiz", role="crane trainer"),
        on=TODAY - timedelta(days=2),
        where="the harbour fair",
        note="ana ruiz crane trainer harbour fair, new drivers",
        facts=(
            FactFields(kind="they_said", text="trains new crane drivers"),
            FactFields.model_validate({"kind": "private", "text": "sister is ill"}),
            FactFields.model_validate({"kind": "fact", "text": "bed nine", "patient": True}),
        ),
        promises=(
            PromiseFields(who="me", what="send the checklist", due=TODAY + timedelta(days=4)),
            PromiseFields(who="them", what="ask her director"),
        ),
        follow_up=FollowUpFields(due=TODAY + timedelta(days=14), reason="her exam"),
    )
    return log.people.get(log.file_meeting(meeting))


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


def send(log: Log, person: Contact) -> str:
    """A message that went yesterday."""
    wording = Wording(text="Hi Ana, thank you for the cranes.")
    draft = log.drafts.start(DraftFields(contact_id=person.id, kind="thank_you"), wording)
    log.drafts.approve(draft.id, wording.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)
    log.mark_sent(draft.id, TODAY - timedelta(days=1))
    return draft.id


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


def test_a_new_name_takes_the_old_parts_with_it(log: Log, ana: Contact) -> None:
    values = {
        "name": "Ana Vidal", "preferred_name": "", "role": " trainer ", "org": "Port of Vigo",
        "emails": "a@a.example, , a@a.example, b@b.example", "phones": "+34 600", "urls": "",
        "notes": "likes short mails",
    }  # fmt: skip
    save(log, ana.id, "details", "", values, today=TODAY)
    person = log.people.get(ana.id)

    assert (person.name, person.given, person.family) == ("Ana Vidal", None, None)
    assert (person.role, person.org, person.notes) == (
        "trainer",
        "Port of Vigo",
        "likes short mails",
    )
    assert person.emails == ("a@a.example", "b@b.example")
    assert [found.id for found in log.people.find("vigo")] == [ana.id]


def test_something_told_in_confidence_starts_kept_out(log: Log, ana: Contact) -> None:
    save(
        log, ana.id, "new_fact", "", {"kind": "private", "text": "may leave in spring"}, today=TODAY
    )
    fact = log.facts.of(ana.id)[0]
    save(log, ana.id, "fact", fact.id, {"kind": "private", "text": fact.text}, today=TODAY)
    usable = {known.text: known.usable for known in log.facts.of(ana.id)}

    assert usable["may leave in spring"] is False
    assert usable["trains new crane drivers"] is False


def test_promises_are_added_and_changed(log: Log, ana: Contact) -> None:
    values = {"who": "them", "what": "send photos", "due": "2026-12-01"}
    save(log, ana.id, "new_promise", "", values, today=TODAY)
    added = next(p for p in log.promises.of(ana.id) if p.what == "send photos")
    save(
        log,
        ana.id,
        "promise",
        added.id,
        {"who": "me", "what": "send photos", "due": ""},
        today=TODAY,
    )
    changed = log.promises.get(added.id)

    assert (added.who, added.due) == ("them", date(2026, 12, 1))
    assert (changed.who, changed.due) == ("me", None)


def test_a_moved_day_forgets_that_it_was_put_off(log: Log, ana: Contact) -> None:
    standing = log.follow_ups.of(ana.id)[0]
    log.follow_ups.snooze(standing.id, TODAY + timedelta(days=40))
    save(log, ana.id, "next", standing.id, {"due": "2026-12-05", "reason": ""}, today=TODAY)
    moved = log.follow_ups.get(standing.id)

    assert (moved.due, moved.snoozed_to, moved.reason) == (date(2026, 12, 5), None, None)


def test_a_chosen_day_brings_the_message_that_fits_then(log: Log, ana: Contact) -> None:
    send(log, ana)
    log.follow_ups.let_go(log.follow_ups.of(ana.id)[0].id, TODAY)
    for promise in log.promises.of(ana.id):
        log.promises.keep(promise.id, TODAY)
    save(
        log,
        ana.id,
        "new_next",
        "",
        {"due": "2027-06-01", "reason": "her summer school"},
        today=TODAY,
    )
    standing = next(f for f in log.follow_ups.of(ana.id) if f.is_open)

    assert (standing.due, standing.kind) == (date(2027, 6, 1), "check_in")


def test_what_they_wrote_is_added_to_their_answer(log: Log, ana: Contact) -> None:
    log.answered(TODAY, contact_id=ana.id)
    line = next(line for line in log.timeline.of(ana.id) if line.kind == "answered")
    save(
        log,
        ana.id,
        "line",
        line.id,
        {"on": "2026-11-15", "summary": "Come by in spring"},
        today=TODAY,
    )
    changed = log.timeline.get(line.id)

    assert (changed.on, changed.summary) == (date(2026, 11, 15), "Come by in spring")


@pytest.mark.parametrize(
    ("what", "values", "sentence"),
    [
        ("new_fact", {"kind": "they_said", "text": "  "}, "Write a few words first."),
        ("new_promise", {"who": "me", "what": "", "due": ""}, "Write a few words first."),
        ("new_next", {"due": "", "reason": "x"}, "Choose a day first."),
        ("new_next", {"due": "2027-02-31", "reason": ""}, "That day does not exist."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    log: Log, ana: Contact, what: str, values: Values, sentence: str
) -> None:
    before = look_at(log, ana.id)
    with pytest.raises(Unfinished, match=sentence):
        save(log, ana.id, what, "", values, today=TODAY)
    assert look_at(log, ana.id) == before


@pytest.mark.parametrize(
    ("mail", "is_odd"),
    [("tess@harbor", True), ("tess", True), ("tess@harbor.org", False), ("", False),
     ("t.e+s@mail.harbor.co.uk", False), ("tess@harbor.", True)],
)  # fmt: skip
def test_a_mail_address_that_lacks_a_part_is_kept_with_a_quiet_sentence(
    log: Log, ana: Contact, mail: str, is_odd: bool
) -> None:
    said = save(log, ana.id, "details", "", {"name": "Ana Ruiz", "emails": mail}, today=TODAY)

    assert said == (f"This may not be a whole mail address: {mail}" if is_odd else None)
    assert log.people.get(ana.id).emails == ((mail,) if mail else ())


def test_text_that_cannot_be_kept_is_refused_with_a_sentence(log: Log, ana: Contact) -> None:
    with pytest.raises(UnkeepableText):
        save(log, ana.id, "new_fact", "", {"kind": "they_said", "text": "a\x00b"}, today=TODAY)
    with pytest.raises(UnkeepableText):
        save(log, ana.id, "details", "", {"name": "\ud800"}, today=TODAY)
    assert log.people.get(ana.id).name == "Ana Ruiz"


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


def test_something_grave_that_i_add_starts_out_of_messages_and_is_said(
    log: Log, ana: Contact
) -> None:
    grave = {"kind": "they_said", "text": "she was laid off in May"}
    plain = {"kind": "they_said", "text": "she trains crane drivers"}
    said = [save(log, ana.id, "new_fact", "", fact, today=TODAY) for fact in (grave, plain)]
    usable = {fact.text: fact.usable for fact in log.facts.of(ana.id)}

    assert "kept out of messages" in str(said[0])
    assert said[1] is None
    assert (usable[grave["text"]], usable[plain["text"]]) == (False, True)
