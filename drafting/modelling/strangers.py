"""Finds other people's names in free text, so that they do not leave for a model.

It leans to finding too much: what is masked is put back in the answer, what is missed leaves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafting.everyday import NameWords, is_everyday, name_words
from prompts.listening import fold, guess_language

Label = str
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'\u2019\u2011](?=[^\W\d_]{2})[^\W\d_]+)*")
_INITIAL = re.compile(r"[A-Z]\.\s*$")
_SENTENCE = re.compile(r"(?:\A|[.!?:;\n\u2022(\"\u201c]|\s[-\u2013\u2014])\s*\Z")
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|edu|io|info|example|co\.uk|de|fr"
    r"|es)(?:/[^\s<>\"]*)?(?!\w)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)?\(?\d[\d().\-\s/]{4,18}\d(?![\w/]|[.-]\d)")
_DAYLIKE = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\s?[-/]\s?\d{2,4})\Z"
)
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z0-9_][\w.]{1,40}")
_NOUN_END = ("ung", "heit", "keit", "schaft", "tion", "tat", "chen", "ismus", "ment", "ern", "zeit")
FEWEST_DIGITS = 7
LEADING_ON = frozenset({"about", "to", "if", "for", "that"})


class Stretch(NamedTuple):
    """Some words of a text and what kind of thing they are."""

    start: int
    end: int
    label: Label


def find_addresses(text: str) -> Iterator[Stretch]:
    """Mail addresses, links, telephone numbers and handles, by their shape."""
    for pattern, label in ((_MAIL, "MAIL"), (_LINK, "LINK"), (_HANDLE, "LINK"), (_PHONE, "PHONE")):
        for found in pattern.finditer(text):
            words = found[0].rstrip(".,;:!?)")
            if label == "PHONE" and not _is_number_to_call(words):
                continue
            yield Stretch(found.start(), found.start() + len(words), label)


def _is_number_to_call(words: str) -> bool:
    digits = sum(char.isdigit() for char in words)
    return digits >= FEWEST_DIGITS and not _DAYLIKE.match(words.strip())


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    low: str
    is_first: bool

    @property
    def is_cased(self) -> bool:
        # "al-Harthy" has its capital behind the particle.
        parts = re.split(r"[-\u2011]", self.text)
        return any(part[:1].isupper() for part in parts) and not self.is_shouted

    @property
    def is_shouted(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def find_names(text: str) -> Iterator[Stretch]:
    """Each word that is a person's name, or may well be part of one."""
    words = list(_split(text))
    seeker = _Seeker(words, text, name_words(), guess_language(text))
    taken: set[int] = set()
    for at, word in enumerate(words):
        label = seeker.judge(at, taken)
        if label:
            taken.add(at)
            yield Stretch(word.start, word.end, label)


def _split(text: str) -> Iterator[_Word]:
    for found in _TOKEN.finditer(text):
        before = text[: found.start()]
        is_first = bool(_SENTENCE.search(before)) and not _INITIAL.search(before)
        word = found[0]
        # A possessive is no part of the name.
        if word.lower().endswith(("'s", "\u2019s")):
            word = word[:-2]
        yield _Word(found.start(), found.start() + len(word), word, fold(word), is_first)


