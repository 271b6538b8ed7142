"""A report as a list: its own columns, totals in strong type; a row leads to its entry, its customer or to what its figures are made of."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from app.domain.books import BookInfo
from app.domain.reports import FIGURES, Kind, Report, ReportColumn, Weight
from app.ui.look import look
from app.ui.parts import EmptyState
from app.ui.report_words import row_words, said
from app.ui.table import Column, IdTableModel
from app.ui.table_paint import RowDelegate
from app.ui.table_view import TableView
from app.ui.theme import font

translate = QCoreApplication.translate

_SAMPLE = 2000
# Of words: in letters; and which of a column's texts it is made for, the longer ones being shortened.
_WIDEST = 44
_LEAST = 13
_NAME = 24
_SLACK = 2
_USUAL = 0.95
# The longest texts by letters, among which is the widest one.
_LONGEST = 30


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
        view.set_empty(
            EmptyState("file-text", self.tr("Nothing in these days"), self.tr("Choose other days above."))
            if report.key != "discrepancies"
            else EmptyState("shield-check", self.tr("No check found a difference in these days"))
        )
        model.wanted.connect(self._put)
        view.opened.connect(self._open)
        self._column.addWidget(view)
        self.view, self.model = view, model
        if had_focus:
            view.setFocus()

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
        super().__init__(view, view.hovered_row, look().size.s)
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


def _title(column: ReportColumn) -> str:
    """The title on the screen: the shopkeeper's word, where the accountant's own is too long for a column."""
    short = {"Unapplied credit": translate("Reports", "Credit")}
    return short.get(column.title) or said(column.title)


def _columns(report: Report, shown: list[int]) -> list[Column[Line]]:
    return [
        Column(
            report.columns[n].key,
            _title(report.columns[n]),
            partial(_text, n),
            width=1,
            align="end" if report.columns[n].kind in FIGURES else "start",
            term=""
            if _title(report.columns[n]) == said(report.columns[n].title)
            else said(report.columns[n].title),
            tip=partial(_text, n) if report.columns[n].kind is Kind.TEXT else None,
        )
        for n in shown
    ]


class Wish(NamedTuple):
    """How wide a column would like to be, the least it can do with, the most it can use; pixels. `words` can do
    with more.
    """

    wish: int
    least: int
    most: int = 0
    words: bool = True


def wishes(report: Report, info: BookInfo, shown: list[int]) -> list[Wish]:
    """Figures and days need all their room; words may be shortened, those that are longer than most first."""
    metrics, strong, titles = QFontMetrics(font()), QFontMetrics(font("strong")), QFontMetrics(font("quiet"))
    # A pixel or two more than the words: Qt shortens what has only just room.
    padding, letter = 2 * look().size.s + _SLACK, metrics.horizontalAdvance("0")
    sample = (*report.rows[:_SAMPLE], *report.rows[-1:])
    rows = [row_words(report, row, info) for row in sample]
    loud = [words for words, row in zip(rows, sample, strict=True) if row.weight is not Weight.LINE]
    found = []
    for n in shown:
        column = report.columns[n]
        # Bold, and a little wider than the regular: every title is.
        title = titles.horizontalAdvance(_title(column)) + letter
        texts = sorted({row[n] for row in rows if row[n]}, key=len)
        longest = [metrics.horizontalAdvance(text) for text in texts[-_LONGEST:]]
        said_loud = sorted({row[n] for row in loud}, key=len)
        named = [strong.horizontalAdvance(text) for text in said_loud[-_LONGEST:]]
        if column.kind is Kind.TEXT:
            usual = texts[int(_USUAL * (len(texts) - 1))] if texts else ""
            # A name is whole; of notes most are.
            whole = min(max(longest, default=0), _NAME * letter)
            wish = max(title, whole, *named, min(metrics.horizontalAdvance(usual), _WIDEST * letter))
            most = max([wish, *longest])
            found.append(Wish(wish + padding, min(wish, _LEAST * letter) + padding, most + padding))
        else:
            wish = max([title, *longest, *named])
            found.append(Wish(wish + padding, wish + padding, wish + padding, words=False))
    return found


def shared_out(asked: list[Wish], room: int) -> list[int]:
    """A width for each column: what is left over goes to words that are still shortened, then to the longest ones,
    or to the first column where there are none; what is missing is taken from words, the widest first, down to their
    least; then one has to scroll.
    """
    given = [wish.wish for wish in asked]
    missing = sum(given) - room
    spare = [wish.wish - wish.least for wish in asked]
    if missing <= 0:
        for n in sorted(range(len(given)), key=lambda n: asked[n].most - given[n]):
            more = min(-missing, max(0, asked[n].most - given[n]))
            given[n] += more
            missing += more
        taker = max((n for n in range(len(given)) if asked[n].words), key=lambda n: given[n], default=0)
        if given:
            given[taker] -= missing
        return given
    while missing > 0 and any(spare):
        # The widest gives first, until another is as wide: two long texts beside each other stay alike.
        widest, *others = sorted((n for n in range(len(given)) if spare[n]), key=lambda n: -given[n])
        ahead = given[widest] - given[others[0]] if others else spare[widest]
        taken = min(missing, spare[widest], max(1, ahead))
        given[widest] -= taken
        spare[widest] -= taken
        missing -= taken
    return given
