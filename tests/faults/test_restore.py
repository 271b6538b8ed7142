"""Bringing a copy back: what is no copy of this book is refused, and the present book is never lost."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import BackupFailed, BookLocked
from app.domain.payments import PaymentDraft
from app.services import proof
from app.services.backups import backups, make_backup
from app.services.payments import record_payment
from app.services.restore import restore
from app.storage import backups as files
from app.storage import dialects
from app.storage.book import Book
from app.storage.files import FileLock
from tests.books import Clock, make_shop
from tests.upgrades.keep import HERE, read_figures

COPIES = 1_000 if os.environ.get("SHOPBOOK_FULL") else 15


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "shop.shopbook"
    shutil.copyfile(HERE / "schema-1.shopbook", path)
    return path


@pytest.fixture
def copy(book: Path, tmp_path: Path) -> Path:
    """A copy of the book, after which one payment was recorded in it."""
    path = tmp_path / "copy.shopbook"
    shutil.copyfile(book, path)
    opened = Book.open(book)
    with opened.write() as tx:
        record_payment(tx, PaymentDraft("later", 1, tx.today, 12_345))
    opened.close()
    return path


def another_shop(tmp_path: Path) -> Path:
    (tmp_path / "another").mkdir()
    shop = make_shop(tmp_path / "another", Clock())
    shop.customer()
    shop.book.close()
    return shop.book.path


def cut_off(tmp_path: Path) -> Path:
    path = tmp_path / "cut.shopbook"
    whole = (HERE / "schema-1.shopbook").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def changed_from_outside(tmp_path: Path) -> Path:
    path = tmp_path / "changed.shopbook"
    shutil.copyfile(HERE / "schema-1.shopbook", path)
    connection = dialects.connect(path)
    (guard,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'entries_fixed'").fetchone()
    connection.execute("DROP TRIGGER entries_fixed")
    connection.execute("UPDATE entries SET actor = 'nobody' WHERE id = 3")
    connection.execute(guard)
    connection.close()
    return path


def written(name: str, content: bytes) -> Callable[[Path], Path]:
    def make(tmp_path: Path) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return make


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (another_shop, "copy of another book"),
        (cut_off, "cut off"),
        (changed_from_outside, "is not proved"),
        (written("empty.shopbook", b""), "is empty"),
        (written("list.xlsx", b"PK\x03\x04" + bytes(200)), "not a Shopbook file"),
        (written("other.db", b"SQLite format 3\x00" + bytes(4096)), "another program"),
        (lambda tmp_path: tmp_path / "none.shopbook", "No such file"),
        (lambda tmp_path: tmp_path, "directory"),
    ],
    ids=["another shop", "cut off", "changed", "empty", "foreign", "other database", "missing", "folder"],
)
def test_what_is_no_good_copy_is_refused(
    book: Path, tmp_path: Path, make: Callable[[Path], Path], sentence: str
) -> None:
    bad, before = make(tmp_path), book.read_bytes()
    there = {p.name for p in tmp_path.iterdir()}
    with pytest.raises(BackupFailed, match=sentence) as told:
        restore(book, bad, tmp_path / "kept")
    assert ".partial" not in str(told.value)
    assert book.read_bytes() == before
    assert {p.name for p in tmp_path.iterdir()} == there | {"kept"}
    assert list((tmp_path / "kept").iterdir()) == []


def test_bringing_back_can_be_undone(book: Path, copy: Path, tmp_path: Path) -> None:
    present, former = read_figures(book), read_figures(copy)
    assert present != former
    done = restore(book, copy, tmp_path / "kept")
    assert read_figures(book) == former
    assert done.kept is not None
    again = restore(book, done.kept, tmp_path / "kept")
    assert read_figures(book) == present
    assert again.kept is not None
    assert read_figures(again.kept) == former


def test_the_present_book_may_be_gone_or_damaged(book: Path, copy: Path, tmp_path: Path) -> None:
    book.unlink()
    assert restore(book, copy, tmp_path / "kept").kept is None
    damaged = bytearray(book.read_bytes())
    damaged[4096:20000] = bytes(20000 - 4096)
    book.write_bytes(damaged)
    done = restore(book, copy, tmp_path / "kept")
    assert done.kept is not None
    assert done.kept.read_bytes() == damaged
    assert read_figures(book) == read_figures(copy)


def test_what_is_still_in_the_log_is_kept_too(book: Path, copy: Path, tmp_path: Path) -> None:
    present = read_figures(book)
    writer = dialects.connect(book)
    writer.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    writer.execute("UPDATE book SET value = '0803' WHERE key = 'phone'")
    assert book.with_name("shop.shopbook-wal").stat().st_size > 0
    # The plug is pulled: the log stays beside the book.
    log = book.with_name("shop.shopbook-wal").read_bytes()
    file = book.read_bytes()
    writer.close()
    book.write_bytes(file)
    book.with_name("shop.shopbook-wal").write_bytes(log)
    done = restore(book, copy, tmp_path / "kept")
    assert done.kept is not None
    assert read_figures(done.kept) == present
    connection = dialects.connect(done.kept)
    assert connection.execute("SELECT value FROM book WHERE key = 'phone'").fetchone() == ("0803",)
    connection.close()
    assert not book.with_name("shop.shopbook-wal").exists()


def test_a_book_that_is_open_is_not_replaced(book: Path, copy: Path, tmp_path: Path) -> None:
    before = book.read_bytes()
    held = FileLock.acquire(book)
    with pytest.raises(BookLocked, match="already open"):
        restore(book, copy, tmp_path / "kept")
    held.release()
    assert book.read_bytes() == before


def test_a_thousand_copies_made_while_posting_are_whole(book: Path, tmp_path: Path) -> None:
    opened, folder = Book.open(book), tmp_path / "copies"
    stop, posted = threading.Event(), [0]

    def post() -> None:
        # Now and then, as at a counter: without a pause a thousand copies would be copies of a million payments.
        while not stop.wait(0.05):
            posted[0] += 1
            with opened.write() as tx:
                record_payment(tx, PaymentDraft(f"beside-{posted[0]}", 1, tx.today, 1))

    beside = threading.Thread(target=post)
    beside.start()
    try:
        counts = [_entries(make_backup(opened, folder).path) for _ in range(COPIES)]
    finally:
        stop.set()
        beside.join()
    opened.close()
    # Each was proved when it was made; they hold more and more.
    assert counts == sorted(counts)
    assert counts[0] < counts[-1] <= posted[0] + _entries(HERE / "schema-1.shopbook")
    # Of one second only the newest stays, and of a day three.
    assert 1 <= len(backups(folder, book)) <= 3


def _entries(path: Path) -> int:
    assert proof_holds(path)
    return files.glance(path).entries


def proof_holds(path: Path) -> bool:
    """Of a scratch copy: what is looked at stays as it is."""
    scratch = path.with_name("looked-at.shopbook")
    shutil.copyfile(path, scratch)
    opened = Book.open(scratch)
    with opened.read() as tx:
        result = proof.check_all(tx)
    opened.close()
    scratch.unlink()
    return result.clean
