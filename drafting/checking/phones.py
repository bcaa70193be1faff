"""Telephone numbers in a text: each is one that the facts hold."""

import re
from collections.abc import Iterator

from drafting.answers import Claim, Finding
from drafting.checking.context import Context, Status
from drafting.checking.facts import ISO

PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ().-]{6,}\d(?!\w)")


def find_phones(context: Context) -> Iterator[tuple[list[Finding | Claim], tuple[int, int]]]:
    """Yield what is found of each telephone number, and where it stands."""
    digits = [(fact.path, re.sub(r"\D", "", fact.text)) for fact in context.book.facts]
    for match in PHONE.finditer(context.text):
        bare = re.sub(r"\D", "", match.group())
        if len(bare) < 7 or ISO.match(match.group()):
            continue
        path = next((path for path, one in digits if bare[-7:] in one), None)
        status: Status = "verified" if path else "unsupported"
        items: list[Finding | Claim] = [context.claim(match.start(), match.end(), status, path)]
        if path is None:
            items.append(context.finding("invented_number", match.start(), match.end()))
        yield items, (match.start(), match.end())
