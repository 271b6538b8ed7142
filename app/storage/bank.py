"""What the book knows that lines of a bank statement are matched with. Amounts in minor units."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.bank_matches import line_uid
from app.domain.bank_splits import PART
from app.domain.matching_facts import Awaited, Known, OpenSale, Paid
from app.storage.book import Tx

# Request ids of bank lines lie between these two.
_FIRST, _BEHIND = "bank/", "bank0"
_STANDS = "NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id)"


def customers(tx: Tx) -> list[Known]:
    """Everybody something can be posted to."""
    sql = "SELECT id, code, name, phone, debt FROM customers WHERE archived = 0 ORDER BY id"
    return [Known(*row) for row in tx.cursor.execute(sql)]


def open_sales(tx: Tx) -> list[OpenSale]:
    """Every debt that is open. Only sales are called by our number; other entries have series of their own."""
    sql = (
        "SELECT i.entry_id, i.customer_id, CASE e.kind WHEN 'sale' THEN e.number ELSE '' END, e.reference, i.due_day,"
        " i.open FROM items i JOIN entries e ON e.id = i.entry_id WHERE i.side = 'debt' AND i.open > 0"
        " AND e.kind IN ('sale', 'opening', 'transfer') ORDER BY i.entry_id"
    )
    return [OpenSale(*(*row[:4], date.fromisoformat(row[4]), row[5])) for row in tx.cursor.execute(sql)]


def awaited(tx: Tx) -> list[Awaited]:
    """Pending payments without an outcome."""
    sql = (
        "SELECT p.id, p.customer_id, p.day, p.amount, p.reference FROM pending_payments p"
        " WHERE NOT EXISTS (SELECT 1 FROM pending_outcomes o WHERE o.pending_id = p.id) ORDER BY p.id"
    )
    return [Awaited(row[0], row[1], date.fromisoformat(row[2]), *row[3:]) for row in tx.cursor.execute(sql)]


def paid_between(
    tx: Tx, first: date, last: date, amounts: Iterable[int], lines: frozenset[str]
) -> list[Paid]:
    """Payments of these days that stand: of these amounts, or made of these lines, of which they may be a part."""
    wanted = set(amounts)
    sql = (
        "SELECT e.id, e.number, e.customer_id, e.day, p.amount, e.uid FROM entries e INDEXED BY entries_by_day"
        " JOIN payments p ON p.entry_id = e.id WHERE e.day BETWEEN ? AND ? AND e.kind = 'payment'"
        f" AND e.customer_id IS NOT NULL AND {_STANDS} ORDER BY e.id"
    )
    found = tx.cursor.execute(sql, (first.isoformat(), last.isoformat()))
    return [
        Paid(row[0], row[1], row[2], date.fromisoformat(row[3]), row[4], line)
        for row in found
        if (line := _line_uid(row[5])) in lines or row[4] in wanted
    ]


def stands(tx: Tx, line: str) -> bool:
    """Whether anything of the line of this id is in the book and was not taken back."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM entries e WHERE (e.uid = ? OR (e.uid >= ? AND e.uid < ?))"
        f" AND e.kind = 'payment' AND {_STANDS})"
    )
    return bool(tx.cursor.execute(sql, (line, f"{line}/", f"{line}0")).fetchone()[0])


def matched_before(tx: Tx) -> list[tuple[str, int]]:
    """What bank lines said that were matched to a customer, and who that was, oldest first.

    Not those that were split: who pays for several says nothing of whose the next payment is.
    """
    sql = (
        "SELECT e.memo, e.customer_id FROM entries e JOIN customers c ON c.id = e.customer_id AND c.archived = 0"
        f" WHERE e.uid >= '{_FIRST}' AND e.uid < '{_BEHIND}' AND e.kind = 'payment' AND e.memo <> '' AND {_STANDS}"
        f" AND instr(e.uid, '{PART}') = 0 ORDER BY e.id"
    )
    return [(row[0], row[1]) for row in tx.cursor.execute(sql)]


def _line_uid(uid: str) -> str:
    return line_uid(uid) if uid.startswith(_FIRST) else ""
