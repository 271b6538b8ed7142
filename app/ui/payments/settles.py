"""Which debts a payment settles: oldest due first, unless one types other parts beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.sales import SaleRow
from app.ui import words
from app.ui.fields import MoneyEdit
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Words


class SettlesEdit(QWidget):
    """One line for each debt: what it is, what is open, what of it this payment settles. `changed` at every key."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._context = context
        self._editors: dict[int, MoneyEdit] = {}
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
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(size.l)
        grid.setVerticalSpacing(size.xs)
        grid.setColumnStretch(0, 1)
        for column, title in enumerate((self.tr("Owed on"), self.tr("Open"), self.tr("Settle"))):
            said = Words(title, "quiet", "quiet")
            if column:
                said.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(said, 0, column)
        money = partial(MoneyEdit, self._context.info.currency, self._context.style, allow_zero=True)
        for n, debt in enumerate(debts, 1):
            name = words.entry_words(debt.kind, debt.number)
            due = self.tr("due {day}").format(day=self._context.day(debt.due_day))
            open_ = Words(self._context.money(debt.open, symbol=False))
            open_.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            editor = money()
            editor.setMaximumWidth(5 * size.xxl)
            editor.setAccessibleName(self.tr("Settle of {name}").format(name=name))
            editor.amount_changed.connect(self._touched)
            grid.addWidget(Words(f"{name} · {due}", elides=True), n, 0)
            grid.addWidget(open_, n, 1)
            grid.addWidget(editor, n, 2)
            self._editors[debt.entry_id] = editor
        self._column.insertWidget(0, self._inside)
        self._inside.setVisible(bool(debts))
        self._nothing.setVisible(not debts)
        self.show_problem("")

    def allocations(self) -> tuple[tuple[int, int], ...]:
        """What was typed, as (entry, minor units)."""
        return tuple((entry, part) for entry, edit in self._editors.items() if (part := edit.amount()))

    def show_parts(self, parts: Mapping[int, int]) -> None:
        """What each debt would get by itself, shown where nothing is typed; minor units."""
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
