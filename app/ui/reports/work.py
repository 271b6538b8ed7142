"""What the reports page asks of the book. Runs on the workers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.accounts import Method
from app.domain.audit import AuditQuery
from app.domain.reports import Report, Span
from app.domain.sheets import CsvForm, TableFormat
from app.services.task import Task
from app.ui.audit_words import Spoken
from app.ui.report_words import said
from app.ui.reports.kinds import AUDIT
from app.ui.words import method_word

if TYPE_CHECKING:
    from app.storage.book import Book, Tx

_METHODS: Final = frozenset(method.value for method in Method)


def report(tx: Tx, *, key: str, span: Span, customer_id: int | None = None) -> Report:
    """A report, or the statement of a customer; raises NotFound."""
    from app.services import reports, statements

    if customer_id is not None:
        return statements.statement(tx, customer_id, span)
    return reports.run(tx, key, span, Spoken(tx.info))


def save(
    book: Book,
    *,
    report: Report,
    span: Span,
    file: Path,
    form: TableFormat,
    above: tuple[str, ...],
    mirrored: bool,
    task: Task,
) -> Path:
    """The report that is shown as CSV or XLSX, in the window's language; of the audit all of these days, however much
    is shown. Raises BookError, Fault, Cancelled.
    """
    from app.services.audit_report import every_row, of_days
    from app.services.report_files import write_report

    with book.read() as tx:
        every = every_row(tx, of_days(span, AuditQuery()), Spoken(tx.info)) if report.key == AUDIT else None
        write_report(
            tx,
            report,
            file,
            form,
            rows=every,
            force=True,
            csv=CsvForm(bom=True),
            above=above,
            mirrored=mirrored,
            say=own_words,
            task=task,
        )
    return file


def save_pdf(
    book: Book,
    *,
    key: str,
    span: Span,
    customer_id: int | None,
    file: Path,
    mirrored: bool,
    task: Task,
) -> Path:
    """The report, or the statement of a customer, as a PDF. Raises BookError, Fault, Cancelled."""
    from app.ui.paper import work

    make = partial(work.report, key=key, span=span)
    if customer_id is not None:
        make = partial(work.statement, customer_id=customer_id, span=span)
    ready = work.prepared(book, make=make, width="a4", invoice=False, mirrored=mirrored, task=task)
    return work.save(book, path=file, made=ready.made, task=task)


def own_words(text: str) -> str:
    """A word of a report, or a way of paying, in the window's language."""
    return method_word(text) if text in _METHODS else said(text)
