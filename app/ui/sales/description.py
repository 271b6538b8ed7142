"""What a line of a sale is: any words, with those used before on offer beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from app.ui.fields import TextEdit
from app.ui.offered import Match, OfferedList, match_of

_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DescriptionEdit(TextEdit):
    """No line on offer is lit before one goes down to it: what is typed stays what it is, also by Tab and Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(longest=200, parent=parent)
        self._list: OfferedList | None = None
        self._known: tuple[str, ...] = ()
        self.textEdited.connect(self._show_known)

    def offer(self, names: Sequence[str]) -> None:
        """Names used before, of which those that hold what is typed are shown while one types."""
        self._known = tuple(names)
        self._show_known()

    def matches(self) -> list[str]:
        """The names on offer now; empty while none are."""
        offered = self._offered()
        return [] if offered is None else [offered.item(n).text() for n in range(offered.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self._offered()
        if offered is None:
            super().keyPressEvent(event)
        elif event.key() in _ENTER and offered.currentItem() is not None:
            self._take(offered.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            offered.hide()
        elif not offered.step(event.key()):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        offered = self._offered()
        if offered is not None:
            if event.reason() in _BY_TAB and offered.currentItem() is not None:
                self._take(offered.currentItem())
            offered.hide()
        super().focusOutEvent(event)

    def _offered(self) -> OfferedList | None:
        return self._list if self._list is not None and self._list.isVisible() else None

    def _show_known(self) -> None:
        wanted = self.text().strip().casefold()
        found = [name for name in self._known if wanted and wanted in name.casefold() != wanted]
        if found and self.hasFocus():
            if self._list is None:
                self._list = OfferedList(self.window(), self.accessibleName())
                self._list.itemClicked.connect(self._take)
            self._list.fill([Match(at, name) for at, name in enumerate(found)])
            self._list.setCurrentRow(-1)
            self._list.open_under(self)
        elif self._list is not None:
            self._list.hide()

    def _take(self, item: QListWidgetItem) -> None:
        match = match_of(item)
        if match is not None:
            self.setText(match.name)
        if self._list is not None:
            self._list.hide()
