"""Half a year of a real shop imported, beside a hand-written csv + sqlite3 loader of the same rows.

`make bench ARGS=tests/benches/bench_import.py`. The loader reads the same packed file, adds up and rounds each line
and writes customers, vouchers and lines into three plain tables in one transaction: no double entry, allocation,
netting, chain, audit, guard or proof. Processor time is what counts; the wall's clock is printed beside it.
"""

from __future__ import annotations

import csv
import io
import lzma
import os
import sqlite3
import statistics
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from app.domain.imports import ImportKind
from app.services.import_tables import read_table
from app.services.imports import import_file, preview
from app.storage.book import Book

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "online_retail_2010-12_2011-06.csv.xz"
ROUNDS = int(os.environ.get("SHOPBOOK_BENCH_ROUNDS", "3"))


def by_hand(path: Path) -> int:
    """Load the file into plain tables; returns how many lines there were."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, code TEXT UNIQUE);"
        "CREATE TABLE vouchers (id INTEGER PRIMARY KEY, number TEXT, day TEXT, customer_id INTEGER, total INTEGER);"
        "CREATE TABLE lines (voucher_id INTEGER, line_no INTEGER, description TEXT, quantity INTEGER,"
        " price INTEGER, amount INTEGER, PRIMARY KEY (voucher_id, line_no)) WITHOUT ROWID;"
    )
    customers: dict[str, int] = {}
    vouchers: dict[tuple[str, str, str], list[object]] = {}
    lines: list[tuple[object, ...]] = []
    with lzma.open(FILE) as packed:
        for row in csv.DictReader(io.TextIOWrapper(packed, encoding="utf-8", newline="")):
            quantity, price = int(row["Quantity"]), Decimal(row["UnitPrice"])
            amount = int((quantity * price * 100).to_integral_value("ROUND_HALF_UP"))
            code = row["CustomerID"].removesuffix(".0")
            customer = customers.setdefault(code, len(customers) + 1) if code else None
            key = (row["InvoiceNo"], code, row["InvoiceDate"])
            voucher = vouchers.setdefault(key, [len(vouchers) + 1, key[0], key[2][:10], customer, 0, 0])
            voucher[4] = int(str(voucher[4])) + amount
            voucher[5] = int(str(voucher[5])) + 1
            lines.append((voucher[0], voucher[5], row["Description"], quantity, int(price * 100), amount))
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO customers (code, id) VALUES (?, ?)", customers.items())
    connection.executemany("INSERT INTO vouchers VALUES (?, ?, ?, ?, ?)", [v[:5] for v in vouchers.values()])
    connection.executemany("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?)", lines)
    connection.execute("COMMIT")
    connection.close()
    return len(lines)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of processor and of the wall's clock."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.process_time() - processor, time.perf_counter() - wall


def looked_at(book: Book) -> None:
    preview(book, ImportKind.SALES, read_table(FILE))


def bench_import(tmp_path: Path) -> None:
    hand, ours, seen = [], [], []
    for n in range(ROUNDS):
        hand.append(timed(partial(by_hand, tmp_path / f"plain-{n}.db")))
        book = Book.create(tmp_path / f"retail-{n}.shopbook", name="Retail", currency="GBP", locale="en_GB")
        seen.append(timed(partial(looked_at, book)))
        ours.append(timed(partial(import_file, book, ImportKind.SALES, FILE)))
        book.close()
    print(f"\n245,903 lines, median of {ROUNDS}; seconds of processor (of the clock)")
    names = ("csv + sqlite3 by hand", "preview", "import")
    for name, times in zip(names, (hand, seen, ours), strict=True):
        processor, wall = (statistics.median(each[i] for each in times) for i in (0, 1))
        ratio = statistics.median(t[0] / h[0] for t, h in zip(times, hand, strict=True))
        print(f"{name:>22} {processor:>7.2f} ({wall:>6.2f})  x {ratio:.2f}")
        assert ratio > 0
