"""Payments and pending payments: their rows and lists. Amounts in minor units."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.changes import Changes
from app.domain.dates import from_utc_text, utc_text
from app.domain.errors import NotFound
from app.domain.payments import Outcome, PaymentDraft, PaymentRow, PendingRow
from app.storage import chain
from app.storage.book import Tx

_PENDING = (
    "SELECT p.id, p.customer_id, c.name, p.day, p.amount, p.method, p.to_debt, p.reference, p.memo, p.created_at,"
    " o.outcome, o.at, o.entry_id FROM pending_payments p JOIN customers c ON c.id = p.customer_id"
    " LEFT JOIN pending_outcomes o ON o.pending_id = p.id"
)
_ROWS = (
    "SELECT e.id, e.number, e.kind, e.customer_id, coalesce(c.name, ''), e.day, p.method, p.amount, p.to_debt,"
    " CASE i.side WHEN 'credit' THEN i.open ELSE 0 END, e.reference, e.memo,"
    " (SELECT r.id FROM entries r WHERE r.reverses_id = e.id)"
    " FROM entries e JOIN payments p ON p.entry_id = e.id LEFT JOIN items i ON i.entry_id = e.id"
    " LEFT JOIN customers c ON c.id = e.customer_id"
)


def add_pending(tx: Tx, draft: PaymentDraft) -> tuple[int, bytes]:
    """Store a pending payment; returns its id and the hash of the row."""
    pending_id = tx.cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM pending_payments").fetchone()[0]
    own = (
        *(pending_id, draft.uid, draft.customer_id, draft.day.isoformat(), draft.amount, draft.method.value),
        *(draft.to_debt, draft.reference, draft.memo, utc_text(tx.now), tx.actor),
    )
    digest = chain.digest(own)
    tx.cursor.execute(
        "INSERT INTO pending_payments (id, uid, customer_id, day, amount, method, to_debt, reference, memo, created_at,"
        f" actor, chain) VALUES ({', '.join('?' * 12)})",
        (*own, digest),
    )
    tx.changes |= Changes.PENDING
    return pending_id, digest


def add_outcome(tx: Tx, pending_id: int, outcome: Outcome, reason: str, entry_id: int | None) -> bytes:
    """Store the one outcome of a pending payment; returns the hash of the row."""
    own = (pending_id, outcome.value, utc_text(tx.now), tx.actor, reason, entry_id)
    digest = chain.digest(own)
    tx.cursor.execute(
        "INSERT INTO pending_outcomes (pending_id, outcome, at, actor, reason, entry_id, chain)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*own, digest),
    )
    tx.changes |= Changes.PENDING
    return digest


def pending(tx: Tx, pending_id: int) -> PendingRow:
    """One pending payment; raises NotFound."""
    row = tx.cursor.execute(f"{_PENDING} WHERE p.id = ?", (pending_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no payment on the way with the number {pending_id}.", field="pending")
    return _pending_row(row)


def pending_rows(tx: Tx, *, customer_id: int | None, decided: bool) -> list[PendingRow]:
    """Pending payments, oldest first; with `decided` those that have their outcome, newest first."""
    where = "o.outcome IS NOT NULL" if decided else "o.outcome IS NULL"
    if customer_id is not None:
        where += " AND p.customer_id = :customer"
    order = "p.id DESC" if decided else "p.id"
    sql = f"{_PENDING} WHERE {where} ORDER BY {order}"
    return [_pending_row(row) for row in tx.cursor.execute(sql, {"customer": customer_id})]


def _pending_row(row: Any) -> PendingRow:
    outcome = (Outcome(row[10]), from_utc_text(row[11])) if row[10] else (None, None)
    return PendingRow(
        *(*row[:3], date.fromisoformat(row[3]), *row[4:9], from_utc_text(row[9]), *outcome, row[12])
    )


def ids(tx: Tx, *, customer_id: int | None) -> list[int]:
    """The entries of payments and refunds (no reversals), newest first."""
    where = "" if customer_id is None else "AND e.customer_id = :customer"
    sql = f"SELECT e.id FROM entries e WHERE e.kind IN ('payment', 'refund', 'recovery') {where} ORDER BY e.day DESC, e.id DESC"
    return [r[0] for r in tx.cursor.execute(sql, {"customer": customer_id})]


def rows(tx: Tx, entry_ids: list[int]) -> list[PaymentRow]:
    """These payments, in the order asked for."""
    marks = ", ".join(str(int(i)) for i in entry_ids)
    found = {r[0]: _row(r) for r in tx.cursor.execute(f"{_ROWS} WHERE e.id IN ({marks})")}
    return [found[i] for i in entry_ids if i in found]


def twins(tx: Tx, customer_id: int, amount: int, day: date) -> list[PaymentRow]:
    """Payments of this customer, amount and day that have not been reversed."""
    sql = (
        f"{_ROWS} WHERE e.customer_id = ? AND e.kind = 'payment' AND p.amount = ? AND e.day = ?"
        " AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses_id = e.id) ORDER BY e.id"
    )
    return [_row(r) for r in tx.cursor.execute(sql, (customer_id, amount, day.isoformat()))]


def _row(row: Any) -> PaymentRow:
    return PaymentRow(*(*row[:5], date.fromisoformat(row[5]), *row[6:]))
