"""What a request did, as scripts and as people read it. Amounts for scripts are minor units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from app.cli.plain import Row
from app.domain.money import balance_words
from app.domain.receipts import Receipt
from app.locales import number_style
from app.services import customers
from app.storage.book import Tx

R = TypeVar("R")
PAGE = 500


def paged(tx: Tx, ids: list[int], rows: Callable[[Tx, list[int]], list[R]]) -> Iterator[R]:
    """The rows of a long list, read a page at a time."""
    for start in range(0, len(ids), PAGE):
        yield from rows(tx, ids[start : start + PAGE])


def codes(tx: Tx, ids: Iterable[int | None]) -> dict[int | None, str | None]:
    """The code of each customer; None has none."""
    wanted = sorted({found for found in ids if found is not None})
    found: dict[int | None, str | None] = {
        row.id: row.code for row in paged(tx, wanted, customers.customer_rows)
    }
    return {**found, None: None}


def receipt_row(tx: Tx, receipt: Receipt) -> Row:
    """A receipt as scripts read it. What touches no entry answers with where the customer stands now."""
    debt, credit = receipt.debt_after, receipt.credit_after
    if receipt.customer_id is not None and not receipt.entries:
        row = customers.customer_rows(tx, [receipt.customer_id])[0]
        debt, credit = row.debt, row.credit
    return {
        "entry": receipt.entry_id,
        "number": receipt.number,
        "entries": list(receipt.entries),
        "customer": codes(tx, [receipt.customer_id])[receipt.customer_id],
        "debt": debt,
        "credit": credit,
        "balance": debt - credit,
        "debt_before": receipt.debt_before,
        "credit_before": receipt.credit_before,
        "consolidated": receipt.consolidated,
        "allocations": [{"source": s, "target": t, "amount": a} for s, t, a in receipt.allocations],
        "batch": receipt.batch_id,
        "pending": receipt.pending_id,
        "status_change": receipt.status_change,
        "message": receipt.message,
        "warnings": list(receipt.warnings),
        "repeated": receipt.repeated,
    }


def receipt_lines(tx: Tx, receipt: Receipt) -> list[str]:
    """A receipt as a person reads it: what was done, where the customer stands now, what to know."""
    lines = [receipt.message]
    if receipt.customer_id is not None and receipt.entries:
        name = customers.customer_rows(tx, [receipt.customer_id])[0].name
        style = number_style(tx.info.locale)
        words = balance_words(receipt.debt_after, receipt.credit_after, tx.info.currency, style)
        lines.append(f"{name}: {words}.")
    if receipt.status_change:
        lines.append(f"The customer is now {receipt.status_change}.")
    lines += receipt.warnings
    if receipt.repeated:
        lines.append("This request had been carried out before; nothing was recorded again.")
    return lines
