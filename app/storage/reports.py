"""The queries of the reports: from journal lines, entries and allocations only. Amounts in minor units.

Every query leaves out what was dated after the last day, and what was recorded after `known`, a UTC moment as
text. Nothing here reads a derived figure, so that a report can be held against them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, Final

from app.domain.accounts import MONEY_ACCOUNTS, Method
from app.domain.dates import utc_text
from app.domain.reports import Span
from app.storage.book import Tx

Rows = list[tuple[Any, ...]]
KNOWN = "e.posted = 1 AND e.recorded_at <= :known"
# What was not taken back by the end of the last day, as far as it was known.
STOOD = (
    f"{KNOWN} AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id AND r.day <= :last"
    " AND r.recorded_at <= :known)"
)
_NOW = "9999-12-31T23:59:59.999Z"
_MONEY = ", ".join(str(account) for account in MONEY_ACCOUNTS.values())
_BALANCE = "sum(CASE l.account_id WHEN 10 THEN l.amount ELSE 0 END), -sum(CASE l.account_id WHEN 20 THEN l.amount ELSE 0 END)"


def bounds(span: Span) -> tuple[str, str, str]:
    """First and last day and the moment up to which things are known, as the tables write them.

    The moment is the end of that day by this machine's clock.
    """
    known = _NOW if span.known_on is None else _end(span.known_on)
    return span.first.isoformat(), span.last.isoformat(), known


def moments(span: Span) -> tuple[str, str]:
    """The first and the last moment of the span's days by this machine's clock, as the tables write them."""
    return utc_text(datetime.combine(span.first, time(0)).astimezone().astimezone(UTC)), _end(span.last)


def _end(day: date) -> str:
    end = datetime.combine(day + timedelta(days=1), time(0)).astimezone()
    return utc_text(end.astimezone(UTC) - timedelta(milliseconds=1))


def _all(tx: Tx, sql: str, **values: object) -> Rows:
    rows: Rows = tx.cursor.execute(sql, values).fetchall()
    return rows


def customer_before(tx: Tx, customer_id: int, day: str, known: str) -> tuple[int, int]:
    """Debt and credit of a customer from all days before `day`."""
    rows = _all(
        tx,
        f"SELECT {_BALANCE} FROM entries e INDEXED BY entries_by_customer JOIN lines l ON l.entry_id = e.id"
        f" WHERE e.customer_id = :customer AND l.customer_id = :customer AND e.day < :day AND {KNOWN}",
        customer=customer_id,
        day=day,
        known=known,
    )
    return rows[0][0] or 0, rows[0][1] or 0


def customer_movements(tx: Tx, customer_id: int, first: str, last: str, known: str) -> Rows:
    """A customer's entries in date order: id, day, kind, number, memo, reference, debit, credit, debt, credit change."""
    return _all(
        tx,
        "SELECT e.id, e.day, e.kind, e.number, e.memo, e.reference,"
        " sum(CASE WHEN l.amount > 0 THEN l.amount ELSE 0 END), sum(CASE WHEN l.amount < 0 THEN -l.amount ELSE 0 END),"
        f" {_BALANCE} FROM entries e INDEXED BY entries_by_customer JOIN lines l ON l.entry_id = e.id"
        " WHERE e.customer_id = :customer AND l.customer_id = :customer AND e.day BETWEEN :first AND :last"
        f" AND {KNOWN} GROUP BY e.id ORDER BY e.day, e.id",
        customer=customer_id,
        first=first,
        last=last,
        known=known,
    )


def open_items(tx: Tx, last: str, known: str, customer_id: int | None = None) -> Rows:
    """What was open at the end of `last`: customer, entry, kind, number, day, due day, amount, open, is it a debt.

    Sorted by customer, debts before credits, oldest due first.
    """
    return _all(
        tx,
        f"{_open_sql(known, customer_id)} ORDER BY e.customer_id, e.owed = 0, due, e.id",
        last=last,
        known=known,
        customer=customer_id,
    )


def ages(tx: Tx, last: str, known: str, limits: Sequence[str], customer_id: int | None = None) -> Rows:
    """What was open at the end of `last`, customer by customer: id, name, code, then a sum for each age, the
    unapplied credit (negative) and the total. By name.

    `limits` are the due days from which on a debt is in each age but the last, the earliest first.
    """
    edges = (*limits, "9999")
    parts = [
        f"sum(CASE WHEN debt AND due >= '{begin}' AND due < '{end}' THEN open ELSE 0 END)"
        for begin, end in pairwise(edges)
    ]
    parts = [*reversed(parts), f"sum(CASE WHEN debt AND due < '{edges[0]}' THEN open ELSE 0 END)"]
    return _all(
        tx,
        f"SELECT c.id, c.name, c.code, t.* FROM (SELECT {', '.join(parts)}, -sum(CASE WHEN debt THEN 0 ELSE open END),"
        " sum(CASE WHEN debt THEN open ELSE -open END), customer_id"
        f" FROM ({_open_sql(known, customer_id)}) GROUP BY customer_id) t"
        " JOIN customers c ON c.id = t.customer_id ORDER BY c.sort_name, c.id",
        last=last,
        known=known,
        customer=customer_id,
    )


