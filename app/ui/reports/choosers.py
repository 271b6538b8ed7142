"""What a report is asked for: the days it covers, what was known when, about whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.domain.dates import MIN_DAY, fiscal_year
from app.domain.reports import Span
from app.ui.customer_picker import CustomerPicker
from app.ui.day_edit import DayEdit
from app.ui.fields import FormField
from app.ui.finding import finder
from app.ui.look import look
from app.ui.offered import Match
from app.ui.page import Context
from app.ui.reports.kinds import ReportKind

PAUSE_MS = 350
OWN = "own"
_LETTERS = 22
# The fields take all the room there is before any is left empty beside them.
_AHEAD = 1000


class Choosers(QWidget):
    """The choosers above a report. `changed` a moment after the last change, if what is chosen makes sense.

    The days are kept while one goes from report to report; each report shows the choosers it needs.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind: ReportKind | None = None
        self._setting = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._make_parts()
        self._lay_out()
        self._choose_period()
        self._pause.stop()  # the page asks for its first report by itself

    def _make_parts(self) -> None:
        locale = self._context.info.locale
        self.customer = CustomerPicker(self._context.desk, finder(self._context))
        self.customer.picked.connect(self._picked)
        self.period = QComboBox()
        for key, word in (
            ("year", self.tr("This year")),
            ("month", self.tr("This month")),
            ("last_month", self.tr("Last month")),
            ("last_year", self.tr("Last year")),
            ("week", self.tr("7 days")),
            ("today", self.tr("Today")),
            (OWN, self.tr("Own days")),
        ):
            self.period.addItem(word, key)
        self.period.currentIndexChanged.connect(self._choose_period)
        self.first = DayEdit(locale, today=self._context.today)
        self.last = DayEdit(locale, today=self._context.today)
        self.known_on = DayEdit(locale, today=self._context.today, optional=True)
        self.known_on.setPlaceholderText(self.tr("now"))
        for edit in (self.first, self.last):
            edit.day_changed.connect(self._own_days)
        self.known_on.day_changed.connect(self._later)

    def _lay_out(self) -> None:
        size = look().size
        self.customer_field = FormField(self.tr("Customer"), self.customer)
        self.period_field = FormField(self.tr("Period"), self.period)
        self.first_field = FormField(self.tr("From"), self.first)
        self.last_field = FormField(self.tr("To"), self.last)
        self.known_field = FormField(self.tr("As known on"), self.known_on)
        self.known_field.setToolTip(
            self.tr("What was recorded after this day is left out. Empty: all that is known now.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.m)
        letter = self.fontMetrics().horizontalAdvance("0")
        for field, letters in (
            (self.customer_field, _LETTERS * 2),
            (self.period_field, _LETTERS),
            (self.first_field, _LETTERS),
            (self.last_field, _LETTERS),
            (self.known_field, _LETTERS),
        ):
            field.setMaximumWidth(letter * letters)
            row.addWidget(field, letters * _AHEAD)
        row.addStretch(1)

    def adopt(self, context: Context) -> None:
        """The book's settings have changed: the fiscal year may begin on another day."""
        self._context = context

    # asking -----------------------------------------------------------------------------------------------------

    def show_for(self, kind: ReportKind) -> None:
        """Show what this report asks for."""
        self._kind = kind
        self.customer_field.setVisible(kind.of_customer)
        self.first_field.setVisible(not kind.as_of)
        self.period_field.setVisible(not kind.as_of)
        # A balance is as of a day; what moved goes from a day to a day.
        name = self.tr("As of") if kind.as_of else self.tr("To")
        self.last_field.label.setText(name)
        self.last.setAccessibleName(name)

    def span(self) -> Span | None:
        """The days chosen; None while they make no sense, which is said under the field."""
        first, last = self.first.day(), self.last.day()
        if self._kind is not None and self._kind.as_of:
            first = MIN_DAY
        if first is None or last is None or (self.known_on.text().strip() and not self.known_on.day()):
            return None
        if first > last:
            self.last.set_problem(self.tr("The last day is before the first."))
            return None
        self.last.set_problem("")
        return Span(first, last, self.known_on.day())

    def customer_id(self) -> int | None:
        """Whom the report is about; None while nobody is chosen."""
        choice = self.customer.choice()
        return choice.id if choice is not None else None

    def choose_customer(self, match: Match) -> None:
        """Show this customer's."""
        self.customer.set_choice(match)

    def until_today(self) -> None:
        """Up to today and as known now: what a figure of the day is made of."""
        today = self._context.today()
        if self.last.day() != today:
            self.last.set_day(today)
        self.known_on.set_day(None)

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        wanted: QWidget = self.period
        if self._kind is not None:
            wanted = (
                self.customer if self._kind.of_customer else self.last if self._kind.as_of else self.period
            )
        wanted.setFocus()

    # within -----------------------------------------------------------------------------------------------------

    def _choose_period(self) -> None:
        key = self.period.currentData()
        if key == OWN:
            self.first.setFocus()
            return
        first, last = self._days(key)
        self._setting = True
        self.first.set_day(first)
        self.last.set_day(last)
        self._setting = False
        self._later()

    def _days(self, key: str) -> tuple[date, date]:
        today = self._context.today()
        year_start, _ = fiscal_year(today, self._context.info.fiscal_year_start)
        month_start = today.replace(day=1)
        before_month, before_year = month_start - timedelta(days=1), year_start - timedelta(days=1)
        spans: dict[str, Callable[[], tuple[date, date]]] = {
            "year": lambda: (year_start, today),
            "month": lambda: (month_start, today),
            "last_month": lambda: (before_month.replace(day=1), before_month),
            "last_year": lambda: (
                fiscal_year(before_year, self._context.info.fiscal_year_start)[0],
                before_year,
            ),
            "week": lambda: (today - timedelta(days=6), today),
            "today": lambda: (today, today),
        }
        return spans[key]()

    def _own_days(self, _day: date | None) -> None:
        if self._setting:
            return
        with QSignalBlocker(self.period):
            self.period.setCurrentIndex(self.period.findData(OWN))
        self._later()

    def _picked(self, _match: Match | None) -> None:
        self._later()

    def _later(self, *_changed: object) -> None:
        self._pause.start()

    def _tell(self) -> None:
        if self.span() is not None:
            self.changed.emit()
