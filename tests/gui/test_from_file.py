"""A new book made of a file from the window: seen before, by keyboard, stopped, refused, the open book untouched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled
from app.paths import Folders
from app.services import book_from_file, exports
from app.services.exports import Format
from app.services.task import Task
from app.storage.book import Book
from app.ui.books.from_file import FromFileDialog
from app.ui.main_window import MainWindow
from tests.books import Clock, Shop, make_shop
from tests.gui.windows import WAIT, until_proved


@pytest.fixture
def shop(places: Folders) -> Iterator[Shop]:
    made = make_shop(places.books, Clock())
    made.customer("A")
    made.sale(500, customer="A")
    made.pay(200, customer="A")
    yield made
    made.book.close()


@pytest.fixture
def file(shop: Shop, tmp_path: Path) -> Path:
    with shop.book.read() as tx:
        exports.export(tx, Format.XLSX, tmp_path / "ada.xlsx")
    shop.book.close()
    return tmp_path / "ada.xlsx"


def dialog_of(window: MainWindow, qtbot: QtBot) -> FromFileDialog:
    actions = {action.text(): action for _, action in window.menus.listed()}
    actions["New book from a file …"].trigger()
    dialog = window.findChild(FromFileDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT)
    return dialog


def test_a_book_is_made_of_an_export_by_keyboard_and_opened(
    window: MainWindow, shop: Shop, file: Path, places: Folders, qtbot: QtBot
) -> None:
    window.start(shop.book.path)
    until_proved(window, qtbot)
    dialog = dialog_of(window, qtbot)
    assert not dialog.button.isEnabled()
    dialog.read(file)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    said = dialog.outlook.text()
    assert "Customers 1" in said
    assert "Entries 2" in said
    assert "Currency Nigerian Naira (NGN)" in said
    assert "Days" in said
    qtbot.waitUntil(dialog.name.hasFocus, timeout=WAIT)
    QTest.keyClicks(dialog.name, "Ada again")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Ada again" in window.windowTitle(), timeout=WAIT)
    qtbot.waitUntil(
        lambda: "Ada again is there, with 1 customer" in window.notices.bar().words(), timeout=WAIT
    )
    until_proved(window, qtbot)
    window.close()
    made = Book.open(places.books / "Ada again.shopbook")
    with made.read() as tx:
        assert tx.cursor.execute("SELECT sum(debt) FROM customers").fetchone()[0] == 30_000
    made.close()


def test_from_the_first_page_without_any_book(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.start(None)
    window.opening.first.from_file_button.click()
    dialog = window.findChild(FromFileDialog)
    assert dialog is not None
    dialog.read(file)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    assert dialog.name.text() == "Ada's Provisions"
    dialog.make()
    qtbot.waitUntil(lambda: window.desk.is_open, timeout=WAIT)
    until_proved(window, qtbot)


def test_what_is_no_such_file_is_said_where_it_was_chosen(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.start(None)
    dialog = dialog_of(window, qtbot)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir")
    dialog.read(letter)
    qtbot.waitUntil(lambda: "neither a book" in dialog.outlook.text(), timeout=WAIT)
    assert not dialog.button.isEnabled()
    assert not dialog.name_field.isVisible()
    qtbot.waitUntil(dialog.file_button.hasFocus, timeout=WAIT)
    dialog.make()
    assert dialog.isVisible()


def test_without_a_name_nothing_is_made(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.start(None)
    dialog = dialog_of(window, qtbot)
    dialog.read(file)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    dialog.name.setText("  ")
    assert not dialog.button.isEnabled()
    assert "What is the shop called?" in dialog.name_field.line_text()


def test_reading_is_stopped_with_escape(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_path: Path, task: Task) -> None:
        while True:
            task.step(1, 0, "reading the file")

    monkeypatch.setattr(book_from_file, "look", endless)
    window.start(None)
    dialog = dialog_of(window, qtbot)
    dialog.read(file)
    qtbot.waitUntil(dialog.progress.isVisible, timeout=WAIT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Stopped" in dialog.outlook.text(), timeout=WAIT)
    assert dialog.isVisible()
    assert not dialog.button.isEnabled()


@pytest.mark.parametrize("cancelled", [False, True])
def test_a_book_that_cannot_be_made_leaves_the_open_one(
    window: MainWindow,
    shop: Shop,
    file: Path,
    places: Folders,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    cancelled: bool,
) -> None:
    window.start(shop.book.path)
    until_proved(window, qtbot)
    dialog = dialog_of(window, qtbot)
    dialog.read(file)
    qtbot.waitUntil(dialog.button.isEnabled, timeout=WAIT)
    if cancelled:

        def stopped(*_: object) -> None:
            raise Cancelled("Stopped.")

        monkeypatch.setattr(book_from_file, "import_book", stopped)
    else:
        file.write_bytes(file.read_bytes()[:-300])
    dialog.make()
    qtbot.waitUntil(lambda: window.desk.is_open and window.windowTitle().startswith("Ada"), timeout=WAIT)
    if not cancelled:
        qtbot.waitUntil(
            lambda: any("cut off" in d.outlook.text() for d in window.findChildren(FromFileDialog)),
            timeout=WAIT,
        )
    until_proved(window, qtbot)
    assert [path.name for path in places.books.glob("*.shopbook*") if "Ada" in path.name] == []
