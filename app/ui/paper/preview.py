"""What will be printed, seen before: pages, their shape, and from here to the printer or into a PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import BookError, BookExists, Fault
from app.domain.papers import DayPaper, EntryPaper, StatementPaper, Width
from app.ui.empty import EmptyState
from app.ui.fields import Chip, ChipRow
from app.ui.look import look
from app.ui.page import Context
from app.ui.paper import work
from app.ui.paper.canvas import PagesView
from app.ui.parts import Button, Hairline, ProgressLine, Words
from app.ui.places import ask_where_to_save, documents
from app.ui.worker import Work

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

T = TypeVar("T")

INVOICE = "invoice"


class PreviewDialog(QDialog):
    """Reads the papers, shows their pages; prints or saves them. `said(sentence)` tells what was done.

    `make` runs on the worker and takes a view of the book and the task by which it says how far it is.
    """

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None, *, title: str, make: work.Make) -> None:
        super().__init__(parent)
        self.context = context
        self.ready: work.Prepared | None = None
        self.task = Work(title)
        self._used: Path | None = None  # a folder that has some of the files already
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._make_parts(title)
        self._lay_out()
        context.desk.progress.connect(self._show_progress)
        room = self.screen().availableGeometry()
        self.resize(min(920, room.width() - 80), min(880, room.height() - 80))
        self._begin(partial(work.prepared, make=make))

    def _make_parts(self, title: str) -> None:
        self.title = Words(title, "section", elides=True)
        self.place = Words("", "quiet", "quiet")
        self.shape: ChipRow | None = None
        self.problem = Words("", "body", "late", wraps=True)
        self.problem.hide()
        self.pages = PagesView()
        self.pages.page_changed.connect(self._show_place)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._cancel)
        self.sorry = EmptyState("printer", self.tr("There is nothing to print"))
        self.print_button = Button(self.tr("Print …"), "accent", icon_name="printer")
        self.print_button.clicked.connect(self.print_pages)
        self.save_button = Button(self.tr("Save as PDF …"), icon_name="download")
        self.save_button.clicked.connect(self.save)
        self.each_button = Button(self.tr("One file each …"), icon_name="folder-open")
        self.each_button.clicked.connect(self.save_each)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.print_button.setDefault(True)
        for keys, slot in (("Ctrl+P", self.print_pages), ("Ctrl+S", self.save)):
            QShortcut(QKeySequence(keys), self, slot)

    def _lay_out(self) -> None:
        size = look().size
        head = QHBoxLayout()
        head.setContentsMargins(size.l, size.m, size.l, size.m)
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        self.stack = QStackedWidget()
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        column.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        column.addWidget(self.progress)
        column.addStretch(1)
        for part in (waiting, self.pages, self.sorry):
            self.stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(size.l, size.m, size.l, size.m)
        foot.setSpacing(size.s)
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        for button in (self.each_button, self.save_button, self.print_button):
            foot.addWidget(button)
        self._shapes = QHBoxLayout()
        self._shapes.setContentsMargins(size.l, 0, size.l, 0)
        trouble = QHBoxLayout()
        trouble.setContentsMargins(size.l, size.s, size.l, 0)
        trouble.addWidget(self.problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._shapes)
        whole.addWidget(Hairline())
        whole.addWidget(self.stack, 1)
        whole.addWidget(Hairline())
        whole.addLayout(trouble)
        whole.addLayout(foot)
        self._enable(ready=False)

    # making -----------------------------------------------------------------------------------------------------

    def _begin(self, make: Callable[..., work.Prepared]) -> None:
        choice = self.shape.choice() if self.shape is not None else "a4"
        request = partial(
            make,
            width=cast("Width", "a4" if choice == INVOICE else choice),
            invoice=choice == INVOICE,
            mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        self._work(self.title.whole_text(), request, self._show)

    def _work(
        self,
        title: str,
        request: Callable[..., T],
        done: Callable[[T], None],
        refused: Callable[[BookError | Fault], None] | None = None,
    ) -> None:
        """Long work with its progress in place of the pages, which come back when it ends. The newest counts."""
        self.context.desk.cancel(self.task)
        self.task = task = Work(title)
        self._enable(ready=False)
        self.problem.hide()
        self._offer_each(None)
        self.progress.show_work(self.task)
        self.stack.setCurrentIndex(0)
        self.context.desk.run(
            partial(request, task=self.task),
            self,
            done,
            refused or self._refused,
            faulted=refused or self._refused,
            ended=partial(self._ended, task),
            task=task,
        )

    def _ended(self, task: Work) -> None:
        """Whatever came of it: the pages again, where there are some, unless another shape is being made."""
        if task is not self.task:
            return
        self.stack.setCurrentIndex(1 if self.ready is not None else 2)
        self._enable(ready=self.ready is not None)
        if self._used is not None:
            self.each_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, ready: work.Prepared) -> None:
        self.ready = ready
        self.pages.show_pages(ready.made)
        if isinstance(ready.papers[0], EntryPaper):
            self.title.setText(ready.made[0].title)  # what it is: a receipt, a sales slip, an invoice
        if self.shape is None:
            self._offer_shapes(ready)
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_shapes(self, ready: work.Prepared) -> None:
        """A receipt or slip can be had on three papers, that of a sale also as an invoice."""
        papers = [paper for paper in ready.papers if isinstance(paper, EntryPaper | DayPaper)]
        if not papers:
            return
        paper, whole = papers[0], self.tr("A4")
        if isinstance(paper, EntryPaper):
            whole = self.tr("Receipt A4") if paper.is_receipt else self.tr("Sales slip A4")
        chips = [
            Chip("a4", whole, "file-text"),
            Chip("80", self.tr("80 mm"), "receipt-text"),
            Chip("58", self.tr("58 mm"), "receipt-text"),
        ]
        if isinstance(paper, EntryPaper) and paper.sale is not None:
            chips.append(Chip(INVOICE, self.tr("Invoice"), "file-text"))
        self.shape = ChipRow(self.tr("Paper"), chips, "a4")
        self.shape.chosen.connect(self._reshape)
        self._shapes.addWidget(self.shape)
        self._shapes.setContentsMargins(look().size.l, 0, look().size.l, look().size.m)

    def _reshape(self, _choice: str) -> None:
        if self.ready is not None:
            self._begin(partial(work.laid, papers=self.ready.papers))

    def _refused(self, error: BookError | Fault) -> None:
        if self.ready is None:
            self.sorry.text.setText(str(error))
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.problem.setText(str(error))
            self.problem.show()

    def _show_progress(self, task: Work) -> None:
        if task is self.task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        """Stop; without pages to go back to there is nothing left to look at."""
        self.context.desk.cancel(self.task)
        if self.ready is None:
            self.reject()

    def reject(self) -> None:
        """Close; what is being made is stopped."""
        self.context.desk.cancel(self.task)
        super().reject()

    def _enable(self, *, ready: bool) -> None:
        papers = self.ready.papers if self.ready is not None else ()
        for button in (self.print_button, self.save_button, self.each_button):
            button.setEnabled(ready)
        self.each_button.setVisible(
            len(papers) > 1 and all(isinstance(paper, StatementPaper) for paper in papers)
        )

    def _show_place(self, page: int) -> None:
        count = self.ready.pages if self.ready is not None else 0
        self.place.setText(self.tr("Page {page} of {pages}").format(page=page, pages=count) if count else "")

    # going out --------------------------------------------------------------------------------------------------

    def print_pages(self) -> None:
        """Ask which printer, and print."""
        if self.ready is None or not self.print_button.isEnabled():
            return
        from PySide6.QtPrintSupport import QPrintDialog

        from app.ui.paper.printing import printer_for

        printer = printer_for(self.ready.made)
        asked = QPrintDialog(printer, self)
        asked.setMinMax(1, self.ready.pages)
        asked.accepted.connect(partial(self.print_on, printer))
        QDialog.open(asked)

    def print_on(self, printer: QPrinter) -> None:
        """Print on this one; the pages go out in the backroom."""
        from app.ui.paper.printing import print_out

        if self.ready is not None:
            request = partial(print_out, printer=printer, made=self.ready.made)
            self._work(self.tr("Printing"), request, self._printed)

    def _printed(self, pages: int) -> None:
        self.said.emit(self.tr("%Ln page(s) sent to the printer", "", pages))
        self.accept()

    def save(self) -> None:
        """Ask where, and write one PDF of all."""
        if self.ready is None or not self.save_button.isEnabled():
            return
        alone = len(self.ready.made) == 1
        title = self.ready.made[0].title if alone else self.title.whole_text()
        path = ask_where_to_save(self, self.tr("Save as PDF"), title, "pdf")
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write one PDF of all into this file."""
        if self.ready is None:
            return
        request = partial(work.save, path=path, made=self.ready.made)
        self._work(self.tr("Writing {file}").format(file=path.name), request, self._saved)

    def save_each(self) -> None:
        """Ask for a folder, and write a PDF for each customer; pressed again where some are there, replace them."""
        if self.ready is None or not self.each_button.isEnabled():
            return
        if self._used is not None:
            self.save_each_to(self._used, force=True)
            return
        chosen = QFileDialog.getExistingDirectory(self, self.tr("One file each"), str(documents()))
        if chosen:
            self.save_each_to(Path(chosen))

    def save_each_to(self, folder: Path, *, force: bool = False) -> None:
        """Write a PDF for each customer into this folder; what is there is replaced with `force` only."""
        if self.ready is not None:
            request = partial(work.save_each, folder=folder, ready=self.ready, force=force)
            self._work(
                self.tr("Writing statements"), request, self._saved, partial(self._each_refused, folder)
            )

    def _each_refused(self, folder: Path, error: BookError | Fault) -> None:
        """Some are there already: the same button replaces them."""
        self._refused(error)
        if isinstance(error, BookExists):
            self._offer_each(folder)

    def _offer_each(self, used: Path | None) -> None:
        self._used = used
        self.each_button.setText(self.tr("One file each …") if used is None else self.tr("Replace them"))

    def _saved(self, path: Path) -> None:
        self.said.emit(self.tr("Saved: {file}").format(file=path))
        self.accept()
