"""Consolidation rows, which are kept for ever. Amounts in minor units."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.consolidation import ConsolidationPreview, ConsolidationRow
from app.domain.dates import from_utc_text
from app.storage.book import Tx


def previews(tx: Tx) -> list[ConsolidationPreview]:
    """Everybody who has both debt and credit, by name."""
    sql = (
        "SELECT id, code, name, debt, credit FROM customers INDEXED BY customers_with_both"
        " WHERE debt > 0 AND credit > 0 ORDER BY sort_name, id"
    )
    return [ConsolidationPreview(*row) for row in tx.cursor.execute(sql)]


def ids(tx: Tx, *, customer_id: int | None) -> list[int]:
    """The ids of consolidation rows, newest first."""
    where = "" if customer_id is None else "WHERE customer_id = :customer"
    sql = f"SELECT id FROM balance_consolidations {where} ORDER BY id DESC"
    return [r[0] for r in tx.cursor.execute(sql, {"customer": customer_id})]


def rows(tx: Tx, wanted: list[int]) -> list[ConsolidationRow]:
    """These consolidation rows, in the order asked for."""
    marks = ", ".join(str(int(i)) for i in wanted)
    found = {
        r[0]: _row(r)
        for r in tx.cursor.execute(
            "SELECT b.id, b.customer_id, c.name, b.entry_id, e.day, b.consolidated_at, b.original_debt,"
            " b.original_credit, b.net_debt, b.net_credit, b.original_debt - b.net_debt, b.reason, b.automatic,"
            " b.actor, b.batch_id, (SELECT r.id FROM entries r WHERE r.reverses_id = b.entry_id)"
            " FROM balance_consolidations b JOIN customers c ON c.id = b.customer_id"
            f" JOIN entries e ON e.id = b.entry_id WHERE b.id IN ({marks})"
        )
    }
    return [found[i] for i in wanted if i in found]


def _row(row: Any) -> ConsolidationRow:
    days = (date.fromisoformat(row[4]), from_utc_text(row[5]))
    return ConsolidationRow(*(*row[:4], *days, *row[6:12], bool(row[12]), *row[13:]))
