"""Half a year of a real shop: not one false alarm, neither while it is imported nor in any check afterwards."""

from __future__ import annotations

import os
import threading
from datetime import date, datetime
from pathlib import Path

import pytest

from app.domain.imports import ImportKind
from app.services import proof, schedule
from app.services.imports import import_file
from app.services.schedule import Appointment, Run
from app.storage.book import Book
from tests.imports.test_retail import FILE

pytestmark = [
    pytest.mark.shared,
    pytest.mark.slow,
    pytest.mark.skipif(not FILE.exists(), reason="the real data is not beside the project"),
    # That every check is clean over the imported book is shown by R1, always; here they run beside the import, too.
    pytest.mark.skipif(not os.environ.get("SHOPBOOK_FULL"), reason="takes minutes; SHOPBOOK_FULL=1 runs it"),
]


def test_no_false_alarm_over_half_a_year_of_a_real_shop(tmp_path: Path) -> None:
    book = Book.create(tmp_path / "retail.shopbook", name="Retail", currency="GBP", locale="en_GB")
    done = threading.Event()
    alarms: list[object] = []
    rounds = [0]

    def validate() -> None:
        while not done.is_set():
            for check in (proof.check_recent, proof.check_start, proof.check_all):
                with book.read() as tx:
                    alarms.extend(check(tx).details)
                rounds[0] += 1

    beside = threading.Thread(target=validate)
    beside.start()
    try:
        result = import_file(book, ImportKind.SALES, FILE)
    finally:
        done.set()
        beside.join()
    assert result.rows == 245_903
    assert alarms == []
    assert rounds[0] >= 3
    for run in (Run.NIGHTLY, Run.MONTHLY):
        due = Appointment(run, f"{run.name.lower()}:now", datetime.combine(date(2026, 4, 1), schedule.NIGHT))
        assert schedule.carry_out(book, due).details == ()
    with book.read() as tx:
        everybody = proof.discrepancies(tx)
        assert (everybody.checked, everybody.details) == (3_002, ())
        assert proof.check_start(tx).details == ()
        assert proof.check_recent(tx).details == ()
    with book.write("background") as tx:
        rebuilt = proof.rebuild(tx)
        assert (rebuilt.checked, rebuilt.in_step, rebuilt.details) == (3_002, 3_002, ())
    book.close()
