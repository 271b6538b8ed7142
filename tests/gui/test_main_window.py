"""The window by keyboard, on a real book: first start, customers, sales, payments, undo, and what is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.paths import Folders, folders
from app.services.customer_lists import customer_details
from app.settings import Settings
from app.storage.book import Book
from app.ui import frame
from app.ui.customers.page import CustomersPage
from app.ui.customers.tabs import NOTES
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.pages import places
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.books import Clock, make_shop
from tests.gui.windows import until_proved

WAIT = 15_000


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    places: Folders = folders().make()
    made = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(made)
    made.show()
    made.start(None)
    yield made
    made.close()


def test_first_start_makes_a_book_and_the_window_shows_it(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    assert window.windowTitle().startswith("Ada's Provisions")
    assert {"today", "customers", "daybook", "pending", "consolidations", "check", "audit"} < set(
        window.pages
    )
    assert [*window.pages][-1] == "settings"
    until_proved(window, qtbot)


def test_what_is_on_the_screen_stays_until_there_is_a_list_but_not_for_long(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = frame.HELD_AT_MOST_MS
    monkeypatch.setattr(frame, "HELD_AT_MOST_MS", 10 * WAIT)
    window.hold_picture()
    assert not window.updatesEnabled()
    begin(window, qtbot)
    qtbot.waitUntil(window.updatesEnabled, timeout=WAIT)
    window.hold_picture()
    window.opening.show_first()
    assert window.updatesEnabled(), "the first page waits for no list"
    monkeypatch.setattr(frame, "HELD_AT_MOST_MS", usual)
    window.hold_picture()
    qtbot.waitUntil(window.updatesEnabled, timeout=WAIT)


def test_a_shop_without_a_name_is_asked_for_it(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.opening.first.name, Qt.Key.Key_Return)
    assert window.views.currentWidget() is window.opening.first
    assert window.opening.first.name_field.line_text() == "What is the shop called?"
    assert window.opening.first.name.hasFocus()
    assert not window.desk.is_open


def test_an_unknown_currency_is_refused_at_its_field_and_no_file_is_made(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.opening.first.currency.setCurrentText("XQZ")
    QTest.keyClicks(window.opening.first.name, "Ada")
    QTest.keyClick(window.opening.first.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "XQZ" in window.opening.first.currency_field.line_text(), timeout=WAIT)
    assert window.views.currentWidget() is window.opening.first
    assert window.opening.first.name.text() == "Ada", "what was typed is still there"
    assert window.opening.first.currency.currentText() == "XQZ"
    assert not list(window.folders.books.glob("*.shopbook"))
    assert not window.pages


def test_a_currency_is_chosen_by_its_name(window: MainWindow, qtbot: QtBot) -> None:
    first = window.opening.first
    window.opening.show_first()
    texts = [first.currency.itemText(n) for n in range(first.currency.count())]
    assert texts[0] == "Nigerian Naira (NGN)"
    assert "Swedish Krona (SEK)" in texts
    asked: list[tuple[str, str]] = []
    first.new_book.disconnect()
    first.new_book.connect(lambda *facts: asked.append(facts))
    first.name.setText("Ada")
    for typed, code in (("kenyan shilling (kes)", "KES"), ("vnd", "VND"), ("Swedish Krona (SEK)", "SEK")):
        first.currency.setEditText(typed)
        first.start_button.click()
        assert asked.pop() == ("Ada", code)


def test_a_day_by_keyboard_and_undo(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    add_customer(window, qtbot, "Amaka Obi")
    record(window, qtbot, Qt.Key.Key_F2, "3000")
    figures(window, qtbot, (300_000, 0))
    record(window, qtbot, Qt.Key.Key_F3, "2000")
    figures(window, qtbot, (100_000, 0))
    window.notices.undo_action.trigger()
    figures(window, qtbot, (300_000, 0))
    record(window, qtbot, Qt.Key.Key_F3, "5000")
    figures(window, qtbot, (0, 200_000))


def test_undo_never_reaches_into_another_book(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    add_customer(window, qtbot, "Amaka Obi")
    until_proved(window, qtbot)
    record(window, qtbot, Qt.Key.Key_F2, "5000")
    figures(window, qtbot, (500_000, 0))
    other = make_shop(window.folders.books, Clock())
    other.customer()
    other.sale(700)
    other.book.close()
    assert window.notices.undo_action.isEnabled()
    assert not window.notices.bar().print_button().isHidden()
    window.open_book(other.book.path)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    assert not window.notices.undo_action.isEnabled()
    qtbot.waitUntil(window.notices.bar().isHidden)
    window.notices.undo()
    window.notices.bar().print_pressed.emit()
    figures(window, qtbot, (70_000, 0))
    assert [d for d in window.findChildren(QDialog) if d.isVisible()] == []


def test_the_book_is_the_same_after_closing_and_opening(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    add_customer(window, qtbot, "Bello Musa")
    record(window, qtbot, Qt.Key.Key_F2, "1250.50")
    path = window.preferences.settings.last_book
    assert path is not None
    window.open_book(path)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)
    figures(window, qtbot, (125_050, 0))


@pytest.mark.parametrize("leave", ["close", "open_another"])
def test_a_note_half_typed_is_there_when_the_book_is_opened_again(
    window: MainWindow, qtbot: QtBot, leave: str
) -> None:
    begin(window, qtbot)
    add_customer(window, qtbot, "Bello Musa")
    page = window.pages["customers"]
    assert isinstance(page, CustomersPage)
    tabs = page.detail.tabs
    tabs.setCurrentIndex(NOTES)
    qtbot.waitUntil(lambda: not tabs.notes.edit.isReadOnly(), timeout=WAIT)
    QTest.keyClicks(tabs.notes.edit, "Blue gate")
    path = window.preferences.settings.last_book
    assert path is not None
    if leave == "close":
        assert window.close()
    else:
        window.opening.leaving.emit()
    with Book.open(path).read() as tx:
        assert customer_details(tx, 1).note == "Blue gate"


@pytest.mark.parametrize("content", [b"", b"this is a letter, not a book" * 100])
def test_a_file_that_is_no_book_is_refused_and_not_touched(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "letter.shopbook"
    path.write_bytes(content)
    window.open_book(path)
    qtbot.waitUntil(lambda: window.notices.dialog() is not None, timeout=WAIT)
    dialog = window.notices.dialog()
    assert dialog is not None
    dialog.close()
    assert path.read_bytes() == content
    assert window.views.currentWidget() is window.opening.first


def test_the_rail_folds_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    window.resize(1024, 700)
    narrow = window.rail.width()
    assert window.stack.x() == narrow
    window.resize(1300, 700)
    assert narrow < window.rail.width() == window.stack.x(), "it never lies over the page"


def test_no_keys_mean_two_things(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    menu = [a.shortcut().toString() for a in window.findChildren(QAction) if not a.shortcut().isEmpty()]
    assert len(menu) >= 10
    for page in window.pages.values():
        own = [s.key().toString() for s in page.findChildren(QShortcut) if isinstance(s.parent(), Page)]
        said_twice = [keys for keys, times in Counter(menu + own).items() if times > 1]
        assert said_twice == [], page.key


def test_the_rail_names_each_page_as_it_names_itself_before_it_is_made(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    assert [place.key for place in places()] == [*window.pages]
    for place in places():
        page = window.pages[place.key]
        assert (page.key, page.icon_name, page.title()) == place


# ---- what a person does ----


def begin(window: MainWindow, qtbot: QtBot) -> None:
    window.opening.first.currency.setCurrentText("NGN")
    QTest.keyClicks(window.opening.first.name, "Ada's Provisions")
    QTest.keyClick(window.opening.first.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.pages), timeout=WAIT)


def add_customer(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.open_dialog("customer")
    dialog = open_dialog(window, qtbot)
    QTest.keyClicks(focus(qtbot, dialog), name)
    enter(qtbot, dialog)
    qtbot.waitUntil(lambda: window.pages["customers"].customer_in_view() is not None, timeout=WAIT)


def record(window: MainWindow, qtbot: QtBot, key: Qt.Key, amount: str) -> None:
    (window.sale if key == Qt.Key.Key_F2 else window.payment)()
    dialog = open_dialog(window, qtbot)
    QTest.keyClicks(focus(qtbot, dialog), amount)
    enter(qtbot, dialog)


def open_dialog(window: MainWindow, qtbot: QtBot) -> QDialog:
    found: list[QDialog] = []

    def there() -> bool:
        found[:] = [d for d in window.findChildren(QDialog) if d.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=WAIT)
    return found[0]


def focus(qtbot: QtBot, dialog: QDialog) -> QWidget:
    def inside() -> QWidget | None:
        widget = QApplication.focusWidget()
        return widget if widget is not None and dialog.isAncestorOf(widget) else None

    qtbot.waitUntil(lambda: inside() is not None, timeout=WAIT)
    widget = inside()
    assert widget is not None
    return widget


def enter(qtbot: QtBot, dialog: QDialog) -> None:
    gone: list[int] = []
    dialog.finished.connect(gone.append)
    qtbot.waitUntil(lambda: dialog.property("busy") is not True, timeout=WAIT)
    qtbot.wait(400)  # the outlook is worked out while one types; a person needs longer than that
    QTest.keyClick(focus(qtbot, dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(gone), timeout=WAIT)


def figures(window: MainWindow, qtbot: QtBot, wanted: tuple[int, int]) -> None:
    """Debt and credit of the first customer as the book has them; every balance proved."""
    from app.services.proof import prove_customer
    from app.storage.book import Tx

    seen: list[tuple[int, int]] = []
    steps: list[bool] = []

    def look(tx: Tx) -> tuple[int, int]:
        proved = prove_customer(tx, 1)
        steps.append(proved.in_step)
        return (proved.row.debt, proved.row.credit)

    def right() -> bool:
        window.desk.read(look, window, seen.append, key="figures")
        return bool(seen) and seen[-1] == wanted

    _until(qtbot, right, lambda: f"{seen[-1:]} is not {wanted}")
    assert all(steps)


def _until(qtbot: QtBot, condition: Callable[[], bool], words: Callable[[], str]) -> None:
    for _ in range(1200):
        if condition():
            return
        qtbot.wait(50)
    raise AssertionError(words())
