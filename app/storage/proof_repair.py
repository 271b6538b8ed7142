"""Repair of derived figures: items, ledger rows, customers' figures, in the order in which they follow.

The guards let anybody write what follows from the journal and nothing else, so nothing is switched off here.
The journal itself is never touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.storage import dialects
from app.storage.book import Tx
from app.storage.proof_cells import ITEM, LEDGER, Derived, Row, Strays, read

_ITEM: Final = (
    f"INSERT INTO items (entry_id, {', '.join(ITEM)}) VALUES (?, {', '.join('?' * len(ITEM))})"
    f" ON CONFLICT (entry_id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in ITEM)}"
)
_CHANGE_ROW: Final = f"UPDATE ledger SET ({', '.join(LEDGER)}) = ({', '.join('?' * len(LEDGER))}) WHERE customer_id = ? AND row_no = ?"
_ADD_ROW: Final = f"INSERT INTO ledger ({', '.join(LEDGER)}, customer_id, row_no) VALUES ({', '.join('?' * (len(LEDGER) + 2))})"
_DROP_ROW: Final = "DELETE FROM ledger WHERE customer_id = ? AND row_no = ?"
_FIGURES: Final = "UPDATE customers SET debt = ?, credit = ?, sold = ?, paid = ?, last_row_no = ?, last_day = ? WHERE id = ?"


def mend(tx: Tx, customer_ids: Sequence[int], strays: Strays) -> dict[int, int]:
    """Bring everything derived about these customers in step with the journal; the rows read for each.

    Whoever cannot be mended, because the guards or the limits of the tables refuse what their journal comes to,
    is left as they are and has no place in the answer. `strays` are what `settled_strays` found just now.
    """
    mended: dict[int, int] = {}
    # A row may stand in the ledger of another: first whatever does not belong goes everywhere, then comes the rest.
    for work in (_clear, _write):
        mended = {}
        for customer_id in customer_ids:
            tx.cursor.execute("SAVEPOINT mend")
            try:
                both = read(tx, customer_id, None, strays if work is _clear else {})
                work(tx, both)
            except dialects.driver.IntegrityError:
                tx.cursor.execute("ROLLBACK TO mend")
            else:
                mended[customer_id] = both.rows_read
            tx.cursor.execute("RELEASE mend")
    return mended


def _first_stray(both: Derived) -> int | None:
    """The first ledger row that stands under an entry that is not its own."""
    strays = (n for n, row in both.ledger.items() if both.ledger_due.get(n, ("",))[0] != row[0])
    return min(strays, default=None)


def _clear(tx: Tx, both: Derived) -> None:
    """Remove items and ledger rows that belong to no entry of this customer.

    A stray row and all after it go, the first one first: the guard lets go only what does not continue the row
    before it, and after a row has gone the next one does not.
    """
    for entry in both.items.keys() - both.items_due.keys():
        tx.cursor.execute("DELETE FROM items WHERE entry_id = ?", (entry,))
    first = _first_stray(both)
    if first is not None:
        for number in sorted(n for n in both.ledger if n >= first):
            tx.cursor.execute(_DROP_ROW, (both.customer_id, number))


def _write(tx: Tx, both: Derived) -> None:
    for entry, row in both.items_due.items():
        if both.items.get(entry) != row:
            tx.cursor.execute(_ITEM, (entry, *row))
    # In order, because each ledger row continues the one before it.
    for number, row in both.ledger_due.items():
        stored: Row | None = both.ledger.get(number)
        if stored is None:
            tx.cursor.execute(_ADD_ROW, (*row, both.customer_id, number))
        elif stored != row:
            tx.cursor.execute(_CHANGE_ROW, (*row, both.customer_id, number))
    if both.figures != both.figures_due:
        tx.cursor.execute(_FIGURES, (*both.figures_due, both.customer_id))
