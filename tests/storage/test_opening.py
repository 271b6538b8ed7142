"""Opening a book: what is no book, not whole, or not ours is refused in a sentence, and not touched."""

from __future__ import annotations

import os
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import (
    BookDamaged,
    BookExists,
    BookLocked,
    BookMissing,
    BookTooNew,
    Fault,
    NoPermission,
    NotABook,
)
from app.domain.payments import PaymentDraft, plan_payment
from app.services import sales
from app.services.requests import Work
from app.storage import journal
from app.storage.book import Book
from app.storage.dialects import SETTINGS
from tests.books import Clock, Shop, digest, make_shop


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A closed book with a sale in it."""
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(100)
    shop.book.close()
    return shop.book.path


def refused(path: Path, fault: type[Fault]) -> None:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(fault) as caught:
        Book.open(path)
    assert type(caught.value) is fault
    assert path.name in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not path.with_name(path.name + "-lock").exists()


def test_a_missing_file(tmp_path: Path) -> None:
    refused(tmp_path / "none.shopbook", BookMissing)


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.shopbook").mkdir()
    refused(tmp_path / "folder.shopbook", NotABook)


@pytest.mark.parametrize(
    "content", [b"", b"x", b"SQLite format 3\x00", os.urandom(5000)], ids=["empty", "x", "short", "noise"]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.shopbook"
    path.write_bytes(content)
    refused(path, NotABook)


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "theirs.shopbook"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    refused(path, NotABook)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_file_that_is_cut_off(path: Path, part: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part) // 4096 * 4096])
    refused(path, BookDamaged)


def test_a_book_of_a_newer_program(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(60)
        file.write(struct.pack(">I", 1000))
    refused(path, BookTooNew)


def test_a_damaged_page(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    for page in range(2, len(whole) // 4096):
        whole[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(bytes(whole))
    with pytest.raises((BookDamaged, NotABook)):
        Book.open(path)
    assert path.read_bytes() == bytes(whole)


def test_a_write_protected_book(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    refused(path, NoPermission)


def test_a_book_that_is_open_already(path: Path) -> None:
    first = Book.open(path)
    with pytest.raises(BookLocked):
        Book.open(path)
    first.close()
    Book.open(path).close()


def test_a_lock_dies_with_its_program(path: Path) -> None:
    code = "import os, sys, pathlib; from app.storage.book import Book; Book.open(pathlib.Path(sys.argv[1])); os._exit(9)"
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == 9
    Book.open(path).close()


def test_a_new_book_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "there.shopbook"
    path.write_bytes(b"mine")
    with pytest.raises(BookExists):
        Book.create(path, name="Ada", currency="NGN")
    assert path.read_bytes() == b"mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["there.shopbook"]


def test_the_settings_of_the_engine_hold(shop: Shop) -> None:
    for name, _, expected in SETTINGS:
        assert shop.scalar(f"PRAGMA {name}") == expected


def test_an_engine_that_ignores_a_setting_does_not_touch_the_book(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.dialects.SETTINGS", (("synchronous", "FULL", 99),))
    with pytest.raises(Fault, match="synchronous"):
        Book.open(path)


def test_a_dry_run_leaves_no_trace(shop: Shop) -> None:
    draft = shop.sale_draft(100)
    before = digest(shop.book)
    with shop.book.dry_run() as tx:
        receipt = sales.record_sale(tx, draft)
    assert receipt.debt_after == shop.minor(100)
    assert digest(shop.book) == before
    assert shop.do(sales.record_sale, draft).entries == receipt.entries


def test_the_windows_thread_opens_no_transaction(path: Path) -> None:
    book = Book.open(path)
    book.forbid_thread()
    with pytest.raises(RuntimeError, match="workers"), book.read():
        pass
    book.close()


def test_a_request_that_closes_no_audit_is_not_committed(shop: Shop) -> None:
    before = digest(shop.book)
    with pytest.raises(RuntimeError, match="audit"):
        post_without_closing(shop)
    assert digest(shop.book) == before


def post_without_closing(shop: Shop) -> None:
    draft = PaymentDraft(shop.uid(), 1, shop.today, 100)
    with shop.book.write() as tx:
        work = Work.begin(tx, draft.uid, 1)
        work.add(plan_payment(work.standing, draft, tx.info, journal.mint(tx))[0])
        work.write()
