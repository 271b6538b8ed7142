"""What paper asks of the book, and the long part of making it. Runs on the workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.papers import Paper, StatementPaper, Width
from app.domain.reports import Span
from app.services.task import Task
from app.ui.audit_words import Spoken

if TYPE_CHECKING:
    from app.domain.audit import AuditQuery
    from app.domain.daybook import DayBookQuery
    from app.storage.book import Book, Tx
    from app.ui.paper.sheets import Sheets

translate = QCoreApplication.translate
Make = Callable[["Tx", Task], "list[Paper]"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Papers as they were read, and on their pages."""

    papers: tuple[Paper, ...]
    made: tuple[Sheets, ...]

    @property
    def pages(self) -> int:
        """How many pages there are in all."""
        return sum(len(each.sheets) for each in self.made)


def prepared(book: Book, *, make: Make, width: Width, invoice: bool, mirrored: bool, task: Task) -> Prepared:
    """Read papers in one view of the book and lay them out. Raises BookError, Cancelled."""
    with book.read() as tx:
        papers = tuple(make(tx, task))
    return laid(book, papers=papers, width=width, invoice=invoice, mirrored=mirrored, task=task)


def laid(
    _book: Book,
    *,
    papers: Sequence[Paper],
    width: Width,
    invoice: bool,
    mirrored: bool,
    task: Task,
) -> Prepared:
    """Lay papers out, as they were read before. Raises Cancelled."""
    from app.ui.paper.compose import compose
    from app.ui.paper.flow import lay_out

    made = []
    for n, paper in enumerate(papers):
        if len(papers) > 1:
            task.step(n, len(papers), translate("Paper", "papers"))
        quiet = Task() if len(papers) > 1 else task
        made.append(lay_out(compose(paper, width, invoice=invoice), quiet, mirrored=mirrored))
    return Prepared(tuple(papers), tuple(made))


def save(_book: Book, *, path: Path, made: Sequence[Sheets], task: Task) -> Path:
    """One PDF of all; whole or not at all. Raises Fault, Cancelled."""
    from app.services.papers import keep_file
    from app.ui.paper.draw import pdf_bytes

    keep_file(path, pdf_bytes(list(made), made[0].title, task))
    return path


def save_each(_book: Book, *, folder: Path, ready: Prepared, force: bool, task: Task) -> Path:
    """A PDF of each statement, named for its customer. Raises BookExists where some are there and `force` is not asked
    for, Fault, Cancelled; what is written by then stays.
    """
    from app.services.papers import keep_file, statement_files
    from app.ui.paper.draw import pdf_bytes

    papers = [paper for paper in ready.papers if isinstance(paper, StatementPaper)]
    files = statement_files(folder, translate("Paper", "Statement"), papers, force=force)
    for n, (file, made) in enumerate(zip(files, ready.made, strict=True)):
        task.step(n, len(files), translate("Paper", "files"))
        keep_file(file, pdf_bytes([made], made.title))
    return folder


# what to make ---------------------------------------------------------------------------------------------------


def entry(tx: Tx, _task: Task, *, entry_id: int) -> list[Paper]:
    """The receipt or invoice of an entry; raises NotFound, Incomplete."""
    from app.services import papers

    return [papers.entry_paper(tx, entry_id)]


def day_close(tx: Tx, _task: Task) -> list[Paper]:
    """The day-close slip of today. Raises Incomplete."""
    from app.services import papers

    return [papers.day_paper(tx, tx.today)]


def report(tx: Tx, _task: Task, *, key: str, span: Span) -> list[Paper]:
    """A report."""
    from app.services import papers

    return [papers.report_paper(tx, key, span, Spoken(tx.info))]


def changes(tx: Tx, task: Task, *, query: AuditQuery, about: tuple[str, ...]) -> list[Paper]:
    """The changes of the audit that are in view. Raises Cancelled."""
    from app.services import papers

    return [papers.changes_paper(tx, query, about, Spoken(tx.info), task)]


def entries(tx: Tx, task: Task, *, query: DayBookQuery, about: tuple[str, ...]) -> list[Paper]:
    """The entries of the day book that are in view. Raises Cancelled."""
    from app.services import papers

    return [papers.entries_paper(tx, query, about, task)]


def statement(tx: Tx, _task: Task, *, customer_id: int, span: Span | None) -> list[Paper]:
    """A customer's statement; without days, of the fiscal year so far."""
    from app.services import papers, reports

    return [papers.statement_paper(tx, customer_id, span or reports.this_year(tx))]


def all_owing(tx: Tx, task: Task, *, span: Span) -> list[Paper]:
    """The statements of all who owe at the end of the span; raises NotFound where nobody does, Cancelled."""
    from app.domain.errors import NotFound
    from app.services import papers

    ids = papers.owing(tx, span)
    if not ids:
        raise NotFound(translate("Paper", "Nobody owes anything on that day."), field="customer")
    found: list[Paper] = []
    for n, customer_id in enumerate(ids):
        task.step(n, len(ids), translate("Paper", "customers"))
        found.append(papers.statement_paper(tx, customer_id, span))
    return found
