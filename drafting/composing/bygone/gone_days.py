"""A coming day of a fact that has gone by: "her sale is on 14 May", read on 22 May.

What was planned is told as planned, as nobody noted what came of it; what was mine is told as
past. What cannot be turned is left out where something else is known. Each is said to the person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from drafting.brief import Brief
from drafting.composing.bygone.endings import ending_of
from drafting.composing.bygone.noted import latest_day
from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.day_patterns import ISO, MONTH_SHORT
from drafting.composing.english.tokens import core, join, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    MODALS,
    is_state,
    past,
    plain_words,
    shift_back,
    verb_form,
)
from drafting.composing.people.meeting import is_meeting
from drafting.days import Day, find_days

GONE_BY = (
    "One of your notes says \u201c{}\u201d, and that day has gone by. {} Look whether it is so."
)
TOLD, LEFT = "The draft tells it as past.", "The draft leaves it out."
_NAMED = re.compile(rf"{ISO}|\d.*\b{MONTH_SHORT}|\b{MONTH_SHORT} ?\d", re.IGNORECASE)
# A day behind one of these is no day on which something happens, or tells how long it has.
_NOT_ON = re.compile(
    r"(?:[,;:(]|\b(?:since|until|till|from|before|after|of|to|between|and|or|than)(?: the)?)\s*$|"
    r"\b(?:since|until|till|began|started|ended|finished)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"^(?:the|this|that|my|our|her|his|their|I|we|s?he|they|it|[A-Z][\w'-]+)\b")
_REPORTED = re.compile(
    r"^(?P<lead>(?:s?he|they) (?:said|says|told (?:me|us)|mentioned|wrote)(?: that)?,? )"
    r"(?P<told>.+)$"
)
_MINE = re.compile(r"^(?:I|we|my|our)\b", re.IGNORECASE)
_WITH_ME = re.compile(r"\b(?:me|us|my|our)\b")
_MORE = re.compile(r"\b(?:and|but|because|so|when|while|if|who|which|that|where|until|;)\b")
_SHORT_IS = re.compile(
    r"^(?P<what>[\w' -]+?)'s (?P<rest>(?:(?:due|planned|set|fixed) )?on |(?:not )?[a-z]+ing\b)"
)
_REQUEST = re.compile(r"\b(?:asked|invited|wants|wanted|offered)\b", re.IGNORECASE)
_SHORT_VERB = re.compile(r"^(?P<who>I|we|s?he|they|it|you)'(?P<verb>m|re|ll)\b")
_VERBS = {"m": "am", "re": "are", "ll": "will"}
FAR = timedelta(days=60)
# What would be said to them of a good thing: that it came is why one writes.
_GLAD = "congratulate"


def tell_gone_days(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief with the coming days that have gone by told as past, and what is told of them."""
    texts = (*brief.facts, *brief.they_said)
    if brief.kind == "decline" and any(_asks_for_a_day_gone(text, today) for text in texts):
        return brief, ()  # The no is of a time when all its days were still to come.
    if brief.kind == "share":  # The last day of what is passed on is told with it.
        texts = tuple(text for text in texts if ending_of(text) is None)
    plans = {text: plan for text in texts if (plan := _plan(text, today))}
    others = (*brief.facts, *brief.they_said, brief.met.when or "")
    noted = latest_day((*(t for t in others if t not in plans), brief.last_contact or ""), today)
    gone = {text: plan for text, plan in plans.items() if plan.is_gone(noted, today)}
    if not gone:
        return brief, ()
    then = {text: plan.told(brief.kind) for text, plan in gone.items()}
    facts, said = (
        tuple(told for text in field if (told := then.get(text, text)))
        for field in (brief.facts, brief.they_said)
    )
    if not (facts or said):
        return brief, tuple(GONE_BY.format(tidy(text), "") for text in gone)
    # "I start on 1 May" is a day in my own calendar, and "I started on 1 May" says no more than it.
    asked = (text for text in gone if not (then[text] and gone[text].is_in_my_calendar))
    warnings = (GONE_BY.format(tidy(text), TOLD if then[text] else LEFT) for text in asked)
    return brief.model_copy(update={"facts": facts, "they_said": said}), tuple(warnings)


def _asks_for_a_day_gone(text: str, today: date) -> bool:
    """True for "invited me to dinner on 12 November", read later: what is declined is over."""
    days = list(_named_days(text, today)) if _REQUEST.search(text) else []
    return any(day.on is not None and day.on < today for day in days)


