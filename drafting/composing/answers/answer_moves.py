"""The moves of an answer: the answer itself first, wherever it can be told so."""

import re

from drafting.brief import Brief
from drafting.composing.answers.questions_put import questions_in
from drafting.composing.answers.yes_no import is_short
from drafting.composing.english.day_patterns import MONTH, WEEKDAY
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import words_of
from drafting.composing.moves.steps import end, give, listen, say, tell
from drafting.composing.plan import Plan
from drafting.composing.telling.as_it_is import FORCED, fact_ways
from drafting.composing.telling.statement import Statement

_ANSWERS, _LONG = 5, 3
_BEGINS = re.compile(
    r"(?:yes|no|sure|of course|certainly|gladly|please|not|okay|ok|fine)\b", re.IGNORECASE
)
# What I answer with is a time, or what I shall do.
_TIMED = re.compile(
    rf"\b(?:{WEEKDAY}|{MONTH}|noon|tomorrow|next|week|\d{{1,2}}(?::\d\d)?)\b|"
    r"\b(?:I|we|you)(?: can|'ll| will| could|'d| would| may| might)\b"
)


# With any of these something has been answered.
_ANSWERING = frozenset({"answer", "point", "offer", "promise", "ask", "awaited", "tell", "own"})


def plan_reply(plan: Plan, *, brisk: bool) -> None:
    """My answer at once where it tells by itself what was asked, else what they asked before it."""
    if plan.material.brief.answer:
        _answer_as_typed(plan)
        return
    if not plan.material.mine or "don't know" in plan.material.mine[0].raw:
        plan.picker.untimely = (*plan.picker.untimely, "answers it")  # It is still open.
    came = say(plan, "opening", "came")
    answered = say(plan, "point", "yes", "no")
    had = bool(plan.mine)
    if not answered and _is_direct(plan):
        _answer_at_once(plan, brisk=brisk)
    else:
        _answer_in_turn(plan, came=came, answered=answered, brisk=brisk)
    if had and not _ANSWERING & {piece.move for piece in plan.pieces}:
        plan.pieces.clear()  # "You asked how many we'd be", and no answer.


def _answer_in_turn(plan: Plan, *, came: bool, answered: bool, brisk: bool) -> None:
    """What they asked, or thanks for it, and then my answer."""
    thanks = ("asked", "wrote", "plain") if plan.picker.whim % 2 else ("wrote", "asked", "plain")
    if came and "asked" in plan.common:
        say(plan, "point", "asked")
    elif _asked_two(plan):
        # To name one of their questions would pass over the other.
        say(plan, "opening", "wrote", "plain")
    elif {"asked", "wrote"} <= set(plan.common) and not brisk:
        say(plan, "opening", "wrote")
        say(plan, "point", "asked")
    elif not ((answered and brisk) or came):
        say(plan, "opening", *thanks)
    _answer(plan, brisk=brisk)
    end(plan, brisk=brisk, way=_way(plan))


def _answer_as_typed(plan: Plan) -> None:
    """Thanks, my own words, and a goodbye: they need nobody to say them in other words."""
    say(plan, "opening", "came", "plain")
    say(plan, "point", "typed")
    give(plan)
    plan.add("ask", fact=False)
    say(plan, "closing", "plain")


def _answer_at_once(plan: Plan, *, brisk: bool) -> None:
    by_mail = plan.material.brief.channel == "email" and not (brisk or plan.pieces)
    thanked = by_mail and say(plan, "opening", "wrote")  # What they told beside their question.
    thanked = thanked or bool(plan.pieces)
    if not (thanked or brisk) and plan.picker.whim % 3 == 1:
        thanked = say(plan, "opening", "plain")
    _answer(plan, brisk=brisk)
    end(plan, *(() if thanked else ("thanks",)), brisk=brisk, way=_way(plan))


def _answer(plan: Plan, *, brisk: bool) -> None:
    tell(plan, "answer", _ANSWERS)
    if not (brisk and plan.short):
        say(plan, "listening", "pleased")
    if not brisk:
        listen(plan, weave=False)
    give(plan)
    plan.add("ask", fact=False)
    plan.add_awaited()


def _is_direct(plan: Plan) -> bool:
    """True where the answer itself shows what it answers."""
    brief = plan.material.brief
    first = plan.mine[0] if plan.mine else None
    if first is None or _points_to_the_question(first) or _only_put_in(plan, first):
        return False
    if "asked" in plan.common and is_short(_said(first)):
        return False
    if _BEGINS.match(_said(first)) or plan.common.keys().isdisjoint({"asked", "wrote"}):
        return True
    put = f"{brief.they_wrote or ''} {' '.join(plan.common.get('asked', ()))}"
    told = " ".join(map(_said, plan.mine))
    return bool(_telling(put) & _telling(told))


def _way(plan: Plan) -> tuple[str, ...]:
    """What I propose may not suit them; a plain answer to their question always does."""
    return ("answered",) if _asks(plan) and not _proposes(plan) else ("free",)


def _asks(plan: Plan) -> bool:
    return "asked" in plan.common or "?" in (plan.material.brief.they_wrote or "")


def _proposes(plan: Plan) -> bool:
    """True for an offer, a time or a plan."""
    material = plan.material
    given = material.offer or material.kept or material.ask or material.brief.answer
    return bool(given or any(_TIMED.search(_said(statement)) for statement in plan.mine))


def _asked_two(plan: Plan) -> bool:
    """True where they asked two things and the one that would be named is not answered first."""
    first = plan.mine[0] if plan.mine else None
    if not _are_two(plan.material.brief) or first is None or _points_to_the_question(first):
        return False
    return not _telling(" ".join(plan.common.get("asked", ()))) & _telling(_said(first))


def _are_two(brief: Brief) -> bool:
    """True for two questions; the one of the letter may be noted once more in other words."""
    written = questions_in(brief.model_copy(update={"facts": (), "they_said": ()}))
    noted = questions_in(brief.model_copy(update={"they_wrote": None}))
    if len(written) > 1 or len(noted) > 1 or not (written and noted):
        return len(written) > 1 or len(noted) > 1
    return not _telling(written[0].text) & _telling(noted[0].text)


def _points_to_the_question(statement: Statement) -> bool:
    """True for "it is updated at 7", where "it" was put for what they asked about."""
    clause = statement.clause
    turned = clause is not None and clause.subject.lower() in {"it", "they"}
    return turned and not statement.raw.lower().startswith(("it", "they"))


def _only_put_in(plan: Plan, statement: Statement) -> bool:
    """True where the fact can only be told with a word put in, which wants a lead before it."""
    ways = [way for way in fact_ways(statement) if not FORCED.search(way)]
    return bool(ways) and all(map(plan.picker.copies, ways))


def _said(statement: Statement) -> str:
    return statement.loose.said if statement.loose else statement.raw


def _telling(text: str) -> set[str]:
    small = words_of("prepositions") | words_of("auxiliaries") | words_of("pronouns")
    return {word.removesuffix("s") for word in bare(text).split() if len(word) > _LONG} - small
