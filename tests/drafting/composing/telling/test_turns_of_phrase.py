"""How a fact is said to the person it is about: whole, in order, and never half turned."""

import re
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose

TODAY = date(2027, 3, 18)
FAIR: dict[str, Any] = {
    "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
    "contact": {"name": "Bram Okafor", "role": "pilot"},
    "met": {"where": "the rope fair", "when": "2027-03-13"},
}


def text_of(seed: int = 0, kind: str = "follow_up", **more: Any) -> str:
    case = Brief.model_validate({**FAIR, "kind": kind, **more})
    made = compose(case, today=TODAY, seed=seed)
    assert made.status == "draft", made
    return made.text


def every_text(**more: Any) -> list[str]:
    return [text_of(seed, **more) for seed in range(6)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "old ropes lie about what they carried",
            r"ropes lie, [^,]+, about|ropes, [^,]+, lie about|(?::|that) they lie about",
        ),
        (
            "a tired crew ties well but counts badly",
            "but counts badly",
        ),
        (
            "hands that shake always warn you first",
            "always,? .*warn(?:ed)? you first",
        ),
        (
            "nobody checks the second anchor",
            "(?i)(?:nobody|no one)(?:, [^,]+,)? check(?:s|ed) the second",
        ),
        ("paint is a coat; it hides what it covers", "it hides what it covers"),
    ],
)
def test_what_they_said_of_the_world_is_told_whole_with_its_teller(said: str, told: str) -> None:
    for text in every_text(they_said=[said]):
        assert re.search(told, text, re.MULTILINE), text
        tellers = (
            "you said",
            "told me",
            "you saying",
            "you mentioned",
            "your point",
            "your remark",
            "you say",
            "to hear",
        )
        assert any(teller in text.lower() for teller in tellers)


@pytest.mark.parametrize(
    ("fact", "told", "never"),
    [
        ("she let me watch her splice rope", "letting me watch you splice", "your splice"),
        ("I brought her rhubarb", "I brought you rhubarb", "your rhubarb"),
        ("he naps before every tide and tells his crew so", "tell your crew", "tells"),
        ("she let me steer and did not touch the wheel", "not touching the wheel", "doing not"),
        ("he said: mend the net before you need it", "me to mend the net before I", "you mend"),
        ("she told me to sit down before I called home", "to sit down before I called", "You said"),
    ],
)
def test_a_fact_is_turned_to_them_as_a_whole(fact: str, told: str, never: str) -> None:
    for text in every_text(kind="thank_you", facts=[fact, "she hums while she works"]):
        assert told in text
        assert never not in text


def test_what_leans_on_a_fact_comes_right_after_it() -> None:
    said = ["sailors read charts aloud but skip every third line", "she measures it with cameras"]
    for text in every_text(they_said=said, share=["I skip lines when I am cold"]):
        assert text.index("charts") < text.index("measure it") < text.index("skip lines")


def test_what_of_mine_points_back_stands_beside_what_it_points_to() -> None:
    facts = ["she rode on our tug", "she collects words for fog", "I gave her three Danish ones"]
    for text in every_text(facts=facts):
        assert "fog" in text.split("three Danish ones")[0]


def test_what_belongs_to_somebody_else_is_left_out_of_a_fact() -> None:
    said = ["her own gran sold eels from a cart and washed her hands in brine"]
    for text in every_text(they_said=said):
        assert re.search(r"your own gran(?:, [^,]+,)? sold(?: eels)?", text, re.IGNORECASE)
        assert "eels" in text
        assert not re.search(r"\bher\b", text)


@pytest.mark.parametrize("kind", ["thank_you", "introduction"])
def test_what_weighs_on_me_stays_out_of_a_thank_you(kind: str) -> None:
    share = ["I was laid off in the spring", "I count knots to fall asleep"]
    for text in every_text(kind=kind, they_said=["she ties knots in the dark"], share=share):
        assert "laid off" not in text


