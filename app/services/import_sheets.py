"""Reading the first sheet of an XLSX file as text rows; openpyxl does the work, limits keep bombs away."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Final

from app.domain.errors import ImportRefused

LARGEST_UNPACKED: Final = 512 * 1024 * 1024
MOST_ROWS: Final = 1_048_576


def sheet_rows(raw: bytes, name: str = "") -> list[tuple[int, list[str]]]:
    """The rows of the sheet of this name, or of the first, as (row number, cells as text); raises ImportRefused."""
    _refuse_bombs(raw)
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        named = [sheet for sheet in workbook.worksheets if name and sheet.title.casefold() == name]
        sheet = (named or workbook.worksheets)[0]
        # What the file says of its own size may be wrong, and openpyxl would stop there: rows would go unread.
        sheet.reset_dimensions()
        rows: list[tuple[int, list[str]]] = []
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > MOST_ROWS:
                raise ImportRefused(
                    f"The spreadsheet has more than {MOST_ROWS:,} rows; nothing was imported.", bad=()
                )
            texts = [_text(cell) for cell in cells]
            if any(texts):
                rows.append((number, texts))
    except ImportRefused:
        raise
    except Exception as error:  # openpyxl raises whatever its XML and zip readers raise on a damaged file
        raise ImportRefused(
            f"The spreadsheet cannot be read: {error}. Nothing was imported.", bad=()
        ) from error
    widest = max((len(texts) for _, texts in rows), default=0)
    return [(number, texts + [""] * (widest - len(texts))) for number, texts in rows]


def _refuse_bombs(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            size = sum(info.file_size for info in packed.infolist())
            names = [info.filename.replace("\\", "/") for info in packed.infolist()]
    except zipfile.BadZipFile as error:
        raise ImportRefused("The spreadsheet is damaged; nothing was imported.", bad=()) from error
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise ImportRefused("The spreadsheet holds files of other folders; nothing was imported.", bad=())
    if size > LARGEST_UNPACKED:
        raise ImportRefused("The spreadsheet is too large unpacked; nothing was imported.", bad=())


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return repr(cell) if isinstance(cell, float) else str(cell)
