"""What the two did when they met: "we shared a taxi from the harbour on Thursday"."""

import re

from drafting.composing.english.words import gerund, verb_form
from drafting.composing.people.meeting import Occasion

_SHARED_ONE = re.compile(r"\bshared an? ")
_ONLY_MET = frozenset({"met", "talked", "spoke", "chatted"})


def how_we_met(occasion: Occasion, at: str | None) -> str | None:
    """Gives "shared a taxi on Thursday"; that we met somewhere is said by the place alone."""
    if not occasion.how:
        return None
    how = " ".join(w for w in occasion.how.split() if w not in {"her", "him", "them", "you"})
    if at and how in _ONLY_MET:
        return None
    return " ".join(part for part in (how, at) if part)


def ways_we_met(met: str) -> tuple[str, ...]:
    """Gives "we shared a bench", "you and I shared a bench", "we shared that bench"."""
    # "We sat at the quiz" says less than that we sat there together.
    alone = met if re.match(r"\w+ together\b", met) else met.replace(" together", "", 1)
    known = _SHARED_ONE.sub("shared that ", met)
    ways = (f"we {met}", f"you and I {met}", f"you and I {alone}", f"we {known}", f"we {alone}")
    return tuple(dict.fromkeys(ways))


def done_with_me(occasion: Occasion) -> str | None:
    """Gives "fixing the fence with me" for "fixed the fence together", to give thanks for."""
    verb, _, rest = (occasion.how or "").partition(" ")
    form, what = verb_form(verb), rest.removesuffix(" together")
    done = form is not None and "past" in form.forms and rest.endswith(" together")
    thing = what.split(" ", 1)[0] in {"a", "an", "the", "our", "your"}  # Not "two nights".
    return f"{gerund(form.base)} {what} with me" if form and done and thing else None


def does_more(how: str) -> bool:
    """True for "shared a bench", where more is known than that the two met."""
    return how.split(maxsplit=1)[0] not in _ONLY_MET
