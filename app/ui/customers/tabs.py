"""The tabs of one customer: only the one in sight reads, the others when they are looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.domain.audit import AuditRow
from app.domain.consolidation import ConsolidationRow
from app.domain.customers import LedgerRow
from app.domain.payments import PaymentRow
from app.domain.sales import SaleRow
from app.ui.column_room import ColumnRoom
from app.ui.consolidation_columns import row_columns
from app.ui.customers import work
from app.ui.customers.columns import audit_columns, ledger_columns, payment_columns, sale_columns
from app.ui.customers.notes import NotesTab
from app.ui.empty import EmptyState
from app.ui.feed import TableFeed
from app.ui.look import look
from app.ui.page import Context
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView

if TYPE_CHECKING:
    from app.storage.book import Tx

RowT = TypeVar("RowT")


class ListTab(QWidget, Generic[RowT]):
    """A list about one customer. `ask` makes the question of a customer, `fetch` reads rows of that customer."""

    def __init__(
        self,
        context: Context,
        name: str,
        columns: list[Column[RowT]],
        identify: Callable[[RowT], int],
        ask: Callable[[int], Callable[[Tx], list[int]]],
        fetch: Callable[[int], Callable[[Tx, list[int]], list[RowT]]],
        empty: EmptyState,
        dropped: tuple[int, ...] = (),
        least: int = 10,
    ) -> None:
        """`dropped` are the columns one can do without where there is no room, the first one first."""
        super().__init__()
        self._ask = ask
        self._fetch = fetch
        self._customer_id = 0
        self.model = IdTableModel(columns, identify, self)
        self.view = TableView(self.model, name)
        self.view.set_compact(compact=True)
        self.view.set_pad(look().size.s)  # beside the list there is no room to spare
        self.view.set_empty(empty)
        self._empty = empty
        ColumnRoom(self.view, dropped, least=least)
        self.feed = TableFeed(context.desk, self.view, self.model, self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_customer(self, customer_id: int, then: Callable[[], None] | None = None) -> None:
        """Read what there is about this customer; the same one again keeps its place."""
        again = customer_id == self._customer_id and then is None
        self._customer_id = customer_id
        if again:
            self.feed.refresh()
        else:
            self.feed.clear()  # another customer's rows are not older versions of these
            self._empty.hide()
            self.feed.show(self._ask(customer_id), then)

    def row(self, wanted: int) -> RowT | None:
        """A row that has been read."""
        return self.model.row(wanted)

    def _rows(self, tx: Tx, wanted: list[int]) -> list[RowT]:
        return self._fetch(self._customer_id)(tx, wanted)


AnyTab = (
    ListTab[LedgerRow]
    | ListTab[SaleRow]
    | ListTab[PaymentRow]
    | ListTab[ConsolidationRow]
    | ListTab[AuditRow]
    | NotesTab
)
TabT = TypeVar("TabT", bound=QWidget)
LEDGER, SALES, PAYMENTS, CONSOLIDATIONS, AUDIT, NOTES = range(6)


class CustomerTabs(QTabWidget):
    """Ledger, open sales, payments, consolidations, audit, notes. `open_entry(id)` when a row is opened.

    A tab is made when it is first looked at.
    """

    open_entry = Signal(int)
    recorded = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer_id = 0
        self._stale: set[int] = set()
        self._places: list[QVBoxLayout] = []
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("About the customer"))
        self.tabBar().setUsesScrollButtons(True)
        for title in (
            # Short words: six of them have room beside the list.
            self.tr("Ledger", "tab"),
            self.tr("Open sales", "tab"),
            self.tr("Payments"),
            self.tr("Consolidated"),
            self.tr("Audit", "tab"),
            self.tr("Notes"),
        ):
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            self._places.append(column)
            self.addTab(place, title)
        self.setTabToolTip(
            CONSOLIDATIONS, self.tr("Consolidations: each time debt and credit were consolidated")
        )
        self.currentChanged.connect(self._look)

    # ---- the tabs ----

    @cached_property
    def ledger(self) -> ListTab[LedgerRow]:
        """Every entry and the balance after it."""
        tab: ListTab[LedgerRow] = ListTab(
            self._context,
            self.tr("Ledger"),
            ledger_columns(self._context),
            lambda row: row.row_no,
            lambda customer: partial(work.ledger_ids, customer_id=customer),
            lambda customer: partial(work.ledger_rows, customer_id=customer),
            EmptyState(
                "book-open-text",
                self.tr("Nothing recorded yet"),
                self.tr("A sale (F2) or a payment (F3) begins the ledger."),
            ),
            dropped=(0,),
            least=6,
        )
        tab.view.opened.connect(self._open_ledger)
        return self._put(LEDGER, tab)

    @cached_property
    def sales(self) -> ListTab[SaleRow]:
        """What is open, oldest due first."""
        tab: ListTab[SaleRow] = ListTab(
            self._context,
            self.tr("Open sales"),
            sale_columns(self._context),
            lambda row: row.entry_id,
            lambda customer: partial(work.sale_ids, customer_id=customer),
            lambda _customer: work.sale_rows,
            EmptyState("circle-check", self.tr("Nothing is open"), self.tr("All sales are paid.")),
            dropped=(3, 1),
        )
        tab.view.opened.connect(self.open_entry)
        return self._put(SALES, tab)

    @cached_property
    def payments(self) -> ListTab[PaymentRow]:
        """Money in and out."""
        tab: ListTab[PaymentRow] = ListTab(
            self._context,
            self.tr("Payments"),
            payment_columns(self._context),
            lambda row: row.entry_id,
            lambda customer: partial(work.payment_ids, customer_id=customer),
            lambda _customer: work.payment_rows,
            EmptyState("banknote", self.tr("No payment yet"), self.tr("F3 records one.")),
            dropped=(5, 2, 4),
        )
        tab.view.opened.connect(self.open_entry)
        return self._put(PAYMENTS, tab)

    @cached_property
    def consolidations(self) -> ListTab[ConsolidationRow]:
        """Each time debt and credit cancelled out."""
        tab: ListTab[ConsolidationRow] = ListTab(
            self._context,
            self.tr("Consolidations"),
            row_columns(self._context, with_name=False),
            lambda row: row.id,
            lambda customer: partial(work.consolidation_ids, customer_id=customer),
            lambda _customer: work.consolidation_rows,
            EmptyState(
                "scale",
                self.tr("Nothing was consolidated"),
                self.tr("Whenever debt and credit are consolidated, it is kept here for ever."),
            ),
            dropped=(2, 1),  # never how it came about: that it was reversed stands there
            least=12,
        )
        tab.view.opened.connect(self._open_consolidation)
        return self._put(CONSOLIDATIONS, tab)

    @cached_property
    def audit(self) -> ListTab[AuditRow]:
        """Who did what, when."""
        tab: ListTab[AuditRow] = ListTab(
            self._context,
            self.tr("Audit"),
            audit_columns(self._context),
            lambda row: row.id,
            lambda customer: partial(work.audit_ids, customer_id=customer),
            lambda _customer: work.audit_rows,
            EmptyState("history", self.tr("Nothing yet")),
            dropped=(3,),
            least=28,
        )
        tab.view.opened.connect(self._open_audit)
        return self._put(AUDIT, tab)

    @cached_property
    def notes(self) -> NotesTab:
        """What one wants to remember."""
        tab = NotesTab(self._context)
        tab.recorded.connect(self.recorded)
        tab.refused.connect(self.refused)
        return self._put(NOTES, tab)

    def _put(self, index: int, tab: TabT) -> TabT:
        self._places[index].addWidget(tab)
        return tab

    def _tab(self, index: int) -> AnyTab:
        if index == SALES:
            return self.sales
        if index == PAYMENTS:
            return self.payments
        if index == CONSOLIDATIONS:
            return self.consolidations
        if index == AUDIT:
            return self.audit
        return self.notes if index == NOTES else self.ledger

    # ---- showing ----

    def show_customer(self, customer_id: int) -> None:
        """Another customer, or the same one again because something has changed."""
        self._customer_id = customer_id
        self._stale = set(range(self.count()))
        self._look()

    def leave(self) -> None:
        """Keep what is typed and not kept yet."""
        if self._places[NOTES].count():
            self.notes.save()

    def show_ledger_row(self, row_no: int | None) -> None:
        """Go to a row of the ledger; without one to its newest."""
        self.setCurrentIndex(LEDGER)
        self.ledger.feed.settled(partial(self._choose_row, row_no))

    def _choose_row(self, row_no: int | None) -> None:
        view = self.ledger.view
        if row_no is None or not view.choose(row_no):
            view.selectRow(0)
            view.scrollToTop()
        view.setFocus()

    def _look(self, *_index: int) -> None:
        index = self.currentIndex()
        if index in self._stale and self._customer_id:
            self._stale.discard(index)
            self._tab(index).show_customer(self._customer_id)

    def _open_ledger(self, row_no: int) -> None:
        row = self.ledger.row(row_no)
        if row is not None:
            self.open_entry.emit(row.entry_id)

    def _open_consolidation(self, wanted: int) -> None:
        row = self.consolidations.row(wanted)
        if row is not None:
            self.open_entry.emit(row.entry_id)

    def _open_audit(self, wanted: int) -> None:
        row = self.audit.row(wanted)
        if row is not None and row.entry_id is not None:
            self.open_entry.emit(row.entry_id)
