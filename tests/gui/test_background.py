"""The schedule as it runs in the program: the real workers and timers, and a clock that is set."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.books import Policy
from app.domain.errors import BookLocked, DiskFull, Fault
from app.domain.proof import CheckResult
from app.services import proof, schedule
from app.services.schedule import Appointment
from app.services.task import Task
from app.storage.book import Book, Tx
from app.ui import background as module
from app.ui.background import Background
from app.ui.desk import Desk
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import change

WAIT = 30_000
# A minute of the program's own timers; they look at the clock as often as that.
MINUTE_MS = 10


@pytest.fixture
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """This machine is in that place; Lagos, where clocks are never changed, unless a test says another."""
    name: str = getattr(request, "param", "Africa/Lagos")
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    yield name
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


class Machine(QObject):
    """A computer with a book on it: switched on, put to sleep, its clock set."""

    def __init__(self, shop: Shop, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.shop = shop
        self.path = shop.book.path
        shop.book.close()
        self.clock = clock
        self.bot = qtbot
        self.looks = 0
        self.results: list[CheckResult] = []
        self.faults: list[Fault] = []
        self.desk = Desk()
        self.background: Background | None = None
        monkeypatch.setattr(module, "MINUTE_MS", MINUTE_MS)
        monkeypatch.setattr(module, "AFTER_LIST_MS", 0)
        due_now = schedule.due_now

        def looked(tx: Tx) -> tuple[Appointment, ...]:
            self.looks += 1
            return due_now(tx)

        monkeypatch.setattr(schedule, "due_now", looked)

    def on(self) -> Background:
        """Start the program; returns when the start-up sync is over and nothing more is due."""
        opened: list[Book] = []
        self.desk.open(lambda: Book.open(self.path, clock=self.clock), self, opened.append)
        self.bot.waitUntil(lambda: bool(opened), timeout=WAIT)
        self.background = Background(self.desk, self.path.parent, self)
        self.background.checked.connect(self.results.append)
        self.background.broken.connect(self.faults.append)
        before = len(self.results)
        self.background.start(1_000_000)
        self.bot.waitUntil(lambda: len(self.results) > before, timeout=WAIT)
        self.settle()
        return self.background

    def off(self) -> None:
        if self.background is not None:
            self.background.stop()
            self.background.deleteLater()
            self.background = None
        self.desk.stop()

    def settle(self) -> None:
        """Wait until the program has looked at the clock a few times and found nothing to do."""
        kept, seen = -1, 0

        def is_quiet() -> bool:
            nonlocal kept, seen
            if len(self.results) != kept:
                kept, seen = len(self.results), self.looks
            return self.looks >= seen + 4

        self.bot.waitUntil(is_quiet, timeout=WAIT)

    def at(self, month: int, day: int, hour: int, minute: int, *, fold: int = 0) -> list[str]:
        """The clock on the wall says so; the runs that come of it."""
        self.clock.now = datetime(2026, month, day, hour, minute, fold=fold).astimezone()
        before = len(self.results)
        self.settle()
        return [result.kind for result in self.results[before:]]


@pytest.fixture
def machine(zone: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    clock = Clock()
    clock.now = datetime(2026, 3, 24, 12, tzinfo=UTC)
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(5_000)
    made = Machine(shop, clock, qtbot, monkeypatch)
    yield made
    made.off()


def test_a_week_of_nights_and_the_first_of_the_month(machine: Machine) -> None:
    machine.on()
    assert [r.kind for r in machine.results] == ["start-up"]
    assert machine.at(3, 25, 1, 59) == []
    assert machine.at(3, 25, 2, 0) == ["nightly"]
    assert machine.at(3, 25, 2, 1) == []
    assert machine.at(3, 25, 23, 59) == []
    assert machine.at(3, 26, 2, 0) == ["nightly"]
    assert machine.at(4, 1, 2, 0) == ["nightly"]
    assert machine.at(4, 1, 2, 59) == []
    assert machine.at(4, 1, 3, 0) == ["monthly"]
    assert machine.at(4, 1, 12, 0) == []
    assert machine.at(4, 2, 2, 0) == ["nightly"]


def test_what_was_missed_while_the_computer_was_off_is_made_up_once(machine: Machine) -> None:
    machine.on()
    machine.off()
    change(machine.path, "UPDATE customers SET debt = debt + 7")
    machine.clock.now += timedelta(days=4)
    machine.on()
    # The start puts right what drifted; one night is made up for four.
    assert [(r.kind, r.fixed) for r in machine.results[1:]] == [("start-up", 1), ("nightly", 0)]
    machine.off()
    machine.on()
    assert [r.kind for r in machine.results[3:]] == ["start-up"]


def test_a_computer_that_slept_over_the_first_makes_up_one_run_for_all(machine: Machine) -> None:
    machine.on()
    assert machine.at(4, 3, 8, 30) == ["monthly"]
    assert machine.at(4, 3, 8, 31) == []
    assert machine.at(4, 4, 2, 0) == ["nightly"]


def test_a_clock_put_back_doubles_nothing_and_drops_nothing(machine: Machine) -> None:
    machine.on()
    assert machine.at(3, 26, 2, 5) == ["nightly"]
    assert machine.at(3, 26, 1, 50) == []
    assert machine.at(3, 26, 2, 0) == []
    assert machine.at(3, 25, 3, 0) == []
    assert machine.at(3, 26, 3, 0) == []
    assert machine.at(3, 27, 2, 0) == ["nightly"]
    # Three days back: what was made up then is of another time.
    assert machine.at(3, 30, 2, 0) == ["nightly"]
    assert machine.at(3, 28, 3, 0) == ["nightly"]
    assert machine.at(3, 29, 2, 0) == []
    assert machine.at(3, 31, 2, 0) == ["nightly"]


@pytest.mark.parametrize("zone", ["Europe/Berlin"], indirect=True)
def test_a_night_without_two_o_clock_and_one_that_has_it_twice(machine: Machine) -> None:
    machine.on()
    assert machine.at(3, 28, 2, 0) == ["nightly"]
    assert machine.at(3, 29, 1, 59) == []
    # 02:00 is 03:00 in this night.
    assert machine.at(3, 29, 3, 0) == ["nightly"]
    assert machine.at(3, 29, 4, 0) == []
    assert machine.at(10, 24, 12, 0) == ["monthly"]
    assert machine.at(10, 25, 1, 59) == []
    assert machine.at(10, 25, 2, 0, fold=0) == ["nightly"]
    assert machine.at(10, 25, 2, 59, fold=0) == []
    assert machine.at(10, 25, 2, 0, fold=1) == []
    assert machine.at(10, 25, 2, 59, fold=1) == []
    assert machine.at(10, 26, 2, 0) == ["nightly"]


@pytest.mark.parametrize("zone", ["America/New_York"], indirect=True)
def test_clocks_put_back_on_the_first_of_a_month(machine: Machine) -> None:
    machine.on()
    assert machine.at(10, 31, 12, 0) == ["monthly"]
    assert machine.at(11, 1, 1, 30, fold=0) == []
    assert machine.at(11, 1, 1, 30, fold=1) == []
    assert machine.at(11, 1, 2, 0) == ["nightly"]
    assert machine.at(11, 1, 3, 0) == ["monthly"]
    assert machine.at(11, 1, 3, 30) == []


def daily(machine: Machine) -> None:
    """The shop nets once a day, and its customer has a debt and a credit."""
    shop = machine.shop
    shop.book = Book.open(machine.path, clock=machine.clock)
    shop.policy(Policy.DAILY)
    shop.pay(2_000, to_debt=0)
    assert shop.standing() == (5_000, 2_000)
    shop.book.close()


def figures(machine: Machine) -> list[tuple[int, int]]:
    found: list[list[tuple[int, int]]] = []
    machine.desk.read(
        lambda tx: tx.cursor.execute("SELECT debt / 100, credit / 100 FROM customers").fetchall(),
        machine,
        found.append,
    )
    machine.bot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_the_daily_netting_comes_before_the_check_of_the_night(machine: Machine) -> None:
    daily(machine)
    machine.on()
    assert machine.at(3, 25, 1, 59) == []
    assert figures(machine) == [(5_000, 2_000)]
    assert machine.at(3, 25, 2, 0) == ["daily consolidation", "nightly"]
    assert figures(machine) == [(3_000, 0)]
    assert machine.at(3, 25, 9, 0) == []
    assert machine.at(3, 29, 9, 0) == ["daily consolidation", "nightly"]


def endless(_tx: Tx, _kind: str, task: Task, **_how: object) -> CheckResult:
    while True:
        task.step(1, 1_000_000_000, "entries")


def test_a_night_that_was_stopped_is_left_alone_until_the_next(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    background = machine.on()
    check_all = proof.check_all
    begun: list[str] = []

    def begin(tx: Tx, kind: str, task: Task, **how: object) -> CheckResult:
        begun.append(kind)
        return endless(tx, kind, task, **how)

    monkeypatch.setattr(proof, "check_all", begin)
    machine.clock.now = datetime(2026, 3, 25, 2, 0).astimezone()
    machine.bot.waitUntil(lambda: begun == ["nightly"], timeout=WAIT)
    background.make_way()
    machine.settle()
    assert begun == ["nightly"]
    monkeypatch.setattr(proof, "check_all", check_all)
    assert machine.at(3, 25, 12, 0) == []
    assert machine.at(3, 26, 2, 0) == ["nightly"]


def test_a_disk_that_is_full_in_the_night_is_said_once_and_the_next_night_is_kept(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.on()
    carry_out: Callable[..., CheckResult] = schedule.carry_out
    tried: list[str] = []

    def full(_book: Book, appointment: Appointment, _task: Task) -> CheckResult:
        tried.append(appointment.slot)
        raise DiskFull("The disk is full. Nothing was stored.")

    monkeypatch.setattr(schedule, "carry_out", full)
    assert machine.at(3, 25, 2, 0) == []
    assert machine.at(3, 26, 2, 0) == []
    assert tried == ["nightly:2026-03-25", "nightly:2026-03-26"]
    assert [fault.kind for fault in machine.faults] == ["disk_full"]
    monkeypatch.setattr(schedule, "carry_out", carry_out)
    assert machine.at(3, 27, 2, 0) == ["nightly"]
    monkeypatch.setattr(schedule, "carry_out", full)
    assert machine.at(3, 28, 2, 0) == []
    assert len(machine.faults) == 2


def test_what_was_prevented_for_a_while_is_made_up_the_same_night(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.on()
    monkeypatch.setattr(module, "AGAIN_S", 0)
    carry_out: Callable[..., CheckResult] = schedule.carry_out
    tried: list[str] = []

    def locked(_book: Book, appointment: Appointment, _task: Task) -> CheckResult:
        tried.append(appointment.slot)
        raise BookLocked("The book is in use by another program. Nothing was changed; try again in a moment.")

    monkeypatch.setattr(schedule, "carry_out", locked)
    machine.clock.now = datetime(2026, 3, 25, 2, 0).astimezone()
    machine.bot.waitUntil(lambda: len(tried) > 2, timeout=WAIT)
    monkeypatch.setattr(schedule, "carry_out", carry_out)
    machine.bot.waitUntil(lambda: machine.results[-1].kind == "nightly", timeout=WAIT)
    assert set(tried) == {"nightly:2026-03-25"}
    assert [fault.kind for fault in machine.faults] == ["open_elsewhere"]
    assert machine.at(3, 25, 12, 0) == []


def test_switched_off_and_on_again_in_the_settings_the_nights_are_kept(machine: Machine) -> None:
    background = machine.on()
    background.pace(1_000_000, by_itself=False)
    machine.clock.now = datetime(2026, 3, 25, 2, 0).astimezone()
    seen = machine.looks
    machine.bot.wait(20 * MINUTE_MS)
    assert machine.looks <= seen + 1
    assert len(machine.results) == 1
    background.pace(1_000_000, by_itself=True)
    machine.settle()
    assert [r.kind for r in machine.results[1:]] == ["nightly"]


def test_closed_in_the_middle_of_the_night_s_run_it_is_made_up_at_the_next_start(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.on()
    begun: list[str] = []

    def begin(tx: Tx, kind: str, task: Task, **how: object) -> CheckResult:
        begun.append(kind)
        return endless(tx, kind, task, **how)

    check_all = proof.check_all
    monkeypatch.setattr(proof, "check_all", begin)
    machine.clock.now = datetime(2026, 3, 25, 2, 0).astimezone()
    machine.bot.waitUntil(lambda: bool(begun), timeout=WAIT)
    machine.off()
    monkeypatch.setattr(proof, "check_all", check_all)
    machine.on()
    assert [r.kind for r in machine.results] == ["start-up", "start-up", "nightly"]


def test_every_five_minutes_the_recent_changes(machine: Machine) -> None:
    background = machine.on()
    background.pace(5, by_itself=True)
    before = len(machine.results)
    machine.bot.waitUntil(lambda: len(machine.results) >= before + 3, timeout=WAIT)
    assert {r.kind for r in machine.results[before:]} == {"periodic"}
