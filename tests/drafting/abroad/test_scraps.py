"""Scraps of notes, as somebody types them, never stop a draft."""

import random

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


@pytest.mark.parametrize("language", BRIEFS)
def test_every_scrap_is_told_or_left_out_and_none_breaks(language: str) -> None:
    chance, tongue = random.Random(language), TONGUES[language]
    facts = [
        fact
        for brief in BRIEFS[language].values()
        for path in ("they_said", "share", "facts")
        for fact in brief.get(path, ())
    ]
    words = " ".join(facts).split() + MORE[language].split()
    for _ in range(400):
        scrap = " ".join(chance.choices(words, k=chance.randint(1, 7)))
        for voice in VOICES:
            tongue.turn(scrap, voice)
            tongue.turn_mine(scrap, voice)
            tongue.give(scrap, voice)
            tongue.awaited(scrap, voice)
            tongue.turn_ask(scrap, voice)
            tongue.find_place(scrap, voice)


@pytest.mark.parametrize("noted", ["Wanja klebt Nummern an die Tür", "an die Wand gemalt"])
def test_small_words_of_two_languages_make_no_note_foreign(noted: str) -> None:
    assert not is_foreign(noted, "de")
