"""What the small forms of one person's page keep, and what they refuse."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from screens.person_saving import Unfinished, save
from screens.person_sight import look_at
from store import (
    Contact,
    Log,
    UnkeepableText,
)
from tests.screens.ana import TODAY, send

Values = Mapping[str, str | bool]


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
