"""What is said aloud: a word at the next meeting, the end of a chat, and thirty seconds on me."""

import re
from dataclasses import replace

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, capital, join, lower_start
from drafting.composing.english.turning import Turner
from drafting.composing.giving.asked_plainly import asked_straight
from drafting.composing.giving.asks import ask_aloud
from drafting.composing.moves.story import tell_in_order
from drafting.composing.moves.written import plan_message
from drafting.composing.noting.settling import is_to_many
from drafting.composing.picking import Piece
from drafting.composing.plan import Plan
from drafting.composing.telling.following import promise_hangs
from prompts import Kind
from prompts.kind import Block

# The moves that differ between what is said and what is written.
_ENDS = frozenset({"opening", "closing"})
_PITCH_MOST = 75
_SHORT_OF_BREATH = 40
_BREATH = 26
_SHORT_QUESTION = 80
_DENIES = re.compile(r"\b(?:no|not|never|\w+n't)\b")
_TWO_CLAUSES = re.compile(r"^(?:how )?(?P<one>you [^,;:.]+),(?: and)? (?P<two>you [^,;:.]+)\.$")


def blocks_of(kind: Kind, brief: Brief) -> tuple[Block, ...]:
    """The English blocks for this channel: some kinds are said in other words than written."""
    blocks, spoken = kind.blocks("en"), brief.channel == "spoken"
    if kind.id == "follow_up":
        return tuple(block for block in blocks if _suits_follow_up(block, spoken=spoken))
    if kind.id != "closing":
        return blocks
    if spoken:
        return tuple(block for block in blocks if block.move in _ENDS and not _is_written(block))
    return tuple(block for block in blocks if block.move not in _ENDS or _is_written(block))


def _suits_follow_up(block: Block, *, spoken: bool) -> bool:
    """Aloud it begins and ends in words of its own, and needs none that ask for no answer."""
    aloud = block.label.startswith("aloud")
    return aloud or block.move not in {*_ENDS, "way"} if spoken else not aloud


def _is_written(block: Block) -> bool:
    return block.label.startswith("written")


def plan_follow_up(plan: Plan, *, brisk: bool) -> None:
    """A word when we meet again or on the phone: one thing of theirs, what is open, a question."""
    plan_message(plan, brisk=brisk)
    if not any(piece.text.rstrip().endswith("?") or piece.move == "ask" for piece in plan.pieces):
        plan.add("closing", labels=("aloud",), fact=False, mine=False)
    _call_by_name(plan)


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
    _tell_in_two(plan)
    hangs = promise_hangs(plan)
    kept = () if hangs else ("promise", "owed", "back")
    away = () if hangs else ("go_promise",)
    ends = (
        away,
        ("go_give",),
        ("go_card",),
        ("go",),
        kept,
        ("others_card",),
        ("others",),
        ("away_card",),
        ("away",),
    )
    for labels in (*ends, ("card", "give"), ("next", "plain"), ("plain",)):
        if plan.add("closing", labels=labels, fact=False, mine=False):
            break
    if "go" in plan.pieces[-1].slots and plan.picker.whim % 3 == 1:
        _go_first(plan)
    _call_by_name(plan)


def _tell_in_two(plan: Plan) -> None:
    """Gives "You use no nails, you said; you use pegs. Thank you for telling me."."""
    first = plan.pieces[0] if plan.pieces else None
    if first is None or not first.frame.endswith(("$you.", "$how.")):
        return
    said = first.text[len(first.frame) - len("$you.") :]
    if found := _TWO_CLAUSES.match(said):
        # What is done in place of something else stands beside it and is no more of the same.
        joint = ";" if _DENIES.search(found["one"]) else ", and"
        text = f"{capital(found['one'])}, you said{joint} {found['two']}. Thank you for telling me."
        plan.pieces[0] = replace(first, text=text)


def _go_first(plan: Plan) -> None:
    """Puts why I have to go before the thanks, which then are the last word."""
    goes = plan.pieces[-1].label == "go"
    first = plan.picker.pick("closing", plan.common, labels=("go_first",)) if goes else None
    if first:
        plan.pieces[:] = [first, *plan.pieces[:-1]]


