"""What Today shows: who to thank, what was promised, whom to write to, what waits."""

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from store.record import Record
from store.records import label, say_house
from store.rows import Row, Tables

if TYPE_CHECKING:
    from store.log import Log

DueType = Literal[
    "went", "thanks", "promise", "follow_up", "draft", "their_promise", "no_day", "still_welcome"
]

THANKS_WITHIN = timedelta(hours=48)
STILL_WELCOME_FOR = timedelta(days=30)
OWN_DAY_SET = timedelta(days=7)
THEIR_GRACE = timedelta(days=3)
MOST_TRIES = 3
_ORDER: tuple[DueType, ...] = (
    "went", "thanks", "promise", "follow_up", "draft", "their_promise", "no_day", "still_welcome",
)  # fmt: skip


class Due(Record):
    """One thing for today.

    ``id`` is what ``log.dues`` snoozes, finishes and lets go; ``source_id`` is the interaction,
    promise, follow-up or draft behind it; ``why`` is that record's own text. A thank-you after
    48 hours is "still_welcome" and has no day; a promise of mine without a day is "no_day".
    """

    id: str
    type: DueType
    order: int
    source_id: str
    contact_id: str | None
    name: str | None
    where_met: str | None = None
    met_on: date | None = None
    they_said: str | None = None
    kind: str
    why: str | None = None
    due: date | None = None
    draft_id: str | None = None
    tries: int = 0
    example: bool = False


def due_today(log: "Log", today: date) -> list[Due]:
    """Everything that is due, the most pressing first; within one sort the longest waiting.

    Of the promises without a day the newest comes first: the longest waiting may be long over.
    """
    values = _days(today)
    thanks = log.tables.run(_THANKS, values)
    # A thank-you that is begun is still the thank-you: one card, where it was.
    begun = {row["draft_id"] for row in thanks}
    found = [row for row in thanks if not row.pop("put_off")]
    for sql in (_WENT, _PROMISES, _FOLLOW_UPS):
        found += log.tables.run(sql, values)
    found += (row for row in log.tables.run(_DRAFTS, values) if row["source_id"] not in begun)
    # On the card of a fresh thank-you the promise stands too, and "Did it go?" asks about it next.
    busy = {row["contact_id"] for row in found if row["type"] in ("thanks", "went")}
    no_day = log.tables.run(_NO_DAY, values)
    found += (row for row in no_day if row["contact_id"] not in busy)
    shown = _people(log.tables, {row["contact_id"] for row in found if row["contact_id"]})
    dues = [Due(**{**row, **shown.get(row["contact_id"], _NOBODY), **_place(row)}) for row in found]
    return sorted(dues, key=_rank)


def _rank(due: Due) -> tuple[int, date, str]:
    # The log gives the promises without a day in their order.
    named = "" if due.type == "no_day" else due.name or ""
    return due.order, due.due or date.max, named


_NOBODY: Row = {"name": None}
_SOURCES = {"still_welcome": "thanks", "their_promise": "promise", "no_day": "promise"}


def _days(today: date) -> Row:
    return {
        "today": today.isoformat(),
        "fresh": (today - THANKS_WITHIN).isoformat(),
        "welcome": (today - STILL_WELCOME_FOR).isoformat(),
        "theirs": (today - THEIR_GRACE).isoformat(),
        "within": f"+{THANKS_WITHIN.days} days",
        "own": f"+{OWN_DAY_SET.days} days",
        "most": MOST_TRIES,
    }


def _place(row: Row) -> Row:
    prefix = _SOURCES.get(row["type"], row["type"])
    return {"id": f"{prefix}:{row['source_id']}", "order": _ORDER.index(row["type"])}


def _people(tables: Tables, ids: set[str]) -> dict[str, Row]:
    """What shows a person: the name, where we met and one thing they said."""
    shown: dict[str, Row] = {}
    for row in tables.run(_PEOPLE, [json.dumps(sorted(ids))]):
        row["name"] = label(
            row["name"],
            row.pop("preferred_name"),
            say_house(row.pop("org")),
            *json.loads(row.pop("emails")),
            *json.loads(row.pop("phones")),
        )
        shown[row.pop("id")] = row
    return shown


_LAST_MET = """(SELECT i.{} FROM interactions AS i WHERE i.contact_id = c.id AND i.kind = 'met'
  ORDER BY coalesce(i."on", substr(i.created_at, 1, 10)) DESC, i.created_at DESC LIMIT 1)"""

_PEOPLE = f"""
SELECT c.id, c.name, c.preferred_name, c.org, c.emails, c.phones, c.example,
  (SELECT text FROM facts WHERE contact_id = c.id AND kind = 'they_said' AND usable
    ORDER BY coalesce((SELECT i.created_at FROM interactions AS i WHERE i.id = interaction_id),
      created_at) DESC, rowid LIMIT 1) AS they_said,
  {_LAST_MET.format('"where"')} AS where_met, {_LAST_MET.format('"on"')} AS met_on
FROM contacts AS c WHERE c.id IN (SELECT value FROM json_each(?))
"""  # noqa: S608 - put together from the parts above

_SHOWN = """NOT EXISTS (SELECT 1 FROM set_aside AS a WHERE a.due_id = {id}
  AND (a.over_on IS NOT NULL OR a.snoozed_to > :today))"""

