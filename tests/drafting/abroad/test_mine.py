"""What is mine is told in an order of its own: my deeds, my gifts, my promises, my question."""

import pytest

from drafting.abroad.told import Told, Voice
from drafting.abroad.tongue import TONGUES
from tests.drafting.abroad.quay import make, make_brief

FORMAL, FAMILIAR = Voice("formal"), Voice("familiar")


def mine(language: str, fact: str, voice: Voice = FORMAL) -> Told:
    """What a fact of mine says."""
    told = TONGUES[language].turn_mine(fact, voice)
    assert told is not None, fact
    return told


@pytest.mark.parametrize(
    ("language", "fact", "alone"),
    [
        (
            "de",
            "wir streichen unsere Boote seit April selbst",
            "seit April streichen wir unsere Boote selbst",
        ),
        ("de", "ich habe die Leinen bisher verwechselt", "bisher habe ich die Leinen verwechselt"),
        (
            "de",
            "bei uns gilt seit Ostern: Westen bleiben an",
            "seit Ostern gilt bei uns: Westen bleiben an",
        ),
        (
            "fr",
            "nous repeignons nos barques depuis avril",
            "depuis avril, nous repeignons nos barques",
        ),
        (
            "fr",
            "je n'avais jamais compris ce nœud avant",
            "je n\u2019avais jamais compris, de mon côté, ce nœud avant",
        ),
        (
            "es",
            "volvemos a pintar las barcas desde abril",
            "desde abril volvemos a pintar las barcas",
        ),
        ("es", "me quedan tres remos en la caseta", "en la caseta me quedan tres remos"),
    ],
)
def test_a_deed_of_mine_stands_in_a_sentence_of_its_own(
    language: str, fact: str, alone: str
) -> None:
    assert mine(language, fact).mine == alone


@pytest.mark.parametrize(
    ("language", "fact", "behind"),
    [
        ("de", "mir ist der Knoten nie gelungen", "mir der Knoten nie gelungen ist"),
        (
            "de",
            "uns rufen oft Eltern an, die Westen suchen",
            "uns oft Eltern anrufen, die Westen suchen",
        ),
        (
            "de",
            "unser alter Kutter liegt im Winter trocken",
            "unser alter Kutter im Winter trocken liegt",
        ),
        (
            "de",
            "mein Sohn ist acht und hat Angst vor Wasser",
            "mein Sohn acht ist und Angst vor Wasser hat",
        ),
        ("de", "habe noch zwei Anker im Schuppen", "ich noch zwei Anker im Schuppen habe"),
        ("de", "wir knoten nach ihrer Anleitung", "wir nach Ihrer Anleitung knoten"),
        ("es", "sigo usando sus nudos", "sigo usando sus nudos"),
        (
            "es",
            "nunca me había fijado en que yo remaba mal",
            "yo nunca me había fijado en que remaba mal",
        ),
    ],
)
def test_a_deed_of_mine_fits_behind_dass_and_que(language: str, fact: str, behind: str) -> None:
    assert mine(language, fact).mine_that == behind


@pytest.mark.parametrize(
    ("language", "what", "formal", "familiar"),
    [
        ("de", "eine Klasse auf den Steg einladen", "eine Klasse auf den Steg einladen", None),
        (
            "de",
            "sie durch die Werft führen",
            "Sie durch die Werft führen",
            "dich durch die Werft führen",
        ),
        ("fr", "passer avec du thé", "passer avec du thé", "passer avec du thé"),
        ("fr", "accueillir une classe à quai", "accueillir une classe à quai", None),
        ("fr", "envoyer la carte", "vous envoyer la carte", "t\u2019envoyer la carte"),
        ("es", "recibir a una clase en el muelle", "recibir a una clase en el muelle", None),
        ("es", "enviar la carta", "enviarle la carta", "enviarte la carta"),
    ],
)
def test_a_gift_names_the_reader_only_where_something_is_given_to_them(
    language: str, what: str, formal: str, familiar: str | None
) -> None:
    assert TONGUES[language].give(what, FORMAL) == (formal, None)
    if familiar:
        assert TONGUES[language].give(what, FAMILIAR) == (familiar, None)


@pytest.mark.parametrize(
    ("language", "fact", "words"),
    [
        ("de", "ich habe ihr zugesagt, den Tidenplan zu schicken", "Ihnen den Tidenplan schicken"),
        (
            "fr",
            "j'ai dit que j'enverrais l'horaire des marées",
            "vous envoyer l\u2019horaire des marées",
        ),
        ("es", "quedé en mandarle la tabla de mareas", "mandarle la tabla de mareas"),
    ],
)
def test_a_promise_among_the_facts_is_kept_and_not_told(
    language: str, fact: str, words: str
) -> None:
    brief = make_brief(language, "titled", "follow_up", "email", offer=None)
    brief = brief.model_copy(update={"facts": (fact,), "share": ()})
    for seed in range(3):
        text = make(brief, seed=seed).text
        assert words in text
        assert not any(told in text for told in ("zugesagt", "j\u2019ai dit", "quedé"))


@pytest.mark.parametrize(
    ("language", "ask", "question"),
    [
        ("de", "ob ich ihr zwei Fragen schicken darf", "Darf ich Ihnen zwei Fragen schicken?"),
        ("fr", "si je peux lui poser deux questions", "Puis-je vous poser deux questions ?"),
        ("es", "si puedo hacerle dos preguntas", "¿Puedo hacerle dos preguntas?"),
    ],
)
def test_a_wish_to_be_allowed_something_is_asked_as_a_question(
    language: str, ask: str, question: str
) -> None:
    brief = make_brief(language, "titled", "follow_up", "email", ask=ask)
    texts = [make(brief, seed=seed).text.casefold() for seed in range(4)]
    assert all(question.casefold() in text for text in texts)


def test_a_french_question_keeps_its_reflexive_verb() -> None:
    asked = TONGUES["fr"].turn_ask("comment s'est passée la traversée", FORMAL)
    assert asked == "comment s\u2019est passée la traversée"


@pytest.mark.parametrize(
    ("language", "fact", "words"),
    [
        ("de", "ich bringe ihm ein Stück Tau mit", "dir ein Stück Tau mitbringen"),
        ("fr", "je lui apporte un bout de corde", "t\u2019apporter un bout de corde"),
        ("es", "le llevo un trozo de cabo", "llevarte un trozo de cabo"),
    ],
)
def test_what_i_mean_to_bring_them_is_offered(language: str, fact: str, words: str) -> None:
    brief = make_brief(language, "first_name", "follow_up", "email", promises=[])
    brief = brief.model_copy(update={"facts": (*brief.facts[:2], fact)})
    assert words in make(brief).text
