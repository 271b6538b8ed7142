"""A statement's foot as rows of its own table: what is open, and how old it is, under what moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.books import BookInfo
from app.domain.reports import Kind, Report, ReportRow, Value, Weight
from app.locales import format_day
from app.ui.language import spoken
from app.ui.reading import apart
from app.ui.report_words import said

translate = QCoreApplication.translate


def footed(report: Report, info: BookInfo) -> Report:
    """The report with its foot beneath, each part under its name, in the report's own columns."""
    rows = list(report.rows)
    for part in report.foot:
        rows.append(_row(report, Weight.HEADING, what=part.title))
        rows += _ageing(report, part) if part.key == "ageing" else _open_items(report, part, info)
    return replace(report, rows=tuple(rows))


def _row(
    report: Report, weight: Weight = Weight.LINE, *, entry_id: int | None = None, **values: Value
) -> ReportRow:
    """A row of the report with these values by the keys of its columns, and nothing in the others."""
    return ReportRow(tuple(values.get(column.key) for column in report.columns), weight, entry_id)


def _open_items(report: Report, part: Report, info: BookInfo) -> list[ReportRow]:
    """What is open: its day and due day, what it came to, what is open of it."""
    found = []
    for row in part.rows:
        fact = dict(zip((column.key for column in part.columns), row.values, strict=True))
        what, due = str(fact["what"]), fact["due"]
        if isinstance(due, date):
            words = translate("Reports", "{entry} · due {day}")
            what = words.format(entry=what, day=apart(format_day(due, info.locale, language=spoken())))
        found.append(
            _row(
                report,
                row.weight,
                entry_id=row.entry_id,
                day=fact["day"],
                what=what,
                debit=fact["amount"],
                balance=fact["open"],
            )
        )
    return found


def _ageing(report: Report, part: Report) -> list[ReportRow]:
    """How old what is open is: a row for each age in which there is anything, and the total."""
    total = part.rows[-1]
    ages = [
        (column, value)
        for column, value in zip(part.columns, total.values, strict=True)
        if column.kind is Kind.AMOUNT
    ]
    *lines, (whole, amount) = ages
    rows = [_row(report, what=said(column.title), balance=value) for column, value in lines if value]
    return [*rows, _row(report, Weight.TOTAL, what=whole.title, balance=amount)]
