"""Facts in another language than the message: never woven in, and one question where all are."""

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.noting.foreign import without_strangers
from tests.terminal import HOUSE

TODAY = date(2027, 3, 18)
KINDS = ("thank_you", "follow_up", "check_in", "introduction", "closing")


def brief(kind: str = "thank_you", **more: Any) -> Brief:
    base: dict[str, Any] = {
        "kind": kind,
        "channel": "spoken" if kind == "closing" else "email",
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Okafor"},
        "met": {"where": "the rope fair", "when": "2027-03-10"},
    }
    return Brief.model_validate({**base, **more})


def made(kind: str, **more: Any) -> Composition:
    return compose(brief(kind, **more), today=TODAY)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("noted", "language"),
    [
        (["guarda las cuerdas en sal", "el nudo del abuelo"], "Spanish"),
        (["er trocknet jedes Seil am Ofen", "die alte Winde"], "German"),
        (["elle range ses cordes dans le sel", "le treuil du port"], "French"),
    ],
)
def test_where_all_is_noted_in_another_language_one_question_is_asked(
    kind: str, noted: list[str], language: str
) -> None:
    asked = made(kind, they_said=noted)
    assert asked.status == "ask"
    (question,) = asked.questions
    assert question.startswith(f"Your notes on Bram are in {language}")
    assert "I don't remember" in question
    assert " she " not in question
    assert " he " not in question


def test_the_answer_in_english_is_enough() -> None:
    noted = ["guarda las cuerdas en sal", "el nudo del abuelo"]
    for answer in ("keeps ropes in salt", "salted ropes in barrels"):
        answered = made("thank_you", they_said=[*noted, answer])
        assert answered.status == "draft"
        assert "guarda" not in answered.text
        assert any("another language" in warning for warning in answered.warnings)
    assert made("thank_you", they_said=noted, facts=["I don't remember more"]).status == "draft"


def test_promises_and_offers_of_another_language_are_left_out() -> None:
    for kind in KINDS:
        text = made(
            kind,
            they_said=["he dries each rope at the stove"],
            share=["nosotros las secamos al sol"],
            promises=[{"who": "me", "what": "mandarle nuestra tabla de nudos"}],
            offer="la lista de los proveedores",
        ).text
        assert "nudos" not in text
        assert "proveedores" not in text
        assert "nosotros" not in text


@pytest.mark.parametrize(
    "said",
    [
        "brews cider",
        "RFID boxes",
        "coffee prices",
        "runs hot",
        "die casting on nights",
        "rope burns",
        "casa Marina opens in June",
        "he mends violas",
        "no more late shifts",
    ],
)
def test_english_fragments_are_no_strangers(said: str) -> None:
    kept, found = without_strangers(brief(they_said=[said, "ties knots"]))
    assert not found.texts
    assert kept.they_said == (said, "ties knots")


def test_two_first_drafts_at_once_load_the_guesser_of_languages_once() -> None:
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from py3langid.langid import LanguageIdentifier as Guesser\n"
        "from drafting.composing.noting.foreign import _guess\n"
        "load, loads = Guesser.from_model_file, []\n"
        "Guesser.from_model_file = lambda *a, **k: loads.append(1) or load(*a, **k)\n"
        "with ThreadPoolExecutor(4) as people:\n"
        "    told = ['la mer est belle ce soir', 'das Meer ist heute ruhig',\n"
        "            'el mar se ha puesto bravo', 'the sea is calm tonight']\n"
        "    found = list(people.map(_guess, told))\n"
        "print([code for code, _ in found], len(loads))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=False
    )

    assert done.stdout == "['fr', 'de', 'es', 'en'] 1\n", done.stderr
