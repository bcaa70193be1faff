"""What a kind needs is heard in other shapes, too, and what cannot both be so is asked about."""

import re
from datetime import date

import pytest

from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2027, 5, 18)


def drafted(kind: str, *facts: str, channel: str = "email", **more: object) -> str:
    brief = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Jonas Falk", "role": "ferryman"},
        "contact": {"name": "Edda Moor", "role": "clock maker"},
        "facts": list(facts),
        **more,
    }
    draft = write(Brief.model_validate(brief), today=TODAY)
    return " ".join(draft.text.split()) if draft.status == "draft" else " ".join(draft.questions)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "invited to the boat blessing on 2027-06-05",
            "inviting me to the boat blessing on 5 June",
        ),
        ("I was asked to ring the bell", "ring the bell"),
        ("her invitation: supper with the crew, 2027-06-05", "supper with the crew on 5 June"),
        ("nominated for harbour elder", "nominating me for harbour elder"),
    ],
)
def test_a_request_is_heard_from_my_side(asked: str, told: str) -> None:
    text = drafted("decline", asked, "heights are hard for me and she knows it")
    assert told in text
    assert "as you know" in text


def test_what_they_would_do_themselves_is_not_mine_to_decline() -> None:
    text = drafted("decline", "asked to borrow my rowing boat", "my rowing boat leaks")
    assert "I can't borrow" not in text
    assert "asking to borrow my rowing boat" in text


def test_a_trouble_of_mine_beside_what_they_do_well_asks_for_itself() -> None:
    text = drafted("ask_advice", "she oils every hinge in May", "mine rust by June")
    assert "what would you try" in text.lower()
    assert "What one small thing" in drafted("ask_advice", "she oils every hinge in May")


@pytest.mark.parametrize(
    ("loss", "told"),
    [
        ("her teacher of many years, Mr. Voss, passed away, heard it on Monday", "Mr. Voss"),
        ("heard 2027-05-10 that her mentor, Dr. Ilse Kern, has died", "Dr. Ilse Kern"),
        ("the founder of her yard, Bo Lind, is dead, told by Ivo", "the founder of your yard"),
    ],
)
def test_a_death_told_with_a_name_beside_it_is_heard(loss: str, told: str) -> None:
    assert told in drafted("condolence", loss)


def test_a_memory_of_somebody_with_a_title_is_told() -> None:
    loss = "her teacher, Mr. Voss, died"
    assert "rowed us" in drafted("condolence", loss, "Mr. Voss always rowed us to the island")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("I'm on duty that night", "I'm off that night, just tired"),
        ("on 5 June I'm on call", "on 5 June I'm free, but worn out"),
    ],
)
def test_two_reasons_that_cannot_both_be_so_are_asked_about(one: str, two: str) -> None:
    assert "Which is right" in drafted("decline", "asked me to sing on 2027-06-05", one, two)


def test_two_reasons_of_different_hours_stand_side_by_side() -> None:
    text = drafted(
        "decline", "asked me to sing on 2027-06-05", "I'm working until 6", "free after that"
    )
    assert "Which is right" not in text


@pytest.mark.parametrize("channel", ["email", "sms"])
def test_what_the_two_did_is_told_though_the_note_has_its_words(channel: str) -> None:
    text = drafted(
        "follow_up", "shared a bench at the chess night 2027-05-01", "she plays blind",
        channel=channel,
    )  # fmt: skip
    assert "bench" in text


def test_thanks_are_given_for_what_was_not_asked_and_for_tea() -> None:
    text = drafted("thank_you", "tea at ten every day, two weeks", "didn't ask why I was so late")
    assert "tea at ten each day for two weeks" in text
    assert "never asked why I was so late" in text


def test_what_was_done_with_theirs_for_me_is_their_deed() -> None:
    text = drafted("thank_you", "moved her boat so the crane could stand")
    assert "I moved" not in text


def test_a_note_that_counts_the_facts_keeps_one_of_them_out() -> None:
    facts = ("she winds each clock by hand", "my clock has no hands")
    text = drafted("follow_up", *facts, note="the second one is a joke, leave it out")
    assert "no hands" not in text


def test_what_is_lent_is_borrowed_and_not_given_away() -> None:
    for fact in ("she runs a regatta for schools", "she repairs bells"):
        text = drafted("introduction", fact, offer={"what": "lend our crate of life vests"})
        assert "lend you our crate" in text or "borrow our crate" in text


def test_what_somebody_did_for_themselves_is_remembered_and_not_thanked_for() -> None:
    text = drafted("congratulate", "she passed the exam", "she rehearsed her speech on my ferry")
    assert "grateful" not in text
    assert "rehearsed your speech on my ferry" in text


def test_who_was_named_just_now_is_he_or_she() -> None:
    text = drafted("condolence", "her husband Ivo died", "Ivo greeted me from the lock each dawn")
    assert "Ivo. Ivo" not in text
    assert "he greeted me from the lock" in text.lower()


def test_the_fact_on_which_an_offer_lives_is_told() -> None:
    heard = ("read her piece in the parish paper", "she counts owls by ear")
    text = drafted("introduction", *heard, "there are owls in our old barn")
    assert "we have owls in our old barn" in text.lower()
    text = drafted("introduction", "read her notice in the library", "the band takes late starters")
    assert "late starters" in text
    text = drafted("share", "she wants a quiet bell", "a founder in Lund casts small bells of tin")
    assert "a founder in Lund who casts small bells of tin" in text


def test_where_we_stood_beside_each_other_is_where_we_met() -> None:
    facts = ("stood beside each other in the flood drill 2027-05-11", "she had paint on one boot")
    text = drafted("follow_up", *facts, channel="sms")
    assert "flood drill" in text
    assert "I liked that" not in text


def test_a_talk_over_a_cup_is_no_lecture() -> None:
    text = drafted(
        "thank_you", "coffee talk 2027-05-04", "she said slow clocks sell", "I kept my saws"
    )
    assert "our chat over coffee" in text
    assert "worth coming" not in text


def test_what_is_remembered_second_is_remembered_too() -> None:
    news = "Edda's clock won a prize on 2027-05-02"
    text = drafted("congratulate", news, "she oiled it in her own bath", "her bath is green")
    assert len(re.findall(r"I (?:still )?remember that", text)) < 2
    assert "your bath is green" in text