def test_a_check_in_soon_after_meeting_never_speaks_of_a_long_while() -> None:
    met = {"where": "the rope fair", "when": "2027-03-17"}
    for text in every_text(kind="check_in", met=met, they_said=["she ties knots in the dark"]):
        assert "a while" not in text
        assert "yesterday" in text


def test_what_was_left_open_is_asked_after() -> None:
    met = {"where": "the rope fair", "when": "2026-05-02"}
    for text in every_text(
        kind="check_in", met=met, they_said=["he might sell his boat at Easter"]
    ):
        assert "you might sell your boat at Easter" in text
        assert "?" in text
    for text in every_text(kind="check_in", met=met, they_said=["he had just bought a second tug"]):
        assert "you had just bought a second tug" in text
        assert re.search(r"How did|What came|how it went|came of it", text)


def test_nobody_who_met_is_told_that_we_have_not() -> None:
    for text in every_text(kind="introduction", facts=["she ties knots in the dark"]):
        assert "not met" not in text
        assert "we met" in text.lower()
    listened = {"where": "her radio talk (I listened)", "when": "2027-03-01"}
    for text in every_text(kind="introduction", met=listened, they_said=["she knots in the dark"]):
        assert "We met" not in text


def test_a_first_message_asks_for_the_name_of_who_writes() -> None:
    case = {**FAIR, "kind": "introduction", "sender": {}, "facts": ["she ties knots in the dark"]}
    made = compose(Brief.model_validate(case), today=TODAY)
    assert made.status == "ask"
    assert "name" in made.questions[0]


def test_how_i_come_to_write_is_told_as_it_was() -> None:
    facts = ["Mayor Pohl gave me her number", "she ties knots in the dark"]
    for text in every_text(kind="introduction", met={}, facts=facts):
        assert "gave me your number" in text
        assert "suggested" not in text


@pytest.mark.parametrize(
    ("name", "role", "greeting"),
    [
        ("Ms Ito", None, "Dear Ms Ito,"),
        ("Ms Ramírez Soto", None, "Dear Ms Ramírez Soto,"),
        ("Chief Petty Officer Dunn", None, "Dear Chief Petty Officer Dunn,"),
        ("Harbour Master Ada Reed", "harbour master", "Dear Harbour Master Reed,"),
        ("Sir Malcolm Reed", None, "Dear Sir Malcolm,"),
        ("Old Pete", None, "Hi Old Pete,"),
        ("Tan Wei Ling", None, "Dear Tan Wei Ling,"),
    ],
)
def test_a_title_and_a_rank_are_kept_whole(name: str, role: str | None, greeting: str) -> None:
    text = text_of(contact={"name": name, "role": role}, they_said=["she ties knots in the dark"])
    assert text.startswith(greeting)


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("laid-off rigger", "a former rigger"),
        ("rigger, laid off in June", "a former rigger"),
        ("rigger", "a rigger"),
    ],
)
def test_a_role_that_was_lost_is_said_gently(role: str, shown: str) -> None:
    sender = {"name": "Ines Marlow", "role": role}
    text = text_of(kind="introduction", sender=sender, facts=["she ties knots in the dark"])
    assert shown in text
    assert "laid" not in text


def test_a_fact_in_another_language_never_mixes_into_an_english_draft() -> None:
    facts = ["sie hat mir das Rezept gegeben und mit mir gekocht", "the soup fed nine people"]
    for text in every_text(kind="thank_you", facts=facts):
        assert "Rezept" not in text
        assert "nine people" in text


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in", "introduction"])
def test_shorter_is_shorter_and_formal_uses_whole_words(kind: str) -> None:
    said = ["she ties knots in the dark", "old ropes lie about what they carried"]
    more = {"kind": kind, "they_said": said, "share": ["we tie ours by lamp"]}
    case = Brief.model_validate({**FAIR, **more, "offer": "send our knot chart"})
    for seed in range(4):
        plain = compose(case, today=TODAY, seed=seed).text
        short = compose(case, today=TODAY, seed=seed, manner="shorter").text
        formal = compose(case, today=TODAY, seed=seed, manner="formal").text
        assert len(short.split()) < len(plain.split())
        assert not re.search(r"\b(?:I'd|I'll|I've|it's|don't)\b", formal)


