"""Which customers are not in step: every customer at once, set by set, each question on its own.

The answers are customers only; `proof_cells` then says of each exactly what differs. Each statement reads its
tables in the order in which they lie, so that a million entries take seconds.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Final

from app.storage.book import Tx

# The moves of `entry_moves`, in the order of the entries: the view itself is made for one entry or one customer.
ALL_MOVES: Final = (
    "SELECT e.id AS entry_id, e.customer_id, e.day,"
    " sum(CASE WHEN l.account_id IN (10, 20) AND l.amount > 0 THEN l.amount ELSE 0 END) AS debit,"
    " sum(CASE WHEN l.account_id IN (10, 20) AND l.amount < 0 THEN -l.amount ELSE 0 END) AS credit,"
    " sum(CASE WHEN l.account_id = 10 THEN l.amount ELSE 0 END) AS debt_change,"
    " sum(CASE WHEN l.account_id = 20 THEN -l.amount ELSE 0 END) AS credit_change,"
    " CASE WHEN coalesce((SELECT r.kind FROM entries r WHERE r.id = e.reverses_id), e.kind) IN ('sale', 'return')"
    "  THEN sum(CASE WHEN l.account_id IN (40, 41, 21) THEN -l.amount ELSE 0 END) ELSE 0 END AS sold_change,"
    " sum(CASE WHEN l.account_id BETWEEN 1 AND 6 THEN l.amount ELSE 0 END) AS paid_change"
    " FROM entries e NOT INDEXED CROSS JOIN lines l ON l.entry_id = e.id"
    " WHERE e.posted = 1 AND e.customer_id IS NOT NULL GROUP BY e.id"
)

# Row = last ledger row = open items = sum of the lines. `{lines}` is 1 or what may be taken as summed before.
_FOUR_WAYS: Final = (
    "SELECT c.id FROM customers c {markers} LEFT JOIN ledger l ON l.customer_id = c.id"
    "  AND l.row_no = (SELECT max(row_no) FROM ledger WHERE customer_id = c.id)"
    " WHERE (c.debt, c.credit, c.sold, c.paid, c.last_row_no) <> (coalesce(l.debt_after, 0),"
    "  coalesce(l.credit_after, 0), coalesce(l.sold_after, 0), coalesce(l.paid_after, 0), coalesce(l.row_no, 0))"
    " OR c.last_day IS NOT l.last_day"
    " OR c.debt <> coalesce((SELECT sum(open) FROM items INDEXED BY items_open WHERE customer_id = c.id"
    "  AND side = 'debt' AND open > 0), 0)"
    " OR c.credit <> coalesce((SELECT sum(open) FROM items INDEXED BY items_open WHERE customer_id = c.id"
    "  AND side = 'credit' AND open > 0), 0)"
    " OR ({lines}"
    " AND (c.debt <> coalesce((SELECT sum(amount) FROM lines INDEXED BY lines_by_customer"
    "  WHERE customer_id = c.id AND account_id = 10), 0)"
    " OR c.credit <> -coalesce((SELECT sum(amount) FROM lines INDEXED BY lines_by_customer"
    "  WHERE customer_id = c.id AND account_id = 20), 0)))"
)
_FIGURES: Final = _FOUR_WAYS.format(markers="", lines="1")

_CONTINUITY: Final = (
    "SELECT DISTINCT l.customer_id FROM ledger l"
    " LEFT JOIN ledger p ON p.customer_id = l.customer_id AND p.row_no = l.row_no - 1"
    " WHERE (l.row_no > 1) <> (p.row_no IS NOT NULL) OR l.entry_id <= coalesce(p.entry_id, 0)"
    " OR (l.debt_before, l.credit_before) <> (coalesce(p.debt_after, 0), coalesce(p.credit_after, 0))"
)
_MOVES: Final = (
    f"SELECT m.customer_id, l.customer_id FROM ({ALL_MOVES}) m LEFT JOIN ledger l ON l.entry_id = m.entry_id"
    " LEFT JOIN ledger p ON p.customer_id = l.customer_id AND p.row_no = l.row_no - 1"
    " WHERE l.customer_id IS NOT m.customer_id"
    " OR (l.debit, l.credit, l.debt_after, l.credit_after, l.sold_after, l.paid_after, l.last_day)"
    "  <> (m.debit, m.credit, l.debt_before + m.debt_change, l.credit_before + m.credit_change,"
    "   coalesce(p.sold_after, 0) + m.sold_change, coalesce(p.paid_after, 0) + m.paid_change,"
    "   max(m.day, coalesce(p.last_day, m.day)))"
)
_LEDGER_COUNTS: Final = (
    "SELECT (SELECT count(*) FROM ledger) <> (SELECT count(*) FROM entries WHERE customer_id IS NOT NULL)"
)
_LEDGER_EXTRA: Final = (
    "SELECT DISTINCT l.customer_id FROM ledger l LEFT JOIN entries e ON e.id = l.entry_id"
    " WHERE e.id IS NULL OR e.posted <> 1 OR e.customer_id IS NOT l.customer_id"
    " OR NOT EXISTS (SELECT 1 FROM lines WHERE entry_id = e.id)"
)

# In the order of the entries: items and allocations are then found beside each other.
_ITEMS: Final = (
    "SELECT e.customer_id, i.customer_id FROM entries e NOT INDEXED LEFT JOIN items i ON i.entry_id = e.id"
    " WHERE e.posted = 1 AND e.customer_id IS NOT NULL AND e.owed + e.given > 0 AND (i.entry_id IS NULL"
    "  OR i.amount <> e.owed + e.given"
    "  OR i.customer_id IS NOT e.customer_id OR i.side <> CASE WHEN e.owed > 0 THEN 'debt' ELSE 'credit' END"
    "  OR i.day <> e.day OR i.due_day <> coalesce(e.due_day, e.day)"
    "  OR i.open <> e.owed + e.given - coalesce((SELECT sum(amount) FROM allocations WHERE target_id = e.id), 0)"
    "   - coalesce((SELECT sum(amount) FROM allocations WHERE source_id = e.id), 0))"
)
_ITEM_COUNTS: Final = (
    "SELECT (SELECT count(*) FROM items)"
    " <> (SELECT count(*) FROM entries WHERE customer_id IS NOT NULL AND owed + given > 0 AND posted = 1)"
)
_ITEMS_EXTRA: Final = (
    "SELECT DISTINCT i.customer_id FROM items i LEFT JOIN entries e ON e.id = i.entry_id"
    " WHERE e.id IS NULL OR e.customer_id IS NULL OR e.posted <> 1 OR e.owed + e.given = 0"
)


def count(tx: Tx) -> int:
    """How many customers the book has."""
    return int(tx.cursor.execute("SELECT count(*) FROM customers").fetchone()[0])


def _ids(tx: Tx, sql: str) -> set[int]:
    rows: list[tuple[Any, ...]] = tx.cursor.execute(sql).fetchall()
    return {one for row in rows for one in row if one is not None}


def figures(tx: Tx) -> set[int]:
    """Customers whose row, last ledger row, open items and journal lines do not say the same."""
    return _ids(tx, _FIGURES)


def ledger_order(tx: Tx) -> set[int]:
    """Customers with a ledger row that does not continue the one before it."""
    return _ids(tx, _CONTINUITY)


def ledger_moves(tx: Tx) -> set[int]:
    """Customers with a ledger row that is not what its entry says, with none for an entry, or with one too many."""
    found = _ids(tx, _MOVES)
    if found or tx.cursor.execute(_LEDGER_COUNTS).fetchone()[0]:
        found |= _ids(tx, _LEDGER_EXTRA)
    return found


def items(tx: Tx) -> set[int]:
    """Customers where what is open on a sale or credit does not follow from entries and allocations."""
    found = _ids(tx, _ITEMS)
    if found or tx.cursor.execute(_ITEM_COUNTS).fetchone()[0]:
        found |= _ids(tx, _ITEMS_EXTRA)
    return found


# Name, what is asked: each alone, none relying on another.
CHECKS: Final[tuple[tuple[str, Callable[[Tx], set[int]]], ...]] = (
    ("figures", figures),
    ("ledger order", ledger_order),
    ("ledger rows", ledger_moves),
    ("open items", items),
)

_WINDOW: Final = "WINDOW w AS (PARTITION BY customer_id ORDER BY entry_id)"
_DERIVED: Final = (
    "SELECT customer_id, entry_id, row_number() OVER w AS row_no, debit, credit,"
    " sum(debt_change) OVER w - debt_change AS debt_before, sum(credit_change) OVER w - credit_change AS credit_before,"
    " sum(debt_change) OVER w AS debt_after, sum(credit_change) OVER w AS credit_after,"
    " sum(sold_change) OVER w AS sold_after, sum(paid_change) OVER w AS paid_after, max(day) OVER w AS last_day"
    f" FROM ({ALL_MOVES}) {_WINDOW}"
)
_COLUMNS: Final = (
    *("entry_id", "debit", "credit", "debt_before", "credit_before", "debt_after", "credit_after"),
    *("sold_after", "paid_after", "last_day"),
)
_ANEW: Final = (
    f"SELECT DISTINCT d.customer_id FROM ({_DERIVED}) d"
    " LEFT JOIN ledger l ON l.customer_id = d.customer_id AND l.row_no = d.row_no"
    f" WHERE ({', '.join('l.' + c for c in _COLUMNS)}) IS NOT ({', '.join('d.' + c for c in _COLUMNS)})"
)


def derived_anew(tx: Tx) -> set[int]:
    """Customers whose ledger is not what comes out when it is derived from the first entry on."""
    return _ids(tx, _ANEW)


_PROVED: Final = (
    "NOT coalesce(k.in_step AND (k.row_no, k.entry_id, k.debt, k.credit)"
    " = (c.last_row_no, coalesce(l.entry_id, 0), c.debt, c.credit), 0)"
)
_UNPROVED: Final = (
    "SELECT c.id FROM customers c LEFT JOIN customer_checks k ON k.customer_id = c.id"
    " LEFT JOIN ledger l ON l.customer_id = c.id AND l.row_no = c.last_row_no"
    f" WHERE {_PROVED}"
)
_SINCE: Final = _FOUR_WAYS.format(
    markers="LEFT JOIN customer_checks k ON k.customer_id = c.id", lines=_PROVED
)


def unproved(tx: Tx) -> list[int]:
    """Customers who have changed since they were last proved, or never were."""
    return [row[0] for row in tx.cursor.execute(_UNPROVED).fetchall()]


def since_proved(tx: Tx) -> set[int]:
    """As `figures`, but the lines of whoever has not changed since they were proved are not summed up again."""
    return _ids(tx, _SINCE)


def existing(tx: Tx, customer_ids: Iterable[int]) -> list[int]:
    """Those of these ids that are customers."""
    rows = tx.cursor.execute(
        "SELECT id FROM customers WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([*customer_ids]),),
    )
    return [row[0] for row in rows.fetchall()]
