"""A report as a list: its own columns, totals in strong type; a row leads to its entry or customer."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from app.domain.books import BookInfo
from app.domain.reports import Kind, Report, Weight
from app.ui.parts import EmptyState
from app.ui.report_words import row_words, said
from app.ui.table import Column, IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView

_FIGURES = (Kind.AMOUNT, Kind.COUNT)
_SAMPLE = 2000
_WIDEST = 30


class Line(NamedTuple):
    """One row as it is shown."""

    place: int
    texts: tuple[str, ...]
    weight: Weight
    entry_id: int | None
    customer_id: int | None


class ReportTable(QWidget):
    """Shows a report. `open_entry(id)` and `open_customer(id)` are asked for by Enter or a double click on a row."""

    open_entry = Signal(int)
    open_customer = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: TableView | None = None
        self.model: IdTableModel[Line] | None = None
        self._shape: tuple[str, ...] = ()
        self._report: Report | None = None
        self._info: BookInfo | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_report(self, report: Report, info: BookInfo, *, compact: bool) -> None:
        """Show this report from its top; figures come as the book writes them."""
        shape = (report.key, *(column.key for column in report.columns))
        if self.model is None or shape != self._shape:
            self._shape = shape
            self._make_view(report, info, compact=compact)
        self._report, self._info = report, info
        if self.model is not None and self.view is not None:
            self.model.show(range(len(report.rows)), afresh=True)
            self.view.scrollToTop()

    def clear(self) -> None:
        """Show nothing."""
        if self.model is not None:
            self.model.show(())

    def lines(self) -> list[tuple[str, ...]]:
        """The words of every row, as they are shown."""
        if self._report is None or self._info is None:
            return []
        return [row_words(self._report, row, self._info) for row in self._report.rows]

    def _make_view(self, report: Report, info: BookInfo, *, compact: bool) -> None:
        had_focus = self.view is not None and self.view.hasFocus()
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        model = IdTableModel(_columns(report, info), _place_of, self)
        view = TableView(model, said(report.title), self)
        view.setItemDelegate(_Delegate(view))
        view.set_compact(compact=compact)
        view.set_empty(
            EmptyState("file-text", self.tr("Nothing in these days"), self.tr("Choose other days above."))
        )
        model.wanted.connect(self._put)
        view.opened.connect(self._open)
        self._column.addWidget(view)
        self.view, self.model = view, model
        if had_focus:
            view.setFocus()

    def _put(self, places: tuple[int, ...], generation: int) -> None:
        """The report is here already: rows come from it at once, a page at a time."""
        report, info = self._report, self._info
        if report is None or info is None or self.model is None:
            return
        lines = (
            Line(place, row_words(report, row, info), row.weight, row.entry_id, row.customer_id)
            for place, row in ((place, report.rows[place]) for place in places)
        )
        self.model.put(lines, generation)

    def _open(self, place: int) -> None:
        if self._report is None:
            return
        row = self._report.rows[place]
        if row.entry_id is not None:
            self.open_entry.emit(row.entry_id)
        elif row.customer_id is not None:
            self.open_customer.emit(row.customer_id)


class _Delegate(RowDelegate):
    """Headings and totals are strong."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view, view.hovered_row)
        self._plain = self._body

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        line = model.row(index.row()) if isinstance(model, IdTableModel) else None
        strong = isinstance(line, Line) and line.weight is not Weight.LINE
        self._body = self._strong if strong else self._plain
        super().paint(painter, option, index)


def _place_of(line: Line) -> int:
    return line.place


def _text(n: int, line: Line) -> str:
    return line.texts[n]


def _columns(report: Report, info: BookInfo) -> list[Column[Line]]:
    """Figures as wide as the longest of them, the first column of words takes what is left."""
    rows = [row_words(report, row, info) for row in (*report.rows[:_SAMPLE], *report.rows[-1:])]
    texts = [n for n, column in enumerate(report.columns) if column.kind is Kind.TEXT]
    widest = {n: max((len(row[n]) for row in rows), default=0) for n in range(len(report.columns))}
    stretching = max(texts, key=lambda n: widest[n], default=-1)
    found = []
    for n, column in enumerate(report.columns):
        title = said(column.title)
        width = min(max(widest[n], len(title)) + 2, _WIDEST)
        figures = column.kind in _FIGURES
        found.append(
            Column(
                column.key,
                title,
                partial(_text, n),
                width=0 if n == stretching else width,
                align="end" if figures else "start",
            )
        )
    return found
