"""Finding people as you type: names first, then whoever you dealt with last."""

from collections.abc import Iterable, Sequence

from store.rows import Row, Tables
from store.text import fold

_MOST_WORDS = 20
_REST = """
SELECT org, role, preferred_name, emails, phones, notes FROM contacts WHERE id = :id
"""
_WORDS = """
SELECT text FROM facts WHERE contact_id = :id
UNION ALL SELECT coalesce("where", '') || ' ' || coalesce(summary, '') || ' ' || coalesce(note, '')
FROM interactions WHERE contact_id = :id
UNION ALL SELECT what FROM promises WHERE contact_id = :id
"""
# The page is cut from narrow rows first: sorting whole people costs more than finding them.
_BY_WORDS = """
SELECT c.* FROM (
  SELECT hit.rowid AS number, p.updated_at AS touched,
    hit.rowid IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :in_name) AS named
  FROM search_fts AS hit JOIN contacts AS p ON p.number = hit.rowid
  WHERE hit.search_fts MATCH :anywhere
  ORDER BY named DESC, touched DESC, hit.rowid LIMIT :limit OFFSET :offset
) AS page JOIN contacts AS c ON c.number = page.number
ORDER BY page.named DESC, page.touched DESC, page.number
"""


def find(tables: Tables, words: str, limit: int, offset: int) -> list[Row]:
    """The rows of the people who have every word somewhere, as whole words or parts of them."""
    parts = list(dict.fromkeys(fold(words).split()))[:_MOST_WORDS]
    if not parts:
        return []
    whole = _by_whole_words(tables, parts, limit, offset)
    if len(whole) == limit:
        return whole
    return _by_parts(tables, parts, limit, offset)


def _by_whole_words(tables: Tables, parts: Sequence[str], limit: int, offset: int) -> list[Row]:
    terms = _terms(parts)
    values = {"in_name": f"name : ({terms})", "anywhere": terms, "limit": limit, "offset": offset}
    return tables.run(_BY_WORDS, values)


def _terms(parts: Iterable[str]) -> str:
    # Folded parts hold no quotation mark, so that nothing typed can be read as FTS syntax.
    return " AND ".join(f'"{part}"*' for part in parts)


def _by_parts(tables: Tables, parts: Sequence[str], limit: int, offset: int) -> list[Row]:
    """The same people in the same order, then those who only hold the parts inside words."""
    terms = _terms(parts)
    values: dict[str, object] = {f"p{i}": part for i, part in enumerate(parts)}
    values |= {"in_name": f"name : ({terms})", "anywhere": terms, "limit": limit, "offset": offset}
    anywhere = " AND ".join(
        f"(instr(search.name, :p{i}) OR instr(search.rest, :p{i}))" for i in range(len(parts))
    )
    in_name = " AND ".join(f"instr(search.name, :p{i})" for i in range(len(parts)))
    sql = f"""
    SELECT c.*, CASE
      WHEN search.number IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :in_name) THEN 0
      WHEN search.number IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :anywhere) THEN 1
      WHEN {in_name} THEN 2 ELSE 3 END AS place
    FROM search JOIN contacts AS c ON c.number = search.number
    WHERE {anywhere} OR search.number IN
      (SELECT rowid FROM search_fts WHERE search_fts MATCH :anywhere)
    ORDER BY place, c.updated_at DESC, c.number LIMIT :limit OFFSET :offset
    """  # noqa: S608 - only numbered placeholders are put in
    return tables.run(sql, values)


def refold(tables: Tables, contact_id: str) -> None:
    """Brings what can be found of a person up to date."""
    found = tables.run(
        "SELECT number, name, given, family FROM contacts WHERE id = ?", [contact_id]
    )
    if not found:
        return
    number = found[0].pop("number")
    name = fold(" ".join(dict.fromkeys(v for v in found[0].values() if v)))
    rest = [str(v) for v in tables.run(_REST, {"id": contact_id})[0].values() if v]
    rest += [next(iter(row.values())) for row in tables.run(_WORDS, {"id": contact_id})]
    _replace(tables, number, name, fold(" ".join(rest)))


def _replace(tables: Tables, number: int, name: str, rest: str) -> None:
    old = tables.run("SELECT name, rest FROM search WHERE number = ?", [number])
    if old and (old[0]["name"], old[0]["rest"]) == (name, rest):
        return
    _take_out(tables, number)
    tables.change("INSERT INTO search (number, name, rest) VALUES (?, ?, ?)", [number, name, rest])
    tables.change(
        "INSERT INTO search_fts (rowid, name, rest) VALUES (?, ?, ?)", [number, name, rest]
    )


def _take_out(tables: Tables, number: int) -> None:
    tables.change(
        "INSERT INTO search_fts (search_fts, rowid, name, rest)"
        " SELECT 'delete', number, name, rest FROM search WHERE number = ?",
        [number],
    )
    tables.change("DELETE FROM search WHERE number = ?", [number])


def forget(tables: Tables, contact_id: str) -> None:
    """Takes a person out of what can be found."""
    for row in tables.run("SELECT number FROM contacts WHERE id = ?", [contact_id]):
        _take_out(tables, row["number"])


def refold_everybody(tables: Tables) -> None:
    """Brings what can be found of everybody up to date, as after a migration."""
    tables.change("INSERT INTO search_fts(search_fts) VALUES ('delete-all')")
    tables.change("DELETE FROM search")
    for row in tables.run("SELECT id FROM contacts"):
        refold(tables, row["id"])


def touch(tables: Tables, contact_id: str | None) -> None:
    """Notes that something about a person has changed: they come first now, and can be found."""
    if contact_id is None:
        return
    moment = tables.now().isoformat(timespec="microseconds")
    tables.change("UPDATE contacts SET updated_at = ? WHERE id = ?", [moment, contact_id])
    refold(tables, contact_id)


def forget_words(tables: Tables) -> None:
    """Rewrites the word index without the words of those who are gone."""
    tables.change("INSERT INTO search_fts(search_fts) VALUES ('optimize')")
