"""What the dialogs about one customer's sale have in common: they learn who and which sale before they speak."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.corrections import work
from app.ui.corrections.work import About
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.recording import RecordingDialog


class AboutDialog(RecordingDialog):
    """A correction about a customer, and a sale of theirs where one is named."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        *,
        title: str,
        waiting: str,
        customer_id: int | None,
        sale_id: int | None,
    ) -> None:
        super().__init__(context, parent, title=title, waiting=waiting, wide=True)
        self.about: About | None = None
        self._asked = (customer_id, sale_id)

    def learn(self) -> None:
        """Read who and which sale it is about; then `know` is called."""
        customer_id, sale_id = self._asked
        read = partial(work.about, customer_id=customer_id, sale_id=sale_id)
        self.learn_first("about", read, self._learned, self._no_such)

    def know(self, about: About) -> None:
        """Subclasses fill their fields with what is there."""

    def sale_words(self, about: About) -> str:
        """Which sale, on which day, what is open on it; or what is owed in all."""
        if about.sale is None:
            return self.tr("Owed in all: {amount}").format(amount=self.context.money(about.customer.debt))
        return self.tr("{sale} of {day}: {total}, {open} open").format(
            sale=words.entry_words(about.sale.kind, about.sale.number),
            day=self.context.day(about.sale.day),
            total=self.context.money(about.sale.total),
            open=self.context.money(about.sale.open),
        )

    def foretell(self, headline: str, parts: list[Part], receipt: Receipt) -> None:
        """The outlook, with where the customer would stand."""
        if self.about is None:
            return
        stands = words.balance(
            receipt.debt_after, receipt.credit_after, self.context.info.currency, self.context.style
        )
        outcome = self.tr("Balance of {name} after this: {balance}.").format(
            name=self.about.customer.name, balance=stands
        )
        tone = words.balance_tone(receipt.debt_after, receipt.credit_after)
        if receipt.consolidated:
            netted = self.context.money(receipt.consolidated)
            parts = [*parts, Part(self.tr("then consolidated"), netted)]
        self.outlook.show_outlook(headline, parts, outcome, tone)

    def _learned(self, about: About) -> None:
        self.about = about
        self.know(about)
        self.touch()

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))
