"""Days and months cut short by haste, spelled out: "harvest fair sat", "starting jan"."""

import re

from prompts.calendar import MONTHS, WEEKDAYS

_DAYS = {day[:3].lower(): day for day in WEEKDAYS}
_MONTHS = {month[:3].lower(): month for month in MONTHS}
_SHORT_MONTH = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
# These are words of nothing else.
_SURE = r"mon|tues?|weds?|thu(?:rs?)?|fri"
_ANY = rf"(?:{_SURE}|sat|sun)\b\.?"
_SURELY = re.compile(
    rf"(?<![\w'-])(?:{_SURE})(?![\w'-])\.?(?! (?:him|her|them|each|in \d{{4}})\b)", re.IGNORECASE
)
_PART = r"(?:morning|afternoon|evening|night|nite|am|pm|lunch(?:time)?)"
_LED = r"(?:on|last|next|this|every|each|till|until|by|since|from|for)"
# "she sat, and so did I" and "in the sun" name no day.
_SAT_SUN = re.compile(
    rf"(?P<before>^|[,;&] ?|\b(?:first|second|third|last|other) |\b{_LED} |\b(?:and|or) |"
    r"\b\d{1,2} ?[ap]m |(?<=[a-z]) )(?P<day>sat|sun)(?![\w'-])\.?"
    rf"(?=$|[,;)]| (?:in|of) {_SHORT_MONTH}| {_PART}\b| ?(?:&|and|or) {_ANY}| \d| "
    r"at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|noon))",
    re.IGNORECASE,
)
_NO_DAY_BEHIND = re.compile(
    r"^(?-i:[A-Z][a-z]+)$|\b(?:I|we|you|s?he|they|who|it|and|just|all|both|the|a|of|in|"
    r"midday|summer|morning|hot|full|no|low)$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"\b(?:{_LED}|first|second|third|last|other) $|^$|[,;&] ?$|[ap]m $", re.IGNORECASE
)
_DATED = re.compile(
    rf"(?P<lead>\b(?:in|of|by|since|from|until|till|last|next|late|early|mid|\d{{1,2}}(?:st|nd|rd|"
    rf"th)?) )(?P<month>{_SHORT_MONTH})\b\.?(?! [a-z]+ing\b)|"
    rf"\b(?P<first>{_SHORT_MONTH})\.?(?= \d)",
    re.IGNORECASE,
)
# "harvest fair sat 10 oct": the date says it all.
_WITH_DATE = re.compile(
    rf"(?<!last)(?<!next)(?<!this),? ?\b(?:on )?{_ANY},?"
    rf"(?= \d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})\b)",
)
_STARTS = re.compile(
    rf"\b(?P<starts>start(?:s|ing|ed)?) (?P<month>{_SHORT_MONTH})\b\.?(?! ?\d)", re.IGNORECASE
)


def spelled_out(text: str) -> str:
    """Gives "harvest fair on 10 October" for "harvest fair sat 10 oct"."""
    text = _STARTS.sub(lambda m: f"{m['starts']} in {_MONTHS[m['month'][:3].lower()]}", text)
    text = _DATED.sub(_month, text)
    text = _WITH_DATE.sub(lambda found: " on" if found.start() else "on", text)
    text = _SAT_SUN.sub(_sat_or_sun, text)
    return _SURELY.sub(lambda found: _DAYS[found[0][:3].lower()], text)


def _month(found: re.Match[str]) -> str:
    short = found["month"] or found["first"]
    return f"{found['lead'] or ''}{_MONTHS[short[:3].lower()]}"


def _sat_or_sun(found: re.Match[str]) -> str:
    before, day = found["before"], found["day"]
    words = found.string[: found.start("day")].rstrip()
    other = re.search(rf"{_ANY} ?(?:&|and|or)$", words, re.IGNORECASE)
    if not (other or _LEADS.search(before)) and _NO_DAY_BEHIND.search(words):
        return found[0]
    if before.strip() in {"and", "or"} and not other:
        return found[0]
    return f"{before}{_DAYS[day.lower()]}"
