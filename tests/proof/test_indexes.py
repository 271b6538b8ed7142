"""An index that is gone, is another one, or is a stranger: no damage, but named and made anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services import proof
from app.storage import proof_schema
from tests.books import Clock, Shop, make_shop
from tests.proof.tampering import behind


@pytest.fixture
def shop(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    made = make_shop(tmp_path, clock)
    for code in ("C", "D"):
        made.customer(code)
        made.sale(500, customer=code)
        made.pay(200, customer=code)
    yield made
    made.book.close()


@pytest.mark.parametrize(
    "name", sorted(n for n, p in proof_schema.wanted_tables().items() if p.type == "index")
)
def test_an_index_that_is_gone_is_made_again_and_nothing_is_damaged(shop: Shop, name: str) -> None:
    with behind(shop.book.path) as cursor:
        cursor.execute(f"DROP INDEX {name}")
    with shop.book.read() as tx:
        result = proof.check_all(tx)
    assert ("index_missing", name) in {(f.kind, f.field) for f in result.details}
    assert result.errors == 0
    with shop.book.write("background") as tx:
        result = proof.verify(tx, fix=True)
        assert all(f.fixed for f in result.details if f.kind != "index_unread")
        assert proof.damage(tx) == ""
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean
        restored = tx.cursor.execute("SELECT count(*) FROM audit WHERE action = 'guard_restored'").fetchone()
        assert restored[0] >= 1
    assert shop.standing("C") == (300, 0)


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("DROP INDEX items_open; CREATE INDEX items_open ON items (day)", "index_changed"),
        ("CREATE UNIQUE INDEX one_sale_a_day ON entries (day, uid)", "index_unknown"),
        ('CREATE INDEX "od""d" ON entries (memo)', "index_unknown"),
    ],
)
def test_an_index_that_is_not_ours_goes(shop: Shop, sql: str, kind: str) -> None:
    with behind(shop.book.path) as cursor:
        for statement in sql.split("; "):
            cursor.execute(statement)
    with shop.book.write("background") as tx:
        result = proof.verify(tx, fix=True)
    assert kind in {f.kind for f in result.details if f.fixed}
    assert result.errors == 0
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean


@pytest.mark.parametrize("name", ["items_open", "lines_by_customer", "entries_by_customer"])
def test_the_short_checks_say_that_an_index_is_gone(shop: Shop, name: str) -> None:
    with behind(shop.book.path) as cursor:
        cursor.execute(f"DROP INDEX {name}")
        cursor.execute("UPDATE customers SET debt = debt + 1 WHERE code = 'C'")
    with shop.book.read() as tx:
        for result in (proof.check_start(tx), proof.check_recent(tx)):
            assert ("index_missing", name) in {(f.kind, f.field) for f in result.details}
            assert result.covered == ()
    with shop.book.write("background") as tx:
        assert proof.verify(tx, fix=True).fixed == 1
    assert shop.standing("C") == (300, 0)
