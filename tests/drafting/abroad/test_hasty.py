"""Hasty notes abroad: my verb for an infinitive, a part of a verb, a second sentence."""

import pytest

from drafting.abroad.told import Told, Voice
from drafting.abroad.tongue import TONGUES

FORMAL, FAMILIAR = Voice("formal"), Voice("familiar")


def turned(language: str, fact: str, voice: Voice = FORMAL) -> Told:
    """What a fact of theirs says."""
    told = TONGUES[language].turn(fact, voice)
    assert told is not None, fact
    return told


@pytest.mark.parametrize(
    ("promise", "done"),
    [
        ("envoie notre liste", "vous envoyer notre liste"),
        ("prête ma lampe", "vous prêter ma lampe"),
        ("montre nos plans", "vous montrer nos plans"),
        ("rends sa perceuse", "vous rendre votre perceuse"),
        ("fais une copie", "vous faire une copie"),
    ],
)
def test_my_verb_becomes_an_infinitive_in_french(promise: str, done: str) -> None:
    """No thing is sent."""
    assert TONGUES["fr"].give(promise, FORMAL)[0] == done


def test_a_thing_stays_a_thing_in_french() -> None:
    """As in "copie du plan"."""
    assert TONGUES["fr"].give("copie du plan", FORMAL) == (None, "copie du plan")


def test_a_french_breath_goes_behind_the_verb() -> None:
    """Never between "ils" and what they do."""
    said = turned("fr", "ils ont mis une cloche verte dans la cour").said
    assert said == "ils ont d\u2019ailleurs mis une cloche verte dans la cour"


def test_a_french_second_sentence_is_left_out() -> None:
    """An infinitive cannot hold it."""
    told = turned("fr", "elle garde un grelot dans sa poche, ça calme les chèvres")
    assert told.doing == "garder un grelot dans votre poche"


@pytest.mark.parametrize(
    ("fact", "that"),
    [
        ("der Laden macht zu im März", "der Laden im März zumacht"),
        ("die Werkstatt zieht um im Mai", "die Werkstatt im Mai umzieht"),
        (
            "er klopft jede Schale an, bevor er sie brennt, am Klang hört er den Sprung",
            "Sie jede Schale anklopfen, bevor Sie sie brennen",
        ),
    ],
)
def test_a_german_clause_ends_with_its_verb(fact: str, that: str) -> None:
    """With its part, and without a second sentence."""
    told = turned("de", fact)
    assert that in (told.that, told.said)


@pytest.mark.parametrize(
    ("fact", "voice", "said"),
    [
        ("sie die Wäsche am Fenster falten", FORMAL, "Sie am Fenster die Wäsche falten"),
        ("dass sie die Wäsche falten", FAMILIAR, "ihr die Wäsche faltet"),
        ("sie die Wäsche falten und das spart Zeit", FORMAL, "Sie die Wäsche falten"),
    ],
)
def test_what_stood_behind_a_dass_is_told_of_them_all(fact: str, voice: Voice, said: str) -> None:
    """The reader is one of "sie"."""
    assert turned("de", fact, voice).said == said


def test_a_german_sentence_of_two_is_not_mine() -> None:
    """Better left out than broken."""
    assert TONGUES["de"].turn_mine("Leiter steht im Hof, bring ich Montag mit", FORMAL) is None


@pytest.mark.parametrize("promise", ["mich umhören", "hör mich um"])
def test_a_german_deed_for_myself_has_no_other_dative(promise: str) -> None:
    """As in "werde mich umhören"."""
    assert TONGUES["de"].give(promise, FORMAL)[0] == "mich umhören"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("el río avisa dos días antes", "avisa el río dos días antes"),
        ("la miel llega en cubos", "llega la miel en cubos"),
        ("el queso se enfría boca abajo", "se enfría el queso boca abajo"),
    ],
)
def test_a_spanish_subject_may_stand_behind_its_verb(fact: str, said: str) -> None:
    """Nothing is pointed out that was told of all."""
    assert turned("es", fact).said == said


def test_somebody_is_introduced_with_a_spanish_a() -> None:
    """With and without one in the note."""
    for wish in ("presentar a su prima", "presentarme su prima"):
        assert TONGUES["es"].awaited(wish, FORMAL) == "presentarme a su prima"


def test_a_spanish_relative_is_turned_for_tu() -> None:
    """Where many things stand before it, the reader is who acts."""
    told = turned("es", "cuenta las vacas por los cencerros que no ve", FAMILIAR)
    assert (told.that or "").endswith("que no ves")
