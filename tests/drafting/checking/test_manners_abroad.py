"""Scorn, guilt, dreams and one's own gain are known in German, French and Spanish by their turn."""

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


def _raised(language: str, line: str) -> set[str]:
    facts: dict[str, Any] = {"language": language, "contact": {"name": "Herr Ilg"}}
    return rules(LETTERS[language].format(line), kind="follow_up", **facts)


@pytest.mark.parametrize(
    ("language", "rule", "line"),
    [
        ("de", "rude", "In der Theorie klingt Ihr Signal ja ganz gut."),
        ("de", "rude", "Bei uns im Depot lächelt man darüber."),
        ("de", "rude", "Ihr Plan gehört ja eigentlich ins Museum."),
        ("de", "pressure", "Ein kurzes Wort wäre doch nicht zu viel."),
        ("de", "pressure", "Es würde mich kränken, wenn Sie nicht kämen."),
        ("de", "soft_ask", "Insgeheim träume ich davon, bei Ihnen zu lernen."),
        ("de", "begging", "Geben Sie mir doch bitte eine Chance."),
        ("de", "self_serving", "Das Einzige, was für mich zählt, ist der Umsatz."),
        ("fr", "rude", "Sur le papier, votre signal est très joli."),
        ("fr", "rude", "C'est un travail d'amateur."),
        ("fr", "pressure", "Après tout ce que j'ai fait pour votre dépôt, je compte là-dessus."),
        ("fr", "pressure", "Un petit mot ne serait pas de trop."),
        ("fr", "soft_ask", "Il m'arrive de rêver d'une place chez vous."),
        ("fr", "bragging", "Je suis sans doute la meilleure de la ligne."),
        ("es", "rude", "Sobre el papel su señal es muy bonita."),
        ("es", "rude", "Se nota que nunca ha visto un tranvía."),
        ("es", "pressure", "Me decepcionaría mucho que no viniera."),
        ("es", "pressure", "A mis chicos se les nota en la cara."),
        ("es", "soft_ask", "Ojalá alguien me abriera una puerta en su taller."),
        ("es", "self_serving", "Lo único que me importa es el contrato."),
        ("de", "rude", "Wer so bremst, hat offenbar keine Ahnung."),
        ("de", "pressure", "Wenn ich wieder nichts höre, weiß ich Bescheid."),
        ("fr", "hidden_agenda", "Je vous prête la photo et je compte bien que vous commanderez."),
        ("fr", "soft_ask", "Si un jour une place se libérait au dépôt, je serais là."),
        ("es", "rude", "Ni siquiera se ha molestado en leerlo."),
    ],
)
def test_the_turn_is_heard(language: str, rule: str, line: str) -> None:
    assert rule in _raised(language, line)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Das ist sehr nett, aber leider geht es am Montag nicht."),
        ("de", "Sie haben wohl viel zu tun, daher in Kürze."),
        ("de", "Die Karte kostet Sie nichts."),
        ("de", "Nehmen Sie davon, was Sie brauchen."),
        ("de", "Ich bin ein blutiger Anfänger."),
        ("de", "Ich bitte Sie um Nachsicht."),
        ("de", "Hätten Sie am Montag Zeit?"),
        ("de", "Man sieht Ihnen die Freude an."),
        ("de", "Sonst bringe ich das Foto am Sonntag."),
        ("fr", "C'est très gentil, mais je ne peux pas lundi."),
        ("fr", "La photo ne vous coûte rien."),
        ("fr", "Auriez-vous du temps lundi ?"),
        ("fr", "Vous auriez du temps lundi, peut-être ?"),
        ("fr", "Votre histoire m'a fait rire."),
        ("fr", "Le signal est d'une autre époque, et c'est très beau."),
        ("fr", "Je serais heureuse d'avoir de vos nouvelles."),
        ("es", "Es muy bonito, pero el lunes no puedo."),
        ("es", "Me viene bien el lunes."),
        ("es", "Le ruego que me disculpe."),
        ("es", "Se le ve contento en el taller."),
        ("es", "Fue una oportunidad de aprender."),
        ("es", "Ojalá nos veamos pronto."),
        ("es", "La foto no le cuesta nada."),
        ("es", "Su cuento me dio risa."),
        ("de", "Wenn Sie nicht antworten, ist das auch gut."),
        ("de", "Das Foto bringe ich mit und hoffe, dass Sie es mögen."),
        ("fr", "Si vous ne répondez pas, je comprendrai très bien."),
        ("es", "Si no contesta, no pasa nada."),
    ],
)
def test_a_kindly_look_alike_passes(language: str, line: str) -> None:
    assert not _raised(language, line) & TONES
