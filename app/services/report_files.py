"""A report as a file, from the same value that the screen shows (REQUIREMENTS 9). Amounts in minor units."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.domain.books import BookInfo
from app.domain.reports import Report, ReportRow
from app.domain.sheets import CsvForm, TableFormat, report_sheet
from app.services.table_files import Say, as_it_is, write_csv, write_xlsx
from app.services.task import NO_TASK, Task
from app.storage.book import Tx
from app.storage.exports import fresh_file, fresh_path


def write_report(
    tx: Tx,
    report: Report,
    file: Path,
    form: TableFormat,
    *,
    rows: Iterable[ReportRow] | None = None,
    force: bool = False,
    csv: CsvForm | None = None,
    above: tuple[str, ...] | None = None,
    mirrored: bool = False,
    say: Say = as_it_is,
    task: Task = NO_TASK,
) -> int:
    """Write a report into `file`, which appears whole or not at all; returns its rows.

    `rows` instead of the report's own are for one of any length: they come one by one and are not kept.
    A spreadsheet has words above the table (`above`, or `report_words`) and runs from right to left where `mirrored`; a
    CSV file begins with the columns. `say` translates what is the report's own. Raises BookExists when something
    is there and `force` is not asked for; Incomplete for what a spreadsheet cannot hold, Fault, Cancelled.
    """
    words = () if form is TableFormat.CSV else report_words(report, tx.info) if above is None else above
    sheet, currency = report_sheet(report, words, rows), tx.info.currency
    if form is TableFormat.CSV:
        with fresh_file(tx, file, force=force) as out:
            return write_csv(out, sheet, currency, csv or CsvForm(), say=say, task=task)
    with fresh_path(tx, file, force=force) as made:
        return write_xlsx(made, [sheet], currency, tx.now, mirrored=mirrored, say=say, task=task)


def report_words(report: Report, info: BookInfo) -> tuple[str, ...]:
    """What stands above a report: its title, whose it is, what it is about, what its amounts are in."""
    return (report.title, info.name, *report.scope, f"Amounts in {info.currency.code}")
