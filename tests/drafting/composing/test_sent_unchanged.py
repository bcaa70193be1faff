"""What a stranger sends as it is: turned right through, plain, and with nothing made up."""

import re
from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.picking import Manner

TODAY = date(2027, 3, 18)
BASE: dict[str, Any] = {
    "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
    "contact": {"name": "Bram Okafor", "role": "pilot"},
    "channel": "email",
}
FAIR = {"where": "the rope fair", "when": "2027-03-13"}
WRITTEN = ("thank_you", "follow_up", "check_in", "introduction")


def text_of(kind: str, seed: int = 0, manner: Manner = "as_is", **more: Any) -> str:
    case = Brief.model_validate({**BASE, "kind": kind, **more})
    made = compose(case, today=TODAY, seed=seed, manner=manner)
    assert made.status == "draft", made
    return made.text


def texts_of(kind: str, manner: Manner = "as_is", **more: Any) -> list[str]:
    return [text_of(kind, seed, manner, **more) for seed in range(4)]


@pytest.mark.parametrize("kind", [*WRITTEN, "closing"])
@pytest.mark.parametrize(
    ("fact", "turned"),
    [
        ("his boat school opens in June and they use old tugs for it", "you use old tugs for it"),
        ("his bakery closes at noon and they give the rest away", "you give the rest away"),
        ("her choir meets on Mondays but they take August off", "you take August off"),
        ("she runs a forge and they heat it with walnut shells", "you heat it with walnut shells"),
        ("his harbour lost its crane so they lift by hand", "you lift by hand"),
    ],
)
def test_they_after_what_is_theirs_is_the_reader(kind: str, fact: str, turned: str) -> None:
    channel = "spoken" if kind == "closing" else "email"
    for text in texts_of(kind, they_said=[fact], channel=channel):
        assert turned in text
        assert " they " not in text


def test_they_stays_where_others_were_named() -> None:
    for text in texts_of("thank_you", they_said=["her crew mends pumps and they rust in a year"]):
        assert "they rust" in text


@pytest.mark.parametrize("said", ["the winch leaks", "the pump squeaks", "old rope frays"])
def test_a_very_short_saying_is_told_straight(said: str) -> None:
    for text in texts_of("follow_up", they_said=[said]):
        assert ", you said," not in text
        assert set(said.split()) - {"the"} <= set(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("kind", WRITTEN)
def test_no_lateness_and_no_visit_is_made_up(kind: str) -> None:
    for manner in ("as_is", "warmer"):
        for text in texts_of(kind, manner, they_said=["old ropes lie a little"], met=FAIR):
            assert "have been meaning" not in text
            assert "come and say hello" not in text


def pitch_of(about: str, seed: int = 0) -> str:
    return text_of("pitch", seed, channel="spoken", facts=[about], sender={"name": "Tom Reed"})


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("mended clocks for 9 years in a tower, now between posts", "I mended clocks for 9 years"),
        ("mended clocks for 9 years in a tower, now between posts", "I am between posts"),
        ("history teacher and dad of four", "history teacher and dad of four"),
        ("science teacher and mum of three", "a science teacher and mum of three"),
        ("Welder, 8 yrs in shipyards", "have spent 8 years in shipyards"),
        ("former baker, retrained as a nurse", "I retrained as a nurse"),
        ("studying law at night, driving a van by day", "studying law at night"),
        ("gardener. two kids. love rowing", "have two kids"),
        ("Optician", "an optician"),
    ],
)
def test_a_note_about_myself_is_said_in_whole_sentences(about: str, said: str) -> None:
    for seed in range(4):
        text = pitch_of(about, seed)
        assert said in text
        assert re.search(r"\bI(?: am|'m| )", text)


@pytest.mark.parametrize(
    ("about", "kept", "secret"),
    [
        (
            "History teacher, out of work since May because of a burnout",
            "history teacher",
            "out of",
        ),
        ("on sick leave since March, carpenter by trade", "carpenter by trade", "leave"),
        ("Nurse, had surgery in spring, two kids", "nurse", "spring"),
        ("potter with a shop, recovering from an injury", "potter with a shop", "recovering"),
    ],
)
def test_my_health_stays_out_of_what_i_say_about_myself(about: str, kept: str, secret: str) -> None:
    for seed in range(4):
        assert kept in pitch_of(about, seed)
        assert secret not in pitch_of(about, seed)


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in"])
@pytest.mark.parametrize("channel", ["email", "sms", "whatsapp", "linkedin"])
@pytest.mark.parametrize("thing", ["tide chart", "list of knots", "map of the locks"])
def test_a_shorter_draft_keeps_the_promise_and_the_thing(
    kind: str, channel: str, thing: str
) -> None:
    promise = {"who": "me", "what": f"send him the {thing}", "due": "2027-03-24"}
    more: dict[str, Any] = {"they_said": ["old ropes lie"], "promises": [promise], "met": FAIR}
    for text in texts_of(kind, "shorter", channel=channel, share=["we both row"], **more):
        assert thing in text
        assert "ropes" in text
        assert kind == "check_in" or "hank" in text


def test_who_has_met_or_written_before_is_no_stranger() -> None:
    known = ({"met": FAIR}, {"written_before": True}, {"last_contact": "2026-12-01"})
    for more in known:
        for sender in (BASE["sender"], {"name": "Ines Marlow"}):
            for text in texts_of("introduction", sender=sender, facts=["he ties knots"], **more):
                assert "not met" not in text
                assert "not know each other" not in text
                assert "Ines Marlow" in text


def test_a_stranger_without_a_role_says_that_we_have_not_met() -> None:
    for text in texts_of("introduction", sender={"name": "Ines Marlow"}, facts=["he ties knots"]):
        assert "not met" in text or "not know each other" in text


@pytest.mark.parametrize(
    ("about", "kept"),
    [
        ("the skippers bring me mussels", "mussels"),
        ("in one of them I found an old coin", "I found an old coin"),
        ("nurse on a stroke ward", "nurse on a stroke ward"),
        ("I looked after locks until my breakdown in May", "I looked after locks"),
    ],
)
def test_what_is_a_sentence_already_or_my_work_is_left_whole(about: str, kept: str) -> None:
    for seed in range(4):
        text = text_of("pitch", seed, channel="spoken", facts=["I mend nets", about])
        assert kept in text
        assert "breakdown" not in text
        assert "I am in one" not in text


@pytest.mark.parametrize("role", ["a rigger", "retired captain", "a dock planner, retired"])
def test_what_somebody_is_was_not_said(role: str) -> None:
    for text in texts_of("follow_up", they_said=[role, "old ropes lie"], met=FAIR):
        assert role not in text


@pytest.mark.parametrize(
    ("fact", "unwanted"),
    [
        ("is running a soup kitchen for sailors", "Running"),
        ("chatting with a man at the quay", "Chatting"),
        ("throws away every tenth rope", "Throwing"),
        ("she leads a night choir", "Leading"),
    ],
)
def test_a_subject_line_names_a_thing_rather_than_a_doing(fact: str, unwanted: str) -> None:
    for seed in range(4):
        case = Brief.model_validate({**BASE, "kind": "check_in", "facts": [fact], "met": FAIR})
        assert not (compose(case, today=TODAY, seed=seed).subject or "").startswith(unwanted)


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in"])
@pytest.mark.parametrize("channel", ["email", "linkedin"])
def test_a_first_message_after_a_meeting_ends_with_who_i_am(kind: str, channel: str) -> None:
    for text in texts_of(kind, they_said=["old ropes lie"], met=FAIR, channel=channel):
        assert text.endswith("Ines Marlow\nTug engineer, Quay Towing")
