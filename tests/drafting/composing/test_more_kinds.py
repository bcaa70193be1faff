"""What the kinds for single occasions say, ask and never say, while they are still shut."""

import re
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import Manner, compose
from prompts import load_kinds

TODAY = date(2027, 3, 18)
KINDS = load_kinds(closed_too=True)
MANNERS: tuple[Manner, ...] = ("as_is", "shorter", "warmer", "plainer", "formal")

BRIEFS: dict[str, dict[str, Any]] = {
    "share": {
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Okafor"},
        "facts": ["he mends old compasses at night", "I found a chart of lost lighthouses"],
        "offer": "lend the chart",
    },
    "offer_help": {
        "sender": {"name": "Tove Lindahl", "role": "school cook"},
        "contact": {"name": "Dr. Marguerite Achebe"},
        "facts": ["she said her kitchen floods when it rains"],
        "offer": "bring two pumps",
    },
    "ask_advice": {
        "sender": {"name": "Ravi Nair", "role": "bell ringer"},
        "contact": {"name": "Anneke Vos"},
        "facts": ["she rings with children", "I want to ask how she keeps the small ones safe"],
    },
    "reply": {
        "sender": {"name": "Odile Brun", "role": "archivist"},
        "contact": {"name": "Idris Vaughan"},
        "facts": ["he asked whether the letters are dry", "the letters are dry since Monday"],
    },
    "my_news": {
        "sender": {"name": "Hedda Vik", "role": "lock keeper"},
        "contact": {"name": "Sol Ramos"},
        "facts": ["I start at the sea lock in May", "Sol taught me to read the tide"],
    },
    "intro_between": {
        "sender": {"name": "Pia Holt"},
        "contact": {"name": "Lena Fisk", "role": "weaver"},
        "other": {"name": "Tom Abara", "role": "shepherd"},
        "both_agreed": True,
        "facts": ["Lena is short of brown wool", "Tom shears forty brown sheep in June"],
    },
    "congratulate": {
        "sender": {"name": "Nils Ode"},
        "contact": {"name": "Mary Quill"},
        "facts": ["she passed her pilot's exam", "she told me she learned the lights by heart"],
    },
    "condolence": {
        "sender": {"name": "Gro Dahl"},
        "contact": {"name": "Esi Mensah"},
        "facts": ["her brother died on Sunday", "he built kites for the whole street"],
        "offer": "walk her dogs",
    },
    "decline": {
        "sender": {"name": "Ivo Klein"},
        "contact": {"name": "Marta Gil"},
        "facts": ["she asked me to judge the raft race in June", "I am at sea until July"],
        "offer": "draw the course",
    },
}
TOLD = {
    "share": ("compass", "chart"),
    "offer_help": ("flood", "pump"),
    "ask_advice": ("children", "small ones"),
    "reply": ("dry", "monday"),
    "my_news": ("sea lock", "tide"),
    "intro_between": ("wool", "sheep"),
    "congratulate": ("exam", "lights"),
    "condolence": ("brother", "kites"),
    "decline": ("raft race", "at sea"),
}


def brief(kind: str, channel: str = "email", **more: Any) -> Brief:
    return Brief.model_validate({**BRIEFS[kind], "kind": kind, "channel": channel, **more})


def made(case: Brief, seed: int = 0, manner: Manner = "as_is") -> Composition:
    return compose(case, today=TODAY, seed=seed, manner=manner, kinds=KINDS)


def drafted(case: Brief, seed: int = 0, manner: Manner = "as_is") -> str:
    found = made(case, seed, manner)
    assert found.status == "draft", found
    return f"Subject: {found.subject}\n\n{found.text}" if found.subject else found.text


@pytest.mark.parametrize("kind", BRIEFS)
def test_a_shut_kind_is_unavailable_and_its_sentences_are_there_for_who_asks(kind: str) -> None:
    shut = compose(brief(kind), today=TODAY, kinds=load_kinds())
    is_open = load_kinds()[kind].open
    assert (shut.status == "draft") is is_open
    assert is_open or "cannot write" in (shut.reason or "")
    assert "en" in KINDS[kind].languages


def test_the_setting_opens_every_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACHOUT_KINDS", "all")
    assert all("en" in kind.languages for kind in load_kinds().values())


