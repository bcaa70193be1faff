"""The versions of a draft: every wording that stood there, the latest on top."""

from collections.abc import Collection
from datetime import datetime, timedelta

from store.draft_records import DraftVersion, Wording
from store.rows import Shelf, Tables

# A browser counts time in thousandths of a second.
BROWSER_TICK = timedelta(milliseconds=1)


class Versions:
    """The wordings of all drafts, in their order."""

    def __init__(self, tables: Tables) -> None:
        self._shelf = Shelf(tables, "draft_versions", DraftVersion, "draft_id, number")

    def of(self, draft_id: str) -> list[DraftVersion]:
        """Every version of a draft, the first first."""
        return self._shelf.where("draft_id = ?", [draft_id], "ORDER BY number")

    def current(self, draft_id: str) -> DraftVersion | None:
        """The version that stands now, or None before there is one."""
        tail = "ORDER BY number DESC LIMIT 1"
        found = self._shelf.where("draft_id = ?", [draft_id], tail)
        return found[0] if found else None

    def append(self, draft_id: str, wording: Wording, at: datetime) -> DraftVersion:
        """A new version on top."""
        top = self.current(draft_id)
        return self.write(draft_id, top.number + 1 if top else 1, wording, at)

    def write(self, draft_id: str, number: int, wording: Wording, at: datetime) -> DraftVersion:
        """The version of that number, over what stood there."""
        version = DraftVersion(
            **wording_of(wording).model_dump(), draft_id=draft_id, number=number, made_at=at
        )
        return self._shelf.put(version)

    def slip_under(self, top: DraftVersion, wording: Wording, at: datetime) -> DraftVersion:
        """What stands on top, with words from elsewhere kept as an earlier version."""
        if any(wording.sha256 == version.sha256 for version in self.of(top.draft_id)):
            return top
        self.append(top.draft_id, wording, at)
        return self.append(top.draft_id, wording_of(top), top.made_at)


def wording_of(version: Wording) -> Wording:
    """The words alone."""
    return Wording(**version.model_dump(include=set(Wording.model_fields)))


def is_among(version: DraftVersion, moments: Collection[datetime]) -> bool:
    """True when the version is of one of these moments, as a browser counts them."""
    return any(abs(version.made_at - moment) < BROWSER_TICK for moment in moments)
