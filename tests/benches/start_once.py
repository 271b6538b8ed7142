"""One start, timed from the moment its parent names: `empty`, or `window BOOK`. Prints milliseconds.

For the window: its first picture (bare), the shell (rail, menus, status line), the list of customers with its rows
painted. It is the real start, from `app.bootstrap` on.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QPaintEvent

    from app.ui.page import Page

started = float(sys.argv[1])
painted: list[float] = []
CPU = os.environ.get("SHOPBOOK_BENCH_CLOCK") == "cpu"


def now() -> float:
    """Milliseconds since the process began: on the clock, or of processor time, which other programs do not lengthen."""
    return time.process_time() * 1000 if CPU else (time.monotonic() - started) * 1000


def empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

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
    # As `app.__main__` does it; PySide6 is loaded from there.
    from app import bootstrap
    from app.ui import application, main_window

    shell: list[float] = []
    usable: list[float] = []

    class Window(main_window.MainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
            bare = self.bare
            super().paintEvent(event)
            painted.append(now())
            if not bare:
                shell.append(now())

        def _make_page(self, key: str) -> Page:
            page = super()._make_page(key)
            self.list = vars(page)["view"].viewport()
            self.list.installEventFilter(self)
            return page

        def eventFilter(self, _of: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            from PySide6.QtCore import QEvent, QTimer

            model = vars(self.pages["customers"])["model"]
            if (
                event.type() == QEvent.Type.Paint
                and model.rowCount()
                and model.index(0, 0).data() not in (None, "…")
            ):
                self.list.removeEventFilter(self)
                QTimer.singleShot(0, self, done)  # once this paint is done and on the screen
            return False

    def done() -> None:
        usable.append(now())
        print(f"{painted[0]:.0f} {shell[0]:.0f} {usable[0]:.0f}", flush=True)
        os._exit(0)  # nothing was written; leaving properly would first make and prove a safety copy

    vars(application)["MainWindow"] = Window
    bootstrap.main([book])


def when(condition: Callable[[], bool], then: Callable[[], None]) -> None:
    """Call `then` as soon as the condition holds; looked at every two milliseconds."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

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
