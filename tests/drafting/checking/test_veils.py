"""What is said behind a veil is heard: one of a kind, a rival, a mind, a pity; plain words pass."""

import pytest

from tests.drafting.checking.samples import serious, with_line

VEILED = [
    ("hidden_agenda", "An engineer who gets such a photo will want to see the cab, too."),
    ("hidden_agenda", "An engineer who forgets a driver was never one for the night shift."),
    ("hidden_agenda", "The photo is yours as long as our line gets its lamps first."),
    ("soft_ask", "A driver could do worse than a seat beside the signals."),
    ("hidden_agenda", "An engineer remembers a driver in such weeks."),
    ("rude", "The engineer at the ferry hangs his lamps where they belong."),
    ("invented_fact", "You'll remember that we swore to begin with the depot."),
    ("soft_ask", "What I wouldn't give for a look behind those points."),
    ("soft_ask", "An hour in your tunnel would teach me more than a year of manuals."),
    ("soft_ask", "I catch myself imagining a lamp with my initials."),
    ("rude", "On paper an engineer finds a lamp in a night."),
    ("rude", "Our own engineers change them in an hour, as one does."),
    ("rude", "Even our trainees know better than to work without a net."),
    ("rude", "Ladders are fine, though I'd have thought a railway could afford a lift."),
    ("rude", "It always astonishes me what some people call a tunnel."),
    ("pressure", "It would be a pity if the newspaper heard about the dark stretch."),
    ("pressure", "I trust that I won't need to raise it above your head."),
    ("pressure", "You will have to explain to somebody why it took so long."),
    ("bragging", "Others miss the fox; I never do."),
    ("begging", "Even an hour a week would be more than I have."),
    ("invented_fact", "I could tell that you were upset with the depot."),
    ("invented_fact", "You seemed to think that nobody upstairs listens."),
    ("invented_fact", "Everybody at the table is still talking about it."),
    ("invented_fact", "As we agreed, the depot comes first."),
]
FAIR = [
    "An engineer who counts lamps is somebody I like to have met.",
    "An engineer who counts every lamp will do well anywhere.",
    "As a driver I would never have thought of ladders.",
    "A driver sees only the light, so I enjoyed hearing who brings it.",
    "Our own engineers could learn from that.",
    "Keep the photo as long as you like.",
    "What I wouldn't give for your patience on a ladder.",
    "I'd have thought that nobody could reach them.",
    "It would be a pity if the photo stayed in my drawer.",
    "I hope that I won't need to wait long for the fox.",
    "Others fear the tunnel; I like it that you go in.",
    "You were so kind about my questions.",
    "As agreed, I'll send the photo of the fox.",
    "You must have been glad of the light.",
]
MINDED = {
    "hidden_agenda",
    "soft_ask",
    "rude",
    "pressure",
    "bragging",
    "begging",
    "invented_fact",
}


@pytest.mark.parametrize(("rule", "line"), VEILED)
def test_it_is_heard(rule: str, line: str) -> None:
    assert rule in serious(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_plain_words_pass(line: str) -> None:
    assert not serious(with_line(line)) & MINDED


def test_one_of_a_kind_is_heard_abroad() -> None:
    line = "Un ingénieur qui reçoit une photo saura se souvenir d'une conductrice."
    found = serious(
        f"Bram,\n\n{line}\n\nInes Kolar",
        language="fr",
        contact={"name": "Bram Oyelaran", "role": "ingénieur"},
        sender={"name": "Ines Kolar", "role": "conductrice"},
    )
    assert "hidden_agenda" in found
