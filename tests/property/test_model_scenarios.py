"""The model alone against the numbers of SCENARIOS.md: what judges the book has to be right by itself."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from tests.property.draws import DRAWS
from tests.property.model import Model
from tests.property.model_records import CREDIT, DEBT, Fact, Refused
from tests.property.random_walk import requests

TODAY = date(2026, 3, 31)


class Shop:
    """A model with one customer, asked in short sentences; checked after every one of them."""

    def __init__(self, policy: str = "real_time", decimals: int = 2) -> None:
        self.model = Model(TODAY, policy=policy)
        self.unit: int = 10**decimals
        self._uids = count()
        self.do("customer", code="C")

    def do(self, name: str, **facts: Fact) -> list[int]:
        try:
            return self.model.request(f"u{next(self._uids)}", name, **facts)
        finally:
            self.model.check()

    def sale(self, amount: int, **facts: Fact) -> int:
        return self._usual("sale", amount, facts)

    def pay(self, amount: int, **facts: Fact) -> int:
        return self._usual("payment", amount, facts)

    def _usual(self, name: str, amount: int, facts: dict[str, Fact]) -> int:
        usual: dict[str, Fact] = {"customer": "C", "day": TODAY, "amount": amount * self.unit}
        return self.do(name, **(usual | facts))[0]

    def standing(self, code: str = "C") -> tuple[int, int]:
        row = self.model.customer(code)
        assert row.debt % self.unit == row.credit % self.unit == 0
        return row.debt // self.unit, row.credit // self.unit

    def open(self, no: int) -> int:
        return self.model.entry(no).open // self.unit

    def rows(self) -> list[tuple[int, int, int, int]]:
        unit = self.unit
        return [
            (row.debt // unit, row.credit // unit, row.net_debt // unit, row.net_credit // unit)
            for row in self.model.nettings
        ]

    def refused(self, name: str, **facts: Fact) -> Refused:
        before = repr(vars(self.model))
        with pytest.raises(Refused) as caught:
            self.do(name, **facts)
        assert repr(vars(self.model)) == before
        return caught.value


@pytest.fixture
def shop() -> Iterator[Shop]:
    made = Shop()
    yield made
    made.model.check()


def test_n1_prepay_then_buy(shop: Shop) -> None:
    shop.pay(2000)
    sale = shop.sale(2000)
    assert shop.standing() == (0, 0)
    assert shop.model.status(sale) == "paid"
    assert shop.rows() == [(2000, 2000, 0, 0)]


def test_n2_part_payment_nets_nothing(shop: Shop) -> None:
    shop.sale(3000)
    shop.pay(2000)
    assert shop.standing() == (1000, 0)
    assert shop.rows() == []


def test_n3_manual_policy_waits_for_the_button() -> None:
    shop = Shop("manual")
    shop.sale(2000)
    shop.pay(2000, to_debt=0)
    assert shop.standing() == (2000, 2000)
    shop.do("consolidate", customer="C", day=TODAY)
    assert shop.standing() == (0, 0)
    assert shop.rows() == [(2000, 2000, 0, 0)]
    assert shop.refused("consolidate", customer="C", day=TODAY).kinds == {"nothing_to_consolidate"}


def test_n4_exact_policy_waits_for_equality() -> None:
    shop = Shop("exact")
    shop.sale(2000)
    shop.pay(1500, to_debt=0)
    assert shop.standing() == (2000, 1500)
    shop.pay(500, to_debt=0)
    assert shop.standing() == (0, 0)


def test_n5_unequal_sides_leave_the_difference(shop: Shop) -> None:
    shop.pay(5000)
    shop.sale(3200)
    assert shop.standing() == (0, 1800)
    assert shop.rows() == [(3200, 5000, 0, 1800)]


def test_n6_daily_job_twice_and_its_batch_reversed() -> None:
    shop = Shop("daily")
    for code in "DE":
        shop.do("customer", code=code)
    for code in "CDE":
        shop.sale(300, customer=code)
        shop.pay(200, customer=code, to_debt=0)
    assert len(shop.do("daily")) == 3
    assert shop.do("daily") == []
    assert [shop.standing(code) for code in "CDE"] == [(100, 0)] * 3
    shop.do("reverse_batch", batch=1)
    assert [shop.standing(code) for code in "CDE"] == [(300, 200)] * 3
    assert [row.reversed for row in shop.model.nettings] == [True] * 3


@pytest.mark.parametrize("from_credit", [0, 300])
def test_n7_a_sale_met_by_credit_in_part_is_partly_paid(shop: Shop, from_credit: int) -> None:
    shop.pay(300)
    sale = shop.sale(1000, from_credit=from_credit * 100)
    assert shop.model.status(sale) == "partly paid"
    assert (shop.open(sale), shop.standing()) == (700, (700, 0))


def n8(shop: Shop) -> tuple[int, int, int]:
    first = shop.sale(1000)
    payment = shop.pay(1500)
    assert (shop.standing(), shop.model.status(first)) == ((0, 500), "paid")
    second = shop.sale(200)
    assert (shop.standing(), shop.model.status(second)) == ((0, 300), "paid")
    return first, payment, second


def test_n8_overpayment_pays_the_next_sale(shop: Shop) -> None:
    first, _payment, second = n8(shop)
    assert (shop.open(first), shop.open(second)) == (0, 0)


def test_n9_a_consolidation_undone_stays_undone_until_something_is_posted(shop: Shop) -> None:
    shop.pay(5000)
    sale = shop.sale(3200)
    shop.do("reverse", entry=shop.model.nettings[0].entry)
    assert (shop.standing(), shop.open(sale)) == ((3200, 5000), 3200)
    assert shop.model.nettings[0].reversed
    shop.sale(100)
    assert shop.standing() == (0, 1700)


def test_n10_a_payment_whose_credit_is_spent(shop: Shop) -> None:
    first, payment, second = n8(shop)
    assert second in shop.refused("reverse", entry=payment).entries
    shop.do("reverse", entry=payment, together=True)
    assert (shop.standing(), shop.open(first)) == ((1000, 0), 1000)
    assert shop.model.status(second) == "reversed"


def test_p1_rupiah_top_ups() -> None:
    shop = Shop(decimals=0)
    for amount in (500_000, 1_000_000, 500_000, 1_000_000, 500_000):
        shop.pay(amount)
    for amount in (100_000, 150_000, 450_000, 250_000, 250_000, 250_000, 150_000):
        shop.do("charge", customer="C", amount=amount, day=TODAY)
    shop.do("pending", customer="C", amount=150_000, day=TODAY)
    assert shop.standing() == (0, 1_900_000)


@pytest.mark.parametrize("again", ["completed", "failed", "cancelled"])
def test_p4_a_pending_payment_has_one_outcome(shop: Shop, again: str) -> None:
    shop.do("pending", customer="C", amount=500, day=TODAY)
    shop.do("outcome", pending=1, outcome="completed", day=TODAY)
    assert shop.refused("outcome", pending=1, outcome=again, day=TODAY).kinds == {"already_decided"}
    assert shop.standing() == (0, 5)


def test_v1_a_charge_beyond_the_credit_is_refused() -> None:
    shop = Shop(decimals=0)
    shop.pay(100_000)
    shop.do("charge", customer="C", amount=80_000, day=TODAY)
    assert shop.standing() == (0, 20_000)
    assert "insufficient_credit" in shop.refused("charge", customer="C", amount=80_000, day=TODAY).kinds


def test_v8_over_the_limit_is_suspended_and_lifted(shop: Shop) -> None:
    row = shop.model.customer("C")
    shop.do("limit", customer="C", limit=100_000)
    shop.sale(1000)
    assert row.status == "active"
    shop.sale(1)
    assert row.status == "suspended"
    assert shop.refused("sale", customer="C", amount=1, day=TODAY).kinds == {"suspended"}
    shop.sale(50, paid=5000)
    shop.pay(1)
    assert row.status == "active"


def test_e1_two_payments_and_one_taken_back(shop: Shop) -> None:
    sale = shop.sale(200)
    first = shop.pay(55)
    shop.pay(35)
    assert (shop.open(sale), shop.model.status(sale)) == (110, "partly paid")
    shop.do("reverse", entry=first)
    assert shop.open(sale) == 165


def test_e2_an_earlier_payment_settles_a_later_sale(shop: Shop) -> None:
    payment = shop.pay(25, day=TODAY - timedelta(days=30))
    sale = shop.sale(25)
    assert (shop.open(payment), shop.open(sale), shop.standing()) == (0, 0, (0, 0))


def test_e4_return_of_all_and_back(shop: Shop) -> None:
    sale = shop.sale(100)
    returned = shop.do("return", customer="C", sale=sale, amount=10_000, day=TODAY)[0]
    assert (shop.open(sale), shop.model.status(sale)) == (0, "returned")
    shop.do("reverse", entry=returned)
    assert (shop.open(sale), shop.model.status(sale)) == (100, "unpaid")


def test_e5_a_return_allocated_in_part() -> None:
    shop = Shop("manual")
    sale = shop.sale(100)
    returned = shop.do("return", customer="C", sale=sale, amount=10_000, to_debt=8_000, day=TODAY)[0]
    assert (shop.open(sale), shop.open(returned), shop.standing()) == (20, 20, (20, 20))


def test_e7_more_than_is_open_is_refused() -> None:
    shop = Shop("manual")
    shop.sale(100)
    sale = shop.sale(200)
    shop.pay(100, chosen=((sale, 10_000),))
    assert shop.open(sale) == 100
    wrong = shop.refused("payment", customer="C", amount=20_000, day=TODAY, chosen=((sale, 20_000),))
    assert wrong.kinds == {"overallocated"}


def test_e10_a_reversed_sale_leaves_every_account_at_zero(shop: Shop) -> None:
    sale = shop.sale(5, day=TODAY - timedelta(days=5))
    shop.do("reverse", entry=sale)
    assert len(shop.model.entries) == 2
    assert shop.model.balances() == {}


def test_e11_early_payment_discount_with_tax(shop: Shop) -> None:
    shop.model.tax_rate = 1_800
    sale = shop.sale(200)
    shop.do("payment", customer="C", amount=21_240, day=TODAY)
    discount = shop.do("reduction", kind="discount", customer="C", sale=sale, amount=2_360, day=TODAY)[0]
    assert shop.open(sale) == 0
    lines = shop.model.entry(discount).lines
    assert (lines["discounts"], lines["tax"]) == (2_000, 360)


def test_t2_the_same_request_again(shop: Shop) -> None:
    facts: dict[str, Fact] = {"customer": "C", "amount": 500, "day": TODAY}
    first = shop.model.request("same", "payment", **facts)
    assert shop.model.request("same", "payment", **facts) == first
    assert shop.standing() == (0, 5)
    with pytest.raises(Refused, match="request_reused"):
        shop.model.request("same", "payment", **(facts | {"amount": 501}))
    assert shop.standing() == (0, 5)


def test_f5_reversed_once_and_never_a_reversal(shop: Shop) -> None:
    sale = shop.sale(10)
    mirror = shop.do("reverse", entry=sale)[0]
    for entry in (sale, mirror):
        assert shop.refused("reverse", entry=entry).kinds == {"already_reversed"}


def test_a_sale_paid_in_part_at_once_goes_back_whole(shop: Shop) -> None:
    shop.pay(30)
    sale = shop.sale(100, paid=5_000, from_credit=3_000)
    assert (shop.open(sale), shop.standing()) == (20, (20, 0))
    shop.do("reverse", entry=sale)
    assert shop.standing() == (0, 30)
    assert shop.model.balances() == {"cash": 3_000, "deposits": -3_000}


def test_a_return_beyond_the_open_part_is_credit_or_cash(shop: Shop) -> None:
    sale = shop.sale(100, paid=9_000)
    returned = shop.do("return", customer="C", sale=sale, amount=4_000, day=TODAY)[0]
    assert (shop.open(sale), shop.standing()) == (0, (0, 30))
    assert shop.refused("return", customer="C", sale=sale, amount=6_001, day=TODAY).kinds == {"overallocated"}
    shop.do("return", customer="C", sale=sale, amount=6_000, day=TODAY, cash=6_000)
    assert (shop.standing(), shop.model.status(sale)) == ((0, 30), "returned")
    assert returned in shop.refused("reverse", entry=sale).entries


def test_returns_in_parts_give_back_exactly_the_tax(shop: Shop) -> None:
    shop.model.tax_rate = 1_900
    sale = shop.do("sale", customer="C", amount=101, day=TODAY)[0]
    for amount in (7, 50, 1, 62):
        shop.do("return", customer="C", sale=sale, amount=amount, day=TODAY)
    assert {"tax", "receivable"}.isdisjoint(shop.model.balances())


def test_write_off_and_recovery(shop: Shop) -> None:
    shop.sale(100)
    shop.do("reduction", kind="write_off", customer="C", amount=6_000, day=TODAY)
    shop.do("recovery", customer="C", amount=2_500, day=TODAY)
    assert shop.standing() == (40, 0)
    found = shop.model.balances()
    assert (found["bad_debts"], found["recovered"], found["cash"]) == (6_000, -2_500, 2_500)


def test_oldest_due_first_then_as_entered(shop: Shop) -> None:
    later = shop.sale(10, due=TODAY + timedelta(days=9))
    first = shop.sale(10, due=TODAY)
    second = shop.sale(10, due=TODAY)
    shop.pay(15)
    assert [shop.open(no) for no in (first, second, later)] == [0, 5, 10]


def test_merge_moves_what_is_open_and_back() -> None:
    shop = Shop("manual")
    shop.do("customer", code="D")
    shop.sale(10)
    partly = shop.sale(20, day=TODAY - timedelta(days=3))
    shop.pay(5)
    shop.pay(7, to_debt=0)
    shop.do("merge", source="C", target="D", day=TODAY)
    assert (shop.standing("C"), shop.standing("D")) == ((0, 0), (25, 7))
    assert [item.open for item in shop.model.open_items("D", DEBT)] == [1_500, 1_000]
    assert "archived" in shop.refused("sale", customer="C", amount=1, day=TODAY).kinds
    spent = shop.do("refund", customer="D", amount=700, day=TODAY)[0]
    assert shop.refused("reverse_batch", batch=1).entries == (spent,)
    shop.do("reverse", entry=spent)
    shop.do("reverse_batch", batch=1)
    assert (shop.standing("C"), shop.standing("D"), shop.open(partly)) == ((25, 7), (0, 0), 15)
    assert [item.open for item in shop.model.open_items("C", CREDIT)] == [700]
    assert shop.sale(1) > 0


def test_nothing_on_or_before_the_lock_date(shop: Shop) -> None:
    sale = shop.sale(10, day=TODAY - timedelta(days=9))
    shop.do("lock", day=TODAY)
    assert shop.refused("payment", customer="C", amount=1, day=TODAY).kinds == {"locked_day"}
    mirror = shop.do("reverse", entry=sale)[0]
    assert shop.model.entry(mirror).day == TODAY + timedelta(days=1)


def test_the_model_shares_no_code_with_what_it_judges() -> None:
    here = Path(__file__).parent
    files = [*here.glob("model*.py"), here / "operations.py", here / "draws.py"]
    assert len(files) >= 9
    for name in files:
        tree = ast.parse(name.read_text(encoding="utf-8"))
        imports = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        imports |= {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        }
        assert not {found for found in imports if found.split(".")[0] == "app"}, name


@pytest.mark.parametrize("policy", ["real_time", "exact", "daily", "manual"])
def test_the_model_agrees_with_itself_wherever_it_walks(policy: str) -> None:
    model = Model(TODAY, policy=policy)
    model.tax_rate = 750
    done, reasons = Counter[str](), Counter[str]()
    for step, (uid, name, facts) in enumerate(requests(7, 1_500, model)):
        try:
            model.request(uid, name, **facts)
            done[name] += 1
        except Refused as refused:
            reasons.update(refused.kinds)
        if step % 100 == 0:
            model.check()
    model.check()
    assert set(DRAWS) - set(done) == set()
    assert set(reasons) >= {
        "incomplete",
        "overallocated",
        "insufficient_credit",
        "dependent_entries",
        "locked_day",
    }
