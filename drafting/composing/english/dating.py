"""Days with their small word: "closes on 30 April", "fetched on Monday mornings"."""

import re

from drafting.composing.english.day_patterns import WEEKDAYS
from drafting.composing.english.tokens import core
from drafting.composing.english.words import plain_words, verb_form
from prompts.calendar import MONTHS

_MONTHS = "|".join((*MONTHS, *(f"{name[:3]}(?![a-z])" for name in MONTHS), "Sept(?![a-z])"))
_BEFORE_DAY = (
    r"(?<!\bon )(?<!\bin )(?<!\bby )(?<!\bat )(?<!\bof )(?<!\bto )(?<!\bthe )(?<!\bfrom )"
    r"(?<!\bthis )(?<!\bnext )(?<!\blast )(?<!\bevery )(?<!\beach )(?<!\bsince )(?<!\buntil )"
    r"(?<!\bfor )(?<!\btill )(?<!\bafter )(?<!\bbefore )(?<!\band )(?<!\bor )(?<!\bearly )"
    r"(?<!\blate )(?<!\bmid )(?<!\bone )(?<!\bour )(?<!\bmy )(?<!\bher )(?<!\bhis )(?<!\byour )"
    r"(?<!\bmost )(?<!\bsome )(?<!\ball )(?<!\bwet )(?<!\b\w\w'\w )(?<!day )"
)
# "on Sat 28 November": the date says it.
_SHORT_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? "
    rf"(?=\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})|(?:{_MONTHS}) \d)"
)
_DATE = re.compile(
    rf"(?<=[a-z] ){_BEFORE_DAY}(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})|"
    rf"(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?)\b"
)
_BARE_DAY = re.compile(
    rf"\b(?P<before>[A-Za-z-]+) (?P<day>{WEEKDAYS}(?: (?:morning|afternoon|evening|night|noon)s?)?)"
    rf"(?=$|[,;:]| (?:from|at|until|till|and|in|mornings?|before|after)\b)"
)
_THE_NTH = re.compile(r"\b(?P<before>[a-z]+) (?P<day>the \d{1,2}(?:st|nd|rd|th))\b")
_END_OF = re.compile(
    rf"(?<=[a-z] ){_BEFORE_DAY}(?P<day>(?P<at>end|start|beginning|middle) of "
    rf"(?:the (?:month|year|week|term)|(?:{_MONTHS})|(?:month|year|week|term)))\b"
)
_LASTING = re.compile(
    r"\b(?P<before>(?!for|in|of|took|takes|take|last|lasts|lasted|spent|spend|spends|needs|is|was|"
    r"every|over|after|about|within|some|nearly|almost|only|another|than|the|first|next)[a-z]+) "
    r"(?P<long>(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty) "
    r"(?:years|months|weeks))(?=$|,| and (?:nobody|never|I|we|it)\b| but\b)"
)


def put_days(text: str) -> str:
    """Gives "closes on 30 April", "retired at the end of August" for what was noted without it."""
    text = _SHORT_WEEKDAY.sub("", text)
    text = _LASTING.sub(_with_for, text)
    text = _DATE.sub(r"on \g<day>", text)
    text = _BARE_DAY.sub(_with_on, text)
    text = _THE_NTH.sub(_on_the_nth, text)
    found = _END_OF.search(text)
    if not found:
        return text
    what = re.sub(r"of (month|year|week|term)$", r"of the \1", found["day"])
    return f"{text[: found.start()]}at the {what}{text[found.end() :]}"


def _with_for(found: re.Match[str]) -> str:
    """Gives "sang for us for six years"; what takes her six weeks takes just that."""
    before = found.string[: found.start()].split()
    form = verb_form(core(before[-1])) if before else None
    taken = form is not None and form.base in plain_words("takes_somebody")
    return found[0] if taken else f"{found['before']} for {found['long']}"


def _with_on(found: re.Match[str]) -> str:
    """Gives "come on Saturday" for "come Saturday"; "wet Saturdays" stay what they are."""
    before = found["before"]
    form = verb_form(core(before))
    placed = before[0].isupper() and core(found["day"].split()[0]).endswith("days")
    if form is not None and form.base in plain_words("liked_or_not"):
        return found[0]  # "bees hate Mondays"
    taken = form is not None and form.base in plain_words("takes_a_day")
    led = placed or (form is not None and not taken) or before in plain_words("before_a_day")
    return (
        f"{before} on {found['day']}"
        if led and before not in plain_words("kind_of_day")
        else found[0]
    )


def _on_the_nth(found: re.Match[str]) -> str:
    """Gives "play on the 21st"; "skip the 21st" stays what it is."""
    led = found["before"] in plain_words("happens_on")
    return f"{found['before']} on {found['day']}" if led else found[0]
