"""Repair of derived figures: items, ledger rows, customers' figures, in the order in which they follow.

The guards let anybody write what follows from the journal and nothing else, so nothing is switched off here.
The journal itself is never touched.
"""

from __future__ import annotations

from typing import Any, Final

from app.storage.book import Tx

_MOVES: Final = (
    "SELECT entry_id, day, debit, credit, debt_change, credit_change, sold_change, paid_change FROM entry_moves"
    " WHERE customer_id = ? ORDER BY entry_id"
)
_STORED: Final = (
    "SELECT row_no, entry_id, debit, credit, debt_before, credit_before, debt_after, credit_after, sold_after,"
    " paid_after, last_day FROM ledger WHERE customer_id = ? ORDER BY row_no"
)
_COLUMNS: Final = "entry_id, debit, credit, debt_before, credit_before, debt_after, credit_after, sold_after, paid_after, last_day"


def mend(tx: Tx, customer_id: int) -> int:
    """Bring everything derived about one customer in step with the journal; returns the rows read."""
    _mend_items(tx, customer_id)
    moves = tx.cursor.execute(_MOVES, (customer_id,)).fetchall()
    stored = {row[0]: tuple(row[1:]) for row in tx.cursor.execute(_STORED, (customer_id,)).fetchall()}
    wanted = _ledger_rows(moves)
    if _clashes(stored, wanted):
        _clear_untrue(tx, customer_id, stored, wanted)
        stored = {no: row for no, row in stored.items() if wanted.get(no) == row}
    for row_no, row in wanted.items():
        if stored.get(row_no) == row:
            continue
        if row_no in stored:
            sql = f"UPDATE ledger SET ({_COLUMNS}) = ({', '.join('?' * 10)}) WHERE customer_id = ? AND row_no = ?"
            tx.cursor.execute(sql, (*row, customer_id, row_no))
        else:
            sql = f"INSERT INTO ledger ({_COLUMNS}, customer_id, row_no) VALUES ({', '.join('?' * 12)})"
            tx.cursor.execute(sql, (*row, customer_id, row_no))
    last = wanted[len(wanted)] if wanted else None
    figures = (last[5], last[6], last[7], last[8], len(wanted), last[9]) if last else (0, 0, 0, 0, 0, None)
    tx.cursor.execute(
        "UPDATE customers SET debt = ?, credit = ?, sold = ?, paid = ?, last_row_no = ?, last_day = ? WHERE id = ?",
        (*figures, customer_id),
    )
    return len(moves) + len(stored)


def _ledger_rows(moves: list[Any]) -> dict[int, tuple[Any, ...]]:
    """The ledger as it must be, from the entries' moves in order."""
    rows: dict[int, tuple[Any, ...]] = {}
    debt = credit = sold = paid = 0
    last_day = ""
    for row_no, (entry, day, debit, credit_side, d_debt, d_credit, d_sold, d_paid) in enumerate(moves, 1):
        before = (debt, credit)
        debt, credit, sold, paid = debt + d_debt, credit + d_credit, sold + d_sold, paid + d_paid
        last_day = max(last_day, day)
        rows[row_no] = (entry, debit, credit_side, *before, debt, credit, sold, paid, last_day)
    return rows


def _clashes(stored: dict[int, tuple[Any, ...]], wanted: dict[int, tuple[Any, ...]]) -> bool:
    """Whether rows stand under the wrong entry: then they have to go before the right ones can come."""
    return any(no not in wanted or wanted[no][0] != row[0] for no, row in stored.items())


def _clear_untrue(
    tx: Tx, customer_id: int, stored: dict[int, tuple[Any, ...]], wanted: dict[int, tuple[Any, ...]]
) -> None:
    """Remove the rows from the first wrong one on, last first. The guard lets go only what is not true.

    A row after a wrong one continues what is wrong; it goes once the one it continues has gone.
    """
    first = min(no for no, row in stored.items() if wanted.get(no) != row)
    for row_no in sorted(no for no in stored if no >= first):
        tx.cursor.execute("DELETE FROM ledger WHERE customer_id = ? AND row_no = ?", (customer_id, row_no))
    for row_no in [no for no in stored if no >= first]:
        del stored[row_no]


def _mend_items(tx: Tx, customer_id: int) -> None:
    tx.cursor.execute(
        "DELETE FROM items WHERE customer_id = ? AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.id = items.entry_id"
        " AND e.owed + e.given > 0)",
        (customer_id,),
    )
    wanted = tx.cursor.execute(
        "SELECT e.id, CASE WHEN e.owed > 0 THEN 'debt' ELSE 'credit' END, e.day, coalesce(e.due_day, e.day),"
        " e.owed + e.given, e.owed + e.given"
        " - coalesce((SELECT sum(amount) FROM allocations WHERE target_id = e.id), 0)"
        " - coalesce((SELECT sum(amount) FROM allocations WHERE source_id = e.id), 0)"
        " FROM entries e INDEXED BY entries_by_customer WHERE e.customer_id = ? AND e.owed + e.given > 0 AND e.posted = 1",
        (customer_id,),
    ).fetchall()
    stored = {
        row[0]: tuple(row)
        for row in tx.cursor.execute(
            "SELECT entry_id, side, day, due_day, amount, open FROM items WHERE entry_id IN"
            " (SELECT id FROM entries INDEXED BY entries_by_customer WHERE customer_id = ?)",
            (customer_id,),
        )
    }
    for row in wanted:
        if stored.get(row[0]) == tuple(row):
            continue
        tx.cursor.execute(
            "INSERT INTO items (entry_id, side, day, due_day, amount, open, customer_id) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (entry_id) DO UPDATE SET side = excluded.side, day = excluded.day,"
            " due_day = excluded.due_day, amount = excluded.amount, open = excluded.open, customer_id = excluded.customer_id",
            (*row, customer_id),
        )
