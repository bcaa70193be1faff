"""The kinds for single occasions tell every fact, in whole sentences of an ordinary person."""

import re
from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import compose

TODAY = date(2027, 3, 18)


def texts_of(kind: str, channel: str = "email", seeds: int = 4, **more: Any) -> list[str]:
    """The drafts of the first seeds, each of them sound."""
    told = {"sender": {"name": "Gus Lowe", "role": "drummer"}, "contact": {"name": "Ella Moss"}}
    case = Brief.model_validate({**told, "kind": kind, "channel": channel, "today": TODAY, **more})
    made = [compose(case, today=TODAY, seed=seed) for seed in range(seeds)]
    assert [each.status for each in made] == ["draft"] * seeds, made[0]
    found = [check(case, each.text, today=TODAY).findings for each in made]
    assert not any(found), (found, made[0].text)
    return [each.text for each in made]


@pytest.mark.parametrize(
    ("wrote", "fact", "told"),
    [
        ("Is it too late to sow peas?", "not too late", "No, it's not too late."),
        ("Is the soup still hot?", "still hot until one", "Yes, it's still hot until one."),
        ("Can you come on Monday?", "away until 2027-03-29", "I'm away until 29 March."),
        ("Can you come on Monday?", "can't make Monday", "I can't make Monday."),
        ("When could we talk?", "any evening after eight", "Any evening after eight would be fine"),
        ("Which door is it?", "use the side door", "Please use the side door."),
        ("Where do I park?", "parking behind the mill", "Parking is behind the mill."),
        ("May I take pictures?", "no photographs, pencil only", "No photographs, please."),
        ("Has the panel met?", "not yet decided", "That's not decided yet."),
        ("Could you keep me a loaf?", "keep two for you", "I'll keep two for you."),
        ("When does it end, and is it far?", "ends at four", "It ends at four."),
        ("Who has the key?", "ask Petra Falk, night porter", "Petra Falk, the night porter"),
        ("Is the roof open in rain?", "roof stays shut", "The roof stays shut."),
        ("Are both pumps safe?", "both pumps are safe", "Yes, they're safe."),
        ("What shall we bring?", "boots and a coat", "Boots and a coat, please."),
    ],
)
def test_a_few_noted_words_are_an_answer_in_a_whole_sentence(
    wrote: str, fact: str, told: str
) -> None:
    for text in texts_of("reply", "whatsapp", they_wrote=wrote, facts=[fact]):
        assert told in text


def test_an_answer_tells_each_fact_once_and_in_its_order() -> None:
    facts = ["not before 2027-04-12, the floor is being sanded", "hall B is free"]
    wrote = "Could we have hall A for the concert? If not, is another hall free?"
    for text in texts_of("reply", they_wrote=wrote, facts=facts):
        answers = ("Not before 12 April", "The floor is being sanded.", "Yes, hall B is free.")
        places = [text.index(answer) for answer in answers]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("found a 1921 chart of the bay in a skip", "I've come across a 1921 chart of the bay"),
        ("came across a clay that holds heat for an hour", "I've found a clay that holds heat"),
        ("read a study on noise in night wards", "I've been reading a study on noise"),
        ("a songbook from 1911 turned up behind our boiler", "has turned up behind our boiler"),
        ("the ash they call Bertha lost a limb this week", "they call Bertha lost a limb"),
        ("our box is painted green again", "has been painted green again"),
    ],
)
def test_what_is_passed_on_is_told_as_something_of_mine(fact: str, told: str) -> None:
    facts = ["she draws old stations", fact]
    for text in texts_of("share", facts=facts, offer="send a photo"):
        assert told in text
        assert "you draw old stations" in text


def test_what_came_of_an_advice_stands_behind_it_in_my_news() -> None:
    facts = [
        "my contract ended 2027-02-28",
        "I start at the tram depot on 2027-04-05",
        "she told me to learn every stop by heart",
        "I know them all",
    ]
    for text in texts_of("my_news", facts=facts):
        assert "y contract ended on 28 February, and I start at the tram depot on 5 April" in text
        assert text.index("learn every stop by heart") < text.index("I know them all")


@pytest.mark.parametrize(
    ("role", "facts", "told"),
    [
        (
            "school cook",
            ["twenty years a hotel chef", "now I cook for four hundred children"],
            "I was a hotel chef for twenty years, and now I'm cooking for four hundred children.",
        ),
        (
            "trainee nurse",
            ["ten years in a bank"],
            "I spent ten years in a bank, and now I'm a trainee nurse.",
        ),
        (
            "lab technician",
            ["I look after the freezers", "one of them has a name"],
            "I'm the one who looks after the freezers, and one has a name.",
        ),
        (
            "night porter",
            ["I sit with the drivers in the canteen", "mostly they talk about home"],
            "I sit in the canteen with the drivers, and they mostly talk about home.",
        ),
    ],
)
def test_thirty_seconds_tell_a_life_in_its_order(role: str, facts: list[str], told: str) -> None:
    sender = {"name": "Gloria Mensah", "role": role}
    for text in texts_of("pitch", "spoken", sender=sender, contact={}, facts=facts):
        assert told in text
        assert text.endswith("?")


