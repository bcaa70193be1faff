"""Names beside trades: behind one, with a plain word for a surname, and before a double one."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("met", "name", "role"),
    [
        ("met the electrician Ged at the depot today", "Ged", "electrician"),
        ("met the porter Ife at the ward today", "Ife", "porter"),
        ("met our new gardener Bo Tarn in the yard today", "Bo Tarn", "gardener"),
        ("chatted to the tram driver Ulf at the depot yesterday", "Ulf", "tram driver"),
        ("the plumber Ned, at the barn today", "Ned", "plumber"),
        ("met a paramedic Sol at the fair sunday", "Sol", "paramedic"),
    ],
)
def test_a_name_stands_right_behind_a_trade(met: str, name: str, role: str) -> None:
    reading = read_note(f"{met}. they hum", TODAY)

    assert (reading.contact.name, reading.contact.role) == (name, role)
    assert reading.they_said == ("they hum",)


@pytest.mark.parametrize("met", ["met the baker Friday", "met Bo Tarn, the barber King Street"])
def test_a_day_and_a_street_behind_a_trade_are_nobody(met: str) -> None:
    reading = read_note(f"{met}. he hums", TODAY)

    assert reading.contact.name in {None, "Bo Tarn"}
    assert reading.contact.role in {"baker", "barber"}
    assert reading.more == ()


@pytest.mark.parametrize(
    ("met", "name", "role"),
    [
        ("met dave long, fleet boss, yesterday", "Dave Long", "fleet boss"),
        ("met anna short, ward clerk, at the fair", "Anna Short", "ward clerk"),
        ("dave young, tram driver, met yesterday", "Dave Young", "tram driver"),
        ("met ruth small, cook, at the fair", "Ruth Small", "cook"),
        ("met dave again, vet, at the fair", "Dave", "vet"),
        ("met dave today, vet", "Dave", "vet"),
    ],
)
def test_a_plain_word_is_a_surname_before_a_trade(met: str, name: str, role: str) -> None:
    reading = read_note(f"{met}. they hum", TODAY)

    assert (reading.contact.name, reading.contact.role) == (name, role)


@pytest.mark.parametrize(
    ("note", "name", "role"),
    [
        (
            "dave (forklift / stock clerk, big laugh) at the fair sat",
            "Dave",
            "forklift / stock clerk",
        ),
        ("lena (baker / night cook, loud hat) at the fair sat", "Lena", "baker / night cook"),
        ("met jo (bus driver / dj / cook) at the dock today", "Jo", "bus driver / dj / cook"),
    ],
)
def test_a_stroke_between_two_trades_in_a_bracket_parts_nothing(
    note: str, name: str, role: str
) -> None:
    reading = read_note(note, TODAY)

    assert (reading.contact.name, reading.contact.role) == (name, role)
    assert reading.contact.org is None


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("sat next to her at lunch: Ada Finch, midwife, RCM day tues.", "RCM day"),
        ("stood behind her in the queue: Ada Finch, vet, BVA congress thurs.", "BVA congress"),
        ("sat next to her at lunch: Ada Finch, midwife.", "lunch"),
        ("met ada finch, tram driver, at the depot.", "the depot"),
        ("met ada finch, roofer, at the barn sale.", "the barn sale"),
    ],
)
def test_the_event_is_where_they_met_and_the_meal_only_when_nothing_else_is(
    note: str, where: str
) -> None:
    assert read_note(f"{note} she hums", TODAY).met.where == where
