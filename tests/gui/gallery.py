"""All parts on one sheet, to be looked at: `python -m tests.gui.gallery FOLDER` draws it light, dark, large and from
right to left; the tests draw it too and fail when a part cannot be drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.money import Currency
from app.ui.day_edit import DayEdit
from app.ui.empty import EmptyState
from app.ui.fault_dialogs import BugDialog, FaultDialog
from app.ui.fields import Chip, ChipRow, FormField, MoneyEdit, SearchEdit, TextEdit
from app.ui.look import look
from app.ui.notice_bar import NoticeBar
from app.ui.offered import Match, OfferedList
from app.ui.parts import Badge, Button, Figure, Hairline, ProgressLine, Section, StatusLight, Words, card
from app.ui.table import Column, IdTableModel
from app.ui.table_view import TableView
from app.ui.theme import Theme
from app.ui.worker import Bug, Work

NAIRA = Currency("NGN", 2, 2, "₦")


@dataclass(frozen=True)
class Customer:
    id: int
    name: str
    late: str
    balance: str
    tone: str
    status: str


PEOPLE: Sequence[Customer] = (
    Customer(1, "Amaka Obi", "₦1,200.00", "Owes ₦3,000.00", "owes", "Late"),
    Customer(2, "Bello Musa", "", "Settled", "quiet", ""),
    Customer(
        3, "Chidi Stores and Daughters, Wholesale and Retail, Onitsha", "", "In credit ₦500.00", "credit", ""
    ),
    Customer(4, "Dauda Ibrahim", "", "Owes ₦12,450.50", "owes", "Paid in part"),
    Customer(5, "Ẹ̀bùn Adéyẹmí", "", "Owes ₦800.00", "owes", ""),
    Customer(6, "मीरा किराना", "", "In credit ₦10,000.00", "credit", ""),
    Customer(7, "متجر النور", "₦99.00", "Owes ₦99.00", "owes", "Late"),
)

COLUMNS: Sequence[Column[Customer]] = (
    Column("name", "Name", lambda row: row.name, sort="name"),
    Column("late", "Late", lambda row: row.late, width=10, align="end", tone=lambda _row: "late"),
    Column(
        "balance",
        "Balance",
        lambda row: row.balance,
        width=18,
        align="end",
        sort="balance",
        tone=lambda row: row.tone,
    ),
    Column(
        "status",
        "Status",
        lambda row: row.status,
        width=11,
        kind="badge",
        tone=lambda row: "late" if row.status == "Late" else "owes",
    ),
)


class Gallery(QWidget):
    """The sheet."""

    def __init__(self) -> None:
        super().__init__()
        size = look().size
        self.resize(1100, 940)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(size.xl, size.xl, size.xl, size.xl)
        columns.setSpacing(size.xxl)
        left, right = QVBoxLayout(), QVBoxLayout()
        columns.addLayout(left, 6)
        columns.addLayout(right, 5)
        left.setSpacing(size.l)
        right.setSpacing(size.l)
        self._figures(left)
        self._list(left)
        self._words(left)
        self._form(right)
        self.bar = NoticeBar(self)

    def _figures(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.addWidget(Words("Customers", "section"))
        head.addStretch(1)
        head.addWidget(Button("Sale", icon_name="plus"))
        head.addWidget(Button("Payment", "accent", icon_name="hand-coins"))
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(look().size.xxl)
        for figure in (
            Figure("Money in today", "₦84,200.00", hero=True, note="12 payments"),
            Figure("Owed in all", "₦412,050.50", "owes", note="38 customers"),
            Figure("In credit", "₦9,100.00", "credit", note="4 customers"),
        ):
            row.addWidget(figure, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column.addLayout(row)

    def _list(self, column: QVBoxLayout) -> None:
        column.addWidget(SearchEdit("Search name, phone, code"))
        self.model: IdTableModel[Customer] = IdTableModel(COLUMNS, lambda row: row.id)
        self.view = TableView(self.model, "Customers")
        self.model.show([*range(1, 8), 99], PEOPLE)
        before = PEOPLE[3]
        changed = Customer(4, before.name, before.late, "Owes ₦11,450.50", before.tone, before.status)
        self.model.show([*range(1, 8), 99], [*PEOPLE[:3], changed, *PEOPLE[4:]])
        self.view.set_sorted("balance", descending=True)
        self.view.choose(2)
        self.view.setMinimumHeight(8 * look().size.row + look().size.xxl)
        column.addWidget(self.view, 1)

    def _words(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(look().size.s)
        for text, tone in (
            ("Paid", "proved"),
            ("Paid in part", "owes"),
            ("Late", "late"),
            ("In credit", "credit"),
            ("Settled", "quiet"),
        ):
            line.addWidget(Badge(text, tone))
        line.addStretch(1)
        column.addLayout(line)
        progress = ProgressLine()
        work = Work("Importing sales.csv")
        work.done, work.total, work.what = 12_400, 245_903, "rows"
        progress.show_work(work)
        column.addWidget(progress)
        column.addWidget(Hairline())
        foot = QHBoxLayout()
        light = StatusLight()
        light.say("All 1,204 balances proved · 14:02", "proved")
        foot.addWidget(light)
        wrong = StatusLight()
        wrong.say("1 entry changed from outside", "late")
        foot.addWidget(wrong)
        foot.addStretch(1)
        foot.addWidget(Words("Saved 14:02", "quiet", "quiet"))
        column.addLayout(foot)

    def _form(self, column: QVBoxLayout) -> None:
        section = Section("Payment")
        section.add_action(Button("Use credit ₦300.00", "link"))
        column.addWidget(section)
        body = section.body
        body.addWidget(FormField("Customer", TextEdit("Amaka Obi"), hint="0803 555 0101 · Owes ₦3,000.00"))
        pair = QGridLayout()
        pair.setSpacing(look().size.l)
        self.money = MoneyEdit(NAIRA, large=True)
        pair.addWidget(FormField("Amount", self.money), 0, 0, 1, 2)
        self.money.setText("3*1500")
        wrong = MoneyEdit(NAIRA)
        wrong.setText("1.2.3")
        wrong.check()
        pair.addWidget(FormField("Paid now", wrong), 1, 0)
        wrong.check()
        self.day = DayEdit("en_NG", today=lambda: date(2026, 11, 21))
        day = FormField("Day", self.day)
        self.day.set_day(date(2026, 11, 21))
        pair.addWidget(day, 1, 1)
        body.addLayout(pair)
        chips = [
            Chip("cash", "Cash", "banknote"),
            Chip("bank", "Transfer", "landmark"),
            Chip("mobile", "Mobile money", "smartphone"),
            Chip("card", "Card", "credit-card"),
            Chip("cheque", "Cheque", "file-text"),
            Chip("other", "Other"),
        ]
        body.addWidget(FormField("Method", ChipRow("Method", chips, "bank"), speaks=False))
        choice = QHBoxLayout()
        box = QCheckBox("Use credit ₦300.00")
        box.setChecked(True)
        choice.addWidget(box)
        select = QComboBox()
        select.addItems(["Due in 30 days", "Due today"])
        choice.addWidget(select)
        body.addLayout(choice)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button("Cancel", "quiet"))
        buttons.addWidget(Button("Keep as draft"))
        buttons.addWidget(Button("Record payment ₦4,500.00", "accent"))
        body.addLayout(buttons)
        tabs = QTabWidget()
        sheet = card()
        inner = QVBoxLayout(sheet)
        inner.addWidget(
            EmptyState(
                "book-open-text",
                "No sales yet",
                "What Amaka buys will stand here, newest first, with what is still open on each.",
                "Record a sale",
            )
        )
        tabs.addTab(sheet, "Ledger")
        tabs.addTab(QWidget(), "Open")
        tabs.addTab(QWidget(), "Paid")
        column.addWidget(tabs, 1)

    def offer(self) -> OfferedList:
        """The list a customer is picked from, lying over the sheet."""
        offered = OfferedList(self, "Customers found")
        offered.fill(
            [
                Match(1, "Amaka Obi", "0803 555 0101 · C-012", "Owes ₦3,000.00", "owes"),
                Match(2, "Amaka Stores", "C-340", "In credit ₦500.00", "credit"),
                Match(
                    3,
                    "Amakiri, a customer with a name far too long for one line of this list",
                    "C-9",
                    "Settled",
                ),
            ],
            "Add “Ama”",
            "",
        )
        return offered


def draw(folder: Path, name: str, *, backwards: bool = False) -> list[Path]:
    """Draw the sheet, the list over it and both dialogs into files of `folder`."""
    sheet = Gallery()
    if backwards:
        sheet.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    sheet.show()
    sheet.view.setFocus()
    sheet.bar.speak("Payment of ₦2,000.00 recorded. Amaka Obi owes ₦1,000.00.", can_undo=True, wrong=False)
    sheet.bar._effect.setOpacity(1.0)
    sheet.bar._fade.stop()
    QApplication.processEvents()
    made = [folder / f"{name}.png"]
    sheet.grab().save(str(made[0]))
    offered = sheet.offer()
    offered.open_under(sheet.money)
    sheet.bar.speak(
        "Bello Musa may buy for ₦2,000.00 more on debt, not for ₦5,000.00. Nothing was recorded.",
        can_undo=False,
        wrong=True,
    )
    sheet.bar._effect.setOpacity(1.0)
    sheet.bar._fade.stop()
    sheet.money.setFocus()
    QApplication.processEvents()
    made.append(folder / f"{name}-offer.png")
    sheet.grab().save(str(made[1]))
    from app.domain.errors import DiskFull

    dialogs = (
        FaultDialog(DiskFull("The disk is full. Nothing was stored in shop.shopbook."), sheet),
        BugDialog(
            Bug("KeyError", "app/ui/worker.py:12 work\napp/services/sales.py:40 record_sale"),
            "~/.local/state/shopbook.log",
            sheet,
        ),
    )
    for number, dialog in enumerate(dialogs):
        dialog.show()
        QApplication.processEvents()
        made.append(folder / f"{name}-dialog{number}.png")
        dialog.grab().save(str(made[-1]))
        dialog.close()
    sheet.close()
    # As the program lets go of a window. Found among Python's garbage, the items of its layouts would be deleted twice.
    sheet.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return made


def main(folder: Path) -> None:
    app = QApplication(sys.argv[:1])
    theme = Theme(app, "light")
    QLocale.setDefault(QLocale("en_NG"))
    draw(folder, "light")
    draw(folder, "right-to-left", backwards=True)
    theme.choose("dark")
    draw(folder, "dark")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
