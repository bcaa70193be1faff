"""What is said aloud: the end of a chat, and thirty seconds about oneself."""

import re

from drafting.composing.mine import spoken_ways
from drafting.composing.picking import Piece, sentences_of
from drafting.composing.plan import Plan
from drafting.composing.tokens import capital, lower_start

_PITCH_MOST = 75
_BREATH = 26


def plan_closing(plan: Plan, *, brisk: bool) -> None:
    """Two sentences: thanks with something they said, and a kind way out."""
    if plan.mine and not brisk:
        plan.add("opening", labels=("topic_mine",))
        if plan.pieces and len(plan.pieces[0].text.split()) > _BREATH:
            plan.start_over()
    while not plan.pieces and plan.theirs:
        if not plan.add("opening", but=("plain", "mine", "topic_mine"), mine=False):
            plan.theirs.pop(0)
    if not plan.pieces and not plan.add("opening", labels=("mine",)):
        plan.add("opening", labels=("plain",))
    for labels in (("promise",), ("card", "give"), ("next", "plain"), ("plain",)):
        if plan.add("closing", labels=labels, fact=False, mine=False):
            break
    _call_by_name(plan)


def _call_by_name(plan: Plan) -> None:
    """Puts the first name at the end of the first sentence, as one does aloud."""
    called = plan.material.called
    first = plan.pieces[0] if plan.pieces else None
    if first is None or not called.greeting or not first.text.endswith("."):
        return
    long = len(first.text.split()) > 16 or ";" in first.text
    text = f"{first.text[:-1]}, {called.greeting}."
    if long:
        started = first.text if first.text.startswith("I ") else lower_start(first.text)
        text = f"{called.greeting}, {started}"
    plan.pieces[0] = Piece(first.move, first.label, text, first.slots)


def plan_pitch(plan: Plan, *, brisk: bool) -> None:
    """Who I am, what I do so that it can be seen, and a question for the other."""
    plan.add("opening", fact=False, mine=False)
    most = 40 if brisk else _PITCH_MOST - _spoken_in(_question(plan))
    for text in _told_in_order(plan):
        if _spoken(plan) + len(text.split()) <= most:
            plan.pieces.append(Piece("mine", "", text, frozenset({"work"})))
    if _spoken(plan) < 40:
        plan.add("offer", fact=False)
    plan.pieces.append(Piece("question", "", _question(plan), frozenset()))


def _told_in_order(plan: Plan) -> list[str]:
    """My facts as sentences, in the order in which I told them, none copied whole."""
    told: list[str] = []
    facts = sorted(plan.material.mine, key=lambda s: s.source.startswith("share"))
    for statement in facts:
        for way in spoken_ways(statement, first=not told):
            text = sentences_of(f"{way.replace(',', '', 1) if way.startswith('for ') else way}.")
            if not plan.picker.copies(text):
                told.append(text)
                break
    return told


def _question(plan: Plan) -> str:
    """What I am curious about, as a question; else one of the kind's own."""
    curious = plan.material.curious
    asked = _ask_back(curious) if curious else None
    if asked:
        return asked
    piece = plan.picker.pick("question", plan.common, again=True)
    return piece.text if piece else ""


def _spoken_in(text: str) -> int:
    return len(text.split())


def _spoken(plan: Plan) -> int:
    return sum(len(piece.text.split()) for piece in plan.pieces)


def _ask_back(curious: str) -> str | None:
    """Gives "what has changed in school labs" as a question; other matters are asked about."""
    if re.match(
        r"(?:what|who|which) (?:has|have|is|was|are|can|could|would|should)\b",
        curious,
        re.IGNORECASE,
    ):
        return f"So {curious[0].lower()}{curious[1:].rstrip('?')}, as you see it?"
    found = re.match(r"(?:how|why|what|which|where) ", curious, re.IGNORECASE)
    if found:
        return f"Can you tell me {curious[0].lower()}{curious[1:].rstrip('?')}?"
    return (
        capital(f"what can you tell me about {curious.rstrip('?')}?") if len(curious) < 80 else None
    )
