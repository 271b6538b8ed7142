"""What the list of customers reads: names in their order, and of the archived an index of the few."""

from __future__ import annotations

import pytest

from app.domain.customer_lists import CustomerQuery
from app.storage import customer_lists
from tests.books import Shop


@pytest.mark.parametrize("text", ["", "ada"])
def test_no_list_by_name_reads_all_customers(shop: Shop, text: str) -> None:
    with shop.book.read() as tx:
        sql, values = customer_lists._asking(CustomerQuery(text=text))
        plan = [row[3] for row in tx.cursor.execute(f"EXPLAIN QUERY PLAN {sql} LIMIT 80", values)]
    scans = [step for step in plan if step.startswith("SCAN")]
    assert "SCAN customers USING COVERING INDEX customers_archived" in scans
    assert [step for step in scans if "INDEX" not in step] == []


def test_the_first_of_a_list_are_the_beginning_of_it(shop: Shop) -> None:
    for code in ("D", "B", "A"):  # beside the shop's C
        shop.customer(code)
    with shop.book.read() as tx:
        whole = customer_lists.ids(tx, CustomerQuery())
        assert customer_lists.first_ids(tx, CustomerQuery(), 3) == whole[:3]
        assert len(whole) == 4
