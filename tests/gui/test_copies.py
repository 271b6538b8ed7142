"""Safety copies by themselves: once a day, when the book is closed, and not when nothing was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.paths import Folders
from app.services import backups
from app.settings import Settings
from app.storage.book import Book
from app.ui.fault_dialogs import FaultDialog
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.books import Clock, make_shop
from tests.gui.windows import WAIT, until_proved


def open_window(theme: Theme, places: Folders, settings: Settings) -> MainWindow:
    made = MainWindow(theme, Preferences(settings, places.settings_file), places)
    made.show()
    made.start(None)
    return made


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, places: Folders) -> Iterator[MainWindow]:
    made = open_window(theme, places, Settings(backup_daily=False))
    qtbot.addWidget(made)
    yield made
    made.close()


def begin(window: MainWindow, qtbot: QtBot) -> Path:
    window.opening.first.currency.setCurrentText("NGN")
    QTest.keyClicks(window.opening.first.name, "Ada")
    QTest.keyClick(window.opening.first.name, Qt.Key.Key_Return)
    until_proved(window, qtbot)
    return window.folders.books / "Ada.shopbook"


def copies(window: MainWindow, book: Path) -> list[Path]:
    return [b.path for b in backups.backups(window.folders.backups, book)]


def test_closing_makes_a_copy_that_opens(window: MainWindow, qtbot: QtBot) -> None:
    book = begin(window, qtbot)
    assert copies(window, book) == []
    assert window.close()
    assert not window.desk.is_open
    (copy,) = copies(window, book)
    with Book.open(copy).read() as tx:
        assert tx.info.name == "Ada"


def test_only_what_was_recorded_since_the_last_copy_asks_for_another(tmp_path: Path) -> None:
    clock = Clock()
    shop = make_shop(tmp_path, clock)
    folder = tmp_path / "copies"
    assert not backups.is_copied(shop.book, folder)
    later = clock.now.replace(tzinfo=None) + timedelta(minutes=5)
    backups.make_backup(shop.book, folder, now=later)
    assert backups.is_copied(shop.book, folder)
    assert backups.is_copied_today(shop.book, folder, later)
    assert not backups.is_copied_today(shop.book, folder, later + timedelta(days=1))
    clock.now += timedelta(minutes=6)
    shop.customer()
    assert not backups.is_copied(shop.book, folder)
    shop.book.close()


def test_switched_off_nothing_is_copied(qtbot: QtBot, theme: Theme, places: Folders) -> None:
    window = open_window(theme, places, Settings(backup_daily=False, backup_at_close=False))
    qtbot.addWidget(window)
    book = begin(window, qtbot)
    assert window.close()
    assert copies(window, book) == []


def test_the_day_gets_its_copy_after_the_first_proof(qtbot: QtBot, theme: Theme, places: Folders) -> None:
    window = open_window(theme, places, Settings(backup_at_close=False))
    qtbot.addWidget(window)
    book = begin(window, qtbot)
    qtbot.waitUntil(lambda: len(copies(window, book)) == 1, timeout=WAIT)
    window.close()


def test_a_second_book_of_the_day_gets_its_copy_too(qtbot: QtBot, theme: Theme, places: Folders) -> None:
    window = open_window(theme, places, Settings(backup_at_close=False))
    qtbot.addWidget(window)
    first = begin(window, qtbot)
    qtbot.waitUntil(lambda: len(copies(window, first)) == 1, timeout=WAIT)
    second = places.books / "Bello.shopbook"
    Book.create(second, name="Bello", currency="NGN").close()
    window.open_book(second)
    qtbot.waitUntil(lambda: len(copies(window, second)) == 1, timeout=WAIT)
    window.close()


def test_changing_to_another_book_copies_the_one_that_is_left(window: MainWindow, qtbot: QtBot) -> None:
    book = begin(window, qtbot)
    other = window.folders.books / "Bello.shopbook"
    Book.create(other, name="Bello", currency="NGN").close()
    window.open_book(other)
    assert len(copies(window, book)) == 1
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Bello"), timeout=WAIT)


def test_a_copy_that_fails_is_said_and_the_second_close_closes(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    in_the_way = window.folders.data / "no-folder"
    in_the_way.write_text("a file where the folder should be", "utf-8")
    window.preferences.change(window.preferences.settings._replace(backup_folder=in_the_way))
    assert not window.close()
    assert window.desk.is_open
    dialog = window.notices.dialog()
    assert isinstance(dialog, FaultDialog)
    dialog.close()
    assert window.close()
    assert not window.isVisible()
    assert window.findChildren(FaultDialog) == [], "it was said already"


def test_when_the_folder_is_back_the_second_close_makes_the_copy(window: MainWindow, qtbot: QtBot) -> None:
    book = begin(window, qtbot)
    away = window.folders.data / "stick"
    away.write_text("a file where the folder should be", "utf-8")
    window.preferences.change(window.preferences.settings._replace(backup_folder=away))
    assert not window.close()
    dialog = window.notices.dialog()
    assert dialog is not None
    dialog.close()
    away.unlink()
    assert window.close()
    (copy,) = backups.backups(away, book)
    with Book.open(copy.path).read() as tx:
        assert tx.info.name == "Ada"
