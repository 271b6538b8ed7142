"""One of many by its name, found by typing any part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app import locales
from app.locales import Choice
from app.ui.language import spoken
from app.ui.led import LedEdit
from app.ui.offered import Match, Offers

_LETTERS = 24


class PickBox(QComboBox):
    """Its data are the values, its texts their names. What is typed and is no name stays to be said something about.

    Enter or Tab takes the line that is lit; Enter is then not heard by anybody else.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = Offers(self)
        self._offers.taken.connect(self._take)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        line = LedEdit(self)
        self.setLineEdit(line)
        # In place of Qt's own, which would open a window over the list that is offered here: it finds nothing.
        self.setCompleter(QCompleter(self))
        line.textEdited.connect(self._offer_matches)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(_LETTERS)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """What can be picked: values and names."""
        with QSignalBlocker(self):
            self.clear()
            for value, name in choices:
                self.addItem(name, value)

    def point_at(self, value: str) -> None:
        """Show this value by its name, or as it is where it has none."""
        at = self.findData(value)
        if at >= 0:
            self.setCurrentIndex(at)
        else:
            self.setEditText(value)

    def place_of_text(self) -> int:
        """Where what stands in the field is in the list; -1 for nowhere."""
        return self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)

    def matches(self) -> list[str]:
        """The names on offer now; empty while none are."""
        return self._offers.names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._offers.hear(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._offers.leave(event)
        super().focusOutEvent(event)

    def showPopup(self) -> None:
        self._offers.close()
        super().showPopup()

    def _offer_matches(self, typed: str) -> None:
        self._offers.show(self._found(typed.strip().casefold()))

    def _found(self, wanted: str) -> list[Match]:
        """Names that hold the words, first those that begin with them, then those of which a word does."""
        if not wanted:
            return []
        begun = re.compile(r"\b" + re.escape(wanted))
        found: list[tuple[int, Match]] = []
        for at in range(self.count()):
            name = self.itemText(at)
            folded = name.casefold()
            if wanted in folded:
                rank = 0 if folded.startswith(wanted) else 1 if begun.search(folded) else 2
                found.append((rank, Match(at, name)))
        return [match for _, match in sorted(found, key=lambda ranked: ranked[0])]

    def _take(self, match: Match) -> None:
        self.setCurrentIndex(match.id)
        self.setEditText(match.name)
        self.activated.emit(match.id)


def currencies() -> list[Choice]:
    """Every currency in use, by its name in the language spoken, or in that of this computer's place."""
    try:
        return locales.currencies(spoken())
    except locales.LocaleUnknown:
        return locales.currencies(locales.guess_locale())


def with_code(choice: Choice) -> tuple[str, str]:
    """A currency to be picked: its code, and its name with the code."""
    return choice.code, f"{choice.name} ({choice.code})"
