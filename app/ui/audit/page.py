"""The audit: every change that was ever made, by whom, with what stood before and after."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.audit import AuditQuery, AuditRow
from app.domain.audit_words import change_words, row_words
from app.domain.changes import Changes
from app.ui.audit import work
from app.ui.audit.filters import AuditFilters
from app.ui.audit_words import Spoken
from app.ui.column_room import ColumnRoom
from app.ui.empty import EmptyState
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, Words
from app.ui.saving import SaveButton, ask_where
from app.ui.sentences import kept_words
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.worker import Work


class AuditPage(Page):
    """The whole audit, newest first, filtered as one types and chooses; Enter opens what a change is about."""

    key = "audit"
    icon_name = "history"
    cares = Changes.AUDIT

    print_changes = Signal(object, object)  # an AuditQuery, and in words what was chosen beside its days

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        # What is listed, and in words what was chosen beside its days.
        self._query: AuditQuery | None = None
        self._about: tuple[str, ...] = ()
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
        self.count = Words("", "body", "quiet")
        self.feed.shown.connect(self._shown)
        self._make_buttons()
        bar = QHBoxLayout()
        bar.setSpacing(size.s)
        bar.addWidget(self.count, 1)
        bar.addWidget(self.save_button)
        bar.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.l)
        column.setSpacing(size.m)
        column.addWidget(self.filters)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def _make_buttons(self) -> None:
        self.save_button = SaveButton()
        self.save_button.asked.connect(self.save)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save_button.offer)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.print_button = Button(self.tr("Print …"), icon_name="printer")
        self.print_button.setToolTip(self.tr("See the pages, print them or save a PDF · Ctrl+P"))
        self.print_button.clicked.connect(self.print_page)

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
            self._query, self._about = query, self.filters.chosen_words()
            self.feed.show(partial(work.ids, query=query))

    def _shown(self, count: int) -> None:
        self.count.setText(self.tr("%Ln change(s), the newest first", "", count))
        for button in (self.save_button, self.print_button):
            button.setEnabled(count > 0)

    def _open(self, row_id: int) -> None:
        """The entry a change is about, or else the customer."""
        row = self.model.row(row_id)
        if row is None:
            return
        if row.entry_id is not None:
            self.open_entry.emit(row.entry_id)
        elif row.customer_id is not None:
            self.open_customer.emit(row.customer_id)

    # into files and onto paper ------------------------------------------------------------------------------------

    def save(self, form: str) -> None:
        """Ask where, and save the changes that are listed as this; the status bar says how far it is."""
        query, about = self._query, self._about
        if query is None or not self.save_button.isEnabled():
            return
        path = ask_where(self, self.title(), self.context.today().isoformat(), form)
        if path is None:
            return
        task = Work(self.tr("Writing {file}").format(file=path.name))
        request = partial(
            work.save,
            query=query,
            about=about,
            file=path,
            form=form,
            mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
            task=task,
        )
        self.context.desk.run(request, self, self._saved, task=task)

    def _saved(self, path: Path) -> None:
        self.said.emit(self.tr("Saved: {file}").format(file=path))

    def print_page(self, *_clicked: bool) -> bool:
        """See the changes that are listed as pages."""
        if self._query is not None and self.print_button.isEnabled():
            self.print_changes.emit(self._query, self._about)
        return True

    def _columns(self) -> list[Column[AuditRow]]:
        return [
            Column("when", self.tr("When"), lambda r: self.context.moment(r.at), width=17),
            Column("what", self.tr("What"), lambda r: row_words(r, Spoken(self.context.info)), width=16),
            Column("customer", self.tr("Customer"), self._who, width=16),
            Column(
                "change",
                self.tr("Changed"),
                self._changed,
                kind="quiet",
                tip=self._changed,
                short=lambda r: change_words(r, Spoken(self.context.info), brief=True),
            ),
            Column("actor", self.tr("Who"), lambda r: kept_words(r.actor), width=8, kind="quiet"),
        ]

    def _changed(self, row: AuditRow) -> str:
        return change_words(row, Spoken(self.context.info))

    def _who(self, row: AuditRow) -> str:
        """The customer; an entry without one is of a walk-in, and what is no entry of nobody."""
        return row.customer_name or (self.tr("Walk-in") if row.entry_id is not None else "")


def _id_of(row: AuditRow) -> int:
    return row.id
