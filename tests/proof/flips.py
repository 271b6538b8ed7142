"""One bit of a book's file is another: what the program says to it, and what a reader finds that tolerates errors.

    python -m tests.proof.flips BOOK FOLDER BIT BIT …

Prints a line of JSON for each bit. A program of its own: whatever takes SQLite down, takes this one down alone.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from contextlib import closing
from pathlib import Path
from typing import Any

from app.domain.customers import CustomerDraft
from app.domain.errors import BookError, Fault
from app.services import customers, proof
from app.storage import dialects
from app.storage.book import Book

CHAINED = (
    *("entries", "lines", "sales", "sale_lines", "payments", "balance_consolidations", "allocations"),
    *("customers", "audit", "pending_payments", "pending_outcomes"),
)
Rows = dict[str, list[tuple[Any, ...]] | None]


def readable(path: Path) -> Rows:
    """Every row of every chained table in the order of the file; None for a table that cannot be read to its end."""
    found: Rows = {}
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(dialects.driver.connect(uri, uri=True, isolation_level=None)) as connection:
        # Text that is no text is a value like any other here.
        connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        for table in CHAINED:
            try:
                found[table] = connection.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall()
            except (dialects.driver.Error, UnicodeDecodeError):  # the latter for a column's name
                found[table] = None
    return found


def asked(path: Path) -> tuple[str, list[str]]:
    """What the program says to a file: "fault", "found" or a "mistake" of its own with sentences, or "nothing"."""
    try:
        book = Book.open(path)
        try:
            with book.read() as tx:
                details = proof.check_all(tx).details
        finally:
            book.close()
    except (BookError, Fault) as said:
        return "fault", [f"{said.kind}: {said}"]
    except Exception:  # noqa: BLE001 - told, and a failure of the test
        return "mistake", [traceback.format_exc()]
    return ("found", [f"{f.check}: {f.message}" for f in details[:3]]) if details else ("nothing", [])


def recording(path: Path) -> str:
    """ "refused" where nothing can be recorded in the file, else "recorded"."""
    try:
        book = Book.open(path)
        try:
            with book.write() as tx:
                customers.add_customer(tx, CustomerDraft("flip", "After the flip", "FLIP"))
        finally:
            book.close()
    except Fault:
        return "refused"
    return "recorded"


def main(book: Path, folder: Path, bits: list[int]) -> None:
    whole = book.read_bytes()
    intact = readable(book)
    path = folder / f"flipped-{os.getpid()}.shopbook"
    for bit in bits:
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        present = readable(path)
        answer = {"bit": bit, "changed": [table for table in CHAINED if present[table] != intact[table]]}
        answer["outcome"], answer["said"] = asked(path)
        if answer["outcome"] == "fault":
            answer["recording"] = recording(path)
        answer["untouched"] = path.read_bytes() == flipped
        print(json.dumps(answer), flush=True)
        for left in folder.glob(f"{path.name}*"):
            left.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [int(bit) for bit in sys.argv[3:]])
