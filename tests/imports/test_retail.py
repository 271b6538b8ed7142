"""R1: half a year of a real shop, to the penny. The data lies beside the project and is never part of it."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.corrections import ReverseBatchDraft
from app.domain.customers import CustomerQuery
from app.domain.imports import ImportKind, ImportResult
from app.domain.reports import Span
from app.services import corrections, customers, proof, reports
from app.services.imports import import_file
from app.storage.book import Book
from tests.books import problems

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "online_retail_2010-12_2011-06.csv.xz"
ORACLE = SHARED / "data" / "online_retail_2010-12_2011-06.oracle.csv"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, ImportResult]]:
    path = tmp_path_factory.mktemp("retail") / "retail.shopbook"
    book = Book.create(path, name="Retail", currency="GBP", locale="en_GB")
    yield book, import_file(book, ImportKind.SALES, FILE)
    book.close()


def oracle() -> dict[str, int]:
    """Each customer's net in pence, as two other programs worked it out; "NONE" for lines without a customer."""
    with ORACLE.open(newline="", encoding="utf-8") as file:
        return {
            row["CustomerID"]: int((Decimal(row["net"]) * 100).to_integral_value("ROUND_HALF_UP"))
            for row in csv.DictReader(file)
        }


def balances(book: Book) -> dict[str, int]:
    with book.read() as tx:
        ids = customers.customer_ids(tx, CustomerQuery())
        return {row.code: row.balance for row in customers.customer_rows(tx, ids)}


def test_r1_every_customer_equals_the_oracle(imported: tuple[Book, ImportResult]) -> None:
    book, result = imported
    wanted = oracle()
    walk_ins = wanted.pop("NONE")
    assert balances(book) == wanted
    assert len(wanted) == 3002
    assert sum(wanted.values()) + walk_ins == 439_795_076
    assert result.rows == 245_903


def test_r1_walk_ins_paid_in_cash(imported: tuple[Book, ImportResult]) -> None:
    book, _ = imported
    with book.read() as tx:
        report = reports.trial_balance(tx, Span(tx.today, tx.today))
        cash = next(row.values[2] for row in report.rows if row.values[1] == "Cash")
    assert cash == oracle()["NONE"]


def test_r1_the_fraction_of_a_penny_is_named(imported: tuple[Book, ImportResult]) -> None:
    _, result = imported
    assert [(r.line, r.exact, r.minor) for r in result.rounded] == [(157_197, "0.001", 0)]


def test_r1_everything_is_proved(imported: tuple[Book, ImportResult]) -> None:
    book, _ = imported
    with book.read() as tx:
        result = proof.check_all(tx)
    assert (result.checked, result.in_step, result.details) == (3002, 3002, ())
    assert problems(book) == {}


def test_r1_the_same_file_again_adds_nothing(imported: tuple[Book, ImportResult]) -> None:
    book, first = imported
    before = balances(book)
    again = import_file(book, ImportKind.SALES, FILE)
    assert (again.entries, again.customers, again.batch_id) == (0, 0, None)
    assert again.duplicates + again.skipped == first.entries - netted(book) + first.skipped
    assert balances(book) == before


def netted(book: Book) -> int:
    with book.read() as tx:
        sql = "SELECT count(*) FROM entries WHERE kind = 'consolidation'"
        return int(tx.cursor.execute(sql).fetchone()[0])


def test_r1_the_whole_import_is_reversible(imported: tuple[Book, ImportResult]) -> None:
    book, result = imported
    assert result.batch_id is not None
    with book.write() as tx:
        corrections.reverse_batch(tx, ReverseBatchDraft("take it back", result.batch_id))
    assert balances(book) == {}  # whom only the import had brought is put away
    with book.read() as tx:
        assert tx.cursor.execute("SELECT DISTINCT debt, credit FROM customers").fetchall() == [(0, 0)]
        assert proof.check_all(tx).details == ()
        assert (
            tx.cursor.execute("SELECT 1 FROM lines GROUP BY account_id HAVING sum(amount) <> 0").fetchall()
            == []
        )
