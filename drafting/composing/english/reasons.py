"""Why I say no, as a whole sentence: "on call that weekend", "too busy with the harvest"."""

import re
from functools import cache

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import words_of
from prompts.grammar import load_grammar

# So many words of a note in a row are a copy of it.
_COPIED = 5
# My own half of a reason, and words that make a note more than its other half.
_MINE = re.compile(r"^(?:I|we|my|our)\b[^,;:.]{4,60}$")
_ABOUT_PEOPLE = re.compile(
    r"^(?:I|we|my|our|she|he|they|her|his|their|you|your|[A-Z][\w'-]+)\b|"
    r"\b(?:said|says|asked|wrote|agreed|instead|would be glad|happy to)\b"
)
_SAME = re.compile(
    r"^(?:on )?(?:the )?same (?P<day>day|evening|morning|night|week|weekend)"
    r"(?:,? (?:and )?(?:at )?(?:the )?same (?P<hour>hour|time))?$"
)
_STANDS = re.compile(r"^[a-z]+ (?:on )?that [a-z]+ (?:is|comes|starts|begins|falls|ends) [a-z]")
_BREATH = 12
_IT = re.compile(r"^(?P<it>it|that|there)'s (?=\w)", re.IGNORECASE)
_WROTE = re.compile(r"^(?P<who>s?he|they) (?:wrote|writes) that ", re.IGNORECASE)
_SEEN = re.compile(r",? (?:and )?(?:I've|I have|I) (?:seen|saw|watched|heard) (?:it|that)$")
_I_DO = re.compile(r"^(?:don't|can't|cannot|won't|haven't|couldn't|never) ", re.IGNORECASE)
_NONE = re.compile(r"^no (?P<what>[a-z]+)\b", re.IGNORECASE)
_SOMEBODYS = re.compile(r"^(?P<who>[a-z]+) (?:says?|said|needs?|wants?|insists?|won't|has|is) ")


def as_reason(text: str) -> str:
    """The reason with the words that its writer left out; any other note as it is."""
    plain = _SEEN.sub("", tidy(text))
    plain = _IT.sub(r"\g<it> is ", plain)
    plain = _WROTE.sub(r"\g<who> mentioned that ", plain)
    told = _with_me(plain)
    return text if told == tidy(text) else told


def in_one_breath(facts: list[str]) -> list[str]:
    """Gives "I keep the Sabbath, and sundown is after your opening" for a reason in two halves."""
    out: list[str] = []
    for fact in facts:
        before = tidy(out[-1]) if out else ""
        half = _other_half(tidy(fact), tidy(facts[0])) if _MINE.match(before) else ""
        if half:
            out[-1] = f"{before}{half}"
        else:
            out.append(fact)
    return out


def _other_half(text: str, request: str) -> str:
    """What goes on from my own reason: how it stands with the matter that I was asked for."""
    if same := _SAME.match(text):
        also = f" and at the same {same['hour']}" if same["hour"] else ""
        return f" on the same {same['day']}{also}"
    words = text.split()
    if "," in text or len(words) > _BREATH or _ABOUT_PEOPLE.search(text):
        return ""
    clause = parse(words)
    told = (clause is not None and bool(clause.rest)) or _STANDS.search(text) is not None
    asked = set(" ".join(re.findall(r"\b(?:the|an?) ((?:[a-z-]+ ?){1,3})", request)).split())
    yours = re.sub(r"\bthe ([a-z-]+)\b", lambda f: f"your {f[1]}" if f[1] in asked else f[0], text)
    hangs = {"it", "them"} & set(map(core, words))
    loose = yours != text or hangs or len(words) < _COPIED
    return f", and {yours}" if loose and told else ""


def _with_me(text: str) -> str:
    words = text.split()
    first = core(words[0]) if words else ""
    if _I_DO.match(text):
        return f"I {text[0].lower()}{text[1:]}"
    if (found := _NONE.match(text)) and found["what"].lower() in _list("lacked"):
        return f"I have {text[0].lower()}{text[1:]}"
    if (found := _SOMEBODYS.match(text)) and found["who"] in _list("of_mine") | words_of("people"):
        return f"my {text}"
    plainly = first in {"already", "fully", "too"}
    told = {"he", "she", "they"} & {core(word) for word in words}
    if first in _list("kept_away") and not told and (plainly or _has_no_verb(words)):
        return _kept(words)
    return text


def _kept(words: list[str]) -> str:
    """Gives "I'm busy with the harvest" for "too busy with the harvest", which it would copy."""
    first = core(words[0])
    if first == "away" and len(words) >= _COPIED:
        return f"I won't be here {' '.join(words[1:])}"
    loose = first in {"too", "already", "fully"} and len(words) >= _COPIED
    rest = words[1:] if loose else [words[0].lower(), *words[1:]]
    return f"I am {' '.join(rest)}"


def _has_no_verb(words: list[str]) -> bool:
    clause = parse(words)
    if {core(word) for word in words} & {"i", "i'm", "i've", "we", "we're", "we've", "it's"}:
        return False  # "on 5 May I'm at a course" has all that it needs.
    return clause is None or clause.subject.lower() in {"you", ""}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("kinds.en")[name].split())
