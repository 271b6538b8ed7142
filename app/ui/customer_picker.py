"""Type three letters of a name, a phone number or a code; pick the customer with what he owes beside him."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

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
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.brush import ink
from app.ui.desk import Desk
from app.ui.fields import SpeakingEdit
from app.ui.icons import icon
from app.ui.look import look
from app.ui.theme import font
from app.ui.words import side_by_side

if TYPE_CHECKING:
    from app.storage.book import Tx

_MATCH = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Match:
    """One customer found: `detail` tells people of one name apart (phone, code), `balance` in words and its tone."""

    id: int
    name: str
    detail: str = ""
    balance: str = ""
    tone: str = "quiet"


class CustomerPicker(SpeakingEdit):
    """A customer, found while typing.

    `find(tx, text)` runs on the worker and returns the best few matches. `picked(Match | None)` tells who is
    chosen; editing the text takes the choice back. With `offers_new` the last line adds a customer of the name
    typed: `new_wanted(name)`.
    """

    picked = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        find: Callable[[Tx, str], Sequence[Match]],
        *,
        offers_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._find = find
        self._offers_new = offers_new
        self._chosen: Match | None = None
        self._list: _MatchList | None = None
        self.setPlaceholderText(self.tr("Name, phone or code"))
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._edited)

    def choice(self) -> Match | None:
        """Who is chosen; None while nobody is."""
        return self._chosen

    def set_choice(self, match: Match | None) -> None:
        """Choose somebody, as if picked; None empties the field."""
        self._close()
        self._chosen = match
        self.setText(match.name if match else "")
        self.set_problem("")
        self.set_hint(side_by_side(part for part in (match.detail, match.balance) if part) if match else "")
        self.picked.emit(match)

    def check(self) -> Match | None:
        """Who is chosen, or None after having said that somebody is needed."""
        if self._chosen is None:
            self.set_problem(
                self.tr("Pick a customer from the list.")
                if self.text()
                else self.tr("Type a name and pick a customer.")
            )
        return self._chosen

    def matches(self) -> list[str]:
        """The lines on offer now, as they read; empty while the list is closed."""
        if self._list is None or not self._list.isVisible():
            return []
        return [self._list.item(n).text() for n in range(self._list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self._list if self._list is not None and self._list.isVisible() else None
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        key = Qt.Key(event.key())
        if offered is None:
            if key == Qt.Key.Key_Down:
                self._ask(self.text() if self._chosen is None else "")
            else:
                super().keyPressEvent(event)
        elif key in steps:
            row = max(0, min(offered.count() - 1, offered.currentRow() + steps[key]))
            offered.setCurrentRow(row)
            self._announce(offered.item(row).text())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(offered.currentItem())
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        offered = self._list
        by_tab = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_tab and offered is not None and offered.isVisible() and self.text():
            lit = offered.currentItem()  # `fill` always leaves a line lit
            if lit.data(_MATCH) is not None:
                self._take(lit)
        self._close()

    def _edited(self, text: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.picked.emit(None)
        self.set_hint("")
        self.set_problem("")
        if text.strip():
            self._ask(text)
        else:
            self._close()

    def _ask(self, text: str) -> None:
        wanted = text.strip()
        self._desk.read(
            partial(_find, find=self._find, text=wanted), self, partial(self._offer, wanted), key="find"
        )

    def _offer(self, text: str, matches: Sequence[Match]) -> None:
        if not self.hasFocus() or (self._chosen is not None and text):
            return
        if self._list is None:
            self._list = _MatchList(self.window())
            self._list.itemClicked.connect(self._take)
            self.window().installEventFilter(self)
        new = self.tr("Add “{name}”").format(name=text) if self._offers_new and text else ""
        nobody = self.tr("Nobody of that name") if not matches and not new else ""
        self._list.fill(matches, new, nobody)
        self._list.open_under(self)
        self._announce(self.tr("%Ln customer(s) found", "", len(matches)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.WindowDeactivate}:
            self._close()
        return super().eventFilter(watched, event)

    def _take(self, item: QListWidgetItem) -> None:
        match = item.data(_MATCH)
        name = self.text().strip()
        if isinstance(match, Match):
            self.set_choice(match)
        elif item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._close()
            self.new_wanted.emit(name)

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class _MatchList(QListWidget):
    """The lines beneath the field. It lies over the window and never takes the focus from the field."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("part", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_MatchDelegate(self))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Customers found"))
        self.hide()

    def fill(self, matches: Sequence[Match], new: str, nobody: str) -> None:
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
        size = look().size
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
        self.raise_()
        self.show()
        self.scrollToItem(self.currentItem())


class _MatchDelegate(QStyledItemDelegate):
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


def _find(tx: Tx, *, find: Callable[[Tx, str], Sequence[Match]], text: str) -> Sequence[Match]:
    return find(tx, text)
