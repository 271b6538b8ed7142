"""O, T, F and M of SCENARIOS.md: what other ledgers promise, and where others broke."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from unittest.mock import patch

import pytest

from app.domain.changes import Changes
from app.domain.customers import MergeDraft, Status
from app.domain.errors import AlreadyReversed, BookError, Fault, Incomplete, RequestReused, TooLarge, Unsaved
from app.domain.money import MAX_AMOUNT
from app.domain.payments import PaymentDraft
from app.domain.reports import Span
from app.domain.sales import SaleDraft
from app.services import corrections, customers, payments, sales, statements
from app.storage.book import Book
from tests.books import Shop, digest


@pytest.mark.parametrize("column", ["day", "number", "chain", "memo", "posted", "customer_id", "till_seq"])
def test_o3_nothing_of_a_posted_entry_changes(shop: Shop, column: str) -> None:
    shop.sale(100)
    before = digest(shop.book)
    with pytest.raises(Exception, match="guard:"), shop.book.write() as tx:
        tx.cursor.execute(f"UPDATE entries SET {column} = NULL")
    with pytest.raises(Exception, match="guard:"), shop.book.write() as tx:
        tx.cursor.execute("UPDATE lines SET amount = amount + 1")
    assert digest(shop.book) == before


def test_o6_thirty_times_seventeen_hundredths(shop: Shop) -> None:
    for _ in range(30):
        shop.sale("0.17")
    chain = shop.scalar("SELECT chain FROM entries ORDER BY id DESC LIMIT 1")
    path = shop.book.path
    shop.book.close()
    shop.book = Book.open(path)
    assert shop.scalar("SELECT chain FROM entries ORDER BY id DESC LIMIT 1") == chain
    assert str(shop.standing()[0]) == "5.1"


def test_t1_four_in_one_request_and_the_third_fails(shop: Shop) -> None:
    shop.sale(10)
    before = digest(shop.book)
    drafts = [shop.sale_draft(n) for n in (1, 2, 3, 4)]
    drafts[2] = replace(drafts[2], discount=drafts[2].amount or 0)
    with pytest.raises(Incomplete):
        all_in_one(shop, drafts)
    assert digest(shop.book) == before
    assert shop.sale(5).number == "2"


def all_in_one(shop: Shop, drafts: list[SaleDraft]) -> None:
    with shop.book.write() as tx:
        for draft in drafts:
            sales.record_sale(tx, draft)


def test_t2_the_same_request_again(shop: Shop) -> None:
    draft = shop.payment_draft(50)
    first = shop.do(payments.record_payment, draft)
    again = shop.do(payments.record_payment, draft)
    assert again == first._replace(repeated=True)
    assert shop.standing() == (0, 50)
    other = draft._replace(amount=shop.minor(60))
    shop.refused(RequestReused, payments.record_payment, other)


def test_t7_the_largest_amount_and_one_more(shop: Shop) -> None:
    largest = replace(shop.sale_draft(1), amount=MAX_AMOUNT)
    for _ in range(3):
        shop.do(sales.record_sale, replace(largest, uid=shop.uid()))
    assert shop.row().debt == 3 * MAX_AMOUNT
    over = replace(largest, uid=shop.uid(), amount=MAX_AMOUNT + 1)
    with pytest.raises(TooLarge, match="too large"), shop.book.write() as tx:
        sales.record_sale(tx, over)
    assert shop.row().debt == 3 * MAX_AMOUNT


def test_f1_a_statement_is_in_date_order_whatever_the_order_of_entry(shop: Shop) -> None:
    day0 = shop.today - timedelta(days=10)
    for after, amount in ((0, -100), (3, 50), (1, -200), (2, 50), (4, 50)):
        day = day0 + timedelta(days=after)
        if amount < 0:
            shop.pay(-amount, day=day, to_debt=0)
        else:
            shop.sale(amount, day=day)
    who = shop.id()
    with shop.book.read() as tx:
        report = statements.statement(tx, who, Span(day0, shop.today))
    balances = [row.values[-1] for row in report.rows[1:-1] if row.values[3] != row.values[4]]
    assert balances == [shop.minor(n) * -1 for n in (100, 300, 250, 200, 150)]


def test_f5_reverse_twice(shop: Shop) -> None:
    sale = shop.sale(10)
    reversal = shop.reverse(sale)
    shop.refused(AlreadyReversed, corrections.reverse, shop.reverse_draft(sale))
    shop.refused(AlreadyReversed, corrections.reverse, shop.reverse_draft(reversal))
    assert shop.standing() == (0, 0)


def test_m1_cents_add_up(shop: Shop) -> None:
    shop.sale("1005")
    shop.pay("994.95")
    shop.pay("10.05")
    assert shop.standing() == (0, 0)
    shop.sale("0.1")
    shop.sale("0.2")
    assert str(shop.standing()[0]) == "0.3"


def test_m5_a_hundred_failing_commits_leave_every_figure(shop: Shop) -> None:
    shop.sale(1000)
    before = digest(shop.book)
    commit = Book._commit

    def fails(book: Book, tx: object) -> None:
        tx.cursor = FailingCommit(tx.cursor)  # type: ignore[attr-defined]
        commit(book, tx)  # type: ignore[arg-type]

    with patch.object(Book, "_commit", fails):
        for _ in range(100):
            with pytest.raises((Fault, Unsaved)), shop.book.write() as tx:
                payments.record_payment(tx, _draft(shop))
    assert digest(shop.book) == before
    shop.pay(1)
    assert shop.standing() == (999, 0)


def _draft(shop: Shop) -> PaymentDraft:
    return PaymentDraft(shop.uid(), 1, shop.today, shop.minor(1))


class FailingCommit:
    """A cursor whose COMMIT fails, as on a disk that has gone."""

    def __init__(self, cursor: object) -> None:
        self._cursor = cursor

    def execute(self, sql: str, *values: object) -> object:
        if sql == "COMMIT":
            raise OSError(5, "Input/output error")
        return self._cursor.execute(sql, *values)  # type: ignore[attr-defined]


@pytest.mark.parametrize("day_offset", [2, 400])
def test_a_far_day_is_asked_about(shop: Shop, day_offset: int) -> None:
    far = shop.sale_draft(10, day=shop.today + timedelta(days=day_offset))
    error = _refusal(shop, far)
    assert error.kind == "future_day"
    shop.do(sales.record_sale, replace(far, uid=shop.uid(), future_agreed=True))


def _refusal(shop: Shop, draft: SaleDraft) -> BookError:
    with pytest.raises(BookError) as caught, shop.book.write() as tx:
        sales.record_sale(tx, draft)
    return caught.value


def test_an_unknown_customer_is_refused(shop: Shop) -> None:
    with pytest.raises(BookError, match="no customer"), shop.book.write() as tx:
        sales.record_sale(tx, SaleDraft(shop.uid(), shop.today, 99, shop.minor(1)))


def test_a_merge_that_moved_nothing_is_taken_back_and_the_lists_are_told(shop: Shop) -> None:
    twice, real = shop.customer("TWICE"), shop.customer("REAL")
    merged = shop.do(customers.merge_customers, MergeDraft(shop.uid(), twice, real, shop.today))
    assert (merged.entries, shop.row("TWICE").status) == ((), Status.ARCHIVED)
    assert merged.batch_id is not None
    back = shop.reverse_batch(merged.batch_id)
    assert shop.row("TWICE").status is Status.ACTIVE
    assert Changes.CUSTOMERS in back.changes
