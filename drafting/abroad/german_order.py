"""What is mine in German, as a main clause that begins with its time: "seit Mai falten wir"."""

import re
from dataclasses import replace

from drafting.abroad.german_pointing import Clause
from drafting.abroad.german_verbs import is_third
from drafting.abroad.tokens import Token, bare_end, join, words

_LED_TIME = frozenset({"seit", "im", "am", "vor", "nach", "in", "um", "jeden", "jede", "letzte"})
_LONGEST_TIME = 5


def front_time(clause: Clause, subject: list[Token]) -> str | None:
    """Gives "seit Mai falten wir unsere Kartons von Hand"; None where no time is told."""
    if clause.tail or not (subject or clause.first):
        return None
    if clause.first and not subject:
        return _front_before(clause)
    if clause.first:
        return None
    rest = list(clause.rest)
    found = _find_time(rest)
    if found is None:
        return None
    start, end = found
    time, left = rest[start:end], [*rest[:start], *rest[end:]]
    if any(token.after for token in (*time[:-1], *left[:-1])):
        return None
    said = [*bare_end(time), clause.verb, *subject, *left]
    return join(bare_end(said))


def _front_before(clause: Clause) -> str | None:
    """Gives "seit August gilt bei uns" of "bei uns gilt seit August"."""
    rest = list(clause.rest)
    found = _find_time(rest)
    if found is None or found[0] != 0:
        return None
    time, left = rest[: found[1]], rest[found[1] :]
    if left and left[0].is_noun:
        return None
    return join(bare_end([*bare_end(time), clause.verb, *clause.first, *left]))


def _find_time(rest: list[Token]) -> tuple[int, int] | None:
    """Where the words for a time stand: "bisher", "seit Mai", "am Dienstag"."""
    for at, token in enumerate(rest):
        if token.low in words("de", "front_words"):
            return at, at + 1
        if token.low not in _LED_TIME:
            continue
        for end in range(at + 1, min(at + _LONGEST_TIME, len(rest))):
            word = rest[end]
            if word.low in words("de", "time_nouns"):
                until = at > 0 and rest[at - 1].low == "bis"
                return at - until, end + 1
            if word.is_noun or word.after:
                break
    return None


def with_subject(tokens: list[Token]) -> list[Token]:
    """The note with "ich" before "habe noch vier Türen"."""
    if tokens[0].low in words("de", "first_verbs"):
        return [Token("ich"), tokens[0].said(tokens[0].low), *tokens[1:]]
    return tokens


def verb_behind_mine(tokens: list[Token]) -> int | None:
    """Where the verb stands behind "unser neuer Melkstand"."""
    seen = False
    for at, token in enumerate(tokens[:7]):
        led = at and tokens[at - 1].low in words("de", "placing") | words("de", "articles")
        if seen and token.word.islower() and not led:
            plural = re.fullmatch(r"[a-zäöüß]{2,}(?:en|ln|rn)|sind|tun", token.word)
            after = tokens[at + 1].word if at + 1 < len(tokens) else ""
            if is_third(token) or (plural and not after.endswith("en")):
                return at
        seen = seen or token.is_noun
    return None


def is_unsure(clause: Clause) -> bool:
    """True where "und" may begin a second verb: "wir sind wenige und haben keinen Platz"."""
    rest = clause.rest
    safe = words("de", "articles") | words("de", "placing") | words("de", "not_verbs")
    for at in range(len(rest) - 1):
        after = rest[at + 1]
        if rest[at].low != "und" or not after.word.islower() or is_third(after):
            continue
        if after.low not in safe and re.fullmatch(r"[a-zäöüß]+(?:en|ln|rn|e|bin|sind)", after.low):
            return True
    return False


def parted(clause: Clause) -> tuple[Clause, Clause | None]:
    """The clause and the second one that shares its subject: "ist blind und hat gesehen"."""
    rest = clause.rest
    for at in range(1, len(rest) - 1):
        if rest[at].low == "und" and is_third(rest[at + 1]) and not rest[at + 1].is_noun:
            second = Clause((rest[at],), rest[at + 1], rest[at + 2 :], clause.tail)
            return replace(clause, rest=rest[:at], tail=()), second
    return clause, None


def place_first(tokens: list[Token]) -> list[Token]:
    """Gives "Sie am Bett die Übergabe machen" of "Sie die Übergabe am Bett machen"."""
    led = words("de", "placing") | {"im", "am", "beim", "zum", "zur", "vom"}
    for at in range(2, len(tokens) - 2):
        if tokens[at].low not in led or not tokens[at - 1].is_noun or tokens[at - 1].after:
            continue
        end = next((n for n in range(at + 1, len(tokens) - 1) if tokens[n].is_noun), None)
        if end is None or any(token.after for token in tokens[at : end + 1]):
            return tokens
        start = at - 2 if tokens[at - 2].low in words("de", "articles") else at - 1
        return [*tokens[:start], *tokens[at : end + 1], *tokens[start:at], *tokens[end + 1 :]]
    return tokens
