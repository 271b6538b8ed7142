"""What the reports page asks of the book. Runs on the workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.reports import Report, Span

if TYPE_CHECKING:
    from app.storage.book import Tx


def report(tx: Tx, *, key: str, span: Span) -> Report:
    """A report; raises NotFound."""
    from app.services import reports

    return reports.run(tx, key, span)


def statement(tx: Tx, *, customer_id: int, span: Span) -> Report:
    """A customer's statement; raises NotFound."""
    from app.services import statements

    return statements.statement(tx, customer_id, span)
