"""Two notes of one matter that cannot both be so."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from drafting.brief import Brief
from drafting.composing.asking.absences import is_absent
from drafting.composing.asking.amounts import gives_another_amount
from drafting.composing.asking.differences import denies_deed, differs, kin
from drafting.composing.asking.once_only import on_two_days
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.noting.corrections import NAME, has_alike, is_later, patterns
from drafting.composing.noting.my_questions import is_question
from drafting.composing.noting.noted_by import FILED, Noted, read_noted
from drafting.composing.people.meeting import is_meeting
from drafting.days import find_days
from prompts.calendar import MONTHS
from prompts.grammar import load_rows
from prompts.needs import Sieve

_AFTER_ALL = re.compile(r"\b(?:no wait|actually|since then|these days)\b", re.IGNORECASE)
_HERS = re.compile(
    r"^(?:(?:s?he|they|it|now|then|has|had|is|was|got|made)\b|"
    r"(?:her|his|their) (?:name|card|page)\b)"
)
_LIVELY = re.compile(
    r"\b(?:last (?:\w+day|week|weekend|night)|yesterday|today|this (?:week|morning|month)|now|"
    r"tomorrow|is|are|alive|on \w+day)\b",
    re.IGNORECASE,
)
_LONG, _MOST, _FEW = 40, 30, 2
_THAT_DAY = re.compile(r"\bthat (?:day|night|evening|week|weekend|month)\b", re.IGNORECASE)
_OTHERS = re.compile(
    rf"^(?:(?:on|in|that) [\w -]{{2,14}},? )?(?:s?he|they|{NAME}(?='s| is| has| works)|"
    r"her|his|their|my|our)\b",
)
# One may want this and not want that.
_WANTED = frozenset({"want", "need", "ask", "order", "request", "like"})
_ASKED = re.compile(
    r"^(?:\S+ ){1,3}?(?:asks?|asked|wonders?|wondered|wants? to know|wanted to know)(?: me| us)? "
    r"(?:whether|if|when|where|why|how|what|which|who)\b",
    re.IGNORECASE,
)
_MET = re.compile(r"\bmet\b", re.IGNORECASE)
_WROTE = re.compile(r"^(?:\S+ ){1,3}?(?:wrote|texted|messaged|mailed|says|said)(?: me| us)?: ")
_AT_MINE = re.compile(
    r"^(?:(?:back )?at home|back home|with us|where (?:I|we) (?:come from|live|work|grew up)|"
    r"in my (?:village|town|country|street|region|part of the world))\b(?! \d).*\b(?:I|we)\b"
)

_Opposed = tuple[dict[str, str], re.Pattern[str], re.Pattern[str], re.Pattern[str] | None]


def clash(first: str, second: str, brief: Brief, today: date) -> bool:
    """True where only one of the two can be so, and none of them settles it."""
    if _asks_or_compares(first, second):
        return False
    one, two = read_noted(first), read_noted(second)
    if _is_unsure(one, two):
        return True
    if brief.kind != "condolence" and is_absent(one.raw, two.raw, brief):
        return True
    if (is_meeting(one.what) or is_meeting(two.what)) and not _are_both_filed(one, two):
        return False
    if is_later(second) or _AFTER_ALL.search(second):
        return False
    return (
        _is_opposed(one, two, brief, today)
        or _is_opposed(two, one, brief, today)
        or denies_deed(one, two)
        or denies_deed(two, one)
        or gives_another_amount(one, two)
        or on_two_days(one, two, today)
        or differs(one, two, _readers(brief))
    )


def _asks_or_compares(first: str, second: str) -> bool:
    """True where one only asks, or tells how it is done at mine and not elsewhere.

    Whoever asks whether the path is open does not say that it is.
    """
    at_mine = [_AT_MINE.match(text) is not None for text in (first, second)]
    bare_words = [_WROTE.sub("", text) for text in (first, second)]
    asked = any(_ASKED.search(text) or is_question(text) for text in bare_words)
    return asked or any(at_mine) is not all(at_mine)


def _are_both_filed(one: Noted, two: Noted) -> bool:
    """True for "fact card: …" beside "note says: …", which tell of one matter and no meeting."""
    met = _MET.search(one.what) or _MET.search(two.what)
    return not met and one.by != two.by and all(each.by.startswith(FILED) for each in (one, two))


def _readers(brief: Brief) -> frozenset[str]:
    """The names of those who read it: what each of them says of themselves is no other source."""
    other = brief.other.name if brief.other else None
    return frozenset(bare(f"{brief.contact.name or ''} {other or ''}").split())


def _is_unsure(one: Noted, two: Noted) -> bool:
    """True where the second only supposes another place, day or number: "I think it was Porto"."""
    found = patterns("unsure")[0].match(two.what)
    if found:
        return has_alike(one.what, found["other"])
    if two.is_by_a_third and _is_only_a_day(two.what) and _is_dated(one.what):
        return not set(bare(two.what).split()) & set(bare(one.what).split()) & _months()
    # "My ticket says Saturday": all that is said is another day.
    return two.is_by_a_third and len(two.what.split()) <= _FEW and has_alike(one.what, two.what)


def _is_only_a_day(text: str) -> bool:
    """True for "not before February" and "on the 10th of June": nothing else is told."""
    small = {"not", "before", "after", "until", "till", "only", "then", "more", "like", "late"}
    words = set(bare(text).split()) - small - _months() - words_of("doubts_fill")
    return _is_dated(text) and all(word[0].isdigit() for word in words)


def _is_dated(text: str) -> bool:
    return bool(_months() & set(bare(text).split()))


@cache
def _months() -> frozenset[str]:
    return frozenset(month.lower() for month in MONTHS)


def _is_opposed(one: Noted, two: Noted, brief: Brief, today: date) -> bool:
    for row, says, other, but in _opposed().near(one.what):
        if not says.search(one.what) or not other.search(two.what):
            continue
        if but and (but.search(one.what) or but.search(two.what)):
            continue
        if row["tie"] == "my_day":
            if _is_my_day(one, two, brief, today):
                return True
            continue
        if _is_tied(row["tie"], one, two, brief) and not (
            row.get("late") and _is_past(one, two, today)
        ):
            return True
    return False


@cache
def _opposed() -> Sieve[_Opposed]:
    """Each row of what cannot both be so, by the pattern of the first of the two."""

    def read(text: str) -> re.Pattern[str]:
        return re.compile(text.replace("<Name>", NAME), re.IGNORECASE)

    rows = [
        (row, read(row["one"]), read(row["other"]), read(row["but"]) if "but" in row else None)
        for row in load_rows("doubts", "en")["opposed"]
    ]
    return Sieve((row[1], row) for row in rows)


def _is_tied(tie: str, one: Noted, two: Noted, brief: Brief) -> bool:
    """True where both speak of one and the same."""
    contact = set(bare(brief.contact.name or "").split())
    names = (one.names & two.names) - contact
    shared = (one.words | one.label) & (two.words | two.label)
    of_them = _is_of_them(one, contact) and _is_of_them(two, contact)
    sourced = one.sourced or two.sourced
    ties = {
        "named": _is_told_of(two, names | (shared & (kin() | words_of("people")))),
        "noun": bool(shared - contact),
        "same": bool(shared - contact),
        "thing": bool(shared - contact - _WANTED),
        "sourced": sourced and bool(shared or of_them or (one.mine and not two.names)),
        "deed": (sourced or bool(one.words & two.words)) and _is_of_them(one, contact),
        "person": of_them,
    }
    return ties[tie]


def _is_my_day(one: Noted, two: Noted, brief: Brief, today: date) -> bool:
    """True where both tell what I do on one and the same day: "that week", "on 5 Dec".

    In a no, a note without a day tells of the day that I was asked for.
    """
    if _OTHERS.search(one.what) or _OTHERS.search(two.what):
        return False
    days = [
        {day.on or day.text.lower() for day in find_days(noted.what, today, leaning="future")}
        | {found.lower() for found in _THAT_DAY.findall(noted.what)}
        for noted in (one, two)
    ]
    named = [any(isinstance(day, date) for day in each) for each in days]
    asked = brief.kind == "decline" and not any(named) and not all(days)
    return bool(days[0] & days[1]) or asked


def _is_told_of(noted: Noted, named: frozenset[str]) -> bool:
    """True where one of those is who the note is about: "his mother was serving tea"."""
    words = bare(noted.what).split()
    after = next((n for n, word in enumerate(words) if word in {"saw", "met", "with", "to"}), 0)
    return bool(named & set(words[after : after + 4]))


def _is_of_them(noted: Noted, contact: set[str]) -> bool:
    """True for what is told of the reader, with or without a "she"."""
    first = bare(noted.what).split()[:1]
    form = verb_form(first[0]) if first else None
    return bool(
        _HERS.match(noted.what.lower())
        or set(first) & contact
        or (form and form.forms & {"past", "s"})
    )


def _is_past(gone: Noted, after: Noted, today: date) -> bool:
    """True where the sign of life is older than the death, or has no day and is no news."""
    ended = [d.on for d in find_days(gone.what, today, leaning="past") if d.on]
    seen = [d.on for d in find_days(after.what, today, leaning="past") if d.on]
    if ended and seen:
        return max(seen) <= max(ended)
    return not _LIVELY.search(after.what)


def find_clashes(texts: Sequence[str], brief: Brief, today: date) -> list[tuple[str, str]]:
    """Each pair of notes of which only one can be so, in their order."""
    facts = [text for text in texts if 1 < len(text.split()) <= _LONG][:_MOST]
    return [
        (one, two)
        for at, one in enumerate(facts)
        for two in facts[at + 1 :]
        if clash(one, two, brief, today)
    ]