_ASKED = "handed_off_at IS NOT NULL AND went IS NULL AND state <> 'discarded'"

_WENT = f"""
SELECT 'went' AS type, id AS source_id, contact_id, kind, id AS draft_id,
  substr(handed_off_at, 1, 10) AS due
FROM drafts WHERE {_ASKED} AND {_SHOWN.format(id="'went:' || id")}
"""  # noqa: S608 - put together from the parts above

# A meeting nobody has written after. A day that the person set themselves soon after the meeting
# goes before the 48 hours, and while "Did it go?" waits for an answer that question is enough.
_THANKS = f"""
WITH met AS (
  SELECT id, contact_id, created_at, coalesce("on", substr(created_at, 1, 10)) AS day
  FROM interactions WHERE kind = 'met' AND ("on" BETWEEN :welcome AND :today
    OR "on" IS NULL AND substr(created_at, 1, 10) BETWEEN :welcome AND :today))
SELECT CASE WHEN day >= :fresh THEN 'thanks' ELSE 'still_welcome' END AS type,
  id AS source_id, contact_id, 'thank_you' AS kind,
  CASE WHEN day >= :fresh THEN date(day, :within) END AS due,
  (SELECT d.id FROM drafts AS d WHERE d.contact_id = met.contact_id AND d.kind = 'thank_you'
    AND d.begun AND d.state IN ('drafted', 'approved') AND d.created_at >= met.created_at
    ORDER BY d.updated_at DESC LIMIT 1) AS draft_id,
  EXISTS (SELECT 1 FROM set_aside AS a
    WHERE a.due_id = 'thanks:' || met.id AND a.snoozed_to > :today) AS put_off
FROM met
WHERE NOT EXISTS (SELECT 1 FROM interactions AS i WHERE i.contact_id = met.contact_id
    AND i.kind IN ('wrote', 'called', 'answered')
    AND (coalesce(i."on", substr(i.created_at, 1, 10)), i.created_at) >= (day, met.created_at))
  AND NOT EXISTS (SELECT 1 FROM interactions AS i WHERE i.contact_id = met.contact_id
    AND i.kind = 'met' AND coalesce(i."on", substr(i.created_at, 1, 10)) <= :today
    AND (coalesce(i."on", substr(i.created_at, 1, 10)), i.created_at, i.id)
      > (met.day, met.created_at, met.id))
  AND NOT EXISTS (SELECT 1 FROM drafts AS d WHERE d.contact_id = met.contact_id
    AND d.kind IN ('thank_you', 'introduction', 'follow_up') AND {_ASKED})
  AND NOT EXISTS (SELECT 1 FROM follow_ups AS f WHERE f.contact_id = met.contact_id
    AND f.kind IN ('thank_you', 'introduction', 'follow_up')
    AND f.done_on IS NULL AND f.let_go_on IS NULL AND f.due <= date(day, :own))
  AND NOT EXISTS (SELECT 1 FROM set_aside AS a
    WHERE a.due_id = 'thanks:' || met.id AND a.over_on IS NOT NULL)
"""  # noqa: S608 - put together from the parts above

_OPEN_PROMISES = """FROM promises
WHERE done_on IS NULL AND let_go_on IS NULL AND coalesce(snoozed_to, '') <= :today"""

_PROMISES = f"""
SELECT CASE who WHEN 'me' THEN 'promise' ELSE 'their_promise' END AS type,
  id AS source_id, contact_id, 'follow_up' AS kind, what AS why,
  CASE who WHEN 'me' THEN due END AS due
{_OPEN_PROMISES} AND (who = 'me' AND due <= :today OR who = 'them' AND due <= :theirs)
"""

_NO_DAY = f"""
SELECT 'no_day' AS type, id AS source_id, contact_id, 'follow_up' AS kind, what AS why
{_OPEN_PROMISES} AND who = 'me' AND due IS NULL ORDER BY created_at DESC, rowid DESC
"""

_TRIES = """(SELECT count(*) FROM drafts AS t WHERE t.contact_id = f.contact_id
  AND t.kind = f.kind AND t.handed_off_at IS NOT NULL AND t.handed_off_at > coalesce(
    (SELECT max(created_at) FROM interactions
      WHERE contact_id = f.contact_id AND kind = 'answered'), ''))"""

_FOLLOW_UPS = f"""
SELECT 'follow_up' AS type, id AS source_id, contact_id,
  CASE WHEN tries >= :most THEN 'closing' ELSE kind END AS kind, reason AS why, due, tries
FROM (SELECT f.*, {_TRIES} AS tries FROM follow_ups AS f
  WHERE done_on IS NULL AND let_go_on IS NULL AND due <= :today
    AND coalesce(snoozed_to, due) <= :today) AS f
WHERE NOT EXISTS (SELECT 1 FROM drafts AS d WHERE d.contact_id = f.contact_id
  AND d.kind = f.kind AND (d.begun AND d.state IN ('drafted', 'approved') OR {_ASKED}))
"""  # noqa: S608 - put together from the parts above

_DRAFTS = f"""
SELECT 'draft' AS type, id AS source_id, contact_id, kind, id AS draft_id
FROM drafts WHERE begun AND state IN ('drafted', 'approved') AND NOT ({_ASKED})
  AND {_SHOWN.format(id="'draft:' || id")}
"""  # noqa: S608 - put together from the parts above
