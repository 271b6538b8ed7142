"""Records payments and keeps the newest head outside the book, by turns, until it is killed: `keeper.py BOOK MACHINE COPIES PREFIX`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from app.domain.payments import PaymentDraft
from app.services import heads
from app.services.heads import Outside
from app.services.payments import record_payment
from app.storage.book import Book

path, machine, copies, prefix = sys.argv[1:]
outside = Outside(Path(machine), Path(copies))
book = Book.open(Path(path))
heads.watch(book, outside)
number = 0
while True:
    number += 1
    with book.write() as tx:
        record_payment(tx, PaymentDraft(f"{prefix}-{number}", 1, date(2026, 3, 1), 2000))
    if number % 2:
        heads.keep(book, outside)
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
