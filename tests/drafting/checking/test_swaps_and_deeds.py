"""What is told of them, of me and of our people keeps to what the facts hold, word for word."""

from typing import Any

import pytest

from tests.drafting.checking.samples import FACTS, GOOD, rules, serious, with_line

INVENTED = [
    "You said that a badger lives beside the points.",
    "You mentioned that your team replaced 48 lamps and that the council thanked them.",
    "As you promised, you will wave at my tram.",
    "I brake for that fox every Sunday night and fed it twice.",
    "My dispatcher said it was the best story of the year.",
    "Your boss wants to retire the ladders.",
    "I heard that you are moving to Lisbon.",
    "Your fox made me buy a camera.",
    "I'm a tram driver who trains the new ones.",
    "You were right that cyclists cause every delay.",
]

HELD = [
    "You mentioned that a fox lives beside the points at Mill Lane.",
    "I, for my part, brake for that fox every Sunday night.",
    "You are right: a fox lives beside the points.",
    "I smiled all the way home.",
    "I have a photo of the fox that I can send.",
    "Your team is welcome to the photo.",
    "I hope your team likes ladders.",
]


@pytest.mark.parametrize("line", INVENTED)
def test_what_no_fact_holds_is_found(line: str) -> None:
    assert rules(with_line(line)) & {"invented_fact", "invented_number"}


@pytest.mark.parametrize("line", HELD)
def test_what_the_facts_hold_and_what_one_feels_may_stand(line: str) -> None:
    assert serious(with_line(line)) == set()


def test_a_word_of_the_same_kind_does_not_stand_for_another() -> None:
    assert "invented_fact" in rules(GOOD.replace("that fox at Mill Lane every", "that dog, every"))


@pytest.mark.parametrize(
    ("language", "invented", "held"),
    [
        ("es", "Hemos construido un puente nuevo.", "Frenamos por el zorro cada domingo."),
        ("fr", "J'ai gagné un concours de conduite.", "Je freine pour ce renard le dimanche."),
        ("de", "Ich habe ein Buch darüber veröffentlicht.", "Ich bremse sonntags für den Fuchs."),
    ],
)
def test_deeds_in_other_languages_need_a_fact(language: str, invented: str, held: str) -> None:
    share = ["frenamos por el zorro", "je freine pour le renard", "ich bremse für den Fuchs"]
    facts = {**FACTS, "share": share, "offer": None, "language": language}

    assert "invented_fact" in rules(invented, **facts)
    assert "invented_fact" not in rules(held, **facts)


def test_a_gift_thanked_for_is_a_courtesy_or_a_fact() -> None:
    assert "invented_fact" in rules(with_line("Thank you, Bram, for the soup at the evening."))
    assert serious(with_line("Thank you for keeping me company at the evening.")) == set()


def test_a_month_is_known_from_a_month() -> None:
    met = {"where": "the transport evening", "when": "2026-01"}
    text = GOOD.replace("at the transport evening", "at the transport evening in January")

    assert "invented_number" not in rules(text, met=met)
    assert "invented_number" in rules(text.replace("January", "April"), met=met)


def test_a_text_message_may_have_six_parts_and_no_more() -> None:
    line = "The fox at Mill Lane sends its regards. "

    assert "over_limit" not in rules(line * 20, channel="sms")
    assert "over_limit" in rules(line * 30, channel="sms")


def test_days_since_the_meeting_are_counted_not_claimed() -> None:
    line = "Your fox has been on my mind for two days."

    assert "invented_number" not in rules(with_line(line))
    assert "invented_number" in rules(with_line(line.replace("two", "nine")))


@pytest.mark.parametrize(
    ("line", "is_known"),
    [
        ("I've been a tram driver long enough to know a fox.", True),
        ("I'm told that you are leaving Northrail for a bank.", False),
        ("Monsieur Dupont", False),
    ],
)
def test_roles_hearsay_and_bare_titles_need_a_fact(line: str, is_known: bool) -> None:
    text = with_line(line) if "Dupont" not in line else GOOD.replace("Hi Bram", line)
    found = rules(text) & {"invented_fact", "wrong_name"}

    assert bool(found) != is_known


def test_what_they_told_counts_as_listening_wherever_it_is_kept() -> None:
    text = "Hi Bram,\n\nThank you. I still think of your lantern story.\n\nInes"
    share = ["Bram once told me his lantern story"]

    assert "no_listening" not in rules(text, share=share, offer=None)


def test_kin_that_no_fact_knows_is_not_put_beside_the_kin_that_it_knows() -> None:
    told: dict[str, Any] = {
        "they_said": [*FACTS["they_said"], "his grandfather laid the oldest points"]
    }
    line = "I look at your {}'s points with other eyes now."

    assert "invented_fact" in serious(with_line(line.format("grandmother")), **told)
    assert "invented_fact" not in serious(with_line(line.format("grandfather")), **told)
    assert serious(with_line("I hope your mother is well."), **told) == set()
    assert serious(with_line("How is your sister?"), **told) == set()
