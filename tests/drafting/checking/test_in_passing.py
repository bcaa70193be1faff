"""What slips out in passing is heard for what it does; the honest sentence beside it passes."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

BENT = [
    ("hidden_agenda", "The lamp is a present, and I know you'll find room for our bid."),
    ("hidden_agenda", "I send the photo as thanks in advance for your vote."),
    ("pressure", "Surely it can't take a month to read one page."),
    ("pressure", "My girl asks me every day whether you have written."),
    ("pressure", "It's only a signature, so what is there to think about?"),
    ("begging", "Squeeze me in anywhere, I would work for my supper."),
    ("begging", "I would be glad of the smallest scrap."),
    ("soft_ask", "I hear that you sometimes let a guest ride in the cab."),
    ("soft_ask", "An hour in there with you would teach me more than any school."),
    ("soft_ask", "Nobody showed me the tunnel."),
    ("self_serving", "I can name you as a partner in my next bid."),
    ("self_serving", "I came to the evening to find clients."),
    ("bragging", "Without me there would be no night tram."),
    ("bragging", "I was picked out of hundreds for this line."),
    ("rude", "I can't stand the way your people talk."),
    ("rude", "They let anyone drive a tram these days."),
]

FAIR = [
    "The lamp is a present, from the old depot.",
    "It can't have been easy to change them all.",
    "My girl asks me every day about the fox.",
    "I heard that you sing.",
    "Without my glasses I would miss the fox.",
    "I came to the evening to hear about lamps.",
    "I was picked last for every team.",
    "An hour in the dark does me good.",
    "I make mistakes with the brake every week.",
    "I talk too much, I know.",
    "Nobody gives a fox a ticket.",
]
HURTS = ["You are still young, and you'll find somebody else.", "We all have to go one day."]
KIND = ["I look at his lamp and think of him.", "There is no need to answer."]


@pytest.mark.parametrize(("rule", "line"), BENT)
def test_what_slips_out_is_heard(rule: str, line: str) -> None:
    assert rule in rules(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_the_honest_sentence_beside_it_passes(line: str) -> None:
    tone = {"hidden_agenda", "pressure", "begging", "self_serving", "soft_ask", "bragging", "rude"}
    assert not serious(with_line(line)) & tone


@pytest.mark.parametrize("line", [*HURTS, *KIND])
def test_comfort_that_makes_light_of_a_death_hurts(line: str) -> None:
    text = f"Dear Bram,\n\nI was so sorry to hear about your brother. {line}\n\nInes Kolar"
    told = ["his brother died on Sunday"]
    found = rules(text, kind="condolence", they_said=told, share=None, offer=None)
    assert ("insensitive" in found) is (line in HURTS)


WARM = [
    "I hope you'll come and see our depot some day.",
    "I only wish I had asked sooner.",
    "Without that hint I would still be braking too late.",
    "The city needs more people like you.",
    "My children ask when the fox will come again.",
    "I'd be glad to return the favour.",
    "That is all I need to know, thank you.",
    "At your age I still broke every lamp.",
    "I have nowhere near your patience.",
    "Let me know by Friday if you'd like one; if not, no harm done.",
    "Not many people would have stopped to explain it.",
]


@pytest.mark.parametrize("line", WARM)
def test_warm_words_of_everyday_are_blamed_for_nothing(line: str) -> None:
    tone = {"hidden_agenda", "pressure", "begging", "self_serving", "soft_ask", "bragging", "rude"}
    assert not serious(with_line(line)) & tone
