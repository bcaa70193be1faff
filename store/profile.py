"""Me, and how I like things."""

import json
from typing import Any, Literal

from store.records import Profile
from store.rows import Shelf, Tables
from store.text import check_keepable


class _Me(Profile):
    id: Literal["me"] = "me"


class ProfileStore:
    """My profile; an empty one until something is saved."""

    def __init__(self, tables: Tables) -> None:
        self._shelf = Shelf(tables, "profile", _Me)

    def get(self) -> Profile:
        """My profile as it stands."""
        mine = self._shelf.get("me")
        return Profile(**mine.model_dump(exclude={"id"})) if mine else Profile()

    def save(self, profile: Profile) -> Profile:
        """The profile, now kept in the place of the old one."""
        self._shelf.put(_Me(**profile.model_dump()))
        return profile


class Settings:
    """Named plain values. Names with "key" or "secret" in them never leave in an export."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def get(self, name: str, default: Any = None) -> Any:
        """The value kept under this name, or the default."""
        found = self._tables.run("SELECT value FROM settings WHERE name = ?", [name])
        return json.loads(found[0]["value"]) if found else default

    def set(self, name: str, value: Any) -> None:
        """Keeps a plain value (text, number, list, switch); None takes the name away."""
        check_keepable(name, value)
        if value is None:
            self._tables.change("DELETE FROM settings WHERE name = ?", [name])
            return
        self._tables.change(
            "INSERT INTO settings (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, json.dumps(value, ensure_ascii=False)],
        )

    def all(self) -> dict[str, Any]:
        """Every setting but those that hold a secret."""
        found = self._tables.run(
            "SELECT name, value FROM settings WHERE name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name"
        )
        return {r["name"]: json.loads(r["value"]) for r in found if not is_secret(r["name"])}


def is_secret(name: str) -> bool:
    """True for a setting that must not leave this file."""
    return any(word in name.lower() for word in ("key", "secret", "token", "password"))
