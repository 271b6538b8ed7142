"""Spreadsheets: what they say of themselves is not believed, and what is not a list of ours is refused."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from app.domain.errors import ImportRefused
from app.domain.import_columns import choose_columns
from app.domain.imports import ImportKind, ImportOptions
from app.locales import currency
from app.services.import_cells import CellReader, Manner, find_marks
from app.services.import_tables import read_table

HEADING: list[str | None] = ["code", "name", "phone"]
ROWS: list[list[str | None]] = [
    ["A", "Amaka Obi", "0803"],
    ["B", "Bello Musa", None],
    ["C", "Chidi Stores", "0805"],
]
SHEET = "xl/worksheets/sheet1.xml"


def book_of_rows(rows: list[list[str | None]]) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    kept = io.BytesIO()
    workbook.save(kept)
    return kept.getvalue()


def changed(raw: bytes, change: Callable[[str], str]) -> bytes:
    """The same spreadsheet with its sheet's XML changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content.decode()) if name == SHEET else content)
    return out.getvalue()


@pytest.mark.parametrize("size", ["A1:C4", "A1:B2", "A1", "A1:ZZ900"])
def test_every_row_is_read_whatever_size_the_sheet_says_it_has(tmp_path: Path, size: str) -> None:
    def lie(xml: str) -> str:
        told, times = re.subn(r'<dimension ref="[^"]+"', f'<dimension ref="{size}"', xml)
        assert times == 1
        return told

    path = tmp_path / "customers.xlsx"
    path.write_bytes(changed(book_of_rows([HEADING, *ROWS]), lie))
    table = read_table(path)
    assert [list(cells) for _, cells in table.rows] == [[cell or "" for cell in row] for row in ROWS]


def test_rows_left_empty_keep_the_numbers_of_those_below(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    path.write_bytes(book_of_rows([HEADING, ROWS[0], [None], ROWS[1]]))
    assert [number for number, _ in read_table(path).rows] == [2, 4]


def test_files_of_other_folders_are_refused(tmp_path: Path) -> None:
    out = io.BytesIO(book_of_rows([HEADING, *ROWS]))
    with zipfile.ZipFile(out, "a") as packed:
        packed.writestr("../../../etc/cron.d/shopbook", "x")
    path = tmp_path / "customers.xlsx"
    path.write_bytes(out.getvalue())
    with pytest.raises(ImportRefused, match="other folders"):
        read_table(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    def bomb(xml: str) -> str:
        declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        return xml.replace("<worksheet", f"{declared}<worksheet", 1).replace("Amaka Obi", "&b;")

    path = tmp_path / "customers.xlsx"
    path.write_bytes(changed(book_of_rows([HEADING, *ROWS]), bomb))
    with pytest.raises(ImportRefused):
        read_table(path)


def test_the_sheet_of_the_kind_is_read_where_there_is_one(tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(book_of_rows([["something else"], ["x"]])))
    sheet = workbook.create_sheet("Customers")
    for row in (HEADING, *ROWS):
        sheet.append(row)
    path = tmp_path / "all.xlsx"
    workbook.save(path)
    assert read_table(path, "customers").header == tuple(HEADING)
    assert read_table(path, "sales").header == ("something else",)


def in_a_zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


BOMBS = {
    "zeros.xlsx": lambda: changed_parts({SHEET: b" " * 30_000_000}),
    "texts.xlsx": lambda: changed_parts(
        {"xl/sharedStrings.xml": b"<sst>" + b"<si><t>a</t></si>" * 2_000_000}
    ),
    "many.xlsx": lambda: in_a_zip({f"part{n}": b"" for n in range(3000)}),
    "other.xlsx": lambda: in_a_zip({"content.xml": b"<office/>", "mimetype": b"opendocument"}),
    "zeros.csv.xz": lambda: lzma.compress(b"a,b\n" * 10_000_000),
    "cut.csv.xz": lambda: lzma.compress(b"a,b\n" * 10_000)[:-40],
}


def changed_parts(parts: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(book_of_rows([HEADING, *ROWS]))) as source:
        return in_a_zip({name: source.read(name) for name in source.namelist()} | parts)


@pytest.mark.parametrize("name", BOMBS)
def test_files_that_are_more_than_they_seem_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BOMBS[name]())
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ImportRefused):
        read_table(path)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ('<c r="C2"', '<c r="XFD2"'),
        ('<row r="2"', '<row r="2000000000"'),
        ("Amaka Obi", "A" * 6000),
        ("<worksheet", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet'),
    ],
)
def test_sheets_beyond_every_measure_are_refused(tmp_path: Path, first: str, then: str) -> None:
    def stretch(xml: str) -> str:
        assert first in xml
        return xml.replace(first, then, 1)

    path = tmp_path / "customers.xlsx"
    path.write_bytes(changed(inline(book_of_rows([HEADING, *ROWS])), stretch))
    with pytest.raises(ImportRefused):
        read_table(path)


def inline(raw: bytes) -> bytes:
    """The same with its texts in the sheet itself, where they can be changed."""
    names = iter(cell or "" for row in (HEADING, *ROWS) for cell in row if cell)
    texts = list(dict.fromkeys(names))

    def write_out(xml: str) -> str:
        return re.sub(
            r' t="s"><v>(\d+)</v>',
            lambda found: f' t="inlineStr"><is><t>{texts[int(found[1])]}</t></is>',
            xml,
        )

    return changed(raw, write_out)


def test_numbers_of_a_sheet_are_numbers_whatever_the_texts_beside_them_use(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (["Customer", "Amount"], ["A", 1.5], ["A", 1234.125], ["A", "1.234,50"], ["A", 7]):
        sheet.append(row)
    path = tmp_path / "payments.xlsx"
    workbook.save(path)
    table = read_table(path)
    columns = choose_columns(table.header, ImportKind.PAYMENTS)
    marks, unclear = find_marks(table, columns, ImportOptions())
    assert (marks.decimal, unclear) == (",", ())
    reader = CellReader(Manner(columns, marks, currency("NGN"), "en_NG", date(2026, 3, 31)))
    read = [reader.number(reader.cell(cells, "amount"), "amount") for _, cells in table.rows]
    assert read == [Decimal("1.5"), Decimal("1234.125"), Decimal("1234.50"), Decimal(7)]
