"""Days noted as a range: "12-13 May" is two days of a deed, and only a month of an occasion."""

import re

from drafting.composing.english.day_patterns import MONTH

_DASH = r" ?(?:-|\u2013|to|until|till) ?"
_SPAN = re.compile(
    rf",? (?:from |on )?(?P<first>\d{{1,2}})(?: (?P<then>{MONTH}))?{_DASH}"
    rf"(?P<last>\d{{1,2}}) (?P<month>{MONTH})(?P<year> \d{{4}})$"
)
# Somebody did something, so that the days say when; other words name where the two met.
_DEED = re.compile(r"^(?:I|we|she|he|they) (?!(?:first )?met\b|both\b|shared\b|talked\b|spoke\b)")


def spelled_days(text: str) -> str:
    """Gives "we fixed it on 3 and 4 June 2026" for "we fixed it, 3-4 June 2026".

    An occasion keeps its month alone: "the roof course in June 2026".
    """
    found = _SPAN.search(text)
    if found is None:
        return text
    told = text[: found.start()]
    if not _DEED.match(told):
        return f"{told} in {found['then'] or found['month']}{found['year']}"
    first, last = int(found["first"]), int(found["last"])
    ending = f"{last} {found['month']}{found['year']}"
    if not found["then"] and last == first + 1:
        return f"{told} on {first} and {ending}"
    begin = f"{first} {found['then']}" if found["then"] else str(first)
    return f"{told} from {begin} to {ending}"
