"""What a go-between told of the reader, the last talk and a card, noted in three languages."""

from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from prompts import load_kinds
from tests.drafting.composing.harbour import TODAY

KINDS = load_kinds(closed_too=True)


def told(kind: str, language: str, *facts: str, channel: str = "email") -> str:
    """The draft for these facts, as one line of text."""
    brief: dict[str, Any] = {
        "kind": kind,
        "channel": channel,
        "language": language,
        "sender": {"name": "Ines Marlow"},
        "contact": {"name": "Bram Okafor"},
        "facts": facts,
    }
    made = compose(Brief.model_validate(brief), today=TODAY, kinds=KINDS)
    assert made.status == "draft", made
    return " ".join((made.text or "").replace("\u2019", "'").split())


@pytest.mark.parametrize(
    ("language", "sent", "noted", "said"),
    [
        ("es", "Marta Gil me dio su nombre", "Marta me dijo que navega sin radio", "sin radio"),
        (
            "fr",
            "Claire Morel m'a donné son nom",
            "Claire m'a dit qu'il navigue sans radio",
            "sans radio",
        ),
    ],
)
def test_what_a_go_between_told_is_the_readers(
    language: str, sent: str, noted: str, said: str
) -> None:
    text = told("introduction", language, sent, noted)
    assert said in text
    assert "me dijo" not in text
    assert "m'a dit" not in text


def test_a_second_deed_of_theirs_is_turned_too() -> None:
    text = told("follow_up", "fr", "il tape chaque cloche et l'écoute avant de sonner")
    assert "et l'écoute " not in text


@pytest.mark.parametrize(
    ("language", "fact", "card", "said"),
    [
        ("es", "canta mientras pinta", "llevo tarjetas encima", "mi tarjeta"),
        ("fr", "il chante avant de peindre", "j'ai une carte sur moi", "Voici ma carte"),
        ("de", "er singt beim Streichen", "ich habe Karten dabei", "meine Karte"),
    ],
)
def test_a_card_in_my_pocket_is_given(language: str, fact: str, card: str, said: str) -> None:
    assert said in told("closing", language, fact, card, channel="spoken")


def test_the_last_talk_is_when_we_were_in_touch() -> None:
    text = told("check_in", "es", "última charla el 2026-05-08", "buscaba un ancla")
    assert "mayo" in text
    assert "última, además" not in text
