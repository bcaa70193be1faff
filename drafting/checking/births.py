"""A birth that somebody is congratulated on: a child of their own is no patient."""

import re
from collections.abc import Iterable, Iterator

from drafting.brief import Brief


def but_births(brief: Brief, found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """What was found, without the day on which the child was born that one is glad about."""
    glad = _is_birth(brief)
    return (match for match in found if not (glad and match[0].startswith("born on")))


def _is_birth(brief: Brief) -> bool:
    """True where a congratulation tells of a birth that its facts hold."""
    told = (fact.casefold() for fact in brief.facts)
    return brief.kind == "congratulate" and any("born" in fact.split() for fact in told)
