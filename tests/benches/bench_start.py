"""From process start to the first paint and to a usable list of customers, beside an empty PySide6 window.

`make bench ARGS=tests/benches/bench_start.py`. Goals: first paint at most 1.1, usable list at most 2 (DESIGN 8).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from app.storage.book import Book
from tests.benches.big_book import cached

ROUNDS = 5
ONCE = Path(__file__).with_name("start_once.py")
ROOT = ONCE.parents[2]
SIZES = tuple(
    (int(c), int(e))
    for c, e in (
        pair.split(":") for pair in os.environ.get("SHOPBOOK_BENCH_BOOKS", "0:0,100000:1000000").split(",")
    )
)


def start(home: Path, *arguments: str) -> list[float]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "SHOPBOOK_HOME": str(home),
    }
    command = [sys.executable, str(ONCE), str(time.monotonic()), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [float(figure) for figure in done.stdout.split()]


def book_of(folder: Path, customers: int, entries: int) -> Path:
    if customers:
        return cached(customers, entries)
    path = folder / "small.shopbook"
    from app.services.demo import make_demo

    make_demo(path)
    Book.open(path).close()
    return path


def bench_start(tmp_path: Path) -> None:
    print(f"\nmilliseconds from process start, median of {ROUNDS}; ratio to an empty window of the same run")
    for customers, entries in SIZES:
        book = book_of(tmp_path, customers, entries)
        empty, paint, usable = [], [], []
        for _ in range(ROUNDS):
            empty += start(tmp_path, "empty")
            first, shown = start(tmp_path, "window", str(book))
            paint.append(first)
            usable.append(shown)
        base = statistics.median(empty)
        ratios = [statistics.median(a / b for a, b in zip(s, empty, strict=True)) for s in (paint, usable)]
        print(
            f"{customers or 60:>9,} customers: empty {base:.0f}, first paint {statistics.median(paint):.0f}"
            f" ({ratios[0]:.2f}, goal 1.1), usable list {statistics.median(usable):.0f} ({ratios[1]:.2f}, goal 2)"
        )
        assert min(paint) > 0
