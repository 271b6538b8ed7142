"""What became of a payment that was on its way: it arrived, it failed, it was taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.payments import Outcome, OutcomeDraft, PendingRow
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.day_edit import DayEdit
from app.ui.fields import TextEdit
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.payments import work
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.storage.book import Tx


class OutcomeDialog(RecordingDialog):
    """One pending payment and what became of it; arrived asks for the day, the others for a reason."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, pending: PendingRow, outcome: Outcome
    ) -> None:
        titles = {
            Outcome.COMPLETED: self.tr("The payment arrived"),
            Outcome.FAILED: self.tr("The payment failed"),
            Outcome.CANCELLED: self.tr("The payment was cancelled"),
        }
        super().__init__(context, parent, title=titles[outcome], waiting="")
        self._pending = pending
        self._outcome = outcome
        self.day = DayEdit(context.info.locale, today=context.today)
        self.reason = TextEdit()
        day = self.add_field("day", self.tr("Day it arrived"), self.day)
        reason = self.add_field("reason", self.tr("Why"), self.reason)
        self.form.addWidget(day)
        self.form.addWidget(reason)
        arrived = outcome is Outcome.COMPLETED
        day.setVisible(arrived)
        reason.setVisible(not arrived)
        self.day.day_changed.connect(self.touch)
        says = {
            Outcome.COMPLETED: self.tr("It arrived {amount}"),
            Outcome.FAILED: self.tr("It failed {amount}"),
            Outcome.CANCELLED: self.tr("Cancel {amount}"),
        }
        self.record_button.setText(says[outcome].format(amount=context.money(pending.amount)))
        self.settle_in(self.day if arrived else self.reason)

    def _draft(self) -> OutcomeDraft | None:
        day = self.day.day() if self._outcome is Outcome.COMPLETED else self.context.today()
        if day is None:
            return None
        return OutcomeDraft(self.uid, self._pending.id, day, self.reason.text().strip())

    def look_ahead(self) -> None:
        draft = self._draft()
        if draft is not None:
            self.ask(partial(work.decide, draft=draft, outcome=self._outcome), self._show)

    def _show(self, receipt: Receipt) -> None:
        pending = self._pending
        way = words.method_word(pending.method)
        what = f"{way} {pending.reference}".strip()
        part = Part(f"{what} · {self.context.day(pending.day)}", self.context.money(pending.amount))
        if self._outcome is not Outcome.COMPLETED:
            unchanged = self.tr("It was never counted, so no balance changes.")
            stays = self.tr("That stands; record the payment again if it was a mistake.")
            sentence = f"{unchanged} {stays}"
            self.outlook.show_outlook(pending.customer_name, [part], sentence)
            return
        stands = words.balance(
            receipt.debt_after, receipt.credit_after, self.context.info.currency, self.context.style
        )
        outcome = self.tr("Balance of {name} after this: {balance}.").format(
            name=pending.customer_name, balance=stands
        )
        tone = words.balance_tone(receipt.debt_after, receipt.credit_after)
        self.outlook.show_outlook(self.tr("It is counted from that day on."), [part], outcome, tone)

    def request(self) -> Callable[[Tx], Receipt] | None:
        if self._outcome is Outcome.COMPLETED and self.day.check() is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self._draft()
        return partial(work.decide, draft=draft, outcome=self._outcome) if draft is not None else None
