"""What the audit shows: words, a customer, one kind of change, the days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.audit import AuditQuery
from app.ui.audit_words import action_words
from app.ui.customer_picker import CustomerPicker
from app.ui.fields import SearchEdit
from app.ui.finding import finder
from app.ui.look import look
from app.ui.page import Context
from app.ui.period import ALL, MONTH, OWN, TODAY, WEEK, Period

PAUSE_MS = 150


class AuditFilters(QWidget):
    """Emits `changed` a moment after the last change, if what is chosen makes sense; `query` is what was chosen."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.search_edit = SearchEdit(self.tr("Search action, customer or figures"))
        self.search_edit.asked.connect(self._later)
        self.customer = CustomerPicker(context.desk, finder(context))
        self.customer.setPlaceholderText(self.tr("All customers"))
        self.customer.setAccessibleName(self.tr("Customer"))
        self.customer.setClearButtonEnabled(True)
        self.customer.picked.connect(self._later)
        self.customer.textChanged.connect(self._later)
        self.action = QComboBox()
        self.action.setAccessibleName(self.tr("Kind of change"))
        self.action.addItem(self.tr("All changes"), "")
        self.action.currentIndexChanged.connect(self._later)
        self.period = Period(context, (ALL, TODAY, WEEK, MONTH, OWN), ALL)
        self.period.changed.connect(self._later)
        self._lay_out()

    def _lay_out(self) -> None:
        size = look().size
        top = QHBoxLayout()
        top.setSpacing(size.s)
        top.addWidget(self.search_edit, 3)
        top.addWidget(self.customer, 2)
        top.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.s)
        column.addLayout(top)
        column.addWidget(self.period)

    # ---- asking ----

    def query(self) -> AuditQuery | None:
        """What is chosen; None while the days make no sense, which is said at the field."""
        days = self.period.days()
        if days is None:
            return None
        first, last = days
        customer = self.customer.choice()
        return AuditQuery(
            customer_id=customer.id if customer is not None else None,
            action=self.action.currentData(),
            text=self.search_edit.text().strip(),
            since=None if first is None else _midnight(first),
            until=None if last is None else _midnight(last + timedelta(days=1)),
        )

    def offer(self, actions: list[str]) -> None:
        """Offer the kinds of change this book has seen, by their names; what was chosen stays chosen."""
        chosen = self.action.currentData()
        wanted = sorted(((action_words(action), action) for action in actions), key=lambda pair: pair[0])
        if [self.action.itemData(n) for n in range(1, self.action.count())] == [key for _, key in wanted]:
            return
        self.action.blockSignals(True)
        while self.action.count() > 1:
            self.action.removeItem(1)
        for word, key in wanted:
            self.action.addItem(word, key)
        self.action.setCurrentIndex(max(0, self.action.findData(chosen)))
        self.action.blockSignals(False)

    def is_open(self) -> bool:
        """Whether nothing is left out."""
        return self.query() == AuditQuery()

    def adopt(self, context: Context) -> None:
        """The book's settings have changed."""
        self.period.adopt(context)

    def _later(self, *_changed: object) -> None:
        self._pause.start()

    def _tell(self) -> None:
        if self.query() is not None:
            self.changed.emit()


def _midnight(of: date) -> datetime:
    """When that day begins on this machine's clock."""
    return datetime.combine(of, time()).astimezone(UTC)
