"""What the worker does for the sale dialog. Services are imported there, not when the window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.corrections import ReverseDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft

if TYPE_CHECKING:
    from app.services.previews import SalePreview
    from app.storage.book import Tx


def undo_draft(entry_id: int, uid: str, reason: str, *, with_dependents: bool) -> ReverseDraft:
    """The reversal that goes with a correction; its id hangs on that of the correction."""
    return ReverseDraft(f"{uid}/undo", entry_id, reason, with_dependents)


def record(tx: Tx, *, draft: SaleDraft, undo: ReverseDraft | None) -> Receipt:
    """Record a sale, after reversing the one it corrects."""
    if undo is not None:
        from app.services.entries import correct_sale

        return correct_sale(tx, undo, draft)
    from app.services.sales import record_sale

    return record_sale(tx, draft)


def preview(tx: Tx, *, draft: SaleDraft, undo: ReverseDraft | None) -> SalePreview:
    """What `record` would do."""
    from app.services.previews import preview_sale

    if undo is not None:
        from app.services.corrections import reverse

        reverse(tx, undo)
    return preview_sale(tx, draft)


def as_typed(tx: Tx, *, entry_id: int, uid: str) -> tuple[SaleDraft, str]:
    """A sale as it was typed, and its number."""
    from app.services.entries import entry_view, sale_as_typed

    return sale_as_typed(tx, entry_id, uid), entry_view(tx, entry_id).entry.number
