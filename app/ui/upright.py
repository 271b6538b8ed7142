"""What is higher than its place scrolls up and down, and nothing of it becomes narrower for that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.look import look
from app.ui.reading import set_margins


class UprightScroll(QScrollArea):
    """A column of fields between margins. The scroll bar stands in the margin at the end of the lines."""

    def __init__(self, top: int, bottom: int) -> None:
        """`top` and `bottom` are the margins above and below `column`; pixels."""
        super().__init__()
        self._margins = (top, bottom)
        self.inside = QWidget()
        self.inside.setProperty("part", "page")
        self.column = QVBoxLayout(self.inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.inside)
        self.verticalScrollBar().rangeChanged.connect(self._make_way)
        self._make_way(0, 0)

    def _make_way(self, least: int, most: int) -> None:
        size, (top, bottom) = look().size, self._margins
        bar = size.scrollbar if most > least else 0
        set_margins(self.column, size.xl, top, size.xl - bar, bottom)
