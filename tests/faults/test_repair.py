"""The plug is pulled, the disk is full, somebody presses Cancel or has the file while a book is put right: all or nothing."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.domain.errors import BookLocked, Cancelled
from app.services import proof, schedule
from app.services.schedule import Appointment, Run
from app.services.task import Task
from app.storage import dialects
from app.storage.book import Book, Tx
from tests.benches.big_book import make
from tests.books import digest, problems
from tests.faults.test_full_disk import CAN_MOUNT
from tests.proof.tampering import behind
from tests.proof.test_drifts import DRIFTS, derived, drift

FULL = bool(os.environ.get("SHOPBOOK_FULL"))
ROUNDS = 300 if FULL else 4
MENDER = Path(__file__).with_name("mender.py")
ROOT = MENDER.parent.parent.parent
JOURNAL = ("entries", "lines", "sales", "sale_lines", "payments", "allocations", "balance_consolidations")

Rows = list[list[tuple[Any, ...]]]


class Drifted(NamedTuple):
    """A book with a thousand drifts, and what is derived in it before and after it is put right."""

    content: bytes
    wrong: Rows
    right: Rows
    journal: Rows


@pytest.fixture(scope="module")
def drifted(tmp_path_factory: pytest.TempPathFactory) -> Drifted:
    path = tmp_path_factory.mktemp("drifted") / "book.shopbook"
    make(path, customer_count=200, entry_count=2500)
    right, journal = look(path)
    with behind(path) as cursor:
        drift(cursor, random.Random(4))
    wrong, _ = look(path)
    assert wrong != right
    return Drifted(path.read_bytes(), wrong, right, journal)


@pytest.fixture
def path(drifted: Drifted, tmp_path: Path) -> Path:
    made = tmp_path / "book.shopbook"
    made.write_bytes(drifted.content)
    return made


def look(path: Path) -> tuple[Rows, Rows]:
    """What is derived in a book, and its journal."""
    book = Book.open(path)
    try:
        with book.read() as tx:
            journal = [tx.cursor.execute(f"SELECT * FROM {t} ORDER BY 1, 2").fetchall() for t in JOURNAL]
        return derived(book), journal
    finally:
        book.close()


def repairs(path: Path) -> int:
    """How many repairs the audit has."""
    book = Book.open(path)
    try:
        with book.read() as tx:
            sql = "SELECT count(*) FROM audit WHERE action = 'figure_repaired'"
            return int(tx.cursor.execute(sql).fetchone()[0])
    finally:
        book.close()


def is_mended(path: Path, drifted: Drifted) -> bool:
    """Whether everything was put right, with an audit row for each drift; else nothing was, and there is none."""
    rows, journal = look(path)
    assert journal == drifted.journal
    if rows == drifted.right:
        assert repairs(path) == DRIFTS
        return True
    assert rows == drifted.wrong
    assert repairs(path) == 0
    return False


def mend(path: Path) -> None:
    """Nothing that happened before prevents it from being put right now."""
    book = Book.open(path)
    with book.write("background") as tx:
        assert proof.verify(tx, fix=True).fixed > 0
    with book.read() as tx:
        assert proof.check_all(tx, anew=True).clean
    assert problems(book) == {}
    book.close()


# kill -9 -------------------------------------------------------------------------------------------------------------


def mending(*words: object) -> subprocess.Popen[str]:
    """A program that puts a book right, about to begin."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(MENDER), *map(str, words)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_a_rebuild_that_is_killed_has_put_right_everything_or_nothing(drifted: Drifted, path: Path) -> None:
    with mending("rebuild", path) as process:
        started = time.perf_counter()
        assert process.stdout is not None
        assert process.stdout.read() == "done\n"
        usual = time.perf_counter() - started
    assert is_mended(path, drifted)
    rng = random.Random(11)
    outcomes = []
    for _ in range(ROUNDS):
        for left in path.parent.glob(f"{path.name}*"):
            left.unlink()
        path.write_bytes(drifted.content)
        with mending("rebuild", path) as process:
            time.sleep(rng.random() * usual * 1.1)
            process.kill()
            assert process.stdout is not None
            said = process.stdout.read()
        outcomes.append(is_mended(path, drifted))
        # Once it has been said that it is done, it is.
        assert outcomes[-1] or not said
        # What is as before, row for row, can be put right as before: shown once.
        if outcomes.count(False) == 1 and not outcomes[-1]:
            mend(path)
        if FULL:
            print(f"{len(outcomes)}: {'put right' if outcomes[-1] else 'as before'}", flush=True)
    print(f"killed {ROUNDS} times: {outcomes.count(False)} as before, {outcomes.count(True)} put right")
    assert False in outcomes


