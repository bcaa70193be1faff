"""Ines, whom I met at the tide talk, and messages to her with their origins."""

from datetime import date

from drafting import message
from drafting.excerpts import Excerpt, cut_excerpts
from drafting.sourcing import Origin, trace
from store import (
    ContactFields,
    Draft,
    FactFields,
    Log,
    Meeting,
    PromiseFields,
    Wording,
)
from tests.drafting.dana import TODAY, see

NOTE = (
    "met Ines Duarte, harbour pilot at Port Leixo, at the tide talk on friday. "
    "she keeps a paper log beside the screen. told her we lost our charts twice. "
    "i promised our tide card. between us she is leaving her husband"
)


INES = Meeting(
    contact=ContactFields(name="Ines Duarte", role="harbour pilot", org="Port Leixo"),
    on=date(2026, 11, 20),
    where="the tide talk",
    note=NOTE,
    facts=(
        FactFields(kind="they_said", text="she keeps a paper log beside the screen"),
        FactFields(kind="share", text="we lost our charts twice"),
        FactFields(kind="private", text="she is leaving her husband", usable=False),
    ),
    promises=(PromiseFields(who="me", what="our tide card"),),
)


def write_to(log: Log, person: str, text: str, *, writer: str = "built-in") -> Draft:
    """A message with exactly this text, by this writer."""
    begun, _ = message.start(log, "thank_you", contact_id=person, channel="email", today=TODAY)
    assert begun
    log.drafts.save_version(begun.id, Wording(subject=None, text=text, writer=writer))
    return begun


def sources(log: Log, draft: Draft) -> dict[str, Origin]:
    """The origins of a message by their words."""
    return {origin.text: origin for origin in trace(log, see(log, draft.id), today=TODAY)}


def notes(log: Log, draft: Draft) -> dict[str, Excerpt]:
    """What a tap on each row shows."""
    seen = see(log, draft.id)
    found = trace(log, seen, today=TODAY)
    excerpts = cut_excerpts(log, found, seen.known.private, today=TODAY)
    return {found[number].text: excerpt for number, excerpt in excerpts.items()}
