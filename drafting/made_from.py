"""What a draft is made from: its facts as the log holds them now, and who words them."""

from datetime import date

from pydantic import JsonValue

from drafting.answers import CheckedDraft
from drafting.brief import Brief, Channel
from drafting.desk import whole_text
from drafting.gathering import gather
from drafting.habits import NO_HABITS, Habits
from drafting.own_words import OWN
from prompts import load_kinds
from store import Draft, Log, Wording


def brief_of(
    log: Log, draft: Draft, today: date, channel: Channel | None = None, *, whole: bool = False
) -> Brief:
    """The facts for a draft as the log holds them now; the ``whole`` of them to check against."""
    way: Channel = channel or draft.channel  # type: ignore[assignment]  # the store keeps text
    # What was only looked at is about the latest meeting, whenever that was filed.
    begun = draft.created_at if draft.begun else None
    return gather(
        log, draft.kind,
        contact_id=draft.contact_id, channel=way, today=today, whole=whole, as_of=begun,
        typed=draft.particulars,
    )  # fmt: skip


def as_kept(brief: Brief) -> dict[str, JsonValue]:
    """The brief as a draft keeps it: what others were written is theirs, and goes with them."""
    return brief.model_dump(mode="json", by_alias=True, exclude={"avoid"})


def wording_of(made: CheckedDraft) -> Wording | None:
    """The text as the log keeps it; None where the writer asks or has no words."""
    if made.status != "draft" or not made.text:
        return None
    return Wording(subject=made.subject, text=made.text, writer=made.writer)


def made_by(brief: Brief, writer: str, habits: Habits) -> dict[str, object]:
    """What a draft is made from and by whom, for each new version of it."""
    return {
        "brief": as_kept(brief),
        "writer": writer,
        "template_version": template_of(brief.kind, habits),
    }


def template_of(kind: str, habits: Habits = NO_HABITS) -> str | None:
    """What a draft is written by beside its facts: one only looked at is renewed with it."""
    found = load_kinds().get(kind)
    return f"{found.version}{habits.mark}" if found else None


def written_last(log: Log, draft_id: str) -> str:
    """What a writer wrote last; empty where the person began alone."""
    for version in reversed(log.drafts.versions(draft_id)):
        if version.writer not in OWN:
            return whole_text(version.subject, version.text)
    return ""
