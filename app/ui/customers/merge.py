"""Two customers who are one person: all that is open moves to the one who stays; the other is archived."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.customers import CustomerRow, MergeDraft
from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.customer_picker import CustomerPicker
from app.ui.customers import work
from app.ui.fields import TextEdit
from app.ui.finding import customer_row, finder
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.services.previews import MergePreview
    from app.storage.book import Tx


class MergeDialog(RecordingDialog):
    """Merge a customer into another one, seen before it is done."""

    records = False

    def __init__(self, context: Context, parent: QWidget | None = None, *, customer_id: int) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Merge customers"),
            waiting=self.tr("Choose who stays. Nothing is erased: it can be reversed."),
            wide=True,
        )
        self._from_id = customer_id
        self._from_name = ""
        self.into = CustomerPicker(context.desk, finder(context))
        self.reason = TextEdit()
        self.form.addWidget(self.add_field("into", self.tr("The same person as"), self.into))
        self.form.addWidget(self.add_field("reason", self.tr("Why"), self.reason))
        self.into.picked.connect(self.touch)
        self.record_button.setText(self.tr("Merge"))
        self.settle_in(self.into)
        read = partial(customer_row, customer_id=customer_id)
        self.learn_first("customer", read, self._know, self._no_such)

    def _know(self, row: CustomerRow) -> None:
        self._from_name = row.name
        self.rename(self.tr("Merge {name} into another customer").format(name=row.name))
        self.touch()

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))

    def _draft(self) -> MergeDraft | None:
        match = self.into.choice()
        if match is None:
            return None
        day = self.context.today()
        return MergeDraft(self.uid, self._from_id, match.id, day, self.reason.text().strip())

    def look_ahead(self) -> None:
        draft = self._draft()
        if draft is None:
            self.outlook.wait()
        else:
            self.ask(partial(work.preview_merge, draft=draft), self._show)

    def _show(self, preview: MergePreview) -> None:
        match = self.into.choice()
        if match is None:
            return
        receipt = preview.receipt
        parts = [Part(self.tr("%Ln open item(s) move to {name}", "", preview.moved).format(name=match.name))]
        if receipt.consolidated:
            netted = self.context.money(receipt.consolidated)
            parts.append(Part(self.tr("then consolidated"), netted))
        stands = words.balance(
            receipt.debt_after, receipt.credit_after, self.context.info.currency, self.context.style
        )
        self.record_button.setText(self.tr("Merge into {name}").format(name=match.name))
        self.outlook.show_outlook(
            self.tr("{name} is archived; the history stays where it is.").format(name=self._from_name),
            parts,
            self.tr("Balance of {name} after this: {balance}.").format(name=match.name, balance=stands),
            words.balance_tone(receipt.debt_after, receipt.credit_after),
        )

    def request(self) -> Callable[[Tx], Receipt] | None:
        if self.into.check() is None:
            self.into.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self._draft()
        return partial(work.merge, draft=draft) if draft is not None else None
