"""The fields of a sale, and which of them show when."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.accounts import Method
from app.domain.customers import CustomerRow
from app.domain.errors import BookError
from app.ui import words
from app.ui.customer_picker import CustomerPicker
from app.ui.day_edit import DayEdit
from app.ui.dialog_frame import Labelled
from app.ui.drafts import Values, number_of, text_of
from app.ui.fields import Chip, ChipRow, MoneyEdit, TextEdit
from app.ui.finding import as_match, customer_row, finder
from app.ui.offered import Match
from app.ui.page import Context
from app.ui.parts import Button, press_by
from app.ui.recording import RecordingDialog
from app.ui.sales.lines import LinesEdit

NOTHING, ALL, PART, CREDIT = "nothing", "all", "part", "credit"


class SaleForm(RecordingDialog):
    """The amount or the lines, the customer, what is paid now and from credit, the days, a note."""

    def __init__(self, context: Context, parent: QWidget | None, *, draft_key: str) -> None:
        super().__init__(
            context,
            parent,
            title=self.tr("Sale"),
            waiting=self.tr("Type an amount. Without a customer it is a cash sale, paid in full."),
            draft_key=draft_key,
            wide=True,
        )
        self._figures: CustomerRow | None = None
        self._freed = 0  # credit that comes back when the sale to be corrected is reversed; minor units
        self._make_amount()
        self._make_people()
        self._make_paying()
        self._make_days()
        self._show_parts()

    # ---- the fields ----

    def _make_amount(self) -> None:
        info, style = self.context.info, self.context.style
        self.amount = MoneyEdit(info.currency, style, large=True)
        self.itemise = Button(self.tr("List the goods"), icon_name="shopping-basket")
        press_by(self.itemise, "Alt+L")
        self.itemise.setToolTip(self.tr("Lines with quantity and price · Alt+L"))
        self._lines: LinesEdit | None = None
        self._single = self.add_field("amount", self.tr("Amount"), self.amount)
        self._single.put_beside(self.itemise)
        self.form.addWidget(self._single)
        self._goods_at = self.form.count()
        self.discount = MoneyEdit(info.currency, style, allow_zero=True)
        self._discount = self.add_field("discount", self.tr("Discount on all of it"), self.discount)
        self.amount.amount_changed.connect(self.touch)
        self.discount.amount_changed.connect(self.touch)
        self.itemise.clicked.connect(partial(self.show_lines, shown=True))

    def _make_people(self) -> None:
        self.customer = CustomerPicker(self.context.desk, finder(self.context))
        hint = self.tr("Leave it empty for a cash sale.")
        customer = self.add_field("customer", self.tr("Customer"), self.customer, hint=hint)
        self.add_row(self._discount, customer, stretches=(2, 3))
        self.customer.picked.connect(self._picked)
        self.customer.textEdited.connect(self._show_parts)

    def _make_paying(self) -> None:
        info, style = self.context.info, self.context.style
        chips = [
            Chip(NOTHING, self.tr("Nothing")),
            Chip(ALL, self.tr("All of it")),
            Chip(PART, self.tr("A part")),
            Chip(CREDIT, self.tr("Only from credit")),
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
        self.add_row(self._paid, self._paid_now, self._handed, stretches=(3, 2, 2))
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
        self._due_typed = False  # else the day follows from the terms, and is shown once it is known
        self._foretelling = False
        self.due.day_changed.connect(self._note_due)
        self._due = self.add_field("due_day", self.tr("Due"), self.due)
        self.add_row(self.add_field("day", self.tr("Day"), self.day), self._due)
        self.memo = TextEdit()
        self.memo.setPlaceholderText(self.tr("What it was, for the sales slip"))
        self.form.addWidget(self.add_field("memo", self.tr("Note"), self.memo))
        self.reason = TextEdit()
        self._reason = self.add_field(
            "override_reason", self.tr("Why it is allowed all the same"), self.reason
        )
        self._reason.hide()
        self.form.addWidget(self._reason)
        for signal in (
            self.day.day_changed,
            self.memo.textChanged,
            self.reason.textChanged,
        ):
            signal.connect(self.touch)

    def _note_due(self, _day: object) -> None:
        if not self._foretelling:
            self._due_typed = bool(self.due.text().strip())
            self.touch()

    def foretell_due(self, day: date | None) -> None:
        """The day that follows from the terms, unless somebody typed one or is just typing."""
        if self._due_typed or self.due.hasFocus():
            return
        self._foretelling = True
        self.due.set_day(day)
        self._foretelling = False

    def due_typed(self) -> date | None:
        """The due day somebody chose; None where the terms say it."""
        return self.due.day() if self._due_typed and self._due.isVisibleTo(self) else None

    # ---- what shows when ----

    @property
    def lines(self) -> LinesEdit:
        """The lines; made when they are first needed, so that a quick sale opens at once."""
        if self._lines is None:
            self._lines = LinesEdit(self.context)
            self._lines.hide()
            self.form.insertWidget(self._goods_at, self._lines)
            self._lines.follow(self.itemise)
            self._lines.closed.connect(partial(self.show_lines, shown=False))
            self._lines.changed.connect(self.touch)
        return self._lines

    def show_lines(self, *_clicked: bool, shown: bool) -> None:
        """Type lines instead of one amount, or the other way round."""
        self._single.setVisible(not shown)
        if shown or self._lines is not None:
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
        self._method.setVisible(mode in {ALL, PART})
        self._paid_now.setVisible(mode == PART)
        cash = self.method.choice() == Method.CASH.value
        self._handed.setVisible(mode == ALL and cash)
        self._due.setVisible(mode in {NOTHING, PART})
        credit = self._figures.credit + self._freed if self._figures is not None else 0
        self.from_credit.setVisible(credit > 0 and mode != CREDIT)
        self.touch()

    def _choose(self, customer_id: int) -> None:
        read = partial(customer_row, customer_id=customer_id)
        self.learn_first("customer", read, self._chosen, self._no_such)

    def _chosen(self, row: CustomerRow) -> None:
        self.customer.set_choice(as_match(row, self.context.info.currency, self.context.style))

    def _picked(self, match: Match | None) -> None:
        self._figures = None
        self._reason.hide()
        if match is not None:
            read = partial(customer_row, customer_id=match.id)
            self.learn_first("figures", read, self._show_figures)
        self._show_parts()

    def _show_figures(self, row: CustomerRow) -> None:
        self._figures = row
        credit = row.credit + self._freed
        self.from_credit.setText(self.tr("Use credit {amount}").format(amount=self.context.money(credit)))
        self._show_parts()

    def _no_such(self, error: BookError) -> None:
        self.outlook.refuse(str(error))

    # ---- drafts ----

    def values(self) -> Values:
        itemised = self._itemised()
        if not self.amount.text().strip() and not (itemised and self.lines.values()):
            return {}
        match = self.customer.choice()
        return {
            "amount": self.amount.amount(),
            "lines": self.lines.values() if itemised else [],
            "discount": self.discount.amount() if itemised else None,
            "customer": match.id if match else None,
            "paid": self.paid.choice(),
            "paid_now": self.paid_now.amount(),
            "method": self.method.choice(),
            "day": self.day.text(),
            "due": self.due.text() if self._due_typed else "",
            "memo": self.memo.text(),
            "from_credit": self.from_credit.isChecked(),
        }

    def fill(self, values: Values) -> None:
        self.amount.set_amount(number_of(values, "amount"))
        kept = values.get("lines")
        lines = [dict(line) for line in kept if isinstance(line, dict)] if isinstance(kept, list) else []
        if lines or self._lines is not None:
            self.lines.fill(lines)
        self.discount.set_amount(number_of(values, "discount"))
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
        self.from_credit.setChecked(values.get("from_credit") is not False)
        customer_id = number_of(values, "customer")
        if customer_id is not None:
            self._choose(customer_id)
        elif self.customer.choice() is not None:
            self.customer.set_choice(None)
        self._show_parts()
