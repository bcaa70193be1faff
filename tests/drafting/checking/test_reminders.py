"""Reminders that smart are heard in four languages; plain news beside them passes."""

import pytest

from tests.drafting.checking.samples import serious, with_line

SMART = [
    ("pressure", "Others were let in before us, and I had thought that you, at least, were just."),
    ("hidden_agenda", "I fed your cat for a month and never asked a penny, which I may mention."),
    ("pressure", "I told myself that you were ill, as the other explanation would be too painful."),
    ("pressure", "I've told all the cubs that you'll come, so I know you won't disappoint them."),
    ("begging", "After all those nights in your kitchen I had, naively, not expected it."),
    ("rude", "I find it a bit odd that you ask, since it was in the plan."),
    ("self_serving", "I keep seeing myself at one of your desks."),
]
ABROAD = [
    ("de", "Andere werden vorgezogen, und ich hatte geglaubt, wenigstens Sie seien anders."),
    ("de", "Ich habe nie etwas dafür verlangt, das darf man wohl einmal erwähnen."),
    ("fr", "Je me suis dit que vous étiez malade, car l'autre explication me ferait mal."),
    ("es", "Les he dicho a los niños que usted vendrá, no los va a defraudar."),
]
FAIR = [
    "I always thought that you were fair, and I was right.",
    "I helped with your stall and asked for nothing but tea.",
    "I told myself that I would write before Friday.",
    "After all those years the tunnel is bright.",
    "No reply is needed if you're in the thick of it.",
    "I could put you in touch with the fox.",
]


@pytest.mark.parametrize(("rule", "line"), SMART)
def test_a_reminder_that_smarts_is_heard(rule: str, line: str) -> None:
    assert rule in serious(with_line(line))


@pytest.mark.parametrize(("language", "line"), ABROAD)
def test_it_is_heard_abroad(language: str, line: str) -> None:
    found = serious(f"Bram,\n\n{line}\n\nInes Kolar", language=language)
    assert found & {"pressure", "hidden_agenda", "begging"}


@pytest.mark.parametrize("line", FAIR)
def test_plain_words_beside_it_weigh_nothing(line: str) -> None:
    assert not serious(with_line(line)) & {
        "pressure",
        "hidden_agenda",
        "begging",
        "rude",
    }
