"""What stands where the lines would be when a statement cannot be read: why, and what one can do about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.domain.imports import ImportUnclear, Question
from app.ui.empty import EmptyState
from app.ui.parts import Button


class RefusedFile(QWidget):
    """The reason. `another_wanted` asks for another file, `told(about, choice)` answers what this one does not tell."""

    another_wanted = Signal()
    told = Signal(str, str)

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
        title, choices = self.tr("This file cannot be read"), dict[str, str]()
        if isinstance(error, ImportUnclear):
            title, choices = self._asked(error.question)
        self.reason.title.setText(title)
        self.reason.text.setText(str(error))
        while (item := self._offers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        offers: list[tuple[str, Callable[[], None]]] = [
            *((words, partial(self.told.emit, error.field, choice)) for choice, words in choices.items()),
            (self.tr("Choose another file …"), self.another_wanted.emit),
        ]
        self._offers.addStretch(1)
        buttons = [self._offer(words, act) for words, act in offers]
        self._offers.addStretch(1)
        self.setFocusProxy(buttons[0])

    def _asked(self, question: Question) -> tuple[str, dict[str, str]]:
        """What a file leaves open, and what it can be: each choice in words."""
        if question.about == "decimal":
            return self.tr("Which is the decimal mark?"), {",": self.tr("A comma"), ".": self.tr("A point")}
        words = {
            "dmy": self.tr("Day first"),
            "mdy": self.tr("Month first"),
            "ymd": self.tr("Year first"),
        }
        return self.tr("How are its days written?"), {order: words[order] for order, _ in question.readings}

    def _offer(self, words: str, act: Callable[[], None]) -> Button:
        button = Button(words)
        button.clicked.connect(lambda _checked=False: act())
        self._offers.addWidget(button)
        return button
