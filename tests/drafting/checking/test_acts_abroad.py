"""The acts and what slips out in passing, in German, French and Spanish; honest neighbours pass."""

import pytest

from tests.drafting.checking.samples import rules, serious

FRAMES = {
    "de": "Hallo Bram,\n\ndanke für das Gespräch. {} Bis bald.\n\nInes Kolar",
    "fr": "Bonjour Bram,\n\nMerci pour notre échange. {} À bientôt.\n\nInes Kolar",
    "es": "Hola, Bram:\n\nGracias por la charla. {} Hasta pronto.\n\nInes Kolar",
}
BENT = [
    ("de", "rude", "Mein Chef ist nicht gerade der Hellste."),
    ("de", "rude", "Der Redner vor dir hat nur gefaselt."),
    ("de", "soft_ask", "Mein Sohn sucht noch einen Praktikumsplatz."),
    ("de", "pressure", "Eine kurze Zeile wäre nett gewesen."),
    ("de", "hidden_agenda", "Ich hoffe, du denkst an uns, wenn du die Lampen bestellst."),
    ("de", "bragging", "Eine ruhigere Hand als meine findest du nicht."),
    ("fr", "rude", "L'orateur d'avant a radoté toute la soirée."),
    ("fr", "soft_ask", "Mon fils cherche encore un stage."),
    ("fr", "pressure", "Un petit mot m'aurait fait plaisir."),
    ("fr", "self_serving", "Votre nom m'ouvrira des portes."),
    ("es", "rude", "A mi jefe no le entra en la cabeza."),
    ("es", "soft_ask", "Siempre he soñado con ver un túnel así de cerca."),
    ("es", "pressure", "Tendría usted sus motivos."),
    ("es", "bragging", "No encontrará una mano más firme que la mía."),
]
FAIR = [
    ("de", "Schade, dass wir nicht länger reden konnten."),
    ("de", "Sogar ich habe es verstanden."),
    ("de", "Du hattest sicher einen langen Tag."),
    ("fr", "Dommage que nous n'ayons pas eu plus de temps."),
    ("fr", "Même moi, j'ai compris."),
    ("fr", "Vos raisons m'ont convaincue."),
    ("es", "Hasta yo lo entendí."),
    ("es", "Lástima que no hubiera más tiempo."),
    ("es", "Tendría usted un día muy largo."),
]


@pytest.mark.parametrize(("language", "rule", "line"), BENT)
def test_an_act_is_heard_in_every_language(language: str, rule: str, line: str) -> None:
    text = FRAMES[language].format(line)
    assert rule in rules(text, language=language, they_said=None, share=None, offer=None)


@pytest.mark.parametrize(("language", "line"), FAIR)
def test_an_honest_neighbour_passes_in_every_language(language: str, line: str) -> None:
    text = FRAMES[language].format(line)
    tone = {"pressure", "hidden_agenda", "begging", "self_serving", "soft_ask", "bragging", "rude"}
    found = serious(text, language=language, they_said=None, share=None, offer=None)
    assert not found & tone
