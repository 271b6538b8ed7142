"""Our own export read back: its tables from a folder of CSV files or a spreadsheet, each row as named values.

Every cell is checked where it is read; what is wrong is said with the table and the line. Amounts in minor units.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, TypeVar

from app.domain.dates import MAX_DAY, MIN_DAY
from app.domain.errors import BadRow, ImportRefused, NotFound
from app.domain.export_tables import BOOK, COLUMNS, FORMAT, VERSION
from app.domain.money import MAX_AMOUNT, Currency
from app.domain.quantities import WHOLE
from app.services.import_tables import SourceTable, read_table

T = TypeVar("T")
LARGEST_NUMBER: Final = 10**15


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table of our export; `line` is its line in the file."""

    table: str
    line: int
    cells: dict[str, str]
    scale: int
    decimal: str

    def bad(self, reason: str) -> ImportRefused:
        """The refusal of the file that this row leads to."""
        sentence = f"Nothing was imported: {self.table}, line {self.line}: {reason}."
        return ImportRefused(sentence, bad=[BadRow(self.line, f"{self.table}: {reason}")])

    def text(self, name: str) -> str:
        """A text, as it was typed."""
        return self.cells[name]

    def word(self, name: str, check: Callable[[str], T]) -> T:
        """One of some words."""
        try:
            return check(self.cells[name])
        except (ValueError, KeyError):
            raise self.bad(f"“{self.cells[name][:40]}” is no {name}") from None

    def whole(self, name: str) -> int:
        """A whole number from 1 on."""
        value = self._exact(name, 1)
        if not 0 < value < LARGEST_NUMBER:
            raise self.bad(f"“{self.cells[name][:40]}” is no {name}")
        return value

    def whole_or_none(self, name: str) -> int | None:
        """A whole number from 1 on, or nothing."""
        return self.whole(name) if self.cells[name] else None

    def amount(self, name: str) -> int:
        """An amount, perhaps negative; nothing is none. Minor units."""
        return self._exact(name, self.scale) if self.cells[name] else 0

    def quantity(self, name: str) -> int:
        """A quantity in thousandths, perhaps negative."""
        return self._exact(name, WHOLE)

    def day(self, name: str) -> date:
        """A day as 2026-03-31."""
        try:
            found = date.fromisoformat(self.cells[name][:10])
        except ValueError:
            raise self.bad(f"“{self.cells[name][:40]}” is no day") from None
        if not MIN_DAY <= found <= MAX_DAY:
            raise self.bad(f"{found.isoformat()} is not a day a book can hold")
        return found

    def day_or_none(self, name: str) -> date | None:
        """A day, or nothing."""
        return self.day(name) if self.cells[name] else None

    def _exact(self, name: str, scale: int) -> int:
        text = self.cells[name].strip()
        try:
            plain = text.replace(",", ".") if self.decimal == "," else text
            value = Decimal(plain) * scale if len(text) <= 30 and plain.isascii() else Decimal("NaN")
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or abs(value) > MAX_AMOUNT or value != int(value):
            raise self.bad(f"the {name} “{text[:40]}” cannot be read")
        return int(value)


@dataclass(frozen=True, slots=True)
class BookFiles:
    """An export as it was read. `digest` is over all of its tables."""

    name: str
    digest: str
    facts: dict[str, str]
    tables: dict[str, tuple[Record, ...]]

    @property
    def rows(self) -> int:
        """How many rows all tables have, without what is said about the book itself."""
        return sum(len(found) for found in self.tables.values())

    def of(self, table: str) -> tuple[Record, ...]:
        """The rows of a table."""
        return self.tables[table]


@dataclass(frozen=True, slots=True)
class ExportGlance:
    """What an export says of itself, and the first and the last day of its entries."""

    facts: dict[str, str]
    first: date | None
    last: date | None


def glance_at(path: Path) -> ExportGlance:
    """What an export says, without reading all of it; raises ImportRefused, NotFound."""
    if not path.exists():
        raise NotFound(f"There is no file {path}.", field="file")
    facts = _facts(_source(path, BOOK))
    _check_format(path, facts)
    journal = _source(path, "journal")
    _check_columns(path, "journal", journal)
    days = {record.day("day") for record in _records(journal, "journal", 1)}
    return ExportGlance(facts, min(days, default=None), max(days, default=None))


def read_export(path: Path, currency: Currency) -> BookFiles:
    """The tables of an export into a book of this currency; raises ImportRefused, NotFound."""
    if not path.exists():
        raise NotFound(f"There is no file {path}.", field="file")
    digest = hashlib.sha256()
    sources: dict[str, SourceTable] = {}
    for name in COLUMNS:
        source = _source(path, name)
        _check_columns(path, name, source)
        digest.update(source.digest.encode())
        sources[name] = source
    facts = _facts(sources.pop(BOOK))
    _check_format(path, facts)
    _check_currency(path, facts, currency)
    scale = 10**currency.decimals
    tables = {name: tuple(_records(source, name, scale)) for name, source in sources.items()}
    found = BookFiles(path.name, digest.hexdigest(), facts, tables)
    if str(len(found.of("customers"))) != facts.get("customers"):
        raise ImportRefused(
            f"{path.name} is not whole: it says it has {facts.get('customers')} customers, and"
            f" {len(found.of('customers'))} are there. Nothing was imported.",
        )
    return found


def _source(path: Path, name: str) -> SourceTable:
    try:
        return read_table(path / f"{name}.csv") if path.is_dir() else read_table(path, name)
    except NotFound:
        raise ImportRefused(
            f"{path.name} is no whole export of a book: {name}.csv is not there. Nothing was imported.",
        ) from None


def _facts(about: SourceTable) -> dict[str, str]:
    return {cells[0]: cells[1] for _, cells in about.rows if len(cells) > 1}


def _check_columns(path: Path, name: str, source: SourceTable) -> None:
    if source.header != tuple(column.title for column in COLUMNS[name]):
        raise ImportRefused(
            f"{path.name} is no whole export of a book: the columns of {name} are others. Nothing was imported.",
        )


def _check_format(path: Path, facts: dict[str, str]) -> None:
    if facts.get("format") != FORMAT:
        raise ImportRefused(f"{path.name} is no export of a book by Shopbook; nothing was imported.")
    if facts.get("version") != str(VERSION):
        raise ImportRefused(
            f"{path.name} was written by a newer Shopbook; nothing was imported. Install that one first.",
        )


def _check_currency(path: Path, facts: dict[str, str], currency: Currency) -> None:
    if facts.get("currency") != currency.code:
        raise ImportRefused(
            f"{path.name} is in {facts.get('currency', '')[:10]}, and this book in {currency.code}. Nothing was"
            " imported; make a book with that currency.",
        )


def _records(source: SourceTable, table: str, scale: int) -> Iterator[Record]:
    names = [column.title for column in COLUMNS[table]]
    # With a comma as the decimal mark semicolons stand between cells, and no amount has a point.
    amounts = [n for n, column in enumerate(COLUMNS[table]) if column.kind.value in ("amount", "quantity")]
    decimal = (
        "," if any("," in cells[n] for _, cells in source.rows for n in amounts if n < len(cells)) else "."
    )
    for line, cells in source.rows:
        record = Record(table, line, dict(zip(names, cells, strict=False)), scale, decimal)
        if len(cells) != len(names):
            raise record.bad(f"it has {len(cells)} cells, and {len(names)} belong there")
        yield record
