"""From the screen into a file: what a report can be saved as, where, and what stands above it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.books import BookInfo
from app.domain.reports import Report, Span
from app.domain.sheets import TableFormat
from app.ui.icons import icon
from app.ui.parts import Button
from app.ui.places import ask_where_to_save
from app.ui.report_words import said, scope_words
from app.ui.reports import work
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.storage.book import Book

translate = QCoreApplication.translate

PDF: Final = "pdf"


class Asked(NamedTuple):
    """What is shown: a report by its key, or the statement of a customer, and its days."""

    key: str
    span: Span
    customer_id: int | None = None


class SaveButton(Button):
    """What a report can be saved as: Excel, CSV or PDF. `asked(form)` with the file's ending."""

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

    def _ask(self, form: str, *_checked: bool) -> None:
        self.asked.emit(form)


def ask_where(parent: QWidget, report: Report, form: str) -> Path | None:
    """Where the person wants it; None for nowhere."""
    days = report.scope[0] if report.scope else ""
    title = translate("Reports", "Save the report")
    return ask_where_to_save(parent, title, f"{said(report.title)} {days}", form)


def words_above(report: Report, info: BookInfo) -> tuple[str, ...]:
    """What stands above a report in a spreadsheet, in the window's language."""
    amounts = translate("Paper", "Amounts in {sign} ({code})").format(
        sign=info.currency.symbol, code=info.currency.code
    )
    return (said(report.title), info.name, *scope_words(report, info), amounts)


def saving(
    path: Path, form: str, report: Report, asked: Asked, info: BookInfo, *, mirrored: bool, task: Work
) -> Callable[[Book], Path]:
    """The work that writes what is shown into a file."""
    if form == PDF:
        return partial(
            work.save_pdf,
            key=asked.key,
            span=asked.span,
            customer_id=asked.customer_id,
            file=path,
            mirrored=mirrored,
            task=task,
        )
    return partial(
        work.save,
        report=report,
        file=path,
        form=TableFormat(form),
        above=words_above(report, info),
        mirrored=mirrored,
        task=task,
    )
