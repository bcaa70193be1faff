"""The checks as a whole: they never raise, never fail open and quote what they mean."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.answers import Finding, Span
from drafting.brief import Brief
from drafting.checking import CHECKS, check
from drafting.checking.context import Context
from drafting.checking.registry import Check
from prompts.phrases import load_table
from tests.drafting.checking.samples import GOOD, TODAY, brief, look, rules, with_line

KINDS = [
    *("introduction", "thank_you", "closing", "follow_up", "check_in", "share", "offer_help"),
    *("ask_advice", "reply", "my_news", "intro_between", "congratulate", "condolence"),
    *("decline", "pitch", "unheard_of"),
]
CHANNELS = ["email", "sms", "whatsapp", "linkedin_note", "linkedin", "spoken"]
PIECES = st.sampled_from(
    [
        "Hi", "Dear", "Mr.", "Bram", "Dr", "you said", "I", "we", "'s", "\u2019", "48", "yesterday",
        "12 March", "29 February", "2026-02-31", "put in a good word", "[", "]", "{x}", "\n", ".",
        "!", "Subject:", "attached", "http://x.example", "\u7530\u5148\u751f",
        "\u00df", "\u0130",
        "not", "Thank you for", ",", "my boss", "at the", "\u201c", "\u201d", "bed 4", "\U0001f600",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join))


def _breaks(_context: Context) -> Iterator[Finding]:
    raise RuntimeError("a check that breaks")


def test_a_check_that_breaks_stands_in_the_way_and_takes_no_other_with_it() -> None:
    checks = (Check("broken", _breaks), *CHECKS)
    verdict = check(brief(), with_line("You owe me one."), today=TODAY, checks=checks)
    failed = next(one for one in verdict.findings if one.rule == "check_failed")

    assert failed.severity == "block"
    assert (failed.start, failed.end, failed.quote) == (0, 0, "")
    assert failed.why.endswith(".")
    assert "hidden_agenda" in {one.rule for one in verdict.findings}


@settings(max_examples=120, deadline=None)
@given(
    text=TEXTS,
    kind=st.sampled_from(KINDS),
    channel=st.sampled_from(CHANNELS),
    language=st.sampled_from(["en", "es", "fr", "de", "ja", "zh", "ru", "pt-BR", "xx", ""]),
    fact=TEXTS,
    today=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    start=st.integers(0, 40),
)
def test_no_text_breaks_a_check_and_every_finding_quotes_exactly(
    *, text: str, kind: str, channel: str, language: str, fact: str, today: date, start: int
) -> None:
    some = Brief.model_validate(
        {
            "kind": kind, "channel": channel, "language": language, "they_said": [fact],
            "share": [fact], "facts": [fact], "private": [fact], "note": fact,
            "sender": {"name": fact}, "contact": {"name": fact}, "offer": fact or None,
            "met": {"where": fact, "when": fact},
        }
    )  # fmt: skip
    verdict = check(some, text, today=today, typed=[Span(start=start, end=start + 10)])

    assert "check_failed" not in {one.rule for one in verdict.findings}
    for found in verdict.findings:
        assert text[found.start : found.end] == found.quote
    for claim in verdict.claims:
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", " ", "\n", "Subject: Hello"])
def test_an_empty_text_breaks_nothing(kind: str, text: str) -> None:
    assert "check_failed" not in rules(text, kind=kind)


def test_offsets_count_from_the_subject_line() -> None:
    text = f"Subject: The fox\n\n{with_line('You owe me one.')}"
    found = next(one for one in look(text).findings if one.rule == "hidden_agenda")

    assert text[found.start : found.end] == "You owe me"


def test_a_kinds_file_lowers_or_raises_a_severity() -> None:
    text = "Dear Bram,\n\nLook on the bright side.\n\nInes"
    found = look(text, kind="condolence", they_said=["his sister died"], offer=None).findings

    assert {one.severity for one in found if one.rule == "insensitive"} == {"block"}


def test_every_rule_has_a_severity_and_a_sentence_that_neither_blames_nor_names_it() -> None:
    tables = load_table("rules")

    assert set(tables["severity"]) == set(tables["why"])
    for rule, why in tables["why"].items():
        assert why.endswith(".")
        assert rule not in why
        assert "!" not in why
        assert "you are " not in why.lower()


def test_the_same_text_gives_the_same_verdict() -> None:
    assert look(GOOD + " You owe me one.") == look(GOOD + " You owe me one.")
