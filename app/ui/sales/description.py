"""What a line of a sale is: any words, with those used before on offer beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.fields import TextEdit
from app.ui.offered import Match, Offers


class DescriptionEdit(TextEdit):
    """No line on offer is lit before one goes down to it: what is typed stays what it is, also by Tab and Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(longest=200, parent=parent)
        self._offers = Offers(self)
        self._offers.taken.connect(self._take)
        self._known: tuple[str, ...] = ()
        self.textEdited.connect(self._show_known)

    def offer(self, names: Sequence[str]) -> None:
        """Names used before, of which those that hold what is typed are shown while one types."""
        self._known = tuple(names)
        self._show_known()

    def matches(self) -> list[str]:
        """The names on offer now; empty while none are."""
        return self._offers.names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._offers.hear(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._offers.leave(event)
        super().focusOutEvent(event)

    def _show_known(self) -> None:
        wanted = self.text().strip().casefold()
        found = [name for name in self._known if wanted and wanted in name.casefold() != wanted]
        matches = [Match(at, name) for at, name in enumerate(found)] if self.hasFocus() else []
        self._offers.show(matches, lit=False)

    def _take(self, match: Match) -> None:
        self.setText(match.name)
