"""What a figure of a report is made of: the entries of an account, of an item, of a day's sales. Minor units."""

from __future__ import annotations

from app.storage.book import Tx
from app.storage.reports import KNOWN, STOOD, TURNOVER, Rows


def account(tx: Tx, code: str) -> tuple[int, str, str] | None:
    """Id, name and type of the account with this code; None where there is none."""
    row = tx.cursor.execute("SELECT id, name, type FROM accounts WHERE code = ?", (code,)).fetchone()
    return (int(row[0]), str(row[1]), str(row[2])) if row else None


def account_before(tx: Tx, account_id: int, first: str, known: str) -> int:
    """The balance of an account before `first`, debit positive."""
    row = tx.cursor.execute(
        "SELECT coalesce(sum(l.amount), 0) FROM entries e JOIN lines l ON l.entry_id = e.id"
        f" WHERE l.account_id = :account AND e.day < :first AND {KNOWN}",
        {"account": account_id, "first": first, "known": known},
    ).fetchone()
    return int(row[0])


def account_movements(tx: Tx, account_id: int, first: str, last: str, known: str) -> Rows:
    """Entries with lines on an account, by day: entry, day, kind, number, memo, customer id, debit, credit."""
    found: Rows = tx.cursor.execute(
        "SELECT e.id, e.day, e.kind, e.number, e.memo, e.customer_id, sum(max(l.amount, 0)), -sum(min(l.amount, 0))"
        " FROM entries e INDEXED BY entries_by_day JOIN lines l ON l.entry_id = e.id"
        f" WHERE l.account_id = :account AND e.day BETWEEN :first AND :last AND {KNOWN}"
        " GROUP BY e.id ORDER BY e.day, e.id",
        {"account": account_id, "first": first, "last": last, "known": known},
    ).fetchall()
    return found


def item_sales(tx: Tx, description: str, first: str, last: str, known: str) -> Rows:
    """Lines of sales with this description, of sales that stood at the end of `last`: entry, day, number, customer id,
    quantity (thousandths), unit price, amount.
    """
    found: Rows = tx.cursor.execute(
        "SELECT e.id, e.day, e.number, e.customer_id, s.quantity, s.unit_price, s.amount"
        " FROM entries e INDEXED BY entries_by_day JOIN sale_lines s ON s.entry_id = e.id"
        f" WHERE e.day BETWEEN :first AND :last AND {STOOD} AND s.description = :description"
        " ORDER BY e.day, e.id, s.line_no",
        {"description": description, "first": first, "last": last, "known": known},
    ).fetchall()
    return found


def sold(tx: Tx, first: str, last: str, known: str, *, walk_ins: bool) -> Rows:
    """Sales and returns of these days, perhaps of walk-ins alone: entry, day, kind, number, memo, customer id, total."""
    who = "AND e.customer_id IS NULL" if walk_ins else ""
    found: Rows = tx.cursor.execute(
        f"SELECT e.id, e.day, e.kind, e.number, e.memo, e.customer_id, -sum(l.amount) {TURNOVER} {who}"
        " GROUP BY e.id ORDER BY e.day, e.id",
        {"first": first, "last": last, "known": known},
    ).fetchall()
    return found
