"""What a hasty note leaves out is put in: articles, doers, the "to" of advice; own remarks fall."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.noting.own_remarks import parted_gift, promised
from drafting.composing.noting.restating import restated
from drafting.composing.noting.small_words import with_small_words
from drafting.composing.people.occasion_words import name_occasion

TODAY = date(2027, 3, 18)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("gave me number of a thatcher", "gave me the number of a thatcher"),
        ("other yard took three weeks", "the other yard took three weeks"),
        ("has been mending the nets", "she has been mending the nets"),
        ("baked bread for nan at Easter", "she baked bread for my nan at Easter"),
        ("she's teacher at the reef school", "she's a teacher at the reef school"),
        ("her cousin training as a diver", "her cousin is training as a diver"),
        ("lent me his chart which has saved my trip", "lent me his chart, which has saved my trip"),
        ("bring it when its dry", "bring it when it's dry"),
        ("he walks to the mill on Mondays", "he walks to the mill on Mondays"),
        ("sold all her boats", "sold all her boats"),
    ],
)
def test_small_words_are_put_in_where_they_are_surely_missing(noted: str, told: str) -> None:
    assert with_small_words(noted, "she") == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("ring the yard about my keel, dont email", "to ring the yard about my keel and not to"),
        ("don't sign before Friday", "told me not to sign before Friday"),
        ("soak my rope overnight", "told me to soak my rope overnight"),
        ("don't eat fish", "don't eat fish"),
    ],
)
def test_an_order_of_theirs_is_advice_to_me(noted: str, told: str) -> None:
    case = Brief.model_validate({"kind": "thank_you", "they_said": [noted]})
    assert any(told in each for each in restated(noted, case))


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("send the tide table, havent yet", "send the tide table"),
        ("bake her a pie because of Ann wait no its Jan", "bake her a pie"),
        ("lend her the wax", "lend her the wax"),
    ],
)
def test_what_became_of_a_promise_is_no_part_of_it(noted: str, told: str) -> None:
    assert promised(noted) == told


@pytest.mark.parametrize(
    ("where", "told"),
    [("zoom", "on Zoom"), ("outside boots", "outside Boots"), ("no 9", "at number 9")],
)
def test_places_known_by_a_name_take_no_article(where: str, told: str) -> None:
    noun, preposition, _ = name_occasion(where, ())
    assert f"{preposition} {noun}" == told


def test_a_deed_done_for_me_is_thanked_for_though_no_me_leads_it() -> None:
    said = ["calmed the whole queue when I lost my nerve", "spotted my glove and ran after me"]
    case = Brief.model_validate(
        {
            "kind": "thank_you",
            "channel": "email",
            "sender": {"name": "Ines"},
            "contact": {"name": "Oda"},
            "they_said": said,
        }
    )
    text = " ".join(compose(case, today=TODAY).text.split())
    assert "calming the whole queue when I lost my nerve" in text
    assert "spotting my glove and running after me" in text


@pytest.mark.parametrize(
    ("noted", "parts"),
    [
        ("mended our sail, runs a ferry", ["mended our sail", "she runs a ferry"]),
        (
            "he is a pilot at the port, lent me his chart",
            ["he is a pilot at the port", "he lent me his chart"],
        ),
        ("brought me nails and glue, string too", ["brought me nails and glue, string too"]),
    ],
)
def test_a_deed_and_what_they_always_do_are_two_facts(noted: str, parts: list[str]) -> None:
    assert parted_gift(noted) == parts
