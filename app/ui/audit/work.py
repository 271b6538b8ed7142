"""What the audit page asks of the book. Runs on the workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.audit import AuditQuery, AuditRow

if TYPE_CHECKING:
    from app.storage.book import Tx


def ids(tx: Tx, *, query: AuditQuery) -> list[int]:
    """The rows asked for, newest first."""
    from app.services import audit

    return audit.audit_ids(tx, query)


def actions(tx: Tx) -> list[str]:
    """The kinds of change this book has seen."""
    from app.services import audit

    return audit.audit_actions(tx)


def rows(tx: Tx, wanted: list[int]) -> list[AuditRow]:
    """These rows."""
    from app.services import audit

    return audit.audit_rows(tx, wanted)
