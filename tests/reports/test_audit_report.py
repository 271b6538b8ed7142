"""The audit as a report and as a file: each change in words, all of them however many, narrowed as the page narrows."""

from __future__ import annotations

import csv
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.audit import AuditQuery, AuditRow
from app.domain.audit_words import before_and_after, change_words, row_words
from app.domain.customers import CustomerDraft
from app.domain.errors import Cancelled
from app.domain.reports import Report, Span, Weight
from app.domain.sheets import TableFormat
from app.services import audit_report, reports
from app.services.audit_report import PlainWording
from app.services.customers import add_customer
from app.services.task import Task
from app.storage import audit as audit_rows
from tests.books import Clock, Shop, make_shop

ALL = AuditQuery()
YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def busy(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    """Two customers, on two days."""
    clock.set(date(2026, 3, 30))
    shop = make_shop(tmp_path, clock)
    shop.customer("A")
    shop.customer("B")
    shop.sale(1000, customer="A")
    clock.set(date(2026, 3, 31))
    shop.pay(1200, customer="A", memo="=1+1")
    shop.sale(50, customer="B")
    yield shop
    shop.book.close()


def report(shop: Shop, query: AuditQuery = ALL, most: int | None = None) -> Report:
    with shop.book.read() as tx:
        return audit_report.changes(tx, query, most=most)


def told(found: Report, *wanted: str) -> list[tuple[Any, ...]]:
    places = [[column.key for column in found.columns].index(key) for key in wanted]
    return [tuple(row.values[n] for n in places) for row in found.rows]


def write(shop: Shop, file: Path, query: AuditQuery = ALL, task: Task | None = None) -> int:
    form = TableFormat(file.suffix.removeprefix("."))
    with shop.book.read() as tx:
        return audit_report.write_changes(tx, query, file, form, task=task or Task())


def in_csv(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as source:
        return list(csv.reader(source))


def test_each_change_says_what_stood_before_and_after(busy: Shop) -> None:
    assert told(report(busy), "day", "change", "customer", "before", "after")[1:] == [
        (date(2026, 3, 30), "Customer added", "Customer A", None, "name Customer A, code A"),
        (date(2026, 3, 30), "Customer added", "Customer B", None, "name Customer B, code B"),
        (date(2026, 3, 30), "Sale 1", "Customer A", "debt ₦0.00", "debt ₦1,000.00"),
        (
            date(2026, 3, 31),
            "Payment 1",
            "Customer A",
            "debt ₦1,000.00, credit ₦0.00",
            "debt ₦0.00, credit ₦200.00",
        ),
        (date(2026, 3, 31), "Sale 2", "Customer B", "debt ₦0.00", "debt ₦50.00"),
    ]


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Africa/Lagos", "11:30:05 +01:00", "11:30:05 +01:00"),
        ("Asia/Kolkata", "16:00:05 +05:30", "16:00:05 +05:30"),
        ("America/New_York", "05:30:05 -05:00", "06:30:05 -04:00"),
    ],
)
def test_the_clock_is_the_shops_and_its_zone_is_said(
    busy: Shop, monkeypatch: pytest.MonkeyPatch, zone: str, winter: str, summer: str
) -> None:
    found = [row_of("sale"), row_of("sale", at=datetime(2026, 7, 1, 10, 30, 5, tzinfo=UTC))]
    monkeypatch.setattr(audit_rows, "each", lambda *_: iter(found))
    try:
        with monkeypatch.context() as there:
            there.setenv("TZ", zone)
            time.tzset()
            assert told(report(busy), "time") == [(winter,), (summer,)]
    finally:
        time.tzset()


def row_of(
    action: str, before: str = "", after: str = "", at: datetime = datetime(2026, 1, 1, 10, 30, 5, tzinfo=UTC)
) -> AuditRow:
    return AuditRow(1, at, "owner", action, None, "", None, "", "", None, None, before, after)


def test_amounts_days_and_ways_of_paying_are_words(busy: Shop) -> None:
    wording = PlainWording(busy.info)
    pending = row_of("payment_pending", after='{"amount":123456,"method":"bank","day":"2026-03-31"}')
    assert before_and_after(pending, wording) == ("", "amount ₦1,234.56, how bank, day 2026-03-31")
    repaired = row_of("figure_repaired", '{"field":"debt","stored":500}', '{"computed":0,"rows_read":3}')
    assert before_and_after(repaired, wording) == ("debt ₦5.00", "debt ₦0.00")
    assert change_words(repaired, wording) == "debt ₦5.00 → ₦0.00"
    counted = row_of("figure_repaired", '{"field":"last_row_no","stored":5}', '{"computed":4}')
    assert before_and_after(counted, wording) == ("last row no 5", "last row no 4")
    moved = row_of("lock_date_moved", '{"lock_date":null}', '{"lock_date":"2026-02-28","reason":"year"}')
    assert before_and_after(moved, wording) == ("locked up to –", "locked up to 2026-02-28, because: year")
    year = row_of("setting_changed", '{"fiscal_year_start":"01-01"}', '{"fiscal_year_start":"04-01"}')
    assert before_and_after(year, wording) == ("year begins on 01-01", "year begins on 04-01")
    damage = row_of("damage_accepted", '{"damage":["one","two"]}', '{"reason":"known","places":["x"]}')
    assert before_and_after(damage, wording) == ("damage one; two", "because: known")


