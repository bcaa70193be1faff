"""Today shows what is due, calmly, and what follows from "Yes, it went"."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from drafting.suggesting import next_follow_up
from screens.days import say_met
from screens.parts import Card, Group, Tap
from screens.people_cards import draw_people
from screens.today_groups import A_PAGE, draw_today
from screens.today_taps import act
from screens.today_together import take_in
from screens.welcome import is_first_run
from screens.went import it_went
from store import (
    Contact,
    ContactFields,
    DraftFields,
    FactFields,
    FollowUpFields,
    Log,
    Meeting,
    Profile,
    PromiseFields,
    Wording,
    add_example,
    open_log,
)

TODAY = date(2026, 11, 16)
SCREEN = Path(__file__).parents[2] / "screens" / "today.py"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    """A log whose own clock stands at noon of the day."""
    noon = datetime(2026, 11, 16, 12, tzinfo=UTC)
    with open_log(path=tmp_path / "me.db", clock=lambda: noon) as opened:
        yield opened


def meet(log: Log, name: str, days_ago: int = 1, *promises: PromiseFields) -> Contact:
    """Somebody met so many days ago."""
    meeting = Meeting(
        contact=ContactFields(name=name),
        on=TODAY - timedelta(days=days_ago),
        where="the harbour fair",
        facts=(FactFields(kind="they_said", text="trains new crane drivers"),),
        promises=promises,
    )
    return log.people.get(log.file_meeting(meeting))


def open_in_mail(log: Log, person: Contact, kind: str = "thank_you", *, days_ago: int = 0) -> str:
    """A message that was opened in the mail app so many days ago."""
    wording = Wording(subject="The fair", text="Hi, thank you for the cranes.")
    draft = log.drafts.start(DraftFields(contact_id=person.id, kind=kind), wording)
    moment = datetime(2026, 11, 16, 12, tzinfo=UTC) - timedelta(days=days_ago)
    log.drafts.approve(draft.id, wording.sha256, moment)
    log.drafts.hand_off(draft.id, moment)
    return draft.id


def cards_of(groups: tuple[Group, ...]) -> list[Card]:
    """Every card, in order."""
    return [card for group in groups for card in group.cards]


def parts_of(groups: tuple[Group, ...]) -> list[Card]:
    """Every card, and behind each what else stands on it."""
    return [part for card in cards_of(groups) for part in (card, *card.also)]


def words_of(groups: tuple[Group, ...]) -> str:
    """Everything that stands on the screen."""
    shown = [f"{group.title} {group.hint}" for group in groups]
    for card in parts_of(groups):
        labels = [action.label for action in (*card.actions, *card.more)]
        shown += [card.title, card.when, *card.lines, card.words, card.hint, *labels]
    return "\n".join(shown)


def test_a_person_is_shown_by_name_meeting_and_one_thing_they_said(log: Log) -> None:
    meet(log, "Ana Ruiz", 2)
    card = cards_of(draw_today(log, TODAY))[0]

    assert card.title == "Ana Ruiz"
    assert card.when == "Met Saturday at the harbour fair"
    assert card.words == "trains new crane drivers"


@pytest.mark.parametrize(
    ("where", "on", "said"),
    [
        ("the fair", date(2026, 11, 14), "Met Saturday at the fair"),
        ("in the lift", None, "Met in the lift"),
        ("the train", None, "Met on the train"),
        ("the canteen queue", None, "Met in the canteen queue"),
        ("stroke meeting", None, "Met at the stroke meeting"),
        ("St Mary's", None, "Met at St Mary's"),
        (None, date(2025, 11, 16), "Met a year ago"),
        (" ", None, ""),
        (None, None, ""),
    ],
)
def test_a_meeting_is_said_with_what_is_known(
    where: str | None, on: date | None, said: str
) -> None:
    assert say_met(where, on, TODAY) == said


@pytest.mark.parametrize("text", ["long " * 3600, "x" * 18_000])
def test_a_very_long_line_is_shown_by_its_beginning(log: Log, text: str) -> None:
    promise = PromiseFields(who="me", what=text, due=TODAY)
    person = meet(log, text[:900], 40, promise)
    log.facts.add(person.id, FactFields(kind="they_said", text=text))
    shown = cards_of(draw_today(log, TODAY))

    for card in (*shown, *draw_people(log, "", TODAY, shown=20).cards):
        for line in (card.title, card.when, card.words, *card.lines):
            assert len(line) <= 250
    assert any(line.endswith("…") for card in shown for line in card.lines)


def test_groups_come_in_the_order_of_what_presses(log: Log) -> None:
    opened = meet(log, "Ana Ruiz")
    open_in_mail(log, opened)
    meet(log, "Ben Okoro")
    meet(log, "Cleo Park", 9)
    promise = PromiseFields(who="me", what="send the checklist", due=TODAY)
    meet(log, "Dee Shah", 40, promise)
    quiet = meet(log, "Eli Voss", 40)
    log.follow_ups.set(quiet.id, FollowUpFields(due=TODAY, kind="check_in"))
    titles = [group.title for group in draw_today(log, TODAY)]

    assert titles == ["Did it go?", "Say thanks", "You promised", "Write again", "Still welcome"]


def test_one_action_stands_out_however_much_is_due(log: Log) -> None:
    for number in range(5):
        meet(log, f"Guest {number}")
    cards = cards_of(draw_today(log, TODAY))

    assert [action.primary for card in cards for action in card.actions].count(True) == 1


def test_a_page_is_two_screens_and_then_says_that_there_is_more(log: Log) -> None:
    for number in range(A_PAGE + 1):
        meet(log, f"Guest {number}")
    first, second = draw_today(log, TODAY), draw_today(log, TODAY, pages=2)

    assert [card.id for card in cards_of(first)][-1] == "rest"
    assert len(cards_of(first)) == len(cards_of(second)) == A_PAGE + 1


def test_a_day_that_has_passed_is_no_reproach(log: Log) -> None:
    meet(log, "Ana Ruiz", 30, PromiseFields(who="me", what="send it", due=date(2026, 11, 6)))
    words = words_of(draw_today(log, TODAY))

    assert "You promised: send it\n" in words
    assert not re.search("late|overdue|missed|still waiting", words)


def test_nothing_on_today_is_iso_counted_or_shouted(log: Log) -> None:
    person = meet(log, "Ana Ruiz", 2, PromiseFields(who="me", what="send it", due=TODAY))
    open_in_mail(log, person, "follow_up", days_ago=3)
    add_example(log, TODAY)
    words = words_of(draw_today(log, TODAY))

    assert not re.search(r"\d|!", words)


def test_an_empty_day_has_two_doors_and_an_example(log: Log) -> None:
    ids = [action.id for card in cards_of(draw_today(log, TODAY)) for action in card.actions]
    assert ids == ["met", "events", "add_example"]


def test_a_day_with_nothing_due_says_so_and_keeps_the_doors(log: Log) -> None:
    log.people.add(ContactFields(name="Ana Ruiz"))
    groups = draw_today(log, TODAY)

    assert "Nothing waits for you today." in words_of(groups)
    assert [action.id for card in cards_of(groups) for action in card.actions] == ["met", "events"]


def test_the_example_is_marked_wherever_it_is_due(log: Log) -> None:
    add_example(log, TODAY)
    marked = [card.hint for card in cards_of(draw_today(log, TODAY)) if card.opens]
    assert set(marked) == {"An example"}


def test_yes_sets_the_next_time_as_the_kinds_file_says(log: Log) -> None:
    person = meet(log, "Ana Ruiz")
    asked, sentence = it_went(log, open_in_mail(log, person), TODAY, None)

    assert [(f.kind, f.due) for f in log.follow_ups.of(person.id)] == [
        ("check_in", TODAY + timedelta(days=21))
    ]
    assert asked == []
    assert sentence == "Noted. Ana Ruiz comes back here in three weeks."


def test_a_message_counts_from_the_day_it_was_opened(log: Log) -> None:
    person = meet(log, "Ana Ruiz", 5)
    it_went(log, open_in_mail(log, person, days_ago=4), TODAY, None)
    wrote = log.timeline.last_wrote(person.id)

    assert wrote is not None
    assert wrote.on == TODAY - timedelta(days=4)


def test_my_promise_that_the_message_speaks_of_is_asked_about(log: Log) -> None:
    """Not what they promised, and not what this message does not mention."""
    mine = PromiseFields(who="me", what="our cranes")
    other = PromiseFields(who="me", what="the parking permit")
    theirs = PromiseFields(who="them", what="their cranes")
    person = meet(log, "Ana Ruiz", 1, mine, other, theirs)
    asked, _ = it_went(log, open_in_mail(log, person), TODAY, None)

    assert [log.promises.get(id_).what for id_ in asked] == ["our cranes"]


def test_a_day_that_i_chose_is_not_moved_by_a_message(log: Log) -> None:
    person = meet(log, "Ana Ruiz")
    mine = FollowUpFields(due=TODAY + timedelta(days=5), kind="check_in", reason="her exam")
    log.follow_ups.set(person.id, mine)
    it_went(log, open_in_mail(log, person), TODAY, None)

    assert [f.due for f in log.follow_ups.of(person.id) if f.is_open] == [mine.due]


@pytest.mark.parametrize(("kind", "channel"), [("closing", "email"), ("a_kind_that_went", "sms")])
def test_nothing_follows_a_written_goodbye_or_a_kind_that_is_gone(
    log: Log, kind: str, channel: str
) -> None:
    person = meet(log, "Ana Ruiz")
    draft = log.drafts.start(DraftFields(contact_id=person.id, kind=kind, channel=channel))
    assert next_follow_up(log, draft, TODAY) is None


def test_the_first_run_ends_with_a_name_a_skip_or_a_person(log: Log) -> None:
    assert is_first_run(log)
    log.profile.save(Profile(name="Sam Lee"))
    assert not is_first_run(log)
    log.profile.save(Profile())
    log.settings.set("welcomed", value=True)
    assert not is_first_run(log)


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The screen on an empty log, without a browser."""
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "me.db"))
    return AppTest.from_file(SCREEN, default_timeout=20)


