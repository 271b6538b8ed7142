"""Entries read back: for a reversal, for what depends on them, for the day book. Amounts in minor units."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from app.domain.corrections import LiveAllocation, PostedEntry, SoldSale
from app.domain.dates import from_utc_text
from app.domain.errors import BookDamaged, NotFound
from app.domain.journal import EntryKind, Line, PaymentRecord
from app.storage.book import Tx
from app.storage.customer_lists import day_or_none

_ENTRY: Final = (
    "SELECT e.id, e.kind, e.number, e.day, e.customer_id, e.memo, e.reference, e.owed, e.given, e.due_day,"
    " e.reverses_id, (SELECT r.id FROM entries r WHERE r.reverses_id = e.id), e.cause_id, e.batch_id, e.about_id,"
    " e.posted FROM entries e WHERE e.id = ?"
)


def posted_entry(tx: Tx, entry_id: int) -> PostedEntry:
    """An entry with its lines; raises NotFound, and BookDamaged for one that never was posted."""
    row = tx.cursor.execute(_ENTRY, (entry_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no entry {entry_id} in this book.", field="entry")
    if not row[15]:
        raise BookDamaged(
            f"Entry {entry_id} was never posted: the book is damaged, and not by this program. Nothing was changed;"
            " look at Check, and bring back the newest good safety copy."
        )
    lines = tx.cursor.execute(
        "SELECT account_id, amount FROM lines WHERE entry_id = ? ORDER BY line_no", (entry_id,)
    ).fetchall()
    payment = tx.cursor.execute(
        "SELECT method, amount, to_debt FROM payments WHERE entry_id = ?", (entry_id,)
    ).fetchone()
    first = (row[0], EntryKind(row[1]), row[2], date.fromisoformat(row[3]), *row[4:9], day_or_none(row[9]))
    last = (tuple(Line(*line) for line in lines), PaymentRecord(*payment) if payment else None)
    return PostedEntry(*(*first, *row[10:15], *last))


def live_allocations(tx: Tx, entry_id: int) -> list[LiveAllocation]:
    """Allocations in force that this entry made, or in which it is source or target.

    Each is named with the entry that made it. An allocation and its undo lie between the same two entries;
    the same two can be joined by several entries, so makers are told apart.
    """
    rows = tx.cursor.execute(
        "SELECT a.source_id, a.target_id, a.amount, a.entry_id FROM allocations a"
        " WHERE (a.source_id = :id OR a.target_id = :id OR a.entry_id = :id) AND a.amount > 0"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = a.entry_id)"
        " AND NOT EXISTS (SELECT 1 FROM entries m WHERE m.id = a.entry_id AND m.kind = 'reversal')"
        " ORDER BY a.id",
        {"id": entry_id},
    ).fetchall()
    return [LiveAllocation(*row) for row in rows]


def settled_by(tx: Tx, entry_id: int) -> list[tuple[int, int]]:
    """What a payment settled in its own entry, in order, though it may have been undone since: entry, minor units."""
    rows = tx.cursor.execute(
        "SELECT target_id, amount FROM allocations WHERE entry_id = :id AND source_id = :id ORDER BY id",
        {"id": entry_id},
    ).fetchall()
    return [(row[0], row[1]) for row in rows]


def caused_by(tx: Tx, entry_id: int) -> list[int]:
    """The entries that this one caused and that have not been reversed, newest first."""
    rows = tx.cursor.execute(
        "SELECT c.id FROM entries c WHERE c.cause_id = ? AND c.kind <> 'reversal'"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = c.id) ORDER BY c.id DESC",
        (entry_id,),
    ).fetchall()
    return [row[0] for row in rows]


def reversed_together(tx: Tx, reversal_id: int) -> list[int]:
    """The entries that one request reversed, if `reversal_id` is one of its mirrors, oldest first."""
    rows = tx.cursor.execute(
        "SELECT r.reverses_id FROM entries x JOIN entries r ON r.kind = 'reversal'"
        " AND (r.id = coalesce(x.cause_id, x.id) OR r.cause_id = coalesce(x.cause_id, x.id))"
        " WHERE x.id = ? AND x.kind = 'reversal' ORDER BY r.reverses_id",
        (reversal_id,),
    ).fetchall()
    return [row[0] for row in rows]


def of_same_merge(tx: Tx, entry_id: int) -> list[int]:
    """If the entry moved something to another customer: all that the same merge moved and that still stands."""
    rows = tx.cursor.execute(
        "SELECT o.id FROM entries e JOIN entries o ON o.batch_id = e.batch_id AND o.kind = 'transfer'"
        " WHERE e.id = ? AND e.kind = 'transfer' AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = o.id)",
        (entry_id,),
    ).fetchall()
    return [row[0] for row in rows]


def corrections_of(tx: Tx, entry_id: int) -> list[int]:
    """Returns, discounts and the like that are about this sale and still stand."""
    rows = tx.cursor.execute(
        "SELECT x.id FROM entries x WHERE x.about_id = ? AND x.kind IN ('return','discount','write_off','rounding')"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = x.id)",
        (entry_id,),
    ).fetchall()
    return [row[0] for row in rows]


def losses_beside(tx: Tx, entry_id: int) -> list[tuple[int, int, int]]:
    """If the entry is a write-off: all write-offs and recoveries of its customer that stand, oldest first.

    Each with what it wrote off and what it recovered, in minor units.
    """
    rows: list[tuple[int, int, int]] = tx.cursor.execute(
        "SELECT x.id, x.given, coalesce(p.amount, 0) FROM entries e JOIN entries x ON x.customer_id = e.customer_id"
        " LEFT JOIN payments p ON p.entry_id = x.id"
        " WHERE e.id = ? AND e.kind = 'write_off' AND x.kind IN ('write_off','recovery')"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = x.id) ORDER BY x.id",
        (entry_id,),
    ).fetchall()
    return rows


def open_since(tx: Tx, entry: PostedEntry) -> date:
    """From when what is open of this entry has been open: its own day, or that of what reopened it last."""
    row = tx.cursor.execute(
        "SELECT max(day) FROM allocations WHERE (source_id = :id OR target_id = :id) AND amount < 0",
        {"id": entry.id},
    ).fetchone()
    return max(entry.day, day_or_none(row[0]) or entry.day)


def in_batch(tx: Tx, batch_id: int) -> list[int]:
    """The entries of a batch that have not been reversed and are no reversals, newest first."""
    rows = tx.cursor.execute(
        "SELECT e.id FROM entries e WHERE e.batch_id = ? AND e.kind <> 'reversal'"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id) ORDER BY e.id DESC",
        (batch_id,),
    ).fetchall()
    return [row[0] for row in rows]


def sold_sale(tx: Tx, entry_id: int) -> SoldSale:
    """A sale (or another debt that stands for goods, without tax) something is to be done about; raises NotFound."""
    row = tx.cursor.execute(
        "SELECT e.id, e.customer_id, e.day, coalesce(s.tax, 0), i.amount, i.open, e.number,"
        " (SELECT r.id FROM entries r WHERE r.reverses_id = e.id)"
        " FROM entries e JOIN items i ON i.entry_id = e.id AND i.side = 'debt' LEFT JOIN sales s ON s.entry_id = e.id"
        " WHERE e.id = ? AND (e.kind IN ('sale','opening')"
        " OR e.kind = 'transfer' AND NOT EXISTS (SELECT 1 FROM allocations a WHERE a.entry_id = e.id))",
        (entry_id,),
    ).fetchone()
    if row is None:
        raise NotFound(f"Entry {entry_id} is not a sale on a customer's account.", field="sale")
    taken = tx.cursor.execute(
        "SELECT coalesce(sum(l.amount), 0), coalesce(sum(CASE l.account_id WHEN 21 THEN l.amount END), 0)"
        " FROM entries x JOIN lines l ON l.entry_id = x.id"
        " WHERE x.about_id = ? AND x.kind IN ('return','discount') AND l.account_id IN (41, 42, 21)"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = x.id)",
        (entry_id,),
    ).fetchone()
    return SoldSale(row[0], row[1], date.fromisoformat(row[2]), *row[3:6], *taken, *row[6:8])


def sale_by_number(tx: Tx, number: str) -> int:
    """The entry of the sale with this number; raises NotFound."""
    row = tx.cursor.execute("SELECT id FROM entries WHERE kind = 'sale' AND number = ?", (number,)).fetchone()
    if row is None:
        raise NotFound(f"There is no sale {number} in this book.", field="sale")
    return int(row[0])


def brought_debts(tx: Tx, customer_id: int) -> int:
    """What a customer came with to owe: opening balances, and debts of customers merged into them. Minor units."""
    sql = (
        "SELECT coalesce(sum(e.owed), 0) FROM ledger l JOIN entries e ON e.id = l.entry_id WHERE l.customer_id = ?"
        " AND (e.kind = 'opening' OR (e.kind = 'transfer' AND NOT EXISTS ("
        "  SELECT 1 FROM allocations a WHERE a.entry_id = e.id)))"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id)"
    )
    return int(tx.cursor.execute(sql, (customer_id,)).fetchone()[0])


def written_off(tx: Tx, customer_id: int) -> int:
    """What of a customer was written off and not recovered; minor units."""
    row = tx.cursor.execute(
        "SELECT coalesce(sum(l.amount), 0) FROM entries e JOIN lines l ON l.entry_id = e.id"
        " WHERE e.customer_id = ? AND l.account_id IN (43, 50)",
        (customer_id,),
    ).fetchone()
    return int(row[0])


def new_batch(tx: Tx, kind: str, note: str, at: str) -> int:
    """A new batch; returns its id."""
    batch_id = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM batches").fetchone()[0]
    tx.cursor.execute(
        "INSERT INTO batches (id, kind, at, actor, note) VALUES (?, ?, ?, ?, ?)",
        (batch_id, kind, at, tx.actor, note),
    )
    return int(batch_id)


def batch_kind(tx: Tx, batch_id: int) -> str:
    """What a batch was; raises NotFound."""
    row = tx.cursor.execute("SELECT kind FROM batches WHERE id = ?", (batch_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no batch {batch_id} in this book.", field="batch")
    return str(row[0])


def line_rows(tx: Tx, entry_id: int) -> list[tuple[str, str, int]]:
    """Code, name and amount of an entry's lines, for its page."""
    rows: list[Any] = tx.cursor.execute(
        "SELECT a.code, a.name, l.amount FROM lines l JOIN accounts a ON a.id = l.account_id"
        " WHERE l.entry_id = ? ORDER BY l.line_no",
        (entry_id,),
    ).fetchall()
    return [(r[0], r[1], r[2]) for r in rows]


def surroundings(tx: Tx, entry_id: int) -> tuple[str, datetime, str, int]:
    """The customer's name, when and by whom an entry was recorded, and what is open on it; raises NotFound."""
    row = tx.cursor.execute(
        "SELECT coalesce(c.name, ''), e.recorded_at, e.actor, coalesce(i.open, 0) FROM entries e"
        " LEFT JOIN customers c ON c.id = e.customer_id LEFT JOIN items i ON i.entry_id = e.id WHERE e.id = ?",
        (entry_id,),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no entry {entry_id} in this book.", field="entry")
    return row[0], from_utc_text(row[1]), row[2], row[3]
