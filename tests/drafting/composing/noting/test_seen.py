"""What I saw of somebody from afar, and what had happened when they helped, is told whole."""

import pytest

from drafting.brief import Brief
from drafting.composing.noting.seen import place_seen
from drafting.composing.noting.thanks_notes import place_thanks


def _brief(kind: str, facts: list[str]) -> Brief:
    contact = {"name": "Ada Moss", "role": "smith"}
    return Brief.model_validate({"kind": kind, "contact": contact, "facts": facts})


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            [
                "saw her gate at the harvest fair 2026-09-12 (we did not speak)",
                "a hinge with no pin",
            ],
            [
                "I saw her gate at the harvest fair on 2026-09-12",
                "I noticed the hinge that has no pin",
            ],
        ),
        (
            ["saw his stall in May", "two looms, no shuttle at all"],
            ["saw his stall in May", "I noticed two looms and no shuttle at all"],
        ),
        (
            ["a sign on the gate says: ring twice and wait"],
            ["a sign on the gate told me to ring twice and wait"],
        ),
        (
            ["the label says: the oak is from her own wood"],
            ["I read on the label that the oak is from her own wood"],
        ),
        (["heard his talk at the mill 2026-05-02"], ["heard his talk at the mill 2026-05-02"]),
        (
            ["saw her stall in May", "she makes hinges"],
            ["saw her stall in May", "she makes hinges"],
        ),
    ],
)
def test_what_was_seen_is_told_as_seen(facts: list[str], told: list[str]) -> None:
    assert [*place_seen(_brief("introduction", facts)).facts] == told


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            ["the pump failed at Orrin Lock 2026-03-02", "she lent us her spare"],
            ["she lent us her spare when the pump failed on 2026-03-02 at Orrin Lock"],
        ),
        (
            ["our fridge died 2026-03-02", "he kept the milk"],
            ["he kept the milk when our fridge died on 2026-03-02"],
        ),
        (
            ["the open day 2026-03-02", "she showed me the forge"],
            ["the open day 2026-03-02", "she showed me the forge"],
        ),
        (
            ["our fridge died 2026-03-02", "he was kind"],
            ["our fridge died 2026-03-02", "he was kind"],
        ),
    ],
)
def test_what_had_happened_goes_with_what_they_did(facts: list[str], told: list[str]) -> None:
    assert [*place_thanks(_brief("thank_you", facts)).facts] == told