def test_the_first_drawing_is_a_welcome(app: AppTest) -> None:
    assert [title.value for title in app.run().title] == ["Welcome"]
    assert not app.exception


def test_a_foreign_file_is_one_sentence_and_stays_untouched(app: AppTest, tmp_path: Path) -> None:
    (tmp_path / "me.db").write_text("not a log")
    app.run()

    assert "is not a Reachout log" in app.warning[0].value.replace("\\", "")
    assert [title.value for title in app.title] == ["Today"]
    assert (tmp_path / "me.db").read_text() == "not a log"


def test_a_promise_that_is_asked_about_stands_there_once(log: Log) -> None:
    promise = PromiseFields(who="me", what="send our crane list", due=TODAY)
    person = meet(log, "Ana Ruiz", 1, promise)
    (kept,) = log.promises.of(person.id)

    assert words_of(draw_today(log, TODAY)).count("crane list") == 1
    assert words_of(draw_today(log, TODAY, asked=[kept])).count("crane list") == 1


def test_a_thank_you_that_is_begun_says_so_and_leads_to_its_draft(log: Log) -> None:
    person = meet(log, "Ana Ruiz")
    log.drafts.start(DraftFields(contact_id=person.id, kind="thank_you"), Wording(text="Hi"))
    shown = words_of(draw_today(log, TODAY))

    assert "You have begun it." in shown
    assert "Started, not sent" not in shown


