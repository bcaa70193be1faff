"""The tables, as numbered steps. A step that people have is never changed again."""

import sqlite3

from sqlite_utils import Database, Migrations

from store.place import APPLICATION_ID, LEVEL
from store.record import new_id
from store.records import LIFE

steps = Migrations("reachout")

# ruff: noqa: E501 - a table reads best with its columns in a row
_PERSON = "contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE"
_TABLES = (
    (
        "profile (id TEXT PRIMARY KEY CHECK (id = 'me'), name TEXT, about TEXT, role TEXT, org TEXT,"
        " email TEXT, phone TEXT, contact_line TEXT, offers TEXT NOT NULL)"
    ),
    "settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    (
        "contacts (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, given TEXT,"
        " family TEXT, preferred_name TEXT, role TEXT, org TEXT, emails TEXT NOT NULL,"
        " phones TEXT NOT NULL, urls TEXT NOT NULL, language TEXT, register TEXT, notes TEXT,"
        " example INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL)"
    ),
    (
        'events (id TEXT PRIMARY KEY, name TEXT NOT NULL, "where" TEXT, "on" TEXT, note TEXT,'
        " created_at TEXT NOT NULL, updated_at TEXT NOT NULL)"
    ),
    (
        f"drafts (id TEXT PRIMARY KEY, {_PERSON.replace(' NOT NULL', '')},"
        " follow_up_id TEXT REFERENCES follow_ups(id) ON DELETE SET NULL,"
        " event_id TEXT REFERENCES events(id) ON DELETE SET NULL,"
        " kind TEXT NOT NULL, channel TEXT NOT NULL, language TEXT NOT NULL, brief TEXT NOT NULL,"
        " manner TEXT, seed INTEGER NOT NULL, confirmed TEXT NOT NULL, writer TEXT NOT NULL, model TEXT,"
        " template_version TEXT, state TEXT NOT NULL, approved_sha256 TEXT, approved_at TEXT,"
        " handed_off_at TEXT, handed_off_number INTEGER, went INTEGER, sent_on TEXT,"
        " sent_number INTEGER, answered_on TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL)"
    ),
    (
        "draft_versions (draft_id TEXT NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        " number INTEGER NOT NULL, subject TEXT, text TEXT NOT NULL, writer TEXT NOT NULL,"
        " typed TEXT NOT NULL, made_at TEXT NOT NULL, PRIMARY KEY (draft_id, number))"
    ),
    (
        f'interactions (id TEXT PRIMARY KEY, {_PERSON}, kind TEXT NOT NULL, "on" TEXT, "where" TEXT,'
        " how TEXT, summary TEXT, direction TEXT, channel TEXT, note TEXT,"
        " draft_id TEXT REFERENCES drafts(id) ON DELETE SET NULL,"
        " event_id TEXT REFERENCES events(id) ON DELETE SET NULL, created_at TEXT NOT NULL)"
    ),
    (
        f"facts (id TEXT PRIMARY KEY, {_PERSON},"
        " interaction_id TEXT REFERENCES interactions(id) ON DELETE SET NULL, kind TEXT NOT NULL,"
        ' text TEXT NOT NULL, "on" TEXT, usable INTEGER NOT NULL, patient INTEGER NOT NULL,'
        " created_at TEXT NOT NULL)"
    ),
    (
        f"promises (id TEXT PRIMARY KEY, {_PERSON},"
        " interaction_id TEXT REFERENCES interactions(id) ON DELETE SET NULL, who TEXT NOT NULL,"
        " what TEXT NOT NULL, due TEXT, done_on TEXT, let_go_on TEXT, snoozed_to TEXT,"
        " created_at TEXT NOT NULL)"
    ),
    (
        f"follow_ups (id TEXT PRIMARY KEY, {_PERSON},"
        " interaction_id TEXT REFERENCES interactions(id) ON DELETE SET NULL,"
        " draft_id TEXT REFERENCES drafts(id) ON DELETE SET NULL, due TEXT NOT NULL, reason TEXT,"
        " kind TEXT NOT NULL, done_on TEXT, let_go_on TEXT, snoozed_to TEXT,"
        " created_at TEXT NOT NULL)"
    ),
    (
        "captures (id TEXT PRIMARY KEY, text TEXT NOT NULL, saved_at TEXT NOT NULL,"
        f" state TEXT NOT NULL, {_PERSON.replace(' NOT NULL', '')})"
    ),
    (
        f"filings (capture_id TEXT NOT NULL, part INTEGER NOT NULL, {_PERSON},"
        " PRIMARY KEY (capture_id, part))"
    ),
    (
        f"set_aside (due_id TEXT PRIMARY KEY, {_PERSON.replace(' NOT NULL', '')},"
        " snoozed_to TEXT, over_on TEXT)"
    ),
)
_OPEN = "WHERE done_on IS NULL AND let_go_on IS NULL"
_INDEXES = (
    "INDEX contacts_recent ON contacts (updated_at DESC, number)",
    'INDEX interactions_of ON interactions (contact_id, kind, "on")',
    'INDEX interactions_met ON interactions (kind, "on")',
    "INDEX interactions_draft ON interactions (draft_id)",
    "INDEX interactions_event ON interactions (event_id)",
    "INDEX facts_of ON facts (contact_id, kind)",
    "INDEX facts_interaction ON facts (interaction_id)",
    "INDEX promises_of ON promises (contact_id)",
    "INDEX promises_interaction ON promises (interaction_id)",
    f"INDEX promises_open ON promises (who, due) {_OPEN}",
    "INDEX follow_ups_of ON follow_ups (contact_id)",
    "INDEX follow_ups_interaction ON follow_ups (interaction_id)",
    "INDEX follow_ups_draft ON follow_ups (draft_id)",
    f"INDEX follow_ups_due ON follow_ups (due) {_OPEN}",
    f"UNIQUE INDEX follow_ups_one_open ON follow_ups (contact_id, kind) {_OPEN}",
    "INDEX drafts_of ON drafts (contact_id, kind)",
    "INDEX drafts_follow_up ON drafts (follow_up_id)",
    "INDEX drafts_event ON drafts (event_id)",
    "INDEX drafts_state ON drafts (state)",
    "INDEX captures_of ON captures (contact_id)",
    "INDEX filings_of ON filings (contact_id)",
    "INDEX set_aside_of ON set_aside (contact_id)",
)


