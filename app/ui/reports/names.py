"""The names of all reports under their headings; arrow keys go from one to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.look import look
from app.ui.parts import Button, Words
from app.ui.reading import set_margins
from app.ui.reports.kinds import groups


class ReportNames(QScrollArea):
    """One of them is chosen. `chosen(key)` when it becomes another, `pressed(key)` for whichever is pressed."""

    chosen = Signal(str)
    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        inside = QWidget()
        inside.setProperty("part", "page")
        inside.setAccessibleName(self.tr("Reports"))
        column = QVBoxLayout(inside)
        column.setContentsMargins(size.s, size.s, size.s, size.s)
        column.setSpacing(0)
        for n, (heading, kinds) in enumerate(groups()):
            title = Words(heading, "quiet", "quiet")
            set_margins(title, size.s, size.m if n else 0, 0, size.xs)
            column.addWidget(title)
            for kind in kinds:
                button = Button(kind.name, "rail")
                button.setCheckable(True)
                button.setToolTip(kind.about)
                button.toggled.connect(partial(self._toggled, kind.key))
                button.clicked.connect(partial(self.pressed.emit, kind.key))
                self.buttons[kind.key] = button
                self._group.addButton(button)
                column.addWidget(button)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.setFixedWidth(inside.sizeHint().width() + size.scrollbar)

    def choose(self, key: str) -> bool:
        """Choose the report of this key; False where it is chosen already. Raises KeyError for none there is."""
        was = self.buttons[key].isChecked()
        self.buttons[key].setChecked(True)
        return not was

    def _toggled(self, key: str, checked: bool) -> None:
        if checked:
            self.chosen.emit(key)
