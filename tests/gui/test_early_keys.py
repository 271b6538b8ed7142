"""What is typed behind a key that opens a dialog is typed into the dialog, however late that comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from app.ui import early_keys
from app.ui.early_keys import keep_keys, open_with_keys

Key = Qt.Key


class Shop(QMainWindow):
    """A window with a search, and a dialog with an amount."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.setCentralWidget(self.search)
        self.dialog = QDialog(self)
        self.amount = QLineEdit(self.dialog)
        self.amount.setFocus()

    def type(self, letters: str) -> None:
        """As the system has it: to whatever window has the keys."""
        window = QApplication.focusWindow()
        assert isinstance(window, QWindow)
        for letter in letters:
            QTest.keyClick(window, Key(ord(letter.upper())))


@pytest.fixture
def shop(qtbot: QtBot) -> Iterator[Shop]:
    made = Shop()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.search)
    yield made
    made.dialog.close()


def test_what_is_typed_before_a_dialog_can_open_is_typed_into_it(qtbot: QtBot, shop: Shop) -> None:
    shop.type("ama")
    keep_keys(shop)
    shop.type("25")
    keep_keys(shop)  # asked for twice
    shop.type("00")
    open_with_keys(shop.dialog)
    assert (shop.search.text(), shop.amount.text()) == ("ama", "2500")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shop.amount)
    shop.type("0")
    assert shop.amount.text() == "25000"


def test_a_key_that_closes_the_dialog_is_the_last_it_gets(qtbot: QtBot, shop: Shop) -> None:
    keep_keys(shop)
    shop.type("2")
    window = shop.windowHandle()
    QTest.keyClick(window, Key.Key_Escape)
    shop.type("5")
    open_with_keys(shop.dialog)
    assert not shop.dialog.isVisible()
    assert (shop.search.text(), shop.amount.text()) == ("", "2")
    shop.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shop.search)
    shop.type("7")
    assert shop.search.text() == "7"


def test_where_no_dialog_comes_nothing_is_lost(shop: Shop) -> None:
    keep_keys(shop)
    shop.type("bello")
    assert shop.search.text() == ""
    typed = next(typed for typed in early_keys._waiting if typed.behind is shop.windowHandle())
    typed.give_back()  # as when its time is over
    assert shop.search.text() == "bello"
    shop.type("x")
    assert shop.search.text() == "bellox"


def test_a_dialog_that_nobody_types_ahead_of_opens_as_ever(qtbot: QtBot, shop: Shop) -> None:
    open_with_keys(shop.dialog)
    assert shop.dialog.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shop.amount)
    shop.type("12")
    shop.dialog.reject()
    shop.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shop.search)
    shop.type("a")
    assert (shop.search.text(), shop.amount.text()) == ("a", "12")
