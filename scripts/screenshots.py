"""A picture of every page, dialog and state, from the real window on a demo book, in build/screenshots.

    python -m scripts.screenshots [FOLDER]

Runs without a screen. Each look is a process of its own, since Qt reads the scale once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.dialog_pictures import (
    asked,
    at_rest,
    batch_back,
    foreseen,
    take_all,
    until,
    visible,
    wait,
)
from scripts.offscreen import offscreen

if TYPE_CHECKING:
    from app.storage.book import Tx
    from app.ui.main_window import MainWindow
    from app.ui.reports.page import ReportsPage
    from app.ui.sales.dialog import SaleDialog

LOOKS = {
    "light": ("light", "1", (1280, 800), False),
    "small": ("light", "1", (1024, 768), False),
    "dark": ("dark", "1", (1280, 800), False),
    "200": ("light", "2", (1024, 768), False),
    "rtl": ("light", "1", (1280, 800), True),
    "id": ("light", "1", (1024, 768), False),
}
SETTLE_MS = 700
ROOT = Path(__file__).resolve().parents[1]
PROVED = ("proved", "terbukti")
# Qt needs the application and the theme for as long as there is a window.
ALIVE: list[object] = []


def main(arguments: list[str]) -> int:
    """Take all pictures; returns the exit code."""
    if arguments[:1] == ["--look"]:
        return take(arguments[1], Path(arguments[2]), Path(arguments[3]))
    if arguments[:1] == ["--states"]:
        return states(Path(arguments[1]), Path(arguments[2]))
    folder = Path(arguments[0] if arguments else "build/screenshots").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SHOPBOOK_HOME"] = home
        book = Path(home) / "Demo.shopbook"
        from app.services.demo import make_demo

        make_demo(book)
        for name, (_, scale, size, _) in LOOKS.items():
            own = Path(home) / name  # what one look does to the book is not known to the next
            own.mkdir()
            environment = {
                **os.environ,
                "SHOPBOOK_HOME": str(own),
                "QT_QPA_PLATFORM": offscreen(own, size, int(scale)),
                "QT_SCALE_FACTOR": scale,
            }
            copy = shutil.copyfile(book, own / book.name)
            command = [sys.executable, "-m", "scripts.screenshots", "--look", name, str(copy), str(folder)]
            subprocess.run(command, check=True, env=environment, cwd=ROOT)
        environment = {**os.environ, "QT_QPA_PLATFORM": offscreen(Path(home), LOOKS["small"][2])}
        command = [sys.executable, "-m", "scripts.screenshots", "--states", str(book), str(folder)]
        subprocess.run(command, check=True, env=environment, cwd=ROOT)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def take(name: str, book: Path, folder: Path) -> int:
    """The pictures of one look."""
    window = begin(name)
    window.start(None)
    wait()
    keep(window, folder, f"{name}-first")
    open_book(window, book)
    every_page(window, folder, name)
    window.open_customer(_late_customer(window))
    wait()
    keep(window, folder, f"{name}-customer")
    tabs(window, folder, name)
    take_all(window, folder, name)
    settings_rooms(window, folder, name)
    reports(window, folder, name)
    chosen(window, folder, name)
    reached(window, folder, name)
    drilled(window, folder, name)
    batch_back(window, folder, name)
    window.close()
    return 0


def drilled(window: MainWindow, folder: Path, name: str) -> None:
    """What the drill found."""
    from app.ui.proof.drill import DrillView
    from app.ui.proof.page import CheckPage

    check = window.pages["check"]
    assert isinstance(check, CheckPage)
    window.go("check")
    check.tabs.setCurrentIndex(1)
    view = check.findChild(DrillView)
    assert view is not None, "its tab is in view"
    view.begin()
    until(lambda: view.model.rowCount() > 0)
    keep(window, folder, f"{name}-check-drilled")
    check.tabs.setCurrentIndex(0)


def chosen(window: MainWindow, folder: Path, name: str) -> None:
    """A day of the chart with its figures, and in the day book days of one's own and a search that finds nothing."""
    from app.ui.daybook.page import DayBookPage
    from app.ui.period import OWN
    from app.ui.today.page import TodayPage

    window.go("today")
    day, book = window.pages["today"], window.pages["daybook"]
    assert isinstance(day, TodayPage)
    assert isinstance(book, DayBookPage)
    until(lambda: day.shown is not None)
    day.days.point_at(24)
    wait(100)
    keep(window, folder, f"{name}-today-pointed")
    window.go("daybook")
    book.filters.period.chips.set_choice(OWN)
    wait()
    keep(window, folder, f"{name}-daybook-days")
    book.filters.search_edit.setText("xyzzy")
    wait()
    keep(window, folder, f"{name}-daybook-nothing")
    book.filters.search_edit.clear()


