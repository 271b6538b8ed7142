"""What an import came to, with the way back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import BookError, Fault
from app.domain.imports import ImportKind, ImportResult
from app.domain.receipts import Receipt
from app.ui.icons import pixmap
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.sentences import in_words

MOST_NAMED = 12


class DonePage(QWidget):
    """Says what was recorded and what was left out. `undo` and `again` are asked for by its buttons."""

    undo = Signal()
    again = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        size = look().size
        self.context = context
        self._picture = QLabel()
        self.sentence = Words("", "figure", wraps=True)
        self.more = Words("", "body", "quiet", wraps=True)
        self.problem = Words("", "body", "late", wraps=True)
        self.undo_button = Button(self.tr("Undo this import"), icon_name="undo-2")
        self.undo_button.clicked.connect(self.undo)
        self.again_button = Button(self.tr("Import another file"), icon_name="file-spreadsheet")
        self.again_button.clicked.connect(self.again)
        row = QHBoxLayout()
        row.setSpacing(size.s)
        row.addWidget(self.again_button)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        column.setSpacing(size.m)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.sentence, self.more, self.problem):
            column.addWidget(part)
        column.addSpacing(size.s)
        column.addLayout(row)
        column.addStretch(1)
        self.setFocusProxy(self.again_button)

    def show_result(self, result: ImportResult) -> None:
        """What was recorded."""
        self._draw("circle-check", "proved")
        self.problem.setText("")
        self.sentence.setText(self._sentence(result))
        lines = [self.tr("%Ln already in the book", "", result.duplicates)] if result.duplicates else []
        for left in (*result.bad, *result.twins)[:MOST_NAMED]:
            words = self.tr("Row {line} was left out: {reason}.")
            lines.append(words.format(line=left.line, reason=in_words(left.reason)))
        for rounded in result.rounded[:MOST_NAMED]:
            words = self.tr("Row {line}: {exact} was rounded to {amount}.")
            amount = self.context.money(abs(rounded.minor))
            lines.append(words.format(line=rounded.line, exact=rounded.exact, amount=amount))
        self.more.setText("\n".join(lines))
        self.undo_button.setVisible(result.batch_id is not None)
        self.undo_button.setEnabled(True)

    def _sentence(self, result: ImportResult) -> str:
        if result.batch_id is None:
            return self.tr("Nothing was new; the book is as it was.")
        if result.kind is ImportKind.CUSTOMERS:
            return self.tr("%Ln customer(s) recorded.", "", result.customers)
        if result.customers:
            entries = self.tr("%Ln entry(s)", "", result.entries)
            customers = self.tr("%Ln new customer(s)", "", result.customers)
            return self.tr("{entries} and {customers} recorded.").format(entries=entries, customers=customers)
        return self.tr("%Ln entry(s) recorded.", "", result.entries)

    def wait(self) -> None:
        """It is being taken back."""
        self.undo_button.setEnabled(False)
        self.problem.setText("")

    def show_taken_back(self, receipt: Receipt) -> None:
        """It was taken back."""
        self._draw("undo-2", "quiet")
        self.sentence.setText(self.tr("Taken back; nothing of it counts any more."))
        self.more.setText(receipt.message)
        self.undo_button.hide()

    def refuse(self, error: BookError | Fault) -> None:
        """It could not be taken back."""
        self.problem.setText(str(error))
        self.undo_button.setEnabled(True)

    def _draw(self, name: str, tone: str) -> None:
        side = round(look().size.icon_large * self.devicePixelRatioF())
        self._picture.setPixmap(pixmap(name, tone, QSize(side, side), self.devicePixelRatioF()))
