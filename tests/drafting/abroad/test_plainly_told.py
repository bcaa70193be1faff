"""Abroad, too: no question whether a habit is still so, and nothing lost that makes the thanks."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2027, 5, 18)


def drafted(kind: str, language: str, who: str, *facts: str, **more: object) -> str:
    brief = {
        "kind": kind,
        "channel": "email",
        "language": language,
        "sender": {"name": "Pia Rau"},
        "contact": {"name": who},
        "facts": list(facts),
        **more,
    }
    draft = write(Brief.model_validate(brief), today=TODAY)
    assert draft.status == "draft"
    return " ".join(draft.text.split())


@pytest.mark.parametrize(
    ("language", "who", "place", "habit"),
    [
        ("de", "Frau Noll", "Werkstatt am 2026-12-14", "sie zählt jede Schraube"),
        ("fr", "Mme Noël", "atelier du 2026-12-14", "elle compte chaque vis"),
        ("es", "Sra. Gil", "taller, 2026-12-14", "ella cuenta cada tornillo"),
    ],
)
def test_only_a_hello_after_long_asks_whether_it_is_still_so(
    language: str, who: str, place: str, habit: str
) -> None:
    assert "?" not in drafted("follow_up", language, who, place, habit)


def test_what_happened_on_a_day_is_not_asked_about() -> None:
    text = drafted("check_in", "fr", "Mme Noël", "sa chorale a chanté à l'écluse en mai 2025")
    assert "chorale" in text
    assert "Est-ce" not in text


def test_an_offer_to_several_reaches_the_reader() -> None:
    french = drafted("check_in", "fr", "Mme Noël", "elle compte les mesures",
                     offer="leur garder une place")  # fmt: skip
    assert "vous garder une place" in french
    german = drafted("check_in", "de", "Frau Noll", "sie zählt die Löffel",
                     offer="ihnen einen Tisch frei halten")  # fmt: skip
    assert "Ihnen einen Tisch frei halten" in german


def test_a_spanish_article_fits_a_stressed_a() -> None:
    text = drafted("follow_up", "es", "Sra. Gil", "aula de cocina, 2027-04-14", "prueba la sal")
    assert "el aula" in text


def test_a_past_behind_a_pronoun_is_a_deed_and_no_place() -> None:
    text = drafted("thank_you", "es", "Sra. Gil", "me prestó su báscula el 2027-04-02",
                   "la trajo ella misma")  # fmt: skip
    assert "la trajo usted misma" in text
