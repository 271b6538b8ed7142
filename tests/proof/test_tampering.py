"""Fourteen kinds of tampering, each from many seeds: caught, and the row that was damaged is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.books import Policy
from app.domain.consolidation import ConsolidateAllDraft
from app.domain.customers import MergeDraft
from app.domain.drill import NEEDS_HEAD, TITLES, Damage
from app.domain.imports import ImportKind
from app.services import consolidation, customers, drill, payments, proof
from app.services.imports import import_file
from app.storage import dialects, proof_batches
from app.storage.book import Book
from tests.benches.big_book import make
from tests.books import Clock, Shop, make_shop, problems
from tests.proof.tampering import behind, change
from tests.property.random_walk import walk
from tests.property.side_by_side import SideBySide

SEEDS = 50 if os.environ.get("SHOPBOOK_FULL") else 3


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A shop of sales and payments, and one in which everything has happened: returns, mergers, pending payments."""
    plain = tmp_path_factory.mktemp("tampering") / "plain.shopbook"
    make(plain, customer_count=20, entry_count=150)
    both = SideBySide(tmp_path_factory.mktemp("tampering") / "busy.shopbook")
    for _ in walk(both, seed=5, steps=250):
        pass
    both.book.close()
    return plain, both.book.path


@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_kind_of_tampering_is_caught_and_named(
    seed: int, books: tuple[Path, Path], tmp_path: Path
) -> None:
    book = Book.open(books[seed % 2])
    try:
        report = drill.run(book, seed, folder=tmp_path)
    finally:
        book.close()
    assert (report.differed, report.recorded, len(report.results)) == (0, False, 14)
    assert [r for r in report.results if not r.caught] == []
    assert [r for r in report.results if not r.named] == []
    by_head = {r.damage for r in report.results if r.caught_by == "known heads"}
    assert by_head == NEEDS_HEAD


