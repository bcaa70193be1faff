"""What is told of somebody becomes what is said to them, with the verb in the right form."""

import pytest

from drafting.abroad.told import Told, Voice
from drafting.abroad.tongue import TONGUES

FORMAL = Voice("formal", frozenset({"malik"}))
FAMILIAR = Voice("familiar", frozenset({"malik"}))


def turned(language: str, fact: str, voice: Voice) -> Told:
    told = TONGUES[language].turn(fact, voice)
    assert told is not None
    return told


@pytest.mark.parametrize(
    ("fact", "formal", "familiar"),
    [
        (
            "sie faltet Boote mit Kindern, bevor sie rechnet",
            "Sie Boote mit Kindern falten, bevor Sie rechnen",
            "du Boote mit Kindern faltest, bevor du rechnest",
        ),
        (
            "Malik räumt jeden Abend seine Küche auf",
            "Sie jeden Abend Ihre Küche aufräumen",
            "du jeden Abend deine Küche aufräumst",
        ),
        ("fährt nachts und liest dabei", "Sie nachts fahren und dabei lesen", None),
        (
            "um sechs Uhr öffnet er das Tor",
            "Sie um sechs Uhr das Tor öffnen",
            "du um sechs Uhr das Tor öffnest",
        ),
        ("er hat lange zur See gedient", "Sie lange zur See gedient haben", None),
        ("sie repariert Uhren", "Sie Uhren reparieren", "du Uhren reparierst"),
        (
            "wenn es regnet, singt sie lauter",
            "Sie, wenn es regnet, lauter singen",
            "du, wenn es regnet, lauter singst",
        ),
        ("sie nimmt sich viel Zeit", "Sie sich viel Zeit nehmen", "du dir viel Zeit nimmst"),
    ],
)
def test_german_turns_with_its_verb_at_the_end(
    fact: str, formal: str, familiar: str | None
) -> None:
    assert turned("de", fact, FORMAL).that == formal
    assert familiar is None or turned("de", fact, FAMILIAR).that == familiar


@pytest.mark.parametrize(
    ("fact", "formal", "familiar"),
    [
        ("remienda redes con su hija", None, "remiendas redes con tu hija"),
        ("cuenta los cestos y anota todo", None, "cuentas los cestos y anotas todo"),
        (
            "se levanta a las cuatro para hornear",
            "se levanta usted a las cuatro para hornear",
            "te levantas a las cuatro para hornear",
        ),
        ("abrió la lonja en invierno", None, "abriste la lonja en invierno"),
        ("cada lunes canta en el muelle", "cada lunes canta usted en el muelle", None),
        ("Malik siempre pregunta dos veces", None, "siempre preguntas dos veces"),
    ],
)
def test_spanish_turns_for_both(fact: str, formal: str | None, familiar: str | None) -> None:
    assert formal is None or turned("es", fact, FORMAL).that == formal
    assert familiar is None or turned("es", fact, FAMILIAR).that == familiar


@pytest.mark.parametrize(
    ("fact", "formal", "familiar"),
    [
        (
            "elle pèse chaque panier et appelle les pêcheurs",
            "vous pesez chaque panier et appelez les pêcheurs",
            "tu pèses chaque panier et appelles les pêcheurs",
        ),
        (
            "il s'assoit avec son équipe avant de parler",
            None,
            None,
        ),
        (
            "il n'oublie jamais ses gants",
            "vous n\u2019oubliez jamais vos gants",
            "tu n\u2019oublies jamais tes gants",
        ),
        (
            "quand elle rentre, elle lave le pont",
            ", quand vous rentrez, vous lavez le pont",
            ", quand tu rentres, tu laves le pont",
        ),
        ("il éteint la radio", "vous éteignez la radio", "tu éteins la radio"),
        (
            "elle se demande si le vent tourne",
            "vous vous demandez si le vent tourne",
            "tu te demandes si le vent tourne",
        ),
    ],
)
def test_french_turns_with_its_small_words(
    fact: str, formal: str | None, familiar: str | None
) -> None:
    assert formal is None or turned("fr", fact, FORMAL).that == formal
    assert familiar is None or turned("fr", fact, FAMILIAR).that == familiar


