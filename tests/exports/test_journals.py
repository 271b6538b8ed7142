"""Journals for hledger and Beancount: those programs judge them, and come to the same balances."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import BookExists, Cancelled
from app.services import exports
from app.services.exports import Format
from app.services.task import Task
from app.storage.book import Book
from tests.books import Clock, Shop


@pytest.fixture(params=["NGN", "VND", "KWD"])
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    clock = Clock()
    with_book = Book.create(tmp_path / "shop.shopbook", name="Shop", currency=request.param, clock=clock)
    made = Shop(with_book, clock)
    for code in ("C", "a b", "a-b", 'q"\\;|', "Ngọzi"):
        made.customer(code)
        made.sale(2000, customer=code)
        made.pay(700, customer=code)
    made.pay(5000, customer="C")
    made.refund(100, customer="C")
    made.reverse(made.sale(40, customer="a b"))
    yield made
    with_book.close()


def currency_of(shop: Shop) -> str:
    with shop.book.read() as tx:
        return tx.info.currency.code


def write(shop: Shop, form: Format, file: Path, *, force: bool = False) -> None:
    with shop.book.read() as tx:
        exports.export(tx, form, file, force=force)


@pytest.mark.interop
def test_hledger_finds_nothing_and_the_same_balances(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "shop.journal"
    write(shop, Format.HLEDGER, file)
    subprocess.run(["hledger", "-f", file, "check", "--strict"], check=True)
    out = subprocess.run(
        ["hledger", "-f", file, "bal", "--flat", "-E", "-N", "-O", "csv"], check=True, capture_output=True
    )
    found = {r[0]: Decimal(r[1].split()[0]) for r in list(csv.reader(io.StringIO(out.stdout.decode())))[1:]}
    rows = shop.rows("SELECT id, code, debt, credit FROM customers")
    assert len(rows) == 5
    for id_, code, debt, credit in rows:
        part = exports.account_part(id_, code)
        assert found.get(f"Assets:Accounts-Receivable:{part}", 0) == shop.money(debt)
        assert found.get(f"Liabilities:Customer-Deposits:{part}", 0) == -shop.money(credit)


@pytest.mark.interop
def test_beancount_finds_nothing_and_the_same_balances(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "shop.beancount"
    write(shop, Format.BEANCOUNT, file)
    with file.open("a", encoding="utf-8") as out:
        for id_, code, debt, credit in shop.rows("SELECT id, code, debt, credit FROM customers"):
            part, sign = exports.account_part(id_, code), currency_of(shop)
            out.write(f"2100-01-01 balance Assets:Accounts-Receivable:{part} {shop.money(debt)} ~ 0 {sign}\n")
            out.write(
                f"2100-01-01 balance Liabilities:Customer-Deposits:{part} {-shop.money(credit)} ~ 0 {sign}\n"
            )
    check = Path(sys.executable).with_name("bean-check")
    done = subprocess.run([check, "--no-cache", file], check=False, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.CSV])
def test_a_file_that_is_there_is_kept(shop: Shop, tmp_path: Path, form: Format) -> None:
    file = tmp_path / "there"
    file.write_text("mine", "utf-8")
    with pytest.raises(BookExists):
        write(shop, form, file)
    stopped = Task()
    stopped.cancel()
    with shop.book.read() as tx, pytest.raises(Cancelled):
        exports.export(tx, form, file, force=True, task=stopped)
    assert file.read_bytes() == b"mine"
    write(shop, form, file, force=True)
    assert file.read_bytes() != b"mine"
    assert not list(tmp_path.glob("*partial*"))
    assert not list(tmp_path.glob(".*partial*"))


def test_the_book_itself_is_never_replaced(shop: Shop) -> None:
    with pytest.raises(BookExists, match="the book itself"):
        write(shop, Format.HLEDGER, shop.book.path, force=True)
    shop.check()


def test_a_damaged_book_is_written_with_a_warning(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.proof.damage", lambda _: "Entry 3 is not as it was recorded.")
    with shop.book.read() as tx:
        done = exports.export(tx, Format.HLEDGER, tmp_path / "shop.journal")
    assert done.warning == "Entry 3 is not as it was recorded."
    assert done.entries == shop.scalar("SELECT count(*) FROM entries")
    assert done.file.is_file()


@pytest.mark.skipif(os.environ.get("CI") != "true", reason="only where everything is to be run")
def test_nothing_that_judges_an_export_is_missing() -> None:
    """A missing program or missing data would only be skipped elsewhere."""
    data = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared")) / "data"
    assert (data / "online_retail_2010-12_2011-06.csv.xz").exists()
    assert shutil.which("hledger")
    assert Path(sys.executable).with_name("bean-check").exists()
