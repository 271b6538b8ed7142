"""Customers: the list, searched while one types, and beside it the one in view."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.customer_lists import CustomerQuery, CustomerRow
from app.ui.column_room import ColumnRoom
from app.ui.customers import work
from app.ui.customers.columns import customer_columns
from app.ui.feed import TableFeed
from app.ui.fields import Chip, ChipRow, SearchEdit
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, Words
from app.ui.reading import set_margins
from app.ui.table import IdTableModel
from app.ui.table_view import TableView

# What is not needed for the first list is imported after it (DESIGN 8).
if TYPE_CHECKING:
    from app.domain.receipts import Receipt
    from app.ui.customers.detail import CustomerDetail
    from app.ui.customers.form import CustomerForm
    from app.ui.customers.merge import MergeDialog
    from app.ui.customers.nobody import NobodyHere
    from app.ui.customers.openings import OpeningsDialog

# What the customer beside the list needs, the last first.
_BESIDE = (
    *("app.ui.customers.detail", "app.ui.customers.tabs", "app.ui.consolidation_columns", "app.ui.finding"),
    *("app.domain.proof", "app.domain.audit", "app.domain.sales", "app.domain.payments"),
    *("app.domain.consolidation", "app.domain.allocation", "app.domain.receipts", "app.domain.customers"),
)
BESIDE_AT_LATEST_MS = 300
ARCHIVED = "archived"
NARROW = 840
# Of the width, in hundredths: where there is little of it, the list goes without a column, not the ledger.
LIST_SHARE, LIST_SHARE_LEAST, ROOMY = 43, 39, 1050


class CustomersPage(Page):
    """The list and the customer in view; below a width the one lies over the other."""

    key = "customers"
    icon_name = "users"
    cares = Changes.CUSTOMERS | Changes.ENTRIES | Changes.CHECKS

    # About a whole customer rather than one entry; the window opens the dialogs of other packages.
    return_goods = Signal(int)
    discount_customer = Signal(int)
    write_off_customer = Signal(int)
    recover_debt = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._query = CustomerQuery(late_on=context.today())
        self._narrow = False
        self._split = False
        self._wanted: int | None = None
        self._detail: CustomerDetail | None = None
        # The list is on the screen before the customer beside it is made.
        self._beside = QTimer(self, singleShot=True)
        self._beside.timeout.connect(self._make_beside)
        self._still = list(_BESIDE)
        self._awaited: int | None = None
        self._divide()
        self._make_list()
        self._lay_out_list()
        self._add_keys()
        self.begin_at(self.search_edit)
        self._ask()
        # Asked again when it is shown, a long list would lose its quick beginning.
        self._stale = False

    def title(self) -> str:
        return self.tr("Customers")

    # ---- parts ----

    def _divide(self) -> None:
        """First the two sides, then what is in them: Qt dresses all in a part anew when the part gets a parent."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        whole.addWidget(self._splitter)
        self._list = QWidget(self._splitter)
        self._side = QWidget(self._splitter)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._splitter.setStretchFactor(0, 4)
        self._splitter.setStretchFactor(1, 5)

    def _make_list(self) -> None:
        self.search_edit = SearchEdit(self.tr("Search name, phone, code"))
        self.search_edit.asked.connect(self._search)
        self.search_edit.left_down.connect(self._enter_list)
        self.search_edit.returnPressed.connect(self._enter_list)
        self.add_button = Button(self.tr("Customer"), icon_name="user-plus")
        self.add_button.setToolTip(self.tr("Add a customer · Ctrl+N"))
        self.add_button.clicked.connect(self.add_customer)
        chips = [
            Chip("all", self.tr("All")),
            Chip("owing", self.tr("Owing")),
            Chip("late", self.tr("Late")),
            Chip("in_credit", self.tr("In credit")),
            Chip("both", self.tr("Both")),
            Chip("suspended", self.tr("Suspended")),
            Chip(ARCHIVED, self.tr("Archived")),
        ]
        self.filter = ChipRow(self.tr("Show"), chips, "all", self._list)
        self.filter.chosen.connect(self._filter)
        self.model = IdTableModel(customer_columns(self.context), _id_of, self)
        self.view = TableView(self.model, self.tr("Customers"), self._list)
        self.view.set_compact(compact=self.context.preferences.settings.compact)
        self.view.set_sorted("name")
        ColumnRoom(self.view, (1, 4, 2), least=14)
        self.view.set_empty(lambda: self.nobody)
        self.count = Words("", "quiet", "quiet", elides=True)
        self.feed = TableFeed(self.context.desk, self.view, self.model, work.rows)
        self.feed.shown.connect(self._shown)
        self.view.chosen.connect(self._show)
        self.view.opened.connect(self._open)
        self.view.typed.connect(self.search_edit.take)
        self.view.sort_asked.connect(self._sort)

    @cached_property
    def nobody(self) -> NobodyHere:
        """What stands in the list while it is empty."""
        from app.ui.customers.nobody import NobodyHere

        made = NobodyHere()
        made.asked.connect(self.add_customer)
        return made

    @property
    def detail(self) -> CustomerDetail:
        """The customer in view; made when there first is one."""
        if self._detail is None:
            from app.ui.customers.detail import CustomerDetail

            self._detail = CustomerDetail(self.context, self._side)
            self._connect_detail(self._detail)
            self._side_column.addWidget(self._detail)
            self._detail.back_button.setVisible(self._narrow)
            self._beside.stop()
            self._detail.show_customer(self._awaited, self._known(self._awaited))
        return self._detail

    def _make_beside(self) -> None:
        """Turn by turn, so that whoever types at once does not wait for all of it."""
        if self._still:
            import_module(self._still.pop())
            self._beside.start(0)
        elif self._detail is None:
            self.context.desk.files(self.context.first_moment(), self, self._show_beside)

    def _show_beside(self, _moment: str) -> None:
        self.detail.show()

    def _connect_detail(self, detail: CustomerDetail) -> None:
        detail.back.connect(self._go_back)
        detail.edit_asked.connect(self._edit)
        detail.refund_asked.connect(self.new_refund)
        detail.return_asked.connect(self.return_goods)
        detail.discount_asked.connect(self.discount_customer)
        detail.write_off_asked.connect(self.write_off_customer)
        detail.recovery_asked.connect(self.recover_debt)
        detail.opening_asked.connect(self._opening)
        detail.merge_asked.connect(self._merge)
        detail.statement_asked.connect(lambda customer_id: self.print_statement.emit(customer_id, None))
        detail.open_entry.connect(self.open_entry)
        detail.recorded.connect(self.recorded)
        detail.said.connect(self.said)
        detail.proved.connect(self.proved)

    def _lay_out_list(self) -> None:
        size = look().size
        column = QVBoxLayout(self._list)
        set_margins(column, size.l, size.l, size.m, size.s)
        column.setSpacing(size.s)
        top = QHBoxLayout()
        top.setSpacing(size.s)
        column.addLayout(top)
        top.addWidget(self.search_edit, 1)
        top.addWidget(self.add_button)
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        column.addWidget(self.count)

    def _add_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("F4", lambda: self.settled(self.detail.consolidate)),
            ("Alt+M", lambda: self.settled(self.detail.more.click)),
            ("Ctrl+E", self._edit_chosen),
            ("Esc", self._go_back),
        ):
            QShortcut(QKeySequence(keys), self, slot, context=within)

    # ---- asking ----

    def refresh(self) -> None:
        self.feed.refresh()
        if self._detail is not None:
            self._detail.refresh()

    def search(self) -> None:
        self._show_side(detail=False)
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def reveal(self, wanted_id: int) -> None:
        """Show a customer: in the list as it is, or in the whole list where the filter hides them."""
        chosen = self.view.choose(wanted_id)
        self._wanted = None if chosen else wanted_id
        if not chosen:
            with QSignalBlocker(self.search_edit), QSignalBlocker(self.filter):
                self.search_edit.clear()
                self.filter.set_choice("all")
            self._query = CustomerQuery(late_on=self.context.today())
            self.view.set_sorted("name")
            self._ask()
        self.detail.show_customer(wanted_id, self._known(wanted_id))
        self._show_side(detail=True)

    def reveal_entry(self, entry_id: int | None) -> None:
        self.detail.show_entry(entry_id)

    def leave(self) -> None:
        if self._detail is not None:
            self._detail.tabs.leave()

    def print_page(self) -> bool:
        """The statement of the customer in view."""
        customer_id = self.customer_in_view()
        if customer_id is None:
            return False
        self.print_statement.emit(customer_id, None)
        return True

    def customer_in_view(self) -> int | None:
        """Whom the page is about now: F2 and F3 begin with them."""
        return self._awaited if self._detail is None else self._detail.customer_id

    def settled(self, then: Callable[[], None]) -> None:
        """Whoever types a name and at once F2 means the one searched for, not the one still in view."""
        self.feed.settled(then)

    def seen(self, then: Callable[[], None]) -> None:
        self.feed.seen(then)

    def _ask(self) -> None:
        top = partial(work.first_ids, query=self._query)
        self.feed.show(partial(work.ids, query=self._query), self._found, top=top)

    def _found(self) -> None:
        """Keep the one in view if the list still has them; in a wide window take the first otherwise."""
        wanted = self._wanted if self._wanted is not None else self.customer_in_view()
        self._wanted = None
        if wanted is not None and self.view.choose(wanted):
            return
        if not self._narrow and self.model.ids:
            self.view.selectRow(0)
        elif not self.model.ids:
            self._put_beside(None)

    def _search(self, text: str) -> None:
        self._change_query(self._query._replace(text=text))

    def _filter(self, key: str) -> None:
        archived = key == ARCHIVED
        self._change_query(self._query._replace(filter="all" if archived else key, archived=archived))

    def _sort(self, name: str, descending: bool) -> None:
        self._change_query(self._query._replace(sort=name, descending=descending))

    def _change_query(self, wanted: CustomerQuery) -> None:
        self._query = wanted._replace(late_on=self.context.today())
        self._ask()

    # ---- showing ----

    def _shown(self, count: int) -> None:
        if not count:
            wanted = self._query
            self.nobody.say(searching=bool(wanted.text) or wanted.filter != "all" or wanted.archived)
        self.count.setText(self.tr("%Ln customer(s)", "", count) if count else "")

    def _show(self, customer_id: object) -> None:
        if isinstance(customer_id, int):
            self._put_beside(customer_id)

    def _put_beside(self, customer_id: int | None) -> None:
        """Show a customer, or nobody, beside the list: at the start once the list has been painted."""
        if self._detail is not None:
            self._detail.show_customer(customer_id, self._known(customer_id))
        else:
            self._awaited = customer_id
            self.view.once_painted(partial(self._beside.start, 0))
            self._beside.start(BESIDE_AT_LATEST_MS)

    def _known(self, customer_id: int | None) -> CustomerRow | None:
        """A customer as the list has read them; None where it has not."""
        return None if customer_id is None else self.model.row(customer_id)

    def _open(self, customer_id: int) -> None:
        self.detail.show_customer(customer_id, self._known(customer_id))
        self._show_side(detail=True)
        if not self._narrow:
            self.detail.tabs.ledger.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_back(self) -> None:
        """Esc: out of the search, out of the customer, back to the list."""
        if self.search_edit.hasFocus() and self.search_edit.text():
            self.search_edit.clear()
            return
        if self._narrow and self._side.isVisible():
            self._show_side(detail=False)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_side(self, *, detail: bool) -> None:
        """In a narrow window one side covers the other."""
        if not self._narrow:
            return
        self._list.setVisible(not detail)
        self._side.setVisible(detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if not self._split and not narrow:
            self._split = True  # once: later the person's own width counts
            wide = event.size().width()
            share = wide * (LIST_SHARE if wide >= ROOMY else LIST_SHARE_LEAST) // 100
            self._splitter.setSizes([share, wide - share])
        if narrow != self._narrow:
            self._narrow = narrow
            if self._detail is not None:
                self._detail.back_button.setVisible(narrow)
            self._list.show()
            self._side.setVisible(not narrow)

    # ---- dialogs of this page's own ----

    def add_customer(self, *_clicked: bool) -> None:
        """A new customer, who is shown when added."""
        from app.ui.customers.form import CustomerForm

        self._open_dialog(CustomerForm(self.context, self))

    def _edit(self, customer_id: int) -> None:
        from app.ui.customers.form import CustomerForm

        self._open_dialog(CustomerForm(self.context, self, customer_id=customer_id))

    def _edit_chosen(self) -> None:
        customer_id = self.customer_in_view()
        if customer_id is not None:
            self._edit(customer_id)

    def _merge(self, customer_id: int) -> None:
        from app.ui.customers.merge import MergeDialog

        self._open_dialog(MergeDialog(self.context, self, customer_id=customer_id))

    def _opening(self, customer_id: int | None) -> None:
        from app.ui.customers.openings import OpeningsDialog

        self._open_dialog(OpeningsDialog(self.context, self, customer_id=customer_id))

    def _open_dialog(self, dialog: CustomerForm | MergeDialog | OpeningsDialog) -> None:
        from app.ui.early_keys import open_with_keys

        dialog.recorded.connect(self._recorded)
        open_with_keys(dialog)

    def _recorded(self, receipt: Receipt) -> None:
        self.recorded.emit(receipt)
        if receipt.customer_id is not None:
            self.reveal(receipt.customer_id)


def _id_of(row: CustomerRow) -> int:
    return row.id
