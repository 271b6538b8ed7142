"""Money after all, for a debt that had been given up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.accounts import Method
from app.domain.corrections import RecoveryDraft
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.corrections import work
from app.ui.corrections.about import AboutDialog
from app.ui.corrections.work import About
from app.ui.day_edit import DayEdit
from app.ui.dialog_frame import Labelled
from app.ui.fields import ChipRow, MoneyEdit, TextEdit
from app.ui.outlook import Part
from app.ui.page import Context

if TYPE_CHECKING:
    from app.storage.book import Tx


class RecoveryDialog(AboutDialog):
    """Record money for a debt written off."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, customer_id: int) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Money for a debt given up"),
            waiting=self.tr("Type how much came."),
            customer_id=customer_id,
            sale_id=None,
        )
        self.amount = MoneyEdit(context.info.currency, context.style, large=True)
        self.method = ChipRow(self.tr("How"), words.method_chips(), Method.CASH.value)
        self.day = DayEdit(context.info.locale, today=context.today)
        self.memo = TextEdit()
        self.form.addWidget(self.add_field("amount", self.tr("Amount"), self.amount))
        self._how = Labelled(self.tr("How"), self.method)
        self.form.addWidget(self._how)
        self.add_row(
            self.add_field("day", self.tr("Day"), self.day),
            self.add_field("memo", self.tr("Note"), self.memo),
        )
        self.amount.amount_changed.connect(self.touch)
        self.day.day_changed.connect(self.touch)
        self.method.chosen.connect(self.touch)
        self._rest: int | None = None  # what was given up and not recovered, minor units
        self.settle_in(self.amount)
        self.learn()
        read = partial(work.still_written_off, customer_id=customer_id)
        self.learn_first("written_off", read, self._know_rest)

    def know(self, about: About) -> None:
        self.rename(self.tr("Money from {name} for a debt given up").format(name=about.customer.name))

    def _know_rest(self, amount: int) -> None:
        self._rest = amount
        hint = self.tr("Given up and not recovered: {amount}").format(amount=self.context.money(amount))
        self.fields["amount"].set_hint(hint if amount else "")
        for field in self.fields.values():
            field.setEnabled(amount > 0)
        self._how.setEnabled(amount > 0)
        self.record_button.setEnabled(amount > 0)
        if not amount:
            self.hint.setText("")  # Enter does not record where nothing can be recorded
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> RecoveryDraft | None:
        """The recovery as typed, or None while something is missing."""
        amount, day = self.amount.amount(), self.day.day()
        if self.about is None or amount is None or day is None:
            return None
        return RecoveryDraft(
            uid=self.uid,
            customer_id=self.about.customer.id,
            day=day,
            amount=amount,
            method=Method(self.method.choice()),
            memo=self.memo.text().strip(),
            future_agreed=self.agreed("future"),
        )

    def look_ahead(self) -> None:
        draft = self.draft()
        if self._rest == 0:
            self.outlook.show_outlook(
                self.tr(
                    "No debt of theirs was given up, or all of it was recovered: nothing can be recorded here."
                ),
                (),
                "",
            )
        elif draft is None:
            self.outlook.wait()
        else:
            self.ask(partial(work.recover, draft=draft), self._show)

    def _show(self, receipt: Receipt) -> None:
        draft = self.draft()
        if draft is None:
            return
        amount = self.context.money(draft.amount)
        self.record_button.setText(self.tr("Record {amount}").format(amount=amount))
        headline = self.tr("It counts as recovered, not as a payment of what is owed now.")
        self.foretell(headline, [Part(self.tr("recovered"), amount)], receipt)

    def request(self) -> Callable[[Tx], Receipt] | None:
        wrong = next((field for field in (self.amount, self.day) if field.check() is None), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self.draft()
        return partial(work.recover, draft=draft) if draft is not None else None
