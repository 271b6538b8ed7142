"""The book of half a year exported and read back into a new one: the spreadsheet beside the CSV files.

`make bench ARGS=tests/benches/bench_round_trip.py`. Processor time is what counts; the wall's clock is beside it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.domain.imports import ImportKind
from app.services import exports
from app.services.exports import Format
from app.services.import_book import import_book
from app.services.imports import import_file
from app.storage.book import Book

SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "online_retail_2010-12_2011-06.csv.xz"


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of processor and of the wall's clock."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.process_time() - processor, time.perf_counter() - wall


def write(book: Book, form: Format, file: Path) -> None:
    with book.read() as tx:
        exports.export(tx, form, file)


def bench_round_trip(tmp_path: Path) -> None:
    book = Book.create(tmp_path / "retail.shopbook", name="Retail", currency="GBP", locale="en_GB")
    import_file(book, ImportKind.SALES, FILE)
    print("\n245,903 lines; seconds of processor (of the clock)")
    first: dict[str, float] = {}
    for form in (Format.CSV, Format.XLSX):
        file = tmp_path / f"out-{form.value}"
        back = Book.create(tmp_path / f"{form.value}.shopbook", name="Back", currency="GBP", locale="en_GB")
        for what, work in (
            ("written", partial(write, book, form, file)),
            ("read back", partial(import_book, back, file)),
        ):
            processor, wall = timed(work)
            ratio = processor / first.setdefault(what, processor)
            print(f"{form.value:>6} {what:>10} {processor:>7.2f} ({wall:>6.2f})  x {ratio:.2f}")
            assert ratio > 0
        back.close()
    book.close()
