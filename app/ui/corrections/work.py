"""What the worker does for the correcting windows. Services are imported there, not when the window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.corrections import RecoveryDraft, ReductionDraft, ReturnDraft, ReverseDraft
from app.domain.customers import CustomerRow
from app.domain.errors import NotFound
from app.domain.receipts import Receipt
from app.domain.sales import SaleRow

if TYPE_CHECKING:
    from app.services.entries import EntryView
    from app.services.previews import ReturnPreview
    from app.storage.book import Tx


class About(NamedTuple):
    """Whom and which sale a correction is about."""

    customer: CustomerRow
    sale: SaleRow | None


def view(tx: Tx, *, entry_id: int) -> EntryView:
    """An entry with its surroundings."""
    from app.services.entries import entry_view

    return entry_view(tx, entry_id)


def take_back(tx: Tx, *, draft: ReverseDraft) -> Receipt:
    """Reverse an entry."""
    from app.services.corrections import reverse

    return reverse(tx, draft)


def about(tx: Tx, *, customer_id: int | None, sale_id: int | None) -> About:
    """The customer (of the sale, where one is named) and the sale; raises NotFound."""
    from app.services.customers import customer_rows
    from app.services.sales import sale_rows

    sales = sale_rows(tx, [sale_id]) if sale_id is not None else []
    wanted = sales[0].customer_id if sales else customer_id
    found = customer_rows(tx, [wanted]) if wanted is not None else []
    if not found:
        raise NotFound("That sale touches no customer: reverse it instead.", field="sale")
    return About(found[0], sales[0] if sales else None)


def preview_return(tx: Tx, *, draft: ReturnDraft) -> ReturnPreview:
    """What taking goods back would do."""
    from app.services import previews

    return previews.preview_return(tx, draft)


def record_return(tx: Tx, *, draft: ReturnDraft) -> Receipt:
    """Take goods back."""
    from app.services import corrections

    return corrections.record_return(tx, draft)


def reduce(tx: Tx, *, draft: ReductionDraft) -> Receipt:
    """Discount, write-off or rounding."""
    from app.services.corrections import record_reduction

    return record_reduction(tx, draft)


def recover(tx: Tx, *, draft: RecoveryDraft) -> Receipt:
    """Money for what had been written off."""
    from app.services.corrections import record_recovery

    return record_recovery(tx, draft)


def still_written_off(tx: Tx, *, customer_id: int) -> int:
    """What of a customer was written off and not recovered; minor units."""
    from app.services.corrections import written_off

    return written_off(tx, customer_id)
