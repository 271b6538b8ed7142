"""The rounds that tests make through the whole window: a book with a little of everything, and every dialog there is."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog
from pytestqt.qtbot import QtBot

import app.ui
from app.ui.fault_dialogs import BugDialog, FaultDialog
from app.ui.main_window import MainWindow
from app.ui.parts import ProgressLine

if TYPE_CHECKING:
    from app.storage.book import Book, Tx

WAIT = 15_000
# The workers answer, the lists lay themselves out: nothing says when that is over.
WORK = 250
PATIENCE = 200  # times that, for a machine that is busy


def fill(tx: Tx, names: tuple[str, ...]) -> None:
    """A few customers, one late, one with both sides, one in credit; a payment on its way."""
    from app.domain.books import Policy
    from app.domain.consolidation import ConsolidateAllDraft
    from app.domain.customers import CustomerDraft
    from app.domain.payments import PaymentDraft
    from app.domain.sales import SaleDraft
    from app.services.consolidation import PolicyDraft, consolidate_all, set_policy
    from app.services.customers import add_customer
    from app.services.payments import record_payment, record_pending
    from app.services.sales import record_sale

    def uid() -> str:
        return str(uuid4())

    set_policy(tx, PolicyDraft(uid(), Policy.MANUAL))
    ids = [add_customer(tx, CustomerDraft(uid(), name, phone="0803")).customer_id for name in names]
    first, second, third = (one for one in ids if one is not None)
    late = tx.today - timedelta(days=90)
    record_sale(tx, SaleDraft(uid(), late, first, amount=120_000, due_day=late))
    record_payment(tx, PaymentDraft(uid(), first, tx.today, 20_000))
    record_payment(tx, PaymentDraft(uid(), first, tx.today, 1_000, to_debt=0))
    consolidate_all(tx, ConsolidateAllDraft(uid(), tx.today))
    record_sale(tx, SaleDraft(uid(), tx.today, second, amount=50_000))
    record_payment(tx, PaymentDraft(uid(), second, tx.today, 30_000, to_debt=0))
    record_payment(tx, PaymentDraft(uid(), third, tx.today, 10_000))
    record_pending(tx, PaymentDraft(uid(), first, tx.today, 5_000))


def make(path: Path) -> None:
    from app.storage.book import Book

    book: Book = Book.create(path, name="Το μαγαζί", currency="EUR", locale="el_GR")
    with book.write("Άννα") as tx:
        fill(tx, ("Αλέξης", "Βασιλική", "Γιώργος"))
    book.close()


def dialogs(window: MainWindow) -> dict[str, Callable[[], object]]:
    actions = window.actions_
    assert actions is not None
    return {
        "sale": partial(actions.sale, 2),
        "cash sale": actions.sale,
        "payment": partial(actions.payment, 1),
        "refund": partial(actions.refund, 3),
        "customer": actions.customer,
        "edit": partial(actions.edit, 1),
        "merge": partial(actions.merge, 1),
        "opening": actions.opening,
        "consolidate all": actions.consolidate_all,
        "entry": partial(actions.entry, 1),
        "reverse": partial(actions.reverse, 1),
        "return": partial(actions.take_back, 1),
        "return asked about": partial(_return_asked_about, window),
        "discount": partial(actions.discount, 1),
        "write off": partial(actions.write_off_customer, 1),
        "recover": partial(actions.recover, 1),
        "palette": window.reach.open_palette,
        "bring back": window.opening.choose_copy,
        "statement": partial(actions.print_statement, 1),
        "reverse batch": partial(_reverse_batch, window),
        "arrived": partial(_arrived, window),
        "help": window.reach.help,
        "export": actions.export,
        "import": actions.import_file,
        "code": actions.check_code,
        "import reading": partial(_import_list, window, to_the_end=False),
        "import preview": partial(_import_list, window, to_the_end=True),
        "match a bank statement": partial(_match_bank, window),
        "an older file": partial(_older, window),
        "accept damage": partial(_accept, window),
        "new book from a file": partial(_from_file, window),
        "split a bank line": partial(_split, window),
    }


DIALOGS = (
    *("sale", "cash sale", "payment", "refund", "customer", "edit", "merge", "opening", "consolidate all"),
    *(
        "entry",
        "reverse",
        "return",
        "return asked about",
        "discount",
        "write off",
        "recover",
        "palette",
        "bring back",
        "statement",
    ),
    *(
        "reverse batch",
        "arrived",
        "help",
        "export",
        "import",
        "import reading",
        "import preview",
        "match a bank statement",
        "an older file",
        "accept damage",
        "new book from a file",
        "split a bank line",
        "code",
    ),
)


def _until(holds: Callable[[], bool], what: str) -> None:
    for _ in range(PATIENCE):
        if holds():
            return
        QTest.qWait(WORK)
    raise AssertionError(f"{what} did not come")


def _reverse_batch(window: MainWindow) -> None:
    from app.ui.consolidation.page import ConsolidationsPage

    page = window.pages["consolidations"]
    assert isinstance(page, ConsolidationsPage)
    window.go("consolidations")
    _until(lambda: page.view.model().rowCount() > 0, "consolidations")
    page.view.selectRow(0)
    _until(page.batch_button.isVisible, "a batch")
    page.batch_button.click()


def _return_asked_about(window: MainWindow) -> None:
    """Goods worth more than the customer ever had: the question stands in the dialog."""
    from app.ui.corrections.returns import ReturnDialog

    actions = window.actions_
    assert actions is not None
    actions.return_goods(1)
    dialog = next(each for each in window.findChildren(ReturnDialog) if each.isVisible())
    _until(lambda: dialog.about is not None, "what is returned")
    dialog.amount.setText("9999")
    _until(lambda: any(box.isVisible() for box in dialog.findChildren(QCheckBox)), "the question")


def _arrived(window: MainWindow) -> None:
    from app.ui.payments.pending import PendingPage

    page = window.pages["pending"]
    assert isinstance(page, PendingPage)
    window.go("pending")
    _until(page.arrived.isEnabled, "a payment on its way")
    page.arrived.click()


def _match_bank(window: MainWindow) -> None:
    from app.ui.bank.dialog import MatchDialog

    assert window.context is not None
    file = window.folders.data / "bank.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("Date;Narration;Sender;Amount;Transaction ID\n2026-11-02;12;Αλέξης;500.00;T1\n", "utf-8")
    MatchDialog(window.context, window, file=file).open()


def _import_list(window: MainWindow, *, to_the_end: bool) -> None:
    """A list with a bad row, of which the order of days has to be asked."""
    from app.ui.imports.dialog import ImportDialog

    assert window.context is not None
    file = window.folders.data / "λίστα"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("Μέρα;Ποιος;Πόσο\n03/04/2026;Αλέξης;500,00\n05/04/2026;Αλέξης;ω\n", "utf-8")
    dialog = ImportDialog(window.context, window, path=file)
    dialog.open()
    _until(lambda: len(dialog.reading.columns.boxes) == 3, "the file's columns")
    dialog.reading.kinds.set_choice("sales")
    QTest.qWait(WORK)
    if to_the_end:
        for box, field in zip(dialog.reading.columns.boxes, ("day", "customer", "amount"), strict=True):
            box.setCurrentIndex(box.findData(field))
        dialog.reading.order.set_choice("dmy")
        QTest.qWait(WORK)
        dialog.preview()


def _split(window: MainWindow) -> None:
    from app.domain.bank import BankLine
    from app.domain.matching_facts import Proposal, State
    from app.ui.bank.lines import LineRow
    from app.ui.bank.split import SplitDialog

    context = window.context
    assert context is not None
    line = BankLine(1, context.today(), 90_000, payer="Αλέξης", uid="bank/1")
    SplitDialog(context, LineRow(Proposal(line, State.FREE, 1), "Αλέξης"), window).open()


def _from_file(window: MainWindow) -> None:
    """With a file that has been read: the export of the book that is open."""
    from app.services.exports import Format, export
    from app.storage.book import Book

    file = window.folders.data / "Το μαγαζί.xlsx"
    file.parent.mkdir(parents=True, exist_ok=True)
    make(file.with_suffix(".shopbook"))
    book = Book.open(file.with_suffix(".shopbook"))
    with book.read() as tx:
        export(tx, Format.XLSX, file)
    book.close()
    window.opening.choose_source().read(file)


def _older(window: MainWindow) -> None:
    from app.ui.books.older import OlderDialog

    OlderDialog("⟦This file is older⟧. ⟦Two entries are missing.⟧", window).open()


def _accept(window: MainWindow) -> None:
    from app.ui.proof.accept import AcceptDialog

    assert window.context is not None
    AcceptDialog(window.context, window).open()


# Shown when something goes wrong, not asked for: tests/gui/test_notices.py has them.
UNASKED = (FaultDialog, BugDialog)


def kinds_of_dialog() -> set[type[QDialog]]:
    """Every dialog of the program that a person can ask for."""
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        import_module(module.name)
    ours, queue = set[type[QDialog]](), [QDialog]
    while queue:
        kind = queue.pop()
        queue += kind.__subclasses__()
        if kind.__module__.startswith("app.ui.") and not kind.__subclasses__():
            ours.add(kind)
    return ours - set(UNASKED)


def opened(window: MainWindow, name: str, qtbot: QtBot) -> QDialog:
    """Open the dialog of this name, and wait until it is there and at rest."""
    dialogs(window)[name]()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)), timeout=WAIT)
    qtbot.wait(WORK)
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    qtbot.waitUntil(lambda: not any(p.isVisible() for p in dialog.findChildren(ProgressLine)), timeout=WAIT)
    return dialog
