"""How a meeting came about, and what is forgotten of it: "met while the fog held us"."""

import re

# What a meeting came of: "met while the fog held us", "sat together because of the rain".
CAME_BY = frozenset({"about", "from", "with", "to", "because", "while", "when", "for"})

_DAY_BEFORE = re.compile(
    r"^(?P<day>on(?: \d{1,2} [A-Z][a-z]+| [A-Z][a-z]+ \d{1,2})?) (?P<what>(?:while|when)\b.+)$"
)
_FORGOTTEN = re.compile(
    r"[\s,;]*\b(?:but |and )?(?:(?:I )?(?:forgot|forget|"
    r"(?:can't|cannot|don't|do not|didn't|no longer) (?:remember|recall|know|note)|"
    r"no (?:idea|clue|memory)|not (?:quite )?sure|unsure|unclear)"
    r"(?: of| about)?(?: exactly)? (?:where|when|how|which|(?:of )?the (?:place|day|date|year))|"
    r"(?:the )?(?:place|day|date|year|venue) (?:is )?(?:forgotten|unknown|lost))\b.*$|"
    r"\bsomewhere (?=(?:in|on|at|near|around|outside)\b)",
    re.IGNORECASE,
)


def without_forgotten(told: str) -> str:
    """Gives "met in 2024" for "met in 2024, forgot where": that it is forgotten is no place."""
    return _FORGOTTEN.sub("", told)


def day_behind(words: str) -> str:
    """Gives "while the fog held us on 12 March" for "on 12 March while the fog held us"."""
    return _DAY_BEFORE.sub(r"\g<what> \g<day>", words).removesuffix(" on")
