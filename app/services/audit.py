"""The audit, as a person asks for it (REQUIREMENTS 8)."""

from __future__ import annotations

from app.domain.audit import AuditQuery, AuditRow
from app.storage import audit as rows
from app.storage.book import Tx


def audit_ids(tx: Tx, query: AuditQuery) -> list[int]:
    """The ids of the rows the list shows, newest first."""
    return rows.ids(tx, query)


def audit_rows(tx: Tx, ids: list[int]) -> list[AuditRow]:
    """These rows, in the order asked for."""
    return rows.rows(tx, ids)


def audit_actions(tx: Tx) -> list[str]:
    """The actions the book's audit knows, for a filter."""
    return rows.actions(tx)
