"""R4: five years of a real project's money, with the balance its operator wrote beside each of 892 movements.

The data lies beside the project and is never part of it. Newest first in the file; names were replaced there.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest

from app.domain.bank import BankOptions, Statement
from app.domain.imports import ImportKind
from app.domain.reports import Span
from app.services import customers, statements
from app.services.bank_files import read_statement
from app.services.imports import import_file
from app.storage.book import Book
from tests.books import problems

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "opencollective_hledger_2017-2022.csv"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project")


class Movement(NamedTuple):
    """A row of the file, oldest first; `amount` is what it moved the balance by, in cents."""

    id: str
    day: date
    amount: int
    balance: int


def movements() -> list[Movement]:
    with FILE.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))[::-1]
    return [
        Movement(
            row["shortId"],
            date.fromisoformat(row["datetime"][:10]),
            int(Decimal(row["netAmount"]) * 100),
            int(Decimal(row["balance"]) * 100),
        )
        for row in rows
    ]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path = tmp_path_factory.mktemp("project") / "project.shopbook"
    made = Book.create(path, name="Project", currency="USD", locale="en_US")
    yield made
    made.close()


@pytest.fixture(scope="module")
def statement(book: Book) -> Statement:
    with book.read() as tx:
        info = tx.info
    return read_statement(FILE, info, date(2026, 3, 1), BankOptions((("id", "shortId"),)))


def test_r4_the_statements_own_balances_are_proved_on_all_892_rows(statement: Statement) -> None:
    wanted = movements()
    assert len(statement.lines) == len(wanted) == 892
    assert [(x.bank_id, x.day, x.amount, x.balance) for x in statement.lines[::-1]] == wanted
    assert statement.breaks == ()
    assert wanted[-1].balance == 686_366


def test_r4_a_row_left_out_is_noticed(book: Book, tmp_path: Path) -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    del lines[400]
    path = tmp_path / "short.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    with book.read() as tx:
        info = tx.info
    found = read_statement(path, info, date(2026, 3, 1))
    assert [b.number for b in found.breaks] == [399]


def test_r4_the_account_in_the_book_has_the_operators_balance_on_all_892_rows(
    book: Book, tmp_path: Path
) -> None:
    """The project is a customer who pays in and is charged: each run of rows one way is a file, imported in its turn."""
    wanted = movements()
    path = tmp_path / "run.csv"
    path.write_text("Code,Name\nPROJECT,The project\n", encoding="utf-8")
    import_file(book, ImportKind.CUSTOMERS, path)
    for came, run in groupby(wanted, key=lambda m: m.amount > 0):
        heads = "Customer,Date,Amount,Reference,Invoice\n"
        texts = [f"PROJECT,{m.day},{abs(m.amount) / 100:.2f},{m.id},{m.id}\n" for m in run]
        path.write_text(heads + "".join(texts), encoding="utf-8")
        import_file(book, ImportKind.PAYMENTS if came else ImportKind.SALES, path)
    with book.read() as tx:
        project = customers.customer_by_code(tx, "PROJECT")
        span = Span(wanted[0].day, wanted[-1].day)
        rows = statements.statement(tx, project, span).rows
    named = [(row.values[2], row.values[5]) for row in rows if row.values[2]]
    assert named == [(m.id, -m.balance) for m in wanted]
    assert problems(book) == {}
