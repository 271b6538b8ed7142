"""XLSX as it is written by many programs, beside what openpyxl makes of the same file; and what is refused, in words."""

from __future__ import annotations

import io
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date, datetime, time, timedelta
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
from tests.imports.mutator import sheet_file

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


def cells(inside: str, start: str = "<worksheet><sheetData>", end: str = "</sheetData></worksheet>") -> bytes:
    return sheet_of(f"{start}{inside}{end}")


def by_openpyxl(raw: bytes) -> Rows:
    """What another program reads."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()
        found = []
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            texts = [_text(value) for value in row]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                found.append((number, tuple(texts)))
    widest = max((len(texts) for _, texts in found), default=0)
    return [(number, texts + ("",) * (widest - len(texts))) for number, texts in found]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), value)
        case bool():
            return str(value)
        case datetime():
            return value.isoformat(sep=" ")
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case _:
            return str(value)


MOMENTS: list[object] = [
    *(
        date(2026, 5, 12),
        datetime.fromisoformat("2026-05-12 14:02"),
        datetime.fromisoformat("1999-12-31 23:59:59"),
    ),
    *(time(8, 30), date(1904, 3, 1), date(9999, 12, 31)),
]
VALUES: list[object] = [
    *(0, 7, -3, 1.5, 0.1, 1e21, 1e-7, 123456789012345, -0.0, 0.1 + 0.2, True, False, None, "x"),
    *("  two  words ", "=1+1 as text", "a\nb", "Ụ́", "007", "1.234,50", "_x0041_plain"[2:], "<&>", ""),
]


@pytest.mark.parametrize("since_1904", [False, True])
def test_values_of_every_kind_are_read_as_another_program_reads_them(since_1904: bool) -> None:
    raw = saved([["h"] * 30, VALUES, MOMENTS, [], ["", None, "last"]], since_1904=since_1904)
    found = sheet_rows(raw).rows
    assert [(n, tuple(map(str, row))) for n, row in found] == by_openpyxl(raw)
    assert [n for n, _ in found] == [1, 2, 3, 5]


def test_texts_kept_apart_are_read_as_another_program_reads_them() -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("List")
        for n, text in enumerate(["Amaka", "Bello", "Amaka", " two ", "a\nb", "Ụ́", "<&>", "=1+1"]):
            sheet.write_string(n, n % 3, text)

    assert "xl/sharedStrings.xml" in parts_of(out.getvalue())
    assert sheet_rows(out.getvalue()).rows == by_openpyxl(out.getvalue())


def test_numbers_are_known_as_numbers() -> None:
    ((_, row),) = sheet_rows(saved([[1.5, "1.5", 3, date(2026, 5, 12)]])).rows
    assert [type(cell) is Exact for cell in row] == [True, False, True, False]


@pytest.mark.parametrize("seed", range(120))
def test_damaged_files_are_read_as_another_program_reads_them_or_refused(seed: int) -> None:
    _, raw = sheet_file(random.Random(seed))
    try:
        ours = [(n, tuple(map(str, row))) for n, row in sheet_rows(raw).rows]
    except ImportRefused:
        return
    try:
        theirs = by_openpyxl(raw)
    except Exception:  # noqa: BLE001 - it reads parts that we do not need, and stops where these are damaged
        return
    assert ours == theirs


FORMATS = {
    "yyyy-mm-dd": True,
    "[$-409]d mmm yyyy;@": True,
    "dd/mm/yy hh:mm": True,
    'h:mm" Uhr"': True,
    '0.00" days"': False,
    '"Rs."\\ #,##0': False,
    "[Red]0.00": False,
    "[h]:mm": False,
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


def test_a_number_that_is_no_day_stays_a_number() -> None:
    ((_, (found,)),) = sheet_rows(saved([[99_999_999]], formats=("yyyy-mm-dd",))).rows
    assert found == "99999999"


def test_prefixes_and_namespaces_differ_between_programs() -> None:
    space = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    xml = (
        f'<x:worksheet xmlns:x="{space}" xmlns:o="urn:other"><x:sheetData><x:row r="2">'
        '<x:c r="B2" t="str"><x:f>A1</x:f><x:v>Amaka</x:v></x:c><o:c r="A2"><o:v>9</o:v></o:c>'
        '<x:c t="d"><x:v>2026-05-12T14:02:00Z</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    assert sheet_rows(sheet_of(xml)).rows == [(2, ("", "Amaka", "2026-05-12 14:02:00", "#N/A"))]


def test_texts_of_several_runs_are_one_without_their_readings() -> None:
    inside = (
        '<row><c t="inlineStr"><is><r><t>東</t></r><r><rPr><b/></rPr><t>京_x000A_</t></r>'
        '<rPh sb="0" eb="1"><t>とう</t></rPh></is></c><c t="s"><v>0</v></c></row>'
    )
    shared = "<sst><si><r><t>Ada</t></r><r><t> Obi</t></r><rPh><t>x</t></rPh></si></sst>"
    parts = parts_of(cells(inside)) | {"xl/sharedStrings.xml": shared.encode()}
    assert sheet_rows(zipped(parts)).rows == [(1, ("東京\n", "Ada Obi"))]


def test_the_parts_lie_where_the_file_says() -> None:
    parts = parts_of(saved([["x", "y"]]))
    relations = parts["xl/_rels/workbook.xml.rels"].decode()
    moved = relations.replace("/xl/worksheets/sheet1.xml", "../Other/Blatt.XML")
    assert moved != relations
    parts |= {"xl/_rels/workbook.xml.rels": moved.encode(), "other/blatt.xml": parts.pop(SHEET)}
    assert sheet_rows(zipped(parts)).rows == [(1, ("x", "y"))]


def test_styles_and_shared_texts_may_be_missing() -> None:
    parts = parts_of(saved([[1]]))
    del parts["xl/styles.xml"]
    assert sheet_rows(zipped(parts)).rows == [(1, ("1",))]


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
    "XML": ("sheet1.xml cannot be read", lambda raw: raw_with(raw, SHEET, b"<worksheet><row>")),
    "an encoding of several bytes": (
        "sheet1.xml cannot be read",
        lambda raw: raw_with(raw, SHEET, b'<?xml version="1.0" encoding="shift_jis"?><worksheet/>'),
    ),
    "an encoding": (
        "sheet1.xml cannot be read",
        lambda raw: raw_with(raw, SHEET, b'<?xml version="1.0" encoding="klingon"?><worksheet/>'),
    ),
    "definitions": (
        "its own definitions",
        lambda raw: raw_with(raw, SHEET, b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'),
    ),
    "definitions among the texts": (
        "its own definitions",
        lambda raw: raw_with(raw, "xl/sharedStrings.xml", b'<!DOCTYPE x SYSTEM "file:///etc/hosts"><sst/>'),
    ),
    "definitions of the workbook": (
        "its own definitions",
        lambda raw: raw_with(raw, "xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
    ),
    "no sheets": ("no sheet with cells", lambda raw: raw_with(raw, "xl/workbook.xml", b"<workbook/>")),
    "another document": ("not a spreadsheet as Excel", lambda _: zipped({"content.xml": b"<office/>"})),
    "a chart": ("has no cells", lambda raw: raw_with(raw, SHEET, b"<chartsheet/>")),
    "a text that does not end": (
        "too long",
        lambda raw: raw_with(raw, "xl/sharedStrings.xml", b"<sst><si><t>" + b"xy" * 1_000_000),
    ),
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
    '<row r="3"><c><v>1</v></c></row><row r="2"/>': "a row after row 3 has the number `2`",
    '<row r="x"/>': "has the number `x`",
    '<row r="2000000000"/>': "more than 1,048,576 rows",
    '<row><c r="ABCD1"><v>1</v></c></row>': "`ABCD` is no column",
    '<row><c r="XFD1"><v>1</v></c></row>': "more than 200 columns",
    '<row r="7"><c t="s"><v>12</v></c></row>': "Line 7 cannot be read: the spreadsheet has no text `12`",
    '<row r="7"><c t="s"><v>-1</v></c></row>': "no text `-1`",
    '<row r="7"><c><v>1_000</v></c></row>': "Line 7 cannot be read: `1_000` is no number",
    '<row r="7"><c><v>1e999</v></c></row>': "`1e999` is no number",
    '<row r="7"><c><v>nan</v></c></row>': "`nan` is no number",
    '<row r="7"><c><v>.</v></c></row>': "`.` is no number",
    '<row r="7"><c><v>1</v><v>2</v></c></row>': "Line 7 cannot be read: a cell holds two values",
    f'<row r="7"><c t="str"><v>{"x" * 5001}</v></c></row>': "Line 7 .* longer than 5000 characters",
    f'<row r="7"><c t="str"><v>{"x" * 900_000}': "Line 7 .* longer than 5000 characters",
}


@pytest.mark.parametrize("inside", ROWS)
def test_a_cell_that_cannot_be_read_is_named(inside: str) -> None:
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


def test_a_duration_is_no_day() -> None:
    ((_, (found,)),) = sheet_rows(saved([[timedelta(hours=30)]])).rows
    assert found == "1.25"
