"""A change becomes a habit after three messages, and gives way when the person changes course."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.habits import NO_HABITS, Habits
from drafting.habits.learning import ENOUGH, Gone, learn, names_of_words
from tests.drafting.habits.made import BODY, START, gone, greeted, learn_all, mail, told

DEAR_HI = ("Dear", "Hi")
GREETING_IN_MAIL = learn_all(greeted(*[DEAR_HI] * 3)).habits[0].id
GREETINGS = ("Hi", "Hello", "Hey", "Dear", "Hiya")


@pytest.mark.parametrize(("times", "learnt"), [(1, set()), (2, set()), (3, {("greeting", "Hi")})])
def test_the_same_change_counts_from_the_third_message_on(
    times: int, learnt: set[tuple[str, str]]
) -> None:
    assert told(learn_all(greeted(*[DEAR_HI] * times))) == learnt


def test_it_says_in_how_many_messages_it_showed() -> None:
    four = greeted(*[DEAR_HI] * 3, ("Hi", "Hi"))
    assert [habit.seen for habit in learn_all(four).habits] == [4]


def test_what_is_left_as_it_was_teaches_nothing() -> None:
    assert learn_all(greeted(*[("Hi", "Hi")] * 6)) == NO_HABITS


def test_three_changes_each_to_another_word_are_no_habit() -> None:
    assert learn_all(greeted(("Hi", "Hello"), ("Hi", "Hey"), ("Hi", "Dear"))) == NO_HABITS


def test_three_changes_among_many_messages_left_alone_are_no_habit() -> None:
    mixed = [("Dear", "Dear")] * 3
    rare = greeted(DEAR_HI, *mixed, DEAR_HI, *mixed, DEAR_HI)
    assert learn_all(rare) == NO_HABITS


def test_the_newest_wins() -> None:
    course = greeted(*[DEAR_HI] * 3, *[("Hi", "Hello")] * 3)
    assert told(learn_all(course)) == {("greeting", "Hello")}


def test_two_in_a_row_against_it_end_a_habit_before_another_one_is_there() -> None:
    one = greeted(*[DEAR_HI] * 3, ("Hi", "Hello"))
    two = greeted(*[DEAR_HI] * 3, ("Hi", "Hello"), ("Hi", "Hey"))
    assert told(learn_all(one)) == {("greeting", "Hi")}
    assert learn_all(two) == NO_HABITS


def test_a_habit_holds_in_its_own_family_and_language_alone() -> None:
    habits = learn_all(greeted(*[DEAR_HI] * 3))
    assert habits.greeting("email", "en") == "Hi"
    assert habits.greeting("whatsapp", "en") is None
    assert habits.greeting("email", "de") is None
    assert habits.greeting("spoken", "en") is None


def test_formal_messages_teach_no_greeting_and_no_ending() -> None:
    stiff = [
        gone(mail("Dear", "Kind regards,"), mail("Hey", "Cheers,"), number, is_stiff=True)
        for number in range(4)
    ]
    assert learn_all(stiff) == NO_HABITS


def test_a_message_that_greets_somebody_else_too_is_passed_over() -> None:
    other = [
        gone(mail("Dear", ""), mail("Dear", "").replace("Dear Dana", "Hi Dana and Ben"), number)
        for number in range(4)
    ]
    assert learn_all(other) == NO_HABITS


def test_an_ending_is_learnt_and_so_is_the_name_alone() -> None:
    thanks = [gone(mail("Hi", "Best regards,"), mail("Hi", "Thanks,"), n) for n in range(3)]
    alone = [gone(mail("Hi", "Best regards,"), mail("Hi", ""), n) for n in range(3)]
    assert learn_all(thanks).sign_off("email", "en") == "Thanks,"
    assert learn_all(alone).sign_off("email", "en") == ""
    assert NO_HABITS.sign_off("email", "en") is None


def test_in_a_chat_an_ending_can_be_put_where_there_was_none() -> None:
    before = f"Hi Dana, it's Sam. {BODY}"
    chats = [gone(before, f"{before} Cheers, Sam", n, channel="whatsapp") for n in range(3)]
    assert learn_all(chats).sign_off("sms", "en") == "Cheers,"


def test_length_is_learnt_as_a_share_and_grows_tighter_only_while_it_is_still_changed() -> None:
    long, short = mail("Hi", "", BODY * 2), mail("Hi", "", BODY)
    habits = learn_all([gone(long, short, n) for n in range(3)])
    (length,) = (habit for habit in habits.habits if habit.what == "length")
    assert length.value == "shorter"
    assert 0.5 <= length.share <= 0.6
    assert habits.share("email") == length.share
    assert habits.share("sms") == 1

    same = [gone(short, short, n) for n in range(3, 6)]
    (after,) = (h for h in learn_all(same, habits).habits if h.what == "length")
    assert (after.share, after.seen) == (length.share, 6)


def test_who_writes_longer_again_is_no_longer_written_short() -> None:
    long, short = mail("Hi", "", BODY * 2), mail("Hi", "", BODY)
    course = [gone(long, short, n) for n in range(3)] + [gone(short, long, n) for n in range(3, 5)]
    assert learn_all(course).share("email") == 1


def gladly(*sent: str) -> list[Gone]:
    """Mails in which "gladly" was proposed."""
    bodies = [f"{BODY} I would {word}talk." for word in sent]
    written = mail("Hi", "", f"{BODY} I would gladly talk.")
    return [gone(written, mail("Hi", "", body), n) for n, body in enumerate(bodies)]


def test_a_word_struck_out_three_times_running_is_done_without() -> None:
    assert learn_all(gladly("", "")).struck("en") == ()
    assert learn_all(gladly("", "", "")).struck("en") == ("gladly",)
    assert learn_all(gladly("", "", "")).struck("fr") == ()
    assert learn_all(gladly("", "gladly ", "", "")).struck("en") == ()


def test_a_word_that_the_person_writes_again_is_free_again() -> None:
    habits = learn_all(gladly("", "", ""))
    again = gone(mail("Hi", ""), mail("Hi", "", f"{BODY} I'd gladly come."), 9)
    assert learn(habits, (), again, {}) == NO_HABITS


def test_a_phrase_is_one_habit_and_not_one_for_each_of_its_words() -> None:
    written = mail("Hi", "", f"{BODY} It was wonderful to talk.")
    phrase = [gone(written, mail("Hi", "", BODY), n) for n in range(3)]
    assert learn_all(phrase).struck("en") == ("it was wonderful to talk",)


def test_what_was_forgotten_comes_back_only_when_it_is_shown_anew() -> None:
    old, new = gladly("", "", ""), gladly("", "", "", "", "")
    at = START + timedelta(hours=2)
    forgotten = dict.fromkeys(names_of_words("gladly", "en"), at)
    assert learn_all(old, NO_HABITS, forgotten) == NO_HABITS
    assert learn_all(new, NO_HABITS, forgotten) == NO_HABITS
    later = gladly("", "", "", "", "", "")
    assert learn_all(later, NO_HABITS, forgotten).struck("en") == ("gladly",)


# --- whatever is sent ---------------------------------------------------------------------------

changes = st.tuples(st.sampled_from(GREETINGS), st.sampled_from(GREETINGS))


@settings(max_examples=60, deadline=None)
@given(st.lists(changes, max_size=12))
def test_a_greeting_was_always_put_at_least_three_times(course: list[tuple[str, str]]) -> None:
    greeting = learn_all(greeted(*course)).greeting("email", "en")
    put = [after for before, after in course if after != before]
    assert greeting is None or put.count(greeting) >= ENOUGH


@settings(max_examples=60, deadline=None)
@given(st.lists(changes, max_size=8), changes.filter(lambda pair: pair[0] != pair[1]))
def test_the_same_change_in_the_last_three_messages_is_the_habit(
    course: list[tuple[str, str]], last: tuple[str, str]
) -> None:
    habits = learn_all(greeted(*course, last, last, last))
    assert habits.greeting("email", "en") == last[1]


@settings(max_examples=40, deadline=None)
@given(st.lists(changes, min_size=1, max_size=10), st.integers(0, 9))
def test_before_three_new_messages_nothing_forgotten_is_known(
    course: list[tuple[str, str]], cut: int
) -> None:
    messages = greeted(*course)
    at = messages[min(cut, len(messages) - 1)].at
    before = Habits()
    forgotten = {GREETING_IN_MAIL: at}
    after = [message for message in messages if message.at > at]
    for number, latest in enumerate(messages):
        if latest.at > at:
            before = learn(before, messages[:number], latest, forgotten)
    assert before.greeting("email", "en") is None or len(after) >= ENOUGH
    assert before == learn_all(after)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=6))
def test_whatever_was_written_and_sent_is_learnt_from_without_trouble(
    course: list[tuple[str, str]],
) -> None:
    messages = [gone(mail("Hi", "", one), two, n) for n, (one, two) in enumerate(course)]
    before = NO_HABITS
    for earlier, latest in pairwise(messages):
        before = learn(before, [earlier], latest, {})
    assert Habits.model_validate_json(before.model_dump_json()) == before
