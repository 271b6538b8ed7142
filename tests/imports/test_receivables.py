"""R2: a year of invoices with the days they were due and settled, as another house kept them.

The data lies beside the project and is never part of it.
"""

from __future__ import annotations

import csv
import os
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.domain.imports import ImportKind, ImportOptions, ImportResult
from app.domain.reports import Span
from app.services import proof, reports
from app.services.imports import import_file
from app.storage.book import Book
from tests.books import problems

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "ibm_accounts_receivable_2012.csv"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project")

SALES = (("number", "invoiceNumber"), ("amount", "InvoiceAmount"))
PAYMENTS = (("day", "SettledDate"), ("amount", "InvoiceAmount"), ("settles", "invoiceNumber"))


class Invoice(NamedTuple):
    """One row of the file; `amount` in cents."""

    number: str
    customer: str
    day: date
    due: date
    settled: date
    amount: int
    days: int
    late: int


def day_of(text: str) -> date:
    month, day, year = map(int, text.split("/"))
    return date(year, month, day)


def invoices() -> list[Invoice]:
    with FILE.open(newline="", encoding="utf-8") as file:
        return [
            Invoice(
                row["invoiceNumber"],
                row["customerID"],
                day_of(row["InvoiceDate"]),
                day_of(row["DueDate"]),
                day_of(row["SettledDate"]),
                int(Decimal(row["InvoiceAmount"]) * 100),
                int(row["DaysToSettle"]),
                int(row["DaysLate"]),
            )
            for row in csv.DictReader(file)
        ]


def month_ends() -> list[date]:
    """From the first month with an invoice to the one in which the last is settled."""
    months = [(2012, month) for month in range(1, 13)] + [(2013, month) for month in range(1, 4)]
    return [date(year, month, monthrange(year, month)[1]) for year, month in months]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, list[ImportResult]]]:
    path = tmp_path_factory.mktemp("receivables") / "receivables.shopbook"
    book = Book.create(path, name="Receivables", currency="USD", locale="en_US")
    sales = import_file(book, ImportKind.SALES, FILE, ImportOptions(SALES))
    paid = import_file(book, ImportKind.PAYMENTS, FILE, ImportOptions(PAYMENTS))
    yield book, [sales, paid]
    book.close()


def test_r2_everything_is_in_the_book_and_proved(imported: tuple[Book, list[ImportResult]]) -> None:
    book, (sales, paid) = imported
    assert (sales.rows, sales.entries, sales.customers, sales.duplicates) == (1277, 1277, 100, 0)
    assert (paid.rows, paid.entries, paid.duplicates) == (1277, 1277, 0)
    with book.read() as tx:
        result = proof.check_all(tx)
        totals = reports.run(tx, "trial-balance", Span(tx.today, tx.today)).rows
    assert (result.checked, result.in_step, result.details) == (100, 100, ())
    assert {row.values[1]: row.values[2] or row.values[3] for row in totals}["Cash"] == 7_606_407
    assert problems(book) == {}


@pytest.mark.parametrize("last", month_ends(), ids=str)
def test_r2_ageing_at_each_month_end(imported: tuple[Book, list[ImportResult]], last: date) -> None:
    book, _ = imported
    wanted: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
    for invoice in invoices():
        if invoice.day <= last < invoice.settled:
            past = (last - invoice.due).days
            column = 0 if past <= 0 else 1 if past <= 30 else 2 if past <= 60 else 3 if past <= 90 else 4
            wanted[invoice.customer][column] += invoice.amount
    with book.read() as tx:
        *rows, total = reports.run(tx, "ageing", Span(date(1900, 1, 1), last)).rows
    assert {row.values[1]: list(row.values[2:7]) for row in rows} == wanted
    sums = [sum(column) for column in zip(*wanted.values(), strict=True)] or [0] * 5
    assert list(total.values[2:]) == [*sums, 0, sum(sums)]


def test_r2_every_invoices_days_late(imported: tuple[Book, list[ImportResult]]) -> None:
    book, _ = imported
    with book.read() as tx:
        *rows, total, late = reports.run(tx, "days-to-pay", Span(date(2012, 1, 1), date(2013, 3, 31))).rows
    found: dict[Any, tuple[Any, ...]] = {row.values[1]: (*row.values[3:5], *row.values[5:]) for row in rows}
    assert found == {i.number: (i.day, i.due, i.amount, 0, i.settled, i.days, i.late) for i in invoices()}
    assert len(rows) == 1277
    assert total.values[5] == sum(i.amount for i in invoices())
    assert late.values[9] == 499


def test_r2_the_same_files_again_add_nothing(imported: tuple[Book, list[ImportResult]]) -> None:
    book, _ = imported
    sales = import_file(book, ImportKind.SALES, FILE, ImportOptions(SALES))
    paid = import_file(book, ImportKind.PAYMENTS, FILE, ImportOptions(PAYMENTS))
    assert [(r.entries, r.duplicates, r.batch_id) for r in (sales, paid)] == [(0, 1277, None)] * 2


def test_what_is_open_counts_its_days_up_to_the_end(imported: tuple[Book, list[ImportResult]]) -> None:
    book, _ = imported
    last = date(2012, 6, 30)
    with book.read() as tx:
        found = reports.run(tx, "days-to-pay", Span(date(2012, 1, 1), last))
    rows = [row for row in found.rows if row.entry_id is not None]
    wanted = {
        i.number: (i.amount, None, (last - i.day).days, max((last - i.due).days, 0))
        for i in invoices()
        if i.day <= last < i.settled
    }
    assert {r.values[1]: r.values[6:] for r in rows if r.values[7] is None} == wanted
