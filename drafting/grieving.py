"""Grieving: whether what is known of somebody tells of a death close to them, and how lately."""

import re
from datetime import date, timedelta
from functools import cache

from prompts.grammar import load_grammar
from prompts.listening import fold
from store import Log

CONDOLENCE = "condolence"
_PART = re.compile(r"[,;.]\s+")
LANGUAGES = ("en", "de", "es", "fr")
# After this long a letter about anything else hurts nobody.
LATELY = timedelta(days=60)


def tells_of_death(text: str) -> bool:
    """Whether some words say that somebody close to them died, and not years ago."""
    low = fold(text)
    return any(
        died.search(low) and not past.search(low) for died, past in map(_patterns, LANGUAGES)
    )


def part_of_death(text: str) -> str | None:
    """Gives "her aunt died" of "her aunt died, she drives the night bus"."""
    if not tells_of_death(text):
        return None
    parts = (part.strip(" .") for part in _PART.split(text))
    return next((part for part in parts if tells_of_death(part)), text)


def find_grief(log: Log, contact_id: str, today: date) -> str | None:
    """What was noted lately of such a death, private or not, and not written about since."""
    wrote = [
        line.created_at
        for line in log.timeline.of(contact_id)
        if line.kind == "wrote" and line.direction != "from_them"
    ]
    for fact in log.facts.of(contact_id):
        answered = any(at > fact.created_at for at in wrote)
        fresh = today - fact.created_at.date() <= LATELY
        if fresh and not answered and tells_of_death(fact.text):
            return fact.text
    return None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of a language for a death, and for what lies long back."""
    words = load_grammar(f"griefs.{language}")
    kin = "(?:" + "|".join(re.escape(fold(word)) for word in words["kin"].split()) + ")"
    return re.compile(words["died"].replace("KIN", kin)), re.compile(words["past"])
