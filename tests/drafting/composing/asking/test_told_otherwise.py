"""A short word of somebody else that puts another thing in its place is asked about."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.asking.told_otherwise import find_told_otherwise

TODAY = date(2027, 3, 18)


def noted(*facts: str, **more: Any) -> Brief:
    brief = {
        "kind": "follow_up",
        "channel": "email",
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Greta Solheim"},
        "facts": list(facts),
        **more,
    }
    return Brief.model_validate(brief)


def differ(*facts: str, code: str = "en", **more: Any) -> bool:
    return bool(find_told_otherwise(noted(*facts, **more), code))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("her aunt died on Monday", "the harbour clerk says it was her godmother who died"),
        ("she gave me four reels", "the tag says nine"),
        ("the launch is on 4 April", "the leaflet says 14 April"),
        ("she was about to move to Bergen", "Nils says she stayed in Stavanger"),
        ("she lent me the winch", "Rolf says the winch was his"),
        ("she is a rigger", "her card says diver"),
        ("her rudder was to be mended", "note: it was her keel"),
        ("she bends planks over steam", "the manual says over sand"),
        ("she keeps herons", "the page says cranes"),
        ("her tug is called Vega", "or was it the barge?"),
        ("she got engaged in June", "Nils says they called it off"),
    ],
)
def test_only_one_of_the_two_can_be_right(one: str, two: str) -> None:
    assert differ(one, two)


@pytest.mark.parametrize(
    "fact",
    [
        "the list says Greta is a diver, I wrote rigger",
        "she is a rigger, the badge says diver",
        "she paints hulls, or was it masts?",
    ],
)
def test_one_note_can_hold_both(fact: str) -> None:
    assert differ("met on the quay", fact)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("she is a rigger", "her card says open on Sundays"),
        ("she gave me four reels", "the tag says hemp"),
        ("her aunt died on Monday", "Nils says she taught half the quay to row"),
        ("she moved to Bergen", "Nils says the ferry was late"),
        ("she keeps herons", "Nils says she is good at it"),
        ("she makes rope", "the label says 6 strands"),
        ("Greta is a rigger", "Greta says ten ropes, then twelve"),
    ],
)
def test_a_word_on_something_else_is_left_in_peace(one: str, two: str) -> None:
    assert not differ(one, two)


@pytest.mark.parametrize(
    "note",
    ["rope or wire?", "was it her or Nils?", "rope? wire?", "maybe it was her sister who did it"],
)
def test_what_the_private_note_doubts_is_asked(note: str) -> None:
    made = compose(noted("met on the quay", "she splices rope by feel", note=note), today=TODAY)
    assert made.status == "ask"


@pytest.mark.parametrize("note", ["ask her: rope or wire?", "tea or coffee?", "Mrs or Ms?"])
def test_a_question_to_them_is_no_doubt(note: str) -> None:
    made = compose(noted("met on the quay", "she splices rope by feel", note=note), today=TODAY)
    assert made.status == "draft"


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [
        ("es", "ficha: hablamos en la feria de Vigo el 2026-05-06", "nota: fue en Lugo, en abril"),
        ("es", "me dio cuatro cuerdas", "la etiqueta dice nueve"),
        ("es", "cuida garzas", "¿o eran grullas?"),
        ("fr", "fiche : vue à Brest le 2026-05-06", "note : c'était à Vannes, en avril"),
        ("fr", "elle m'a donné quatre cordes", "l'étiquette dit neuf"),
        ("fr", "elle m'a prêté le treuil", "Luc dit que le treuil était à lui"),
        ("de", "Karte: in Kiel gesprochen, 2026-05-06", "Notiz: es war in Bonn, im April"),
        ("de", "sie hat mir vier Seile geschenkt", "auf dem Etikett steht neun"),
        ("de", "sie wollte nach Kiel ziehen", "Anna sagt, sie ist in Husum geblieben"),
    ],
)
def test_other_languages_ask_as_well(code: str, one: str, two: str) -> None:
    assert differ(one, two, code=code)
    made = compose(noted(one, two, language=code), today=TODAY)
    assert made.status == "ask"
    assert made.questions[0].startswith("Which is right")
