"""What every verb is handed: the book, how to read amounts and days as typed, and how to answer."""

from __future__ import annotations

import json
import re
import sys
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Final

import click

from app import paths, settings
from app.domain.books import BookInfo
from app.domain.errors import Incomplete
from app.domain.money import ENGLISH, evaluate_amount, format_amount
from app.domain.receipts import Receipt
from app.locales import number_style, parse_day
from app.services import customers
from app.storage.book import Book, Tx

Row = dict[str, Any]


@dataclass
class Session:
    """One call of the program: which book, whether JSON is wanted, how long to wait for another program."""

    path: Path | None
    as_json: bool
    wait: float

    def book_path(self) -> Path:
        """The book named, or the one used last; raises Incomplete when there is none."""
        if self.path is not None:
            return self.path
        last = settings.load(paths.folders().settings_file).settings.last_book
        if last is None:
            raise Incomplete("Name the book: shopbook --book FILE …", field="book")
        return last

    @contextmanager
    def book(self) -> Iterator[Book]:
        """The book, open for as long as the verb needs it."""
        book = Book.open(self.book_path(), wait=self.wait)
        try:
            yield book
        finally:
            book.close()

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A view of the book."""
        with self.book() as book, book.read() as tx:
            yield tx

    def write(self, request: Callable[[Tx], Receipt]) -> Receipt:
        """Carry out one request."""
        with self.book() as book, book.write() as tx:
            return request(tx)

    # answering ----------------------------------------------------------------------------------------------------

    def show(self, data: object, table: Callable[[], None] | None = None) -> None:
        """Print the answer: one JSON document, or what `table` prints for a person."""
        if self.as_json or table is None:
            sys.stdout.write(json.dumps(data, ensure_ascii=False, default=plain) + "\n")
        else:
            table()

    def show_rows(self, rows: Sequence[Row], info: BookInfo, amounts: Iterable[str] = ()) -> None:
        """Print a list: JSON with minor units, or a table with amounts as people write them."""

        def table() -> None:
            from app.cli.render import print_table

            print_table(rows, info, frozenset(amounts))

        self.show(list(rows), table)

    def show_receipt(self, tx: Tx, receipt: Receipt) -> None:
        """Print what a write did."""
        data = receipt_row(tx, receipt)
        self.show(data, lambda: click.echo("\n".join((receipt.message, *receipt.warnings))))

    def carry_out(self, request: Callable[[Tx], Receipt]) -> None:
        """Carry out a request and print what it did."""
        with self.book() as book:
            with book.write() as tx:
                receipt = request(tx)
            with book.read() as tx:
                self.show_receipt(tx, receipt)


def receipt_row(tx: Tx, receipt: Receipt) -> Row:
    """A receipt as scripts read it: amounts in minor units."""
    code = None
    if receipt.customer_id is not None:
        code = customers.customer_details(tx, receipt.customer_id).code
    return {
        "entry": receipt.entry_id,
        "number": receipt.number,
        "entries": list(receipt.entries),
        "customer": code,
        "debt": receipt.debt_after,
        "credit": receipt.credit_after,
        "balance": receipt.debt_after - receipt.credit_after,
        "consolidated": receipt.consolidated,
        "batch": receipt.batch_id,
        "pending": receipt.pending_id,
        "status_change": receipt.status_change,
        "message": receipt.message,
        "warnings": list(receipt.warnings),
        "repeated": receipt.repeated,
    }


def plain(value: object) -> object:
    """What JSON has no word for: days as ISO text, moments in UTC, paths as text."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")


def new_uid(given: str | None) -> str:
    """The request id given, or a fresh one."""
    return given or uuid.uuid4().hex


def amount(tx: Tx, text: str | None, field: str, *, allow_zero: bool = False) -> int | None:
    """An amount as typed, in minor units; None where none was typed. Raises BookError with the reason.

    The book's own way of writing first; the plain way of scripts (`2000`, `2,000.50`) is understood in every book.
    """
    if text is None:
        return None
    style = number_style(tx.info.locale)
    if style.decimal != "." and re.fullmatch(_PLAIN, text.strip()):
        style = ENGLISH
    return evaluate_amount(text, tx.info.currency, style, allow_zero=allow_zero, field=field)


# `2000.50` and `2,000.50` can only be meant one way, whatever the book's own marks are; `2.000` is the book's.
_PLAIN: Final = r"\d+\.\d{1,2}|\d{1,3}(,\d{3})+\.\d{1,2}"


def needed(tx: Tx, text: str, field: str, *, allow_zero: bool = False) -> int:
    """An amount that has to be there, in minor units."""
    value = amount(tx, text, field, allow_zero=allow_zero)
    assert value is not None, "the option is required"
    return value


def day(tx: Tx, text: str | None, field: str = "day") -> date:
    """A day as typed, today where none was."""
    return tx.today if text is None else parse_day(text, tx.info.locale, tx.today, field=field)


def day_or_none(tx: Tx, text: str | None, field: str) -> date | None:
    """A day as typed, or None."""
    return None if text is None else day(tx, text, field)


def customer_id(tx: Tx, code: str) -> int:
    """The customer with this code; raises NotFound."""
    return customers.customer_by_code(tx, code)


def money(info: BookInfo, minor: int | None) -> str:
    """An amount as people write it in this book; nothing for None."""
    return "" if minor is None else format_amount(minor, info.currency, number_style(info.locale))
