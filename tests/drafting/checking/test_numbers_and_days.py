"""Numbers and days in a text are those of the facts."""

from datetime import date
from typing import Any

import pytest

from drafting.checking.dates import find_mentions
from drafting.checking.figures import find_numbers
from prompts.phrases import fold
from tests.drafting.checking.samples import FACTS, GOOD, TODAY, look, rules, with_line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("48 lamps", "48"),
        ("forty-eight lamps", "48"),
        ("1,200 lamps", "1200"),
        ("two hundred and ten", "210"),
        ("5k", "5000"),
        ("30%", "30%"),
        ("30 percent", "30%"),
        ("by half", "0.5"),
        ("it doubled", "2x"),
        ("quarante lampes", "40"),
        ("6:10", "6:10"),
        ("a third of them", "third"),
        ("5 am", "5"),
        ("f\u00fcnf Lampen", "5"),
    ],
)
def test_a_number_is_read(text: str, value: str) -> None:
    assert [one.value for one in find_numbers(fold(text))] == [value]


@pytest.mark.parametrize(
    "line",
    [
        "Over 40 lamps is a lot.",
        "Nearly fifty lamps is a lot.",
        "About fifty lamps is a lot.",
        "Dozens of lamps is a lot.",
        "A million thanks.",
        "The two of us know.",
        "Two things stayed with me.",
        "We met on 12 March.",
        "We met on Thursday.",
        "We met on March 12th.",
        "We met the day before yesterday.",
        "Could I have ten minutes?",
        "Could I have half an hour of your time?",
        "It was a good half hour.",
    ],
)
def test_a_fair_number_or_day_passes(line: str) -> None:
    assert not {"invented_number", "stale_day"} & rules(with_line(line), kind="follow_up")


@pytest.mark.parametrize(
    "line",
    [
        "84 lamps is a lot.",
        "Over 50 lamps is a lot.",
        "It cut our delays by half.",
        "It doubled our delays.",
        "We lost a third of ours.",
        "We met on 15 March.",
        "We met on Tuesday.",
        "We met in June.",
        "Ring me on 0171 555 0199.",
        "It took us eleven weeks.",
        "Delays fell by 20%.",
        "48 Sundays is a lot.",
    ],
)
def test_a_number_or_day_that_no_fact_holds_is_found(line: str) -> None:
    assert "invented_number" in rules(with_line(line), kind="follow_up")


def test_a_number_found_comes_with_the_one_of_the_facts() -> None:
    found = look(GOOD.replace("Forty-eight", "84")).findings

    assert [(one.rule, one.quote, one.suggestion) for one in found] == [
        ("invented_number", "84", "48")
    ]


def test_a_day_goes_stale_when_the_message_waits() -> None:
    text = GOOD.replace("your time at", "your time on Thursday at")

    assert "stale_day" not in rules(text)
    assert "stale_day" in rules(text, today=date(2026, 3, 28))


def test_a_word_about_last_year_is_not_taken_for_the_day_of_meeting() -> None:
    assert "stale_day" not in rules(with_line("We lost a lot of bulbs last year."))
    assert "stale_day" in rules(with_line("We met last year."))


def test_yesterday_counts_from_the_day_it_leaves() -> None:
    text = GOOD.replace("your time at", "your time yesterday at")

    assert "stale_day" not in rules(text, today=date(2026, 3, 13))
    assert "stale_day" in rules(text, today=date(2026, 3, 14))


def test_next_week_goes_stale_in_the_next_week() -> None:
    text = with_line("I am free next week.")

    assert "stale_day" not in rules(text, today=date(2026, 3, 13), written="2026-03-13")
    assert "stale_day" in rules(text, today=date(2026, 3, 20), written="2026-03-13")


def test_a_weekday_of_a_meeting_long_ago_counts_as_known_without_a_day_of_writing() -> None:
    text = GOOD.replace("your time at", "your time on Thursday at")

    assert "stale_day" not in rules(text, today=date(2026, 9, 1))
    assert "stale_day" in rules(text, today=date(2026, 9, 1), written="2026-09-01")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2026-03-12", "date"),
        ("12 de marzo", "date"),
        ("le 12 mars", "date"),
        ("am 12. M\u00e4rz", "date"),
        ("3\u670812\u65e5", "date"),
        ("last Thursday", "weekday"),
        ("gestern", "ago"),
        ("two weeks ago", "ago"),
        ("in March", "month"),
    ],
)
def test_a_day_is_seen(text: str, kind: str) -> None:
    assert [one.kind for one in find_mentions(fold(text))] == [kind]


def test_the_meeting_days_claim_points_at_the_meeting() -> None:
    claims = look(GOOD.replace("your time at", "your time on 12 March at"), today=TODAY).claims

    assert next(one for one in claims if one.text == "12 March").source == "met.when"


