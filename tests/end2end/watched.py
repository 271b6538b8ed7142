"""The program as it is, with somebody looking at its window: `python -m tests.end2end.watched FILE [arguments]`.

A few times a second what is on the window goes into FILE as JSON: the rows of each list in sight by its name, what a
customer's page says, the names of what has the focus and of what it is part of, the lines of the menu that is open, the
notice at the foot and whether Undo is offered. Nothing of the program is replaced, and nothing is asked of its book.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PAUSE = 0.2


def on_window() -> dict[str, object]:
    """What a person sees. On the thread of the window."""
    from PySide6.QtWidgets import QApplication, QTableView

    from app.ui.customers.detail import CustomerDetail
    from app.ui.main_window import MainWindow
    from app.ui.notice_bar import NoticeBar
    from app.ui.table import IdTableModel

    lists: dict[str, list[list[str]]] = {}
    for part in QApplication.allWidgets():
        if isinstance(part, QTableView) and part.isVisible() and isinstance(part.model(), IdTableModel):
            model = part.model()
            seen = [n for n in range(model.rowCount()) if part.visualRect(model.index(n, 0)).isValid()][:30]
            shown = [n for n in range(model.columnCount()) if not part.isColumnHidden(n)]
            rows = [[str(model.index(row, n).data()) for n in shown] for row in seen]
            lists.setdefault(part.accessibleName(), rows)
    customer = {
        part.name.whole_text(): part.balance.accessibleName()
        for part in QApplication.allWidgets()
        if isinstance(part, CustomerDetail) and part.balance.isVisible()
    }
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and not w.bare]
    focus, menu = QApplication.focusWidget(), QApplication.activePopupWidget()
    return {
        "lists": lists,
        "customer": customer,
        "focus": [part.accessibleName() for part in (focus, focus.parentWidget()) if part] if focus else [],
        "menu": [action.text() for action in menu.actions()] if menu is not None else [],
        "notice": " ".join(bar.words() for window in windows for bar in window.findChildren(NoticeBar)),
        "undo": any(window.notices.undo_action.isEnabled() for window in windows),
    }


def watch(file: Path) -> None:
    """Look again and again, until the program ends. On a thread of its own."""
    while "PySide6.QtWidgets" not in sys.modules:
        time.sleep(PAUSE)
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    class Onlooker(QObject):
        look = Signal()

        def write(self) -> None:
            made = file.with_suffix(".new")
            made.write_text(json.dumps(on_window()), "utf-8")
            made.replace(file)

    application: QObject | None = None
    while application is None:
        time.sleep(PAUSE)
        application = QApplication.instance()
    onlooker = Onlooker()
    onlooker.look.connect(onlooker.write)
    onlooker.moveToThread(application.thread())
    while True:
        time.sleep(PAUSE)
        onlooker.look.emit()


if __name__ == "__main__":
    threading.Thread(target=watch, args=(Path(sys.argv[1]),), daemon=True).start()
    sys.exit(main(sys.argv[2:]))
