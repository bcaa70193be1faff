"""Suggesting: the message that fits a person today, the way it goes, and the day to write again."""

from datetime import date, timedelta
from typing import Any

import pytest

from drafting.suggesting import (
    LONG_AGO,
    THANKS_FIT,
    USUAL,
    next_follow_up,
    suggest_channel,
    suggest_kinds,
    suggest_way,
)
from store import (
    Contact,
    ContactFields,
    Draft,
    FollowUpFields,
    InteractionFields,
    Log,
    PromiseFields,
)
from tests.drafting.dana import TODAY

DAY = timedelta(days=1)
MET = {"kind": "met"}
WROTE = {"kind": "wrote", "direction": "from_me"}
FROM_THEM = {"kind": "wrote", "direction": "from_them"}


def person(log: Log, *lines: tuple[dict[str, Any], timedelta | None], promise: str = "") -> str:
    """Somebody new, with lines so long ago each (None: on no known day)."""
    ann = log.people.add(ContactFields(name="Ann")).id
    for line, ago in lines:
        on = None if ago is None else TODAY - ago
        log.timeline.add(ann, InteractionFields.model_validate({**line, "on": on}))
    if promise:
        log.promises.add(ann, PromiseFields.model_validate({"who": promise, "what": "send it"}))
    return ann


@pytest.mark.parametrize(
    ("lines", "promise", "kind"),
    [
        pytest.param([], "", "introduction", id="never met"),
        pytest.param([(FROM_THEM, DAY)], "", "introduction", id="they wrote first"),
        pytest.param([({"kind": "noted"}, DAY)], "", "introduction", id="only noted"),
        pytest.param([(MET, DAY)], "", "thank_you", id="met yesterday"),
        pytest.param([(MET, THANKS_FIT)], "", "thank_you", id="met three weeks ago"),
        pytest.param([(MET, None)], "", "thank_you", id="met on no known day"),
        pytest.param([(MET, DAY)], "me", "thank_you", id="thanks go before a promise"),
        pytest.param([(MET, DAY), (FROM_THEM, DAY)], "", "thank_you", id="they wrote after"),
        pytest.param([(MET, THANKS_FIT + DAY)], "", "follow_up", id="too late for thanks"),
        pytest.param([(MET, 9 * DAY), (WROTE, DAY)], "", "follow_up", id="thanked"),
        pytest.param([(MET, LONG_AGO), (WROTE, LONG_AGO)], "", "follow_up", id="not yet long ago"),
        pytest.param(
            [(MET, 90 * DAY), (WROTE, LONG_AGO + DAY)], "", "check_in", id="long without a word"
        ),
        pytest.param([(MET, LONG_AGO + DAY)], "", "check_in", id="met long ago, never wrote"),
        pytest.param([(MET, 90 * DAY)], "me", "follow_up", id="a promise of mine is open"),
        pytest.param([(MET, 90 * DAY)], "them", "check_in", id="a promise of theirs is open"),
        pytest.param([(WROTE, DAY)], "", "follow_up", id="wrote, never met"),
        pytest.param([(MET, 9 * DAY), (WROTE, 8 * DAY), (MET, DAY)], "", "thank_you", id="again"),
        pytest.param([(WROTE, DAY), (MET, DAY)], "", "thank_you", id="met the day I wrote"),
    ],
)
def test_the_kind_that_fits_stands_first(
    log: Log, lines: list[tuple[dict[str, Any], timedelta | None]], promise: str, kind: str
) -> None:
    kinds = suggest_kinds(log, person(log, *lines, promise=promise), TODAY)

    assert kinds[0] == kind
    assert sorted(kinds) == sorted(USUAL)


@pytest.mark.parametrize(("ago", "at_hand"), [(1, False), (13, False), (14, True), (90, True)])
def test_asking_how_it_went_comes_last_until_some_weeks_have_passed(
    log: Log, ago: int, *, at_hand: bool
) -> None:
    kinds = suggest_kinds(log, person(log, (MET, ago * DAY)), TODAY)

    assert ("check_in" in kinds[:3]) is at_hand
    assert "introduction" not in kinds[:3]


