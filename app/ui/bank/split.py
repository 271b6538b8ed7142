"""One line of a statement that pays for several: who they are and how much of it is whose. Nothing is proposed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.bank import tidy
from app.domain.bank_splits import FEWEST, MOST, Share
from app.ui.bank.lines import LineRow
from app.ui.customer_picker import CustomerPicker
from app.ui.dialog_frame import foot_of, lay_out
from app.ui.fields import MoneyEdit
from app.ui.finding import finder
from app.ui.look import look
from app.ui.offered import Match
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.reading import set_margins
from app.ui.theme import set_tone

_SHOWN = 120


class _Part:
    """One customer and the amount of it."""

    def __init__(self, context: Context) -> None:
        self.customer = CustomerPicker(context.desk, finder(context))
        self.amount = MoneyEdit(context.info.currency, context.style)

    def is_empty(self) -> bool:
        return not self.customer.text().strip() and not self.amount.text().strip()

    def share(self) -> Share | None:
        match, amount = self.customer.choice(), self.amount.amount()
        return Share(match.id, amount) if match is not None and amount else None


class SplitDialog(QDialog):
    """The parts of one line. `shared(number, shares, names)` once they come to the line exactly."""

    shared = Signal(int, object, object)

    def __init__(self, context: Context, row: LineRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row = row
        self._whole = row.proposal.line.amount
        self._parts: list[_Part] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = self.tr("Split {amount}").format(amount=context.money(self._whole))
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.left = Words("", "strong")
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.button = Button(self.tr("Split the line"), "accent")
        self.button.setDefault(True)
        self.button.clicked.connect(self.submit)
        self._lay_out(title)
        for _part in range(FEWEST):
            self._add_part()
        if row.proposal.customer_id is not None:
            self._parts[0].customer.set_choice(Match(row.proposal.customer_id, row.name))
        self._consider()
        first = self._parts[0]
        (first.amount if first.customer.choice() is not None else first.customer).setFocus()

    def _lay_out(self, title: str) -> None:
        size = look().size
        column = QVBoxLayout()
        column.setContentsMargins(size.xl, size.l, size.xl, size.m)
        column.setSpacing(size.m)
        column.addWidget(Words(title, "section"))
        said = tidy(self._row.proposal.line.words, _SHOWN)
        if said:
            column.addWidget(Words(said, "body", "quiet", wraps=True))
        inside = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(size.s)
        self._grid.setVerticalSpacing(size.xs)
        for at, (name, stretch) in enumerate(((self.tr("Customer"), 5), (self.tr("Amount"), 3))):
            self._grid.addWidget(Words(name, "quiet"), 0, at)
            self._grid.setColumnStretch(at, stretch)
        rows = QVBoxLayout(inside)
        set_margins(rows, 0, 0, size.s, 0)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        column.addWidget(area, 1)
        lay_out(self, column, foot_of(self.left, self.close_button, self.button))
        self.resize(size.dialog_width + size.rail, size.dialog_width)

    def editors(self, number: int) -> tuple[CustomerPicker, MoneyEdit]:
        """Customer and amount of a part, from 0."""
        return self._parts[number].customer, self._parts[number].amount

    def _add_part(self) -> None:
        part = _Part(self._context)
        at = len(self._parts) + 1
        for column, (name, editor) in enumerate(
            ((self.tr("Customer"), part.customer), (self.tr("Amount"), part.amount))
        ):
            editor.setAccessibleName(f"{name} {at}")
            self._grid.addWidget(editor, at, column)
        part.customer.picked.connect(partial(self._picked, part))
        part.customer.textChanged.connect(self._consider)
        part.amount.textChanged.connect(self._typed)
        if self._parts:
            QWidget.setTabOrder(self._parts[-1].amount, part.customer)
        QWidget.setTabOrder(part.customer, part.amount)
        QWidget.setTabOrder(part.amount, self.close_button)
        self._parts.append(part)

    def _picked(self, part: _Part, match: Match | None) -> None:
        """The next thing to say is how much; Enter here does not split yet."""
        if match is not None:
            part.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(part.amount)
        self._consider()

    def _typed(self, *_text: str) -> None:
        """While something is left to share out there is a line for whoever it is."""
        if self._rest() > 0 and not self._parts[-1].is_empty() and len(self._parts) < MOST:
            self._add_part()
        self._consider()

    def _rest(self) -> int:
        return self._whole - sum(part.amount.amount() or 0 for part in self._parts)

    def _shares(self) -> list[Share] | None:
        """What is typed; None while a part is not whole or they do not come to the line."""
        shares = [part.share() for part in self._parts if not part.is_empty()]
        whole = [share for share in shares if share is not None]
        sound = len(whole) == len(shares) and len(whole) >= FEWEST and self._rest() == 0
        return whole if sound else None

    def _consider(self, *_text: str) -> None:
        rest = self._rest()
        money = self._context.money(abs(rest))
        if rest > 0:
            words, tone = self.tr("{amount} still to share out").format(amount=money), "quiet"
        elif rest < 0:
            words, tone = self.tr("{amount} more than came").format(amount=money), "late"
        else:
            words, tone = self.tr("It comes out."), "proved"
        self.left.setText(words)
        set_tone(self.left, tone)
        self.button.setEnabled(self._shares() is not None)

    def submit(self) -> None:
        """Hand over the parts, or say at its field what is missing."""
        shares = self._shares()
        if shares is not None:
            named = [part.customer.choice() for part in self._parts]
            self.shared.emit(self._row.number, shares, {m.id: m.name for m in named if m is not None})
            self.accept()