def every_page(window: MainWindow, folder: Path, name: str) -> None:
    """Each page once nobody at the desk has anything left to read for it."""
    for key in list(window.pages):
        window.go(key)
        wait()
        came: list[object] = []
        window.desk.read(lambda tx: tx.today, window, came.append)
        until(lambda came=came: bool(came))  # type: ignore[misc]
        wait(300)
        keep(window, folder, f"{name}-{key}")


def begin(name: str) -> MainWindow:
    """The window of one look, without a book. The application lives as long as its process."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from app import paths, settings
    from app.ui.language import speak
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences
    from app.ui.theme import Theme

    shade, _, size, mirrored = LOOKS[name]
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    ALIVE.append(application)
    speak(application, "id" if name == "id" else "en")
    if mirrored:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    folders = paths.folders().make()
    theme = Theme(application, shade)  # type: ignore[arg-type]
    ALIVE.append(theme)
    without_copies = settings.Settings(backup_at_close=False, backup_daily=False)
    window = MainWindow(theme, Preferences(without_copies, folders.settings_file), folders)
    window.resize(*size)
    window.show()
    return window


def open_book(window: MainWindow, book: Path) -> None:
    """Open a book and wait until it is proved."""
    window.open_book(book)
    until(lambda: bool(window.pages) and any(word in window.status.light.words() for word in PROVED))


def states(book: Path, folder: Path) -> int:
    """What the demo does not show: nothing at all, very much, work under way, mistakes, and what went wrong."""
    window = begin("small")
    empty(window, folder)
    mistakes(window, book, folder)
    crowded(window, folder)
    window.close()
    return 0


def empty(window: MainWindow, folder: Path) -> None:
    """Every page of a book in which nothing was recorded yet."""
    window.start(None)
    wait()
    window.opening.new_book("Ada's Provisions", "NGN")
    until(lambda: bool(window.pages) and "proved" in window.status.light.words())
    every_page(window, folder, "empty")


def mistakes(window: MainWindow, book: Path, folder: Path) -> None:
    """A field that was filled in wrongly, a warning, and a book that another program has."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.storage.book import Book
    from app.ui.sales.dialog import SaleDialog

    window.close_book()
    window.opening.show_first()
    QTest.keyClick(window.opening.first.name, Qt.Key.Key_Return)
    wait(200)
    keep(window, folder, "error-first")
    other = Book.open(book)
    window.open_book(book)
    until(lambda: visible(window) is not None)
    wait(300)
    keep(window, folder, "error-locked-behind")
    dialog = visible(window)
    assert dialog is not None
    dialog.grab().save(str(folder / "error-locked.png"))
    dialog.close()
    other.close()
    open_book(window, book)
    assert window.actions_ is not None, "a book is open"
    for amount, key in (("12x", "error-amount"), ("999999999999", "error-limit")):
        window.actions_.sale(_late_customer(window))
        wait()
        dialog = visible(window)
        assert isinstance(dialog, SaleDialog)
        focus = QApplication.focusWidget()
        assert focus is not None, "the amount has the keys"
        before = dialog.outlook.text()
        QTest.keyClicks(focus, amount)
        wait()
        QTest.keyClick(focus, Qt.Key.Key_Return)
        until(partial(_answered, dialog, before))
        wait()
        dialog.grab().save(str(folder / f"{key}.png"))
        dialog.fill({})  # no draft of it for the next
        dialog.close()
        wait(100)


