"""Learnt when a message went, used by the next draft, and gone when it is forgotten."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from drafting import message, sending
from drafting.brief import Brief
from drafting.composing import compose
from drafting.desk import write
from drafting.habits import NO_HABITS, Habit, Habits
from drafting.habits.keeping import (
    SETTING,
    forget,
    forget_all,
    learn_from,
    load_habits,
    load_kept,
    set_learning,
)
from prompts import load_kinds
from store import ContactFields, FactFields, Log, Meeting, add_example, delete_everything, open_log
from store.exchange import export_all
from tests.drafting.dana import TODAY, see

NAMES = ("Bram Okafor", "Ines Marlow", "Tove Lind", "Ravi Patel", "Odile Brun", "Noor Salim", "Ama")
SAID = ("she labels every drawer", "he rehearses each landing", "she weighs the plates")
Change = Callable[[str], str]


def in_my_words(text: str) -> str:
    """The text as somebody sends it who greets and ends in their own way."""
    text = re.sub(r"\b(?:Hi|Hello) (?=\w+,)", "Hello ", text, count=1)
    return re.sub(r"\n\n(?:\w[\w ]*,\n)?Sam Reed", "\n\nThanks,\nSam Reed", text)


def begin(log: Log, number: int, kind: str = "follow_up", channel: str = "email") -> str:
    """A draft to somebody met today."""
    fact = FactFields(kind="they_said", text=SAID[number % len(SAID)])
    person = log.file_meeting(
        Meeting(contact=ContactFields(name=NAMES[number]), where="the county fair", facts=(fact,))
    )
    draft, _ = message.start(
        log,
        kind,
        contact_id=person,
        channel=channel,  # type: ignore[arg-type]  # a parameter of the tests
        today=TODAY,
    )
    assert draft
    return draft.id


def send(log: Log, draft_id: str, change: Change, number: int) -> None:
    """The draft, changed and gone."""
    at = log.tables.now()
    message.edit(log, draft_id, change(see(log, draft_id).text), at)
    sending.approve(log, draft_id, log.tables.now(), today=TODAY)
    sending.went(log, draft_id, today=TODAY + timedelta(days=number))


def teach(log: Log, change: Change = in_my_words, times: int = 3, first: int = 0) -> None:
    for number in range(first, first + times):
        send(log, begin(log, number), change, number)


def test_the_fourth_draft_greets_and_ends_as_the_first_three_were_sent(log: Log) -> None:
    before = see(log, begin(log, 3)).text
    teach(log)
    after = see(log, begin(log, 4)).text

    assert "Hi Ravi,\n" in before
    assert "Hello Odile,\n" in after
    assert after.endswith("\n\nThanks,\nSam Reed\nMedic")
    assert see(log, begin(log, 5, "introduction")).text.split("\n\n")[1] == "Hello Noor,"
    assert "Hi Ama," in see(log, begin(log, 6, channel="whatsapp")).text


def test_a_draft_that_was_only_looked_at_is_written_anew_with_what_was_learnt(log: Log) -> None:
    looked = begin(log, 3)
    teach(log)
    again, _ = message.start(
        log, "follow_up", contact_id=log.drafts.get(looked).contact_id, channel="email", today=TODAY
    )
    assert again
    assert again.id == looked
    assert "Hello Ravi," in see(log, looked).text


def test_other_versions_keep_to_it(log: Log) -> None:
    teach(log)
    draft = begin(log, 3)
    for manner in (None, "shorter", "plainer"):
        message.reword(log, draft, today=TODAY, manner=manner)
        assert "Hello Ravi," in see(log, draft).text
    message.reword(log, draft, today=TODAY, manner="formal")
    assert "Dear Ravi," in see(log, draft).text


def test_saying_twice_that_it_went_teaches_once(log: Log) -> None:
    teach(log)
    kept = load_kept(log)
    sent = log.drafts.sent_lately(TODAY, 9)[0]
    sending.went(log, sent.id, today=TODAY)
    assert load_kept(log) == kept


def test_what_was_pasted_as_really_sent_is_what_counts(log: Log) -> None:
    for number in range(3):
        draft = begin(log, number)
        text = in_my_words(see(log, draft).text)
        sending.approve(log, draft, log.tables.now(), today=TODAY)
        sending.went(log, draft, today=TODAY, text=text)
    assert load_habits(log).greeting("email", "en") == "Hello"


def test_a_message_begun_alone_and_one_to_the_example_person_teach_nothing(log: Log) -> None:
    add_example(log, TODAY)
    (example,) = log.people.recent()
    for number in range(3):
        person = log.file_meeting(Meeting(contact=ContactFields(name=NAMES[number])))
        mine = "Hello you, this is all my own. Thanks, Sam"
        own = message.begin_alone(
            log, "check_in", mine, contact_id=person, channel="sms", today=TODAY
        )
        sending.approve(log, own.id, log.tables.now(), today=TODAY)
        sending.went(log, own.id, today=TODAY)
        draft, _ = message.start(
            log, "thank_you", contact_id=example.id, channel="email", today=TODAY
        )
        assert draft
        send(log, draft.id, in_my_words, number)
    assert load_kept(log).habits == ()


def test_forgetting_one_leaves_the_others_and_only_three_new_messages_bring_it_back(
    log: Log,
) -> None:
    teach(log)
    greeting = load_habits(log).find("greeting", "mail", "en")
    assert greeting
    assert forget(log, greeting.id)
    assert not forget(log, greeting.id)

    teach(log, times=2, first=3)
    assert [habit.what for habit in load_kept(log).habits] == ["sign_off"]
    teach(log, times=1, first=5)
    assert load_habits(log).greeting("email", "en") == "Hello"


def test_forgetting_all_leaves_no_word_and_earlier_messages_teach_nothing(log: Log) -> None:
    teach(log)
    forget_all(log)
    teach(log, times=2, first=3)
    assert load_kept(log).habits == ()
    assert "Hello" not in str(log.settings.get(SETTING))


def test_while_learning_is_off_nothing_is_learnt_or_used_and_none_of_it_later(log: Log) -> None:
    teach(log)
    set_learning(log, is_on=False)
    assert load_habits(log) == NO_HABITS
    assert "Hi Ravi," in see(log, begin(log, 3)).text
    teach(log, lambda text: text.replace("Hi ", "Hey ", 1), times=3, first=3)
    set_learning(log, is_on=True)
    assert load_habits(log).greeting("email", "en") == "Hello"
    teach(log, lambda text: text.replace("Hello ", "Hey ", 1), times=1, first=6)
    assert load_habits(log).greeting("email", "en") == "Hello"


def test_the_name_of_somebody_in_the_log_is_never_a_struck_word(log: Log) -> None:
    log.people.add(ContactFields(name="Hope Marsh", org="Gladly Brothers"))

    def strike(text: str) -> str:
        return text.replace(MORE, "")

    for number in range(3):
        draft = begin(log, number)
        top = log.drafts.current(draft)
        assert top
        more = top.model_copy(update={"text": top.text.replace("\n\nSam", f"{MORE}\n\nSam", 1)})
        log.drafts.save_version(draft, more)
        send(log, draft, strike, number)
    assert not any(
        "hope" in habit.value.lower() or "gladly" in habit.value.lower()
        for habit in load_kept(log).habits
    )


MORE = " Until then, we gladly hope for rain."


def test_a_setting_that_nobody_can_read_is_as_if_nothing_was_learnt(log: Log) -> None:
    for odd in ({"habits": 7}, ["x"], "x", {"since": "2026-01-01T00:00:00"}):
        log.settings.set(SETTING, odd)
        assert load_habits(log) == NO_HABITS
    learn_from(log, "nobody")


def test_it_is_in_the_export_and_gone_with_everything(log: Log, tmp_path: Path) -> None:
    teach(log)
    export_all(log, tmp_path / "all.json", "json")
    assert '"value": "Hello"' in (tmp_path / "all.json").read_text(encoding="utf-8")
    place = log.path
    log.tables.conn.close()
    delete_everything(path=place)
    with open_log(path=place) as fresh:
        assert load_kept(fresh).habits == ()


# --- the writer and its checks ------------------------------------------------------------------

BRIEF = {
    "sender": {"name": "Sam Reed"},
    "contact": {"name": "Dana Ortiz"},
    "met": {"where": "the county fair", "when": "2026-11-20"},
    "they_said": ["she labels every drawer with a color"],
    "share": ["we count our drawers by hand"],
    "offer": "send our drawer chart",
}


def habit(**fields: object) -> Habits:
    return Habits(habits=(Habit.model_validate({"seen": 3, **fields}),))


def greets(value: str) -> Habits:
    return habit(what="greeting", family="mail", language="en", value=value)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "thank_you", "register": "formal"},
        {"kind": "thank_you", "contact": {"name": "Dr. Marguerite Achebe"}},
        {"kind": "condolence", "facts": ["her father died in May"]},
        {"kind": "introduction"},
    ],
)
def test_nobody_far_away_or_in_grief_is_greeted_with_hey(changes: dict[str, object]) -> None:
    brief = Brief.model_validate({**BRIEF, **changes})
    kinds = load_kinds(closed_too=True)
    made = compose(brief, today=TODAY, kinds=kinds, habits=greets("Hey"))
    assert made.text.startswith("Dear ")


def test_a_greeting_that_a_check_minds_is_not_used() -> None:
    brief = Brief.model_validate({**BRIEF, "kind": "thank_you"})
    made = write(brief, today=TODAY, habits=greets("Useless idiot"))
    assert made.text.startswith("Hi Dana,")


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in", "introduction"])
def test_a_shorter_draft_is_shorter_and_stays_within_its_kind(kind: str) -> None:
    brief = Brief.model_validate({**BRIEF, "kind": kind})
    short = habit(what="length", family="mail", value="shorter", share=0.6)
    usual = [write(brief, today=TODAY, seed=seed) for seed in range(4)]
    made = [write(brief, today=TODAY, seed=seed, habits=short) for seed in range(4)]
    words = [len(draft.text.split()) for draft in made]
    assert min(words) >= 35
    assert sum(words) < sum(len(draft.text.split()) for draft in usual)
    assert not [f for draft in made for f in draft.findings if f.severity == "block"]


def test_struck_words_are_done_without() -> None:
    words = ("thank you for talking", "remember", "glad", "gladly", "happy")
    struck = Habits(
        habits=tuple(Habit(what="struck", language="en", value=word, seen=3) for word in words)
    )
    for seed in range(8):
        brief = Brief.model_validate({**BRIEF, "kind": "thank_you"})
        made = write(brief, today=TODAY, seed=seed, habits=struck)
        found = [word for word in words if f" {word} " in made.text.lower()]
        assert made.status == "draft"
        assert found == []


def test_without_habits_the_words_are_those_of_before() -> None:
    brief = Brief.model_validate({**BRIEF, "kind": "thank_you"})
    assert write(brief, today=TODAY) == write(brief, today=TODAY, habits=Habits())


@pytest.mark.parametrize(("register", "greeting"), [("familiar", "Moin"), ("formal", None)])
def test_in_german_a_habit_is_for_those_i_say_du_to(register: str, greeting: str | None) -> None:
    brief = Brief.model_validate(
        {
            "kind": "thank_you", "language": "de", "register": register,
            "sender": {"name": "Lukas Berg"}, "contact": {"name": "Ana Weber"},
            "they_said": ["sie beschriftet jede Schublade"], "met": {"where": "beim Hafenfest"},
        }
    )  # fmt: skip
    habits = habit(what="greeting", family="mail", language="de", value="Moin")
    made = compose(brief, today=TODAY, kinds=load_kinds(closed_too=True), habits=habits)
    assert made.text.startswith("Moin Ana,") is (greeting is not None)
    assert made.status == "draft"
