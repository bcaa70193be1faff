"""Composes a draft from a brief alone: the same brief and seed give the same words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing.asking.doubts import find_questions
from drafting.composing.asking.notes import Heard, hear_note, without_unwritten
from drafting.composing.asking.refusals import find_refusal, in_writing, language_of
from drafting.composing.asking.standing import out_of_place, ungiving, unthankful
from drafting.composing.bygone import put_in_time
from drafting.composing.dressing.forms import Form
from drafting.composing.dressing.room import room
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import plain_phrases
from drafting.composing.giving.asks import TOO_SOON, asked_otherwise, asks_too_soon
from drafting.composing.giving.withdrawn import without_withdrawn
from drafting.composing.lessening import lessen
from drafting.composing.material import Material, sort_out
from drafting.composing.moves.aloud import blocks_of, plan_closing, plan_follow_up, plan_pitch
from drafting.composing.moves.of_kinds import PLANS
from drafting.composing.moves.unsaid import unsaid
from drafting.composing.moves.written import plan_message
from drafting.composing.noting.corrections import put_right
from drafting.composing.noting.jotted import unjotted
from drafting.composing.noting.named_before import with_thing_named
from drafting.composing.noting.named_in_question import with_asked_named
from drafting.composing.noting.placing import put_in_place
from drafting.composing.noting.settling import settle
from drafting.composing.noting.sorting import sort_for_kind
from drafting.composing.picking import Manner, Picker, Piece, by_move, sentences_to_avoid
from drafting.composing.plan import Plan
from drafting.composing.proof import copied_facts, echoes, faults, likeness, untold
from drafting.composing.shaping import lightest
from drafting.composing.slots import common_values
from drafting.composing.subjects import say_subject
from drafting.composing.whims import bent_of, key_of
from drafting.habits import NO_HABITS, Habits
from drafting.note_says import without_unwanted
from prompts import Kind, Kinds, load_kinds
from prompts.kind import Block

_TRIES = 16
_ROUND, _MORE_TRIES, _AGAIN, _GRAVE = 4, 4, 5, 6
_WHIMS = 60
_MAIL_MOST = 120
_TRIES_TO_SHORTEN = 4
_SEEN_AGAIN = ("again", "seeing you", "look forward")
_SHORTER = (0.75, 0.97)


def compose(
    brief: Brief,
    *,
    today: date,
    seed: int = 0,
    manner: Manner = "as_is",
    kinds: Kinds | None = None,
    habits: Habits = NO_HABITS,
    below: int | None = None,
) -> Composition:
    """A draft of what the brief holds, as ``habits`` have it, or what to ask first, or why not.

    A shorter one has fewer words than ``below``, the text that stands, where that can be.
    """
    brief, kind = in_writing(brief, load_kinds() if kinds is None else kinds)
    missing = find_refusal(brief, kind)
    if missing or kind is None:
        return Composition(status="unavailable", reason=missing)
    if (wanted := without_unwanted(brief.facts, brief.note)) != brief.facts:
        brief = brief.model_copy(update={"facts": wanted})
    code = language_of(brief)
    if code != "en":
        # The room abroad stands on this one, and an English draft has no need of it.
        from drafting.abroad import compose_abroad  # noqa: PLC0415

        return compose_abroad(
            brief, kind, code, today=today, seed=seed, manner=manner, habits=habits, below=below
        )
    asked = _Asked(seed, manner, habits, below)
    made = _compose(brief, kind, today, asked)
    if made.questions != (_QUESTION,):
        return made
    for less, left_out in lessen(brief):
        lighter = _compose(less, kind, today, asked)
        if lighter.status == "draft":
            warnings = (*lighter.warnings, left_out)
            return lighter.model_copy(update={"warnings": warnings})
    return made


class _Asked(NamedTuple):
    """What is asked of the writer beside the facts."""

    seed: int
    manner: Manner
    habits: Habits
    below: int | None


def _compose(brief: Brief, kind: Kind, today: date, asked: _Asked) -> Composition:
    """A draft in English of all that the brief holds, or what to ask first."""
    heard = hear_note(brief)
    brief, taken_back = without_withdrawn(brief)
    role = without_unwritten(brief.sender.role, brief.note)
    if role != brief.sender.role:
        brief = brief.model_copy(update={"sender": brief.sender.model_copy(update={"role": role})})
    heard = replace(heard, warnings=(*heard.warnings, *taken_back))
    if asks_too_soon(brief):
        brief = brief.model_copy(update={"ask": None})
        heard = replace(heard, warnings=(*heard.warnings, TOO_SOON))
    copied, raw = copied_facts(brief), brief
    noted = tuple(map(bare, brief.facts)) if brief.kind == "pitch" else ()
    brief, passed = put_in_time(with_asked_named(with_thing_named(unjotted(brief))), today)
    right = put_right(brief)
    right = replace(right, brief=put_in_place(right.brief))
    material = sort_for_kind(sort_out(settle(right.brief, today), today))
    told = (*passed, *material.warnings)
    heard = replace(heard, warnings=tuple(dict.fromkeys((*heard.warnings, *told))))
    if questions := find_questions(material, right, raw):
        return Composition(status="ask", questions=questions, warnings=heard.warnings)
    seed, manner, habits, below = asked
    ask = asked_otherwise(material.ask, copied, material.called.forms, today)
    material = replace(material, ask=ask)
    manner = "formal" if (brief.register_, manner) == ("formal", "as_is") else manner
    blocks = by_move(blocks_of(kind, brief))
    desk = _Desk(kind, material, heard, manner, blocks, copied, habits, below, noted=noted)
    best = _best(replace(desk, avoided=sentences_to_avoid(brief.avoid)), seed)
    if best is None:
        return Composition(status="ask", questions=(_QUESTION,), warnings=heard.warnings)
    salted = replace(material, salt=bent_of(brief) // _WHIMS)
    subject = say_subject(salted, kind, seed, best) if brief.channel == "email" else None
    return Composition(status="draft", subject=subject, text=best, warnings=heard.warnings)


_QUESTION = (
    "Can you say in other words what they said or did? A short plain sentence is enough, and "
    '"I don\'t remember" gives a short honest note.'
)


@dataclass(frozen=True)
class _Desk:
    """What lies ready before the first try."""

    kind: Kind
    material: Material
    heard: Heard
    manner: Manner
    blocks: Mapping[str, Sequence[Block]]
    copied: tuple[str, ...]
    habits: Habits = NO_HABITS
    below: int | None = None
    most: int | None = None
    goal: int = 0
    noted: tuple[str, ...] = ()
    avoided: frozenset[str] = frozenset()


def _best(desk: _Desk, seed: int) -> str | None:
    """The draft for a seed; a shorter one is shorter than the one it comes after, and than the
    text that stands.
    """
    if desk.manner != "shorter":
        return _sized(desk, seed)
    whole = _sized(replace(desk, manner="as_is"), seed)
    if whole is None:
        return None
    count = len(whole.split())
    for share in _SHORTER:
        most = int(min(count, desk.below or count) * share)
        text = _soundest(replace(desk, most=most), seed)
        if text is not None and not _is_poorer(text, whole, desk):
            return text
    text = _soundest(desk, seed)
    return whole if text is None or _is_poorer(text, whole, desk) else text


def _is_poorer(text: str, whole: str, desk: _Desk) -> bool:
    """True for a shorter draft that has lost the thanks, the offer or the promise."""
    if unthankful(text, desk.material.brief):
        return True
    return ungiving(text, desk.material) > ungiving(whole, desk.material)


def _sized(desk: _Desk, seed: int) -> str | None:
    """The draft for a seed, as long as the sender likes it where the kind allows that."""
    brief = desk.material.brief
    share = desk.habits.share(brief.channel)
    usual = _write(desk, seed, 0) if share != 1 else None
    if usual is None:
        return _soundest(desk, seed)
    count, (least, _) = len(usual.split()), desk.kind.words[brief.channel]
    wanted = round(count * share)
    for most in (wanted, (wanted + count) // 2) if share < 1 else ():
        text = _soundest(replace(desk, most=max(most, least)), seed)
        if text is not None and len(text.split()) >= least and not unthankful(text, brief):
            return text
    return _soundest(replace(desk, goal=wanted if share > 1 else 0), seed)


def _soundest(desk: _Desk, seed: int) -> str | None:
    """The first sound draft, else the one with the fewest blemishes; None where none is sound."""
    # Each version differs from the one before it; every fourth one is free again.
    before = _ends(_soundest(desk, seed - 1) or "") if seed % _ROUND else frozenset()
    found: list[tuple[int, str]] = []
    brief = desk.material.brief
    left = _TRIES if desk.most is None else _TRIES_TO_SHORTEN
    for attempt in range(_TRIES):
        if attempt >= left:
            break
        text = _write(desk, seed, attempt)
        if text is None or faults(text, desk.material, desk.copied, desk.heard.quiet):
            continue
        blemishes = echoes(text) * 2 + _off_band(text, desk) + unthankful(text, brief)
        blemishes += ungiving(text, desk.material) + likeness(text, brief.avoid)
        blemishes += untold(text, brief) if desk.most is None else 0
        alike = len(before & _ends(text))
        if not blemishes and not alike:
            return text
        left = left if blemishes else min(left, attempt + _MORE_TRIES)
        found.append((blemishes + 9 * alike, text))
        weights = [weight for weight, _ in found]
        often = weights.count(min(weights)) >= _AGAIN and left == _TRIES
        if often and (min(weights) < _GRAVE or attempt > _TRIES // 2):
            break  # The least blemish comes again and again: it lies in the facts.
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _ends(text: str) -> frozenset[str]:
    """The first and the last sentence, by which two versions are told apart."""
    body = [part for part in text.split("\n\n") if not part.endswith(",")]
    body = body[:-1] if len(body) > 1 else body
    parts = re.split(r"(?<=[.?])\s+", " ".join(body))
    # Two words of farewell before the name are alike in every version.
    parts = [part for part in parts if len(part.split()) > 1 and part[-1] in ".?"]
    return frozenset({f"first {parts[0]}", f"last {parts[-1]}"}) if len(parts) > 1 else frozenset()


def _off_band(text: str, desk: _Desk) -> int:
    """How many words the text lies outside the kind's band."""
    least, most = _band(desk)
    count = len(text.split())
    return max(0, least - count, count - most)


