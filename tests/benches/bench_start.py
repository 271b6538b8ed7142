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

from scripts.offscreen import offscreen
from tests.benches.big_book import cached

ROUNDS = 9
SCREEN = (1366, 768)  # of an ordinary old notebook
ONCE = Path(__file__).with_name("start_once.py")
ROOT = ONCE.parents[2]
RETAIL = ROOT.parent / "shared" / "data" / "online_retail_2010-12_2011-06.csv.xz"
BOOKS = os.environ.get("SHOPBOOK_BENCH_BOOKS", "demo,retail,100000:1000000").split(",")


def start(home: Path, *arguments: str) -> list[float]:
    """One start with compiled modules at hand, as everybody has them from his second start on."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "QT_QPA_PLATFORM": offscreen(home, SCREEN),
        "SHOPBOOK_HOME": str(home),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(ONCE), str(time.monotonic()), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [float(figure) for figure in done.stdout.split()]


def book_of(folder: Path, name: str) -> Path:
    """`demo` (60 customers), `retail` (3,002 customers, 12,795 vouchers of ../shared/data), or CUSTOMERS:ENTRIES."""
    path = folder / f"{name.replace(':', 'x')}.shopbook"
    if name == "demo":
        from app.services.demo import make_demo

        make_demo(path)
    elif name == "retail":
        run = [sys.executable, "-m", "app", "--book", str(path)]
        shop = ["--name", "Retail", "--currency", "GBP", "--locale", "en_GB"]
        subprocess.run([*run, "new", *shop], cwd=ROOT, check=True, capture_output=True)
        subprocess.run([*run, "import", "sales", str(RETAIL)], cwd=ROOT, check=True, capture_output=True)
    else:
        customers, entries = (int(part) for part in name.split(":"))
        return cached(customers, entries)
    return path


def bench_start(tmp_path: Path) -> None:
    print(f"\nmilliseconds from process start, median of {ROUNDS}; ratio to an empty window of the same run")
    for name in BOOKS:
        book = book_of(tmp_path, name)
        start(
            tmp_path, "window", str(book)
        )  # remembers the book, and warms what the first start would pay for
        empty: list[float] = []
        figures: list[list[float]] = [[], [], []]
        for _ in range(ROUNDS):
            empty += start(tmp_path, "empty")
            for kept, figure in zip(figures, start(tmp_path, "window", str(book)), strict=True):
                kept.append(figure)
        ratios = [statistics.median(a / b for a, b in zip(kept, empty, strict=True)) for kept in figures]
        first, shell, usable = (f"{statistics.median(kept):.0f}" for kept in figures)
        print(
            f"{name:>16}: empty {statistics.median(empty):.0f}, first picture {first} ({ratios[0]:.2f}, goal 1.1),"
            f" shell {shell} ({ratios[1]:.2f}), usable list {usable} ({ratios[2]:.2f}, goal 2)"
        )
        assert min(figures[0]) > 0
