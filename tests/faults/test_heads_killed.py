"""The plug is pulled between recording and keeping the head: what is kept is always on the chain, and no wolf is cried."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from app.services import heads
from app.services.heads import Outside
from app.storage.book import Book
from tests.books import Clock, make_shop

ROUNDS = 200 if os.environ.get("SHOPBOOK_FULL") else 6
KEEPER = Path(__file__).with_name("keeper.py")
ROOT = KEEPER.parent.parent.parent


def test_a_head_is_never_newer_than_the_book(tmp_path: Path) -> None:
    shop = make_shop(tmp_path, Clock())
    shop.customer()
    path = shop.book.path
    shop.book.close()
    outside = Outside(tmp_path / "heads", tmp_path / "copies")
    rng = random.Random(3)
    behind = 0
    for n in range(ROUNDS):
        words = [str(KEEPER), str(path), str(outside.machine), str(outside.copies), f"round-{n}"]
        with subprocess.Popen(
            [sys.executable, *words],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "1\n"
            time.sleep(rng.random() * 0.2)
            process.kill()
        book = Book.open(path)
        assert heads.watch(book, outside) is None
        with book.read() as tx:
            known = heads.newest_known(tx, path, outside)
            assert known is not None
            behind += known.heads.entry_id < heads.head_of(tx, path).heads.entry_id
        # Half a file of heads is never left in the place of a whole one.
        [file] = [f for f in outside.machine.iterdir() if not f.name.startswith(".")]
        assert file.stat().st_size > 0
        book.close()
    print(f"killed {ROUNDS} times, the head kept was older than the book {behind} times")
