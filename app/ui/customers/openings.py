"""Opening balances: what people owed, or had in credit, before the book began. A grid, recorded as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.customers import CustomerRow
from app.domain.receipts import Receipt
from app.ui.customer_picker import CustomerPicker
from app.ui.customers import work
from app.ui.customers.work import OpeningLine
from app.ui.day_edit import DayEdit
from app.ui.drafts import Values, number_of, text_of
from app.ui.fields import MoneyEdit
from app.ui.finding import as_match, customer_row, finder
from app.ui.look import look
from app.ui.outlook import Part
from app.ui.page import Context
from app.ui.parts import Words
from app.ui.reading import FIGURES
from app.ui.recording import RecordingDialog

if TYPE_CHECKING:
    from app.storage.book import Tx


_LINES = 4


class _Line:
    """One customer of the grid; a name that nobody has is a new customer."""

    def __init__(self, context: Context) -> None:
        money = partial(MoneyEdit, context.info.currency, context.style, allow_zero=True)
        self.customer = CustomerPicker(context.desk, finder(context), offers_new=True)
        self.debt, self.credit = money(), money()
        for amount in (self.debt, self.credit):
            amount.stand_as_figures()
        self.new_name = ""

    def editors(self) -> tuple[CustomerPicker, MoneyEdit, MoneyEdit]:
        return self.customer, self.debt, self.credit

    def is_empty(self) -> bool:
        return not any(editor.text().strip() for editor in self.editors())

    def who(self) -> tuple[int | None, str] | None:
        """The customer's id, or None and the name of a new one; None while nobody is named."""
        match = self.customer.choice()
        if match is not None:
            return match.id, match.name
        typed = self.customer.text().strip()
        return (None, typed) if typed and typed == self.new_name else None

    def values(self) -> Values:
        """For the draft, as typed."""
        match = self.customer.choice()
        return {
            "customer": match.id if match else None,
            "name": self.customer.text(),
            "new": self.new_name,
            "debt": self.debt.text(),
            "credit": self.credit.text(),
        }

    def fill(self, values: Values) -> None:
        """As it was typed; whoever was chosen is to be read anew."""
        self.customer.set_choice(None)
        self.customer.setText(text_of(values, "name"))
        self.new_name = text_of(values, "new")
        self.debt.setText(text_of(values, "debt"))
        self.credit.setText(text_of(values, "credit"))


