"""A figure that was put right within one note: "first she said 9, then corrected it: 6" is "6"."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import MONTH, WEEKDAYS
from drafting.composing.english.tokens import tidy

_WHO = r"(?:s?he|they|(?-i:[A-Z])[\w'-]+)"
_COUNT = (
    r"(?:\d[\d.,:]*(?<![.,:])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|eighty|ninety|a hundred)"
)
_RANK = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
_SORTS = tuple(
    re.compile(rf"\b{sort}(?![\w'-])", re.IGNORECASE)
    for sort in (_COUNT, _RANK, rf"(?:{MONTH})", rf"(?:{WEEKDAYS})")
)
_IT_IS = r"(?:(?:it|that)(?: is| was|'s)|make (?:it|that)|rather|in fact|really|actually)"
# What parts the first figure from the second one, which alone counts.
_PUT_RIGHT = re.compile(
    r"(?:\s*[,;.:(\u2013-]+\s*|\s+)(?:"
    rf"(?:(?:and |but )?(?:then|later|afterwards),? )?(?:and |but )?(?:{_WHO} )?(?:then |later )?"
    r"(?:corrected(?: (?:it|that|this|her|him|them)(?:sel(?:f|ves))?)?|changed (?:it|that|this)|"
    r"(?:put|set) (?:it|that|this|\w+self) (?:right|straight)|took (?:it|that|this) back)"
    rf"|(?:{_WHO}|I) (?:meant|means|mean)"
    r"|(?:no|correction|corrected|wrong|sorry|wait|scratch that|oops|rather)(?=[,:. ])"
    r"(?:[,:.]? (?:no|wait|sorry))?"
    rf"|(?:{_WHO} )(?:corrected|changed) (?:it|that)"
    rf"|(?:and |but )?then(?= ?:)|but(?= {_IT_IS} ))"
    rf"(?:[,:]?\s*(?:{_WHO} (?:corrected|changed|meant)(?: (?:it|that|this|\w+self))?\b,?)?"
    rf"(?:\s*(?:and said|saying|to|as|no|{_IT_IS})\b)*)[,:]?\s*",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"^(?:at first|first|to begin with),? (?=\w)", re.IGNORECASE)
_SO_MUCH = re.compile(rf",? (?:{_WHO} )?corrected (?:it|that|\w+self)[.)]?$", re.IGNORECASE)
_TWO_OF_THEM = re.compile(
    r"^(?P<what>[\w' -]+?) for (?P<one>[\w' -]+), (?:and )?"
    r"(?P<other>[\w' -]+?) for (?P<two>[\w' -]+)$"
)
_SAID_BARE = re.compile(
    rf"^(?P<who>{_WHO}) (?:said|told me|told us|named|gave me|thought)(?: it (?:is|was))? "
    r"(?P<what>.+)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:when|because|came|back|who|until)\b", re.IGNORECASE)
_LONGEST = 9


def with_second_figure(fact: str) -> str:
    """The note with the figure, day or rank that came last in the place of the first one."""
    text = tidy(fact)
    for joint in _PUT_RIGHT.finditer(text):
        before = _AT_FIRST.sub("", text[: joint.start()].rstrip(" ,;.("))
        after = _SO_MUCH.sub("", text[joint.end() :]).strip(" ).,")
        opposed = joint[0].strip(" ,;").lower().startswith("but") and before == text[: len(before)]
        told = None if opposed else _put_in_place(before, after)
        if told:
            return _as_sentence(told)
    return fact


def _put_in_place(before: str, after: str) -> str | None:
    """The first part with the figure of the second; None where they name no figure of one sort."""
    if not after or len(after.split()) > _LONGEST or _GOES_ON.search(after):
        return None
    for sort in _SORTS:
        new, old = sort.search(after), [*sort.finditer(before)]
        if new is None or not old or not _leads(after[: new.start()]):
            continue
        at = old[-1]
        put = f"{before[: at.start()]}{new[0]}{before[at.end() :]}"
        return f"{put}{_other(after, before)}"
    return None


def _leads(lead: str) -> bool:
    """True for "", "every", "it is": nothing else stands before the second figure."""
    return (
        len(lead.split()) <= 1
        or re.fullmatch(rf"(?:{_IT_IS}) ?\w*\s*", lead, re.IGNORECASE) is not None
    )


def _other(after: str, before: str) -> str:
    """Gives " and oak two" for "three winters for larch, two for oak" behind a word on larch."""
    both = _TWO_OF_THEM.match(after)
    known = both is not None and both["one"].lower() in before.lower()
    return f" and {both['two']} {both['other']}" if known and both else ""


def _as_sentence(told: str) -> str:
    """Gives "she said that it is 6 cloths a room" where only the figure was noted as said."""
    bare = _SAID_BARE.match(told)
    plain = bare is not None and re.match(rf"(?:{_COUNT})\b", bare["what"], re.IGNORECASE)
    if bare and plain and parse(bare["what"].split()) is None:
        return f"{bare['who']} said that it is {bare['what']}"
    return told
