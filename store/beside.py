"""The messages that stand beside one: to other people, not long ago."""

from datetime import datetime

from store.log import Log

_BESIDE = """
SELECT v.text FROM drafts AS d
JOIN draft_versions AS v ON v.draft_id = d.id AND v.number = (
  SELECT max(number) FROM draft_versions WHERE draft_id = d.id)
WHERE d.contact_id IS NOT NULL AND d.contact_id IS NOT ? AND d.state <> 'discarded'
  AND d.updated_at >= ?
ORDER BY d.updated_at DESC LIMIT ?
"""


def texts_beside(log: Log, contact_id: str | None, since: datetime, limit: int) -> tuple[str, ...]:
    """The texts that stand in messages to others, changed ``since`` then, the latest first."""
    found = log.tables.run(_BESIDE, [contact_id, since.isoformat(), limit])
    return tuple(str(row["text"]) for row in found)
