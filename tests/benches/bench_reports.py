"""Ageing over a million entries, and the statement of the customer with most of them, beside the bare SQL.

`make bench ARGS=tests/benches/bench_reports.py`. The bare SQL is written by hand against the same file through the same
driver: it comes to the same figures, and makes no report of them. Each is run in turn on one connection, so that both
find the same pages in memory.
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.reports import Report, Span
from app.services.statements import ageing, statement
from app.storage import dialects
from app.storage.book import Book, Tx
from tests.benches.big_book import cached

SIZE = os.environ.get("SHOPBOOK_BENCH_REPORTS", "100000:1000000")
ROUNDS = 5
AS_OF = date(2025, 6, 30)
FROM = date(2020, 1, 1)

# One row for each customer: what is not due, late by 30, 60, 90 days and more, unapplied credit; from the journal alone.
AGEING = """
WITH used AS MATERIALIZED (
  SELECT side, sum(amount) AS amount FROM (
    SELECT target_id AS side, amount FROM allocations WHERE day <= :last
    UNION ALL SELECT source_id, amount FROM allocations WHERE day <= :last) GROUP BY side),
open AS (
  SELECT e.customer_id AS who, julianday(:last) - julianday(coalesce(e.due_day, e.day)) AS late, e.owed > 0 AS debt,
         e.owed + e.given - coalesce(u.amount, 0) AS amount
  FROM entries e NOT INDEXED LEFT JOIN used u ON u.side = e.id
  WHERE e.customer_id IS NOT NULL AND e.owed + e.given > 0 AND e.day <= :last)
SELECT who,
  sum(CASE WHEN debt AND late <= 0 THEN amount ELSE 0 END), sum(CASE WHEN debt AND late BETWEEN 1 AND 30 THEN amount ELSE 0 END),
  sum(CASE WHEN debt AND late BETWEEN 31 AND 60 THEN amount ELSE 0 END),
  sum(CASE WHEN debt AND late BETWEEN 61 AND 90 THEN amount ELSE 0 END), sum(CASE WHEN debt AND late > 90 THEN amount ELSE 0 END),
  -sum(CASE WHEN NOT debt THEN amount ELSE 0 END), sum(CASE WHEN debt THEN amount ELSE -amount END)
FROM open WHERE amount <> 0 GROUP BY who
"""
STATEMENT = """
SELECT e.day, e.kind, e.number, e.reference, sum(max(l.amount, 0)), -sum(min(l.amount, 0))
FROM entries e JOIN lines l ON l.entry_id = e.id
WHERE e.customer_id = :who AND l.customer_id = :who AND e.day <= :last GROUP BY e.id ORDER BY e.day, e.id
"""
OPEN = """
SELECT e.kind, e.number, e.day, e.due_day, e.owed + e.given, e.owed + e.given - coalesce((SELECT sum(a.amount)
  FROM allocations a WHERE a.target_id = e.id AND a.day <= :last), 0) - coalesce((SELECT sum(a.amount)
  FROM allocations a WHERE a.source_id = e.id AND a.day <= :last), 0) AS open
FROM entries e WHERE e.customer_id = :who AND e.owed + e.given > 0 AND e.day <= :last AND open <> 0
ORDER BY e.owed = 0, e.due_day, e.id
"""


def measured(do: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    found = do()
    return time.perf_counter() - started, found


def side_by_side(name: str, bare: Callable[[], Any], service: Callable[[], Any]) -> tuple[Any, Any]:
    """Run both in turn and print the medians; what both found."""
    by_hand, ours = [], []
    found: tuple[Any, Any] = (None, None)
    for _ in range(ROUNDS):
        (hand, one), (own, other) = measured(bare), measured(service)
        by_hand.append(hand)
        ours.append(own)
        found = one, other
    ratio = statistics.median(own / hand for own, hand in zip(ours, by_hand, strict=True))
    rows = len(found[1].rows)
    figures = (statistics.median(by_hand) * 1000, statistics.median(ours) * 1000)
    print(f"{name:<34} {rows:>9,} {figures[0]:>10.1f} {figures[1]:>10.1f} {ratio:>7.2f}")
    return found


def largest(tx: Tx) -> int:
    sql = "SELECT customer_id FROM entries WHERE customer_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    return int(tx.cursor.execute(sql).fetchone()[0])


def bench_reports(tmp_path: Path) -> None:
    customers, entries = map(int, SIZE.split(":"))
    path = tmp_path / "big.shopbook"
    shutil.copyfile(cached(customers, entries), path)
    book = Book.open(path, check=False)
    hand = dialects.connect(path)
    dialects.apply_settings(hand)
    span = Span(FROM, AS_OF)
    print(f"\n{customers:,} customers, {entries:,} entries; milliseconds, median of {ROUNDS}")
    print(f"{'':<34} {'rows':>9} {'bare SQL':>10} {'report':>10} {'ratio':>7}")
    with book.read() as tx:
        rows, report = side_by_side(
            "ageing of everybody",
            lambda: hand.execute(AGEING, {"last": AS_OF.isoformat()}).fetchall(),
            lambda: ageing(tx, span),
        )
        assert_same(rows, report)
        who = largest(tx)
        values = {"who": who, "last": AS_OF.isoformat()}
        rows, report = side_by_side(
            "statement of the largest customer",
            lambda: statement_by_hand(hand, values),
            lambda: statement(tx, who, span),
        )
        assert [row.values[3:5] for row in report.rows[1:-1]] == [(r[4] or None, r[5] or None) for r in rows]
    hand.close()
    book.close()


def statement_by_hand(hand: Any, values: dict[str, object]) -> list[tuple[Any, ...]]:
    """What moved, and what is open: the two lists of a statement. The first is returned."""
    moved: list[tuple[Any, ...]] = hand.execute(STATEMENT, values).fetchall()
    hand.execute(OPEN, values).fetchall()
    return moved


def assert_same(rows: list[tuple[Any, ...]], report: Report) -> None:
    """Both say the same of everybody, and add up."""
    ours = {row.customer_id: row.values[2:] for row in report.rows[:-1]}
    assert ours == {row[0]: row[1:] for row in rows}
    assert report.rows[-1].values[-1] == sum(row[-1] for row in rows)
