"""The manual: chapters by page, a search over all, and nothing in it that the menus do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.paths import folders
from app.settings import Settings
from app.ui.customers.page import CustomersPage
from app.ui.help.chapters import KEYS, OF_PAGE, ORDER, Keys, _in_forms, _on_pages, chapters, holding, sheet
from app.ui.help.viewer import HelpViewer
from app.ui.look import resource
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.reports.page import ReportsPage
from app.ui.theme import Theme
from tests.gui.rounds import kinds_of_dialog
from tests.gui.test_language import messages
from tests.gui.test_main_window import WAIT, begin

LANGUAGES = ["en", "id"]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    places = folders().make()
    made = MainWindow(theme, Preferences(Settings(), places.settings_file), places)
    qtbot.addWidget(made)
    made.show()
    made.start(None)
    begin(made, qtbot)
    yield made
    made.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_is_written_in_every_language(language: str) -> None:
    written = {file.stem for file in resource("help", language).glob("*.md")}
    assert written == set(ORDER)
    for chapter in chapters(language):
        assert chapter.title
        assert len(chapter.text.split()) > 60, chapter.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_manual_leads_to_a_chapter(language: str) -> None:
    for chapter in chapters(language):
        for mark, target in re.findall(r"(!?)\[[^]]+\]\(([^)]+)\)", chapter.text):
            if mark:
                assert resource("help", "pictures", language, target).exists(), f"{chapter.key}: {target}"
                continue
            assert target.removesuffix(".md") in ORDER, f"{chapter.key}: {target}"


def test_translated_chapters_have_the_same_parts() -> None:
    for english, other in zip(chapters("en"), chapters("id"), strict=True):
        for mark in ("## ", "\n- ", "](", "F2", "F3", "F4", "Ctrl+"):
            assert english.text.count(mark) == other.text.count(mark), f"{english.key} {mark!r}"


def test_every_page_and_dialog_has_a_chapter() -> None:
    assert set(OF_PAGE.values()) <= set(ORDER)
    shown = {kind.__name__ for kind in kinds_of_dialog()} - {"HelpViewer", "Palette"}
    assert sorted(name for name in shown if name not in OF_PAGE) == []


def test_the_sheet_has_the_keys_of_every_page_and_form_and_no_others(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """What the menus have is tested below; these are the shortcuts that parts of the window have of their own."""
    for key in window.pages:
        window.go(key)
        qtbot.wait(50)
    customers = window.pages["customers"]
    assert isinstance(customers, CustomersPage)
    customers.detail.tabs.notes.show()
    actions = window.actions_
    assert actions is not None
    file = tmp_path / "bank.csv"
    file.write_text("Date,Sender,Narration,Amount\n2026-03-02,ADA OBI,Sale 1,5000.00\n", "utf-8")
    for show in (actions.sale, actions.payment, partial(actions.match_bank, file), actions.print_day):
        show()
        qtbot.wait(50)
    kinds = {type(dialog).__name__ for dialog in window.findChildren(QDialog)}
    assert {"SaleDialog", "PaymentDialog", "MatchDialog", "PreviewDialog"} <= kinds
    shown = window.reach.show_keys().browser.toPlainText()
    menus = {action.shortcut().toString() for _, action in window.menus.listed()}
    numbers = {f"Alt+{number}" for number in range(1, 10)}

    def own() -> set[str]:
        found = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
        return found - menus - numbers - {"Esc"}

    expected = {
        "F4",
        "Alt+M",
        "Ctrl+E",
        "Del",
        "Ctrl+Return",
        "Ctrl+Shift+F",
        "Alt+Left",
        "Alt+L",
        "Ctrl+D",
    }
    written = {keys for keys, _ in (*_on_pages(), *_in_forms()) if "+" in keys and " " not in keys}
    expected |= {QKeySequence(keys.replace("Enter", "Return")).toString() for keys in written} - menus
    # Some come with what a page or dialog reads from the book.
    qtbot.waitUntil(lambda: expected <= own())
    assert (
        sorted(
            keys for keys in own() if QKeySequence(keys).toString() not in shown.replace("Enter", "Return")
        )
        == []
    )


def test_a_search_finds_by_any_words_titles_first() -> None:
    assert holding("lock date", chapters("en"))[0].key == "lock"
    assert holding("MEMORY stick", chapters("en"))
    assert holding("xyzzy", chapters("en")) == []


def test_the_sheet_says_what_it_was_given_by_menu() -> None:
    made = sheet([Keys("Record", "Sale", "F2"), Keys("Record", "Payment", "F3"), Keys("Help", "Keys", "F9")])
    assert made.key == KEYS
    assert re.findall(r"^## .*", made.text, re.MULTILINE)[:2] == ["## Record", "## Help"]
    assert "| **F2** | Sale |" in made.text


def test_f1_opens_the_chapter_of_the_page_in_view(window: MainWindow, qtbot: QtBot) -> None:
    for key in window.pages:
        window.go(key)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
        QTest.keyClick(window, Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: bool(window.findChildren(HelpViewer)), timeout=WAIT)
        viewer = window.findChildren(HelpViewer)[0]
        assert viewer.chapter() == OF_PAGE[key]
        viewer.close()
        qtbot.waitUntil(lambda: not window.findChildren(HelpViewer), timeout=WAIT)


def test_f1_in_a_dialog_opens_its_chapter_over_it(window: MainWindow, qtbot: QtBot) -> None:
    window.payment()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)), timeout=WAIT)
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(HelpViewer)), timeout=WAIT)
    viewer = dialog.findChildren(HelpViewer)[0]
    assert viewer.chapter() == "payment"
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_the_sheet_has_every_key_of_the_menus(window: MainWindow) -> None:
    viewer = window.reach.show_keys()
    text = viewer.browser.toPlainText()
    listed = window.menus.listed()
    assert len(listed) > 12
    for _, action in listed:
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        assert keys in text, action.text()


def test_the_manual_names_only_menus_and_actions_there_are(window: MainWindow) -> None:
    from app.ui.settings.page import SettingsPage

    settings = window.pages["settings"]
    assert isinstance(settings, SettingsPage)
    rooms = {room for _, _, room in settings.names()}
    known = {(menu, plain(action.text())) for menu, action in window.menus.listed()}
    known |= {(settings.title(), room) for room in rooms}
    for chapter in chapters("en"):
        for place, name in re.findall(r"\*\*(\w+) → ([^*]+)\*\*", chapter.text):
            if place != "More":
                assert (place, name) in known, chapter.key


# Words that are bold because they matter, not because a button says them.
BOLD = {
    "en": {
        *("Owes ₦2,000.00", "In credit ₦500.00", "✓ balance proved", "demo shop", "noted, but not counted"),
        *("It is not here yet", "A balance is proved", "Three keys for a cash sale:", "More"),
    },
    "id": {
        *(
            "Utang Rp 2.000",
            "Titipan Rp 500",
            "✓ saldo terbukti",
            "toko contoh",
            "dicatat tetapi belum dihitung",
        ),
        *("Uangnya belum masuk", "Saldo terbukti", "Penjualan tunai dengan tiga tombol:"),
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_manual_calls_by_name_is_called_so_on_the_screen(language: str) -> None:
    # The English manual by the sources, the others by what they are translated to.
    every = messages("id")
    known = {name(form) for _, source, forms in every for form in ([source] if language == "en" else forms)}
    for chapter in chapters(language):
        for bold in re.findall(r"\*\*([^*]+)\*\*", chapter.text):
            for part in bold.split(" → "):
                is_key = re.fullmatch(r"(F\d|(Ctrl|Alt)\+\S+|Enter|Esc)", part)
                assert is_key or part in BOLD[language] or name(part) in known, f"{chapter.key}: {part}"


def name(text: str) -> str:
    """What a button is called, without its marks."""
    return text.replace("&", "").removesuffix("…").strip().casefold()


def plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…").strip()


def test_the_search_by_keyboard(qtbot: QtBot) -> None:
    viewer = HelpViewer([])
    qtbot.addWidget(viewer)
    viewer.show()
    QTest.keyClicks(viewer.search, "bounced")
    assert viewer.titles() == ["Payments on the way"]
    assert viewer.chapter() == "pending"
    assert viewer.browser.extraSelections()
    QTest.keyClick(viewer.search, Qt.Key.Key_Escape)
    assert len(viewer.titles()) == len(ORDER) + 1
    QTest.keyClicks(viewer.search, "xyzzy")
    assert viewer.nothing.isVisible()


def test_a_link_opens_its_chapter(qtbot: QtBot) -> None:
    viewer = HelpViewer([])
    qtbot.addWidget(viewer)
    viewer.browser.anchorClicked.emit(QUrl("proof.md"))
    assert viewer.chapter() == "proof"


def test_recent_books_are_offered_without_the_one_that_is_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = window.preferences.settings.last_book
    assert opened is not None
    other = tmp_path / "Other.shopbook"
    other.write_bytes(b"")
    window.preferences.change(window.preferences.settings.with_book(other).with_book(opened))
    gone = tmp_path / "Gone.shopbook"
    window.preferences.change(window.preferences.settings.with_book(gone).with_book(opened))
    assert window.reach.recent_books() == [other]


def test_the_palette_of_the_window_reaches_pages_actions_settings_and_chapters(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = window.reach.open_palette()
    for typed, first in (
        ("audit", "Audit"),
        ("payment", "Payment"),
        ("lock date", "Lock date"),
        ("safety copies", "Safety copies, and bringing one back"),
        ("language", "Language"),
        ("who buys", "Sales by customer"),
    ):
        palette.search.setText(typed)
        assert first in palette.names(), typed
    palette.search.setText("trial")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_key() == "reports", timeout=WAIT)
    reports = window.pages["reports"]
    assert isinstance(reports, ReportsPage)
    assert reports.kind is not None
    assert reports.kind.key == "trial-balance"
    palette = window.reach.open_palette()
    palette.search.setText("language")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_key() == "settings", timeout=WAIT)
