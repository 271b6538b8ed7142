"""Tables as CSV and XLSX: reports and parts of the book, from the same values (REQUIREMENTS 9, 10.2).

No cell can run: in XLSX text is stored as text, in CSV `domain.cell_text` sees to it. Amounts in minor units.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from app.domain.cell_text import harmless, starts_formula
from app.domain.errors import Incomplete
from app.domain.money import Currency, plain_amount
from app.domain.quantities import WHOLE, plain_quantity
from app.domain.reports import FIGURES, Kind, ReportColumn, ReportRow, Value, Weight
from app.domain.sheets import LONGEST_CELL, MOST_SHEET_ROWS, CsvForm, Part, Sheet
from app.services.task import NO_TASK, Task

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Say = Callable[[str], str]
STEP: Final = 500
# Excel counts a 29 February 1900 that never was: a day before March of that year would be shown as another one.
_FIRST_DAY: Final = date(1900, 3, 1)
# A spreadsheet's number is exact to fifteen digits; a longer figure is written as text, whole.
_MOST_EXACT: Final = 10**15
_NARROWEST, _WIDEST = 8, 60


def as_it_is(words: str) -> str:
    """Words in English, as the services say them."""
    return words


# CSV -------------------------------------------------------------------------------------------------------------


def write_csv(
    out: TextIO,
    sheet: Sheet,
    currency: Currency,
    form: CsvForm,
    *,
    task: Task = NO_TASK,
    say: Say = as_it_is,
) -> int:
    """Write a sheet's tables, an empty line between two; returns the rows beneath the headings. Raises Cancelled."""
    if form.bom:
        out.write("\ufeff")
    writer = csv.writer(out, delimiter=form.separator, lineterminator="\r\n")
    rows = 0
    for n, part in enumerate(sheet.parts):
        if n:
            writer.writerow(())
        writer.writerows((harmless(say(words)),) for words in part.above)
        writer.writerow([harmless(say(column.title)) for column in part.columns])
        for row in part.rows:
            if rows % STEP == 0:
                task.step(rows, 0, "rows written")
            writer.writerow(_csv_cells(part.columns, row, currency, form, say))
            rows += 1
    return rows


def _csv_cells(
    columns: Sequence[ReportColumn], row: ReportRow, currency: Currency, form: CsvForm, say: Say
) -> Iterator[str]:
    for column, value in zip(columns, row.values, strict=True):
        match value:
            case None:
                yield ""
            case date():
                yield value.isoformat()
            case int():
                yield _plain(column.kind, value, currency).replace(".", form.decimal)
            case str():
                yield harmless(said(value, row.weight, say)).replace("\0", "\ufffd")


def said(text: str, weight: Weight, say: Say) -> str:
    """The words of a line are names, of people and accounts; those of headings and totals are the report's own."""
    return text if weight is Weight.LINE else say(text)


def _plain(kind: Kind, value: int, currency: Currency) -> str:
    match kind:
        case Kind.AMOUNT:
            return plain_amount(value, currency)
        case Kind.QUANTITY:
            return plain_quantity(value)
        case _:
            return str(value)


# XLSX ------------------------------------------------------------------------------------------------------------


def write_xlsx(
    path: Path,
    sheets: Sequence[Sheet],
    currency: Currency,
    made: datetime,
    *,
    mirrored: bool = False,
    task: Task = NO_TASK,
    say: Say = as_it_is,
) -> int:
    """Write sheets into a new spreadsheet at `path`; returns the rows beneath the headings.

    `made` is written into the file as its moment; with `mirrored` columns run from right to left. Raises Incomplete
    for what no spreadsheet holds, OSError, Cancelled.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    # What is waiting to be written goes beside the file, not into a folder for temporary files that may be small.
    options = {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_urls": False}
    rows = 0
    try:
        with Workbook(path, options) as workbook:
            workbook.set_properties({"created": made.replace(tzinfo=None), "title": say(sheets[0].name)})
            looks = _Looks(workbook.add_format, currency)
            for sheet in sheets:
                worksheet = workbook.add_worksheet(_sheet_name(say(sheet.name)))
                if mirrored:
                    worksheet.right_to_left()
                rows += _Page(worksheet, looks, currency, say).write(sheet, task, rows)
    except FileCreateError as error:
        raise (error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError()) from error
    return rows


def _sheet_name(title: str) -> str:
    """A name that a sheet can have: at most 31 characters, and none that addresses use."""
    clean = "".join(" " if c in "[]:*?/\\'" else c for c in title)
    return " ".join(clean.split())[:31].rstrip() or "1"


class _Looks:
    """The formats of cells, each made once."""

    def __init__(self, add: Callable[[dict[str, object]], Format], currency: Currency) -> None:
        self._add = add
        self._made: dict[Weight, dict[str, Format]] = {weight: {} for weight in Weight}
        self._numbers = _number_formats(currency)
        self._scale = 10 ** (currency.decimals - min(currency.decimals, currency.shown_decimals))
        self.above = add({"font_color": "#5F6670"})
        self.title = add({"bold": True, "font_size": 14})
        self.head = add({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"})
        self.head_end = add(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom", "align": "right"}
        )

    def of(self, kind: Kind, value: Value, weight: Weight) -> Format:
        """How a cell looks: by what it holds and what its row is."""
        key, number = "", "@"
        if isinstance(value, int):
            if kind is Kind.AMOUNT:
                key = "whole" if value % self._scale == 0 else "exact"
                number = self._numbers[key]
            else:
                number = key = "0.###" if kind is Kind.QUANTITY and value % WHOLE else "0"
        elif isinstance(value, date):
            number = key = "yyyy-mm-dd"
        elif isinstance(value, str) and starts_formula(value):
            key = "formula"
        made = self._made[weight].get(key)
        if made is None:
            facts: dict[str, object] = {"num_format": number, "valign": "top"}
            if key == "formula":
                # Typing in the cell and leaving it must not make a formula of it either.
                facts["quote_prefix"] = True
            if weight is not Weight.LINE:
                facts["bold"] = True
            if weight is Weight.TOTAL:
                facts["top"] = 1
            made = self._made[weight][key] = self._add(facts)
        return made


def _number_formats(currency: Currency) -> dict[str, str]:
    """The book's amounts as a spreadsheet shows them: with the sign of the currency, negative ones with a minus."""
    found = {}
    for key, decimals in (
        ("whole", min(currency.decimals, currency.shown_decimals)),
        ("exact", currency.decimals),
    ):
        figure = "#,##0" + (f".{'0' * decimals}" if decimals else "")
        space = " " if currency.symbol_space else ""
        sign = currency.symbol.replace('"', "")
        shown = f'{figure}"{space}{sign}"' if currency.symbol_after else f'"{sign}{space}"{figure}'
        found[key] = f"{shown};-{shown}"
    return found


