"""A post with its number or its level is kept whole, and a trade before the name is no name."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        (
            "joan pike, teaches year 4, hill primary, met sat at the swap",
            "teaches year 4",
            "Hill Primary",
        ),
        (
            "Joan Pike teaches grade 2 maths at Oakdale Middle",
            "teaches grade 2 maths",
            "Oakdale Middle",
        ),
        ("year 4 teacher joan pike from hill primary, met today", "year 4 teacher", "Hill Primary"),
        ("band 6 nurse joan pike, mill lane surgery, today", "band 6 nurse", "mill lane surgery"),
        ("met the night nurse joan pike today", "night nurse", None),
        ("joan pike does the bins and boilers at Hill School", "bins and boilers", "Hill School"),
        ("met joan pike from wendle town council on monday", None, "Wendle Town Council"),
        ("Gartenmeisterin Joan Pike vom Grünamt Lenz, gestern", "Gartenmeisterin", "Grünamt Lenz"),
        ("heute imkerin joan pike getroffen", "imkerin", None),
        ("Ayer con el fontanero Joan Pike de Protección Civil", "fontanero", "Protección Civil"),
        ("enfermera joan pike, hospital del mar, ayer", "enfermera", "hospital del mar"),
    ],
)
def test_a_post_is_kept_whole_before_and_behind_the_name(
    note: str, role: str | None, org: str | None
) -> None:
    contact = read_note(note, TODAY).contact
    assert (contact.name, contact.role, contact.org) == ("Joan Pike", role, org)


@pytest.mark.parametrize(
    "told", ["teaches 4 kids to swim", "she does the beds and the dishes at home", "runs 2 miles"]
)
def test_a_number_of_things_is_no_level(told: str) -> None:
    reading = read_note(f"met joan pike today, {told}", TODAY)
    assert reading.contact.role is None
    assert told in reading.they_said
