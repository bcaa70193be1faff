"""What hasty notes tell of deeds: each verb turned, how long, on which day, with whom."""

import pytest

from drafting.composing.english.clause import parse
from drafting.composing.english.spelling import mend
from drafting.composing.english.turning import Turner
from drafting.composing.noting.consented import once_agreed
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.since import told_until_now


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("hes rewiring both barns but needs the plan first", "but need the plan first"),
        ("she needs two cooks and pays for the course", "and pay for the course"),
        ("she is building a kiln and looks for old bricks", "and look for old bricks"),
        ("he's retired but his wife works for us", "but your wife works for us"),
        ("bring her 20 jars", "bring you 20 jars"),
    ],
)
def test_every_verb_of_theirs_is_turned(noted: str, said: str) -> None:
    assert " ".join(Turner(()).turn(mend(noted).split())).endswith(said)


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("he was my trainee 2 yrs", "he was my trainee for 2 years"),
        ("sat next to her 6 yrs", "sat next to her for 6 years"),
        ("he was 2 years old", "he was 2 years old"),
        ("she was away for 2 weeks", "she was away for 2 weeks"),
        ("pull octobers by then", "pull October's by then"),
        ("prob the 9th", "probably the 9th"),
    ],
)
def test_short_forms_are_written_out(noted: str, said: str) -> None:
    assert mend(noted) == said


@pytest.mark.parametrize("text", ["we were at school together", "we were neighbours for 8 years"])
def test_what_we_were_is_told_of_you_and_me(text: str) -> None:
    assert f"you and I {text.removeprefix('we ')}" in mine_ways(parse(text.split()))


def test_what_goes_on_since_a_year_is_told_until_now() -> None:
    clause = parse(["I", "worked", "with", "you", "since", "2015"])
    assert clause is not None
    assert told_until_now(clause).text == "I have worked with you since 2015"


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("send her a name if he's ok with it", "send her a name once I know that I may"),
        ("send her the list if she's ok with it", "send her the list if she's ok with it"),
        ("pass on his card if she agrees", "pass on his card once I know that I may"),
    ],
)
def test_a_promise_waits_for_another(promise: str, said: str) -> None:
    assert once_agreed(promise) == said
