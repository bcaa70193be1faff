"""A trade that is stored for somebody, beside their own word that they never had it."""

import re
from collections.abc import Iterator, Sequence

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, tidy

_ROLE = r"(?P<role>[a-z-]+(?: [a-z-]+){0,2}?)(?= (?:in|at|for|of|on|by|with|and|from)\b|[,.;]|$)"
# "Fern is a court usher", "she works as a baker".
_HAS = re.compile(
    rf"^(?:s?he|they|[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)?)"
    rf"(?:'s| is| are| works? as) (?:an? |the ){_ROLE}"
)
# "she says she is not a baker": the head of it is the trade.
_IS_NOT = re.compile(
    rf"\b(?:is not|isn't|was never|never was|has never been|never been) "
    rf"(?:really |actually )?an? {_ROLE}"
)
# "she has never worked in a court", "never worked as a baker": the place or the trade.
_NEVER_WORKED = re.compile(rf"\bnever (?:once )?worked (?:in|at|for|as|on) (?:an? |the )?{_ROLE}")
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:before|until|till|since|any ?more|longer|yet|back then|at first|other|"
    r"by (?:training|trade|profession))\b"
)


def find_posts_denied(texts: Sequence[str], brief: Brief) -> Iterator[tuple[str, str]]:
    """Each note of a trade, or the stored one, with the note that denies it."""
    first = (brief.contact.name or "").split()[:1]
    role = tidy(brief.contact.role or "").lower()
    stored = f"{first[0]} is a {role}" if first and role else ""
    held = [text for text in texts if _HAS.match(text)] or [stored]
    for one in held:
        has = _HAS.match(one)
        for two in texts if has else ():
            if has and _denies(bare(has["role"]).split(), two):
                yield one, two


def _denies(role: Sequence[str], text: str) -> bool:
    if _AT_ANOTHER_TIME.search(text):
        return False
    if found := _IS_NOT.search(text):
        denied = found["role"].split()
        return denied[-1] == role[-1] and set(denied) <= set(role)
    worked = _NEVER_WORKED.search(text)
    return bool(worked and set(worked["role"].split()) <= set(role))