@pytest.mark.parametrize(
    ("language", "fact", "doing"),
    [
        ("de", "sie baut im Herbst den Steg ab", "im Herbst den Steg abzubauen"),
        ("es", "cuenta los cestos y anota todo", "contar los cestos y anotar todo"),
        ("fr", "elle pèse chaque panier", "peser chaque panier"),
    ],
)
def test_a_habit_has_an_infinitive(language: str, fact: str, doing: str) -> None:
    assert turned(language, fact, FORMAL).doing == doing


@pytest.mark.parametrize(
    ("language", "fact", "plan"),
    [
        ("de", "er wollte im Frühjahr ein Boot kaufen", "im Frühjahr ein Boot kaufen"),
        ("es", "iba a comprar una barca", "comprar una barca"),
        ("fr", "il voulait acheter un bateau", "acheter un bateau"),
    ],
)
def test_what_they_meant_to_do_is_a_plan(language: str, fact: str, plan: str) -> None:
    assert turned(language, fact, FORMAL).plan == plan


@pytest.mark.parametrize(
    ("language", "fact", "gave"),
    [
        ("de", "sie hat mir gezeigt, wie man spleißt", "du mir gezeigt hast, wie man spleißt"),
        ("es", "me enseñó a remar de pie", "enseñarme a remar de pie"),
        ("fr", "elle m'a appris à ramer debout", "m\u2019avoir appris à ramer debout"),
    ],
)
def test_what_they_did_for_me_is_ready_for_thanks(language: str, fact: str, gave: str) -> None:
    assert turned(language, fact, FAMILIAR).gave == gave


@pytest.mark.parametrize(
    ("language", "fact"),
    [
        ("de", "die Lehrlinge malen ihre Fehler an die Wand"),
        ("es", "los aprendices pintan sus errores"),
        ("fr", "les apprentis peignent leurs erreurs"),
    ],
)
def test_what_others_do_is_not_laid_to_the_reader(language: str, fact: str) -> None:
    told = turned(language, fact, FORMAL)
    assert told.that is None
    assert told.said


@pytest.mark.parametrize(
    ("language", "offer", "formal", "familiar"),
    [
        ("de", "ihr das Buch leihen", "Ihnen das Buch leihen", "dir das Buch leihen"),
        (
            "de",
            "unsere Liste teilen",
            "unsere Liste mit Ihnen teilen",
            "unsere Liste mit dir teilen",
        ),
        ("es", "prestar el libro", "prestarle el libro", "prestarte el libro"),
        ("fr", "envoyer le livre", "vous envoyer le livre", "t\u2019envoyer le livre"),
    ],
)
def test_an_offer_goes_to_the_reader(language: str, offer: str, formal: str, familiar: str) -> None:
    tongue = TONGUES[language]
    assert tongue.give(offer, FORMAL) == (formal, None)
    assert tongue.give(offer, FAMILIAR) == (familiar, None)


@pytest.mark.parametrize(
    ("language", "place", "at"),
    [
        ("de", "Hafenfest", "auf dem Hafenfest"),
        ("de", "regionale Tagung für Lotsen", "auf der regionalen Tagung für Lotsen"),
        ("de", "ihr Vortrag über Ebbe", "bei Ihrem Vortrag über Ebbe"),
        ("es", "jornada de pesca", "en la jornada de pesca"),
        ("fr", "atelier de voile", "à l\u2019atelier de voile"),
        ("fr", "marché aux poissons", "au marché aux poissons"),
    ],
)
def test_an_occasion_has_its_article(language: str, place: str, at: str) -> None:
    found = TONGUES[language].find_place(place, FORMAL)
    assert found is not None
    assert found.at == at
