"""The names of months and days with the capital that haste leaves out."""

import re

from prompts.calendar import MONTHS, WEEKDAYS

_MONTH = "|".join(name for name in MONTHS if name not in {"May", "March"})
_NAMED = re.compile(rf"\b(?:{_MONTH}|(?:{'|'.join(WEEKDAYS)})s?)\b".lower())
# "may" and "march" are words besides.
_EITHER = re.compile(
    r"(?<=\d )(?:may|march)\b(?! (?:be|have|not)\b)|"
    r"(?<=\bin )(?:may|march)(?=$|[,.;?]| (?:and|or|with|for|at|when|to|on|last|next)\b)|"
    r"\b(?:may|march)(?= (?:19|20)\d\d\b)|(?<=\bby )(?:may|march)(?=$|[,.;?])|"
    r"(?<=\bof )(?:may|march)(?=$|[,.;?])|(?<=\b(?:until|since|early) )(?:may|march)\b|"
    r"(?<=\b(?:from|till|last|next|late) )(?:may|march)\b|(?<=\bmid )(?:may|march)\b"
)


def in_capitals(text: str) -> str:
    """Gives "in March on Mondays" for "in march on mondays"; "may" only where it is the month."""

    def name(found: re.Match[str]) -> str:
        return found[0].capitalize()

    return _EITHER.sub(name, _NAMED.sub(name, text))
