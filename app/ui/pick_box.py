"""One of many by its name, found by typing any part of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app import locales
from app.locales import Choice
from app.ui.language import spoken
from app.ui.led import LedEdit

_LETTERS = 24


class PickBox(QComboBox):
    """Its data are the values, its texts their names. What is typed and is no name stays to be said something about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setLineEdit(LedEdit(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(_LETTERS)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

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


def currencies() -> list[Choice]:
    """Every currency in use, by its name in the language spoken, or in that of this computer's place."""
    try:
        return locales.currencies(spoken())
    except locales.LocaleUnknown:
        return locales.currencies(locales.guess_locale())


def with_code(choice: Choice) -> tuple[str, str]:
    """A currency to be picked: its code, and its name with the code."""
    return choice.code, f"{choice.name} ({choice.code})"
