"""A death beside what is to be celebrated: nobody congratulates into it unasked."""

import re

from drafting.brief import Brief

_DEATH = re.compile(
    r"\b(?:died|passed away|stillborn|stillbirth|miscarried|miscarriage|took (?:her|his) own life|"
    r"did(?:n't| not) (?:make it|survive|live)|(?:was|were|been) killed|"
    r"lost (?:the|her|his|their) (?:baby|babies|child|son|daughter|twins?|wife|husband|partner))\b",
    re.IGNORECASE,
)
# In a note to oneself a death may be anybody's, and mostly is told to be kept out.
_CHILD = re.compile(r"\b(?:bab(?:y|ies)|newborn|twins?|stillb\w+|miscarr\w+)\b", re.IGNORECASE)
_NAMED = "Your notes on {who} tell of a death, too: \u201c{noted}\u201d. "
_ASKED = (
    "Is a congratulation still right? If it is, take that note out of this message; if it is not, "
    "choose \u201cBe there in hard times\u201d."
)


def ask_of_a_death(brief: Brief, who: str) -> tuple[str, ...]:
    """What to ask before a congratulation to somebody of whom the same notes tell a death."""
    if brief.kind != "congratulate":
        return ()
    noted = brief.note if brief.note and _CHILD.search(brief.note) else ""
    found = next((text for text in (*brief.facts, noted) if _DEATH.search(text)), None)
    return () if found is None else (_NAMED.format(who=who, noted=found.strip()) + _ASKED,)
