"""What every test of the windows gets: the look on the application, light unless it asks otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.storage.book import Book


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it lacks a screen for: smallest sizes of windows, popups that take the keys."""
    ours = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(ours):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def _worn(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture(autouse=True)
def theme(_worn: Theme) -> Iterator[Theme]:
    """The theme, light again after each test."""
    yield _worn
    _worn.choose("light")
    # What a test left open would be in the way of the next: only one window is the active one.
    for left in QApplication.topLevelWidgets():
        if isinstance(left, QDialog) and left.isVisible():
            left.close()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a new, empty book open: ₦, Nigeria."""

    def opener() -> Book:
        from app.storage.book import Book  # as the program does: storage is imported by the worker

        return Book.create(
            tmp_path / "shop.shopbook", name="Ada's Provisions", currency="NGN", locale="en_NG"
        )

    made = Desk()
    opened: list[Book] = []
    made.open(opener, made, opened.append)
    try:
        qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
        yield made
    finally:
        made.stop()
