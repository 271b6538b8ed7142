"""Goods taken back, all of a sale or a part: first what is open on it, the rest as credit or in cash."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.accounts import Method
from app.domain.corrections import ReturnDraft
from app.domain.receipts import Receipt
from app.ui import words
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
    from app.services.previews import ReturnPreview
    from app.storage.book import Tx

CREDIT, CASH = "credit", "cash"


class ReturnDialog(AboutDialog):
    """Take goods of one sale back, or goods of a customer whose sale nobody remembers."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        sale_id: int | None = None,
        customer_id: int | None = None,
    ) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Take goods back"),
            waiting=self.tr("Type what the goods are worth."),
            customer_id=customer_id,
            sale_id=sale_id,
        )
        self._sale_id = sale_id
        self.sale = Words("", wraps=True)
        self.amount = MoneyEdit(context.info.currency, context.style, large=True)
        chips = [Chip(CREDIT, self.tr("Stays as credit")), Chip(CASH, self.tr("Paid out"))]
        self.rest = ChipRow(self.tr("What is not owed any more"), chips, CREDIT)
        self.method = ChipRow(self.tr("How"), words.method_chips(), Method.CASH.value)
        self._method = Labelled(self.tr("How"), self.method)
        self.day = DayEdit(context.info.locale, today=context.today)
        self.memo = TextEdit()
        self.memo.setPlaceholderText(self.tr("What came back, and why"))
        self.sale.setContentsMargins(0, 0, 0, look().size.s)
        self.form.addWidget(self.sale)
        self.form.addWidget(self.add_field("amount", self.tr("Worth"), self.amount))
        self.form.addWidget(Labelled(self.tr("What was paid already"), self.rest))
        self.form.addWidget(self._method)
        self.add_row(
            self.add_field("day", self.tr("Day"), self.day),
            self.add_field("memo", self.tr("Note"), self.memo),
        )
        self._method.hide()
        self.amount.amount_changed.connect(self.touch)
        self.day.day_changed.connect(self.touch)
        self.rest.chosen.connect(self._choose)
        self.method.chosen.connect(self.touch)
        self.settle_in(self.amount)
        self.learn()

    def know(self, about: About) -> None:
        self.sale.setText(self.sale_words(about))
        self.rename(self.tr("Take goods back from {name}").format(name=about.customer.name))
        if about.sale is not None and not self.amount.text().strip():
            self.amount.set_amount(about.sale.total - about.sale.returned)
            self.amount.selectAll()

    def _choose(self, key: str) -> None:
        self._method.setVisible(key == CASH)
        self.touch()

    def draft(self) -> ReturnDraft | None:
        """The return as typed, or None while something is missing; `cash` is what is not owed any more."""
        amount, day = self.amount.amount(), self.day.day()
        if self.about is None or amount is None or day is None:
            return None
        sale = self.about.sale
        owed = sale.open if sale else self.about.customer.debt
        cash = max(0, amount - owed) if self.rest.choice() == CASH else 0
        return ReturnDraft(
            uid=self.uid,
            customer_id=self.about.customer.id,
            day=day,
            sale_id=self._sale_id,
            amount=amount,
            cash=cash,
            method=Method(self.method.choice()),
            memo=self.memo.text().strip(),
            future_agreed=self.agreed("future"),
            unsold_agreed=self.agreed("unsold"),
        )

    def look_ahead(self) -> None:
        draft = self.draft()
        if draft is None:
            self.outlook.wait()
        else:
            self.ask(partial(work.preview_return, draft=draft), self._show)

    def _show(self, preview: ReturnPreview) -> None:
        money = self.context.money
        parts = [
            Part(
                self.tr("less owed on {name}").format(name=words.entry_words(part.kind, part.number)),
                money(part.amount),
            )
            for part in preview.settled
        ]
        if preview.cash:
            parts.append(Part(self.tr("paid out"), money(preview.cash)))
        if preview.kept:
            parts.append(Part(self.tr("stays as credit"), money(preview.kept), "credit"))
        self.record_button.setText(self.tr("Take back {amount}").format(amount=money(preview.amount)))
        headline = self.tr("Goods worth {amount} come back").format(amount=money(preview.amount))
        self.foretell(headline, parts, preview.receipt)

    def request(self) -> Callable[[Tx], Receipt] | None:
        wrong = next((field for field in (self.amount, self.day) if field.check() is None), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        draft = self.draft()
        return partial(work.record_return, draft=draft) if draft is not None else None
