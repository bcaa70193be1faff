"""The facts of a brief as a book that can be asked: who said it, which stems, which names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Literal

from drafting.brief import Brief
from drafting.checking.dates import DayMention, find_mentions
from drafting.checking.separable import join_separable
from drafting.checking.words import Word, carries_meaning, split_words
from prompts.grammar import load_pairs
from prompts.phrases import fold

SHORTEST_PART, SHORTEST_HEAD = 4, 3
Owner = Literal["theirs", "mine", "shared"]
MINE = re.compile(
    r"\b(?:i|me|we|my|our|ours|mine|us|yo|mi|nuestr\w+|je|nous|mon|notre|ich|wir|unser\w*)\b",
    re.IGNORECASE,
)
THEIRS = re.compile(
    r"^(?:s?he|they|his|her|their|el|ella|su|sus|il|elle|son|sa|ses|leur|er|sie|sein\w*|ihr\w*)\b",
    re.IGNORECASE,
)
# "When we last spoke she told me …" is theirs, whoever else is in it.
TOLD_ME = re.compile(
    r"\b(?:s?he|they)(?: also| once| just)? "
    r"(?:told|said|asked|advised|warned|mentioned|explained)\b",
    re.IGNORECASE,
)
# "Me dijo que …": in Spanish "me" stands before what they did, and "me" is English as well.
TO_ME_ABROAD = re.compile(r"^(?:me|nos) (?:(?:\w+ó|dijo|trajo|hizo|dio|puso)\b|ha \w+)")
# "I built the first hour on what he said" is a deed of mine, too.
BY_ME = re.compile(r"^(?:i|we|my|our)\b(?! (?:and|met|heard|remember)\b)", re.IGNORECASE)
# "They asked about the valve, so I drew it": theirs first, and then a deed of mine.
# "his leeks are fine, I watered them", "he laughed so I did too"
SO_I = re.compile(r",? (?:and )?so (?:i|we) [a-z]|[,;] (?:and )?(?:i|we) [a-z]", re.IGNORECASE)
# Whoever wrote sent something that can be thanked for.
LETTER = "letter mail email message note answer reply lines wrote written writing"
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


@dataclass(frozen=True)
class Fact:
    """One fact: where in the brief it stands, its words and whose it is."""

    path: str
    text: str
    owner: Owner
    words: tuple[Word, ...]

    @cached_property
    def mentions(self) -> tuple[DayMention, ...]:
        """The days that it names."""
        return find_mentions(self.folded)

    @cached_property
    def folded(self) -> str:
        """Its text without case and accents, of the same length."""
        return fold(self.text)

    @cached_property
    def plain(self) -> str:
        """Its folded words with single spaces between."""
        return re.sub(r"\W+", " ", self.folded)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems that carry its meaning."""
        return frozenset(word.stem for word in self.words if carries_meaning(word.folded))


# "asked whether they last, and I said no": noted without who asked, it was not I.
ASKED_ME = re.compile(
    r"(?:asked|wondered|wanted to know|complained|mentioned|explained|used to)\b"
    r"(?! (?:her|him|them)\b).*\b(?:I|me|my)\b",
    re.IGNORECASE,
)


def _guess_owner(text: str, their_names: frozenset[str]) -> Owner:
    """Tell whose a loose fact is: it may mix the meeting, their words and mine."""
    first = split_words(text[:60])
    if THEIRS.match(text) or (first and first[0].folded in their_names):
        return "shared" if SO_I.search(text) else "theirs"
    if TO_ME_ABROAD.match(text):
        return "theirs"
    if TOLD_ME.search(text):
        return "shared" if BY_ME.match(text) else "theirs"
    if ASKED_ME.match(text):
        return "shared"
    return "mine" if MINE.search(text) else "shared"


def _people(brief: Brief) -> Iterator[tuple[str, str | None, Owner]]:
    sender, contact, other = brief.sender, brief.contact, brief.other
    yield "sender.name", sender.name, "mine"
    yield "sender.role", sender.role, "mine"
    yield "sender.org", sender.org, "mine"
    yield "sender.contact_line", sender.contact_line, "mine"
    for at, offered in enumerate(sender.offers):
        yield f"sender.offers[{at}]", offered, "mine"
    for prefix, person in (("contact", contact), ("other", other)):
        if person:
            for key in ("name", "preferred_name", "role", "org", "email", "phone"):
                yield f"{prefix}.{key}", getattr(person, key), "theirs"


