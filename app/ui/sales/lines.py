"""The lines of a sale: description, quantity, price, one beneath the other; a new one comes as it is needed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.errors import BookError
from app.domain.money import line_amount
from app.domain.quantities import WHOLE, format_quantity, parse_quantity
from app.domain.sales import SaleLineDraft
from app.ui.drafts import Values, number_of, text_of
from app.ui.fields import MoneyEdit, SpeakingEdit
from app.ui.look import look
from app.ui.page import Context
from app.ui.parts import Button, Words
from app.ui.reading import FIGURES
from app.ui.sales.description import DescriptionEdit

if TYPE_CHECKING:
    from app.storage.book import Tx

translate = QCoreApplication.translate


class QuantityEdit(SpeakingEdit):
    """How much: "2", "1.5", in the marks of the place; thousandths inside. Empty means one, and `LinesEdit` writes it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = context.style
        self.stand_as_figures()
        self.textChanged.connect(lambda: self.set_problem(""))

    def quantity(self) -> int | None:
        """Thousandths; None while it cannot be read."""
        if not self.text().strip():
            return WHOLE
        try:
            return parse_quantity(self.text(), self._style)
        except BookError:
            return None

    def set_quantity(self, quantity: int) -> None:
        """Show a quantity in thousandths."""
        self.setText(format_quantity(quantity, self._style))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)  # what is typed takes the place of the one, by mouse too

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            if self.text().strip():
                parse_quantity(self.text(), self._style)
        except BookError as error:
            self.set_problem(str(error))


class _Row:
    """The editors of one line."""

    def __init__(self, context: Context, number: int) -> None:
        money = partial(MoneyEdit, context.info.currency, context.style, allow_zero=True)
        self.description = DescriptionEdit()
        self.suggested: int | None = None  # the price that came with the description, minor units
        self.quantity = QuantityEdit(context)
        self.price = money()
        self.discount = money()
        self.amount = Words("")
        self.amount.setAlignment(FIGURES)
        self.price.stand_as_figures()
        self.discount.stand_as_figures()
        names = LinesEdit.names()
        for editor, name in zip(self.editors(), names, strict=False):
            editor.setAccessibleName(f"{name} {number}")

    def editors(self) -> tuple[SpeakingEdit, ...]:
        return self.description, self.quantity, self.price, self.discount

    def is_empty(self) -> bool:
        """Whether nothing was typed; a quantity of one alone is what the program wrote."""
        typed = any(editor.text().strip() for editor in (self.description, self.price, self.discount))
        return not typed and self.quantity.quantity() == WHOLE

    def write_quantity(self) -> None:
        """A line is of one until somebody says how many; that stands there, as it counts."""
        if self.quantity.hasFocus():
            return
        if self.is_empty():
            self.quantity.clear()
        elif not self.quantity.text().strip():
            self.quantity.set_quantity(WHOLE)

    def line(self) -> SaleLineDraft | None:
        """The line as typed; None while it is not whole."""
        quantity, price = self.quantity.quantity(), self.price.amount()
        if quantity is None or price is None:
            return None
        if self.discount.text().strip() and self.discount.amount() is None:
            return None
        return SaleLineDraft(self.description.text().strip(), quantity, price, self.discount.amount() or 0)


