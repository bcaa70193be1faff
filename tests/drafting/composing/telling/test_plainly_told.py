"""What a careful person would not have written: false, half, trifling or ornate."""

import re
from itertools import product

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.asking.notes import hear_note
from drafting.composing.english.clause import parse
from drafting.composing.english.fronting import fronted
from drafting.composing.giving.asks import read_ask
from drafting.composing.giving.offers import read_deed
from drafting.composing.noting.misnoted import sorted_out
from drafting.composing.noting.sieve import is_broken, is_empty_promise, is_of_another, is_trifle
from prompts import load_kinds
from tests.drafting.composing.harbour import TODAY

KINDS = ("thank_you", "follow_up", "check_in", "closing", "introduction")
ORNATE = re.compile(
    r"has stayed with me|set(?:s)? me thinking|i thank you for it|is the one that i remember|"
    r"one more thing that|was a happy one|a word after our talk|go by without|"
    r"i was glad to hear it(?! from)|i am glad that you told me|coming from me|no hurry with it",
    re.IGNORECASE,
)


def texts_of(**facts: object) -> list[str]:
    made = []
    for kind, seed in product(KINDS, range(3)):
        case = {
            "kind": kind,
            "sender": {"name": "Ines Marlow", "role": "tug engineer"},
            "contact": {"name": "Bram Oosterling"},
            "met": {"where": "the rope fair", "when": "2027-03-10"},
            **facts,
        }
        made.append(compose(Brief.model_validate(case), today=TODAY, seed=seed).text)
    return made


@pytest.mark.parametrize(
    "said",
    [
        "you want schools to keep spare vests in the office",
        "you like parking the van on Sundays",
        "you work at the docks and swim at lunch",
        "you know who sleeps on the boat on Fridays",
        "your crew wants to tie up at the old pier",
    ],
)
def test_a_time_or_place_within_another_clause_stays_where_it_is(said: str) -> None:
    clause = parse(said.split())
    assert clause is not None
    assert fronted(clause) is None


@pytest.mark.parametrize(
    ("noted", "done"),
    [
        ("him a call re the joint drill", "call you about the joint drill"),
        ("give her a ring about the winch", "call you about the winch"),
        ("owe him an email about berths", "email you about berths"),
        ("drop her a line", "write to you"),
    ],
)
def test_a_call_that_is_owed_is_a_call(noted: str, done: str) -> None:
    deed = read_deed(noted, (), TODAY)
    assert deed is not None
    assert deed.do == (done,)
    assert deed.owed is None


@pytest.mark.parametrize(
    "noted", ["he gave me his card", "we swapped numbers", "She left me her number.", "shook hands"]
)
def test_a_card_or_a_handshake_is_nothing_to_write_about(noted: str) -> None:
    assert is_trifle(noted)
    for text in texts_of(they_said=[noted, "old ropes lie a little"]):
        assert not re.search(r"card|number|hands", text)


@pytest.mark.parametrize("noted", ["he gave me his old winch", "we swapped boats for a day"])
def test_a_gift_is_no_trifle(noted: str) -> None:
    assert not is_trifle(noted)


def test_who_would_not_take_money_is_thanked_for_not_taking_it() -> None:
    for text in texts_of(they_said=["changed my wheel in the rain and wouldn't take money"]):
        assert "changing my wheel in the rain and not taking money" in text


@pytest.mark.parametrize("noted", ["bins ropes on Mondays and would rather", "she keeps two and a"])
def test_a_fact_that_breaks_off_is_not_told(noted: str) -> None:
    assert is_broken(noted)


def test_a_fact_may_end_on_what_somebody_should_do() -> None:
    assert not is_broken("she reads the names out loud because somebody should")


@pytest.mark.parametrize(
    ("promise", "empty"),
    [
        ("give you to a ward", True),
        ("ask you", True),
        ("our hall is free on Fridays find out", True),
        ("call you", False),
        ("send you the list that is on our wall", False),
        ("bring you to see the lock", False),
    ],
)
def test_a_promise_that_makes_no_sense_is_no_promise(promise: str, *, empty: bool) -> None:
    assert is_empty_promise(promise) is empty


def test_a_promise_about_somebody_else_is_not_made_to_the_reader() -> None:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "they_said": ["she needs a coach"],
            "share": ["my cousin runs coaches"],
        }
    )
    assert is_of_another("ask what he charges", brief)
    assert is_of_another("pass the flyer on to her", brief)
    assert not is_of_another("send her our timetable", brief)


def test_what_i_mean_to_try_was_not_promised() -> None:
    promise = {"who": "me", "what": "try her glove-free hour"}
    for text in texts_of(they_said=["her crew takes gloves off at noon"], promises=[promise]):
        assert "promise" not in text
        assert "as I said" not in text


def test_nothing_hangs_on_a_thing_that_is_not_told() -> None:
    promise = {"who": "me", "what": "bring it"}
    share = ["I have a chart from 1974 in my loft"]
    for text in texts_of(they_said=["he collects charts"], share=share, promises=[promise]):
        assert "bring it" not in text or "1974" in text


def test_no_building_sentence_is_ornate() -> None:
    kinds = load_kinds()
    for kind in KINDS:
        for block in kinds[kind].blocks("en"):
            for sentence in block.sentences:
                assert not ORNATE.search(sentence.text), sentence.text


