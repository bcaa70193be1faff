"""One tap writes everything that follows from it, once, or nothing."""

import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from store import (
    ContactFields,
    DraftFields,
    FactFields,
    FollowUpFields,
    InteractionFields,
    Log,
    Meeting,
    PromiseFields,
    Unknown,
    Wording,
    open_log,
)

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
NOTE = "met ina, purser w/ harbour ferries, at the pilots ball. i said id send the chart"


def _meeting(**changes: object) -> Meeting:
    return Meeting(
        contact=ContactFields(name="Ina", org="Harbour Ferries"),
        on=TODAY,
        where="the pilots' ball",
        how="same table",
        facts=(FactFields(kind="they_said", text="collects tide tables", on=TODAY),),
        promises=(PromiseFields(who="me", what="send the chart", due=TODAY),),
        follow_up=FollowUpFields(due=TODAY + timedelta(days=7), kind="follow_up"),
        capture_id="box",
    ).model_copy(update=changes)


def test_a_meeting_is_filed_whole(log: Log) -> None:
    log.captures.save("box", NOTE, NOON)

    person = log.file_meeting(_meeting())

    (line,) = log.timeline.of(person)
    assert (line.kind, line.on, line.where, line.how) == (
        "met",
        TODAY,
        "the pilots' ball",
        "same table",
    )
    assert line.note == NOTE
    assert [f.text for f in log.facts.of(person)] == ["collects tide tables"]
    assert [p.what for p in log.promises.of(person)] == ["send the chart"]
    assert [f.interaction_id for f in log.follow_ups.of(person)] == [line.id]
    assert log.captures.open() == []
    box = log.captures.get("box")
    assert box
    assert (box.state, box.contact_id, box.text) == ("filed", person, "")


def test_tapping_twice_files_once_in_two_sessions_too(place: Path) -> None:
    with open_log(path=place):
        pass
    filed: list[str] = []

    def tap() -> None:
        with open_log(path=place, patience=30) as log:
            filed.append(log.file_meeting(_meeting()))

    taps = [threading.Thread(target=tap) for _ in range(6)]
    for each in taps:
        each.start()
    for each in taps:
        each.join()

    with open_log(path=place) as log:
        assert set(filed) == {person.id for person in log.people.recent()}
        assert len(filed) == 6
        assert len(log.timeline.of(filed[0])) == 1


def test_one_note_about_two_people_files_two(log: Log) -> None:
    log.captures.save("box", NOTE, NOON)
    ina = log.file_meeting(_meeting(note="ina, purser"))
    per = log.file_meeting(_meeting(contact=ContactFields(name="Per"), part=1, note="per, cook"))

    assert [log.people.get(p).name for p in (ina, per)] == ["Ina", "Per"]
    assert log.file_meeting(_meeting(part=1)) == per
    log.people.delete(ina)
    assert log.timeline.of(per)[0].note == "per, cook"


def test_filing_onto_somebody_known_fills_blanks_and_overwrites_nothing(log: Log) -> None:
    known = log.people.add(
        ContactFields(name="Ina Berg", emails=("ina@x.example",), phones=("+46 70-123",), notes="a")
    )
    news = ContactFields(
        name="Ina", org="Harbour Ferries", emails=("INA@x.example", "i@y.example"),
        phones=("+4670123",), notes="b",
    )  # fmt: skip

    assert log.file_meeting(_meeting(contact=news, contact_id=known.id)) == known.id

    after = log.people.get(known.id)
    assert (after.name, after.org) == ("Ina Berg", "Harbour Ferries")
    assert after.emails == ("ina@x.example", "i@y.example")
    assert after.phones == ("+46 70-123",)
    assert after.notes == "a\n\nb"


def test_a_meeting_that_cannot_be_filed_leaves_the_words_in_their_box(log: Log) -> None:
    log.captures.save("box", NOTE, NOON)

    with pytest.raises(Unknown):
        log.file_meeting(_meeting(event_id="no such event"))

    assert log.people.count() == 0
    assert [box.text for box in log.captures.open()] == [NOTE]


def test_a_meeting_needs_nothing_at_all(log: Log) -> None:
    assert log.people.get(log.file_meeting(Meeting())).label == "Somebody without a name yet"


def test_the_latest_keystroke_wins_and_none_comes_after_filing(log: Log) -> None:
    log.captures.save("box", "met in", NOON + timedelta(seconds=2))
    log.captures.save("box", "met i", NOON + timedelta(seconds=1))
    assert [box.text for box in log.captures.open()] == ["met in"]

    log.file_meeting(_meeting())
    late = log.captures.save("box", "met ina", NOON + timedelta(seconds=9))

    assert late.state == "filed"
    assert log.captures.open() == []


def test_blank_boxes_are_not_open_and_discarded_ones_are_gone(log: Log) -> None:
    log.captures.save("blank", "  \n", NOON)
    log.captures.save("words", "met", NOON)

    assert [box.id for box in log.captures.open()] == ["words"]
    assert log.captures.discard("words")
    assert log.captures.get("words") is None


def _sent(log: Log) -> tuple[str, str]:
    person = log.file_meeting(_meeting())
    thanks = log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="thank_you"))
    draft = log.drafts.start(
        DraftFields(contact_id=person, kind="thank_you", follow_up_id=thanks.id),
        Wording(subject="The chart", text="Thank you, Ina."),
    )
    top = log.drafts.current(draft.id)
    assert top
    log.drafts.approve(draft.id, top.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)
    return person, draft.id


