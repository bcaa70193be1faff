"""How a draft sounds: capitals, my side of a fact, thanks, versions and manners."""

import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import Manner, compose
from drafting.composing.english.spelling import mend
from drafting.desk import whole_text

TODAY = date(2027, 3, 18)
MANNERS: tuple[Manner, ...] = ("as_is", "shorter", "warmer", "plainer", "formal")
NOTED: dict[str, Any] = {
    "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
    "contact": {"name": "Bram Okafor", "role": "pilot", "org": "Port North"},
    "met": {"where": "the harbour safety evening", "when": "2027-03-13"},
    "they_said": ["hes trialling gps floats w/ two crews lol", "keeps a log of near misses"],
    "share": ["we still mark ours by eye", "i never trust my own eyes at dusk"],
}


def text_of(seed: int = 0, manner: Manner = "as_is", **more: Any) -> str:
    case = Brief.model_validate({**NOTED, "kind": "follow_up", **more})
    made = compose(case, today=TODAY, seed=seed, manner=manner)
    assert made.status == "draft", made
    return made.text


def sentences(text: str) -> set[str]:
    body = text.rpartition("\n\n")[0] or text  # who signs is no sentence
    parts = re.split(r"(?<=[.?])\s+|\n+", body)
    return {part for part in parts if len(part.split()) > 2}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shes running the cpr day w/ yr 9", "she's running the CPR day with Year 9"),
        ("theyre short of emts on fridays lol", "they're short of EMTs on Fridays"),
        ("they hire in oct, i cant wait", "they hire in October, I can't wait"),
        ("it was us or them", "it was us or them"),
        ("a 2 hr shift on the icu", "a 2 hour shift on the ICU"),
        ("The Polish delegate may march", "The Polish delegate may march"),
        ("lol", "lol"),
    ],
)
def test_what_is_typed_quickly_is_written_out_where_it_is_certain(typed: str, meant: str) -> None:
    assert mend(typed) == meant


def test_a_note_full_of_short_forms_becomes_plain_sentences() -> None:
    for seed in range(6):
        text = text_of(seed)
        assert "GPS floats" in text
        assert "with two crews" in text
        assert "lol" not in text
        assert not re.search(r"\b(?:hes|w/|gps)\b", text)


def test_my_side_of_a_fact_is_told_without_props() -> None:
    for seed in range(8):
        text = text_of(seed)
        assert "for my part" not in text
        assert "for our part" not in text
        assert re.search(
            r"we still mark our own by eye|we're still marking ours by eye", text, re.IGNORECASE
        )


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ("I wrote one rule for Monday", "I've written one rule for Monday"),
        ("I began doing that drill too", "doing that drill as well|I've begun doing that drill"),
        ("we have ninety old charts", "we've got ninety old charts"),
        ("I was new and seasick then", "I was new"),
        ("we merged in 2019 and lost a berth", "we merged in 2019, and we lost a berth"),
        ("I hit that same rock and bent a blade", "I've hit that same rock and bent a blade"),
    ],
)
def test_a_fact_of_mine_is_told_in_other_words_that_mean_the_same(share: str, told: str) -> None:
    texts = [text_of(seed, share=[share]) for seed in range(8)]
    assert any(re.search(told, text, re.IGNORECASE) for text in texts)


def test_a_thank_you_for_a_deed_begins_with_the_deed() -> None:
    facts = ["Bram towed our dinghy home in the dark", "met at the slipway 2027-03-14"]
    more: dict[str, Any] = {
        "kind": "thank_you",
        "facts": facts,
        "they_said": [],
        "share": [],
        "met": {},
    }
    for seed in range(5):
        first = text_of(seed, **more).split("\n\n")[1]
        assert "towing our dinghy home in the dark" in first


def test_no_draft_tells_the_reader_that_it_is_a_thank_you_and_nothing_else() -> None:
    for seed in range(8):
        text = text_of(seed, kind="thank_you")
        assert "trouble to answer" not in text
        assert "nothing else" not in text
        assert "$" not in text


def test_a_promise_that_is_long_overdue_is_owned_up_to() -> None:
    promises = [{"who": "me", "what": "send our tide chart", "due": "2026-10-01"}]
    text = text_of(kind="check_in", promises=promises, last_contact="2026-09-20")
    assert "owe you our tide chart" in text
    assert "sorry" in text


