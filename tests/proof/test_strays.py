"""Items that belong to no entry of a customer, open and settled: found, put right, and looked for without reading every item
once for each customer.
"""

from __future__ import annotations

import pytest

from app.domain.sales import SaleDraft
from app.services import proof
from app.services.sales import record_sale
from app.storage import proof_cells
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
