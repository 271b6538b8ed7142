"""The scenarios of the proof: P2, V3 to V5, E13, E14, O4, O6, N6, each to its figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.books import Policy
from app.domain.proof import AcceptDraft, CheckResult
from app.services import consolidation, proof
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import behind, change


def checked(shop: Shop) -> CheckResult:
    with shop.book.read() as tx:
        return proof.check_all(tx)


def fixed(shop: Shop) -> CheckResult:
    with shop.book.write() as tx:
        return proof.verify(tx, fix=True)


@pytest.fixture
def rupiah(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    made = make_shop(tmp_path, clock, currency="IDR", locale="id_ID")
    made.customer()
    for amount in (500_000, 1_000_000, 500_000, 1_000_000, 500_000):
        made.pay(amount)
    for amount in (100_000, 150_000, 450_000, 250_000, 250_000, 250_000, 150_000):
        made.charge(amount)
    yield made
    made.book.close()


def test_p2_a_stored_figure_set_wrong_is_reported_with_400_000_and_repaired(rupiah: Shop) -> None:
    unit = 10**rupiah.info.currency.decimals
    change(rupiah.book.path, "UPDATE customers SET credit = ? WHERE code = 'C'", 1_500_000 * unit)
    with rupiah.book.read() as tx:
        report = proof.discrepancies(tx)
    assert [(d.stored, d.computed, d.difference) for d in report.differences] == [
        (-1_500_000 * unit, -1_900_000 * unit, -400_000 * unit)
    ]
    result = fixed(rupiah)
    assert (result.checked, result.in_step, result.fixed, result.failed) == (1, 0, 1, 0)
    assert rupiah.standing() == (0, 1_900_000)
    action, before, after = rupiah.rows("SELECT action, before, after FROM audit ORDER BY id DESC LIMIT 1")[0]
    assert action == "figure_repaired"
    assert json.loads(before) == {"kind": "customer_row", "field": "credit", "stored": 1_500_000 * unit}
    kept = json.loads(after)
    assert kept["computed"] == 1_900_000 * unit
    assert kept["rows_read"] > 12
    assert kept["version"]
    assert checked(rupiah).clean


def test_v3_v5_150_customers_one_differs_by_50_000(tmp_path: Path, clock: Clock) -> None:
    shop = make_shop(tmp_path, clock, currency="VND", locale="vi_VN")
    for n in range(1, 151):
        shop.customer(f"C{n}")
    shop.pay(450_000, customer="C5")
    shop.pay(1_000, customer="C6")
    change(shop.book.path, "UPDATE customers SET credit = 500000 WHERE code = 'C5'")
    report = checked(shop)
    assert (report.checked, report.in_step, report.failed, report.fixed) == (150, 149, 1, 0)
    assert [d.difference for d in report.differences] == [50_000]
    result = fixed(shop)
    assert (result.fixed, result.failed) == (1, 0)
    again = fixed(shop)
    assert (again.checked, again.in_step, again.fixed) == (150, 150, 0)
    # V5: sorted by the largest difference.
    with behind(shop.book.path) as cursor:
        cursor.execute("UPDATE customers SET credit = credit - 7 WHERE code IN ('C5', 'C6')")
        cursor.execute("UPDATE customers SET credit = credit - 100 WHERE code = 'C6'")
    assert [abs(d.difference) for d in checked(shop).differences] == [107, 7]
    with shop.book.read() as tx:
        newest = proof.runs(tx, proof.run_ids(tx)[:2])
        assert [(r.checked, r.in_step, r.fixed) for r in newest] == [(150, 150, 0), (150, 149, 1)]
        kept = proof.findings(tx, newest[1].id)
    assert [(f.kind, f.field, f.stored, f.computed, f.fixed) for f in kept] == [
        ("customer_row", "credit", 500_000, 450_000, True)
    ]
    shop.book.close()


def test_v4_wrong_everywhere_and_rebuilt(shop: Shop) -> None:
    shop.sale(500)
    shop.pay(700)
    with behind(shop.book.path) as cursor:
        cursor.execute(
            "UPDATE customers SET debt = 5, credit = 6, sold = 7, paid = 8, last_row_no = 9, last_day = ''"
        )
        cursor.execute(
            "UPDATE ledger SET debt_after = debt_after + 1, sold_after = 0, last_day = '2020-01-01'"
        )
        cursor.execute("DELETE FROM ledger WHERE row_no = 1")
        cursor.execute("DELETE FROM items")
    with shop.book.write() as tx:
        result = proof.rebuild(tx)
    assert (result.fixed, result.failed, result.errors) == (1, 0, 0)
    assert checked(shop).clean


def test_e13_a_changed_line_is_one_finding_that_names_the_entry(shop: Shop) -> None:
    shop.sale(50)
    sale = shop.sale(100)
    shop.pay(30)
    change(
        shop.book.path,
        "UPDATE lines SET amount = ? WHERE entry_id = ? AND amount > 0",
        shop.minor(80),
        sale.entry_id,
    )
    result = checked(shop)
    assert [(f.kind, f.entry_id, f.stored, f.computed) for f in result.details] == [
        ("entry_changed", sale.entry_id, shop.minor(80), shop.minor(100))
    ]
    assert (result.errors, result.failed) == (1, 1)
    customer = shop.id()
    with shop.book.read() as tx:
        found = proof.prove_customer(tx, customer)
    assert found.first_entry == sale.entry_id
    # It is named, never repaired, and the figures of the customer stay what they were.
    result = fixed(shop)
    assert (result.fixed, result.failed, result.errors) == (0, 1, 1)
    assert shop.standing() == (120, 0)
    with shop.book.read() as tx:
        assert f"Entry {sale.entry_id}" in proof.damage(tx)
    change(
        shop.book.path,
        "UPDATE lines SET amount = ? WHERE entry_id = ? AND amount > 0",
        shop.minor(100),
        sale.entry_id,
    )
    assert fixed(shop).clean
    with shop.book.read() as tx:
        assert proof.damage(tx) == ""


def test_e14_a_changed_ledger_row_is_one_finding_that_names_the_entry(shop: Shop) -> None:
    sale = shop.sale(100)
    shop.sale(50)
    change(
        shop.book.path,
        "UPDATE ledger SET debt_after = ? WHERE entry_id = ?",
        shop.minor(110),
        sale.entry_id,
    )
    customer = shop.id()
    with shop.book.read() as tx:
        findings = [*proof.check_all(tx).details, *proof.prove_customer(tx, customer).findings]
    assert [(f.kind, f.field, f.entry_id, f.stored, f.computed) for f in findings] == 2 * [
        ("ledger_row", "debt_after", sale.entry_id, shop.minor(110), shop.minor(100))
    ]
    assert fixed(shop).fixed == 1
    assert checked(shop).clean


@pytest.mark.parametrize(
    ("sql", "back"),
    [
        ("UPDATE entries SET memo = 'x' WHERE id = 4", "UPDATE entries SET memo = '' WHERE id = 4"),
        (
            "UPDATE entries SET day = '2026-03-30' WHERE id = 4",
            "UPDATE entries SET day = '2026-03-31' WHERE id = 4",
        ),
        ("UPDATE entries SET number = '9' WHERE id = 4", "UPDATE entries SET number = '4' WHERE id = 4"),
        (
            "UPDATE sales SET total = total + 1 WHERE entry_id = 4",
            "UPDATE sales SET total = total - 1 WHERE entry_id = 4",
        ),
        (
            "UPDATE entries SET chain = zeroblob(33) WHERE id = 4",
            "UPDATE entries SET chain = (SELECT chain FROM kept) WHERE id = 4",
        ),
    ],
)
def test_o4_exactly_the_changed_entry_is_named_and_put_back_is_clean(shop: Shop, sql: str, back: str) -> None:
    for amount in range(1, 7):
        shop.sale(amount)
    with behind(shop.book.path) as cursor:
        cursor.execute("CREATE TABLE kept AS SELECT chain FROM entries WHERE id = 4")
        cursor.execute(sql)
    result = checked(shop)
    assert [(f.kind, f.entry_id, f.check) for f in result.details] == [
        ("entry_changed", 4, "chain of entries")
    ]
    with behind(shop.book.path) as cursor:
        cursor.execute(back)
        cursor.execute("DROP TABLE kept")
    assert checked(shop).clean


def test_o6_thirty_times_seventeen_kobo_has_the_same_chain_after_reload(shop: Shop) -> None:
    for _ in range(30):
        shop.sale("0.17")
    with shop.book.read() as tx:
        before = proof.heads(tx)
    again = type(shop.book).open
    shop.book.close()
    shop.book = again(shop.book.path, clock=shop.clock)
    with shop.book.read() as tx:
        assert proof.heads(tx) == before
        assert proof.check_all(tx, known=before).clean
    assert shop.standing()[0] == shop.money(510)


def test_n6_the_daily_run_nets_once_and_its_batch_can_be_reversed(shop: Shop) -> None:
    shop.policy(Policy.MANUAL)
    for code in ("X", "Y", "Z"):
        shop.customer(code)
        shop.sale(300, customer=code)
        shop.pay(100, customer=code, to_debt=0)
    shop.policy(Policy.DAILY)
    with shop.book.write() as tx:
        receipt = consolidation.run_daily(tx, shop.today)
    assert receipt is not None
    assert shop.standing("X") == (200, 0)
    with shop.book.write() as tx:
        assert consolidation.run_daily(tx, shop.today + timedelta(days=1)) is None
    assert checked(shop).clean
    assert receipt.batch_id is not None
    shop.reverse_batch(receipt.batch_id)
    assert [shop.standing(code) for code in "XYZ"] == [(300, 100)] * 3
    assert checked(shop).clean


def test_damage_is_accepted_with_a_reason_and_figures_then_follow_the_journal(shop: Shop) -> None:
    sale = shop.sale(100)
    shop.sale(50)
    for table, column in (("lines", "-80"), ("lines", "80")):
        sign = ">" if column == "80" else "<"
        change(
            shop.book.path,
            f"UPDATE {table} SET amount = ? WHERE entry_id = ? AND amount {sign} 0",
            shop.minor(int(column.lstrip("-"))) * (-1 if column.startswith("-") else 1),
            sale.entry_id,
        )
    change(shop.book.path, "UPDATE entries SET owed = ? WHERE id = ?", shop.minor(80), sale.entry_id)
    assert [(f.kind, f.entry_id) for f in fixed(shop).details] == [("entry_changed", sale.entry_id)]
    with shop.book.write() as tx:
        proof.accept_damage(tx, AcceptDraft("accept", "The disk is gone, the paper says 80"))
    with shop.book.read() as tx:
        assert proof.damage(tx) == ""
    result = fixed(shop)
    assert (result.errors, result.fixed, result.failed) == (0, 1, 0)
    assert shop.standing() == (130, 0)
    assert checked(shop).clean
    # What was accepted is that one change, not whatever comes after it.
    change(shop.book.path, "UPDATE entries SET memo = 'again' WHERE id = ?", sale.entry_id)
    assert [f.kind for f in checked(shop).details] == ["entry_changed"]
    with behind(shop.book.path) as cursor:
        cursor.execute("UPDATE entries SET memo = '' WHERE id = ?", (sale.entry_id,))
