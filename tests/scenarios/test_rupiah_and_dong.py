"""P and V of SCENARIOS.md: prepaid shops in rupiah and dong, which have no decimals on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest.mock import patch

import pytest

from app.domain.books import Policy
from app.domain.customers import Status
from app.domain.errors import AlreadyDecided, BookError, InsufficientCredit
from app.services import payments, proof, sales
from app.storage import journal
from tests.books import Clock, Shop, digest, make_shop


@pytest.fixture
def rupiah(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    made = make_shop(tmp_path, clock, currency="IDR", locale="id_ID")
    made.customer()
    yield made
    made.book.close()


@pytest.fixture
def dong(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    made = make_shop(tmp_path, clock, currency="VND", locale="vi_VN")
    yield made
    made.book.close()


def test_p1_top_ups_and_purchases(rupiah: Shop) -> None:
    for amount in (500_000, 1_000_000, 500_000, 1_000_000, 500_000):
        rupiah.pay(amount)
    for amount in (100_000, 150_000, 450_000, 250_000, 250_000, 250_000, 150_000):
        rupiah.charge(amount)
    rupiah.pending(150_000)
    assert rupiah.standing() == (0, 1_900_000)


def test_p2_a_stored_figure_is_found_and_repaired_with_an_audit_row(rupiah: Shop) -> None:
    rupiah.pay(1_900_000)
    change_behind(rupiah, "customers_figures", "UPDATE customers SET credit = ?", rupiah.minor(1_500_000))
    with rupiah.book.read() as tx:
        found = proof.discrepancies(tx).details[0]
    assert (found.field, rupiah.money(abs(found.difference))) == ("credit", 400_000)
    with rupiah.book.write() as tx:
        assert proof.verify(tx, fix=True).fixed == 1
    assert rupiah.standing() == (0, 1_900_000)
    assert rupiah.actions()[-1] == "figure_repaired"


def test_p3_a_purchase_that_fails_half_way_leaves_everything_as_it_was(rupiah: Shop) -> None:
    rupiah.pay(500_000)
    before = digest(rupiah.book)
    draft = rupiah.charge_draft(400_000)
    post = journal.post

    def fails(*arguments: object) -> None:
        post(*arguments)  # type: ignore[arg-type]
        raise RuntimeError("the power went")

    with patch.object(journal, "post", fails), pytest.raises(RuntimeError), rupiah.book.write() as tx:
        sales.charge(tx, draft)
    assert digest(rupiah.book) == before
    assert rupiah.standing() == (0, 500_000)


def test_p4_a_pending_payment_is_completed_once(rupiah: Shop) -> None:
    pending = rupiah.pending(150_000)
    assert rupiah.standing() == (0, 0)
    rupiah.do(payments.confirm_pending, rupiah.outcome_draft(pending))
    assert rupiah.standing() == (0, 150_000)
    rupiah.refused(AlreadyDecided, payments.confirm_pending, rupiah.outcome_draft(pending))
    rupiah.refused(AlreadyDecided, payments.fail_pending, rupiah.outcome_draft(pending))
    assert rupiah.standing() == (0, 150_000)


def test_v1_a_charge_that_is_short_is_refused(dong: Shop) -> None:
    dong.customer()
    dong.pay(100_000)
    dong.charge(80_000)
    assert dong.standing() == (0, 20_000)
    error = dong.refused(InsufficientCredit, sales.charge, dong.charge_draft(80_000), "short")
    assert error.facts["missing"] == 60_000
    assert "60,000" in str(error)


def test_v2_five_at_once_never_overdraw(dong: Shop) -> None:
    assert spend_at_once(dong, credit=100_000, amount=30_000, spenders=5) == 3
    assert dong.standing() == (0, 10_000)


def test_m4_twenty_spenders_of_the_last_two(dong: Shop) -> None:
    assert spend_at_once(dong, credit=2, amount=1, spenders=20) == 2
    assert dong.standing() == (0, 0)


def spend_at_once(shop: Shop, *, credit: int, amount: int, spenders: int) -> int:
    shop.customer()
    shop.pay(credit)
    drafts = [shop.charge_draft(amount) for _ in range(spenders)]

    def spend(n: int) -> bool:
        try:
            with shop.book.write() as tx:
                sales.charge(tx, drafts[n])
        except BookError:
            return False
        return True

    with ThreadPoolExecutor(spenders) as pool:
        return sum(pool.map(spend, range(spenders)))


def test_v3_one_of_150_differs_and_is_fixed(dong: Shop) -> None:
    for n in range(1, 151):
        dong.customer(f"C{n}")
    dong.pay(450_000, customer="C5")
    change_behind(dong, "customers_figures", "UPDATE customers SET credit = ? WHERE code = 'C5'", 500_000)
    with dong.book.read() as tx:
        report = proof.discrepancies(tx)
    assert (report.checked, report.in_step, report.failed) == (150, 149, 1)
    assert abs(report.details[0].difference) == 50_000
    with dong.book.write() as tx:
        assert proof.verify(tx, fix=True).fixed == 1
    with dong.book.read() as tx:
        assert proof.check_all(tx).in_step == 150


def test_v4_rebuild_restores_several_fields_and_v5_the_report_is_sorted(dong: Shop) -> None:
    for code, amount in (("A", 100), ("B", 9_000), ("C", 500)):
        dong.customer(code)
        dong.pay(amount, customer=code)
    change_behind(dong, "customers_figures", "UPDATE customers SET credit = credit * 2, paid = 1")
    change_behind(dong, "items_follow_allocations", "UPDATE items SET open = open - 1")
    with dong.book.read() as tx:
        sizes = [abs(f.difference) for f in proof.discrepancies(tx).details]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= 9_000 - 1
    with dong.book.write() as tx:
        assert proof.rebuild(tx).fixed == 3
    dong.check()
    assert [dong.standing(code) for code in "ABC"] == [(0, 100), (0, 9_000), (0, 500)]


def test_v6_ledger_rows_hold_the_real_states(dong: Shop) -> None:
    dong.customer()
    dong.policy(Policy.MANUAL)
    dong.sale(500)
    dong.pay(200)
    dong.pay(1000, to_debt=0)
    dong.sale(100)
    states = [(0, 0), (500, 0), (300, 0), (300, 1000), (400, 1000)]
    rows = dong.ledger()
    assert [(r.debt_before, r.credit_before) for r in rows] == states[:-1]
    assert [(r.debt_after, r.credit_after) for r in rows] == states[1:]


def test_v7_totals_move_with_each_posting(dong: Shop) -> None:
    dong.customer()
    sale = dong.sale(500)
    assert (dong.row().sold, dong.row().paid) == (500, 0)
    dong.pay(200)
    assert (dong.row().sold, dong.row().paid) == (500, 200)
    dong.give_back(sale, 100)
    assert (dong.row().sold, dong.row().paid) == (400, 200)


def test_v8_limit_passed_suspends_and_paying_back_lifts(dong: Shop) -> None:
    dong.customer(limit=1000)
    dong.sale(1500)
    assert dong.row().status is Status.SUSPENDED
    dong.pay(600)
    assert dong.row().status is Status.ACTIVE
    assert [a for a in dong.actions() if a.startswith("customer_")][1:] == [
        "customer_suspended",
        "customer_reactivated",
    ]


def change_behind(shop: Shop, guard: str, sql: str, *values: object) -> None:
    """What a disk, a restored file or somebody with a tool does: the guard taken away, changed, put back."""
    with shop.book.write() as tx:
        text = tx.cursor.execute("SELECT sql FROM sqlite_master WHERE name = ?", (guard,)).fetchone()[0]
        tx.cursor.execute(f"DROP TRIGGER {guard}")
        tx.cursor.execute(sql, values)
        tx.cursor.execute(text)
