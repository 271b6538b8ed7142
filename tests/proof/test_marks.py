"""What was proved is remembered: a start looks at the lines of whoever changed only, and every customer has a turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.customers import CustomerDraft
from app.domain.proof import CheckResult
from app.services import proof
from app.services.customers import add_customer
from app.storage import proof_customers
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import change

COUNT = 500


@pytest.fixture
def shop(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    made = make_shop(tmp_path, clock)
    with made.book.write() as tx:
        for n in range(1, COUNT + 1):
            add_customer(tx, CustomerDraft(f"c{n}", f"Customer {n}", code=f"K{n}"))
    for n in (1, 2, 400):
        made.sale(100, customer=f"K{n}")
    yield made
    made.book.close()


def unproved(shop: Shop) -> list[int]:
    with shop.book.read() as tx:
        return proof_customers.unproved(tx)


def kept(shop: Shop, result: CheckResult) -> None:
    with shop.book.write("background") as tx:
        proof.keep(tx, result)


def start(shop: Shop) -> CheckResult:
    with shop.book.read() as tx:
        return proof.check_start(tx)


def test_after_a_start_only_who_changed_is_looked_into(shop: Shop) -> None:
    assert len(unproved(shop)) == COUNT
    kept(shop, start(shop))
    assert unproved(shop) == []
    shop.sale(5, customer="K7")
    assert unproved(shop) == [7]
    kept(shop, start(shop))
    assert unproved(shop) == []
    assert start(shop).covered == ()


def test_the_nights_proof_counts_for_the_start_too(shop: Shop) -> None:
    with shop.book.read() as tx:
        result = proof.check_all(tx)
    kept(shop, result)
    assert unproved(shop) == []


def test_who_was_posted_to_before_the_run_was_kept_is_not_proved(shop: Shop) -> None:
    result = start(shop)
    shop.sale(5, customer="K1")
    kept(shop, result)
    assert unproved(shop) == [1]


def test_what_differs_is_not_remembered_as_proved_until_it_is_put_right(shop: Shop) -> None:
    kept(shop, start(shop))
    change(shop.book.path, "UPDATE customers SET debt = debt + 1 WHERE id = 2")
    found = start(shop)
    assert [f.customer_id for f in found.details] == [2]
    kept(shop, found)
    assert unproved(shop) == [2]
    with shop.book.write() as tx:
        assert proof.verify(tx, fix=True).fixed == 1
    assert unproved(shop) == []


def test_the_periodic_validation_comes_to_everybody(shop: Shop) -> None:
    seen: set[int] = set()
    for _ in range(COUNT // proof.LONGEST_UNCHECKED + 1):
        with shop.book.read() as tx:
            result = proof.check_recent(tx)
        assert result.covered is not None
        assert len(result.covered) <= proof.RECENT + proof.LONGEST_UNCHECKED
        seen |= set(result.covered)
        kept(shop, result)
    assert seen == set(range(1, COUNT + 1))
    assert unproved(shop) == []
    # And round again, those first whose turn is longest ago.
    with shop.book.read() as tx:
        first = proof.check_recent(tx).covered
    assert first is not None
    assert set(first) & {COUNT - 1, COUNT - 2}


def test_a_shorter_check_does_not_forget_what_a_whole_one_found_damaged(shop: Shop) -> None:
    change(shop.book.path, "UPDATE lines SET amount = amount - 5 WHERE entry_id = 1 AND account_id = 10")
    change(shop.book.path, "UPDATE entries SET memo = 'paid' WHERE id = 2")
    with shop.book.write() as tx:
        proof.verify(tx)
        said = proof.damage(tx)
    assert "Entry 1 " in said
    assert "Entry 2 " in said
    result = start(shop)
    kept(shop, result)
    assert result.marked
    assert [f.entry_id for f in result.details if f.is_damage] == [1]
    with shop.book.read() as tx:
        assert proof.damage(tx) == said
    with shop.book.write() as tx:
        assert not proof.verify(tx, fix=True).marked
