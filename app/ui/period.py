"""Which days a list shows: chips for the usual spans, and two days of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.dates import fiscal_year
from app.ui.day_edit import DayEdit
from app.ui.fields import Chip, ChipRow, FormField
from app.ui.look import look
from app.ui.page import Context

TODAY, WEEK, MONTH, YEAR, ALL, OWN = "today", "week", "month", "year", "all", "own"
Days = tuple[date | None, date | None]
_LETTERS: Final = 18


class Period(QWidget):
    """Emits `changed` whenever another span is chosen; `days` is what it comes to. `choices` are keys from above."""

    changed = Signal()

    def __init__(
        self, context: Context, choices: Sequence[str], start: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        names = {
            TODAY: self.tr("Today"),
            WEEK: self.tr("7 days"),
            MONTH: self.tr("30 days"),
            YEAR: self.tr("This year"),
            ALL: self.tr("All days"),
            OWN: self.tr("Own days"),
        }
        self.chips = ChipRow(self.tr("Days"), [Chip(key, names[key]) for key in choices], start)
        self.chips.chosen.connect(self._choose)
        self.first = DayEdit(context.info.locale, today=context.today)
        self.last = DayEdit(context.info.locale, today=context.today)
        for edit in (self.first, self.last):
            edit.day_changed.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        size = look().size
        letter = self.fontMetrics().horizontalAdvance("0")
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(size.m)
        for name, edit in ((self.tr("From"), self.first), (self.tr("To"), self.last)):
            field = FormField(name, edit, speaks=False)
            field.setMaximumWidth(letter * _LETTERS)
            own.addWidget(field)
        own.addStretch(1)
        self._own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        column.addWidget(self.chips)
        column.addWidget(self._own)

    def days(self) -> Days | None:
        """The first and the last day, None for open ends; None while two days of one's own make no sense.

        What is dated tomorrow already is in every choice but that of today alone.
        """
        today = self._context.today()
        choice = self.chips.choice()
        if choice == OWN:
            return self._own_days()
        year, _ = fiscal_year(today, self._context.info.fiscal_year_start)
        firsts = {
            TODAY: today,
            WEEK: today - timedelta(days=6),
            MONTH: today - timedelta(days=29),
            YEAR: year,
            ALL: None,
        }
        return firsts[choice], today if choice == TODAY else None

    def show_days(self, first: date | None, last: date | None) -> None:
        """Choose these days, without a word to anybody."""
        today = self._context.today()
        with QSignalBlocker(self):
            if first is None or last is None:
                self.chips.set_choice(ALL)
            elif (first, last) == (today, today):
                self.chips.set_choice(TODAY)
            else:
                self.chips.set_choice(OWN)
                self.first.set_day(first)
                self.last.set_day(last)
        self._own.setVisible(self.chips.choice() == OWN)

    def adopt(self, context: Context) -> None:
        """The book's settings have changed."""
        self._context = context

    def _own_days(self) -> Days | None:
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return None
        if first > last:
            self.last.set_problem(self.tr("The last day is before the first."))
            return None
        self.last.set_problem("")
        return first, last

    def _choose(self, key: str) -> None:
        self._own.setVisible(key == OWN)
        if key == OWN:
            self.first.setFocus()
        self.changed.emit()
