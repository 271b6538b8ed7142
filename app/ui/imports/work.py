"""What the import assistant asks for. Runs on the workers; services are imported there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.domain.import_columns import guess_kind
from app.domain.imports import ImportKind, ImportOptions

if TYPE_CHECKING:
    from app.domain.import_mappings import ImportMapping
    from app.domain.imports import ImportPreview, ImportResult
    from app.domain.receipts import Receipt
    from app.services.import_tables import SourceTable
    from app.services.imports import FileOutlook
    from app.services.task import Task
    from app.storage.book import Book, Tx

SAMPLES = 4


class Sample(NamedTuple):
    """A column of a file: its heading, and the first of its values."""

    heading: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it was read, and how it would be taken: `kind` and `outlook` are None while nobody knows what it is.

    `mapping` is the one kept for such files, if there is one.
    """

    table: SourceTable
    samples: tuple[Sample, ...]
    kind: ImportKind | None
    options: ImportOptions
    outlook: FileOutlook | None
    mapping: ImportMapping | None


def look(book: Book, *, path: Path, kept: Mapping[str, str], task: Task) -> Look:
    """A file nobody has said anything about: read as such files were before, or by what it shows."""
    from app.domain.import_mappings import fitting
    from app.services.import_tables import read_table

    table = read_table(path, task=task)
    mapping = fitting(kept, table.header)
    if mapping is None:
        sheet = next((k for k in ImportKind if k.value == table.sheet.casefold()), None)
        return _look(book, table, sheet or guess_kind(table.header), ImportOptions(), None)
    again = mapping.options.encoding or mapping.options.separator
    if again and again not in (table.encoding, table.separator):
        table = read_table(path, options=mapping.options, task=task)
    return _look(book, table, mapping.kind, mapping.options, mapping)


def look_again(
    book: Book, *, path: Path, kind: ImportKind | None, options: ImportOptions, task: Task
) -> Look:
    """The same file read in another way: its encoding, separator, sheet or headings were chosen."""
    from app.services.import_tables import read_table

    return _look(book, read_table(path, options=options, task=task), kind, options, None)


def consider(book: Book, *, table: SourceTable, kind: ImportKind, options: ImportOptions) -> FileOutlook:
    """How a table would be taken: its columns, its marks, what is to be asked."""
    from app.services import imports

    return imports.look_at(book, table, kind, options)


def _look(
    book: Book,
    table: SourceTable,
    kind: ImportKind | None,
    options: ImportOptions,
    mapping: ImportMapping | None,
) -> Look:
    from app.services import imports

    outlook = imports.look_at(book, table, kind, options) if kind is not None else None
    samples = []
    for column, heading in enumerate(table.header):
        values = (cells[column].strip() for _, cells in table.rows[:200] if column < len(cells))
        samples.append(Sample(heading, tuple(v[:60] for v in dict.fromkeys(values) if v)[:SAMPLES]))
    return Look(table, tuple(samples), kind, options, outlook, mapping)


def preview(
    book: Book, *, table: SourceTable, kind: ImportKind, options: ImportOptions, task: Task
) -> ImportPreview:
    """What would come of it."""
    from app.services import imports

    return imports.preview(book, kind, table, options, task)


def carry_out(
    book: Book, *, table: SourceTable, kind: ImportKind, options: ImportOptions, task: Task
) -> ImportResult:
    """Import it."""
    from app.services import imports

    return imports.import_table(book, kind, table, options, task)


def take_back(tx: Tx, *, uid: str, batch_id: int) -> Receipt:
    """Reverse an import whole."""
    from app.domain.corrections import ReverseBatchDraft
    from app.services import corrections

    return corrections.reverse_batch(tx, ReverseBatchDraft(uid, batch_id, "Undone"))