def _call_by_name(plan: Plan) -> None:
    """Puts the first name at the end of the first sentence, as one does aloud."""
    called = plan.material.called
    first = plan.pieces[0] if plan.pieces else None
    if first is None or not called.greeting or not first.text.endswith("."):
        return
    if called.greeting.startswith("Professor "):
        return  # The stored title is "Prof.", and nobody says that aloud.
    long = len(first.text.split()) > 16 or bool({";", ":"} & {*first.text})
    long = long or first.label == "go_first"
    text = f"{first.text[:-1]}, {called.greeting}."
    if long:
        started = _as_written(first.text, plan)
        text = f"{called.greeting}, {started}"
    plan.pieces[0] = Piece(first.move, first.label, text, first.slots)


def _as_written(text: str, plan: Plan) -> str:
    """The text after a name: its first word small, unless it is a name or "I"."""
    word = text.split(" ", 1)[0].rstrip(",.")
    noted = {each for s in plan.material.theirs for each in s.raw.split()}
    plain = word.lower() in noted and not word.startswith("I")
    return text[0].lower() + text[1:] if plain else lower_start(text)


def plan_pitch(plan: Plan, *, brisk: bool) -> None:
    """Who I am, what I do so that it can be seen, and a question for the other."""
    # A room full of people is not asked what it does.
    ask = plan.material.brief.ask or ""
    whole = ask.endswith("?") and not re.search(r"\b(?:he|she|they|him|her|them)\b", ask)
    asked = capital(ask) if whole else ask_aloud(ask, plan.material.today)
    question = asked or ("" if _is_to_many(plan) else _question(plan))
    most = 40 if brisk else _PITCH_MOST - len(question.split())
    told = tell_in_order(plan)
    _say_name(plan, " ".join(told))
    for text in told:
        if _spoken(plan) + len(text.split()) <= most:
            plan.pieces.append(Piece("mine", "", text, frozenset({"work"})))
    if _spoken(plan) < _SHORT_OF_BREATH:
        plan.add("offer", fact=False)
    if question:
        plan.pieces.append(Piece("question", "", question, frozenset()))


def _is_to_many(plan: Plan) -> bool:
    """True for thirty seconds to a whole room, or to a table of children."""
    return any(is_to_many(fact) for fact in plan.material.brief.facts)


def _say_name(plan: Plan, story: str) -> None:
    """My name, with my role unless a fact of mine tells it."""
    facts = bare(" ".join(statement.raw for statement in plan.material.mine))
    own = [statement.clause for statement in plan.material.mine if statement.clause]
    told = any(c.verb in {"am", "was"} and c.person == "i" for c in own)
    role = bare(plan.material.brief.sender.role or "")
    known = told or (role and f" {role} " in f" {facts} {bare(story)} ")
    labels = ("name",) if known else ("role",)
    if not plan.add("opening", labels=labels, fact=False, mine=False):
        plan.add("opening", labels=("name",), fact=False, mine=False)


def _question(plan: Plan) -> str:
    """What I am curious about, as a question; else one of the kind's own."""
    curious = _to_them(plan.material.curious, plan)
    asked = _ask_back(curious) if curious else None
    if asked:
        return asked
    if curious and (straight := asked_straight(curious.rstrip("?"))):
        return f"{capital(straight)}?"
    if curious and len(curious) < _SHORT_QUESTION:
        values = {**plan.common, "curious": (curious.rstrip("?"),)}
        piece = plan.picker.pick("question", values, labels=("curious",), again=True)
        if piece:
            return piece.text
    piece = plan.picker.pick("question", plan.common, labels=("plain",), again=True)
    return piece.text if piece else ""


def _to_them(curious: str | None, plan: Plan) -> str | None:
    """Gives "what your people complain of" for "what her people …": it is said to her."""
    if not curious or _is_to_many(plan):
        return curious
    return join(Turner(plan.material.called.forms, mine=True).turn(curious.split()))


def _spoken(plan: Plan) -> int:
    return sum(len(piece.text.split()) for piece in plan.pieces)


def _ask_back(curious: str) -> str | None:
    """Gives "what has changed in school labs" as a question; other matters are asked about."""
    if re.match(
        r"(?:what|who|which) (?:has|have|is|was|are|can|could|would|should)\b",
        curious,
        re.IGNORECASE,
    ):
        return f"And {curious[0].lower()}{curious[1:].rstrip('?')}, as you see it?"
    if re.match(r"(?:how|why|what|which|where|whether|who) ", curious, re.IGNORECASE):
        return None
    short = len(curious) < _SHORT_QUESTION
    return capital(f"what can you tell me about {curious.rstrip('?')}?") if short else None
