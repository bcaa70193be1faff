"""Grieving: a death close to somebody comes before any thanks, and years later no more."""

from datetime import timedelta

import pytest

from drafting.gathering import propose
from drafting.grieving import tells_of_death
from drafting.suggesting import suggest_kinds
from store import ContactFields, FactFields, InteractionFields, Log
from tests.drafting.dana import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "her dad died on weds",
        "his wife lost the baby last week",
        "her old aunt passed away on monday",
        "she buried her dog yesterday",
        "funeral of his gran on fri",
        "ihr Vater ist am Mittwoch gestorben",
        "sa mère est décédée lundi",
        "murió su padre el lunes",
    ],
)
def test_a_death_is_heard(text: str) -> None:
    assert tells_of_death(text)


@pytest.mark.parametrize(
    "text",
    [
        "his father died 10 years ago",
        "her son passed his exam",
        "lost her keys",
        "the plant died",
        "seine Mutter liegt im Krankenhaus",
        "ihr Mann ist vor vielen Jahren gestorben",
    ],
)
def test_what_is_no_fresh_death_is_none(text: str) -> None:
    assert not tells_of_death(text)


def mourner(log: Log, *, usable: bool = False) -> str:
    """Somebody met yesterday, of whom a death is noted."""
    ann = log.people.add(ContactFields(name="Ann")).id
    met = {"kind": "met", "on": TODAY - timedelta(days=1)}
    line = log.timeline.add(ann, InteractionFields.model_validate(met))
    fact = {
        "kind": "they_said" if usable else "private",
        "text": "her dad died on weds",
        "usable": usable,
    }
    log.facts.add(ann, FactFields.model_validate(fact), interaction_id=line.id)
    return ann


@pytest.mark.parametrize("usable", [False, True])
def test_sympathy_is_suggested_before_any_thanks(log: Log, usable: bool) -> None:
    ann = mourner(log, usable=usable)
    kinds = suggest_kinds(log, ann, TODAY)
    assert kinds[0] == "condolence"
    assert kinds.index("thank_you") > kinds.index("check_in")


def test_what_happened_is_proposed_to_be_looked_at(log: Log) -> None:
    assert propose(log, mourner(log))["loss"] == "her dad died on weds"


def test_after_a_message_thanks_are_in_order_again(log: Log) -> None:
    ann = mourner(log)
    wrote = {"kind": "wrote", "direction": "from_me", "on": TODAY}
    log.timeline.add(ann, InteractionFields.model_validate(wrote))
    assert suggest_kinds(log, ann, TODAY)[0] != "condolence"
