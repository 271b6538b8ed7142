"""What goes into a file as a table: a report, or a part of the book. Amounts in minor units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.reports import Report, ReportColumn, ReportRow

MOST_SHEET_ROWS = 1_048_576
"""Rows that a sheet of a spreadsheet can have: the limit of XLSX itself."""

LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet can hold: the limit of XLSX itself."""


class TableFormat(StrEnum):
    """What a table can be written as."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Part:
    """A table: words above it, its columns, its rows. `rows` may be read only once."""

    columns: tuple[ReportColumn, ...]
    rows: Iterable[ReportRow]
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a spreadsheet, or one CSV file: its tables, one under the other."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class CsvForm:
    """How a CSV file is written: UTF-8, RFC 4180, days as 2026-03-31, amounts with all decimals and no grouping.

    `decimal` is the decimal mark; with a comma the cells are separated by semicolons. `bom` marks the file as
    UTF-8 for programs that guess otherwise (Excel does).
    """

    decimal: str = "."
    bom: bool = False

    @property
    def separator(self) -> str:
        """What stands between two cells."""
        return ";" if self.decimal == "," else ","


def report_sheet(
    report: Report, above: tuple[str, ...] = (), rows: Iterable[ReportRow] | None = None
) -> Sheet:
    """A report as a sheet: words above it, the report, and what stands at its foot, each part under its name.

    `rows`, which may come one by one, stand in the place of the report's own.
    """
    feet = (Part(part.columns, part.rows, (part.title,)) for part in report.foot)
    return Sheet(report.title, (Part(report.columns, report.rows if rows is None else rows, above), *feet))
