"""One note as it was made: what it says, whom it names, and whether it tells its source."""

import re
from dataclasses import dataclass
from functools import lru_cache

from drafting.composing.english.tokens import bare, tidy
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.noting.corrections import patterns

_SHORT_WORD = 3
# Both are mine: the card on which I keep somebody, and what I noted besides.
FILED = ("fact card", "fact sheet", "note says", "notes say")
_SEEN = re.compile(r"^(?:I )?(?:saw|heard|read)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Noted:
    """One note: ``raw`` as it stands, ``what`` without its source, and ``by`` whom it is."""

    raw: str
    what: str
    by: str
    words: frozenset[str]
    names: frozenset[str]
    label: frozenset[str] = frozenset()

    @property
    def sourced(self) -> bool:
        """True where the note names its source."""
        return bool(self.by)

    def is_by_another(self, contact: frozenset[str]) -> bool:
        """True where the source is neither the reader nor what I saw or read by the way."""
        first = self.by.split()[:1]
        theirs = {"she", "he", "they"} | contact
        return bool(first) and not set(first) & theirs and not _SEEN.match(self.by)

    @property
    def is_by_a_third(self) -> bool:
        """True where a person, a letter or a list besides the two of us says it."""
        named = re.match(r"^[A-Z][a-z]+ (?:says|said|counted|told|swears|is )", self.raw)
        return bool(self.by and (named or patterns("third")[0].search(self.by)))

    @property
    def mine(self) -> bool:
        """True for what is told of me."""
        return self.what.startswith(("I ", "I'", "we ", "We ", "my ", "our "))


@lru_cache(maxsize=256)
def read_noted(text: str) -> Noted:
    """A note, with its source apart from what it says."""
    raw = what = tidy(text)
    by = ""
    for pattern in patterns("source"):
        found = pattern.search(what)
        if found and len(found[0]) < len(what):
            by = by or found[0].strip(" ,;:(-)").lower()
            seen = _SEEN.match(found[0])
            what = what if seen else (what[: found.start()] + what[found.end() :]).strip(" ,;-")
    names = frozenset(
        word.casefold() for word in re.findall(r"\b[A-Z][\w'-]+", what[:1].lower() + what[1:])
    )
    first = re.match(r"[A-Z][a-z]+(?= [a-z]+)", what)
    if first and verb_form(first[0]) is None:
        names |= {first[0].casefold()}
    label = telling_words(raw) - telling_words(what)
    return Noted(raw, what, by, telling_words(what), names, label)


def telling_words(text: str) -> frozenset[str]:
    """The words that carry the matter, each in its plainest form."""
    small = words_of("doubts_fill") | words_of("doubts_no") | words_of("doubts_counted")
    stems = (stem_of(word) for word in bare(text).split() if word not in small)
    return frozenset(stem for stem in stems if len(stem) >= _SHORT_WORD and stem not in small)


def stem_of(word: str) -> str:
    """A word in its plainest form: "repair" for "repaired", "saddle" for "saddles"."""
    form = verb_form(word)
    return form.base if form else word.removesuffix("'s").removesuffix("s")


def is_order(text: str) -> bool:
    """True for "ring twice" and "clap once and count", which tell of nobody."""
    words = bare(text).split()
    form = verb_form(words[0]) if len(words) > 1 else None
    lists = ("determiners", "adverbs", "prepositions", "conjunctions", "pronouns")
    small = any(words[1] in words_of(name) for name in lists) if form else False
    return form is not None and "base" in form.forms and (small or not may_be_noun(words[0]))