@pytest.mark.parametrize("kind", BRIEFS)
def test_each_fact_that_matters_is_told_by_mail(kind: str) -> None:
    for seed in range(4):
        text = drafted(brief(kind), seed).lower()
        assert all(word in text for word in TOLD[kind]), text


@pytest.mark.parametrize("kind", BRIEFS)
def test_every_channel_and_manner_passes_the_checks(kind: str) -> None:
    for channel, manner, seed in product(KINDS[kind].channels, MANNERS, (0, 1)):
        case = brief(kind, channel)
        text = drafted(case, seed, manner)
        assert check(case, text, today=TODAY).verdict == "good", text


@pytest.mark.parametrize("kind", BRIEFS)
def test_another_version_is_another_text_and_the_same_seed_the_same(kind: str) -> None:
    texts = [drafted(brief(kind), seed) for seed in range(4)]
    assert len(set(texts)) == 4
    assert drafted(brief(kind), 2) == texts[2]


@pytest.mark.parametrize("kind", BRIEFS)
def test_a_mail_has_a_short_subject_and_a_fitting_length(kind: str) -> None:
    for seed in range(4):
        found = made(brief(kind), seed)
        assert 3 <= len((found.subject or "").split()) <= 5
        least, most = KINDS[kind].words["email"]
        assert least <= len(found.text.split()) <= min(most, 120)


@pytest.mark.parametrize(
    ("kind", "more", "asked"),
    [
        ("share", {"facts": ["he mends old compasses"], "offer": None}, "pass on"),
        ("share", {"facts": [], "offer": "lend the chart"}, "say or do"),
        ("offer_help", {"offer": None}, "What one thing could you do"),
        ("ask_advice", {"facts": ["she rings with children"]}, "one small thing"),
        ("ask_advice", {"facts": ["she rings"], "ask": "whether she has a job"}, "one small"),
        ("reply", {"facts": ["the letters are dry"]}, "write or ask"),
        ("reply", {"facts": ["he asked whether the letters are dry"]}, "want to answer"),
        ("my_news", {"facts": ["Sol reads the tide"]}, "What is your news"),
        ("intro_between", {"both_agreed": None}, "both said yes"),
        ("intro_between", {"both_agreed": False}, "both said yes"),
        ("intro_between", {"other": None}, "Whom do you want"),
        ("intro_between", {"facts": []}, "Why should"),
        ("congratulate", {"facts": []}, "glad about"),
        ("condolence", {"facts": []}, "lose"),
        ("decline", {"facts": ["I am at sea until July"]}, "ask you for"),
    ],
)
def test_what_is_missing_is_asked_in_one_question(
    kind: str, more: dict[str, Any], asked: str
) -> None:
    found = made(brief(kind, **more))
    assert found.status == "ask"
    assert len(found.questions) == 1
    assert asked in found.questions[0]


def test_consent_is_never_read_out_of_a_fact() -> None:
    facts = ["Lena is short of brown wool", "both agreed to be introduced"]
    assert made(brief("intro_between", both_agreed=None, facts=facts)).status == "ask"


def test_each_of_two_people_is_told_of_the_other_and_both_are_greeted() -> None:
    text = drafted(brief("intro_between"))
    assert "Lena and Tom," in text
    assert "Lena Fisk is a weaver and short of brown wool" in text
    assert "Tom Abara is a shepherd and shears forty brown sheep in June" in text


@pytest.mark.parametrize("channel", ["email", "whatsapp"])
def test_words_to_a_mourner_hold_no_cheer_no_question_and_no_business(channel: str) -> None:
    for seed in range(6):
        case = brief("condolence", channel, ask="whether she can work", offer="send our price list")
        found = made(case, seed)
        assert len(found.warnings) == 2
        assert not re.search(r"[?!]|glad|happy|forward|price|work", found.text.lower())


