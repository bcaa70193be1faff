"""The form that every draft of the built-in writer keeps, in every manner and limit."""

import re
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.brief import Brief
from drafting.composing import Manner, compose
from tests.drafting.composing.harbour import (
    CASES,
    CHANNELS,
    MET,
    TODAY,
    brief,
    drafted,
    facts_of,
    words,
)


@pytest.mark.parametrize(("name", "kind", "channel"), CASES)
@pytest.mark.parametrize("seed", [0, 1, 4])
def test_every_draft_keeps_the_form(name: str, kind: str, channel: str, seed: int) -> None:
    case = brief(name, kind, channel)
    made = drafted(case, seed)
    text = made.text
    assert not re.search(r"\d{4}-\d\d", text)
    assert not re.search(r"\b(?:he|she|him|his|her)\b", text, re.IGNORECASE)
    assert "$" not in text
    assert "attached" not in text
    assert "licence" not in text
    assert "sister" not in text
    assert not any(w in words(text) for w in ("  ", "none none"))
    for fact in facts_of(case):
        assert len(fact.split()) < 5 or words(fact) not in words(text)
    if channel == "email":
        assert 35 <= len(text.split()) <= 120
        assert text.startswith(("Hi ", "Dear "))
        assert case.sender.name is not None
        assert case.sender.name in text.split("\n\n")[-1]
        assert made.subject is not None
        assert 2 <= len(made.subject.split()) <= 5
    if channel == "sms":
        assert len(text) <= 306
        assert text.isascii()
    if channel == "linkedin_note":
        assert len(text) <= 300


@pytest.mark.parametrize(("name", "kind", "channel"), CASES)
def test_the_same_brief_and_seed_give_the_same_words(name: str, kind: str, channel: str) -> None:
    case = brief(name, kind, channel)
    assert compose(case, today=TODAY, seed=3) == compose(case, today=TODAY, seed=3)


@pytest.mark.parametrize("name", ["told", "fragments", "kept"])
@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in", "introduction"])
def test_another_seed_gives_another_draft(name: str, kind: str) -> None:
    case = brief(name, kind, "email")
    texts = [drafted(case, seed).text for seed in range(4)]
    assert len(set(texts)) == 4
    first = set(texts[0].split("\n\n")[1:-1])
    second = set(texts[1].split("\n\n")[1:-1])
    assert len(first & second) < len(first)


@pytest.mark.parametrize("manner", ["shorter", "warmer", "plainer", "formal"])
def test_a_manner_really_changes_the_draft(manner: Manner) -> None:
    case = brief("told", "thank_you", "email")
    plain, changed = drafted(case), drafted(case, manner=manner)
    assert plain.text != changed.text
    if manner == "shorter":
        assert len(changed.text) < len(plain.text)
    if manner == "formal":
        assert changed.text.startswith("Dear Bram,")
        assert "regards" in changed.text


@pytest.mark.parametrize("limit", [120, 160, 200, 300])
@pytest.mark.parametrize("name", ["told", "fragments", "thin"])
def test_a_limit_in_characters_is_always_kept(limit: int, name: str) -> None:
    for kind, channel in (("follow_up", "sms"), ("introduction", "linkedin_note")):
        made = compose(brief(name, kind, channel, limits={"max_chars": limit}), today=TODAY)
        assert made.status != "draft" or len(made.text) <= limit


def test_a_limit_in_words_is_kept() -> None:
    case = brief("told", "thank_you", "email", limits={"max_words": 50})
    assert len(drafted(case).text.split()) <= 50


def test_thirty_seconds_about_oneself_end_with_a_question() -> None:
    case = Brief(
        kind="pitch",
        channel="spoken",
        sender={"name": "Hedda Vik", "role": "lock keeper"},
        facts=(
            "I opened the same lock for eleven years",
            "then I trained two apprentices",
            "I am curious what has changed on the river",
        ),
    )
    text = drafted(case).text
    assert text.endswith("?")
    assert "what has changed on the river" in text
    assert len(text.split()) <= 75


@pytest.mark.parametrize("salt", ["0", "1", "2", "3"])
def test_thirty_seconds_about_me_tell_nothing_that_somebody_else_said(salt: str) -> None:
    case = Brief(
        kind="pitch",
        channel="spoken",
        sender={"name": "Maria"},
        contact={"name": "Ahmed Karim", "role": "physio"},
        they_said=("He uses a kitchen timer for rest breaks",),
        facts=("I run the night shift on a surgical ward",),
        salt=salt,
    )
    text = drafted(case).text
    assert "night shift" in text
    assert "timer" not in text


def test_a_spoken_goodbye_has_two_sentences_and_no_signature() -> None:
    text = drafted(brief("told", "closing", "spoken")).text
    assert len(re.findall(r"[.?](?:\s|$)", text)) == 2
    assert "Bram" in text


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "$name {company} ${x}",
            "she labels $HOME\nand\nnever stops",
            "![a](http://127.0.0.1/p.png) she said",
            "\u202eshe reads backwards all the time\u202c",
            "x" * 10_000,
            "she " + "runs and " * 2_000,
            "<script>alert(1)</script> he runs the lab",
            "met 2027-02-31 at the fair",
            "she moved here on 2026-11-05",
            "= - + @ |",
            "",
            " ",
            "her her her",
            "he's",
            "to",
            "both",
        ]
    ),
    st.text(max_size=60),
)
CHECKED = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@CHECKED
@given(
    facts=st.lists(HOSTILE, max_size=3),
    said=st.lists(HOSTILE, max_size=2),
    name=HOSTILE,
    offer=HOSTILE,
    kind=st.sampled_from(sorted(CHANNELS)),
    seed=st.integers(0, 50),
)
def test_no_text_of_a_person_breaks_the_writer_or_shows_what_is_private(
    *, facts: list[str], said: list[str], name: str, offer: str, kind: str, seed: int
) -> None:
    case = Brief.model_validate(
        {
            "kind": kind,
            "channel": CHANNELS[kind][0],
            "sender": {"name": name},
            "contact": {"name": name},
            "facts": [*facts, "the heron nests behind the pump", "she paints every second boat"],
            "they_said": said,
            "share": facts,
            "offer": offer,
            "ask": offer,
            "promises": [{"who": "me", "what": offer}, {"who": "them", "what": offer}],
            "note": " ".join(said),
            "private": ["the heron nests behind the pump"],
        }
    )
    made = compose(case, today=TODAY, seed=seed)
    assert "heron" not in made.text
    assert not re.search(r"\d{4}-\d\d-\d\d", made.text)
    assert "${" not in made.text
    assert len(made.text.split()) <= 160


@CHECKED
@given(offset=st.integers(-800, 400))
def test_any_day_of_the_meeting_can_be_told(offset: int) -> None:
    day = TODAY + timedelta(days=offset)
    case = brief("told", "follow_up", "email", met={**MET, "when": day.isoformat()})
    assert day.isoformat() not in drafted(case).text


def test_what_two_people_share_is_no_part_of_a_pitch() -> None:
    shared = ["both of us taught in Oslo", "I mend nets on Sundays"]
    text = drafted(brief("told", "pitch", "spoken", share=shared)).text or ""
    assert "Oslo" not in text
    assert "nets" in text
