"""The day book as a list: what each choice shows, in what order, and what it comes to."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.accounts import Method
from app.domain.daybook import MONEY, DayBookQuery, DayBookRow, DayBookTotals
from app.domain.journal import EntryKind
from app.domain.receipts import Receipt
from app.services import daybook
from tests.books import Shop, clock, shop

__all__ = ["clock", "shop"]

ALL = DayBookQuery()


def rows(shop: Shop, query: DayBookQuery = ALL) -> list[DayBookRow]:
    with shop.book.read() as tx:
        return daybook.entry_rows(tx, daybook.entry_ids(tx, query))


def names(shop: Shop, query: DayBookQuery) -> list[str]:
    return [f"{row.kind} {row.number}" for row in rows(shop, query)]


def totals(shop: Shop, query: DayBookQuery = ALL) -> DayBookTotals:
    with shop.book.read() as tx:
        return daybook.entry_totals(tx, query)


@pytest.fixture
def busy(shop: Shop) -> dict[str, Receipt]:
    shop.customer("D")
    done = {
        "sale": shop.sale(3000, day=date(2026, 3, 1), memo="Rice for the feast", paid_now=1000),
        "other": shop.sale(500, customer="D", day=date(2026, 3, 10), reference="LPO-77"),
        "paid": shop.pay(800, day=date(2026, 3, 10), method=Method.BANK, memo="by Musa"),
        "wrong": shop.pay(99, customer="D", day=date(2026, 3, 12)),
    }
    done["undone"] = shop.reverse(done["wrong"])
    done["back"] = shop.give_back(done["other"], 200, customer="D")
    return done


def test_newest_first_and_of_a_day_what_was_recorded_last(shop: Shop, busy: dict[str, Receipt]) -> None:
    assert names(shop, DayBookQuery()) == [
        "return 1",
        "reversal 1",
        "payment 3",
        "payment 2",
        "sale 2",
        "payment 1",
        "sale 1",
    ]


def test_a_row_says_what_it_is(shop: Shop, busy: dict[str, Receipt]) -> None:
    row = next(row for row in rows(shop) if row.id == busy["paid"].entry_id)
    assert (row.day, row.kind, row.number, row.customer_name) == (
        date(2026, 3, 10),
        "payment",
        "2",
        "Customer C",
    )
    assert (shop.money(row.amount), shop.money(row.money), row.method) == (800, 800, "bank")
    assert (row.memo, row.till, row.reversed_by) == ("by Musa", "Till 1", None)
    assert row.can_correct
    assert row.can_reverse
    sale = next(row for row in rows(shop) if row.id == busy["sale"].entry_id)
    assert (shop.money(sale.amount), sale.money, sale.method) == (3000, 0, "")
    came_with_it = next(row for row in rows(shop) if row.cause_id == sale.id)
    assert not came_with_it.can_correct  # it is corrected with its sale
    undone = next(row for row in rows(shop) if row.id == busy["wrong"].entry_id)
    assert (undone.can_reverse, undone.can_correct) == (False, False)
    mirror = next(row for row in rows(shop) if row.kind == "reversal")
    assert (mirror.reverses_id, shop.money(mirror.money), mirror.can_reverse) == (undone.id, -99, False)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (DayBookQuery(kind="sales"), ["return 1", "sale 2", "sale 1"]),
        (DayBookQuery(kind="sale"), ["sale 2", "sale 1"]),
        (DayBookQuery(kind="payments"), ["reversal 1", "payment 3", "payment 2", "payment 1"]),
        (DayBookQuery(kind=MONEY), ["reversal 1", "payment 3", "payment 2", "payment 1"]),
        (DayBookQuery(kind="corrections"), ["return 1", "reversal 1"]),
        (DayBookQuery(kind="netting"), []),
        (DayBookQuery(first=date(2026, 3, 10), last=date(2026, 3, 10)), ["payment 2", "sale 2"]),
        (DayBookQuery(last=date(2026, 3, 1)), ["payment 1", "sale 1"]),
        (DayBookQuery(text="feast"), ["sale 1"]),
        (DayBookQuery(text="FEAST rice"), ["sale 1"]),
        (DayBookQuery(text="lpo-77"), ["sale 2"]),
        (DayBookQuery(text="customer lpo"), ["sale 2"]),
        (DayBookQuery(text='"%'), []),
        (DayBookQuery(till_id=1, kind="sale"), ["sale 2", "sale 1"]),
        (DayBookQuery(till_id=2), []),
    ],
)
def test_each_choice(shop: Shop, busy: dict[str, Receipt], query: DayBookQuery, found: list[str]) -> None:
    assert names(shop, query) == found


def test_one_customer(shop: Shop, busy: dict[str, Receipt]) -> None:
    query = DayBookQuery(customer_id=shop.id("D"))
    assert names(shop, query) == ["return 1", "reversal 1", "payment 3", "sale 2"]
    assert totals(shop, query).entries == 4


def test_what_a_list_comes_to_counted_by_hand(shop: Shop, busy: dict[str, Receipt]) -> None:
    found = totals(shop)
    assert found.entries == 7
    assert shop.money(found.sold) == 3000 + 500 - 200
    assert shop.money(found.money_in) == 1000 + 800  # the 99 were taken back
    assert found.money_out == 0
    assert shop.money(found.owed) == 3500 - 1800 - 200
    assert found.credit == 0
    sold = totals(shop, DayBookQuery(kind="sales"))
    assert (sold.entries, shop.money(sold.sold), sold.money_in) == (3, 3300, 0)
    nothing = totals(shop, DayBookQuery(first=date(2030, 1, 1)))
    assert nothing == DayBookTotals(0, 0, 0, 0, 0, 0)


def test_a_reversed_sale_is_taken_off_what_was_sold(shop: Shop) -> None:
    sale = shop.sale(500)
    shop.reverse(sale)
    assert names(shop, DayBookQuery(kind="sales")) == ["reversal 1", "sale 1"]
    assert totals(shop, DayBookQuery(kind="sales")).sold == 0
    # Of a single kind only what is of that kind: here the sale stands without its reversal.
    assert shop.money(totals(shop, DayBookQuery(kind=EntryKind.SALE)).sold) == 500


def test_the_tills_of_a_book(shop: Shop) -> None:
    with shop.book.read() as tx:
        assert daybook.tills(tx) == [(1, "Till 1")]
