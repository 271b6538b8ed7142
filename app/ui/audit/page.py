"""The audit: every change that was ever made, by whom, with what stood before and after."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.audit import AuditRow
from app.domain.changes import Changes
from app.ui.audit import work
from app.ui.audit_words import change_words, row_words
from app.ui.feed import TableFeed
from app.ui.fields import SearchEdit
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import EmptyState
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView

PAUSE_MS = 150


class AuditPage(Page):
    """The whole audit, newest first, searched as one types."""

    key = "audit"
    icon_name = "history"
    cares = Changes.AUDIT

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        size = look().size
        self.find_edit = SearchEdit(self.tr("Search action, customer or figures"))
        self.model = IdTableModel(self._columns(), _id_of, self)
        self.view = TableView(self.model, self.tr("Audit"))
        self.view.set_empty(
            EmptyState("history", self.tr("Nothing found"), self.tr("Every change is listed here, for ever."))
        )
        self.setFocusProxy(self.view)
        self.feed = TableFeed(context.desk, self.view, self.model, work.rows)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.find_edit.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.l)
        column.setSpacing(size.m)
        column.addWidget(self.find_edit)
        column.addWidget(self.view, 1)

    def title(self) -> str:
        return self.tr("Audit")

    def refresh(self) -> None:
        self.feed.show(partial(work.ids, text=self.find_edit.text().strip()))

    def search(self) -> None:
        self.find_edit.setFocus()

    def _typed(self) -> None:
        self._pause.start()

    def _columns(self) -> list[Column[AuditRow]]:
        return [
            Column("when", self.tr("When"), lambda r: self.context.moment(r.at), width=22),
            Column("what", self.tr("What"), row_words, width=24),
            Column("customer", self.tr("Customer"), lambda r: r.customer_name, width=24),
            Column("change", self.tr("Changed"), lambda r: change_words(r, self.context), kind="quiet"),
            Column("actor", self.tr("Who"), lambda r: r.actor, width=12, kind="quiet"),
        ]


def _id_of(row: AuditRow) -> int:
    return row.id
