"""Imports as rows, and what an import looks up in bulk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from app.domain.customers import fold
from app.domain.dates import from_utc_text, utc_text
from app.domain.imports import ImportResult
from app.storage import chain
from app.storage.book import Tx


def customers_by_code(tx: Tx) -> dict[str, int]:
    """Every customer's id by code."""
    return dict(tx.cursor.execute("SELECT code, id FROM customers").fetchall())


def codes_among(tx: Tx, texts: Sequence[str]) -> set[str]:
    """Which of these texts are customers' codes, and not just their names once more."""
    sql = "SELECT code FROM customers WHERE code IN (SELECT value FROM json_each(?)) AND code <> name"
    return {row[0] for row in tx.cursor.execute(sql, (json.dumps(texts),))}


def customers_by_name(tx: Tx) -> dict[str, int]:
    """Customers' ids by name, where only one has it; who is archived is meant only where nobody else can be."""
    return dict(
        tx.cursor.execute(
            "SELECT name, coalesce(max(CASE archived WHEN 0 THEN id END), max(id)) FROM customers"
            " WHERE merged_into IS NULL GROUP BY name"
            " HAVING sum(archived = 0) = 1 OR (sum(archived = 0) = 0 AND count(*) = 1)"
        ).fetchall()
    )


def name_of(tx: Tx, customer_id: int) -> str:
    """A customer's name."""
    return str(tx.cursor.execute("SELECT name FROM customers WHERE id = ?", (customer_id,)).fetchone()[0])


def same_person(tx: Tx, name: str, phone: str) -> int | None:
    """The customer of exactly this name and phone, rather one who is not archived."""
    row = tx.cursor.execute(
        "SELECT id FROM customers WHERE sort_name = ? AND name = ? AND phone = ? AND merged_into IS NULL"
        " ORDER BY archived, id LIMIT 1",
        (fold(name), name, phone),
    ).fetchone()
    return int(row[0]) if row else None


def put_away(tx: Tx) -> set[int]:
    """The customers who are archived, though not merged into another."""
    sql = "SELECT id FROM customers WHERE archived = 1 AND merged_into IS NULL"
    return {row[0] for row in tx.cursor.execute(sql)}


def customers_made_in(tx: Tx, batch_id: int) -> list[int]:
    """Customers that an import of this batch added or brought back, who are settled, not archived, and of whom
    nothing was recorded that still stands.
    """
    sql = (
        "SELECT DISTINCT c.id FROM audit a JOIN customers c ON c.id = a.customer_id"
        " WHERE a.batch_id = ? AND a.action IN ('customer_added', 'customer_restored') AND c.archived = 0"
        " AND c.debt = 0 AND c.credit = 0 AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.customer_id = c.id"
        "  AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id))"
        " AND NOT EXISTS (SELECT 1 FROM pending_payments p WHERE p.customer_id = c.id"
        "  AND NOT EXISTS (SELECT 1 FROM pending_outcomes o WHERE o.pending_id = p.id)) ORDER BY c.id"
    )
    return [row[0] for row in tx.cursor.execute(sql, (batch_id,))]


def sales_called(tx: Tx, customer_id: int, number: str) -> list[tuple[int, int]]:
    """A customer's sales with this number on their paper, else in our own series: entry and what is open of it.

    Reversed ones are left out. Minor units.
    """
    sql = (
        "SELECT e.id, i.open FROM entries e JOIN items i ON i.entry_id = e.id WHERE e.customer_id = ?"
        " AND e.kind = 'sale' AND e.{0} = ? AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id)"
    )
    for column in ("reference", "number"):
        found = tx.cursor.execute(sql.format(column), (customer_id, number)).fetchall()
        if found:
            return [(int(entry_id), int(open_)) for entry_id, open_ in found]
    return []


def standing_before(tx: Tx, customer_id: int, day: date) -> int | None:
    """Debt less credit of what of a customer is from before `day` and has not been reversed; None where nothing is.

    Minor units.
    """
    sql = (
        "SELECT sum(l.amount) FROM entries e JOIN lines l ON l.entry_id = e.id AND l.customer_id = e.customer_id"
        " WHERE e.customer_id = ? AND e.day < ? AND e.kind <> 'reversal'"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id)"
    )
    stands = tx.cursor.execute(sql, (customer_id, day.isoformat())).fetchone()[0]
    return None if stands is None else int(stands)


def free_uid(tx: Tx, uid: str) -> str | None:
    """The id under which an entry can be posted; None where it stands in the book already.

    What was reversed may be imported again; it gets an id of its own then.
    """
    attempt, tried = uid, 1
    while True:
        row = tx.cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id) FROM entries e WHERE e.uid = ?",
            (attempt,),
        ).fetchone()
        if row is None:
            return attempt
        if not row[0]:
            return None
        tried += 1
        attempt = f"{uid}/{tried}"


def seen_on(tx: Tx, digest: str) -> date | None:
    """The day, on this machine's clock, on which the same file was last imported; None for a new one."""
    row = tx.cursor.execute(
        "SELECT at FROM imports WHERE digest = ? ORDER BY id DESC LIMIT 1", (digest,)
    ).fetchone()
    return from_utc_text(row[0]).astimezone().date() if row else None


def store(tx: Tx, result: ImportResult, file_name: str, digest: str) -> bytes:
    """Keep what an import came to; returns the hash of the row, for the audit to vouch for it."""
    own = (result.rows, result.entries, result.duplicates, len(result.rounded), result.batch_id)
    return _store(tx, result.kind.value, file_name, digest, own)


def store_whole(
    tx: Tx, kind: str, file_name: str, digest: str, counts: tuple[int, int, int], batch_id: int
) -> bytes:
    """Keep that a file of a whole book was read ("book": our own export, "saft"); `counts` of its rows, of entries made
    of them, of rows that were there already. Returns the hash of the row.
    """
    row_count, entry_count, duplicates = counts
    return _store(tx, kind, file_name, digest, (row_count, entry_count, duplicates, 0, batch_id))


def _store(tx: Tx, kind: str, file_name: str, digest: str, own: tuple[int | None, ...]) -> bytes:
    import_id = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM imports").fetchone()[0]
    tx.cursor.execute(
        "INSERT INTO imports (id, kind, file_name, digest, at, actor, rows, entries, duplicates, rounded, batch_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row := (import_id, kind, file_name, digest, utc_text(tx.now), tx.actor, *own),
    )
    return chain.digest(row)


def is_imported(tx: Tx, entry_id: int) -> bool:
    """Whether an entry came from a file."""
    row = tx.cursor.execute("SELECT uid LIKE 'import/%' FROM entries WHERE id = ?", (entry_id,)).fetchone()
    return bool(row and row[0])