def _answered(dialog: SaleDialog, before: str) -> bool:
    """Whether something is wrong with the amount, or said of the sale that was not said before."""
    return bool(dialog.amount.problem) or foreseen(dialog, before)


def crowded(window: MainWindow, folder: Path) -> None:
    """100,000 customers: the lists, a search, the longest ledger, and the whole check under way."""
    from app.ui.customers.page import CustomersPage
    from tests.benches.big_book import cached

    book = folder / "100000.shopbook"
    shutil.copyfile(cached(100_000, 200_000), book)
    open_book(window, book)
    every_page(window, folder, "big")
    page = window.pages["customers"]
    assert isinstance(page, CustomersPage)
    window.open_customer(_late_customer(window))
    wait()
    until(lambda: page.detail.proof is not None)
    asked(window, lambda tx: tx.today)
    wait()
    keep(window, folder, "big-customer")
    window.go("check")
    window.check_now()
    wait(400)
    keep(window, folder, "big-busy")
    until(lambda: "proved" in window.status.light.words())
    window.close()
    for suffix in ("", "-wal", "-shm", "-lock"):
        book.with_name(book.name + suffix).unlink(missing_ok=True)


def _late_customer(window: MainWindow) -> int:
    from app.domain.customers import CustomerQuery
    from app.services.customers import customer_ids

    def look(tx: Tx) -> int:
        both = customer_ids(tx, CustomerQuery(filter="both"))
        return (both or customer_ids(tx, CustomerQuery(sort="balance", descending=True)))[0]

    found = asked(window, look)
    assert isinstance(found, int)
    return found


def tabs(window: MainWindow, folder: Path, name: str) -> None:
    """What stands behind the first sight of a page: each tab of a customer, payments decided, the drill."""
    from app.ui.customers.page import CustomersPage
    from app.ui.payments.pending import DECIDED, WAITING, PendingPage
    from app.ui.proof.page import CheckPage

    customers, check, pending = (window.pages[key] for key in ("customers", "check", "pending"))
    assert isinstance(customers, CustomersPage)
    assert isinstance(check, CheckPage)
    assert isinstance(pending, PendingPage)
    for tab, what in enumerate(("ledger", "open", "payments", "netted", "audit", "notes")):
        customers.detail.tabs.setCurrentIndex(tab)
        wait()
        keep(window, folder, f"{name}-customer-{what}")
    customers.detail.tabs.setCurrentIndex(0)
    window.go("pending")
    pending.which.set_choice(DECIDED)
    wait()
    keep(window, folder, f"{name}-pending-decided")
    pending.which.set_choice(WAITING)
    window.go("check")
    check.tabs.setCurrentIndex(1)
    wait()
    keep(window, folder, f"{name}-check-drill")
    check.tabs.setCurrentIndex(0)


def reports(window: MainWindow, folder: Path, name: str) -> None:
    """Every report, the statement with a customer."""
    from app.domain.customers import CustomerRow
    from app.ui.finding import as_match, customer_row
    from app.ui.reports.page import ReportsPage

    page = window.pages["reports"]
    assert isinstance(page, ReportsPage)
    window.go("reports")
    for key in page.names:
        page.choose(key)
        until(partial(_shows, page, key))
        wait()
        keep(window, folder, f"{name}-report-{key}")
    found: list[CustomerRow] = []
    window.desk.read(partial(customer_row, customer_id=_late_customer(window)), window, found.append)
    until(lambda: bool(found))
    context = page.context
    page.show_statement(as_match(found[0], context.info.currency, context.style))
    wait(2 * SETTLE_MS)
    keep(window, folder, f"{name}-report-statement")


def _shows(page: ReportsPage, key: str) -> bool:
    """Whether the report asked for is there; that of a customer waits for one."""
    of_customer = page.kind is not None and page.kind.of_customer
    return of_customer or (page.report is not None and page.report.key == key)


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
    """Save the window as it looks now that its rows have come; what runs by itself is said at its foot."""
    for _ in range(3):  # what has just come is laid out, and may ask for more
        until(lambda: at_rest(window.views))
        wait(100)
    window.grab().save(str(folder / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
