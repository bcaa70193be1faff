"""My facts aloud as one story: in their order, short ones in one breath, none copied whole."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import bare, core
from drafting.composing.english.trades import is_of_the_same_trade
from drafting.composing.english.words import BE, HAVE, MODALS, gerund, plain_words, third, verb_form
from drafting.composing.picking import sentences_of
from drafting.composing.plan import Plan
from drafting.composing.telling.as_it_is import FORCED
from drafting.composing.telling.mine_aloud import spoken_ways
from drafting.composing.telling.statement import Statement

_BREATH, _COPY = 24, 5
_THE_ONE = "I'm the one who "


def tell_in_order(plan: Plan) -> list[str]:
    """My facts as sentences, in the order in which I told them."""
    told: list[str] = []
    said: list[Statement] = []
    facts = sorted(plan.material.mine, key=lambda s: s.source.startswith("share"))
    facts = _past_told(facts, plan)
    for statement in facts:
        if (_leans(statement) and not told) or _hangs(statement, said):
            continue
        text = _joined(told, statement, plan) if told else None
        if text:
            told[-1] = text
        elif text := _alone(statement, plan, told):
            told.append(text)
        said += [statement] if text else []
    role = _role_now(plan, facts)
    if role and told:
        told[:1] = [f"{told[0].rstrip('.')}, and now I'm {role}."]
    return told


def _past_told(facts: list[Statement], plan: Plan) -> list[Statement]:
    """Gives "I spent ten years in a bank" where I have begun anew since."""
    clause = facts[0].clause if facts else None
    role = set(bare((plan.common.get("role") or ("",))[0]).split())
    anew = bool(role & plain_words("begins_anew")) or any(s.lead == "now" for s in facts)
    if clause is None or not anew or not clause.text.startswith("I have spent "):
        return facts
    told = replace(clause, verb="spent", rest=clause.rest.removeprefix("spent "))
    return [replace(facts[0], clause=told), *facts[1:]]


def _leans(statement: Statement) -> bool:
    clause = statement.clause
    first = core(clause.subject.split()[0]) if clause and clause.subject else ""
    return first in {"they", "it", "that"} or (clause is not None and " of them" in clause.subject)


def _hangs(statement: Statement, said: list[Statement]) -> bool:
    """True for "I tell people that first" where what "that" is has found no place."""
    field, _, place = statement.source.partition("[")
    before = int(place.rstrip("]") or 0) - 1
    return statement.leans and before >= 0 and f"{field}[{before}]" not in {s.source for s in said}


def _alone(statement: Statement, plan: Plan, told: list[str]) -> str | None:
    ways = spoken_ways(statement, first=not told or any(" also " in text for text in told))
    found: list[str] = []
    for way in (*ways, *_used_to(statement.clause, plan)):
        plain = way.replace(",", "", 1) if way.startswith("for ") else way
        text = sentences_of(f"{plain}.")
        again = way.startswith(_THE_ONE) and any(_THE_ONE in each for each in told)
        if not again and not plan.picker.copies(text):
            found.append(text)
    # A few words that only got their "I" are told so where nothing else can be made of them.
    calm = [text for text in found if not FORCED.search(text[:1].lower() + text[1:])]
    return next((text for text in calm if not _repeats(text, plan)), next(iter(found), None))


def _used_to(clause: Clause | None, plan: Plan) -> list[str]:
    """Gives "I used to plan the night bake" where that work is over."""
    role = set(bare(plan.material.brief.sender.role or "").split())
    over = role & {"former", "retired", "ex", "between", "once"}
    if clause is None or not over or clause.person != "i" or not clause.is_past:
        return []
    plain = (
        clause.acts and not clause.adverb and not re.search(r"\d|\b(?:for|in) \w+$", clause.rest)
    )
    return [f"I used to {clause.base} {clause.rest}"] if plain and not clause.compound else []


def _repeats(text: str, plan: Plan) -> bool:
    """True where a note of five words or more stands whole in the text."""
    plain = f" {bare(text)} "
    return any(len(n.split()) >= _COPY and f" {n} " in plain for n in plan.picker.noted)


def _joined(told: list[str], statement: Statement, plan: Plan) -> str | None:
    """The last sentence with this one joined on: "I look after freezers, and one has a name"."""
    last, clause = told[-1].rstrip("."), statement.clause
    if clause is None or ", and" in last or "; " in last:
        return None
    for way in _going_on(last, statement):
        pause = "" if last.startswith(_THE_ONE) and clause.person == "i" else ","
        text = f"{last}{pause} and {way}."
        fits = len(text.split()) <= _BREATH
        if fits and not plan.picker.copies(text):
            return text
    return None


def _going_on(last: str, statement: Statement) -> list[str]:
    """The ways in which a fact of mine goes on behind an "and"."""
    clause = statement.clause
    if clause is None:
        return []
    past = last.startswith(("I was ", "I spent ", "I have spent ", "I've spent "))
    if statement.lead == "now" or clause.text.startswith("now "):
        bare_text = clause.text.removeprefix("now ").replace("it is", "it's", 1)
        doing = f"I'm {gerund(clause.base)} {clause.rest}" if clause.person == "i" else ""
        ways = [f"now {bare_text}", *([f"now {doing}"] if doing and clause.acts else [])]
        return [*ways, f"these days {bare_text}"] if past else []
    if statement.lead:
        return []
    if _leans(statement):
        ways = [way for way in spoken_ways(statement, first=True) if "actually" not in way][:3]
        ways = [way.replace("that is ", "that's ", 1) for way in ways]
        return [*(way.replace(" of them ", " ", 1) for way in ways if " of them " in way), *ways]
    return _of_the_same_doer(last, clause, past=past)


def _of_the_same_doer(last: str, clause: Clause, *, past: bool) -> list[str]:
    """Gives "always show the caretaker the switch" behind "I fit panels on schools"."""
    one = last.startswith(_THE_ONE) and clause.person == "i" and not clause.is_past
    if one and clause.verb not in BE | HAVE | MODALS:
        return [replace(clause, subject="", verb=third(clause.base)).text]
    alike = last.startswith(("I ", "Now I ", "These days I "))
    began = verb_form(core(last.split()[1])) if len(last.split()) > 1 else None
    # "I taught maths until 2019, and keep hives": then and now stand in sentences of their own.
    past = past or (began is not None and "past" in began.forms and "base" not in began.forms)
    alike = alike and not past and not last.startswith(("I am ", "I have ", "I'm ", "I've "))
    alike = alike and not set(bare(last).split()) & plain_words("lasting")
    acts = clause.person == "i" and clause.verb not in BE | HAVE | MODALS and not clause.compound
    if alike and acts and not clause.is_past:
        return [replace(clause, subject="").text]
    return []


def _role_now(plan: Plan, facts: list[Statement]) -> str | None:
    """What I am today, where the story begins with what I was and never says it."""
    first = facts[0].clause if facts else None
    role = (plan.common.get("role") or ("",))[0]
    later = any(s.lead == "now" or s.raw.startswith(("now ", "these days ")) for s in facts)
    was = (
        first is not None and first.person == "i" and first.text.startswith(("I was ", "I spent "))
    )
    known = is_of_the_same_trade(role, bare(" ".join(s.raw for s in facts)))
    return role if was and role.startswith(("a ", "an ")) and not later and not known else None
