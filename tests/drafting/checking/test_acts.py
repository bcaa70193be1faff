"""What is done to the reader in a friendly voice is heard; honest neighbours of it pass."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

BENT = [
    ("hidden_agenda", "As I drove your crew home twice, I was hoping you'd think of us first."),
    ("hidden_agenda", "I'd send the photo gladly once I know where I stand about the depot."),
    ("hidden_agenda", "I trust that you'll bear us in mind when the contracts go out."),
    ("hidden_agenda", "It would be nice to see that remembered when you hand out the shifts."),
    ("pressure", "It would be a shame to see the tour fall through because of one."),
    ("pressure", "A simple yes tonight will do."),
    ("pressure", "I kept a seat for you in the cab, and it stayed empty."),
    ("pressure", "I'm sure you had your reasons."),
    ("pressure", "A short note would have been kind."),
    ("pressure", "I see that you found the time to answer the others."),
    ("pressure", "So do tell me tonight whether you come."),
    ("self_serving", "Knowing you is exactly what my application was missing."),
    ("self_serving", "This talk goes straight into my logbook."),
    ("soft_ask", "I've always wondered what the old tunnel looks like from inside."),
    ("soft_ask", "I wouldn't say no to one of your lamps."),
    ("soft_ask", "My son still has no placement."),
    ("bragging", "You will not find a steadier hand than mine."),
    ("bragging", "Where I drove, people stayed, and where others drove, they left."),
    ("bragging", "Half the drivers here learned it from me, as everyone in the trade has."),
    ("bragging", "The papers keep writing about my tram, I can't think why."),
    ("rude", "Even your chief would understand that."),
    ("rude", "My foreman has the wits of a wet sack."),
    ("rude", "I had taken you for the cleaner."),
    ("rude", "Your lamps look fine on paper; out here the drivers laugh about them."),
]

FAIR = [
    "I'm glad that I could drive your crew home.",
    "When the contracts go out, I hope you get the lamps you need.",
    "I kept a seat for myself at the back.",
    "I'm sure you had good reasons to change the lamps.",
    "A short note would have been enough, and you sent two pages.",
    "A line would do, and there is no hurry.",
    "My logbook is full of foxes.",
    "I've always wondered why foxes like trams.",
    "My son loves foxes.",
    "You will not find a slower tram than mine.",
    "Others drive better than I do.",
    "Even I understood it.",
    "I nearly fell asleep on the last tram.",
    "On paper it looked hard, and you made it easy.",
]


@pytest.mark.parametrize(("rule", "line"), BENT)
def test_a_friendly_act_that_bends_is_heard(rule: str, line: str) -> None:
    assert rule in rules(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_an_honest_neighbour_passes(line: str) -> None:
    tone = {"hidden_agenda", "pressure", "begging", "self_serving", "soft_ask", "bragging", "rude"}
    assert not serious(with_line(line)) & tone


AFTERWORDS = [
    "(Kept under ninety words. Want a more formal one?)",
    "I stuck to your notes and added nothing.",
    "Should I send the same to the others, with the name changed?",
    "(Kurz und herzlich gehalten.)",
]
BELOW = [
    "PS: I kept the photo short, without the tail.",
    "Depot 4, warm tea from five",
    "Sent by tram",
]


@pytest.mark.parametrize("line", AFTERWORDS)
def test_a_helpers_word_below_the_signature_is_no_part_of_the_message(line: str) -> None:
    assert "assistant_chatter" in rules(with_line("").rstrip() + f"\n\n{line}")


@pytest.mark.parametrize("line", BELOW)
def test_what_people_put_below_their_name_is_theirs(line: str) -> None:
    assert "assistant_chatter" not in rules(with_line("").rstrip() + f"\n\n{line}")


def test_a_no_that_ends_a_sentence_parts_it_from_the_next() -> None:
    line = "I am away, so I have to say no. Tess will be there; she could be the right person."
    assert "begging" not in serious(with_line(line))


def test_cellos_that_still_wait_hold_nothing_against_the_reader() -> None:
    assert "pressure" not in serious(with_line("If they are still waiting, I can look at them."))


def test_hearing_from_somebody_gives_no_ear_away() -> None:
    private = ["his hearing is going"]
    line = "I look forward to hearing how the tunnel gets on."
    assert "leak_private" not in serious(with_line(line), private=private)
    assert "leak_private" in serious(with_line("I hope your hearing holds."), private=private)


def test_a_noun_of_a_plan_is_no_deed_that_is_done() -> None:
    text = (
        "Hallo Bram,\n\ndanke für das Gespräch. Ihre zwei Lampen am Knoten sind mir im Gedächtnis "
        "geblieben.\n\nIch würde mich freuen, wieder mit Ihnen zu sprechen.\n\nInes Kolar"
    )
    told = ["er plant zwei Lampen am Knoten ein"]
    found = rules(text, they_said=told, share=None, offer=None, language="de")
    assert "invented_fact" not in found
