"""Truth: a question of theirs is found among the facts, however it reached me, and told back."""

import pytest

from drafting.brief import Addressee, Brief, Sender
from drafting.composing.answers.questions import indirect
from drafting.composing.answers.their_words import place_reply


@pytest.mark.parametrize(
    ("fact", "asked"),
    [
        ("he wrote on 3 May: is the mast ash or spruce?", "is the mast ash or spruce?"),
        ("asked me on the phone: what glue holds felt?", "what glue holds felt?"),
        ("Ines asked under my post: where is the ferry?", "where is the ferry?"),
        ("Ines asked by text: may she bring her dog?", "may I bring my dog?"),
    ],
)
def test_a_question_behind_a_colon_is_their_letter(fact: str, asked: str) -> None:
    brief = Brief(
        kind="reply", contact=Addressee(name="Ines Roth"), sender=Sender(), facts=(fact, "yes")
    )
    placed = place_reply(brief)
    assert placed.they_wrote == asked
    assert placed.facts == ("yes",)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is the mast ash or spruce?", "whether the mast is ash or spruce"),
        ("is the barn wide enough?", "whether the barn is wide enough"),
        ("is felt safe for babies?", "whether felt is safe for babies"),
    ],
)
def test_what_it_is_stands_behind_its_verb(question: str, told: str) -> None:
    assert indirect(question) == told