def test_a_death_in_the_notes_comes_before_thanks(log: Log) -> None:
    person = meet(log, "Ivo Hart")
    meet(log, "Ada Lund")
    told = "his sister passed away on Monday, he sails"
    log.facts.add(person.id, FactFields(kind="private", text=told, usable=False))

    groups = draw_today(log, TODAY)

    assert [group.title for group in groups] == ["Be there for them", "Say thanks"]
    card = groups[0].cards[0]
    assert (card.title, card.words) == ("Ivo Hart", "his sister passed away on Monday")
    assert [action.label for action in card.actions] == ["Be there in hard times"]


def test_a_promise_for_the_next_days_stands_on_the_card_of_whom_it_was_given_to(log: Log) -> None:
    soon = PromiseFields(who="me", what="send the tide table", due=TODAY + timedelta(days=1))
    later = PromiseFields(who="me", what="lend the chart", due=TODAY + timedelta(days=30))
    meet(log, "Ivo Hart", 1, soon, later)

    card = draw_today(log, TODAY)[0].cards[0]

    assert card.lines == ("You promised: send the tide table, by tomorrow",)


def test_a_message_is_shown_from_behind_its_greeting(log: Log) -> None:
    text = "Hello Ana,\n\nThe cranes stayed with me.\n\nSam"
    fields = DraftFields(contact_id=meet(log, "Ana Ruiz", 40).id, kind="check_in")
    log.drafts.start(fields, Wording(text=text))

    assert cards_of(draw_today(log, TODAY))[0].words == "The cranes stayed with me. Sam"


