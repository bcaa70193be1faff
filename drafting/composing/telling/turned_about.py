"""Two clauses the other way round, and a word that goes to the end: ways that need no filler."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.joints import has_deed
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.words import BE, words_of

_BUT = re.compile(r"^(?P<head>[^,;:]+?),? but (?P<tail>[^;:]+)$")
_AND = re.compile(r"^(?P<head>[^,;:]+?),? and (?P<tail>[^,;:]+)$")
_BEFORE_THEY = re.compile(
    r"^(?P<head>[^,;:]+?) (?P<when>before|after|once|as soon as) "
    r"(?P<they>(?:the|my|our|they|it|everyone|everybody|anyone|people)\b[^,;]+)$"
)
_PAGE = re.compile(
    r"^(?:page|chapter|section|shelf|room|table|figure|slide) \d+[a-z]?$", re.IGNORECASE
)
_HOME = re.compile(
    r"^(?P<small>home|back|along|away|down|over|round|in|up|off) "
    r"(?P<what>(?:the|a|an|my|our|your|some|two|three|four|five|six|ten|\d+) [^,;:]+)$"
)
_POINTING = frozenset({"it", "he", "she", "they", "them", "its", "their", "that", "this", "one"})
_LEANING = frozenset({"then", "so", "too", "also", "therefore", "there", "not", "now", "later"})
_WHEN = frozenset(
    {"when", "while", "because", "if", "although", "though", "once", "since", "after"}
)
_BREATH, _FEW, _NAMED = 24, 3, 6


def turned_about(clause: Clause) -> tuple[str, ...]:
    """The clause turned about where it can be, the most natural way first."""
    ways = (
        _although(clause),
        _second_first(clause),
        _before_first(clause),
        _on_page(clause),
        _small_word_last(clause),
    )
    return tuple(way for way in ways if way)


def _before_first(clause: Clause) -> str | None:
    """Gives "before the porters come at 7:30, I type it up", which keeps the hour with them."""
    found = _BEFORE_THEY.match(clause.rest) if clause.person in {"i", "we"} else None
    if found is None or clause.compound or not has_deed(found["they"].split()):
        return None
    if core(found["they"].split()[0]) in {"they", "it"}:
        return None  # In front of it, nobody would know yet who "they" are.
    head = join((clause.subject, clause.adverb, clause.verb, found["head"]))
    return f"{found['when']} {found['they']}, {head}"


def _is_sentence(text: str) -> bool:
    words = text.split()
    if len(words) < _FEW or core(words[0]) not in words_of("determiners") | words_of("pronouns"):
        return False
    told = parse(words)
    finite = words_of("auxiliaries")
    return told is not None and (told.verb.lower() in finite or told.is_past or _thirds(told))


def _thirds(clause: Clause) -> bool:
    return clause.verb.endswith("s") and core(clause.subject.split()[-1]) not in words_of(
        "determiners"
    )


def _although(clause: Clause) -> str | None:
    """Gives "although the loaf rose less, everyone finished it" for "the loaf rose less but …"."""
    found = _BUT.match(clause.rest)
    if found is None or len(clause.text.split()) > _BREATH:
        return None
    tail = found["tail"].split()
    whole = parse(tail)
    if whole is None or core(tail[0]) in _LEANING or set(map(core, tail)) & {"not", "never"}:
        return None
    if clause.person in {"i", "we"} and core(tail[0]) not in {"i", "we", "nobody", "everyone"}:
        return None  # "I saw your stall but you were mobbed": my deed yields nothing to yours.
    head = replace(clause, rest=found["head"])
    return f"although {head.text}, {found['tail']}" if not _led(head.text) else None


def _led(text: str) -> bool:
    return bool(set(map(core, text.split())) & _WHEN)


def _second_first(clause: Clause) -> str | None:
    """Gives "the auditor is coming in May, and the receipts live in a box" the other way round."""
    found = _AND.match(clause.rest)
    if found is None or clause.is_past or len(clause.text.split()) > _BREATH:
        return None
    tail, told = found["tail"].split(), None
    if _is_sentence(found["tail"]):
        told = parse(tail)
    if told is None or told.is_past or set(map(core, tail)) & (_POINTING | _LEANING | _WHEN):
        return None
    if clause.subject.lower() in _POINTING or _led(clause.text):
        return None
    return f"{found['tail']}, and {replace(clause, rest=found['head']).text}"


def _on_page(clause: Clause) -> str | None:
    """Gives "the form is on page 6" for "page 6 has the form"."""
    named = _PAGE.match(clause.subject) and clause.verb == "has" and not clause.adverb
    short = len(clause.rest.split()) <= _NAMED and core(clause.rest.split(" ", 1)[0]) in {
        "the",
        "a",
        "an",
    }
    if not named or not short or clause.compound:
        return None
    be = "are" if clause.rest.split()[-1].endswith("s") else "is"
    small = "on" if clause.subject.lower().startswith(("page", "shelf", "slide")) else "in"
    return f"{clause.rest} {be} {small} {clause.subject}"


def _small_word_last(clause: Clause) -> str | None:
    """Gives "I took 5 kg of the rye home" for "I took home 5 kg of the rye"."""
    found = _HOME.match(clause.rest)
    if found is None or clause.verb.lower() in BE or clause.compound:
        return None
    words = found["what"].split()
    small = words_of("prepositions") - {"of"}
    plain = len(words) <= _NAMED and not {core(word) for word in words} & (small | _WHEN)
    if clause.base in {"come", "go", "get", "stay", "run", "walk"}:
        return None  # "I came back the second week"
    moved = found["small"] in {"home", "back", "along", "away"}
    if not plain or not moved or any(map(ends_phrase, words)) or " and " in found["what"]:
        return None
    return join((clause.subject, clause.adverb, clause.verb, found["what"], found["small"]))
