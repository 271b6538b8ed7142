"""A walk through every page with Tab alone, forwards and back: everything is reached, has a name, and is left again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSplitterHandle,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.paths import folders
from app.settings import Settings
from app.ui.main_window import MainWindow
from app.ui.parts import ProgressLine
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.gui.rounds import WAIT, WORK, make
from tests.gui.test_rounds import choices, said

MOST_STEPS = 150
Role = QAccessible.Role
# What a screen reader is told a part is; a part of another kind has a role of its own.
ROLES = {
    QLineEdit: {Role.EditableText},
    QComboBox: {Role.ComboBox},
    QTabBar: {Role.PageTabList},
    QAbstractButton: {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.PageTab},
}


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    book = tmp_path / "shop.shopbook"
    make(book)
    places_ = folders().make()
    made = MainWindow(theme, Preferences(Settings(), places_.settings_file), places_)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.show()
    made.open_book(book)
    qtbot.waitUntil(lambda: bool(made.pages) and "proved" in made.status.light.words(), timeout=WAIT)
    yield made
    made.close()


def stops(window: MainWindow) -> set[QWidget]:
    """Everything in the window as it stands that takes the keys by Tab."""
    return {
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not isinstance(part, QScrollArea | QSplitterHandle)
        and part.window() is window
    }


def walked(window: MainWindow, key: Qt.Key) -> set[QWidget]:
    """What has the keys on a walk that ends where it began."""
    start = QApplication.focusWidget()
    reached = set[QWidget]()
    for _ in range(MOST_STEPS):
        here = QApplication.focusWidget()
        assert here is not None, "the keys are lost"
        reached |= choices(here)
        QTest.keyClick(here, key)
        after = QApplication.focusWidget()
        assert after is not here, f"no way out of {type(here).__name__} {here.accessibleName()!r}"
        if after is start:
            return reached
    raise AssertionError(f"the walk does not come back to {start}")


def show(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.go(page)
    qtbot.wait(WORK)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    qtbot.waitUntil(
        lambda: not any(line.isVisible() for line in window.findChildren(ProgressLine)), timeout=WAIT
    )
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)


def test_tab_leads_through_the_whole_window_and_back_on_every_page(window: MainWindow, qtbot: QtBot) -> None:
    missed = {}
    for page in window.pages:
        show(window, qtbot, page)
        walked(
            window, Qt.Key.Key_Tab
        )  # a list lights its first row when Tab comes to it, and what is done with one
        wanted = stops(window)
        forwards = walked(window, Qt.Key.Key_Tab)
        backwards = walked(window, Qt.Key.Key_Backtab)
        missed[page] = [named(part) for part in wanted if part not in forwards & backwards]
    assert {page: parts for page, parts in missed.items() if parts} == {}


def test_a_screen_reader_has_a_name_and_a_role_for_everything(window: MainWindow, qtbot: QtBot) -> None:
    unnamed, wrong = {}, {}
    for page in window.pages:
        show(window, qtbot, page)
        wanted = stops(window)
        assert len(wanted) > len(window.pages), "the rail alone has as many"
        unnamed[page] = [type(part).__name__ for part in wanted if not heard(part)]
        wrong[page] = [
            f"{named(part)}: {QAccessible.queryAccessibleInterface(part).role()}"
            for part in wanted
            for kind, roles in ROLES.items()
            if isinstance(part, kind) and QAccessible.queryAccessibleInterface(part).role() not in roles
        ]
    assert {page: parts for page, parts in unnamed.items() if parts} == {}
    assert {page: parts for page, parts in wrong.items() if parts} == {}


def heard(part: QWidget) -> str:
    """What a screen reader says of it: its name, or of tabs the one in view."""
    spoken = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    return spoken or said(part)


def named(part: QWidget) -> str:
    return f"{type(part).__name__} {heard(part)!r}"