@pytest.mark.parametrize(
    ("facts", "told", "never"),
    [
        (["her father died in May", "he taught her to whistle"], "he taught you to whistle", ""),
        (["Esi's gran died", "she hid coins in bread"], "gran", "you hid"),
        (["his son drowned", "I met his son at the regatta"], "your son", "his son"),
        (["lost her dog on Sunday"], "your dog", "Sunday"),
        (["the flood took her workshop"], "your workshop", "her"),
        (["she said her mother sang flat", "her mother passed away"], "your mother sang", "she"),
    ],
)
def test_the_dead_are_never_taken_for_the_reader(facts: list[str], told: str, never: str) -> None:
    for seed in range(3):
        text = drafted(brief("condolence", facts=facts, offer=None), seed)
        assert told in text or told.capitalize() in text or "gran" in text
        assert not never or not re.search(rf"\b{never}\b", text)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (["asked me to speak on 12 June"], "speak"),
        (["Marta asked if I could hold the rope"], "hold"),
        (["she invited me to her launch"], "your launch"),
        (["she wants me on the jury"], "on the jury"),
        (["she offered me the post of harbour clerk"], "the post of harbour clerk"),
        (["asked for a copy of my maps"], "a copy of my maps"),
    ],
)
def test_a_no_says_what_it_is_to_whichever_way_it_was_asked(facts: list[str], told: str) -> None:
    for seed in range(4):
        text = drafted(brief("decline", facts=facts, offer=None), seed)
        assert told in text
        assert "hank" in text
        assert "sorry" in text.lower() or "regret" in text


def test_a_no_gives_no_reason_that_the_facts_do_not_hold() -> None:
    text = drafted(brief("decline", facts=["she asked me to judge the race"], offer=None))
    assert not re.search(r"busy|(?<!this )time|commitment|schedule", text)


@pytest.mark.parametrize(
    ("wrote", "told"),
    [
        ("Could you send me the blotter list?", "You asked me to send you the blotter list"),
        ("Do you still have my ladder?", "whether I still have your ladder"),
        ("When is the next drill?", "when the next drill is"),
        ("Did the move go well?", "whether the move went well"),
        ("How many boats do you need?", "how many boats I need"),
        ("Hi! The pumps run again in our cellar.", "the pumps run again in your cellar"),
    ],
)
def test_what_they_wrote_is_told_back_to_them(wrote: str, told: str) -> None:
    text = drafted(brief("reply", facts=["I come home on Friday"], they_wrote=wrote))
    assert told.removeprefix("You ") in text or told in text


def test_a_congratulation_asks_for_nothing_even_where_an_ask_is_noted() -> None:
    text = drafted(brief("congratulate", ask="whether she could fly me to Bergen"))
    assert "?" not in text
    assert "Bergen" not in text


HOSTILE = st.one_of(
    st.sampled_from(
        ["her", "she died", "$x {y}", "asked me", "asked me to", "both", "they both", "?", "died",
         "her father", "lost her", "whether", "he asked: ???", "I", "x" * 5_000, "", "to to to"]
    ),
    st.text(max_size=40),
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(facts=st.lists(HOSTILE, max_size=4), wrote=HOSTILE, kind=st.sampled_from(sorted(BRIEFS)))
def test_no_text_of_a_person_breaks_these_kinds(*, facts: list[str], wrote: str, kind: str) -> None:
    case = brief(kind, facts=facts, they_wrote=wrote, share=facts[:1], they_said=facts[1:])
    found = made(case)
    assert "$" not in found.text
    assert found.status in {"draft", "ask"}


def test_an_answer_takes_up_what_was_asked_and_then_the_next_thing() -> None:
    told: dict[str, Any] = {
        "they_wrote": "when is the bed list updated, and could it show discharges?",
        "facts": ["the bed list is updated at 7 and 15", "the printer needs a new drum first"],
    }
    text = compose(brief("reply", **told), today=TODAY, kinds=KINDS).text
    assert "You asked when the bed list is updated" in text
    assert "It is updated at 7 and 15." in text
    assert "As for the printer, it needs a new drum first." in text


def test_good_news_without_a_subject_is_theirs() -> None:
    facts = ["promoted to director of nursing", "she kept the night tea trolley alive"]
    text = compose(brief("congratulate", facts=facts), today=TODAY, kinds=KINDS).text
    assert "director of nursing" in text


def test_who_is_noted_by_what_they_do_is_introduced_by_it() -> None:
    other = {"name": "Tom Abara", "role": "runs the wool barn"}
    case = Brief.model_validate(
        {**BRIEFS["intro_between"], "kind": "intro_between", "channel": "email", "other": other}
    )
    made = compose(case, today=TODAY, kinds=KINDS)
    assert "Tom Abara, who runs the wool barn" in made.text
