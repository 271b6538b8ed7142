"""Closing a book while it is being read: the reader is stopped and told so, the program goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from app.domain.errors import Cancelled, Fault
from app.storage.book import Book
from tests.books import Clock

_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def test_a_read_under_way_is_stopped_by_closing(tmp_path: Path, clock: Clock) -> None:
    book = Book.create(tmp_path / "shop.shopbook", name="Shop", currency="NGN", clock=clock)
    reading = threading.Event()
    stopped: list[BaseException] = []

    def read() -> None:
        try:
            with book.read() as tx:
                reading.set()
                tx.cursor.execute(_ENDLESS).fetchall()
        except Cancelled as error:
            stopped.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    assert reading.wait(10)
    book.close()
    reader.join(10)
    assert [type(error) for error in stopped] == [Cancelled]
    with pytest.raises(Fault, match="closed"), book.read():
        pass
    with Book.open(tmp_path / "shop.shopbook", clock=clock).read() as tx:
        assert tx.info.name == "Shop"
