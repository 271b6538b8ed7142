"""A program is killed while it makes a book of a file: the next one that is made there clears what it left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.services import exports
from app.services.book_from_file import UNFINISHED, look, make_book
from app.storage.book import Book
from tests.books import Clock, make_shop

MAKER = Path(__file__).with_name("maker.py")
ROOT = MAKER.parent.parent.parent


def test_killed_while_a_book_is_made_nothing_stays_in_the_folder(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    shop.customer()
    for _ in range(20):
        shop.sale(10)
    with shop.book.read() as tx:
        exports.export(tx, exports.Format.XLSX, tmp_path / "out.xlsx")
    shop.book.close()
    folder = tmp_path / "books"
    with subprocess.Popen(
        [sys.executable, str(MAKER), str(folder / "first.shopbook"), str(tmp_path / "out.xlsx")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as maker:
        assert maker.stdout is not None
        # The entries are being posted: the book is there, and half of it in it.
        assert any(line.strip() == "entries" for line in maker.stdout)
        maker.kill()
    left = {path.name for path in folder.iterdir()}
    assert f"first.shopbook{UNFINISHED}" in left
    assert "first.shopbook" not in left
    made = make_book(folder / "second.shopbook", "Second", look(tmp_path / "out.xlsx"))
    assert {path.name for path in folder.iterdir()} == {"second.shopbook"}
    assert made.entries == 20
    Book.open(made.path).close()