class OpeningsDialog(RecordingDialog):
    """The grid, one day for all of it."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, customer_id: int | None = None
    ) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Opening balances"),
            waiting=self.tr("What people owed, or had paid in advance, before this book began."),
            draft_key=f"openings-{customer_id or 0}",
            wide=True,
        )
        size = look().size
        self._lines: list[_Line] = []
        self.day = DayEdit(context.info.locale, today=context.today)
        self.form.addWidget(self.add_field("day", self.tr("As of"), self.day))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(size.s)
        self._grid.setVerticalSpacing(size.xs)
        titles = (self.tr("Customer"), self.tr("Owes"), self.tr("In credit"))
        for column, (title, stretch) in enumerate(zip(titles, (5, 3, 3), strict=True)):
            said = Words(title, "quiet")
            if column:
                said.setAlignment(FIGURES)
            self._grid.addWidget(said, 0, column)
            self._grid.setColumnStretch(column, stretch)
        self.form.addLayout(self._grid)
        for _line in range(_LINES):
            self._add_line()
        self.day.day_changed.connect(self.touch)
        self.record_button.setText(self.tr("Record"))
        self.settle_in(self._lines[0].customer)
        if customer_id is not None:
            read = partial(customer_row, customer_id=customer_id)
            self.learn_first("customer", read, self._take)

    def line_editors(self, number: int) -> tuple[CustomerPicker, MoneyEdit, MoneyEdit]:
        """Customer, debt and credit of a line."""
        return self._lines[number].editors()

    def values(self) -> Values:
        typed = [line.values() for line in self._lines if not line.is_empty()]
        return {"day": self.day.text(), "lines": typed} if typed else {}

    def fill(self, values: Values) -> None:
        kept = values.get("lines")
        lines = [dict(line) for line in kept if isinstance(line, dict)] if isinstance(kept, list) else []
        while len(self._lines) <= len(lines):
            self._add_line()
        for n, line in enumerate(self._lines):
            line.fill(lines[n] if n < len(lines) else {})
        if text_of(values, "day"):
            self.day.setText(text_of(values, "day"))
        else:
            self.day.set_day(self.context.today())
        chosen = {n: known for n, line in enumerate(lines) if (known := number_of(line, "customer"))}
        if chosen:
            read = partial(work.rows, wanted=list(chosen.values()))
            self.learn_first("lines", read, partial(self._choose_again, chosen))

    def _choose_again(self, chosen: dict[int, int], rows: list[CustomerRow]) -> None:
        """Those of a draft; who was merged away since is to be picked once more."""
        found = {row.id: row for row in rows}
        for n, customer_id in chosen.items():
            if customer_id in found:
                match = as_match(found[customer_id], self.context.info.currency, self.context.style)
                self._lines[n].customer.set_choice(match)

    def _take(self, row: CustomerRow) -> None:
        line = self._lines[0]
        line.customer.set_choice(as_match(row, self.context.info.currency, self.context.style))
        line.debt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_line(self) -> None:
        line = _Line(self.context)
        at = len(self._lines) + 1
        names = (self.tr("Customer"), self.tr("Owes"), self.tr("In credit"))
        for column, editor in enumerate(line.editors()):
            editor.setAccessibleName(f"{names[column]} {at}")
            editor.textChanged.connect(self.touch)
            self._grid.addWidget(editor, at, column)
        # Not while a name is typed: the list of matches would lose its place.
        for amount in (line.debt, line.credit):
            amount.textChanged.connect(self._lengthen)
        line.customer.picked.connect(self.touch)
        line.customer.new_wanted.connect(partial(self._name_new, line))
        if self._lines:
            QWidget.setTabOrder(self._lines[-1].credit, line.customer)
        QWidget.setTabOrder(line.customer, line.debt)
        QWidget.setTabOrder(line.debt, line.credit)
        self._lines.append(line)

    def _name_new(self, line: _Line, name: str) -> None:
        line.new_name = name
        line.customer.set_problem("")
        line.debt.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touch()

    def _lengthen(self, *_text: str) -> None:
        if not self._lines[-1].is_empty():
            self._add_line()

    def _drafts(self) -> list[OpeningLine] | None:
        """What is typed, or None while a line is not whole or there is none."""
        day = self.day.day()
        found = []
        for n, line in enumerate(self._lines):
            if line.is_empty():
                continue
            who = line.who()
            unreadable = any(e.text().strip() and e.amount() is None for e in (line.debt, line.credit))
            debt, credit = line.debt.amount() or 0, line.credit.amount() or 0
            if who is None or day is None or unreadable or not (debt or credit):
                return None
            found.append(OpeningLine(f"{self.uid}/{n}", who[0], who[1], day, debt, credit))
        return found or None

    def look_ahead(self) -> None:
        drafts = self._drafts()
        if drafts is None:
            self.outlook.wait()
        else:
            self.ask(partial(work.record_openings, lines=drafts), partial(self._show, drafts))

    def _show(self, drafts: list[OpeningLine], _receipt: Receipt) -> None:
        money = self.context.money
        debt, credit = sum(line.debt for line in drafts), sum(line.credit for line in drafts)
        parts = [Part(self.tr("owed to you in all"), money(debt), "owes")]
        if credit:
            parts.append(Part(self.tr("in credit in all"), money(credit), "credit"))
        fresh = sum(line.customer_id is None for line in drafts)
        outcome = self.tr("%Ln new customer(s) are added.", "", fresh) if fresh else ""
        self.outlook.show_outlook(self.tr("%Ln opening balance(s)", "", len(drafts)), parts, outcome)

    def request(self) -> Callable[[Tx], Receipt] | None:
        if self.day.check() is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        for line in self._lines:
            if line.is_empty() and line is not self._lines[0]:
                continue
            if line.who() is None:
                line.customer.check()
                line.customer.setFocus(Qt.FocusReason.OtherFocusReason)
                self.outlook.refuse(self.tr("Pick a customer from the list, or add one of that name."))
                return None
            if not (line.debt.amount() or line.credit.amount()):
                line.debt.check()
                line.debt.setFocus(Qt.FocusReason.OtherFocusReason)
                self.outlook.refuse(self.tr("Type what the customer owes or has in credit."))
                return None
        drafts = self._drafts()
        return partial(work.record_openings, lines=drafts) if drafts is not None else None
