"""Random requests with every kind of check running beside them: no false alarm, and nothing is held up for long."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from app.domain.errors import Cancelled, Fault
from app.services import proof
from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

STEPS = 10_000 if os.environ.get("SHOPBOOK_FULL") else 400


def test_no_false_alarm_while_a_shop_is_busy(tmp_path: Path) -> None:
    both = SideBySide(tmp_path / "busy.shopbook")
    done = threading.Event()
    alarms: list[object] = []
    stops: set[type[Exception]] = set()
    rounds = [0]

    def validate() -> None:
        while not done.is_set():
            for check in (proof.check_recent, proof.check_start, proof.check_all):
                # The walk closes and reopens its book, which stops a check; the next one meets the next book.
                try:
                    with both.book.read() as tx:
                        result = check(tx)
                except (Cancelled, Fault) as stop:
                    stops.add(type(stop))
                    done.wait(0.01)
                    continue
                alarms.extend(result.details)
                rounds[0] += 1

    beside = threading.Thread(target=validate)
    beside.start()
    try:
        steps = sum(1 for _ in walk(both, seed=3, steps=STEPS))
    finally:
        done.set()
        beside.join()
    assert alarms == []
    assert stops <= {Cancelled, Fault}  # stopped or closed; damage is a kind of its own
    assert steps == STEPS
    assert rounds[0] >= 3
    with both.book.read() as tx:
        assert proof.check_all(tx).clean
    both.book.close()
