"""What is shown on the reports page, into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.domain.books import BookInfo
from app.domain.reports import Report, Span
from app.domain.sheets import TableFormat
from app.ui.reports import work
from app.ui.saving import PDF, words_above
from app.ui.worker import Work

if TYPE_CHECKING:
    from app.storage.book import Book


class Asked(NamedTuple):
    """What is shown: a report by its key, or the statement of a customer, and its days."""

    key: str
    span: Span
    customer_id: int | None = None


def saving(
    path: Path, form: str, report: Report, asked: Asked, info: BookInfo, *, mirrored: bool, task: Work
) -> Callable[[Book], Path]:
    """The work that writes what is shown into a file."""
    if form == PDF:
        return partial(
            work.save_pdf,
            key=asked.key,
            span=asked.span,
            customer_id=asked.customer_id,
            file=path,
            mirrored=mirrored,
            task=task,
        )
    return partial(
        work.save,
        report=report,
        span=asked.span,
        file=path,
        form=TableFormat(form),
        above=words_above(report, info),
        mirrored=mirrored,
        task=task,
    )
