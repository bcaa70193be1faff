"""What is passed on as a sentence: a leaflet, a broadcast, a day with its place."""

import re
from datetime import date
from types import MappingProxyType

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.days import drop_iso, find_iso
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.noting.corrections import DATED
from drafting.composing.people.meeting import says_met

_NOTICE = re.compile(
    r"^(?:a |an |the |new |free |saw (?:a |an |the )?|found (?:a |an |the )?)?"
    r"(?P<label>leaflet|flyer|flier|poster|notice|advert|ad|announcement|programme|program|newsletter|"
    r"listing|invitation|invite|tip|link|event|exhibition|show|course|workshop|class|talk|lecture|"
    r"podcast|broadcast|radio|tv|film|documentary|book|article|concert|fair|market|webinar|contest|"
    r"competition|grant|sale|auction)"
    r"(?: (?:in|on|at|from) (?:the )?[\w' ]{2,20})?\s*:\s*(?P<what>.+)$",
    re.IGNORECASE,
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}[:.]\d\d|noon|midnight|\d{1,2} o'clock)"
_DAY_NAME = re.compile(
    r"\b(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)(?:day|nesday|urday)?\b", re.IGNORECASE
)
_DAY_NAMES = MappingProxyType(
    {
        "mon": "Monday",
        "tue": "Tuesday",
        "wed": "Wednesday",
        "thu": "Thursday",
        "fri": "Friday",
        "sat": "Saturday",
        "sun": "Sunday",
    }
)
_AIRED = re.compile(
    r"^(?P<when>(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|\d{1,2}|"
    rf"tomorrow|tonight)\b[^:]{{0,30}}?)(?:,? (?:at )?(?P<clock>{_CLOCK}))?,\s+"
    r"(?P<where>[A-Z][^:,]{2,40}):\s+(?P<what>.+)$"
)
_MONEY = re.compile(
    r"^(?:[£$€]\s?\d[\d.,]*|\d[\d.,]* ?(?:euros?|pounds?|dollars?|[£$€]))(?: .{1,20})?$"
)
PLACE_LEAD = re.compile(r"^(?:in|at|on|near|by|from|until|till|next to)\b", re.IGNORECASE)
_FREE = re.compile(r"^(?:free|no charge|free entry|entry free|free of charge)$", re.IGNORECASE)
_ON_THE_DAY = re.compile(
    r"(?<!\bon )(?<!\bby )(?<!\buntil )(?<!\btill )(?<!\bfrom )(?<!\bto )(\d{4}-\d{2}-\d{2})"
)
_MOST = 12


def place_notice(brief: Brief) -> Brief:
    """What is passed on as a sentence: "there is a carving day in Wells on 20 February"."""
    facts = [_as_notice(text) or _to_come(text, brief.today) or text for text in brief.facts]
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _to_come(text: str, today: date | None) -> str | None:
    """Gives "there is a slate fair in Hull on 2026-02-20" for a few words and a day to come."""
    plain = tidy(text)
    day = find_iso(plain)
    if today is None or day is None or day <= today:
        return None
    words = [core(word) for word in drop_iso(plain).split()]
    form = verb_form(words[0]) if words else None
    told = not words or words[0] in words_of("pronouns")
    told = told or parse(drop_iso(plain).split()) is not None
    told = told or (form is not None and "past" in form.forms)
    twice = len(re.findall(r"\d{4}-\d{2}-\d{2}", plain)) > 1
    if told or twice or words[0] in words_of("prepositions") or says_met(plain):
        return None
    return _there_is(_ON_THE_DAY.sub(r"on \1", plain))


def _as_notice(text: str) -> str | None:
    plain = tidy(text)
    if aired := _AIRED.match(plain):
        when = _DAY_NAME.sub(lambda day: _DAY_NAMES[day[0][:3].lower()], aired["when"].strip(" ,"))
        lead = "" if re.match(r"tomorrow|tonight", when, re.IGNORECASE) else "on "
        clock = f" at {aired['clock']}" if aired["clock"] else ""
        return f"there is {_with_article(aired['what'])} on {aired['where']} {lead}{when}{clock}"
    noted = _NOTICE.match(plain)
    return _there_is(noted["what"]) if noted else None


def _there_is(what: str) -> str | None:
    """Gives "there is a toy fair in Hull on 12 December, and it is free"."""
    head, *parts = re.split(r",\s+", what)
    form = verb_form(core(head.split()[0]))
    if len(head.split()) > _MOST or (form and "base" not in form.forms and "ing" not in form.forms):
        return None
    told, end = _with_article(head), ""
    for part in parts:
        if _MONEY.match(part):
            end = f", for {part}"
        elif _FREE.match(part):
            end = ", and it is free"
        elif PLACE_LEAD.match(part):
            told += f" {part}"
        elif DATED.search(part) and len(part.split()) <= _MOST // 3:
            told += f" on {part}"
        elif re.fullmatch(_CLOCK, part):
            told += f" at {part}"
        elif part[:1].isupper() and len(part.split()) <= _MOST // 3:
            told += f" in {part}" if len(part.split()) == 1 else f" at {part}"
        else:
            end += f", {part}"
    be = "are" if is_plural(head.split(" in ")[0].split(" on ")[0]) else "is"
    return f"there {be} {told}{end}"


def _with_article(what: str) -> str:
    first = core(what.split(maxsplit=1)[0])
    known = (
        first in words_of("determiners")
        or first[:1].isdigit()
        or first in {"two", "three", "one", "free"}
    )
    named = what[:1].isupper() or is_plural(re.split(r" (?:in|on|at|about|for|of|with) ", what)[0])
    if known or named:
        return what
    return f"{'an' if what[0].lower() in 'aeiou' else 'a'} {what}"