@steps()
def m001_create_the_log(db: Database) -> None:
    """Every entity from the start."""
    for table in _TABLES:
        db.execute(f"CREATE TABLE {table}")
    for index in _INDEXES:
        db.execute(f"CREATE {index}")


@steps()
def m002_create_search(db: Database) -> None:
    """One folded row a person, and a word index over it."""
    db.execute(
        "CREATE TABLE search (number INTEGER PRIMARY KEY REFERENCES contacts(number)"
        " ON DELETE CASCADE, name TEXT NOT NULL, rest TEXT NOT NULL)"
    )
    # Kept beside by search.py: triggers on a virtual table are refused while trusted_schema is off.
    db.execute(
        "CREATE VIRTUAL TABLE search_fts USING fts5 (name, rest, content='search',"
        " content_rowid='number', tokenize='unicode61 remove_diacritics 0')"
    )


@steps()
def m003_tell_a_look_from_a_beginning(db: Database) -> None:
    """Drafts know whether anything was done with them, and a log has a name for its lifetime."""
    db.execute("ALTER TABLE drafts ADD COLUMN begun INTEGER NOT NULL DEFAULT 1")
    db.execute("INSERT OR IGNORE INTO settings VALUES (?, ?)", [LIFE, f'"{new_id()}"'])


@steps()
def m004_keep_what_a_message_is_made_of(db: Database) -> None:
    """Drafts keep what was typed for them alone, apart from what is known of the person."""
    db.execute("ALTER TABLE drafts ADD COLUMN particulars TEXT NOT NULL DEFAULT '{}'")


def migrate(conn: sqlite3.Connection) -> None:
    """Brings an open file up to the newest step; the caller's transaction makes it all or none."""
    steps.apply(Database(conn, recursive_triggers=False, execute_plugins=False))
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {LEVEL}")
