"""XLSX: what is read of each kind of cell, and what is refused, in words."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from xlsxwriter import Workbook

from app.domain.errors import Cancelled, ImportRefused
from app.domain.imports import Exact
from app.services.import_sheets import sheet_rows
from app.services.import_tables import read_table
from app.services.task import Task

SHEET = "xl/worksheets/sheet1.xml"
CENTRAL, END = b"PK\x01\x02", b"PK\x05\x06"
Rows = list[tuple[int, tuple[str, ...]]]
Change = Callable[[bytes], bytes]


def saved(rows: list[list[object]], *, since_1904: bool = False, formats: tuple[str, ...] = ()) -> bytes:
    workbook = openpyxl.Workbook()
    if since_1904:
        workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell, code in zip(sheet[1], formats, strict=False):
        cell.number_format = code
    kept = io.BytesIO()
    workbook.save(kept)
    return kept.getvalue()


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def sheet_of(xml: str) -> bytes:
    """A spreadsheet whose sheet is this XML."""
    return raw_with(saved([["x"]]), SHEET, xml.encode())


def cells(inside: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return sheet_of(f'<worksheet xmlns="{space}"><sheetData>{inside}</sheetData></worksheet>')


SAID: list[tuple[object, str]] = [
    *(
        (0, "0"),
        (-3, "-3"),
        (1.5, "1.5"),
        (0.1, "0.1"),
        (123456789012345, "123456789012345"),
        (1e-7, "1e-07"),
    ),
    *(
        (True, "True"),
        (False, "False"),
        ("  two  words ", "  two  words "),
        ("=1+1 as text"[1:], "1+1 as text"),
    ),
    *(("a\nb", "a\nb"), ("Ụ́", "Ụ́"), ("007", "007"), ("1.234,50", "1.234,50"), ("<&>", "<&>")),
    (date(2026, 5, 12), "2026-05-12 00:00:00"),
    (datetime.fromisoformat("2026-05-12 14:02"), "2026-05-12 14:02:00"),
    (time(8, 30), "08:30:00"),
]


@pytest.mark.parametrize("since_1904", [False, True])
def test_cells_of_every_kind(since_1904: bool) -> None:
    raw = saved(
        [["h", None, "x"], [value for value, _ in SAID], [], ["", None, "last"]], since_1904=since_1904
    )
    found = sheet_rows(raw).rows
    assert [number for number, _ in found] == [1, 2, 4]
    assert found[1][1] == tuple(said for _, said in SAID)
    assert found[2][1][:4] == ("", "", "last", "")


def test_texts_kept_apart() -> None:
    texts = ["Amaka", "Bello", "Amaka", " two ", "a\nb", "Ụ́", "<&>", "=1+1"]
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("List")
        for n, text in enumerate(texts):
            sheet.write_string(n, 0, text)
    assert "xl/sharedStrings.xml" in parts_of(out.getvalue())
    assert sheet_rows(out.getvalue()).rows == [(n, (text,)) for n, text in enumerate(texts, 1)]


def test_numbers_are_known_as_numbers() -> None:
    ((_, row),) = sheet_rows(saved([[1.5, "1.5", 3, date(2026, 5, 12)]])).rows
    assert [type(cell) is Exact for cell in row] == [True, False, True, False]


FORMATS = {
    "yyyy-mm-dd": True,
    "[$-409]d mmm yyyy;@": True,
    "dd/mm/yy hh:mm": True,
    'h:mm" Uhr"': True,
    '0.00" days"': False,
    '"Rs."\\ #,##0': False,
    "[Red]0.00": False,
    "_-* #,##0.00_-": False,
    "General": False,
}


@pytest.mark.parametrize("code", FORMATS)
def test_a_number_is_a_day_where_its_format_shows_one(code: str) -> None:
    ((_, (found,)),) = sheet_rows(saved([[46154.5]], formats=(code,))).rows
    assert found == ("2026-05-12 12:00:00" if FORMATS[code] else "46154.5")


@pytest.mark.parametrize(("serial", "said"), [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01")])
def test_days_before_the_leap_day_that_never_was(serial: int, said: str) -> None:
    ((_, (found,)),) = sheet_rows(saved([[serial]], formats=("yyyy-mm-dd",))).rows
    assert found == f"{said} 00:00:00"


def test_bold_cells_and_coloured_ones_are_like_others() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["A1"], sheet["A2"] = "Total", 12.5
    sheet["A1"].font = Font(bold=True)
    kept = io.BytesIO()
    workbook.save(kept)
    assert sheet_rows(kept.getvalue()).rows == [(1, ("Total",)), (2, ("12.5",))]


# what is refused -------------------------------------------------------------------------------------------------


def with_byte(raw: bytes, sign: bytes, at: int, value: bytes) -> bytes:
    """Bytes of the zip's records changed, counted from the last of this sign."""
    start = raw.rindex(sign) + at
    return raw[:start] + value + raw[start + len(value) :]


