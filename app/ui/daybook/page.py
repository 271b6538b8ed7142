"""The day book: every entry, newest first, found by day, kind, words, till and customer, with what they come to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.dates import MIN_DAY
from app.domain.daybook import DayBookQuery, DayBookRow, DayBookTotals
from app.domain.reports import Span
from app.ui.column_room import ColumnRoom
from app.ui.daybook import work
from app.ui.daybook.columns import DROPPED, columns
from app.ui.daybook.filters import Filters
from app.ui.desk import Where
from app.ui.empty import EmptyState
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, Words
from app.ui.table import IdTableModel
from app.ui.table_view import TableView
from app.ui.words import side_by_side


class DayBookPage(Page):
    """The list, what it comes to, and what can be done about an entry: open, correct, reverse, go to its customer."""

    key = "daybook"
    icon_name = "book-open-text"
    cares = Changes.ENTRIES | Changes.CUSTOMERS

    print_entries = Signal(object, object)  # a DayBookQuery, and in words what was chosen beside its days

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._query: DayBookQuery | None = None
        self._make_list()
        self._make_buttons()
        self._lay_out()
        self._add_keys()
        self.begin_at(self.view)
        context.desk.read(work.tills, self, self.filters.show_tills, key="tills")
        self._allow()

    def title(self) -> str:
        return self.tr("Day book")

    # ---- parts ----

    def _make_list(self) -> None:
        self.filters = Filters(self.context)
        self.filters.changed.connect(self._choose)
        self.model = IdTableModel(columns(self.context), _id_of, self)
        self.view = TableView(self.model, self.tr("Day book"))
        self.view.set_compact(compact=self.context.preferences.settings.compact)
        ColumnRoom(self.view, DROPPED, least=20)
        self.nothing = EmptyState("book-open-text", "", "", self.tr("Record a sale"))
        self.nothing.asked.connect(partial(self.new_sale.emit, None))
        self.view.set_empty(self.nothing)
        self.count = Words("", "body", "quiet")
        self.sums = Words("", "strong", elides=True)
        self.feed = TableFeed(self.context.desk, self.view, self.model, work.rows)
        self.feed.shown.connect(self._shown)
        self.view.chosen.connect(self._allow)
        self.model.dataChanged.connect(self._allow)  # the row chosen may come after it was chosen
        self.view.opened.connect(self.open_entry)
        self.view.typed.connect(self.filters.search_edit.take)
        self.filters.search_edit.left_down.connect(self._enter_list)
        self.filters.search_edit.returnPressed.connect(self._enter_list)

    def _make_buttons(self) -> None:
        def button(text: str, keys: str, icon_name: str, slot: Callable[[], None]) -> Button:
            made = Button(text, icon_name=icon_name)
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{text} · {shown}")
            made.clicked.connect(slot)
            return made

        self.open_button = button(self.tr("Open entry"), "Return", "eye", self._open)
        self.customer_button = button(self.tr("Customer"), "Ctrl+Return", "user", self._go_to_customer)
        self.correct_button = button(self.tr("Correct"), "Ctrl+E", "pencil", self._correct)
        self.back_button = button(self.tr("Reverse"), "Del", "undo-2", self._reverse)

    def _lay_out(self) -> None:
        size = look().size
        bar = QHBoxLayout()
        bar.setSpacing(size.s)
        bar.addWidget(self.count)
        bar.addStretch(1)
        for button in (self.open_button, self.customer_button, self.correct_button, self.back_button):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.s)
        column.setSpacing(size.s)
        column.addWidget(self.filters)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.sums)

    def _add_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (("Ctrl+E", self._correct), ("Ctrl+Return", self._go_to_customer)):
            QShortcut(QKeySequence(keys), self, partial(self.feed.settled, slot), context=within)
        QShortcut(QKeySequence("Del"), self.view, partial(self.feed.settled, self._reverse))

    # ---- asking ----

    def refresh(self) -> None:
        """The same question, unless the days of it have moved on with the clock; also while other days make no sense."""
        if self._query is not None and self.filters.query() in (None, self._query):
            self.feed.refresh()
            self._add_up(self._query)
        else:
            self._ask()

    def adopt(self, context: Context) -> None:
        self.filters.adopt(context)
        self.model.columns = tuple(columns(context))
        super().adopt(context)

    def showEvent(self, event: QShowEvent) -> None:
        if self._query is not None and self._query != self.filters.query():
            self._stale = True  # it is another day
        super().showEvent(event)

    def search(self) -> None:
        self.filters.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search_edit.selectAll()

    def show_query(self, query: DayBookQuery) -> None:
        """Show these entries, because another page asked for them."""
        self.filters.show_query(query)

    def settled(self, then: Callable[[], None]) -> None:
        self.feed.settled(then)

    def print_page(self) -> bool:
        """What is seen: the day book of these days with the lines of each entry, or those that were chosen."""
        query = self.filters.query()
        if query is not None and not self.filters.is_open():
            self.print_entries.emit(query, self.filters.chosen_words())
        elif query is not None:
            today = self.context.today()
            self.print_report.emit("day-book", Span(query.first or MIN_DAY, query.last or today))
        return True

    def _choose(self) -> None:
        if self.filters.query() != self._query:
            self._ask()

    def _ask(self) -> None:
        query = self.filters.query()
        if query is None:
            return
        self._query = query
        self.feed.show(partial(work.ids, query=query))
        self._add_up(query)

    def _add_up(self, query: DayBookQuery) -> None:
        """At the desk; in the backroom where the days have no beginning: of a large book that takes a moment."""
        where: Where = "desk" if query.first is not None else "backroom"
        if where == "backroom":
            self.sums.setText(self.tr("Adding up …"))
        self.context.desk.read(
            partial(work.totals, query=query), self, self._show_sums, where=where, key="sums"
        )

    # ---- showing ----

    def _shown(self, count: int) -> None:
        self.count.setText(self.tr("%Ln entry(s)", "", count) if count else "")
        searching = not self.filters.is_open()
        if searching:
            self.nothing.title.setText(self.tr("Nothing here"))
            self.nothing.text.setText(self.tr("No entry fits what is chosen above."))
        else:
            self.nothing.title.setText(self.tr("Nothing was recorded in these days"))
            self.nothing.text.setText(
                self.tr("Every sale, payment and correction stands here, newest first, for ever.")
            )
        self.nothing.button.setVisible(not searching)
        if not count:
            self.sums.setText("")
        elif self.view.chosen_id() is None:
            self.view.selectRow(0)
        self._allow()

    def _show_sums(self, sums: DayBookTotals) -> None:
        money = self.context.money
        owed = self.tr("{amount} more owed") if sums.owed > 0 else self.tr("{amount} less owed")
        credit = self.tr("{amount} more credit") if sums.credit > 0 else self.tr("{amount} less credit")
        parts = [
            (self.tr("sold {amount}"), sums.sold),
            (self.tr("money in {amount}"), sums.money_in),
            (self.tr("money out {amount}"), sums.money_out),
            (owed, abs(sums.owed)),
            (credit, abs(sums.credit)),
        ]
        said = side_by_side(text.format(amount=money(amount)) for text, amount in parts if amount)
        self.sums.setText(self.tr("In all: {figures}").format(figures=said) if said else "")

    def _enter_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- one entry ----

    def _chosen(self) -> DayBookRow | None:
        chosen = self.view.chosen_id()
        return self.model.row(chosen) if chosen is not None else None

    def _allow(self, *_chosen: object) -> None:
        row = self._chosen()
        self.open_button.setEnabled(row is not None)
        self.customer_button.setEnabled(row is not None and row.customer_id is not None)
        self.correct_button.setEnabled(row is not None and row.can_correct)
        self.back_button.setEnabled(row is not None and row.can_reverse)

    def _open(self) -> None:
        row = self._chosen()
        if row is not None:
            self.open_entry.emit(row.id)

    def _go_to_customer(self) -> None:
        row = self._chosen()
        if row is not None and row.customer_id is not None:
            self.open_customer.emit(row.customer_id)

    def _correct(self) -> None:
        row = self._chosen()
        if row is not None and row.can_correct:
            self.correct_entry.emit(row.id, row.kind)

    def _reverse(self) -> None:
        row = self._chosen()
        if row is not None and row.can_reverse:
            self.reverse_entry.emit(row.id)


def _id_of(row: DayBookRow) -> int:
    return row.id
