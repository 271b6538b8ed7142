"""From a figure of a report to the entries it is made of (REQUIREMENTS 9). Amounts in minor units.

Each is a report like any other, named by a key with what it is about behind a colon: "account:4000".
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from app.domain.accounts import AccountType
from app.domain.errors import NotFound
from app.domain.reports import (
    WALK_IN,
    Kind,
    Report,
    ReportRow,
    Span,
    Weight,
    column_sum,
    columns,
    entry_words,
    scope_words,
)
from app.storage import report_details as rows
from app.storage.book import Tx
from app.storage.reports import bounds, customer_names

AMOUNT, DAY = Kind.AMOUNT, Kind.DAY
WALK_INS: Final = "walk-ins"


def account(tx: Tx, span: Span, code: str) -> Report:
    """The entries of an account with its balance, as the statements of profit and worth have it; raises NotFound.

    What the shop has and what it spends is a debit; what it owes, earns and is worth a credit.
    """
    found = rows.account(tx, code)
    if found is None:
        raise NotFound(f"There is no account {code}.", field="account")
    account_id, name, type_ = found
    sign = 1 if type_ in (AccountType.ASSET, AccountType.EXPENSE) else -1
    first, last, known = bounds(span)
    names = customer_names(tx)
    balance = sign * rows.account_before(tx, account_id, first, known)
    body = [ReportRow((span.first, "Opening", None, None, None, balance), Weight.HEADING)]
    for m in rows.account_movements(tx, account_id, first, last, known):
        balance += sign * (m[6] - m[7])
        customer = names[m[5]] if m[5] is not None else WALK_IN
        values = (
            date.fromisoformat(m[1]),
            entry_words(*m[2:5]),
            customer,
            m[6] or None,
            m[7] or None,
            balance,
        )
        body.append(ReportRow(values, entry_id=m[0], customer_id=m[5]))
    sums = (column_sum(body, 3), column_sum(body, 4))
    body.append(ReportRow((span.last, "Closing", None, *sums, balance), Weight.TOTAL))
    heads = columns(
        ("day", "Day", DAY),
        ("what", "What"),
        ("customer", "Customer"),
        ("debit", "Debit", AMOUNT),
        ("credit", "Credit", AMOUNT),
        ("balance", "Balance", AMOUNT),
    )
    return Report(f"account:{code}", name, scope_words(span), heads, tuple(body))


def item(tx: Tx, span: Span, description: str) -> Report:
    """The sales of one item, of those that were typed with lines."""
    names = customer_names(tx)
    body = []
    for r in rows.item_sales(tx, description, *bounds(span)):
        customer = names[r[3]] if r[3] is not None else WALK_IN
        values = (date.fromisoformat(r[1]), entry_words("sale", r[2]), customer, *r[4:7])
        body.append(ReportRow(values, entry_id=r[0], customer_id=r[3]))
    totals = (column_sum(body, 3), None, column_sum(body, 5))
    body.append(ReportRow((None, "Total", None, *totals), Weight.TOTAL))
    heads = columns(
        ("day", "Day", DAY),
        ("what", "What"),
        ("customer", "Customer"),
        ("quantity", "Quantity", Kind.QUANTITY),
        ("price", "Price", AMOUNT),
        ("amount", "Amount", AMOUNT),
    )
    return Report(f"item:{description}", description, scope_words(span), heads, tuple(body))


def sold(tx: Tx, span: Span, who: str) -> Report:
    """What was sold and taken back, sale by sale; of walk-ins alone where `who` is WALK_INS."""
    names = customer_names(tx)
    body = []
    for r in rows.sold(tx, *bounds(span), walk_ins=who == WALK_INS):
        customer = names[r[5]] if r[5] is not None else WALK_IN
        values = (date.fromisoformat(r[1]), entry_words(*r[2:5]), customer, r[6])
        body.append(ReportRow(values, entry_id=r[0], customer_id=r[5]))
    body.append(ReportRow((None, "Total", None, column_sum(body, 3)), Weight.TOTAL))
    heads = columns(
        ("day", "Day", DAY), ("what", "What"), ("customer", "Customer"), ("total", "Total", AMOUNT)
    )
    return Report(f"sold:{who}", "Sales and goods taken back", scope_words(span), heads, tuple(body))


DETAILS: Final[dict[str, Callable[[Tx, Span, str], Report]]] = {
    "account": account,
    "item": item,
    "sold": sold,
}
