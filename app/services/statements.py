"""What one customer owes and why: statement, open items, ageing (REQUIREMENTS 9). Amounts in minor units."""

from __future__ import annotations

from datetime import date

from app.domain.reports import (
    BUCKET_TITLES,
    BUCKETS,
    Kind,
    Report,
    ReportRow,
    Span,
    Weight,
    bucket_limits,
    column_sum,
    columns,
    entry_words,
    scope_words,
)
from app.services.heads import head_code
from app.storage import customers as customer_rows
from app.storage import reports as rows
from app.storage.book import Tx

AMOUNT, DAY = Kind.AMOUNT, Kind.DAY


def statement(tx: Tx, customer_id: int, span: Span) -> Report:
    """A customer's statement: opening, movements in date order, closing; open items and ageing at the foot."""
    first, last, known = rows.bounds(span)
    details = customer_rows.details(tx, customer_id)
    debt, credit = rows.customer_before(tx, customer_id, first, known)
    balance = debt - credit
    body = [ReportRow((span.first, "Opening balance", None, None, None, balance), Weight.HEADING)]
    debits = credits = 0
    for m in rows.customer_movements(tx, customer_id, first, last, known):
        balance += m[8] - m[9]
        debits, credits = debits + m[6], credits + m[7]
        values = (
            date.fromisoformat(m[1]),
            entry_words(m[2], m[3], m[4]),
            m[5],
            m[6] or None,
            m[7] or None,
            balance,
        )
        body.append(ReportRow(values, entry_id=m[0], customer_id=customer_id))
    body.append(ReportRow((span.last, "Closing balance", None, debits, credits, balance), Weight.TOTAL))
    items = rows.open_items(tx, last, known, customer_id)
    return Report(
        key="statement",
        title=f"Statement: {details.name}",
        scope=(*scope_words(span), f"Customer {details.code}", f"Book code {head_code(tx)}"),
        columns=columns(
            ("day", "Day", DAY),
            ("what", "What", Kind.TEXT),
            ("reference", "Reference"),
            ("debit", "Added", AMOUNT),
            ("credit", "Taken off", AMOUNT),
            ("balance", "Balance", AMOUNT),
        ),
        rows=tuple(body),
        foot=(_open_items(items, span), ageing(tx, span, customer_id)),
    )


def _open_items(items: rows.Rows, span: Span) -> Report:
    body = []
    total = 0
    for item in items:
        open_ = item[7] if item[8] else -item[7]
        total += open_
        days = (date.fromisoformat(item[4]), date.fromisoformat(item[5]))
        body.append(ReportRow((entry_words(item[2], item[3]), *days, item[6], open_), entry_id=item[1]))
    body.append(ReportRow(("Total", None, None, None, total), Weight.TOTAL))
    return Report(
        "open_items",
        "Open items",
        scope_words(span, as_of=True),
        columns(
            ("what", "What"),
            ("day", "Day", DAY),
            ("due", "Due", DAY),
            ("amount", "Amount", AMOUNT),
            ("open", "Open", AMOUNT),
        ),
        tuple(body),
    )


def ageing(tx: Tx, span: Span, customer_id: int | None = None) -> Report:
    """What is owed by days past due, unapplied credit in its own column; the total is receivable less deposits."""
    _, last, known = rows.bounds(span)
    body = [
        ReportRow(row[1:-1], customer_id=row[0])
        for row in rows.ages(tx, last, known, bucket_limits(span.last), customer_id)
    ]
    sums = (column_sum(body, n) for n in range(2, len(BUCKETS) + 4))
    body.append(ReportRow(("Total", None, *sums), Weight.TOTAL))
    amounts = [(key, title, AMOUNT) for key, title in zip(BUCKETS, BUCKET_TITLES, strict=True)]
    heads = columns(
        ("name", "Customer"),
        ("code", "Code"),
        *amounts,
        ("credit", "Unapplied credit", AMOUNT),
        ("total", "Total", AMOUNT),
    )
    return Report("ageing", "Receivables ageing", scope_words(span, as_of=True), heads, tuple(body))


def days_to_pay(tx: Tx, span: Span) -> Report:
    """Sales of the span on account: when each was paid in full, after how many days, and how many days late.

    What is open at the end of the span counts its days up to then. Paid on the due day is not late.
    """
    names = rows.customer_names(tx)
    body = []
    for r in rows.settlements(tx, *rows.bounds(span)):
        day, due = date.fromisoformat(r[4]), date.fromisoformat(r[5])
        paid = date.fromisoformat(r[8]) if r[7] == 0 and r[8] else None
        until = paid or span.last
        values = (
            entry_words("sale", r[2]),
            r[3],
            names[r[1]],
            *(day, due, r[6], r[7], paid),
            max((until - day).days, 0),
            max((until - due).days, 0),
        )
        body.append(ReportRow(values, entry_id=r[0], customer_id=r[1]))
    late = sum(1 for row in body if row.values[9])
    sums = (column_sum(body, 5), column_sum(body, 6), None, None, None)
    empty = (None,) * 8
    body.append(ReportRow(("Total", None, None, None, None, *sums), Weight.TOTAL))
    body.append(ReportRow(("Sales late", *empty, late), Weight.TOTAL))
    heads = columns(
        ("what", "What"),
        ("reference", "Reference"),
        ("customer", "Customer"),
        ("day", "Day", DAY),
        ("due", "Due", DAY),
        ("amount", "Amount", AMOUNT),
        ("open", "Open", AMOUNT),
        ("paid", "Paid on", DAY),
        ("days", "Days", Kind.COUNT),
        ("late", "Days late", Kind.COUNT),
    )
    return Report("days-to-pay", "Days to pay", scope_words(span), heads, tuple(body))
