"""What the audit page asks of the book. Runs on the workers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.audit import AuditQuery, AuditRow
from app.services.task import Task
from app.ui.saving import PDF, words_above

if TYPE_CHECKING:
    from app.storage.book import Book, Tx


def ids(tx: Tx, *, query: AuditQuery) -> list[int]:
    """The rows asked for, newest first."""
    from app.services import audit

    return audit.audit_ids(tx, query)


def actions(tx: Tx) -> list[str]:
    """The kinds of change this book has seen."""
    from app.services import audit

    return audit.audit_actions(tx)


def rows(tx: Tx, wanted: list[int]) -> list[AuditRow]:
    """These rows."""
    from app.services import audit

    return audit.audit_rows(tx, wanted)


def save(
    book: Book,
    *,
    query: AuditQuery,
    about: tuple[str, ...],
    file: Path,
    form: str,
    mirrored: bool,
    task: Task,
) -> Path:
    """The changes that are listed, as XLSX, CSV or PDF, in the window's language. Raises BookError, Fault, Cancelled."""
    if form == PDF:
        from app.ui.paper import work

        make = partial(work.changes, query=query, about=about)
        ready = work.prepared(book, make=make, width="a4", invoice=False, mirrored=mirrored, task=task)
        return work.save(book, path=file, made=ready.made, task=task)
    from app.domain.sheets import CsvForm, TableFormat
    from app.services.audit_report import heading, write_changes
    from app.ui.audit_words import Spoken
    from app.ui.report_words import said

    with book.read() as tx:
        write_changes(
            tx,
            query,
            file,
            TableFormat(form),
            force=True,
            csv=CsvForm(bom=True),
            above=words_above(heading(tx, query, about), tx.info),
            mirrored=mirrored,
            wording=Spoken(tx.info),
            say=said,
            task=task,
        )
    return file
