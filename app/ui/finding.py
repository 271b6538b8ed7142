"""Finding a customer for a field, as the worker does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.customers import CustomerQuery, CustomerRow
from app.domain.money import Currency, NumberStyle
from app.ui import words
from app.ui.offered import Match
from app.ui.page import Context

if TYPE_CHECKING:
    from app.storage.book import Tx

MOST = 7


def finder(context: Context) -> Callable[[Tx, str], list[Match]]:
    """What a `CustomerPicker` of this book finds with."""
    return partial(_find, currency=context.info.currency, style=context.style)


def as_match(row: CustomerRow, currency: Currency, style: NumberStyle) -> Match:
    """A customer as the picker shows one."""
    detail = words.side_by_side(part for part in (row.phone, row.code) if part)
    balance = words.balance(row.debt, row.credit, currency, style)
    return Match(row.id, row.name, detail, balance, words.balance_tone(row.debt, row.credit))


def customer_row(tx: Tx, customer_id: int) -> CustomerRow:
    """One customer as a list shows them; raises NotFound. On the worker."""
    from app.domain.errors import NotFound
    from app.services.customer_lists import customer_rows

    found = customer_rows(tx, [customer_id])
    if not found:
        raise NotFound(f"There is no customer {customer_id} in this book.", field="customer")
    return found[0]


def _find(tx: Tx, text: str, *, currency: Currency, style: NumberStyle) -> list[Match]:
    from app.services.customers import customer_ids, customer_rows

    ids = customer_ids(tx, CustomerQuery(text=text))[:MOST]
    return [as_match(row, currency, style) for row in customer_rows(tx, ids)]
