"""Reading a sheet of an XLSX file as text rows; limits keep bombs away (`import_limits`)."""

from __future__ import annotations

from typing import NamedTuple

from app.services.import_sheet_parts import opened, shared_texts, workbook
from app.services.import_sheet_rows import Row, rows_of
from app.services.task import NO_TASK, Task


class Sheet(NamedTuple):
    """A sheet as (row number, cells as text), its name, and the names of all sheets of the file."""

    rows: list[Row]
    name: str
    names: tuple[str, ...]


def sheet_rows(raw: bytes, sheet: str = "", task: Task = NO_TASK) -> Sheet:
    """The sheet of this name, or the first, as text; raises ImportRefused with the reason, Cancelled."""
    with opened(raw) as packed:
        about = workbook(packed)
        texts = shared_texts(packed, about.texts) if about.texts else []
        chosen = next((s for s in about.sheets if s.name.casefold() == sheet.casefold()), about.sheets[0])
        rows = rows_of(packed, chosen.part, about, texts, task)
    widest = max((len(cells) for _, cells in rows), default=0)
    padded = [(number, cells + ("",) * (widest - len(cells))) for number, cells in rows]
    return Sheet(padded, chosen.name, tuple(found.name for found in about.sheets))