def test_ten_people_of_one_event_get_ten_messages() -> None:
    said = [
        "she ties knots in the dark",
        "he keeps a map of every wreck",
        "his crew sings at the winch",
        "she wants two tides for the trial",
        "old ropes lie about what they carried",
        "he weighs each anchor twice",
        "she paints the hull by moonlight",
        "he is trying a quiet hour at noon",
        "her apprentices draw before they drill",
        "he reads complaints aloud on Fridays",
    ]
    done: list[str] = []
    for fact in said:
        more: dict[str, Any] = {
            "they_said": [fact],
            "share": ["we tie ours by lamp"],
            "avoid": done,
        }
        done.append(text_of(kind="thank_you", offer="send our knot chart", **more))
    for one, two in combinations(done, 2):
        assert not sentences(one) & sentences(two)


def sentences(text: str) -> set[str]:
    body = " ".join(text.split("\n\n")[1:-1])
    return {part for part in re.split(r"(?<=[.?])\s+", body) if len(part.split()) > 2}


def test_what_i_read_is_no_place_where_we_met() -> None:
    article = {"where": "her article on tides", "when": "2027-02"}
    for text in every_text(kind="introduction", met=article, they_said=["old ropes lie a little"]):
        assert "We met" not in text
        assert "your article on tides" in text
        assert "you said" not in text


def test_a_habit_and_a_deed_never_run_into_one() -> None:
    for text in every_text(kind="thank_you", facts=["he irons his own flags and taught us to"]):
        assert "ironing your own flags and taught" not in text
        assert "how you iron" not in text


def test_one_word_of_a_two_word_secret_is_enough_to_keep_a_fact_back() -> None:
    facts = ["he asked after my knee", "he holds the gate and knows our names"]
    for text in every_text(kind="thank_you", facts=facts, private=["my knee operation"]):
        assert "knee" not in text


def test_a_word_of_advice_is_given_as_it_was_said() -> None:
    for text in every_text(kind="thank_you", facts=["she says mend the net before you need it"]):
        assert "mend the net before you need it" in text
        assert "you mend" not in text


@pytest.mark.parametrize(
    ("fact", "told", "never"),
    [
        ("she tests a new float since last week", "have been testing a new float", "test a new"),
        (
            "our winch is locked since May, his isn't",
            "has been locked since May, yours isn't",
            "your is",
        ),
        ("the tide tables keep her awake", "keep you awake", "your awake"),
        (
            "I had only ever looked at charts from above",
            "I'd only ever looked at charts",
            "At charts",
        ),
        ("I never liked any rope that I could buy", "I've never liked any rope", "n't ever"),
        ("my son has his first regatta on our boat", "my son's first regatta", "the first"),
        ("I ran a ferry until it closed in June", "I ran a ferry till it closed", "In June I"),
        (
            "I failed twice and passed on the third day",
            "failed twice, and I passed on the third day",
            "passed, ",
        ),
    ],
)
def test_a_fact_is_told_as_one_would_say_it(fact: str, told: str, never: str) -> None:
    texts = every_text(facts=["she hums while she splices", fact])
    assert any(re.search(told, text, re.IGNORECASE) for text in texts), texts
    assert not any(never in text for text in texts)


def test_what_one_leans_on_is_never_left_out_before_it() -> None:
    facts = ["I read his article on winches", "our winch was tied with string", "I had it mended"]
    for text in every_text(facts=facts, kind="introduction"):
        assert "mended" not in text or "string" in text


def test_who_only_told_me_of_somebody_did_not_suggest_that_i_write() -> None:
    facts = ["my colleague Ruth Weiss told me about his work", "he splices wire in the dark"]
    for text in every_text(facts=facts, kind="introduction", met={}, they_said=[]):
        assert "Ruth Weiss told me about your work" in text
        assert "suggest" not in text
