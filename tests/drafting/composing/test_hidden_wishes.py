"""Wishes that a private note hides behind a kind word, and their harmless neighbours."""

import pytest

from drafting.brief import Brief
from drafting.composing.asking.notes import hear_note


def warned(kind: str, note: str) -> tuple[str, ...]:
    facts = ["she tunes harpsichords", "we share a landing"]
    return hear_note(Brief.model_validate({"kind": kind, "note": note, "facts": facts})).warnings


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("congratulate", "use this to find out if the attic studio is free"),
        ("congratulate", "perfect excuse to bring up the boiler"),
        ("congratulate", "see whether she can lend us the hall now"),
        ("thank_you", "and get her to write a review"),
        ("thank_you", "say she owes me one for the loan of the van"),
        ("condolence", "say at least he had a long life"),
        ("condolence", "when will he be back at the desk?"),
        ("condolence", "ask if she'd come to the stall on Sunday"),
        ("follow_up", "make him feel he has to answer"),
        ("follow_up", "tell her it's bad manners not to write"),
        ("follow_up", "the fee goes up in May, so tell him"),
        ("follow_up", "we want a clear answer before Easter"),
        ("follow_up", "ask whether there's anything going for me at the mill"),
        ("my_news", "make it huge, she'll be so envious"),
        ("my_news", "let him see what he's missed"),
        ("check_in", "drop in the raffle tickets"),
        ("share", "tell her she must order two"),
        ("offer_help", "so she'll owe us at harvest"),
        ("reply", "be snide, he started it"),
    ],
)
def test_a_wish_behind_a_kind_word_is_told(kind: str, note: str) -> None:
    assert warned(kind, note)


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("congratulate", "could ask if she would like to come to the barge party"),
        ("congratulate", "she beat me to it, good for her"),
        ("thank_you", "I owe her a tin of varnish"),
        ("thank_you", "ask her to come round when the paint is dry"),
        ("condolence", "ask whether they have enough to eat"),
        ("condolence", "the keys can wait"),
        ("follow_up", "her brother pushes her, don't"),
        ("follow_up", "our cook has never tuned one, don't say so"),
        ("follow_up", "he must pay by Friday, his bank says, keep that out"),
        ("my_news", "it is a small thing, keep it small"),
        ("check_in", "she felt rotten in May"),
        ("offer_help", "nothing in return"),
        ("reply", "he was rude, stay kind"),
    ],
)
def test_a_harmless_note_is_not_suspected(kind: str, note: str) -> None:
    assert warned(kind, note) == ()
