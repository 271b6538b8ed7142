"""The integrity drill around its deeds: the book is not touched, nothing is left behind, it can be stopped."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.domain.drill import Damage
from app.domain.errors import BookDamaged, Cancelled, DiskFull, Fault
from app.domain.proof import CheckResult
from app.services import drill, proof
from app.services.books import SettingDraft, change_setting
from app.services.task import Task
from app.storage import drill as scratch
from app.storage.book import Book, Tx
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import change

TWO = (Damage.NOTE, Damage.BALANCE)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def room(tmp_path: Path) -> Path:
    made = tmp_path / "room"
    made.mkdir()
    return made


def trade(shop: Shop) -> None:
    shop.customer("D")
    for code in ("C", "D"):
        for n in range(1, 4):
            shop.sale(200 * n, customer=code)
            shop.pay(100 * n, customer=code)


def test_the_book_itself_is_not_touched_and_nothing_is_left(shop: Shop, room: Path) -> None:
    trade(shop)
    shop.book.close()
    path = shop.book.path
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    shop.book = Book.open(path, clock=shop.clock)
    report = drill.run(shop.book, folder=room)
    shop.book.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert left_in(path.parent) == ["room", path.name]
    assert left_in(room) == []
    assert (len(report.results), report.missed, report.differed, report.recorded) == (14, 0, 0, False)
    assert all(result.milliseconds > 0 for result in report.results)
    shop.book = Book.open(path, clock=shop.clock)


def test_the_same_seed_does_the_same_damage(shop: Shop, room: Path) -> None:
    trade(shop)
    first, again, other = (
        [r.done for r in drill.run(shop.book, seed, folder=room, kinds=TWO).results] for seed in (4, 4, 5)
    )
    assert first == again
    assert first != other


def test_a_book_with_nothing_in_it_gets_examples_in_the_copy(
    tmp_path: Path, clock: Clock, room: Path
) -> None:
    shop = make_shop(tmp_path, clock)
    report = drill.run(shop.book, folder=room)
    assert (report.recorded, report.missed) == (True, 0)
    assert shop.rows("SELECT count(*) FROM customers") == [(0,)]
    shop.book.close()


def test_examples_are_recorded_even_where_today_is_locked(tmp_path: Path, clock: Clock, room: Path) -> None:
    shop = make_shop(tmp_path, clock)
    shop.do(
        change_setting, SettingDraft(shop.uid(), "lock_date", shop.today.isoformat(), "The month is closed")
    )
    # The copy's clock is the machine's: what is locked there is every day up to now.
    report = drill.run(shop.book, folder=room, kinds=(Damage.NOTE, Damage.OLDER_FILE))
    assert (report.recorded, report.missed) == (True, 0)
    shop.book.close()


def test_what_differs_already_is_told_and_does_not_count_as_caught(shop: Shop, room: Path) -> None:
    trade(shop)
    change(shop.book.path, "UPDATE customers SET debt = debt + 1 WHERE code = 'C'")
    report = drill.run(shop.book, folder=room)
    assert report.differed > 0
    assert report.missed == 0
    change(shop.book.path, "UPDATE customers SET debt = debt - 1 WHERE code = 'C'")


def test_what_is_not_found_is_said_to_be_missed(
    shop: Shop, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trade(shop)

    def blind(tx: object, kind: str, *_: object) -> CheckResult:
        return CheckResult(kind, "", shop.clock())

    monkeypatch.setattr(proof, "check_all", blind)
    report = drill.run(shop.book, folder=room, kinds=TWO)
    assert [(r.caught, r.named, r.said) for r in report.results] == 2 * [(False, False, "")]
    assert report.missed == 2


class StoppedAt(Task):
    """A task that somebody cancels at a step."""

    def __init__(self, wanted: int) -> None:
        super().__init__()
        self.left = wanted

    def step(self, done: int, total: int, what: str = "") -> None:
        self.left -= 1
        if not self.left:
            self.cancel()
        super().step(done, total, what)


@pytest.mark.parametrize("at", [1, 2, 4, 15])
def test_it_can_be_stopped_at_every_step_and_leaves_nothing(shop: Shop, room: Path, at: int) -> None:
    trade(shop)
    task = StoppedAt(at)
    with pytest.raises(Cancelled):
        drill.run(shop.book, task=task, folder=room)
    assert task.left <= 0
    assert left_in(room) == []


def test_no_room_on_the_disk_is_said_and_nothing_is_made(
    shop: Shop, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10**6))
    with pytest.raises(DiskFull, match=r"\d+ MB are needed, 1 MB are free. Nothing was done."):
        drill.run(shop.book, folder=room)
    assert left_in(room) == []


def test_a_place_that_cannot_be_used_is_said(shop: Shop, room: Path) -> None:
    with pytest.raises(Fault, match="The copy to be damaged could not be made"):
        drill.run(shop.book, folder=room / "not there")
    assert left_in(room) == []


def test_what_a_killed_drill_left_behind_goes_with_the_next(shop: Shop, room: Path) -> None:
    old, new = room / "shopbook-drill-old", room / "shopbook-drill-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "intact.shopbook").write_bytes(b"left")
    yesterday = time.time() - 25 * 3600
    os.utime(old, (yesterday, yesterday))
    drill.run(shop.book, folder=room, kinds=(Damage.NOTE,))
    assert left_in(room) == ["shopbook-drill-new"]


def test_a_copy_that_is_damaged_on_the_way_is_said(
    shop: Shop, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trade(shop)
    copying = scratch.copy_of

    def badly(tx: Tx, target: Path, step: Callable[[int, int], None]) -> None:
        copying(tx, target, step)
        whole = bytearray(target.read_bytes())
        whole[4096 * 3 : 4096 * 4] = bytes(4096)
        target.write_bytes(whole)

    monkeypatch.setattr(scratch, "copy_of", badly)
    with pytest.raises(BookDamaged):
        drill.run(shop.book, folder=room)
    assert left_in(room) == []
