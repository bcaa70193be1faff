"""Good messages to measure with: built-in drafts over many briefs, and the examples."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafting.brief import Brief
from drafting.checking import check
from drafting.desk import whole_text, write
from tests.bench.corpora import brief_in, load_cases, load_own
from tests.bench.messages import brief_of_example, day_of

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Base:
    """One message that no check minds, with the facts it is made from."""

    id: str
    brief: Brief
    text: str
    day: date


def good_messages(seeds: tuple[int, ...] = (0,)) -> list[Base]:
    """Every message that can be had and that no check minds."""
    return [base for base in all_messages(seeds) if is_clean(base)]


def all_messages(seeds: tuple[int, ...] = (0,)) -> list[Base]:
    """Every message that can be had, those too that a check minds by mistake."""
    return [*_drafts(seeds), *_examples()]


def is_clean(base: Base) -> bool:
    """Whether a message passes before anything is planted in it."""
    return check(base.brief, base.text, today=base.day).verdict == "good"


def _drafts(seeds: tuple[int, ...]) -> Iterator[Base]:
    for case in (*load_cases("scenarios"), *load_own("own_briefs")):
        brief = brief_in(case)
        for seed in seeds if brief.language == "en" else ():
            made = write(brief, today=TODAY, seed=seed)
            if made.status == "draft":
                text = whole_text(made.subject, made.text)
                yield Base(f"{case['id']}/{seed}", brief, text, TODAY)


def _examples() -> Iterator[Base]:
    for number, case in enumerate(load_cases("examples"), 1):
        brief = brief_of_example(case)
        yield Base(f"example-{number}", brief, case["text"], day_of(brief))
