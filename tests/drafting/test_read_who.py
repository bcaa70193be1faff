"""Who a note is about: family names first, ships, wards, partners, small letters."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("note", "name", "role"),
    [
        (
            "Met Mrs Hale, Dorothy, usher, at the matinee on Monday. She counts coats.",
            "Dorothy Hale",
            "usher",
        ),
        ("Novak, Irena. glazier. met at the skip on monday. she hums", "Irena Novak", "glazier"),
        ("Sra. Rojas, Elvira, portera del teatro, hablamos el lunes.", "Elvira Rojas", None),
        (
            "talked to the bosun off the Silver Tern, Joan Reed, at the quay on the 9th. she knits",
            "Joan Reed",
            "bosun",
        ),
        (
            "Kapitänin der Fähre Nordwind, Silke Harms, gestern am Kai. sie singt",
            "Silke Harms",
            "Kapitänin",
        ),
        (
            "Frau Jutta Lenz, Stationsleitung Geriatrie in Gotha, am Montag im Bus. Sie summt.",
            "Jutta Lenz",
            "Stationsleitung Geriatrie in Gotha",
        ),
        ("uwe vom sägewerk getroffen. er sagt fichte trocknet schneller", "Uwe", None),
        ("marta from the ice rink, met on tuesday. she sharpens skates", "Marta", None),
        (
            "pham ngoc bao linh, florist, met at the crossing on monday. she wraps in maps",
            "Pham Ngoc Bao Linh",
            "florist",
        ),
        ("Ran into our old janitor, Gus, in the bakery on Sat. he paints", "Gus", "janitor"),
        (
            "croisé hier au lavoir une potière, elle s'appelle inès. elle chante",
            "Inès",
            "potière",
        ),
        ("Dan Moss offered me a bench at the yard. told me oak sings", "Dan Moss", None),
    ],
)
def test_the_person_met_is_named_with_the_trade(note: str, name: str, role: str | None) -> None:
    """A ship, a ward or a given name behind a comma is nobody else."""
    reading = read_note(note, TODAY)
    assert reading.contact.name == name
    assert not reading.more
    if role:
        assert reading.contact.role == role


@pytest.mark.parametrize(
    ("note", "second"),
    [
        (
            "At the seed swap (14/11): Hanna, bookbinder, and her partner Olaf who mends flutes.",
            "Olaf",
        ),
        (
            "Hier, rencontré Paul Ferrand, luthier, et sa femme Rose, potière. Paul chante.",
            "Rose",
        ),
    ],
)
def test_a_partner_who_is_told_of_was_met_too(note: str, second: str) -> None:
    """Each has a sheet."""
    reading = read_note(note, TODAY)
    assert [each.contact.name for each in reading.more] == [second]


@pytest.mark.parametrize(
    "note",
    [
        "Met Ada Quill, tailor. i said id show them round? no. she sews at night",
        "Met Ada Quill, tailor. Did I promise her anything? No. She sews at night.",
        "Met Ada Quill, tailor. I'll lend her a lamp, no wait I didn't promise that. She sews.",
    ],
)
def test_a_promise_denied_is_none(note: str) -> None:
    """What was taken back is not kept."""
    assert read_note(note, TODAY).promises == ()


def test_a_private_remark_run_on_leaves_the_question() -> None:
    """Only the remark is shut away."""
    note = (
        "met ada quill nurse at the vaccine day in truro thursday she said they stopped counting "
        "swabs and weigh the bin she asked if we use paper masks on nights her father is in "
        "hospice dont mention"
    )
    reading = read_note(note, TODAY)
    assert reading.private == ("her father is in hospice dont mention",)
    assert any("paper masks" in said for said in reading.they_said)


def test_an_um_is_a_german_word() -> None:
    """It is hesitation in English alone."""
    reading = read_note("uwe getroffen. hab gesagt ich hör mich um", TODAY)
    assert [each.what for each in reading.promises] == ["hör mich um"]


@pytest.mark.parametrize(
    ("note", "due"),
    [
        ("Met Ada Quill, tailor. He'll come a week on Friday", None),
        ("met Ada Quill. She's coming round a week on Monday", "2026-11-30"),
        ("met Ada Quill. I'll bring her the lamp Friday week", "2026-11-27"),
        ("vu Rose Ferrand hier. Je lui envoie la carte vendredi en huit", "2026-11-27"),
    ],
)
def test_a_week_on_a_day_is_a_week_later(note: str, due: str | None) -> None:
    """Not the next one of its name."""
    promises = read_note(note, TODAY).promises
    assert [each.due for each in promises] == [due or "2026-11-27"]


@pytest.mark.parametrize(
    "note",
    [
        "bakery on 5th and Main. guy named Tariq bakes there",
        "Dr Ada Quill, vet, clinic on 5th. helped me last year",
        "met Ada Quill, vet, on the 5th floor",
    ],
)
def test_a_street_or_a_floor_is_no_day(note: str) -> None:
    """Nothing is dated by it."""
    assert read_note(note, TODAY).met.on is None
