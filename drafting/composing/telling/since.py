"""What goes on since a day: "you test a vest since May" is "you have been testing" it."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, HAVE, MODALS, gerund, participle, verb_form

_SINCE = re.compile(
    r"\bsince (?:last|the|this|her|his|your|my|our|(?!I\b)[A-Z]|\d|spring|summer|autumn|"
    r"winter|then|\w+ day)"
)


_COUNTED = re.compile(
    r"(?:(?:in|up|on|out) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b"
)
_YEAR = re.compile(r"\bsince (?:19|20)\d\d$")


def _have_done(clause: Clause) -> Clause:
    """Gives "I have worked with you since 2015" for "I worked with you since 2015"."""
    if clause.person not in {"i", "you", "we"} or clause.compound or verb_form(clause.verb) is None:
        return clause
    return replace(clause, verb="have", rest=join((participle(clause.base), clause.rest)))


def told_until_now(clause: Clause) -> Clause:
    """The clause with "have been" where it tells as present what began at a day named in it."""
    verb = clause.verb.lower()
    if _YEAR.search(clause.rest) and clause.is_past and clause.acts and not clause.is_negative:
        return _have_done(clause)
    # "ours start when they freeze, and I have noted it since 1994"
    apart = re.search(r", and |\b(?:when|because|if|that)\b", clause.rest)
    first = verb_form(clause.rest.split(" ", 1)[0].lower()) if clause.rest else None
    has = verb in {"have", "has"} and not clause.adverb and not (first and "part" in first.forms)
    has = has and not clause.rest.startswith(("to ", "got ", "been "))
    helped = verb in HAVE | MODALS or verb.endswith("n't") or clause.is_negative
    helped = helped and not (has and not clause.is_negative)
    if not _SINCE.search(clause.rest) or clause.is_past or helped or apart:
        return clause
    form = verb_form(verb)
    several = form is not None and {"base", "s"} & form.forms == {"base"}  # "mine leak"
    many = clause.person in {"i", "you", "we"} or is_plural(clause.subject) or several
    have = "have" if many else "has"
    if verb in BE and clause.rest.startswith("new "):
        return clause  # "I'm new in town, here since May"
    if verb in BE:
        return replace(clause, verb=have, rest=join(("been", clause.rest)))
    if form is None:
        return clause
    # "we put in 12 since then": they are counted, and done.
    lasts = verb in HAVE or form.base in {"hold", "own"}  # a licence is held, and no "holding"
    goes_on = clause.acts and not lasts and not _COUNTED.match(clause.rest)
    done = gerund(clause.base) if goes_on else participle(clause.base)
    rest = ("been", done, clause.rest) if goes_on else (done, clause.rest)
    return replace(clause, verb=have, rest=join(rest))
