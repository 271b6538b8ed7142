"""What every test of the windows gets: the look on the application, light unless it asks otherwise."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

import app
from app.paths import Folders, folders
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.gui.shop import Shop, open_shop

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.book import Book

PATIENCE = 60_000  # milliseconds; only how long a broken program is waited for, on a busy machine too


class PatientBot(QtBot):
    """Waits for what is meant, however long the machine is busy with something else."""

    def waitUntil(  # noqa: N802 - as pytest-qt calls it
        self, callback: Callable[[], bool | None], *, timeout: int = 0
    ) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


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
def theme(_worn: Theme, qapp: QApplication) -> Iterator[Theme]:
    """The theme, light again after each test."""
    yield _worn
    _worn.choose("light")
    # A book that was open leaves its place behind, as in the program.
    qapp.setProperty("place", None)
    # What a test left open would be in the way of the next: only one window is the active one.
    for left in QApplication.topLevelWidgets():
        if isinstance(left, QDialog) and left.isVisible():
            left.close()


@pytest.fixture(autouse=True)
def no_window_by_mistake(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A part that is shown before it has a parent is a window for a moment: it flashes, and takes the keys."""
    strays: list[str] = []
    ours = str(Path(app.__file__).parent)

    def watch(name: str) -> None:
        real = getattr(QWidget, name)

        def show(part: QWidget, *visible: bool) -> None:
            caller = sys._getframe(1).f_code
            if (
                (not visible or visible[0])
                and part.parentWidget() is None
                and not isinstance(part, QMainWindow | QDialog | QMenu)
                and caller.co_filename.startswith(ours)
            ):
                strays.append(f"{type(part).__name__} in {caller.co_qualname}")
            real(part, *visible)

        monkeypatch.setattr(QWidget, name, show)

    watch("setVisible")
    watch("show")
    yield
    assert not strays


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    """A desk with a new, empty book, what it answers, and a window for dialogs to stand on."""
    with open_shop(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def places() -> Folders:
    """This test's own folders of the program."""
    return folders().make()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, places: Folders) -> Iterator[MainWindow]:
    """The program's window before anything is opened in it; it makes no copies by itself."""
    settings = Settings(backup_daily=False, backup_at_close=False)
    made = MainWindow(theme, Preferences(settings, places.settings_file), places)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


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
