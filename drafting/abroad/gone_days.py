"""A coming day of a fact that has gone by, in another language: told as past, or left out."""

import re
from dataclasses import dataclass
from datetime import date

from drafting.brief import Brief
from drafting.composing.bygone.gone_days import FAR, GONE_BY, LEFT, TOLD
from drafting.composing.bygone.noted import latest_day
from drafting.composing.english.tokens import tidy
from drafting.days import Day, find_days
from prompts.grammar import load_grammar

_CLAUSE = re.compile(r"[,:;]")
# "ist am 14. Mai umgezogen" tells of what was done.
_DONE = re.compile(r" [a-zäöüß]+(?:t|en)$")


@dataclass(frozen=True)
class _Plan:
    """The day that a fact names, and the fact as past; "" where it cannot be turned."""

    on: date
    then: str


def put_in_time(brief: Brief, code: str, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief with what was to come on a day gone by as past, and what is told of each."""
    texts = (*brief.facts, *brief.they_said)
    plans = {text: plan for text in texts if (plan := _plan(text, code, today))}
    others = (*(text for text in texts if text not in plans), brief.met.when or "")
    noted = latest_day((*others, brief.last_contact or ""), today)
    then = {text: plan.then for text, plan in plans.items() if _is_gone(plan.on, noted, today)}
    facts, said = (
        tuple(told for text in field if (told := then.get(text, text)))
        for field in (brief.facts, brief.they_said)
    )
    if not then:
        return brief, ()
    if not (facts or said):
        return brief, tuple(GONE_BY.format(tidy(text), "") for text in then)
    warnings = (GONE_BY.format(tidy(text), TOLD if then[text] else LEFT) for text in then)
    return brief.model_copy(update={"facts": facts, "they_said": said}), tuple(warnings)


def _is_gone(on: date, noted: date | None, today: date) -> bool:
    return on < today and (noted < on if noted else today - on <= FAR)


def _plan(text: str, code: str, today: date) -> _Plan | None:
    """What is or is to be on the one day that the fact names in full, as it was noted."""
    plain = tidy(text)
    found = find_days(plain, today, leaning="past", language=code)
    days = [day for day in found if _is_in_full(day, code)]
    if len(days) != 1 or days[0].on is None:
        return None
    forms = dict(row.split("=") for row in load_grammar(code)["is_then"].split())
    before, rest = plain[: days[0].start], plain[days[0].start :]
    if _DONE.search(rest):
        return None
    if found_is := re.search(rf"\b(?P<is>{'|'.join(forms)})(?P<lead> (?:am |le |el )?)$", before):
        head = f"{before[: found_is.start()]}{forms[found_is['is']]}"
        return _Plan(days[0].on, f"{head}{found_is['lead']}{rest}")
    ahead = rf"\b(?:{load_grammar(code)['ahead_on_a_day']})\b"
    around = f"{_CLAUSE.split(before)[-1]}{_CLAUSE.split(rest)[0]}"
    return _Plan(days[0].on, "") if re.search(ahead, around, re.IGNORECASE) else None


def _is_in_full(day: Day, code: str) -> bool:
    """True for "am 14. Mai" and an ISO date, false for "am Freitag"."""
    told = day.text.lower()
    months = load_grammar(code)["months"].lower().split()
    named = any(month in told for month in months) and re.search(r"\d", told)
    return day.on is not None and bool(named or re.search(r"\d{4}-\d\d-\d\d", told))
