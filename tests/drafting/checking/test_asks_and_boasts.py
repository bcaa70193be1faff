"""Asks are known by their frame and their thing, boasts by whose they are, in any wording."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

ASKS = [
    ("begging", "Are there any openings for a tram driver with you?"),
    ("begging", "Perhaps your manager needs somebody like me."),
    ("begging", "I hope you will think of me when a post as a fitter comes up for hiring."),
    ("begging", "Could you write two lines to my boss about this?"),
    ("begging", "You are the only person who can get me off the night shift."),
    ("soft_ask", "Would you show me the signal box one day?"),
    ("soft_ask", "I'd love to sit in on one of your nights."),
    ("soft_ask", "May I visit the old tunnel with you?"),
    ("hidden_agenda", "If I send the photo, will you put my tram first at the points?"),
    ("hidden_agenda", "Since we get along, please turn a blind eye to my late runs."),
    ("self_serving", "A mention on your website would do me good publicity."),
    ("pressure", "I'll be hurt if you don't at least say hello."),
    ("pressure", "You really should answer before it happens again."),
]

BOASTS = [
    "I'm the most experienced driver in town.",
    "Nobody knows the old tunnel like I do, ask anyone.",
    "Modesty aside, my braking is flawless.",
    "My colleagues come to me for advice, and I am far better than most.",
]

PLAIN = [
    "The best half hour of the evening was your fox.",
    "I'm not the best at mornings.",
    "Your team is the best thing that ever happened to that tunnel, I think.",
    "You owe me no answer.",
    "I can't stand the dark, so I admire anybody who works in it.",
    "Would you like me to send it by post?",
    "Please give my regards to the fox.",
]

SCORN = [
    "Your planners are careless and sloppy.",
    "Most engineers can't read a timetable.",
    "Because nobody plans properly, the lamps fail.",
    "Well deserved, I suppose.",
    "Who would have thought that you could do it.",
    "Any competent engineer would have seen it.",
]

OF_MYSELF = [
    "I was careless with my own lamp once, or so it felt.",
    "My tram is boring beside your tunnel.",
]


@pytest.mark.parametrize(("rule", "line"), ASKS)
def test_an_ask_in_other_words_is_found(rule: str, line: str) -> None:
    assert rule in rules(with_line(line))


@pytest.mark.parametrize("line", BOASTS)
def test_a_boast_in_other_words_is_found(line: str) -> None:
    assert "bragging" in rules(with_line(line))


@pytest.mark.parametrize("line", PLAIN)
def test_kind_turns_of_phrase_are_left_alone(line: str) -> None:
    assert serious(with_line(line)) == set()


@pytest.mark.parametrize("line", SCORN)
def test_scorn_is_found_in_harsh_words_and_in_soft_ones(line: str) -> None:
    assert "rude" in rules(with_line(line))


@pytest.mark.parametrize("line", OF_MYSELF)
def test_a_harsh_word_about_oneself_hurts_nobody(line: str) -> None:
    assert "rude" not in rules(with_line(line))


def test_an_ask_that_the_facts_hold_may_stand_where_asks_belong() -> None:
    line = "One small question: may I mention your name to my manager?"

    assert "begging" in rules(with_line(line), kind="follow_up")
    asked = rules(with_line(line), kind="follow_up", ask="may I mention your name to my manager")
    assert "begging" not in asked


@pytest.mark.parametrize(
    ("line", "hurts"),
    [
        ("Let me know when you can mend the lamps.", True),
        ("You should try to look forward.", True),
        ("You must be worn out; no answer is needed.", False),
    ],
)
def test_a_mourner_is_given_no_orders_and_no_work(line: str, hurts: bool) -> None:
    text = f"Dear Bram,\n\nI am sorry about your mother. {line}\n\nInes"
    found = serious(text, kind="condolence", they_said=["his mother died"], share=[], offer=None)

    assert found == ({"insensitive"} if hurts else set())
