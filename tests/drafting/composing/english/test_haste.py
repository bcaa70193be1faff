"""What haste leaves in a note is nowhere in a message: figures, shouting, a thought in two."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.spelling import mend
from drafting.reading import read_note

TODAY = date(2026, 5, 12)


def texts_of(*said: str, **more: Any) -> list[str]:
    case = Brief.model_validate(
        {
            "kind": "follow_up",
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Okafor"},
            "met": {"where": "the rope fair", "when": "2026-05-09"},
            "they_said": said,
            **more,
        }
    )
    return [compose(case, today=TODAY, seed=seed).text for seed in range(4)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Yr 4 sing first", "Year 4 sing first"),
        ("he did 2 yrs there", "he did 2 years there"),
        ("4 ppl on every lift", "four people on every lift"),
        ("keeps like 30 of them", "keeps about 30 of them"),
        ("it smells like 2 wet dogs", "it smells like 2 wet dogs"),
        ("hang it at the TOP b4 noon", "hang it at the top before noon"),
        ("IT runs on AED packs", "IT runs on AED packs"),
        ("rings her newest crew not the nearest", "rings her newest crew, not the nearest"),
        ("it is not the nearest", "it is not the nearest"),
    ],
)
def test_short_forms_are_written_out(typed: str, meant: str) -> None:
    assert mend(typed) == meant


def test_a_crew_does_what_a_plural_does() -> None:
    told = texts_of("his crew fold maps in the dark")
    assert not any("crew fold:" in text or "crew fold, you" in text for text in told)


def test_two_short_things_side_by_side_are_one_thought() -> None:
    for text in texts_of("Every boat has a name, the leaky one is Doris"):
        assert "and the leaky one is Doris" in text


def test_they_behind_a_plural_of_people_are_those() -> None:
    for text in texts_of("they paint the boats because the crews sing when they scrape"):
        assert "when you scrape" not in text


def test_the_second_verb_goes_with_you() -> None:
    for text in texts_of("Draws a fish on the lid & crosses it out at night"):
        assert "crosses" not in text


def test_an_ask_about_their_house_is_put_to_the_reader() -> None:
    told = texts_of("she weighs each rope", ask="which scale they bought")
    assert any("which scale did you buy" in text or "scale you bought" in text for text in told)
    assert not any("they" in text for text in told)


def test_my_fact_that_points_at_a_secret_is_not_told() -> None:
    told = texts_of(
        "three people on every rope, no heroes",
        share=["mine shut in 2021 and I still walk past it"],
        private=["her yard is closing in March"],
    )
    assert not any("2021" in text for text in told)
    assert all("Three people on every rope" in text for text in told)


def test_a_promise_told_by_who_gets_it_is_told_by_its_thing() -> None:
    promise = {"who": "me", "what": "Bram gets our knot chart"}
    assert all("our knot chart" in text for text in texts_of("she ties", promises=[promise]))
    assert not any("gets" in text for text in texts_of("she ties", promises=[promise]))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            '"a knot is a promise" is how he starts. met Bram Okafor today at the rope fair',
            '"a knot is a promise" is how he starts',
        ),
    ],
)
def test_quoted_words_that_open_a_fact_keep_their_marks(note: str, said: str) -> None:
    assert said in read_note(note, TODAY).they_said


def test_a_meal_is_promised_by_itself() -> None:
    note = "Met Ana Okafor, pilot, today. She'd like the whole story, I said breakfast on 9 dec"
    assert [each.what for each in read_note(note, TODAY).promises] == ["breakfast"]


def test_praise_is_no_part_of_the_place_and_a_name_taken_back_no_fact() -> None:
    note = "Best talk at the rope fair mon: Bram Okafor, pilot. He hums when he ties."
    assert read_note(note, TODAY).met.where == "the rope fair"
    again = read_note("Brona Sayle, no, Bryony Sayle. Physio. She times the slowest.", TODAY)
    assert not any("Brona" in each for each in again.they_said)
