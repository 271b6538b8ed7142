"""All that our own export and import promise to keep of a book, as values that can be compared."""

from __future__ import annotations

from typing import Any, Final

from app.storage.book import Book

# What is not here (ids of requests, when and by whom a thing was recorded, the audit, the checks, undone batches) is
# carried by the dump alone; docs/export.md says so.
_KEPT: Final = {
    "customers": (
        "SELECT c.id, c.code, c.name, c.phone, c.address, c.note, c.credit_limit, c.terms_days, c.archived, m.code,"
        " c.debt, c.credit, c.sold, c.paid, c.last_row_no, c.last_day FROM customers c"
        " LEFT JOIN customers m ON m.id = c.merged_into"
    ),
    "entries": (
        "SELECT id, kind, number, day, customer_id, memo, reference, owed, given, due_day, reverses_id, cause_id,"
        " about_id FROM entries"
    ),
    "lines": "SELECT entry_id, line_no, account_id, customer_id, amount FROM lines",
    "sales": "SELECT * FROM sales",
    "sale lines": "SELECT * FROM sale_lines",
    "payments": "SELECT * FROM payments",
    "allocations": "SELECT id, source_id, target_id, amount, day, entry_id FROM allocations",
    "consolidations": (
        "SELECT id, customer_id, original_debt, original_credit, net_debt, net_credit, reason, automatic, entry_id"
        " FROM balance_consolidations"
    ),
    "open": "SELECT * FROM items",
    "ledger": "SELECT * FROM ledger",
    "merges": (
        "SELECT e.id, min(o.id) FROM entries e JOIN entries o ON o.batch_id = e.batch_id JOIN batches b"
        " ON b.id = e.batch_id AND b.kind = 'merge' WHERE e.kind = 'transfer' AND o.kind = 'transfer' GROUP BY e.id"
    ),
    "numbers": "SELECT kind, next FROM number_series",
    "pending": (
        "SELECT customer_id, day, amount, method, to_debt, reference, memo FROM pending_payments p"
        " WHERE NOT EXISTS (SELECT 1 FROM pending_outcomes o WHERE o.pending_id = p.id) ORDER BY p.id"
    ),
}


def kept(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Every fact that has to be the same on both sides, by what it is."""
    with book.read() as tx:
        return {
            what: tx.cursor.execute(sql if "ORDER BY" in sql else f"{sql} ORDER BY 1, 2").fetchall()
            for what, sql in _KEPT.items()
        }
