"""Names, deeds, words and offers in a text are held against the facts."""

from typing import Any

import pytest

from drafting.answers import Span
from drafting.checking import check
from drafting.checking.facts import FactBook
from drafting.checking.words import stem
from tests.drafting.checking.samples import (
    FACTS,
    GOOD,
    TODAY,
    brief,
    look,
    rules,
    serious,
    with_line,
)

INVENTED = [
    "I told Peter Marsh about it.",
    "I spent last winter at Siemens.",
    "We rebuilt our whole depot after your talk.",
    "My boss loved your lamps.",
    "My whole team now counts the lamps with me, and my crew now wears them.",
    "You told me that the harbour floods.",
    "As you mentioned, cats are worse.",
    "We worked together in Porto.",
    "I'll bring you a crate of cider.",
    "Your daughter must be proud of you.",
    "I have a degree in zoology.",
    "Thank you for the umbrella.",
    "It was good to meet you at the harbour.",
    "I did the same in my own tunnel.",
    "Congratulations on the silver medal.",
    "\u201cEvery lamp is a promise to the driver\u201d is how you put it.",
    "As promised, here is the key.",
]

PARAPHRASED = [
    "You said that a fox lives by the points at Mill Lane.",
    "Your team put new lamps into the old tunnel.",
    "Your story about the fox stayed with me.",
    "I keep thinking about the tunnel.",
    "I enjoyed the evening.",
    "Every Sunday I brake for the fox.",
    "The photo is yours whenever you like.",
    "I'm a tram driver, so lamps matter to me.",
]


@pytest.mark.parametrize("line", INVENTED)
def test_what_no_fact_holds_is_found(line: str) -> None:
    text = with_line(line).replace("and I'd gladly send you a photo of it", "as you know")
    facts: dict[str, Any] = {"offer": None} if "promised" in line else {}

    assert "invented_fact" in rules(text, **facts)


@pytest.mark.parametrize("line", PARAPHRASED)
def test_a_fair_paraphrase_passes(line: str) -> None:
    assert serious(with_line(line)) == set()


def test_my_own_words_in_their_mouth_are_contradicted() -> None:
    verdict = look(
        with_line("You said that you brake for the fox every Sunday night."),
        they_said=["his team replaced 48 lamps in the old tunnel"],
    )

    claim = next(one for one in verdict.claims if one.text.startswith("You said"))
    assert claim.status == "contradicted"
    assert "invented_fact" in {found.rule for found in verdict.findings}


def test_a_deed_of_mine_needs_a_fact_and_my_office_is_none() -> None:
    text = with_line("We still count our lamps by hand at City Lines.")

    assert "invented_fact" in rules(text)
    assert "invented_fact" not in rules(text, share=[*FACTS["share"], "we count lamps by hand"])


def test_loose_facts_are_enough() -> None:
    loose: dict[str, Any] = {
        "met": None,
        "they_said": [],
        "share": [],
        "offer": None,
        "facts": [
            "met at the transport evening 2026-03-12",
            "Bram replaced 48 lamps in the old tunnel",
            "a fox lives at Mill Lane",
            "I brake for it every Sunday night",
            "I can send a photo of the fox",
        ],
    }

    assert rules(GOOD, **loose) == set()


def test_a_claim_names_its_place_in_the_brief() -> None:
    claims = {one.text: one for one in look(GOOD).claims}

    assert claims["Forty-eight"].source == "they_said[0]"
    assert claims["Mill"].source == "they_said[1]"
    assert claims["Bram"].status == "verified"


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("wrong_name", "Hi Bram", "Hi Brian"),
        ("wrong_name", "Hi Bram", "Dear Mr. Oyelaran"),
        ("wrong_name", "Hi Bram", "Dear Dr. Oyelaran"),
        ("wrong_name", "Ines Kolar", "Inge Weber"),
        ("wrong_name", "Hi Bram,", "Hi,\n\nThank you, Brad."),
        ("wrong_name", "Hi Bram,\n\n", "Hi Bram,\n\nMy name is Ida. "),
    ],
)
def test_a_wrong_name_is_found(rule: str, before: str, after: str) -> None:
    assert rule in rules(GOOD.replace(before, after))


