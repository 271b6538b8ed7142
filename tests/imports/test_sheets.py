"""Spreadsheets: what they say of themselves is not believed, and what is not a list of ours is refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from app.domain.errors import ImportRefused
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
    try:
        rows = read_table(path).rows
    except ImportRefused:
        return
    assert all("aaaa" not in cell for _, cells in rows for cell in cells)


def test_the_sheet_of_the_kind_is_read_where_there_is_one(tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(book_of_rows([["something else"], ["x"]])))
    sheet = workbook.create_sheet("Customers")
    for row in (HEADING, *ROWS):
        sheet.append(row)
    path = tmp_path / "all.xlsx"
    workbook.save(path)
    assert read_table(path, "customers").header == tuple(HEADING)
    assert read_table(path, "sales").header == ("something else",)
