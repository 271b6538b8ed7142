"""The settings page by keyboard: every setting is saved by itself, said, taken back by Undo, or refused at its field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sales import SaleDraft
from app.services import books
from app.ui.settings.editors import ChoiceSetting, PickSetting, SwitchSetting, TextSetting
from app.ui.settings.page import SettingsPage
from app.ui.settings.rooms import _limit_modes
from tests.gui.shop import Shop, open_shop, slow_book

Key = Qt.Key


class Settings:
    """The page on a window, and what it said."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.page = SettingsPage(shop.context, shop.window)
        self.page.resize(900, 600)
        self.said: list[str] = []
        self.undo: list[Callable[[], None]] = []
        self.page.saved.connect(self._heard)
        self.page.show()
        self.wait(lambda: bool(self.text("name").edit.text()))

    def _heard(self, words: str, undo: Callable[[], None]) -> None:
        self.said.append(words)
        self.undo.append(undo)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.shop.bot.waitUntil(condition)

    def text(self, key: str) -> TextSetting:
        editor = self.page.editor(key)
        assert isinstance(editor, TextSetting)
        return editor

    def choice(self, key: str) -> ChoiceSetting:
        editor = self.page.editor(key)
        assert isinstance(editor, ChoiceSetting)
        return editor

    def pick(self, key: str) -> PickSetting:
        editor = self.page.editor(key)
        assert isinstance(editor, PickSetting)
        return editor

    def write(self, key: str, typed: str) -> None:
        """Go to the setting, replace what is there, Enter."""
        self.page.show_setting(key)
        self.shop.focus(self.text(key).edit)
        self.shop.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.shop.type(typed)
        self.shop.press(Key.Key_Return)

    def stored(self, key: str) -> str:
        return self.shop.ask(books.settings)[key]

    def kept(self, key: str, value: str) -> None:
        self.wait(lambda: self.stored(key) == value)


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path) -> Iterator[Settings]:
    with open_shop(qtbot, tmp_path) as shop:
        yield Settings(shop)


