"""The rows of our own export, table by table, in the order of its columns (`domain.export_tables`). Minor units.

Days are ISO text. Rows come from the database as they are asked for: a book of any size takes no more memory than one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from app.storage.book import Tx

Rows = Iterator[tuple[Any, ...]]

_STATUS: Final = (
    "CASE WHEN EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id) THEN 'reversed' ELSE '' END"
)
_WHO: Final = "coalesce(c.code, ''), coalesce(c.name, '')"
_END: Final = "e.cause_id, e.memo, e.reference"
_FROM: Final = "FROM entries e LEFT JOIN customers c ON c.id = e.customer_id"
_QUERIES: Final = {
    "customers": (
        "SELECT c.code, c.name, c.phone, c.address, c.note, c.credit_limit, c.terms_days,"
        " CASE WHEN c.merged_into IS NOT NULL THEN 'merged' WHEN c.archived THEN 'archived'"
        " WHEN c.credit_limit IS NOT NULL AND c.debt > c.credit_limit THEN 'suspended' ELSE 'active' END,"
        " coalesce(m.code, ''), c.debt, c.credit, c.debt - c.credit"
        " FROM customers c LEFT JOIN customers m ON m.id = c.merged_into ORDER BY c.id"
    ),
    "openings": (
        f"SELECT e.id, e.number, e.day, e.due_day, {_WHO}, nullif(e.owed, 0), nullif(e.given, 0), {_STATUS}, {_END}"
        f" {_FROM} WHERE e.kind = 'opening' ORDER BY e.id"
    ),
    "payments": (
        f"SELECT e.id, e.number, e.day, {_WHO}, p.amount, p.method, p.to_debt, {_STATUS}, {_END}"
        f" {_FROM} JOIN payments p ON p.entry_id = e.id WHERE e.kind = 'payment' ORDER BY e.id"
    ),
    "corrections": (
        f"SELECT e.id, e.kind, e.number, e.day, e.due_day, {_WHO},"
        " (SELECT sum(l.amount) FROM lines l WHERE l.entry_id = e.id AND l.amount > 0), coalesce(p.method, ''),"
        " p.to_debt, e.about_id, e.reverses_id,"
        f" CASE WHEN b.kind = 'merge' THEN b.id END, {_STATUS}, {_END}"
        f" {_FROM} LEFT JOIN payments p ON p.entry_id = e.id LEFT JOIN batches b ON b.id = e.batch_id"
        " WHERE e.kind NOT IN ('opening', 'sale', 'payment', 'consolidation') ORDER BY e.id"
    ),
    "consolidations": (
        f"SELECT e.id, e.number, e.day, {_WHO}, b.original_debt, b.original_credit, b.net_debt, b.net_credit,"
        f" CASE WHEN b.automatic THEN 'yes' ELSE 'no' END, {_STATUS}, {_END}"
        f" {_FROM} JOIN balance_consolidations b ON b.entry_id = e.id WHERE e.kind = 'consolidation' ORDER BY e.id"
    ),
    "journal": (
        "SELECT e.id, l.line_no, e.day, e.kind, e.number, coalesce(c.code, ''), a.code, a.name,"
        " CASE WHEN l.amount > 0 THEN l.amount END, CASE WHEN l.amount < 0 THEN -l.amount END"
        f" {_FROM} JOIN lines l ON l.entry_id = e.id JOIN accounts a ON a.id = l.account_id ORDER BY e.id, l.line_no"
    ),
    "settlements": "SELECT entry_id, source_id, target_id, amount FROM allocations ORDER BY id",
    "pending": (
        f"SELECT p.id, p.day, {_WHO}, p.amount, p.method, p.to_debt, p.memo, p.reference"
        " FROM pending_payments p JOIN customers c ON c.id = p.customer_id"
        " WHERE NOT EXISTS (SELECT 1 FROM pending_outcomes o WHERE o.pending_id = p.id) ORDER BY p.id"
    ),
}


def rows(tx: Tx, table: str) -> Rows:
    """The rows of one of our tables but `book` and `sales`."""
    found: Rows = tx.connection.cursor().execute(_QUERIES[table])
    return found


def sales(tx: Tx) -> Rows:
    """Each sale: entry, number, day, due day, code and name of the customer, subtotal, discount, tax, total, paid
    now, from credit, status, cause, note, reference.
    """
    found: Rows = tx.connection.cursor().execute(
        f"SELECT e.id, e.number, e.day, s.due_day, {_WHO}, s.subtotal, s.discount, s.tax, s.total, s.paid_now,"
        f" s.from_credit, {_STATUS}, {_END} {_FROM} JOIN sales s ON s.entry_id = e.id WHERE e.kind = 'sale' ORDER BY e.id"
    )
    return found


def sale_lines(tx: Tx) -> Rows:
    """The lines of all sales: entry, number of the line, description, quantity, unit price, discount, amount."""
    found: Rows = tx.connection.cursor().execute(
        "SELECT entry_id, line_no, description, quantity, unit_price, discount, amount FROM sale_lines"
        " ORDER BY entry_id, line_no"
    )
    return found


def counts(tx: Tx) -> tuple[int, int]:
    """How many customers and entries there are."""
    row = tx.cursor.execute(
        "SELECT (SELECT count(*) FROM customers), (SELECT count(*) FROM entries)"
    ).fetchone()
    return int(row[0]), int(row[1])
