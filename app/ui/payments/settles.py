"""Which debts a payment settles: oldest due first, unless one types other parts beside them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.sales import SaleRow
from app.ui import words
from app.ui.fields import MoneyEdit
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.reading import FIGURES

_AT_ONCE = 2


class SettlesEdit(QWidget):
    """One line for each debt: what it is, what is open, what of it this payment settles. `changed` at every key."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._context = context
        self._editors: dict[int, MoneyEdit] = {}
        self._waiting: deque[SaleRow] = deque()
        self._parts: dict[int, int] = {}
        self._inside = QWidget()
        self._nothing = Words(self.tr("Nothing is owed: all of it becomes credit."), "quiet", "quiet")
        self._problem = Words("", "quiet", "late", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, size.s)
        self._column.setSpacing(size.xs)
        self._column.addWidget(self._inside)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._problem)
        self._problem.hide()
        self.show_debts(())

    def show_debts(self, debts: Sequence[SaleRow]) -> None:
        """These debts, oldest due first; what was typed beside others is gone."""
        size = look().size
        self._inside.deleteLater()
        self._inside = QWidget()
        self._editors = {}
        self._waiting = deque(debts)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(size.l)
        self._grid.setVerticalSpacing(size.xs)
        self._grid.setColumnStretch(0, 1)
        for column, title in enumerate((self.tr("Owed on"), self.tr("Open"), self.tr("Settle"))):
            said = Words(title, "quiet")
            if column:
                said.setAlignment(FIGURES)
            self._grid.addWidget(said, 0, column)
        self._column.insertWidget(0, self._inside)
        self._inside.setVisible(bool(debts))
        self._nothing.setVisible(not debts)
        self.show_problem("")
        self._add_some()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._add_some()

    def _add_some(self) -> None:
        """A few lines at a time, and none before they can be seen: the window goes on meanwhile."""
        if not self.isVisible():
            return
        for _line in range(min(_AT_ONCE, len(self._waiting))):
            self._add_line(self._waiting.popleft())
        if self._waiting:
            QTimer.singleShot(0, self, self._add_some)

    def _add_line(self, debt: SaleRow) -> None:
        n = len(self._editors) + 1
        name = words.entry_words(debt.kind, debt.number)
        due = self.tr("due {day}").format(day=self._context.day(debt.due_day))
        open_ = Words(self._context.money(debt.open, symbol=False))
        open_.setAlignment(FIGURES)
        editor = MoneyEdit(self._context.info.currency, self._context.style, allow_zero=True)
        editor.stand_as_figures()
        editor.setMaximumWidth(5 * look().size.xxl)
        editor.setAccessibleName(self.tr("Settle of {name}").format(name=name))
        editor.setPlaceholderText(self._context.money(self._parts.get(debt.entry_id, 0), symbol=False))
        editor.amount_changed.connect(self._touched)
        self._grid.addWidget(Words(f"{name} · {due}", elides=True), n, 0)
        self._grid.addWidget(open_, n, 1)
        self._grid.addWidget(editor, n, 2)
        self._editors[debt.entry_id] = editor

    def allocations(self) -> tuple[tuple[int, int], ...]:
        """What was typed, as (entry, minor units)."""
        return tuple((entry, part) for entry, edit in self._editors.items() if (part := edit.amount()))

    def show_parts(self, parts: Mapping[int, int]) -> None:
        """What each debt would get by itself, shown where nothing is typed; minor units."""
        self._parts = dict(parts)
        for entry, editor in self._editors.items():
            part = parts.get(entry, 0)
            editor.setPlaceholderText(self._context.money(part, symbol=False))

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def editors(self) -> dict[int, MoneyEdit]:
        """The field of each debt, by its entry."""
        return self._editors

    def _touched(self, _amount: object) -> None:
        self.show_problem("")
        self.changed.emit()
