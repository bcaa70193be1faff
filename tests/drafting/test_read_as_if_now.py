"""Promises told as if they were done now, a wish of several people, and what was offered last."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("told", "promise"),
    [
        ("Petra sends me the rota", "the rota"),
        ("she lends me her good mask", "her good mask"),
        ("she covers me 4 jan", "covers me"),
        ("she is giving me a frame of comb", "a frame of comb"),
        ("Petra texts me the floss brand", "texts me the floss brand"),
    ],
)
def test_what_somebody_does_for_me_now_is_theirs_to_do(told: str, promise: str) -> None:
    reading = read_note(
        f"Petra Lund, welder, met at the fair sat. she counts sparks. {told}", TODAY
    )

    assert [(one.who, one.what) for one in reading.promises] == [("them", promise)]


@pytest.mark.parametrize(
    ("told", "promise"),
    [
        ("i give her my smoker", "give her my smoker"),
        ("i cover hers 11 jan", "cover hers"),
        ("i show petra our old motor room", "show petra our old motor room"),
        ("she gets my helmet cam", "my helmet cam"),
        ("she lends me her mask, i bring rod ends", "i bring rod ends"),
    ],
)
def test_what_i_do_for_them_now_is_mine_to_do(told: str, promise: str) -> None:
    reading = read_note(
        f"Petra Lund, welder, met at the fair sat. she counts sparks. {told}", TODAY
    )

    assert promise in [one.what for one in reading.promises if one.who == "me"]


@pytest.mark.parametrize(
    "told",
    ["she gives me hope", "she sends us cards every xmas", "i bring biscuits every week"],
)
def test_a_habit_is_no_promise(told: str) -> None:
    assert not read_note(f"Ida Brenn, plumber, met at the fair sat. {told}", TODAY).promises


@pytest.mark.parametrize(
    ("note", "who", "promise"),
    [
        (
            "Cem Aydin, Ausbilder, gestern am Stand. Cem schickt mir ne Vorlage",
            "them",
            "ne Vorlage",
        ),
        ("Uwe Brandt, Imker, gestern am Stand. ich versprach ihm Gläser", "me", "Gläser"),
        ("Rémi Vauq, pompier, hier au pot. Rémi m'envoie sa playlist", "them", "sa playlist"),
        ("Ysé Barte, luthière, hier au pot. je lui garde des chutes", "me", "garde des chutes"),
        ("Nuria Val, pastora, ayer en la feria. Nuria me regala lana", "them", "lana"),
        ("Nuria Val, pastora, ayer en la feria. yo quedé en llevarle pan", "me", "llevarle pan"),
    ],
)
def test_other_languages_promise_so_as_well(note: str, who: str, promise: str) -> None:
    made = [(one.who, one.what) for one in read_note(note, TODAY).promises]

    assert made == [(who, promise)]


def test_calling_everybody_is_a_habit_and_no_promise() -> None:
    reading = read_note("Ilka Strom, Leiterin, gestern. Sie ruft jeden an, auch bei Absage", TODAY)

    assert not reading.promises


def test_an_offer_may_be_named_behind_the_thing() -> None:
    reading = read_note(
        "Jörg Aaken, Dachdecker. Wollte ihm meine Bühne leihen - hab ich angeboten", TODAY
    )

    assert reading.offer == "Wollte ihm meine Bühne leihen"
    assert not reading.they_said


@pytest.mark.parametrize(
    ("note", "names"),
    [
        (
            (
                "2 from the lift crew breakfast fri - Dov Hart, modernisation, flosses; and "
                "Imogen Crane, apprentice, keeps a scrapbook"
            ),
            ["Dov Hart", "Imogen Crane"],
        ),
        (
            (
                "Zwei vom Stammtisch am Do. Malte Reim, NotSan, schläft nie. Und Svenja Pohl, "
                "Azubi, zeichnet Einsätze"
            ),
            ["Malte Reim", "Svenja Pohl"],
        ),
        (
            (
                "Dos del turno: Elpidio Char, conserje, arregla mesas; y Nuria Val, limpieza, deja "
                "notas"
            ),
            ["Elpidio Char", "Nuria Val"],
        ),
    ],
)
def test_each_of_those_counted_is_told_of(note: str, names: list[str]) -> None:
    reading = read_note(note, TODAY)

    assert [one.contact.name for one in (reading, *reading.more)] == names


def test_what_i_would_like_to_do_is_a_question_for_them() -> None:
    reading = read_note("Ana Val, vet, met fri. can i sit in on the tie lesson?", TODAY)

    assert reading.ask == "sit in on the tie lesson"
