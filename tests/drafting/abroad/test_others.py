"""What others do to the reader, what the reader asked, and what no habit is."""

import pytest

from drafting.abroad.told import Told, Voice
from drafting.abroad.tongue import TONGUES

FORMAL, FAMILIAR = Voice("formal"), Voice("familiar")


def told(language: str, fact: str, voice: Voice) -> Told:
    """What a fact says, where it says anything."""
    found = TONGUES[language].turn(fact, voice)
    assert found is not None, fact
    return found


@pytest.mark.parametrize(
    ("language", "fact", "voice", "said"),
    [
        (
            "fr",
            "ses matelots l'appellent par son prénom",
            FORMAL,
            "vos matelots vous appellent par votre prénom",
        ),
        ("fr", "les mouettes lui volent son pain", FAMILIAR, "les mouettes te volent son pain"),
        (
            "es",
            "sus marineros la llaman por su nombre",
            FAMILIAR,
            "tus marineros te llaman por tu nombre",
        ),
        ("es", "con ella se puede uno perder", FAMILIAR, "contigo se puede uno perder"),
        ("de", "man darf bei ihr barfuß steuern", FAMILIAR, "man bei dir barfuß steuern darf"),
    ],
)
def test_what_others_do_to_them_is_done_to_the_reader(
    language: str, fact: str, voice: Voice, said: str
) -> None:
    assert told(language, fact, voice).said == said


@pytest.mark.parametrize(
    ("language", "fact", "thing"),
    [
        (
            "de",
            "sie hat gefragt, wer nachts die Lampen putzt",
            "Ihre Frage, wer nachts die Lampen putzt",
        ),
        (
            "fr",
            "elle a demandé qui nettoie les lampes",
            "votre question, à savoir qui nettoie les lampes",
        ),
        (
            "es",
            "quería saber quién limpia las lámparas",
            "su pregunta de quién limpia las lámparas",
        ),
    ],
)
def test_a_question_of_theirs_is_taken_up_as_a_question(
    language: str, fact: str, thing: str
) -> None:
    assert told(language, fact, FORMAL).thing == thing


@pytest.mark.parametrize(
    ("language", "fact"),
    [
        ("de", "er prüft die Taue mit der Hand, bevor er ablegt"),
        ("fr", "elle vient d'ouvrir un second quai"),
        ("es", "acaba de abrir un segundo muelle"),
        ("es", "nunca deja una cuerda en el suelo"),
    ],
)
def test_what_is_no_habit_alone_is_told_in_no_infinitive(language: str, fact: str) -> None:
    assert told(language, fact, FORMAL).doing is None


@pytest.mark.parametrize(
    ("fact", "that"),
    [
        (
            "sie knotet jedes Seil zweimal, einmal mit links",
            "Sie jedes Seil zweimal knoten, einmal mit links",
        ),
        ("sie hört das Eis, bevor man es sieht", "Sie das Eis hören, bevor man es sieht"),
        (
            "er zeigt allen, wie man spleißt, und verlangt nie Geld",
            "Sie allen zeigen, wie man spleißt",
        ),
        ("er hat sich den Daumen verstaucht", "Sie sich den Daumen verstaucht haben"),
        ("ihm fällt auf, wenn ein Knoten nachgibt", "Ihnen auffällt, wenn ein Knoten nachgibt"),
    ],
)
def test_german_puts_the_verb_where_its_clause_ends(fact: str, that: str) -> None:
    assert told("de", fact, FORMAL).that == that
