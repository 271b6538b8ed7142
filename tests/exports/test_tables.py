"""CSV, XLSX and dump: nothing in them runs, nothing of the book is missing, nothing half is left behind."""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from app.domain.cell_text import starts_formula
from app.domain.errors import BookExists, Cancelled, DiskFull, Incomplete, NoPermission
from app.domain.export_tables import COLUMNS
from app.domain.reports import Kind
from app.domain.sheets import CsvForm
from app.services import exports, table_files
from app.services.exports import Format
from app.services.task import Task
from tests.books import Clock, Shop, make_shop
from tests.exports.payloads import HIDDEN, PAYLOADS
from tests.exports.test_round_trip import hostile


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    shop = make_shop(tmp_path_factory.mktemp("hostile"), Clock())
    hostile(shop, (*PAYLOADS, *HIDDEN))
    yield shop
    shop.book.close()


def export(
    shop: Shop, form: Format, file: Path, *, force: bool = False, form_of: CsvForm | None = None
) -> None:
    with shop.book.read() as tx:
        exports.export(tx, form, file, force=force, csv=form_of or CsvForm())


def test_there_are_forty_payloads() -> None:
    assert len(set(PAYLOADS)) >= 40


@pytest.mark.parametrize("form_of", [CsvForm(), CsvForm(",", bom=True)])
def test_no_cell_of_a_csv_file_can_run(whole: Shop, tmp_path: Path, form_of: CsvForm) -> None:
    export(whole, Format.CSV, tmp_path / "out", form_of=form_of)
    texts = 0
    for name, columns in COLUMNS.items():
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file, delimiter=form_of.separator)
        assert header == [column.title for column in columns]
        for row in rows:
            for column, cell in zip(columns, row, strict=True):
                if column.kind is not Kind.TEXT:
                    assert re.fullmatch(r"[0-9-]*[.,]?[0-9]*", cell), (name, column.title)
                    continue
                texts += 1
                for part in re.split(r"[;\t\r\n|]", cell):
                    assert not starts_formula(part) or part.startswith("'"), (name, column.title, cell)
    assert texts > 1000