def test_a_kept_promise_no_longer_decides(log: Log) -> None:
    ann = person(log, (MET, 90 * DAY), promise="me")
    log.promises.keep(log.promises.of(ann)[0].id, TODAY)

    assert suggest_kinds(log, ann, TODAY)[0] == "check_in"


@pytest.mark.parametrize(
    ("reach", "last", "way"),
    [
        ({"emails": ("a@example.org",), "phones": ("1",)}, None, "email"),
        ({"phones": ("555 0100",)}, None, "sms"),
        ({"urls": ("https://www.linkedin.com/in/x",)}, None, "linkedin"),
        ({"urls": ("https://example.org",)}, None, "email"),
        ({}, None, "email"),
        ({"emails": ("a@example.org",)}, "whatsapp", "whatsapp"),
        ({"emails": ("a@example.org",)}, "linkedin_note", "linkedin"),
        ({"phones": ("555 0100",)}, "spoken", "sms"),
        ({"phones": ("555 0100",)}, "pigeon", "sms"),
    ],
)
def test_the_way_is_the_last_one_used_else_one_that_reaches_them(
    reach: dict[str, Any], last: str | None, way: str
) -> None:
    assert suggest_channel(Contact(name="Ann", **reach), last) == way


def sent(log: Log, kind: str, who: str | None, channel: str = "email") -> FollowUpFields | None:
    draft = Draft(kind=kind, contact_id=who, channel=channel)
    return next_follow_up(log, draft, TODAY)


def test_after_a_thank_you_comes_a_check_in_some_weeks_on(log: Log, dana: str) -> None:
    after = sent(log, "thank_you", dana)

    assert after
    assert (after.kind, after.due > TODAY + timedelta(days=7)) == ("check_in", True)


def test_a_day_that_the_person_has_set_stays(log: Log, dana: str) -> None:
    for due in (date(2027, 3, 1), TODAY + DAY):
        log.follow_ups.set(dana, FollowUpFields(kind="check_in", due=due))

        assert sent(log, "thank_you", dana) is None


@pytest.mark.parametrize("kind", ["thank_you", "follow_up"])
def test_a_later_day_that_the_person_set_for_this_very_kind_stays_too(
    log: Log, dana: str, kind: str
) -> None:
    log.follow_ups.set(dana, FollowUpFields(kind=kind, due=TODAY + 7 * DAY))

    assert sent(log, kind, dana) is None


def test_an_earlier_day_for_another_kind_is_enough(log: Log, dana: str) -> None:
    log.follow_ups.set(dana, FollowUpFields(kind="follow_up", due=TODAY + DAY))

    assert sent(log, "thank_you", dana) is None


def test_a_goodbye_in_writing_is_the_last_word_and_one_aloud_is_not(log: Log, dana: str) -> None:
    assert sent(log, "closing", dana) is None
    assert sent(log, "closing", dana, "spoken") is not None


@pytest.mark.parametrize(
    ("kind", "ago", "language", "way"),
    [
        ("closing", 0 * DAY, "en", "spoken"),
        ("closing", DAY, "en", "email"),
        ("closing", DAY, "de", "spoken"),
        ("thank_you", 0 * DAY, "en", "email"),
    ],
)
def test_a_goodbye_is_said_on_the_day_we_meet_and_written_later(
    log: Log, kind: str, ago: timedelta, language: str, way: str
) -> None:
    ann = log.people.add(ContactFields(name="Ann", language=language, emails=("a@example.org",)))
    log.timeline.add(ann.id, InteractionFields(kind="met", on=TODAY - ago))

    assert suggest_way(log, log.people.get(ann.id), kind, TODAY) == way


@pytest.mark.parametrize(("kind", "to_dana"), [("thank_you", False), ("unheard_of", True)])
def test_to_nobody_and_of_no_known_kind_nothing_follows(
    log: Log, dana: str, kind: str, *, to_dana: bool
) -> None:
    assert sent(log, kind, dana if to_dana else None) is None


def test_who_answered_is_answered(log: Log) -> None:
    ann = person(log, (MET, 9 * DAY), (WROTE, 2 * DAY), ({"kind": "answered"}, DAY))

    assert suggest_kinds(log, ann, TODAY)[0] == "reply"
