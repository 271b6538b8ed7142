"""What stands where the lines would be when a statement cannot be read: why, and what one can do about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.domain.imports import ImportUnclear
from app.ui.parts import Button, EmptyState


class RefusedFile(QWidget):
    """The reason. `another_wanted` asks for another file, `mark_said(str)` tells the decimal mark."""

    another_wanted = Signal()
    mark_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = EmptyState("circle-alert", "", " ")
        self._offers = QHBoxLayout()
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.reason)
        column.addLayout(self._offers)
        column.addStretch(2)

    def refuse(self, error: BookError) -> None:
        """Say why, with a button for each way on; the first has the focus."""
        asks = isinstance(error, ImportUnclear) and error.question.about == "decimal"
        self.reason.title.setText(
            self.tr("Which is the decimal mark?") if asks else self.tr("This file cannot be read")
        )
        self.reason.text.setText(str(error))
        while (item := self._offers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        offers: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Choose another file …"), self.another_wanted.emit)
        ]
        if asks:
            marks = ((self.tr("A comma"), ","), (self.tr("A point"), "."))
            offers = [*((words, partial(self.mark_said.emit, mark)) for words, mark in marks), *offers]
        self._offers.addStretch(1)
        buttons = [self._offer(words, act) for words, act in offers]
        self._offers.addStretch(1)
        self.setFocusProxy(buttons[0])

    def _offer(self, words: str, act: Callable[[], None]) -> Button:
        button = Button(words)
        button.clicked.connect(lambda _checked=False: act())
        self._offers.addWidget(button)
        return button