def _band(desk: _Desk) -> tuple[int, int]:
    brief = desk.material.brief
    least, most = desk.kind.words[brief.channel]
    allowed, _ = room(brief)
    most = min(most, allowed) if allowed else most
    most = min(most, _MAIL_MOST) if brief.channel == "email" else most
    most = min(most, desk.most) if desk.most else most
    least = 0 if brief.answer else least  # What I typed may be short; nothing fills it up.
    return min(least, most), most


def _write(desk: _Desk, seed: int, attempt: int) -> str | None:
    brief = desk.material.brief
    bent = bent_of(brief)
    turned = seed + attempt * (attempt >= _ROUND or bool(brief.avoid))
    material = replace(desk.material, salt=bent // _WHIMS + turned)
    form = Form(material, desk.manner, seed, desk.habits)
    brisk = form.short or desk.manner == "shorter"
    picker = Picker(
        blocks=desk.blocks,
        key=key_of(brief, attempt),
        turn=seed,
        whim=bent % _WHIMS + seed + attempt,
        manner=desk.manner,
        short=brisk,
        titled=material.called.titled,
        copied=desk.copied,
        noted=desk.noted,
        avoided=desk.avoided,
        quiet=(*desk.heard.quiet, *unsaid(material)),
        struck=tuple(map(bare, desk.habits.struck(brief.language))),
        cheery=plain_phrases("cheery"),
        untimely=out_of_place(desk.material),
    )
    plan = Plan(material, picker, common_values(material), short=form.short)
    tight = desk.most is not None and attempt >= _TRIES_TO_SHORTEN // 2
    plan.whole = attempt < _TRIES // 2 and desk.manner != "shorter"
    plan.lean = picker.lean = tight or (form.short and attempt >= _TRIES // 2)
    if plan.lean and desk.manner in {"warmer", "formal"}:
        picker.manner = "as_is"  # Where every character counts, thanks go before the manner.
    plans = {"pitch": plan_pitch, **PLANS}
    if brief.channel == "spoken":
        plans |= {"closing": plan_closing, "follow_up": plan_follow_up}
    plans.get(brief.kind, plan_message)(plan, brisk=brisk)
    text = _fit(desk, form, plan.pieces)
    while text is not None and len(text.split()) < desk.goal and plan.say_more():
        text = _fit(desk, form, plan.pieces) or text
    least, _ = _band(desk)
    for _ in range(3 if brief.kind == "closing" else 2):
        if brief.channel == "email" and text is not None and len(text.split()) < least:
            if " again" in text.rpartition("\n\n")[0]:
                # "I hope we talk again. I look forward to seeing you again": one of them is enough.
                plan.picker.untimely = (*plan.picker.untimely, *_SEEN_AGAIN)
            more = plan.add("closing", labels=("plain", "thanked", "written_more"), fact=False)
            if more and [piece.move for piece in plan.pieces[-2:-1]] == ["way"]:
                plan.pieces[-2:] = plan.pieces[:-3:-1]  # "No rush to reply" is the last word.
            text = _fit(desk, form, plan.pieces)
    return text


def _fit(desk: _Desk, form: Form, pieces: list[Piece]) -> str | None:
    """The text, with the lightest sentences let go until it fits; None where it never does."""
    least, most = _band(desk)
    _, chars = room(desk.material.brief)
    pieces = list(pieces)
    while pieces:
        text = form.dress(pieces)
        if len(text.split()) <= most and (chars is None or len(text) <= chars):
            return _lighter(form, pieces, text, least)
        gone = lightest(pieces, parting=desk.manner == "shorter")
        if gone is None:
            return None
        pieces.remove(gone)
    return None


def _lighter(form: Form, pieces: list[Piece], text: str, least: int) -> str:
    """Without the sentence that only fills, where the text is long enough without it."""
    loose = [piece for piece in pieces if piece.move == "way"]
    if not loose:
        return text
    kept = form.dress([piece for piece in pieces if piece not in loose])
    enough = least if form.manner == "shorter" else max(least, 40)
    return kept if len(kept.split()) >= enough else text
