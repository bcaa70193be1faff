"""What a first note, draft and check wait for, in small steps for whoever has time before it.

The word lists, patterns and tables load where they are first used, a second or two of them in all.
So each step here does, with made-up words that nobody sees, what a person will do.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from drafting.brief import Brief
from drafting.composing import compose
from drafting.desk import write
from drafting.languages import ENGLISH, languages
from drafting.reading import read_note
from prompts import load_kinds
from prompts.meanings import load_meanings, load_worries

DAY = date(2026, 1, 5)
NOTE = (
    "met kim lowe, beekeeper at hill farm, at the market sat, she labels every jar, told her i "
    "keep bees too, promised her the name of our printer by fri, between us shes moving in spring"
)
# The word of another language has the guesser of languages loaded, too.
FACTS: dict[str, Any] = {
    "sender": {"name": "Ada Hill", "role": "joiner", "org": "Hill & Daughter"},
    "contact": {"name": "Kim Lowe", "role": "beekeeper"},
    "met": {"where": "the market", "when": "2026-01-03"},
    "they_said": ["she labels every jar", "the lids came late last Friday"],
    "share": ["I keep bees on our roof", "a jar of Müsli"],
    "ask": "which lids she buys",
    "offer": "send the label sheet",
    "promises": [{"who": "me", "what": "the name of our printer", "due": "2026-01-09"}],
    "note": "She is moving in spring, say nothing of it.",
}
SAID_ABROAD = {
    "de": "sie sammelt alte Karten",
    "es": "colecciona mapas antiguos",
    "fr": "elle collectionne les vieilles cartes",
}
MORE: dict[str, dict[str, Any]] = {
    "condolence": {"facts": ["her father died on Sunday"]},
    "decline": {"they_wrote": "Could you mend our fence?", "constraint": "I am away until March"},
    "intro_between": {"other": {"name": "Sam Rowe", "role": "printer"}, "both_agreed": True},
    "congratulate": {"reason": "she won the honey prize"},
    "reply": {"they_wrote": "Thanks for the label sheet. Which glue do you use?"},
}


def steps() -> Iterator[Callable[[], object]]:
    """Every step, what most of them share first; each leaves nothing behind but what it loads."""
    yield partial(compose, Brief.model_validate(FACTS | {"kind": "follow_up"}), today=DAY)
    yield partial(read_note, NOTE, DAY)
    yield from (load_meanings, load_worries)
    for kind in load_kinds():
        yield _draft(FACTS | MORE.get(kind, {}) | {"kind": kind})
    for language in languages():
        if language != ENGLISH:
            yield _draft(_abroad(language))


def _abroad(language: str) -> dict[str, Any]:
    met = {"where": "Basel", "when": "2026-01-03"}
    said = [SAID_ABROAD[language]] if language in SAID_ABROAD else []
    return {
        "kind": "follow_up",
        "language": language,
        "contact": {"name": "Kim Lowe"},
        "met": met,
        "they_said": said,
    }


def _draft(facts: dict[str, Any]) -> Callable[[], object]:
    # A draft of nobody takes no place among those that are remembered.
    return partial(write.__wrapped__, Brief.model_validate(facts), today=DAY)
