"""Guilt, favours called home, polite scorn and quiet boasts are heard; honest neighbours pass."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

BENT = [
    ("pressure", "It stung a little that no word came back."),
    ("pressure", "Surely two lines can be found for an old friend."),
    ("pressure", "I'd hate to have to tell my crew that you couldn't be troubled."),
    ("pressure", "It would look odd for both of us if you backed out now."),
    ("pressure", "We have built the stage on the strength of your word."),
    ("pressure", "I was sad not to find your name among those who signed."),
    ("hidden_agenda", "I lent you the lamps, and I take it that we can now talk about the tender."),
    ("hidden_agenda", "I've praised your tunnel everywhere, so perhaps it's my turn to be helped."),
    ("hidden_agenda", "Somebody so generous would hardly mind reading my draft."),
    ("begging", "A quiet word from you before May would settle it."),
    ("begging", "What becomes of me is in the hands of people like you."),
    ("begging", "I can't say what it would do for us if a man in your position remembered me."),
    ("begging", "You can imagine what it cost me to write this."),
    ("begging", "If my name were mentioned in the right ear, I'd know whom to thank."),
    ("begging", "I would sleep in the signal box if it meant working with you."),
    ("self_serving", "With your list of members I would fill my course."),
    ("self_serving", "It suits me to have somebody inside your office."),
    ("soft_ask", "All that I lack is somebody who opens the first door."),
    ("bragging", "They tried two others before they sent for me."),
    ("bragging", "When I leave, they need three people to fill my seat."),
    ("bragging", "What took the others a month I had done in a night."),
    ("rude", "Your brother did his best, I suppose."),
    ("rude", "I see that punctuality is understood differently in your house."),
    ("rude", "You were cleverer than I expected."),
    ("invented_fact", "I remember how you danced when the bridge opened."),
]

FAIR = [
    "It was kind of you to think of me.",
    "You were kind enough to put in a word for me.",
    "You didn't reply, which is quite all right.",
    "No answer came from the council.",
    "It hurt a little to leave the old depot.",
    "I hadn't the heart to tell the children that the cake had fallen.",
    "I'll have to tell them about your fox.",
    "I've never been in a tunnel at night, so I listened closely.",
    "I told everybody about your fox.",
    "I'll be at my desk until the evening.",
    "One good turn deserves another, so here is the photo.",
    "It's my turn to bring the coffee.",
    "It isn't easy for me to write in English, so please excuse the mistakes.",
    "I can't draw to save my life.",
    "The list on the wall is what I'll try.",
    "You said yes in front of the others, and I was glad of it.",
    "Your crew, and the fox, made me laugh.",
    "I have told that story a dozen times.",
    "You spoke of it so plainly that I could see it.",
    "I did my best, I suppose.",
    "I'm so sorry that the post went to somebody else.",
]


@pytest.mark.parametrize(("rule", "line"), BENT)
def test_what_is_laid_on_the_reader_is_heard(rule: str, line: str) -> None:
    assert rule in serious(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_what_is_only_told_is_not_held_against_anybody(line: str) -> None:
    asked = {"begging", "pressure", "hidden_agenda", "self_serving", "soft_ask"}
    assert not serious(with_line(line)) & (asked | {"bragging", "rude", "invented_number"})


def test_praise_of_the_sender_with_a_modest_turn_is_no_boast() -> None:
    line = "My chief says that we are the best crew here; I can only say that I am still slow."
    share = ["my chief says that we are the best crew here", "I am still slow"]
    assert not serious(with_line(line), share=share) & {"bragging", "begging"}


def test_a_post_that_gets_lost_is_no_grief() -> None:
    told = ["his letters get lost under the timetable"]
    assert "insensitive" not in serious(with_line("That made me smile."), they_said=told)
    mourns = ["he lost his mother in May"]
    assert "insensitive" in serious(with_line("That made me smile."), they_said=mourns)


def test_what_the_reader_did_for_me_by_name_is_no_deed_of_mine() -> None:
    share = ["Bram once showed me how to lift a rail with a strap", "I use the strap every week"]
    line = "You once showed me how to lift a rail with a strap, and I use it every week."
    assert "invented_fact" not in serious(with_line(line), share=share)


def test_a_couple_of_dozen_is_twenty_four() -> None:
    told = ["his team replaced 48 lamps in the old tunnel", "he has 24 helpers"]
    line = "A couple of dozen helpers is a good crew."
    assert "invented_number" not in serious(with_line(line), they_said=told)


def test_the_name_of_the_place_shows_no_listening() -> None:
    text = "Hi Bram,\n\nThank you for your time at the city horse show. It was a joy.\n\nInes Kolar"
    told = ["his horse eats the timetable"]
    met = {"where": "the city horse show", "when": "2026-03-12"}
    assert "no_listening" in rules(text, they_said=told, met=met, share=None, offer=None)
