"""The desk: one brief in, one checked draft out, the best of a few tries."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.answers import Claim, Finding, Verdict
from drafting.brief import Brief
from drafting.checking import check
from drafting.desk import split_text, whole_text, without_subject, write, write_another

TODAY = date(2026, 11, 22)
FACTS: dict[str, Any] = {
    "kind": "thank_you",
    "sender": {"name": "Sam Reed"},
    "contact": {"name": "Dana Ortiz"},
    "met": {"where": "the county fair", "when": "2026-11-20"},
    "they_said": ["she labels every drawer with a color"],
}


def brief(**changes: Any) -> Brief:
    return Brief.model_validate({**FACTS, **changes})


@pytest.mark.parametrize("channel", ["email", "sms", "whatsapp", "linkedin", "linkedin_note"])
@pytest.mark.parametrize("kind", ["thank_you", "follow_up"])
def test_a_draft_passes_its_own_checks(kind: str, channel: str) -> None:
    given = brief(kind=kind, channel=channel)
    made = write(given, today=TODAY)

    assert made.status == "draft"
    assert check(given, whole_text(made.subject, made.text), today=TODAY).verdict == "good"


def test_offsets_of_a_draft_count_in_the_text_below_the_subject() -> None:
    made = write(brief(), today=TODAY)

    assert made.subject
    assert made.claims
    assert [made.text[c.start : c.end] for c in made.claims] == [c.text for c in made.claims]


def test_the_same_brief_and_seed_give_the_same_draft() -> None:
    assert write(brief(), today=TODAY, seed=5) == write(brief(), today=TODAY, seed=5)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"they_said": []}, "ask"),
        ({"kind": "unheard_of"}, "unavailable"),
        ({"language": "tlh"}, "unavailable"),
    ],
)
def test_where_nothing_can_be_written_nothing_is(changes: dict[str, Any], status: str) -> None:
    made = write(brief(**changes), today=TODAY)

    assert (made.status, made.subject, made.text) == (status, None, "")
    assert made.questions or made.reason


def test_another_draft_is_one_that_was_not_there_before() -> None:
    first = write(brief(), today=TODAY)
    before = [whole_text(first.subject, first.text)]
    seed = 0
    for _ in range(4):
        seed, made = write_another(brief(), today=TODAY, seed=seed, before=before)
        before.append(whole_text(made.subject, made.text))

    assert len(set(before)) == 5


def test_when_all_words_are_used_up_another_draft_still_is_not_the_last_one() -> None:
    short = brief(channel="sms")
    texts = {write(short, today=TODAY, seed=seed).text for seed in range(60)}
    for last in texts:
        before = [*(texts - {last}), last]
        _, made = write_another(short, today=TODAY, seed=0, before=before)

        assert made.text != last


@settings(max_examples=100)
@given(
    subject=st.one_of(
        st.none(), st.text(min_size=1).filter(lambda s: s.strip() and not {*"\r\n"} & {*s})
    ),
    text=st.text().filter(lambda t: t[:1] not in ("\r", "\n")),
)
def test_subject_and_text_come_apart_as_they_were_put_together(
    subject: str | None, text: str
) -> None:
    if subject or not text.lower().startswith("subject:"):
        assert split_text(whole_text(subject, text)) == (subject, text)


@pytest.mark.parametrize(
    ("typed", "subject", "text"),
    [
        ("Subject: Hi\n\nDear", "Hi", "Dear"),
        ("subject:Hi\nDear", "Hi", "Dear"),
        ("SUBJECT: Hi\r\n\r\nDear\r\nyou", "Hi", "Dear\r\nyou"),
        ("Subject: Hi\n\n\n\nDear", "Hi", "\n\nDear"),
        ("Subject: Hi ", "Hi ", ""),
        ("Subject:   \n\nDear", None, "Dear"),
        ("Dear\nSubject: no", None, "Dear\nSubject: no"),
        ("Subjective", None, "Subjective"),
        ("", None, ""),
    ],
)
def test_a_subject_is_a_first_line_that_says_so(typed: str, subject: str | None, text: str) -> None:
    assert split_text(typed) == (subject, text)


def test_what_is_found_in_the_subject_points_at_no_words_of_the_text() -> None:
    """The words would be looked for in the text, where they do not stand."""
    whole = whole_text("Your 9 drawers", "Hi Dana, 9 it is.")
    above = whole.index("Hi")
    in_subject = Finding(
        rule="r", severity="warn", start=14, end=15, quote="9", why="Why.", suggestion="nine"
    )
    in_text = Finding(
        rule="r", severity="warn", start=above + 9, end=above + 10, quote="9", why="Why."
    )
    claims = tuple(
        Claim(text="9", start=f.start, end=f.end, status="unsupported")
        for f in (in_subject, in_text)
    )
    below = without_subject(
        Verdict(findings=(in_subject, in_text), claims=claims),
        "Your 9 drawers",
        "Hi Dana, 9 it is.",
    )

    assert [(f.start, f.end, f.quote, f.suggestion) for f in below.findings] == [
        (0, 0, "", None),
        (9, 10, "9", None),
    ]
    assert below.findings[0].why == "In the subject: Why."
    assert [(c.start, c.end) for c in below.claims] == [(9, 10)]


def test_a_finding_about_the_whole_covers_the_whole_text() -> None:
    text = "Hi Dana."
    whole = whole_text("Hello", text)
    found = Finding(rule="r", severity="warn", start=0, end=len(whole), quote=whole, why="Why.")
    (below,) = without_subject(Verdict(findings=(found,)), "Hello", text).findings

    assert text[below.start : below.end] == below.quote == text
