"""The plug is pulled at random moments while a file is imported: all of it is in the book, or nothing.

SHOPBOOK_FULL=1 pulls it 300 times.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from app.domain.imports import ImportKind
from app.services import proof
from app.services.imports import import_file
from app.storage.book import Book
from tests.books import Clock, digest, make_shop, problems

ROUNDS = 300 if os.environ.get("SHOPBOOK_FULL") else 5
VOUCHERS = 150
IMPORTER = Path(__file__).with_name("importer.py")
ROOT = IMPORTER.parent.parent.parent


def sales(path: Path, round_: int) -> Path:
    rows = [f"{round_}-{n},2026-03-{n % 28 + 1:02},K{n % 40},Rice,2,{n}.25" for n in range(VOUCHERS)]
    path.write_text("\n".join(["Invoice,Date,Customer,Item,Quantity,Price", *rows]), "utf-8")
    return path


def test_killed_while_importing_all_of_it_is_there_or_nothing(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    path, longest, all_, nothing = shop.book.path, 0.5, 0, 0
    rng = random.Random(7)
    for round_ in range(ROUNDS):
        # A book that does not grow with the rounds.
        if round_ % 20 == 0:
            shop.book.close()
            for old in tmp_path.glob("shop.shopbook*"):
                old.unlink()
            shop = make_shop(tmp_path, clock)
        file = sales(tmp_path / "sales.csv", round_)
        before = (digest(shop.book), entries(shop.book))
        shop.book.close()
        # From before the first row to after the last acknowledgement; how long that takes here is found by the way.
        took = killed_while_importing(path, file, rng.random() * longest * 1.3)
        longest = took or min(longest * 1.4, 60.0)
        shop.book = Book.open(path, clock=clock)
        with shop.book.read() as tx:
            assert proof.check_all(tx).details == ()
        assert problems(shop.book) == {}
        if entries(shop.book) == before[1]:
            assert digest(shop.book) == before[0]
            assert took is None, "what was acknowledged is there"
            nothing += 1
            assert import_file(shop.book, ImportKind.SALES, file).duplicates == 0
        else:
            all_ += 1
            assert import_file(shop.book, ImportKind.SALES, file).batch_id is None
        assert entries(shop.book) == before[1] + VOUCHERS
    shop.book.close()
    print(f"{all_} times all of it, {nothing} times nothing")
    assert all_ + nothing == ROUNDS


def entries(book: Book) -> int:
    with book.read() as tx:
        return int(tx.cursor.execute("SELECT count(*) FROM entries").fetchone()[0])


def killed_while_importing(path: Path, file: Path, after: float) -> float | None:
    """Kill the importer so many seconds after it has read the file; how long the import took if it was acknowledged."""
    with subprocess.Popen(
        [sys.executable, str(IMPORTER), str(path), str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "reading is done\n"
        started = time.monotonic()
        acknowledged = threading.Event()
        lines = process.stdout

        def listen() -> None:
            for line in lines:
                if line.startswith("imported "):
                    acknowledged.set()

        listener = threading.Thread(target=listen)
        listener.start()
        acknowledged.wait(after)
        took = time.monotonic() - started
        process.kill()
        listener.join()
    return took if acknowledged.is_set() else None
