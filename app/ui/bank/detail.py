"""The line in focus, whole: what the bank says, why somebody is proposed, what it pays, and who it is instead."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.bank import tidy
from app.domain.matching_facts import Proposal, State
from app.domain.sales import SaleRow
from app.ui.bank import work
from app.ui.bank.lines import LineRow
from app.ui.customer_picker import CustomerPicker
from app.ui.fields import FormField
from app.ui.finding import finder
from app.ui.look import look
from app.ui.offered import Match
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.sentences import in_words

_SHOWN = 150


class LineDetail(QWidget):
    """What is known of one line. `chosen(number, customer id, name)`: somebody said whose it is.

    `split_wanted(number)`: it pays for several.
    """

    chosen = Signal(int, int, str)
    split_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._context = context
        self._row: LineRow | None = None
        self.words = Words("", wraps=True)
        self.why = Words("", "quiet", "quiet", wraps=True)
        self.pays = Words("", "quiet", "quiet", wraps=True)
        self.trouble = Words("", "quiet", "late", wraps=True)
        self.customer = CustomerPicker(context.desk, finder(context))
        self.customer.picked.connect(self._picked)
        self.field = FormField(self.tr("Whose payment it is"), self.customer)
        self.split_button = Button(self.tr("It pays for several …"), "quiet", icon_name="users")
        self.split_button.setToolTip(self.tr("Split it (Ctrl+D)"))
        self.split_button.clicked.connect(self.ask_for_parts)
        told = QVBoxLayout()
        told.setSpacing(size.xs)
        for part in (self.words, self.why, self.pays, self.trouble):
            told.addWidget(part)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(size.m, size.m, size.m, size.s)
        row.setSpacing(size.xl)
        row.addLayout(told, 3)
        whose = QVBoxLayout()
        whose.setSpacing(0)
        whose.addWidget(self.field)
        whose.addWidget(self.split_button, 0, Qt.AlignmentFlag.AlignLeading)
        whose.addStretch(1)
        row.addLayout(whose, 2)
        # Nothing jumps: lines say more or less, the room stays.
        self.setFixedHeight(4 * size.row)

    def show_line(self, row: LineRow | None) -> None:
        """Show this line; None while there is none."""
        self._row = row
        self.trouble.setText("")
        free = row is not None and row.proposal.state is State.FREE
        self.field.setVisible(free)
        self.split_button.setVisible(free)
        if row is None:
            for part in (self.words, self.why, self.pays):
                part.setText("")
            return
        proposal = row.proposal
        said = proposal.line.words
        self.words.setText(tidy(said, _SHOWN) or self.tr("The bank says nothing about it."))
        self.words.setToolTip(said if len(said) > _SHOWN else "")
        self.why.setText(" ".join(in_words(reason) for reason in proposal.reasons))
        self.trouble.setText(" ".join(in_words(warning) for warning in proposal.warnings))
        with QSignalBlocker(self.customer):
            whole = proposal.customer_id is not None and not row.parts
            self.customer.set_choice(Match(proposal.customer_id or 0, row.name) if whole else None)
        if row.parts:
            self._say_parts(row)
            return
        self._say_use(proposal, [])
        if proposal.parts:
            self._context.desk.read(
                partial(work.paid_sales, proposal=proposal),
                self,
                partial(self._say_use, proposal),
                key="pays",
            )

    def ask(self) -> None:
        """Put the cursor where one says whose it is."""
        self.customer.setFocus()
        self.customer.selectAll()

    def ask_for_parts(self) -> None:
        """Ask who else it is from."""
        if self._row is not None and self._row.proposal.state is State.FREE:
            self.split_wanted.emit(self._row.number)

    def _say_parts(self, row: LineRow) -> None:
        said = (
            self.tr("{name} {amount}").format(name=name, amount=self._context.money(part.line.amount))
            for name, part in zip(row.part_names, row.parts, strict=True)
        )
        self.why.setText(self.tr("You split it."))
        self.pays.setText(" · ".join(said))

    def refuse(self, sentence: str) -> None:
        """Why it was not recorded."""
        self.trouble.setText(sentence)

    def _say_use(self, proposal: Proposal, sales: list[SaleRow]) -> None:
        if self._row is None or self._row.proposal is not proposal:
            return
        if proposal.customer_id is None or proposal.state is not State.FREE:
            self.pays.setText("")
            return
        if proposal.pending_id is not None:
            self.pays.setText(self.tr("It will be recorded as that payment having arrived."))
            return
        if not proposal.parts:
            self.pays.setText(self.tr("It pays the oldest debt first; what is left stays as credit."))
            return
        amounts = dict(proposal.parts)
        parts = [
            self.tr("sale {number}: {amount}").format(
                number=sale.reference or sale.number, amount=self._context.money(amounts[sale.entry_id])
            )
            for sale in sales
        ]
        self.pays.setText(self.tr("It pays {parts}.").format(parts=", ".join(parts)) if parts else "")

    def _picked(self, match: Match | None) -> None:
        if self._row is not None and match is not None:
            self.chosen.emit(self._row.number, match.id, match.name)
