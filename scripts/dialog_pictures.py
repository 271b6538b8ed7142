"""The dialogs of scripts/screenshots.py: each opened in the real window, filled where that shows more, and kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from app.domain.receipts import Receipt
    from app.storage.book import Tx
    from app.ui.main_window import MainWindow
    from app.ui.recording import RecordingDialog

SETTLE_MS = 400
TYPED = "125000"
# Whoever has both, and may buy on credit.
_FILLED = frozenset({"sale", "payment", "cash-sale", "return", "discount"})


def wait(milliseconds: int = SETTLE_MS) -> None:
    """Let the window and its workers come to rest."""
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)


def until(condition: Callable[[], bool]) -> None:
    """Wait for something that the workers bring about; gives up after five minutes."""
    for _ in range(3000):
        if condition():
            return
        wait(100)
    raise SystemExit("the window did not come to rest")


def asked(window: MainWindow, work: Callable[[Tx], object]) -> object:
    """What the book answers."""
    found: list[object] = []
    window.desk.read(work, window, found.append)
    until(lambda: bool(found))
    return found[0]


def visible(window: MainWindow) -> QDialog | None:
    """The dialog that is open."""
    from PySide6.QtWidgets import QDialog

    return next((d for d in window.findChildren(QDialog) if d.isVisible()), None)


def at_rest(dialog: QWidget) -> bool:
    """Whether nothing is under way in it: no progress, and no row still to come."""
    from PySide6.QtWidgets import QDialog, QPushButton, QTableView

    from app.ui.outlook import Outlook
    from app.ui.parts import ProgressLine
    from app.ui.table import IdTableModel

    if any(line.isVisible() for line in dialog.findChildren(ProgressLine)):
        return False
    if any(outlook.isVisible() and outlook.is_working for outlook in dialog.findChildren(Outlook)):
        return False
    buttons = dialog.findChildren(QPushButton) if isinstance(dialog, QDialog) else None
    if buttons is not None and not any(button.isVisible() for button in buttons):
        return False  # an entry's buttons come with it
    models = [view.model() for view in dialog.findChildren(QTableView) if view.isVisible()]
    return all(
        not isinstance(model, IdTableModel) or not model.ids or model.row(model.ids[0]) is not None
        for model in models
    )


def take_all(window: MainWindow, folder: Path, name: str) -> None:
    """Every dialog that can be asked for."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.ui.fields import MoneyEdit
    from app.ui.recording import RecordingDialog

    for key, show in _dialogs(window).items():
        show()
        until(lambda: visible(window) is not None)
        dialog = visible(window)
        assert dialog is not None
        wait()
        if key in _FILLED and isinstance(dialog, RecordingDialog):
            # Who pays is read first; then the amount has the keys.
            until(lambda: isinstance(QApplication.focusWidget(), MoneyEdit))
            focus = QApplication.focusWidget()
            assert focus is not None
            before = dialog.outlook.text()
            QTest.keyClicks(focus, TYPED)
            until(lambda dialog=dialog, before=before: foreseen(dialog, before))  # type: ignore[misc]
        until(lambda dialog=dialog: at_rest(dialog))  # type: ignore[misc]
        wait()
        until(lambda dialog=dialog: at_rest(dialog))  # type: ignore[misc]  # what was shown last may ask again
        dialog.grab().save(str(folder / f"{name}-dialog-{key}.png"))
        if isinstance(dialog, RecordingDialog):
            dialog.fill({})  # no draft of it for the next
        dialog.close()
        wait(100)


def foreseen(dialog: RecordingDialog, before: str) -> bool:
    """Whether the outlook has said what will happen, and no longer that it is being worked out."""
    return dialog.outlook.text() != before and not dialog.outlook.is_working


