"""How a list is drawn: cells whole (ground, words, hairline) and titles, from the tokens alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.brush import draw_pill, fill, ink
from app.ui.icons import pixmap
from app.ui.look import Look, Paint, look
from app.ui.reading import isolated
from app.ui.table import Align, Cell, Column, IdTableModel
from app.ui.theme import font

RowT = TypeVar("RowT")
_ROOT = QModelIndex()
# A pixel or two more than the words: Qt shortens what has only just room.
_SLACK = 2
# The side is said already: Qt would turn it round once more where one reads from right to left.
_AS_SAID = Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


class RowDelegate(QStyledItemDelegate):
    """Draws a cell whole: ground, words, hairline."""

    def __init__(self, view: QTableView, hovered_row: Callable[[], int], *, underlined: bool = False) -> None:
        """`underlined` says that a line stands right beneath the list."""
        super().__init__(view)
        self._underlined = underlined
        self._view = view
        self.pad = look().size.m  # the room on either side of the words
        self._hovered_row = hovered_row
        self._body = font()
        self._strong = font("strong")
        self._quiet = font("quiet")

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, IdTableModel):
            super().paint(painter, option, index)
            return
        worn = look()
        area, high = option.rect, self._view.viewport().height()
        if self._is_sliced(area, high):
            return
        column: Column[object] = model.columns[index.column()]
        cell = model.cell(index.row(), index.column())
        ground = self._ground(index.row(), worn)
        if ground:
            fill(painter, area, ground)
        line = worn.size.line
        # The last row may reach beyond the lower edge; with the line right beneath the list it would be two.
        end = area.bottom() + 1
        if not self._underlined or end + worn.size.s < high:
            fill(painter, QRect(area.x(), min(end, high) - line, area.width(), line), worn.colour.hairline)
        words = area.adjusted(self.pad, 0, -self.pad, -line)
        if column.kind == "badge" and cell.here and cell.text:
            self._badge(painter, option, words, cell, column, worn)
            return
        face = self._face(column.kind)
        metrics = QFontMetrics(face)
        text = self.words_within(index, words.width())
        align = _visual(column.align, option.direction)
        if cell.changed:
            self._tint(painter, words, metrics.horizontalAdvance(text), align, worn)
        tone = cell.tone or ("quiet" if column.kind == "quiet" else "ink")
        painter.setFont(face)
        painter.setPen(ink(worn.tone(tone)))
        painter.drawText(words, align | _AS_SAID, isolated(text))

    def _is_sliced(self, area: QRect, high: int) -> bool:
        """Whether the lower edge of the list would cut the words of a row in two: it comes when one scrolls to it."""
        below = (
            area.height() + QFontMetrics(self._body).height()
        ) // 2 + look().size.xs  # with a badge's edge
        return area.y() > 0 and area.y() + below > high

    def words_within(self, index: QModelIndex | QPersistentModelIndex, room: int) -> str:
        """What a cell shows in so many pixels: all of it, else what its column says in short, else that cut."""
        model = index.model()
        if not isinstance(model, IdTableModel):
            return ""
        column: Column[object] = model.columns[index.column()]
        metrics = QFontMetrics(self._face(column.kind))
        text = model.cell(index.row(), index.column()).text
        if column.short and metrics.horizontalAdvance(text) + _SLACK > room:
            text = model.short(index.row(), index.column())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Wide enough for the words as they are drawn."""
        text, size = str(index.data() or ""), look().size
        model = index.model()
        kind = model.columns[index.column()].kind if isinstance(model, IdTableModel) else "text"
        wide = QFontMetrics(self._face(kind)).horizontalAdvance(text) + 2 * self.pad + _SLACK
        if kind == "badge":
            wide += 2 * size.s
        return QSize(wide, self._view.verticalHeader().defaultSectionSize())

    def _face(self, kind: str) -> QFont:
        return {"strong": self._strong, "quiet": self._quiet, "badge": self._quiet}.get(kind, self._body)

    def _ground(self, row: int, worn: Look) -> str | None:
        if self._view.selectionModel().rowIntersectsSelection(row, _ROOT):
            return worn.colour.row(chosen=True)
        return worn.colour.row(chosen=False) if row == self._hovered_row() else None

    def _tint(self, painter: QPainter, words: QRect, width: int, align: Qt.AlignmentFlag, worn: Look) -> None:
        size = worn.size
        high = min(words.height() - size.xs, QFontMetrics(self._body).height() + size.xs)
        patch = _placed(align, QSize(min(width, words.width()), high), words)
        patch = patch.adjusted(-size.xs, 0, size.xs, 0)
        changed = worn.colour.changed
        draw_pill(painter, patch, Paint(changed, changed, worn.colour.ink), size.xs, size.line)

    def _badge(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        words: QRect,
        cell: Cell,
        column: Column[object],
        worn: Look,
    ) -> None:
        size = worn.size
        metrics = QFontMetrics(self._quiet)
        room = words.width() - 2 * size.s
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room)
        box = _placed(
            _visual(column.align, option.direction),
            QSize(metrics.horizontalAdvance(text) + 2 * size.s, metrics.height() + size.xs),
            words,
        )
        paint = worn.colour.pill(cell.tone or "quiet", changed=cell.changed)
        draw_pill(painter, box, paint, size.pill, size.line)
        painter.setFont(self._quiet)
        painter.setPen(ink(paint.words))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(text))


