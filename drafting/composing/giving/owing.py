"""What I owe or have borrowed: neither was promised, and each has words of its own."""

import re

from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import plain_words, words_of

_CALL = re.compile(
    r"^(?:(?:owe|give|make|drop|send) )?(?P<whom>him|her|them|you) an? (?:quick |short )?"
    r"(?P<how>call|phone call|ring|bell|buzz|text|message|e-?mail|line|note)\b ?(?P<rest>.*)$",
    re.IGNORECASE,
)
_A_CALL = re.compile(
    r"^(?:an? |the )?(?:quick |short )?(?:phone ?call|call|ring|bell)$", re.IGNORECASE
)
_HOW = {"text": "text", "message": "message", "email": "email", "e-mail": "email",
        "line": "write to", "note": "write to"}  # fmt: skip
_OWE = frozenset({"owe", "owed", "owing"})
_TO = frozenset({"you", "him", "her", "them"})
_TWO = 2


def find_owed(tokens: list[str]) -> str | None:
    """Gives "the photos of the pier" for "owe you the photos of the pier", "a beer" for itself.

    The words are turned already; a bare "you the photos" was noted after an "I owe".
    """
    words = [core(token) for token in tokens]
    at = next((n for n, word in enumerate(words[:_TWO]) if word in _OWE), None)
    tokens, words = (tokens, words) if at is None else (tokens[at + 1 :], words[at + 1 :])
    if len(words) > 1 and words[0] in _TO:
        return _thing(tokens[1:], words[1:])
    if at is not None:
        return _thing(tokens, words)
    paid = words and words[-1] in plain_words("owed_in_person")
    named = words[0] in {"a", "an", "one", "the"} or words[0][:1].isdigit() if words else False
    return _thing(tokens, words) if paid and named else None


def _thing(tokens: list[str], words: list[str]) -> str | None:
    """The thing as it stands after "I owe you"; None where the words name none."""
    named = words_of("determiners") | {"some"}
    if not words or words[0] in words_of("prepositions"):
        return None
    known = words[0] in named or words[0][:1].isdigit() or words[0].endswith("s")
    return join(tokens) if known else join(("the", *tokens))


def is_their_debt(what: str) -> bool:
    """True for "owes me a pint" and for "a pint": a joke between two, and no offer."""
    words = [core(word) for word in what.split()]
    owed = bool(_OWE & set(words[:_TWO]) or words[:1] == ["owes"])
    thing = words[:1] and words[0] in {"a", "an", "one", "me", "the"}
    return owed or bool(thing and set(words) & plain_words("owed_in_person"))


def find_borrowed(tokens: list[str]) -> str | None:
    """Gives "your torch" for "give back your torch" and "return your torch to you"."""
    words = [core(token) for token in tokens]
    back = words[0] == "return" or "back" in words[1:]
    owned = next((at for at, word in enumerate(words) if word == "your"), None)
    if words[0] not in plain_words("gives_back") or not back or owned is None:
        return None
    ends = words_of("prepositions") - {"of"} | {"back", "to"}
    rest = words[owned + 1 :]
    stop = next((at for at, word in enumerate(rest) if word in ends), len(rest))
    thing = tokens[owned : owned + 1 + stop]
    talk = {"call", "calls", "message", "mail", "email", "text", "visit", "favour", "favor"}
    return join(thing) if stop and not set(rest[:stop]) & talk else None


def say_call(text: str) -> str:
    """Gives "call him about the drill" for "owe him a call about the drill"."""
    if _A_CALL.match(text):
        return "call you"
    found = _CALL.match(text)
    if not found:
        return text
    return " ".join((_HOW.get(found["how"].lower(), "call"), found["whom"], found["rest"])).strip()
