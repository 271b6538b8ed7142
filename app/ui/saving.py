"""From a list on the screen into a file: what it can be saved as, where, and what stands above it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.books import BookInfo
from app.domain.reports import Report
from app.ui.icons import icon
from app.ui.parts import Button
from app.ui.places import ask_where_to_save
from app.ui.report_words import said, scope_words

translate = QCoreApplication.translate

PDF: Final = "pdf"


class SaveButton(Button):
    """What a list can be saved as: Excel, CSV or PDF. `asked(form)` with the file's ending."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Save as"), icon_name="download", parent=parent)
        self.choices = QMenu(self)
        for form, name, icon_name in (
            ("xlsx", self.tr("&Excel …"), "file-spreadsheet"),
            ("csv", self.tr("&CSV …"), "file-text"),
            (PDF, self.tr("&PDF …"), "receipt-text"),
        ):
            action = self.choices.addAction(icon(icon_name), name)
            action.triggered.connect(partial(self._ask, form))
        self.setMenu(self.choices)
        self.setToolTip(self.tr("Save what is shown as Excel, CSV or PDF · Ctrl+S"))

    def offer(self) -> None:
        """Ctrl+S: let the menu fall out, where there is something to be saved."""
        if self.isEnabled():
            self.showMenu()

    def _ask(self, form: str, *_checked: bool) -> None:
        self.asked.emit(form)


def ask_where(parent: QWidget, title: str, days: str, form: str) -> Path | None:
    """Where the person wants a report of this title; None for nowhere."""
    asked = translate("Reports", "Save the report")
    return ask_where_to_save(parent, asked, f"{said(title)} {days}".strip(), form)


def words_above(report: Report, info: BookInfo) -> tuple[str, ...]:
    """What stands above a report in a spreadsheet, in the window's language."""
    amounts = translate("Paper", "Amounts in {sign} ({code})").format(
        sign=info.currency.symbol, code=info.currency.code
    )
    return (said(report.title), info.name, *scope_words(report, info), amounts)
