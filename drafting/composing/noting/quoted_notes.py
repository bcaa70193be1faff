"""Their words noted by themselves: between marks, behind a colon, or behind a bare "said"."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.noting.speech import is_plain_order, to_me

# In these, words between marks may be mine, or of somebody else.
NOT_THEIRS = frozenset({"pitch", "reply", "condolence", "intro_between", "share"})
PARTED = "||"
_FEW = 3
# "'a leak never drips where it starts'", "'measure twice', she said"
_IN_QUOTES = re.compile(
    r"""^(?P<mark>['"])(?P<said>(?:(?!(?P=mark)(?:[\s,.]|$)).)+?)[.,!]?(?P=mark)[.,]?"""
    r"""(?: (?P<who>s?he|they)(?: (?:said|says|told me|told us))?)?$"""
)
# Behind what somebody told, their words for it: "a drum waits: 'wood has to forget'".
_ENDS_QUOTED = re.compile(
    r"""^(?P<told>(?!(?i:s?he|they|I|we|you|her|his|their|my|our|met|said|told|wrote|motto|sign|card|"""
    r"""note|rule|advice|tip|question|ask|title)\b)(?:an?|the|[a-z]+s)\b[^:'"]{9,}): """
    r"""(?P<mark>['"])(?P<said>[^"]{9,}?)[.!]?(?P=mark)$"""
)
# "said old paint can't be stripped"
_SAID_SO = re.compile(
    r"^(?P<say>said|says|told me|told us|tells me|mentioned) "
    r"(?P<what>(?!(?:that|to|how|what|why|where|when|which|who|if|whether|yes|no|it|about)\b)"
    r"[^\"':;?]+(?:n't\b)?[^\":;?]*)$"
)
# "hot glass forgives, cold glass doesn't"
_UNLIKE = re.compile(
    r"^(?P<one>[^,;]+), (?P<other>[^,;]+ (?:doesn't|don't|isn't|aren't|won't|can't|never does))$"
)
_HIS = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE)
_HERS = re.compile(r"\b(?:she|her)\b", re.IGNORECASE)


def as_said(fact: str, brief: Brief) -> str:
    """Gives "she said: a leak never drips where it starts" for the words by themselves."""
    if so := _SAID_SO.match(fact.strip()):
        return _with_who(so, brief) or fact
    found = _IN_QUOTES.match(fact.strip())
    who = _called(brief)
    ended = _ENDS_QUOTED.match(fact.strip()) if brief.kind not in NOT_THEIRS else None
    if ended and parse(ended["told"].split()) is not None:
        return f"{who} said that {ended['told']}{PARTED}{who} said: {ended['said']}"
    if found is None or len(found["said"].split()) < _FEW or brief.kind in NOT_THEIRS:
        return fact
    said = _UNLIKE.sub(r"\g<one> and \g<other>", found["said"])
    ordered = is_plain_order(said) and to_me(found["who"] or who, said)
    return ordered or f"{found['who'] or who} said: {said}"


def _called(brief: Brief) -> str:
    """Gives "he" where the facts call the reader so, else "she"."""
    others = " ".join(brief.facts)
    return "he" if _HIS.search(others) and not _HERS.search(others) else "she"


def _with_who(found: re.Match[str], brief: Brief) -> str:
    """Gives "she said that old paint can't be stripped" for "said old paint can't be stripped"."""
    what = found["what"]
    whole = parse(what.split()) is not None and not is_plain_order(what)
    mine = re.search(r"\b(?:I|we|she|he|they|you)\b", what)
    if brief.kind in NOT_THEIRS or brief.kind in {"my_news", "decline"} or not whole or mine:
        return ""
    return f"{_called(brief)} {found['say']} that {what}"
