"""The figures of the day: as counted by hand, as the reports say, and at a cost that the size of the book does not set."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.accounts import Method
from app.domain.books import Policy
from app.domain.corrections import ReverseDraft
from app.domain.customers import CustomerQuery
from app.domain.daybook import DayBookQuery
from app.domain.journal import EntryKind
from app.domain.receipts import Receipt
from app.domain.reports import Span, Weight, column_sum
from app.domain.today import DAYS, Today
from app.services import corrections, customers, daybook, proof, reports
from app.services.today import today
from app.storage.book import Tx
from app.storage.today import first_to_ask
from tests.books import Figure, Shop, clock, shop

__all__ = ["clock", "shop"]

EVER = date(1900, 1, 1)


def look(shop: Shop) -> Today:
    with shop.book.read() as tx:
        return today(tx)


def report_total(shop: Shop, key: str, column: str, first: date, last: date) -> Figure:
    """What stands under the whole report."""
    with shop.book.read() as tx:
        report = reports.run(tx, key, Span(first, last))
    at = [c.key for c in report.columns].index(column)
    value = report.rows[-1].values[at]
    return shop.money(value if isinstance(value, int) else 0)


def cash_book(shop: Shop, first: date, last: date) -> Figure:
    """In less out of every way of paying."""
    with shop.book.read() as tx:
        report = reports.run(tx, "cash-book", Span(first, last))
    lines = [row for row in report.rows if row.weight is Weight.LINE]
    return shop.money(column_sum(lines, 4) - column_sum(lines, 5))


def a_busy_shop(shop: Shop) -> None:
    """Two customers, a month of sales and payments, some of them taken back; today is 31 March 2026."""
    shop.customer("D", terms=0)
    shop.sale(9000, day=date(2026, 1, 10), due_day=date(2026, 1, 20))
    shop.sale(1500, customer="D", day=date(2026, 3, 5), due_day=date(2026, 3, 30))
    shop.sale(700, customer="D", day=date(2026, 3, 20), due_day=date(2026, 4, 20))
    shop.pay(2000, day=date(2026, 3, 30), method=Method.BANK)
    shop.sale(4000, paid_now=1000, due_day=date(2026, 4, 30))
    shop.pay(500)
    shop.pay(300, customer="D", method=Method.MOBILE)
    wrong = shop.pay(8000, customer="D", method=Method.BANK)
    shop.reverse(wrong)
    goods = shop.sale(250, customer="D")
    shop.give_back(goods, 250, customer="D")


def test_the_figures_of_a_day_counted_by_hand(shop: Shop) -> None:
    a_busy_shop(shop)
    found = look(shop)
    assert found.day == date(2026, 3, 31)
    assert shop.money(found.now.money_in) == 1800  # 1,000 with the sale, 500, 300; the 8,000 were taken back
    assert found.now.money_out == 0
    assert shop.money(found.yesterday.money_in) == 2000
    assert shop.money(found.now.sold) == 4000  # the 250 came back
    assert [(m.method, shop.money(m.amount)) for m in found.methods] == [
        (Method.CASH, 1500),
        (Method.MOBILE, 300),
    ]
    # C: 9,000 + 4,000 − 1,000 − 2,000 − 500; D: 1,500 + 700 − 300.
    assert shop.money(found.owed) == 9500 + 1900
    assert [shop.money(age) for age in found.ages] == [700 + 3000, 1200, 0, 6500, 0]
    assert shop.money(found.late) == 1200 + 6500
    assert shop.money(found.fell_due) == 1200
    assert found.credit == 0
    assert shop.money(found.owed_more) == 3000 - 500 - 300
    assert found.late_customers == 2
    assert not found.is_empty


def test_the_figures_equal_the_reports(shop: Shop) -> None:
    a_busy_shop(shop)
    shop.pay(20_000)
    shop.refund(1000)
    found = look(shop)
    day, before = found.day, found.day - timedelta(days=1)
    assert shop.money(found.now.sold) == report_total(shop, "sales-by-day", "total", day, day)
    assert shop.money(found.now.money_in - found.now.money_out) == cash_book(shop, day, day)
    assert shop.money(sum(m.amount for m in found.methods)) == cash_book(shop, day, day)
    first = day - timedelta(days=DAYS - 1)
    assert len(found.days) == DAYS
    assert shop.money(sum(d.sold for d in found.days)) == report_total(
        shop, "sales-by-day", "total", first, day
    )
    assert shop.money(sum(d.money_in - d.money_out for d in found.days)) == cash_book(shop, first, day)
    for age, key in zip(found.ages, ("not_due", "d1_30", "d31_60", "d61_90", "d90"), strict=True):
        assert shop.money(age) == report_total(shop, "ageing", key, EVER, day)
    assert shop.money(found.credit) == report_total(shop, "ageing", "credit", EVER, day) * -1
    assert shop.money(found.owed) == shop.account(10)
    assert shop.money(found.credit) == -shop.account(20)
    total = report_total(shop, "ageing", "total", EVER, day)
    more = shop.money(found.owed_more - found.credit_more)
    assert report_total(shop, "ageing", "total", EVER, before) == total - more


def test_the_day_book_of_today_comes_to_the_same(shop: Shop) -> None:
    a_busy_shop(shop)
    shop.pay(20_000)
    shop.refund(1000)
    found = look(shop)
    with shop.book.read() as tx:
        totals = daybook.entry_totals(tx, DayBookQuery(found.day, found.day))
    assert (totals.sold, totals.money_in, totals.money_out) == (
        found.now.sold,
        found.now.money_in,
        found.now.money_out,
    )
    assert (totals.owed, totals.credit) == (found.owed_more, found.credit_more)
    assert totals.entries == found.entries
    assert shop.money(found.now.money_out) == 1000


def test_money_taken_back_of_another_day_counts_against_today(shop: Shop) -> None:
    paid = shop.pay(2000, day=date(2026, 3, 30))
    shop.reverse(paid)
    found = look(shop)
    assert shop.money(found.yesterday.money_in) == 2000
    assert shop.money(found.now.money_in) == -2000
    assert found.now.money_out == 0


def test_a_walk_in_counts_as_money_in_and_as_sold(shop: Shop) -> None:
    from app.domain.sales import SaleDraft
    from app.services.sales import record_sale

    shop.do(record_sale, SaleDraft(shop.uid(), shop.today, None, amount=shop.minor(350)))
    found = look(shop)
    assert (shop.money(found.now.money_in), shop.money(found.now.sold), found.owed) == (350, 350, 0)


@pytest.mark.parametrize(("kind"), [EntryKind.DISCOUNT, EntryKind.WRITE_OFF])
def test_what_is_let_go_is_neither_sold_nor_paid(shop: Shop, kind: EntryKind) -> None:
    sale = shop.sale(1000, day=date(2026, 3, 1))
    shop.reduce(kind, 400, sale=sale)
    found = look(shop)
    assert (found.now.money_in, found.now.sold) == (0, 0)
    assert shop.money(found.owed) == 600
    assert shop.money(found.owed_more) == -400


def test_much_and_long_both_weigh_in_whom_to_ask(shop: Shop) -> None:
    for code, amount, late in (("A", 100, 80), ("B", 9000, 2), ("E", 3000, 30), ("F", 400, 5), ("G", 50, 9)):
        shop.customer(code)
        due = shop.today - timedelta(days=late)
        shop.sale(amount, customer=code, day=due, due_day=due)
    shop.customer("H")
    shop.sale(100_000, customer="H")  # due today: not late
    found = look(shop)
    # 3,000 × 30 days, 9,000 × 2, 100 × 80, 400 × 5, 50 × 9.
    assert [(row.name[-1], shop.money(row.late), row.since) for row in found.ask] == [
        ("E", 3000, shop.today - timedelta(days=30)),
        ("B", 9000, shop.today - timedelta(days=2)),
        ("A", 100, shop.today - timedelta(days=80)),
        ("F", 400, shop.today - timedelta(days=5)),
        ("G", 50, shop.today - timedelta(days=9)),
    ]
    shop.pay(3000, customer="E")
    assert [row.name[-1] for row in look(shop).ask] == ["B", "A", "F", "G"]
    assert look(shop).late_customers == 4


def test_an_empty_book_is_all_noughts(shop: Shop) -> None:
    found = look(shop)
    assert found.is_empty
    assert found.owed == found.late == found.credit == found.now.sold == found.entries == 0
    assert found.ask == ()
    assert found.methods == ()
    assert found.run is None


def test_the_day_turns_by_the_clock(shop: Shop) -> None:
    shop.pay(700)
    shop.clock.set(date(2026, 4, 1))
    found = look(shop)
    assert found.now.money_in == 0
    assert shop.money(found.yesterday.money_in) == 700
    assert found.owed_more == found.credit_more == found.entries == 0


def test_the_state_of_the_proof_is_the_last_run_over_the_book(shop: Shop) -> None:
    shop.sale(100)
    with shop.book.write("background") as tx:
        proof.verify(tx, fix=True, kind="nightly")
    with shop.book.read() as tx:
        recent = proof.check_recent(tx)
    with shop.book.write("background") as tx:
        proof.keep(tx, recent)
    found = look(shop)
    assert found.run is not None
    assert (found.run.kind, found.run.checked, found.run.failed) == ("nightly", 1, 0)
    assert found.damage == ""


class _Explained:
    """A cursor that also asks how each statement would be carried out."""

    def __init__(self, tx: Tx) -> None:
        self._cursor = tx.cursor
        self._asking = tx.connection.cursor()
        self.plans: dict[str, list[str]] = {}

    def execute(self, sql: str, values: Any = ()) -> Any:
        plan = self._asking.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        self.plans[sql] = [row[3] for row in plan]
        return self._cursor.execute(sql, values)


def test_no_figure_of_the_day_reads_the_whole_journal(shop: Shop) -> None:
    a_busy_shop(shop)
    with shop.book.read() as tx:
        explained = _Explained(tx)
        tx.cursor = explained
        today(tx)
    steps = [step for plan in explained.plans.values() for step in plan]
    # Open debts and credits whole, by indexes in which nothing that is settled stands; runs of checks are 5,000 at most.
    indexed = ("items USING COVERING INDEX items_", "i USING COVERING INDEX items_")
    allowed = (*indexed, "checks", "book", "(subquery")
    scanned = {
        sql: step
        for sql, plan in explained.plans.items()
        for step in plan
        if step.startswith("SCAN") and not step.removeprefix("SCAN ").startswith(allowed)
    }
    assert [sql for sql in scanned if not sql.endswith("LIMIT 1")] == [], scanned
    assert any("entries_by_day" in step for step in steps)


def test_a_day_is_reversed_as_it_was_sold(shop: Shop) -> None:
    sale = shop.sale(500, paid_now=500)
    shop.do(corrections.reverse, ReverseDraft(shop.uid(), sale.entry_id or 0))
    found = look(shop)
    assert (found.now.sold, found.now.money_in, found.now.money_out, found.owed) == (0, 0, 0, 0)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_done_the_figures_equal_the_reports(shop: Shop, seed: int) -> None:
    """Sixty things in any order over a month: each figure of the page, of the day book and of the reports is the same."""
    from app.domain.errors import BookError

    chance = random.Random(seed)
    shop.customer("D", terms=0)
    done: list[Receipt] = []

    def amount() -> int:
        return chance.randrange(1, 3000)

    def day() -> date:
        return shop.today - timedelta(days=chance.choice([0, 0, 0, 1, 3, 29, 60]))

    def who() -> str:
        return chance.choice(["C", "D"])

    acts: list[Callable[[], Receipt]] = [
        lambda: shop.sale(amount(), customer=who(), day=day()),
        lambda: shop.sale(amount(), customer=who(), day=day(), paid_now=1, method=Method.CARD),
        lambda: shop.pay(amount(), customer=who(), day=day(), method=chance.choice(list(Method))),
        lambda: shop.pay(amount(), customer=who(), to_debt=0),
        lambda: shop.refund(amount(), customer=who()),
        lambda: shop.reverse(chance.choice(done), together=True),
        lambda: shop.give_back(None, amount(), customer=who(), cash=chance.choice([0, 1])),
        lambda: shop.do(
            corrections.record_reduction, shop.reduction_draft(EntryKind.DISCOUNT, amount(), customer=who())
        ),
        lambda: shop.opening(customer=who(), debt=amount(), day=day()),
    ]
    while len(done) < 60:
        try:
            done.append(chance.choice(acts if done else acts[:1])())
        except BookError:
            continue  # more than there is: what is refused is not part of it
    found = look(shop)
    first = found.day - timedelta(days=DAYS - 1)
    with shop.book.read() as tx:
        whole = daybook.entry_totals(tx, DayBookQuery())
        month = daybook.entry_totals(tx, DayBookQuery(first, found.day))
        each = [daybook.entry_totals(tx, DayBookQuery(d.day, d.day)) for d in found.days]
    assert [(t.money_in, t.money_out, t.sold) for t in each] == [tuple(d[1:]) for d in found.days]
    assert shop.money(month.sold) == report_total(shop, "sales-by-day", "total", first, found.day)
    assert shop.money(month.money_in - month.money_out) == cash_book(shop, first, found.day)
    assert (whole.owed, whole.credit) == (found.owed, found.credit)
    assert shop.money(found.owed) == shop.account(10)
    assert shop.money(found.credit) == -shop.account(20)
    for age, key in zip(found.ages, ("not_due", "d1_30", "d31_60", "d61_90", "d90"), strict=True):
        assert shop.money(age) == report_total(shop, "ageing", key, EVER, found.day)


def test_open_credit_comes_off_the_oldest_late_debt_before_anybody_is_asked(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    for code in ("A", "B", "E"):
        shop.customer(code)
    for code, amount, late in (("A", 500, 40), ("A", 1000, 10), ("B", 700, 20), ("E", 100, 1)):
        due = shop.today - timedelta(days=late)
        shop.sale(amount, customer=code, day=due, due_day=due)
    shop.sale(5000, customer="A")  # due today: not late
    shop.pay(600, customer="A", to_debt=0)
    shop.pay(700, customer="B", to_debt=0)
    found = look(shop)
    # A: 600 of credit settle the 500 and 100 of the 1,000. B has as much in credit as is late.
    assert [(row.name[-1], shop.money(row.late), row.since) for row in found.ask] == [
        ("A", 900, shop.today - timedelta(days=10)),
        ("E", 100, shop.today - timedelta(days=1)),
    ]
    assert found.late_customers == 2
    known = [shop.id(code) for code in "ABE"]
    with shop.book.read() as tx:
        every = {row.name[-1]: row for row in customers.customer_rows(tx, known)}
        query = CustomerQuery(filter="late", sort="late", descending=True, late_on=shop.today)
        listed = customers.customer_ids(tx, query)
    assert [shop.money(every[c].late) for c in "ABE"] == [900, 0, 100]
    assert listed == [every["A"].id, every["E"].id]
    assert all(row.late <= max(0, row.balance) for row in every.values())


@pytest.mark.parametrize("seed", range(4))
def test_whom_to_ask_is_whom_the_open_items_name(shop: Shop, seed: int) -> None:
    """Against the open items one by one, with credit of every size and debts that weigh the same."""
    chance = random.Random(seed)
    shop.policy(Policy.MANUAL)
    codes = [f"K{n}" for n in range(12)]
    for code in codes:
        shop.customer(code)
        for _ in range(chance.randrange(4)):
            due = shop.today - timedelta(days=chance.choice([-5, 0, 1, 2, 20, 40]))
            shop.sale(chance.choice([100, 200, 4000]), customer=code, day=min(due, shop.today), due_day=due)
        if chance.random() < 0.7:
            shop.pay(chance.choice([50, 100, 200, 300, 3950, 9000]), customer=code, to_debt=0)
    by_hand: list[tuple[float, int, int, date]] = []
    for customer in map(shop.id, codes):
        with shop.book.read() as tx:
            items = tx.cursor.execute(
                "SELECT side, due_day, open FROM items WHERE customer_id = ? AND open > 0 ORDER BY due_day, entry_id",
                (customer,),
            ).fetchall()
        credit = sum(open_ for side, _, open_ in items if side == "credit")
        left = []
        for due_day, open_ in [row[1:] for row in items if row[0] == "debt"]:
            due, taken = date.fromisoformat(due_day), min(credit, open_)
            credit -= taken
            if due < shop.today and open_ > taken:
                left.append((due, open_ - taken))
        if left:
            weight = -sum(open_ * (shop.today - day).days for day, open_ in left)
            by_hand.append((weight, customer, sum(open_ for _, open_ in left), left[0][0]))
    by_hand.sort()
    for count in (1, 5, 30):
        with shop.book.read() as tx:
            found, late_customers = first_to_ask(tx, shop.today, count)
        assert [(r.customer_id, r.late, r.since) for r in found] == [row[1:] for row in by_hand[:count]]
        assert late_customers == len(by_hand)
