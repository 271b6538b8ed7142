"""A new book made of a file: our own export of one (XLSX, or a folder of CSV), or SAF-T (REQUIREMENTS 10.1, 10.2).

Looked at first, then made: under another name, renamed when all of it is in, so that half a book never stands there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import uuid4

from app import locales
from app.domain.errors import BookError, BookExists, ImportRefused
from app.domain.money import Currency
from app.services import books, saft
from app.services.bank_files import LARGEST_STATEMENT
from app.services.import_book import import_book
from app.services.import_book_files import glance_at
from app.services.import_tables import read_bytes
from app.services.saft_import import import_saft, read_file
from app.services.task import NO_TASK, Task
from app.storage import backups as files
from app.storage.book import Book

_HEAD: Final = 2000
# Our own word: what browsers call their half-made files is theirs.
UNFINISHED: Final = ".shopbook-unfinished"
# What an export says of a book's settings, and what those are called; the lock date comes last.
_SETTINGS: Final = (("policy", "policy"), ("tax rate", "tax_rate"), ("lock date", "lock_date"))


class Source(StrEnum):
    """What a book can be made of."""

    EXPORT = "export"
    SAFT = "saft"


@dataclass(frozen=True, slots=True)
class FileGlance:
    """What a file holds, before anything is made of it. `entries` of SAF-T are the movements of its customers."""

    path: Path
    source: Source
    shop: str
    currency: Currency
    locale: str
    settings: tuple[tuple[str, str], ...]
    customers: int
    entries: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Made:
    """The book that was made, and how much is in it."""

    path: Path
    customers: int
    entries: int


def look(path: Path, task: Task = NO_TASK) -> FileGlance:
    """What a book made of this file would hold; any file of an export's folder stands for the folder.

    Raises ImportRefused, NotFound, Cancelled.
    """
    task.step(0, 0, "reading the file")
    folder = path if path.is_dir() else path.parent
    if path.suffix.lower() == ".csv" or path.is_dir():
        return _of_export(folder, task)
    head = read_bytes(path)[:_HEAD]
    if head.startswith(b"PK\x03\x04"):
        return _of_export(path, task)
    if saft.is_saft(head):
        return _of_saft(path, task)
    raise ImportRefused(
        f"{path.name} is neither a book that Shopbook exported nor a SAF-T file. Lists of customers, sales or payments"
        " are imported into a book: make one, then choose Import."
    )


def _of_export(path: Path, task: Task) -> FileGlance:
    seen = glance_at(path)
    task.step(1, 1, "reading the file")
    facts = seen.facts
    return FileGlance(
        path,
        Source.EXPORT,
        facts.get("shop", ""),
        _currency(path, facts.get("currency", "")),
        facts.get("locale", ""),
        tuple((key, facts[fact]) for fact, key in _SETTINGS if facts.get(fact)),
        _count(facts.get("customers", "")),
        _count(facts.get("entries", "")),
        seen.first,
        seen.last,
    )


def _of_saft(path: Path, task: Task) -> FileGlance:
    head = saft.head_of(read_bytes(path, LARGEST_STATEMENT))
    currency = _currency(path, head.currency)
    found, _ = read_file(path, currency, task)
    days = [movement.day for movement in found.movements]
    return FileGlance(
        path,
        Source.SAFT,
        head.company,
        currency,
        "",
        (),
        len(found.customers),
        len(found.movements),
        min(days, default=None),
        max(days, default=None),
    )


def _currency(path: Path, code: str) -> Currency:
    if not code:
        raise ImportRefused(
            f"{path.name} does not say its currency. Make a new book with that currency; nothing was imported."
        )
    return locales.currency(code)


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def make_book(target: Path, name: str, seen: FileGlance, task: Task = NO_TASK) -> Made:
    """Make the book at `target` of the file that was looked at; all of it or nothing.

    Raises BookExists, ImportRefused with every reason, NotFound, Incomplete for the name, DiskFull, Cancelled.
    """
    if target.exists():
        raise BookExists(f"{target} is there already; it was not replaced. Choose another name.")
    books.check_name(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f"{target.name}{UNFINISHED}")
    # What a run that was ended from outside has left here, under whatever name its book was to have.
    files.remove_unfinished({partial, *target.parent.glob(f"*{UNFINISHED}")})
    book = Book.create(partial, name=name, currency=seen.currency.code, locale=_place(seen.locale))
    try:
        customers, entries = _fill(book, seen, task)
        book.close()
        partial.replace(target)
    except BaseException:
        book.close()
        files.remove(partial)
        raise
    return Made(target, customers, entries)


def _place(known: str) -> str:
    try:
        return locales.check_locale(known) if known else locales.guess_locale()
    except BookError:  # of another version: the place of this computer will do
        return locales.guess_locale()


def _fill(book: Book, seen: FileGlance, task: Task) -> tuple[int, int]:
    if seen.source is Source.SAFT:
        taken = import_saft(book, seen.path, task)
        return taken.customers, taken.entries
    brought = import_book(book, seen.path, task)
    for key, value in seen.settings:
        draft = books.SettingDraft(str(uuid4()), key, value, "As in the book that was exported")
        try:
            with book.write("import") as tx:
                if books.settings(tx)[key] != value:
                    books.change_setting(tx, draft)
        except BookError as error:
            raise ImportRefused(
                f"{seen.path.name} has a setting that no book can have: {error} Nothing was imported."
            ) from error
    return brought.customers, brought.entries