@dataclass(frozen=True)
class _Plan:
    """A sentence of today with the one day that it names, in its lead and its clause."""

    lead: str
    clause: Clause
    on: date
    dated: bool

    def is_gone(self, noted: date | None, today: date) -> bool:
        """True where the day came between the notes and today."""
        if self.on >= today:
            return False
        if noted is not None and noted < self.on:
            return True
        near = self.dated or today - self.on <= FAR
        return near and (
            self._is_plain or (noted is None and not _WITH_ME.search(self.clause.rest))
        )

    @property
    def _is_plain(self) -> bool:
        """True for "is on", "will" and what is mine: none of them can be an account of that day."""
        verb = self.clause.verb.lower()
        return verb in BE or verb in MODALS or self._is_mine

    @property
    def _is_mine(self) -> bool:
        return bool(_MINE.match(self.clause.subject))

    @property
    def is_in_my_calendar(self) -> bool:
        """True for "I start on 1 May": a day that is set, where "I will" was only meant."""
        verb = verb_form(self.clause.verb)
        return self._is_mine and verb is not None and verb.base in plain_words("set_days")

    def told(self, kind: str) -> str:
        """The sentence as past, or nothing where it cannot be turned."""
        told = _as_past(self.clause, done=self._is_mine or kind == _GLAD)
        return f"{self.lead}{told.text}" if told else ""


def _plan(text: str, today: date) -> _Plan | None:
    """The sentence, where it is of today and names one day in full on which something is."""
    plain = tidy(text)
    plain = _SHORT_IS.sub(r"\g<what> is \g<rest>", plain)
    plain = _SHORT_VERB.sub(lambda found: f"{found['who']} {_VERBS[found['verb']]}", plain)
    found = _REPORTED.match(plain)
    lead, told = (found["lead"], found["told"]) if found else ("", plain)
    days = list(_named_days(told, today))
    day = days[0] if len(days) == 1 else None
    if day is None or day.on is None or not _happens_on(day, told):
        return None
    at = re.match(r"(?:on|by)\b ?", day.text)
    start = day.start + (at.end() if at else 0)
    clause = parse(f"{told[:start]}{day.on}{told[day.end :]}".split())
    if clause is None or clause.is_past or "?" in told or _is_done(clause):
        return None
    return _Plan(lead, clause, day.on, dated=bool(re.search(r"\d{4}", day.text)))


def _is_done(clause: Clause) -> bool:
    """True for "he read it on the 12th", where today it would be "reads", and "came by on"."""
    verb, first = verb_form(clause.verb), verb_form(core(clause.subject.split(" ", 1)[0]))
    of_one = clause.subject.lower() in {"he", "she", "i", "we", "they"}
    read = of_one and verb is not None and {"base", "past"} <= verb.forms
    return read or (first is not None and "past" in first.forms and "base" not in first.forms)


def _happens_on(day: Day, told: str) -> bool:
    """False for "works visit 2026-08-19", which has no verb but looks as if it had."""
    before = told[: day.start].rstrip()
    if _NOT_ON.search(before) or is_meeting(told):
        return False
    return bool(_WHOSE.match(told) or before.endswith((" on", " by", " is")))


def _named_days(text: str, today: date) -> Iterable[Day]:
    found = find_days(text, today, leaning="past", language="en")
    return (day for day in found if _NAMED.search(day.text))


def _as_past(clause: Clause, *, done: bool) -> Clause | None:
    """The clause as past: what was planned, or what was ``done``."""
    verb, words = clause.verb.lower(), clause.rest.split()
    plural = clause.subject.lower() in {"we", "you", "they"} or is_plural(clause.subject)
    if _MORE.search(clause.rest):
        return None  # "and her sister sings": which of the two is of that day nobody knows.
    if verb in BE:
        return _was(clause, words, plural=plural, done=done)
    if verb in {"will", "'ll"} and words:
        return _intended(clause, words, plural=plural, done=done)
    form = verb_form(verb)
    if verb in MODALS or verb.endswith("n't") or form is None:
        shifted = shift_back(verb, plural=plural)
        return replace(clause, verb=shifted) if shifted != verb else None
    if done or is_state(form.base) or form.base in plain_words("plans_for"):
        return replace(clause, verb=past(form.base))
    return _intended(clause, [form.base, *words], plural=plural, done=False)


def _was(clause: Clause, words: list[str], *, plural: bool, done: bool) -> Clause | None:
    """Gives "was on 14 May" and "was coming on 14 May"; of what is done, "came on 14 May"."""
    was = replace(clause, verb="were" if plural else "was")
    doing = verb_form(core(words[0])) if words else None
    if not done or doing is None or "ing" not in doing.forms:
        return was
    if words[:2] == ["going", "to"]:
        return _intended(clause, words[2:], plural=plural, done=True)
    return replace(clause, verb=past(doing.base), rest=join(words[1:]))


def _intended(clause: Clause, words: list[str], *, plural: bool, done: bool) -> Clause | None:
    """Gives "was going to move on 14 May", or "moved" where it is done."""
    form = verb_form(core(words[0])) if words else None
    if done:
        rest = join(words[1:])
        return replace(clause, verb=past(form.base), rest=rest) if form else None
    return replace(clause, verb="were" if plural else "was", rest=join(("going to", *words)))
