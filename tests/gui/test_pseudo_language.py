"""A language nobody speaks: every text that went through translation comes back ⟦marked~~~⟧ and 40 % longer.

What then stands on a page or a dialog without the marks was never translated; what no longer fits is clipped. The
book is Greek, so that Latin letters outside the marks can only be ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.paths import folders
from app.settings import Settings
from app.ui.language import LANGUAGES
from app.ui.main_window import MainWindow
from app.ui.parts import Words
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.gui.rounds import DIALOGS, make, opened

if TYPE_CHECKING:
    from app.storage.book import Tx

WAIT = 15_000
LONGER = 0.4
OPEN, CLOSE = "⟦", "⟧"
# Names, keys and measures that are the same in every language.
PROPER = re.compile(
    r"[0-9A-F]{4}(?:-[0-9A-F]{4}){2}|\b[a-z]{2}_[A-Z]{2}\b|\S+\.(?:csv|xlsx|shopbook)|Shopbook|EUR|PDF|CSV|XLSX|UTF|LE\b|BE\b|Latin|A4|mm\b|kB|MB|(?:Alt|Ctrl|Shift|Esc|Del|Enter|Tab|F\d+)(?:\+\S)?|Home|End|"
    + "|".join(LANGUAGES.values())
)
MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
# What is put into a text: checked by itself, since a sentence may be translated and its facts not.
FACT = re.compile(r"(\{\w+\}|%L?n)")
# Where a file lies.
PLACE = re.compile(r"\S*[/\\]\S+")
LATIN = re.compile(r"[A-Za-z]{2,}")


class Pseudo(QTranslator):
    """Marks and lengthens whatever is asked for; the facts in it stay outside the marks, to be looked at as well."""

    def translate(self, _context: str, source: str, _different: str | None = None, _count: int = -1) -> str:
        longer = ("~" * 5 + " ") * (len(source) // 6)
        longer = longer[: round(len(source) * LONGER)].rstrip()
        parts = FACT.split(source)
        marked = [
            part
            if FACT.fullmatch(part) or not any(sign.isalpha() for sign in part)
            else f"{OPEN}{part}{CLOSE}"
            for part in parts
        ]
        last = max((n for n, part in enumerate(marked) if part.startswith(OPEN)), default=-1)
        if last < 0:
            return source
        marked[last] = f"{marked[last][:-1]}{longer}{CLOSE}"
        return "".join(marked)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    qapp.setProperty("language", "xx")
    yield
    qapp.setProperty("language", None)
    qapp.removeTranslator(translator)


def untranslated(text: str) -> str:
    """What of a text was never translated; empty for nothing."""
    rest = text
    while MARKED.search(rest):
        rest = MARKED.sub(" ", rest)
    rest = PROPER.sub(" ", rest)
    rest = PLACE.sub(" ", rest)
    return text if LATIN.search(rest) else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{OPEN}Save~~{CLOSE}", False),
        ("Save", True),
        (f"{OPEN}Owes {OPEN}a{CLOSE}~~{CLOSE} · 12", False),
        (f"{OPEN}Sale{CLOSE} of today", True),
        ("Ωμέγα 1.200,00 €", False),
        ("F2", False),
    ],
)
def test_the_search_itself(text: str, *, found: bool) -> None:
    assert bool(untranslated(text)) is found


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Every text a person can meet in a window: which widget, and what it says."""
    yield type(top).__name__, top.windowTitle()
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or isinstance(widget.parent(), QComboBox):
            continue
        where = f"{type(top).__name__}: {type(widget).__name__}"
        yield f"{where} tip", widget.toolTip()
        yield f"{where} name", widget.accessibleName()
        if isinstance(widget, Words):
            yield where, widget.whole_text()
        elif isinstance(widget, (QLabel, QAbstractButton)):
            yield where, widget.text()
        elif isinstance(widget, QLineEdit):
            yield where, widget.placeholderText()
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            yield from ((where, widget.itemText(row)) for row in range(widget.count()))
        elif isinstance(widget, QListWidget):
            yield from ((where, widget.item(row).text()) for row in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from ((where, widget.tabText(tab)) for tab in range(widget.count()))
        elif isinstance(widget, QTableView):
            yield from _cells(widget, where)
    for action in top.findChildren(QAction):
        yield f"{type(top).__name__} action", action.text()


def _cells(view: QTableView, where: str) -> Iterator[tuple[str, str]]:
    from app.ui.table import IdTableModel

    model = view.model()
    for column in range(model.columnCount()):
        title = model.headerData(column, view.horizontalHeader().orientation())
        yield f"{where} title", str(title or "")
        if isinstance(model, IdTableModel):
            for row in range(min(5, model.rowCount())):
                yield f"{where} cell", model.cell(row, column).text


def clipped(top: QWidget) -> Iterator[str]:
    """What does not fit where it stands: labels and buttons that are neither wrapped nor shortened on purpose."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or not widget.width():
            continue
        where = f"{type(top).__name__}: {type(widget).__name__}"
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            if widget.wordWrap():
                if widget.heightForWidth(widget.width()) > widget.height() + 1:
                    yield f"{where} needs a line more: {widget.text()}"
            elif not _shortened(widget) and widget.sizeHint().width() > widget.width() + 1:
                yield f"{where} {widget.width()} of {widget.sizeHint().width()}: {widget.text()}"
        elif isinstance(widget, QPushButton) and _room_for(widget.text(), widget) > widget.width():
            yield f"{where} {widget.width()}: {widget.text()}"


def _room_for(text: str, widget: QWidget) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _shortened(label: QLabel) -> bool:
    return isinstance(label, Words) and label.sizePolicy().horizontalPolicy().name == "Ignored"


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, pseudo: None, tmp_path: Path) -> Iterator[MainWindow]:
    places = folders().make()
    made = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.show()
    path = tmp_path / "μαγαζί.shopbook"
    make(path)
    made.open_book(path)
    qtbot.waitUntil(lambda: bool(made.pages) and "proved" in made.status.light.words(), timeout=WAIT)
    yield made
    made.close()


def settle(qtbot: QtBot, top: QWidget) -> None:
    """The workers answer, the lists lay themselves out: nothing says when that is over, but that nothing is cut then."""
    for _ in range(40):
        qtbot.wait(250)
        if not list(clipped(top)):
            return


def check(top: QWidget, found: list[str]) -> None:
    found += [f"{where}: {text}" for where, text in texts(top) if untranslated(text)]
    found += list(clipped(top))


def test_every_page_is_translated_and_fits(window: MainWindow, qtbot: QtBot) -> None:
    found: list[str] = []
    for key in window.pages:
        window.go(key)
        settle(qtbot, window)
        check(window, found)
    window.open_customer(2)
    settle(qtbot, window)
    check(window, found)
    assert sorted(set(found)) == []


def test_every_room_of_the_settings_is_translated_and_fits(window: MainWindow, qtbot: QtBot) -> None:
    from app.ui.settings.page import SettingsPage

    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    found: list[str] = []
    window.go("settings")
    qtbot.waitUntil(lambda: page.editor("name").findChildren(QLineEdit)[0].text() != "", timeout=WAIT)
    for key, _, _ in page.names():
        page.show_setting(key)
        settle(qtbot, page)
        check(page, found)
    assert sorted(set(found)) == []


# The manual has texts of its own, whole chapters in each language.
@pytest.mark.parametrize("name", [name for name in DIALOGS if name != "help"])
def test_every_dialog_is_translated_and_fits(
    window: MainWindow, qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What belongs to no book is written as this computer writes it.
    monkeypatch.setenv("LC_ALL", "el_GR.UTF-8")
    dialog = opened(window, name, qtbot)
    if name in ("sale", "payment", "discount", "return", "write off", "refund"):
        focus = dialog.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, "50")
        settle(qtbot, dialog)
    found: list[str] = []
    check(dialog, found)
    dialog.close()
    assert sorted(set(found)) == []


def test_every_menu_is_translated(window: MainWindow) -> None:
    found = [
        action.text()
        for menu in window.findChildren(QMenu)
        for action in (menu.menuAction(), *menu.actions())
        if untranslated(action.text().replace("&", ""))
    ]
    assert found == []


def test_what_was_recorded_and_what_was_refused_are_translated(window: MainWindow, qtbot: QtBot) -> None:
    from app.domain.payments import PaymentDraft, RefundDraft
    from app.services.payments import record_payment, refund

    assert window.context is not None
    today, said = window.context.today(), list[str]()

    def pay(tx: Tx) -> object:
        return record_payment(tx, PaymentDraft(str(uuid4()), 2, today, 1_000))

    def too_much(tx: Tx) -> object:
        return refund(tx, RefundDraft(str(uuid4()), 3, today, 99_999_00))

    window.desk.write(pay, window, lambda receipt: said.append(receipt.message))  # type: ignore[attr-defined]
    window.desk.write(too_much, window, None, lambda error: said.append(str(error)))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(said) == 2, timeout=WAIT)
    assert [text for text in said if untranslated(text)] == []
