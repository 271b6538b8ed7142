"""The audit as a report and as a file: each change with what stood before and after, in words (REQUIREMENTS 8.1).

An audit grows for ever. A file is written row by row as the database hands them out; the screen and paper have the
newest MOST_SHOWN. Amounts in minor units until they are words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from app.domain.audit import AuditQuery, AuditRow
from app.domain.audit_words import EARLIER, Wording, before_and_after, row_words
from app.domain.books import BookInfo
from app.domain.dates import MIN_DAY, add_days
from app.domain.money import format_amount
from app.domain.reports import (
    WALK_IN,
    Kind,
    Report,
    ReportRow,
    Span,
    Weight,
    columns,
    entry_words,
    kind_words,
    scope_words,
)
from app.domain.sheets import CsvForm, TableFormat
from app.locales import number_style
from app.services.report_files import write_report
from app.services.table_files import STEP, Say, as_it_is
from app.services.task import NO_TASK, Task
from app.storage import audit as rows
from app.storage.book import Tx

KEY: Final = "audit"
MOST_SHOWN: Final = 10_000
_COLUMNS: Final = columns(
    ("day", "Day", Kind.DAY),
    ("time", "Time"),
    ("actor", "Who"),
    ("change", "What was done"),
    ("customer", "Customer"),
    ("before", "Before"),
    ("after", "After"),
)


class PlainWording:
    """A `Wording` in English, days and moments in figures, amounts as the book writes them."""

    def __init__(self, info: BookInfo) -> None:
        self._info = info

    def said(self, english: str) -> str:
        """The word itself."""
        return english

    def kept(self, text: str) -> str:
        """The text itself."""
        return text

    def found(self, sentence: str) -> str:
        """As the check said it."""
        return sentence

    def kind(self, kind: str) -> str:
        """As reports name it."""
        return kind_words(kind)

    def entry(self, kind: str, number: str) -> str:
        """As reports name it."""
        return entry_words(kind, number)

    def method(self, method: str) -> str:
        """As the command line names it."""
        return method

    def money(self, minor: int) -> str:
        """With the sign of the currency."""
        return format_amount(minor, self._info.currency, number_style(self._info.locale))

    def day(self, day: date) -> str:
        """2026-03-31."""
        return day.isoformat()

    def day_of_year(self, month: int, day: int) -> str:
        """03-31."""
        return f"{month:02}-{day:02}"

    def moment(self, moment: datetime) -> str:
        """2026-03-31 14:02:07 +01:00, by this machine's clock."""
        return f"{moment.astimezone().date().isoformat()} {_clock(moment)}"


def of_days(span: Span, query: AuditQuery) -> AuditQuery:
    """The query, of what was done in these days by this machine's clock, as known on; what else it asks stays."""
    last = span.last if span.known_on is None else min(span.last, span.known_on)
    return replace(query, since=_midnight(span.first), until=_midnight(add_days(last, 1)))


def changes(
    tx: Tx,
    query: AuditQuery,
    about: tuple[str, ...] = (),
    *,
    wording: Wording | None = None,
    most: int | None = MOST_SHOWN,
    task: Task = NO_TASK,
) -> Report:
    """The changes asked for, oldest first; of more than `most` the newest, below a row that says how many came before.

    `about` says in words what else than the days was chosen. Raises Cancelled.
    """
    total = rows.count(tx, query)
    left_out = 0 if most is None else max(0, total - most)
    body = []
    if left_out:
        told = _worded(tx, wording).said(EARLIER).format(count=left_out)
        body.append(ReportRow((None, None, None, told, None, None, None), Weight.HEADING))
    for done, row in enumerate(every_row(tx, query, wording, skip=left_out)):
        if done % STEP == 0:
            task.step(done, total - left_out, "rows")
        body.append(row)
    return replace(heading(tx, query, about), rows=tuple(body))


def heading(tx: Tx, query: AuditQuery, about: tuple[str, ...] = ()) -> Report:
    """The report without its rows: what it is called, what it is about, its columns."""
    return Report(KEY, "Audit", (*_scope(tx, query), *about), _COLUMNS, ())


def every_row(tx: Tx, query: AuditQuery, wording: Wording | None, skip: int = 0) -> Iterator[ReportRow]:
    """The rows of the report, oldest first, as the database hands them out; the first `skip` are left out."""
    words = _worded(tx, wording)
    for row in rows.each(tx, query, skip):
        yield _as_row(row, words)


def write_changes(
    tx: Tx,
    query: AuditQuery,
    file: Path,
    form: TableFormat,
    *,
    force: bool = False,
    csv: CsvForm | None = None,
    about: tuple[str, ...] = (),
    above: tuple[str, ...] | None = None,
    mirrored: bool = False,
    wording: Wording | None = None,
    say: Say = as_it_is,
    task: Task = NO_TASK,
) -> int:
    """Write every change asked for into a CSV or XLSX file, oldest first; returns how many. As `write_report` does."""
    return write_report(
        tx,
        heading(tx, query, about),
        file,
        form,
        rows=every_row(tx, query, wording),
        force=force,
        csv=csv,
        above=above,
        mirrored=mirrored,
        say=say,
        task=task,
    )


def _worded(tx: Tx, wording: Wording | None) -> Wording:
    return PlainWording(tx.info) if wording is None else wording


def _as_row(row: AuditRow, wording: Wording) -> ReportRow:
    what = row_words(row, wording)
    if row.entry_number and row.action != row.entry_kind:
        what = f"{what} · {wording.entry(row.entry_kind, row.entry_number)}"
    before, after = before_and_after(row, wording)
    values = (
        row.at.astimezone().date(),
        _clock(row.at),
        wording.kept(row.actor),
        what,
        # An entry without a customer is of a walk-in.
        row.customer_name or (WALK_IN if row.entry_id is not None else None),
        before or None,
        after or None,
    )
    return ReportRow(values, entry_id=row.entry_id, customer_id=row.customer_id)


def _scope(tx: Tx, query: AuditQuery) -> tuple[str, ...]:
    """The days of a query, in the words of every report."""
    first = None if query.since is None else query.since.astimezone().date()
    until = None if query.until is None else query.until.astimezone().date()
    last = tx.today if until is None else until - timedelta(days=1)
    return scope_words(Span(first or MIN_DAY, last), as_of=first is None)


def _clock(moment: datetime) -> str:
    """The clock of this machine with its zone: 14:02:07 +01:00."""
    local = moment.astimezone()
    zone = local.strftime("%z")
    return f"{local:%H:%M:%S} {zone[:3]}:{zone[3:]}"


def _midnight(of: date) -> datetime:
    """When that day begins on this machine's clock."""
    return datetime.combine(of, time()).astimezone(UTC)
