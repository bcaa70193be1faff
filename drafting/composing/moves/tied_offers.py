"""An offer said in one breath with what it is for: "You cycle in, so I can lend you my light"."""

import re
from dataclasses import replace

from drafting.composing.english.tokens import capital
from drafting.composing.english.trades import gets_about
from drafting.composing.english.words import plain_words
from drafting.composing.plan import Plan
from drafting.composing.shaping import FACT_SLOTS
from drafting.composing.telling.bearing import REACTING
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.statement import Statement

_FRAME = re.compile(r"^I (?:also )?remember (?:that|well that|in particular that) ")
_HABIT = re.compile(r"\b(?:every|each|always|all)\b")
_LONGEST = 30
_OPENS = ("You ", "You're ", "Your ", "When we ")


def tie_offer(plan: Plan) -> None:
    """Joins the offer to the one fact told, where that is a need or a plan of theirs."""
    offers = [piece for piece in plan.pieces if piece.move == "offer" and "give" in piece.slots]
    told = [piece for piece in plan.pieces if piece.slots & FACT_SLOTS]
    if plan.material.brief.kind not in REACTING or len(offers) != 1 or len(told) != 1:
        return
    if len(told[0].told) != 1 or not _calls_for_help(told[0].told[0]):
        return
    fact = capital(_FRAME.sub("", told[0].text).rstrip("."))
    give = plan.common["give"][0]
    joined = f"{fact}, so I can {give}."
    mine = any(piece.move in {"mine", "more", "reaction"} for piece in plan.pieces)
    plain = fact.startswith(_OPENS) and not any(
        mark in fact for mark in (".", ":", " and ", " so ")
    )
    # "Your daughter wants it, so I can give your daughter": two sentences are better.
    plain = plain and not (fact.startswith("Your ") and " your " in f" {give}")
    if mine or not plain or len(joined.split()) > _LONGEST or plan.picker.copies(joined):
        return
    at = plan.pieces.index(told[0])
    plan.pieces[at] = replace(told[0], text=joined, slots=told[0].slots | {"give"})
    plan.pieces.remove(offers[0])


def _calls_for_help(told: Statement) -> bool:
    """True for what they need, mean to do or do again and again, to which an offer can answer."""
    clause = told.clause
    if clause is None or clause.is_past or clause.is_negative:
        return False
    if _HABIT.search(clause.rest):
        return False  # "You start every meeting with a story" calls for nothing.
    wants = gets_about(clause) or clause.base in plain_words("wants_something")
    return wants or "coming" in phrases_of(told, old=False)
