"""A note that chases keeps what was asked for, and whose turn it is."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("told", "ask"),
    [
        ("asked again on 3 march about the forms. nothing yet", "the forms"),
        ("Asked for the forms on 3 february. asked again on 3 march. no reply", "the forms"),
        ("reminded her on friday about the signed lease", "the signed lease"),
        ("I asked her on 3 november for the key and again on 17 november.", "the key"),
        ("chased on 12 nov re the lease, second time", "the lease"),
        ("emailed again last week about the permit", "the permit"),
        ("asked again if the forms are in. still waiting", "if the forms are in"),
    ],
)
def test_what_was_asked_for_is_what_i_ask(told: str, ask: str) -> None:
    reading = read_note(f"Lena Gil, clerk at Hill Primary. {told}", TODAY)
    assert reading.ask == ask
    assert not reading.they_said


@pytest.mark.parametrize(
    ("note", "ask"),
    [
        ("asked lena gil again on 3 march about the forms", "the forms"),
        ("Chased Lena Gil on monday for the invoice", "the invoice"),
    ],
)
def test_the_one_chased_is_the_one_the_note_is_about(note: str, ask: str) -> None:
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.ask, reading.met.where) == ("Lena Gil", ask, None)


@pytest.mark.parametrize(
    ("note", "ask"),
    [
        ("Lena Gil, costurera. Le volví a preguntar el 3 de marzo por las llaves.", "las llaves"),
        ("Lena Gil, couturière. Relancée le 3 mars pour les clés. Toujours rien.", "les clés"),
        ("Lena Gil, Näherin. Am 3. März nochmal nach den Karten gefragt.", "Karten"),
    ],
)
def test_it_is_heard_in_every_language(note: str, ask: str) -> None:
    assert read_note(note, TODAY).ask == ask


@pytest.mark.parametrize(
    "theirs",
    [
        "She asked again on 3 march about the forms",
        "asked for a copy of our rota by friday",
        "she reminded me about the key",
    ],
)
def test_what_they_ask_me_is_no_question_of_mine(theirs: str) -> None:
    reading = read_note(f"Lena Gil, clerk. {theirs}", TODAY)
    assert reading.ask is None
    assert list(reading.they_said) == [theirs]
