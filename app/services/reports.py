"""Reports, each as of any day and as known on any day (REQUIREMENTS 9). Amounts in minor units.

One path for screen, CSV, XLSX, PDF and print: each function returns a Report, whoever shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Final

from app.domain.audit import AuditQuery
from app.domain.audit_words import Wording
from app.domain.dates import MIN_DAY, fiscal_year, from_utc_text
from app.domain.errors import NotFound
from app.domain.reports import (
    WALK_IN,
    Kind,
    Lead,
    Report,
    ReportRow,
    Span,
    Value,
    Weight,
    column_sum,
    columns,
    entry_words,
    scope_words,
)
from app.services import audit_report
from app.services.report_details import DETAILS, WALK_INS
from app.services.statements import ageing, days_to_pay
from app.storage import reports as rows
from app.storage.book import Tx

AMOUNT, DAY, COUNT = Kind.AMOUNT, Kind.DAY, Kind.COUNT


def day_book(tx: Tx, span: Span) -> Report:
    """Every entry of the span with its lines."""
    names = rows.customer_names(tx)
    body = []
    debits = 0
    for line in rows.day_book(tx, *rows.bounds(span)):
        customer = names[line[4]] if line[4] is not None else WALK_IN
        debit, credit = max(line[8], 0) or None, max(-line[8], 0) or None
        debits += debit or 0
        values = (
            date.fromisoformat(line[1]),
            entry_words(line[2], line[3], line[5]),
            customer,
            f"{line[6]} {line[7]}",
            debit,
            credit,
        )
        body.append(ReportRow(values, entry_id=line[0], customer_id=line[4]))
    body.append(ReportRow((None, "Total", None, None, debits, debits), Weight.TOTAL))
    heads = columns(
        ("day", "Day", DAY),
        ("what", "What"),
        ("customer", "Customer"),
        ("account", "Account"),
        ("debit", "Debit", AMOUNT),
        ("credit", "Credit", AMOUNT),
    )
    return Report("day-book", "Day book", scope_words(span), heads, tuple(body))


def cash_book(tx: Tx, span: Span) -> Report:
    """Money in and out, one part for each way of paying: opening, movements, closing."""
    first, last, known = rows.bounds(span)
    names = rows.customer_names(tx)
    before = rows.money_before(tx, first, known)
    moved = {k: list(g) for k, g in groupby(rows.money_movements(tx, first, last, known), key=lambda r: r[0])}
    body: list[ReportRow] = []
    for account in sorted({*before, *moved}):
        balance = before.get(account, 0)
        body.append(
            ReportRow(
                (rows.method_of(account).value, None, "Opening", None, None, None, balance), Weight.HEADING
            )
        )
        money_in = money_out = 0
        for m in moved.get(account, []):
            balance += m[7]
            came, went = max(m[7], 0), max(-m[7], 0)
            money_in, money_out = money_in + came, money_out + went
            customer = names[m[5]] if m[5] is not None else WALK_IN
            values = (
                None,
                date.fromisoformat(m[2]),
                entry_words(m[3], m[4], m[6]),
                customer,
                came or None,
                went or None,
                balance,
            )
            body.append(ReportRow(values, entry_id=m[1], customer_id=m[5]))
        body.append(ReportRow((None, None, "Closing", None, money_in, money_out, balance), Weight.TOTAL))
    heads = columns(
        ("method", "Paid by"),
        ("day", "Day", DAY),
        ("what", "What"),
        ("customer", "Customer"),
        ("in", "In", AMOUNT),
        ("out", "Out", AMOUNT),
        ("balance", "Balance", AMOUNT),
    )
    return Report("cash-book", "Cash book", scope_words(span), heads, tuple(body))


_SALES: Final = (
    ("count", "Number", COUNT),
    ("sold", "Sold", AMOUNT),
    ("returned", "Taken back", AMOUNT),
    ("tax", "Tax", AMOUNT),
    ("total", "Total", AMOUNT),
)


def _with_total(body: list[ReportRow], label: str, count: int) -> tuple[ReportRow, ...]:
    return (*body, ReportRow((label, *(column_sum(body, n) for n in range(1, count))), Weight.TOTAL))


def sales_by_day(tx: Tx, span: Span) -> Report:
    """What was sold and taken back, day by day."""
    body = []
    for r in rows.sales_by_day(tx, *rows.bounds(span)):
        day = date.fromisoformat(r[0])
        body.append(ReportRow((day, *r[1:]), lead=Lead("sold:", replace(span, first=day, last=day))))
    heads = columns(("day", "Day", DAY), *_SALES)
    return Report("sales-by-day", "Sales by day", scope_words(span), heads, _with_total(body, "Total", 6))


def sales_by_customer(tx: Tx, span: Span) -> Report:
    """What each customer bought and brought back; walk-ins in one row."""
    names = rows.customer_names(tx)
    body = [
        ReportRow(
            (names[r[0]] if r[0] is not None else WALK_IN, *r[1:]),
            customer_id=r[0],
            lead=Lead(f"sold:{WALK_INS}", span) if r[0] is None else None,
        )
        for r in rows.sales_by_customer(tx, *rows.bounds(span))
    ]
    heads = columns(("customer", "Customer"), *_SALES)
    return Report(
        "sales-by-customer", "Sales by customer", scope_words(span), heads, _with_total(body, "Total", 6)
    )


def sales_by_item(tx: Tx, span: Span) -> Report:
    """What was sold, item by item, of sales that were typed with lines."""
    body = [ReportRow(r, lead=Lead(f"item:{r[0]}", span)) for r in rows.sales_by_item(tx, *rows.bounds(span))]
    total = column_sum(body, 3)
    heads = columns(
        ("item", "Item"),
        ("count", "Sales", COUNT),
        ("quantity", "Quantity", Kind.QUANTITY),
        ("amount", "Amount", AMOUNT),
    )
    total_row = ReportRow(("Total", None, None, total), Weight.TOTAL)
    return Report("sales-by-item", "Sales by item", scope_words(span), heads, (*body, total_row))


def consolidations(tx: Tx, span: Span) -> Report:
    """Every netting of debt and credit, those reversed since among them."""
    names = rows.customer_names(tx)
    body = []
    for r in rows.consolidations(tx, *rows.bounds(span)):
        values: tuple[Value, ...] = (
            date.fromisoformat(r[1]),
            names[r[2]],
            *r[3:7],
            f"{r[7]} (reversed)" if r[8] else r[7],
        )
        body.append(ReportRow(values, entry_id=r[0], customer_id=r[2]))
    heads = columns(
        ("day", "Day", DAY),
        ("customer", "Customer"),
        ("debt_before", "Debt before", AMOUNT),
        ("credit_before", "Credit before", AMOUNT),
        ("debt_after", "Debt after", AMOUNT),
        ("credit_after", "Credit after", AMOUNT),
        ("reason", "Why"),
    )
    return Report("consolidations", "Consolidations", scope_words(span), heads, tuple(body))


def discrepancies(tx: Tx, span: Span) -> Report:
    """What the checks of these days found, and whether it was put right."""
    names = rows.customer_names(tx)
    first, last = rows.moments(span)
    body = []
    for r in rows.discrepancies(tx, first, last, rows.bounds(span)[2]):
        values: tuple[Value, ...] = (
            from_utc_text(r[0]).astimezone().date(),
            names.get(r[1]),
            *r[3:7],
            "put right" if r[7] else "stands",
        )
        body.append(ReportRow(values, entry_id=r[2], customer_id=r[1] if r[1] in names else None))
    heads = columns(
        ("day", "Day", DAY),
        ("customer", "Customer"),
        ("what", "What"),
        ("stored", "Stored", AMOUNT),
        ("computed", "Computed", AMOUNT),
        ("difference", "Difference", AMOUNT),
        ("state", "State"),
    )
    return Report("discrepancies", "Discrepancies", scope_words(span), heads, tuple(body))


def trial_balance(tx: Tx, span: Span) -> Report:
    """Every account's balance at the end of the last day; both columns come to the same."""
    body = []
    debits = credits = 0
    for r in rows.account_sums(tx, MIN_DAY.isoformat(), *rows.bounds(span)[1:]):
        balance = r[4] - r[5]
        if not r[4] and not r[5]:
            continue
        debits, credits = debits + max(balance, 0), credits + max(-balance, 0)
        lead = Lead(f"account:{r[1]}", replace(span, first=MIN_DAY))
        body.append(ReportRow((r[1], r[2], max(balance, 0) or None, max(-balance, 0) or None), lead=lead))
    body.append(ReportRow(("", "Total", debits, credits), Weight.TOTAL))
    heads = columns(
        ("code", "Code"), ("account", "Account"), ("debit", "Debit", AMOUNT), ("credit", "Credit", AMOUNT)
    )
    return Report("trial-balance", "Trial balance", scope_words(span, as_of=True), heads, tuple(body))


