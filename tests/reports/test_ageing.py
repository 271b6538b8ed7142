"""Ageing adds up to receivable less deposits, as of any day and as known on any day, for each customer."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.reports import BUCKETS, Span, column_sum
from app.services.statements import ageing
from app.storage import reports as rows
from app.storage.book import Tx
from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

FULL = os.environ.get("SHOPBOOK_FULL") == "1"
POLICIES = ("real_time", "exact", "daily", "manual")
# Worked out from the lines alone, in none of the report's own words.
BALANCES = (
    "SELECT l.customer_id, sum(l.amount) FROM lines l JOIN entries e ON e.id = l.entry_id"
    " WHERE l.account_id IN (10, 20) AND e.day <= ? AND e.recorded_at <= ? GROUP BY l.customer_id"
    " HAVING sum(CASE l.account_id WHEN 10 THEN l.amount ELSE 0 END) <> 0"
    " OR sum(CASE l.account_id WHEN 20 THEN l.amount ELSE 0 END) <> 0"
)
CREDITS = (
    "SELECT l.customer_id, sum(l.amount) FROM lines l JOIN entries e ON e.id = l.entry_id"
    " WHERE l.account_id = 20 AND e.day <= ? AND e.recorded_at <= ? GROUP BY l.customer_id HAVING sum(l.amount) <> 0"
)


def balances(tx: Tx, sql: str, span: Span) -> dict[int, int]:
    _, last, known = rows.bounds(span)
    return dict(tx.cursor.execute(sql, (last, known)).fetchall())


def assert_adds_up(tx: Tx, span: Span) -> int:
    report = ageing(tx, span)
    *lines, total = report.rows
    figures: dict[int | None, tuple[Any, ...]] = {row.customer_id: row.values[2:] for row in lines}
    assert {who: values[-1] for who, values in figures.items()} == balances(tx, BALANCES, span)
    credits = {who: values[-2] for who, values in figures.items() if values[-2]}
    assert credits == balances(tx, CREDITS, span)
    for values in figures.values():
        assert sum(values[:-1]) == values[-1]
        assert min(values[: len(BUCKETS)]) >= 0
        assert values[-2] <= 0
    for n in range(2, len(total.values)):
        assert total.values[n] == column_sum(lines, n)
    for row in lines[:3]:
        # The foot of a statement says the same of its customer.
        assert ageing(tx, span, row.customer_id).rows[0].values == row.values
    receivable, deposits = rows.control_totals(tx, *rows.bounds(span)[1:])
    assert total.values[-1] == receivable - deposits
    return len(lines)


@pytest.mark.parametrize("seed", range(40 if FULL else 4))
def test_it_adds_up_whatever_was_done(tmp_path: Path, seed: int) -> None:
    both = SideBySide(tmp_path / "walk.shopbook", policy=POLICIES[seed % 4], tax=750 if seed % 2 else 0)
    began = both.clock.today()
    for _ in walk(both, 7000 + seed, 300, compare_every=1000):
        pass
    ends = both.clock.today()
    length = (ends - began).days + 40
    asked = 0
    with both.book.read() as tx:
        for step in range(-20, length, max(1, length // 25)):
            day = began + timedelta(days=step)
            asked += assert_adds_up(tx, Span(date(1900, 1, 1), day))
            for known in (began, began + timedelta(days=length // 2), ends):
                asked += assert_adds_up(tx, Span(date(1900, 1, 1), day, known))
    assert asked > 0
    both.book.close()
