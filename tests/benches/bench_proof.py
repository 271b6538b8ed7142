"""What proving costs as a book grows, beside a plain SUM … GROUP BY over the same rows; and what it does to posting.

`make bench ARGS=tests/benches/bench_proof.py`. Goals: growth per step no more than that of the rows; a start-up sync of
1,000,000 entries with nothing changed under a second; a posting beside a full proof not noticeably later.
"""

from __future__ import annotations

import os
import shutil
import statistics
import threading
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from app.domain.payments import PaymentDraft
from app.services import proof
from app.services.payments import record_payment
from app.storage import dialects
from app.storage.book import Book, Tx
from tests.benches.big_book import cached

SIZES = tuple(int(n) for n in os.environ.get("SHOPBOOK_BENCH_PROOF", "20000,200000,1000000").split(","))
PLAIN = "SELECT customer_id, account_id, sum(amount), count(*) FROM lines GROUP BY customer_id, account_id"
ROUNDS = 5
POSTINGS = 300
PAUSE = 0.02
DAY = date(2026, 3, 2)


def copy_of(folder: Path, entries: int) -> Path:
    """A big book of one's own: customers are a tenth of the entries."""
    path = folder / f"{entries}.shopbook"
    shutil.copyfile(cached(entries // 10, entries), path)
    return path


class Took(NamedTuple):
    """Seconds on the clock, and of the processor: the latter hold where other work runs beside. `peak` is the most
    memory this process had meanwhile, in MB.
    """

    wall: float
    processor: float
    peak: int


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> Took:
    """The medians of some rounds, each by itself."""
    walls, processor = [], []
    _forget_peak()
    for _ in range(rounds):
        started, used = time.perf_counter(), time.thread_time()
        work()
        walls.append(time.perf_counter() - started)
        processor.append(time.thread_time() - used)
    return Took(statistics.median(walls), statistics.median(processor), _peak())


_STATUS = Path("/proc/self/status")


def _forget_peak() -> None:
    """From now on the peak counts anew; where the system does not let one, it is that since the start."""
    if _STATUS.exists():
        Path("/proc/self/clear_refs").write_text("5", "ascii")


def _peak() -> int:
    """The most memory so far, in MB; 0 where the system does not say."""
    if not _STATUS.exists():
        return 0
    line = next(one for one in _STATUS.read_text("ascii").splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


def reading(book: Book, check: Callable[[Tx], object]) -> Callable[[], object]:
    def work() -> None:
        with book.read() as tx:
            check(tx)

    return work


def cycle(book: Book) -> None:
    """What happens every five minutes: the check, and keeping it."""
    with book.read() as tx:
        result = proof.check_recent(tx)
    assert result.clean
    with book.write("background") as tx:
        proof.keep(tx, result)


def rebuild(book: Book) -> None:
    with book.write("background") as tx:
        assert proof.rebuild(tx).clean


def figures(folder: Path, entries: int) -> dict[str, Took]:
    """What each kind of work takes on a book of this size."""
    path = copy_of(folder, entries)
    connection = dialects.connect(path)
    rounds = ROUNDS if entries < 500_000 else 3
    found = {"plain SUM … GROUP BY": timed(lambda: connection.execute(PLAIN).fetchall(), rounds)}
    connection.close()
    book = Book.open(path, check=False)
    found["SQLite's own quick check"] = timed(book.check_file, 1)
    found["start-up sync, nothing proved yet"] = timed(reading(book, proof.check_start), rounds)
    with book.write("background") as tx:
        proof.keep(tx, proof.check_start(tx))
    found["start-up sync, nothing changed"] = timed(reading(book, proof.check_start), rounds)
    found["five-minute cycle"] = timed(lambda: cycle(book), rounds)
    found["discrepancies"] = timed(reading(book, proof.discrepancies), 1)
    found["full proof"] = timed(reading(book, proof.check_all), 1)
    found["rebuild"] = timed(lambda: rebuild(book), 1)
    book.close()
    path.unlink()
    return found


def bench_growth(tmp_path: Path) -> None:
    table = {}
    for entries in SIZES:
        table[entries] = figures(tmp_path, entries)
        # A line for each as it comes: the whole takes long.
        print(
            f"\n{entries:,}: " + "; ".join(f"{k} {v.processor:.2f} s" for k, v in table[entries].items()),
            flush=True,
        )
    head = "".join(f"{f'{entries:,} entries':>40}" for entries in SIZES)
    print(
        "\nmilliseconds: on the clock / of the processor (times the processor time of the plain sum) most memory"
    )
    print(f"{'':>34}{head}   growth per step, processor")
    for name in table[SIZES[0]]:
        row = [table[entries][name] for entries in SIZES]
        shown = "".join(
            f"{took.wall * 1000:>11,.0f} /{took.processor * 1000:>9,.1f}"
            f" ({took.processor / table[entries]['plain SUM … GROUP BY'].processor:>5.1f} ×) {took.peak:>4} MB"
            for entries, took in zip(SIZES, row, strict=True)
        )
        steps = " ".join(f"× {b.processor / a.processor:.1f}" for a, b in pairwise(row))
        print(f"{name:>34}{shown}   {steps}")
    print(f"{'the rows themselves':>34}{'':>{40 * len(SIZES)}}   " + _steps(SIZES))
    if max(SIZES) >= 1_000_000:
        assert table[max(SIZES)]["start-up sync, nothing changed"].processor < 1.0


def _steps(sizes: tuple[int, ...]) -> str:
    return " ".join(f"× {b / a:.0f}" for a, b in pairwise(sizes))


# posting beside it ---------------------------------------------------------------------------------------------------


def post(book: Book, uid: str) -> float:
    """Seconds from asking for a payment until it is stored."""
    draft = PaymentDraft(uid, 1, DAY, 1000)
    started = time.perf_counter()
    with book.write() as tx:
        record_payment(tx, draft)
    return time.perf_counter() - started


def said(name: str, delays: list[float]) -> str:
    ordered = sorted(delays)
    p95 = ordered[int(len(ordered) * 0.95)]
    return (
        f"{name:>34}: median {statistics.median(ordered) * 1000:.2f} ms, p95 {p95 * 1000:.2f} ms,"
        f" max {ordered[-1] * 1000:.2f} ms, of {len(ordered)}"
    )


def beside(book: Book, name: str, check: Callable[[Tx], object]) -> list[float]:
    """Postings for as long as the check runs in another thread, with its own connection."""
    ended = threading.Event()

    def work() -> None:
        try:
            with book.read() as tx:
                check(tx)
        finally:
            ended.set()

    delays: list[float] = []
    runner = threading.Thread(target=work)
    started = time.perf_counter()
    runner.start()
    while not ended.is_set():
        delays.append(post(book, f"{name}-{len(delays)}"))
        ended.wait(PAUSE)
    runner.join()
    print(said(f"beside a {name} of {time.perf_counter() - started:.1f} s", delays))
    return delays


def bench_posting_delay(tmp_path: Path) -> None:
    entries = max(SIZES)
    book = Book.open(copy_of(tmp_path, entries))
    for n in range(20):
        post(book, f"warm-{n}")
    alone = []
    for n in range(POSTINGS):
        alone.append(post(book, f"alone-{n}"))
        time.sleep(PAUSE)
    print(f"\nseconds until a payment is stored, {entries:,} entries, one every {PAUSE * 1000:.0f} ms")
    print(said("alone", alone))
    for name, check in (("start-up sync", proof.check_start), ("full proof", proof.check_all)):
        assert beside(book, name, check)
    book.close()
