"""The whole book as tables: CSV files in a folder, or the sheets of a spreadsheet (REQUIREMENTS 10.2). Minor units.

Our own import reads them back to an equal book (`services.import_book`). docs/export.md describes each column and says
what only the dump carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from app.domain.dates import utc_text
from app.domain.export_tables import BOOK, COLUMNS, DISCOUNT, FORMAT, TAX, VERSION, WHOLE
from app.domain.quantities import WHOLE as ONE
from app.domain.reports import Kind, ReportColumn, ReportRow, Value
from app.domain.sheets import CsvForm, Part, Sheet
from app.services.heads import head_code
from app.services.table_files import write_csv, write_xlsx
from app.services.task import Task
from app.storage import export_rows as rows
from app.storage.book import Tx
from app.storage.exports import fresh_folder, fresh_path


def export_csv(tx: Tx, folder: Path, form: CsvForm, *, force: bool, task: Task) -> int:
    """A CSV file for each table; returns the entries. Raises what `fresh_folder` raises, Cancelled."""
    with fresh_folder(tx, folder, force=force) as made:
        for sheet in sheets(tx):
            with (made / f"{sheet.name}.csv").open("x", encoding="utf-8", newline="") as out:
                write_csv(out, sheet, tx.info.currency, form, task=task)
    return rows.counts(tx)[1]


def export_xlsx(tx: Tx, file: Path, *, force: bool, task: Task) -> int:
    """A spreadsheet with a sheet for each table; returns the entries. Raises Incomplete, Fault, Cancelled."""
    with fresh_path(tx, file, force=force) as made:
        write_xlsx(made, list(sheets(tx)), tx.info.currency, tx.now, task=task)
    return rows.counts(tx)[1]


def sheets(tx: Tx) -> Iterator[Sheet]:
    """Every table of the export; that of the book itself comes last. Each can be read once."""
    for name, columns in COLUMNS.items():
        found = _about(tx) if name == BOOK else _sales(tx) if name == "sales" else rows.rows(tx, name)
        yield Sheet(name, (Part(columns, _typed(columns, found)),))


def _typed(columns: tuple[ReportColumn, ...], found: Iterator[tuple[Any, ...]]) -> Iterator[ReportRow]:
    days = [n for n, column in enumerate(columns) if column.kind is Kind.DAY]
    for row in found:
        values: list[Value] = list(row)
        for n in days:
            day = values[n]
            values[n] = date.fromisoformat(day) if isinstance(day, str) else None
        yield ReportRow(tuple(values))


def _about(tx: Tx) -> Iterator[tuple[str, str]]:
    info = tx.info
    customers, entries = rows.counts(tx)
    facts = {
        "format": FORMAT,
        "version": str(VERSION),
        "shop": info.name,
        "currency": info.currency.code,
        "customers": str(customers),
        "entries": str(entries),
        "exported": utc_text(tx.now),
        "code": head_code(tx),
        "locale": info.locale,
        "policy": info.policy.value,
        "tax rate": str(info.tax_rate),
        "lock date": info.lock_date.isoformat() if info.lock_date else "",
    }
    yield from facts.items()


def _sales(tx: Tx) -> Iterator[tuple[Any, ...]]:
    """A row for each line of a sale, and for what makes the sale smaller or larger: they sum to its total."""
    lines = groupby(rows.sale_lines(tx), key=itemgetter(0))
    ahead = next(lines, None)
    for sale in rows.sales(tx):
        entry, number, day, due, code, name = sale[:6]
        subtotal, discount, tax, total, paid_now, from_credit = sale[6:12]
        mine: list[tuple[Any, ...]] = []
        if ahead is not None and ahead[0] == entry:
            mine = list(ahead[1])
            ahead = next(lines, None)
        head, end = (entry, number, day, due, code, name), (paid_now, from_credit, *sale[12:])
        for line, words, quantity, price, amount in _goods(mine, subtotal):
            yield (*head, line, words, quantity, price, amount, *end)
        if discount:
            yield (*head, DISCOUNT, "Discount", -ONE, discount, -discount, *end)
        if total != subtotal - discount:
            yield (*head, TAX, "Tax", ONE, tax, tax, *end)


def _goods(lines: list[tuple[Any, ...]], subtotal: int) -> Iterator[tuple[str, str, int, int, int]]:
    """Number, words, quantity, price and amount of each line; a sale without lines is one of its own."""
    if not lines:
        yield WHOLE, "", ONE, subtotal, subtotal
    for _, line, words, quantity, price, discount, amount in lines:
        yield str(line), words, quantity, price, amount + discount
        if discount:
            yield f"{line} {DISCOUNT}", "Discount", -ONE, discount, -discount
