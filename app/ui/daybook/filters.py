"""What the day book shows: words, a customer, the days, the kind, the till where there are several."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.daybook import MONEY, DayBookQuery
from app.ui.customer_picker import CustomerPicker
from app.ui.fields import SearchEdit
from app.ui.finding import finder
from app.ui.look import look
from app.ui.page import Context
from app.ui.period import ALL, MONTH, OWN, TODAY, WEEK, YEAR, Period

PAUSE_MS = 150


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
        self.period = Period(context, (TODAY, WEEK, MONTH, YEAR, ALL, OWN), MONTH)
        self.period.changed.connect(self._later)
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
        top = QHBoxLayout()
        top.setSpacing(size.s)
        top.addWidget(self.search_edit, 3)
        top.addWidget(self.customer, 2)
        top.addWidget(self.kind)
        top.addWidget(self.till)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        column.addLayout(top)
        column.addWidget(self.period)

    # ---- asking ----

    def query(self) -> DayBookQuery | None:
        """What is chosen; None while it makes no sense, which is said at the field."""
        days = self.period.days()
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
        with QSignalBlocker(self.search_edit), QSignalBlocker(self.kind):
            self.search_edit.setText(query.text)
            self.kind.setCurrentIndex(max(0, self.kind.findData(query.kind)))
            self.customer.set_choice(None)
            self.period.show_days(query.first, query.last)
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
        self.period.adopt(context)

    def _later(self, *_changed: object) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        if self.query() is not None:
            self.changed.emit()
