"""A book whose file is not the newest state that is known: the window says so, shows it, and asks what to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFull
from app.domain.heads import AcceptHeadDraft
from app.domain.receipts import Receipt
from app.domain.sales import ChargeDraft
from app.paths import Folders
from app.services import backups, heads
from app.services.heads import Outside
from app.services.sales import charge
from app.settings import Settings
from app.storage.book import Book
from app.ui import shell_work
from app.ui.books.older import OlderDialog
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.books import Clock, make_shop
from tests.gui.windows import WAIT, until_proved


def older_book(places: Folders, *, copied: bool) -> Path:
    """A book with three sales, of which its file has one; with a copy that has two of them, or without."""
    clock = Clock()
    shop = make_shop(places.books, clock)
    shop.customer()
    shop.sale(100)
    path = shop.book.path
    shop.book.close()
    kept = places.books / "kept"
    shutil.copyfile(path, kept)
    shop.book = Book.open(path, clock=clock)
    shop.sale(200)
    if copied:
        backups.make_backup(
            shop.book, places.backups, now=clock.now.replace(tzinfo=None) - timedelta(hours=1)
        )
    shop.sale(300)
    heads.keep(shop.book, Outside.usual())
    shop.book.close()
    shutil.copyfile(kept, path)
    kept.unlink()
    return path


def opened(qtbot: QtBot, theme: Theme, places: Folders, path: Path) -> tuple[MainWindow, OlderDialog]:
    window = MainWindow(theme, Preferences(Settings(backup_daily=True), places.settings_file), places)
    qtbot.addWidget(window)
    window.show()
    window.start(path)
    qtbot.waitUntil(lambda: bool(window.findChildren(OlderDialog)), timeout=WAIT)
    return window, window.findChildren(OlderDialog)[0]


@pytest.fixture
def with_copy(qtbot: QtBot, theme: Theme, places: Folders) -> Iterator[tuple[MainWindow, OlderDialog]]:
    window, dialog = opened(qtbot, theme, places, older_book(places, copied=True))
    yield window, dialog
    window.close()


def figures(window: MainWindow, qtbot: QtBot) -> tuple[int, int]:
    found: list[tuple[int, int]] = []
    sql = "SELECT count(*), coalesce(sum(owed), 0) FROM entries"
    window.desk.read(lambda tx: tuple(tx.cursor.execute(sql).fetchone()), window, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_it_is_said_in_words_and_the_book_can_be_read(
    with_copy: tuple[MainWindow, OlderDialog], qtbot: QtBot
) -> None:
    window, dialog = with_copy
    said = " ".join(dialog.said())
    assert "on 31 Mar 2026, 12:00" in said
    assert "had 2 entries that are missing here" in said
    qtbot.waitUntil(lambda: "has most of it; 1 entry" in dialog.copy_words.whole_text(), timeout=WAIT)
    assert dialog.copy_button.isVisible()
    assert dialog.copy_button.isDefault()
    assert not dialog.choose_button.isVisible()
    dialog.look_button.click()
    assert window.status.light.words() == "Not the newest state of this book"
    assert figures(window, qtbot) == (1, 100_00)
    refused: list[str] = []
    assert window.context is not None
    draft = ChargeDraft("one", 1, window.context.today(), 100)
    window.desk.write(partial(charge, draft=draft), window, print, lambda error: refused.append(str(error)))
    qtbot.waitUntil(lambda: bool(refused), timeout=WAIT)
    assert "nothing is recorded in it" in refused[0]
    assert figures(window, qtbot) == (1, 100_00)
    # The light leads back to the question.
    window.status.light.clicked.emit()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(OlderDialog)), timeout=WAIT)


def test_no_copy_is_made_of_it_by_itself(
    with_copy: tuple[MainWindow, OlderDialog], qtbot: QtBot, places: Folders
) -> None:
    window, dialog = with_copy
    dialog.look_button.click()
    before = sorted(places.backups.iterdir())
    window.check_now()
    qtbot.waitUntil(lambda: window.background is not None and not window.background._running, timeout=WAIT)
    assert window.close()
    assert sorted(places.backups.iterdir()) == before


def test_it_is_used_as_it_is_with_a_reason(
    with_copy: tuple[MainWindow, OlderDialog], qtbot: QtBot, places: Folders
) -> None:
    window, dialog = with_copy
    dialog.use_button.click()
    assert "Say why" in dialog.reason_field.line_text()
    assert dialog.isVisible()
    QTest.keyClicks(dialog.reason, "The stick broke")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    until_proved(window, qtbot)
    assert window.opening.held == ""
    assert not [d for d in QApplication.topLevelWidgets() if isinstance(d, OlderDialog) and d.isVisible()]
    assert window.close()
    book = Book.open(places.books / "shop.shopbook")
    assert heads.watch(book, Outside.usual()) is None
    book.close()


def test_enter_twice_uses_it_once_and_what_the_disk_refuses_is_said_in_the_dialog(
    with_copy: tuple[MainWindow, OlderDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, dialog = with_copy
    accept, asked = shell_work.accept_head, 0

    def full(book: Book, *, draft: AcceptHeadDraft, folder: Path) -> Receipt:
        nonlocal asked
        asked += 1
        raise DiskFull("The disk is full; nothing was recorded.")

    monkeypatch.setattr(shell_work, "accept_head", full)
    QTest.keyClicks(dialog.reason, "The stick broke")
    for _ in range(2):
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "disk is full" in dialog.reason_field.line_text(), timeout=WAIT)
    assert asked == 1
    assert dialog.reason.text() == "The stick broke"
    monkeypatch.setattr(shell_work, "accept_head", accept)
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    until_proved(window, qtbot)


def test_the_newest_copy_is_brought_back(with_copy: tuple[MainWindow, OlderDialog], qtbot: QtBot) -> None:
    window, dialog = with_copy
    qtbot.waitUntil(lambda: "has most of it" in dialog.copy_words.whole_text(), timeout=WAIT)
    dialog.copy_button.click()
    until_proved(window, qtbot)
    assert window.opening.held == ""
    assert figures(window, qtbot) == (2, 300_00)


def test_without_a_copy_the_list_of_copies_is_offered(qtbot: QtBot, theme: Theme, places: Folders) -> None:
    window, dialog = opened(qtbot, theme, places, older_book(places, copied=False))
    qtbot.waitUntil(lambda: "No safety copy on this computer" in dialog.copy_words.whole_text(), timeout=WAIT)
    from app.ui.books.restore import RestoreDialog

    assert not dialog.copy_button.isVisible()  # there is none to bring back
    assert dialog.look_button.isDefault()
    dialog.choose_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(RestoreDialog)), timeout=WAIT)
    window.findChildren(RestoreDialog)[0].reject()
    window.close()


def test_the_head_is_kept_when_the_window_closes_even_without_a_copy(
    qtbot: QtBot, theme: Theme, places: Folders
) -> None:
    clock = Clock()
    shop = make_shop(places.books, clock)
    path = shop.book.path
    shop.book.close()
    settings = Settings(backup_at_close=False, backup_daily=False, validation=False)
    window = MainWindow(theme, Preferences(settings, places.settings_file), places)
    qtbot.addWidget(window)
    window.show()
    window.start(path)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    assert not places.heads.exists()
    assert window.close()
    assert len(list(places.heads.iterdir())) == 1
    assert list(places.backups.iterdir()) == []


def test_the_checks_begin_although_the_look_whether_it_is_the_newest_failed(
    qtbot: QtBot, theme: Theme, places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(book: Book) -> str:
        raise OSError("the folder is gone")

    monkeypatch.setattr(shell_work, "held_against", fails)
    shop = make_shop(places.books, Clock())
    shop.customer()
    shop.sale(100)
    shop.book.close()
    window = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(window)
    window.show()
    window.start(shop.book.path)
    until_proved(window, qtbot)
    window.close()