def test_a_day_of_the_past_does_not_bear_out_a_day_to_come() -> None:
    # They met on a Thursday; "by Thursday" is another one, which no fact holds.
    assert "invented_number" in rules(with_line("You will have the photo by Thursday."))
    assert "invented_number" not in rules(with_line("It was good to talk on Thursday."))
    promised = [{"who": "me", "what": "send the photo", "due": "2026-03-19"}]
    line = with_line("You will have the photo by Thursday.")
    assert "invented_number" not in rules(line, promises=promised)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("More than a hundred lamps is a lot.", True),
        ("One lamp in four is dark.", True),
        ("One lamp in three is dark.", False),
    ],
)
def test_a_round_number_and_a_ratio_may_stand_for_the_exact_ones(line: str, told: bool) -> None:
    said = [*FACTS["they_said"], "he counted 118 in all", "25 of every 100 lamps are dark"]

    assert ("invented_number" not in rules(with_line(line), they_said=said)) is told


@pytest.mark.parametrize(("today", "late"), [(date(2026, 3, 18), False), (date(2026, 3, 23), True)])
def test_last_thursday_is_no_older_than_the_week_before(today: date, late: bool) -> None:
    text = with_line("It was good to talk last Thursday.")

    assert ("stale_day" in rules(text, today=today)) is late


WORKED_OUT = [
    ("6 of his 24 trams are off the road", "A quarter of your trams are off the road."),
    ("6 of his 24 trams are off the road", "Eighteen of your 24 trams are on the road."),
    ("his shift starts at 18:30", "Your shift starts at half past six."),
    ("his shift starts at 18:30", "Your shift starts at 6:30 pm."),
    ("the tunnel is shut from 22:00 to 6:00", "The tunnel is shut from ten at night."),
    ("his shifts swap after 14 days", "Your shifts swap after a fortnight."),
    ("his shifts swap every 60 days", "Your shifts swap every two months."),
    ("the climb takes 4 minutes 30", "The climb takes four and a half minutes."),
    ("I wrote to him on 3 March and on 9 March", "I wrote twice in March; you owe me no answer."),
]
WORKED_OUT_WRONG = [
    ("6 of his 24 trams are off the road", "A third of your trams are off the road."),
    ("6 of his 24 trams are off the road", "Nineteen of your 24 trams are on the road."),
    ("his shift starts at 18:30", "Your shift starts at half past seven."),
    ("his shift starts at 18:30", "Your shift starts at 6:30 am."),
    ("his shifts swap every 60 days", "Your shifts swap every four months."),
]


@pytest.mark.parametrize(("fact", "line"), WORKED_OUT)
def test_an_amount_that_follows_from_the_facts_is_known(fact: str, line: str) -> None:
    assert "invented_number" not in rules(with_line(line), facts=[fact])


@pytest.mark.parametrize(("fact", "line"), WORKED_OUT_WRONG)
def test_an_amount_that_only_looks_like_a_fact_is_found(fact: str, line: str) -> None:
    assert "invented_number" in rules(with_line(line), facts=[fact])


@pytest.mark.parametrize(
    "line",
    [
        "A fox lives beside the points, and you feed it each Saturday.",
        "You said that your team runs a Saturday class.",
        "I brake for it on Saturdays.",
    ],
)
def test_a_day_that_comes_again_is_borne_out_by_no_single_day(line: str) -> None:
    saturday = date(2026, 3, 14)

    assert "invented_number" in rules(with_line(line), today=saturday, written="2026-03-14")


def test_a_day_that_comes_again_is_borne_out_by_the_same_day() -> None:
    assert "invented_number" not in rules(with_line("Every Sunday I brake for it."))


def test_minutes_after_a_quick_note_are_no_time_asked_for() -> None:
    line = "Just a quick note to say thanks for driving {} minutes."
    told: dict[str, Any] = {"facts": ["Bram drove forty minutes"]}

    assert "invented_number" in rules(with_line(line.format("eleven")), **told)
    assert "invented_number" not in rules(with_line(line.format("forty")), **told)


@pytest.mark.parametrize(
    "line",
    [
        "It saves us half an hour.",
        "The new hook buys another quarter of an hour.",
        "We gained half a day.",
    ],
)
def test_time_that_was_won_has_a_size_and_needs_a_source(line: str) -> None:
    assert "invented_number" in rules(with_line(line), kind="follow_up")


def test_time_won_that_the_facts_hold_passes() -> None:
    facts = {**FACTS, "share": (*FACTS.get("share", ()), "the hook saves us half an hour")}
    assert "invented_number" not in rules(with_line("The hook saves us half an hour."), **facts)


@pytest.mark.parametrize(
    ("line", "is_right"),
    [
        ("The list closes on Saturday 4 April.", True),
        ("The list closes on 4 April, a Saturday.", True),
        ("The list closes on Friday 4 April.", False),
        ("The list closes on Friday 3 April.", False),
    ],
)
def test_a_weekday_beside_its_date_may_be_counted_out(line: str, is_right: bool) -> None:
    told = [*FACTS["they_said"], "the list closes on 4 April 2026"]

    assert ("invented_number" not in rules(with_line(line), they_said=told)) is is_right
