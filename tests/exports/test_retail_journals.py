"""L1: hledger and Beancount accept the export of a real shop and find the same balances, customer by customer.

A slice of the real data by default; half a year of it with SHOPBOOK_FULL=1. The data lies beside the project and is
never part of it.
"""

from __future__ import annotations

import csv
import io
import lzma
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path

import pytest

from app.domain.accounts import Method
from app.domain.customers import CustomerQuery
from app.domain.imports import ImportKind
from app.domain.payments import PaymentDraft
from app.domain.sheets import CsvForm
from app.services import customers, exports
from app.services.exports import Format
from app.services.import_book import import_book
from app.services.imports import import_file
from app.services.payments import record_payment
from app.storage.book import Book
from tests.exports.equal_books import kept

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "online_retail_2010-12_2011-06.csv.xz"
FULL = os.environ.get("SHOPBOOK_FULL") == "1"
LINES = 25_000

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project"),
]


@pytest.fixture(scope="module")
def retail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The book of the shop; every tenth customer pays in part, or too much, so that deposits have balances too."""
    folder = tmp_path_factory.mktemp("retail")
    file = FILE
    if not FULL:
        file = folder / "slice.csv"
        with lzma.open(FILE, "rt", encoding="utf-8", newline="") as whole:
            file.write_text("".join(islice(whole, LINES)), "utf-8", newline="")
    book = Book.create(folder / "retail.shopbook", name="Retail", currency="GBP", locale="en_GB")
    import_file(book, ImportKind.SALES, file)
    with book.read() as tx:
        rows = customers.customer_rows(tx, customers.customer_ids(tx, CustomerQuery()))
    with book.write() as tx:
        for n, row in enumerate(rows[::10]):
            amount = row.debt // 2 + 1 if n % 2 else row.debt + 12_345
            record_payment(tx, PaymentDraft(f"paid-{n}", row.id, tx.today, amount, Method.BANK))
    yield book
    book.close()


def sides(book: Book) -> dict[str, Decimal]:
    """What each customer owes and has in credit, by the names of their accounts; nothing left out."""
    found: dict[str, Decimal] = {}
    with book.read() as tx:
        for row in customers.customer_rows(tx, customers.customer_ids(tx, CustomerQuery())):
            part = exports.account_part(row.id, row.code)
            found[f"Assets:Accounts-Receivable:{part}"] = Decimal(row.debt) / 100
            found[f"Liabilities:Customer-Deposits:{part}"] = -Decimal(row.credit) / 100
    return found


def write(book: Book, form: Format, file: Path) -> None:
    with book.read() as tx:
        exports.export(tx, form, file)


def test_there_is_enough_of_it(retail: Book) -> None:
    found = sides(retail).values()
    assert len(found) > 1000
    assert min(found) < 0 < max(found)
    if FULL:
        assert len(found) == 2 * 3002


@pytest.mark.interop
def test_l1_hledger_finds_the_same_for_every_customer(retail: Book, tmp_path: Path) -> None:
    file = tmp_path / "retail.journal"
    write(retail, Format.HLEDGER, file)
    checked = subprocess.run(
        ["hledger", "-f", file, "check", "--strict"], check=False, capture_output=True, text=True
    )
    assert (checked.returncode, checked.stderr) == (0, "")
    asked: list[str | Path] = ["hledger", "-f", file, "bal", "--flat", "-E", "-N", "-O", "csv"]
    out = subprocess.run(asked, check=True, capture_output=True, text=True)
    balances = {row[0]: Decimal(row[1].split()[0]) for row in list(csv.reader(io.StringIO(out.stdout)))[1:]}
    of_customers = {name: balance for name, balance in balances.items() if name.count(":") == 2 and balance}
    assert of_customers == {name: balance for name, balance in sides(retail).items() if balance}
    assert sum(balances.values()) == 0


@pytest.mark.interop
def test_l1_beancount_finds_the_same_for_every_customer(retail: Book, tmp_path: Path) -> None:
    file = tmp_path / "retail.beancount"
    write(retail, Format.BEANCOUNT, file)
    with file.open("a", encoding="utf-8") as out:
        for name, balance in sides(retail).items():
            out.write(f"2100-01-01 balance {name} {balance} ~ 0 GBP\n")
    check = Path(sys.executable).with_name("bean-check")
    done = subprocess.run([check, "--no-cache", file], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.interop
def test_beancount_would_say_so_if_one_were_a_penny_off(retail: Book, tmp_path: Path) -> None:
    """The check above can fail."""
    file = tmp_path / "retail.beancount"
    write(retail, Format.BEANCOUNT, file)
    name, balance = next((n, b) for n, b in sides(retail).items() if b)
    with file.open("a", encoding="utf-8") as out:
        out.write(f"2100-01-01 balance {name} {balance + Decimal('0.01')} ~ 0 GBP\n")
    check = Path(sys.executable).with_name("bean-check")
    done = subprocess.run([check, "--no-cache", file], check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert "Balance failed" in done.stderr


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX] if FULL else [Format.CSV])
def test_the_real_book_comes_back_equal(retail: Book, tmp_path: Path, form: Format) -> None:
    with retail.read() as tx:
        exports.export(tx, form, tmp_path / "out", csv=CsvForm())
    back = Book.create(tmp_path / "back.shopbook", name="Back", currency="GBP", locale="en_GB")
    import_book(back, tmp_path / "out")
    was, now = kept(retail), kept(back)
    for what, rows in was.items():
        assert now[what] == rows, what
    back.close()
