"""A picture of every page, dialog and state, from the real window on a demo book, in build/screenshots.

    python scripts/screenshots.py [FOLDER]

Runs without a screen. Each look is a process of its own, since Qt reads the scale once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

LOOKS = {
    "light": ("light", "1", (1280, 800), False),
    "small": ("light", "1", (1024, 768), False),
    "dark": ("dark", "1", (1280, 800), False),
    "200": ("light", "2", (1024, 768), False),
    "rtl": ("light", "1", (1280, 800), True),
    "id": ("light", "1", (1024, 768), False),
}
SETTLE_MS = 700
PROVED = ("proved", "terbukti")


def main(arguments: list[str]) -> int:
    """Take all pictures; returns the exit code."""
    if arguments[:1] == ["--look"]:
        return take(arguments[1], Path(arguments[2]), Path(arguments[3]))
    folder = Path(arguments[0]) if arguments else Path("build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SHOPBOOK_HOME"] = home
        book = Path(home) / "Demo.shopbook"
        from app.services.demo import make_demo

        make_demo(book)
        for name, (_, scale, _, _) in LOOKS.items():
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
            command = [sys.executable, __file__, "--look", name, str(book), str(folder)]
            subprocess.run(command, check=True, env=environment)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def take(name: str, book: Path, folder: Path) -> int:
    """The pictures of one look."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from app import paths, settings
    from app.ui.language import speak
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences
    from app.ui.theme import Theme

    shade, _, size, mirrored = LOOKS[name]
    application = QApplication([])
    speak(application, "id" if name == "id" else "en")
    if mirrored:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    folders = paths.folders().make()
    theme = Theme(application, shade)  # type: ignore[arg-type]
    window = MainWindow(theme, Preferences(settings.Settings(), folders.settings_file), folders)
    window.resize(*size)
    window.show()
    window.start(None)
    wait()
    keep(window, folder, f"{name}-first")
    window.open_book(book)
    until(lambda: bool(window.pages) and any(word in window.status.light.words() for word in PROVED))
    for key in list(window.pages):
        window.go(key)
        wait()
        keep(window, folder, f"{name}-{key}")
    window.open_customer(_late_customer(window))
    wait()
    keep(window, folder, f"{name}-customer")
    dialogs(window, folder, name)
    settings_rooms(window, folder, name)
    reports(window, folder, name)
    reached(window, folder, name)
    window.close()
    return 0


def _late_customer(window: MainWindow) -> int:
    from functools import partial

    from app.domain.customers import CustomerQuery
    from app.ui.customers import work

    found: list[list[int]] = []
    query = CustomerQuery(filter="both")
    everybody = CustomerQuery(sort="balance", descending=True)
    window.desk.read(partial(work.ids, query=query), window, found.append)
    window.desk.read(partial(work.ids, query=everybody), window, found.append)
    until(lambda: len(found) == 2)
    return (found[0] or found[1])[0]


def dialogs(window: MainWindow, folder: Path, name: str) -> None:
    """Each dialog, filled where that shows more."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog

    actions = window.actions_
    assert actions is not None, "a book is open"
    customer = _late_customer(window)
    opened: dict[str, Callable[[], None]] = {
        "sale": lambda: actions.sale(customer),
        "payment": lambda: actions.payment(customer),
        "cash-sale": lambda: actions.sale(None),
        "new-customer": actions.customer,
        "consolidate-all": actions.consolidate_all,
        "opening": lambda: actions.opening(None),
        "merge": lambda: actions.merge(customer),
        "refund": lambda: actions.refund(customer),
        "return": lambda: actions.return_goods(customer),
        "entry": lambda: actions.entry(1),
        "export": actions.export,
        "paper-statement": lambda: actions.print_statement(customer),
        "paper-receipt": lambda: actions.print_entry(1),
    }
    for key, show in opened.items():
        show()
        wait()
        dialog = next((d for d in window.findChildren(QDialog) if d.isVisible()), None)
        if dialog is None:
            continue
        if key in ("sale", "payment", "cash-sale"):
            focus = QApplication.focusWidget()
            if focus is not None:
                QTest.keyClicks(focus, "125000")
            wait()
        dialog.grab().save(str(folder / f"{name}-dialog-{key}.png"))
        dialog.close()
        wait(100)


def reports(window: MainWindow, folder: Path, name: str) -> None:
    """Every report, the statement with a customer."""
    from functools import partial

    from app.domain.customers import CustomerRow
    from app.ui.finding import as_match, customer_row
    from app.ui.reports.page import ReportsPage

    page = window.pages["reports"]
    assert isinstance(page, ReportsPage)
    window.go("reports")
    for key in page.names:
        page.choose(key)
        wait()
        keep(window, folder, f"{name}-report-{key}")
    found: list[CustomerRow] = []
    window.desk.read(partial(customer_row, customer_id=_late_customer(window)), window, found.append)
    until(lambda: bool(found))
    context = page.context
    page.show_statement(as_match(found[0], context.info.currency, context.style))
    wait(2 * SETTLE_MS)
    keep(window, folder, f"{name}-report-statement")


def settings_rooms(window: MainWindow, folder: Path, name: str) -> None:
    """Every room of the settings."""
    from app.ui.settings.page import SettingsPage

    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    window.go("settings")
    for setting in ("name", "policy", "currency", "lock_date", "tray", "backup_daily", "language"):
        page.show_setting(setting)
        wait(300)
        keep(window, folder, f"{name}-settings-{setting}")


def reached(window: MainWindow, folder: Path, name: str) -> None:
    """The palette, empty and with something typed, and the manual."""
    palette = window.reach.open_palette()
    wait(300)
    palette.grab().save(str(folder / f"{name}-palette.png"))
    palette.search.setText("ad")
    wait()
    palette.grab().save(str(folder / f"{name}-palette-found.png"))
    palette.reject()
    manual = window.reach.help()
    for chapter in ("first-day", "proof", "keys"):
        manual.show_chapter(chapter)
        wait(300)
        manual.grab().save(str(folder / f"{name}-help-{chapter}.png"))
    manual.close()


def keep(window: MainWindow, folder: Path, name: str) -> None:
    """Save the window as it looks now."""
    window.grab().save(str(folder / f"{name}.png"))


def wait(milliseconds: int = SETTLE_MS) -> None:
    """Let the window and its workers come to rest."""
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)


def until(condition: Callable[[], bool]) -> None:
    """Wait for something that the workers bring about; gives up after a minute."""
    for _ in range(600):
        if condition():
            return
        wait(100)
    raise SystemExit("the window did not come to rest")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    sys.exit(main(sys.argv[1:]))