def promise_without_a_day(log: Log, *wanted: str) -> None:
    """Each promised to somebody of their own, whom there is nothing to thank for any more."""
    for what in wanted:
        meet(log, f"Guest for {what}", 40, PromiseFields(who="me", what=what))


def test_a_promise_without_a_day_stands_on_the_card_of_a_fresh_thank_you(log: Log) -> None:
    meet(log, "Ivo Hart", 1, PromiseFields(who="me", what="lend the chart"))

    (card,) = cards_of(draw_today(log, TODAY))

    assert card.lines == ("You promised: lend the chart",)


def test_a_promise_without_a_day_is_one_tap_from_a_day_a_message_and_done(log: Log) -> None:
    promise_without_a_day(log, "lend the chart")

    (group,) = draw_today(log, TODAY)

    assert (group.title, group.hint) == (
        "No day set",
        "You promised these for no day in particular.",
    )
    (card,) = group.cards
    (days,) = card.folds
    assert card.lines == ("You promised: lend the chart",)
    assert [action.label for action in card.actions] == ["Write to them", "Done"]
    assert days.label == "Set a day"
    assert [action.label for action in (*days.rows[0], *days.apart)] == [
        "Tomorrow", "Next week", "In a month", "Another day", "Let it go",
    ]  # fmt: skip


def test_a_few_promises_without_a_day_are_shown_and_the_rest_wait_behind_a_tap(log: Log) -> None:
    wanted = ("a rope", "a chart", "a flag", "a lamp")
    promise_without_a_day(log, *wanted)
    assert len(draw_today(log, TODAY)[0].cards) == 4

    promise_without_a_day(log, "a bell")
    (few,), (every,) = draw_today(log, TODAY), draw_today(log, TODAY, all_promises=True)

    assert [card.id for card in few.cards][3:] == ["promises"]
    assert [action.label for action in few.cards[-1].actions] == ["Show the others"]
    assert len(every.cards) == 5


def test_of_a_long_row_of_thank_yous_only_the_first_say_what_was_said(log: Log) -> None:
    for number in range(5):
        meet(log, f"Person {number}")

    cards = draw_today(log, TODAY)[0].cards

    assert [bool(card.words) for card in cards] == [True, True, True, False, False]


def test_what_is_begun_and_what_is_due_to_one_person_stand_on_one_card(log: Log) -> None:
    person = meet(log, "Ana Ruiz")
    begun = DraftFields(contact_id=person.id, kind="congratulate")
    draft = log.drafts.start(begun, Wording(text="Hi"))
    (card,) = cards_of(draw_today(log, TODAY))

    assert [action.id for action in card.actions] == ["write", f"open:{draft.id}"]
    assert "Started, not sent: Be glad with them" in card.lines
    tap = Tap(card.id, f"open:{draft.id}")
    assert act(log, tap, TODAY) == ("write", {"draft": draft.id})


def test_while_a_message_may_have_gone_no_thanks_is_due_to_the_same_person(log: Log) -> None:
    person = meet(log, "Ana Ruiz")
    open_in_mail(log, person, "congratulate")

    assert [group.title for group in draw_today(log, TODAY)][:1] == ["Did it go?"]
    assert [card.title for card in cards_of(draw_today(log, TODAY))] == ["Ana Ruiz"]