def test_without_the_head_from_outside_two_kinds_are_not_noticed(
    books: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Why the newest seal is kept elsewhere; and a drill says so when something is missed."""
    check = drill._check
    monkeypatch.setattr(drill, "_check", lambda path, _known, task: check(path, None, task))
    book = Book.open(books[0])
    try:
        report = drill.run(book, folder=tmp_path, kinds=(Damage.RECHAINED, Damage.OLDER_FILE, Damage.NOTE))
    finally:
        book.close()
    assert [(r.caught, r.named, r.said) for r in report.results[:2]] == 2 * [(False, False, "")]
    assert (report.results[2].caught, report.missed) == (True, 2)


def test_a_derived_value_its_table_refuses_is_a_finding_and_is_repaired(shop: Shop) -> None:
    """SQLite's own check speaks of the rule; the program can read the row, and so it can put it right."""
    sale = shop.sale(100)
    with behind(shop.book.path) as cursor:
        cursor.execute("UPDATE items SET open = amount + 1 WHERE entry_id = ?", (sale.entry_id,))
    shop.book.close()
    shop.book = Book.open(shop.book.path, clock=shop.clock)
    with shop.book.write() as tx:
        result = proof.verify(tx, fix=True)
    assert [(f.kind, f.field, f.entry_id, f.fixed) for f in result.details if f.kind == "item"] == [
        ("item", "open", sale.entry_id, True)
    ]
    assert (result.fixed, result.failed, result.errors) == (1, 0, 0)
    assert problems(shop.book) == {}


def test_a_value_of_the_journal_its_table_refuses_is_named_by_entry(shop: Shop) -> None:
    sale = shop.sale(100)
    with behind(shop.book.path) as cursor:
        cursor.execute("UPDATE entries SET kind = 'gift' WHERE id = ?", (sale.entry_id,))
    shop.book.close()
    shop.book = Book.open(shop.book.path, clock=shop.clock)
    with shop.book.read() as tx:
        found = proof.check_all(tx).details
    assert [(f.kind, f.entry_id) for f in found] == [("entry_changed", sale.entry_id)]
    with behind(shop.book.path) as cursor:
        cursor.execute("UPDATE entries SET kind = 'sale' WHERE id = ?", (sale.entry_id,))


def test_every_kind_has_a_title() -> None:
    assert set(TITLES) == set(Damage)


def test_the_last_row_of_the_audit_is_missed_where_it_vouches_for_something(
    tmp_path: Path, clock: Clock
) -> None:
    last = "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)"
    shop = make_shop(tmp_path, clock)
    shop.customer()
    shop.sale(100)
    path = shop.book.path
    with shop.book.read() as tx:
        known = proof.heads(tx)
    with behind(path) as cursor:
        cursor.execute(last)
    with shop.book.read() as tx:
        assert "audit_incomplete" in {f.kind for f in proof.check_all(tx).details}
        assert "head_missing" in {f.kind for f in proof.check_all(tx, known=known).details}
    shop.book.close()


def test_a_row_of_the_audit_that_vouches_for_nothing_is_missed_through_the_seal(shop: Shop) -> None:
    shop.sale(100)
    with behind(shop.book.path) as cursor:
        cursor.execute("UPDATE customers SET debt = debt + 1")
    with shop.book.write() as tx:
        assert proof.verify(tx, fix=True).fixed == 1
    with shop.book.read() as tx:
        known = proof.heads(tx)
    with behind(shop.book.path) as cursor:
        cursor.execute("DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean
        assert [f.kind for f in proof.check_all(tx, known=known).details] == ["head_missing"]


def test_a_changed_search_text_is_not_refused_but_found_at_night_and_put_right(shop: Shop) -> None:
    """What no trigger can work out, the folded name, is guarded by the whole proof."""
    connection = dialects.driver.connect(str(shop.book.path), isolation_level=None)
    connection.execute("UPDATE customers SET search = 'somebody else'")
    connection.close()
    with shop.book.read() as tx:
        assert proof.check_start(tx).clean
        assert [f.kind for f in proof.check_all(tx).details] == ["search"]
    with shop.book.write() as tx:
        result = proof.verify(tx, fix=True)
        assert all(f.fixed for f in result.details)
        assert tx.cursor.execute("SELECT search FROM customers").fetchone()[0].startswith("customer c")


@pytest.mark.parametrize(
    ("sql", "tills"),
    [
        ("UPDATE tills SET name = 'Bello was here'", [1]),
        ("UPDATE tills SET created_at = '2020-01-01T00:00:00.000Z'", [1]),
        ("INSERT INTO tills (id, uid, name, created_at) VALUES (2, 'x', 'Till 2', 'now')", [2]),
    ],
)
def test_a_till_that_was_changed_behind_the_programs_back_is_named(
    shop: Shop, sql: str, tills: list[int]
) -> None:
    """The day book says at which till an entry was recorded; no link of the chain has the till's name."""
    shop.sale(100)
    change(shop.book.path, sql)
    with shop.book.read() as tx:
        found = proof.check_all(tx)
        assert [(f.kind, f.message) for f in found.details] == [
            ("till_changed", f"Till {till} is not what it was when the book was begun.") for till in tills
        ]
        assert (found.errors, found.clean) == (1, False)


def test_the_name_of_a_till_needs_no_trick_to_be_changed_and_is_found_all_the_same(shop: Shop) -> None:
    connection = dialects.driver.connect(str(shop.book.path), isolation_level=None)
    connection.execute("UPDATE tills SET name = 'Till 7'")
    connection.close()
    with shop.book.read() as tx:
        assert [f.kind for f in proof.check_all(tx).details] == ["till_changed"]


@pytest.fixture
def gathered(shop: Shop, tmp_path: Path) -> Shop:
    """A shop with a batch of each kind, an import, and payments on the way with and without an outcome."""
    sales = tmp_path / "june.csv"
    sales.write_text("Date,Customer,Amount\n2026-03-01,Ama,10.50\n2026-03-02,Kofi,20\n", "utf-8")
    import_file(shop.book, ImportKind.SALES, sales)
    shop.policy(Policy.MANUAL)
    shop.sale(50)
    shop.pay(20, to_debt=0)
    shop.do(consolidation.consolidate_all, ConsolidateAllDraft(shop.uid(), shop.today, "End of March"))
    shop.customer("D")
    shop.do(customers.merge_customers, MergeDraft(shop.uid(), shop.id("D"), shop.id(), shop.today, "Twice"))
    shop.do(payments.fail_pending, shop.outcome_draft(shop.pending(30)))
    shop.pending(40)
    assert problems(shop.book) == {}
    return shop


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE batches SET note = 'july.csv' WHERE kind = 'import'", "batch_changed"),
        ("UPDATE batches SET note = '' WHERE kind = 'import'", "batch_changed"),
        ("UPDATE batches SET kind = 'merge' WHERE kind = 'import'", "batch_changed"),
        ("UPDATE batches SET kind = 'import' WHERE kind = 'merge'", "batch_changed"),
        ("UPDATE batches SET kind = 'openings' WHERE kind = 'consolidation'", "batch_changed"),
        ("UPDATE batches SET note = 'x' WHERE kind = 'consolidation'", "batch_changed"),
        ("UPDATE batches SET note = 'x' WHERE kind = 'merge'", "batch_changed"),
        ("UPDATE batches SET actor = 'x' WHERE kind = 'merge'", "batch_changed"),
        ("UPDATE batches SET at = '2026-01-01T00:00:00.000Z' WHERE kind = 'merge'", "batch_changed"),
        ("INSERT INTO batches VALUES (99, 'import', '2026-01-01T00:00:00.000Z', 'me', 'x')", "batch_changed"),
        *(
            (f"UPDATE imports SET {change}", "import_changed")
            for change in (
                *("kind = 'payments'", "file_name = 'x'", "digest = 'x'", "at = 'x'", "actor = 'x'"),
                *("rows = rows + 1", "entries = 0", "duplicates = 9", "rounded = rounded + 1", "id = 7"),
            )
        ),
        ("DELETE FROM imports", "import_changed"),
        (
            "INSERT INTO imports SELECT 9, kind, file_name, 'x', at, actor, 2, 2, 0, 0, 1 FROM imports",
            "import_changed",
        ),
        ("DELETE FROM pending_outcomes", "pending_gone"),
    ],
)
def test_what_no_chain_has_is_held_against_the_audit(gathered: Shop, sql: str, found: str) -> None:
    change(gathered.book.path, sql)
    with gathered.book.read() as tx:
        result = proof.check_all(tx)
    assert found in {f.kind for f in result.details}
    assert result.errors


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE alembic_version SET version_num = '0009'",
        "DELETE FROM alembic_version",
        "DROP TABLE alembic_version",
        "INSERT INTO alembic_version VALUES ('0000')",
    ],
)
def test_the_step_of_the_schema_a_book_has_come_to_needs_no_trick_to_be_changed_and_is_found(
    shop: Shop, sql: str
) -> None:
    connection = dialects.driver.connect(str(shop.book.path), isolation_level=None)
    connection.execute(sql)
    connection.close()
    with shop.book.read() as tx:
        assert [(f.kind, f.field) for f in proof.check_all(tx).details] == [
            ("table_changed", "alembic_version")
        ]


def test_an_import_of_before_its_hash_was_kept_is_held_against_what_the_audit_says(gathered: Shop) -> None:
    """As books have it that were imported into before; the chain of the audit is another check's."""
    change(gathered.book.path, "UPDATE audit SET subject = NULL WHERE action = 'import'")
    with gathered.book.read() as tx:
        assert list(proof_batches.batches(tx)) == []
    change(gathered.book.path, "UPDATE imports SET digest = 'x'")
    with gathered.book.read() as tx:
        assert [f.kind for f in proof_batches.batches(tx)] == ["import_changed"]