# the disk is full ----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not CAN_MOUNT, reason="a small disk can only be mounted by an administrator of Linux")
def test_a_repair_on_a_full_disk_changes_nothing_and_says_so(
    drifted: Drifted, path: Path, tmp_path: Path
) -> None:
    size = len(drifted.content) // 1024
    outcomes = []
    # From too little for the first page of the log to enough for all of it.
    for spare in range(40, 3300, 100 if FULL else 800):
        folder = tmp_path / f"disk-{spare}"
        folder.mkdir()
        done = subprocess.run(
            ["unshare", "-m", sys.executable, str(MENDER), "disk", str(size + spare), str(path)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        after = folder / "after.shopbook"
        outcomes.append(is_mended(after, drifted))
        if outcomes[-1]:
            assert done.stdout == "ready\ndone\n"
        else:
            assert "disk_full: The disk is full. Nothing was stored in book.shopbook" in done.stdout
            mend(after)
    assert outcomes[0] is False
    assert outcomes[-1] is True
    assert outcomes == sorted(outcomes)


# cancel --------------------------------------------------------------------------------------------------------------


class CancelAt(Task):
    """Somebody presses Cancel at the so-and-so-many-th step."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.left = step

    def step(self, done: int, total: int, what: str = "") -> None:
        self.left -= 1
        if self.left < 0:
            self.cancel()
        super().step(done, total, what)


WORK: dict[str, Callable[[Tx, Task], object]] = {
    "verify": lambda tx, task: proof.verify(tx, fix=True, task=task),
    "rebuild": lambda tx, task: proof.rebuild(tx, task=task),
    "repair": lambda tx, task: proof.repair(tx, proof.check_all(tx), task),
}


@pytest.mark.parametrize("kind", list(WORK))
def test_cancelled_at_any_step_nothing_is_put_right(kind: str, drifted: Drifted, path: Path) -> None:
    book = Book.open(path)
    before = digest(book)
    steps = 0
    for step in [*range(0, 24, 1 if FULL else 3), *range(24, 2000, 25 if FULL else 300)]:
        task = CancelAt(step)
        try:
            with book.write("background") as tx:
                WORK[kind](tx, task)
        except Cancelled:
            steps += 1
            assert digest(book) == before
        else:
            break
    assert steps > 8
    book.close()
    assert is_mended(path, drifted)


def test_cancelled_in_the_middle_of_a_long_statement(path: Path) -> None:
    """Cancel comes from another thread, whatever the check is doing."""
    book = Book.open(path)
    before = digest(book)
    rng = random.Random(2)
    stopped = 0
    for _ in range(40 if FULL else 8):
        task = Task()
        timer = threading.Timer(rng.random() * 0.3, task.cancel)
        timer.start()
        with contextlib.suppress(Cancelled), book.read() as tx:
            proof.check_all(tx, task=task, anew=True)
            stopped -= 1
        stopped += 1
        timer.cancel()
        timer.join()
    assert stopped > 0
    assert digest(book) == before
    book.close()


# the file is in use --------------------------------------------------------------------------------------------------


def test_a_book_that_another_program_writes_is_left_as_it_is_and_the_run_stays_due(
    path: Path, drifted: Drifted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tool that knows nothing of our lock holds SQLite's own."""
    hasty = [s if s[0] != "busy_timeout" else ("busy_timeout", "50", 50) for s in dialects.SETTINGS]
    monkeypatch.setattr(dialects, "SETTINGS", tuple(hasty))
    book = Book.open(path)
    night = Appointment(Run.NIGHTLY, "nightly:2026-04-01", datetime.combine(date(2026, 4, 1), schedule.NIGHT))
    other = dialects.driver.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BookLocked, match=r"in use by another program\. Nothing was changed"):
        schedule.carry_out(book, night)
    other.execute("ROLLBACK")
    other.close()
    result = schedule.carry_out(book, night)
    assert result.failed == 0
    book.close()
    assert is_mended(path, drifted)


def test_a_book_open_in_another_shopbook_is_not_checked_from_here(path: Path) -> None:
    book = Book.open(path)
    copied = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "app", "--book", str(path), "--wait", "0", "verify", "--fix"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "open" in done.stderr
    assert path.read_bytes() == copied
    book.close()
