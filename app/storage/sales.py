"""Sales as lists show them: totals, what is open, status. Amounts in minor units."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.errors import NotFound
from app.domain.journal import SaleRecord
from app.domain.sales import SaleRow, sale_status
from app.storage.book import Tx

_ROWS = (
    "SELECT e.id, e.number, e.kind, e.customer_id, coalesce(c.name, ''), e.day, coalesce(s.due_day, e.due_day, e.day),"
    " coalesce(s.total, i.amount, e.owed), coalesce(i.open, 0), coalesce(CASE WHEN e.customer_id IS NULL OR EXISTS ("
    "   SELECT 1 FROM entries p WHERE p.cause_id = e.id AND p.kind = 'payment'"
    "   AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = p.id)) THEN s.paid_now END, 0),"
    " coalesce(s.from_credit, 0),"
    " coalesce((SELECT sum(-l.amount) FROM entries x JOIN lines l ON l.entry_id = x.id"
    "   WHERE x.about_id = e.id AND x.kind = 'return' AND l.account_id NOT IN (40, 41, 21)"
    "   AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = x.id)), 0),"
    " e.memo, e.reference, EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id)"
    " FROM entries e LEFT JOIN sales s ON s.entry_id = e.id LEFT JOIN items i ON i.entry_id = e.id"
    " LEFT JOIN customers c ON c.id = e.customer_id"
)
DEBT_KINDS = "('sale', 'opening', 'transfer')"


def ids(tx: Tx, *, customer_id: int | None, only_open: bool, text: str) -> list[int]:
    """The entries of sales and other debts (not reversals or refunds), newest first; open ones oldest due first."""
    if only_open:
        where = "" if customer_id is None else "AND i.customer_id = :customer"
        sql = (
            "SELECT i.entry_id FROM items i JOIN entries e ON e.id = i.entry_id"
            f" WHERE i.side = 'debt' AND i.open > 0 AND e.kind IN {DEBT_KINDS} {where} ORDER BY i.due_day, i.entry_id"
        )
    else:
        where = "" if customer_id is None else "AND e.customer_id = :customer"
        if text:
            where += " AND (e.number = :text OR e.reference LIKE :like OR e.memo LIKE :like)"
        sql = (
            f"SELECT e.id FROM entries e WHERE e.posted = 1 AND e.kind IN {DEBT_KINDS}"
            f" AND (e.kind = 'sale' OR e.owed > 0) {where}"
            " ORDER BY e.day DESC, e.id DESC"
        )
    return [
        r[0] for r in tx.cursor.execute(sql, {"customer": customer_id, "text": text, "like": f"%{text}%"})
    ]


def rows(tx: Tx, entry_ids: list[int]) -> list[SaleRow]:
    """These sales, in the order asked for."""
    marks = ", ".join(str(int(i)) for i in entry_ids)
    found = {r[0]: _row(r) for r in tx.cursor.execute(f"{_ROWS} WHERE e.id IN ({marks})")}
    return [found[i] for i in entry_ids if i in found]


def _row(row: Any) -> SaleRow:
    total, open_, paid_now, from_credit, returned = row[7:12]
    status = sale_status(
        total=total,
        open_=open_,
        paid_now=paid_now,
        from_credit=from_credit,
        returned=returned,
        reversed_=bool(row[14]),
    )
    days = (date.fromisoformat(row[5]), date.fromisoformat(row[6]))
    figures = (total, open_, paid_now, from_credit, returned)
    return SaleRow(*(*row[:5], *days, *figures, status, row[12], row[13]))


def line_rows(tx: Tx, entry_id: int) -> list[tuple[str, int, int, int, int]]:
    """Description, quantity (thousandths), unit price, discount and amount of a sale's lines."""
    rows_: list[tuple[str, int, int, int, int]] = tx.cursor.execute(
        "SELECT description, quantity, unit_price, discount, amount FROM sale_lines WHERE entry_id = ? ORDER BY line_no",
        (entry_id,),
    ).fetchall()
    return rows_


def record(tx: Tx, entry_id: int) -> SaleRecord:
    """What a sale says beside its entry; raises NotFound."""
    row = tx.cursor.execute(
        "SELECT due_day, subtotal, discount, tax, total, paid_now, from_credit FROM sales WHERE entry_id = ?",
        (entry_id,),
    ).fetchone()
    if row is None:
        raise NotFound(f"Entry {entry_id} is not a sale.", field="sale")
    return SaleRecord(date.fromisoformat(row[0]), *row[1:])


def remembered(tx: Tx, text: str, *, among: int, most: int) -> list[tuple[str, int]]:
    """Descriptions like `text` with the price last asked, the newest first, from the last `among` entries."""
    newest = tx.cursor.execute("SELECT coalesce(max(id), 0) FROM entries").fetchone()[0]
    like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    # Beside max() SQLite takes the other columns from the row that has it: the price last asked.
    found = tx.cursor.execute(
        "SELECT description, unit_price, max(entry_id) FROM sale_lines WHERE entry_id > ? AND description <> ''"
        " AND description LIKE ? ESCAPE '\\' GROUP BY lower(description) ORDER BY max(entry_id) DESC LIMIT ?",
        (newest - among, like, most),
    )
    return [(description, price) for description, price, _ in found]
