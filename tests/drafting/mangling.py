"""Briefs as nobody should write them: words gone, doubled and cut, signs and fields astray."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

LISTS = ("they_said", "share", "facts", "private", "avoid")
TEXTS = ("ask", "offer", "note", "they_wrote", "answer", "last_contact", "reason", "constraint")
SCRAPS = (
    "?", "!", "...", "…", "-", "—", "/", "&", "w/", "'", "'s", "\u2019s", "\u201c", "\u201d",
    '"', "(", ")", ":", ";", ",", ".", "=", "->", "+", "@", "#", "\n", "  ", "\u00a0", "😀",
    "\U0001f469\u200d\u2695\ufe0f",
    "☺", "é", "ß",
    "2026-11-20", "20/11", "2026-02-31", "3pm", "9:30", "Friday", "next fri", "tmrw", "the 3rd",
    "in two weeks", "on", "at", "to", "of", "by", "the", "a", "my", "her", "his", "their", "its",
    "and", "but", "or", "so", "that", "which", "who", "because", "if", "not", "no", "never",
    "I", "i", "im", "I'm", "ive", "me", "mine", "we", "us", "you", "she", "he", "they", "it",
    "both", "also", "too", "already", "still", "yesterday", "today", "is", "was", "be", "been",
    "has", "had", "will", "would", "could", "might", "can't", "dont", "did", "does", "said",
    "says", "told", "asked", "wants", "promised", "thinks", "send", "sent", "met", "lost", "died",
    "congrats", "sorry", "thanks", "pls", "fyi", "btw", "tbc", "esp", "re", "cf", "e.g.", "etc",
    "http://x.example/a?b=c", "a@b.example", "+44 20 7946 0000", "50%", "£40k", "1,5", "½", "one",
    "Mr", "Dr.", "Mum", "boss", "ask her", "I owe", "what she", "how to", "as soon as", "than",
)  # fmt: skip


def mangle(
    case: dict[str, Any], kinds: Mapping[str, Sequence[str]], chance: Random
) -> dict[str, Any]:
    """A brief for any of the kinds and their channels out of one that is well."""
    pool = [*_texts_in(case), *chance.sample(SCRAPS, 3)]
    kind = chance.choice(sorted(kinds))
    made: dict[str, Any] = {
        "kind": kind,
        "channel": chance.choice(kinds[kind]),
        "language": case.get("language", "en"),
        "sender": dict(case.get("sender") or {}),
        "contact": dict(case.get("contact") or {}),
        "met": dict(case.get("met") or {}),
    }
    for name in LISTS:
        made[name] = [_spoil(text, chance) for text in _some(pool, case.get(name), chance)]
    for name in TEXTS:
        if chance.random() < 0.3:
            made[name] = _spoil(chance.choice(pool), chance) or None
    made["promises"] = [
        {
            "who": chance.choice(("me", "them")),
            "what": _spoil(chance.choice(pool), chance),
            "due": chance.choice((None, "2026-11-27", "friday", _spoil("next week", chance))),
        }
        for _ in range(chance.choice((0, 0, 1, 2)))
    ]
    _spoil_people(made, pool, chance)
    return made


def _spoil_people(made: dict[str, Any], pool: list[str], chance: Random) -> None:
    """Swap and spoil a few words of who is who and of where they met."""
    if chance.random() < 0.3:
        made["other"] = {"name": "Tom Abara", "role": "keeps the wool barn"}
        made["both_agreed"] = chance.choice((None, True, False))
    for place in ("sender", "contact", "met", "other"):
        for key, value in list(made.get(place, {}).items()):
            if isinstance(value, str) and chance.random() < 0.2:
                made[place][key] = _spoil(chance.choice((value, value, *pool)), chance)
    if chance.random() < 0.1:
        made["sender"], made["contact"] = {}, {}


def _some(pool: list[str], own: list[str] | None, chance: Random) -> list[str]:
    """The texts of a list's own, any others, or none at all."""
    if chance.random() < 0.5:
        return list(own or ())
    return chance.sample(pool, chance.randint(0, min(3, len(pool))))


def _texts_in(case: dict[str, Any]) -> list[str]:
    lists = [text for name in LISTS for text in case.get(name) or ()]
    texts = [case[name] for name in TEXTS if isinstance(case.get(name), str)]
    return lists + texts


def _spoil(text: str, chance: Random) -> str:
    """The text after up to four mishaps."""
    words = text.split()
    for _ in range(chance.randint(0, 4)):
        words = _mishap(words or [chance.choice(SCRAPS)], chance)
    return " ".join(words)


def _mishap(words: list[str], chance: Random) -> list[str]:
    """The words after one mishap at any of them."""
    at = chance.randrange(len(words))
    before, word, after = words[:at], words[at], words[at + 1 :]
    sign = chance.choice(SCRAPS)
    loud = chance.choice((word.upper(), word.title(), word.lower()))
    cut = word[: chance.randint(0, len(word))]
    outcomes = (
        [*before, *after],
        [*before, word, word, *after],
        [*before, word],
        [word, *after],
        [*before, cut, *after],
        [*before, word + sign, *after],
        [*before, sign, word, *after],
        [*before, loud, *after],
        [*before, *after[:1], word, *after[1:]],
        [*after, *before, word],
    )
    return chance.choice(outcomes)
