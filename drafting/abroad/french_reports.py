"""French notes without their "elle a dit que"."""

import re

from drafting.abroad.tokens import lines, pattern
from drafting.abroad.told import Voice

_CODE = "fr"
_REPORT_END = re.compile(r"^,?\s*(?:que\s+|qu' ?|[:,]\s*)", re.IGNORECASE)


def without_report(text: str, voice: Voice) -> tuple[str, str]:
    """The fact without its report, and whether a clause with "que" or other words are left."""
    straight = text.replace("\u2019", "'")
    led = re.match(r"qu(?:e |')", straight, re.IGNORECASE)
    told = pattern(_CODE, "according").match(straight)
    if led or told:
        return straight[(led or told).end() :], "que"  # type: ignore[union-attr]  # one is there
    subject = "|".join(["elle", "il", *(re.escape(name) for name in sorted(voice.names))])
    spaced = straight.replace("m'", "m' ")
    for way in lines(_CODE, "reports"):
        found = re.match(rf"(?:(?:{subject})\s+)+{way}(?=\s+qu[e']|\s*[,:])", spaced, re.IGNORECASE)
        end = _REPORT_END.match(spaced[found.end() :].lstrip()) if found else None
        if found and end:
            left = spaced[found.end() :].lstrip()[end.end() :].replace("m' ", "m'")
            return left, "que" if "qu" in end.group().lower() else "said"
    return text, ""