_MONEY_COLUMNS: Final = columns(("account", "Account"), ("amount", "Amount", AMOUNT))


def profit_and_loss(tx: Tx, span: Span) -> Report:
    """Income less expense of the span."""
    body, profit = _income(rows.account_sums(tx, *rows.bounds(span)), span)
    body.append(ReportRow(("Profit" if profit >= 0 else "Loss", profit), Weight.TOTAL))
    return Report("profit-and-loss", "Profit and loss", scope_words(span), _MONEY_COLUMNS, tuple(body))


def _income(sums: rows.Rows, span: Span) -> tuple[list[ReportRow], int]:
    body: list[ReportRow] = []
    profit = 0
    for type_, title in (("income", "Income"), ("expense", "Expense")):
        body.append(ReportRow((title, None), Weight.HEADING))
        part = 0
        for r in sums:
            amount = r[5] - r[4] if type_ == "income" else r[4] - r[5]
            if r[3] == type_ and amount:
                body.append(ReportRow((r[2], amount), lead=Lead(f"account:{r[1]}", span)))
                part += amount
        profit += part if type_ == "income" else -part
        body.append(ReportRow((f"{title} in all", part), Weight.TOTAL))
    return body, profit


def balance_sheet(tx: Tx, span: Span) -> Report:
    """What the shop has, owes, and is worth at the end of the last day."""
    so_far = replace(span, first=MIN_DAY)
    sums = rows.account_sums(tx, *rows.bounds(so_far))
    body: list[ReportRow] = []
    totals: dict[str, int] = {}
    for type_, title, sign in (
        ("asset", "Assets", 1),
        ("liability", "Liabilities", -1),
        ("equity", "Equity", -1),
    ):
        body.append(ReportRow((title, None), Weight.HEADING))
        totals[type_] = 0
        for r in sums:
            amount = sign * (r[4] - r[5])
            if r[3] == type_ and amount:
                body.append(ReportRow((r[2], amount), lead=Lead(f"account:{r[1]}", so_far)))
                totals[type_] += amount
        if type_ == "equity":
            _, profit = _income(sums, so_far)
            body.append(ReportRow(("Profit so far", profit), lead=Lead("profit-and-loss", so_far)))
            totals[type_] += profit
        body.append(ReportRow((f"{title} in all", totals[type_]), Weight.TOTAL))
    scope = scope_words(span, as_of=True)
    return Report("balance-sheet", "Balance sheet", scope, _MONEY_COLUMNS, tuple(body))