class LinesEdit(QWidget):
    """The lines of a sale. `changed` at every key; `closed` when one goes back to a single amount."""

    changed = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self._context = context
        self._rows: list[_Row] = []
        self._asking: _Row | None = None
        self._prices: dict[str, int] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(size.s)
        self._grid.setVerticalSpacing(size.xs)
        for column, (name, stretch) in enumerate(zip(self.names(), (6, 2, 3, 3, 3), strict=True)):
            title = Words(name, "quiet")
            if column:
                title.setAlignment(FIGURES)
            self._grid.addWidget(title, 0, column)
            self._grid.setColumnStretch(column, stretch)
        self._problem = Words("", "quiet", "late", wraps=True)
        self._back = Button(self.tr("Back to one amount"), "link")
        self._back.clicked.connect(self.closed)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, size.s)
        column_.setSpacing(size.xs)
        column_.addLayout(self._grid)
        column_.addWidget(self._problem)
        column_.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._problem.hide()
        self._add_row()

    @staticmethod
    def names() -> tuple[str, ...]:
        """The titles of the columns."""
        return (
            translate("LinesEdit", "What"),
            translate("LinesEdit", "How many"),
            translate("LinesEdit", "Price"),
            translate("LinesEdit", "Discount"),
            translate("LinesEdit", "Amount"),
        )

    def lines(self) -> tuple[SaleLineDraft, ...] | None:
        """The lines typed; None while one of them is not whole or there is none."""
        found = [row.line() for row in self._rows if not row.is_empty()]
        whole = tuple(line for line in found if line is not None)
        return whole if whole and len(whole) == len(found) else None

    def check(self) -> tuple[SaleLineDraft, ...] | None:
        """The lines, or None after having said what is missing."""
        lines = self.lines()
        wrong = next((row for row in self._rows if not row.is_empty() and row.line() is None), None)
        if lines is None:
            row = wrong or self._rows[0]
            self.show_problem(self.tr("A line needs a price."))
            (row.quantity if row.quantity.quantity() is None else row.price).setFocus()
        return lines

    def set_lines(self, lines: tuple[SaleLineDraft, ...]) -> None:
        """Show these lines."""
        while len(self._rows) <= len(lines):
            self._add_row()
        for n, row in enumerate(self._rows):
            line = lines[n] if n < len(lines) else None
            row.description.setText(line.description if line else "")
            row.price.set_amount(line.unit_price if line else None)
            row.discount.set_amount(line.discount if line and line.discount else None)
            if line:
                row.quantity.set_quantity(line.quantity)
            else:
                row.quantity.clear()
        self._touched()

    def values(self) -> list[Values]:
        """The lines for a draft."""
        return [
            {
                "description": row.description.text(),
                "quantity": row.quantity.text(),
                "price": row.price.amount(),
                "discount": row.discount.amount(),
            }
            for row in self._rows
            if not row.is_empty()
        ]

    def fill(self, kept: list[Values]) -> None:
        """The lines of a draft."""
        while len(self._rows) <= len(kept):
            self._add_row()
        for row, values in zip(self._rows, [*kept, *({},) * len(self._rows)], strict=False):
            row.description.setText(text_of(values, "description"))
            row.quantity.setText(text_of(values, "quantity"))
            row.price.set_amount(number_of(values, "price"))
            row.discount.set_amount(number_of(values, "discount"))
        self._touched()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the lines; an empty sentence takes it back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def follow(self, before: QWidget) -> None:
        """Tab goes from `before` to the first line, and from line to line."""
        for editor in (editor for row in self._rows for editor in row.editors()):
            if editor is not before:
                QWidget.setTabOrder(before, editor)
            before = editor
        QWidget.setTabOrder(before, self._back)

    def focus_first(self) -> None:
        """Put the cursor into the first line."""
        self._rows[0].description.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_editors(self, row: int = 0) -> tuple[SpeakingEdit, ...]:
        """Description, quantity, price and discount of a line."""
        return self._rows[row].editors()

    def _add_row(self) -> None:
        row = _Row(self._context, len(self._rows) + 1)
        at = len(self._rows) + 1
        for column, part in enumerate((*row.editors(), row.amount)):
            self._grid.addWidget(part, at, column)
        self._rows.append(row)
        if at > 1:
            self.follow(self._rows[0].description)
        row.description.textEdited.connect(partial(self._remember, row))
        row.description.textChanged.connect(partial(self._price_of, row))
        row.quantity.editingFinished.connect(row.write_quantity)
        for editor in row.editors():
            editor.textChanged.connect(self._touched)

    def _touched(self, *_text: str) -> None:
        if not self._rows[-1].is_empty():
            self._add_row()
        for row in self._rows:
            row.write_quantity()
            line = row.line() if not row.is_empty() else None
            amount = line_amount(line.quantity, line.unit_price) - line.discount if line else None
            row.amount.setText("" if amount is None else self._context.money(amount, symbol=False))
        self.show_problem("")
        self.changed.emit()

    def _remember(self, row: _Row, text: str) -> None:
        if len(text.strip()) > 1:
            self._asking = row
            self._context.desk.read(partial(_remembered, text=text.strip()), self, self._offer, key="items")

    def _offer(self, found: list[tuple[str, int]]) -> None:
        self._prices.update({name.casefold(): price for name, price in found})
        row = self._asking
        if row is None:
            return
        self._price_of(row)
        row.description.offer([name for name, _ in found])

    def _price_of(self, row: _Row, *_text: str) -> None:
        """The price last asked comes along, and goes again with the description, until one types another."""
        price = self._prices.get(row.description.text().strip().casefold())
        if row.price.amount() == row.suggested and (price is not None or row.suggested is not None):
            row.suggested = price
            row.price.set_amount(price)
            if row.price.hasFocus():
                row.price.selectAll()  # the book has answered late: what is typed takes its place, and is not put behind


def _remembered(tx: Tx, *, text: str) -> list[tuple[str, int]]:
    from app.services.sales import remembered_items

    return remembered_items(tx, text)
