"""The rows of the model's files as the book reads them: headings, texts, a digest."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from app.domain.imports import ImportKind, ImportOptions, ImportResult
from app.services.import_tables import SourceTable
from app.services.imports import import_table
from app.storage.book import Book
from tests.property.model_batches import Came
from tests.property.model_records import FileRow, OpeningRow, PaymentRow, PersonRow

HEADINGS = {
    "customers": ("code", "name", "phone", "limit", "terms"),
    "openings": ("code", "name", "day", "debt", "credit"),
    "payments": ("code", "name", "day", "amount", "method", "settles"),
    "sales": ("number", "day", "code", "name", "quantity", "price"),
}


def _units(minor: int) -> str:
    return str(Decimal(minor) / 100)


def _texts(row: FileRow) -> tuple[str, ...]:
    if isinstance(row, PersonRow):
        limit = "" if row.limit is None else _units(row.limit)
        return (row.code, row.name, row.phone, limit, "" if row.terms is None else str(row.terms))
    if isinstance(row, OpeningRow):
        return (row.code, row.name, row.day.isoformat(), _units(row.debt), _units(row.credit))
    if isinstance(row, PaymentRow):
        return (row.code, row.name, row.day.isoformat(), _units(row.amount), row.method, row.settles)
    pieces = str(Decimal(row.quantity) / 1_000)
    return (row.number, row.day.isoformat(), row.code, row.name, pieces, _units(row.price))


def import_rows(book: Book, kind: str, rows: tuple[FileRow, ...], *, skip: bool) -> ImportResult:
    """The book reads the rows as it would read them of a file."""
    texts = tuple((line, _texts(row)) for line, row in enumerate(rows, 2))
    digest = hashlib.sha256(repr(texts).encode()).hexdigest()
    table = SourceTable(f"{kind}.csv", digest, HEADINGS[kind], texts)
    options = ImportOptions(decimal=".", order="ymd", skip_bad=skip)
    return import_table(book, ImportKind(kind), table, options)


def came_to(result: ImportResult) -> Came:
    return Came(
        result.entries,
        result.customers,
        result.duplicates,
        result.skipped,
        len(result.twins),
        len(result.bad),
    )
