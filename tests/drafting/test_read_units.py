"""Departments, sites and surnames that are everyday words, and what a talk was about."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "name", "role", "org"),
    [
        ("coffee w dr mina okoro paediatrics this morning", "Mina Okoro", "paediatrics", None),
        ("Ran into Femi Lund Maintenance at the depot", "Femi Lund", "Maintenance", None),
        ("joe tarrant dispatch county 911, met tues", "Joe Tarrant", "dispatch", "county 911"),
        ("met Mina Okoro radiology St Anne's", "Mina Okoro", "radiology", "St Anne's"),
        (
            "mina okoro charge nurse ICU st. anne's at the lifting day",
            "Mina Okoro",
            "charge nurse ICU",
            "st. anne's",
        ),
        (
            "Piotr Lis, site engineer, A9 tunnel job. Says the pour is late.",
            "Piotr Lis",
            "site engineer",
            "A9 tunnel job",
        ),
        ("sgt ines mora K9 unit, 9th precinct", "Ines Mora", "sgt", "K9 unit, 9th precinct"),
    ],
)
def test_a_unit_behind_a_name_is_where_somebody_works(
    note: str, name: str, role: str, org: str | None
) -> None:
    """It is no part of the name, and nothing that was said."""
    reading = read_note(note, TODAY)
    contact = reading.contact
    assert (contact.name, contact.role, contact.org) == (name, role, org)
    assert all(each == "the pour is late" for each in reading.they_said)


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("coffee w mina okoro re the inhaler scheme this morning", "the inhaler scheme"),
        ("call w/ Mina Okoro (head of ops) re new rota yesterday", "new rota"),
        ("met mina okoro, buyer at Oak Rail, about the glove order on tues", "the glove order"),
        ("spoke to mina okoro about the new rota at the staff day", "spoke about the new rota"),
    ],
)
def test_what_a_talk_was_about_is_no_house(note: str, topic: str) -> None:
    """Behind "re", "abt" and "about" stands the topic, without the day and the place."""
    reading = read_note(note, TODAY)
    assert reading.they_said == (topic,)
    assert reading.contact.org in {None, "Oak Rail"}


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("met bev long at the quiz", ["Bev Long"]),
        ("had tea with wanda pool and dave ward at the depot", ["Wanda Pool", "Dave Ward"]),
        ("spoke to erin wells yesterday", ["Erin Wells"]),
        ("met ana first at the gym", ["Ana"]),
        ("met ana head of maths at the fair", ["Ana"]),
    ],
)
def test_an_everyday_word_may_be_a_family_name(note: str, names: list[str]) -> None:
    """Where the name ends right behind it, and the word tells no time or trade."""
    reading = read_note(note, TODAY)
    assert [each.contact.name for each in (reading, *reading.more)] == names


def test_a_post_behind_her_is_of_somebody_else() -> None:
    """The registrar of the one met is no role of hers; met together, he keeps his own."""
    told = read_note("saw dr mina okoro, her registrar Tom Bell is moving to Leeds", TODAY)
    assert (told.contact.role, told.contact.org) == (None, None)
    both = read_note("met mina okoro and her registrar Tom Bell at the audit", TODAY)
    assert [each.contact.role for each in (both, *both.more)] == [None, "registrar"]


def test_what_it_means_stands_in_the_clause_before() -> None:
    """The topic takes the place of "it", and any other thing stays in one fact with it."""
    reading = read_note("met Mina Okoro, she talked abt her new kiln, says it cut the bill", TODAY)
    assert reading.they_said == ("her new kiln cut the bill",)
    reading = read_note("met Mina Okoro at a fair. She built a kiln, says it cut the bill", TODAY)
    assert reading.they_said == ("She built a kiln, says it cut the bill",)


def test_a_wish_without_anybody_is_mine_and_a_card_tells_nothing() -> None:
    """Of somebody without a name the house is kept as well."""
    note = "spoke to lady from the council housing team (maybe Sharon). wld love to see the plan. "
    reading = read_note(note + "she gave me her card", TODAY)
    assert (reading.contact.name, reading.contact.org) == ("Sharon", "council housing team")
    assert (reading.ask, reading.they_said) == ("see the plan", ())
