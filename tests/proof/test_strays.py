"""Items that belong to no entry of a customer, open and settled: found, put right, and looked for without reading every item
once for each customer.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.domain.corrections import ReverseDraft
from app.domain.errors import BookDamaged
from app.domain.sales import SaleDraft
from app.services import corrections, proof
from app.services.sales import record_sale, sale_ids, sale_rows
from app.storage import proof_cells
from app.storage.book import Book
from tests.books import Shop
from tests.proof.tampering import behind


@pytest.mark.parametrize("left_open", [0, 5])
def test_an_item_of_no_entry_is_found_and_removed(shop: Shop, left_open: int) -> None:
    shop.sale(100)
    walk_in = shop.do(record_sale, SaleDraft(shop.uid(), shop.today, None, amount=700))
    with behind(shop.book.path) as cursor:
        cursor.execute(
            "INSERT INTO items (entry_id, customer_id, side, day, due_day, amount, open)"
            " VALUES (?, 1, 'credit', '2026-03-31', '2026-03-31', 5, ?)",
            (walk_in.entry_id, left_open),
        )
    with shop.book.write() as tx:
        result = proof.verify(tx, fix=True)
    assert [(f.kind, f.entry_id, f.fixed) for f in result.details] == [("item_extra", walk_in.entry_id, True)]
    with shop.book.read() as tx:
        assert proof.check_all(tx).clean
    assert shop.scalar("SELECT count(*) FROM items") == 1


def test_no_question_about_one_customer_reads_a_whole_table(shop: Shop) -> None:
    questions = (
        proof_cells._MOVES,
        proof_cells._LEDGER,
        proof_cells._OWN_ITEMS,
        proof_cells._STORED_ITEMS,
        proof_cells._FOREIGN_ITEMS,
        proof_cells._FIGURES,
    )
    with shop.book.read() as tx:
        for question in questions:
            plan = tx.cursor.execute(f"EXPLAIN QUERY PLAN {question}", (1,)).fetchall()
            scans = [row[3] for row in plan if row[3].startswith("SCAN") and row[3] != "SCAN entry_moves"]
            assert scans == [], question


@pytest.mark.parametrize("allocated", [False, True])
def test_an_entry_left_open_with_an_allocation_is_said(shop: Shop, tmp_path: Path, allocated: bool) -> None:
    """An entry that never was posted, as another program can leave one: found, and no list of sales stumbles."""
    sale = shop.sale(100)
    shop.book.close()
    copy = Path(shutil.copy(shop.book.path, tmp_path / "copy.shopbook"))
    shop.book = Book.open(shop.book.path, clock=shop.clock)
    with behind(copy) as cursor:
        cursor.execute(
            "INSERT INTO entries (id, uid, till_id, till_seq, kind, number, day, recorded_at, customer_id, memo,"
            " reference, owed, given, due_day, actor, chain)"
            " SELECT 900, 'stray', till_id, 900, 'opening', '900', day, recorded_at, customer_id, '', '', 50, 0,"
            " day, actor, chain FROM entries WHERE id = ?",
            (sale.entry_id,),
        )
        if allocated:
            cursor.execute(
                "INSERT INTO allocations (source_id, target_id, amount, day, entry_id)"
                " SELECT id, 900, 20, day, 900 FROM entries WHERE id = ?",
                (sale.entry_id,),
            )
    book = Book.open(copy, clock=shop.clock)
    with book.read() as tx:
        found = proof.check_all(tx)
        assert 900 in {finding.entry_id for finding in found.details}
        assert sale_ids(tx, customer_id=1) == [sale.entry_id]
        (stray,) = sale_rows(tx, [900])
    assert (stray.total, stray.open, stray.number) == (50, 0, "900")
    with pytest.raises(BookDamaged, match="Entry 900 was never posted"), book.write() as tx:
        corrections.reverse(tx, ReverseDraft("undo", 900))
    book.close()
