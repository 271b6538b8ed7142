"""The command palette (Ctrl+K): anything by its name: pages, actions, settings, recent books, customers.

The window says what there is (`Command`); customers are found at the desk while one types. By keyboard alone:
letters find, Up and Down choose, Enter does it, Esc leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.customers import fold
from app.ui.brush import ink
from app.ui.fields import SearchEdit
from app.ui.finding import finder
from app.ui.icons import icon
from app.ui.look import look
from app.ui.offered import Match
from app.ui.page import Context
from app.ui.parts import Hairline, Words
from app.ui.reading import isolated
from app.ui.theme import font

_COMMAND = Qt.ItemDataRole.UserRole + 1
_MOST = 40
_LETTERS_FOR_CUSTOMERS = 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be reached: its name, a quiet word beside it (where it is, its keys), and what it does.

    `figure` in its `tone` stands at the end: a customer's balance. `rare` is what is seldom looked for (settings, the
    manual): it stands after the customers of a name.
    """

    name: str
    run: Callable[[], object]
    detail: str = ""
    icon_name: str = "chevron-right"
    figure: str = ""
    tone: str = "quiet"
    also: str = ""
    rare: bool = False


def found(commands: Sequence[Command], text: str) -> list[Command]:
    """The commands all of whose words are in the text, best first: the name begins so, a word of it begins so,
    it is somewhere in it. Accents, case and the order of words do not matter; without a text all, as they come.
    """
    words = fold(text).split()
    ranked = []
    for place, command in enumerate(commands):
        name = fold(command.name)
        everything = f"{name} {fold(command.detail)} {fold(command.also)}"
        if not all(word in everything for word in words):
            continue
        begins = bool(words) and name.startswith(words[0])
        starts = all(any(part.startswith(word) for part in name.split()) for word in words)
        rank = 0 if begins and starts else 1 if starts else 2 if all(word in name for word in words) else 3
        ranked.append((rank if words else 0, place, command))
    return [command for _, _, command in sorted(ranked, key=lambda row: row[:2])]


