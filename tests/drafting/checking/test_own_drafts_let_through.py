"""A sentence that keeps to the facts is let through, however near another fact it stands."""

from typing import Any

import pytest

from tests.drafting.checking.samples import serious

FALSE = {"invented_fact", "wrong_name"}
NOTHING: dict[str, Any] = {"they_said": [], "share": [], "offer": None}
LENT: dict[str, Any] = {
    "they_said": ["he lent me his drill"],
    "promises": [{"who": "me", "what": "our ladder"}],
}
LENT_TO_HIM: dict[str, Any] = {
    "they_said": [],
    "share": ["I lent him my drill"],
    "promises": [{"who": "them", "what": "lend me his ladder"}],
}
PROMISED: dict[str, Any] = {
    "they_said": [],
    "facts": [
        "I promised her the wound chart",
        "I told her that our night staff phone the pharmacy",
        "Bo laughed at the wrong moment, so did I",
    ],
}
PLANS: dict[str, Any] = {
    "they_said": ["her members want to learn video calls", "she is planning to plant limes"],
}


def found(line: str, facts: dict[str, Any]) -> set[str]:
    """What is found wrong with a short letter that says this of these facts alone."""
    text = f"Hi Bram,\n\nThank you for the talk. {line}\n\nInes Kolar"
    return serious(text, **{**NOTHING, **facts}) & FALSE


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (LENT, "As promised, I'll lend you our ladder."),
        (LENT, "Thanks for lending me your drill. I'd be glad to lend you our ladder."),
        (LENT_TO_HIM, "You promised to lend me your ladder."),
        (LENT_TO_HIM, "I lent you my drill, and you said you'd lend me your ladder."),
        (PROMISED, "I'll send you the wound chart, as I said."),
        (PROMISED, "I told you that our night staff phone the pharmacy."),
        (PROMISED, "You laughed at the wrong moment, and so did I. Thanks for that."),
        (PLANS, "Your members wanted to learn video calls."),
        (PLANS, "You planned to plant limes."),
    ],
)
def test_what_a_fact_or_a_promise_holds_is_let_through(facts: dict[str, Any], line: str) -> None:
    """A promise beside a like fact, a thing given to the reader, a plan told as a plan."""
    assert not found(line, facts)


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (LENT, "Thank you for lending me your ladder."),
        (LENT, "I'd be glad to lend you our saw."),
        (LENT_TO_HIM, "I lent you my ladder."),
        (PROMISED, "You drew the wound chart."),
        (PLANS, "Your members learned video calls."),
        (PLANS, "You planted limes."),
    ],
)
def test_the_same_things_told_wrongly_are_found(facts: dict[str, Any], line: str) -> None:
    """The right thing by the wrong hand, another thing, a plan told as done."""
    assert found(line, facts)


def test_what_follows_a_link_opens_a_sentence() -> None:
    """No stop stands behind a link, and the word after it is nobody's name."""
    line = "You'll find it here: https://kirkhill.example/bench Thanks again."
    offered = {"offer": {"what": "the plan", "link": "https://kirkhill.example/bench"}}
    assert not found(line, offered)


def test_a_word_of_the_offer_itself_is_no_condition() -> None:
    """ "Against our gauge" is how it is measured; "in return for your vote" is a price."""
    gauge = {"offer": "measure his marks against our gauge"}
    line = "Hi Bram,\n\nThank you for the talk. {}\n\nInes Kolar"
    fair = serious(line.format("I can measure your marks against our gauge."), **NOTHING | gauge)
    bent = line.format("I can measure your marks in return for your help with our fund.")
    assert "hidden_agenda" not in fair
    assert "hidden_agenda" in serious(bent, **NOTHING | gauge)
