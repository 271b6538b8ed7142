"""Consolidate all: everybody who has both debt and credit, seen before it is done, done as one batch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.consolidation import ConsolidateAllDraft, ConsolidationPreview
from app.domain.corrections import ReverseBatchDraft
from app.domain.errors import BookError, DependentEntries
from app.domain.receipts import Receipt
from app.ui.column_room import ColumnRoom
from app.ui.consolidation import work
from app.ui.consolidation_columns import preview_columns
from app.ui.dialog_frame import foot_of, lay_out
from app.ui.empty import EmptyState
from app.ui.fields import TextEdit
from app.ui.look import look
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.recording import RecordingDialog
from app.ui.table import IdTableModel
from app.ui.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.book import Tx


class ConsolidateAllDialog(QDialog):
    """A list of what would be done, and one button. `recorded(Receipt)` when it is."""

    recorded = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self.context = context
        self.uid = str(uuid4())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Consolidate all"))
        self.setAccessibleName(self.tr("Consolidate all"))
        self.sentence = Words(self.tr("Looking for debt and credit that cancel out …"), wraps=True)
        self.model = IdTableModel(preview_columns(context), _id_of, self)
        self.view = TableView(self.model, self.tr("What will be consolidated"))
        ColumnRoom(self.view, (1, 2), least=14)
        self.view.set_empty(
            EmptyState(
                "scale",
                self.tr("Nothing to consolidate"),
                self.tr("Nobody has both debt and credit."),
            )
        )
        self.button = Button(self.tr("Consolidate"), "accent")
        self.button.setDefault(True)
        self.button.setEnabled(False)
        self.button.clicked.connect(self.submit)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        head = QVBoxLayout()
        head.setContentsMargins(size.xl, size.l, size.xl, size.m)
        head.setSpacing(size.xs)
        head.addWidget(Words(self.tr("Consolidate all"), "section"))
        head.addWidget(self.sentence)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        middle = QHBoxLayout()
        middle.setContentsMargins(size.m, 0, size.m, 0)
        middle.addWidget(self.view)
        column.addLayout(middle, 1)
        as_one = Words(self.tr("One batch; it can be reversed as one."), "quiet", "quiet")
        lay_out(self, column, foot_of(as_one, close, self.button))
        self.resize(2 * size.notice_width, size.dialog_width)
        self.view.setFocus()
        context.desk.read(work.everybody, self, self._show, self._refused)

    def submit(self) -> None:
        """Consolidate what is listed; pressed twice it is done once."""
        self.button.setEnabled(False)
        draft = ConsolidateAllDraft(self.uid, self.context.today())
        self.context.desk.write(
            partial(work.settle_everybody, draft=draft), self, self._done, self._refused, ended=self._ended
        )

    def _show(self, previews: list[ConsolidationPreview]) -> None:
        self.model.show([row.customer_id for row in previews], previews)
        amount = self.context.money(sum(row.amount for row in previews))
        if not previews:
            self.sentence.setText(self.tr("Debt and credit of everybody are settled already."))
            self.sentence.setVisible(True)
            return
        self.sentence.setText(
            self.tr(
                "%Ln customer(s) have both: {amount} debt and {amount} credit cancel out.", "", len(previews)
            ).format(amount=amount)
        )
        self.button.setText(self.tr("Consolidate {amount}").format(amount=amount))
        self.button.setEnabled(True)
        self.view.selectRow(0)

    def _done(self, receipt: Receipt) -> None:
        self.recorded.emit(receipt)
        self.accept()

    def _refused(self, error: BookError) -> None:
        self.sentence.setText(str(error))

    def _ended(self) -> None:
        self.button.setEnabled(True)


class BatchBackDialog(RecordingDialog):
    """Reverse all consolidations of one batch."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, batch_id: int) -> None:
        super().__init__(
            context, parent, title=self.tr("Reverse the whole batch"), waiting=self.tr("Reading the batch …")
        )
        self._batch_id = batch_id
        self.reason = TextEdit()
        self.form.addWidget(self.add_field("reason", self.tr("Why"), self.reason))
        self.record_button.setText(self.tr("Reverse the batch"))
        self.settle_in(self.reason)

    def _draft(self) -> ReverseBatchDraft:
        agreed = self.agreed("dependents")
        return ReverseBatchDraft(self.uid, self._batch_id, self.reason.text().strip(), agreed)

    def look_ahead(self) -> None:
        self.ask(partial(work.take_batch_back, draft=self._draft()), self._show)

    def _show(self, receipt: Receipt) -> None:
        count = self.tr("%Ln entries are reversed", "", len(receipt.entries))
        headline = self.tr("Debt and credit stand side by side again, as before.")
        self.outlook.show_outlook(headline, [Part(count)], "")

    def refused(self, error: BookError) -> bool:
        if isinstance(error, DependentEntries):
            self._offer_agreement(error)
            self.outlook.refuse(str(error))
            return True
        return False

    def request(self) -> Callable[[Tx], Receipt] | None:
        return partial(work.take_batch_back, draft=self._draft())


def _id_of(row: ConsolidationPreview) -> int:
    return row.customer_id
