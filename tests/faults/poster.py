"""Posts payments until it is killed, and prints each request id once the book has said that it is stored."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from app.domain.payments import PaymentDraft
from app.domain.sales import SaleDraft
from app.services.payments import record_payment
from app.services.sales import record_sale
from app.storage.book import Book

path, prefix = Path(sys.argv[1]), sys.argv[2]
book = Book.open(path)
number = 0
while True:
    number += 1
    uid = f"{prefix}-{number}"
    day = date(2026, 3, 1)
    with book.write() as tx:
        if number % 3:
            record_sale(tx, SaleDraft(uid, day, 1, 700 + number, paid_now=number % 5 * 100))
        else:
            record_payment(tx, PaymentDraft(uid, 1, day, 2000))
    sys.stdout.write(uid + "\n")
    sys.stdout.flush()
