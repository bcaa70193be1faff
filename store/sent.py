"""Messages that went, each with what its writer had proposed last."""

from pydantic import JsonValue

from store.draft_records import ME, ME_CHOSE
from store.log import Log
from store.record import Moment, Record
from store.rows import Shelf


class SentMessage(Record):
    """What was proposed, what was sent in its place, and what it was made for."""

    id: str
    kind: str
    channel: str
    language: str
    manner: str | None = None
    brief: dict[str, JsonValue]
    at: Moment
    written: str
    sent: str


_NEWEST = f"""
SELECT d.id, d.kind, d.channel, d.language, d.manner, d.brief, d.handed_off_at AS at,
  w.text AS written, s.text AS sent
FROM drafts AS d
JOIN draft_versions AS s ON s.draft_id = d.id AND s.number = d.sent_number
JOIN draft_versions AS w ON w.draft_id = d.id AND w.number = (
  SELECT max(number) FROM draft_versions
  WHERE draft_id = d.id AND number <= d.sent_number AND writer NOT IN ('{ME}', '{ME_CHOSE}'))
LEFT JOIN contacts AS c ON c.id = d.contact_id
WHERE d.state = 'sent' AND d.handed_off_at IS NOT NULL AND NOT coalesce(c.example, 0)
ORDER BY d.handed_off_at DESC LIMIT ?
"""  # noqa: S608 - ours alone


def newest_sent(log: Log, limit: int) -> list[SentMessage]:
    """The newest messages that a writer began and that went to real people, the oldest first."""
    shelf = Shelf(log.tables, "drafts", SentMessage)
    return [shelf.read(row) for row in reversed(log.tables.run(_NEWEST, [limit]))]
