"""A death in the notes is told from everything else that dies, passes or is lost."""

import pytest

from drafting.gathering import propose
from drafting.grieving import part_of_death
from drafting.suggesting import suggest_kinds
from store import FactFields, Log
from tests.drafting.dana import TODAY


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("her aunt died on Sunday, she fixes clocks", "her aunt died on Sunday"),
        ("he lost his wife in October", "he lost his wife in October"),
        ("her grandfather's funeral is on Friday", "her grandfather's funeral is on Friday"),
        ("she had a miscarriage", "she had a miscarriage"),
        ("ihr Vater ist letzte Woche gestorben", "ihr Vater ist letzte Woche gestorben"),
        ("son père est décédé", "son père est décédé"),
        ("su madre falleció el lunes", "su madre falleció el lunes"),
        ("her daughter passed her driving test", None),
        ("the pump died again", None),
        ("his phone died", None),
        ("he lost his keys", None),
        ("her mother died in 1998", None),
        ("he lost the match", None),
        ("she runs a funeral home", None),
    ],
)
def test_a_death_is_heard_in_its_part_of_the_note(text: str, part: str | None) -> None:
    assert part_of_death(text) == part


def test_condolence_comes_first_and_is_there_to_be_looked_at(log: Log, dana: str) -> None:
    assert suggest_kinds(log, dana, TODAY)[0] == "thank_you"
    log.facts.add(dana, FactFields(kind="private", text="her aunt died", usable=False))

    kinds = suggest_kinds(log, dana, TODAY)
    assert kinds[0] == "condolence"
    assert propose(log, dana)["loss"] == "her aunt died"
