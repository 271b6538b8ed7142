"""The pictures of the manual, from the real window on a demo book, in resources/help/pictures.

    python scripts/manual_pictures.py

Run it when a form has changed its face. Each language is a process of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from app.domain.customers import CustomerRow
    from app.storage.book import Tx
    from app.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "help" / "pictures"
LANGUAGES = ("en", "id")
WIDTH = 520
TALLEST = 480
TALL = 800
SETTLE_MS = 900


def main(arguments: list[str]) -> int:
    """All pictures of all languages, or of the one named."""
    if arguments:
        return take(arguments[0], Path(os.environ["SHOPBOOK_HOME"]) / "Demo.shopbook")
    from app.services.demo import make_demo

    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "SHOPBOOK_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        make_demo(Path(home) / "Demo.shopbook")
        for language in LANGUAGES:
            shutil.rmtree(Path(home) / "data" / "drafts", ignore_errors=True)
            subprocess.run([sys.executable, __file__, language], check=True, env=environment)
    print(f"{len(list(FOLDER.rglob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}")
    return 0


def take(language: str, book: Path) -> int:
    """The pictures of one language."""
    from PySide6.QtWidgets import QApplication

    from app import paths, settings
    from app.ui.language import speak
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences
    from app.ui.theme import Theme

    application = QApplication([])
    speak(application, language)
    folders = paths.folders().make()
    theme = Theme(application, "light")
    window = MainWindow(theme, Preferences(settings.Settings(), folders.settings_file), folders)
    window.resize(1180, 700)
    window.show()
    window.open_book(book)
    wait_until(lambda: bool(window.pages))
    wait(4 * SETTLE_MS)
    folder = FOLDER / language
    folder.mkdir(parents=True, exist_ok=True)
    draw(window, folder)
    window.close()
    return 0


def draw(window: MainWindow, folder: Path) -> None:
    """The day, a sale, a payment, the netting of all, a customer."""
    from app.ui.customers.detail import CustomerDetail
    from app.ui.look import look
    from app.ui.today.page import TodayPage

    window.go("today")
    day = window.pages["today"]
    assert isinstance(day, TodayPage)
    wait_until(lambda: day.shown is not None and day.shown.run is not None)
    usual = window.size()
    window.resize(usual.width(), TALL)
    wait()
    keep(day, folder / "today.png")
    window.resize(usual)
    customer = somebody(window)
    actions = window.actions_
    assert actions is not None, "a book is open"
    forms: tuple[tuple[str, Callable[[], object], str], ...] = (
        ("sale", partial(actions.sale, customer), "12500"),
        ("payment", partial(actions.payment, customer), "8000"),
        ("netting", actions.consolidate_all, ""),
    )
    for name, show, typed in forms:
        show()
        wait()
        dialog = shown_dialog(window)
        type_into(dialog, typed)
        if not typed:
            # As low as it goes, and one whole row of its list.
            dialog.resize(dialog.width(), dialog.minimumSizeHint().height() + look().size.row)
        wait(2 * SETTLE_MS)
        keep(dialog, folder / f"{name}.png")
        dialog.done(0)
        wait(100)
    # Wide enough for the six tabs in any language.
    window.resize(usual.width() + WIDTH // 4, usual.height())
    window.open_customer(customer)
    wait()
    keep(window.pages["customers"].findChildren(CustomerDetail)[0], folder / "customer.png")


def somebody(window: MainWindow) -> int:
    """A customer who owes something and may go on buying."""
    found: list[CustomerRow] = []
    window.desk.read(owing, window, found.extend)
    wait_until(lambda: bool(found))
    return next(row.id for row in found if row.status.value == "active" and row.debt > 2_000_000)


def owing(tx: Tx) -> list[CustomerRow]:
    from app.domain.customers import CustomerQuery
    from app.services.customers import customer_ids, customer_rows

    return customer_rows(tx, customer_ids(tx, CustomerQuery(filter="owing")))


def shown_dialog(window: MainWindow) -> QDialog:
    from PySide6.QtWidgets import QDialog

    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def type_into(dialog: QDialog, text: str) -> None:
    from PySide6.QtTest import QTest

    focus = dialog.focusWidget()
    if text and focus is not None:
        QTest.keyClicks(focus, text)
        wait()


def keep(widget: QWidget, file: Path) -> None:
    """A picture, as wide as the manual shows it."""
    from PySide6.QtCore import Qt

    picture = widget.grab().toImage().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    picture.copy(0, 0, WIDTH, min(picture.height(), TALLEST)).save(str(file))


def wait(milliseconds: int = SETTLE_MS) -> None:
    """Let the window and its workers come to rest."""
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait for what the workers bring about."""
    for _ in range(300):
        if condition():
            return
        wait(100)
    raise SystemExit("the window did not come to rest")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
