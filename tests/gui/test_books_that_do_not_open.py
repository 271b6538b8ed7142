"""A book that does not open simply, in the program's window: what a person is left with."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.paths import Folders
from app.settings import Settings
from app.storage.book import Book
from app.storage.files import FileLock
from app.ui import doorbell, shell_work
from app.ui.customers.page import CustomersPage
from app.ui.fault_dialogs import BugDialog, FaultDialog
from app.ui.main_window import MainWindow
from app.ui.parts import Button
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.books import Clock, make_shop
from tests.gui.windows import WAIT, until_proved


@pytest.fixture
def path(places: Folders) -> Path:
    """A sound book with one customer, who bought once."""
    shop = make_shop(places.books, Clock())
    shop.customer()
    shop.sale(100)
    shop.book.close()
    return shop.book.path


def damage(path: Path, table: str) -> None:
    """Make the beginning of a table in the file what no table can begin with."""
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 200)


def faults() -> list[FaultDialog]:
    """Those in sight."""
    return [d for d in QApplication.topLevelWidgets() if isinstance(d, FaultDialog) and d.isVisible()]


def test_a_book_that_opens_and_cannot_say_what_it_is_leads_to_the_first_page_and_is_let_go(
    window: MainWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    sound = tmp_path / "sound.shopbook"
    sound.write_bytes(path.read_bytes())
    damage(path, "book")
    window.hold_picture()
    window.start(path)
    qtbot.waitUntil(lambda: bool(faults()), timeout=WAIT)
    assert window.views.currentWidget() is window.opening.first
    assert window.updatesEnabled()
    assert not window.desk.is_open
    Book.open(path, check=False).close()  # not locked
    QTest.keyClick(faults()[0], Qt.Key.Key_Escape)
    assert window.focusWidget() is window.opening.first.name
    window.open_book(sound)
    until_proved(window, qtbot)


def test_a_book_that_is_not_where_it_was_is_said_to_be_gone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    preferences = window.preferences
    preferences.change(preferences.settings.with_book(tmp_path / "stick" / "shop.shopbook"))
    window.hold_picture()
    window.start(None)
    qtbot.waitUntil(lambda: window.views.currentWidget() is window.opening.first, timeout=WAIT)
    assert window.updatesEnabled()
    assert f"shop.shopbook is not in {tmp_path / 'stick'} now" in window.notices.bar().words()
    assert window.focusWidget() is window.opening.first.name


def test_a_name_no_system_knows_is_a_file_that_cannot_be_read(window: MainWindow, qtbot: QtBot) -> None:
    window.start(Path("/") / ("x" * 300 + ".shopbook"))
    qtbot.waitUntil(lambda: bool(faults()), timeout=WAIT)
    assert "cannot be read" in " ".join(faults()[0].said())
    assert window.views.currentWidget() is window.opening.first


def test_a_mistake_of_ours_in_opening_leaves_the_first_page(
    window: MainWindow, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_path: Path, _folder: Path) -> Book:
        raise ZeroDivisionError

    monkeypatch.setattr(shell_work, "open_book", breaks)
    window.start(path)
    qtbot.waitUntil(lambda: isinstance(window.notices.dialog(), BugDialog), timeout=WAIT)
    assert window.views.currentWidget() is window.opening.first


def test_the_books_used_before_stand_apart_in_a_low_window_under_their_own_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    preferences = window.preferences
    for name in ("Ada", "Bala & Sons", "Kiosk", "Old", "Wholesale"):
        preferences.change(preferences.settings.with_book(tmp_path / f"{name}.shopbook"))
    window.keep_within(QSize(960, 540))
    window.start(None)
    first = window.opening.first
    qtbot.waitUntil(first.name.isVisible, timeout=WAIT)
    qtbot.wait(50)
    buttons = [b for b in first.findChildren(Button) if b.toolTip().endswith(".shopbook")]
    assert [b.text() for b in buttons] == ["Wholesale", "Old", "Kiosk", "Bala && Sons", "Ada"]
    assert all(b.height() >= b.sizeHint().height() for b in buttons)
    assert all(below.y() >= b.geometry().bottom() for b, below in pairwise(buttons))


def test_a_list_that_cannot_be_read_is_said_once_however_many_run_into_it(
    window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    damage(path, "customers")
    window.start(path)
    qtbot.waitUntil(lambda: "could not be made" in window.status.light.words(), timeout=WAIT)
    assert len(faults()) == 1
    QTest.keyClick(faults()[0], Qt.Key.Key_Return)
    assert faults() == []
    assert window.page_key() == "customers"


class Painted(QObject):
    """How many rows a list has each time it is painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.rows: list[int] = []
        self._window = window
        window.opening.opened.connect(self._watch)

    def _watch(self) -> None:
        page = self._window.pages["customers"]
        assert isinstance(page, CustomersPage)
        self._model = page.model
        page.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.rows.append(self._model.rowCount())
        return super().eventFilter(watched, event)


