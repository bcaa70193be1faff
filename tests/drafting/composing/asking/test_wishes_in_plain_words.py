"""A note that wants something for its effect is told so, in whatever plain words it says it."""

import pytest

from drafting.brief import Brief
from drafting.composing.asking.notes import hear_note

WISHES = {
    "en": (
        "don't take no for an answer",
        "don't let him off the hook",
        "say the others have all signed",
        "say we're nearly full so she says yes",
        "mention my medal so he's impressed",
        "make sure she knows how good we are",
        "stroke his ego a bit",
        "tell her she's the kindest ever, works every time",
        "sound needy so she helps",
        "say I'll cry if she says no",
        "round the two years up to five",
        "say I was at the launch (I slept through it)",
        "tell her what Nils said about her",
        "find out what he earns",
        "get a date out of her",
        "act hurt",
    ),
    "es": (
        "no aceptes un no",
        "di que los demás ya han firmado",
        "menciona mi medalla para que se impresione",
        "dale pena",
        "dórale la píldora",
        "dale un plazo",
    ),
    "fr": (
        "n'accepte pas un non",
        "dis que les autres ont déjà signé",
        "parle de ma médaille pour l'impressionner",
        "fais-lui pitié",
        "exige une réponse",
    ),
    "de": (
        "akzeptier kein Nein",
        "sag, die anderen haben schon unterschrieben",
        "erwähn meine Medaille, damit er beeindruckt ist",
        "drück auf die Tränendrüse",
        "lass ihr keine Wahl",
    ),
}
RESTRAINT = {
    "en": (
        "don't beg",
        "no need to impress her",
        "don't sound desperate",
        "he lets the dog off the lead",
        "the others already agreed to the date",
        "she is impressed by old clocks",
        "write it so she gets it before the fair",
    ),
    "es": ("no supliques", "él insiste en lavar cada taza", "no quiero darle pena"),
    "fr": ("ne supplie pas", "il insiste sur l'eau froide", "je ne veux pas lui faire pitié"),
    "de": ("nicht betteln", "er drängt auf saubere Stiefel", "sie hat einen Preis gewonnen"),
}


def warnings(note: str, code: str) -> tuple[str, ...]:
    return hear_note(Brief(kind="follow_up", language=code, note=note), code).warnings


@pytest.mark.parametrize(
    ("code", "note"), [(c, note) for c, all_ in WISHES.items() for note in all_]
)
def test_the_wish_is_named_to_the_person(code: str, note: str) -> None:
    assert warnings(note, code)


@pytest.mark.parametrize(
    ("code", "note"), [(c, note) for c, all_ in RESTRAINT.items() for note in all_]
)
def test_restraint_is_no_wish(code: str, note: str) -> None:
    assert not warnings(note, code)