def test_yes_it_went_writes_all_that_follows_once(log: Log) -> None:
    person, draft = _sent(log)
    (promise,) = log.promises.of(person)

    for _ in range(2):
        log.mark_sent(
            draft, TODAY, kept_promises=[promise.id],
            next_follow_up=FollowUpFields(due=TODAY + timedelta(days=10), kind="check_in"),
        )  # fmt: skip

    wrote = [line for line in log.timeline.of(person) if line.kind == "wrote"]
    assert [(w.on, w.direction, w.draft_id, w.summary) for w in wrote] == [
        (TODAY, "from_me", draft, "The chart")
    ]
    assert log.promises.get(promise.id).done_on == TODAY
    state = {f.kind: f.is_open for f in log.follow_ups.of(person)}
    assert state == {"thank_you": False, "follow_up": True, "check_in": True}
    last = log.timeline.last_wrote(person)
    assert last
    assert last.draft_id == draft
    assert log.timeline.last_contact(person) == TODAY


@pytest.mark.parametrize(
    ("kind", "days", "left"),
    [
        pytest.param("thank_you", 7, ["follow_up"], id="a week on is not for thanks alone"),
        pytest.param("thank_you", 2, [], id="thanks, a little early"),
        pytest.param("follow_up", 14, ["follow_up"], id="another one in two weeks"),
        pytest.param("check_in", 7, ["check_in"], id="asked how it goes, and set a day again"),
    ],
)
def test_a_day_that_i_set_well_after_a_message_outlasts_it(
    log: Log, kind: str, days: int, left: list[str]
) -> None:
    ann = log.people.add(ContactFields(name="Ann Lowe"))
    day = TODAY + timedelta(days=days)
    log.follow_ups.set(ann.id, FollowUpFields(due=day, kind=kind))
    draft = log.drafts.start(DraftFields(contact_id=ann.id, kind=kind), Wording(text="Hi Ann"))
    top = log.drafts.current(draft.id)
    assert top
    log.drafts.approve(draft.id, top.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)

    log.mark_sent(draft.id, TODAY)

    assert [f.kind for f in log.follow_ups.of(ann.id) if f.is_open] == left
    assert all(f.due == day for f in log.follow_ups.of(ann.id))


def test_an_unknown_promise_takes_the_whole_yes_back(log: Log) -> None:
    person, draft = _sent(log)

    with pytest.raises(Unknown):
        log.mark_sent(draft, TODAY, kept_promises=["gone"])

    assert log.drafts.get(draft).state == "handed_off"
    assert [line.kind for line in log.timeline.of(person)] == ["met"]


def test_they_answered_ends_the_waiting_once(log: Log) -> None:
    person, draft = _sent(log)
    log.mark_sent(draft, TODAY, next_follow_up=FollowUpFields(due=TODAY + timedelta(days=7)))

    for _ in range(2):
        log.answered(TODAY, draft_id=draft, summary="glad of the chart")

    answers = [line for line in log.timeline.of(person) if line.kind == "answered"]
    assert [line.summary for line in answers] == ["glad of the chart"]
    assert log.drafts.get(draft).answered_on == TODAY
    waiting = [f for f in log.follow_ups.of(person) if f.draft_id == draft]
    assert [f.is_open for f in waiting] == [False]


def test_an_answer_out_of_the_blue_needs_only_the_person(log: Log) -> None:
    person = log.people.add().id
    log.answered(TODAY, contact_id=person)
    assert [line.direction for line in log.timeline.of(person)] == ["from_them"]
    with pytest.raises(Unknown):
        log.answered(TODAY)


def test_one_follow_up_of_a_kind_is_open_at_a_time(log: Log) -> None:
    person = log.people.add().id
    log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="check_in"))
    new = log.follow_ups.set(person, FollowUpFields(due=TODAY + timedelta(days=1), kind="check_in"))
    other = log.follow_ups.set(person, FollowUpFields(due=TODAY))

    assert {f.id for f in log.follow_ups.of(person)} == {new.id, other.id}
    other = log.follow_ups.save(other.model_copy(update={"kind": "check_in"}))
    assert [f.id for f in log.follow_ups.of(person)] == [other.id]

    new = log.follow_ups.set(person, FollowUpFields(due=TODAY, kind="thank_you"))
    log.follow_ups.finish(new.id, TODAY)
    log.follow_ups.let_go(new.id, TODAY)
    assert log.follow_ups.get(new.id).let_go_on is None
    assert [f.id for f in log.follow_ups.due(TODAY)] == [other.id]


def test_events_come_and_go_and_the_people_stay(log: Log) -> None:
    ball = log.events.add("The pilots' ball", where="the quay", on=TODAY)
    fair = log.events.add("Boat fair")
    old = log.events.add("Regatta", on=TODAY - timedelta(days=1))
    person = log.file_meeting(_meeting(event_id=ball.id))

    assert [e.id for e in log.events.upcoming(TODAY)] == [ball.id, fair.id]
    assert [e.id for e in log.events.past(TODAY)] == [old.id]
    assert [line.contact_id for line in log.timeline.at_event(ball.id)] == [person]
    log.events.delete(ball.id)
    assert log.timeline.of(person)[0].event_id is None


def test_my_profile_and_settings_come_back(log: Log) -> None:
    assert log.profile.get().name is None
    mine = log.profile.get().model_copy(update={"name": "Sam", "offers": ("charts",)})
    log.profile.save(mine)
    log.settings.set("writer", {"model": "tiny", "on": True})
    log.settings.set("gone", 1)
    log.settings.set("gone", None)

    assert log.profile.get() == mine
    assert log.settings.get("writer") == {"model": "tiny", "on": True}
    assert log.settings.get("gone", "none") == "none"


def test_a_line_of_the_timeline_can_be_taken_away(log: Log) -> None:
    person = log.people.add().id
    line = log.timeline.add(person, InteractionFields(kind="noted", summary="wears kilts"))

    assert log.timeline.delete(line.id)

    assert log.timeline.of(person) == []
    assert log.people.find("kilts") == []
