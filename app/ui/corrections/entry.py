"""One entry, whole: what it says, its legs, what came with it; and from here reversed, corrected, taken back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.corrections import PostedEntry
from app.domain.errors import BookError
from app.domain.journal import EntryKind
from app.domain.papers import RECEIPTED
from app.domain.quantities import format_quantity
from app.ui import words
from app.ui.corrections import work
from app.ui.corrections.reverse import entry_amount
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Hairline, Words
from app.ui.reading import FIGURES
from app.ui.sentences import kept_words
from app.ui.upright import UprightScroll

if TYPE_CHECKING:
    from app.services.entries import EntryView


class EntryDialog(QDialog):
    """Shows an entry; asks the window for what is to be done about it."""

    reverse_entry = Signal(int)
    correct_entry = Signal(int, str)
    return_entry = Signal(int)
    discount_entry = Signal(int)
    write_off_entry = Signal(int)
    open_entry = Signal(int)
    print_entry = Signal(int)
    open_customer = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None, *, entry_id: int) -> None:
        super().__init__(parent)
        size = look().size
        self.context = context
        self._entry_id = entry_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Words("", "section")
        self.subtitle = Words(self.tr("Reading the entry …"), "body", "quiet", wraps=True)
        self._figures: tuple[list[Words], list[Words]] = ([], [])
        self._inside = QVBoxLayout()
        self._inside.setSpacing(size.s)
        scroll = UprightScroll(size.s, size.l)
        scroll.column.addLayout(self._inside)
        scroll.column.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(size.xl, size.m, size.xl, size.l)
        self._foot.setSpacing(size.s)
        head = QVBoxLayout()
        head.setContentsMargins(size.xl, size.l, size.xl, size.s)
        head.setSpacing(size.xs)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addWidget(Hairline())
        whole.addLayout(self._foot)
        self.resize(size.dialog_width + 4 * size.xxl, size.dialog_width)
        self.setWindowTitle(self.tr("Entry"))
        context.desk.read(partial(work.view, entry_id=entry_id), self, self._show, self._no_such)

    def _no_such(self, error: BookError) -> None:
        self.subtitle.setText(str(error))
        self._add_close()

    def _show(self, view: EntryView) -> None:
        entry, context = view.entry, self.context
        name = words.entry_words(entry.kind.value, entry.number)
        self.title.setText(name)
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        who = view.customer_name or self.tr("walk-in")
        facts = [who, context.day(entry.day), context.money(entry_amount(entry))]
        if entry.payment is not None:
            facts.append(words.method_word(entry.payment.method))
        self.subtitle.setText(words.side_by_side(facts))
        for text in (kept_words(entry.memo), entry.reference):
            if text:
                self._inside.addWidget(Words(text, wraps=True))
        if entry.owed:
            due = context.day(entry.due_day or entry.day)
            said = self.tr("{open} of {amount} open, due {day}").format(
                open=context.money(view.open), amount=context.money(entry.owed), day=due
            )
            self._inside.addWidget(Words(said, tone="owes" if view.open else "proved"))
        self._add_goods(view)
        self._add_lines(view)
        self._add_others(self.tr("Belongs to"), [e for e in (view.cause,) if e])
        self._add_others(self.tr("Takes back"), [e for e in (view.reverses,) if e])
        self._add_others(self.tr("Taken back by"), [e for e in (view.reversal,) if e])
        self._add_others(self.tr("Came with it"), view.caused)
        self._add_others(self.tr("Depends on it"), view.dependents)
        recorded = self.tr("Recorded {moment} by {actor}").format(
            moment=context.moment(view.recorded_at), actor=kept_words(view.actor)
        )
        self._inside.addWidget(Words(recorded, "quiet", "quiet"))
        self._add_buttons(view)

    def _add_goods(self, view: EntryView) -> None:
        rows = [
            (
                description,
                f"{format_quantity(quantity, self.context.style)} × {self.context.money(price, symbol=False)}",
                self.context.money(amount, symbol=False),
            )
            for description, quantity, price, _discount, amount in view.goods
        ]
        self._add_grid(self.tr("Goods"), rows)

    def _add_lines(self, view: EntryView) -> None:
        rows = [
            (
                self.tr("{code}  {account}").format(code=code, account=kept_words(account)),
                self.context.money(amount, symbol=False) if amount > 0 else "",
                self.context.money(-amount, symbol=False) if amount < 0 else "",
            )
            for code, account, amount in view.lines
        ]
        self._add_grid(self.tr("In the journal (debit, credit)"), rows)

    def _add_grid(self, title: str, rows: list[tuple[str, str, str]]) -> None:
        if not rows:
            return
        self._inside.addWidget(Words(title, "quiet"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look().size.l)
        grid.setVerticalSpacing(look().size.xs)
        grid.setColumnStretch(0, 1)
        for n, row in enumerate(rows):
            for column, text in enumerate(row):
                cell = Words(text, elides=not column)
                if column:
                    cell.setAlignment(FIGURES)
                    self._figures[column - 1].append(cell)
                grid.addWidget(cell, n, column)
        self._inside.addLayout(grid)
        # The figures of one table stand beneath those of the other.
        for cells in self._figures:
            widest = max(cell.sizeHint().width() for cell in cells)
            for cell in cells:
                cell.setMinimumWidth(widest)

    def _add_others(self, title: str, others: Iterable[PostedEntry]) -> None:
        listed = list(others)
        if not listed:
            return
        self._inside.addWidget(Words(title, "quiet"))
        for entry in listed:
            name = words.entry_words(entry.kind.value, entry.number)
            text = f"{name} · {self.context.day(entry.day)} · {self.context.money(entry_amount(entry))}"
            link = Button(text, "link")
            link.clicked.connect(partial(self._open_other, entry.id))
            self._inside.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _open_other(self, entry_id: int, *_clicked: bool) -> None:
        self._leave(self.open_entry, entry_id)

    def _add_buttons(self, view: EntryView) -> None:
        entry = view.entry
        if entry.customer_id is not None:
            self._add_button(self.tr("Customer"), self.open_customer, entry.customer_id)
        if entry.kind in RECEIPTED:
            self._add_button(self.tr("Print …"), self.print_entry, entry.id)
        self._foot.addStretch(1)
        if view.can_reverse:
            if entry.kind is EntryKind.SALE and entry.customer_id is not None:
                self._add_button(self.tr("Take goods back"), self.return_entry, entry.id)
                if view.open:
                    self._add_button(self.tr("Discount"), self.discount_entry, entry.id)
            is_payment = entry.kind is EntryKind.PAYMENT and entry.customer_id is not None
            if (entry.kind is EntryKind.SALE or is_payment) and entry.cause_id is None:
                self._add_button(self.tr("Correct"), self.correct_entry, entry.id, entry.kind.value)
            self._add_button(self.tr("Reverse"), self.reverse_entry, entry.id)
        self._add_close()

    def _add_button(self, text: str, signal: SignalInstance, *facts: int | str) -> None:
        button = Button(text)
        button.clicked.connect(lambda: self._leave(signal, *facts))
        self._foot.addWidget(button)

    def _add_close(self) -> None:
        close = Button(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        self._foot.addWidget(close)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, signal: SignalInstance, *facts: int | str) -> None:
        """Close, then ask: the next dialog stands over the window, not over this one."""
        self.accept()
        signal.emit(*facts)
