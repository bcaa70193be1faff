"""Words that come late: typed in a message whose place another one has taken by now."""

from collections.abc import Collection
from datetime import datetime

from drafting import message
from drafting.desk import whole_text
from drafting.own_words import own_wording
from store import Draft, IllegalMove, Log, Unknown


def take_back(
    log: Log,
    draft_id: str,
    text: str,
    at: datetime,
    *,
    known: Collection[datetime] | None,
    contact_id: str | None,
    kind: str,
) -> bool:
    """True where the draft that the words were typed in has them now.

    It has to be one of this kind to this person, for an id from a browser is data, and it takes
    no words any more once it went or was put away.
    """
    with log.writing():
        draft = _find(log, draft_id)
        if draft is None or (draft.contact_id, draft.kind) != (contact_id, kind):
            return False
        if _has(log, draft_id, text):
            return True
        try:
            message.edit(log, draft_id, text, at, known=known)
        except IllegalMove:
            return False
    return True


def keep_stray(
    log: Log,
    draft_id: str,
    text: str,
    at: datetime,
    *,
    known: Collection[datetime] | None,
    beside: str,
) -> None:
    """The words, kept with the draft that they were typed in, else below the text of ``beside``.

    ``beside`` is the draft that stands in its place.
    """
    with log.writing():
        here = log.drafts.get(beside)
        has_taken = take_back(
            log, draft_id, text, at, known=known, contact_id=here.contact_id, kind=here.kind
        )
        if not has_taken:
            log.drafts.keep_below(beside, own_wording(here.channel, text, ""), at)


def _find(log: Log, draft_id: str) -> Draft | None:
    try:
        return log.drafts.get(draft_id)
    except Unknown:
        return None


def _has(log: Log, draft_id: str, text: str) -> bool:
    versions = log.drafts.versions(draft_id)
    return any(text == whole_text(version.subject, version.text) for version in versions)
