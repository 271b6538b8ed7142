"""E of SCENARIOS.md: what settles what."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from app.domain.books import Policy
from app.domain.dates import MAX_DAY, DayOutOfRange
from app.domain.errors import InsufficientCredit, Overallocated
from app.domain.journal import EntryKind
from app.domain.reports import Span
from app.domain.sales import SaleStatus
from app.services import payments, sales, statements
from tests.books import Shop, digest


def test_e1_two_part_payments_and_one_reversed(shop: Shop) -> None:
    sale = shop.sale(200)
    assert sale.entry_id is not None
    first = shop.pay(55, to={sale.entry_id: 55})
    shop.pay(35, to={sale.entry_id: 35})
    assert (shop.open(sale), shop.sale_row(sale).status) == (110, SaleStatus.PARTLY_PAID)
    shop.reverse(first)
    assert shop.open(sale) == 165


def test_e2_a_payment_of_before_settles_a_later_sale(shop: Shop) -> None:
    early = shop.today - timedelta(days=30)
    shop.pay(25, day=early)
    sale = shop.sale(25)
    assert (shop.open(sale), shop.standing()) == (0, (0, 0))
    between = early + timedelta(days=10)
    who = shop.id()
    with shop.book.read() as tx:
        report = statements.statement(tx, who, Span(between, between))
    assert report.rows[-1].values[-1] == -shop.minor(25)
    ageing = report.foot[1].rows[-1].values
    assert ageing[-2:] == (-shop.minor(25), -shop.minor(25))


def test_e2_entered_the_other_way_round(shop: Shop) -> None:
    sale = shop.sale(25)
    early = shop.today - timedelta(days=30)
    shop.pay(25, day=early)
    assert (shop.open(sale), shop.standing()) == (0, (0, 0))
    who = shop.id()
    with shop.book.read() as tx:
        report = statements.statement(tx, who, Span(early, early))
    assert report.foot[1].rows[-1].values[-2:] == (-shop.minor(25), -shop.minor(25))


def test_e4_return_of_all_and_its_reversal(shop: Shop) -> None:
    sale = shop.sale(100)
    back = shop.give_back(sale)
    assert (shop.open(sale), shop.sale_row(sale).status) == (0, SaleStatus.RETURNED)
    shop.reverse(back)
    assert (shop.open(sale), shop.sale_row(sale).status) == (100, SaleStatus.UNPAID)


def test_e5_a_return_of_which_only_a_part_is_applied(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    sale = shop.sale(100)
    back = shop.give_back(sale, 100, to_debt=80)
    assert (shop.open(sale), shop.unused(back), shop.standing()) == (20, 20, (20, 20))


def test_e7_more_than_is_left_is_refused(shop: Shop) -> None:
    sale = shop.sale(100)
    shop.sale(50)
    assert sale.entry_id is not None
    shop.refused(Overallocated, payments.record_payment, shop.payment_draft(200, to={sale.entry_id: 101}))
    shop.refused(Overallocated, payments.record_payment, shop.payment_draft(200, to_debt=200))


def test_e7_a_payment_of_200_half_used_does_not_settle_200(shop: Shop) -> None:
    first = shop.sale(100)
    payment = shop.pay(200)
    assert (shop.open(first), shop.unused(payment), shop.standing()) == (0, 100, (0, 100))
    before = digest(shop.book)
    draft = shop.sale_draft(200, from_credit=200)
    shop.refused(InsufficientCredit, sales.record_sale, draft)
    assert digest(shop.book) == before
    assert (shop.unused(payment), shop.standing()) == (100, (0, 100))


def test_e10_reversing_a_sale_doubles_its_lines_and_leaves_every_account_at_zero(shop: Shop) -> None:
    sale = shop.sale(75, day=shop.today - timedelta(days=5))
    lines = shop.scalar("SELECT count(*) FROM lines")
    shop.reverse(sale)
    assert shop.scalar("SELECT count(*) FROM lines") == 2 * lines
    assert shop.rows("SELECT account_id FROM lines GROUP BY account_id HAVING sum(amount) <> 0") == []
    assert shop.sale_row(sale).status is SaleStatus.REVERSED


def test_e11_a_discount_takes_its_tax_along(shop: Shop) -> None:
    shop.set_book(tax_rate="1800")
    sale = shop.sale(200)
    shop.reduce(EntryKind.DISCOUNT, "23.60", sale=sale)
    shop.pay("212.40")
    assert shop.open(sale) == 0
    assert (shop.account(42), shop.account(21)) == (20, Decimal("-32.40"))
    assert shop.account(1) == Decimal("212.40")


def test_a_sale_is_never_due_after_the_last_day_a_book_can_hold(shop: Shop) -> None:
    shop.customer("SLOW", terms=3650)
    draft = shop.sale_draft(200, customer="SLOW", day=MAX_DAY - timedelta(days=10), future_agreed=True)
    error = shop.refused(DayOutOfRange, sales.record_sale, draft, "further than a book goes")
    assert error.field == "due"
