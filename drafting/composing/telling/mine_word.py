"""A fact of my own with one small word changed, so that it is said afresh and nothing is turned.

"At 16 I left school" is a line out of a poem; "I left school at sixteen" is what people write.
"""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, verb_form, words_of

# An age is told in words; "at 7" may be an hour.
_AGE = re.compile(r"\b(?:at|aged|turned) (?P<n>1\d|20)$")
_NUMBERS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
_YOUNGEST = 10
_KNOWN = re.compile(r"\b(?P<word>that|those) (?=(?P<noun>[a-z-]+)(?:$|[ ,]))")
# "At that hour" says which, and "at the hour" does not.
_OF_TIME = frozenset({"hour", "time", "moment", "minute", "day", "night", "week", "month", "year"})
_HERE_LAST = re.compile(r"^(?P<what>.+\w) here$")
_TOOK_ME = re.compile(
    r"^(?:me|us) (?=(?:about |over |nearly |almost |only )?(?:an?|two|three|four|\d+) )"
)
# How long, how often or where stands behind what was done.
_THEN = re.compile(
    r"^(?P<what>(?:an?|the|my|our|that|two|three|four) [^,]+?) "
    r"(?P<then>(?:for [\w -]+? (?:years?|months?|weeks?|winters|summers|seasons|terms)|"
    r"(?:once|twice|every|each) [\w -]+))$"
)
# Where, or with whom, told at the end.
_WHERE_LAST = re.compile(
    r"^(?P<what>[^,]+) (?P<where>in [A-Z][\w'-]+(?: [A-Z][\w'-]+)?|with (?:my|our) [a-z]+s)$"
)
_SAYS = frozenset({"say", "hear", "think", "know", "find", "see", "read", "feel", "learn", "tell"})
_FEW = 3
_SELF = frozenset({"myself", "me", "my", "mine", "alone"})
_BARE = frozenset({"no", "some", "any", "more", "enough", "both", "all", "lots", "plenty", "to"})


def ways_by_a_word(clause: Clause) -> tuple[str, ...]:
    """The fact in each such way that fits it, in the person's own order of words."""
    ways = (
        _age_in_words(clause),
        _just_that(clause),
        _known_thing(clause),
        _some(clause),
        _took(clause),
        _without_here(clause),
        _did_myself(clause),
        _where_first(clause),
    )
    return tuple(way for way in ways if way)


def _age_in_words(clause: Clause) -> str | None:
    """Gives "I left school at sixteen" for "I left school at 16"."""
    found = _AGE.search(clause.rest)
    if found is None or clause.person == "other" or not clause.is_past:
        return None  # "I start at 14" tells the hour.
    rest = f"{clause.rest[: found.start('n')]}{_NUMBERS[int(found['n']) - _YOUNGEST]}"
    return join((clause.subject, clause.adverb, clause.verb, rest))


def _just_that(clause: Clause) -> str | None:
    """Gives "I did just that for three days" for "I did it for three days"."""
    did = clause.person in {"i", "we"} and clause.verb == "did" and not clause.adverb
    first, _, rest = clause.rest.partition(" ")
    return (
        join((clause.subject, "did just that", rest))
        if did and first in {"it", "that"} and rest.startswith("for ")
        else None
    )


def _known_thing(clause: Clause) -> str | None:
    """Gives "I did the job for eleven years" for "I did that job for eleven years"."""
    found = _KNOWN.search(clause.rest)
    if found is None:
        return None
    noun, many = found["noun"], is_plural(found["noun"])
    before = core(clause.rest[: found.start()].rsplit(" ", 1)[-1])
    linked = found["word"] == "that" and (verb_form(before) is not None or many)
    small = words_of("pronouns") | words_of("determiners") | words_of("prepositions")
    done = verb_form(noun) is not None and not may_be_noun(noun)
    if linked or done or noun in small | _OF_TIME or clause.base in _SAYS:
        return None  # "I heard that bees sleep": no bee is pointed at.
    rest = f"{clause.rest[: found.start()]}the {clause.rest[found.end() :]}"
    return join((clause.subject, clause.adverb, clause.verb, rest))


def _some(clause: Clause) -> str | None:
    """Gives "my class has some spare blocks" for "my class has spare blocks"."""
    words = [core(word) for word in clause.rest.split()]
    has = clause.verb.lower() in {"have", "has", "had"} and not clause.adverb
    end = next((at for at, word in enumerate(words) if word in words_of("prepositions")), None)
    thing = words[:end]
    if not (has and thing) or not clause.rest[0].islower():
        return None
    small = words_of("determiners") | words_of("adverbs") | words_of("conjunctions") | _BARE
    many = thing[-1].endswith("s") and is_plural(thing[-1]) and may_be_noun(thing[-1])
    done = any(f and f.forms & {"part", "ing"} for f in map(verb_form, thing[:1]))
    if clause.is_negative or set(thing) & small or not many or done or len(thing) > _FEW:
        return None
    return join((clause.subject, clause.verb, "some", clause.rest))


def _took(clause: Clause) -> str | None:
    """Gives "the timetable took three weekends" for "the timetable took me three weekends"."""
    fits = clause.base == "take" and clause.person == "other" and _TOOK_ME.match(clause.rest)
    rest = clause.rest.partition(" ")[2]
    return join((clause.subject, clause.adverb, clause.verb, rest)) if fits else None


def _without_here(clause: Clause) -> str | None:
    """Gives "I debrief nine volunteers" for "I debrief nine volunteers here"."""
    found = _HERE_LAST.match(clause.rest)
    own = clause.person in {"i", "we"} and clause.acts and not clause.compound
    if found is None or not own or len(found["what"].split()) < len(("a", "thing")):
        return None
    return join((clause.subject, clause.adverb, clause.verb, found["what"]))


def _did_myself(clause: Clause) -> str | None:
    """Gives "I drove a school route myself for eight years"."""
    found = _THEN.match(clause.rest)
    own = clause.person == "i" and clause.acts and not clause.adverb and not clause.compound
    if found is None or not own or _SELF & set(map(core, found["what"].split())):
        return None
    return join((clause.subject, clause.verb, found["what"], "myself", found["then"]))


def _where_first(clause: Clause) -> str | None:
    """Gives "in Lagos I sell dried fish" for "I sell dried fish in Lagos"."""
    found = _WHERE_LAST.match(clause.rest)
    own = clause.person in {"i", "we"} and clause.acts and not clause.compound
    if found is None or not own or clause.is_past or len(clause.rest.split()) < _FEW:
        return None
    comma = "," if found["where"].startswith("with ") else ""
    told = join((clause.subject, clause.adverb, clause.verb, found["what"]))
    return f"{found['where']}{comma} {told}"
