"""Take an entry back: its mirror is recorded. What depends on it is named, and goes with it only if agreed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.corrections import PostedEntry, ReverseDraft
from app.domain.errors import BookError, DependentEntries
from app.domain.receipts import Receipt
from app.ui import words
from app.ui.corrections import work
from app.ui.fields import TextEdit
from app.ui.look import look
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.services.entries import EntryView
    from app.storage.book import Tx


def entry_amount(entry: PostedEntry) -> int:
    """What an entry is about, in minor units: the larger side of its legs."""
    return sum(line.amount for line in entry.lines if line.amount > 0)


class ReverseDialog(RecordingDialog):
    """Reverse one entry."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, entry_id: int) -> None:
        super().__init__(context, parent, title=self.tr("Reverse"), waiting=self.tr("Reading the entry …"))
        self._entry_id = entry_id
        self._view: EntryView | None = None
        self.what = Words("", wraps=True)
        self.dependents = Words("", wraps=True)
        self.together = QCheckBox(self.tr("Reverse them together with it"))
        self.reason = TextEdit()
        self.reason.setPlaceholderText(self.tr("What was wrong"))
        self.what.setContentsMargins(0, 0, 0, look().size.s)
        self.form.addWidget(self.what)
        self.form.addWidget(self.dependents)
        self.form.addWidget(self.together)
        self.form.addWidget(self.add_field("reason", self.tr("Why"), self.reason))
        self.dependents.hide()
        self.together.hide()
        self.together.toggled.connect(self.touch)
        self.record_button.setEnabled(False)
        self.settle_in(self.reason)
        context.desk.read(partial(work.view, entry_id=entry_id), self, self._know, self._no_such)

    def _know(self, view: EntryView) -> None:
        self._view = view
        entry = view.entry
        name = words.entry_words(entry.kind.value, entry.number)
        self.rename(self.tr("Reverse {name}").format(name=name))
        self.record_button.setText(self.tr("Reverse {name}").format(name=name))
        self.what.setText(
            self.tr("{day} · {amount} · {customer}").format(
                day=self.context.day(entry.day),
                amount=self.context.money(entry_amount(entry)),
                customer=view.customer_name or self.tr("walk-in"),
            )
        )
        if view.dependents:
            listed = "\n".join(f"·  {self._line(each)}" for each in view.dependents)
            self.dependents.setText(self.tr("These depend on it:") + "\n" + listed)
            self.dependents.show()
            self.together.show()
        if not view.can_reverse:
            self.outlook.refuse(self._why_not(view))
            return
        self.record_button.setEnabled(True)
        self.touch()

    def _why_not(self, view: EntryView) -> str:
        if view.reversal is not None:
            return self.tr("It has been reversed already, on {day}.").format(
                day=self.context.day(view.reversal.day)
            )
        return self.tr("A reversal is not reversed again: record the entry anew instead.")

    def _line(self, entry: PostedEntry) -> str:
        name = words.entry_words(entry.kind.value, entry.number)
        return f"{name}, {self.context.day(entry.day)}, {self.context.money(entry_amount(entry))}"

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))

    def _draft(self) -> ReverseDraft:
        together = self.together.isChecked()
        return ReverseDraft(self.uid, self._entry_id, self.reason.text().strip(), together)

    def look_ahead(self) -> None:
        view = self._view
        if view is None or not view.can_reverse:
            return
        if view.dependents and not self.together.isChecked():
            self.outlook.show_outlook(self.tr("Reverse those first, or all together: tick the box."), (), "")
        else:
            self.ask(partial(work.take_back, draft=self._draft()), self._show)

    def _show(self, receipt: Receipt) -> None:
        view = self._view
        if view is None:
            return
        others = len(receipt.entries) - 1
        parts = [Part(self.tr("%Ln more entries go with it", "", others))] if others else []
        if receipt.consolidated:
            netted = self.context.money(receipt.consolidated)
            parts.append(Part(self.tr("then consolidated"), netted))
        headline = self.tr("Nothing is erased: the opposite entry is added, dated today.")
        stays = self.tr("A reversal stands; record it again if it was a mistake.")
        headline = f"{headline} {stays}"
        if receipt.customer_id is None:
            self.outlook.show_outlook(headline, parts, "")
            return
        stands = words.balance(
            receipt.debt_after, receipt.credit_after, self.context.info.currency, self.context.style
        )
        outcome = self.tr("Balance of {name} after this: {balance}.").format(
            name=view.customer_name, balance=stands
        )
        tone = words.balance_tone(receipt.debt_after, receipt.credit_after)
        self.outlook.show_outlook(headline, parts, outcome, tone)

    def refused(self, error: BookError) -> bool:
        if isinstance(error, DependentEntries):
            self.together.show()
            self.outlook.refuse(self.tr("Reverse those first, or all together: tick the box."))
            return True
        return False

    def request(self) -> Callable[[Tx], Receipt] | None:
        if self._view is None or not self._view.can_reverse:
            return None
        if self._view.dependents and not self.together.isChecked():
            self.outlook.refuse(self.tr("Reverse those first, or all together: tick the box."))
            self.together.setFocus()
            return None
        return partial(work.take_back, draft=self._draft())
