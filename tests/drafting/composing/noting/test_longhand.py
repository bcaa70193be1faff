"""Facts that were cut short stand as they would in a sentence."""

import pytest

from drafting.brief import Brief
from drafting.composing.noting.longhand import in_longhand


@pytest.mark.parametrize(
    ("kind", "facts", "told"),
    [
        ("follow_up", ["boat show, Leeds", "oils every oar"], "met at the boat show in Leeds"),
        ("decline", ["he's asked me to judge the jam"], "he asked me to judge the jam"),
        ("share", ["moths, he can't get enough of them"], "he can't get enough of moths"),
        (
            "follow_up",
            ["the label peels in the cold, her clients tell her"],
            "her clients tell her that the label peels in the cold",
        ),
        (
            "share",
            ["plant sale at the abbey, Sat 8 May, 9-12"],
            "there is a plant sale at the abbey on Saturday 8 May, 9-12",
        ),
        (
            "introduction",
            ["my aunt sent me his article on bees"],
            "my aunt sent me your article on bees",
        ),
    ],
)
def test_a_fact_cut_short_is_told_whole(kind: str, facts: list[str], told: str) -> None:
    brief = Brief.model_validate(
        {"kind": kind, "channel": "email", "contact": {"name": "Ada Penn"}, "facts": facts}
    )
    assert in_longhand(brief).facts[0] == told


def test_how_often_goes_with_what_is_done() -> None:
    facts = ["let me dry my coat when it rained", "3 days running"]
    brief = Brief.model_validate(
        {"kind": "thank_you", "channel": "sms", "contact": {"name": "Ada Penn"}, "facts": facts}
    )
    assert in_longhand(brief).facts == ("let me dry my coat 3 days running when it rained",)