def _said_and_shared(brief: Brief) -> Iterator[tuple[str, str | None, Owner]]:
    for at, said in enumerate(brief.they_said):
        yield f"they_said[{at}]", said, "shared" if MINE.search(said) else "theirs"
    names = frozenset(word.folded for word in split_words(brief.contact.name or ""))
    for at, shared in enumerate(brief.share):
        theirs = _guess_owner(shared, names) == "theirs"
        yield f"share[{at}]", shared, "shared" if theirs else "mine"
    for at, promise in enumerate(brief.promises):
        whose: Owner = "mine" if promise.who == "me" else "theirs"
        yield f"promises[{at}].what", promise.what, whose
        yield f"promises[{at}].due", promise.due, whose
    for at, loose in enumerate(brief.facts):
        yield f"facts[{at}]", loose, _guess_owner(loose, names)
    yield "they_wrote", brief.they_wrote, "theirs"


def _rest(brief: Brief) -> Iterator[tuple[str, str | None, Owner]]:
    yield "met.where", brief.met.where, "shared"
    yield "met.when", brief.met.when, "shared"
    yield "met.how", brief.met.how, "shared"
    yield "ask", brief.ask, "mine"
    yield "last_contact", brief.last_contact, "shared"
    yield "reason", brief.reason, "shared"
    yield "answer", brief.answer, "shared"
    yield "constraint", brief.constraint, "mine"
    if brief.offer:
        yield "offer.what", brief.offer.what, "mine"
        yield "offer.link", brief.offer.link, "mine"


def _words_of(text: str) -> tuple[Word, ...]:
    """The words of a fact, and what its short forms stand for: "xmas" holds Christmas."""
    words = split_words(text)
    meant = (in_full for word in words if (in_full := _short_forms().get(word.folded)))
    return (*words, *(word for in_full in meant for word in split_words(in_full)))


@cache
def _short_forms() -> dict[str, str]:
    pairs = load_pairs("written_out", "spelling.en")
    return {short: meant for short, meant in pairs.items() if short.isalpha()}


def list_facts(brief: Brief) -> tuple[Fact, ...]:
    """Give everything that a message of this brief may say; never the note, never the private."""
    return tuple(
        Fact(path, text, owner, _words_of(text))
        for source in (_people, _said_and_shared, _rest)
        for path, text, owner in source(brief)
        if text and text.strip()
    )


class FactBook:
    """The facts of one brief, indexed once."""

    def __init__(self, brief: Brief) -> None:
        self.facts = list_facts(brief)
        self.stems = self._stems_of(self.facts)
        self.mine = self._stems_of([fact for fact in self.facts if fact.owner != "theirs"])
        self.theirs = self._stems_of([fact for fact in self.facts if fact.owner != "mine"])
        self.my_words = frozenset(
            word.stem for fact in self.facts if fact.owner != "theirs" for word in fact.words
        )
        self.folded = frozenset(word.folded for fact in self.facts for word in fact.words)
        self.all_stems = frozenset(word.stem for fact in self.facts for word in fact.words)
        if brief.they_wrote:
            letter = frozenset(word.stem for word in split_words(LETTER))
            self.all_stems |= letter
            self.stems |= letter
            self.theirs |= letter
        if brief.language.startswith("de"):
            joined = (stem for fact in self.facts for stem in join_separable(fact.words))
            self.all_stems |= frozenset(joined)

    @staticmethod
    def _stems_of(facts: list[Fact] | tuple[Fact, ...]) -> frozenset[str]:
        return frozenset().union(*(fact.stems for fact in facts)) if facts else frozenset()

    def holds_part(self, word: str) -> bool:
        """Tell whether a word is the last part of one that a fact holds: shade, of lampshade."""
        return len(word) >= SHORTEST_PART and any(
            one.endswith(word) and len(one) >= len(word) + SHORTEST_HEAD for one in self.folded
        )

    def under(self, *prefixes: str) -> tuple[Fact, ...]:
        """Give the facts whose path begins with one of the prefixes."""
        return tuple(fact for fact in self.facts if fact.path.startswith(prefixes))

    def stems_under(self, *prefixes: str) -> frozenset[str]:
        """Give the stems of the facts under the prefixes."""
        return self._stems_of(self.under(*prefixes))

    def best(self, stems: frozenset[str]) -> Fact | None:
        """Give the fact that shares most with the stems, of two the one that holds less beside."""

        def rank(fact: Fact) -> tuple[int, int]:
            shared = len(fact.stems & stems)
            return shared, shared - len(fact.stems)

        ranked = max(self.facts, key=rank, default=None)
        return ranked if ranked and ranked.stems & stems else None

    @cached_property
    def days(self) -> tuple[tuple[date, str], ...]:
        """Every ISO day that the facts hold, and where."""
        found = []
        for fact in self.facts:
            for match in ISO.finditer(fact.text):
                try:
                    found.append((date.fromisoformat(match.group()), fact.path))
                except ValueError:
                    continue
        return tuple(found)
