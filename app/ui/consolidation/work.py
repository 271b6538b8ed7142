"""What the worker does for the consolidation windows. Services are imported there, not when the window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.consolidation import ConsolidateAllDraft, ConsolidationPreview, ConsolidationRow
from app.domain.corrections import ReverseBatchDraft
from app.domain.receipts import Receipt

if TYPE_CHECKING:
    from app.storage.book import Tx


def everybody(tx: Tx) -> list[ConsolidationPreview]:
    """Everybody who has both debt and credit."""
    from app.services.consolidation import preview_all

    return preview_all(tx)


def settle_everybody(tx: Tx, *, draft: ConsolidateAllDraft) -> Receipt:
    """Net all of them, as one batch."""
    from app.services.consolidation import consolidate_all

    return consolidate_all(tx, draft)


def take_batch_back(tx: Tx, *, draft: ReverseBatchDraft) -> Receipt:
    """Reverse a batch."""
    from app.services.corrections import reverse_batch

    return reverse_batch(tx, draft)


def ids(tx: Tx) -> list[int]:
    """All consolidations, newest first."""
    from app.services.consolidation import consolidation_ids

    return consolidation_ids(tx)


def rows(tx: Tx, wanted: list[int]) -> list[ConsolidationRow]:
    """These consolidations."""
    from app.services.consolidation import consolidation_rows

    return consolidation_rows(tx, wanted)
