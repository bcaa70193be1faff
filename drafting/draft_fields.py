"""What a draft keeps of how it was made: its facts, its words, and what it is written by."""

from pydantic import JsonValue

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import whole_text
from drafting.habits import NO_HABITS, Habits
from drafting.own_words import OWN
from prompts import load_kinds
from store import Draft, DraftFields, Log, Wording


def fields_of(brief: Brief, contact_id: str | None, habits: Habits = NO_HABITS) -> DraftFields:
    """What a new draft from these facts begins with."""
    return DraftFields(
        contact_id=contact_id,
        kind=brief.kind,
        channel=brief.channel,
        language=brief.language,
        brief=as_kept(brief),
        template_version=template_of(brief.kind, habits),
    )


def wording_of(made: CheckedDraft) -> Wording | None:
    """The words of what a writer made; None where it made none."""
    if made.status != "draft" or not made.text:
        return None
    return Wording(subject=made.subject, text=made.text, writer=made.writer)


def made_from(brief: Brief, writer: str, habits: Habits) -> dict[str, object]:
    """What a new version renews in its draft."""
    return {
        "brief": as_kept(brief),
        "language": brief.language,
        "writer": writer,
        "template_version": template_of(brief.kind, habits),
    }


def as_kept(brief: Brief) -> dict[str, JsonValue]:
    """The brief as a draft keeps it: what others were written is theirs, and goes with them."""
    return brief.model_dump(mode="json", by_alias=True, exclude={"avoid"})


def template_of(kind: str, habits: Habits = NO_HABITS) -> str | None:
    """What a draft is written by beside its facts: one only looked at is renewed with it."""
    found = load_kinds().get(kind)
    return f"{found.version}{habits.mark}" if found else None


def word_first(log: Log, draft: Draft, brief: Brief, wording: Wording, habits: Habits) -> Draft:
    """The draft that held only what was typed for it, with its first text."""
    made = made_from(brief, wording.writer, habits)
    log.drafts.save_version(draft.id, wording, channel=brief.channel, **made)
    return log.drafts.get(draft.id)


def written_last(log: Log, draft_id: str) -> str:
    """What a writer wrote last; empty where the person began alone."""
    for version in reversed(log.drafts.versions(draft_id)):
        if version.writer not in OWN:
            return whole_text(version.subject, version.text)
    return ""
