"""Every entry, newest first, as a list: which, their rows, what they come to (REQUIREMENTS 11.1)."""

from __future__ import annotations

from app.domain.daybook import DayBookQuery, DayBookRow, DayBookTotals
from app.storage import daybook as rows
from app.storage.book import Tx


def entry_ids(tx: Tx, query: DayBookQuery) -> list[int]:
    """The ids of the entries the list shows, newest day first, and of a day what was recorded last."""
    return rows.ids(tx, query)


def entry_rows(tx: Tx, ids: list[int]) -> list[DayBookRow]:
    """These entries, in the order asked for."""
    return rows.rows(tx, ids)


def entry_totals(tx: Tx, query: DayBookQuery) -> DayBookTotals:
    """What the entries of a list come to."""
    return rows.totals(tx, query)


def tills(tx: Tx) -> list[tuple[int, str]]:
    """The tills that record into this book, each with its name."""
    return rows.tills(tx)
