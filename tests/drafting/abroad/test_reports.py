"""What people said, in many verbs, told to them: without the report, and to the right person."""

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
    ("language", "fact", "formal", "familiar"),
    [
        ("de", "sie hat zugegeben, dass ihr das Zählen schwerfällt",
         "Ihnen das Zählen schwerfällt", "dir das Zählen schwerfällt"),
        ("de", "er meinte, er habe noch keinen Zug verpasst",
         None, None),
        ("de", "laut ihr sind die meisten Boote undicht",
         "die meisten Boote undicht sind", "die meisten Boote undicht sind"),
        ("es", "aseguró que su taller ya no usa clavos",
         "su taller ya no usa clavos", "tu taller ya no usa clavos"),
        ("es", "según él, casi todas las barcas pierden agua",
         "casi todas las barcas pierden agua", "casi todas las barcas pierden agua"),
        ("fr", "elle a précisé que son atelier ferme le lundi",
         "votre atelier ferme le lundi", "ton atelier ferme le lundi"),
        ("fr", "il a avoué que la paperasse lui pèse",
         "la paperasse vous pèse", "la paperasse te pèse"),
    ],
)  # fmt: skip
def test_a_report_is_told_without_its_verb(
    language: str, fact: str, formal: str | None, familiar: str | None
) -> None:
    for voice, wanted in ((FORMAL, formal), (FAMILIAR, familiar)):
        found = told(language, fact, voice)
        assert wanted is None or found.said == wanted


def test_indirect_speech_in_german_is_told_plainly() -> None:
    found = told("de", "er meinte, er habe noch keinen Zug verpasst", FAMILIAR)
    assert found.that == "du noch keinen Zug verpasst hast"


@pytest.mark.parametrize(
    ("language", "fact", "gave"),
    [
        ("de", "sie erklärte, warum nasses Holz reißt",
         "Sie erklärt haben, warum nasses Holz reißt"),
        ("es", "explicó por qué la madera húmeda se abre",
         "explicar por qué la madera húmeda se abre"),
        ("fr", "elle a expliqué pourquoi le bois humide se fend",
         "avoir expliqué pourquoi le bois humide se fend"),
    ],
)  # fmt: skip
def test_what_somebody_explained_can_be_thanked_for(language: str, fact: str, gave: str) -> None:
    found = told(language, fact, FORMAL)
    assert found.gave is not None
    assert found.gave.replace("\u2019", "'") == gave
    assert found.you, "and it can be told without thanks"
    assert found.that is None, "“I remember that you explained that” says it twice"


@pytest.mark.parametrize(
    ("language", "fact", "formal", "familiar"),
    [
        ("es", "comentó que él mismo revisa los nudos cada noche",
         "revisa usted mismo los nudos cada noche", "revisas tú mismo los nudos cada noche"),
        ("es", "no le gustan las cuerdas cortas", "no le gustan a usted las cuerdas cortas",
         "no te gustan las cuerdas cortas"),
        ("de", "ihm fehlt jemand für das Ruder", "Ihnen jemand für das Ruder fehlt",
         "dir jemand für das Ruder fehlt"),
        ("fr", "il vérifie lui-même les nœuds chaque soir",
         "vous vérifiez vous-même les nœuds chaque soir",
         "tu vérifies toi-même les nœuds chaque soir"),
    ],
)  # fmt: skip
def test_the_reader_is_the_one_who_does_it_or_whom_it_befalls(
    language: str, fact: str, formal: str, familiar: str
) -> None:
    assert told(language, fact, FORMAL).that == formal
    assert told(language, fact, FAMILIAR).that == familiar


def test_nobody_is_told_of_somebody_elses_hand_in_an_infinitive() -> None:
    assert told("fr", "il vérifie lui-même les nœuds", FORMAL).doing is None


@pytest.mark.parametrize(
    ("language", "ask", "familiar"),
    [
        ("fr", "s'il a une liste des nœuds", "si tu as une liste des nœuds"),
        ("fr", "si je peux lui réécrire", "si je peux te réécrire"),
        ("es", "si tiene una lista de nudos", "si tienes una lista de nudos"),
        ("es", "si puedo volver a escribirle", "si puedo volver a escribirte"),
    ],
)
def test_a_question_is_put_to_the_reader(language: str, ask: str, familiar: str) -> None:
    assert TONGUES[language].turn_ask(ask, FAMILIAR) == familiar


@pytest.mark.parametrize(
    ("language", "share", "mine"),
    [
        ("de", "seit ich segle, schlafe ich besser", "ich besser schlafe, seit ich segle"),
        ("es", "desde que navego duermo mejor", "duermo mejor desde que navego"),
        ("es", "nosotros secamos las velas al sol", "aquí secamos las velas al sol"),
        ("fr", "depuis que je navigue, je dors mieux", "je dors mieux depuis que je navigue"),
        ("fr", "je navigue seul depuis dix ans", "cela fait dix ans que je navigue seul"),
    ],
)
def test_what_is_mine_follows_a_small_word_in_good_order(
    language: str, share: str, mine: str
) -> None:
    found = TONGUES[language].turn_mine(share, FAMILIAR)
    assert found is not None
    assert found.mine_that is not None
    assert found.mine_that.replace("\u2019", "'") == mine
