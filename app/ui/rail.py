"""What stands around every page: the rail, with the pages by name, and the bar above with what one does most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.led import LedButton
from app.ui.look import look
from app.ui.parts import Button, Words, icon_size, press_by
from app.ui.theme import set_property


class Rail(QFrame):
    """Folded to icons in a narrow window. Emits `chosen(key)`. Each page is also on Alt and its number, from the top."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = look().size
        self.setProperty("ground", "rail")
        self._buttons: dict[str, QPushButton] = {}
        self._names: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(size.s, size.m, size.s, size.s)
        self._column.setSpacing(size.xs)
        self._column.addStretch(1)
        self._folded = False
        self._longest = 0
        self._make_room()

    def add(self, key: str, name: str, icon_name: str) -> None:
        """Add a page under those that are there."""
        button = LedButton()
        button.setProperty("kind", "rail")
        button.setCheckable(True)
        button.setIcon(icon(icon_name, "quiet"))
        button.setAccessibleName(name)
        number = len(self._buttons) + 1
        press_by(button, f"Alt+{number}")
        button.setToolTip(f"{name}  Alt+{number}")
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._name(button, name)
        self._group.addButton(button)
        self._column.insertWidget(len(self._buttons), button)
        self._buttons[key] = button
        self._names[key] = name
        self._make_room()

    def show_page(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def fold(self, *, folded: bool) -> None:
        """Names or icons alone."""
        if folded == self._folded:
            return
        self._folded = folded
        for key, button in self._buttons.items():
            self._name(button, self._names[key])
        self._make_room()
        body = self.parentWidget()
        beside = body.layout() if body is not None and self.isVisible() else None
        if beside is not None:
            beside.activate()  # or it is painted over the page once

    def _name(self, button: QPushButton, name: str) -> None:
        side = look().size.icon
        button.setText("" if self._folded else name)
        button.setIconSize(QSize(side, side) if self._folded else icon_size(side))  # no words, no gap to them
        set_property(button, "folded", "true" if self._folded else None)
        if not self._folded:
            self._longest = max(self._longest, button.sizeHint().width())

    def _make_room(self) -> None:
        """As wide as the longest name, which is never cut."""
        size = look().size
        wide = max(size.rail, self._longest + 2 * size.s)
        self.setFixedWidth(size.rail_folded if self._folded else wide)

    def clear(self) -> None:
        """Take all pages away: another book comes."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._buttons.clear()
        self._longest = 0
        self._names.clear()


class TopBar(QHBoxLayout):
    """The page's name, the palette, a sale and a payment."""

    def __init__(self) -> None:
        super().__init__()
        size = look().size
        self.title = Words("", "section")
        self.sale = Button(self.tr("Sale  F2"), "accent", icon_name="plus")
        self.payment = Button(self.tr("Payment  F3"), icon_name="banknote")
        self.palette = Button(self.tr("Ctrl+K"), "quiet", icon_name="search")
        self.palette.setToolTip(self.tr("Go to anything"))
        self.palette.setAccessibleName(self.tr("Go to anything"))
        self.setContentsMargins(size.l, size.m, size.l, size.s)
        self.setSpacing(size.s)
        self.addWidget(self.title, 1)
        self.addWidget(self.palette)
        self.addSpacing(size.s)
        self.addWidget(self.sale)
        self.addWidget(self.payment)
