"""The switch in Settings that starts Shopbook with this computer, and the window it starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app import autostart
from app.storage.book import Book
from app.ui import application
from app.ui.settings.editors import SwitchSetting
from app.ui.settings.page import SettingsPage
from tests.gui.shop import Shop, open_shop

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the entry of freedesktop.org")


class Page:
    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.page = SettingsPage(shop.context, shop.window)
        self.said: list[str] = []
        self.undo: list[Callable[[], None]] = []
        self.page.saved.connect(self._heard)
        self.page.show()
        editor = self.page.editor("autostart")
        assert isinstance(editor, SwitchSetting)
        self.editor = editor

    def _heard(self, words: str, undo: Callable[[], None]) -> None:
        self.said.append(words)
        self.undo.append(undo)

    def press(self) -> None:
        self.page.show_setting("autostart")
        self.shop.focus(self.editor.box)
        self.shop.press(Qt.Key.Key_Space)


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "autostart" / "shopbook.desktop"


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path, entry: Path) -> Iterator[Page]:
    with open_shop(qtbot, tmp_path) as shop:
        yield Page(shop)


def test_window_and_entry_mean_the_same_option() -> None:
    assert application.MINIMISED == autostart.MINIMISED


def test_it_is_switched_on_and_taken_back(settings: Page, entry: Path) -> None:
    assert not settings.editor.box.isChecked()
    settings.press()
    assert entry.exists()
    assert settings.said == ["Start Shopbook with this computer: yes."]
    settings.undo[-1]()
    assert not entry.exists()
    assert not settings.editor.box.isChecked()


def test_it_shows_what_the_system_says_each_time_the_page_comes(settings: Page) -> None:
    settings.page.hide()
    autostart.switch(on=True)
    settings.page.refresh()
    assert settings.editor.box.isChecked()


def test_a_computer_that_does_not_allow_it_says_so_at_the_switch(settings: Page, entry: Path) -> None:
    entry.parents[1].write_text("a file where a folder should be", "utf-8")
    settings.press()
    assert not settings.editor.box.isChecked()
    assert settings.editor.wrong.isVisible()
    assert str(entry) in settings.editor.wrong.text()
    assert settings.said == []
    entry.parents[1].unlink()
    settings.press()
    assert not settings.editor.wrong.isVisible()
    assert entry.exists()


@pytest.mark.parametrize("options", [[], ["--minimised"]])
def test_the_window_it_starts_opens_the_book_and_can_be_seen(tmp_path: Path, options: list[str]) -> None:
    book = tmp_path / "Ngọzi’s book.shopbook"
    Book.create(book, name="Ngọzi", currency="NGN").close()
    picture = tmp_path / "window.png"
    done = subprocess.run(
        [sys.executable, "-m", "app", *options, str(book), "--offscreen-shot", str(picture)],
        cwd=ROOT,
        env=os.environ | {"SHOPBOOK_HOME": str(tmp_path / "home")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not QImage(str(picture)).isNull()
    kept = json.loads((tmp_path / "home" / "config" / "settings.json").read_text("ascii"))
    assert kept["last_book"] == str(book)


def test_a_start_that_is_measured_says_when_the_list_can_be_used(tmp_path: Path) -> None:
    book = tmp_path / "shop.shopbook"
    Book.create(book, name="Shop", currency="NGN").close()
    done = subprocess.run(
        [sys.executable, "-m", "app", str(book), "--ready"],
        cwd=ROOT,
        env=os.environ | {"SHOPBOOK_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b"ready\n"), done.stderr