@pytest.mark.parametrize(
    ("what", "due", "told"),
    [
        ("our tide chart", "2027-03-20", "send you our tide chart by Saturday"),
        ("bring our winch to his yard", "2027-03-20", "bring our winch to your yard on Saturday"),
        ("coffee", "2027-04-02", "have coffee with you on 2 April"),
        ("feedback on his draft", None, "send you feedback on your draft"),
        ("send it", None, "send it to you"),
    ],
)
def test_a_promise_is_said_as_one_says_it(what: str, due: str | None, told: str) -> None:
    assert told in text_of(promises=[{"who": "me", "what": what, "due": due}])


def test_three_versions_open_differently_and_share_little() -> None:
    for kind in ("thank_you", "follow_up", "check_in", "introduction"):
        texts = [text_of(seed, kind=kind) for seed in range(3)]
        for one, two in pairwise(texts):
            assert one.split("\n\n")[1] != two.split("\n\n")[1]
            assert len(sentences(one) & sentences(two)) <= len(sentences(one)) / 2


def test_a_siblings_sentences_are_not_used_again() -> None:
    first = text_of()
    other = text_of(avoid=[first])
    shared = sentences(first) & sentences(other)
    assert all("by eye" in each or "at dusk" in each for each in shared)


def test_a_formal_register_is_felt() -> None:
    text = text_of(register="formal")
    assert text.startswith("Dear Bram,")
    assert "regards" in text


def test_a_word_about_work_waits_until_something_was_given() -> None:
    ask = "whether he would look over my CV"
    case = Brief.model_validate({**NOTED, "kind": "follow_up", "ask": ask})
    made = compose(case, today=TODAY)
    assert "CV" not in made.text
    assert made.warnings
    given = case.model_copy(update={"offer": Brief(kind="x", offer="lend a winch").offer})
    assert "look over my CV" in compose(given, today=TODAY).text


def test_one_sentence_about_me_gives_three_spoken_versions() -> None:
    about = ("I'm a harbour cook at Port North and I carve spoons",)
    case = Brief(kind="pitch", channel="spoken", sender={"name": "Hedda Vik"}, facts=about)
    texts = [compose(case, today=TODAY, seed=seed).text for seed in range(3)]
    assert len({text.split(".")[0] for text in texts}) == 3
    for text in texts:
        assert text.endswith("?")
        assert "carve spoons" in text
        assert "harbour cook at Port North" in text
        assert 15 <= len(text.split()) <= 75


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in", "introduction"])
@pytest.mark.parametrize("manner", MANNERS)
def test_every_version_in_every_manner_passes_the_checks(kind: str, manner: Manner) -> None:
    case = Brief.model_validate({**NOTED, "kind": kind, "offer": "send our float chart"})
    for seed in range(8):
        made = compose(case, today=TODAY, seed=seed, manner=manner)
        verdict = check(case, whole_text(made.subject, made.text), today=TODAY)
        assert verdict.verdict == "good", (verdict.findings, made.text)
        assert 35 <= len(made.text.split()) <= 120


def _fives(text: str) -> set[tuple[str, ...]]:
    told = re.findall(r"[\w']+", " ".join(text.split("\n\n")[1:-1]).casefold())
    return {tuple(told[at : at + 5]) for at in range(len(told) - 4)}


def test_the_salt_of_a_log_keeps_two_peoples_drafts_apart_and_is_the_same_every_day() -> None:
    texts = [text_of(salt=f"{number:08x}", kind="thank_you") for number in range(10)]
    assert texts[3] == text_of(salt="00000003", kind="thank_you")
    assert len({text.split("\n\n")[1] for text in texts}) > 6
    assert len(set(texts)) == len(texts)


def test_ten_people_who_thank_one_speaker_for_one_thing_share_little_beside_it() -> None:
    names = ["Ada Bell", "Cy Dunn", "Di Ely", "Ed Fry", "Fi Gray", "Gil Hunt", "Ivy Jago", "Joe Ro"]
    texts = [
        text_of(
            sender={"name": name}, kind="thank_you", share=[], they_said=["old ropes fail first"]
        )
        for name in names
    ]
    shares = [
        len(_fives(one) & _fives(two)) / min(len(_fives(one)), len(_fives(two)))
        for at, one in enumerate(texts)
        for two in texts[at + 1 :]
    ]
    assert sum(shares) / len(shares) < 0.25