def test_what_is_typed_before_anything_takes_keys_is_searched_for_when_the_list_is_there(
    qtbot: QtBot, theme: Theme, places: Folders, path: Path
) -> None:
    window = MainWindow(None, Preferences(Settings(backup_daily=False), places.settings_file), places)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    QTest.keyClicks(window, "cus")
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    window.furnish(theme)
    QTest.keyClicks(window, "To")
    window.start(path)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    page = window.pages["customers"]
    assert isinstance(page, CustomersPage)
    QTest.keyClicks(page.search_edit, "m")
    assert page.search_edit.text() == "cusTom"
    window.go("today")
    window.go("customers")
    assert page.search_edit.text() == "cusTom"
    until_proved(window, qtbot)
    assert window.close()


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1920 // 2, 1080 // 2)])
def test_no_screen_is_too_small_for_the_window(window: MainWindow, width: int, height: int) -> None:
    window.keep_within(QSize(width, height))
    assert (window.width(), window.height()) == (width, height)


def test_a_book_opened_after_another_is_not_shown_before_its_list(
    window: MainWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    window.start(path)
    until_proved(window, qtbot)
    other = tmp_path / "other.shopbook"
    other.write_bytes(path.read_bytes())
    painted = Painted(window)
    window.open_book(other)
    qtbot.waitUntil(lambda: bool(painted.rows), timeout=WAIT)
    assert 0 not in painted.rows


@pytest.mark.parametrize("then", ["another book", "the window is closed"])
def test_a_book_that_was_opened_and_not_yet_shown_is_let_go_for_what_is_asked_next(
    window: MainWindow, qtbot: QtBot, path: Path, tmp_path: Path, then: str
) -> None:
    sound = tmp_path / "sound.shopbook"
    sound.write_bytes(path.read_bytes())
    damage(path, "book")
    window.start(path)
    while not window.desk.is_open:  # the worker has it; the window has not been told
        time.sleep(0.001)
    if then == "another book":
        window.open_book(sound)
        until_proved(window, qtbot)
        assert window.opening.held == ""
    else:
        assert window.close()
    assert faults() == []
    Book.open(path, check=False).close()


def test_a_locked_book_nobody_answers_for_is_forgotten_when_another_is_asked_for(
    window: MainWindow, qtbot: QtBot, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorbell, "PATIENCE_MS", 500)
    sound = tmp_path / "sound.shopbook"
    sound.write_bytes(path.read_bytes())
    lock = FileLock.acquire(path)
    try:
        window.start(path)
        qtbot.waitUntil(lambda: window.opening.findChild(doorbell.Ringing) is not None, timeout=WAIT)
        window.open_book(sound)
        until_proved(window, qtbot)
        qtbot.wait(600)
    finally:
        lock.release()
    assert faults() == []
    assert window.views.currentWidget() is window.body