def _dialogs(window: MainWindow) -> dict[str, Callable[[], object]]:
    actions = window.actions_
    assert actions is not None, "a book is open"
    one = _somebody(window, "owing")
    both = _somebody(window, "both") or one
    sale, payment = _newest(window, "sale", one), _newest(window, "payment", one)
    return {
        "sale": partial(actions.sale, one),
        "payment": partial(actions.payment, one),
        "goods": partial(_goods, window),
        "cash-sale": partial(actions.sale, None),
        "new-customer": actions.customer,
        "edit-customer": partial(actions.edit, both),
        "consolidate-all": actions.consolidate_all,
        "opening": partial(actions.opening, None),
        "merge": partial(actions.merge, both),
        "refund": partial(actions.refund, both),
        "return": partial(actions.return_goods, one),
        "return-asked": partial(_return_asked, window, one),
        "discount": partial(actions.discount_customer, one),
        "write-off": partial(actions.write_off, sale),
        "recover": partial(actions.recover, one),
        "entry": partial(actions.entry, sale),
        "reverse": partial(actions.reverse, payment),
        "correct": partial(actions.correct, sale, "sale"),
        "arrived": partial(_arrived, window),
        "import": actions.import_file,
        "import-reading": partial(_import, window, to_the_end=False),
        "import-preview": partial(_import, window, to_the_end=True),
        "bank": partial(_bank, window),
        "export": actions.export,
        "from-file": partial(_from_file, window),
        "bring-back": partial(_bring_back, window),
        "code": actions.check_code,
        "accept": partial(_accept, window),
        "older": partial(_older, window),
        "fault": partial(_fault, window),
        "bug": partial(_bug, window),
        "paper-statement": partial(actions.print_statement, one),
        "paper-receipt": partial(actions.print_entry, sale),
        "paper-day-slip": actions.print_day,
    }


def _somebody(window: MainWindow, filter_: str) -> int:
    """A customer the filter finds, who may buy on credit; 0 for nobody."""
    from app.domain.customers import CustomerQuery, Status
    from app.services.customers import customer_ids, customer_rows

    def look(tx: Tx) -> int:
        rows = customer_rows(tx, customer_ids(tx, CustomerQuery(filter=filter_))[:40])
        free = [row for row in rows if row.status is not Status.SUSPENDED and row.debt > 300_000] or rows
        return free[0].id if free else 0

    found = asked(window, look)
    assert isinstance(found, int)
    return found


def _newest(window: MainWindow, kind: str, customer_id: int) -> int:
    """The newest entry of a kind that stands."""
    from app.domain.daybook import DayBookQuery
    from app.services.daybook import entry_ids, entry_rows

    def look(tx: Tx) -> int:
        rows = entry_rows(tx, entry_ids(tx, DayBookQuery(kind=kind, customer_id=customer_id)))
        return next(row.id for row in rows if row.reversed_by is None)

    found = asked(window, look)
    assert isinstance(found, int)
    return found


def _goods(window: MainWindow) -> None:
    from app.ui.sales.dialog import SaleDialog

    actions = window.actions_
    assert actions is not None, "a book is open"
    actions.sale(None)
    until(lambda: visible(window) is not None)
    dialog = visible(window)
    assert isinstance(dialog, SaleDialog)
    dialog.itemise.click()
    for row, (what, price) in enumerate((("Rice 50 kg", "62000"), ("Sugar 1 kg", "1650"))):
        description, _, amount, _ = dialog.lines.first_editors(row)
        description.setText(what)
        amount.setText(price)


def batch_back(window: MainWindow, folder: Path, name: str) -> None:
    """Whoever has both sides consolidated in one batch, and the batch about to be reversed. Changes the book."""
    from app.domain.consolidation import ConsolidateAllDraft
    from app.services.consolidation import consolidate_all
    from app.ui.consolidation.page import ConsolidationsPage

    page, context = window.pages["consolidations"], window.context
    assert isinstance(page, ConsolidationsPage)
    assert context is not None, "a book is open"
    draft = ConsolidateAllDraft("batch-for-the-picture", context.today())
    done: list[Receipt] = []
    window.desk.write(lambda tx: consolidate_all(tx, draft), window, done.append)
    until(lambda: bool(done))
    window.go("consolidations")
    until(lambda: (row := page.model.row(page.model.ids[0])) is not None and row.batch_id == done[0].batch_id)
    page.view.selectRow(0)
    until(page.batch_button.isVisible)
    page.batch_button.click()
    until(lambda: visible(window) is not None)
    dialog = visible(window)
    assert dialog is not None
    wait()
    until(lambda: at_rest(dialog))
    wait()
    dialog.grab().save(str(folder / f"{name}-dialog-batch-back.png"))
    dialog.close()
    wait(100)


