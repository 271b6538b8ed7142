"""Settings: rooms at the side, the settings of one room beside them. Each is saved by itself, with Undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import autostart
from app.domain.changes import Changes
from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.settings import Look, Settings
from app.ui import words
from app.ui.icons import icon
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Hairline, Words, icon_size
from app.ui.settings import rooms, work
from app.ui.settings.copies import CopiesFolder
from app.ui.settings.editors import Editor, PickSetting
from app.ui.settings.lock import LockEditor
from app.ui.settings.logo import LogoEditor
from app.ui.settings.names import all_settings, room_title
from app.ui.settings.rooms import Room

if TYPE_CHECKING:
    from app.services.books import Overview

SWITCHES = ("compact", "validation", "tray", "backup_at_close", "backup_daily")


class SettingsPage(Page):
    """Emits `back_up_asked`, `bring_back_asked`; what concerns this computer goes into the preferences, which the window follows."""

    key = "settings"
    icon_name = "settings"
    cares = Changes.SETTINGS
    back_up_asked = Signal()
    bring_back_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        size = look().size
        self.editors: dict[str, Editor] = {}
        self._room_of: dict[str, int] = {}
        self._values: dict[str, str] = {}
        self._buttons = QButtonGroup(self)
        self.stack = QStackedWidget()
        self._side = QVBoxLayout()
        self._side.setSpacing(size.xs)
        self.numbers = Words("", "body", "quiet", wraps=True)
        self.lock = LockEditor(context)
        self.logo = LogoEditor(context)
        self.copies = CopiesFolder(context)
        self._make_rooms()
        self._side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(size.l, size.s, size.l, size.l)
        row.setSpacing(size.l)
        row.addLayout(self._side)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.stack, 1)
        self.lock.asked.connect(self._lock)
        self.logo.said.connect(self.said)
        self.copies.back_up_asked.connect(self.back_up_asked)
        self.copies.bring_back_asked.connect(self.bring_back_asked)
        self.copies.folder_chosen.connect(self._keep_folder)
        context.preferences.changed.connect(self._show_preferences)
        self._show_room(0)
        self._show_preferences()

    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        self._show_login()
        self.context.desk.read(work.overview, self, self._show, key="settings")
        if self._picker("locale").combo.count() == 0:
            self.context.desk.read(work.places, self, self._offer, key="places")
        self.logo.refresh()

    def adopt(self, context: Context) -> None:
        super().adopt(context)
        self.lock.adopt(context)

    def names(self) -> list[tuple[str, str, str]]:
        """Every setting for the palette: its key, its name, the room it is in."""
        return all_settings()

    def show_setting(self, key: str) -> None:
        """Go to one setting: its room, and the cursor on it."""
        self._show_room(self._room_of[key])
        target = self.lock if key == "lock_date" else self.editors[key]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed and not yet left is saved when the page goes."""
        super().hideEvent(event)
        for editor in self.editors.values():
            editor.save()

    # ---- the rooms ----

    def _make_rooms(self) -> None:
        context = self.context
        shop, money, copies = rooms.shop_room(), rooms.money_room(context), rooms.copies_room()
        checks, notices = rooms.checks_room(), rooms.notices_room()
        self._add(shop, [self.logo])
        self._add(rooms.credit_room())
        self._add(money, [self.numbers])
        lock = Room("lock", room_title("lock"), "lock", {})
        self._room_of["lock_date"] = self._add(lock, [self.lock])
        at = self._add(checks, list(notices.editors.values()))
        self._know(notices, at)
        self._add(copies, [self.copies])
        self._add(rooms.computer_room())

    def _add(self, room: Room, more: list[QWidget] | None = None) -> int:
        size = look().size
        at = self.stack.count()
        button = QPushButton(room.title)
        button.setProperty("kind", "rail")
        button.setCheckable(True)
        button.setIcon(icon(room.icon_name))
        button.setIconSize(icon_size(size.icon))
        button.setMinimumWidth(size.rail)
        button.clicked.connect(partial(self._show_room, at))
        self._buttons.addButton(button, at)
        self._side.addWidget(button)
        inside = QWidget()
        inside.setProperty("part", "page")
        sheet = QWidget()
        sheet.setMaximumWidth(size.dialog_width + size.xxl)
        beside = QHBoxLayout(inside)
        beside.setContentsMargins(0, 0, size.m, 0)
        beside.addWidget(sheet, 100)
        beside.addStretch(1)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.m)
        column.addWidget(Words(room.title, "section"))
        if room.about:
            column.addWidget(Words(room.about, "body", "quiet", wraps=True))
        for part in (*room.editors.values(), *(more or [])):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.stack.addWidget(scroll)
        self._know(room, at)
        return at

    def _know(self, room: Room, at: int) -> None:
        for key, editor in room.editors.items():
            self.editors[key] = editor
            self._room_of[key] = at
            save = self._save if room.of_the_book else self._prefer
            editor.asked.connect(partial(save, key))

    def _show_room(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        button = self._buttons.button(at)
        button.setChecked(True)
        self.setFocusProxy(button)

    def _title(self, at: int) -> str:
        return self._buttons.button(at).text()

    def _picker(self, key: str) -> PickSetting:
        editor = self.editors[key]
        assert isinstance(editor, PickSetting), key
        return editor

    # ---- the book's settings ----

    def _show(self, found: Overview) -> None:
        self._values = {**found.values, "currency": found.currency}
        for key, value in self._values.items():
            if key in self.editors:
                self.editors[key].show_value(value)
        currency = self._picker("currency")
        currency.combo.setEnabled(not found.currency_fixed)
        currency.field.set_hint(
            self.tr("It stays what it is once something is recorded.")
            if found.currency_fixed
            else self.tr("It can be changed until the first customer or entry.")
        )
        locale = self._picker("locale")
        amount, day = self.context.money(123_456_789), self.context.day(self.context.today())
        locale.field.set_hint(f"{amount} · {day}")
        self.lock.show_day(self.context.info.lock_date)
        self._show_numbers(found)

    def _show_numbers(self, found: Overview) -> None:
        series = ", ".join(
            self.tr("{kind} {number}").format(kind=words.kind_word(kind), number=number)
            for kind, number in sorted(found.next_numbers.items())
            if kind in ("sale", "payment")
        )
        rule = self.tr("Sales, payments and all other entries are numbered one by one, without a gap.")
        coming = self.tr("Next: {series}.").format(series=series) if series else ""
        self.numbers.setText(f"{rule} {coming}".strip())

    def _offer(self, places: work.Places) -> None:
        self._picker("locale").offer([(choice.code, choice.name) for choice in places.locales])
        named = [(choice.code, f"{choice.name} ({choice.code})") for choice in places.currencies]
        self._picker("currency").offer(named)

    def _save(self, key: str, value: str, reason: str = "") -> None:
        before = self._values.get(key, "")
        change = partial(work.change, uid=str(uuid4()), key=key, value=value, reason=reason)
        self.context.desk.write(
            change, self, partial(self._saved, key, before, value), partial(self._refused, key)
        )

    def _saved(self, key: str, before: str, value: str, receipt: Receipt) -> None:
        self._values[key] = value
        editor = self.editors.get(key)
        if editor is None:
            sentence = self._lock_words(value)
            self.lock.done()
        else:
            editor.show_value(value)
            sentence = self.tr("{setting}: {value}.").format(
                setting=editor.name, value=editor.words_for(value) or self.tr("nothing")
            )
        self.saved.emit(" ".join((sentence, *receipt.warnings)), self._put_back(key, before))

    def _put_back(self, key: str, before: str) -> Callable[[], None]:
        reason = self.tr("Taken back") if key == "lock_date" else ""
        return partial(self._save, key, before, reason)

    def _refused(self, key: str, error: BookError) -> None:
        editor = self.editors.get(key)
        if editor is None:
            self.lock.refuse(error.field, str(error))
        else:
            editor.refuse(str(error))

    def _lock(self, value: str, reason: str) -> None:
        self._values["lock_date"] = (
            self.context.info.lock_date.isoformat() if self.context.info.lock_date else ""
        )
        self._save("lock_date", value, reason)

    def _lock_words(self, value: str) -> str:
        if not value:
            return self.tr("Nothing is locked any more.")
        from datetime import date

        return self.tr("Locked up to {day}.").format(day=self.context.day(date.fromisoformat(value)))

    # ---- this computer's preferences ----

    def _show_preferences(self) -> None:
        settings = self.context.preferences.settings
        for key in SWITCHES:
            self.editors[key].show_value("1" if getattr(settings, key) else "0")
        self.editors["look"].show_value(settings.look.value)
        self.editors["scale"].show_value(str(settings.scale))
        self.editors["language"].show_value(settings.language)
        self.copies.show_folder(settings.backup_folder)

    def _prefer(self, key: str, value: str) -> None:
        if key == "autostart":
            self._start_at_login(value)
            return
        was = self.context.preferences.settings
        self._put(_with(was, key, value))
        editor = self.editors[key]
        sentence = self.tr("{setting}: {value}.").format(setting=editor.name, value=editor.words_for(value))
        if key in ("scale", "language"):
            sentence += " " + self.tr("It shows when Shopbook starts the next time.")
        self.saved.emit(sentence, partial(self._take_back, key, was))

    def _start_at_login(self, value: str) -> None:
        try:
            autostart.switch(on=value == "1")
        except OSError as error:
            self._login_refused(error)
            return
        editor = self.editors["autostart"]
        editor.show_value(value)
        sentence = self.tr("{setting}: {value}.").format(setting=editor.name, value=editor.words_for(value))
        self.saved.emit(sentence, partial(self._start_at_login, "0" if value == "1" else "1"))

    def _show_login(self) -> None:
        # What the system says, each time: its own tools switch it too.
        try:
            self.editors["autostart"].show_value("1" if autostart.is_on() else "0")
        except OSError as error:
            self._login_refused(error)

    def _login_refused(self, error: OSError) -> None:
        sentence = self.tr("This computer did not allow it: {place} ({reason}).")
        reason = error.strerror or str(error)
        self.editors["autostart"].refuse(sentence.format(reason=reason, place=autostart.where()))

    def _take_back(self, key: str, was: Settings) -> None:
        now = self.context.preferences.settings
        self._put(replace(now, **{key: getattr(was, key)}))

    def _keep_folder(self, folder: Path | None) -> None:
        was = self.context.preferences.settings
        self._put(replace(was, backup_folder=folder))
        self.saved.emit(
            self.tr("Safety copies go to {folder}.").format(folder=folder or self.tr("the usual folder")),
            partial(self._take_back, "backup_folder", was),
        )

    def _put(self, settings: Settings) -> None:
        self.context.preferences.change(settings)


def _with(settings: Settings, key: str, value: str) -> Settings:
    if key in SWITCHES:
        switched: dict[str, Any] = {key: value == "1"}
        return replace(settings, **switched)
    if key == "look":
        return replace(settings, look=Look(value))
    if key == "scale":
        return replace(settings, scale=int(value))
    return replace(settings, language=value)
