"""What the day book shows: words, a customer, the days, the kind, the till where there are several."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.domain.daybook import MONEY, DayBookQuery
from app.ui.list_filters import ListFilters
from app.ui.page import Context
from app.ui.period import ALL, MONTH, OWN, TODAY, WEEK, YEAR


class Filters(ListFilters):
    """The filters of the day book; `query` is what was chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        hint = self.tr("Search number, note, reference, customer")
        super().__init__(context, hint, (TODAY, WEEK, MONTH, YEAR, ALL, OWN), MONTH, parent)
        self.kind = self.add_choice(self.tr("Kind of entry"), self.tr("All kinds"), "")
        for key, word in (
            ("sales", self.tr("Sales")),
            ("payments", self.tr("Payments")),
            (MONEY, self.tr("Money in and out")),
            ("corrections", self.tr("Corrections")),
            ("netting", self.tr("Consolidations")),
            ("openings", self.tr("Openings and transfers")),
        ):
            self.kind.addItem(word, key)
        self.till = self.add_choice(self.tr("Till"), self.tr("All tills"), None)
        self.till.hide()

    def query(self) -> DayBookQuery | None:
        """What is chosen; None while the days make no sense, which is said at the field."""
        days = self.period.days()
        if days is None:
            return None
        return DayBookQuery(
            first=days[0],
            last=days[1],
            kind=self.kind.currentData(),
            text=self.text(),
            till_id=self.till.currentData(),
            customer_id=self.customer_id(),
        )

    def show_query(self, query: DayBookQuery) -> None:
        """Choose this; what it does not name is open again. No query names a customer: theirs is another page."""
        with QSignalBlocker(self.search_edit), QSignalBlocker(self.kind), QSignalBlocker(self.till):
            self.search_edit.setText(query.text)
            self.kind.setCurrentIndex(max(0, self.kind.findData(query.kind)))
            self.till.setCurrentIndex(max(0, self.till.findData(query.till_id)))
            self.customer.set_choice(None)
            self.period.show_days(query.first, query.last)
        self.tell()

    def is_open(self) -> bool:
        """Whether nothing is left out but by the days."""
        query = self.query()
        return query is not None and query == DayBookQuery(query.first, query.last)

    def show_tills(self, tills: list[tuple[int, str]]) -> None:
        """Offer the tills of the book; where there is one there is nothing to choose."""
        for till_id, name in tills:
            self.till.addItem(name, till_id)
        self.till.setVisible(len(tills) > 1)
