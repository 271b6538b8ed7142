"""Reading the first sheet of an XLSX file as text rows; openpyxl does the work, limits keep bombs away."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import redirect_stdout
from datetime import datetime
from typing import Final, NamedTuple

from app.domain.errors import BadRow, Cancelled, ImportRefused
from app.domain.imports import Exact
from app.services.import_limits import (
    LARGEST_CELL,
    LARGEST_UNPACKED,
    MOST_COLUMNS,
    MOST_EXPANSION,
    MOST_PARTS,
    MOST_ROWS,
    UNPACKED_FREELY,
)
from app.services.task import NO_TASK, Task

# How XLSX writes a sign that XML cannot hold, and an underscore that would look like one (ECMA-376, ST_Xstring).
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
# Excel packs by deflate alone; other ways unpack without a bound that is known before.
_PACKINGS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 1


def sheet_rows(raw: bytes, sheet: str = "", task: Task = NO_TASK) -> Sheet:
    """The sheet of this name, or the first, as text; raises ImportRefused with the reason, Cancelled."""
    _check_packing(raw)
    import openpyxl

    try:
        # openpyxl warns of styles and checks it leaves out, and prints what it finds odd; nothing of that is imported,
        # and standard output belongs to the answer.
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            workbook = openpyxl.load_workbook(
                io.BytesIO(raw), read_only=True, data_only=True, keep_links=False
            )
            if not workbook.worksheets:
                raise ImportRefused("The spreadsheet has no sheet with cells; nothing was imported.")
            named = [s for s in workbook.worksheets if sheet and s.title.casefold() == sheet.casefold()]
            chosen = (named or workbook.worksheets)[0]
            titles = tuple(s.title for s in workbook.worksheets)
            # What the file says of its own size may be wrong, and openpyxl would stop there: rows would go unread.
            chosen.reset_dimensions()
            rows = list(_rows(chosen.iter_rows(values_only=True), task))
    except (ImportRefused, Cancelled):
        raise
    except Exception as error:  # openpyxl raises whatever its XML and zip readers raise on a damaged file
        raise _refusal(error) from error
    widest = max((len(texts) for _, texts in rows), default=0)
    padded = [(number, texts + ("",) * (widest - len(texts))) for number, texts in rows]
    return Sheet(padded, chosen.title, titles)


def _refusal(error: Exception) -> ImportRefused:
    from defusedxml.common import DefusedXmlException

    # openpyxl says "invalid XML" of whatever its readers refuse; what they refused is the cause of that.
    match error.__cause__ if isinstance(error.__cause__, DefusedXmlException) else error:
        case DefusedXmlException():
            sentence = (
                "The spreadsheet brings its own definitions, as none of Excel's does; nothing was imported."
            )
            return ImportRefused(sentence)
        case NotImplementedError():
            return _unknown_packing()
        case zipfile.BadZipFile() | zlib.error() | EOFError() | OverflowError():
            return ImportRefused(
                "The spreadsheet is damaged: a part of it cannot be unpacked. Nothing was imported."
            )
    return ImportRefused(
        f"The spreadsheet is damaged, or not one of Excel's ({type(error).__name__}). Nothing was imported.",
    )


def _unknown_packing() -> ImportRefused:
    return ImportRefused(
        "The spreadsheet is packed in a way that is not known here. Save it as XLSX again; nothing was imported.",
    )


class Sheet(NamedTuple):
    """A sheet as (row number, cells as text), its name, and the names of all sheets of the file."""

    rows: list[tuple[int, tuple[str, ...]]]
    name: str
    names: tuple[str, ...]


def _rows(sheet: Iterable[tuple[object, ...]], task: Task) -> Iterable[tuple[int, tuple[str, ...]]]:
    for number, cells in enumerate(sheet, 1):
        if number > MOST_ROWS:
            raise ImportRefused(f"The spreadsheet has more than {MOST_ROWS:,} rows; nothing was imported.")
        if number % 2000 == 0:
            task.step(number, 0, "rows read")
        used = len(cells)
        while used and (cells[used - 1] is None or cells[used - 1] == ""):
            used -= 1
        if not used:
            continue
        if used > MOST_COLUMNS:
            raise ImportRefused(
                f"Row {number} has more than {MOST_COLUMNS} columns; it is not a list to import."
            )
        texts = tuple(_text(cell) for cell in cells[:used])
        if any(len(text) > LARGEST_CELL for text in texts):
            raise ImportRefused(
                f"Line {number} cannot be read: a cell is longer than {LARGEST_CELL} characters."
                " Nothing was imported.",
                bad=[BadRow(number, f"a cell is longer than {LARGEST_CELL} characters")],
            )
        yield number, texts


def _check_packing(raw: bytes) -> None:
    """Refuse what is no sound zip file, or larger unpacked than it may be, before anything of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            parts = packed.infolist()
    except NotImplementedError as error:
        raise _unknown_packing() from error
    except UnicodeDecodeError as error:
        raise ImportRefused(
            "The spreadsheet is damaged: the names of its parts cannot be read. Nothing was imported."
        ) from error
    # The first releases of Python 3.11 raise ValueError for a place before the file.
    except (zipfile.BadZipFile, ValueError) as error:
        raise ImportRefused(
            "The spreadsheet is damaged: perhaps it was cut off while it was copied. Nothing was imported.",
        ) from error
    names = [part.filename.replace("\\", "/") for part in parts]
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise ImportRefused("The spreadsheet holds files of other folders; nothing was imported.")
    size = sum(part.file_size for part in parts)
    too_packed = size > UNPACKED_FREELY and size > MOST_EXPANSION * len(raw)
    if size > LARGEST_UNPACKED or too_packed or len(parts) > MOST_PARTS:
        raise ImportRefused("The spreadsheet is too large unpacked; nothing was imported.")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise ImportRefused(
            "The spreadsheet is protected by a password. Save it without one first; nothing was imported.",
        )
    if any(part.compress_type not in _PACKINGS for part in parts):
        raise _unknown_packing()


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell)
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, float):
        return Exact(int(cell)) if cell.is_integer() else Exact(repr(cell))
    return Exact(cell) if isinstance(cell, int) else str(cell)
