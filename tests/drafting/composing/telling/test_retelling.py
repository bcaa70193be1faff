"""One fact told by many: in other words that mean the same, and never by half."""

from datetime import date
from itertools import combinations

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.material import sort_out
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.retelling import retold, shortened

TODAY = date(2027, 3, 18)
SENDERS = ("Ada Wren", "Bo Lind", "Cleo Marsh", "Dov Katz", "Edda Frost", "Finn Aalto")


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("you oil it every night", "you oil it each night"),
        ("you oil every hinge", "you oil all the hinges"),
        ("you walk the pier before you moor", "you walk the pier before mooring"),
        ("you cut the queue by half", "you cut the queue in half"),
        ("you stop the crane whenever someone shouts", "you stop the crane each time someone"),
        ("you were shy of the radio until you were thirty", "until you were thirty, you were shy"),
        ("the lamp that you hang at the gate", "the lamp you hang at the gate"),
    ],
)
def test_a_fact_is_told_in_other_words_that_mean_the_same(text: str, also: str) -> None:
    assert any(way.startswith(also) for way in retold(text)), retold(text)


@pytest.mark.parametrize(
    "text",
    [
        "you give every boat two names",
        "you ring the bell every Friday",
        "you put it like this: mend every net before you need it",
    ],
)
def test_what_would_mean_another_thing_is_left_as_it_is(text: str) -> None:
    assert not any("all the" in way or "needing" in way for way in retold(text))


def test_a_long_deed_may_end_early_and_a_no_may_not() -> None:
    long = "you ask each new pilot for one near miss with no name in it before the tide turns"
    assert shortened(long) is None
    plain = "you read the log of every crew aloud at the table before the tide turns"
    assert shortened(plain) == "you read the log of every crew aloud at the table"


@pytest.mark.parametrize(
    ("said", "slot", "told"),
    [
        ("she labels jars with a brush", "picture", "the brush that you use to label jars"),
        ("she gives every buoy a nickname", "picture", "the nickname that you give every buoy"),
        ("she keeps a list of every rope that broke", "picture", "your list of every rope"),
        ("she never asks who was late", "idea", "never asking who was late"),
        ("her crews swap boats once a month", "thought", "your crews swapping boats once a"),
        ("a rope that hums breaks soon", "said", "a rope breaks soon when it hums"),
    ],
)
def test_a_fact_has_a_thing_a_way_or_a_thought_in_it(said: str, slot: str, told: str) -> None:
    [fact] = sort_out(_thanks("Ada Wren", said), TODAY).heard
    ways = phrases_of(fact, old=False).get(slot, ())
    assert any(way.startswith(told) for way in ways), ways


def _thanks(name: str, said: str, **more: object) -> Brief:
    return Brief.model_validate(
        {
            "kind": "thank_you",
            "sender": {"name": name, "role": "deckhand"},
            "contact": {"name": "Nele Harms"},
            "met": {"where": "her talk at the harbour day", "when": "2027-03-10"},
            "they_said": [said],
            **more,
        }
    )


def _texts(said: str) -> list[str]:
    return [compose(_thanks(name, said), today=TODAY).text for name in SENDERS]


def test_people_who_heard_one_remark_thank_for_it_in_sentences_of_their_own() -> None:
    texts = _texts("she ties every line with two hands")
    bodies = [set(text.split("\n\n")[1:-1]) for text in texts]
    assert not any(one & other for one, other in combinations(bodies, 2)), texts


def test_nobody_is_said_to_have_spoken_with_whoever_only_gave_a_talk() -> None:
    for text in _texts("she ties every line with two hands"):
        assert "told me" not in text
        assert " our talk" not in text
        assert "we met" not in text


def test_nobody_is_glad_of_bad_news() -> None:
    for text in _texts("her harbour loses a boat every winter"):
        told = next(part for part in text.split("\n\n") if "every winter" in part or "each" in part)
        assert not any(word in told for word in ("glad to hear", "happy to hear", "good to hear"))


def test_each_of_several_remarks_is_told_by_somebody() -> None:
    said = ["she ties every line with two hands", "the cook rings the bell", "she sings on watch"]
    told = [
        compose(_thanks(name, said[0], they_said=said), today=TODAY).text.lower()
        for name in SENDERS
    ]
    assert all(any(word in text for text in told) for word in ("line", "bell", "sing"))


def test_every_two_words_of_a_thing_stay_as_they_are() -> None:
    """Never "all the greases point"."""
    for fact in ("scan every grease point with a phone", "check every mooring bolt twice a year"):
        assert not any("all the" in way for way in retold(fact))
    assert any("all the ropes" in way for way in retold("check every rope twice a year"))


def test_what_each_of_several_has_of_its_own_stays_with_each() -> None:
    """Never "you call all the boats after a bird"."""
    assert not any("all the" in way for way in retold("call every boat after a bird"))
