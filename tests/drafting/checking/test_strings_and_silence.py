"""Strings, silence taken ill and shine are heard; the same words told fairly are not."""

from typing import Any

import pytest

from tests.drafting.checking.samples import FACTS, serious, with_line

BENT = [
    ("assistant_chatter", "(I kept the wording light. Shall I make it a bit longer?)"),
    ("assistant_chatter", "Would you like a shorter version?"),
    ("assistant_chatter", "This keeps a friendly tone while mentioning the fox."),
    ("assistant_chatter", "You may want to personalise the second line."),
    ("assistant_chatter", "As an assistant, I can't send it for you."),
    ("pressure", "Write back at once."),
    ("pressure", "I'd take silence badly."),
    ("pressure", "Don't leave me without a word."),
    ("pressure", "Every day without an answer makes it worse."),
    ("pressure", "I will ring until you pick up."),
    ("hidden_agenda", "You can have the photo, and you'd then let me into the tunnel."),
    ("hidden_agenda", "I bring the photo, you bring my name to the board."),
    ("hidden_agenda", "It's an investment, you might say."),
    ("hidden_agenda", "Let's say the photo buys me an hour with your boss."),
    ("hidden_agenda", "And you'll remember who sent it when the shifts are given out."),
    ("self_serving", "Your story makes my own talk sell better."),
    ("self_serving", "Knowing you looks good in front of my boss."),
    ("begging", "Give me a lamp and a ladder, please, and I'll bless you for it."),
    ("begging", "I would kneel for a chance with your crew."),
    ("soft_ask", "Some people are lucky enough to be shown the tunnel."),
    ("soft_ask", "I sometimes dream how lovely it would be if somebody showed me the tunnel."),
    ("rude", "Your kind never listens."),
    ("rude", "Screw your team."),
    ("invented_fact", "The whole depot talks about your fox."),
]

FAIR = [
    "Thank you for your kind message.",
    "It was your kind of calm that I liked.",
    "You showed me how to screw the lamp in.",
    "I work as an assistant at City Lines.",
    "Would you like the photo as a print?",
    "I can make the photo larger, if you like.",
    "There is no need to write back at once.",
    "I won't take it badly if you're busy.",
    "Silence is a fine answer, too.",
    "I'm sorry that my silence hurt you.",
    "You wrote back at once, and I was glad.",
    "In return, I'd gladly send you a photo of the fox.",
    "You gave your evening and asked for nothing in return.",
    "It is only fair that you get the photo first.",
    "I hope you slept well after the transport evening.",
    "I wish you a fine week in the old tunnel.",
    "Give me a wave if you see my tram.",
    "Spare a thought for the fox.",
    "I have nothing else to add.",
    "I'll send the report to somebody else.",
    "You said that a fox lives beside the points at Mill Lane, and that amused me no end.",
    "Your line about the fox stays with me.",
]


@pytest.mark.parametrize(("rule", "line"), BENT)
def test_a_bent_line_is_named(rule: str, line: str) -> None:
    assert rule in serious(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_a_fair_line_passes(line: str) -> None:
    assert serious(with_line(line)) == set()


def test_a_slot_or_a_machine_that_they_told_of_may_be_quoted() -> None:
    told = [
        *FACTS["they_said"],
        "their letters began with 'Dear [Name]'",
        "a chatbot opened with 'As an AI, I can't'",
    ]
    quoted = 'You told me of letters that began with "Dear [Name]".'
    machine = "You told me how a chatbot opened with “As an AI, I can't”."

    assert serious(with_line(quoted), they_said=told) & {"placeholder"} == set()
    assert serious(with_line(machine), they_said=told) & {"assistant_chatter"} == set()
    assert "placeholder" in serious(with_line("Dear [Name], hello."), they_said=told)
    assert "placeholder" in serious(with_line(quoted))


def test_the_last_part_of_a_compound_is_no_new_thing() -> None:
    line = "You told me then that you were hunting for a shade that throws no stripe."
    told = [*FACTS["they_said"], "she was hunting for a lampshade that throws no stripe"]

    assert "invented_fact" not in serious(with_line(line), they_said=told)
    assert "invented_fact" in serious(with_line(line.replace("shade", "vase")), they_said=told)


def test_what_they_said_may_follow_a_colon_in_spanish() -> None:
    text = (
        "Estimado Bram:\n\nLe agradezco la tarde. Me quedé con lo que usted dijo: el zorro vive "
        "junto a las agujas.\n\nInes Kolar"
    )
    facts: dict[str, Any] = {"they_said": ["el zorro vive junto a las agujas"], "language": "es"}
    other = text.replace("el zorro vive junto a las agujas", "la paloma duerme encima del reloj")

    assert "invented_fact" not in serious(text, share=[], **facts)
    assert "invented_fact" in serious(other, share=[], **facts)


def test_telling_only_of_myself_is_no_listening() -> None:
    text = (
        "Dear Bram,\n\nThank you for your time at the transport evening. I drive the late tram, "
        "and I'd gladly send you a photo of it.\n\nI hope we speak again.\n\nInes Kolar"
    )
    facts: dict[str, Any] = {
        "facts": ["I drive the late tram"],
        "share": [],
        "offer": "send a photo of the tram",
    }

    assert "no_listening" in serious(text, **facts)
