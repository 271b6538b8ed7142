"""One posting through the service beside a hand-written transaction that writes the same rows.

`make bench ARGS=tests/benches/bench_posting.py`. The hand-written one is given every value ready-made: it only
begins, executes, commits, on the same driver, schema and guards. Goals: at most 1.5 with fsync, 2 without.
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.customers import CustomerDraft
from app.domain.payments import PaymentDraft
from app.services.customers import add_customer
from app.services.payments import record_payment
from app.storage import dialects
from app.storage.book import Book
from tests.benches.big_book import cached

COUNT = 300
ROUNDS = 7
# In processor time nothing is waited for, neither the disk nor other programs: for the figures without fsync.
CLOCK = time.thread_time if os.environ.get("SHOPBOOK_BENCH_CLOCK") == "cpu" else time.perf_counter
SIZES = tuple(int(n) for n in os.environ.get("SHOPBOOK_BENCH_ENTRIES", "0,500000").split(","))
DAY = date(2026, 3, 2)


class Recorder:
    """A cursor that keeps what is written with it."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor
        self.written: list[tuple[str, Any]] = []

    def execute(self, sql: str, values: Any = ()) -> Any:
        if sql.startswith(("INSERT", "UPDATE")):
            self.written.append((sql, values))
        return self._cursor.execute(sql, values)

    def executemany(self, sql: str, rows: Any) -> Any:
        self.written += [(sql, row) for row in rows]
        return self._cursor.executemany(sql, rows)


def drafts(customer_id: int) -> list[PaymentDraft]:
    return [PaymentDraft(f"bench-{n}", customer_id, DAY, 1000 + n) for n in range(COUNT)]


def record(path: Path, customer_id: int) -> list[list[tuple[str, Any]]]:
    """The statements of each posting, as the service writes them."""
    book = Book.open(path, check=False)
    postings = []
    for draft in drafts(customer_id):
        with book.write() as tx:
            recorder = Recorder(tx.cursor)
            tx.cursor = recorder
            record_payment(tx, draft)
            postings.append(recorder.written)
    book.close()
    return postings


def by_service(path: Path, customer_id: int, *, fsync: bool) -> float:
    book = Book.open(path)
    with book.read() as tx:
        tx.cursor.execute("ROLLBACK")
        tx.cursor.execute(f"PRAGMA synchronous = {'FULL' if fsync else 'OFF'}")
        tx.cursor.execute("BEGIN")
    wanted = drafts(customer_id)
    started = CLOCK()
    for draft in wanted:
        with book.write() as tx:
            record_payment(tx, draft)
    took = CLOCK() - started
    book.close()
    return took / COUNT


def by_hand(path: Path, postings: list[list[tuple[str, Any]]], *, fsync: bool) -> float:
    connection = dialects.connect(path)
    dialects.apply_settings(connection)
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA synchronous = {'FULL' if fsync else 'OFF'}")
    started = CLOCK()
    for statements in postings:
        cursor.execute("BEGIN IMMEDIATE")
        for sql, values in statements:
            cursor.execute(sql, values)
        cursor.execute("COMMIT")
    took = CLOCK() - started
    connection.close()
    return took / COUNT


def base(folder: Path, entries: int) -> tuple[Path, int]:
    """A book of this size, with a customer of nobody else's."""
    path = folder / f"base-{entries}.shopbook"
    if entries:
        shutil.copyfile(cached(max(entries // 10, 10), entries), path)
    else:
        Book.create(path, name="Bench", currency="NGN").close()
    book = Book.open(path)
    with book.write() as tx:
        customer_id = add_customer(tx, CustomerDraft("bench-customer", "Bench", "BENCH")).customer_id
    book.close()
    assert customer_id is not None
    return path, customer_id


def bench_posting(tmp_path: Path) -> None:
    print(f"\n{COUNT} payments, median of {ROUNDS}; microseconds each")
    print(f"{'entries in book':>16} {'fsync':>6} {'by hand':>9} {'service':>9} {'ratio':>7}  goal")
    for entries in SIZES:
        source, customer_id = base(tmp_path, entries)
        copy = tmp_path / "copy.shopbook"
        shutil.copyfile(source, copy)
        postings = record(copy, customer_id)
        for fsync, goal in ((True, 1.5), (False, 2.0)):
            hand, service = [], []
            for _ in range(ROUNDS):
                shutil.copyfile(source, copy)
                hand.append(by_hand(copy, postings, fsync=fsync))
                shutil.copyfile(source, copy)
                service.append(by_service(copy, customer_id, fsync=fsync))
            ratio = statistics.median(s / h for s, h in zip(service, hand, strict=True))
            figures = (statistics.median(hand) * 1e6, statistics.median(service) * 1e6)
            print(f"{entries:>16,} {fsync!s:>6} {figures[0]:>9.0f} {figures[1]:>9.0f} {ratio:>7.2f}  {goal}")
            assert ratio > 0
