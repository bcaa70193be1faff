"""Senders put the same plain things in ways of their own, and each way fits what it is said of."""

import re
from typing import Any

from drafting.brief import Brief
from drafting.composing import compose
from tests.drafting.composing.harbour import TODAY

SENDERS = ("Ines Marlow", "Ravi Sen", "Ella Moss", "Tove Lind", "Omar Haddad", "Pia Roth")


def texts_of(kind: str = "thank_you", channel: str = "email", **facts: Any) -> list[str]:
    made = []
    for name in SENDERS:
        case = {
            "kind": kind,
            "channel": channel,
            "sender": {"name": name, "role": "tug engineer"},
            "contact": {"name": "Bram Oosterling", "role": "baker"},
            "met": {"where": "the rope fair", "when": "2027-03-10"},
            **facts,
        }
        brief = Brief.model_validate(case)
        made += [compose(brief, today=TODAY, seed=seed).text or "" for seed in range(4)]
    return made


def test_each_sender_says_who_writes_in_a_way_of_their_own() -> None:
    told = texts_of("follow_up", "sms", facts=["he salts the crust twice"])

    ways = [re.search(r"(it's|this is) \w+|\w+ (here)\b", text) for text in told]
    assert all(ways)
    assert len({found[1] or found[2] for found in ways if found}) > 1


def test_what_is_theirs_is_given_back_without_asking() -> None:
    for text in texts_of(facts=["he lent me his red lamp"], offer="return the lamp with new oil"):
        line = next(part for part in re.split(r"(?<=\.)\s", text) if "return" in part)
        assert not re.search(r"\b(?:if|would help|useful)\b", line)


def test_after_mere_thanks_nothing_is_liked_too() -> None:
    for text in texts_of(facts=["he lent me his red lamp", "he salts the crust twice"]):
        assert not re.search(r", too\b|\balso\b|\bAnother thing\b", text)


def test_of_a_plan_nobody_says_that_they_often_think_of_it() -> None:
    for text in texts_of("follow_up", facts=["he will open a second shop in June"]):
        assert not re.search(r"stayed with|think of that|liked that", text)


def test_two_habits_stand_in_one_sentence() -> None:
    told = texts_of("follow_up", facts=["he salts the crust twice", "he sings to the dough"])

    assert any("that you salt the crust twice and sing to the dough" in text for text in told)


def test_what_they_never_do_is_joined_to_nothing() -> None:
    for text in texts_of("follow_up", facts=["he never salts the crust", "he sings to the dough"]):
        assert "crust and sing" not in text
    for text in texts_of("follow_up", facts=["he salts the crust twice", "he hums while he works"]):
        assert "twice and work" not in text


def test_an_answer_of_mine_is_the_reaction() -> None:
    facts = ["he asked who checks the lamps", "our crew checks nine of them each Sunday"]
    for text in texts_of("follow_up", facts=facts):
        assert not re.search(r"nine of them[^.]*\. (?:I was impressed|I liked that)", text)


def test_when_we_last_wrote_is_told_as_it_was() -> None:
    wrote = texts_of(
        "check_in", met=None, facts=["last wrote 2026-09-02", "he was about to buy an oven"]
    )
    rang = texts_of(
        "check_in", met=None, facts=["last contact 2026-09-02", "he was about to buy an oven"]
    )

    assert any("we last wrote" in text.lower() for text in wrote)
    assert not any("wrote" in text for text in rang)


def test_what_is_only_lent_is_not_given_away() -> None:
    for text in texts_of(facts=["he salts the crust twice"], offer="lend our long peel"):
        assert "lend you our long peel" in text


def test_behind_that_comes_who_does_it() -> None:
    for text in texts_of("follow_up", facts=["he hums a tune before he opens the oven"]):
        assert "that before" not in text


def test_nothing_is_also_liked_where_nothing_was_liked() -> None:
    facts = ["last wrote 2026-09-02", "he was about to buy an oven", "he hums at work"]
    for text in texts_of("check_in", met=None, facts=facts):
        assert "also" not in text


def test_two_things_remembered_are_remembered_once() -> None:
    facts = ["he passed his exam on 2027-03-02", "he studied on the ferry", "his notes are blue"]
    for text in texts_of("congratulate", met=None, facts=facts):
        assert len(re.findall("remember", text)) < 2


def test_what_i_told_them_hangs_on_what_they_told_me() -> None:
    facts = ["he smells the dough", "I told him that I smell the tar"]
    told = texts_of("follow_up", facts=facts)

    assert any(", and I told you that I smell the tar" in text for text in told)


def test_a_plan_for_the_day_is_told_in_plain_order() -> None:
    facts = ["asked me to sing on 20 May 2027", "I work a late that day"]
    for text in texts_of("decline", met=None, facts=facts):
        assert "I'm working a late that day" in text


def test_whose_and_how_often_tell_a_deed_from_a_thing() -> None:
    for offer in ("water his in August", "count gulls for him each morning"):
        for text in texts_of(facts=["he salts the crust twice"], offer=offer):
            assert "send" not in text


def test_thanks_do_not_hang_on_the_end() -> None:
    for kind in ("follow_up", "closing"):
        for text in texts_of(kind, facts=["he salts the crust twice"]):
            assert not re.search(r", thank you\.|\. Thank you\.\n|the next (?:one|time)", text)


def test_where_two_only_were_at_one_place_nobody_thanks_for_a_talk() -> None:
    facts = ["online workshop 2027-03-10", "he salts the crust twice"]
    for text in texts_of(met=None, facts=facts):
        assert not re.search(r"\bour talk\b|talking to me", text)
