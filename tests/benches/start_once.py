"""One start, timed from the moment its parent names: `empty`, or `window BOOK`. Prints milliseconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

started = float(sys.argv[1])
painted: list[float] = []


def now() -> float:
    return (time.monotonic() - started) * 1000


def empty() -> None:
    class Empty(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
            super().paintEvent(event)
            painted.append(now())

    application = QApplication([])
    window = Empty()
    window.resize(1180, 760)
    window.show()
    when(lambda: bool(painted), application.quit)
    application.exec()
    print(f"{painted[0]:.0f}")


def real(book: str) -> None:
    from pathlib import Path

    from app import paths, settings
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences
    from app.ui.theme import Theme

    class Window(MainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
            super().paintEvent(event)
            painted.append(now())

    application = QApplication([])
    folders = paths.folders().make()
    theme = Theme(application, "light")
    window = Window(theme, Preferences(settings.Settings(), folders.settings_file), folders)
    window.show()
    QTimer.singleShot(0, window, lambda: window.start(Path(book)))
    usable: list[float] = []

    def shown() -> bool:
        page = window.pages.get("customers")
        model = getattr(page, "model", None)
        return model is not None and model.rowCount() > 0 and model.index(0, 0).data() not in (None, "…")

    def done() -> None:
        usable.append(now())
        window.close()
        application.quit()

    when(shown, done)
    application.exec()
    print(f"{painted[0]:.0f} {usable[0]:.0f}")


def when(condition: Callable[[], bool], then: Callable[[], None]) -> None:
    """Call `then` as soon as the condition holds; looked at every two milliseconds."""
    timer = QTimer(QApplication.instance())

    def look() -> None:
        if condition():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start(2)


if sys.argv[2] == "empty":
    empty()
else:
    real(sys.argv[3])
