"""What the random walk found, each as the shortest story that shows it; book and model are asked side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.property.model_records import Fact
from tests.property.side_by_side import START, SideBySide

TODAY = START.date()


class Story:
    """Short sentences for both; `refused` gives the reason the book had."""

    def __init__(self, both: SideBySide) -> None:
        self.both = both
        self._told = 0
        for code in ("A", "B"):
            self.do("customer", code=code, limit=None, terms=0)

    def _ask(self, name: str, facts: dict[str, Fact]) -> bool:
        self._told += 1
        usual: dict[str, Fact] = {
            "day": TODAY,
            "customer": "A",
            "method": "cash",
            "paid": 0,
            "from_credit": 0,
        }
        usual |= {"override": False, "together": False, "to_debt": None}
        return self.both.ask(f"told-{self._told}", name, self._wanted(name, usual) | facts)

    def _wanted(self, name: str, usual: dict[str, Fact]) -> dict[str, Fact]:
        keys = {
            "sale": ("day", "customer", "method", "paid", "from_credit", "override"),
            "payment": ("day", "customer", "method"),
            "pending": ("day", "customer", "method", "to_debt"),
            "refund": ("day", "customer", "method"),
            "recovery": ("day", "customer", "method"),
            "return": ("day", "customer", "method"),
            "reduction": ("day", "customer"),
            "opening": ("day", "customer"),
            "reverse": ("together",),
            "reverse_batch": ("together",),
            "merge": ("day",),
            "archive": ("customer",),
            "correct_payment": ("together",),
            "correct_sale": ("together",),
        }
        return {key: usual[key] for key in keys.get(name, ())}

    def do(self, name: str, **facts: Fact) -> int:
        """The number of the first entry this posted."""
        first = len(self.both.model.entries) + 1
        assert self._ask(name, facts)
        self.both.compare()
        return first

    def refused(self, name: str, **facts: Fact) -> str:
        before = self.both.kinds.copy()
        assert not self._ask(name, facts)
        (kind,) = self.both.kinds - before
        return kind


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    both = SideBySide(tmp_path / "shop.shopbook")
    yield Story(both)
    both.rebuild()
    both.close()


def test_a_sale_whose_goods_came_back_is_not_reversed_alone(story: Story) -> None:
    sale = story.do("sale", amount=1_000, paid=1_000)
    story.do("return", sale=sale, amount=1_000)
    assert story.refused("reverse", entry=sale) == "dependent_entries"
    story.do("reverse", entry=sale, together=True)
    assert story.both.model.balances() == {}


def test_a_discount_that_makes_both_sides_equal_is_netted_under_exact(story: Story) -> None:
    story.do("policy", policy="exact")
    sale = story.do("sale", amount=2_000)
    story.do("payment", amount=1_500, to_debt=0)
    story.do("reduction", kind="discount", sale=sale, amount=500)
    assert story.both.model.customers["A"].debt == 0


def test_goods_for_cash_move_no_balance_and_survive_a_rebuild(story: Story) -> None:
    sale = story.do("sale", amount=800, paid=800)
    story.do("return", sale=sale, amount=800, cash=800)
    story.do("sale", amount=100)
    story.both.rebuild()
    assert story.both.model.customers["A"].debt == 100


def test_cash_is_paid_out_only_for_what_is_not_owed(story: Story) -> None:
    sale = story.do("sale", amount=800, paid=300)
    assert story.refused("return", sale=sale, amount=600, cash=101) == "overallocated"
    story.do("return", sale=sale, amount=600, cash=100)


def test_returns_and_discounts_together_give_back_exactly_the_tax(story: Story) -> None:
    story.do("tax", rate=1_900)
    sale = story.do("sale", amount=101)
    for _ in range(2):
        story.do("return", sale=sale, amount=3)
    story.do("reduction", kind="discount", sale=sale, amount=3)
    assert story.refused("return", sale=sale, amount=112) == "overallocated"
    story.do("return", sale=sale, amount=111)
    assert "tax" not in story.both.model.balances()


def test_nothing_comes_back_of_a_refund(story: Story) -> None:
    story.do("payment", amount=500)
    refund = story.do("refund", amount=500)
    assert story.refused("return", sale=refund, amount=500) == "not_found"


def test_a_merge_goes_back_as_a_whole(story: Story) -> None:
    story.do("sale", amount=100)
    story.do("sale", amount=200)
    moved = story.do("merge", source="A", target="B")
    story.do("reverse", entry=moved + 1)
    rows = story.both.model.customers
    assert [(rows[code].debt, rows[code].status) for code in "AB"] == [(300, "active"), (0, "active")]


def test_a_merge_of_settled_customers_goes_back_too(story: Story) -> None:
    story.do("merge", source="A", target="B")
    story.do("reverse_batch", batch=1)
    assert story.both.model.customers["A"].status == "active"
    assert story.refused("reverse_batch", batch=1) == "incomplete"


def test_a_payment_on_the_way_keeps_its_customer(story: Story) -> None:
    story.do("pending", amount=500)
    assert story.refused("archive") == "incomplete"
    assert story.refused("merge", source="A", target="B") == "incomplete"
    assert story.refused("pending", amount=500, to_debt=501) == "overallocated"


def test_what_was_reopened_today_is_not_settled_yesterday(story: Story) -> None:
    """Else the payment that was taken back and the new one would both have settled it on the days between."""
    long_ago, last_week = TODAY - timedelta(days=60), TODAY - timedelta(days=7)
    story.do("sale", amount=81, day=long_ago)
    payment = story.do("payment", amount=81, day=long_ago)
    story.do("reverse", entry=payment)
    story.do("payment", amount=81, day=last_week)
    with story.both.book.read() as tx:
        (debt,) = tx.cursor.execute(
            "SELECT sum(l.amount) FROM lines l JOIN entries e ON e.id = l.entry_id WHERE l.account_id = 10 AND e.day <= ?",
            (last_week.isoformat(),),
        ).fetchone()
    assert debt == 0


def test_a_reversal_is_not_dated_before_the_undo_that_freed_its_entry(story: Story) -> None:
    story.do("policy", policy="manual")
    payment = story.do("payment", amount=500)
    refund = story.do("refund", amount=500)
    story.do("lock", day=TODAY, reason="the day is done")
    story.do("reverse", entry=refund)
    story.do("lock", day=None, reason="not yet")
    mirror = story.do("reverse", entry=payment)
    assert story.both.model.entry(mirror).day == TODAY + timedelta(days=1)


def test_a_recovery_keeps_its_write_off(story: Story) -> None:
    story.do("sale", amount=900)
    lost = story.do("reduction", kind="write_off", amount=900)
    story.do("recovery", amount=400)
    assert story.refused("reverse", entry=lost) == "dependent_entries"
    story.do("reverse", entry=lost, together=True)
    assert "recovered" not in story.both.model.balances()


def test_overpaid_only_while_the_payment_stands(story: Story) -> None:
    sale = story.do("sale", amount=500, paid=600)
    assert story.both.model.status(sale) == "overpaid"
    story.do("reverse", entry=sale + 1)
    story.do("payment", amount=500)
    assert story.both.model.status(sale) == "paid"


def test_short_credit_is_said_before_the_limit(story: Story) -> None:
    story.do("limit_mode", mode="block")
    story.do("limit", customer="A", limit=0)
    assert story.refused("sale", amount=500, paid=499, from_credit=1) == "insufficient_credit"


def corrected_payment(story: Story, to_debt: int | None) -> dict[str, Fact]:
    """A payment of 300 corrected to 200, and what takes the correction back; uids as a double click has them."""
    payment = story.do("payment", amount=300, to_debt=to_debt)
    story.do("correct_payment", entry=payment, customer="A", amount=200, day=TODAY, method="cash")
    return {"entry": story.both.model.corrected[-1][1], "former": payment, "together": False}


def test_a_payment_in_advance_that_was_corrected_comes_back_as_one(story: Story) -> None:
    story.do("policy", policy="manual")
    story.do("sale", amount=1_000)
    story.do("undo_correction", **corrected_payment(story, to_debt=0))
    row = story.both.model.customers["A"]
    assert (row.debt, row.credit) == (1_000, 300)


def test_a_correction_is_taken_back_once_however_often_it_is_asked(story: Story) -> None:
    story.do("sale", amount=1_000)
    undo = corrected_payment(story, to_debt=None)
    assert story.both.ask("once", "undo_correction", undo)
    story.do("payment", amount=100)
    story.both.ask_again("once", "undo_correction", undo)
    assert story.both.model.customers["A"].debt == 600


def test_a_sale_is_not_recorded_again_with_another_tax(story: Story) -> None:
    story.do("tax", rate=750)
    sale = story.do("sale", amount=1_000)
    facts: dict[str, Fact] = {"customer": "A", "day": TODAY, "method": "cash", "paid": 0, "from_credit": 0}
    story.do("correct_sale", entry=sale, amount=2_000, **facts)
    new = story.both.model.corrected[-1][1]
    story.do("tax", rate=1_000)
    undo: dict[str, Fact] = {"entry": new, "former": sale, "together": False}
    assert story.refused("undo_correction", **undo) == "incomplete"
    story.do("tax", rate=750)
    story.do("undo_correction", **undo)
    assert story.both.model.customers["A"].debt == 1_075


def test_goods_nobody_bought_come_back_only_when_that_is_meant(story: Story) -> None:
    story.do("sale", amount=1_000, paid=1_000)
    assert story.refused("return", amount=1_001) == "never_sold"
    story.do("return", amount=600)
    assert story.refused("return", amount=401) == "never_sold"
    story.do("return", amount=401, unsold=True)


def test_goods_of_a_debt_from_before_the_book_come_back(story: Story) -> None:
    story.do("opening", side="debt", amount=5_000)
    assert story.refused("return", amount=5_001) == "never_sold"
    story.do("return", amount=5_000)
    assert story.both.model.customers["A"].debt == 0
