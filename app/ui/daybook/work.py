"""What the day book asks of the book. Runs on the workers; services are imported there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.daybook import DayBookQuery, DayBookRow, DayBookTotals

if TYPE_CHECKING:
    from app.storage.book import Tx


def ids(tx: Tx, *, query: DayBookQuery) -> list[int]:
    """The entries the list shows, newest first."""
    from app.services import daybook

    return daybook.entry_ids(tx, query)


def rows(tx: Tx, wanted: list[int]) -> list[DayBookRow]:
    """These entries."""
    from app.services import daybook

    return daybook.entry_rows(tx, wanted)


def totals(tx: Tx, *, query: DayBookQuery) -> DayBookTotals:
    """What the entries of the list come to."""
    from app.services import daybook

    return daybook.entry_totals(tx, query)


def tills(tx: Tx) -> list[tuple[int, str]]:
    """The tills that record into this book."""
    from app.services import daybook

    return daybook.tills(tx)
