"""The proof of single customers: what is stored, what the journal says. Amounts in minor units."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from app.domain.dates import utc_text
from app.domain.errors import NotFound
from app.domain.proof import CustomerProof, Figures, compare
from app.storage import proof_cells
from app.storage.book import Tx

_ROW: Final = "SELECT debt, credit, last_row_no FROM customers WHERE id = ?"
_LEDGER: Final = (
    "SELECT debt_after, credit_after, row_no FROM ledger WHERE customer_id = ? ORDER BY row_no DESC LIMIT 1"
)
_JOURNAL: Final = (
    "SELECT coalesce(sum(CASE account_id WHEN 10 THEN amount END), 0),"
    " coalesce(-sum(CASE account_id WHEN 20 THEN amount END), 0)"
    " FROM lines INDEXED BY lines_by_customer WHERE customer_id = ?"
)
_OPEN: Final = (
    "SELECT coalesce(sum(CASE side WHEN 'debt' THEN open END), 0), coalesce(sum(CASE side WHEN 'credit' THEN open END), 0)"
    " FROM items WHERE customer_id = ? AND open > 0"
)
_BREAK: Final = (
    "SELECT 1 FROM ledger l LEFT JOIN ledger p ON p.customer_id = l.customer_id AND p.row_no = l.row_no - 1"
    " WHERE l.customer_id = ? AND ((l.debt_before, l.credit_before) <> (coalesce(p.debt_after, 0),"
    " coalesce(p.credit_after, 0)) OR (l.row_no > 1) <> (p.row_no IS NOT NULL)"
    " OR l.debt_after - l.credit_after <> l.debt_before - l.credit_before + l.debit - l.credit) LIMIT 1"
)


def prove(tx: Tx, customer_id: int) -> CustomerProof:
    """The four figures of a customer and the continuity of the ledger; raises NotFound.

    Fast enough for every screen; where something differs, all that differs is named.
    """
    cursor = tx.cursor
    row = cursor.execute(_ROW, (customer_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no customer {customer_id} in this book.", field="customer")
    ledger = cursor.execute(_LEDGER, (customer_id,)).fetchone() or (0, 0, 0)
    journal = cursor.execute(_JOURNAL, (customer_id,)).fetchone()
    open_items = cursor.execute(_OPEN, (customer_id,)).fetchone()
    figures = (Figures(row[0], row[1]), Figures(*ledger[:2]), Figures(*journal), Figures(*open_items))
    same = len(set(figures)) == 1 and ledger[2] == row[2]
    if same and cursor.execute(_BREAK, (customer_id,)).fetchone() is None:
        return CustomerProof(customer_id, *figures, row[2], tx.now)
    findings, damaged = proof_cells.examine(tx, customer_id)
    found = (*damaged.values(), *findings) or tuple(compare(*figures, customer_id))
    return CustomerProof(customer_id, *figures, row[2], tx.now, found)


def recently_changed(tx: Tx, count: int) -> list[int]:
    """The customers of the most recent entries, the latest first."""
    found: dict[int, None] = {}
    rows = tx.cursor.execute(
        "SELECT customer_id FROM entries WHERE customer_id IS NOT NULL ORDER BY id DESC LIMIT ?",
        (count * 50,),
    )
    for (customer_id,) in rows.fetchall():
        found[customer_id] = None
        if len(found) == count:
            break
    return list(found)


def longest_unchecked(tx: Tx, count: int) -> list[int]:
    """The customers who were never proved, the newest first, and then those whose proof is oldest."""
    # Counting both is quick; only where somebody is missing is it asked who.
    never = tx.cursor.execute(
        "SELECT c.id FROM customers c WHERE (SELECT count(*) FROM customers) > (SELECT count(*) FROM customer_checks)"
        " AND NOT EXISTS (SELECT 1 FROM customer_checks k WHERE k.customer_id = c.id) ORDER BY c.id DESC LIMIT ?",
        (count,),
    )
    found = [r[0] for r in never.fetchall()]
    oldest = tx.cursor.execute(
        "SELECT customer_id FROM customer_checks INDEXED BY customer_checks_by_time ORDER BY checked_at, customer_id LIMIT ?",
        (count - len(found),),
    )
    return found + [r[0] for r in oldest.fetchall()]


# what was proved -------------------------------------------------------------------------------------------------

_MARK: Final = (
    "INSERT INTO customer_checks (customer_id, row_no, entry_id, debt, credit, checked_at, in_step)"
    " SELECT c.id, c.last_row_no, coalesce(l.entry_id, 0), c.debt, c.credit, :at, {in_step}"
    " FROM customers c LEFT JOIN ledger l ON l.customer_id = c.id AND l.row_no = c.last_row_no"
    " WHERE coalesce(l.entry_id, 0) <= :newest {which}"
    " ON CONFLICT (customer_id) DO UPDATE SET row_no = excluded.row_no, entry_id = excluded.entry_id,"
    " debt = excluded.debt, credit = excluded.credit, checked_at = excluded.checked_at, in_step = excluded.in_step"
)
_AMONG: Final = "AND c.id IN (SELECT value FROM json_each(:ids))"


def newest_entry(tx: Tx) -> int:
    """The newest entry this transaction sees."""
    return int(tx.cursor.execute("SELECT coalesce(max(id), 0) FROM entries").fetchone()[0])


def mark(tx: Tx, proved: Iterable[int], differing: Iterable[int], newest: int) -> None:
    """Remember that these customers were checked when `newest` was the newest entry; who changed since is left out."""
    for ids, in_step in ((list(proved), 1), (list(differing), 0)):
        if ids:
            values = {"at": utc_text(tx.now), "newest": newest, "ids": json.dumps(ids)}
            tx.cursor.execute(_MARK.format(in_step=in_step, which=_AMONG), values)


def mark_all(tx: Tx, differing: Iterable[int], newest: int) -> None:
    """Remember that everybody was checked when `newest` was the newest entry, and who was not in step."""
    values = {"at": utc_text(tx.now), "newest": newest}
    tx.cursor.execute(_MARK.format(in_step=1, which=""), values)
    mark(tx, (), differing, newest)
