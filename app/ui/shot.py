"""For whoever tries or measures an installation: `--shot FILE` and `--ready`, once the book that opens is on the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.ui.main_window import MainWindow

LOOK_EVERY_MS = 2
# For what is drawn after the list: the customer beside it, the result of the first proof.
AT_REST_MS = 2500
# A book that does not open in this time is a picture worth having too.
LATEST_MS = 60_000


class WhenThere(QObject):
    """Calls `then` once, as soon as `window` shows the list of an opened book, or the first page."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
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
            self._then()
        else:
            self._window.pages["customers"].settled(self._then)


def keep_picture(window: MainWindow, file: Path) -> None:
    """Keep one picture of the window in `file` (PNG), then close it."""

    def keep() -> None:
        window.grab().save(str(file))
        window.close()

    WhenThere(window, lambda: QTimer.singleShot(AT_REST_MS, window, keep))


def say_when_ready(window: MainWindow) -> None:
    """Print `ready` when the list can be used, then close the window."""

    def say() -> None:
        window.show_picture()  # held back until now: without it nothing would be painted here
        window.repaint()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        window.close()

    WhenThere(window, say)