def test_no_cell_of_a_spreadsheet_is_a_formula(whole: Shop, tmp_path: Path) -> None:
    export(whole, Format.XLSX, tmp_path / "out.xlsx")
    with zipfile.ZipFile(tmp_path / "out.xlsx") as packed:
        pages = [name for name in packed.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(pages) == len(COLUMNS)
        for name in pages:
            page = packed.read(name).decode()
            assert not re.search(r"<f[ >/]|<hyperlink|<ext |<dataValidation", page)
            assert set(re.findall(r' t="(\w+)"', page)) <= {"inlineStr", "s"}
        assert not [
            name for name in packed.namelist() if "external" in name.lower() or "conn" in name.lower()
        ]
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == list(COLUMNS)
    notes = {
        cell.value: cell for row in book["payments"].iter_rows() for cell in row if cell.data_type == "s"
    }
    for payload in PAYLOADS:
        if payload.isprintable():
            # Typing in the cell and leaving it makes no formula of it either.
            assert notes[payload].quotePrefix is True


def test_spreadsheets_have_numbers_and_days(shop: Shop, tmp_path: Path) -> None:
    shop.sale("1,234,567.89")
    export(shop, Format.XLSX, tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["sales"]
    row = {column.title: sheet.cell(2, n) for n, column in enumerate(COLUMNS["sales"], 1)}
    assert row["amount"].value == 1234567.89
    assert row["amount"].number_format == '"₦"#,##0.00;-"₦"#,##0.00'
    assert row["day"].number_format == "yyyy-mm-dd"
    assert str(row["day"].value).startswith("2026-03-31")
    assert row["number"].value == "1"
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["F"].width > 8


# the dump --------------------------------------------------------------------------------------------------------


def read_dump(file: Path) -> dict[str, list[list[object]]]:
    """The rows of each table of a dump, as docs/export.md tells how to read one."""
    *lines, last = file.read_bytes().splitlines(keepends=True)
    end = json.loads(last)
    assert end["sha256"] == hashlib.sha256(b"".join(lines)).hexdigest()
    tables: dict[str, list[list[object]]] = {}
    current: list[list[object]] = []
    for line in map(json.loads, lines[1:]):
        if isinstance(line, dict):
            current = tables.setdefault(line["table"], [])
        else:
            current.append(line)
    assert sum(map(len, tables.values())) == end["rows"]
    return tables


def test_the_dump_has_every_row_of_every_table(whole: Shop, tmp_path: Path) -> None:
    export(whole, Format.DUMP, tmp_path / "book.jsonl")
    tables = read_dump(tmp_path / "book.jsonl")
    names = {
        row[0]
        for row in whole.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name NOT LIKE 'customer_search%'"
        )
    }
    assert set(tables) == names >= {"audit", "entries", "lines", "pending_payments", "allocations"}
    for name, found in tables.items():
        stored = [
            [value.hex() if isinstance(value, bytes) else value for value in row]
            for row in whole.rows(f'SELECT * FROM "{name}"')
        ]
        assert sorted(map(repr, found)) == sorted(map(repr, stored)), name


# files -----------------------------------------------------------------------------------------------------------


def test_a_folder_that_holds_files_is_asked_about(shop: Shop, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    export(shop, Format.CSV, folder)
    (folder / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(BookExists, match="not empty"):
        export(shop, Format.CSV, folder)
    shop.sale(5)
    export(shop, Format.CSV, folder, force=True)
    assert (folder / "mine.txt").read_text("utf-8") == "mine"
    assert len((folder / "sales.csv").read_text("utf-8").splitlines()) == 2
    assert sorted(path.name for path in tmp_path.iterdir() if "partial" in path.name) == []


def test_a_file_in_place_of_a_folder_stays(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    with pytest.raises(BookExists, match="is a file"):
        export(shop, Format.CSV, tmp_path / "out", force=True)
    (tmp_path / "folder").mkdir()
    with pytest.raises(BookExists, match="is a folder"):
        export(shop, Format.XLSX, tmp_path / "folder", force=True)
    assert (tmp_path / "out").read_text("utf-8") == "mine"


@pytest.mark.parametrize("form", list(Format))
def test_stopping_leaves_nothing_behind(shop: Shop, tmp_path: Path, form: Format) -> None:
    before = sorted(tmp_path.iterdir())
    stopped = Task()
    stopped.cancel()
    shop.sale(5)
    with shop.book.read() as tx, pytest.raises(Cancelled):
        exports.export(tx, form, tmp_path / "out", task=stopped)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("form", list(Format))
@pytest.mark.parametrize(("code", "error"), [(errno.ENOSPC, DiskFull), (errno.EROFS, NoPermission)])
def test_a_full_disk_is_said_and_leaves_nothing_behind(
    shop: Shop,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: Format,
    code: int,
    error: type[Exception],
) -> None:
    before = sorted(tmp_path.iterdir())

    def full(_file: object) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(error, match="out"):
        export(shop, form, tmp_path / "out")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("form", list(Format))
def test_a_folder_that_is_not_there_is_said(shop: Shop, tmp_path: Path, form: Format) -> None:
    with pytest.raises(NoPermission, match="There is no folder"):
        export(shop, form, tmp_path / "none" / "out")


def test_more_rows_than_a_spreadsheet_holds_are_refused(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_files, "MOST_SHEET_ROWS", 3)
    before = sorted(tmp_path.iterdir())
    for _ in range(3):
        shop.sale(1)
    with pytest.raises(Incomplete, match="full dump"):
        export(shop, Format.XLSX, tmp_path / "out.xlsx")
    assert sorted(tmp_path.iterdir()) == before


def test_a_text_longer_than_a_cell_is_refused(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_files, "LONGEST_CELL", 30)
    shop.sale(1, memo="long " * 10)
    with pytest.raises(Incomplete, match="longer than a spreadsheet's cell"):
        export(shop, Format.XLSX, tmp_path / "out.xlsx")


def test_amounts_in_csv_are_exact(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock, currency="KWD")
    shop.customer()
    shop.sale("999,999,999,999.999")
    export(shop, Format.CSV, tmp_path / "out")
    with (tmp_path / "out" / "journal.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [Decimal(row["debit"] or "0") for row in rows] == [Decimal("999999999999.999"), 0]
    shop.book.close()


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="needs a folder that cannot be looked into"
)
@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX])
def test_a_folder_that_cannot_be_looked_into_is_said(shop: Shop, tmp_path: Path, form: Format) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        with pytest.raises(NoPermission):
            export(shop, form, closed / "out")
    finally:
        closed.chmod(0o700)


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX])
def test_what_cannot_be_looked_at_is_said(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Format
) -> None:
    target = tmp_path / "out"

    def refused(path: Path) -> bool:
        if path == target:
            raise PermissionError(errno.EACCES, "no")
        return exists(path)

    exists = Path.exists
    monkeypatch.setattr(Path, "exists", refused)
    with pytest.raises(NoPermission, match="out"):
        export(shop, form, target)
