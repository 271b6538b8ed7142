"""Payments that are not here yet: shown, not counted, until one says what became of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.payments import Outcome, PendingRow
from app.ui import words
from app.ui.column_room import ColumnRoom
from app.ui.empty import EmptyState
from app.ui.feed import TableFeed
from app.ui.fields import Chip, ChipRow
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Button, Words
from app.ui.payments import work
from app.ui.payments.outcome import OutcomeDialog
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView

WAITING, DECIDED = "waiting", "decided"


class PendingPage(Page):
    """The board of pending payments."""

    key = "pending"
    icon_name = "hourglass"
    cares = Changes.PENDING | Changes.CUSTOMERS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        size = look().size
        chips = [Chip(WAITING, self.tr("On the way")), Chip(DECIDED, self.tr("Decided"))]
        self.which = ChipRow(self.tr("Show"), chips, WAITING)
        self.which.chosen.connect(self._choose)
        self.model = IdTableModel(self._columns(), _id_of, self)
        self.view = TableView(self.model, self.tr("Payments on the way"))
        ColumnRoom(self.view, (5, 3, 2), least=12)
        self.nothing = EmptyState("hourglass", "", "", self.tr("Record a payment"))
        self.nothing.asked.connect(lambda: self.new_payment.emit(None))
        self.view.set_empty(self.nothing)
        self.feed = TableFeed(context.desk, self.view, self.model, work.pending_of)
        self.arrived = Button(self.tr("It arrived"), icon_name="check")
        self.failed = Button(self.tr("It failed"), icon_name="circle-x")
        self.cancelled = Button(self.tr("Cancel it"))
        self.total = Words("", "quiet", "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(size.s)
        buttons.addWidget(self.which, 1)
        for button, outcome, keys in (
            (self.arrived, Outcome.COMPLETED, "Ctrl+Return"),
            (self.failed, Outcome.FAILED, "Ctrl+Shift+F"),
            (self.cancelled, Outcome.CANCELLED, "Del"),
        ):
            button.clicked.connect(partial(self._decide, outcome))
            button.setToolTip(
                f"{button.text()} · {QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
            )
            when_read = partial(self.feed.settled, partial(self._decide, outcome))
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, when_read, context=within)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.l, size.s, size.l, size.s)
        column.setSpacing(size.s)
        column.addLayout(buttons)
        column.addWidget(self.view, 1)
        column.addWidget(self.total)
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self._allow)
        self.feed.shown.connect(self._count)
        self.begin_at(self.view)
        self._choose(WAITING)

    def title(self) -> str:
        return self.tr("Payments on the way")

    def refresh(self) -> None:
        self.feed.refresh()

    def nobody_waits(self) -> bool:
        """Whether nothing is on its way."""
        return self.which.choice() == WAITING and not self.model.ids

    def _columns(self) -> list[Column[PendingRow]]:
        context = self.context
        return [
            Column("customer", self.tr("Customer"), lambda row: row.customer_name, kind="strong"),
            Column("day", self.tr("Since"), lambda row: context.day(row.day), width=12),
            Column("method", self.tr("How"), lambda row: words.method_word(row.method), width=12),
            Column("reference", self.tr("Reference"), lambda row: row.reference, width=16, kind="quiet"),
            Column("amount", self.tr("Amount"), lambda row: context.money(row.amount), width=14, align="end"),
            Column(
                "outcome",
                self.tr("State"),
                lambda row: words.outcome_word(row.outcome),
                width=12,
                kind="badge",
                tone=lambda row: words.outcome_tone(row.outcome),
            ),
        ]

    def _choose(self, key: str) -> None:
        decided = key == DECIDED
        self.nothing.title.setText(
            self.tr("Nothing was decided yet") if decided else self.tr("Nothing is on its way")
        )
        self.nothing.text.setText(
            self.tr("What arrived, failed or was cancelled is kept here.")
            if decided
            else self.tr(
                "A transfer or cheque that is not here yet waits here. Tick “not here yet” in a payment."
            )
        )
        self.nothing.button.setHidden(decided)
        self.feed.show(partial(work.pending_ids, decided=decided))
        self._allow(None)

    def _count(self, count: int) -> None:
        if count and self.view.chosen_id() is None:
            self.view.selectRow(0)
        self.total.setText(self.tr("%Ln payment(s)", "", count) if count else "")
        self._allow(self.view.chosen_id())

    def _allow(self, chosen: object) -> None:
        can = chosen is not None and self.which.choice() == WAITING
        for button in (self.arrived, self.failed, self.cancelled):
            button.setEnabled(can)

    def _open(self, pending_id: int) -> None:
        if self.which.choice() == WAITING:
            self._decide(Outcome.COMPLETED)
            return
        row = self.model.row(pending_id)
        if row is not None:
            self.open_customer.emit(row.customer_id)

    def _decide(self, outcome: Outcome, *_clicked: bool) -> None:
        chosen = self.view.chosen_id()
        row = self.model.row(chosen) if chosen is not None else None
        if row is None or row.outcome is not None:
            return
        from app.ui.early_keys import open_with_keys

        dialog = OutcomeDialog(self.context, self, pending=row, outcome=outcome)
        dialog.recorded.connect(self.recorded)
        open_with_keys(dialog)


def _id_of(row: PendingRow) -> int:
    return row.id
