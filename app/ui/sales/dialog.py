"""A sale: type the amount, press Enter. Name a customer and it can be paid later, in part, or from credit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.accounts import Method
from app.domain.corrections import ReverseDraft
from app.domain.customers import CustomerRow
from app.domain.errors import BookError, CustomerSuspended, OverCreditLimit
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, sale_totals
from app.ui import words
from app.ui.customer_picker import CustomerPicker, Match
from app.ui.day_edit import DayEdit
from app.ui.drafts import Values, number_of, text_of
from app.ui.fields import Chip, ChipRow, MoneyEdit, TextEdit
from app.ui.finding import as_match, customer_row, finder
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.recording import Labelled, RecordingDialog
from app.ui.sales import work
from app.ui.sales.lines import LinesEdit
from app.ui.sales.outlook import describe

if TYPE_CHECKING:
    from app.services.previews import SalePreview
    from app.storage.book import Tx

NOTHING, ALL, PART = "nothing", "all", "part"


class SaleDialog(RecordingDialog):
    """F2. Without a customer it is a cash sale: F2, the amount, Enter. `correct` is a sale to put right."""

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
            title=self.tr("Sale"),
            waiting=self.tr("Type an amount. Without a customer it is a cash sale, paid in full."),
            draft_key="" if correct is not None else f"sale-{customer_id or 0}",
            wide=True,
        )
        self._correct = correct
        self._figures: CustomerRow | None = None
        self._freed = 0  # credit that comes back when the sale to be corrected is reversed; minor units
        self._make_amount()
        self._make_people()
        self._make_paying()
        self._make_days()
        self._show_parts()
        self.settle_in(self.amount)
        if correct is not None:
            load = partial(work.as_typed, entry_id=correct, uid=self.uid)
            context.desk.read(load, self, self._take_over, self._no_such)
        elif customer_id is not None and self.customer.choice() is None:
            self._choose(customer_id)

    # ---- the fields ----

    def _make_amount(self) -> None:
        info, style = self.context.info, self.context.style
        self.amount = MoneyEdit(info.currency, style, large=True)
        self.itemise = Button(self.tr("List the goods"), icon_name="shopping-basket")
        self.itemise.setShortcut("Alt+L")
        self.itemise.setToolTip(self.tr("Lines with quantity and price · Alt+L"))
        self.lines = LinesEdit(self.context)
        beside = QVBoxLayout()
        beside.setSpacing(look().size.xs)
        beside.addWidget(Words("", "quiet"))
        beside.addWidget(self.itemise)
        beside.addStretch(1)
        self._single = QWidget()
        row = QHBoxLayout(self._single)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().size.m)
        row.addWidget(self.add_field("amount", self.tr("Amount"), self.amount), 1)
        row.addLayout(beside)
        self.form.addWidget(self._single)
        self.form.addWidget(self.lines)
        self.lines.hide()
        self.discount = MoneyEdit(info.currency, style, allow_zero=True)
        self._discount = self.add_field("discount", self.tr("Discount on all of it"), self.discount)
        self.form.addWidget(self._discount)
        self.amount.amount_changed.connect(self.touch)
        self.discount.amount_changed.connect(self.touch)
        self.itemise.clicked.connect(partial(self.show_lines, shown=True))
        self.lines.closed.connect(partial(self.show_lines, shown=False))
        self.lines.changed.connect(self.touch)

    def _make_people(self) -> None:
        self.customer = CustomerPicker(self.context.desk, finder(self.context))
        hint = self.tr("Leave it empty for a cash sale.")
        self.form.addWidget(self.add_field("customer", self.tr("Customer"), self.customer, hint=hint))
        self.customer.picked.connect(self._picked)
        self.customer.textEdited.connect(self._show_parts)

    def _make_paying(self) -> None:
        info, style = self.context.info, self.context.style
        chips = [
            Chip(NOTHING, self.tr("Nothing")),
            Chip(ALL, self.tr("All of it")),
            Chip(PART, self.tr("A part")),
        ]
        self.paid = ChipRow(self.tr("Paid now"), chips, NOTHING)
        self._paid = Labelled(self.tr("Paid now"), self.paid)
        self.from_credit = QCheckBox()
        self.from_credit.setChecked(True)
        self.from_credit.hide()
        self.method = ChipRow(self.tr("How"), words.method_chips(), Method.CASH.value)
        self._method = Labelled(self.tr("How"), self.method)
        self.paid_now = MoneyEdit(info.currency, style)
        self._paid_now = self.add_field("paid_now", self.tr("How much"), self.paid_now)
        self.handed = MoneyEdit(info.currency, style)
        self._handed = self.add_field(
            "handed", self.tr("Handed over"), self.handed, hint=self.tr("Leave it empty if it was exact.")
        )
        self.form.addWidget(self.from_credit)
        self.add_row(self._paid, self._paid_now, self._handed)
        self.form.addWidget(self._method)
        self.paid.chosen.connect(self._show_parts)
        self.method.chosen.connect(self._show_parts)
        self.paid_now.amount_changed.connect(self.touch)
        self.handed.amount_changed.connect(self.touch)
        self.from_credit.toggled.connect(self.touch)

    def _make_days(self) -> None:
        today, locale = self.context.today, self.context.info.locale
        self.day = DayEdit(locale, today=today)
        self.due = DayEdit(locale, today=today, optional=True)
        self._due = self.add_field("due_day", self.tr("Due"), self.due)
        self.add_row(self.add_field("day", self.tr("Day"), self.day), self._due)
        self.memo = TextEdit()
        self.memo.setPlaceholderText(self.tr("What it was, for the receipt"))
        self.form.addWidget(self.add_field("memo", self.tr("Note"), self.memo))
        self.reason = TextEdit()
        self._reason = self.add_field(
            "override_reason", self.tr("Why it is allowed all the same"), self.reason
        )
        self._reason.hide()
        self.form.addWidget(self._reason)
        for signal in (
            self.day.day_changed,
            self.due.day_changed,
            self.memo.textChanged,
            self.reason.textChanged,
        ):
            signal.connect(self.touch)

    # ---- what shows when ----

    def show_lines(self, *_clicked: bool, shown: bool) -> None:
        """Type lines instead of one amount, or the other way round."""
        self._single.setVisible(not shown)
        self.lines.setVisible(shown)
        self._discount.setVisible(shown)
        if shown:
            self.lines.focus_first()
        else:
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touch()

    def _itemised(self) -> bool:
        return self._single.isHidden()

    def _walk_in(self) -> bool:
        return self.customer.choice() is None and not self.customer.text().strip()

    def _mode(self) -> str:
        return ALL if self._walk_in() else self.paid.choice()

    def _show_parts(self, *_what: object) -> None:
        mode = self._mode()
        self._discount.setVisible(self._itemised())
        self._paid.setVisible(not self._walk_in())
        self._method.setVisible(mode != NOTHING)
        self._paid_now.setVisible(mode == PART)
        cash = self.method.choice() == Method.CASH.value
        self._handed.setVisible(mode == ALL and cash)
        self._due.setVisible(mode != ALL)
        self.touch()

    def _choose(self, customer_id: int) -> None:
        read = partial(customer_row, customer_id=customer_id)
        self.context.desk.read(read, self, self._chosen, self._no_such, key="customer")

    def _chosen(self, row: CustomerRow) -> None:
        self.customer.set_choice(as_match(row, self.context.info.currency, self.context.style))

    def _picked(self, match: Match | None) -> None:
        self._figures = None
        self.from_credit.hide()
        self._reason.hide()
        if match is not None:
            read = partial(customer_row, customer_id=match.id)
            self.context.desk.read(read, self, self._show_figures, key="figures")
        self._show_parts()

    def _show_figures(self, row: CustomerRow) -> None:
        self._figures = row
        credit = row.credit + self._freed
        self.from_credit.setText(self.tr("Use credit {amount}").format(amount=self.context.money(credit)))
        self.from_credit.setVisible(credit > 0)
        self.touch()

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))

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
            due_day=self.due.day() if self._mode() != ALL else None,
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
            self.record_button.setText(self.tr("Record sale"))
            self.outlook.wait()
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
        self.due.setPlaceholderText(self.context.day(preview.due_day) if preview.open else "")
        total = self.context.money(preview.total)
        says = self.tr("Record sale {amount}") if name else self.tr("Record cash sale {amount}")
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
            if first and self.record_button.hasFocus():
                self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return first
        if error.field == "lines":
            self.lines.show_problem(str(error))
            return True
        return False

    # ---- drafts and corrections ----

    def values(self) -> Values:
        itemised = self._itemised()
        if not self.amount.text().strip() and not (itemised and self.lines.values()):
            return {}
        match = self.customer.choice()
        return {
            "amount": self.amount.amount(),
            "lines": self.lines.values() if itemised else [],
            "customer": match.id if match else None,
            "paid": self.paid.choice(),
            "paid_now": self.paid_now.amount(),
            "method": self.method.choice(),
            "day": self.day.text(),
            "due": self.due.text(),
            "memo": self.memo.text(),
        }

    def fill(self, values: Values) -> None:
        self.amount.set_amount(number_of(values, "amount"))
        kept = values.get("lines")
        lines = [dict(line) for line in kept if isinstance(line, dict)] if isinstance(kept, list) else []
        self.lines.fill(lines)
        self.show_lines(shown=bool(lines))
        self.paid.set_choice(text_of(values, "paid") or NOTHING)
        self.paid_now.set_amount(number_of(values, "paid_now"))
        self.method.set_choice(text_of(values, "method") or Method.CASH.value)
        if text_of(values, "day"):
            self.day.setText(text_of(values, "day"))
        else:
            self.day.set_day(self.context.today())
        self.due.setText(text_of(values, "due"))
        self.memo.setText(text_of(values, "memo"))
        customer_id = number_of(values, "customer")
        if customer_id is not None:
            self._choose(customer_id)
        elif self.customer.choice() is not None:
            self.customer.set_choice(None)
        self._show_parts()

    def _take_over(self, found: tuple[SaleDraft, str]) -> None:
        """The sale to be corrected, as it was typed."""
        draft, number = found
        self.rename(self.tr("Correct sale {number}").format(number=number))
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
