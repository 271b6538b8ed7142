"""Gives the columns of a list the width they need, and drops the least important ones where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from app.ui.look import look
from app.ui.table import IdTableModel
from app.ui.table_view import TableView
from app.ui.theme import font


class ColumnRoom(QObject):
    """Looks after the columns of `view`.

    An amount or a badge is never shortened: its column widens with what is on screen. Instead the columns of
    `dropped` are hidden, the first one first, until the stretching one has `least` characters; nothing scrolls
    sideways. Other words widen their column as far as there is room, and one in which nothing long stands gives its own.
    """

    _wanted = Signal()

    def __init__(self, view: TableView, dropped: Sequence[int], *, least: int) -> None:
        super().__init__(view)
        self._view = view
        self._dropped = tuple(dropped)
        self._least = least * QFontMetrics(font()).horizontalAdvance("0") + 2 * look().size.m
        self._hidden: dict[int, int] = {}
        self._hints: dict[int, int] = {}
        # What a column that can say it in short is content with.
        model = view.model()
        columns = model.columns if isinstance(model, IdTableModel) else ()
        self._short = {n: view.columnWidth(n) for n, column in enumerate(columns) if column.short}
        self._waiting = False
        self._wanted.connect(self._fit_once, Qt.ConnectionType.QueuedConnection)
        view.horizontalHeader().setResizeContentsPrecision(0)  # only rows on screen are asked
        view.model().dataChanged.connect(self._changed)
        if isinstance(model, IdTableModel):
            model.spliced.connect(self._fit_once)  # at once: the next paint may come before what is queued
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Widen the amounts, then show as many columns as there is room for."""
        view = self._view
        if not view.isVisible():
            return  # Qt would ask every row there is; the columns are fitted when the list is shown
        self._waiting = False
        titles = view.horizontalHeader()
        stretch = QHeaderView.ResizeMode.Stretch
        self._hints.clear()
        self._widen(titles)
        wide = {
            n: self._hidden.get(n) or titles.sectionSize(n)
            for n in range(titles.count())
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
        self._share(titles)

    def _scrolled(self) -> None:
        """Rows that were read before have come into view, and an amount among them may need more room."""
        self._hints.clear()
        if self._view.isVisible() and self._widen(self._view.horizontalHeader()):
            self.fit()

    def _changed(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._wanted.emit()

    def _fit_once(self) -> None:
        if self._waiting:
            self.fit()

    def _widen(self, titles: QHeaderView) -> bool:
        """Give amounts and badges the room they need; whether any needed more."""
        model = self._view.model()
        if not isinstance(model, IdTableModel):
            return False
        widened = False
        for n, column in enumerate(model.columns):
            if (column.align == "end" or column.kind == "badge") and not self._view.isColumnHidden(n):
                needed = self._hint(n)
                if needed > titles.sectionSize(n):
                    titles.resizeSection(n, needed)
                    widened = True
        return widened

    def _hint(self, column: int) -> int:
        """What the words on screen need; asked once each time the columns are fitted, for it measures them all."""
        if column not in self._hints:
            self._hints[column] = self._view.sizeHintForColumn(column)
        return self._hints[column]

    def _share(self, titles: QHeaderView) -> None:
        """Give words that are shortened what the other columns do not need, and all that the stretching one can spare."""
        view = self._view
        shown = [n for n in range(titles.count()) if not view.isColumnHidden(n)]
        fixed = [n for n in shown if titles.sectionResizeMode(n) != QHeaderView.ResizeMode.Stretch]
        needs = {n: max(self._hint(n), view.room_for(n)) for n in shown}
        whole = dict(needs)
        needs.update({n: min(needs[n], self._short[n]) for n in fixed if n in self._short})
        free = view.viewport().width() - sum(titles.sectionSize(n) for n in fixed)
        stretching = sum(needs[n] for n in shown if n not in fixed)
        wanted = {n: needs[n] - titles.sectionSize(n) for n in fixed if needs[n] > titles.sectionSize(n)}
        missing = max(0, stretching - free) + sum(wanted.values())
        for n in fixed:
            slack = min(titles.sectionSize(n) - needs[n], missing)
            if slack > 0:
                titles.resizeSection(n, titles.sectionSize(n) - slack)
                free, missing = free + slack, missing - slack
        spare = free - min(stretching, self._least)
        for n, more in wanted.items():
            given = min(more, spare)
            if given > 0:
                titles.resizeSection(n, titles.sectionSize(n) + given)
                spare, free = spare - given, free - given
        for n in fixed:
            more = whole[n] - titles.sectionSize(n)
            if n in self._short and 0 < more <= free - stretching:
                titles.resizeSection(n, titles.sectionSize(n) + more)
                free -= more
