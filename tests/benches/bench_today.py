"""What the figures of the day and the day book cost in books of two sizes, in milliseconds, on one thread.

`make bench ARGS=tests/benches/bench_today.py`. Both books run over 1,000 days, so that the larger one has fifty times
the trade of the smaller in the thirty days that are read, and fifty times as many customers with something open.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from app.domain.daybook import DayBookQuery
from app.domain.today import DAYS
from app.services import daybook
from app.services.today import today
from app.storage.book import Book, Tx
from tests.benches.big_book import cached

ROUNDS = 5
BOOKS = os.environ.get("SHOPBOOK_BENCH_BOOKS", "2000:20000,100000:1000000").split(",")


def timed(book: Book, work: Callable[[Tx], object]) -> float:
    found = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        with book.read() as tx:
            work(tx)
        found.append((time.perf_counter() - started) * 1000)
    return statistics.median(found)


def _same(moment: datetime) -> datetime:
    return moment


def last_day(path: Path) -> datetime:
    book = Book.open(path, check=False)
    with book.read() as tx:
        day = tx.cursor.execute("SELECT max(day) FROM entries").fetchone()[0]
    book.close()
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def bench_today(tmp_path: Path) -> None:
    for name in BOOKS:
        customers, entries = (int(part) for part in name.split(":"))
        path = tmp_path / f"{customers}.shopbook"
        path.symlink_to(cached(customers, entries))  # nothing is written
        now = last_day(path)
        book = Book.open(path, check=False, clock=partial(_same, now))
        first = now.date() - timedelta(days=DAYS - 1)
        month = DayBookQuery(first=first)
        found = {
            "figures of the day": timed(book, today),
            "ids of 30 days": timed(book, partial(daybook.entry_ids, query=month)),
            "totals of 30 days": timed(book, partial(daybook.entry_totals, query=month)),
            "search in 30 days": timed(
                book, partial(daybook.entry_ids, query=DayBookQuery(first=first, text="ada stores"))
            ),
            "ids of all": timed(book, partial(daybook.entry_ids, query=DayBookQuery())),
            "totals of all": timed(book, partial(daybook.entry_totals, query=DayBookQuery())),
            "100 rows": timed(book, partial(daybook.entry_rows, ids=list(range(1000, 1100)))),
        }
        with book.read() as tx:
            count = len(daybook.entry_ids(tx, month))
        book.close()
        print(f"\n{customers:,} customers, {entries:,} entries, {count:,} of them in 30 days (milliseconds)")
        print("   ".join(f"{what} {figure:.1f}" for what, figure in found.items()))
        assert min(found.values()) > 0