class Titles(QHeaderView):
    """The titles of the columns: quiet words, the one sorted by in ink with an arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.order: tuple[int, bool] | None = None
        self.pad = look().size.m
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(look().size.xxl)
        self._face = font("quiet")
        self._face.setWeight(QFont.Weight.DemiBold)
        self._height = QFontMetrics(self._face).height() + 2 * look().size.s

    def room_for(self, column: Column[RowT]) -> int:
        """The width at which the title of a column is whole, with the arrow where one can sort by it."""
        size = look().size
        arrow = size.m + size.xs if column.sort else 0
        return QFontMetrics(self._face).horizontalAdvance(column.title) + arrow + 2 * self.pad + _SLACK

    def show_order(self, section: int | None, *, descending: bool) -> None:
        """Mark the column the list is ordered by. Qt's own indicator would turn at every click by itself."""
        shown = {place[0] for place in (self.order,) if place is not None}
        self.order = None if section is None else (section, descending)
        for each in shown if section is None else shown | {section}:
            self.updateSection(each)

    def sizeHint(self) -> QSize:
        # Qt's own asks the model for each title in every way there is, dozens of times while a page is laid out.
        return QSize(self.length(), self._height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int, /) -> None:
        worn = look()
        size = worn.size
        model = self.model()
        line = QRect(rect.x(), rect.bottom() + 1 - size.line, rect.width(), size.line)
        fill(painter, line, worn.colour.hairline)
        align = model.columns[section].align if isinstance(model, IdTableModel) else "start"
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        words = rect.adjusted(self.pad, 0, -self.pad, -size.line)
        here = self.order is not None and self.order[0] == section
        metrics = QFontMetrics(self._face)
        arrow = size.m if here else 0
        text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, words.width() - arrow)
        width = QSize(metrics.horizontalAdvance(text) + (arrow + size.xs if here else 0), words.height())
        direction = self.layoutDirection()
        block = _placed(_visual(align, direction), width, words)
        painter.setFont(self._face)
        painter.setPen(ink(worn.colour.ink if here else worn.colour.quiet))
        painter.drawText(block, _visual("start", direction) | _AS_SAID, isolated(text))
        if here:
            down = self.order is not None and self.order[1]
            place = _placed(_visual("start", _other(direction)), QSize(arrow, arrow), block)
            ratio = self.devicePixelRatioF()
            sign = pixmap("chevron-down" if down else "chevron-up", "ink", place.size() * ratio, ratio)
            painter.drawPixmap(place, sign)


# `QStyle` can place things too, but naming it makes its five hundred enum members, and a start would wait for them.
def _visual(align: Align, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Where words begin for whoever reads in this direction. Figures end on the right for everybody: they are
    written from left to right in every script, and stand one under the other by their last digit.
    """
    if align == "start" and direction == Qt.LayoutDirection.RightToLeft:
        align = "end"
    return IdTableModel.ALIGN[align]


def _other(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    backwards = direction == Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight if backwards else Qt.LayoutDirection.RightToLeft


def _placed(align: Qt.AlignmentFlag, size: QSize, within: QRect) -> QRect:
    """A box of this size within another: left, right or in the middle of it, and halfway down."""
    left = within.x()
    if align & Qt.AlignmentFlag.AlignRight:
        left = within.right() - size.width() + 1
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left += within.width() // 2 - size.width() // 2
    return QRect(QPoint(left, within.y() + within.height() // 2 - size.height() // 2), size)