def has_all_due(log: Log) -> Contact:
    """Somebody met often: a promise for today, a day to write, their promise and a message sent."""
    mine = PromiseFields(who="me", what="bring the tide table", due=TODAY)
    soon = PromiseFields(who="me", what="send our crane list", due=TODAY + timedelta(days=2))
    theirs = PromiseFields(who="them", what="send the rota", due=TODAY - timedelta(days=4))
    person = meet(log, "Ana Ruiz", 5, mine, soon, theirs)
    it_went(log, open_in_mail(log, person, days_ago=2), TODAY, None)
    log.follow_ups.set(person.id, FollowUpFields(due=TODAY, kind="thank_you"))
    return person


def test_all_that_is_due_to_one_person_stands_on_one_card(log: Log) -> None:
    has_all_due(log)

    (card,) = cards_of(draw_today(log, TODAY))

    assert card.title == "Ana Ruiz"
    assert card.lines == ("You promised: bring the tide table, by today",)
    assert [(part.title, part.lines) for part in card.also] == [
        ("Write again", ("You promised: send our crane list, by Wednesday",)),
        ("", ("They said they would: send the rota",)),
        ("You wrote on Saturday", ()),
    ]


def test_a_card_of_many_things_offers_each_message_once_and_keeps_every_other_tap(
    log: Log,
) -> None:
    person = has_all_due(log)

    (card,) = cards_of(draw_today(log, TODAY))

    assert [action.label for action in card.actions] == ["Say thanks", "Done"]
    assert [[action.label for action in part.actions] for part in card.also] == [
        [], ["They did"], ["They answered"],
    ]  # fmt: skip
    assert [bool(part.more) for part in card.also] == [True, True, False]
    to = {"person": person.id, "kind": "thank_you"}
    assert act(log, Tap(card.id, card.actions[0].id), TODAY) == ("write", to)


def test_a_part_of_a_card_is_put_away_alone(log: Log) -> None:
    has_all_due(log)
    (card,) = cards_of(draw_today(log, TODAY))

    act(log, Tap(card.also[1].id, "done"), TODAY)
    (left,) = cards_of(draw_today(log, TODAY))

    assert left.lines == card.lines
    assert [part.id for part in left.also] == [card.also[0].id, card.also[2].id]


def test_two_messages_to_one_person_stand_on_one_card_of_what_was_sent(log: Log) -> None:
    person = meet(log, "Ana Ruiz", 6)
    for kind in ("thank_you", "intro_between"):
        it_went(log, open_in_mail(log, person, kind, days_ago=3), TODAY, None)

    (card,) = cards_of(draw_today(log, TODAY))

    assert [one.actions[0].label for one in (card, *card.also)] == ["They answered"] * 2


def test_a_question_that_was_answered_takes_in_what_else_is_due_to_the_same_person() -> None:
    asked = Card(id="went:1", title="Ana Ruiz", whose="ana", hint="Noted.")
    promise = Card(
        id="promise:1",
        title="Ana Ruiz",
        whose="ana",
        opens="person",
        lines=("You promised: a rope",),
    )
    other = Card(id="thanks:2", title="Ben Okoro", whose="ben")
    groups = (
        Group(title="You promised", cards=(promise,)),
        Group(title="Say thanks", cards=(other,)),
    )

    card, left = take_in(asked, groups)

    assert [(part.id, part.title, part.lines) for part in card.also] == [
        ("promise:1", "", ("You promised: a rope",))
    ]
    assert [group.title for group in left] == ["Say thanks"]


def test_a_promise_that_is_asked_about_is_not_told_again_on_the_card_of_whom_it_was_given(
    log: Log,
) -> None:
    promise = PromiseFields(who="me", what="send our crane list", due=TODAY + timedelta(days=1))
    person = meet(log, "Ana Ruiz", 1, promise)

    groups = draw_today(log, TODAY, asked=log.promises.of(person.id))

    assert words_of(groups).count("crane list") == 1
