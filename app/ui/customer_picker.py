"""Type three letters of a name, a phone number or a code; pick the customer with what he owes beside him."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from app.ui.desk import Desk
from app.ui.fields import SpeakingEdit
from app.ui.icons import icon
from app.ui.offered import Match, OfferedList, match_of
from app.ui.words import side_by_side

if TYPE_CHECKING:
    from app.storage.book import Tx


class CustomerPicker(SpeakingEdit):
    """A customer, found while typing.

    `find(tx, text)` runs on the worker and returns the best few matches. `picked(Match | None)` tells who is
    chosen; editing the text takes the choice back. With `offers_new` the last line adds a customer of the name
    typed: `new_wanted(name)`.
    """

    picked = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        find: Callable[[Tx, str], Sequence[Match]],
        *,
        offers_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._find = find
        self._offers_new = offers_new
        self._chosen: Match | None = None
        self._list: OfferedList | None = None
        self.setPlaceholderText(self.tr("Name, phone or code"))
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._edited)

    def choice(self) -> Match | None:
        """Who is chosen; None while nobody is."""
        return self._chosen

    def set_choice(self, match: Match | None) -> None:
        """Choose somebody, as if picked; None empties the field."""
        self._close()
        self._chosen = match
        self.setText(match.name if match else "")
        self.set_problem("")
        self.set_hint(side_by_side(part for part in (match.detail, match.balance) if part) if match else "")
        self.picked.emit(match)

    def check(self) -> Match | None:
        """Who is chosen, or None after having said that somebody is needed."""
        if self._chosen is None:
            self.set_problem(
                self.tr("Pick a customer from the list.")
                if self.text()
                else self.tr("Type a name and pick a customer.")
            )
        return self._chosen

    def matches(self) -> list[str]:
        """The lines on offer now, as they read; empty while the list is closed."""
        if self._list is None or not self._list.isVisible():
            return []
        return [self._list.item(n).text() for n in range(self._list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self._list if self._list is not None and self._list.isVisible() else None
        key = Qt.Key(event.key())
        if offered is None:
            if key == Qt.Key.Key_Down:
                self._ask(self.text() if self._chosen is None else "")
            else:
                super().keyPressEvent(event)
        elif offered.step(key):
            self._announce(offered.currentItem().text())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(offered.currentItem())
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        offered = self._list
        by_tab = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_tab and offered is not None and offered.isVisible() and self.text():
            lit = offered.currentItem()  # `fill` always leaves a line lit
            if match_of(lit) is not None:
                self._take(lit)
        self._close()

    def _edited(self, text: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.picked.emit(None)
        self.set_hint("")
        self.set_problem("")
        if text.strip():
            self._ask(text)
        else:
            self._close()

    def _ask(self, text: str) -> None:
        wanted = text.strip()
        self._desk.read(
            partial(_find, find=self._find, text=wanted), self, partial(self._offer, wanted), key="find"
        )

    def _offer(self, text: str, matches: Sequence[Match]) -> None:
        if not self.hasFocus() or (self._chosen is not None and text):
            return
        if self._list is None:
            self._list = OfferedList(self.window(), self.tr("Customers found"))
            self._list.itemClicked.connect(self._take)
        new = self.tr("Add “{name}”").format(name=text) if self._offers_new and text else ""
        nobody = self.tr("Nobody of that name") if not matches and not new else ""
        self._list.fill(matches, new, nobody)
        self._list.open_under(self)
        self._announce(self.tr("%Ln customer(s) found", "", len(matches)))

    def _take(self, item: QListWidgetItem) -> None:
        match = match_of(item)
        name = self.text().strip()
        if match is not None:
            self.set_choice(match)
        elif item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._close()
            self.new_wanted.emit(name)

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _find(tx: Tx, *, find: Callable[[Tx, str], Sequence[Match]], text: str) -> Sequence[Match]:
    return find(tx, text)
