"""Facts as they are jotted down: the day in front, a label, no verb, "w/ him" for "together"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from drafting.brief import Brief
from drafting.composing.asides import is_aside
from drafting.composing.clause import parse
from drafting.composing.days import WEEKDAYS, find_iso
from drafting.composing.hearing import SAID, TALKED
from drafting.composing.meeting import is_meeting
from drafting.composing.occasion_words import OCCASIONS, head_of
from drafting.composing.spelling import mend
from drafting.composing.tokens import core, tidy
from drafting.composing.words import may_be_noun, verb_form, words_of
from drafting.days import Day, find_days

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_WHO = rf"(?:I|we|she|he|they|(?!(?i:{_MONTH}|\w+days?)\b)[A-Z][\w'-]+)"
# "she passed, I heard on Monday", "read it in the paper": how I know is no part of it.
_HEARD_IT = re.compile(
    r",? (?:I (?:just )?(?:heard|saw|read)(?: it)?|(?:heard|read|saw) it|"
    r"(?!she |he |they )[A-Z][a-z]+ (?:told me|said|says|wrote))"
    r"(?: (?:on|in|from|at|this|last|yesterday)\b[^,;]*)?$"
)
_UNMET = re.compile(
    r"\s*[,;(]\s*(?:but )?we (?:have not|haven't|did not|didn't|never) "
    r"(?:met|meet|spoken|spoke|speak|talked|talk)(?: yet)?\)?$"
)
_TALK = re.compile(r"\b(?:talk|lecture|keynote|panel|webinar|speech|speak|spoke|session)\b")
_ENDED_ON = re.compile(
    r",? (?:finished|ended|done|until|till|up to) (?:on )?(?P<day>\d{4}-\d{2}-\d{2})$"
)
_COMMA_DAY = re.compile(r",\s+(?=\d{4}-\d{2}-\d{2}$)")
_UNTIL = re.compile(
    rf",? (?:until|till|up to) (?:the end of )?{_MONTH}(?: (?:19|20)\d\d)?$", re.IGNORECASE
)
_ON_STAGE = re.compile(
    r"^(?:she|he|they) (?:was on the (?P<what>panel)|spoke|gave (?:a|the) (?:talk|lecture|keynote)|"
    r"presented|lectured) (?P<where>(?:at|on|in|during)\b.+)$"
)
_LED_IT = re.compile(
    r"^(?:she|he|they) (?:led|ran|taught|hosted|held|chaired|organised|organized) "
    r"(?P<what>(?:the|a|our) [^,]+?),? (?P<day>\d{4}-\d{2}-\d{2})$"
)
_VISITED = re.compile(
    r"^(?:I |we )?(?P<deed>visited|toured|sat in on|stopped by|dropped in at|dropped by|called at) "
    r"(?:her|his|their) (?P<what>.+)$"
)
_BOTH = re.compile(
    r"^(?:we )?both (?:worked|were|volunteered|helped|attended|went|stood)(?: at| to| on)? "
    r"(?P<where>.+)$"
)
_SAID_TO = re.compile(r"^(?P<who>she|he|they) (?:said|says) to (?P<do>[a-z].+)$")
# What stands before somebody who does something: "12 Nov he showed me the old frame".
_LED = re.compile(
    rf"^(?P<lead>[^:;.]{{3,45}}?)(?:: (?P<after>{_WHO} .*)|,? (?P<told>{_WHO} [a-z][^:]*))$"
)
_AT = re.compile(r"^(?:on|at|in|during|over) ", re.IGNORECASE)
_WITH_THEM = re.compile(
    r"^(?:we )?(?P<deed>shared|worked|trained|studied|sat|rode|served|volunteered|stood|ran|played|"
    r"sang|walked|cooked|travelled|built|painted|taught|did)(?P<what> .*?)? "
    r"(?:with|w/) (?:him|her|them)\b(?P<rest>.*)$"
)
_YEARS = re.compile(r"\b(?P<from>(?:19|20)\d\d) ?[-\u2013] ?(?P<to>(?:19|20)\d\d)\b")
# That they have not answered reads as a reproach, however it is put.
_NO_ANSWER = re.compile(
    r"\b(?:no (?:answer|reply|response)|never (?:answered|replied|wrote back|got back)|unanswered|"
    r"(?:didn't|did not|hasn't|has not|haven't) (?:answer|reply|replied|answered|write back|"
    r"written back))\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"^no (?P<thing>[a-z][\w' -]+?) yet(?:, (?P<more>.+))?$")
_BOOKED = re.compile(r"^(?P<what>[a-z]+) (?P<how>booked|planned|fixed|arranged) (?P<when>.+)$")
_MEASURED = re.compile(
    r"^(?P<thing>(?:the |her |his |their )?[a-z]+(?: [a-z]+)?) (?P<how>\w+er than .+)$"
)
_TOLD_AFTER = re.compile(r",? (?P<who>s?he|they) (?:told me|said|says)$")
# A time that is no one day: it says when, and a name is what is left beside it.
_LOOSE_TIME = re.compile(
    rf"\b(?:(?:in |on |back in )?(?:early |late |mid )?(?:{_MONTH}|spring|summer|autumn|winter)"
    r"(?: (?:19|20)\d\d)?|(?:in )?(?:19|20)\d\d|mornings?|afternoons?|evenings?|nights?|"
    r"(?:last|this|the other) (?:week|month|year|day|spring|summer|autumn|winter)|once)(?=$|[ ,:])",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:on|at|in|over|during|every|each) (?:\w+days|nights|weekends|breaks|\d{1,2} ?(?:am|pm)|"
    r"the (?:mornings|evenings|summer|winter)|winter|summer|spring|autumn|\w+day|night|morning)",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:since|before|until|till|by|from|not|no|booked|due|starts?|ends?)\b|[:;?]")
# Where one of these stands in front, that is a sentence of its own.
_CLAUSAL = words_of("pronouns") | words_of("auxiliaries") | {"nobody", "everybody", "somebody"}
_WEEKDAY = re.compile(
    r"(?:on )?(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?P<part> (?:morning|evening|night|"
    r"afternoon))?",
    re.IGNORECASE,
)
_MOST = 9


def unfolded(brief: Brief, today: date) -> Brief:
    """The brief with its facts as somebody with more time would have noted them."""
    facts = tuple(
        each for fact in brief.facts for each in _unfolded(tidy(fact), fact, brief, today)
    )
    said = tuple(_SAID_TO.sub(_told_me_to, text) for text in brief.they_said)
    if (facts, said) == (brief.facts, brief.they_said):
        return brief
    return brief.model_copy(update={"facts": facts, "they_said": said})


def _told_me_to(found: re.Match[str]) -> str:
    """Gives "she told me to use my nose first" for "she said to use your nose first"."""
    do = re.sub(r"\byour\b", "my", found["do"])
    return f"{found['who']} told me to {do}"


def _unfolded(text: str, raw: str, brief: Brief, today: date) -> Iterator[str]:
    if brief.kind in {"pitch", "reply"} or is_unspoken(text):
        yield from () if is_unspoken(text) else (raw,)
        return
    if (told := _plainly(text, brief.kind)) != text:
        yield from _unfolded(told, told, brief, today)
        return
    if found := _WITH_THEM.match(_YEARS.sub(r"from \g<from> to \g<to>", text)):
        yield f"we {found['deed']}{found['what'] or ' together'}{found['rest']}"
    elif found := _NOT_YET.match(text):
        yield f"I have no {found['thing']} yet"
        booked = _BOOKED.match(found["more"] or "")
        if booked:
            yield f"my {booked['what']} is {booked['how']} for {booked['when']}"
    elif led := _led(text, today):
        yield from led
    elif found := _MEASURED.match(_TOLD_AFTER.sub("", text)):
        whose = "" if found["thing"].startswith(("the ", "her ", "his ", "their ")) else "the "
        said = _TOLD_AFTER.search(text)
        told = f"{whose}{found['thing']} is {found['how']}"
        yield f"{said['who']} told me {told}" if said else told
    else:
        yield _as_occasion(text, today) or raw


def _plainly(text: str, kind: str) -> str:
    """The fact without who told me of it, and with what I did there in plain words."""
    text = _ENDED_ON.sub(r"\g<day>", _HEARD_IT.sub("", text))
    if is_meeting(text) or is_aside(text):
        text = _COMMA_DAY.sub(" ", _UNTIL.sub("", text))  # "met at the show, 2026-07-11"
    if not _TALK.search(text) and not is_meeting(text):
        text = _UNMET.sub("", text)
    if found := _ON_STAGE.match(text):
        return f"heard her {found['what'] or 'talk'} {found['where']}"
    led = _LED_IT.match(text) if kind not in {"thank_you", "congratulate"} else None
    if led and head_of([core(word) for word in led["what"].split()]) in OCCASIONS:
        return f"{led['what']} {led['day']}"
    if found := _VISITED.match(text):
        seen = {"sat in on": "sit in on", "toured": "tour"}.get(found["deed"], "visit")
        met = f"she let me {seen}" if kind == "thank_you" else "met at"
        return f"{met} her {found['what']}"
    if found := _BOTH.match(text):
        return f"met at {found['where']}"
    return _SAID_TO.sub(_told_me_to, text)


def is_unspoken(fact: str) -> bool:
    """True for "wrote to her in May, no answer": nobody likes to be told of it."""
    return bool(_NO_ANSWER.search(fact))


def _led(text: str, today: date) -> list[str]:
    """Gives "he showed me the old frame on 12 November", and an occasion as a fact of its own."""
    found = _LED.match(text)
    if found is None:
        return []
    lead, told = found["lead"].strip(), found["told"] or found["after"]
    if told[0].isupper() and not told.startswith("I ") and is_meeting(text):
        return []
    said = bool(SAID.match(told) or TALKED.match(told))
    if not said and parse(told.split()) is None:
        return []
    return _placed(lead, told, today, said=said)


def _placed(lead: str, told: str, today: date, *, said: bool) -> list[str]:
    """What is told, with the time or place that stood in front of it."""
    if _AGAIN.fullmatch(lead):
        return [f"{told} {lead}"]
    named, day = _undated(lead, today)
    if {core(word) for word in named.split()} & _CLAUSAL:
        return []
    if named and head_of([core(word) for word in named.split()]) in OCCASIONS:
        return [f"{_joined(named)} {day.isoformat() if day else ''}".strip(), told]
    if named and not said and _AT.match(lead):
        return [f"{told} {lead}"]
    if named:
        return [told] if said and _AT.match(lead) else []
    return [told if said or day is None else f"{told} on {_day_of(lead, day)}"]


def _day_of(lead: str, day: date) -> str:
    """Gives "Tuesday evening" for "Tues evening", and the day itself for a date."""
    found = _WEEKDAY.fullmatch(lead)
    if found is None:
        return day.isoformat()
    name = next(name for name in WEEKDAYS if name.startswith(found["day"][:3].capitalize()))
    return f"{name}{found['part'] or ''}"


def _undated(lead: str, today: date) -> tuple[str, date | None]:
    """What is left of "June, Bakewell show" without its day, and the day where it is one."""
    days = find_days(lead, today, leaning="past")
    on = days[0].on if days else None
    left = _LOOSE_TIME.sub(" ", _without(lead, days))
    return _AT.sub("", " ".join(left.split()).strip(" ,")), on


def _without(text: str, days: Sequence[Day]) -> str:
    for day in reversed(days):
        text = f"{text[: day.start]} {text[day.end :]}"
    return re.sub(r"\s+(?:on|in|at)?\s*$", "", " ".join(text.split())).strip(" ,")


def _as_occasion(text: str, today: date) -> str | None:
    """Gives "careers evening at Nether Library 2026-11-10" for three words with commas."""
    days = find_days(text, today, leaning="past")
    if not days or days[0].on is None or days[0].on > today or _OPEN.search(text):
        return None
    if find_iso(text) and ", " not in text:
        return None
    left = _without(text, days)
    words = left.split()
    verb = verb_form(core(words[0])) if words else None
    deed = verb is not None and "past" in verb.forms and not may_be_noun(core(words[0]))
    if not 0 < len(words) <= _MOST or deed or parse(words) is not None or days[0].end < len(text):
        return None
    return f"{_joined(left)} {days[0].on.isoformat()}"


def _joined(named: str) -> str:
    """Gives "lunch queue at the falls day" and "fair in Antwerp" for what a comma parts."""
    first, comma, second = mend(named).partition(", ")
    if not comma or ", " in second:
        return first
    if head_of([core(word) for word in first.split()]) not in OCCASIONS and (
        head_of([core(word) for word in second.split()]) in OCCASIONS
    ):
        return second  # Of the queue at the open day, the day is what both remember.
    if second[:1].islower():
        return f"{first} at the {second}"
    return f"{first} {'in' if len(second.split()) == 1 else 'at'} {second}"
