"""A debt made smaller without money: a discount, a debt given up, a rounding. Each its own account and reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.corrections import ReductionDraft
from app.domain.journal import EntryKind
from app.domain.receipts import Receipt
from app.ui.corrections import work
from app.ui.corrections.about import AboutDialog
from app.ui.corrections.work import About
from app.ui.day_edit import DayEdit
from app.ui.dialog_frame import Labelled
from app.ui.fields import Chip, ChipRow, MoneyEdit, TextEdit
from app.ui.look import look
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.parts import Words

if TYPE_CHECKING:
    from app.storage.book import Tx


class ReductionDialog(AboutDialog):
    """Discount, write-off or rounding, about a sale or about all that a customer owes."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        kind: EntryKind = EntryKind.DISCOUNT,
        customer_id: int | None = None,
        sale_id: int | None = None,
    ) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Make a debt smaller"),
            waiting=self.tr("Type by how much."),
            customer_id=customer_id,
            sale_id=sale_id,
        )
        self._sale_id = sale_id
        self.sale = Words("", wraps=True)
        chips = [
            Chip(EntryKind.DISCOUNT.value, self.tr("Discount"), "percent"),
            Chip(EntryKind.WRITE_OFF.value, self.tr("Give the debt up"), "unlink"),
            Chip(EntryKind.ROUNDING.value, self.tr("Rounding"), "scale"),
        ]
        self.kind = ChipRow(self.tr("What it is"), chips, kind.value)
        self.amount = MoneyEdit(context.info.currency, context.style, large=True)
        self.day = DayEdit(context.info.locale, today=context.today)
        self.reason = TextEdit(required=self.tr("Say why: it stays in the audit."))
        self.sale.setContentsMargins(0, 0, 0, look().size.s)
        self.form.addWidget(self.sale)
        self.form.addWidget(Labelled(self.tr("What it is"), self.kind))
        self.form.addWidget(self.add_field("amount", self.tr("Amount"), self.amount))
        self.add_row(
            self.add_field("day", self.tr("Day"), self.day),
            self.add_field("reason", self.tr("Why"), self.reason),
        )
        self.amount.amount_changed.connect(self.touch)
        self.day.day_changed.connect(self.touch)
        self.kind.chosen.connect(self._kind_chosen)
        self.settle_in(self.amount)
        self.learn()

    def know(self, about: About) -> None:
        self.sale.setText(self.sale_words(about))
        self.rename(self.tr("Make the debt of {name} smaller").format(name=about.customer.name))
        self._kind_chosen(self.kind.choice())

    def _kind_chosen(self, kind: str) -> None:
        if self.about is not None and kind == EntryKind.WRITE_OFF.value and not self.amount.text().strip():
            sale = self.about.sale
            self.amount.set_amount((sale.open if sale else self.about.customer.debt) or None)
            self.amount.selectAll()
        self.touch()

    def draft(self) -> ReductionDraft | None:
        """The reduction as typed, or None while something is missing."""
        amount, day = self.amount.amount(), self.day.day()
        if self.about is None or amount is None or day is None:
            return None
        return ReductionDraft(
            uid=self.uid,
            kind=EntryKind(self.kind.choice()),
            customer_id=self.about.customer.id,
            day=day,
            amount=amount,
            sale_id=self._sale_id,
            reason=self.reason.text().strip(),
            future_agreed=self.agreed("future"),
        )

    def look_ahead(self) -> None:
        draft = self.draft()
        if draft is None:
            self.outlook.wait()
        else:
            self.ask(partial(work.reduce, draft=draft), self._show)

    def _show(self, receipt: Receipt) -> None:
        draft = self.draft()
        if draft is None:
            return
        says = {
            EntryKind.DISCOUNT: self.tr("Allow discount {amount}"),
            EntryKind.WRITE_OFF: self.tr("Give up {amount}"),
            EntryKind.ROUNDING: self.tr("Round off {amount}"),
        }
        headlines = {
            EntryKind.DISCOUNT: self.tr("A discount, recorded as such."),
            EntryKind.WRITE_OFF: self.tr(
                "A loss, recorded as bad debt. What is recovered later can be recorded."
            ),
            EntryKind.ROUNDING: self.tr("A rounding, recorded as such."),
        }
        amount = self.context.money(draft.amount)
        self.record_button.setText(says[draft.kind].format(amount=amount))
        self.foretell(headlines[draft.kind], [Part(self.tr("less owed"), amount)], receipt)

    def request(self) -> Callable[[Tx], Receipt] | None:
        wrong = next((field for field in (self.amount, self.day, self.reason) if field.check() is None), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self.draft()
        return partial(work.reduce, draft=draft) if draft is not None else None
