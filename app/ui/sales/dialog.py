"""A sale: type the amount, press Enter. Name a customer and it can be paid later, in part, or from credit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.accounts import Method
from app.domain.corrections import ReverseDraft
from app.domain.errors import BookError, CustomerSuspended, InsufficientCredit, OverCreditLimit
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, sale_totals
from app.ui.page import Context
from app.ui.sales import work
from app.ui.sales.form import ALL, CREDIT, NOTHING, PART, SaleForm
from app.ui.sales.outlook import describe
from app.ui.words import entry_words

if TYPE_CHECKING:
    from app.services.previews import SalePreview
    from app.storage.book import Tx


class SaleDialog(SaleForm):
    """F2. Without a customer it is a cash sale: F2, the amount, Enter. `correct` is a sale to put right."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        correct: int | None = None,
    ) -> None:
        super().__init__(context, parent, draft_key="" if correct is not None else f"sale-{customer_id or 0}")
        self._correct = correct
        self.settle_in(self.amount)
        if correct is not None:
            load = partial(work.as_typed, entry_id=correct, uid=self.uid)
            self.learn_first("typed", load, self._take_over, self._no_such)
        elif customer_id is not None and self.customer.choice() is None:
            self._choose(customer_id)

    # ---- the draft ----

    def draft(self) -> SaleDraft | None:
        """The sale as typed, or None while something is missing. Raises BookError for what cannot be."""
        itemised = self._itemised()
        lines = self.lines.lines() if itemised else ()
        amount = None if itemised else self.amount.amount()
        day = self.day.day()
        nobody = self.customer.choice() is None and not self._walk_in()
        if lines is None or (not itemised and amount is None) or day is None or nobody:
            return None
        match = self.customer.choice()
        plain = SaleDraft(
            uid=self.uid,
            day=day,
            customer_id=match.id if match else None,
            amount=amount,
            lines=lines,
            discount=(self.discount.amount() or 0) if itemised else 0,
            method=Method(self.method.choice()),
            due_day=self.due_typed(),
            memo=self.memo.text().strip(),
            override_reason=self.reason.text().strip() if self._reason.isVisibleTo(self) else "",
            future_agreed=self.agreed("future"),
        )
        return self._with_payment(plain)

    def _with_payment(self, plain: SaleDraft) -> SaleDraft:
        if plain.customer_id is None:
            return plain
        total = sale_totals(plain, self.context.info).total
        mode = self._mode()
        if mode == CREDIT:  # a charge: refused as a whole where the credit is short
            return replace(plain, from_credit=total)
        part = (self.paid_now.amount() or 0) if mode == PART else 0
        from_credit = 0
        if self._figures is not None and self.from_credit.isChecked():
            from_credit = max(0, min(self._figures.credit + self._freed, total - part))
        paid_now = total - from_credit if mode == ALL else part
        return replace(plain, from_credit=from_credit, paid_now=paid_now or None)

    def look_ahead(self) -> None:
        try:
            draft = self.draft()
        except BookError as error:
            self.outlook.refuse(str(error))
            return
        if draft is None:
            correcting = self._correct is not None
            self.record_button.setText(
                self.tr("Save the correction") if correcting else self.tr("Record sale")
            )
            self.outlook.wait("" if self._walk_in() else self.tr("Type an amount."))
            return
        self.ask(partial(work.preview, draft=draft, undo=self._reversal()), self._show_preview)

    def _reversal(self) -> ReverseDraft | None:
        if self._correct is None:
            return None
        reason = self.tr("Corrected")
        return work.undo_draft(self._correct, self.uid, reason, with_dependents=self.agreed("dependents"))

    def _show_preview(self, preview: SalePreview) -> None:
        match = self.customer.choice()
        name = match.name if match else ""
        told = describe(self.context, preview, name, change=self._change(preview))
        self.outlook.show_outlook(told.headline, told.parts, told.outcome, told.tone, warning=told.warning)
        self.foretell_due(preview.due_day if preview.open else None)
        total = self.context.money(preview.total)
        says = self.tr("Record sale {amount}") if name else self.tr("Record cash sale {amount}")
        if self._correct is not None:
            says = self.tr("Save the correction")
        self.record_button.setText(says.format(amount=total))

    def _change(self, preview: SalePreview) -> int | None:
        """What goes back over the counter; None where nothing was said about it, negative where it is short."""
        handed = self.handed.amount() if self._handed.isVisibleTo(self) else None
        return None if handed is None else handed - preview.paid

    def request(self) -> Callable[[Tx], Receipt] | None:
        itemised = self._itemised()
        if itemised:
            if self.lines.check() is None:
                return None
        elif self.amount.check() is None:
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if not self._walk_in() and self.customer.check() is None:
            self.customer.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if self._mode() == PART and self.paid_now.check() is None:
            self.paid_now.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if self.day.check() is None or (self.due.text().strip() and self.due.check() is None):
            return None
        try:
            draft = self.draft()
        except BookError as error:
            self._refused(error)
            return None
        return partial(work.record, draft=draft, undo=self._reversal()) if draft is not None else None

    def refused(self, error: BookError) -> bool:
        if isinstance(error, OverCreditLimit | CustomerSuspended):
            first = not self._reason.isVisibleTo(self)
            self._reason.show()
            self.outlook.refuse(str(error))
            # The whole sentence stands once; at the field what is missing there.
            if not first:
                self._reason.show_error(self.tr("Say why, or sell for cash."))
            if not first or self.record_button.hasFocus():
                self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if isinstance(error, InsufficientCredit) and self._mode() == CREDIT:
            self._say_short(error)
            return True
        if error.field == "lines" and self._itemised():
            self.lines.show_problem(str(error))
            return True
        return False

    def _say_short(self, error: InsufficientCredit) -> None:
        money, match = self.context.money, self.customer.choice()
        available, missing = error.facts["available"], error.facts["missing"]
        sentence = self.tr("{name} has {available} in credit, {missing} short; nothing was recorded.").format(
            name=match.name if match else "",
            available=money(available) if isinstance(available, int) else "",
            missing=money(missing) if isinstance(missing, int) else "",
        )
        self.fields["amount"].show_error(sentence)
        self.outlook.refuse(sentence)

    # ---- corrections ----

    def _take_over(self, found: tuple[SaleDraft, str]) -> None:
        """The sale to be corrected, as it was typed."""
        draft, number = found
        self.rename(self.tr("Correct {entry}").format(entry=entry_words("sale", number)))
        if draft.lines:
            self.lines.set_lines(draft.lines)
            self.discount.set_amount(draft.discount or None)
        else:
            self.amount.set_amount((draft.amount or 0) - draft.discount)
        self.show_lines(shown=bool(draft.lines))
        self.method.set_choice(draft.method.value)
        self.day.set_day(draft.day)
        self.memo.setText(draft.memo)
        if draft.customer_id is not None:
            self._freed = draft.from_credit
            self.from_credit.setChecked(draft.from_credit > 0)
            self._choose(draft.customer_id)
            self.due.set_day(draft.due_day)
            self.paid.set_choice(PART if draft.paid_now else NOTHING)
            self.paid_now.set_amount(draft.paid_now)
        self.amount.selectAll()
