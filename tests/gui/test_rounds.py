"""Every list and every dialog of the window: models that keep Qt's rules, and nothing that needs a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.paths import folders
from app.settings import Settings
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.table import IdTableModel
from app.ui.theme import Theme
from tests.gui.rounds import DIALOGS, WAIT, dialogs, kinds_of_dialog, make, opened

# What a person types into or presses.
WORKED = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView, QTabBar)
MOST_STEPS = 120


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    places = folders().make()
    made = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.show()
    path = tmp_path / "shop.shopbook"
    make(path)
    made.open_book(path)
    qtbot.waitUntil(lambda: bool(made.pages) and "proved" in made.status.light.words(), timeout=WAIT)
    yield made
    made.close()


@pytest.fixture
def tested(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, ...]]:
    """Every table of the program is under Qt's own tester from its first row on; a rule that is broken ends the test.

    The columns of those that had rows.
    """
    filled = set[tuple[str, ...]]()
    begin = IdTableModel.__init__

    def begin_tested(model: IdTableModel[Any], *arguments: Any, **more: Any) -> None:
        begin(model, *arguments, **more)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(model, mode, model)
        model.rowsInserted.connect(lambda *_: filled.add(tuple(column.key for column in model.columns)))
        model.modelReset.connect(lambda *_: filled.add(tuple(column.key for column in model.columns)))

    monkeypatch.setattr(IdTableModel, "__init__", begin_tested)
    return filled


def test_every_model_keeps_the_rules_of_models(
    tested: set[tuple[str, ...]], window: MainWindow, qtbot: QtBot
) -> None:
    from app.ui.reports.page import ReportsPage

    for key in window.pages:
        window.go(key)
        qtbot.wait(150)
    window.open_customer(2)
    for bar in window.findChildren(QTabBar):
        for tab in range(bar.count()):
            bar.setCurrentIndex(tab)
            qtbot.wait(100)
    reports = window.pages["reports"]
    assert isinstance(reports, ReportsPage)
    window.go("reports")
    for name in reports.names:
        reports.choose(name)
        qtbot.wait(100)
    for name in DIALOGS:
        opened(window, name, qtbot).close()
    assert len(tested) >= 12


def test_every_dialog_is_on_the_round(window: MainWindow, qtbot: QtBot) -> None:
    assert set(dialogs(window)) == set(DIALOGS)
    seen = set()
    for name in DIALOGS:
        dialog = opened(window, name, qtbot)
        seen.add(type(dialog))
        dialog.close()
        qtbot.wait(50)
    assert {kind.__name__ for kind in kinds_of_dialog() - seen} == set()


def worked(dialog: QWidget) -> list[QWidget]:
    """What can be used in the dialog, or on the page, as it stands."""
    return [
        part
        for part in dialog.findChildren(QWidget)
        if isinstance(part, WORKED)
        and part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
    ]


def choices(part: QWidget) -> set[QWidget]:
    """The part itself, or the whole row where one of several is chosen: Tab reaches the row, arrows go on in it."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return set(group.buttons()) if group is not None and group.exclusive() else {part}


def holder(part: QWidget | None, among: set[QWidget]) -> QWidget | None:
    """The part of the dialog that has the keys when `part` has the focus."""
    while part is not None and part not in among:
        part = part.parentWidget()
    return part


def missed_by_tab(wanted: set[QWidget]) -> list[str]:
    """Those of these parts to which Tab does not lead from where the keys are now."""
    reached = set[QWidget]()
    for _ in range(MOST_STEPS):
        here = holder(QApplication.focusWidget(), wanted)
        if here is not None:
            reached |= choices(here)
        focus = QApplication.focusWidget()
        assert focus is not None
        # A table takes Tab for its cells where these can be edited; Ctrl+Tab leaves it.
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is focus:
            QTest.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        if reached >= wanted:
            break
    return [
        f"{type(part).__name__} {part.accessibleName() or part.objectName()}" for part in wanted - reached
    ]


def test_every_part_of_every_page_is_reached_by_tab(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    missed = {}
    for key, page in window.pages.items():
        window.go(key)
        qtbot.waitUntil(lambda page=page: len(worked(page)) > 1, timeout=WAIT)  # type: ignore[misc]
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
        missed[key] = missed_by_tab({part for part in worked(page) if part.isVisible()})
    assert {key: parts for key, parts in missed.items() if parts} == {}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_part_of_every_dialog_is_reached_by_tab_and_escape_closes_it(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    dialog = opened(window, name, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    first = QApplication.focusWidget()
    assert first is not None, "no part has the keys when it opens"
    assert dialog.isAncestorOf(first), "the keys are elsewhere when it opens"
    qtbot.waitUntil(lambda: bool(worked(dialog)), timeout=WAIT)
    wanted = set(worked(dialog))
    assert missed_by_tab(wanted) == []
    unnamed = [type(part).__name__ for part in wanted if not said(part)]
    assert unnamed == [], "a screen reader has no name for it"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    if dialog.isVisible():  # the first Escape closed a list that hung open
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(d.isVisible() for d in window.findChildren(QDialog)), timeout=WAIT)


def said(part: QWidget) -> str:
    """What a screen reader calls it."""
    if isinstance(part, QAbstractButton):
        return part.accessibleName() or part.text() or part.toolTip()
    if isinstance(part, QTabBar):
        return part.tabText(0)
    return part.accessibleName()
