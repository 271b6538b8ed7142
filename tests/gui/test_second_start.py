"""A second start of the book that a window has: that window comes up, the other one leaves."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.paths import folders
from app.settings import Settings
from app.storage.book import Book
from app.ui.doorbell import Doorbell, Ringing
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.gui.rounds import WAIT, make


@pytest.fixture
def start(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Path], MainWindow]]:
    """A start of the program, as far as a window goes."""
    begun: list[MainWindow] = []

    def begin(book: Path) -> MainWindow:
        places = folders().make()
        window = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
        qtbot.addWidget(window)
        window.show()
        window.start(book)
        begun.append(window)
        return window

    yield begin
    for window in begun:
        window.close()


def listening(window: MainWindow) -> bool:
    bell = window.opening.findChild(Doorbell)
    return bell is not None and bell.listens


def test_the_window_that_has_the_book_comes_up_and_the_other_leaves(
    start: Callable[[Path], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    book = tmp_path / "shop.shopbook"
    make(book)
    first = start(book)
    qtbot.waitUntil(lambda: listening(first), timeout=WAIT)
    first.showMinimized()
    second = start(tmp_path / "." / "shop.shopbook")
    qtbot.waitUntil(lambda: not second.isVisible(), timeout=WAIT)
    assert not first.isMinimized()
    assert first.context is not None
    assert not any(dialog.isVisible() for dialog in second.findChildren(QDialog))


def test_a_large_window_stays_large(
    start: Callable[[Path], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    book = tmp_path / "shop.shopbook"
    make(book)
    first = start(book)
    qtbot.waitUntil(lambda: listening(first), timeout=WAIT)
    first.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized)
    first.reach.bring_up()
    assert first.isMaximized()
    assert not first.isMinimized()


def test_somebody_who_works_already_is_told_and_stays(
    start: Callable[[Path], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    make(tmp_path / "one.shopbook")
    make(tmp_path / "other.shopbook")
    first = start(tmp_path / "one.shopbook")
    second = start(tmp_path / "other.shopbook")
    qtbot.waitUntil(lambda: listening(first) and listening(second), timeout=WAIT)
    second.open_book(tmp_path / "one.shopbook")
    qtbot.waitUntil(lambda: "come up" in second.notices.bar().words(), timeout=WAIT)
    assert second.isVisible()
    assert second.context is None
    assert not listening(second)


def test_where_nobody_answers_it_is_said_as_before(
    start: Callable[[Path], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    make(tmp_path / "shop.shopbook")
    other = Book.open(tmp_path / "shop.shopbook")  # such as a verb of the command line
    try:
        window = start(tmp_path / "shop.shopbook")
        qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)), timeout=WAIT)
    finally:
        other.close()
    assert window.isVisible()
    assert not list((folders().cache / "asked").iterdir()), "what nobody answered is not left behind"


def test_what_was_asked_long_ago_brings_nothing_up(qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "shop.shopbook"
    ringing = Ringing(tmp_path / "asked", book)
    ringing.begin()
    asked = next((tmp_path / "asked").iterdir())
    ringing.deleteLater()
    long_ago = time.time() - 3600
    os.utime(asked, (long_ago, long_ago))
    bell = Doorbell(tmp_path / "asked")
    heard: list[bool] = []
    bell.rung.connect(lambda: heard.append(True))
    bell.listen(book)
    assert heard == []
    assert not asked.exists()
    bell.deleteLater()


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "asked").write_text("a file is in the way", "utf-8")
    bell = Doorbell(tmp_path / "asked")
    bell.listen(tmp_path / "shop.shopbook")
    ringing = Ringing(tmp_path / "asked", tmp_path / "shop.shopbook")
    with qtbot.waitSignal(ringing.unanswered, timeout=WAIT):
        ringing.begin()
