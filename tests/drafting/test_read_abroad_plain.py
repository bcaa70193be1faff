"""Plain Spanish, French and German notes: what is offered, owed, unknown, secret or none of it."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    "note",
    [
        "Fidel (del apellido ni idea), tapicero. cose con hilo rojo",
        "croisé Basile (pas de nom de famille) au marché. facteur. il siffle faux",
        "Gundula (nachname keine ahnung), Töpferin. brennt nachts",
    ],
)
def test_a_family_name_that_is_not_known_is_nothing(note: str) -> None:
    read = read_note(note, TODAY)
    told = " ".join((*read.they_said, *read.private, read.contact.org or "")).lower()
    assert not any(word in told for word in ("apellido", "famille", "nachname"))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Fidel Roca, librero. guarda un billete en un atlas y nadie sabe cual", "atlas"),
        (
            "Léo Roux, libraire. cache une lettre dans un atlas chaque lundi, personne sait lequel",
            "atlas",
        ),
        ("Gundula Rehm, Köchin. versteckt einen Zettel und keiner weiß in welchem", "Zettel"),
        ("Fidel Roca, médico. saluda a cada paciente que entra por su nombre", "paciente"),
    ],
)
def test_what_nobody_can_tell_apart_is_no_secret(note: str, said: str) -> None:
    read = read_note(note, TODAY)
    assert any(said in each for each in read.they_said)
    assert not read.private


def test_a_loss_is_private_and_nobody_is_asked_about_it() -> None:
    read = read_note("Fidel Roca, sastre. Acaba de perder a su mujer, no preguntar.", TODAY)
    assert read.private
    assert not read.they_said


@pytest.mark.parametrize(
    ("note", "offer"),
    [
        (
            "Alba Roca, conductora. me contó que silba en los túneles. ofrecerle mis guantes",
            "mis guantes",
        ),
        ("Basile Roche, facteur. lui proposer mes gants", "mes gants"),
    ],
)
def test_what_i_mean_to_offer_is_my_offer(note: str, offer: str) -> None:
    found = read_note(note, TODAY).offer
    assert found is not None
    assert found == offer


def test_what_i_owe_keeps_its_article() -> None:
    (promise,) = read_note("Fidel Roca, sastre. le debo una cerveza", TODAY).promises
    assert promise.what == "una cerveza"


def test_a_day_with_its_stop_at_the_end_is_the_whole_number() -> None:
    (promise,) = read_note("Gundula Rehm. Ich schicke ihr das Heft bis zum 20.", TODAY).promises
    assert str(promise.due) == "2026-03-20"


def test_how_i_speak_is_mine() -> None:
    read = read_note("Basile Roche, facteur. je lui ai dit que moi je parle trop vite.", TODAY)
    assert list(read.share) == ["je parle trop vite"]
