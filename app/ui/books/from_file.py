"""A new book made of a file: which one, what it holds, and the name of the shop; the window makes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from app import locales
from app.domain.errors import BookError, Fault
from app.ui import shell_work
from app.ui.books.first import LONGEST_NAME
from app.ui.desk import Desk
from app.ui.dialog_frame import foot_of, lay_out
from app.ui.fields import FormField, TextEdit
from app.ui.language import spoken
from app.ui.look import look
from app.ui.outlook import Outlook, Part
from app.ui.parts import Button, ProgressLine, Words
from app.ui.pick_box import currencies, with_code
from app.ui.places import documents, dropped
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.services.book_from_file import FileGlance


class FromFileDialog(QDialog):
    """Shows what a file holds before anything is made. `chosen(FileGlance, name)` when a book is to be made of it.

    Esc stops what is being read, and then leaves.
    """

    chosen = Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: FileGlance | None = None
        self.task: Work | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        title = self.tr("New book from a file")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.outlook = Outlook(
            self.tr("Choose a file to see what it holds. Nothing is made before that."), self
        )
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._cancel)
        self.progress.hide()
        self.name = TextEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(self._consider)
        self.name_field = FormField(self.tr("Name of the shop"), self.name)
        self.file_button = Button(self.tr("Choose a file …"), icon_name="folder-open")
        self.file_button.clicked.connect(self.choose_file)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.button = Button(self.tr("Make the book"), "accent")
        self.button.clicked.connect(self.make)
        self._lay_out(title)
        desk.progress.connect(self._show_progress)
        self._consider()
        self.file_button.setFocus()

    def _lay_out(self, title: str) -> None:
        size = look().size
        column = QVBoxLayout()
        column.setContentsMargins(size.xl, size.l, size.xl, size.m)
        column.setSpacing(size.m)
        column.addWidget(Words(title, "section"))
        told = self.tr(
            "A book that Shopbook exported (the spreadsheet, or book.csv in the folder of its tables), or the SAF-T"
            " file of another program. The books you have stay as they are."
        )
        column.addWidget(Words(told, "body", "quiet", wraps=True))
        column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.progress)
        column.addWidget(self.outlook, 1)
        column.addWidget(self.name_field)
        lay_out(self, column, foot_of(None, self.close_button, self.button))
        self.resize(size.dialog_width + size.rail, size.dialog_width)

    def choose_file(self) -> None:
        """Let a person choose a file."""
        kinds = self.tr("Books as files (*.xlsx *.csv *.xml);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), str(documents()), kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Look what this file holds."""
        self._seen = None
        self._consider()
        self.task = task = Work(self.tr("Reading {file}").format(file=path.name))
        self.outlook.wait()
        self.file_button.setEnabled(False)
        self.progress.show()
        self.progress.show_work(task)
        self.progress.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.files(
            partial(shell_work.look_at_file, path, task),
            self,
            self._describe,
            self._refused,
            where="backroom",
            faulted=self._refused,
            ended=self._ended,
            task=task,
        )

    def _describe(self, seen: FileGlance) -> None:
        self._seen = seen
        figures, place = QLocale(), locales.guess_locale()
        code, named = seen.currency.code, dict(map(with_code, currencies()))
        entries = self.tr("Movements") if seen.source.value == "saft" else self.tr("Entries")
        parts = [
            Part(self.tr("Customers"), figures.toString(seen.customers)),
            Part(entries, figures.toString(seen.entries)),
            Part(self.tr("Currency"), named.get(code, code)),
        ]
        if seen.first is not None and seen.last is not None:
            first, last = (
                locales.format_day(day, place, language=spoken()) for day in (seen.first, seen.last)
            )
            days = first if first == last else self.tr("{first} to {last}").format(first=first, last=last)
            parts.append(Part(self.tr("Days"), days))
        self.outlook.show_outlook(seen.shop or seen.path.stem, parts, "")
        self.name.setText((seen.shop or seen.path.stem)[:LONGEST_NAME])
        self._consider()

    def _refused(self, error: BookError | Fault) -> None:
        self.refuse(str(error))

    def refuse(self, sentence: str) -> None:
        """Say why no book can be made of the file."""
        self._seen = None
        self.outlook.refuse(sentence)
        self._consider()

    def _ended(self) -> None:
        stopped = self.task is not None and self.task.stopped
        self.task = None
        self.progress.hide()
        self.file_button.setEnabled(True)
        if self._seen is not None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()
        else:
            self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)
            if stopped:
                self.outlook.show_outlook(self.tr("Stopped; nothing was made."), (), "")

    def _consider(self) -> None:
        """What can be done now: Enter chooses a file, or makes the book."""
        seen = self._seen
        self.name_field.setVisible(seen is not None)
        self.button.setEnabled(seen is not None and bool(self.name.text().strip()))
        self.button.setDefault(seen is not None)
        self.file_button.setDefault(seen is None)
        missing = seen is not None and not self.name.text().strip()
        self.name_field.show_error(self.tr("What is the shop called?") if missing else "")

    def make(self) -> None:
        """Have the book made."""
        if self._seen is not None and self.button.isEnabled():
            self.chosen.emit(self._seen, self.name.text().strip())
            self.accept()

    def _show_progress(self, task: Work) -> None:
        if task is self.task:
            self.progress.show_work(task)

    def _cancel(self) -> None:
        if self.task is not None:
            self._desk.cancel(self.task)

    def reject(self) -> None:
        """Leave; what is being read is stopped first."""
        if self.task is not None:
            self._cancel()
            return
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.task is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        file = dropped(event.mimeData().urls())
        if file is not None:
            self.read(file)
        else:
            self.refuse(self.tr("Drop one file, please."))