def _open_sql(known: str, customer_id: int | None) -> str:
    """The query of what is open; of one customer, where one is named."""
    one = "" if customer_id is None else "AND e.customer_id = :customer"
    used, of_used, joined, by = "", "coalesce(u.amount, 0)", "LEFT JOIN used u ON u.id = e.id", ""
    if known == _NOW and customer_id is not None:
        # The few entries of one customer are looked up one by one.
        of_used, joined = " + ".join(map(_USED_OF_ONE.format, ("target_id", "source_id"))), ""
    else:
        # Without a day of knowledge every allocation counts: who made it need not be looked up for each.
        made = f"JOIN entries e ON e.id = a.entry_id WHERE a.day <= :last AND {KNOWN} {one}"
        used = _USED.format(made="WHERE a.day <= :last" if known == _NOW else made)
    if customer_id is None:
        # For everybody the rows as they lie are read twice as fast as by the index of customers.
        by = "NOT INDEXED"
    return (
        f"{used} SELECT e.customer_id, e.id, e.kind, e.number, e.day, coalesce(e.due_day, e.day) AS due, e.owed + e.given,"
        f" e.owed + e.given - ({of_used}) AS open, e.owed > 0 AS debt FROM entries e {by} {joined}"
        f" WHERE e.customer_id IS NOT NULL AND e.owed + e.given > 0 AND e.day <= :last AND {KNOWN} {one} AND open <> 0"
    )


_USED: Final = (
    "WITH used (id, amount) AS (SELECT side, sum(amount) FROM ("
    " SELECT a.target_id AS side, a.amount FROM allocations a {made}"
    " UNION ALL SELECT a.source_id, a.amount FROM allocations a {made}) GROUP BY side)"
)
_USED_OF_ONE: Final = (
    "coalesce((SELECT sum(a.amount) FROM allocations a WHERE a.{} = e.id AND a.day <= :last), 0)"
)


