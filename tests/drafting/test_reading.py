"""What the reader writes down: people, meetings, words, promises and plans."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note, worth_showing

MONDAY = date(2026, 6, 8)


def read(note: str) -> Reading:
    return read_note(note, MONDAY)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Olamide", "Olamide"),
        ("marisol", "Marisol"),
        ("Dr. Ines Falk, vet", "Ines Falk"),
        ("talked to Ravi!! he mends kites", "Ravi"),
        ("met a guy called Owen Pryce at the ford", "Owen Pryce"),
        ("siniša kovač, crane driver, met sunday", "Siniša Kovač"),
        ("Khadija bint Omar al-Sayed. Radiographer.", "Khadija bint Omar al-Sayed"),
        ("Jan van der Meer, skipper", "Jan van der Meer"),
        ("Will Archer, beekeeper", "Will Archer"),
        ("Min-jun Park (illustrator)", "Min-jun Park"),
        ("KOFI ANTWI, MILLER. MET TODAY.", "Kofi Antwi"),
        ("Coffee w/ Teresa Quade (actuary)", "Teresa Quade"),
        ("ayer conocí a Ramiro Lobo, panadero", "Ramiro Lobo"),
        ("Gestern Frau Dr. Elke Sommer getroffen", "Elke Sommer"),
        ("Vu ce matin : Aline Roux, fleuriste", "Aline Roux"),
        ("小林 from the pottery class", "小林"),
        ("what a long day", None),
    ],
)
def test_a_name_is_found_whole_and_without_its_title(note: str, name: str | None) -> None:
    assert name == read(note).contact.name


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("Ana Vale, head of music at Elm School", "head of music", "Elm School"),
        ("Ana Vale (night porter, Crown Hotel)", "night porter", "Crown Hotel"),
        ("met ana vale dep chief logistics hill fire", "dep chief logistics", "Hill Fire"),
        ("Ana Vale\nweaver\nTide Mill", "weaver", "Tide Mill"),
        ("Met Ana Vale. She is a dentist at Oak Clinic.", "dentist", "Oak Clinic"),
        ("Ana Vale, charge nurse, Ward 3, Mere Hospital", "charge nurse, Ward 3", "Mere Hospital"),
        ("met a piano tuner called Ana Vale", "piano tuner", None),
        ("Capt. Ana Vale, Station 4, met today", "Capt.", "Station 4"),
        ("Ana Vale, bodega. Enfermera de la UCI en el Hospital Sur", None, None),
    ],
)
def test_role_and_house_are_told_apart(note: str, role: str | None, org: str | None) -> None:
    contact = read(note).contact
    if role is None:
        assert contact.name == "Ana Vale"
    else:
        assert (role, org) == (contact.role, contact.org)


@pytest.mark.parametrize(
    ("note", "where", "on"),
    [
        ("Met Bo Li at the harbour fair on sat.", "the harbour fair", "2026-06-06"),
        ("Bo Li, cook, sat next to me at the staff lunch today", "the staff lunch", "2026-06-08"),
        ("Bo Li. Cook. Chess club, met yesterday.", "Chess club", "2026-06-07"),
        ("Bo Li from the allotment, met sunday", "the allotment", "2026-06-07"),
        ("Bo Li, cook. lift, this am", "lift", "2026-06-08"),
        ("Bo Li, cook, workshop on knives, 3 june", "workshop on knives", "2026-06-03"),
        ("Met Bo Li at the pier friday, no wait, saturday", "the pier", "2026-06-06"),
        ("bo li, cocinero. lo vi el sábado en el mercado", "mercado", "2026-06-06"),
    ],
)
def test_the_meeting_has_a_place_and_a_day(note: str, where: str, on: str) -> None:
    met = read(note).met

    assert (where, on) == (met.where, met.on)


def test_two_days_for_one_meeting_are_asked_about() -> None:
    reading = read("met Bo Li yesterday 3 june at the quay")

    assert reading.met.on is None
    assert "two days" in reading.unsure[0]


def test_a_day_that_does_not_exist_is_asked_about_and_kept() -> None:
    reading = read("met Bo Li feb 31 at the quay")

    assert reading.met.on is None
    assert any("feb 31" in doubt for doubt in reading.unsure)
    assert "feb 31" in " ".join(reading.left_over)


def test_their_words_and_mine_are_told_apart() -> None:
    reading = read("Bo Li, cook. Salts the water twice. I told her I burn rice.")

    assert reading.they_said == ("Salts the water twice",)
    assert reading.share == ("I burn rice",)


def test_a_dictated_run_is_cut_where_somebody_else_speaks() -> None:
    reading = read(
        "so I met Bo Li yesterday she is a diver and she told me the bay is full of bikes and "
        "I said ours is full of carts and she said she will send me the map and I promised her "
        "a torch by friday"
    )

    assert reading.contact.role == "diver"
    assert reading.they_said == ("the bay is full of bikes",)
    assert reading.share == ("ours is full of carts",)
    assert [(p.who, p.what, p.due) for p in reading.promises] == [
        ("them", "send me the map", None),
        ("me", "a torch", "2026-06-12"),
    ]


@pytest.mark.parametrize(
    ("sentence", "who", "what", "due"),
    [
        ("I promised our rope list", "me", "our rope list", None),
        ("Said I'd bring him tape by wed", "me", "bring him tape", "2026-06-10"),
        ("said id find her a saw", "me", "find her a saw", None),
        ("Lend her my drill, I promised", "me", "Lend her my drill", None),
        ("I said soup on 20 june", "me", "soup", "2026-06-20"),
        ("He wants a look at our logbook, I said yes", "me", "a look at our logbook", None),
        ("He'll send the form by friday", "them", "send the form", "2026-06-12"),
        ("She promised me a recipe", "them", "a recipe", None),
    ],
)
def test_a_promise_says_who_what_and_when(
    sentence: str, who: str, what: str, due: str | None
) -> None:
    (promise,) = read(f"Met Bo Li, cook, at the market. {sentence}").promises

    assert (who, what, due) == (promise.who, promise.what, promise.due)


@pytest.mark.parametrize(
    ("note", "who", "what"),
    [
        ("Ayer conocí a Bo Li, panadero. Le prometí el plano", "me", "el plano"),
        ("Gestern Bo Li getroffen, Koch. Sie schickt mir das Foto", "them", "das Foto"),
        ("Vu Bo Li hier. Elle va me donner la carte", "them", "donner la carte"),
    ],
)
def test_a_promise_is_heard_in_other_languages(note: str, who: str, what: str) -> None:
    assert [(who, what)] == [(promise.who, promise.what) for promise in read(note).promises]


def test_promising_nothing_is_no_promise() -> None:
    assert read("Bo Li, cook. promised her nothing. send her nothing").promises == ()


def test_an_offer_and_a_question_are_kept_apart() -> None:
    reading = read("Bo Li, cook. Offered our oven plan. Want to ask her for a spoon")

    assert reading.offer == "our oven plan"
    assert reading.ask == "a spoon"


@pytest.mark.parametrize(
    ("plan", "on"),
    [
        ("write mon", "2026-06-15"),
        ("say hi in a week", "2026-06-15"),
        ("Follow up: 3 July", "2026-07-03"),
        ("ping in a fortnight", "2026-06-22"),
        ("escribirle en 10 días, es lo que quiero", "2026-06-18"),
        ("ihr in 2 wochen schreiben und nicht früher", "2026-06-22"),
        ("la rappeler dans 3 semaines chez elle", "2026-06-29"),
    ],
)
def test_a_plan_to_write_has_its_day(plan: str, on: str) -> None:
    assert on == read(f"Bo Li. {plan}").follow_up_on


def test_a_vague_plan_is_asked_about() -> None:
    reading = read("Bo Li, cook. write before xmas")

    assert reading.follow_up_on is None
    assert any("before xmas" in doubt for doubt in reading.unsure)


def test_addresses_are_found_by_shape() -> None:
    reading = read("Bo Li, bo.li@example.org, office 555-0101, cell 555-0102, linkedin.com/in/boli")

    contact = reading.contact
    assert (contact.email, contact.phone) == ("bo.li@example.org", "555-0102")
    assert contact.url == "linkedin.com/in/boli"
    assert "555-0101" in " ".join(reading.left_over)


def test_two_people_share_the_meeting_and_keep_their_own_facts() -> None:
    reading = read(
        "Two good ones at the kite day on sat. 1) Ana Vale, weaver, Tide Mill, she dyes with tea. "
        "2) Bo Li, cook, he smokes plums. promised Ana our vat plan. write both in 1 wk"
    )

    (other,) = reading.more
    assert (reading.contact.name, other.contact.name) == ("Ana Vale", "Bo Li")
    assert reading.met == other.met
    assert reading.they_said == ("she dyes with tea",)
    assert other.they_said == ("he smokes plums",)
    assert [p.what for p in reading.promises] == ["our vat plan"]
    assert reading.follow_up_on == other.follow_up_on == "2026-06-15"


def test_a_name_in_doubt_is_asked_about() -> None:
    assert any("Ingrun" in doubt for doubt in read("Ingrun?? from the choir").unsure)


@pytest.mark.parametrize(
    ("told", "ask"),
    [
        ("I want to ask her how she got the loom", "how she got the loom"),
        ("ask her what it costs", "what it costs"),
        ("ask her if the loom folds", "the loom folds"),
    ],
)
def test_an_ask_keeps_what_it_asks_with(told: str, ask: str) -> None:
    assert read(f"Ines Falk, weaver, at the fair. {told}").ask == ask


def test_a_promise_that_no_field_holds_is_worth_showing() -> None:
    runs = ("will email him her contact by wednesday", "said i'd", "will write")
    assert worth_showing(runs) == runs[:1]


def test_crumbs_are_not_worth_showing() -> None:
    assert worth_showing(("met", "he said", "blue door", "and i")) == ("blue door",)
