"""Scraps of notes, as somebody types them, are told whole or left out."""

import random
import re

import pytest

from drafting.abroad.foreign import is_foreign
from drafting.abroad.told import Voice
from drafting.abroad.tongue import TONGUES
from tests.drafting.abroad.quay import BRIEFS

VOICES = (Voice("formal", frozenset({"malik"})), Voice("familiar"))
MORE = {
    "de": "ihm gefällt, wenn mir ihr sein seit weil und wir haben zu ab sich wer ob",
    "es": "me nos le se que yo desde si cuando no de en su y lo",
    "fr": "je me lui il s' qu' ne de quand et y en on c' son depuis",
}


def told_of(scrap: str, language: str, voice: Voice) -> list[str]:
    """All that a language says of a scrap, in whatever part of a message."""
    tongue = TONGUES[language]
    turned = [tongue.turn(scrap, voice), tongue.turn_mine(scrap, voice)]
    said = [tongue.awaited(scrap, voice), tongue.turn_ask(scrap, voice)]
    place = tongue.find_place(scrap, voice)
    values = [value for told in turned if told for value in told.values().values()]
    parts = (*values, *said, *tongue.give(scrap, voice), place.at if place else None)
    return [part for part in parts if part]


@pytest.mark.parametrize("language", BRIEFS)
def test_what_is_told_of_a_scrap_is_whole_and_names_nothing_that_it_does_not_hold(
    language: str,
) -> None:
    chance = random.Random(language)
    facts = [
        fact
        for brief in BRIEFS[language].values()
        for path in ("they_said", "share", "facts")
        for fact in brief.get(path, ())
    ]
    words = " ".join(facts).split() + MORE[language].split()
    told = 0
    for _ in range(400):
        scrap = " ".join(chance.choices(words, k=chance.randint(1, 7)))
        for voice in VOICES:
            for said in told_of(scrap, language, voice):
                told += 1
                assert said == " ".join(said.split()), scrap
                assert set(re.findall(r"\d+", said)) <= set(re.findall(r"\d+", scrap)), scrap
    assert told > 400


@pytest.mark.parametrize("noted", ["Wanja klebt Nummern an die Tür", "an die Wand gemalt"])
def test_small_words_of_two_languages_make_no_note_foreign(noted: str) -> None:
    assert not is_foreign(noted, "de")