def settlements(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Sales on account of these days, as they stood at the end of `last`; reversed ones are left out.

    Entry, customer, number, reference, day, due day, amount, open, the last day something settled it.
    """
    return _all(
        tx,
        "WITH used (id, amount, day) AS ("
        " SELECT a.target_id, sum(a.amount), max(CASE WHEN a.amount > 0 THEN a.day END)"
        " FROM allocations a JOIN entries e ON e.id = a.entry_id"
        f" WHERE a.day <= :last AND {KNOWN} GROUP BY a.target_id)"
        " SELECT e.id, e.customer_id, e.number, e.reference, e.day, coalesce(e.due_day, e.day), e.owed,"
        " e.owed - coalesce(u.amount, 0), u.day FROM entries e INDEXED BY entries_by_day LEFT JOIN used u ON u.id = e.id"
        f" WHERE e.kind = 'sale' AND e.owed > 0 AND e.day BETWEEN :first AND :last AND {STOOD} ORDER BY e.day, e.id",
        first=first,
        last=last,
        known=known,
    )


def customer_names(tx: Tx) -> dict[int, str]:
    """The name of every customer."""
    return dict(tx.cursor.execute("SELECT id, name FROM customers").fetchall())


def control_totals(tx: Tx, last: str, known: str) -> tuple[int, int]:
    """Receivable and deposits of the whole book at the end of `last`, both as positive figures."""
    row = _all(
        tx,
        f"SELECT {_BALANCE} FROM entries e JOIN lines l ON l.entry_id = e.id"
        f" WHERE l.customer_id IS NOT NULL AND e.day <= :last AND {KNOWN}",
        last=last,
        known=known,
    )[0]
    return row[0] or 0, row[1] or 0


def day_book(tx: Tx, first: str, last: str, known: str) -> Rows:
    """All lines by day and entry: entry, day, kind, number, customer id, memo, account code, account name, amount."""
    return _all(
        tx,
        "SELECT e.id, e.day, e.kind, e.number, e.customer_id, e.memo, a.code, a.name, l.amount"
        " FROM entries e INDEXED BY entries_by_day JOIN lines l ON l.entry_id = e.id"
        " JOIN accounts a ON a.id = l.account_id"
        f" WHERE e.day BETWEEN :first AND :last AND {KNOWN} ORDER BY e.day, e.id, l.line_no",
        first=first,
        last=last,
        known=known,
    )


def money_before(tx: Tx, first: str, known: str) -> dict[int, int]:
    """What each money account held before `first`."""
    rows = _all(
        tx,
        "SELECT l.account_id, sum(l.amount) FROM entries e JOIN lines l ON l.entry_id = e.id"
        f" WHERE l.account_id IN ({_MONEY}) AND e.day < :first AND {KNOWN} GROUP BY l.account_id",
        first=first,
        known=known,
    )
    return {row[0]: row[1] for row in rows}


def money_movements(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Money in and out by account, day and entry: account, entry, day, kind, number, customer id, memo, amount."""
    return _all(
        tx,
        "SELECT l.account_id, e.id, e.day, e.kind, e.number, e.customer_id, e.memo, sum(l.amount)"
        " FROM entries e INDEXED BY entries_by_day JOIN lines l ON l.entry_id = e.id"
        f" WHERE l.account_id IN ({_MONEY}) AND e.day BETWEEN :first AND :last AND {KNOWN}"
        " GROUP BY l.account_id, e.id ORDER BY l.account_id, e.day, e.id",
        first=first,
        last=last,
        known=known,
    )


def method_of(account_id: int) -> Method:
    """The way of paying that a money account stands for."""
    return next(method for method, account in MONEY_ACCOUNTS.items() if account == account_id)


TURNOVER = (
    " FROM entries e INDEXED BY entries_by_day JOIN lines l ON l.entry_id = e.id"
    " LEFT JOIN entries o ON o.id = e.reverses_id"
    f" WHERE e.day BETWEEN :first AND :last AND {KNOWN} AND l.account_id IN (40, 41, 21)"
    " AND coalesce(o.kind, e.kind) IN ('sale', 'return')"
)
_SOLD_PARTS = (
    " -sum(CASE l.account_id WHEN 40 THEN l.amount ELSE 0 END), sum(CASE l.account_id WHEN 41 THEN l.amount ELSE 0 END),"
    " -sum(CASE l.account_id WHEN 21 THEN l.amount ELSE 0 END), -sum(l.amount)"
)


def sales_by_day(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Day, number of sales and returns, sold, taken back, tax, total."""
    sql = f"SELECT e.day, count(DISTINCT e.id), {_SOLD_PARTS} {TURNOVER} GROUP BY e.day ORDER BY e.day"
    return _all(tx, sql, first=first, last=last, known=known)


def sales_by_customer(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Customer id (None: walk-ins), number, sold, taken back, tax, total; largest first."""
    sql = f"SELECT e.customer_id, count(DISTINCT e.id), {_SOLD_PARTS} {TURNOVER} GROUP BY e.customer_id ORDER BY 6 DESC, 1"
    return _all(tx, sql, first=first, last=last, known=known)


def sales_by_item(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Description, number of sales, quantity (thousandths), amount; of sales that stood at the end of `last`, largest first."""
    return _all(
        tx,
        "SELECT s.description, count(DISTINCT e.id), sum(s.quantity), sum(s.amount)"
        " FROM entries e INDEXED BY entries_by_day JOIN sale_lines s ON s.entry_id = e.id"
        f" WHERE e.day BETWEEN :first AND :last AND {STOOD} GROUP BY s.description ORDER BY 4 DESC, 1",
        first=first,
        last=last,
        known=known,
    )


def consolidations(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Entry, day, customer id, debt and credit before, after, reason, whether it was reversed since."""
    return _all(
        tx,
        "SELECT e.id, e.day, e.customer_id, b.original_debt, b.original_credit, b.net_debt, b.net_credit, b.reason,"
        " EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id AND r.recorded_at <= :known)"
        " FROM entries e INDEXED BY entries_by_day JOIN balance_consolidations b ON b.entry_id = e.id"
        f" WHERE e.day BETWEEN :first AND :last AND {KNOWN} ORDER BY e.day, e.id",
        first=first,
        last=last,
        known=known,
    )


def discrepancies(tx: Tx, first: str, last: str, known: str) -> Rows:
    """What checks found: moment, customer, entry, message, stored, computed, difference, whether put right; oldest first.

    `first` and `last` are UTC moments here, since a check is no entry and has no day.
    """
    return _all(
        tx,
        "SELECT c.started_at, f.customer_id, f.entry_id, f.message, f.stored, f.computed, f.difference, f.fixed"
        " FROM check_findings f JOIN checks c ON c.id = f.check_id"
        " WHERE c.started_at BETWEEN :first AND :last AND c.started_at <= :known ORDER BY f.id",
        first=first,
        last=last,
        known=known,
    )


def account_sums(tx: Tx, first: str, last: str, known: str) -> Rows:
    """Every account with what was debited and credited in the span: id, code, name, type, debit, credit."""
    return _all(
        tx,
        "SELECT a.id, a.code, a.name, a.type, coalesce(t.debit, 0), coalesce(t.credit, 0) FROM accounts a LEFT JOIN ("
        " SELECT l.account_id, sum(max(l.amount, 0)) AS debit, -sum(min(l.amount, 0)) AS credit"
        " FROM entries e JOIN lines l ON l.entry_id = e.id"
        f" WHERE e.day BETWEEN :first AND :last AND {KNOWN} GROUP BY l.account_id) t ON t.account_id = a.id"
        " ORDER BY a.code",
        first=first,
        last=last,
        known=known,
    )
