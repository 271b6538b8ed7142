"""The list of customers and its search. Apart from what changes them, which a start need not import (DESIGN 8)."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from app.domain.customer_lists import CustomerQuery, CustomerRow, Status, fold, standing_status
from app.storage.book import Tx

SHORTEST_TRIGRAM: Final = 3


def day_or_none(text: str | None) -> date | None:
    """A stored day."""
    return date.fromisoformat(text) if text else None


def ids(tx: Tx, query: CustomerQuery) -> list[int]:
    """The ids of all customers the list shows, in its order."""
    sql, values = _asking(query)
    # In one piece: a hundred thousand rows one by one would ask as often for the interpreter, which the window has.
    found = tx.cursor.execute(f"SELECT group_concat(id) FROM ({sql})", values).fetchone()[0]
    return [] if found is None else list(map(int, found.split(",")))


def first_ids(tx: Tx, query: CustomerQuery, most: int) -> list[int]:
    """The first of them, at once where the list is ordered by name."""
    sql, values = _asking(query)
    return [row[0] for row in tx.cursor.execute(f"{sql} LIMIT {int(most)}", values)]


def _asking(query: CustomerQuery) -> tuple[str, dict[str, object]]:
    where, values = _where(query)
    direction = "DESC" if query.descending else "ASC"
    order = _ORDERS.get(query.sort, "c.sort_name")
    then = "c.id" if order == "c.sort_name" else "c.sort_name, c.id"
    if query.sort == "late":
        values = {**values, "late_on": _late_on(query)}
    return f"SELECT c.id FROM customers c {where} ORDER BY {order} {direction}, {then}", values


_DIFFERS: Final = "EXISTS (SELECT 1 FROM customer_checks k WHERE k.customer_id = c.id AND k.in_step = 0)"
_LATE_SUM: Final = (
    "coalesce((SELECT sum(i.open) FROM items i INDEXED BY items_open WHERE i.customer_id = c.id AND i.side = 'debt'"
    " AND i.open > 0 AND i.due_day < :late_on), 0)"
)
# Open credit counts against what is late before all else: it is settled oldest due first. So late is never more
# than what is owed.
_LATE: Final = f"max(0, {_LATE_SUM} - c.credit)"
_LATE_IDS: Final = (
    "c.id IN (SELECT customer_id FROM items INDEXED BY items_late WHERE open > 0 AND side = 'debt'"
    " AND due_day < :late_on) AND c.id NOT IN (SELECT c.id FROM customers c INDEXED BY customers_with_both"
    f" WHERE c.debt > 0 AND c.credit > 0 AND c.credit >= {_LATE_SUM})"
)
_ORDERS: Final = {
    "name": "c.sort_name",
    "code": "c.code",
    "phone": "c.phone",
    "balance": "c.debt - c.credit",
    "debt": "c.debt",
    "credit": "c.credit",
    "sold": "c.sold",
    "paid": "c.paid",
    "last_day": "c.last_day",
    "late": _LATE,
}
_FILTERS: Final = {
    "all": "1",
    "owing": "c.debt > c.credit",
    "late": _LATE_IDS,
    "in_credit": "c.credit > c.debt",
    "both": "c.debt > 0 AND c.credit > 0",
    "suspended": "c.credit_limit IS NOT NULL AND c.debt > c.credit_limit",
    "settled": "c.debt = c.credit",
}


def _late_on(query: CustomerQuery) -> str:
    return query.late_on.isoformat() if query.late_on else "0000-00-00"


def _where(query: CustomerQuery) -> tuple[str, dict[str, object]]:
    """The WHERE clause of a list: filter, archived or not, and every word of the search text, in any order."""
    # Told so, the whole list is in the index of the names; asked row by row it would be all of the table.
    away = "c.id NOT IN (SELECT id FROM customers WHERE archived = 1)"
    parts = ["c.archived = 1" if query.archived else away, _FILTERS.get(query.filter, "1")]
    values: dict[str, object] = {}
    if query.filter == "late":
        values["late_on"] = _late_on(query)
    words = fold(query.text).split()
    long_words = [w for w in words if len(w) >= SHORTEST_TRIGRAM]
    if long_words:
        parts.append("c.id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH :match)")
        values["match"] = " AND ".join('"' + w.replace('"', '""') + '"' for w in long_words)
    for n, word in enumerate(w for w in words if len(w) < SHORTEST_TRIGRAM):
        parts.append(f"instr(c.search, :word{n}) > 0")
        values[f"word{n}"] = word
    return "WHERE " + " AND ".join(parts), values


def rows(tx: Tx, customer_ids: list[int], late_on: date) -> list[CustomerRow]:
    """The rows of these customers, in the order asked for; one that does not exist is left out."""
    marks = ", ".join(str(int(i)) for i in customer_ids)
    found = {
        row[0]: _row(row)
        for row in tx.cursor.execute(
            "SELECT c.id, c.code, c.name, c.phone, c.address, c.note, c.credit_limit, c.terms_days, c.archived,"
            f" c.debt, c.credit, c.sold, c.paid, {_LATE}, c.last_day, c.last_row_no, {_DIFFERS}"
            f" FROM customers c WHERE c.id IN ({marks})",
            {"late_on": late_on.isoformat()},
        )
    }
    return [found[i] for i in customer_ids if i in found]


def _row(row: Any) -> CustomerRow:
    status = Status.ARCHIVED if row[8] else standing_status(row[9], row[6], Status.ACTIVE)
    return CustomerRow(*(*row[:8], status, *row[9:14], day_or_none(row[14]), row[15], bool(row[16])))
