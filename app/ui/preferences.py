"""This machine's settings as the windows share them: read at start, saved at each change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.settings import Settings, save


class Preferences(QObject):
    """The settings in force. `changed` follows each change; `failed(str)` says that it could not be saved."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, settings: Settings, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._file = file

    @property
    def settings(self) -> Settings:
        """What is in force now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Put `settings` in force and on the disk; in force they are even where the disk refuses."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            save(self._file, settings)
        except OSError as error:
            self.failed.emit(
                self.tr("Your preferences could not be saved ({reason}); they hold until you close.").format(
                    reason=error.strerror
                )
            )
        self.changed.emit()
