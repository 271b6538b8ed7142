"""Credit paid back to the customer; never more than there is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.accounts import Method
from app.domain.customers import CustomerRow
from app.domain.payments import RefundDraft
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.day_edit import DayEdit
from app.ui.dialog_frame import Labelled
from app.ui.fields import ChipRow, MoneyEdit, TextEdit
from app.ui.finding import customer_row
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.payments import work
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.storage.book import Tx


class RefundDialog(RecordingDialog):
    """Give credit back in cash or otherwise."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, customer_id: int) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Pay credit back"),
            waiting=self.tr("Type how much is paid back."),
            wide=True,
        )
        self._customer_id = customer_id
        self._name = ""
        self.amount = MoneyEdit(context.info.currency, context.style, large=True)
        self.form.addWidget(self.add_field("amount", self.tr("Paid back"), self.amount))
        self.method = ChipRow(self.tr("How"), words.method_chips(), Method.CASH.value)
        self.form.addWidget(Labelled(self.tr("How"), self.method))
        self.day = DayEdit(context.info.locale, today=context.today)
        self.memo = TextEdit()
        self.add_row(
            self.add_field("day", self.tr("Day"), self.day),
            self.add_field("memo", self.tr("Note"), self.memo),
        )
        self.amount.amount_changed.connect(self.touch)
        self.day.day_changed.connect(self.touch)
        self.method.chosen.connect(self.touch)
        self.settle_in(self.amount)
        read = partial(customer_row, customer_id=customer_id)
        self.learn_first("customer", read, self._know)

    def _know(self, row: CustomerRow) -> None:
        self._name = row.name
        self.rename(self.tr("Pay credit back to {name}").format(name=row.name))
        hint = self.tr("In credit: {amount}").format(amount=self.context.money(row.credit))
        self.fields["amount"].set_hint(hint)
        if row.credit and not self.amount.text().strip():
            self.amount.set_amount(row.credit)
            self.amount.selectAll()
        self.touch()

    def draft(self) -> RefundDraft | None:
        """The refund as typed, or None while something is missing."""
        amount, day = self.amount.amount(), self.day.day()
        if amount is None or day is None:
            return None
        return RefundDraft(
            uid=self.uid,
            customer_id=self._customer_id,
            day=day,
            amount=amount,
            method=Method(self.method.choice()),
            memo=self.memo.text().strip(),
            future_agreed=self.agreed("future"),
        )

    def look_ahead(self) -> None:
        draft = self.draft()
        if draft is None or not self._name:
            self.outlook.wait()
            return
        self.ask(partial(work.give_back, draft=draft), self._show)

    def _show(self, receipt: Receipt) -> None:
        draft = self.draft()
        if draft is None:
            return
        amount = self.context.money(draft.amount)
        way = words.method_word(draft.method)
        stands = words.balance(
            receipt.debt_after, receipt.credit_after, self.context.info.currency, self.context.style
        )
        self.record_button.setText(self.tr("Pay back {amount}").format(amount=amount))
        self.outlook.show_outlook(
            self.tr("{name} gets").format(name=self._name),
            [Part(way, amount)],
            self.tr("Balance of {name} after this: {balance}.").format(name=self._name, balance=stands),
            words.balance_tone(receipt.debt_after, receipt.credit_after),
        )

    def request(self) -> Callable[[Tx], Receipt] | None:
        wrong = next((field for field in (self.amount, self.day) if field.check() is None), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self.draft()
        return partial(work.give_back, draft=draft) if draft is not None else None
