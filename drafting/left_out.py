"""Left out: what of the facts a draft does not say, and drafts that only a model can write."""

from datetime import date

from drafting.brief import Channel
from drafting.desk import write
from drafting.draft_fields import fields_of
from drafting.gathering import beside_others, gather
from drafting.habits.keeping import load_habits
from drafting.languages import Tongue
from drafting.message import Look, find_under_way
from store import Draft, Log


def tell_left_out(log: Log, seen: Look, *, today: date) -> tuple[str, ...]:
    """What the built-in writer left out of the draft and why, as often as one comes back to it."""
    draft = seen.draft
    if draft.state not in ("drafted", "approved") or draft.writer != "built-in":
        return ()
    brief = beside_others(log, seen.brief, draft.contact_id)
    made = write(
        brief,
        today=today,
        seed=draft.seed,
        manner=draft.manner or "as_is",
        habits=load_habits(log),
    )
    return made.warnings


def begin_for_model(
    log: Log,
    kind: str,
    *,
    contact_id: str,
    channel: Channel,
    today: date,
    tongue: Tongue | None = None,
) -> Draft:
    """A draft without words, for a model to write what the built-in writer cannot."""
    brief = gather(log, kind, contact_id=contact_id, channel=channel, today=today, tongue=tongue)
    with log.writing():
        there = find_under_way(log, contact_id, kind)
        return there or log.drafts.start(fields_of(brief, contact_id), begun=False)
