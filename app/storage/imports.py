"""Imports as rows, and what an import looks up in bulk."""

from __future__ import annotations

from app.domain.dates import utc_text
from app.domain.imports import ImportResult
from app.storage.book import Tx


def customers_by_code(tx: Tx) -> dict[str, int]:
    """Every customer's id by code."""
    return dict(tx.cursor.execute("SELECT code, id FROM customers").fetchall())


def customers_by_name(tx: Tx) -> dict[str, int]:
    """Customers' ids by name, where only one who is not archived has it."""
    return dict(
        tx.cursor.execute(
            "SELECT name, min(id) FROM customers WHERE archived = 0 GROUP BY name HAVING count(*) = 1"
        ).fetchall()
    )


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


def free_uid(tx: Tx, uid: str) -> str | None:
    """The id under which a voucher can be posted; None where it stands in the book already.

    A voucher that was reversed may be imported again; it gets an id of its own then.
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


def store(tx: Tx, result: ImportResult, file_name: str, digest: str) -> None:
    """Keep what an import came to."""
    import_id = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM imports").fetchone()[0]
    tx.cursor.execute(
        "INSERT INTO imports (id, kind, file_name, digest, at, actor, rows, entries, duplicates, rounded, batch_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(import_id, result.kind.value, file_name, digest, utc_text(tx.now), tx.actor, result.rows),
            *(result.entries, result.duplicates, len(result.rounded), result.batch_id),
        ),
    )
