"""What a person can do from anywhere: opens the dialogs, says what was recorded, takes it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.changes import Changes
from app.ui import shell_work
from app.ui.notices import Notices
from app.ui.page import Context, Page

if TYPE_CHECKING:
    from app.domain.audit import AuditQuery
    from app.domain.daybook import DayBookQuery
    from app.domain.receipts import Receipt
    from app.domain.reports import Span
    from app.ui.paper.work import Make


class Actions(QObject):
    """Opens the dialogs of the open book over `window`. `open_customer(int)` asks for a customer's page."""

    open_customer = Signal(int)
    help_asked = Signal(object)  # the dialog in which F1 was pressed

    def __init__(self, context: Context, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self.context = context
        self._window = window
        self._notices = notices
        self._last: int | None = None

    def serve(self, page: Page) -> None:
        """Do what this page asks the window for."""
        page.new_sale.connect(self.sale)
        page.new_payment.connect(self.payment)
        page.new_refund.connect(self.refund)
        page.new_customer.connect(self.customer)
        page.edit_customer.connect(self.edit)
        page.merge_customer.connect(self.merge)
        page.new_opening.connect(self.opening)
        page.consolidate_all.connect(self.consolidate_all)
        page.open_entry.connect(self.entry)
        page.reverse_entry.connect(self.reverse)
        page.correct_entry.connect(self.correct)
        page.return_entry.connect(self.take_back)
        page.discount_entry.connect(self.discount)
        page.write_off_entry.connect(self.write_off)
        page.print_entry.connect(self.print_entry)
        page.print_report.connect(self.print_report)
        page.print_statement.connect(self.print_statement)
        page.print_all_owing.connect(self.print_all_owing)
        page.recorded.connect(self.say)
        page.said.connect(self._notices.success)
        page.saved.connect(self._notices.success)

        for name, slot in (
            ("return_goods", self.return_goods),
            ("discount_customer", self.discount_customer),
            ("write_off_customer", self.write_off_customer),
            ("recover_debt", self.recover),
            ("print_entries", self.print_entries),
            ("print_changes", self.print_changes),
        ):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(slot)

    # the dialogs --------------------------------------------------------------------------------------------------

    def sale(self, customer_id: int | None = None) -> None:
        """F2: a sale, to this customer or to whoever is typed."""
        from app.ui.sales.dialog import SaleDialog

        self._show(SaleDialog(self.context, self._window, customer_id=customer_id), self.say_paid)

    def payment(self, customer_id: int | None = None) -> None:
        """F3: a payment."""
        from app.ui.payments.dialog import PaymentDialog

        self._show(PaymentDialog(self.context, self._window, customer_id=customer_id), self.say_paid)

    def begin_with(self, page: Page, open_dialog: Callable[[int | None], None]) -> None:
        """Open it with whom the page is about, once that is known; what is typed meanwhile is meant for it."""
        from app.ui.early_keys import keep_keys

        keep_keys(self._window)
        page.settled(lambda: open_dialog(page.customer_in_view()))

    def refund(self, customer_id: int) -> None:
        """Credit paid back."""
        from app.ui.payments.refund import RefundDialog

        self._show(RefundDialog(self.context, self._window, customer_id=customer_id), self.say_paid)

    def customer(self) -> None:
        """A new customer."""
        from app.ui.customers.form import CustomerForm

        self._show(CustomerForm(self.context, self._window), self._added)

    def edit(self, customer_id: int) -> None:
        """A customer's details."""
        from app.ui.customers.form import CustomerForm

        self._show(CustomerForm(self.context, self._window, customer_id=customer_id), self.say)

    def merge(self, customer_id: int) -> None:
        """Two customers are one person."""
        from app.ui.customers.merge import MergeDialog

        self._show(MergeDialog(self.context, self._window, customer_id=customer_id), self.say)

    def opening(self, customer_id: int | None = None) -> None:
        """What was owed or in credit before the book began."""
        from app.ui.customers.openings import OpeningsDialog

        self._show(OpeningsDialog(self.context, self._window, customer_id=customer_id), self.say)

    def consolidate_all(self) -> None:
        """Everybody who has both, with a preview."""
        from app.ui.consolidation.batch import ConsolidateAllDialog

        self._show(ConsolidateAllDialog(self.context, self._window), self.say)

    def import_file(self) -> None:
        """A list of customers, openings, sales or payments, from a file."""
        from app.ui.imports.dialog import ImportDialog

        self._show(ImportDialog(self.context, self._window), self.say)

    def match_bank(self, file: Path | None = None) -> None:
        """Payments of a bank statement; the file is asked for where none is given."""
        from app.ui.bank.choose import ask_for_file
        from app.ui.bank.dialog import MatchDialog

        chosen = file or ask_for_file(self._window, Path.home())
        if chosen is not None:
            self._show(MatchDialog(self.context, self._window, file=chosen), self.say)

    def entry(self, entry_id: int) -> None:
        """One entry, whole."""
        from app.ui.corrections.entry import EntryDialog

        dialog = EntryDialog(self.context, self._window, entry_id=entry_id)
        dialog.reverse_entry.connect(self.reverse)
        dialog.correct_entry.connect(self.correct)
        dialog.return_entry.connect(self.take_back)
        dialog.discount_entry.connect(self.discount)
        dialog.write_off_entry.connect(self.write_off)
        dialog.open_entry.connect(self.entry)
        dialog.open_customer.connect(self.open_customer)
        dialog.print_entry.connect(self.print_entry)
        self._open(dialog)

    def correct(self, entry_id: int, kind: str) -> None:
        """Reverse and enter anew, with the form filled in."""
        from app.domain.journal import EntryKind
        from app.ui.payments.dialog import PaymentDialog
        from app.ui.sales.dialog import SaleDialog

        corrected = partial(self._say_corrected, entry_id)
        if kind == EntryKind.SALE.value:
            self._show(SaleDialog(self.context, self._window, correct=entry_id), corrected)
        else:
            self._show(PaymentDialog(self.context, self._window, correct=entry_id), corrected)

    def reverse(self, entry_id: int) -> None:
        """Reverse an entry, with the list of what depends on it."""
        from app.ui.corrections.reverse import ReverseDialog

        self._show(ReverseDialog(self.context, self._window, entry_id=entry_id), self._say_reversed)

    def take_back(self, entry_id: int) -> None:
        """Goods of a sale taken back."""
        from app.ui.corrections.returns import ReturnDialog

        self._show(ReturnDialog(self.context, self._window, sale_id=entry_id), self.say)

    def discount(self, entry_id: int) -> None:
        """A discount on a sale."""
        self._reduce("discount", entry_id)

    def write_off(self, entry_id: int) -> None:
        """A sale that will not be paid."""
        self._reduce("write_off", entry_id)

    def return_goods(self, customer_id: int) -> None:
        """Goods of a customer taken back, of whatever sale."""
        from app.ui.corrections.returns import ReturnDialog

        self._show(ReturnDialog(self.context, self._window, customer_id=customer_id), self.say)

    def discount_customer(self, customer_id: int) -> None:
        """A discount on the oldest debts."""
        self._reduce("discount", None, customer_id)

    def write_off_customer(self, customer_id: int) -> None:
        """Debts that will not be paid."""
        self._reduce("write_off", None, customer_id)

    def recover(self, customer_id: int) -> None:
        """Money for a debt that had been given up."""
        from app.ui.corrections.recovery import RecoveryDialog

        self._show(RecoveryDialog(self.context, self._window, customer_id=customer_id), self.say_paid)

    def _reduce(
        self, kind: Literal["discount", "write_off"], sale_id: int | None, customer_id: int | None = None
    ) -> None:
        from app.domain.journal import EntryKind
        from app.ui.corrections.reduce import ReductionDialog

        dialog = ReductionDialog(
            self.context, self._window, kind=EntryKind(kind), sale_id=sale_id, customer_id=customer_id
        )
        self._show(dialog, self.say)

    def _show(self, dialog: QDialog, recorded: Callable[[Receipt], None]) -> None:
        dialog.recorded.connect(recorded)  # type: ignore[attr-defined]
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog in which F1 asks for its chapter."""
        from app.ui.early_keys import open_with_keys

        keys = QKeySequence(QKeySequence.StandardKey.HelpContents)
        QShortcut(keys, dialog, partial(self.help_asked.emit, dialog))
        open_with_keys(dialog)

    # papers -------------------------------------------------------------------------------------------------------

    def print_entry(self, entry_id: int) -> None:
        """The receipt of an entry, or the invoice of a sale."""
        from app.ui.paper import work

        self._preview(self.tr("Receipt"), partial(work.entry, entry_id=entry_id))

    def print_last(self) -> None:
        """The receipt of what was recorded last in this window."""
        if self._last is None:
            self._notices.error(
                self.tr("Nothing to print yet: record a sale or a payment, or open a report.")
            )
        else:
            self.print_entry(self._last)

    def check_code(self) -> None:
        """Whether the code on a paper is on this book's chain."""
        from app.ui.books.code import CodeDialog

        self._open(CodeDialog(self.context, self._window))

    def print_day(self) -> None:
        """The day-close slip of today."""
        from app.ui.paper import work

        self._preview(self.tr("Day-close slip"), work.day_close)

    def print_report(self, key: str, span: Span) -> None:
        """A report."""
        from app.ui.paper import work

        self._preview(self.tr("Report"), partial(work.report, key=key, span=span))

    def print_entries(self, query: DayBookQuery, about: tuple[str, ...]) -> None:
        """The entries the day book shows, `about` what they were chosen by."""
        from app.ui.paper import work

        self._preview(self.tr("Day book"), partial(work.entries, query=query, about=about))

    def print_changes(self, query: AuditQuery, about: tuple[str, ...]) -> None:
        """The changes the audit shows, `about` what they were chosen by."""
        from app.ui.paper import work

        self._preview(self.tr("Audit"), partial(work.changes, query=query, about=about))

    def print_statement(self, customer_id: int, span: Span | None = None) -> None:
        """A customer's statement; of the year so far where no days are given."""
        from app.ui.paper import work

        make = partial(work.statement, customer_id=customer_id, span=span)
        self._preview(self.tr("Statement"), make)

    def print_all_owing(self, span: Span) -> None:
        """The statements of all who owe."""
        from app.ui.paper import work

        self._preview(self.tr("Statements of all who owe"), partial(work.all_owing, span=span))

    def _preview(self, title: str, make: Make) -> None:
        from app.ui.paper.preview import PreviewDialog

        dialog = PreviewDialog(self.context, self._window, title=title, make=make)
        dialog.said.connect(self._notices.success)
        self._open(dialog)

    # files --------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """The whole book for another program."""
        from app.ui.exporting.dialog import ExportDialog

        dialog = ExportDialog(self.context, self._window)
        dialog.said.connect(self._notices.success)
        self._open(dialog)

    # what was recorded ----------------------------------------------------------------------------------------------

    def say(self, receipt: Receipt) -> None:
        """Say what was recorded, with Undo for as long as it is shown."""
        self._say(receipt, None)

    def say_paid(self, receipt: Receipt) -> None:
        """Say what was sold or paid, with Undo and the receipt for whoever waits at the counter."""
        if receipt.entry_id is None and receipt.pending_id is not None:
            cancelling = partial(shell_work.cancel_pending, uid=_new_uid(), pending_id=receipt.pending_id)
            self._notices.success(_sentences(receipt), partial(self._undo, cancelling))
        elif receipt.entry_id is None:
            self._say(receipt, None)
        else:
            self._last = receipt.entry_id
            self._say(receipt, partial(self.print_entry, receipt.entry_id))

    def _say(self, receipt: Receipt, printing: Callable[[], None] | None) -> None:
        words = _sentences(receipt)
        if receipt.entry_id is None and receipt.pending_id is not None:
            stands = self.tr("That stands; record the payment again if it was a mistake.")
            words = f"{words} {stands}"
        request = self._undoing(receipt, _new_uid())
        undo = partial(self._undo, request) if request is not None else None
        self._notices.success(words, undo, printing)

    def _undoing(self, receipt: Receipt, uid: str) -> partial[Receipt] | None:
        """The request that takes this one back; None where there is nothing to take back."""
        if receipt.entry_id is not None or receipt.batch_id is not None:
            return partial(shell_work.undo, uid=uid, receipt=receipt)
        posted = bool(receipt.entries) or receipt.pending_id is not None
        if receipt.customer_id is not None and not posted and Changes.CUSTOMERS in receipt.changes:
            return partial(shell_work.turn_back, uid=uid, customer_id=receipt.customer_id)
        return None

    def _say_corrected(self, former_id: int, receipt: Receipt) -> None:
        undoing = partial(shell_work.undo_correction, uid=_new_uid(), receipt=receipt, former_id=former_id)
        self._notices.success(_sentences(receipt), partial(self._undo, undoing))

    def _say_reversed(self, receipt: Receipt) -> None:
        stands = self.tr("A reversal stands; record it again if it was a mistake.")
        self._notices.success(f"{_sentences(receipt)} {stands}")

    def _say_only(self, receipt: Receipt) -> None:
        self._notices.success(_sentences(receipt))

    def _added(self, receipt: Receipt) -> None:
        self.say(receipt)
        if receipt.customer_id is not None:
            self.open_customer.emit(receipt.customer_id)

    def _undo(self, request: partial[Receipt]) -> None:
        self.context.desk.write(request, self, self._say_only, self._notices.error)


def _sentences(receipt: Receipt) -> str:
    return " ".join((receipt.message, *receipt.warnings))


def _new_uid() -> str:
    from uuid import uuid4  # asks what machine this is; not at a start

    return str(uuid4())