def test_a_row_that_somebody_made_senseless_is_shown_as_it_stands(busy: Shop) -> None:
    wording = PlainWording(busy.info)
    assert before_and_after(row_of("sale", "{debt", '"x"'), wording) == ("{debt", "x")
    assert (
        change_words(row_of("sale", "", '{"day":"someday","known_at":"?"}'), wording)
        == "day someday, known at ?"
    )
    assert row_words(row_of("no_such_thing"), wording) == "No such thing"
    assert change_words(row_of("sale", "", '{"fiscal_year_start":"x"}'), wording) == "year begins on x"


def test_every_change_is_in_the_files_and_no_cell_can_run(busy: Shop, tmp_path: Path) -> None:
    found = report(busy)
    assert write(busy, tmp_path / "audit.csv") == len(found.rows)
    lines = in_csv(tmp_path / "audit.csv")
    assert lines[0] == ["Day", "Time", "Who", "What was done", "Customer", "Before", "After"]
    assert [line[3] for line in lines[1:]] == [row.values[3] for row in found.rows]
    assert lines[5][5:] == ["debt ₦1,000.00, credit ₦0.00", "debt ₦0.00, credit ₦200.00"]
    assert write(busy, tmp_path / "audit.xlsx") == len(found.rows)
    sheet = openpyxl.load_workbook(tmp_path / "audit.xlsx").active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in rows[:4]] == ["Audit", "Ada's Provisions", "As of 2026-03-31", "Amounts in NGN"]
    assert rows[-1][0] == datetime(2026, 3, 31)  # noqa: DTZ001 - a cell has no zone
    assert rows[-1][3:] == ["Sale 2", "Customer B", "debt ₦0.00", "debt ₦50.00"]


def test_a_name_that_looks_like_a_formula_is_text(busy: Shop, tmp_path: Path) -> None:
    busy.do(add_customer, CustomerDraft("formula", "=1+1", code="=C"))
    write(busy, tmp_path / "audit.csv")
    assert in_csv(tmp_path / "audit.csv")[-1][4:] == ["'=1+1", "", "name =1+1, code =C"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (AuditQuery(action="sale"), ["Sale 1", "Sale 2"]),
        (AuditQuery(text="customer b added"), ["Customer added"]),
        (AuditQuery(customer_id=2), ["Customer added", "Sale 2"]),
    ],
)
def test_narrowed_as_the_page_narrows(
    busy: Shop, tmp_path: Path, query: AuditQuery, expected: list[str]
) -> None:
    assert [row[0] for row in told(report(busy, query), "change")] == expected
    assert write(busy, tmp_path / "audit.csv", query) == len(expected)
    with busy.book.read() as tx:
        assert sorted(audit_rows.ids(tx, query)) == [row.id for row in audit_rows.each(tx, query)]


def test_days_and_what_was_known(busy: Shop) -> None:
    def on(first: date, last: date, known: date | None = None) -> list[Any]:
        with busy.book.read() as tx:
            return told(reports.run(tx, "audit", Span(first, last, known)), "change")

    assert on(date(2026, 3, 31), date(2026, 3, 31)) == [("Payment 1",), ("Sale 2",)]
    assert ("Payment 1",) not in on(date(2026, 1, 1), date(2026, 3, 31), known=date(2026, 3, 30))
    assert on(date(2026, 4, 1), date(2026, 4, 30)) == []


def test_of_very_many_the_newest_are_shown_and_it_is_said(busy: Shop) -> None:
    found = report(busy, most=2)
    assert [row.weight for row in found.rows] == [Weight.HEADING, Weight.LINE, Weight.LINE]
    assert told(found, "change") == [
        ("Earlier changes that are not shown: 4 (CSV and Excel have them all)",),
        ("Payment 1",),
        ("Sale 2",),
    ]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_long_audit_is_not_held_in_memory(
    busy: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """Ten times as many changes take no more memory."""

    def many(count: int) -> Iterator[AuditRow]:
        row = row_of("sale", '{"debt":0}', '{"debt":5}')
        return (replace(row, id=n, before=f'{{"debt":{n}}}') for n in range(count))

    def peak(count: int) -> int:
        monkeypatch.setattr(audit_rows, "each", lambda *_: many(count))
        tracemalloc.start()
        assert write(busy, tmp_path / f"{count}.{ending}") == count
        taken = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return taken

    peak(10)  # what is imported once
    assert peak(5_000) < peak(500) + 200_000


def test_cancelled_leaves_no_file(busy: Shop, tmp_path: Path) -> None:
    task = Task()
    task.cancel()
    for name in ("audit.csv", "audit.xlsx"):
        with pytest.raises(Cancelled):
            write(busy, tmp_path / name, task=task)
    assert not list(tmp_path.glob("*audit*"))


def test_a_shop_that_writes_money_elsewhere(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock, currency="VND", locale="vi_VN")
    shop.customer("C")
    shop.sale(2_000_000, customer="C")
    assert told(report(shop), "after")[-1] == ("debt 2.000.000\xa0₫",)
    shop.book.close()
