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
# Who is late once their open credit is taken off, in one pass over what is open, and the most that their late debts can
# weigh: amount times days, an order, so as a float it cannot overflow. A credit settles the oldest due first, and takes
# of the weight at least that share which it is of those debts.
_OWED: Final = "sum(CASE side WHEN 'debt' THEN open END)"
_LATE: Final = "sum(CASE side WHEN 'debt' THEN open ELSE -open END)"
_HEAVY: Final = "sum(CASE side WHEN 'debt' THEN open * (julianday(:day) - julianday(due_day)) END)"
_LATE_CUSTOMERS: Final = (
    f"SELECT customer_id, {_HEAVY} * (1.0 * {_LATE} / {_OWED}) AS most, count(*) OVER ()"
    " FROM items INDEXED BY items_open WHERE open > 0 AND (side = 'credit' OR due_day < :day)"
    f" GROUP BY customer_id HAVING {_LATE} > 0 ORDER BY most DESC, customer_id"
)
# What is late of each debt of one customer once their open credit is taken off.
_LEFT: Final = (
    "SELECT due_day, min(open, reached), julianday(:day) - julianday(due_day) FROM (SELECT side, due_day, open,"
    " sum(CASE side WHEN 'debt' THEN open ELSE -open END) OVER (ORDER BY side, due_day, entry_id) AS reached"
    " FROM items INDEXED BY items_open WHERE customer_id = :customer AND open > 0"
    " AND (side = 'credit' OR due_day < :day)) WHERE side = 'debt' AND reached > 0"
)


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
    values = {"day": day.isoformat()}
    one: Any = tx.connection.cursor()
    best: list[tuple[float, int, int, str]] = []
    in_all = 0
    # From the heaviest down, for as long as one could weigh as much as the last of those that were found.
    for customer_id, most, late_customers in tx.cursor.execute(_LATE_CUSTOMERS, values):
        in_all = late_customers
        if len(best) == count and most < -best[-1][0]:
            break
        left = one.execute(_LEFT, {**values, "customer": customer_id}).fetchall()
        weight, late = sum(open_ * days for _, open_, days in left), sum(row[1] for row in left)
        best = sorted([*best, (-weight, customer_id, late, left[0][0])])[:count]
    found = []
    for _, customer_id, late, since in best:
        name, phone = one.execute("SELECT name, phone FROM customers WHERE id = ?", (customer_id,)).fetchone()
        found.append(ToAsk(customer_id, name, phone, late, date.fromisoformat(since)))
    return found, in_all


def is_empty(tx: Tx) -> bool:
    """Whether nothing was ever recorded."""
    return tx.cursor.execute("SELECT 1 FROM entries LIMIT 1").fetchone() is None
