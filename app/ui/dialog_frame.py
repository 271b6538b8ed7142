"""How a dialog stands: choices under their names, its body, a hairline, and at the foot what goes with the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.look import look
from app.ui.parts import Hairline, Words


def lay_out(dialog: QWidget, body: QLayout, foot: QLayout) -> None:
    """The body takes the room there is."""
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(body, 1)
    whole.addWidget(Hairline())
    whole.addLayout(foot)


def foot_of(begins: QWidget | None, *buttons: QWidget) -> QHBoxLayout:
    """What begins the foot, with all the room for words; then the buttons, the one for Enter last."""
    size = look().size
    row = QHBoxLayout()
    row.setContentsMargins(size.xl, size.m, size.xl, size.l)
    row.setSpacing(size.s)
    if begins is not None:
        row.addWidget(begins, int(isinstance(begins, Words)))
    if not isinstance(begins, Words):
        row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


class Labelled(QWidget):
    """A choice under its name, where nothing can be wrong: a field without the line beneath it."""

    def __init__(self, label: str, choice: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, size.s)
        column.setSpacing(size.xs // 2)
        name = Words(label, "quiet")
        name.setBuddy(choice)
        column.addWidget(name)
        column.addWidget(choice)
        self.setFocusProxy(choice)