@pytest.mark.parametrize(
    ("greeting", "contact"),
    [
        ("Dear Mr. Oyelaran", "Mr. Bram Oyelaran"),
        ("Dear Dr Oyelaran", "Dr. Bram Oyelaran"),
        ("Hello Jose", "Jos\u00e9 Ruiz"),
        ("Good morning Captain Bell", "Captain Rosa Bell"),
        ("Hi Priya", "Priya (surname not given)"),
        ("Dear all", "Bram Oyelaran"),
    ],
)
def test_a_stored_name_is_theirs(greeting: str, contact: str) -> None:
    text = GOOD.replace("Hi Bram", greeting)

    assert "wrong_name" not in rules(text, contact={"name": contact})


def test_a_preferred_name_counts() -> None:
    contact = {"name": "Bram Oyelaran", "preferred_name": "Bo"}

    assert "wrong_name" not in rules(GOOD.replace("Hi Bram", "Hi Bo"), contact=contact)


def test_the_persons_own_facts_never_block() -> None:
    line = "I told Peter Marsh about it at 7:45."
    text = with_line(line)
    start = text.index(line)
    verdict = check(brief(), text, today=TODAY, typed=[Span(start=start, end=start + len(line))])

    assert verdict.findings == ()
    assert any(one.status == "unsupported" and one.text == "Peter Marsh" for one in verdict.claims)


def test_the_persons_own_slots_and_names_still_count() -> None:
    text = with_line("See you at [PLACE].").replace("Hi Bram", "Hi Boris")
    verdict = check(brief(), text, today=TODAY, typed=[Span(start=0, end=len(text))])

    assert {"placeholder", "wrong_name"} <= {found.rule for found in verdict.findings}


@pytest.mark.parametrize(
    ("opening", "wrong"),
    [("Zebulon, thank you", True), ("Bram, thank you", False), ("Again, thank you", False)],
)
def test_a_rare_name_that_is_thanked_first_has_to_be_theirs(opening: str, wrong: bool) -> None:
    text = f"{opening} for your time at the transport evening. I brake for that fox too."

    assert ("wrong_name" in rules(text, channel="spoken", kind="closing")) is wrong


def test_of_two_facts_that_share_as_much_the_one_that_holds_less_beside_is_the_source() -> None:
    facts = FactBook(
        brief(
            met={"where": "the tunnel evening", "how": "had coffee"},
            promises=[{"who": "me", "what": "put her in touch with our coffee rota lead"}],
        )
    )
    found = facts.best(frozenset({stem("coffee")}))
    assert found is not None
    assert found.path == "met.how"


def test_a_short_form_of_a_fact_holds_what_it_stands_for() -> None:
    said = [*FACTS["they_said"], "he wants to read at our xmas do"]
    line = "You told me that you want to read at our Christmas do."
    assert "invented_fact" not in serious(with_line(line), they_said=said)


@pytest.mark.parametrize("line", ["I'll ask around, as I said.", "I still owe you a beer."])
def test_what_i_promised_is_neither_a_boast_nor_a_secret(line: str) -> None:
    promises = [{"who": "me", "what": "ask around"}, {"who": "me", "what": "a beer"}]
    note = "i owe him a beer, said i'd ask around"
    found = serious(with_line(line), promises=promises, note=note)
    assert not {"bragging", "leak_private"} & found


@pytest.mark.parametrize(
    ("greeting", "contact", "is_theirs"),
    [
        ("Hi Bram. Kit Hale gave me your address.", "Bram Oyelaran", True),
        ("Dear Dr. Oyelaran,", "Dr. Bram Oyelaran", True),
        ("Dear Dr. Hale,", "Dr. Bram Oyelaran", False),
        ("Dear Sgt. Hale,", "Sgt. Bram Oyelaran", False),
        ("Dear Sgt. Oyelaran,", "Sgt. Bram Oyelaran", True),
        ("Hi Kit. Kit Hale gave me your address.", "Bram Oyelaran", False),
    ],
)
def test_a_full_stop_ends_a_greeting(greeting: str, contact: str, is_theirs: bool) -> None:
    text = GOOD.replace("Hi Bram,", greeting)
    told = ["Kit Hale gave me his address"]
    found = rules(text, contact={"name": contact}, facts=told)

    assert ("wrong_name" not in found) is is_theirs


def test_who_is_mine_in_a_fact_about_the_reader_is_known() -> None:
    told = [*FACTS["they_said"], "he lent my daughter his headlamp"]
    line = "Thank you for lending my daughter your headlamp."

    assert "invented_fact" not in rules(with_line(line), they_said=told)
    assert "invented_fact" in rules(with_line(line))
