"""Faults planted into good messages, each with the same words told as the other's."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle

from drafting.answers import Span
from drafting.brief import Brief
from tests.bench.bases import Base
from tests.bench.corpora import Case, load_table
from tests.bench.masked import FIRST, LAST
from tests.bench.placing import put_behind
from tests.bench.swapping import Swapped, swap_in

SORTS = ("name", "number", "date", "begging")
HE = re.compile(r"\b(?:he|his|him)\b")
SHE = re.compile(r"\b(?:she|her)\b")


@dataclass(frozen=True)
class Flip:
    """One planted fault, and the same told as theirs with the fact in the brief.

    Both texts come with where the words in question stand.
    """

    sort: tuple[str, str]
    base: Base
    planted: tuple[str, Span]
    told_brief: Brief
    told: tuple[str, Span]


def plant_all(bases: list[Base]) -> Iterator[Flip]:
    """A line of each sort in every message, and each swap that a message has room for."""
    table = load_table("plants")
    lines = {sort: cycle(table[sort]) for sort in SORTS}
    for base in bases:
        for sort in SORTS:
            dice = random.Random(f"{base.id} {sort}")
            yield plant_line(base, sort, next(lines[sort]), table["values"], dice)
            swapped = swap_in(base, sort, table["values"], dice)
            if swapped:
                yield plant_swap(base, sort, swapped, table["swap"][sort])


def plant_line(
    base: Base, sort: str, plant: Case, values: Mapping[str, list[str]], dice: random.Random
) -> Flip:
    """A line behind some sentence; the same line stands there as theirs in the other text."""
    slots = {**_choose(base, values, dice), **_pronouns(base.brief)}
    line, turn = _small(plant["line"]), dice.randrange(9)
    wrong = line.format(**slots)
    said = plant.get("told", f"You said that {line}").format(**slots)
    fact = plant.get("fact", line.rstrip(".")).format(**slots)
    return Flip(
        (sort, "line"),
        base,
        put_behind(base.text, wrong[0].upper() + wrong[1:], turn),
        told_brief=_with_fact(base.brief, fact),
        told=put_behind(base.text, said, turn),
    )


def plant_swap(base: Base, sort: str, swapped: Swapped, told: str) -> Flip:
    """A name, a number or a day of the message swapped; theirs are words with the other one."""
    fact = told.format(value=swapped.value)
    return Flip(
        (sort, "swapped"),
        base,
        (swapped.text, swapped.at),
        told_brief=_with_fact(base.brief, fact),
        told=put_behind(base.text, f"You said that {fact}.", len(fact)),
    )


def _with_fact(brief: Brief, fact: str) -> Brief:
    return brief.model_copy(update={"they_said": (*brief.they_said, fact)})


def _choose(base: Base, values: Mapping[str, list[str]], dice: random.Random) -> dict[str, str]:
    """A value for each slot; none shares a word with the message or its facts."""
    known = f"{base.text} {base.brief.model_dump_json()}".casefold()
    pools = {**values, "first": FIRST, "last": LAST}
    slots = {
        name: dice.choice([v for v in pool if is_free(v, known)]) for name, pool in pools.items()
    }
    return {**slots, "person": f"{slots['first']} {slots['last']}"}


def is_free(value: str, known: str) -> bool:
    """Whether none of the value's own words stands among what is known."""
    words = re.findall(r"\w+", value.casefold())
    telling = [word for word in words if word not in {"the", "of", "a", "and", "st"}]
    return not any(re.search(rf"\b{re.escape(word)}\b", known) for word in telling)


def _small(line: str) -> str:
    """The line as it goes on within a sentence: a name keeps its capital."""
    return line if line.startswith(("{", "Captain")) else line[0].lower() + line[1:]


def _pronouns(brief: Brief) -> dict[str, str]:
    told = " ".join((*brief.they_said, *brief.facts))
    if HE.search(told) and not SHE.search(told):
        return {"they": "he", "them": "him", "their": "his"}
    return {"they": "she", "them": "her", "their": "her"}
