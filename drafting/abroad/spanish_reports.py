"""Spanish notes without their "dijo que", and what they were asked or told in a clause."""

import re

from drafting.abroad.tokens import lines, pattern
from drafting.abroad.told import Voice

_CODE = "es"
_REPORT_END = re.compile(r"^,?\s*(?:que\s+|[:,]\s*)", re.IGNORECASE)


def without_report(text: str, voice: Voice) -> tuple[str, str]:
    """The fact without its report, and whether a clause with "que" or other words are left."""
    if text.lower().startswith("que "):
        return text[4:], "que"
    told = pattern(_CODE, "according").match(text)
    if told:
        return text[told.end() :], "que"
    subject = "|".join(["ella", "él", *(re.escape(name) for name in sorted(voice.names))])
    for way in lines(_CODE, "reports"):
        found = re.match(rf"(?:(?:{subject})\s+)*{way}(?=\s+que\b|\s*[,:])", text, re.IGNORECASE)
        end = _REPORT_END.match(text[found.end() :].lstrip()) if found else None
        if found and end:
            left = text[found.end() :].lstrip()
            return left[end.end() :], "que" if "que" in end.group().lower() else "said"
    return text, ""