class Palette(QDialog):
    """A line to type into over the window, and what it finds. What is chosen is done after it has closed."""

    def __init__(
        self,
        commands: Sequence[Command],
        window: QWidget,
        *,
        context: Context | None = None,
        open_customer: Callable[[int], object] | None = None,
    ) -> None:
        """Without a `context` (no book is open) no customers are looked for."""
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        size = look().size
        self._commands = list(commands)
        self._context = context
        self._open_customer = open_customer
        self._customers: list[Command] = []
        self._awaited = False  # customers are being looked for
        self._take_waits = False
        self._sure = False  # what stands first stays first, whoever is found
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Go to anything"))
        self.setAccessibleName(self.tr("Go to anything"))
        self.search = SearchEdit(self.tr("Page, action, setting, book or customer"))
        self.search.setFrame(False)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("What was found"))
        self.nothing = Words(self.tr("Nothing of that name."), "body", "quiet")
        self.nothing.setContentsMargins(size.m, size.s, size.m, size.s)
        self.nothing.hide()
        foot = Words(self.tr("↑ ↓ choose · Enter does it · Esc closes"), "quiet", "quiet", elides=True)
        foot.setContentsMargins(size.s, 0, size.s, 0)
        sheet = QFrame()
        sheet.setProperty("part", "popup")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(size.s, size.s, size.s, size.s)
        column.setSpacing(size.s)
        for part in (self.search, self.list, self.nothing, Hairline(), foot):
            column.addWidget(part)
        self.search.asked.connect(self._look)
        self.list.itemClicked.connect(self._take)
        self._look("")
        self._place(window)

    def names(self) -> list[str]:
        """The names on offer, as they stand."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Who types a name and presses Enter means the customer, also before the book has answered.
            self._take_waits = self._awaited and not self._sure and self.list.currentRow() <= 0
            if not self._take_waits:
                self._take(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.isVisible():
            self.reject()  # somebody went elsewhere

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None:
                self.step(by)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reject()
                return True
        return super().eventFilter(watched, event)

    def _place(self, window: QWidget) -> None:
        size = look().size
        wide = min(size.dialog_width + 2 * size.xxl, window.width() - 2 * size.xl)
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(min(size.popup_rows + 3, max(3, window.height() // row - 6)) * row)
        self.resize(wide, self.sizeHint().height())
        self.setFixedWidth(wide)
        corner = window.mapToGlobal(QPoint((window.width() - wide) // 2, 2 * size.xxl))
        self.move(corner)
        self.search.installEventFilter(self)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _look(self, text: str) -> None:
        self._customers = []
        self._awaited = self._take_waits = False
        self._show(text)
        context = self._context
        if context is not None and len(text) >= _LETTERS_FOR_CUSTOMERS:
            find = finder(context)
            self._awaited = True
            context.desk.read(
                lambda tx: find(tx, text),
                self,
                partial(self._found_customers, text),
                key="palette",
                ended=partial(self._looked, text),
            )

    def _looked(self, text: str) -> None:
        if text == self.search.text().strip():
            self._awaited = False
            if self._take_waits:
                self._take(self.list.currentItem())

    def _found_customers(self, text: str, matches: Sequence[Match]) -> None:
        opened = self._open_customer
        if opened is None or text != self.search.text().strip():
            return
        self._customers = [
            Command(match.name, partial(opened, match.id), match.detail, "user", match.balance, match.tone)
            for match in matches
        ]
        self._show(text)

    def _show(self, text: str) -> None:
        kept = self.list.currentItem().data(_COMMAND) if self.list.currentRow() > 0 else None
        self.list.clear()
        actions = found(self._commands, text)[:_MOST]
        # Whoever is searched for by name comes before settings, and before what merely contains the letters.
        sure = [c for c in actions if fold(c.name).startswith(fold(text)) and not c.rare] if text else actions
        self._sure = bool(text and sure)
        rest = [c for c in actions if c not in sure]
        for command in (*sure, *self._customers, *rest):
            item = QListWidgetItem(command.name, self.list)
            item.setData(_COMMAND, command)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(part for part in (command.name, command.figure, command.detail) if part),
            )
            if command is kept:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.nothing.setVisible(self.list.count() == 0)

    def step(self, by: int) -> None:
        """Choose the next line, or the last from above the first."""
        count = self.list.count()
        if count:
            at = self.list.currentRow() + by
            self.list.setCurrentRow(at % count if abs(by) == 1 else min(max(at, 0), count - 1))

    def _take(self, item: QListWidgetItem | None) -> None:
        command = item.data(_COMMAND) if item is not None else None
        if isinstance(command, Command):
            self.accept()
            command.run()


class _Line(QStyledItemDelegate):
    """A line: icon, name, and at the end where it is or what keys do the same."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(1, max(look().size.row, QFontMetrics(font()).height() + look().size.m))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        command = index.data(_COMMAND)
        if not isinstance(command, Command):
            return
        worn = look()
        size = worn.size
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink(worn.colour.row(chosen=chosen)))
            painter.drawRoundedRect(area, size.xs, size.xs)
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        line = area.adjusted(size.s, 0, -size.s, 0)
        x = line.right() + 1 - size.icon if backwards else line.x()
        square = QRect(x, line.center().y() + 1 - size.icon // 2, size.icon, size.icon)
        icon(command.icon_name, "accent" if chosen else "quiet").paint(painter, square)
        taken = size.icon + size.m
        line = line.adjusted(0, 0, -taken, 0) if backwards else line.adjusted(taken, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft) | middle
        end = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight) | middle
        body, quiet = QFontMetrics(font()), QFontMetrics(font("quiet"))
        name = body.elidedText(command.name, Qt.TextElideMode.ElideRight, line.width())
        painter.setFont(font())
        painter.setPen(ink(worn.colour.ink))
        painter.drawText(line, start, name)
        room = line.width() - body.horizontalAdvance(name) - size.l
        painter.setFont(font("quiet"))
        for words, tone in ((command.figure, command.tone), (command.detail, "quiet")):
            if not words or room <= 0:
                continue
            shown = quiet.elidedText(words, Qt.TextElideMode.ElideLeft, room)
            painter.setPen(ink(worn.tone(tone)))
            painter.drawText(line, end, isolated(shown))
            taken = quiet.horizontalAdvance(shown) + size.m
            room -= taken
            line = line.adjusted(taken, 0, 0, 0) if backwards else line.adjusted(0, 0, -taken, 0)
