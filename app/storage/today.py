"""The figures of the day: from the lines of the last days, and from the debts and credits that are open.

Nothing here reads the whole journal: days are found by `entries_by_day`, what is open by its two indexes, which
hold no row that is settled. Amounts in minor units.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from app.domain.today import ToAsk
from app.storage.book import Tx
from app.storage.daybook import CAME_IN, MONEY_LIST

_OPEN_DEBTS: Final = "items i INDEXED BY items_late WHERE i.open > 0 AND i.side = 'debt'"
_MONEY_DAYS: Final = (
    f"SELECT e.day, l.account_id, sum(CASE WHEN {CAME_IN} THEN l.amount ELSE 0 END),"
    f" -sum(CASE WHEN {CAME_IN} THEN 0 ELSE l.amount END)"
    " FROM entries e INDEXED BY entries_by_day JOIN lines l ON l.entry_id = e.id"
    f" WHERE e.day BETWEEN ? AND ? AND e.posted = 1 AND l.account_id IN ({MONEY_LIST}) GROUP BY e.day, l.account_id"
)
# What is late of each debt once the customer's open credit is taken off, the oldest due first, as it is settled.
_LATE_DEBTS: Final = (
    "WITH both AS (SELECT id, credit FROM customers INDEXED BY customers_with_both WHERE debt > 0 AND credit > 0),"
    f" late AS (SELECT i.customer_id, i.due_day, i.open FROM {_OPEN_DEBTS} AND i.due_day < :day"
    " AND i.customer_id NOT IN (SELECT id FROM both)"
    " UNION ALL SELECT customer_id, due_day, min(open, reached - credit) FROM (SELECT i.customer_id, i.due_day,"
    " i.open, b.credit, sum(i.open) OVER (PARTITION BY i.customer_id ORDER BY i.due_day, i.entry_id) AS reached"
    " FROM both b JOIN items i INDEXED BY items_open ON i.customer_id = b.id"
    " WHERE i.side = 'debt' AND i.open > 0 AND i.due_day < :day) WHERE reached > credit)"
)
# Amount times days is an order, not a figure: as a float it cannot overflow.
_WEIGHT: Final = "sum(open * (julianday(:day) - julianday(due_day)))"


def money_by_day(tx: Tx, first: date, last: date) -> list[tuple[str, int, int, int]]:
    """Day, money account, what came in and what went out, each less what was taken back of it."""
    found: list[tuple[str, int, int, int]] = tx.cursor.execute(
        _MONEY_DAYS, (first.isoformat(), last.isoformat())
    ).fetchall()
    return found


def moved_from(tx: Tx, day: date) -> tuple[int, int, int]:
    """The entries of `day` and later: how many, what they added to what is owed, and to credit."""
    (entries,) = tx.cursor.execute(
        "SELECT count(*) FROM entries WHERE day >= ? AND posted = 1", (day.isoformat(),)
    ).fetchone()
    owed, credit = tx.cursor.execute(
        "SELECT sum(CASE l.account_id WHEN 10 THEN l.amount ELSE 0 END), -sum(CASE l.account_id WHEN 20 THEN l.amount ELSE 0 END)"
        " FROM entries e INDEXED BY entries_by_day JOIN lines l ON l.entry_id = e.id WHERE e.day >= ? AND e.posted = 1",
        (day.isoformat(),),
    ).fetchone()
    return entries, owed or 0, credit or 0


def owed_by_due_day(tx: Tx) -> list[tuple[str, int]]:
    """What is open of all debts, by the day it is due."""
    found: list[tuple[str, int]] = tx.cursor.execute(
        f"SELECT i.due_day, sum(i.open) FROM {_OPEN_DEBTS} GROUP BY i.due_day"
    ).fetchall()
    return found


def credit_in_all(tx: Tx) -> int:
    """What is open of all credits."""
    sql = "SELECT sum(open) FROM items INDEXED BY items_open WHERE open > 0 AND side = 'credit'"
    return int(tx.cursor.execute(sql).fetchone()[0] or 0)


def first_to_ask(tx: Tx, day: date, count: int) -> tuple[list[ToAsk], int]:
    """Those whose late debts weigh most, amount times days late, and how many are late in all.

    Of two that weigh the same the one known longer comes first.
    """
    rows: list[Any] = tx.cursor.execute(
        f"{_LATE_DEBTS} SELECT customer_id, sum(open), min(due_day), {_WEIGHT} AS weight, count(*) OVER () FROM late"
        " GROUP BY customer_id ORDER BY weight DESC, customer_id LIMIT :count",
        {"day": day.isoformat(), "count": count},
    ).fetchall()
    found = []
    for customer_id, late, since, _, _ in rows:
        name, phone = tx.cursor.execute(
            "SELECT name, phone FROM customers WHERE id = ?", (customer_id,)
        ).fetchone()
        found.append(ToAsk(customer_id, name, phone, late, date.fromisoformat(since)))
    return found, rows[0][-1] if rows else 0


def is_empty(tx: Tx) -> bool:
    """Whether nothing was ever recorded."""
    return tx.cursor.execute("SELECT 1 FROM entries LIMIT 1").fetchone() is None
