"""The checks of every customer at once: set-based, each independent, each answering with findings.

All figures are exact integers in minor units; the journal lines are the truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from app.domain.proof import Finding
from app.storage.book import Tx

_LINES: Final = (
    "SELECT customer_id, sum(CASE account_id WHEN 10 THEN amount ELSE 0 END) AS debt,"
    " -sum(CASE account_id WHEN 20 THEN amount ELSE 0 END) AS credit"
    " FROM lines INDEXED BY lines_by_customer WHERE customer_id IS NOT NULL GROUP BY customer_id"
)
_OPEN: Final = (
    "SELECT customer_id, sum(CASE side WHEN 'debt' THEN open ELSE 0 END) AS debt,"
    " sum(CASE side WHEN 'credit' THEN open ELSE 0 END) AS credit FROM items WHERE open > 0 GROUP BY customer_id"
)
_LAST: Final = (
    "SELECT l.* FROM customers c JOIN ledger l ON l.customer_id = c.id"
    " AND l.row_no = (SELECT max(row_no) FROM ledger WHERE customer_id = c.id)"
)
_FIGURES: Final = (
    f"WITH j AS ({_LINES}), o AS ({_OPEN}), l AS ({_LAST})"
    " SELECT c.id, coalesce(j.debt, 0), coalesce(j.credit, 0), c.debt, c.credit, coalesce(l.debt_after, 0),"
    " coalesce(l.credit_after, 0), coalesce(o.debt, 0), coalesce(o.credit, 0), c.sold, coalesce(l.sold_after, 0),"
    " c.paid, coalesce(l.paid_after, 0), c.last_row_no, coalesce(l.row_no, 0), coalesce(c.last_day, ''),"
    " coalesce(l.last_day, ''), l.entry_id"
    " FROM customers c LEFT JOIN j ON j.customer_id = c.id LEFT JOIN o ON o.customer_id = c.id"
    " LEFT JOIN l ON l.customer_id = c.id"
    " WHERE (c.debt, c.credit) <> (coalesce(j.debt, 0), coalesce(j.credit, 0))"
    " OR (coalesce(l.debt_after, 0), coalesce(l.credit_after, 0)) <> (coalesce(j.debt, 0), coalesce(j.credit, 0))"
    " OR (coalesce(o.debt, 0), coalesce(o.credit, 0)) <> (coalesce(j.debt, 0), coalesce(j.credit, 0))"
    " OR (c.sold, c.paid, c.last_row_no) <> (coalesce(l.sold_after, 0), coalesce(l.paid_after, 0), coalesce(l.row_no, 0))"
    " OR c.last_day IS NOT l.last_day ORDER BY c.id"
)


def customer_count(tx: Tx) -> int:
    """How many customers the book has."""
    return int(tx.cursor.execute("SELECT count(*) FROM customers").fetchone()[0])


def figures(tx: Tx) -> Iterator[Finding]:
    """Row, last ledger row and open items of every customer against the lines; one finding a figure."""
    for row in tx.cursor.execute(_FIGURES).fetchall():
        yield from _figure_findings(row)


def _figure_findings(r: Any) -> Iterator[Finding]:
    customer, debt, credit = r[0], r[1], r[2]
    for kind, place, stored in (
        ("customer_row", "customer list", r[3:5]),
        ("ledger_row", "ledger", r[5:7]),
        ("open_items", "open sales and credits", r[7:9]),
    ):
        for field, was, is_ in (("debt", stored[0], debt), ("credit", stored[1], credit)):
            if was != is_:
                entry = r[17] if kind == "ledger_row" else None
                message = f"The {field} in the {place} differs from the journal."
                yield Finding(kind, field, message, customer, entry, was, is_)
    for field, was, is_ in (("sold", r[9], r[10]), ("paid", r[11], r[12]), ("last_row_no", r[13], r[14])):
        if was != is_:
            message = f"{field} in the customer list differs from the last ledger row."
            yield Finding("customer_row", field, message, customer, None, was, is_)
    if r[15] != r[16]:
        message = "The last day in the customer list differs from the last ledger row."
        yield Finding("customer_row", "last_day", message, customer)


_CONTINUITY: Final = (
    "SELECT l.customer_id, l.row_no, l.entry_id,"
    " l.debt_before, coalesce(p.debt_after, 0), l.credit_before, coalesce(p.credit_after, 0),"
    " l.debt_after, coalesce(p.debt_after, 0) + m.debt_change, l.credit_after, coalesce(p.credit_after, 0) + m.credit_change,"
    " l.debit, m.debit, l.credit, m.credit,"
    " l.sold_after, coalesce(p.sold_after, 0) + m.sold_change, l.paid_after, coalesce(p.paid_after, 0) + m.paid_change,"
    " m.entry_id IS NULL, (l.row_no > 1) <> (p.row_no IS NOT NULL) OR l.entry_id <= coalesce(p.entry_id, 0)"
    "   OR l.last_day IS NOT max(m.day, coalesce(p.last_day, m.day))"
    " FROM ledger l LEFT JOIN entry_moves m ON m.entry_id = l.entry_id AND m.customer_id = l.customer_id"
    " LEFT JOIN ledger p ON p.customer_id = l.customer_id AND p.row_no = l.row_no - 1"
    " WHERE m.entry_id IS NULL OR (l.row_no > 1) <> (p.row_no IS NOT NULL) OR l.entry_id <= coalesce(p.entry_id, 0)"
    " OR l.last_day IS NOT max(m.day, coalesce(p.last_day, m.day))"
    " OR (l.debt_before, l.credit_before, l.sold_after, l.paid_after, l.debit, l.credit)"
    "  <> (coalesce(p.debt_after, 0), coalesce(p.credit_after, 0), coalesce(p.sold_after, 0) + m.sold_change,"
    "      coalesce(p.paid_after, 0) + m.paid_change, m.debit, m.credit)"
    " OR (l.debt_after, l.credit_after) <> (l.debt_before + m.debt_change, l.credit_before + m.credit_change)"
    " ORDER BY l.customer_id, l.row_no"
)
_FIELDS: Final = (
    "debt_before",
    "credit_before",
    "debt_after",
    "credit_after",
    "debit",
    "credit",
    "sold_after",
    "paid_after",
)


def continuity(tx: Tx) -> Iterator[Finding]:
    """Each ledger row continues the one before it by what its entry says; the first break of each customer."""
    seen: set[int] = set()
    for row in tx.cursor.execute(_CONTINUITY).fetchall():
        if row[0] in seen:
            continue
        seen.add(row[0])
        place = f"Ledger row {row[1]}"
        if row[19]:
            yield Finding(
                "ledger_orphan", "entry_id", f"{place} belongs to no entry of this customer.", row[0], row[2]
            )
            continue
        if row[20]:
            yield Finding("ledger_break", "row_no", f"{place} is out of order.", row[0], row[2])
        for n, field in enumerate(_FIELDS):
            stored, computed = row[3 + 2 * n], row[4 + 2 * n]
            if stored != computed:
                message = f"{place} does not continue the row before it ({field})."
                yield Finding("ledger_break", field, message, row[0], row[2], stored, computed)
                break


_MISSING: Final = (
    "SELECT m.customer_id, m.entry_id FROM entry_moves m LEFT JOIN ledger l ON l.entry_id = m.entry_id"
    " WHERE l.entry_id IS NULL ORDER BY m.entry_id"
)


def missing_rows(tx: Tx) -> Iterator[Finding]:
    """Each posted entry of a customer has its ledger row."""
    for customer, entry in tx.cursor.execute(_MISSING).fetchall():
        yield Finding("ledger_missing", "entry_id", f"Entry {entry} has no ledger row.", customer, entry)


_ITEMS: Final = (
    "WITH used (id, amount) AS (SELECT id, sum(amount) FROM (SELECT target_id AS id, amount FROM allocations"
    " UNION ALL SELECT source_id, amount FROM allocations) GROUP BY id)"
    " SELECT e.customer_id, e.id, i.open, e.owed + e.given - coalesce(u.amount, 0), i.entry_id IS NULL"
    " FROM entries e LEFT JOIN items i ON i.entry_id = e.id LEFT JOIN used u ON u.id = e.id"
    " WHERE e.posted = 1 AND e.owed + e.given > 0 AND (i.entry_id IS NULL OR i.amount <> e.owed + e.given"
    "  OR i.customer_id IS NOT e.customer_id OR i.side <> CASE WHEN e.owed > 0 THEN 'debt' ELSE 'credit' END"
    "  OR i.day <> e.day OR i.due_day <> coalesce(e.due_day, e.day)"
    "  OR i.open <> e.owed + e.given - coalesce(u.amount, 0)) ORDER BY e.id"
)


def items(tx: Tx) -> Iterator[Finding]:
    """What is open on each sale and credit follows from entries and allocations."""
    for customer, entry, stored, computed, absent in tx.cursor.execute(_ITEMS).fetchall():
        message = f"What is open on entry {entry} does not follow from its allocations."
        kind = "item_missing" if absent else "item"
        yield Finding(kind, "open", message, customer, entry, stored or 0, computed)


_ENTRIES: Final = (
    "SELECT e.id, e.customer_id, coalesce(sum(l.amount), 0), count(l.amount), e.posted FROM entries e"
    " LEFT JOIN lines l ON l.entry_id = e.id GROUP BY e.id"
    " HAVING coalesce(sum(l.amount), 0) <> 0 OR count(l.amount) < 2 OR e.posted <> 1 ORDER BY e.id"
)


def entries(tx: Tx) -> Iterator[Finding]:
    """Every entry is posted, has two lines or more, and they sum to zero. Such a finding is never repaired."""
    for entry, customer, total, _count, posted in tx.cursor.execute(_ENTRIES).fetchall():
        words = "was never posted" if not posted else "does not sum to zero"
        yield Finding("entry_unbalanced", "amount", f"Entry {entry} {words}.", customer, entry, total, 0)
