"""Pleas, pressure, levers, boasts, scorn and cold comfort are heard in other languages too."""

from typing import Any

import pytest

from tests.drafting.checking.samples import rules

LETTERS = {
    "de": "Lieber Herr Ilg,\n\nvielen Dank für das Gespräch. {}\n\nInes Kolar",
    "fr": "Monsieur,\n\nMerci pour notre échange. {}\n\nInes Kolar",
    "es": "Estimado Sr. Ilg:\n\nGracias por la charla. {}\n\nInes Kolar",
}
TONES = {
    "begging", "bragging", "hidden_agenda", "insensitive",
    "pressure", "rude", "self_serving", "soft_ask",
}  # fmt: skip


def _raised(language: str, line: str, kind: str) -> set[str]:
    facts: dict[str, Any] = {"language": language, "contact": {"name": "Herr Ilg"}, "kind": kind}
    return rules(LETTERS[language].format(line), **facts)


@pytest.mark.parametrize(
    ("language", "rule", "line"),
    [
        ("de", "begging", "Lassen Sie mich wenigstens die Halle fegen, ich mache wirklich alles."),
        ("de", "pressure", "Ihr Schweigen verletzt mich, das will ich nicht verhehlen."),
        ("de", "pressure", "Alle anderen haben längst zugesagt."),
        ("de", "bragging", "An der Weiche macht mir so schnell keiner etwas vor."),
        ("de", "rude", "Das hätte auch ein Kind gekonnt."),
        ("fr", "begging", "Prenez-moi, même pour rien, je suis prête à tout."),
        ("fr", "pressure", "Votre silence me peine."),
        ("fr", "bragging", "C'est grâce à moi que la ligne roule."),
        ("fr", "rude", "Votre chef ferait mieux de se taire."),
        ("es", "begging", "Haría cualquier trabajo, se lo pido de rodillas."),
        ("es", "pressure", "Ya van tres cartas y sigo esperando."),
        ("es", "bragging", "En la línea nadie frena como yo."),
    ],
)
def test_a_worry_is_heard_in_german_french_and_spanish(language: str, rule: str, line: str) -> None:
    assert rule in _raised(language, line, "follow_up")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Zeit heilt alle Wunden."),
        ("fr", "Le temps efface tout, vous verrez."),
        ("es", "Por cierto, ¿cuándo hablamos del pedido?"),
    ],
)
def test_cold_comfort_and_business_are_heard_in_a_condolence(language: str, line: str) -> None:
    assert "insensitive" in _raised(language, line, "condolence")


@pytest.mark.parametrize(
    ("language", "kind", "line"),
    [
        ("de", "follow_up", "Lassen Sie sich Zeit, es eilt nicht."),
        ("de", "follow_up", "Sie saßen vor mir, und ich kam mir ziemlich dumm vor."),
        ("de", "condolence", "Um den Auftrag brauchen Sie sich nicht zu kümmern."),
        ("de", "condolence", "Er wird uns allen fehlen."),
        ("fr", "thank_you", "J'aimerais vous envoyer la photo."),
        ("fr", "follow_up", "Je n'oublie pas votre renard."),
        ("fr", "condolence", "Il nous manquera à tous."),
        ("es", "follow_up", "Sigo pensando en el zorro, y no hay prisa."),
        ("es", "thank_you", "Ojalá volvamos a coincidir."),
        ("es", "follow_up", "Le llevo la foto con mucho gusto."),
    ],
)
def test_courtesies_of_the_same_words_may_stand(language: str, kind: str, line: str) -> None:
    assert not _raised(language, line, kind) & TONES