def audit(tx: Tx, span: Span, wording: Wording | None = None) -> Report:
    """Every change of the span with what stood before and after; of very many the newest (`audit_report.changes`)."""
    return audit_report.changes(tx, audit_report.of_days(span, AuditQuery()), wording=wording)


REPORTS: Final[dict[str, Callable[[Tx, Span], Report]]] = {
    "ageing": ageing,
    "days-to-pay": days_to_pay,
    "day-book": day_book,
    "cash-book": cash_book,
    "sales-by-day": sales_by_day,
    "sales-by-customer": sales_by_customer,
    "sales-by-item": sales_by_item,
    "consolidations": consolidations,
    "discrepancies": discrepancies,
    audit_report.KEY: audit,
    "trial-balance": trial_balance,
    "profit-and-loss": profit_and_loss,
    "balance-sheet": balance_sheet,
}


def run(tx: Tx, key: str, span: Span, wording: Wording | None = None) -> Report:
    """The report of this name, or what a figure of one is made of ("account:4000"); raises NotFound.

    `wording` words the audit, in English where there is none; the others are worded by whoever shows them.
    """
    if key == audit_report.KEY:
        return audit(tx, span, wording)
    what, colon, about = key.partition(":")
    if colon and what in DETAILS:
        return DETAILS[what](tx, span, about)
    report = REPORTS.get(key)
    if report is None:
        raise NotFound(f"There is no report {key}. There are: {', '.join(REPORTS)}.", field="report")
    return report(tx, span)


def this_year(tx: Tx) -> Span:
    """The fiscal year so far, which a report covers unless asked otherwise."""
    first, _ = fiscal_year(tx.today, tx.info.fiscal_year_start)
    return Span(first, tx.today)
