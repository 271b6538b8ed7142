"""The audit: every change that was ever made, by whom, with what stood before and after."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.audit import AuditQuery, AuditRow
from app.domain.changes import Changes
from app.ui.audit import work
from app.ui.audit.filters import AuditFilters
from app.ui.audit_words import change_words, row_words
from app.ui.column_room import ColumnRoom
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import EmptyState, Words
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView


class AuditPage(Page):
    """The whole audit, newest first, filtered as one types and chooses; Enter opens what a change is about."""

    key = "audit"
    icon_name = "history"
    cares = Changes.AUDIT

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._query: AuditQuery | None = None
        size = look().size
        self.filters = AuditFilters(context)
        self.filters.changed.connect(self._choose)
        self.model = IdTableModel(self._columns(), _id_of, self)
        self.view = TableView(self.model, self.tr("Audit"))
        self.view.set_empty(
            EmptyState("history", self.tr("Nothing found"), self.tr("Every change is listed here, for ever."))
        )
        ColumnRoom(self.view, (4, 2), least=24)
        self.view.typed.connect(self.filters.search_edit.take)
        self.view.opened.connect(self._open)
        self.filters.search_edit.left_down.connect(self.view.setFocus)
        self.begin_at(self.view)
        self.feed = TableFeed(context.desk, self.view, self.model, work.rows)
        self.count = Words("", "quiet", "quiet")
        self.feed.shown.connect(self._shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.l)
        column.setSpacing(size.m)
        column.addWidget(self.filters)
        column.addWidget(self.count)
        column.addWidget(self.view, 1)

    def title(self) -> str:
        return self.tr("Audit")

    def refresh(self) -> None:
        self.context.desk.read(work.actions, self, self.filters.offer, key="actions")
        # The same question, unless the days of it have moved on with the clock.
        if self._query is not None and self.filters.query() in (None, self._query):
            self.feed.refresh()
        else:
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        if self._query is not None and self._query != self.filters.query():
            self._stale = True  # it is another day
        super().showEvent(event)

    def adopt(self, context: Context) -> None:
        self.filters.adopt(context)
        super().adopt(context)

    def search(self) -> None:
        self.filters.search_edit.setFocus()

    def _choose(self) -> None:
        if self.filters.query() != self._query:
            self._ask()

    def _ask(self) -> None:
        query = self.filters.query()
        if query is not None:
            self._query = query
            self.feed.show(partial(work.ids, query=query))

    def _shown(self, count: int) -> None:
        self.count.setText(self.tr("%Ln change(s), the newest first", "", count))

    def _open(self, row_id: int) -> None:
        """The entry a change is about, or else the customer."""
        row = self.model.row(row_id)
        if row is None:
            return
        if row.entry_id is not None:
            self.open_entry.emit(row.entry_id)
        elif row.customer_id is not None:
            self.open_customer.emit(row.customer_id)

    def _columns(self) -> list[Column[AuditRow]]:
        return [
            Column("when", self.tr("When"), lambda r: self.context.moment(r.at), width=17),
            Column("what", self.tr("What"), row_words, width=16),
            Column("customer", self.tr("Customer"), lambda r: r.customer_name, width=16),
            Column("change", self.tr("Changed"), lambda r: change_words(r, self.context), kind="quiet"),
            Column("actor", self.tr("Who"), lambda r: r.actor, width=8, kind="quiet"),
        ]


def _id_of(row: AuditRow) -> int:
    return row.id
