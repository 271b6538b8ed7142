"""N of SCENARIOS.md: naira debts and credits, through the services on a real book."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.books import Policy
from app.domain.errors import DependentEntries, NothingToConsolidate
from app.domain.sales import SaleStatus
from app.services import consolidation, corrections
from tests.books import Shop


def test_n1_real_time_prepay_then_buy(shop: Shop) -> None:
    shop.pay(2000)
    sale = shop.sale(2000)
    assert shop.standing() == (0, 0)
    assert shop.sale_row(sale).status is SaleStatus.PAID
    assert shop.nettings() == [(2000, 2000, 0, 0)]
    assert "utomatic" in shop.consolidations()[0].reason


def test_n2_part_payment(shop: Shop) -> None:
    shop.sale(3000)
    shop.pay(2000)
    assert shop.standing() == (1000, 0)
    assert shop.nettings() == []


def test_n3_manual_policy(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    shop.sale(2000)
    shop.pay(2000, to_debt=0)
    assert shop.standing() == (2000, 2000)
    receipt = shop.consolidate()
    assert shop.standing() == (0, 0)
    assert "₦2,000.00 debt and ₦2,000.00 credit cleared" in receipt.message
    assert len(shop.consolidations()) == 1
    shop.refused(
        NothingToConsolidate, consolidation.consolidate, shop.consolidate_draft(), "othing to consolidate"
    )
    assert len(shop.consolidations()) == 1


def test_n4_exact_policy(shop: Shop) -> None:
    shop.policy(Policy.EXACT)
    shop.sale(2000)
    shop.pay(1500, to_debt=0)
    assert shop.standing() == (2000, 1500)
    shop.pay(500, to_debt=0)
    assert shop.standing() == (0, 0)


def test_n5_real_time_unequal(shop: Shop) -> None:
    shop.pay(5000)
    shop.sale(3200)
    assert shop.standing() == (0, 1800)
    assert shop.nettings() == [(3200, 5000, 0, 1800)]


def test_n6_daily_run_twice_and_its_batch_reversed(shop: Shop) -> None:
    shop.policy(Policy.DAILY)
    shop.customer("A")
    shop.customer("B")
    for code in "ABC":
        shop.sale(1000, customer=code)
        shop.pay(700, customer=code, to_debt=0)
    today = shop.today
    with shop.book.write() as tx:
        first = consolidation.run_daily(tx, today)
    with shop.book.write() as tx:
        second = consolidation.run_daily(tx, today)
    assert first is not None
    assert len(first.entries) == 3
    assert second is None
    assert [shop.standing(code) for code in "ABC"] == [(300, 0)] * 3
    assert first.batch_id is not None
    shop.reverse_batch(first.batch_id)
    assert [shop.standing(code) for code in "ABC"] == [(1000, 700)] * 3
    assert all(shop.consolidations(code)[0].reversed_by is not None for code in "ABC")


def test_n7_scenario_5(shop: Shop) -> None:
    shop.pay(300)
    sale = shop.sale(1000)
    assert shop.sale_row(sale).status is SaleStatus.PARTLY_PAID
    assert shop.open(sale) == 700
    assert shop.standing() == (700, 0)


def test_n7_scenario_5_from_credit_as_the_dialog_asks(shop: Shop) -> None:
    shop.pay(300)
    sale = shop.sale(1000, from_credit=300)
    assert shop.sale_row(sale).status is SaleStatus.PARTLY_PAID
    assert (shop.open(sale), shop.standing()) == (700, (700, 0))
    assert shop.money(shop.sale_row(sale).from_credit) == 300


def test_n8_overpayment(shop: Shop) -> None:
    sale = shop.sale(1000)
    shop.pay(1500)
    assert shop.standing() == (0, 500)
    assert shop.sale_row(sale).status is SaleStatus.PAID
    later = shop.sale(200)
    assert shop.sale_row(later).status is SaleStatus.PAID
    assert shop.standing() == (0, 300)


def test_n9_undo_of_a_consolidation(shop: Shop) -> None:
    shop.pay(5000)
    sale = shop.sale(3200)
    shop.reverse(shop.consolidations()[0].entry_id)
    assert shop.standing() == (3200, 5000)
    assert shop.open(sale) == 3200
    assert shop.consolidations()[0].reversed_by is not None
    shop.sale(100)
    assert shop.standing() == (0, 1700)


@pytest.mark.parametrize("whole_batch", [False, True])
def test_n9_what_was_undone_is_left_by_the_daily_run_until_something_new_is_posted(
    shop: Shop, whole_batch: bool
) -> None:
    shop.policy(Policy.DAILY)
    shop.sale(1000)
    shop.pay(700, to_debt=0)
    with shop.book.write() as tx:
        receipt = consolidation.run_daily(tx, shop.today)
    assert receipt is not None
    assert receipt.batch_id is not None
    assert shop.standing() == (300, 0)
    if whole_batch:
        shop.reverse_batch(receipt.batch_id)
    else:
        shop.reverse(shop.consolidations()[0].entry_id)
    assert shop.standing() == (1000, 700)
    with shop.book.write() as tx:
        assert consolidation.run_daily(tx, shop.today + timedelta(days=1)) is None
    assert shop.standing() == (1000, 700)
    shop.sale(1)
    with shop.book.write() as tx:
        assert consolidation.run_daily(tx, shop.today + timedelta(days=1)) is not None
    assert shop.standing() == (301, 0)


def test_n10_payment_whose_credit_is_spent(shop: Shop) -> None:
    shop.sale(1000)
    payment = shop.pay(1500)
    later = shop.sale(200)
    error = shop.refused(DependentEntries, corrections.reverse, shop.reverse_draft(payment))
    assert error.facts["entries"] == (later.entry_id,)
    shop.reverse(payment, together=True)
    assert shop.standing() == (1000, 0)
    assert shop.sale_row(later).status is SaleStatus.REVERSED
