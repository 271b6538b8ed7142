"""`--shot FILE`: a picture of the window once the book it opens is on it, and out again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.ui.main_window import MainWindow

LOOK_EVERY_MS = 100
# For what is drawn after the list: the customer beside it, the result of the first proof.
AT_REST_MS = 2500
# A book that does not open in this time is a picture worth having too.
LATEST_MS = 60_000


class Shot(QObject):
    """Keeps one picture of `window` in `file` (PNG) and closes the window."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._left = LATEST_MS // LOOK_EVERY_MS
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY_MS)

    def _look(self) -> None:
        self._left -= 1
        if self._left > 0 and (self._window.bare or self._window.opening.is_waiting):
            return
        self._timer.stop()
        if self._window.context is None:
            self._at_rest()
        else:
            self._window.pages["customers"].settled(self._at_rest)

    def _at_rest(self) -> None:
        QTimer.singleShot(AT_REST_MS, self, self._keep)

    def _keep(self) -> None:
        self._window.grab().save(str(self._file))
        self._window.close()
