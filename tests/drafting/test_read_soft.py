"""Private matters that nobody marks as such, the soft signs that mark them, and what is none."""

import pytest

from drafting.reading import read_note
from tests.drafting.test_read_themes import HEADS, TODAY, open_words


@pytest.mark.parametrize(
    ("language", "sentence", "secret"),
    [
        ("en", "He quit the booze in may.", "booze"),
        ("en", "He is nine months sober and counting.", "sober"),
        ("en", "He can barely spell and hides it.", "spell"),
        ("en", "His cook got caught skimming the tips.", "skimming"),
        ("en", "His deputy was marched off the premises.", "premises"),
        ("en", "The bailiffs came to his door on friday.", "bailiffs"),
        ("en", "He may lose the flat by june.", "flat"),
        ("en", "They buried their youngest in april.", "youngest"),
        ("en", "He is between jobs.", "jobs"),
        ("en", "He hides a hearing disability.", "disability"),
        ("en", "The owners want him out by august.", "owners"),
        ("en", "He keeps a seal in the bath, he lowered his voice to say so.", "seal"),
        ("en", "Don't ask about his boat (sank in may).", "sank"),
        ("es", "Dejó el alcohol en marzo.", "alcohol"),
        ("es", "Apenas sabe leer.", "leer"),
        ("es", "A su jefe lo pillaron falsificando facturas.", "facturas"),
        ("fr", "Elle a arrêté de boire en mars.", "boire"),
        ("fr", "Elle sait à peine lire.", "lire"),
        ("fr", "Ils vont être expulsés en mai.", "expulsés"),
        ("de", "Sie kann kaum lesen.", "lesen"),
        ("de", "Ihr droht die Räumung.", "räumung"),
        ("de", "Sein Vater hat ihn geschlagen.", "geschlagen"),
    ],
)
def test_a_matter_is_private_by_what_it_is_about(language: str, sentence: str, secret: str) -> None:
    reading = read_note(HEADS[language].format(sentence), TODAY)

    assert secret in " ".join(reading.private).lower()
    assert secret not in open_words(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "He stopped drinking coffee at noon.",
        "He drives the confidential shredding van.",
        "He sells secret recipes by post.",
        "He can barely see over the counter.",
        "He moved out to the coast.",
        "He teaches adults to read.",
        "He lost his glasses in the soup.",
        "They want him out front on market day.",
        "He beat me at chess.",
        "Sein Garten kann kaum grüner sein.",
    ],
)
def test_a_trade_or_a_turn_of_phrase_is_no_secret(sentence: str) -> None:
    assert read_note(HEADS["en"].format(sentence), TODAY).private == ()


@pytest.mark.parametrize("told", ["flat 9, Mrs Orr, walks at night", "Mrs Orr (flat 9) walks"])
def test_the_door_beside_somebody_told_about_is_theirs(told: str) -> None:
    reading = read_note(f"Bo Li\ncaretaker, Elm Court\nmet: fire drill, today\n{told}", TODAY)

    assert "flat 9" in " ".join(reading.private)
    assert "flat 9" not in open_words(reading)


@pytest.mark.parametrize(
    "sentence",
    ["He trains people who can barely read.", "He runs a club for men who quit drinking."],
)
def test_what_is_told_of_many_is_told_of_nobody(sentence: str) -> None:
    assert read_note(HEADS["en"].format(sentence), TODAY).private == ()