@pytest.mark.parametrize(
    ("key", "typed", "value", "shown"),
    [
        ("name", "Mama Ngozi's Store", "Mama Ngozi's Store", "Mama Ngozi's Store"),
        ("phone", "0803 555 0101", "0803 555 0101", "0803 555 0101"),
        ("address", "12 Market Road, Aba", "12 Market Road, Aba", "12 Market Road, Aba"),
        ("tax_rate", "7.5", "750", "7.5 %"),
        ("tax_rate", "18 %", "1800", "18 %"),
        ("terms_days", "14", "14", "14"),
        ("validation_minutes", "10", "10", "10"),
        ("fiscal_year_start", "1 April", "04-01", "1 April"),
    ],
)
def test_what_is_typed_is_saved_said_and_taken_back(
    settings: Settings, key: str, typed: str, value: str, shown: str
) -> None:
    before = settings.stored(key)
    settings.write(key, typed)
    settings.kept(key, value)
    settings.wait(lambda: bool(settings.said))
    assert settings.page.editor(key).name in settings.said[0]
    settings.wait(lambda: settings.text(key).edit.text() == shown)
    settings.undo[0]()
    settings.kept(key, before)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("name", "   "),
        ("tax_rate", "120"),
        ("tax_rate", "a lot"),
        ("terms_days", "-3"),
        ("validation_minutes", "0"),
        ("validation_minutes", "soon"),
        ("fiscal_year_start", "29 February 2024"),
        ("fiscal_year_start", "the first"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_stays_as_typed(
    settings: Settings, key: str, typed: str
) -> None:
    before = settings.stored(key)
    settings.write(key, typed)
    settings.wait(lambda: bool(settings.text(key).field.line_text() and settings.text(key).edit.problem))
    assert settings.text(key).edit.text() == typed
    assert settings.stored(key) == before
    assert not settings.said


def test_esc_brings_back_what_is_in_force(settings: Settings) -> None:
    settings.write("validation_minutes", "never")
    settings.wait(lambda: bool(settings.text("validation_minutes").edit.problem))
    settings.shop.press(Key.Key_Escape)
    assert settings.text("validation_minutes").edit.text() == "5"
    assert not settings.text("validation_minutes").edit.problem


def test_leaving_the_page_saves_what_was_typed(settings: Settings) -> None:
    settings.page.show_setting("phone")
    settings.shop.focus(settings.text("phone").edit)
    settings.shop.type("0700")
    assert settings.stored("phone") == ""
    settings.page.hide()
    settings.kept("phone", "0700")


def test_every_policy_is_told_in_words_and_chosen_by_the_arrow_keys(settings: Settings) -> None:
    policy = settings.choice("policy")
    assert all(button.accessibleDescription() for button in policy.buttons.values())
    settings.page.show_setting("policy")
    settings.shop.focus(policy.buttons["real-time"])
    settings.shop.press(Key.Key_Down)
    settings.wait(policy.buttons["exact"].isChecked)
    if settings.stored("policy") == "real-time":
        settings.shop.press(Key.Key_Space)
    settings.kept("policy", "exact")
    settings.wait(lambda: bool(settings.undo))
    settings.undo[0]()
    settings.kept("policy", "real-time")


def test_arrow_keys_choose_before_the_book_has_answered(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shop(qtbot, tmp_path) as shop:
        with slow_book(shop):
            page = SettingsPage(shop.context, shop.window)
            page.show()
            page.show_setting("policy")
            policy = page.editor("policy")
            assert isinstance(policy, ChoiceSetting)
            shop.focus(policy.buttons["real-time"])
            for _ in range(3):
                shop.press(Key.Key_Down)
        qtbot.waitUntil(lambda: shop.ask(books.settings)["policy"] == "manual")
        assert policy.buttons["manual"].isChecked()


def test_the_answer_to_an_older_choice_does_not_take_a_newer_one_away(settings: Settings) -> None:
    policy = settings.choice("policy")
    settings.page.show_setting("policy")
    settings.shop.focus(policy.buttons["real-time"])
    settings.shop.press(Key.Key_Down)
    go_on = Event()
    settings.shop.desk.write(lambda _tx: go_on.wait(60), settings.page, print, print)
    settings.shop.press(Key.Key_Down)
    settings.wait(lambda: len(settings.undo) == 1)
    settings.page.refresh()
    settings.shop.press(Key.Key_Down)
    assert policy.buttons["manual"].isChecked()
    go_on.set()
    settings.kept("policy", "manual")
    settings.wait(lambda: len(settings.undo) == 3)
    assert policy.buttons["manual"].isChecked()


def test_what_a_warning_at_the_limit_does_is_told_as_it_is(settings: Settings) -> None:
    """The sale is recorded; it is the next one that a suspended customer needs a reason for."""
    from app.services.sales import record_sale

    told = {option.value: option.means for option in _limit_modes()}
    assert "the sale is recorded" in told["warn"]
    assert "the next one on credit needs a reason" in told["warn"]
    ada = settings.shop.customer("Ada Obi", limit=100_000)
    draft = SaleDraft("over", settings.shop.today, ada, amount=150_000)
    assert settings.shop.do(record_sale, draft).warnings
    refused: list[str] = []
    again = SaleDraft("again", settings.shop.today, ada, amount=1_000)
    settings.shop.desk.write(
        partial(record_sale, draft=again), settings.page, print, lambda error: refused.append(str(error))
    )
    settings.wait(lambda: bool(refused))
    assert "a debt of ₦1,500.00 is over the limit of ₦1,000.00" in refused[0]
    assert "give a reason" in refused[0]


def test_the_currency_can_change_only_while_the_book_is_empty(settings: Settings) -> None:
    currency = settings.pick("currency")
    settings.wait(lambda: currency.combo.count() > 100)
    assert currency.combo.isEnabled()
    settings.page.show_setting("currency")
    at = currency.combo.findData("GHS")
    currency.combo.activated.emit(at)
    settings.wait(lambda: settings.shop.ask(lambda tx: tx.info.currency.code) == "GHS")
    settings.shop.customer("Amaka")
    settings.page.refresh()
    settings.wait(lambda: not currency.combo.isEnabled())
    assert "once something is recorded" in currency.field.line_text()


def test_a_currency_in_use_is_refused_by_the_book_too(settings: Settings) -> None:
    settings.shop.customer("Amaka")
    currency = settings.pick("currency")
    currency.asked.emit("GHS")
    settings.wait(lambda: "stays what it is" in currency.field.line_text())
    assert settings.shop.ask(lambda tx: tx.info.currency.code) == "NGN"


def test_the_place_changes_how_numbers_are_written(settings: Settings) -> None:
    locale = settings.pick("locale")
    settings.wait(lambda: locale.combo.count() > 100)
    settings.page.show_setting("locale")
    at = locale.combo.findData("id_ID")
    assert at >= 0
    locale.combo.activated.emit(at)
    settings.kept("locale", "id_ID")


def test_the_lock_date_asks_for_a_reason_and_is_audited(settings: Settings) -> None:
    lock = settings.page.lock
    settings.page.show_setting("lock_date")
    assert lock.button.text() == "Lock these days"  # there is none to be moved
    settings.shop.focus(lock.day)
    settings.shop.type("-30")
    settings.shop.press(Key.Key_Tab)
    settings.shop.tab_to(lock.button)
    settings.shop.press(Key.Key_Space)
    assert "why" in lock.reason.problem
    settings.shop.focus(lock.reason)
    settings.shop.type("October is closed")
    settings.shop.press(Key.Key_Return)
    settings.wait(lambda: bool(settings.stored("lock_date")))
    audited = settings.shop.ask(
        lambda tx: tx.cursor.execute(
            "SELECT after FROM audit WHERE action = 'lock_date_moved' ORDER BY id DESC"
        ).fetchone()[0]
    )
    assert "October is closed" in audited
    assert not lock.reason.text()
    settings.wait(lambda: bool(settings.undo))
    settings.undo[-1]()
    settings.kept("lock_date", "")


def test_a_lock_date_in_the_future_is_refused_at_the_day_and_nothing_typed_is_lost(
    settings: Settings,
) -> None:
    lock = settings.page.lock
    settings.page.show_setting("lock_date")
    lock.day.set_day(settings.shop.today.replace(year=settings.shop.today.year + 2))
    settings.shop.focus(lock.reason)
    settings.shop.type("Too early")
    settings.shop.press(Key.Key_Return)
    settings.wait(lambda: "future" in lock.day.problem)
    assert lock.reason.text() == "Too early"
    assert settings.stored("lock_date") == ""


@pytest.mark.parametrize("key", ["compact", "validation", "tray", "backup_at_close", "backup_daily"])
def test_switches_of_this_computer_are_kept_and_taken_back(settings: Settings, key: str) -> None:
    editor = settings.page.editor(key)
    assert isinstance(editor, SwitchSetting)
    preferences = settings.shop.preferences
    before = getattr(preferences.settings, key)
    settings.page.show_setting(key)
    settings.shop.focus(editor.box)
    settings.shop.press(Key.Key_Space)
    assert getattr(preferences.settings, key) is not before
    assert editor.name in settings.said[-1]
    settings.undo[-1]()
    assert getattr(preferences.settings, key) is before
    assert editor.box.isChecked() is before


@pytest.mark.parametrize(("key", "chosen"), [("look", "dark"), ("scale", "150"), ("language", "id")])
def test_choices_of_this_computer_are_kept_and_taken_back(settings: Settings, key: str, chosen: str) -> None:
    preferences = settings.shop.preferences
    before = str(getattr(preferences.settings, key))
    settings.page.show_setting(key)
    button = settings.choice(key).buttons[chosen]
    settings.shop.focus(button)
    settings.shop.press(Key.Key_Space)
    assert str(getattr(preferences.settings, key)) == chosen
    settings.undo[-1]()
    assert str(getattr(preferences.settings, key)) == before


def test_the_folder_of_safety_copies_is_kept_and_taken_back(settings: Settings, tmp_path: Path) -> None:
    settings.page.show_setting("backup_daily")
    settings.page.copies.folder_chosen.emit(tmp_path)
    assert settings.shop.preferences.settings.backup_folder == tmp_path
    assert str(tmp_path) in settings.page.copies.where.whole_text()
    settings.undo[-1]()
    assert settings.shop.preferences.settings.backup_folder is None


def test_a_logo_is_kept_with_the_book_and_what_is_no_picture_is_refused(
    settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "letter.png"
    file.write_bytes(b"this is a letter")
    settings.page.logo.take(file)
    settings.wait(lambda: "PNG" in settings.page.logo.wrong.whole_text())
    square = QPixmap(40, 40)
    square.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    square.save(buffer, "PNG")
    file.write_bytes(buffer.data().data())
    settings.page.logo.take(file)
    settings.wait(lambda: not settings.page.logo.none_button.isHidden())
    assert settings.page.logo.wrong.isHidden()


def test_a_room_is_made_when_it_is_looked_at_and_shows_what_is_in_force(settings: Settings) -> None:
    assert not settings.page.findChildren(ChoiceSetting)
    before = settings.stored("terms_days")
    settings.page.show_setting("terms_days")
    assert settings.text("terms_days").edit.text() == before
    assert settings.choice("policy").buttons[settings.stored("policy")].isChecked()
    settings.page.show_setting("look")
    assert settings.choice("look").buttons[settings.shop.preferences.settings.look.value].isChecked()


def test_every_setting_is_called_as_the_palette_calls_it(settings: Settings) -> None:
    named = {key: name for key, name, _ in settings.page.names()}
    assert named.pop("lock_date") == settings.page.lock.name
    assert named == {key: settings.page.editor(key).name for key in named}


def test_every_setting_can_be_reached_by_name_and_by_tab(settings: Settings) -> None:
    for key, name, room in settings.page.names():
        assert name, key
        assert room, key
        settings.page.show_setting(key)
        focus = QApplication.focusWidget()
        target = settings.page.lock if key == "lock_date" else settings.page.editor(key)
        proxy = target.focusProxy()
        assert proxy is not None, key
        assert not proxy.isEnabled() or (focus is not None and target.isAncestorOf(focus)), key


def test_what_is_half_typed_is_saved_when_the_book_is_left(settings: Settings) -> None:
    settings.page.show_setting("name")
    settings.shop.focus(settings.text("name").edit)
    settings.shop.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settings.shop.type("Chidi Stores")
    assert settings.stored("name") != "Chidi Stores"
    settings.page.leave()
    settings.kept("name", "Chidi Stores")
