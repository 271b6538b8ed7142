"""The integrity drill: a scratch copy of the book is damaged in every known way, and the proof has to find it.

The book itself is only read, once, to be copied (REQUIREMENTS 7.10).
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.customers import CustomerDraft
from app.domain.drill import NEEDS_HEAD, TITLES, Damage, Deed, DrillReport, DrillResult
from app.domain.errors import BookDamaged
from app.domain.heads import Heads
from app.domain.payments import PaymentDraft
from app.domain.proof import Finding
from app.domain.sales import SaleDraft
from app.services import customers, payments, proof, sales
from app.services.books import SettingDraft, change_setting
from app.services.task import NO_TASK, Task
from app.storage import drill, drill_deeds
from app.storage.book import Book

_UNITS: Final = 100


@dataclass(frozen=True, slots=True)
class _Copy:
    """The intact copy: where it is, its newest links, and what is found in it as it is."""

    path: Path
    heads: Heads
    found: frozenset[tuple[object, ...]]
    recorded: bool


class _Quiet(Task):
    """The steps of a check within the drill: told to nobody, but they stop where the drill is to stop."""

    def __init__(self, whole: Task) -> None:
        super().__init__()
        self._whole = whole

    @property
    def cancelled(self) -> bool:
        return self._whole.cancelled


def run(
    book: Book,
    seed: int = 1,
    task: Task = NO_TASK,
    *,
    kinds: Sequence[Damage] = tuple(TITLES),
    folder: Path | None = None,
) -> DrillReport:
    """Damage a scratch copy of the book in each of these ways, one after the other, and check it each time.

    The same seed does the same damage to the same book. `folder` is where the copies are made; the system's own
    place otherwise. Long work; raises DiskFull, Cancelled, BookDamaged where the book itself cannot be read.
    """
    started = time.perf_counter()
    with book.read() as tx:
        size = drill.size(tx)
    with drill.scratch(size, folder) as room:
        intact, damaged = room / "intact.shopbook", room / "damaged.shopbook"
        with book.read() as tx:
            drill.copy_of(tx, intact, lambda done, total: task.step(done, total, "pages copied"))
        copy = _looked_at(intact, _Quiet(task))
        results = []
        for done, damage in enumerate(kinds):
            task.step(done, len(kinds), "kinds of damage")
            results.append(_try(copy, damaged, damage, f"{seed}:{damage}", _Quiet(task)))
        task.step(len(kinds), len(kinds), "kinds of damage")
    return DrillReport(seed, tuple(results), len(copy.found), copy.recorded, time.perf_counter() - started)


def _looked_at(path: Path, task: Task) -> _Copy:
    """The copy with enough in it to be damaged, and checked, so that what is found later is known to be new."""
    copy = Book.open(path)
    try:
        recorded = _fill(copy)
        with copy.read() as tx:
            result = proof.check_all(tx, "drill", task)
            return _Copy(path, proof.heads(tx), frozenset(f.place for f in result.details), recorded)
    finally:
        copy.close()


def _fill(copy: Book) -> bool:
    """Record a few examples in a copy that has too little; whether that was needed."""
    with copy.read() as tx:
        if drill_deeds.has_enough(tx):
            return False
        unit = _UNITS * 10**tx.info.currency.decimals
        locked = tx.info.lock_date
    with copy.write() as tx:
        if locked is not None and locked >= tx.today:
            change_setting(tx, SettingDraft("drill-lock", "lock_date", "", "For the examples of the drill"))
    for name in ("A", "B"):
        with copy.write() as tx:
            draft = CustomerDraft(f"drill-{name}", f"Drill {name}", f"DRILL-{name}-{tx.info.uid[:8]}")
            customer = customers.add_customer(tx, draft).customer_id
        if customer is None:
            raise AssertionError("a customer who was added has an id")
        for n in range(1, 4):
            _trade(copy, customer, f"drill-{name}-{n}", n * unit)
    return True


def _trade(copy: Book, customer: int, uid: str, amount: int) -> None:
    """A sale on debt, of which a part is paid."""
    with copy.write() as tx:
        sales.record_sale(tx, SaleDraft(f"{uid}-sale", tx.today, customer, amount=2 * amount))
    with copy.write() as tx:
        payments.record_payment(tx, PaymentDraft(f"{uid}-payment", customer, tx.today, amount))


def _try(copy: _Copy, path: Path, damage: Damage, seed: str, task: Task) -> DrillResult:
    """Do one kind of damage to a fresh copy, and check that."""
    drill.put_in_place(copy.path, path)
    known = copy.heads if damage in NEEDS_HEAD else None
    if damage is Damage.OLDER_FILE:
        deed, known = _put_older_back(copy, path)
    else:
        intruder = drill.Intruder(path, random.Random(seed))  # noqa: S311 - the same damage for the same seed
        deed = _do(damage, intruder, path)
    task.step(0, 0, "")
    started = time.perf_counter()
    found = _check(path, known, task)
    took = (time.perf_counter() - started) * 1000
    fresh = [f for f in found if f.place not in copy.found]
    named = next((f for f in fresh if deed.is_named_by(f)), None)
    best = named or next(iter(fresh), None)
    if best is None:
        return DrillResult(damage, deed.done, "", "", named=False, milliseconds=took)
    return DrillResult(
        damage, deed.done, best.check, best.message, named=named is not None, milliseconds=took
    )


def _do(damage: Damage, intruder: drill.Intruder, path: Path) -> Deed:
    copy = Book.open(path)
    try:
        with copy.read() as tx:
            info = tx.info
    finally:
        copy.close()
    return drill_deeds.commit(damage, intruder, info)


def _put_older_back(copy: _Copy, path: Path) -> tuple[Deed, Heads]:
    """The book goes on for a while, and then the file from before is put in its place."""
    later = Book.open(path)
    try:
        with later.write() as tx:
            draft = CustomerDraft("drill-later", "Drill, later", f"DRILL-LATER-{tx.info.uid[:8]}")
            customer = customers.add_customer(tx, draft).customer_id
            locked = tx.info.lock_date
        if customer is not None and (locked is None or locked < tx.today):
            _trade(later, customer, "drill-later", _UNITS * 10**tx.info.currency.decimals)
        with later.read() as tx:
            seen = proof.heads(tx)
    finally:
        later.close()
    drill.put_in_place(copy.path, path)
    missing = seen.audit_id - copy.heads.audit_id
    return Deed(f"The file from before the last {missing} changes is back in its place."), seen


def _check(path: Path, known: Heads | None, task: Task) -> list[Finding]:
    """Everything the full check finds in a copy; a file that cannot be read is a finding of its own."""
    try:
        damaged = Book.open(path)
        try:
            with damaged.read() as tx:
                return list(proof.check_all(tx, "drill", task, known).details)
        finally:
            damaged.close()
    except BookDamaged as fault:
        return [Finding("file_damaged", "file", str(fault), check="file")]
