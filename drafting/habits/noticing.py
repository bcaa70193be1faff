"""One draft beside what went: how the person greets, how they end, and how long they write.

A greeting or an ending with anybody's name in it but the reader's and the sender's own is not
noticed at all.
"""

import re
from collections.abc import Collection, Sequence

from drafting.everyday import is_everyday, name_words
from prompts.phrases import fold, load_words

MOST_GREETING, MOST_SIGN_OFF = 3, 5
# Below this a text says nothing of how long somebody writes.
FEWEST_WRITTEN, FEWEST_SENT = 10, 4
_LAST_LINES = 5
WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_PAUSES = ",!:;.-\u2013\u2014\u2026"
_SENTENCE_END = re.compile(r"(?<=[.!?\u2026])\s+")
_KISSES = re.compile(r"(?:\s+x+)+$", re.IGNORECASE)


def words_in(*texts: str | None) -> frozenset[str]:
    """The folded words of names or of any texts."""
    return frozenset(fold(found[0]) for text in texts if text for found in WORD.finditer(text))


def notice_greeting(text: str, reader: Collection[str]) -> str | None:
    """The words before the reader's name ("Hi"), or None where nobody is greeted by name alone."""
    line = next((line for line in text.splitlines() if line.strip()), "").strip()
    words = list(WORD.finditer(line))
    at = next((n for n, word in enumerate(words[:4]) if fold(word[0]) in reader), 0)
    before = words[:at]
    if not 0 < at <= MOST_GREETING or _signs_in(line[: words[at].start()]) not in ("", ","):
        return None
    is_known = greets(before)
    if not is_known and (
        _names_others(before) or fold(before[0][0]) in load_words("habits", "not_greetings")
    ):
        return None
    while at + 1 < len(words) and fold(words[at + 1][0]) in reader:
        at += 1
    rest = line[words[at].end() :]
    if not _ends_there(rest, words[at + 1 :], is_known=is_known):
        return None
    return _capital(" ".join(w[0].lower() if w[0].isupper() else w[0] for w in before))


def greets(words: Sequence[re.Match[str]]) -> bool:
    """True for words that are known to greet, so that they may do so in running text."""
    said = [fold(word[0]) for word in words]
    known = load_words("names", "greetings") | load_words("habits", "greetings")
    loose = load_words("names", "everybody") | load_words("habits", "greetings")
    if "_".join(said[:2]) in load_words("names", "long_greetings"):
        return len(said) == 2
    return said[0] in known and all(word in loose for word in said[1:])


def _ends_there(rest: str, words: Sequence[re.Match[str]], *, is_known: bool) -> bool:
    """True where the greeting ends with the name: no second name, no sentence that goes on."""
    bare = rest.strip()
    if not bare.strip(_PAUSES + " "):
        return True
    # "Hi Dana, Ben," greets two; unknown words before a name greet only on a line of their own.
    if not is_known or bare.endswith((",", ":")):
        return False
    if bare[0] in _PAUSES or not words:
        return bare[0] in _PAUSES
    first = words[0][0]
    joined = fold(first) in load_words("habits", "joins")
    return bare[0].isalpha() and first[0].islower() and not joined


def notice_sign_off(text: str, sender: Collection[str]) -> str | None:
    """What stands before the sender's name at the end: nothing for the name alone, else None."""
    lines = [_KISSES.sub("", line.strip()) for line in text.strip().splitlines()]
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _LAST_LINES * 2), -1):
        before = _before_name(lines[at], sender)
        if before is None:
            continue
        if before.strip(f"{_PAUSES} ~"):
            return _said_before(before)
        return _said_above(lines[:at])
    return None


def _before_name(line: str, sender: Collection[str]) -> str | None:
    """What a line that ends with the sender's name says before it."""
    words = list(WORD.finditer(line))
    mine = 0
    while mine < len(words) and fold(words[-1 - mine][0]) in sender:
        mine += 1
    if not mine or line[words[-1].end() :].strip(" .!"):
        return None
    return line[: words[-mine].start()]


def _said_before(before: str) -> str | None:
    """The farewell in "See you soon. Thanks, Sam"; None where the name is part of a sentence."""
    last = _SENTENCE_END.split(before)[-1]
    if not last.strip():
        return ""
    is_apart = last.rstrip()[-1] in ",-\u2013\u2014" or WORD.findall(last)[-1:] == []
    known = words_in(last) and words_in(last) <= load_words("habits", "farewells")
    return _farewell(last) if is_apart or known else None


def _said_above(lines: Sequence[str]) -> str | None:
    """The farewell in the line above the name; a line that is a sentence of the message is none.

    None where the line names somebody else.
    """
    above = [line for line in lines if line]
    if not above:
        return ""
    joined = bool(lines[-1])
    if not joined and not above[-1].endswith(","):
        return ""
    words = list(WORD.finditer(above[-1]))
    if len(words) <= MOST_SIGN_OFF and _names_others(words):
        return None
    return _farewell(above[-1]) or ""


def _farewell(text: str) -> str | None:
    words = list(WORD.finditer(text))
    said = text.strip().rstrip("-\u2013\u2014 ")
    short = MOST_SIGN_OFF if said.endswith(",") else 3
    if not 0 < len(words) <= short or _signs_in(said.rstrip(".!,")) or _names_others(words):
        return None
    bare = " ".join(word[0] for word in words)
    return _capital(bare) + ("" if text.strip()[-1].isalpha() else ",")


def _names_others(words: Sequence[re.Match[str]]) -> bool:
    """True where a capital further in, or a well-known first name, may name somebody."""
    firsts = name_words().first_names
    for place, word in enumerate(words):
        folded = fold(word[0])
        if folded in firsts and not is_everyday(folded):
            return True
        if place and word[0][0].isupper() and folded not in load_words("habits", "farewells"):
            return True
    return False


def _signs_in(text: str) -> str:
    return "".join(char for char in text if not (char.isalpha() or char.isspace() or char == "'"))


def notice_length(written: str, sent: str) -> float | None:
    """How long what went is against the draft, or None where one of them is too short to tell."""
    before, after = len(WORD.findall(written)), len(WORD.findall(sent))
    if before < FEWEST_WRITTEN or after < FEWEST_SENT:
        return None
    return after / before


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
