"""What the worker does for the payment windows. Services are imported there, not when the window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.corrections import ReverseDraft
from app.domain.payments import Outcome, OutcomeDraft, PaymentDraft, PendingRow, RefundDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleRow

if TYPE_CHECKING:
    from app.services.previews import PaymentPreview
    from app.storage.book import Tx


def record(
    tx: Tx, *, draft: PaymentDraft, pending: bool, undo: ReverseDraft | None, twin_agreed: bool
) -> Receipt:
    """Record a payment, note a pending one, or put one right."""
    if undo is not None:
        from app.services.entries import correct_payment

        return correct_payment(tx, undo, draft)
    from app.services.payments import record_payment_once, record_pending

    if pending:
        return record_pending(tx, draft)
    return record_payment_once(tx, draft, twin_agreed=twin_agreed)


def preview(tx: Tx, *, draft: PaymentDraft, pending: bool, undo: ReverseDraft | None) -> PaymentPreview:
    """What `record` would do, twins told."""
    from app.services.previews import preview_payment

    if undo is not None:
        from app.services.corrections import reverse

        reverse(tx, undo)
    return preview_payment(tx, draft, pending=pending)


def debts(tx: Tx, *, customer_id: int) -> list[SaleRow]:
    """What a customer owes on, oldest due first."""
    from app.services.previews import open_debts

    return open_debts(tx, customer_id)


def as_typed(tx: Tx, *, entry_id: int, uid: str) -> tuple[PaymentDraft, str]:
    """A payment as it was typed, and its number."""
    from app.services.entries import entry_view, payment_as_typed

    return payment_as_typed(tx, entry_id, uid), entry_view(tx, entry_id).entry.number


def give_back(tx: Tx, *, draft: RefundDraft) -> Receipt:
    """Pay credit back."""
    from app.services.payments import refund

    return refund(tx, draft)


def decide(tx: Tx, *, draft: OutcomeDraft, outcome: Outcome) -> Receipt:
    """A pending payment arrived, failed, or was taken back."""
    from app.services.payments import cancel_pending, confirm_pending, fail_pending

    services = {
        Outcome.COMPLETED: confirm_pending,
        Outcome.FAILED: fail_pending,
        Outcome.CANCELLED: cancel_pending,
    }
    return services[outcome](tx, draft)


def pending_ids(tx: Tx, *, decided: bool) -> list[int]:
    """The pending payments a board shows, by id."""
    from app.services.payments import pending_rows

    return [row.id for row in pending_rows(tx, decided=decided)]


def pending_of(tx: Tx, ids: list[int]) -> list[PendingRow]:
    """These pending payments, decided or not."""
    from app.services.payments import pending_rows

    wanted = set(ids)
    return [row for decided in (False, True) for row in pending_rows(tx, decided=decided) if row.id in wanted]
