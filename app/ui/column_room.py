"""Lets a list drop its least important columns where there is no room, instead of scrolling sideways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from app.ui.look import look
from app.ui.table_view import TableView
from app.ui.theme import font


class ColumnRoom(QObject):
    """Hides the columns of `dropped`, the first one first, until the stretching one has `least` characters."""

    def __init__(self, view: TableView, dropped: Sequence[int], *, least: int) -> None:
        super().__init__(view)
        self._view = view
        self._dropped = tuple(dropped)
        self._least = least * QFontMetrics(font()).horizontalAdvance("0") + 2 * look().size.m
        self._hidden: dict[int, int] = {}
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Show as many columns as there is room for."""
        view = self._view
        titles = view.horizontalHeader()
        stretch = QHeaderView.ResizeMode.Stretch
        columns = range(titles.count())
        wide = {
            n: self._hidden.get(n) or titles.sectionSize(n)
            for n in columns
            if titles.sectionResizeMode(n) != stretch
        }
        missing = sum(wide.values()) + self._least - view.viewport().width()
        for n in self._dropped:
            hide = missing > 0
            if hide:
                missing -= wide[n]
            if hide != view.isColumnHidden(n):
                if hide:
                    self._hidden[n] = wide[n]
                else:
                    self._hidden.pop(n, None)
                view.setColumnHidden(n, hide)
