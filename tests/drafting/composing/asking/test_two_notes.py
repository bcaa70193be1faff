"""Two notes of one matter: what is asked about, and what the later word settles."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.asking.clashes import find_clashes
from drafting.composing.asking.clashes_abroad import ask_abroad
from drafting.composing.noting.corrections import put_right

TODAY = date(2027, 3, 18)


def noted(*facts: str, kind: str = "follow_up", who: str = "Greta Solheim") -> Brief:
    made = {"kind": kind, "sender": {"name": "Ines Marlow", "role": "tug engineer"}}
    return Brief.model_validate({**made, "contact": {"name": who}, "facts": list(facts)})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("she lent us nine lifejackets", "delivery slip: seven lifejackets from her"),
        ("she works at Fjord Cables now", "her card says Holm & Daughters"),
        ("her cat Miso died on Tuesday", "saw Miso asleep on the quay today"),
        ("she passed the tug exam, her aunt told me", "result list: she is not on it, failed"),
        ("sold the old cutter in May", "neighbour says she never sold it"),
        ("rope day is on Saturday 27 March, she needs hands", "rope day called off, sign at gate"),
        ("named dock master in February", "the harbour site: dock master is still Olaf Reyes"),
        ("she retired in January", "she's on shift this week, saw her in uniform"),
        ("had a daughter on Monday", "Rolf says it's a son"),
        ("the crane course starts on 3 April", "the letter says it starts on 10 April"),
        ("she painted the lamp house", "the lamp house was never painted, Rolf told me"),
        ("lives in Narvik now", "her postcard last week: greetings from my flat in Bodø"),
        ("her barge race is on, she needs oars", "her mail: race is off, no wind"),
        ("she paid for the paint", "my bank says I paid for the paint"),
    ],
)
def test_two_notes_of_which_one_must_be_wrong_are_asked_about(first: str, second: str) -> None:
    case = noted(first, second)
    assert find_clashes((first, second), case, TODAY) == [(first, second)]


@pytest.mark.parametrize(
    "facts",
    [
        ("she keeps three kayaks", "two people came to the talk", "her van has nine seats"),
        ("she left Fjord Cables in 2022", "now at Holm & Daughters"),
        ("her father died on 3 March", "we fished with him last summer"),
        ("failed the exam twice", "passed on the third try in February"),
        ("she was born in Cork", "she grew up in Leeds"),
        ("she said the crane sticks", "I saw a crane on rails in Malmö"),
        ("she swims every day", "she never swims alone"),
    ],
)
def test_notes_that_can_both_be_so_are_not_asked_about(facts: tuple[str, ...]) -> None:
    assert not find_clashes(facts, noted(*facts), TODAY)


def test_the_question_quotes_both_notes_and_has_a_way_on() -> None:
    case = noted("her cat Miso died on Tuesday", "saw Miso asleep on the quay today")
    made = compose(case, today=TODAY)
    assert made.status == "ask"
    assert len(made.questions) == 1
    for told in (*case.facts, "leave both out"):
        assert told in made.questions[0]


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        (("met on 2 March at the rope fair", "diary: met her on 9 March, rope fair"), "2 March"),
        (("we met after the drill", "Rolf says we met before the drill"), "before the drill"),
        (("met on the ferry to Oban", "Rolf is sure we met at his wedding"), "his wedding"),
    ],
)
def test_two_first_meetings_are_asked_about(facts: tuple[str, ...], asked: str) -> None:
    made = compose(noted(*facts, "she splices wire by feel"), today=TODAY)
    assert made.status == "ask"
    assert asked in made.questions[0]


def test_a_second_meeting_contradicts_no_first_one() -> None:
    facts = ("met on 2 March at the rope fair", "met again on 9 March in Oban")
    assert compose(noted(*facts, "she splices wire by feel"), today=TODAY).status == "draft"


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        (("met in Leith", "correction: it was Largs, not Leith"), ("met in Largs",)),
        (("she lent me a winch, sorry, a jack",), ("she lent me a jack",)),
        (("we spoke of her eels. sorry, crabs not eels",), ("we spoke of her crabs",)),
        (("met at Tarbert pier", "scrap that, it was Troon"), ("met at Troon",)),
        (
            ("asked me to judge on Friday", "no, Sunday, she put it right"),
            ("asked me to judge on Sunday",),
        ),
        (
            ("asked me to steer on 5 April", "second mail: it is on 12 April now"),
            ("asked me to steer on 12 April",),
        ),
    ],
)
def test_the_later_word_stands(facts: tuple[str, ...], stands: tuple[str, ...]) -> None:
    assert put_right(noted(*facts)).brief.facts == stands


def test_no_is_no_correction_by_itself() -> None:
    facts = ("she sails at dawn", "no licence yet, course booked for May")
    assert put_right(noted(*facts)).brief.facts == facts


def test_a_deed_that_was_somebody_elses_is_asked_about_where_nothing_else_is_known() -> None:
    facts = ("Greta mended our pump", "no wait, it was her brother Ulf who mended it")
    made = compose(noted(*facts, kind="thank_you"), today=TODAY)
    assert made.status == "ask"
    assert "Greta mended our pump" in made.questions[0]


def test_a_deed_that_was_somebody_elses_is_left_out_where_more_is_known() -> None:
    facts = ("Greta lent us a shed", "correction: her brother Ulf lent us the shed")
    made = compose(noted(*facts, "Greta swept the floor for us", kind="thank_you"), today=TODAY)
    assert made.status == "draft"
    assert "sweeping" in made.text or "swept" in made.text
    assert "Ulf" not in made.text
    assert "lent" not in made.text


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("de", ("Karte: am 3. März in Kiel kennengelernt", "Kalender: getroffen am 9. Februar")),
        ("de", ("Ihr Hund Pip ist gestorben", "Pip am Strand gesehen")),
        ("fr", ("la fête a lieu samedi", "affiche au port: fête annulée")),
        ("es", ("su perro Pip murió el lunes", "vi a Pip corriendo en la playa")),
    ],
)
def test_notes_in_other_languages_are_asked_about_too(code: str, facts: tuple[str, ...]) -> None:
    assert ask_abroad(noted(*facts), code, TODAY)
    assert not ask_abroad(noted(facts[0], "Pip 2"), code, TODAY)
