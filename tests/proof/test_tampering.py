"""Fourteen kinds of tampering, each from many seeds: caught, and the row that was damaged is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.drill import NEEDS_HEAD, TITLES, Damage
from app.services import drill, proof
from app.storage.book import Book
from tests.benches.big_book import make
from tests.books import Shop, problems
from tests.proof.tampering import behind
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
