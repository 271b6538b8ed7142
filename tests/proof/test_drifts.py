"""A thousand drifts over every derived column, and rows that are gone: all found, all repaired, all audited."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest

from app.services import proof
from app.storage.book import Book
from tests.benches.big_book import make
from tests.books import problems
from tests.proof.tampering import behind

DRIFTS = 1000
SEEDS = 10 if os.environ.get("SHOPBOOK_FULL") else 2
DERIVED = {
    "customers": ("id, debt, credit, sold, paid, last_row_no, last_day", "id"),
    "ledger": ("*", "customer_id, row_no"),
    "items": ("*", "entry_id"),
}
FIGURES = {
    "customers": ("debt", "credit", "sold", "paid", "last_row_no", "last_day"),
    "ledger": (
        *("debit", "credit", "debt_before", "credit_before", "debt_after", "credit_after"),
        *("sold_after", "paid_after", "last_day"),
    ),
    "items": ("open", "amount", "day", "due_day", "customer_id"),
}
KINDS = {"customers": "customer_row", "ledger": "ledger_row", "items": "item"}

Place = tuple[str, str, int]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("drifts") / "template.shopbook"
    make(path, customer_count=200, entry_count=2500)
    return path.read_bytes()


def derived(book: Book) -> list[list[tuple[Any, ...]]]:
    """Every derived row, as it stands."""
    with book.read() as tx:
        return [
            tx.cursor.execute(f"SELECT {columns} FROM {table} ORDER BY {order}").fetchall()
            for table, (columns, order) in DERIVED.items()
        ]


def drift(cursor: Any, rng: random.Random) -> list[Place]:
    """Change derived values, each of another row or column; returns kind, field and entry (or customer) of each."""
    rows = {
        "customers": [(r[0], r[0]) for r in cursor.execute("SELECT id FROM customers")],
        "ledger": [(r[0], r[1]) for r in cursor.execute("SELECT entry_id, customer_id FROM ledger")],
        "items": [(r[0], r[1]) for r in cursor.execute("SELECT entry_id, customer_id FROM items")],
    }
    gone = {t: set(rng.sample([k for k, _ in rows[t]], 40)) for t in ("ledger", "items")}
    done: list[Place] = []
    for table, keys in gone.items():
        kind = "ledger_missing" if table == "ledger" else "item_missing"
        for key in keys:
            cursor.execute(f"DELETE FROM {table} WHERE entry_id = ?", (key,))
            done.append((kind, "row" if table == "ledger" else "item", key))
    cells = [
        (table, field, key)
        for table, fields in FIGURES.items()
        for field in fields
        for key, _ in rows[table]
        if key not in gone.get(table, ())
    ]
    rng.shuffle(cells)
    for table, field, key in cells:
        if len(done) == DRIFTS:
            break
        name = "id" if table == "customers" else "entry_id"
        if field.endswith("day"):
            value = f"date(coalesce({field}, '2026-01-01'), '+{rng.randrange(1, 400)} days')"
        elif field == "open":
            value = "CASE WHEN open > 0 THEN open - 1 ELSE open + 1 END"
        elif field == "customer_id":
            value = "customer_id % 200 + 1"
        else:
            value = f"{field} + {rng.randrange(1, 100_000)}"
        cursor.execute(f"UPDATE {table} SET {field} = {value} WHERE {name} = ?", (key,))
        done.append((KINDS[table], field, key))
    return done


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_thousand_drifts_are_found_and_repaired_in_one_pass(
    seed: int, template: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "book.shopbook"
    path.write_bytes(template)
    book = Book.open(path)
    before = derived(book)
    with behind(path) as cursor:
        done = drift(cursor, random.Random(seed))
    assert len(set(done)) == DRIFTS
    assert derived(book) != before
    with book.write("background") as tx:
        result = proof.verify(tx, fix=True)
    named = {
        (f.kind, f.field, f.customer_id if f.kind == "customer_row" else f.entry_id) for f in result.details
    }
    assert named == set(done)
    assert all(f.fixed for f in result.details)
    assert (result.failed, result.errors, result.fixed) == (0, 0, result.checked - result.in_step)
    assert derived(book) == before
    with book.read() as tx:
        audited = tx.cursor.execute("SELECT count(*) FROM audit WHERE action = 'figure_repaired'").fetchone()
        assert audited[0] == DRIFTS
        assert proof.check_all(tx).clean
    assert problems(book) == {}
    book.close()
