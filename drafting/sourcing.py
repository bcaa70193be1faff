"""Sourcing: where in the log the words of a message come from, stretch by stretch."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal

from drafting.answers import Claim, Finding, Span, Verdict
from drafting.checking.facts import list_facts
from drafting.desk import look_over
from drafting.gathering import say_meeting
from drafting.message import Look
from drafting.review import token_of
from drafting.stretches import MADE_UP, find_stretches
from prompts.phrases import fold
from store import Fact, Interaction, Log, Promise

# From the notes, typed by the person, called right by them, or without anything behind it.
Standing = Literal["known", "typed", "confirmed", "unknown", "contrary"]
# What holds it: something told, a meeting, a promise, an answer, their page, mine, or what was
# typed for this message alone.
Place = Literal["fact", "meeting", "promise", "answer", "page", "profile", "message", "log"]
ORDER: tuple[Standing, ...] = ("unknown", "contrary", "typed", "confirmed", "known")
_PATH = re.compile(r"(?P<root>\w+)(?:\[(?P<at>\d+)\])?")


@dataclass(frozen=True)
class Source:
    """One record of the log; ``kept`` is what it says.

    ``line`` is the line of the timeline that it came with, which may hold the note as typed.
    """

    place: Place
    record: str | None = None
    kept: str = ""
    on: date | None = None
    who: Literal["me", "them"] | None = None
    line: Interaction | None = None


@dataclass(frozen=True)
class Origin:
    """One stretch of a message (half-open code points) and where in the log it comes from."""

    text: str
    start: int
    end: int
    standing: Standing
    source: Source | None = None


@dataclass(frozen=True)
class Shelf:
    """What the log holds of one person, looked up as often as a message has stretches."""

    log: Log
    contact_id: str | None
    values: dict[str, str] = field(default_factory=dict)
    typed: tuple[str, ...] = ()

    @cached_property
    def facts(self) -> list[Fact]:
        """What is known of them, the oldest first."""
        return self.log.facts.of(self.contact_id) if self.contact_id else []

    @cached_property
    def lines(self) -> list[Interaction]:
        """Their timeline, the latest first."""
        return self.log.timeline.of(self.contact_id) if self.contact_id else []

    @cached_property
    def promises(self) -> list[Promise]:
        """The open promises, in the order in which a brief holds them."""
        found = self.log.promises.of(self.contact_id) if self.contact_id else []
        return [promise for promise in found if promise.is_open]

    def line(self, line_id: str | None) -> Interaction | None:
        """The line with this id, if it still stands."""
        return next((line for line in self.lines if line.id == line_id), None)


def trace(log: Log, seen: Look, *, today: date) -> tuple[Origin, ...]:
    """Where each name, number, day and told thing in a message comes from, doubts first."""
    if not seen.text.strip():
        return ()
    typed = (
        tuple(Span(start=s.start, end=s.end) for s in seen.version.typed) if seen.version else ()
    )
    # The verdict is the one that the look has just had: nothing is checked twice.
    verdict = look_over(seen.known, seen.text, today, typed)
    values = {fact.path: fact.text for fact in list_facts(seen.known)}
    shelf = Shelf(log, seen.draft.contact_id, values, tuple(seen.draft.particulars.values()))
    stretches = find_stretches(seen.known, seen.text, verdict, today)
    right = _confirmed(verdict, seen.draft.confirmed)
    found = [_origin(shelf, one, typed, right) for one in stretches]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.standing), one.start)))


def _confirmed(verdict: Verdict, tokens: Sequence[str]) -> tuple[Finding, ...]:
    """The doubts that the person has answered with "this is right"."""
    doubts = (finding for finding in verdict.findings if finding.rule in MADE_UP)
    return tuple(finding for finding in doubts if token_of(finding) in tokens)


def _origin(
    shelf: Shelf, claim: Claim, typed: tuple[Span, ...], right: tuple[Finding, ...]
) -> Origin:
    plain = Origin(text=claim.text, start=claim.start, end=claim.end, standing="unknown")
    if claim.status == "verified":
        return replace(plain, standing="known", source=_source(shelf, claim.source))
    if _touches(claim, right):
        return replace(plain, standing="confirmed")
    if claim.source or claim.status == "contradicted":
        return replace(plain, standing="contrary", source=_source(shelf, claim.source))
    return replace(plain, standing="typed") if _touches(claim, typed) else plain


def _touches(claim: Claim, others: Sequence[Span | Finding]) -> bool:
    return any(claim.start < other.end and other.start < claim.end for other in others)


def _source(shelf: Shelf, path: str | None) -> Source:
    """The record behind a path of the brief."""
    match = _PATH.match(path or "")
    if path is None or match is None:
        return Source("log")
    root, kept = match["root"], shelf.values.get(path, "")
    if root == "promises":
        return _promise(shelf, int(match["at"] or 0), kept)
    return _typed(shelf, kept) or _noted(shelf, root, kept)


def _noted(shelf: Shelf, root: str, kept: str) -> Source:
    if root == "sender":
        return Source("profile", "profile", kept)
    if root == "contact":
        return _page(shelf, kept)
    if root in ("met", "last_contact", "they_wrote"):
        return _line(shelf, root, kept)
    return _fact(shelf, kept)


def _typed(shelf: Shelf, kept: str) -> Source | None:
    """What was typed for this message, where that and no note stands behind a fact of its brief."""
    fact = fold(kept)
    if not fact or any(one.text == kept for one in shelf.facts):
        return None
    same = (text for text in shelf.typed if fold(text) and _holds(fact, fold(text)))
    text = next(same, None)
    return Source("message", kept=text) if text else None


def _holds(fact: str, text: str) -> bool:
    """True for a fact that is made of the text: "asked me to come" of "to come"."""
    return f" {text} " in f" {fact} " or f" {fact} " in f" {text} "


def _promise(shelf: Shelf, at: int, kept: str) -> Source:
    if at >= len(shelf.promises):
        return Source("log", kept=kept)
    promise = shelf.promises[at]
    return Source(
        "promise",
        f"promise:{promise.id}",
        promise.what,
        promise.created_at.date(),
        promise.who,
        shelf.line(promise.interaction_id),
    )


def _page(shelf: Shelf, kept: str) -> Source:
    """What their page says; the first note that holds the words is where it was learned."""
    wanted = fold(kept)
    noted = (line for line in reversed(shelf.lines) if line.note and wanted in fold(line.note))
    line = next(noted, None) if wanted else None
    return Source("page", f"contact:{shelf.contact_id}", kept, line=line)


def _line(shelf: Shelf, root: str, kept: str) -> Source:
    if root == "met":
        met = [line for line in shelf.lines if line.kind == "met"]
        # A message can be about another meeting than the latest.
        same = (line for line in met if kept in (line.where, line.on and line.on.isoformat()))
        found = next(same, met[0] if met else None)
    elif root == "they_wrote":
        found = next((line for line in shelf.lines if line.summary == kept), None)
    else:
        found = next((line for line in shelf.lines if line.kind != "noted"), None)
    if found is None:
        return Source("log")
    if root == "they_wrote":
        on = found.on or found.created_at.date()
        return Source("answer", f"line:{found.id}", kept, on, line=found)
    return _meeting(found)


def _meeting(line: Interaction) -> Source:
    on = line.on or line.created_at.date()
    return Source("meeting", f"line:{line.id}", line.where or "", on, line=line)


def _fact(shelf: Shelf, kept: str) -> Source:
    fact = next((one for one in reversed(shelf.facts) if one.usable and one.text == kept), None)
    if fact is None:
        met = (line for line in shelf.lines if line.kind == "met" and say_meeting(line) == kept)
        if line := next(met, None):
            return _meeting(line)
        me = shelf.log.profile.get()
        is_mine = bool(kept) and kept in (me.about, *me.offers)
        return Source("profile" if is_mine else "message" if shelf.typed else "log", kept=kept)
    day, line = fact.on or fact.created_at.date(), shelf.line(fact.interaction_id)
    return Source("fact", f"fact:{fact.id}", fact.text, day, line=line)
