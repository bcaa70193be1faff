"""What I noted to myself behind a fact or a promise: "…, think of Ellie's boy", "… haven't yet"."""

import re

from drafting.composing.noting.small_words import with_its

# "hope it went ok": a wish of mine, which nobody said.
_WISH = re.compile(r",? (?:so |I )?hope (?:it|they|all|that|everything|s?he) .*$", re.IGNORECASE)
_TO_DO = re.compile(
    r",? (?:so |must |should |maybe |better )?(?:think of|think about|mention it to|"
    r"ask (?!me\b|us\b|for\b|about\b|if\b|how\b)|check with|tell (?!me\b|us\b)|"
    r"look (?:this|it) up|google)[^,;.]*\?*$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r",? (?:(?:and|but) )?(?:I )?(?:haven'?t|have not|not|still haven'?t)"
    r"(?: done (?:it|so|that))? yet$",
    re.IGNORECASE,
)
# "bc of carl wait its not carl": what is corrected there is not known for sure.
_WAIT = re.compile(
    r",? (?:(?:because|bc|cos) of \w+ )?(?:no )?wait,? (?:its|it's|it is|no)\b.*$", re.IGNORECASE
)
# "she is a nurse in Leeds, gave me her number": two things, of which the second is a kindness.
_AND_GAVE = re.compile(
    r"^(?P<one>(?P<who>s?he)(?:'s| is| was| has| works| runs| \w+s) [^,]+),? (?:and )?"
    r"(?P<two>(?:gave|showed|told|lent|sent|passed|brought|taught|helped|found|drove|offered) "
    r"(?:me|us|my|our)\b.+)$",
    re.IGNORECASE,
)


def without_own_remarks(text: str) -> str:
    """The fact without what was only noted for myself behind it."""
    cut = _WISH.sub("", text)
    head = _TO_DO.sub("", cut)
    told = re.match(r"(?:s?he |they )?(?:told|asked|said|wants?|suggested)\b", cut, re.IGNORECASE)
    return cut if told or len(head.split()) < 3 or "," not in cut else head


def promised(text: str) -> str:
    """The promise without what became of it since: "put a review up" for "… haven't yet"."""
    return with_its(_WAIT.sub("", _NOT_YET.sub("", text)).strip(" ,"))


def parted_gift(text: str) -> list[str]:
    """Gives "she is a nurse in Leeds" and "she gave me her number" for the two in one note."""
    found = _AND_GAVE.match(text)
    return [found["one"], f"{found['who'].lower()} {found['two']}"] if found else [text]
