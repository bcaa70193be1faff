"""What was heard long ago, what was only done once, and what they advised: each in its own form."""

from collections.abc import Sequence
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.turning import Turner
from drafting.composing.noting.parting import part
from drafting.composing.noting.restating import restated
from drafting.composing.people.unkind import is_unkind
from drafting.composing.telling.as_it_is import clause_ways
from drafting.composing.telling.beside import ways_beside
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.outright import say_outright
from drafting.composing.telling.retelling import retold
from drafting.composing.telling.reworded import reworded
from drafting.composing.telling.under_way import may_be_over
from tests.drafting.composing.harbour import TODAY

LONG_AGO = {"where": "the rope fair", "when": "2026-06-12"}


def clause_of(text: str) -> Clause:
    found = parse(text.split())
    assert found is not None
    return found


def texts_of(kind: str = "thank_you", **facts: Any) -> Sequence[str]:
    case = {
        "kind": kind,
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Oosterling"},
        "met": LONG_AGO,
        **facts,
    }
    brief = Brief.model_validate(case)
    return [compose(brief, today=TODAY, seed=seed).text for seed in range(4)]


@pytest.mark.parametrize(
    ("heard", "over"),
    [
        ("you splice every rope twice", False),
        ("you know each tug by its whistle", False),
        ("you start each shift on the dry deck", False),
        ("you have a dog called Knot", False),
        ("you are a sailmaker", False),
        ("you try every knot left-handed first", False),
        ("you are short of two pilots", True),
        ("you are building a shed", True),
        ("you want to buy a second tug", True),
        ("you need a new winch", True),
        ("you start at the new pier in May", True),
    ],
)
def test_only_what_was_under_way_may_be_over(heard: str, over: bool) -> None:
    assert may_be_over(clause_of(heard)) is over


def test_a_habit_heard_long_ago_is_told_as_it_is() -> None:
    for text in texts_of(they_said=["he splices every rope twice before he trusts it"]):
        assert "spliced" not in text
        assert "splic" in text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("wait for the tide before you pull", "she told me to wait for the tide before I pull"),
        ("dry the rope in the shade", "she told me to dry the rope in the shade"),
        ("never stand inside a coil", "she told me never to stand inside a coil"),
        ("throw away the first splice", "she told me to throw away the first splice"),
        ("cook for twenty and freeze half", "she told me to cook for twenty and freeze half"),
        ("pay out less rope than you think", "she told me to pay out less rope than I thought"),
        ("write her a friendly mail", None),
        ("write the message in French first", None),
        ("work with children", None),
        ("time in the yard", None),
    ],
)
def test_an_order_among_their_words_is_advice(noted: str, told: str | None) -> None:
    brief = Brief.model_validate({"kind": "thank_you", "they_said": [noted]})
    assert restated(noted, brief) == [told or noted]


@pytest.mark.parametrize("advice", ["dry the rope in the shade", "read the last page first"])
def test_advice_is_told_without_being_copied(advice: str) -> None:
    for text in texts_of(they_said=[advice]):
        assert advice not in text
        assert advice.rsplit(maxsplit=1)[-1] in text


def test_a_warning_is_never_turned_into_its_opposite() -> None:
    for text in texts_of(they_said=["never stand inside a coil"]):
        assert "never to stand inside a coil" in text


def test_what_they_did_to_me_was_not_said() -> None:
    for text in texts_of(they_said=["he failed my splice and drew me why on a plank"]):
        assert "said that you failed" not in text
        assert "told me that you failed" not in text
        assert "you failed my splice and drew me why on a plank" in text.lower()


def test_what_i_used_to_do_is_told_behind_their_advice() -> None:
    mine, advice = clause_of("I used to count to three"), "she told me to count to ten"
    assert ways_beside(mine, (), advice)[0] == "before that I would count to three"
    assert "before that" not in " ".join(ways_beside(mine, (), "she splices ropes"))


def test_a_simple_past_stays_one_where_there_is_another_way() -> None:
    share = ["I drew mine and left out the pier"]
    for text in texts_of(they_said=["draw your own quay from memory"], share=share):
        assert "I've drawn" not in text


@pytest.mark.parametrize(
    ("noted", "never"),
    [
        ("it has rained: two of the five are under water", "it rained"),
        ("I cannot show it half as well", "half too"),
        ("I cannot show it half as well", "it half$"),
        ("I got the long splice wrong", "I've got"),
        ("all summer the rope held", "the rope has"),
    ],
)
def test_no_way_breaks_the_sentence(noted: str, never: str) -> None:
    ways = (*reworded(clause_of(noted)), *mine_ways(clause_of(noted)))
    assert not any(never.rstrip("$") in way and (never[-1] != "$" or way.endswith(never[:-1]))
                   for way in ways)  # fmt: skip


def test_what_happened_is_shortened_and_not_put_in_another_time() -> None:
    ways = reworded(clause_of("it has rained: two of the five are under water"))
    assert "it's rained: two of the five are under water" in ways
    assert "I was wrong about the long splice" in reworded(clause_of("I got the long splice wrong"))


@pytest.mark.parametrize("done", ["I found the pier in time", "I made it to the exam"])
def test_what_was_in_time_stays_in_its_past(done: str) -> None:
    assert not any(way.startswith("I've") for way in mine_ways(clause_of(done)))


def test_what_one_can_bring_one_could_bring() -> None:
    assert "I could bring the ladder again" in clause_ways(
        clause_of("I can bring the ladder again")
    )
    assert not any("could" in way for way in clause_ways(clause_of("I can hear the bell at home")))


def test_what_smells_of_apples_is_nobody() -> None:
    assert not is_unkind("she told me to wait until it smells of apples")
    assert is_unkind("she smells of diesel")


def test_saying_nothing_is_a_deed() -> None:
    assert say_outright("you say nothing for five minutes", quoted=True) is None
    assert say_outright("you said the winch leaks", quoted=True) == (
        "you said that the winch leaks"
    )


def test_a_prize_was_announced_by_somebody_else() -> None:
    assert part("he won the rowing prize, announced 2026-06-03") == [
        "he won the rowing prize, announced 2026-06-03"
    ]


def test_a_deed_behind_an_inner_clause_is_theirs_again() -> None:
    turned = Turner((("bram",),), single=True).turn(
        ["he", "watches", "where", "people", "sit", "down", "and", "puts", "the", "sign", "there"]
    )
    assert " ".join(turned) == "you watch where people sit down and put the sign there"


def test_every_is_not_all_where_no_deed_stands_before_it() -> None:
    assert "you practised in the car park every break" in retold(
        "you practised in the car park every break"
    )
    assert not any("all the" in way for way in retold("you practised in the car park every break"))
    assert not any("loafs" in way for way in retold("you draw every loaf first"))
