"""P3 and V2 of the scenarios through the window: half a purchase leaves nothing, five at once never overdraw."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import BookError, InsufficientCredit
from app.domain.receipts import Receipt
from app.paths import folders
from app.settings import Settings
from app.storage import journal
from app.storage.book import Book
from app.ui.fault_dialogs import BugDialog
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.sales.dialog import SaleDialog
from app.ui.theme import Theme
from tests.books import Clock, Shop, digest, make_shop

DialogT = TypeVar("DialogT", bound=QDialog)
Key = Qt.Key
WAIT = 20_000


@contextmanager
def opened(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[MainWindow]:
    """The real window on the shop's book; nothing is checked or copied by itself meanwhile."""
    shop.book.close()
    settings = Settings(backup_daily=False, backup_at_close=False, validation=False)
    places = folders().make()
    window = MainWindow(theme, Preferences(settings, places.settings_file), places)
    qtbot.addWidget(window)
    window.show()
    window.start(shop.book.path)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=WAIT)
    try:
        yield window
    finally:
        window.close()
        shop.book = Book.open(shop.book.path, clock=shop.clock)


def active(qtbot: QtBot, kind: type[DialogT]) -> DialogT:
    found: list[DialogT] = []

    def there() -> bool:
        dialog, focus = QApplication.activeWindow(), QApplication.focusWidget()
        if isinstance(dialog, kind) and focus is not None and dialog.isAncestorOf(focus):
            found.append(dialog)
        return bool(found)

    qtbot.waitUntil(there, timeout=WAIT)
    return found[-1]


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None, "nothing has the focus"
    QTest.keyClick(focus, key)


def type_text(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    QTest.keyClicks(focus, text)


def tab_to(wanted: QWidget) -> None:
    for _step in range(60):
        if QApplication.focusWidget() in {wanted, wanted.focusProxy()}:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {wanted}")


def buy(qtbot: QtBot, dialog: SaleDialog, amount: str) -> None:
    """The amount, the customer, all of it from credit; everything but the last Enter."""
    type_text(amount)
    qtbot.waitUntil(lambda: not dialog._awaited, timeout=WAIT)
    if dialog.customer.choice() is None:  # nobody is in view yet
        tab_to(dialog.customer)
        type_text("Customer")
        qtbot.waitUntil(lambda: bool(dialog.customer.matches()), timeout=WAIT)
        press(Key.Key_Return)
    qtbot.waitUntil(lambda: "after this" in dialog.outlook.text(), timeout=WAIT)
    tab_to(dialog.paid)
    for _step in range(3):
        press(Key.Key_Right)
    assert dialog.paid.choice() == "credit"
    qtbot.waitUntil(lambda: "after this" in dialog.outlook.text(), timeout=WAIT)


def test_p3_half_a_purchase_leaves_credit_and_every_table_as_they_were(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    shop = make_shop(tmp_path, Clock(), currency="IDR", locale="id_ID")
    shop.customer()
    shop.pay(500_000)
    before = digest(shop.book)
    post = journal.post
    with opened(qtbot, theme, shop) as window:
        press(Key.Key_F2)
        dialog = active(qtbot, SaleDialog)
        buy(qtbot, dialog, "400000")

        def fails(*arguments: object) -> None:
            post(*arguments)  # type: ignore[arg-type]
            raise RuntimeError("the power went")

        with patch.object(journal, "post", fails):
            press(Key.Key_Return)
            qtbot.waitUntil(lambda: isinstance(window.notices.dialog(), BugDialog), timeout=WAIT)
        said = window.notices.dialog()
        assert isinstance(said, BugDialog)
        assert "What was recorded before is safe" in said.accessibleDescription()
        said.close()
        qtbot.waitUntil(dialog.record_button.isEnabled, timeout=WAIT)
        assert dialog.amount.amount() == 400_000 * shop.unit, "what was typed stays"
        dialog.reject()
    assert digest(shop.book) == before
    assert shop.standing() == (0, 500_000)
    shop.book.close()


def test_v2_five_at_once_never_overdraw(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """Five requests of the dialog wait at the desk together, each foreseen as possible; then Enter for a sixth."""
    shop = make_shop(tmp_path, Clock(), currency="VND", locale="vi_VN")
    shop.customer()
    shop.pay(100_000)
    done: list[Receipt] = []
    refused: list[BookError] = []
    with opened(qtbot, theme, shop) as window:
        press(Key.Key_F2)
        dialog = active(qtbot, SaleDialog)
        buy(qtbot, dialog, "30000")
        for buyer in range(5):
            dialog.uid = f"buyer-{buyer}"
            request = dialog.request()
            assert request is not None
            window.desk.write(request, window, done.append, refused.append)
        qtbot.waitUntil(lambda: len(done) + len(refused) == 5, timeout=WAIT)
        assert (len(done), len(refused)) == (3, 2)
        dialog.uid = "the sixth"
        press(Key.Key_Return)
        qtbot.waitUntil(lambda: "short" in dialog.fields["amount"].line_text(), timeout=WAIT)
        assert "20.000" in dialog.fields["amount"].line_text()
        dialog.reject()
    assert shop.standing() == (0, 10_000)
    assert all(isinstance(error, InsufficientCredit) for error in refused)
    shop.check()
    shop.book.close()
