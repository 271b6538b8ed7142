"""Every entry, newest first, as a list: which, their rows, what they come to (REQUIREMENTS 11.1)."""

from __future__ import annotations

from app.domain.dates import MIN_DAY
from app.domain.daybook import DayBookQuery, DayBookRow, DayBookTotals
from app.domain.reports import Kind, Report, ReportRow, Span, Value, Weight, columns, entry_words, scope_words
from app.services.task import NO_TASK, Task
from app.storage import daybook as rows
from app.storage.book import Tx

_AT_ONCE = 500


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


def entry_list(tx: Tx, query: DayBookQuery, about: tuple[str, ...] = (), task: Task = NO_TASK) -> Report:
    """The list as a report, as it is seen: these entries and no others, and what they come to.

    `about` says in words what else than the days was chosen. Raises Cancelled.
    """
    ids = rows.ids(tx, query)
    body = []
    for done in range(0, len(ids), _AT_ONCE):
        task.step(done, len(ids), "entries")
        body += [_as_seen(row) for row in rows.rows(tx, ids[done : done + _AT_ONCE])]
    heads = columns(
        ("day", "Day", Kind.DAY),
        ("what", "What"),
        ("customer", "Customer"),
        ("method", "Paid by"),
        ("money", "Money", Kind.AMOUNT),
        ("amount", "Amount", Kind.AMOUNT),
    )
    scope = scope_words(Span(query.first or MIN_DAY, query.last or tx.today), as_of=query.first is None)
    return Report("entries", "Day book", (*scope, *about), heads, (*body, *_sums(rows.totals(tx, query))))


def _as_seen(row: DayBookRow) -> ReportRow:
    words = entry_words(row.kind, row.number, row.memo)
    values: tuple[Value, ...] = (
        row.day,
        words,
        row.customer_name or None,
        row.method or None,
        row.money or None,
        row.amount,
    )
    return ReportRow(values, entry_id=row.id, customer_id=row.customer_id)


def _sums(totals: DayBookTotals) -> list[ReportRow]:
    named = (
        ("Sold", totals.sold),
        ("Money in", totals.money_in),
        ("Money out", totals.money_out),
        ("Added to what is owed", totals.owed),
        ("Added to credit", totals.credit),
    )
    found = [(name, figure) for name, figure in named if figure]
    return [ReportRow((None, name, None, None, None, figure), Weight.TOTAL) for name, figure in found]
