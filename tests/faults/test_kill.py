"""The plug is pulled at random moments while payments are posted: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from app.services import proof
from app.storage.book import Book
from tests.books import Clock, make_shop, problems

ROUNDS = 200 if os.environ.get("SHOPBOOK_FULL") else 6
POSTER = Path(__file__).with_name("poster.py")
ROOT = POSTER.parent.parent.parent


def test_nothing_acknowledged_is_lost(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock)
    shop.customer()
    path = shop.book.path
    shop.book.close()
    rng = random.Random(5)
    acknowledged: list[str] = []
    for n in range(ROUNDS):
        acknowledged += killed_while_posting(path, f"round-{n}", rng.random() * 0.4)
        book = Book.open(path)
        with book.read() as tx:
            stored = {row[0] for row in tx.cursor.execute("SELECT uid FROM audit WHERE uid IS NOT NULL")}
            result = proof.check_all(tx)
        assert set(acknowledged) <= stored
        assert result.details == ()
        assert problems(book) == {}
        book.close()
    assert len(acknowledged) > ROUNDS


def killed_while_posting(path: Path, prefix: str, after: float) -> list[str]:
    """Start the poster, kill it so many seconds after its first acknowledgement; returns what it had acknowledged."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(POSTER), str(path), prefix], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        time.sleep(after)
        process.kill()
        lines = process.stdout.read().split("\n")
    return [first, *(line for line in lines[:-1] if line)]
