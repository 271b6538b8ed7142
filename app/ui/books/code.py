"""Holding a paper against the book: is the code at its foot on this book's chain?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.ui import shell_work, words
from app.ui.fields import FormField, TextEdit
from app.ui.growing import make_room
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.theme import set_tone

if TYPE_CHECKING:
    from app.domain.heads import CodePlace


class CodeDialog(QDialog):
    """A code is typed, and where it stands on the chain is said. Shows the book's code as it stands, too."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        size = look().size
        title = self.tr("Check a book code")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(size.dialog_width)
        about = self.tr("The code is at the foot of every paper, and of the day-close slip.")
        self.code = TextEdit()
        self.code.setPlaceholderText("1A2B-3C4D-5E6F")
        self.field = FormField(self.tr("Book code"), self.code)
        self.answer = Words("", "body", wraps=True)
        self.now = Words("", "body", "quiet", wraps=True)
        self.check_button = Button(self.tr("Check"), "accent")
        self.check_button.setDefault(True)
        self.check_button.clicked.connect(self.check)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(size.s)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.check_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.xl, size.l, size.xl, size.l)
        column.setSpacing(size.s)
        column.addWidget(Words(title, "section"))
        column.addWidget(Words(about, "body", "quiet", wraps=True))
        column.addWidget(self.field)
        column.addWidget(self.answer)
        column.addWidget(self.now)
        column.addLayout(foot)
        self.code.setFocus()
        context.desk.read(shell_work.head_code, self, self._show_now)

    def check(self) -> None:
        """Look for what is typed."""
        self.field.show_error("")
        self.answer.setText("")
        typed = self.code.text().strip()
        find = partial(shell_work.find_code, text=typed)
        self._context.desk.read(find, self, partial(self._show, typed), self._refuse, key="code")

    def _show_now(self, code: str) -> None:
        self.now.setText(self.tr("The code as it stands now is {code}.").format(code=code))

    def _show(self, typed: str, found: CodePlace | None) -> None:
        if found is None:
            said = self.tr(
                "{code} is not on this book's chain. The paper is of another book, or the book was changed or exchanged"
                " since it was made."
            ).format(code=typed)
        else:
            said = " ".join((self._place(found), self._since(found)))
        set_tone(self.answer, "late" if found is None else "proved")
        self.answer.setText(said)
        make_room(self)

    def _place(self, found: CodePlace) -> str:
        if found.recorded_at is None:
            return self.tr("{code} is the beginning of this book's chain.").format(code=found.code)
        return self.tr("{code} is on this book's chain: {entry}, recorded {moment}.").format(
            code=found.code,
            entry=words.entry_words(found.kind, found.number),
            moment=self._context.moment(found.recorded_at),
        )

    def _since(self, found: CodePlace) -> str:
        if found.since:
            return self.tr("%Ln entry(s) were recorded since.", "", found.since)
        return self.tr("It is the newest.")

    def _refuse(self, error: BookError) -> None:
        self.field.show_error(str(error))
        make_room(self)
        self.code.setFocus()
