"""Settings: rooms at the side, the settings of one room beside them. Each is saved by itself, with Undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import autostart
from app.domain.changes import Changes
from app.domain.errors import BookError
from app.domain.receipts import Receipt
from app.settings import Settings
from app.ui import words
from app.ui.icons import icon
from app.ui.led import LedButton
from app.ui.look import look
from app.ui.page import Context, Page
from app.ui.parts import Hairline, Words, icon_size
from app.ui.pick_box import with_code
from app.ui.settings import rooms, work
from app.ui.settings.copies import CopiesFolder
from app.ui.settings.editors import Editor, PickSetting
from app.ui.settings.lock import LockEditor
from app.ui.settings.logo import LogoEditor
from app.ui.settings.names import ICONS, ROOMS, all_settings, room_title
from app.ui.settings.rooms import Room

if TYPE_CHECKING:
    from app.services.books import Overview


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
        # By the key of the setting, and by the room: of the rooms that were looked at.
        self._editors: dict[str, Editor] = {}
        self._made: set[str] = set()
        # Known before the first answer, so that arrow keys pressed at once choose from what is in force.
        self._values = {"policy": context.info.policy.value, "limit_mode": context.info.limit_mode.value}
        # Answers to older questions must not take a choice away under somebody's hands.
        self._under_way: Counter[str] = Counter()
        self._found: Overview | None = None
        self._places: work.Places | None = None
        self._buttons = QButtonGroup(self)
        self.stack = QStackedWidget()
        self._side = QVBoxLayout()
        self._side.setSpacing(size.xs)
        for at, room in enumerate(ROOMS):
            self._add(at, room)
        self._side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(size.l, size.s, size.l, size.l)
        row.setSpacing(size.l)
        row.addLayout(self._side)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.stack, 1)
        context.preferences.changed.connect(self._show_preferences)
        self._show_room(0)

    def title(self) -> str:
        return self.tr("Settings")

    def leave(self) -> None:
        typed_in = self.focusWidget()
        if typed_in is not None:
            typed_in.clearFocus()  # as when one goes on to the next setting: what is typed is saved

    def refresh(self) -> None:
        self._show_login()
        self.context.desk.read(work.overview, self, self._show, key="settings")
        if self._places is None:
            self.context.desk.read(work.places, self, self._offer, key="places")
        if "shop" in self._made:
            self.logo.refresh()

    def adopt(self, context: Context) -> None:
        super().adopt(context)
        if "lock" in self._made:
            self.lock.adopt(context)

    def names(self) -> list[tuple[str, str, str]]:
        """Every setting for the palette: its key, its name, the room it is in."""
        return all_settings()

    def show_setting(self, key: str) -> None:
        """Go to one setting: its room, and the cursor on it."""
        self._show_room(_room_of(key))
        target = self.lock if key == "lock_date" else self.editor(key)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self, key: str) -> Editor:
        """What shows and takes this setting, all but the lock date; its room is made if nobody looked at it."""
        self._make_room(_room_of(key))
        return self._editors[key]

    @cached_property
    def lock(self) -> LockEditor:
        editor = LockEditor(self.context)
        editor.asked.connect(self._lock)
        return editor

    @cached_property
    def logo(self) -> LogoEditor:
        editor = LogoEditor(self.context)
        editor.said.connect(self.said)
        return editor

    @cached_property
    def copies(self) -> CopiesFolder:
        folder = CopiesFolder(self.context)
        folder.back_up_asked.connect(self.back_up_asked)
        folder.bring_back_asked.connect(self.bring_back_asked)
        folder.folder_chosen.connect(self._keep_folder)
        return folder

    @cached_property
    def _numbers(self) -> Words:
        return Words("", "body", "quiet", wraps=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed and not yet left is saved when the page goes."""
        super().hideEvent(event)
        for editor in self._editors.values():
            editor.save()

    # ---- the rooms ----

    def _add(self, at: int, room: str) -> None:
        """The room's button and its place, still empty."""
        size = look().size
        button = LedButton(room_title(room))
        button.setProperty("kind", "rail")
        button.setCheckable(True)
        button.setIcon(icon(ICONS[room]))
        button.setIconSize(icon_size(size.icon))
        button.setMinimumWidth(size.rail)
        button.clicked.connect(partial(self._show_room, at))
        self._buttons.addButton(button, at)
        self._side.addWidget(button)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack.addWidget(scroll)

    def _show_room(self, at: int) -> None:
        self._make_room(at)
        self.stack.setCurrentIndex(at)
        button = self._buttons.button(at)
        button.setChecked(True)
        self.begin_at(button)

    def _make_room(self, at: int) -> None:
        """Furnish a room when it is first looked at: all at once would keep the window for a fifth of a second."""
        name = tuple(ROOMS)[at]
        if name in self._made:
            return
        self._made.add(name)
        found, more = self._contents(name)
        editors = {key: editor for room in found for key, editor in room.editors.items()}
        for room in found:
            for key, editor in room.editors.items():
                editor.asked.connect(partial(self._save if room.of_the_book else self._prefer, key))
        self._editors |= editors
        scroll = self.stack.widget(at)
        assert isinstance(scroll, QScrollArea), "the place of a room"
        about = "".join(room.about for room in found)
        scroll.setWidget(rooms.sheet(room_title(name), about, [*editors.values(), *more]))
        self._show_values(editors)
        self._show_more(name)

    def _contents(self, name: str) -> tuple[list[Room], list[QWidget]]:
        """The settings in a room, and what stands beneath them."""
        match name:
            case "shop":
                return [rooms.shop_room()], [self.logo]
            case "credit":
                return [rooms.credit_room()], []
            case "money":
                return [rooms.money_room(self.context)], [self._numbers]
            case "lock":
                return [], [self.lock]
            case "checks":
                return [rooms.checks_room(), rooms.notices_room()], []
            case "copies":
                return [rooms.copies_room()], [self.copies]
            case _:
                return [rooms.computer_room()], []

    def _show_values(self, editors: Mapping[str, Editor]) -> None:
        """What is in force, as far as it is known: the book's is read, the system is asked about the login."""
        preferred = rooms.preferred(self.context.preferences.settings)
        for key, editor in editors.items():
            value = self._values.get(key, preferred.get(key))
            if value is not None and not self._under_way[key]:
                editor.show_value(value)

    def _show_more(self, name: str) -> None:
        """What a room says beside the values of its settings."""
        if name == "money":
            self._show_places()
            self._show_money()
        elif name == "checks":
            self._show_login()
        elif name == "copies":
            self.copies.show_folder(self.context.preferences.settings.backup_folder)
        elif name == "shop":
            self.logo.refresh()

    def _picker(self, key: str) -> PickSetting:
        editor = self._editors[key]
        assert isinstance(editor, PickSetting), key
        return editor

    # ---- the book's settings ----

    def _show(self, found: Overview) -> None:
        self._found = found
        self._values = {**found.values, "currency": found.currency}
        self._show_values({key: editor for key, editor in self._editors.items() if key in self._values})
        self._show_money()
        if "lock" in self._made:
            self.lock.show_day(self.context.info.lock_date)

    def _show_money(self) -> None:
        found = self._found
        if found is None or "money" not in self._made:
            return
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
        self._show_numbers(found)

    def _show_numbers(self, found: Overview) -> None:
        series = ", ".join(
            self.tr("{kind} {number}").format(kind=words.kind_word(kind), number=number)
            for kind, number in sorted(found.next_numbers.items())
            if kind in ("sale", "payment")
        )
        rule = self.tr("Sales, payments and all other entries are numbered one by one, without a gap.")
        coming = self.tr("Next: {series}.").format(series=series) if series else ""
        self._numbers.setText(f"{rule} {coming}".strip())

    def _offer(self, places: work.Places) -> None:
        self._places = places
        self._show_places()

    def _show_places(self) -> None:
        places = self._places
        if places is None or "money" not in self._made:
            return
        self._picker("locale").offer([(choice.code, choice.name) for choice in places.locales])
        self._picker("currency").offer([with_code(choice) for choice in places.currencies])

    def _save(self, key: str, value: str, reason: str = "") -> None:
        before = self._values.get(key, "")
        self._under_way[key] += 1
        change = partial(work.change, uid=str(uuid4()), key=key, value=value, reason=reason)
        self.context.desk.write(
            change, self, partial(self._saved, key, before, value), partial(self._refused, key)
        )

    def _saved(self, key: str, before: str, value: str, receipt: Receipt) -> None:
        self._values[key] = value
        self._under_way[key] -= 1
        editor = self._editors.get(key)
        if editor is None:
            sentence = self._lock_words(value)
            self.lock.done()
        else:
            if not self._under_way[key]:
                editor.show_value(value)
            sentence = self.tr("{setting}: {value}.").format(
                setting=editor.name, value=editor.words_for(value) or self.tr("nothing")
            )
        self.saved.emit(" ".join((sentence, *receipt.warnings)), self._put_back(key, before))

    def _put_back(self, key: str, before: str) -> Callable[[], None]:
        reason = self.tr("Taken back") if key == "lock_date" else ""
        return partial(self._save, key, before, reason)

    def _refused(self, key: str, error: BookError) -> None:
        self._under_way[key] -= 1
        editor = self._editors.get(key)
        if editor is None:
            self.lock.refuse(error.field, str(error))
        elif not self._under_way[key]:
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
        preferred = rooms.preferred(settings)
        self._show_values({key: editor for key, editor in self._editors.items() if key in preferred})
        if "copies" in self._made:
            self.copies.show_folder(settings.backup_folder)

    def _prefer(self, key: str, value: str) -> None:
        if key == "autostart":
            self._start_at_login(value)
            return
        was = self.context.preferences.settings
        self._put(rooms.changed(was, key, value))
        editor = self._editors[key]
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
        editor = self._editors["autostart"]
        editor.show_value(value)
        sentence = self.tr("{setting}: {value}.").format(setting=editor.name, value=editor.words_for(value))
        self.saved.emit(sentence, partial(self._start_at_login, "0" if value == "1" else "1"))

    def _show_login(self) -> None:
        # What the system says, each time: its own tools switch it too.
        if "checks" not in self._made:
            return
        try:
            self._editors["autostart"].show_value("1" if autostart.is_on() else "0")
        except OSError as error:
            self._login_refused(error)

    def _login_refused(self, error: OSError) -> None:
        sentence = self.tr("This computer did not allow it: {place} ({reason}).")
        reason = error.strerror or str(error)
        self._editors["autostart"].refuse(sentence.format(reason=reason, place=autostart.where()))

    def _take_back(self, key: str, was: Settings) -> None:
        now = self.context.preferences.settings
        self._put(now._replace(**{key: getattr(was, key)}))

    def _keep_folder(self, folder: Path | None) -> None:
        was = self.context.preferences.settings
        self._put(was._replace(backup_folder=folder))
        self.saved.emit(
            self.tr("Safety copies go to {folder}.").format(folder=folder or self.tr("the usual folder")),
            partial(self._take_back, "backup_folder", was),
        )

    def _put(self, settings: Settings) -> None:
        self.context.preferences.change(settings)


def _room_of(key: str) -> int:
    """The place of the room this setting is in."""
    return next(at for at, keys in enumerate(ROOMS.values()) if key in keys)
