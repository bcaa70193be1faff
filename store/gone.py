"""Names of what is no longer in the log, so that phones forget what they keep under them."""

from store.log import Log

GONE = "_gone"
# A phone that was away for longer than this many names keeps them until its browser forgets.
MOST = 400
_OF_PERSON = """
SELECT capture_id AS id FROM filings WHERE contact_id = :id
UNION SELECT id FROM captures WHERE contact_id = :id
UNION SELECT id FROM drafts WHERE contact_id = :id
"""


def delete_person(log: Log, contact_id: str) -> bool:
    """True when there was such a person; nothing of them is left, and phones forget them too."""
    names = [str(row["id"]) for row in log.tables.run(_OF_PERSON, {"id": contact_id})]
    gone = log.people.delete(contact_id)
    let_phones_forget(log, contact_id, *names)
    return gone


def let_phones_forget(log: Log, *names: str) -> None:
    """Remember names under which no phone has anything to keep any more."""
    with log.writing():
        known = [name for name in gone_from(log) if name not in names]
        log.settings.set(GONE, [*known, *names][-MOST:])


def gone_from(log: Log) -> list[str]:
    """Those names, the latest last."""
    return [str(name) for name in log.settings.get(GONE, [])]
