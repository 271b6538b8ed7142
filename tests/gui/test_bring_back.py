"""A safety copy is brought back from the window, by keyboard, and that is undone; what is no copy changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.paths import Folders
from app.services import backups
from app.storage.book import Book
from app.ui.books.restore import RestoreDialog
from app.ui.fault_dialogs import FaultDialog
from app.ui.main_window import MainWindow
from tests.books import Clock, make_shop
from tests.gui.windows import WAIT, until_proved


@pytest.fixture
def book(places: Folders) -> Path:
    """A book with a copy of it, made before its second customer came."""
    shop = make_shop(places.books, Clock())
    shop.customer("A")
    shop.sale(500, customer="A")
    backups.make_backup(shop.book, places.backups)
    shop.customer("B")
    shop.book.close()
    return shop.book.path


def open_book(window: MainWindow, book: Path, qtbot: QtBot) -> None:
    window.start(book)
    until_proved(window, qtbot)


def dialog_of(window: MainWindow, qtbot: QtBot) -> RestoreDialog:
    window.opening.choose_copy()
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT)
    return dialog


def codes(book: Path) -> list[str]:
    opened = Book.open(book)
    with opened.read() as tx:
        found = [row[0] for row in tx.cursor.execute("SELECT code FROM customers ORDER BY code")]
    opened.close()
    return found


def test_the_newest_copy_comes_back_with_enter_and_goes_with_undo(
    window: MainWindow, book: Path, places: Folders, qtbot: QtBot
) -> None:
    open_book(window, book, qtbot)
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    said = dialog.outlook.text()
    assert "Customers 1" in said
    assert "They owe ₦500.00" in said
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(window.notices.undo_action.isEnabled, timeout=WAIT)
    until_proved(window, qtbot)
    (kept,) = places.backups.glob("*before-restore*.shopbook")
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=WAIT)
    # Both may be of the same second.
    kinds = {dialog.model.cell(row, 1).text for row in range(2)}
    assert kinds == {"The book before a copy came back", "Safety copy"}
    # Offered first is what was proved when it was copied, not what one has just got away from.
    chosen = dialog.view.currentIndex().row()
    assert dialog.model.cell(chosen, 1).text == "Safety copy"
    dialog.reject()
    window.notices.undo()
    qtbot.waitUntil(lambda: len(list(places.backups.glob("*before-restore*.shopbook"))) == 2, timeout=WAIT)
    qtbot.waitUntil(window.notices.undo_action.isEnabled, timeout=WAIT)
    window.close()
    assert codes(book) == ["A", "B"]
    assert codes(kept) == ["A", "B"]


def test_what_is_no_copy_is_said_where_it_was_chosen(
    window: MainWindow, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_book(window, book, qtbot)
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    letter = tmp_path / "letter.shopbook"
    letter.write_text("Dear Sir")
    dialog.pick(letter)
    qtbot.waitUntil(lambda: "not a Shopbook file" in dialog.outlook.text(), timeout=WAIT)
    assert not dialog.button.isEnabled()
    dialog.bring_back()
    assert dialog.isVisible()
    dialog.reject()


def test_a_copy_of_another_shop_is_refused_and_the_book_is_open_again(
    window: MainWindow, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    another = make_shop(tmp_path, Clock())
    another.customer("OTHER")
    another.book.close()
    open_book(window, book, qtbot)
    dialog = dialog_of(window, qtbot)
    dialog.pick(another.book.path)
    qtbot.waitUntil(
        lambda: "Customers 1" in dialog.outlook.text() and dialog.button.isEnabled(), timeout=WAIT
    )
    dialog.pick(another.book.path)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    dialog.bring_back()
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None, timeout=WAIT)
    fault = window.findChild(FaultDialog)
    assert fault is not None
    assert "copy of another book" in " ".join(fault.said())
    fault.accept()
    qtbot.waitUntil(lambda: window.desk.is_open, timeout=WAIT)
    until_proved(window, qtbot)
    window.close()
    assert codes(book) == ["A", "B"]


def test_a_book_that_cannot_be_opened_is_brought_back_from_the_first_page(
    window: MainWindow, book: Path, qtbot: QtBot
) -> None:
    book.write_bytes(b"")
    window.start(book)
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None, timeout=WAIT)
    fault = window.findChild(FaultDialog)
    assert fault is not None
    fault.accept()
    QTest.mouseClick(window.opening.first.bring_back_button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    dialog.bring_back()
    until_proved(window, qtbot)
    window.close()
    assert codes(book) == ["A"]


def test_a_copy_from_a_stick_begins_the_book_on_a_new_computer(
    window: MainWindow, places: Folders, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (copy,) = places.backups.glob("*.shopbook")
    stick = tmp_path / copy.name
    copy.rename(stick)
    book.unlink()
    window.start(None)
    dialog = dialog_of(window, qtbot)
    assert dialog.model.rowCount() == 0
    dialog.pick(stick)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    dialog.bring_back()
    until_proved(window, qtbot)
    window.close()
    assert codes(places.books / "shop.shopbook") == ["A"]