def test_a_mourner_hears_what_the_two_shared_and_what_the_dead_was_to_me() -> None:
    facts = [
        "Ron Tait died on 2027-03-12",
        "Ella and Ron drove the night coach together",
        "Ron taught me the back roads of the county",
    ]
    for text in texts_of("condolence", facts=facts, offer="take her Sunday run"):
        assert "ou and Ron drove the night coach together" in text
        assert "I learned the back roads of the county from Ron" in text
        assert "take your Sunday run" in text


def test_a_feast_that_a_memory_tells_of_is_no_cheer() -> None:
    facts = ["her father died on 2027-03-12", "her father sang at the harvest party"]
    for text in texts_of("condolence", facts=facts):
        assert "e sang at the harvest party" in text


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("my tram goes in ten minutes", "my tram's leaving in ten minutes"),
        ("I have to be back at the stand at three", "I've got to be back at the stand at three"),
        ("I am on call from two", "I'm on call from two"),
        ("somebody is waiting for me at the door", "somebody's waiting for me at the door"),
    ],
)
def test_what_calls_me_away_ends_a_chat_aloud(fact: str, told: str) -> None:
    facts = ["she keeps a jar of lost buttons", fact]
    for text in texts_of("closing", "spoken", facts=facts):
        assert told in text[0].lower() + text[1:] or told.capitalize() in text
        assert "a jar of lost buttons" in text


def test_a_card_that_I_carry_is_left_at_the_end_of_a_chat() -> None:  # noqa: N802
    facts = ["she keeps a jar of lost buttons", "I carry cards"]
    assert all("my card" in text for text in texts_of("closing", "spoken", facts=facts))


def test_each_of_two_hears_who_the_other_is_and_both_are_thanked_for_their_yes() -> None:
    told: dict[str, Any] = {
        "contact": {"name": "Lise Dam", "role": "dog trainer"},
        "other": {"name": "Otis Reed", "role": "postman"},
        "both_agreed": True,
    }
    facts = ["Otis's greyhound is afraid of stairs", "Lise runs classes", "both said yes by phone"]
    for text in texts_of("intro_between", facts=facts, **told):
        assert "Otis Reed is a postman whose greyhound is afraid of stairs" in text
        assert "Lise Dam is a dog trainer and runs classes" in text
        assert "for saying yes on the phone" in text


def test_a_pronoun_of_the_other_sex_is_of_the_second_of_two() -> None:
    told: dict[str, Any] = {
        "contact": {"name": "Petra Novak", "role": "brewer"},
        "other": {"name": "Sam Fell", "role": "grower"},
        "both_agreed": True,
    }
    facts = ["her cooling water is warm all year", "his greenhouse is cold in March"]
    for text in texts_of("intro_between", facts=facts, **told):
        assert "Sam Fell is a grower whose greenhouse is cold in March" in text


@pytest.mark.parametrize(
    ("offer", "told"),
    [
        ("suggest Maria Prado, whom I asked and who agreed", "whom I've asked and who has agreed"),
        ("suggest my friend Sol, who agreed", "my friend Sol, who has agreed"),
        ("suggest Dr. Anil Rao, who said yes when I asked him", "who said yes when I asked"),
    ],
)
def test_beside_a_no_it_stays_said_that_who_is_named_has_agreed(offer: str, told: str) -> None:
    facts = ["she asked me to play on 2027-06-12", "I am on nights that week"]
    for text in texts_of("decline", facts=facts, offer=offer):
        assert told in text
        assert "I'm on nights that week" in text


PUT_IN = re.compile(r"\b(?:actually|as it happens|for (?:my|our) part)\b")


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("my_news", {"facts": ["I leave the choir at Easter", "she taught me to count rests"]}),
        ("decline", {"facts": ["she asked me to cater", "our kitchen is closed for repairs"]}),
        ("offer_help", {"facts": ["she said the bread is late", "I finish at noon on Fridays"],
                        "offer": "fetch the bread"}),
        ("ask_advice", {"facts": ["her staff trade shifts", "my rota breaks every school holiday"],
                        "ask": "how she keeps swaps fair"}),
        ("share", {"facts": ["she counts queens", "the first queen flew this week"]}),
        ("reply", {"facts": ["I am free on Saturday after two"], "they_wrote": "Are you free?"}),
    ],
)  # fmt: skip
def test_no_word_is_put_in_only_to_say_a_fact_otherwise(kind: str, more: dict[str, Any]) -> None:
    assert not any(PUT_IN.search(text) for text in texts_of(kind, **more))


def test_what_the_note_says_not_to_mention_stays_out() -> None:
    facts = ["I made team leader on 2027-03-01", "she sat beside me at the hearing"]
    for text in texts_of("my_news", facts=facts, note="do not mention the hearing"):
        assert "hearing" not in text
