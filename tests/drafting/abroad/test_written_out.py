"""Quick spellings of a note, capitals and dropped letters never reach a letter."""

import pytest

from drafting.abroad import french, german, spanish
from drafting.abroad.told import Told, Voice
from drafting.abroad.written_out import in_full

FAMILIAR = Voice("familiar", frozenset())


@pytest.mark.parametrize(
    ("code", "typed", "said"),
    [
        ("es", "apunta el pulso en la mano cn boli", "apunta el pulso en la mano con boli"),
        ("es", "Cuida cada planta q encuentra", "cuida cada planta que encuentra"),
        ("es", "canta pa dormir a las gallinas", "canta para dormir a las gallinas"),
        ("es", "cambió mi numero de linea", "cambió mi número de línea"),
        ("fr", "Range tt le monde par taille", "range tout le monde par taille"),
        ("fr", "siffle pr appeler ses chèvres", "siffle pour appeler ses chèvres"),
        ("de", "malt mit kreide auf die tafel", "malt mit Kreide auf die Tafel"),
        ("de", "mein freund singt allein im keller", "mein Freund singt allein im Keller"),
        ("de", "sie bleibt stehen wenn jemand lacht", "sie bleibt stehen, wenn jemand lacht"),
        ("de", "Ich lauf nur im Park", "ich laufe nur im Park"),
        ("de", "das stimmt nie", "das stimmt nie"),
    ],
)
def test_a_note_is_spelled_in_full(code: str, typed: str, said: str) -> None:
    assert in_full(typed, code) == said


def test_their_very_words_and_a_name_stay_as_they_are() -> None:
    assert in_full('dice: "q frío"', "es") == 'dice: "q frío"'
    assert in_full("Rosa q canta", "es", frozenset({"rosa"})).startswith("Rosa")


def test_who_ate_and_whose_name_it_is_stays_with_the_others() -> None:
    asked = french.turn("demande à chaque client ce qu'il lit", FAMILIAR) or Told()
    named = french.turn("appelle tout le monde par son nom", FAMILIAR) or Told()
    told = german.turn("fragt jeden Gast erst, was er gesehen hat", FAMILIAR) or Told()
    assert asked.that == "tu demandes à chaque client ce qu\u2019il lit"
    assert named.that == "tu appelles tout le monde par son nom"
    assert told.that == "du jeden Gast erst fragst, was er gesehen hat"


def test_what_is_the_readers_own_is_turned() -> None:
    knows = french.turn("il connaît chaque rue de sa ville", FAMILIAR) or Told()
    keeps = german.turn("er lässt den Hut seines Vaters hängen", FAMILIAR) or Told()
    names = spanish.turn("riega el ficus cada lunes y que le puso nombre", FAMILIAR) or Told()
    assert knows.that == "tu connais chaque rue de ta ville"
    assert keeps.that == "du den Hut deines Vaters hängen lässt"
    assert (names.that or "").endswith("le pusiste nombre")