class _Page:
    """Writes one sheet, row by row from its top: a spreadsheet of any length takes no more memory than a row."""

    def __init__(self, worksheet: Worksheet, looks: _Looks, currency: Currency, say: Say) -> None:
        self._sheet = worksheet
        self._looks = looks
        self._currency = currency
        self._say = say
        self._rows = count()
        self._widths: dict[int, int] = {}
        self._units = dict.fromkeys(Kind, 1) | {Kind.AMOUNT: 10**currency.decimals, Kind.QUANTITY: WHOLE}

    def write(self, sheet: Sheet, task: Task, before: int) -> int:
        """All tables of the sheet; returns the rows beneath the headings."""
        written = 0
        for n, part in enumerate(sheet.parts):
            if n:
                next(self._rows)
            head = self._head(part)
            if n == 0:
                self._sheet.freeze_panes(head + 1, 0)
                self._sheet.repeat_rows(head)
            for row in part.rows:
                if (before + written) % STEP == 0:
                    task.step(before + written, 0, "rows written")
                self._row(part.columns, row)
                written += 1
        for column, width in self._widths.items():
            self._sheet.set_column(column, column, max(_NARROWEST, min(width + 2, _WIDEST)))
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        return written

    def _head(self, part: Part) -> int:
        """The words above and the names of the columns; returns the row of these."""
        for n, words in enumerate(part.above):
            self._sheet.write_string(
                next(self._rows), 0, self._say(words), self._looks.above if n else self._looks.title
            )
        if part.above:
            next(self._rows)
        at = next(self._rows)
        for n, column in enumerate(part.columns):
            title = self._say(column.title)
            self._sheet.write_string(
                at, n, title, self._looks.head_end if column.kind in FIGURES else self._looks.head
            )
            self._widen(n, len(title))
        return at

    def _row(self, columns: Sequence[ReportColumn], row: ReportRow) -> None:
        at = next(self._rows)
        if at >= MOST_SHEET_ROWS:
            raise Incomplete(
                f"A spreadsheet holds {MOST_SHEET_ROWS:,} rows, and there are more. Nothing was written; choose CSV or"
                " the full dump."
            )
        for n, (column, value) in enumerate(zip(columns, row.values, strict=True)):
            self._cell(at, n, column.kind, value, row.weight)

    def _cell(self, at: int, n: int, kind: Kind, value: Value, weight: Weight) -> None:
        looks = self._looks.of(kind, value, weight)
        match value:
            case None:
                if weight is Weight.TOTAL:
                    self._sheet.write_blank(at, n, None, looks)
                return
            case date() if value >= _FIRST_DAY:
                self._sheet.write_datetime(at, n, value, looks)
                self._widen(n, 10)
                return
            case int() if -_MOST_EXACT < value < _MOST_EXACT:
                # A division of whole numbers is rounded once, like the reading of a figure.
                self._sheet.write_number(at, n, value / self._units[kind], looks)
                self._widen(n, (len(str(value)) + 1) * 4 // 3 + len(self._currency.symbol))
                return
            case int():
                text = _plain(kind, value, self._currency)
            case date():
                text = value.isoformat()
            case _:
                text = said(value, weight, self._say)
        if len(text) > LONGEST_CELL:
            raise Incomplete(
                f"A text of {len(text):,} characters is longer than a spreadsheet's cell can hold. Nothing was written;"
                " choose CSV or the full dump."
            )
        self._sheet.write_string(at, n, text, looks)
        self._widen(n, len(text))

    def _widen(self, column: int, width: int) -> None:
        if width > self._widths.get(column, 0):
            self._widths[column] = width