@pytest.mark.parametrize(
    ("promised", "done"),
    [
        (
            "ask our cook for jars & to tell her about the fair",
            "ask our cook for jars and tell you",
        ),
        ("pass that on to the harbour office", "pass that on to the harbour office"),
        ("share the poster on our staff chat", "share the poster on our staff chat"),
        ("help her with her mast", "help you with your mast"),
        ("give him a lift to the harbour", "give you a lift to the harbour"),
    ],
)
def test_a_promise_goes_to_whom_it_was_made(promised: str, done: str) -> None:
    deed = read_deed(promised, (), TODAY)
    assert deed is not None
    assert deed.do[0].startswith(done)


@pytest.mark.parametrize(
    "offered", ["drop off our old compass", "come by on Monday with our spare pump"]
)
def test_what_i_bring_is_no_invitation(offered: str) -> None:
    deed = read_deed(offered, (), TODAY)
    assert deed is not None
    assert deed.welcome is None
    assert deed.do == (offered.replace("Monday", "Monday"),)


def test_what_they_owe_me_in_jest_is_no_offer_of_theirs() -> None:
    for text in texts_of(
        they_said=["he splices wire"], promises=[{"who": "them", "what": "a pint"}]
    ):
        assert "pint" not in text


def test_beside_a_day_that_they_named_nobody_says_that_there_is_no_rush() -> None:
    promise = {"who": "them", "what": "come back with the saw", "due": "2027-03-19"}
    for text in texts_of(they_said=["he splices wire"], promises=[promise]):
        line = next((each for each in text.split("\n") if "come back" in each), "")
        assert "rush" not in line
        assert "hurry" not in line


def test_no_cause_is_put_between_a_fact_of_theirs_and_one_of_mine() -> None:
    for text in texts_of(they_said=["he coils left-handed"], share=["we both hate fog horns"]):
        assert not re.search(r"because|\bSo I\b|\bSo it\b", text)


def test_my_own_small_fact_keeps_its_order() -> None:
    shares = ["we had a fire on the pier in May", "I mend my nets in the cellar"]
    for text in [t for each in shares for t in texts_of(they_said=["he dives"], share=[each])]:
        assert not re.search(r"In the cellar|ourselves|myself|[Tt]o this day", text)


def test_what_is_so_in_general_is_not_told_as_past() -> None:
    for text in texts_of(they_said=["sailors who whistle get the worst berth"]):
        assert "got the worst" not in text


def test_a_note_in_the_wrong_place_is_put_right_or_left_out() -> None:
    noted = [
        "rang him about the crane",
        "he sails at night, saves a day",
        "hes left-handed like me",
    ]
    case = Brief.model_validate(
        {"kind": "follow_up", "they_said": noted, "contact": {"name": "Bram"}, "share": ["I row"]}
    )
    sorted_case = sorted_out(case)
    assert sorted_case.they_said == ("he sails at night, it saves a day",)
    assert sorted_case.share == ("I row", "we are both left-handed")


@pytest.mark.parametrize(
    ("asked", "heard"),
    [
        ("harbourmaster", None),
        ("you got the berth", None),
        ("cadets can try it first", ("whether", "cadets can try it first")),
        ("if he could lend me his winch", ("do", "lend me your winch")),
        ("a copy of his chart", ("for", "a copy of your chart")),
        ("why", ("wonder", "why")),
    ],
)
def test_only_what_can_be_asked_is_asked(asked: str, heard: tuple[str, str] | None) -> None:
    assert read_ask(asked, (), TODAY) == heard


def test_a_doing_that_does_something_is_a_sentence() -> None:
    for text in texts_of(they_said=["napping 20 minutes before 4am works best"]):
        assert not re.search(r"talk(?:ed|ing)? about|you're napping|(?:said|told me) about", text)


def test_nobody_thanks_twice_for_the_same_talk() -> None:
    for kind, seed in product(("thank_you", "follow_up"), range(8)):
        case = Brief.model_validate(
            {
                "kind": kind,
                "sender": {"name": "Ines Marlow"},
                "contact": {"name": "Bram Oosterling"},
                "met": {"where": "the rope fair", "when": "2027-03-10"},
                "they_said": ["he splices wire by feel"],
                "promises": [{"who": "them", "what": "show me the splice"}],
            }
        )
        text = compose(case, today=TODAY, seed=seed).text
        assert len(re.findall(r"\b(?:[Tt]hank|grateful)", text)) == 1, text


def test_a_mail_is_named_by_something_whole() -> None:
    promised = [{"who": "me", "what": "lend him my old charts next week"}]
    owed = [{"who": "me", "what": "him an apology for leaving early"}]
    for promises, seed in product((promised, owed, []), range(6)):
        case = Brief.model_validate(
            {
                "kind": "follow_up",
                "sender": {"name": "Ines Marlow"},
                "contact": {"name": "Bram Oosterling"},
                "they_said": ["he always ties the bow line twice", "he keeps a jar of lost pins"],
                "promises": promises,
            }
        )
        subject = compose(case, today=TODAY, seed=seed).subject or ""
        assert not re.search(r"twice|week|pology|\bof$", subject), subject


@pytest.mark.parametrize(
    ("note", "warned"),
    [
        ("offered them our spare blood pressure cuffs", False),
        ("he says to push the hatch, not pull", False),
        ("said I'd ask my crew for some. we both work nights", False),
        ("push Tom to answer by Monday", True),
        ("put pressure on her", True),
        ("ask him about the vacancy", True),
    ],
)
def test_only_a_wish_to_press_or_to_beg_is_warned_of(note: str, *, warned: bool) -> None:
    heard = hear_note(Brief.model_validate({"kind": "follow_up", "note": note}))
    assert bool(heard.warnings) is warned
