"""What the export dialog has done. Runs on the workers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.services.task import Task

if TYPE_CHECKING:
    from app.services.exports import Exported
    from app.storage.book import Book


def export(book: Book, *, form: str, file: Path, force: bool, task: Task) -> Exported:
    """The whole book as `form`; raises BookError, Fault, Cancelled."""
    from app.domain.sheets import CsvForm
    from app.services import exports

    # Whoever opens a CSV file by a double click has a program that takes it for something else without the mark.
    csv = CsvForm(bom=True)
    with book.read() as tx:
        return exports.export(tx, exports.Format(form), file, force=force, csv=csv, task=task)
