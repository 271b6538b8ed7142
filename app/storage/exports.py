"""What an export reads and how its file comes to be. Amounts in minor units, debit positive."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TextIO

from app.domain.errors import BookExists
from app.storage import dialects
from app.storage.book import Tx


class LineRow(NamedTuple):
    """One line of the journal with what its entry says; `day` is ISO text, `amount` minor units."""

    entry_id: int
    day: str
    kind: str
    number: str
    memo: str
    account_id: int
    customer_id: int | None
    amount: int


def customers(tx: Tx) -> list[tuple[int, str, str]]:
    """Id, code and name of every customer, archived and merged ones among them."""
    return list(tx.cursor.execute("SELECT id, code, name FROM customers ORDER BY id").fetchall())


def lines(tx: Tx) -> Iterator[LineRow]:
    """Every line of the book, entry by entry in date order, as the database hands them out."""
    found = tx.cursor.execute(
        "SELECT e.id, e.day, e.kind, e.number, e.memo, l.account_id, l.customer_id, l.amount"
        " FROM entries e JOIN lines l ON l.entry_id = e.id ORDER BY e.day, e.id, l.line_no"
    )
    return map(LineRow._make, found)


@contextmanager
def fresh_file(tx: Tx, file: Path, *, force: bool) -> Iterator[TextIO]:
    """A text file written beside `file` that takes its name when all of it is there; UTF-8, line feeds.

    What was at `file` stays as it was until then, and for good when anything goes wrong. Raises BookExists when
    something is there and `force` is not asked for, and always when it is the book; DiskFull, NoPermission.
    """
    target = file.resolve()
    _refuse_existing(tx, target, force=force)
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with partial.open("x", encoding="utf-8", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _refuse_existing(tx, target, force=force)
        partial.replace(target)
    except OSError as error:
        raise dialects.as_fault(error, target) or error from error
    finally:
        partial.unlink(missing_ok=True)


def _refuse_existing(tx: Tx, target: Path, *, force: bool) -> None:
    if not target.exists():
        return
    book = Path(tx.cursor.execute("PRAGMA database_list").fetchone()[2])
    if target.samefile(book):
        raise BookExists(f"{target} is the book itself; it was not touched. Choose another name.")
    if not force:
        raise BookExists(
            f"{target} is there already; it was not replaced. Choose another name, or say --force."
        )
