"""A report as a list: its own columns, totals in strong type; a row leads to its entry, its customer or to what its figures are made of."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from app.domain.books import BookInfo
from app.domain.money import format_amount
from app.domain.reports import FIGURES, Kind, Report, Weight
from app.locales import number_style
from app.ui.empty import EmptyState
from app.ui.look import look
from app.ui.report_words import row_words, said, value_words
from app.ui.reports.kinds import AS_OF
from app.ui.reports.widths import Wish, shared_out, title_of, wishes
from app.ui.table import Column, IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView

translate = QCoreApplication.translate


class Line(NamedTuple):
    """One row as it is shown."""

    place: int
    texts: tuple[str, ...]
    weight: Weight
    entry_id: int | None
    customer_id: int | None


class ReportTable(QWidget):
    """Shows a report. `open_entry(id)`, `open_customer(id)` and `open_lead(Lead)` are asked for by Enter or a double
    click on a row.
    """

    open_entry = Signal(int)
    open_customer = Signal(int)
    open_lead = Signal(object)
    # How far from the edge the last column's figures end, in pixels.
    fitted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: TableView | None = None
        self.model: IdTableModel[Line] | None = None
        self._shape: tuple[str, ...] = ()
        self._asked: list[Wish] = []
        self._report: Report | None = None
        self._info: BookInfo | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_report(self, report: Report, info: BookInfo, *, compact: bool) -> None:
        """Show this report from its top; figures come as the book writes them."""
        shown = _shown(report)
        shape = (report.key, *(report.columns[n].key for n in shown))
        if self.model is None or shape != self._shape:
            self._shape = shape
            self._make_view(report, info, shown, compact=compact)
        self._report, self._info = report, info
        self._asked = wishes(report, info, shown)
        self._fit()
        if self.model is not None and self.view is not None:
            self.model.show(range(len(report.rows)) if says_anything(report) else (), afresh=True)
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

    def _make_view(self, report: Report, info: BookInfo, shown: list[int], *, compact: bool) -> None:
        had_focus = self.view is not None and self.view.hasFocus()
        if self.view is not None and self.model is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            # It may be about to ask for rows, which are those of another report now.
            self.model.wanted.disconnect(self._put)
            self.model.deleteLater()
        model = IdTableModel(_columns(report, shown), _place_of, self)
        view = TableView(model, said(report.title), self)
        view.setItemDelegate(_Delegate(view))
        view.set_pad(look().size.s)
        view.set_compact(compact=compact)
        view.set_empty(self._nothing(report.key))
        model.wanted.connect(self._put)
        view.opened.connect(self._open)
        self._column.addWidget(view)
        self.view, self.model = view, model
        if had_focus:
            view.setFocus()

    def _nothing(self, key: str) -> EmptyState:
        if key == "discrepancies":
            return EmptyState("shield-check", self.tr("No check found a difference in these days"))
        if key in AS_OF:
            return EmptyState(
                "file-text", self.tr("Nothing on that day"), self.tr("Choose another day above.")
            )
        return EmptyState("file-text", self.tr("Nothing in these days"), self.tr("Choose other days above."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.view is None:
            return
        room = self.width() - self._bar()
        given = shared_out(self._asked, room)
        code = next((n for n, key in enumerate(self._shape[1:]) if key == "code"), None)
        if code is not None:
            # A name says more than its code, where there is no room for both.
            crowded = sum(wish.wish for wish in self._asked) > room
            self.view.setColumnHidden(code, crowded)
            if crowded:
                asked = [Wish(0, 0) if n == code else wish for n, wish in enumerate(self._asked)]
                given = shared_out(asked, room)
        for n, width in enumerate(given):
            if not self.view.isColumnHidden(n):
                self.view.setColumnWidth(n, width)
        self.fitted.emit(self._bar() + look().size.s)

    def _bar(self) -> int:
        """The room the scroll bar takes, none where all rows are in sight: lines and totals go to the edge."""
        view = self.view
        rows = len(self._report.rows) if self._report is not None else 0
        if view is None or not rows:
            return 0
        high = rows * view.verticalHeader().defaultSectionSize() + view.horizontalHeader().sizeHint().height()
        return look().size.scrollbar if high > self.height() else 0

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
        elif row.lead is not None:
            self.open_lead.emit(row.lead)


class _Delegate(RowDelegate):
    """Headings and totals are strong."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view, view.hovered_row, underlined=True)
        self._plain = self._body

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        line = model.row(index.row()) if isinstance(model, IdTableModel) else None
        strong = isinstance(line, Line) and line.weight is not Weight.LINE
        self._body = self._strong if strong else self._plain
        super().paint(painter, option, index)


def says_anything(report: Report) -> bool:
    """Whether there is a line or a figure in it: totals of nothing are nothing to look at."""
    return any(
        row.weight is Weight.LINE or any(isinstance(value, int) and value for value in row.values)
        for row in report.rows
    )


def total_words(report: Report, info: BookInfo) -> str:
    """The total in a line: in sight wherever one has scrolled to."""
    row = report.rows[-1] if report.rows else None
    if row is None or row.weight is not Weight.TOTAL:
        return ""
    totals = [other.values[:3] for other in report.rows if other.weight is Weight.TOTAL]
    if totals.count(row.values[:3]) > 1:
        return ""  # each part has its own: the last one is not the whole
    name = next((value for value in row.values if isinstance(value, str) and value), "")
    columns = zip(reversed(report.columns), reversed(row.values), strict=True)
    kind, figure = next(
        ((column.kind, value) for column, value in columns if isinstance(value, int)), (Kind.AMOUNT, 0)
    )
    counted = kind is not Kind.AMOUNT
    told = (
        value_words(kind, figure, info)
        if counted
        else format_amount(figure, info.currency, number_style(info.locale))
    )
    return f"{said(name)} {told}"


def _place_of(line: Line) -> int:
    return line.place


def _text(n: int, line: Line) -> str:
    return line.texts[n]


def _shown(report: Report) -> list[int]:
    """The columns in which anything stands; words that nobody typed take no room."""
    return [
        n
        for n, column in enumerate(report.columns)
        if column.kind is not Kind.TEXT or not report.rows or any(row.values[n] for row in report.rows)
    ]


def _columns(report: Report, shown: list[int]) -> list[Column[Line]]:
    return [
        Column(
            report.columns[n].key,
            title_of(report.columns[n]),
            partial(_text, n),
            width=1,
            align="end" if report.columns[n].kind in FIGURES else "start",
            term=""
            if title_of(report.columns[n]) == said(report.columns[n].title)
            else said(report.columns[n].title),
            tip=partial(_text, n) if report.columns[n].kind is Kind.TEXT else None,
        )
        for n in shown
    ]
