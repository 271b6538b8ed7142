"""Which safety copy is to be brought back: the copies there are, or a file from a stick, and what each one holds."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import locales
from app.domain.backups import Glance
from app.domain.errors import Fault
from app.domain.money import Currency, NumberStyle, format_amount
from app.ui import shell_work
from app.ui.desk import Desk
from app.ui.dialog_frame import foot_of, lay_out
from app.ui.empty import EmptyState
from app.ui.language import spoken
from app.ui.look import look
from app.ui.outlook import Outlook, Part
from app.ui.parts import Button, Words
from app.ui.reading import set_margins
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView

if TYPE_CHECKING:
    from app.services.backups import Backup


class RestoreDialog(QDialog):
    """Lists the copies of `book`, newest first, and says what the chosen one holds. `chosen(Path)` when it is to be used."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, book: Path | None, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = folder
        self._copies: list[Backup] = []
        self._file: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = self.tr("Bring back a safety copy")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.model = IdTableModel(self._columns(), self._number, self)
        self.view = TableView(self.model, self.tr("Safety copies, the newest first"))
        self.view.set_empty(
            EmptyState(
                "archive",
                self.tr("No safety copies here"),
                self.tr("Choose a file, for instance on a memory stick."),
            )
        )
        self.view.selectionModel().currentRowChanged.connect(self._pick_row)
        self.view.opened.connect(self.bring_back)
        self.outlook = Outlook(self.tr("Choose a copy to see what it holds."), self)
        self.file_button = Button(self.tr("Another file …"), icon_name="folder-open")
        self.file_button.clicked.connect(self.choose_file)
        self.button = Button(self.tr("Bring it back"), "accent")
        self.button.setDefault(True)
        self.button.setEnabled(False)
        self.button.clicked.connect(self.bring_back)
        self._lay_out(title)
        self.view.setFocus()
        if book is not None:
            desk.files(partial(shell_work.copies, book, folder), self, self._show)
        else:
            self._show([])

    def _columns(self) -> list[Column[Backup]]:
        place, size = locales.guess_locale(), QLocale()
        return [
            Column(
                "made",
                self.tr("Made"),
                lambda copy: locales.format_moment(copy.made_at, place, language=spoken()),
                kind="strong",
            ),
            Column("what", self.tr("What"), self._what, kind="quiet", width=22),
            Column(
                "size",
                self.tr("Size"),
                lambda copy: size.formattedDataSize(copy.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
                width=12,
                align="end",
                kind="quiet",
            ),
        ]

    def _what(self, copy: Backup) -> str:
        """Why it is there, by its name: those of services.backups."""
        known = {
            "before-restore": self.tr("The book before a copy came back"),
            "before-upgrade": self.tr("The book of an older version"),
        }
        return known.get(copy.why, self.tr("Safety copy"))

    def _lay_out(self, title: str) -> None:
        size = look().size
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        head = QVBoxLayout()
        head.setContentsMargins(size.xl, size.l, size.xl, size.m)
        head.setSpacing(size.xs)
        head.addWidget(Words(title, "section"))
        kept = self.tr("The book as it is now is kept too, so this can be undone.")
        head.addWidget(Words(kept, "body", "quiet", wraps=True))
        middle = QHBoxLayout()
        set_margins(middle, size.m, 0, size.xl, size.m)
        middle.setSpacing(size.m)
        middle.addWidget(self.view, 3)
        middle.addWidget(self.outlook, 2)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle, 1)
        lay_out(self, column, foot_of(self.file_button, close, self.button))
        self.resize(2 * size.notice_width, size.dialog_width)

    def _number(self, copy: Backup) -> int:
        return self._copies.index(copy)

    def _show(self, copies: list[Backup]) -> None:
        self._copies = copies
        self.model.show(range(len(copies)), copies)
        if copies:
            # A copy was proved when it was made; what another took the place of may be what one wants to get away from.
            proved = (number for number, copy in enumerate(copies) if not copy.why)
            self.view.selectRow(next(proved, 0))
        else:
            self.file_button.setFocus()

    def _pick_row(self) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < len(self._copies):
            self.pick(self._copies[row].path)

    def choose_file(self) -> None:
        """A copy that is somewhere else."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.windowTitle(), str(self._folder), self.tr("Shopbook (*.shopbook)")
        )
        if name:
            self.pick(Path(name))

    def pick(self, file: Path) -> None:
        """Look at this copy; it can be brought back once it has been read."""
        self._file = file
        self.button.setEnabled(False)
        self._desk.files(
            partial(shell_work.glance, file), self, self._describe, key="glance", faulted=self._unreadable
        )

    def _describe(self, seen: tuple[Glance, Currency, NumberStyle]) -> None:
        glance, currency, style = seen
        figures = QLocale()
        parts = [
            Part(self.tr("Customers"), figures.toString(glance.customers)),
            Part(
                self.tr("They owe"),
                format_amount(glance.debts, currency, style),
                "owes" if glance.debts else None,
            ),
            Part(
                self.tr("In credit"),
                format_amount(glance.credits, currency, style),
                "credit" if glance.credits else None,
            ),
            Part(self.tr("Entries"), figures.toString(glance.entries)),
        ]
        last = ""
        if glance.last_at is not None:
            moment = locales.format_moment(glance.last_at, glance.locale, language=spoken())
            last = self.tr("Last recorded {moment}").format(moment=moment)
        self.outlook.show_outlook(glance.name, parts, last)
        self.button.setEnabled(True)

    def _unreadable(self, fault: Fault) -> None:
        self.outlook.refuse(str(fault))

    def bring_back(self, *_row: int) -> None:
        """Use the copy that is shown; everything in it is proved before anything is exchanged."""
        if self._file is not None and self.button.isEnabled():
            self.chosen.emit(self._file)
            self.accept()
