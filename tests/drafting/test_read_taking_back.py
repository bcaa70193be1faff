"""A name, a trade, a number or a day that the writer takes back for the right one."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Hamdi??? no Hamdy. lock keeper. weir steps, this am", "Hamdy"),
        (
            "Ms Yvonne Strand (no, Strandt w a t at the end), patent clerk, met mon",
            "Yvonne Strandt",
        ),
        ("met Ann Dole, no, Anne Dole, vet, at the fair sat", "Anne Dole"),
        ("Teresa Gil (sorry, Gill w two l's), baker, Hove market, fri", "Teresa Gill"),
        ("Rui Umeha? Umeha-Clark. Dietitian. met weds", "Rui Umeha-Clark"),
        ("Jörn, nee, Jürn Aakjer, Dachdecker. Richtfest am Samstag", "Jürn Aakjer"),
        ("Croisé Odette Barte non pardon Bartès, luthière, au marché samedi", "Odette Bartès"),
        ("Gorko?? no, Gorka, pastor, mercado del sábado. habla con las ovejas", "Gorka"),
    ],
)
def test_the_right_name_stands_for_the_one_taken_back(note: str, name: str) -> None:
    assert read_note(note, TODAY).contact.name == name


def test_what_was_taken_back_is_kept_among_the_rest() -> None:
    reading = read_note("Hamdi??? no Hamdy. lock keeper. weir steps, this am", TODAY)

    assert reading.contact.role == "lock keeper"
    assert any("Hamdi" in rest for rest in reading.left_over)


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("Ana Vale, vet, met fri. says no more flux. no sparks no spark she says", "no more flux"),
        ("Ana Vale, vet, met fri. can a cat sing? Cats hum she says", "Cats hum"),
        ("Ana Vale, vet, met fri. she trusts the board, no boards she trusts more", "the board"),
    ],
)
def test_a_no_of_another_kind_takes_nothing_back(note: str, kept: str) -> None:
    reading = read_note(note, TODAY)

    assert reading.contact.name == "Ana Vale"
    assert any(kept in said for said in reading.they_said)


def test_the_last_of_two_numbers_counts_when_the_first_was_wrong() -> None:
    wrong_first = read_note("Ana Vale, vet, met fri. 555-0119 no sorry 555-0191", TODAY)
    both_right = read_note("Ana Vale, vet, met fri. 555-0119, desk 555-0191", TODAY)

    assert wrong_first.contact.phone == "555-0191"
    assert both_right.contact.phone == "555-0119"


def test_wide_gaps_part_a_note_that_has_no_other_marks() -> None:
    reading = read_note(
        "anselm guthry  joiner  planes wood w his eyes shut  i said mine splinters  tel 555-0122",
        TODAY,
    )

    assert (reading.contact.name, reading.contact.role) == ("Anselm Guthry", "joiner")
    assert reading.contact.phone == "555-0122"
    assert reading.they_said == ("planes wood with his eyes shut",)
    assert reading.share == ("mine splinters",)


def test_two_spaces_behind_a_full_stop_part_nothing() -> None:
    reading = read_note("Ana Vale, vet.  Met fri.  She sings to  cats and dogs.", TODAY)

    assert reading.they_said == ("She sings to cats and dogs",)


@pytest.mark.parametrize(
    ("note", "where", "on"),
    [
        (
            (
                "so i met a guy called tarek hes a diver and he said rivers sing "
                "and i said mine hums and it was at the dock party on sunday"
            ),
            "the dock party",
            "2026-11-15",
        ),
        (
            (
                "also die frau heißt gerlinde und sie stimmt orgeln und ich hab gesagt ich mag es "
                "und das war heute in der kantine"
            ),
            "kantine",
            "2026-11-18",
        ),
        (
            (
                "conocí a una profe que se llama Nerea Zubiri da clase y yo le dije que sí "
                "y esto fue ayer en la feria de ciencias"
            ),
            "feria de ciencias",
            "2026-11-17",
        ),
    ],
)
def test_the_meeting_may_be_told_at_the_end_of_a_run(note: str, where: str, on: str) -> None:
    reading = read_note(note, TODAY)

    assert (reading.met.where, reading.met.on) == (where, on)
