"""What would come of a request, for the dialogs that show it while it is typed.

Each preview carries the request out and says what it did; the caller rolls it back (`Book.dry_run`). So a
preview cannot differ from what is recorded. Amounts in minor units.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.corrections import ReturnDraft
from app.domain.customers import MergeDraft
from app.domain.payments import PaymentDraft, PaymentRow
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, SaleRow, SaleStatus, sale_totals
from app.services.corrections import record_return
from app.services.customers import merge_customers
from app.services.payments import record_payment, record_pending, twins
from app.services.sales import record_sale
from app.storage import customers
from app.storage import sales as sale_rows
from app.storage.book import Tx

MOST_OPEN = 30


@dataclass(frozen=True, slots=True)
class Settled:
    """A debt and what of it a request settles; minor units."""

    entry_id: int
    number: str
    kind: str
    day: date
    due_day: date
    amount: int
    open_after: int


@dataclass(frozen=True, slots=True)
class PaymentPreview:
    """What a payment would do: which debts it settles, and what of it stays as credit; minor units."""

    receipt: Receipt
    settled: tuple[Settled, ...]
    kept: int
    twins: tuple[PaymentRow, ...]


@dataclass(frozen=True, slots=True)
class SalePreview:
    """What a sale would do; minor units. `open` is what is owed on it afterwards."""

    receipt: Receipt
    total: int
    tax: int
    paid: int
    from_credit: int
    open: int
    due_day: date
    status: SaleStatus


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """What taking goods back would do; minor units. `kept` stays as the customer's credit."""

    receipt: Receipt
    settled: tuple[Settled, ...]
    amount: int
    kept: int
    cash: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do: how many open items move, and where the one who stays would stand; minor units."""

    receipt: Receipt
    moved: int


def open_debts(tx: Tx, customer_id: int) -> list[SaleRow]:
    """What a customer owes on, oldest due first, the first `MOST_OPEN` of it."""
    items = customers.open_items(tx, customer_id, "debt")[:MOST_OPEN]
    return sale_rows.rows(tx, [item.entry_id for item in items])


def preview_payment(tx: Tx, draft: PaymentDraft, *, pending: bool = False) -> PaymentPreview:
    """Record a payment (or note a pending one) and say what it settled; to be rolled back."""
    same = tuple(twins(tx, draft))
    if pending:
        return PaymentPreview(record_pending(tx, draft), (), 0, same)
    receipt = record_payment(tx, draft)
    settled = _settled(tx, receipt, {receipt.entry_id})
    return PaymentPreview(receipt, settled, draft.amount - sum(s.amount for s in settled), same)


def preview_sale(tx: Tx, draft: SaleDraft) -> SalePreview:
    """Record a sale and say how it is met; to be rolled back."""
    totals = sale_totals(draft, tx.info)
    receipt = record_sale(tx, draft)
    if draft.customer_id is None or receipt.entry_id is None:
        paid = SaleStatus.PAID
        return SalePreview(receipt, totals.total, totals.tax, totals.total, 0, 0, draft.day, paid)
    row = sale_rows.rows(tx, [receipt.entry_id])[0]
    own = set(receipt.entries)
    met = [(source, amount) for source, target, amount in receipt.allocations if target == receipt.entry_id]
    return SalePreview(
        receipt=receipt,
        total=totals.total,
        tax=totals.tax,
        paid=sum(amount for source, amount in met if source in own),
        from_credit=sum(amount for source, amount in met if source not in own),
        open=row.open,
        due_day=row.due_day,
        status=row.status,
    )


def preview_return(tx: Tx, draft: ReturnDraft) -> ReturnPreview:
    """Take goods back and say where their worth went; to be rolled back."""
    before = sale_rows.rows(tx, [draft.sale_id]) if draft.sale_id is not None else []
    receipt = record_return(tx, draft)
    settled = _settled(tx, receipt, {receipt.entry_id})
    left = before[0].total - before[0].returned if before else 0
    amount = left if draft.amount is None else draft.amount
    kept = amount - draft.cash - sum(s.amount for s in settled)
    return ReturnPreview(receipt, settled, amount, kept, draft.cash)


def preview_merge(tx: Tx, draft: MergeDraft) -> MergePreview:
    """Merge two customers and say what moved; to be rolled back."""
    receipt = merge_customers(tx, draft)
    transfers = len(receipt.entries) - (1 if receipt.consolidated else 0)
    return MergePreview(receipt, transfers // 2)  # each item leaves one customer and comes to the other


def _settled(tx: Tx, receipt: Receipt, sources: Iterable[int | None]) -> tuple[Settled, ...]:
    wanted = set(sources)
    parts: dict[int, int] = {}
    for source, target, amount in receipt.allocations:
        if source in wanted:
            parts[target] = parts.get(target, 0) + amount
    return tuple(
        Settled(row.entry_id, row.number, row.kind, row.day, row.due_day, parts[row.entry_id], row.open)
        for row in sale_rows.rows(tx, list(parts))
    )
