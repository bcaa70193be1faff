"""A guess of one check alone is a hint; what two checks mind in one sentence stands in the way."""

from datetime import date

from drafting.answers import Finding
from drafting.brief import Brief
from drafting.checking import check
from drafting.checking.context import Context
from drafting.checking.registry import CHECKS
from drafting.checking.weighing import GUESSING, weigh

TODAY = date(2026, 11, 22)
TEXT = "Hi Ana,\n\nThe tower is a poorer place. You sold the tower bell.\n\nSam Reed"
BRIEF = Brief.model_validate(
    {
        "kind": "thank_you",
        "channel": "email",
        "sender": {"name": "Sam Reed"},
        "contact": {"name": "Ana Lund"},
        "they_said": ["she winds the clock in the tower by hand"],
        "today": "2026-11-22",
    }
)


def found(words: str, rule: str = "invented_fact") -> Finding:
    start = TEXT.index(words)
    return Finding(
        rule=rule, severity="block", start=start, end=start + len(words), quote=words, why="-"
    )


def weights(*told: tuple[str, Finding]) -> list[str]:
    context = Context(BRIEF, TEXT, TODAY, ())
    return [one.severity for one in weigh(told, context)]


def test_a_guess_alone_is_a_hint() -> None:
    assert weights(("own deeds", found("poorer place"))) == ["hint"]


def test_a_deed_told_with_nothing_but_new_things_stands_alone() -> None:
    text = TEXT.replace("You sold the tower bell.", "I told a whole orchestra in Ghent.")
    assert "block" in {one.severity for one in check(BRIEF, text, today=TODAY).findings}


def test_a_guess_in_another_sentence_bears_nothing_out() -> None:
    one, other = found("poorer place"), found("sold the tower bell")
    assert weights(("own deeds", one), ("their deeds", other)) == ["hint", "hint"]


def test_two_guesses_of_one_sentence_stand() -> None:
    one, other = found("sold the tower bell"), found("tower bell")
    assert weights(("their deeds", one), ("own deeds", other)) == ["block", "block"]


def test_the_same_check_twice_is_one_guess() -> None:
    one, other = found("sold the tower bell"), found("tower bell")
    assert weights(("own deeds", one), ("own deeds", other)) == ["hint", "hint"]


def test_a_name_or_a_number_needs_no_second_check() -> None:
    number = found("poorer place", "invented_number")
    assert weights(("names", found("tower")), ("numbers", number)) == ["block", "block"]


def test_every_guessing_check_is_one_of_the_house() -> None:
    assert {one.name for one in CHECKS} >= GUESSING


def test_an_invention_is_blocked_and_a_turn_of_phrase_is_not() -> None:
    said = "Hi Ana,\n\nThank you. You wind the clock in the tower by hand{}\n\nSam Reed"
    fair = check(BRIEF, said.format(", and I went red when I heard it."), today=TODAY)
    made_up = check(
        BRIEF, said.format(". You also told me that you sold the old bell to Henk."), today=TODAY
    )
    assert not [f for f in fair.findings if f.severity == "block"]
    assert [f for f in made_up.findings if f.severity == "block"]


def test_a_greeting_tells_of_nothing() -> None:
    """A name with an ending that no list knows is still only a greeting."""
    brief = BRIEF.model_copy(update={"contact": BRIEF.contact.model_copy(update={"name": "Sato"})})
    text = "Dear Sato-san,\n\nThank you. You wind the clock in the tower by hand.\n\nSam Reed"
    assert not [f for f in check(brief, text, today=TODAY).findings if f.rule == "invented_fact"]


def severities(sentence: str) -> list[str]:
    """What the check of whole sentences makes of one sentence, put into the message."""
    text = TEXT.replace("The tower is a poorer place. You sold the tower bell.", sentence)
    verdict = check(BRIEF, text, today=TODAY)
    return [one.severity for one in verdict.findings if one.rule == "invented_fact"]


def test_a_sentence_that_the_facts_mostly_carry_is_only_hinted_at() -> None:
    carried = "The clock in the tower, which you wind by hand, deserves a poem and a picture."
    assert set(severities(carried)) <= {"hint"}


def test_a_sentence_that_no_fact_carries_stands_in_the_way() -> None:
    bare = severities("The parish sold both mills to a circus from Genoa last winter.")
    assert set(bare) - {"hint"}
