"""Pleading through scenes, sayings and influence is heard; a setback told plainly is news."""

from typing import Any

import pytest

from tests.drafting.checking.samples import GOOD, look, rules, serious, with_line

SETBACK: dict[str, Any] = {"facts": ["my line closes in June", "I am looking from July"]}
ASKING = {"begging", "pressure", "hidden_agenda", "self_serving"}
PLAINLY = "My line closes in June, so I'm looking from July; I tell you only so that you know."

SCENES = [
    "My line closes in June. The cab smells of lilac already, and my cat sits in the empty seat.",
    "My line closes in June. There's a stool in your hut with a radio on it; my cushion fits.",
    "My line closes in June. My boy paints trams without wheels now; I hang them beside the stove.",
]

BENT = [
    ("begging", "If you let it be known that you'd mind, they'd never dare move me."),
    ("begging", "A man who has shared your bench doesn't let you walk home in the snow."),
    ("begging", "You'd hardly notice me among so many ladders."),
    ("begging", "You can have me for the tram fare."),
    ("begging", "I've run out of doors, and yours is still open."),
    ("pressure", "I've put you down for Sunday already."),
    ("pressure", "I saw that you opened my message at noon."),
    ("hidden_agenda", "Our spring catalogue lies round the photo, to keep it flat."),
    ("hidden_agenda", "I keep a little book of such kindnesses."),
    ("self_serving", "You're a rung on my way to the depot office."),
    ("bragging", "People cross the county to have me drive them."),
    ("soft_ask", "I hear that you've a spare seat on the inspection car."),
    ("rude", "Your foreman couldn't find his own boots in daylight."),
]

FAIR = [
    "I'm collecting for the lifeboat on Sunday.",
    "I say it only because you might have wondered.",
    "I mention it only because you asked.",
    "If it's awkward, please just say no.",
    "You only have to say yes.",
    "Spare a thought for the fox.",
    "The photo is a gift and wants nothing back.",
    "I'm the only sweeper on our line.",
]


@pytest.mark.parametrize("line", SCENES)
def test_scenes_around_a_setback_weigh_on_the_reader(line: str) -> None:
    assert serious(with_line(line), **SETBACK) & ASKING


def test_a_setback_told_plainly_is_news() -> None:
    assert not rules(with_line(PLAINLY), **SETBACK) & ASKING


@pytest.mark.parametrize(("rule", "line"), BENT)
def test_a_lever_is_heard_whatever_the_trade(rule: str, line: str) -> None:
    assert rule in serious(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_a_fair_line_is_left_alone(line: str) -> None:
    assert not serious(with_line(line)) & {*ASKING, "soft_ask", "rude"}


def test_what_a_badge_reads_is_no_empty_slot() -> None:
    told: dict[str, Any] = {"they_said": ["every badge in his tunnel read [First name]"]}
    text = GOOD.replace(
        "Forty-eight lamps in the old tunnel is a lot of ladders.",
        "I liked the tunnel where every badge read [First name].",
    )
    assert "placeholder" not in rules(text, **told)
    assert "placeholder" in rules(text.replace("read [", "and [", 1), **told)
    assert "placeholder" in rules(text)


def test_a_pupil_who_agreed_may_be_named_and_a_patient_never() -> None:
    line = "I could bring my pupil Juno, who agreed to be named."
    agreed: dict[str, Any] = {"offer": "bring my pupil Juno, who agreed to be named"}
    assert "leak_private" not in rules(with_line(line), **agreed)
    assert "leak_private" in rules(with_line(line), offer="bring my pupil Juno")
    ill: dict[str, Any] = {"offer": "bring my patient Juno, who agreed to be named"}
    assert "leak_private" in rules(with_line(line.replace("pupil", "patient")), **ill)


MOURNING: dict[str, Any] = {
    "kind": "condolence",
    "facts": ["his father died"],
    "offer": None,
    "share": [],
    "they_said": ["his father laid the points at Mill Lane"],
}
SORRY = "Dear Bram,\n\nI'm so sorry that you have lost your father. {}\n\nInes Kolar"


@pytest.mark.parametrize(
    "line",
    [
        "Whenever you are ready, we should go over the summer rota.",
        "Who will look after the old tunnel?",
        "Don't dwell on it.",
    ],
)
def test_a_mourner_is_asked_for_nothing(line: str) -> None:
    assert "insensitive" in {one.rule for one in look(SORRY.format(line), **MOURNING).findings}


@pytest.mark.parametrize("line", ["There is nothing to answer.", "May I bring you soup?"])
def test_words_that_only_feel_with_the_reader_pass(line: str) -> None:
    assert not serious(SORRY.format(line), **MOURNING) & {"begging", "insensitive"}


@pytest.mark.parametrize(
    "line",
    [
        "Please don't think about work at all.",
        "The invoice can wait, so please leave it.",
        "You needn't be strong for anybody.",
        "I won't say that time heals.",
    ],
)
def test_work_set_aside_and_comfort_refused_hurt_no_mourner(line: str) -> None:
    text = f"Dear Bram,\n\nI am so sorry about your father. {line}\n\nInes Kolar"

    assert "insensitive" not in rules(text, **MOURNING)


@pytest.mark.parametrize(
    "line",
    [
        "When you have a moment, we should settle the price for the lamps.",
        "I'd also like to discuss the order.",
        "Time heals all wounds.",
    ],
)
def test_business_and_cold_comfort_still_hurt_a_mourner(line: str) -> None:
    text = f"Dear Bram,\n\nI am so sorry about your father. {line}\n\nInes Kolar"

    assert "insensitive" in rules(text, **MOURNING)


def test_a_thing_gone_through_together_needs_a_fact() -> None:
    line = "I often think of the storm we sat out together."

    assert "invented_fact" in serious(with_line(line))
    assert "invented_fact" not in rules(
        with_line(line), share=["Bram and I sat out a storm in the depot"]
    )


def test_an_offer_is_hollow_where_only_their_trouble_names_the_thing() -> None:
    text = (
        "Dear Bram,\n\nThank you for the transport evening. You said that your team takes no "
        "photo of the fox. If there's ever anything I can do, just shout.\n\nInes Kolar"
    )

    assert "no_offer" in serious(text, kind="offer_help")


def test_a_new_post_praised_for_what_it_decides_is_a_lever() -> None:
    line = "You're now the person who decides about the trams, so let's make sure we stay close."

    assert "hidden_agenda" in rules(with_line(line))


def test_who_has_others_waiting_behind_them_hurries_nobody() -> None:
    line = "There is a queue behind me, so I'll have to leave you here."

    assert "pressure" not in rules(with_line(line))
