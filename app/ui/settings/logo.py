"""The shop's logo, as papers show it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.settings import work


class LogoEditor(QWidget):
    """A picture of a file, kept with the book. `said(str)` once it is."""

    said = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        size = look().size
        self._context = context
        self.picture = QLabel()
        self.picture.setFixedHeight(2 * size.xxl)
        self.picture.setAccessibleName(self.tr("Logo"))
        self.choose_button = Button(self.tr("Choose a picture …"))
        self.choose_button.clicked.connect(self._choose)
        self.none_button = Button(self.tr("No logo"), "quiet")
        self.none_button.clicked.connect(partial(self._keep, b""))
        self.wrong = Words("", "quiet", "late", wraps=True)
        self.wrong.hide()
        row = QHBoxLayout()
        row.setSpacing(size.s)
        row.addWidget(self.picture)
        row.addWidget(self.choose_button)
        row.addWidget(self.none_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.xs)
        column.addWidget(Words(self.tr("Logo"), "quiet"))
        column.addLayout(row)
        column.addWidget(self.wrong)
        self._show(b"")

    def refresh(self) -> None:
        """Read it again."""
        self._context.desk.read(work.logo, self, self._show, key="logo")

    def take(self, file: Path) -> None:
        """Keep the picture in this file."""
        from app.services.papers import read_logo

        try:
            picture = read_logo(file)
        except OSError as error:
            self._wrong(self.tr("That file cannot be read ({reason}).").format(reason=error.strerror))
            return
        self._keep(picture)

    def _choose(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Logo"), "", kinds)
        if chosen:
            self.take(Path(chosen))

    def _keep(self, picture: bytes) -> None:
        change = partial(work.set_logo, uid=str(uuid4()), picture=picture)
        self._context.desk.write(change, self, partial(self._kept, picture), self._refused)

    def _kept(self, picture: bytes, receipt: Receipt) -> None:
        self._show(picture)
        self.said.emit(receipt.message)

    def _refused(self, error: BookError) -> None:
        self._wrong(str(error))

    def _wrong(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _show(self, picture: bytes) -> None:
        self._wrong("")
        drawn = QPixmap()
        there = bool(picture) and drawn.loadFromData(picture)
        self.picture.setVisible(there)
        self.none_button.setVisible(there)
        if there:
            high = self.picture.height()
            self.picture.setPixmap(drawn.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation))
