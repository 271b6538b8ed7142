"""What the audit shows: words, a customer, one kind of change, the days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.domain.audit import AuditQuery
from app.domain.audit_words import action_words
from app.ui.audit_words import Spoken
from app.ui.list_filters import ListFilters
from app.ui.page import Context
from app.ui.period import ALL, MONTH, OWN, TODAY, WEEK


class AuditFilters(ListFilters):
    """The filters of the audit; `query` is what was chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        hint = self.tr("Search action, customer or figures")
        super().__init__(context, hint, (ALL, TODAY, WEEK, MONTH, OWN), ALL, parent)
        self._wording = Spoken(context.info)
        self.action = self.add_choice(self.tr("Kind of change"), self.tr("All changes"), "")

    def query(self) -> AuditQuery | None:
        """What is chosen; None while the days make no sense, which is said at the field."""
        days = self.period.days()
        if days is None:
            return None
        first, last = days
        return AuditQuery(
            customer_id=self.customer_id(),
            action=self.action.currentData(),
            text=self.text(),
            since=None if first is None else _midnight(first),
            until=None if last is None else _midnight(last + timedelta(days=1)),
        )

    def offer(self, actions: list[str]) -> None:
        """Offer the kinds of change this book has seen, by their names; what was chosen stays chosen."""
        chosen = self.action.currentData()
        wanted = sorted(
            ((action_words(action, self._wording), action) for action in actions), key=lambda pair: pair[0]
        )
        if [self.action.itemData(n) for n in range(1, self.action.count())] == [key for _, key in wanted]:
            return
        with QSignalBlocker(self.action):
            while self.action.count() > 1:
                self.action.removeItem(1)
            for word, key in wanted:
                self.action.addItem(word, key)
            self.action.setCurrentIndex(max(0, self.action.findData(chosen)))


def _midnight(of: date) -> datetime:
    """When that day begins on this machine's clock."""
    return datetime.combine(of, time()).astimezone(UTC)
