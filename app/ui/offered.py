"""The lines on offer beneath a field: they lie over the window, and the keys stay with the field.

No window of its own, as Qt's completer has one: a screen may give that the keys, and lose the next one when it goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.brush import ink
from app.ui.icons import icon
from app.ui.led import ENTER
from app.ui.look import look
from app.ui.theme import font

_MATCH = Qt.ItemDataRole.UserRole + 1
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_MOVED = {QEvent.Type.Resize, QEvent.Type.Move}
_LEFT = {QEvent.Type.Hide, QEvent.Type.WindowDeactivate}


@dataclass(frozen=True, slots=True)
class Match:
    """One line on offer: `detail` tells what has the same name apart (phone, code), `balance` is what a customer owes,
    in words, and its tone.
    """

    id: int
    name: str
    detail: str = ""
    balance: str = ""
    tone: str = "quiet"


def match_of(item: QListWidgetItem) -> Match | None:
    """What this line offers; None for one that is only words."""
    match = item.data(_MATCH)
    return match if isinstance(match, Match) else None


class OfferedList(QListWidget):
    """Shown by `open_under`. Stays with its field, and goes when that goes or the window is left."""

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("part", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_OfferedDelegate(self))
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self._around: list[QWidget] = []
        self.hide()

    def fill(self, matches: Sequence[Match], new: str = "", nobody: str = "") -> None:
        """Show these; then the line that adds one, or the words that nobody was found."""
        self.clear()
        for match in matches:
            item = QListWidgetItem(match.name, self)
            item.setData(_MATCH, match)
            said = ", ".join(part for part in (match.name, match.detail, match.balance) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        if new:
            QListWidgetItem(icon("plus", "accent"), new, self)
        if nobody:
            QListWidgetItem(nobody, self).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0)

    def open_under(self, field: QWidget) -> None:
        """Lie down beneath the field, or above it where there is more room."""
        self.hide()
        widget: QWidget | None = field
        while widget is not None:
            widget.installEventFilter(self)
            self._around.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        self._lie_down()
        self.raise_()
        self.show()
        self.scrollToItem(self.currentItem())

    def _lie_down(self) -> None:
        field, size = self._around[0], look().size
        row = self.sizeHintForRow(0)
        edges = 2 * (size.xs + size.line)
        wanted = row * min(self.count(), size.popup_rows) + edges
        below = field.mapTo(self.window(), QPoint(0, field.height() + size.xs))
        above = field.mapTo(self.window(), QPoint(0, -size.xs)).y()
        room = self.window().height() - below.y() - size.xs
        if room < min(wanted, 2 * row + edges) and above > room:
            high = min(wanted, above)
            self.setGeometry(below.x(), above - high, field.width(), high)
        else:
            self.setGeometry(below.x(), below.y(), field.width(), min(wanted, max(room, row + edges)))

    def step(self, key: int) -> bool:
        """Light another line, if this is a key that does so."""
        step = _STEPS.get(Qt.Key(key))
        if step is not None:
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))
        return step is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LEFT:
            self.hide()
        elif event.type() in _MOVED and self._around:
            if self._around[0].visibleRegion().isEmpty():  # scrolled out of sight
                self.hide()
            else:
                self._lie_down()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        while self._around:
            self._around.pop().removeEventFilter(self)


class Offers(QObject):
    """The list of a field whose offers are matches alone, and the keys it takes: those that step, Enter, Esc, and Tab.

    `taken(Match)` when a line that is lit is chosen; Enter is then not heard by anybody else.
    """

    taken = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._list: OfferedList | None = None

    def show(self, matches: Sequence[Match], *, lit: bool = True) -> None:
        """Offer these beneath the field, the first of them `lit`; without any the list is closed."""
        if not matches:
            self.close()
            return
        if self._list is None:
            self._list = OfferedList(self._field.window(), self._field.accessibleName())
            self._list.itemClicked.connect(self._take)
        self._list.fill(matches)
        if not lit:
            self._list.setCurrentRow(-1)
        self._list.open_under(self._field)

    def close(self) -> None:
        """Offer nothing more."""
        if self._list is not None:
            self._list.hide()

    def names(self) -> list[str]:
        """What is on offer now; empty while nothing is."""
        shown = self._shown()
        return [] if shown is None else [shown.item(n).text() for n in range(shown.count())]

    def hear(self, event: QKeyEvent) -> bool:
        """Whether this key was for the list."""
        shown = self._shown()
        if shown is None:
            return False
        if event.key() in ENTER and shown.currentItem() is not None:
            self._take(shown.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return shown.step(event.key())

    def leave(self, event: QFocusEvent) -> None:
        """The field loses the keys: by Tab what is lit is taken."""
        shown = self._shown()
        if shown is not None and event.reason() in _BY_TAB and shown.currentItem() is not None:
            self._take(shown.currentItem())
        self.close()

    def _shown(self) -> OfferedList | None:
        return self._list if self._list is not None and self._list.isVisible() else None

    def _take(self, item: QListWidgetItem) -> None:
        match = match_of(item)
        self.close()
        if match is not None:
            self.taken.emit(match)


class _OfferedDelegate(QStyledItemDelegate):
    """A line: name and, quieter, what tells him apart; at the end what he owes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(1, max(look().size.row, QFontMetrics(font()).height() + look().size.m))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        worn = look()
        size = worn.size
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if (chosen or hovered) and bool(index.flags() & Qt.ItemFlag.ItemIsEnabled):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink(worn.colour.row(chosen=chosen)))
            painter.drawRoundedRect(area, size.xs, size.xs)
        line = area.adjusted(size.s, 0, -size.s, 0)
        start = (
            QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignVCenter
        )
        end = (
            QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
            | Qt.AlignmentFlag.AlignVCenter
        )
        match = index.data(_MATCH)
        if not isinstance(match, Match):
            self._plain(painter, line, start, index)
            return
        quiet, body = QFontMetrics(font("quiet")), QFontMetrics(font())
        balance = quiet.horizontalAdvance(match.balance)
        painter.setFont(font("quiet"))
        painter.setPen(ink(worn.tone(match.tone)))
        painter.drawText(line, end, match.balance)
        room = line.width() - balance - size.l
        name = body.elidedText(match.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font())
        painter.setPen(ink(worn.colour.ink))
        painter.drawText(line, start, name)
        taken = body.horizontalAdvance(name) + size.s
        detail = quiet.elidedText(match.detail, Qt.TextElideMode.ElideRight, room - taken)
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        rest = line.adjusted(0, 0, -taken, 0) if backwards else line.adjusted(taken, 0, 0, 0)
        painter.setFont(font("quiet"))
        painter.setPen(ink(worn.colour.quiet))
        if room > taken:
            painter.drawText(rest, start, detail)

    def _plain(
        self,
        painter: QPainter,
        line: QRect,
        start: Qt.AlignmentFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        worn = look()
        can = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.setFont(font("strong" if can else "body"))
        painter.setPen(ink(worn.colour.accent if can else worn.colour.quiet))
        painter.drawText(line, start, str(index.data() or ""))
