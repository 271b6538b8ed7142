"""How long the window's thread is ever kept, with 100,000 customers and 1,000,000 entries, while the proof runs beside it.

`make bench ARGS=tests/benches/bench_stalls.py`. A timer of the window's thread beats every 2 ms; a stall is the longest
time between two beats during each act. Goal: never over 50 ms.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.customers.page import CustomersPage
    from app.ui.daybook.page import DayBookPage
    from app.ui.main_window import MainWindow

    Act = Callable[[str, Callable[[], object], Callable[[], bool]], None]

ROOT = Path(__file__).resolve().parents[2]
SIZE = os.environ.get("SHOPBOOK_BENCH_STALLS", "100000:1000000")
BEAT_MS = 2
LONGEST_WAIT = 600.0


class Heart:
    """Beats on the window's thread; `longest` is the longest pause since `begin`, in milliseconds, and `busiest` the
    most processor time of this thread between two beats: what is left of a stall when nothing else runs.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        self.longest = self.busiest = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000 - BEAT_MS)
        self.busiest = max(self.busiest, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until the condition holds; looked at at every turn of its loop of events."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer = QEventLoop(), QTimer(interval=BEAT_MS)
    ends = time.monotonic() + LONGEST_WAIT
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > ends else None)
    timer.start()
    loop.exec()
    if time.monotonic() > ends:
        raise TimeoutError("the window did not get there")


def rest(seconds: float) -> None:
    ends = time.monotonic() + seconds
    until(lambda: time.monotonic() >= ends)


def is_read(page: CustomersPage | DayBookPage) -> bool:
    """Whether every row on the screen has come."""
    ids = page.view.visible_ids()
    return bool(ids) and all(page.model.row(each) is not None for each in ids)


def play(book: str) -> None:
    """The acts, one after the other; prints a line for each."""
    from PySide6.QtCore import QLocale, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app import paths, settings
    from app.ui.main_window import MainWindow
    from app.ui.pages import places
    from app.ui.preferences import Preferences
    from app.ui.theme import Theme

    QLocale.setDefault(QLocale("en"))
    application = QApplication([])
    folders = paths.folders().make()
    window = MainWindow(
        Theme(application, "light"),
        Preferences(settings.Settings(backup_at_close=False), folders.settings_file),
        folders,
    )
    window.show()
    rest(0.2)
    heart = Heart()

    def act(name: str, do: Callable[[], object], ended: Callable[[], bool]) -> None:
        heart.begin()
        started = time.perf_counter()
        do()
        until(ended)
        took = (time.perf_counter() - started) * 1000
        rest(0.3)
        stall = f"longest stall {heart.longest:>4.0f} ms, of it at work {heart.busiest:>4.0f} ms"
        print(f"{name:>34}: done in {took:>6.0f} ms, {stall}", flush=True)

    act("open the book", lambda: window.start(Path(book)), lambda: bool(window.pages))
    from app.ui.customers.page import CustomersPage

    page = window.pages["customers"]
    assert isinstance(page, CustomersPage)
    # Not by `page.detail`: whoever asks for it has it made at once, and it is made turn by turn.
    act("first list", lambda: None, lambda: is_read(page) and (made := vars(page)["_detail"]) and made.row)
    for letter in "ada st":
        settled: list[bool] = []

        def type_letter(letter: str = letter, settled: list[bool] = settled) -> None:
            QTest.keyClicks(page.search_edit, letter)
            QTest.qWait(1)
            page.settled(lambda: settled.append(True))

        act(f"type {letter!r}", type_letter, lambda settled=settled: bool(settled) and is_read(page))  # type: ignore[misc]
    whole = int(SIZE.partition(":")[0])
    act("clear the search", page.search_edit.clear, lambda: page.model.rowCount() == whole and is_read(page))
    page.view.setFocus()

    def page_down() -> None:
        for _ in range(30):
            QTest.keyClick(page.view, Qt.Key.Key_PageDown)
            rest(0.02)

    act("30 pages down", page_down, lambda: is_read(page))
    act("jump to the end", lambda: QTest.keyClick(page.view, Qt.Key.Key_End), lambda: is_read(page))
    largest = _largest(window)
    ledger = page.detail.tabs.ledger
    act(
        "the largest customer's ledger",
        lambda: window.open_customer(largest),
        lambda: page.detail.row is not None and page.detail.row.id == largest and ledger.model.rowCount() > 0,
    )
    act("its end", lambda: QTest.keyClick(ledger.view, Qt.Key.Key_End), lambda: True)
    for place in places():
        key = place.key
        act(f"first look at {place.title}", lambda key=key: window.go(key), lambda: True)  # type: ignore[misc]
    _whole_day_book(window, act)
    window.close()


def _whole_day_book(window: MainWindow, act: Act) -> None:
    """Every entry there is, as one list."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from app.ui.daybook.page import DayBookPage
    from app.ui.period import ALL, MONTH

    window.go("daybook")
    page = window.pages["daybook"]
    assert isinstance(page, DayBookPage)
    whole = int(SIZE.partition(":")[2])
    act(
        "all entries in the day book",
        lambda: page.filters.period.chips.set_choice(ALL),
        lambda: page.model.rowCount() == whole and is_read(page),
    )
    page.view.setFocus()
    act("its end", lambda: QTest.keyClick(page.view, Qt.Key.Key_End), lambda: is_read(page))
    act("the same list anew", page.refresh, lambda: is_read(page))
    act(
        "back to 30 days",
        lambda: page.filters.period.chips.set_choice(MONTH),
        lambda: page.model.rowCount() < whole,
    )


def _largest(window: MainWindow) -> int:
    """The customer with the longest ledger."""
    found: list[int] = []
    sql = "SELECT id FROM customers ORDER BY last_row_no DESC LIMIT 1"
    window.desk.read(lambda tx: int(tx.cursor.execute(sql).fetchone()[0]), window, found.append)
    until(lambda: bool(found))
    return found[0]


def bench_stalls(tmp_path: Path) -> None:
    from tests.benches.big_book import cached

    customers, entries = (int(part) for part in SIZE.split(":"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SHOPBOOK_HOME": str(tmp_path)}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, __file__, str(cached(customers, entries))]
    done = subprocess.run(command, env=environment, text=True, check=True, capture_output=True)
    print(f"\n{customers:,} customers, {entries:,} entries; milliseconds\n{done.stdout}")
    assert "first list" in done.stdout


if __name__ == "__main__":
    play(sys.argv[1])
