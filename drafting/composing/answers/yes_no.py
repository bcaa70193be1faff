"""Yes and no at the head of an answer: known, parted from what follows, put where they sound well.

What somebody says for yes stands in prompts/grammar/plainly.en.toml.
"""

import re
from functools import cache

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import plain_phrases, words_of

_FIRST = re.compile(r"^(?P<word>yes|no), (?P<what>[^,]+(?:, [^,]+)?)$", re.IGNORECASE)
_FEWEST = 3
_SORRY = re.compile(
    r"^(?P<word>no|yes)[, ]+(?P<how>sorry|please|gladly|thanks|thank you)\b[, ]*", re.IGNORECASE
)


@cache
def _pattern(name: str, after: str) -> re.Pattern[str]:
    """One of the words of a list at the head of an answer, with what comes after it."""
    said = "|".join(map(re.escape, plain_phrases(name)))
    return re.compile(rf"^(?P<word>{said}){after}", re.IGNORECASE)


def is_yes_or_no(text: str) -> bool:
    """True for "not really" or "gladly", and for "yes to the bread"."""
    return bool(_pattern("yes_or_no", r"(?: to .+| for .+| please)?$").match(text))


def glad_if(text: str) -> str | None:
    """Gives "I would be glad to, if it stays dry" for "sure, if it stays dry"."""
    when = r"[, ]+(?:but )?(?P<when>(?:only )?(?:if|as long as|provided|when|once) .+)$"
    found = _pattern("says_yes", when).match(text)
    return f"I would be glad to, {found['when']}" if found else None


def yes_but(text: str) -> str | None:
    """Gives "yes, gladly, except on Mondays" for "yes, except Mondays"."""
    found = _pattern("says_yes", r",? (?P<but>(?:except|apart from|but not)\b.+)$").match(text)
    return f"yes, gladly, {found['but']}" if found else None


_AUX = (
    r"(?:may|can|could|is|are|was|were|does|do|did|has|have|will|would|should|"
    r"(?:is|are|was|were|does|do|did|has|have|would|could|ca|wo)n't)"
)
_SHORT_YES = re.compile(
    rf"^(?:yes|sure|of course),? (?:it|they|he|she|we|I|you|there) {_AUX}(?P<more>, .+)?$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"^(?:(?:yes|no|sure|of course),? )?(?:it|they|he|she|we|I|you|there) {_AUX}(?: not)?\b[.,]?"
    r"(?:$|(?<=[,.]))",
    re.IGNORECASE,
)


# "yes, one, for a girl of four": of what, only the question says.
_SO_MANY = re.compile(
    r"^yes,? (?:it's |they're )?(?P<n>one|two|three|four|five|six|\d+)"
    r"(?P<more>,? (?:for|at|on|in|by|with)\b.+)?$",
    re.IGNORECASE,
)


def in_full(text: str, asked: str) -> str:
    """Gives "yes, our list may hang in your hut" for "yes, it may", where they asked if it may."""
    found = _SHORT_YES.match(text)
    question, whether, what = asked.partition("whether ")
    if (so_many := _SO_MANY.match(text)) and not question and whether:
        return _with_so_many(so_many, what) or text
    if found is None or question or not whether or parse(what.split()) is None:
        return text
    return f"yes, {what}{found['more'] or ''}"


def _with_so_many(found: re.Match[str], what: str) -> str | None:
    """Gives "yes, the group needs two" for "yes, two", where they asked if it needs any."""
    clause = parse(what.split())
    first = core(clause.rest.split(maxsplit=1)[0]) if clause and clause.rest else ""
    if clause is None or first not in {"a", "an", "any", "some"} or clause.person == "you":
        return None
    told = join((clause.subject, clause.adverb, clause.verb, found["n"]))
    return f"yes, {told}{found['more'] or ''}"


def is_short(text: str) -> bool:
    """True for "no, they don't", which says nothing where the question is not told before it."""
    return bool(_SHORT.match(text)) or (is_headed(text) and len(text.split()) <= _FEWEST)


def is_headed(text: str) -> bool:
    """True for "yes, on leads" and "no, sorry"."""
    return bool(re.match(r"(?:yes|no)\b", text, re.IGNORECASE))


def yes_last(told: list[str]) -> list[str]:
    """Gives "the path is wide, so yes" where "yes, the path is wide" would be the note itself."""
    found = _FIRST.match(", ".join(told))
    if found is None or parse(found["what"].split()) is None:
        return told
    ends = {"yes": "so yes", "no": "so no, I'm afraid"}
    return [f"{found['what']}, {ends[found['word'].lower()]}"]


def parted(text: str) -> str:
    """Gives "no, sorry, I'm on nights" for "no sorry, I'm on nights"."""
    if found := _SORRY.match(text):
        rest = text[found.end() :]
        return f"{found['word']}, {found['how']}{f', {rest}' if rest else ''}"
    after = r" (?P<rest>(?!and\b|or\b|one\b|more\b)\S.*)$"
    found = _pattern("opens_typed", after).match(text)
    if found is None:
        return text
    first = core(found["rest"].split(maxsplit=1)[0])
    told = first in words_of("pronouns") | words_of("determiners") | {"it's", "there", "that's"}
    return f"{found['word']}, {found['rest']}" if told or "'" in first else text
