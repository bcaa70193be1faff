"""German notes without their "sie hat gesagt, dass", told plainly where they were indirect."""

import re

from drafting.abroad.german_verbs import is_third
from drafting.abroad.tokens import Token, bare_end, join, lines, pattern, split, table, words
from drafting.abroad.told import Voice

_REPORT_END = re.compile(r"^,?\s*(?:(?P<that>dass)\s+|[:,]\s*)", re.IGNORECASE)


def without_report(text: str, voice: Voice) -> tuple[str, str]:
    """The fact without its report, and whether a clause with "dass" or another one is left."""
    if text.lower().startswith("dass "):
        return plainly(text[5:]), "dass"
    written = pattern("de", "written").match(text)
    if written:
        return plainly(text[written.end() :]), "dass"
    told = pattern("de", "according").match(text)
    if told:
        return _verb_last(text[told.end() :]), "dass"
    subject = "|".join(["sie", "er", *(re.escape(name) for name in sorted(voice.names))])
    for way in lines("de", "reports"):
        found = re.match(rf"(?:(?:{subject})\s+)*{way}(?=[,:])", text, re.IGNORECASE)
        end = _REPORT_END.match(text[found.end() :]) if found else None
        left = text[found.end() + end.end() :] if found and end else ""
        if found and end and left and (end["that"] or not _asks(left)):
            return plainly(left), "dass" if end["that"] else "said"
    head = re.sub(r",? und (?:das|es|dadurch|so) \w+t\b.*$", "", text)
    if is_verb_last(split(head)):
        return plainly(head), "dass"
    return (plainly(text) if text.startswith("man ") else text), ""


def is_verb_last(tokens: list[Token]) -> bool:
    """True for what was noted behind a "dass": "sie die Übergabe am Bett machen"."""
    if len(tokens) < len(("sie", "die", "Kasse", "zählt")):
        return False
    if tokens[0].low not in {"sie", "er"}:
        helped = tokens[-1].low in words("de", "helping_last")
        helped = helped and any(token.is_noun for token in tokens[:2])
        return helped and not any(is_third(token) or token.after for token in tokens[1:-1])
    end, led = tokens[-1], words("de", "articles") | words("de", "placing")
    final = is_third(end) or bool(re.fullmatch(r"[a-zäöüß]{2,}(?:en|ln|rn)|sind", end.word))
    second = tokens[1]
    opens = second.low in led or second.is_noun or second.low in {"jeden", "jede", "jedes", "alle"}
    return final and opens and not any(token.after for token in tokens[:-1])


def _asks(text: str) -> bool:
    """True for what goes on as "wie sie zählt": no statement."""
    first = split(text)[0].low
    return first in words("de", "subordinators") - words("de", "relatives") or first == "zu"


def plainly(text: str) -> str:
    """Indirect speech as plain speech: "er habe gezählt" as "er hat gezählt"."""
    tokens = split(text)
    rows = table("de", "indirect")
    for at, token in enumerate(tokens):
        around = {near.low for near in tokens[max(0, at - 1) : at + 2]}
        if token.word in rows and not around & {"ich"}:
            tokens[at] = token.said(rows[token.word][0])
    return join(tokens)


def _verb_last(text: str) -> str:
    """Gives "die meisten Stürze nachts sind" of "sind die meisten Stürze nachts"."""
    verb, *rest = split(plainly(text))
    return join([*bare_end(rest), Token(verb.word)]) if rest and verb.word.islower() else text
