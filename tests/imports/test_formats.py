"""The same list in every writing: encodings, ends of lines, separators, marks, orders of days, spreadsheets.

SHOPBOOK_FULL=1 takes the whole retail file in each, a slice otherwise.
"""

from __future__ import annotations

import csv
import io
import lzma
import os
from collections.abc import Callable
from datetime import datetime
from itertools import islice
from pathlib import Path

import openpyxl
import pytest

from app.domain.imports import ImportKind, ImportOptions
from app.services.imports import import_file
from app.storage.book import Book
from tests.books import problems

FULL = bool(os.environ.get("SHOPBOOK_FULL"))
SHARED = Path(os.environ.get("SHOPBOOK_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "data" / "online_retail_2010-12_2011-06.csv.xz"
LINES = 300_000 if FULL else 1500

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project")
Rows = list[list[str]]


@pytest.fixture(scope="module")
def rows() -> Rows:
    with lzma.open(FILE) as packed:
        reader = csv.reader(io.TextIOWrapper(packed, "utf-8", newline=""))
        found = list(islice(reader, LINES))
    # Latin-1 has no sign for a few letters of the descriptions: they are the same in every writing.
    return [[cell.encode("latin-1", "replace").decode("latin-1") for cell in row] for row in found]


@pytest.fixture(scope="module")
def wanted(rows: Rows, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    return book_of(tmp_path_factory.mktemp("plain"), written(rows, ",", "\n").encode())


def written(rows: Rows, separator: str, end: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()


def book_of(
    folder: Path, raw: bytes, name: str = "list.csv", options: ImportOptions | None = None
) -> dict[str, list[object]]:
    """What the import of a file makes of a new book: everything but ids of requests, times and hashes."""
    (folder / name).write_bytes(raw)
    book = Book.create(folder / "shop.shopbook", name="Retail", currency="GBP", locale="en_GB")
    import_file(book, ImportKind.SALES, folder / name, options)
    assert problems(book) == {}
    with book.read() as tx:
        found = {
            table: tx.cursor.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}").fetchall()
            for table, columns in (
                ("entries", "id, kind, number, day, customer_id, reference, owed, given, due_day"),
                ("lines", "entry_id, line_no, account_id, customer_id, amount"),
                ("sale_lines", "entry_id, line_no, description, quantity, unit_price, amount"),
                ("customers", "id, code, name, debt, credit, sold, paid"),
                ("ledger", "customer_id, row_no, entry_id, debt_after, credit_after"),
                ("allocations", "id, source_id, target_id, amount, day"),
            )
        }
        uids = tx.cursor.execute("SELECT uid FROM entries WHERE uid NOT LIKE '%/net' ORDER BY id").fetchall()
    book.close()
    # Equal ids of vouchers: a file in one writing is recognised in every other.
    return found | {"uids": uids}


def other_marks(rows: Rows, day: Callable[[datetime], str]) -> Rows:
    """Prices with a decimal comma, days in another order."""
    heading, *body = rows
    return [
        heading,
        *(
            [*row[:4], day(datetime.fromisoformat(row[4])), row[5].replace(".", ","), *row[6:]]
            for row in body
        ),
    ]


def english(moment: datetime) -> str:
    return f"{moment:%m/%d/%Y %I:%M:%S %p}"


def german(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y %H:%M:%S}"


@pytest.mark.parametrize(
    ("separator", "end", "encoding"),
    [
        (",", "\n", "latin-1"),
        (",", "\n", "utf-8-sig"),
        (",", "\r\n", "utf-8"),
        (";", "\n", "utf-8"),
        ("\t", "\r\n", "utf-16"),
        ("|", "\n", "utf-16-be"),
        (";", "\r", "cp1252"),
    ],
)
def test_the_retail_file_in_every_writing_is_the_same_book(
    rows: Rows, wanted: dict[str, list[object]], tmp_path: Path, separator: str, end: str, encoding: str
) -> None:
    assert book_of(tmp_path, written(rows, separator, end).encode(encoding)) == wanted


@pytest.mark.parametrize(("day", "order"), [(english, "mdy"), (german, "dmy")])
def test_other_marks_and_orders_are_the_same_book(
    rows: Rows, wanted: dict[str, list[object]], tmp_path: Path, day: Callable[[datetime], str], order: str
) -> None:
    raw = written(other_marks(rows, day), ";", "\n").encode()
    assert book_of(tmp_path, raw, options=ImportOptions(order=order)) == wanted


def test_the_retail_file_as_a_spreadsheet_is_the_same_book(
    rows: Rows, wanted: dict[str, list[object]], tmp_path: Path
) -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("list")
    heading, *body = rows
    sheet.append(heading)
    for row in body:
        customer: object = float(row[6]) if row[6] else None
        moment = datetime.fromisoformat(row[4])
        sheet.append([row[0], row[1], row[2], int(row[3]), moment, float(row[5]), customer, row[7]])
    kept = io.BytesIO()
    workbook.save(kept)
    assert book_of(tmp_path, kept.getvalue(), "list.xlsx") == wanted