def bzipped(raw: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as packed:
        for name, content in parts_of(raw).items():
            packed.writestr(name, content)
    return out.getvalue()


def far_away(raw: bytes) -> bytes:
    """The last part begins where no file reaches, as ZIP64 can say it."""
    start, end = raw.rindex(CENTRAL), raw.rindex(END)
    name = int.from_bytes(raw[start + 28 : start + 30], "little")
    extra = struct.pack("<HHQ", 1, 8, 2**63)
    record = raw[start : start + 30] + struct.pack("<H", len(extra)) + raw[start + 32 : start + 42]
    record += b"\xff\xff\xff\xff" + raw[start + 46 : start + 46 + name] + extra
    size = int.from_bytes(raw[end + 12 : end + 16], "little") + len(record) - (end - start)
    return raw[:start] + record + raw[end : end + 12] + struct.pack("<L", size) + raw[end + 16 :]


def sheet_last(raw: bytes) -> bytes:
    """The same with its sheet as the last part."""
    parts = parts_of(raw)
    return zipped({**{name: parts[name] for name in parts if name != SHEET}, SHEET: parts[SHEET]})


def raw_with(raw: bytes, part: str, content: bytes) -> bytes:
    return zipped(parts_of(raw) | {part: content})


def spoiled(raw: bytes) -> bytes:
    """One byte of the packed sheet changed: it unpacks to something else, or not at all."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        info = packed.getinfo(SHEET)
    at = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
    return raw[:at] + bytes([raw[at] ^ 0x55]) + raw[at + 1 :]


DAMAGED: dict[str, tuple[str, Change]] = {
    "cut off": ("cut off while it was copied", lambda raw: raw[: len(raw) // 2]),
    "a newer way of packing": ("packed in a way", lambda raw: with_byte(raw, CENTRAL, 6, b"\xff\x00")),
    "bzip2": ("packed in a way", bzipped),
    "a name in no writing": (
        "names of its parts",
        lambda raw: with_byte(with_byte(raw, CENTRAL, 8, b"\x00\x08"), CENTRAL, 46, b"\xff\xfe"),
    ),
    "a list before its beginning": (
        "cut off while it was copied",
        lambda raw: with_byte(raw, END, 12, b"\xff\xff\xff\x7f"),
    ),
    "a part outside of the file": ("cannot be unpacked", far_away),
    "patched parts": ("packed in a way", lambda raw: with_byte(raw, CENTRAL, 8, b"\x20\x00")),
    "a part that ends early": (
        "cannot be unpacked",
        lambda raw: with_byte(raw, CENTRAL, 20, b"\x20\x00\x00\x00"),
    ),
    "a part whose sum is another": ("cannot be unpacked", lambda raw: with_byte(raw, CENTRAL, 16, b"\0\0")),
    "a password": ("protected by a password", lambda raw: with_byte(raw, CENTRAL, 8, b"\x01\x00")),
    "bytes of a part": ("cannot be unpacked", spoiled),
    "XML": ("damaged, or not one of Excel", lambda raw: raw_with(raw, SHEET, b"<worksheet><row>")),
    "an encoding of several bytes": (
        "damaged, or not one of Excel",
        lambda raw: raw_with(raw, SHEET, b'<?xml version="1.0" encoding="shift_jis"?><worksheet/>'),
    ),
    "an encoding": (
        "damaged, or not one of Excel",
        lambda raw: raw_with(raw, SHEET, b'<?xml version="1.0" encoding="klingon"?><worksheet/>'),
    ),
    "definitions": (
        "its own definitions",
        lambda raw: raw_with(raw, SHEET, b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'),
    ),
    "definitions of the workbook": (
        "its own definitions",
        lambda raw: raw_with(raw, "xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
    ),
    "no sheets": ("no sheet with cells", lambda raw: raw_with(raw, "xl/workbook.xml", b"<workbook/>")),
    "another document": ("not one of Excel", lambda _: zipped({"content.xml": b"<office/>"})),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_said_in_words(tmp_path: Path, name: str) -> None:
    sentence, change = DAMAGED[name]
    path = tmp_path / "list.xlsx"
    path.write_bytes(change(sheet_last(saved([["code", "name"], ["A", "Amaka"]]))))
    with pytest.raises(ImportRefused, match=sentence) as refused:
        read_table(path)
    assert "othing was imported" in str(refused.value)


ROWS = {
    '<row r="2000000000"><c><v>1</v></c></row>': "more than 1,048,576 rows",
    '<row><c r="ABCD1"><v>1</v></c></row>': "damaged",
    '<row><c r="XFD1"><v>1</v></c></row>': "more than 200 columns",
    '<row r="7"><c t="s"><v>12</v></c></row>': "damaged",
    '<row r="7"><c><v>1_000x</v></c></row>': "damaged",
    f'<row r="7"><c t="str"><v>{"x" * 5001}</v></c></row>': "Line 7 .* longer than 5000 characters",
}


@pytest.mark.parametrize("inside", ROWS)
def test_a_cell_that_cannot_be_read_is_refused(inside: str) -> None:
    with pytest.raises(ImportRefused, match=ROWS[inside]):
        sheet_rows(cells(inside))


def test_a_cell_nobody_filled_may_lie_anywhere() -> None:
    inside = '<row><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'
    assert sheet_rows(cells(inside)).rows == [(1, ("1",))]


def test_reading_can_be_stopped() -> None:
    rows = "".join(f"<row><c><v>{n}</v></c></row>" for n in range(5000))
    stopped = Task()
    stopped.cancel()
    with pytest.raises(Cancelled):
        sheet_rows(cells(rows), task=stopped)
