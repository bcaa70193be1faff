"""Who it was, what they do and where: uncommon names, houses with two names, mistyped trades."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 5, 14)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Thessaly Okonjo runs the Lowmarsh Duck Race, 3 july, Guild Hall.", "Thessaly Okonjo"),
        ("Philippa Ndiaye-Ross, boat varnisher, Quay Hall, yesterday.", "Philippa Ndiaye-Ross"),
        ("Aoife the well digger (her and two brothers, Deepspring). met today", "Aoife"),
        ("ask Thandeka re loft hatch", "Thandeka"),
        ("msg Priscilla re the kiln shelf", "Priscilla"),
        ("Gudrun 555-0191", "Gudrun"),
        ("off his card: RASHIDA OYELOWO / Marine Surveyor / Blackfin Survey", "Rashida Oyelowo"),
        ("Card says: DR. PELAGIA STROUD, Soil Scientist.", "Pelagia Stroud"),
        ("Wiebke Ahrenholz, Logopädin. Geburtshaus Sonnhalde.", "Wiebke Ahrenholz"),
        ("Ignacio Larrabeiti, apicultor. Mercado Viejo, ayer.", "Ignacio Larrabeiti"),
        ("beekeeper Branwen Tollemache told me hives hum.", "Branwen Tollemache"),
        ("Kuya Benedicto (Ben) Salonga, janitor.", "Kuya Benedicto Salonga"),
        ("bumped in2 marisol from the allotment ystrday, she is a baker", "Marisol"),
        ("Met Ife Balogun Mon no sorry Tues at the audit.", "Ife Balogun"),
        ("rdv avec madame Traoré (Awa), conseillère, hier.", "madame Traoré"),
        ("Kwabena Asare. theatre porter. Fairmead cardiac unit. met tues.", "Kwabena Asare"),
    ],
)
def test_a_name_is_known_by_where_it_stands_and_a_hall_or_a_trade_is_nobody(
    note: str, name: str
) -> None:
    reading = read_note(note, TODAY)

    assert reading.contact.name == name
    assert reading.more == ()


@pytest.mark.parametrize(
    "note",
    [
        "la señora de las flores, no sé cómo se llama. sábado, rastrillo.",
        "der mann vom fundbüro, namen nicht verstanden. sortiert schirme.",
        "the lad with the red trolley at the tram stop. never got his name. sells batteries",
        "le monsieur de la déchetterie, pas eu son nom. mardi.",
    ],
)
def test_a_note_that_says_it_has_no_name_gets_none(note: str) -> None:
    assert read_note(note, TODAY).contact.name is None


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("Kwabena Asare. theatre porter. Fairmead cardiac unit.", "theatre porter", "Fairmead"),
        ("Fintan Abernathy, undertaker (Moss & Low), at the cafe.", "undertaker", "Moss & Low"),
        ("Kofi Brandt, hydrologist, Weir & Reach Ltd.", "hydrologist", "Weir & Reach Ltd"),
        ("Hortense Vaillant / data steward / Polder+Dijk", "data steward", "Polder+Dijk"),
        ("met Bo Ilie today. he is a plummer, mostly boilers", "plummer", None),
        ("Ines Faro. she's a tide predictor which is a job", "tide predictor", None),
        ("Marlon Ebanks, lighting guy for the puppet theatre.", "lighting guy", "puppet theatre"),
        ("Adwoa in infection control. Met in the canteen today.", "infection control", None),
        (
            "Itziar Olabarria, fisioterapeuta de quemados en el Hospital Virgen de la Peña.",
            "fisioterapeuta de quemados",
            "Hospital Virgen de la Peña",
        ),
        ("Nadia Perrault, grutière chez Levage Atlantique.", "grutière", "Levage Atlantique"),
    ],
)
def test_a_trade_and_a_house_in_fragments(note: str, role: str, org: str | None) -> None:
    contact = read_note(note, TODAY).contact

    assert contact.role == role
    assert (contact.org or "").startswith(org or "")
    assert (contact.org is None) == (org is None)


def test_people_on_a_list_with_letters_are_two() -> None:
    reading = read_note("Mtg, mon. (a) Ramona Steed, driver. (b) her colleague Idris, cook.", TODAY)

    assert [reading.contact.name, reading.more[0].contact.name] == ["Ramona Steed", "Idris"]


def test_what_follows_an_introduction_is_about_whom_one_was_introduced_to() -> None:
    reading = read_note(
        "Godfrey Amadi (PE teacher) introduced me to his wife Hettie, who's a stenographer.", TODAY
    )

    assert reading.contact.role == "PE teacher"
    assert reading.more[0].contact.name == "Hettie"
    assert reading.more[0].contact.role == "stenographer"


def test_two_in_one_breath_are_told_of_by_he_and_she() -> None:
    reading = read_note("Neben uns: Imke und Torge. sie Imkerin, er Dachdecker.", TODAY)

    assert reading.contact.role == "Imkerin"
    assert reading.more[0].contact.role == "Dachdecker"


def test_somebody_only_talked_about_is_not_the_one_met() -> None:
    reading = read_note(
        "Talked about Joan Pettifer, NHS no 943 476 5919, with Mina Dahl, ward clerk.", TODAY
    )

    assert reading.contact.name == "Mina Dahl"
    assert "Pettifer" in " ".join(reading.private)
    assert "Pettifer" not in " ".join((*reading.they_said, *reading.share))


@pytest.mark.parametrize(
    ("note", "called"),
    [
        ("gestern Frau Dr. Gesa Lorenz in Kiel getroffen, Zahnärztin", "Frau Dr. Lorenz"),
        ("Herrn Prof. Dr. Uwe von Stein am Montag getroffen", "Herr Prof. Dr. von Stein"),
        ("gestern Gesa Lorenz in Kiel getroffen, Zahnärztin", None),
    ],
)
def test_a_german_title_before_the_whole_name_is_how_they_are_greeted(
    note: str, called: str | None
) -> None:
    assert read_note(note, date(2026, 11, 22)).contact.preferred_name == called
