"""Books the system asks for: macOS names the file that was double-clicked in an event, not in the arguments."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Documents(QObject):
    """Emits `asked(Path)` for each; before `first()` it keeps the one asked for last. Not verified on a Mac."""

    asked = Signal(Path)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._first: Path | None = None
        self._taken = False
        application.installEventFilter(self)

    def first(self) -> Path | None:
        """The file the program is to begin with, if any; from now on files are emitted."""
        self._taken = True
        return self._first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self._taken:
                self.asked.emit(path)
            else:
                self._first = path
            return True
        return super().eventFilter(watched, event)
