"""How a list looks and is steered: hairlines between rows, tints, a ring around the row in focus, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from app.ui.brush import ink
from app.ui.look import look
from app.ui.table import IdTableModel, Index
from app.ui.table_paint import RowDelegate, Titles
from app.ui.theme import font

RowT = TypeVar("RowT")


class TableView(QTableView):
    """A list of an `IdTableModel`.

    `opened(id)` a row was double-clicked or Enter was pressed on it; `chosen(id or None)` the row in focus is
    another one; `typed(text)` letters were typed on the list: the page's search takes them;
    `sort_asked(name, descending)` a title was clicked: the page asks the book for that order.
    """

    opened = Signal(int)
    chosen = Signal(object)
    typed = Signal(str)
    sort_asked = Signal(str, bool)

    def __init__(self, model: IdTableModel[RowT], name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__(parent)
        self._table = model
        self._hovered = -1
        self._last_chosen: int | None = None
        self._compact = False
        self._make_empty: Callable[[], QWidget] | None = None
        self._empty: QWidget | None = None
        self._held: _Held | None = None
        self._once_painted: Callable[[], None] | None = None
        # Asked for Qt's own, PySide would first make the classes of all widgets there are, to find out which it is.
        self.setViewport(QWidget())
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, self.hovered_row))
        self._titles = Titles(self)
        self.setHorizontalHeader(self._titles)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        self.set_compact(compact=False)
        self._lay_columns()
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(self._sort_by)
        model.splicing.connect(self._hold)
        model.spliced.connect(self._let_go)
        model.spliced.connect(self._show_empty)

    # ---- for pages ----

    def chosen_id(self) -> int | None:
        """The id of the row in focus."""
        return self._table.id_at(self.currentIndex().row())

    def chosen_ids(self) -> list[int]:
        """The ids of all selected rows, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [known for row in rows if (known := self._table.id_at(row)) is not None]

    def choose(self, wanted_id: int) -> bool:
        """Put the focus on a row; False if the list does not have it."""
        place = self._table.place_of(wanted_id)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self.currentIndex())
        return True

    def selectRow(self, row: int) -> None:
        """Put the focus on a row. Qt's own takes the first column, or the last from right to left, hidden or not."""
        shown = next((n for n in range(len(self._table.columns)) if not self.isColumnHidden(n)), 0)
        self.setCurrentIndex(self._table.index(row, shown))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into view. Qt's own lays one from below on the lower edge, and slices the row at the top."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        each = self.verticalHeader().defaultSectionSize()
        whole = -(-bar.value() // each) * each
        brought_up = hint == QAbstractItemView.ScrollHint.EnsureVisible and before < bar.value()
        if brought_up and whole <= index.row() * each:
            bar.setValue(whole)

    def visible_ids(self) -> list[int]:
        """The ids on screen now, and none before the list has been shown."""
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        last = len(self._table.ids) - 1 if last < 0 else last
        return list(self._table.ids[first : min(last, first + 200) + 1])

    def hovered_row(self) -> int:
        """The row under the mouse; -1 for none."""
        return self._hovered

    def set_compact(self, *, compact: bool) -> None:
        """Rows of 28 instead of 36; higher ones where the person's font needs it."""
        size = look().size
        self._compact = compact
        least = QFontMetrics(font()).height() + (size.xs if compact else size.m)
        self.verticalHeader().setDefaultSectionSize(max(size.row_compact if compact else size.row, least))

    def set_pad(self, pad: int) -> None:
        """The room on either side of titles and words."""
        self._titles.pad = pad
        delegate = self.itemDelegate()
        if isinstance(delegate, RowDelegate):
            delegate.pad = pad

    def room_for(self, column: int) -> int:
        """The width at which the title of a column is whole."""
        return self._titles.room_for(self._table.columns[column])

    def set_empty(self, part: QWidget | Callable[[], QWidget]) -> None:
        """What stands here while the list is empty: what will be here, and the first action; or what makes it then."""
        if callable(part):
            self._make_empty = part
        else:
            self._keep_empty(part)

    def set_sorted(self, name: str | None, *, descending: bool = False) -> None:
        """Show by which order the book was asked; this does not ask."""
        sections = [n for n, column in enumerate(self._table.columns) if name and column.sort == name]
        self._titles.show_order(sections[0] if sections else None, descending=descending)

    # ---- what Qt calls ----

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean the list's ends: a row is one thing here, not a run of cells."""
        rows = len(self._table.ids)
        if rows and action == QAbstractItemView.CursorAction.MoveHome:
            return self._table.index(0, 0)
        if rows and action == QAbstractItemView.CursorAction.MoveEnd:
            return self._table.index(rows - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to the page's search, which asks the book; Qt's would read every row."""
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if self._held is None:
            self._tell_chosen()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            current = self.currentIndex()
            self.selectRow(current.row() if current.isValid() else 0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    def once_painted(self, then: Callable[[], None]) -> None:
        """Call `then` when the list has been painted as it is now; it replaces what was to be called before."""
        self._once_painted = then

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._once_painted is not None:
            QTimer.singleShot(0, self, self._once_painted)
            self._once_painted = None
        if not self.hasFocus() or not self.currentIndex().isValid():
            return
        worn = look()
        row = self.currentIndex().row()
        inset = worn.size.ring / 2
        ring = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(worn.colour.focus), worn.size.ring))
        round_ = worn.size.radius / 2
        painter.drawRoundedRect(ring.toRectF().adjusted(inset, inset, -inset, -inset), round_, round_)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self.set_compact(compact=self._compact)

    # ---- within ----

    def _lay_columns(self) -> None:
        titles = self.horizontalHeader()
        letter = QFontMetrics(font()).horizontalAdvance("0")
        for n, column in enumerate(self._table.columns):
            if column.width:
                titles.setSectionResizeMode(n, QHeaderView.ResizeMode.Interactive)
                wide = column.width * letter + 2 * look().size.m
                self.setColumnWidth(n, max(wide, self._titles.room_for(column)))
            else:
                titles.setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        for each in (self._hovered, row):
            if each >= 0:
                top = self.rowViewportPosition(each)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(each))
        self._hovered = row

    def _open(self, index: QModelIndex) -> None:
        known = self._table.id_at(index.row())
        if known is not None:
            self.opened.emit(known)

    def _sort_by(self, section: int) -> None:
        name = self._table.columns[section].sort
        if name is None:
            return
        descending = self._titles.order == (section, False)
        self._titles.show_order(section, descending=descending)
        self.sort_asked.emit(name, descending)

    def _tell_chosen(self) -> None:
        known = self.chosen_id()
        if known != self._last_chosen:
            self._last_chosen = known
            self.chosen.emit(known)

    def _keep_empty(self, part: QWidget) -> None:
        part.setParent(self.viewport())
        part.hide()
        self._empty = part

    def _show_empty(self) -> None:
        if self._empty is None and self._make_empty is not None and not self._table.ids:
            self._keep_empty(self._make_empty())
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(not self._table.ids)

    def _hold(self) -> None:
        self._held = _Held(self)

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.restore(self, self._table.place_of)
        # With its scroll bar, which Qt shows by a queued call, before the columns are fitted and the list is painted.
        self.executeDelayedItemsLayout()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        self._hovered = -1
        self._tell_chosen()


class _Held:
    """What must not jump while the ids change: the row at the top, the row in focus, the selection."""

    def __init__(self, view: TableView) -> None:
        self._at_top = view.verticalScrollBar().value() == 0
        self._on_screen = [] if self._at_top else view.visible_ids()
        self._offset = view.rowViewportPosition(max(0, view.rowAt(0)))
        self._current = view.chosen_id()
        self._selected = view.chosen_ids()

    def restore(self, view: TableView, place_of: Callable[[int], int | None]) -> None:
        model = view.model()
        chooser = view.selectionModel()
        if view.chosen_id() != self._current or view.chosen_ids() != self._selected:
            rows = QItemSelectionModel.SelectionFlag.Rows
            chooser.clearSelection()
            for known in self._selected:
                place = place_of(known)
                if place is not None:
                    chooser.select(model.index(place, 0), QItemSelectionModel.SelectionFlag.Select | rows)
            place = place_of(self._current) if self._current is not None else None
            at = model.index(place, 0) if place is not None else QModelIndex()
            chooser.setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        for n, known in enumerate(self._on_screen):
            place = place_of(known)
            if place is not None:
                view.executeDelayedItemsLayout()
                above = n * view.verticalHeader().defaultSectionSize() + self._offset
                view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(place) - above)
                return
