"""What the day book shows: words, a customer, the days, the kind, the till where there are several."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.dates import fiscal_year
from app.domain.daybook import MONEY, DayBookQuery
from app.ui.customer_picker import CustomerPicker
from app.ui.day_edit import DayEdit
from app.ui.fields import Chip, ChipRow, FormField, SearchEdit
from app.ui.finding import finder
from app.ui.look import look
from app.ui.page import Context

PAUSE_MS = 150
TODAY, WEEK, MONTH, YEAR, ALL, OWN = "today", "week", "month", "year", "all", "own"
_LETTERS = 18


class Filters(QWidget):
    """Emits `changed` a moment after the last change, if what is chosen makes sense; `query` is what was chosen."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._make_parts()
        self._lay_out()

    def _make_parts(self) -> None:
        context = self._context
        self.search_edit = SearchEdit(self.tr("Search number, note, reference, customer"))
        self.search_edit.asked.connect(self._later)
        self.customer = CustomerPicker(context.desk, finder(context))
        self.customer.setPlaceholderText(self.tr("All customers"))
        self.customer.setAccessibleName(self.tr("Customer"))
        self.customer.setClearButtonEnabled(True)
        self.customer.picked.connect(self._later)
        self.customer.textChanged.connect(self._later)
        chips = [
            Chip(TODAY, self.tr("Today")),
            Chip(WEEK, self.tr("7 days")),
            Chip(MONTH, self.tr("30 days")),
            Chip(YEAR, self.tr("This year")),
            Chip(ALL, self.tr("All")),
            Chip(OWN, self.tr("Own days")),
        ]
        self.period = ChipRow(self.tr("Days"), chips, MONTH)
        self.period.chosen.connect(self._choose_period)
        self.first = DayEdit(context.info.locale, today=context.today)
        self.last = DayEdit(context.info.locale, today=context.today)
        for edit in (self.first, self.last):
            edit.day_changed.connect(self._later)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of entry"))
        for key, word in (
            ("", self.tr("All kinds")),
            ("sales", self.tr("Sales")),
            ("payments", self.tr("Payments")),
            (MONEY, self.tr("Money in and out")),
            ("corrections", self.tr("Corrections")),
            ("netting", self.tr("Debt against credit")),
            ("openings", self.tr("Openings and transfers")),
        ):
            self.kind.addItem(word, key)
        self.kind.currentIndexChanged.connect(self._later)
        self.till = QComboBox()
        self.till.setAccessibleName(self.tr("Till"))
        self.till.addItem(self.tr("All tills"), None)
        self.till.currentIndexChanged.connect(self._later)
        self.till.hide()

    def _lay_out(self) -> None:
        size = look().size
        self.first_field = FormField(self.tr("From"), self.first, speaks=False)
        self.last_field = FormField(self.tr("Until"), self.last, speaks=False)
        letter = self.fontMetrics().horizontalAdvance("0")
        top = QHBoxLayout()
        top.setSpacing(size.s)
        top.addWidget(self.search_edit, 3)
        top.addWidget(self.customer, 2)
        top.addWidget(self.kind)
        top.addWidget(self.till)
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(size.m)
        for field in (self.first_field, self.last_field):
            field.setMaximumWidth(letter * _LETTERS)
            own.addWidget(field)
        own.addStretch(1)
        self._own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        column.addLayout(top)
        column.addWidget(self.period)
        column.addWidget(self._own)

    # ---- asking ----

    def query(self) -> DayBookQuery | None:
        """What is chosen; None while it makes no sense, which is said at the field."""
        days = self._days()
        if days is None:
            return None
        customer = self.customer.choice()
        return DayBookQuery(
            first=days[0],
            last=days[1],
            kind=self.kind.currentData(),
            text=self.search_edit.text().strip(),
            till_id=self.till.currentData(),
            customer_id=customer.id if customer is not None else None,
        )

    def show_query(self, query: DayBookQuery) -> None:
        """Choose this; what it does not name is open again. The customer is left to the person."""
        today = self._context.today()
        with QSignalBlocker(self.period), QSignalBlocker(self.search_edit), QSignalBlocker(self.kind):
            self.search_edit.setText(query.text)
            self.kind.setCurrentIndex(max(0, self.kind.findData(query.kind)))
            self.customer.set_choice(None)
            if query.first is None or query.last is None:
                self.period.set_choice(ALL)
            elif (query.first, query.last) == (today, today):
                self.period.set_choice(TODAY)
            else:
                self.period.set_choice(OWN)
                self.first.set_day(query.first)
                self.last.set_day(query.last)
        self._own.setVisible(self.period.choice() == OWN)
        self._tell()

    def is_open(self) -> bool:
        """Whether nothing is left out but by the days."""
        query = self.query()
        return query is not None and query == DayBookQuery(query.first, query.last)

    def show_tills(self, tills: list[tuple[int, str]]) -> None:
        """Offer the tills of the book; where there is one there is nothing to choose."""
        for till_id, name in tills:
            self.till.addItem(name, till_id)
        self.till.setVisible(len(tills) > 1)

    def adopt(self, context: Context) -> None:
        """The book's settings have changed."""
        self._context = context

    def _days(self) -> tuple[date | None, date | None] | None:
        today = self._context.today()
        choice = self.period.choice()
        if choice == OWN:
            return self._own_days()
        year, _ = fiscal_year(today, self._context.info.fiscal_year_start)
        # What is dated tomorrow already is in every choice but that of today alone.
        firsts = {
            TODAY: today,
            WEEK: today - timedelta(days=6),
            MONTH: today - timedelta(days=29),
            YEAR: year,
            ALL: None,
        }
        return firsts[choice], today if choice == TODAY else None

    def _own_days(self) -> tuple[date, date] | None:
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return None
        if first > last:
            self.last.set_problem(self.tr("The last day is before the first."))
            return None
        self.last.set_problem("")
        return first, last

    def _choose_period(self, key: str) -> None:
        self._own.setVisible(key == OWN)
        if key == OWN:
            self.first.setFocus()
        self._later()

    def _later(self, *_changed: object) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        if self.query() is not None:
            self.changed.emit()