class _Seeker:
    """Looks at one word and its neighbours."""

    def __init__(self, words: list[_Word], text: str, lists: NameWords, language: str) -> None:
        self._words, self._text, self._lists = words, text, lists
        self._is_german, self._is_english = language == "de", language == "en"

    def judge(self, at: int, taken: set[int]) -> Label | None:
        """What this word is, given which of those before it are names."""
        word = self._words[at]
        if word.low in self._lists.never or len(word.low) < 2:
            return None
        # "Anna-Lena", "O'Brien-Kaya": the parts count too.
        parts = re.split(r"[-'\u2019\u2011]", word.low)
        if any(part in self._lists.first_names for part in parts) and self._is_first_name(at):
            return "NAME"
        if at - 1 in taken and self._is_close(at - 1, at) and self._is_family_name(at):
            return "NAME"
        if self._is_led_to(at) or self._is_asked(at) or self._is_in_pair(at):
            return "NAME"
        return self._judge_capital(at)

    def _is_first_name(self, at: int) -> bool:
        """A listed name; one that is an everyday word too needs a capital or a family name."""
        word = self._words[at]
        if word.low not in self._lists.doubtful:
            return True
        if word.is_cased:
            return not word.is_first or self._next_does(at) or self._next_is_name(at)
        if self._is_behind(at, self._lists.askers | self._lists.relations):
            return not self._next_is_plain(at)
        return self._next_is_name(at) and not self._is_behind_article(at)

    def _is_family_name(self, at: int) -> bool:
        word = self._words[at]
        if word.is_cased:
            return True
        before = self._words[at - 1]
        return not before.is_cased and (word.low in self._lists.surnames or self._is_rare(word))

    def _is_led_to(self, at: int) -> bool:
        """Behind "Dr", "her boss" or "called": a capital, or a word that is no everyday one."""
        if at == 0 or not self._is_close(at - 1, at):
            return False
        word, before, lists = self._words[at], self._words[at - 1], self._lists
        is_title = before.low in lists.titles
        if not is_title and before.low not in lists.callers | lists.relations:
            return False
        if word.is_cased or (is_title and word.low in lists.surnames):
            return True
        return not word.is_shouted and self._is_rare(word)

    def _is_asked(self, at: int) -> bool:
        """Behind "ask" or "told" a rare word is somebody."""
        return self._is_behind(at, self._lists.askers) and self._is_nameless(self._words[at])

    def _is_in_pair(self, at: int) -> bool:
        """Two rare words in a row, behind "with" or before a deed, are a whole name."""
        word, before, after = self._words[at], self._before(at), self._after(at)
        if not self._is_nameless(word):
            return False
        if after and self._is_nameless(after) and self._is_behind(at, self._lists.companions):
            return True
        if after and self._is_nameless(after) and self._next_does(at + 1):
            return True
        if before is None or not self._is_nameless(before):
            return False
        return self._is_behind(at - 1, self._lists.companions) or self._next_does(at)

    def _is_nameless(self, word: _Word) -> bool:
        """A rare word in small letters that does not look like any other word either."""
        lists = self._lists
        is_plain = word.low.endswith(lists.plain_ends) or word.is_cased or word.is_shouted
        # Only of English are enough everyday words known.
        return self._is_english and self._is_rare(word) and not is_plain and len(word.low) > 2

    def _is_rare(self, word: _Word) -> bool:
        known = word.low in self._lists.deeds or word.low in self._lists.never
        return not known and not is_everyday(word.low)

    def _is_behind(self, at: int, words: frozenset[str]) -> bool:
        before = self._before(at)
        return before is not None and before.low in words

    def _next_is_plain(self, at: int) -> bool:
        """Whether "be" and the like follows, so that "may" or "will" is no name."""
        after = self._after(at)
        if after is None:
            return True
        leads_on = after.low in self._lists.deeds | LEADING_ON or after.low.endswith("s")
        return is_everyday(after.low) and not leads_on

    def _judge_capital(self, at: int) -> Label | None:
        word = self._words[at]
        if not word.is_cased or word.low in self._lists.titles | self._lists.relations:
            return None
        if self._is_german and not word.is_first:
            return "NAME" if self._is_german_name(at) else None
        if word.is_first and not self._next_does(at) and not self._next_is_capital(at):
            return None
        if word.is_first and is_everyday(word.low):
            return None
        return "TERM"

    def _is_german_name(self, at: int) -> bool:
        """Every noun has a capital in German, so a link without an article must lead to it."""
        word, before = self._words[at], self._words[at - 1] if at else None
        if is_everyday(word.low) or word.low.endswith(_NOUN_END) or before is None:
            return False
        return before.low in self._lists.german_links or self._next_does(at)

    def _next_does(self, at: int) -> bool:
        """Whether the next word is a deed ("said"), or the word owns something ("Osei's")."""
        word = self._words[at]
        if self._text[word.end : word.end + 2] in ("'s", "\u2019s"):
            return True
        after = self._after(at)
        return after is not None and after.low in self._lists.deeds

    def _next_is_name(self, at: int) -> bool:
        """Whether a family name follows."""
        after = self._after(at)
        if after is None:
            return False
        if self._words[at].is_cased:
            return after.is_cased and after.low not in self._lists.never
        known = is_everyday(after.low) or after.low in self._lists.deeds | self._lists.never
        return not known and len(after.low) > 2 and not after.is_cased

    def _next_is_capital(self, at: int) -> bool:
        after = self._after(at)
        while after is not None and after.low in self._lists.particles:
            at += 1
            after = self._after(at)
        return after is not None and after.is_cased and after.low not in self._lists.never

    def _is_behind_article(self, at: int) -> bool:
        return at > 0 and self._words[at - 1].low in {"a", "an", "the", "to", "i", "we", "will"}

    def _before(self, at: int) -> _Word | None:
        return self._words[at - 1] if at and self._is_close(at - 1, at) else None

    def _after(self, at: int) -> _Word | None:
        if at + 1 >= len(self._words) or not self._is_close(at, at + 1):
            return None
        return self._words[at + 1]

    def _is_close(self, one: int, other: int) -> bool:
        """Whether nothing but a space, a dot of "Dr." or an initial stands between two words."""
        between = self._text[self._words[one].end : self._words[other].start]
        if between.startswith(".") and self._words[one].low not in self._lists.titles:
            return False
        return bool(re.fullmatch(r"\.?\s+(?:[A-Z]\.\s*)*|-", between))
