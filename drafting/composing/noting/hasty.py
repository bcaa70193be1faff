"""Facts as they are jotted down: the day in front, a label, no verb, "w/ him" for "together"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from drafting.brief import Brief, Promise
from drafting.composing.english.clause import parse
from drafting.composing.english.days import find_iso
from drafting.composing.english.hearing import SAID, TALKED
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.noting.how_known import as_told_to_me, told_plainly
from drafting.composing.noting.jotted import said_straight
from drafting.composing.noting.note_shapes import shape
from drafting.composing.noting.plain_order import my_word_apart, outcome_apart, question_apart
from drafting.composing.noting.straightened import straightened
from drafting.composing.people.meeting import is_meeting
from drafting.composing.people.occasion_words import OCCASIONS, head_of
from drafting.composing.telling.indirect import as_reported
from drafting.days import Day, find_days
from prompts.calendar import WEEKDAYS

_SAID_AT = shape("said_at_a_place")
_PLAN = shape("what_i_do_by_a_day")
# In these, what I do next is told and not promised.
_OF_MYSELF = frozenset({"pitch", "my_news", "reply", "decline", "ask_advice", "introduction"})
_LED = shape("led_by_when_or_where")
_DAY_THEN = re.compile(r"^(?P<lead>[^:;.]{3,45}\d{4}-\d{2}-\d{2}): (?P<told>[a-z].+)$")
_AND_THEY = shape("and_they")
_ASKS_WITHIN = re.compile(
    r"^\w+ (?:wondered|asked|guessed|knew|explained|showed (?:me|us)|taught (?:me|us)|"
    r"wanted to know) (?:how|what|why|where|when|whether|if|which|who)\b"
)
_AT = re.compile(r"^(?:on|at|in|during|over) ", re.IGNORECASE)
_WITH_THEM = shape("done_with_them")
_YEARS = re.compile(r"\b(?P<from>(?:19|20)\d\d) ?[-\u2013] ?(?P<to>(?:19|20)\d\d)\b")
_NO_ANSWER = shape("left_unanswered")
_NOT_YET = shape("lacking_so_far")
_BOOKED = shape("booked_for")
_MEASURED = shape("measured_against")
_TOLD_AFTER = shape("who_told_it")
_LOOSE_TIME = shape("loose_time")
_AGAIN = shape("again_and_again")
_OPEN = shape("no_occasion")
# Where one of these stands in front, that is a sentence of its own.
_CLAUSAL = words_of("pronouns") | words_of("auxiliaries") | {"nobody", "everybody", "somebody"}
_WEEKDAY = re.compile(
    r"(?:on )?(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?P<part> (?:morning|evening|night|"
    r"afternoon))?",
    re.IGNORECASE,
)
_THIS_DAY = frozenset({"today", "this morning", "this afternoon", "tonight"})
_PART_OF_DAY = re.compile(r"[ ,]+(?:morning|noon|lunchtime|afternoon|evening|night)$")
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
# So long ago, nobody means the very day.
_AGO = re.compile(r"(?:[a-z\d]+ ){1,3}(?:years?|months?|weeks?) ago", re.IGNORECASE)
_MOST = 9
_AND_I = shape("theirs_and_mine")


def unfolded(brief: Brief, today: date) -> Brief:
    """The brief with its facts as somebody with more time would have noted them."""
    brief = _with_plans(brief, today)
    facts = tuple(
        each for fact in brief.facts for each in _unfolded(tidy(fact), fact, brief, today)
    )
    said = tuple(as_told_to_me(said_straight(each)) for each in brief.they_said)
    if (facts, said) == (brief.facts, brief.they_said):
        return brief
    return brief.model_copy(update={"facts": facts, "they_said": said})


def _with_plans(brief: Brief, today: date) -> Brief:
    """The brief with "I give them back on 2026-10-10" as the promise that it is."""
    if brief.kind in _OF_MYSELF:
        return brief
    plans = {fact: found for fact in brief.facts if (found := _PLAN.match(tidy(fact)))}
    plans = {fact: found for fact, found in plans.items() if _is_to_come(fact, today)}
    promises = [
        Promise(who="me", what=found["what"].strip(" ,"), due=str(find_iso(fact)))
        for fact, found in plans.items()
    ]
    if not promises:
        return brief
    facts = tuple(fact for fact in brief.facts if fact not in plans)
    return brief.model_copy(update={"facts": facts, "promises": (*brief.promises, *promises)})


def _is_to_come(fact: str, today: date) -> bool:
    day = find_iso(fact)
    return day is not None and day >= today


def _unfolded(text: str, raw: str, brief: Brief, today: date) -> Iterator[str]:
    if brief.kind in {"pitch", "reply"} or is_unspoken(text):
        yield from () if is_unspoken(text) else (raw,)
    elif (asked := as_reported(text)) is not None:
        yield from (asked,) if asked else ()
    else:
        yield from _told(text, raw, brief, today)


def _told(text: str, raw: str, brief: Brief, today: date) -> Iterator[str]:
    if parts := _in_parts(text, brief, today):
        yield from parts
        return
    told = straightened(told_plainly(text, brief.kind), brief.kind)
    if told != text:
        yield from _unfolded(told, told, brief, today)
        return
    yield from _shaped(text, raw, brief, today)


def _shaped(text: str, raw: str, brief: Brief, today: date) -> Iterator[str]:
    """The sentences of a note that has one of the shapes, or the note itself."""
    if found := _SAID_AT.match(text):
        where = found["where"]
        # Without a day or a name for it, only "talked at" says that it is where we met.
        yield where if is_meeting(where) else f"talked {found['small']} {where}"
        yield f"{found['who']} said that {found['what']}"
    elif found := _WITH_THEM.match(_YEARS.sub(r"from \g<from> to \g<to>", text)):
        yield f"we {found['deed']}{found['what'] or ' together'}{found['rest']}"
    elif found := _NOT_YET.match(text):
        yield f"I have no {found['thing']} yet"
        booked = _BOOKED.match(found["more"] or "")
        if booked:
            yield f"my {booked['what']} is {booked['how']} for {booked['when']}"
    elif led := _led(text, today) or _dated_then_told(text, today):
        yield from led
    elif found := _MEASURED.match(_TOLD_AFTER.sub("", text)):
        whose = "" if found["thing"].startswith(("the ", "her ", "his ", "their ")) else "the "
        said = _TOLD_AFTER.search(text)
        told = f"{whose}{found['thing']} is {found['how']}"
        yield f"{said['who']} told me {told}" if said else told
    elif brief.kind == "condolence":
        yield raw  # "Leon, his partner for years, died on Friday" is no occasion.
    else:
        yield _as_occasion(text, today) or raw


def _in_parts(text: str, brief: Brief, today: date) -> list[str]:
    """The facts of a note that runs on from theirs to mine, or from a fact to a question."""
    if found := _AND_I.match(text):
        return [*_told(found["theirs"], found["theirs"], brief, today), found["mine"]]
    if parted := my_word_apart(text):
        said = [] if brief.offer else [parted[1]]
        return [*_told(parted[0], parted[0], brief, today), *said]
    return [*filter(None, question_apart(text) or outcome_apart(text) or ())]


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


def _dated_then_told(text: str, today: date) -> list[str]:
    """Gives the day and what happened on it for "sports day 2026-07-02: the bus was late"."""
    found = _DAY_THEN.match(text)
    if found is None or parse(found["told"].split()) is None:
        return []
    named, day = _undated(found["lead"], today)
    if not named or day is None or {core(word) for word in named.split()} & _CLAUSAL:
        return []
    return [f"{_joined(named)} {day.isoformat()}", *_they_last(found["told"])]


def _they_last(told: str) -> list[str]:
    """Gives "she stayed when the bus was late" for "the bus was late and she stayed"."""
    first, *rest = _AND_THEY.split(told)
    clause = parse(first.split()) if len(rest) == 1 else None
    if clause is not None and clause.verb in {"was", "were"}:
        return [f"{rest[0]} when {first}"]
    return [first, *rest]


def _placed(lead: str, told: str, today: date, *, said: bool) -> list[str]:
    """What is told, with the time or place that stood in front of it."""
    if _AGAIN.fullmatch(lead) or _AGO.fullmatch(lead) or lead.lower() in _THIS_DAY:
        lead = lead.lower() if lead.lower() in _THIS_DAY or _AGO.fullmatch(lead) else lead
        return [f"{told} {lead}"]
    named, day = _undated(lead, today)
    if {core(word) for word in named.split()} & _CLAUSAL:
        return []
    if named and head_of([core(word) for word in named.split()]) in OCCASIONS:
        return [f"{_joined(named)} {day.isoformat() if day else ''}".strip(), told]
    if named and not said and _AT.match(lead):
        return [f"{told} {lead}"]
    if named:
        marked = re.fullmatch(r"[a-z]+ \d+", named) is not None  # "km 34", "lap 3"
        return [told] if marked or (said and _AT.match(lead)) else []
    # "Wondered how eels get past on 20 June" would be the day of the eels.
    asks = _ASKS_WITHIN.match(told) is not None
    return [told if said or asks or day is None else f"{told} on {_day_of(lead, day)}"]


def _day_of(lead: str, day: date) -> str:
    """Gives "Tuesday evening" for "Tues evening", and the day itself for a date."""
    found = _WEEKDAY.fullmatch(lead)
    if found is None:
        return day.isoformat()
    name = next(name for name in WEEKDAYS if name.startswith(found["day"][:3].capitalize()))
    return f"{name}{found['part'] or ''}"


def _undated(lead: str, today: date) -> tuple[str, date | None]:
    """What is left of "June, Bakewell show" without its day, and the day where it is one."""
    days = [day for day in find_days(lead, today, leaning="past") if not _is_in_name(day, lead)]
    on = days[0].on if days else None
    left = _without(lead, days)
    # "training evening in Derby" is called so; "in the evening" says when.
    shorter = _LOOSE_TIME.sub(" ", left)
    gone = {core(word) for word in left.split()} - {core(word) for word in shorter.split()}
    left = left if _is_called(left) and gone <= _PARTS_OF_DAY else shorter
    return _AT.sub("", " ".join(left.split()).strip(" ,")), on


def _is_called(lead: str) -> bool:
    """True for "training evening in Derby", false for "last night" and "that evening"."""
    words = [core(word) for word in lead.split()]
    small = words_of("determiners") | words_of("prepositions") | {"last", "next", "this", "that"}
    named = len(words) > 1 and words[0] not in small and not _WEEKDAY.fullmatch(words[0])
    return named and head_of(words) in OCCASIONS


def _is_in_name(day: Day, lead: str) -> bool:
    """True for the "evening" of "trade evening in Derby": it is what the event is called."""
    before = lead[: day.start].split()
    plain = day.text.lower() in _PARTS_OF_DAY
    small = words_of("determiners") | words_of("prepositions") | {"last", "next", "this", "that"}
    return plain and bool(before) and core(before[-1]) not in small


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
    left = _without_part_of_day(_without(text, days))
    words = left.split()
    if words and re.match(r"(?:s?he|they|it|I|we)\W", f"{words[0]} "):
        return None  # "he's putting the stage up on 20 June" is no occasion.
    verb = verb_form(core(words[0])) if words else None
    deed = verb is not None and "past" in verb.forms and not may_be_noun(core(words[0]))
    behind = _PART_OF_DAY.sub("", text[days[0].end :])
    if not 0 < len(words) <= _MOST or deed or parse(words) is not None or behind:
        return None
    return f"{_joined(left)} {days[0].on.isoformat()}"


def _without_part_of_day(text: str) -> str:
    """Gives "seed swap" for "seed swap, morning"; a "history afternoon" is called so."""
    left = _PART_OF_DAY.sub("", text)
    words = [core(word) for word in left.split()]
    called = bool(words) and text[len(left) :].startswith(" ") and head_of(words) not in OCCASIONS
    return text if called and not _WEEKDAY.fullmatch(words[-1]) else left


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