def _return_asked(window: MainWindow, customer_id: int) -> None:
    """Goods worth more than the customer ever had: the question, before it is agreed to."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QCheckBox

    actions = window.actions_
    assert actions is not None, "a book is open"
    actions.return_goods(customer_id)
    until(lambda: visible(window) is not None)
    wait()
    dialog, focus = visible(window), QApplication.focusWidget()
    assert dialog is not None
    assert focus is not None
    QTest.keyClicks(focus, "99000000")
    until(lambda: any(box.isVisible() for box in dialog.findChildren(QCheckBox)))


def _arrived(window: MainWindow) -> None:
    from app.ui.payments.pending import PendingPage

    page = window.pages["pending"]
    assert isinstance(page, PendingPage)
    window.go("pending")
    until(page.arrived.isEnabled)
    wait()
    page.arrived.click()


def _import(window: MainWindow, *, to_the_end: bool) -> None:
    from app.ui.imports.dialog import ImportDialog

    assert window.context is not None, "a book is open"
    window.folders.data.mkdir(parents=True, exist_ok=True)
    file = window.folders.data / "customers.csv"
    file.write_text(
        "Customer;Phone;Owes\nAmaka Obi;0803 555 0101;12,500.00\nBello Musa;0805 555 0134;-3,000.00\nChidi;;many\n",
        "utf-8",
    )
    dialog = ImportDialog(window.context, window, path=file)
    dialog.open()
    wait(2 * SETTLE_MS)
    until(lambda: at_rest(dialog))
    if to_the_end:
        dialog.preview()


def _bank(window: MainWindow) -> None:
    """A bank statement of today: a customer of the demo shop, somebody unknown, money out."""
    actions = window.actions_
    assert actions is not None, "a book is open"
    day = datetime.now().astimezone().date()
    lines = ("MUSA KITCHEN;Sale 386;36750.00", "K. NWOSU & SONS;goods;12500.00", "BANK;charges;-50.00")
    window.folders.data.mkdir(parents=True, exist_ok=True)
    file = window.folders.data / "bank.csv"
    text = "".join(f"{day};{line}\n" for line in lines)
    file.write_text(f"Date;Sender;Narration;Amount\n{text}", "utf-8")
    actions.match_bank(file)


def _from_file(window: MainWindow) -> None:
    """With a file that has been read: what the export of the book would be."""
    from app.services.exports import Format, export

    file = window.folders.data / "Shop.xlsx"
    asked(window, lambda tx: export(tx, Format.XLSX, file))
    window.opening.choose_source().read(file)


def _bring_back(window: MainWindow) -> None:
    window.back_up()
    until(lambda: any(window.folders.backups.glob("*.shopbook")))
    wait(2 * SETTLE_MS)
    window.opening.choose_copy()


def _accept(window: MainWindow) -> None:
    from app.ui.proof.accept import AcceptDialog

    assert window.context is not None, "a book is open"
    AcceptDialog(window.context, window).open()


def _older(window: MainWindow) -> None:
    from app.ui.books.older import OlderDialog
    from app.ui.sentences import in_words

    held = "This file is not the newest: on 20 Nov 2026, 18:04 the book had 12 entries that are missing here."
    dialog = OlderDialog(in_words(held), window)
    dialog.show_copy(None, "en_NG")
    dialog.open()


def _fault(window: MainWindow) -> None:
    from app.domain.errors import DiskFull
    from app.ui.sentences import in_words

    full = "The disk is full. Nothing was stored in Demo.shopbook; make room and try again."
    window.notices.fault(DiskFull(in_words(full)))


def _bug(window: MainWindow) -> None:
    from app.ui.worker import Bug

    window.notices.bug(Bug("KeyError", "app/ui/worker.py:12 work\napp/services/sales.py:40 record_sale"))
