"""A payment: who, how much; beneath it, what it settles and where it leaves the customer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.accounts import Method
from app.domain.corrections import ReverseDraft
from app.domain.customers import CustomerRow
from app.domain.errors import BookError, TwinPayment
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleRow
from app.ui import words
from app.ui.customer_picker import CustomerPicker
from app.ui.day_edit import DayEdit
from app.ui.dialog_frame import Labelled
from app.ui.drafts import Values, number_of, text_of
from app.ui.fields import ChipRow, MoneyEdit, TextEdit
from app.ui.finding import as_match, customer_row, finder
from app.ui.look import look
from app.ui.offered import Match
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.parts import Button, press_by
from app.ui.payments import work
from app.ui.payments.settles import SettlesEdit
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.services.previews import PaymentPreview
    from app.storage.book import Tx


class PaymentDialog(RecordingDialog):
    """F3. `correct` is a payment to put right: reversed and recorded anew in one go."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        correct: int | None = None,
    ) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Payment"),
            waiting=self.tr("Say who pays and how much; what it settles will stand here."),
            draft_key="" if correct is not None else f"payment-{customer_id or 0}",
            wide=True,
        )
        self._correct = correct
        self._twin: tuple[int, int] | None = None
        self._make_people()
        self._make_details()
        self._make_settling()
        known = customer_id is not None or correct is not None
        self.settle_in(self.amount if known else self.customer)
        if correct is not None:
            load = partial(work.as_typed, entry_id=correct, uid=self.uid)
            self.learn_first("typed", load, self._take_over, self._no_such)
        elif customer_id is not None and self.customer.choice() is None:
            self._choose(customer_id)

    # ---- the fields ----

    def _make_people(self) -> None:
        self.customer = CustomerPicker(self.context.desk, finder(self.context))
        self.form.addWidget(self.add_field("customer", self.tr("Who pays"), self.customer))
        self.customer.picked.connect(self._picked)
        self.amount = MoneyEdit(self.context.info.currency, self.context.style, large=True)
        self.form.addWidget(self.add_field("amount", self.tr("Amount"), self.amount))
        self.amount.amount_changed.connect(self.touch)

    def _make_details(self) -> None:
        self.method = ChipRow(self.tr("How"), words.method_chips(), Method.CASH.value)
        self.form.addWidget(Labelled(self.tr("How"), self.method))
        self.pending = QCheckBox(self.tr("It is not here yet (a transfer on its way, a cheque to clear)"))
        if self._correct is not None:
            self.pending.hide()
        self.form.addWidget(self.pending)
        self.form.addSpacing(look().size.s)
        self.day = DayEdit(self.context.info.locale, today=self.context.today)
        self.reference = TextEdit(longest=120)
        self.reference.setPlaceholderText(self.tr("Number of the transfer or cheque"))
        self.add_row(
            self.add_field("day", self.tr("Day"), self.day),
            self.add_field("reference", self.tr("Reference"), self.reference),
        )
        self.memo = TextEdit()
        self._memo = self.add_field("memo", self.tr("Note"), self.memo)
        self.method.chosen.connect(self.touch)
        self.pending.toggled.connect(self.touch)
        self.day.day_changed.connect(self.touch)
        for editor in (self.reference, self.memo):
            editor.textChanged.connect(self.touch)

    def _make_settling(self) -> None:
        self.choose_debts = Button(self.tr("Choose what it settles"), icon_name="list-filter")
        press_by(self.choose_debts, "Alt+S")
        self.choose_debts.setToolTip(self.tr("Which sales, and how much stays as credit · Alt+S"))
        self.form.addWidget(self.choose_debts, 0, Qt.AlignmentFlag.AlignLeft)
        self.to_debt = MoneyEdit(self.context.info.currency, self.context.style, allow_zero=True)
        self._to_debt = self.add_field(
            "to_debt",
            self.tr("Applied to what is owed"),
            self.to_debt,
            hint=self.tr("0 keeps all of it as credit; empty settles as much as there is."),
        )
        self.settles = SettlesEdit(self.context)
        for part in (self._to_debt, self.settles, self._memo):
            part.hide()
            self.form.addWidget(part)
        self.choose_debts.clicked.connect(self.show_debts)
        self.to_debt.amount_changed.connect(self.touch)
        self.settles.changed.connect(self.touch)

    def show_debts(self) -> None:
        """Open the part in which one chooses what is settled."""
        self._to_debt.show()
        self.choose_debts.hide()
        self.to_debt.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_parts)  # not all in one breath: the window goes on meanwhile

    def _show_parts(self) -> None:
        self.settles.show()
        self._memo.show()
        self.bring_into_view(self.settles)

    def _choose(self, customer_id: int) -> None:
        read = partial(customer_row, customer_id=customer_id)
        self.learn_first("customer", read, self._chosen, self._no_such)

    def _chosen(self, row: CustomerRow) -> None:
        self.customer.set_choice(as_match(row, self.context.info.currency, self.context.style))

    def _picked(self, match: Match | None) -> None:
        self.settles.show_debts(())
        if match is not None:
            read = partial(work.debts, customer_id=match.id)
            self.context.desk.read(read, self, self._show_debts, key="debts")
        self.touch()

    def _show_debts(self, debts: list[SaleRow]) -> None:
        self.settles.show_debts(debts)
        if not self.amount.text().strip():
            owed = sum(debt.open for debt in debts)
            self.amount.setPlaceholderText(self.context.money(owed, symbol=False) if owed else "")
        self.touch()

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))

    # ---- the draft ----

    def draft(self) -> PaymentDraft | None:
        """The payment as typed, or None while something is missing."""
        match, amount, day = self.customer.choice(), self.amount.amount(), self.day.day()
        if match is None or amount is None or day is None:
            return None
        if self.to_debt.text().strip() and self.to_debt.amount() is None:
            return None
        return PaymentDraft(
            uid=self.uid,
            customer_id=match.id,
            day=day,
            amount=amount,
            method=Method(self.method.choice()),
            to_debt=self.to_debt.amount(),
            allocations=self.settles.allocations(),
            memo=self.memo.text().strip(),
            reference=self.reference.text().strip(),
            future_agreed=self.agreed("future"),
        )

    def _reversal(self) -> ReverseDraft | None:
        if self._correct is None:
            return None
        reason = self.tr("Corrected")
        return ReverseDraft(f"{self.uid}/undo", self._correct, reason, self.agreed("dependents"))

    def look_ahead(self) -> None:
        draft = self.draft()
        if draft is None:
            correcting = self._correct is not None
            says = self.tr("Save the correction") if correcting else self.tr("Record payment")
            self.record_button.setText(says)
            self.outlook.wait()
            return
        pending = self.pending.isChecked()
        ask = partial(work.preview, draft=draft, pending=pending, undo=self._reversal())
        self.ask(ask, self._show_preview)

    def _show_preview(self, preview: PaymentPreview) -> None:
        draft, match = self.draft(), self.customer.choice()
        if draft is None or match is None:
            return
        money = self.context.money
        self.settles.show_parts({part.entry_id: part.amount for part in preview.settled})
        receipt = preview.receipt
        stands = words.balance(
            receipt.debt_after, receipt.credit_after, self.context.info.currency, self.context.style
        )
        tone = words.balance_tone(receipt.debt_after, receipt.credit_after)
        outcome = self.tr("Balance of {name} after this: {balance}.").format(name=match.name, balance=stands)
        says = self.tr("Record payment {amount}") if self._correct is None else self.tr("Save the correction")
        headline = self.tr("{amount} pays").format(amount=money(draft.amount))
        parts = self._parts(preview)
        if self.pending.isChecked():
            says, headline, parts = (
                self.tr("Note {amount}"),
                self.tr("Noted, but not counted until it arrives."),
                [],
            )
            outcome = self.tr("Balance of {name} stays: {balance}.").format(name=match.name, balance=stands)
        elif not preview.settled:
            headline = self.tr("{amount} in advance").format(amount=money(draft.amount))
        warning = ""
        if preview.twins and self._correct is None:
            self._twin = (draft.customer_id, draft.amount)
            says = self.tr("Record a second payment {amount}")
            warning = self.tr(
                "{name} paid the same amount on the same day before (payment {number})."
            ).format(name=match.name, number=", ".join(twin.number for twin in preview.twins))
        self.record_button.setText(says.format(amount=money(draft.amount)))
        self.outlook.show_outlook(headline, parts, outcome, tone, warning=warning)

    def _parts(self, preview: PaymentPreview) -> list[Part]:
        money, day = self.context.money, self.context.day
        parts = []
        for settled in preview.settled:
            name = words.entry_words(settled.kind, settled.number)
            left = (
                " · " + self.tr("{amount} left").format(amount=money(settled.open_after))
                if settled.open_after
                else ""
            )
            parts.append(Part(f"{name} ({day(settled.day)}){left}", money(settled.amount)))
        if preview.kept:
            parts.append(Part(self.tr("stays as credit"), money(preview.kept), "credit"))
        if preview.receipt.consolidated:
            netted = money(preview.receipt.consolidated)
            parts.append(Part(self.tr("then consolidated"), netted))
        return parts

    def request(self) -> Callable[[Tx], Receipt] | None:
        wrong = next(
            (field for field in (self.customer, self.amount, self.day) if field.check() is None), None
        )
        if wrong is None and self.to_debt.text().strip() and self.to_debt.check() is None:
            wrong = self.to_debt
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self.draft()
        if draft is None:
            return None
        agreed = self._twin == (draft.customer_id, draft.amount)
        pending = self.pending.isChecked()
        return partial(work.record, draft=draft, pending=pending, undo=self._reversal(), twin_agreed=agreed)

    def refused(self, error: BookError) -> bool:
        if isinstance(error, TwinPayment):
            draft = self.draft()
            self._twin = (draft.customer_id, draft.amount) if draft else None
            self.outlook.show_outlook("", (), "", warning=str(error))
            return True
        if error.field == "allocations":
            self.show_debts()
            self.settles.show_problem(str(error))
            return True
        if error.field == "to_debt":
            self.show_debts()
        return False

    # ---- drafts and corrections ----

    def values(self) -> Values:
        if not self.amount.text().strip():
            return {}
        match = self.customer.choice()
        return {
            "customer": match.id if match else None,
            "amount": self.amount.amount(),
            "method": self.method.choice(),
            "pending": self.pending.isChecked(),
            "day": self.day.text(),
            "to_debt": self.to_debt.amount(),
            "reference": self.reference.text(),
            "memo": self.memo.text(),
        }

    def fill(self, values: Values) -> None:
        self.amount.set_amount(number_of(values, "amount"))
        self.method.set_choice(text_of(values, "method") or Method.CASH.value)
        self.pending.setChecked(values.get("pending") is True)
        if text_of(values, "day"):
            self.day.setText(text_of(values, "day"))
        else:
            self.day.set_day(self.context.today())
        self.to_debt.set_amount(number_of(values, "to_debt"))
        self.reference.setText(text_of(values, "reference"))
        self.memo.setText(text_of(values, "memo"))
        customer_id = number_of(values, "customer")
        if customer_id is not None:
            self._choose(customer_id)

    def _take_over(self, found: tuple[PaymentDraft, str]) -> None:
        """The payment to be corrected, as it was typed."""
        draft, number = found
        self.rename(self.tr("Correct {entry}").format(entry=words.entry_words("payment", number)))
        self.amount.set_amount(draft.amount)
        self.method.set_choice(draft.method.value)
        self.day.set_day(draft.day)
        self.reference.setText(draft.reference)
        self.memo.setText(draft.memo)
        self._choose(draft.customer_id)
        self.amount.selectAll()
