"""The facts of a brief as one block of JSON that nothing in it can close."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from drafting.brief import Addressee, Brief, Offer, Promise, Sender, iso_day

Value = str | bool | Sequence["Value"] | Mapping[str, "Value"] | None

JOINERS = "\u200c\u200d"
LONGEST_NAME = 60
MOST_NAME_WORDS = 5
TELLING = 4
STEM = 6
TOUCHES = 0.6

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?\n]")
_FENCE = re.compile(r"([=~#*_\-])\1{2,}")
_NAME = re.compile(r"[^\W\d_]+(?:[.'\u2019 \-]{1,2}[^\W\d_]+)*\.?")


class Hides(Protocol):
    """Hides who is meant before anything leaves."""

    @property
    def is_on(self) -> bool:
        """Whether anything is hidden at all."""
        ...

    def hide_facts(self, value: Value) -> Value:
        """The facts as they may leave."""
        ...

    def hide_name(self, name: str) -> str:
        """A name as it may leave."""
        ...


def fact_block(brief: Brief, today: date, mask: Hides | None = None) -> str:
    """What may be said, as JSON; whatever touches something private is left out."""
    # What is private is found in the true words, so it goes before they are hidden.
    facts = _drop_empty(_without(_facts(brief, today), _Private(brief)))
    return quote_data(mask.hide_facts(facts) if mask else facts)


def holds_private(brief: Brief, text: str) -> bool:
    """Whether a sentence of this text touches something that is private."""
    held = _Private(brief)
    return any(held.touches(sentence) for sentence in _SENTENCE_END.split(text))


def quote_data(value: Value) -> str:
    """JSON in which no fence, tag, heading or hidden sign is left as such."""
    text = json.dumps(_clean(value), ensure_ascii=False, indent=1)
    text = re.sub(r"[<>`\u2028\u2029\x85]", lambda found: f"\\u{ord(found[0]):04x}", text)
    return _FENCE.sub(lambda found: f"\\u{ord(found[1]):04x}" * len(found[0]), text)


def is_plain_name(name: str) -> bool:
    """Whether this looks like a name and nothing else: it may then stand outside the block."""
    name = name.strip()
    short = len(name) <= LONGEST_NAME and len(name.split()) <= MOST_NAME_WORDS
    return short and bool(_NAME.fullmatch(name))


def say_date(day: date) -> str:
    """A day as people write it: "Saturday 14 November 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def _facts(brief: Brief, today: date) -> dict[str, Value]:
    offer = brief.offer
    return {
        "today": say_date(brief.today or today),
        "writer": _writer(brief.sender),
        "to": _person(brief.contact),
        "met": {
            "where": brief.met.where,
            "when": _say_when(brief.met.when),
            "how": brief.met.how,
        },
        "they_said_or_do": brief.they_said,
        "both_share_or_writer_told": brief.share,
        "offer": _offer(offer) if offer else None,
        "promises": [_promise(promise) for promise in brief.promises],
        "small_ask": brief.ask,
        "other_facts": brief.facts,
        "they_wrote": brief.they_wrote,
        "my_answer": brief.answer,
        "reason_to_write": brief.reason,
        "bear_in_mind": brief.constraint,
        "last_contact": _say_when(brief.last_contact),
        "introduce_to": _person(brief.other) if brief.other else None,
        "both_agreed": brief.both_agreed,
        "form_of_address": brief.register_,
        "have_written_before": brief.written_before or None,
    }


def _offer(offer: Offer) -> dict[str, Value]:
    return {"what": offer.what, "goes_along_as": offer.form, "link": offer.link}


def _writer(sender: Sender) -> dict[str, Value]:
    return {
        "name": sender.name,
        "role": sender.role,
        "organisation": sender.org,
        "can_offer": sender.offers,
        "contact_line": sender.contact_line,
    }


def _person(person: Addressee) -> dict[str, Value]:
    return {
        "name": person.name,
        "called": person.preferred_name,
        "role": person.role,
        "organisation": person.org,
    }


def _promise(promise: Promise) -> dict[str, Value]:
    who = "writer" if promise.who == "me" else "the other person"
    return {"by": who, "what": promise.what, "due": _say_when(promise.due)}


def _say_when(text: str | None) -> str | None:
    day = iso_day(text)
    return say_date(day) if day else text


class _Private:
    """Tells whether a text touches one of the private entries."""

    def __init__(self, brief: Brief) -> None:
        self._phrases = [_words(entry) for entry in brief.private if _words(entry)]
        # "Ines is ill" makes the illness private, and not that she is called Ines.
        names = (brief.contact.name, brief.contact.preferred_name, brief.sender.name)
        self._names = {word for name in names for word in _words(name or "")}

    def touches(self, text: str) -> bool:
        """True for the entry itself, and for a text with most of its telling words."""
        words = _words(text)
        stems = {word[:STEM] for word in words}
        return any(self._is_in(phrase, words, stems) for phrase in self._phrases)

    def _is_in(self, phrase: list[str], words: list[str], stems: set[str]) -> bool:
        if f" {' '.join(phrase)} " in f" {' '.join(words)} ":
            return True
        telling = {word[:STEM] for word in phrase if len(word) >= TELLING} - {
            name[:STEM] for name in self._names
        }
        return bool(telling) and len(telling & stems) >= TOUCHES * len(telling)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _without(value: Value, held: _Private) -> Value:
    if isinstance(value, str):
        return None if held.touches(value) else value
    if isinstance(value, Mapping):
        kept = {key: _without(item, held) for key, item in value.items()}
        # A promise or an offer without its matter would only invite an invention.
        return None if value.get("what") and kept["what"] is None else kept
    if isinstance(value, Sequence):
        return [_without(item, held) for item in value]
    return value


def _drop_empty(value: Value) -> Value:
    if isinstance(value, Mapping):
        kept = {key: _drop_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [item for item in map(_drop_empty, value) if item not in (None, "", [], {})]
    return value


def _clean(value: Value) -> Value:
    if isinstance(value, str):
        return "".join(char for char in value if _is_visible(char))
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [_clean(item) for item in value]
    return value


def _is_visible(char: str) -> bool:
    """Hidden signs can spell a whole instruction; joiners are part of some scripts."""
    return char in JOINERS or char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
