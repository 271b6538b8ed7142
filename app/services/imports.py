"""Import from files: all or nothing, one batch, duplicates recognised, every customer touched proved.

Reading happens outside the book; writing is one transaction (REQUIREMENTS 10.1, 7.6). A preview is the import itself,
rolled back: what it says is what would happen. Amounts in minor units.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from app.domain.books import BookInfo
from app.domain.errors import BadRow, BookError
from app.domain.import_columns import (
    choose_columns,
    hold_codes,
    may_be_code,
    missing_fields,
    refuse_missing,
)
from app.domain.imports import (
    ImportKind,
    ImportOptions,
    ImportPreview,
    ImportResult,
    ImportUnclear,
    reason_of,
)
from app.services.import_cells import Manner, Marks, check_file_day, customer_code, find_marks
from app.services.import_posting import CHUNK, MOST_BAD, Job, carry_out, refusal
from app.services.import_rows import RowReader, read_rows
from app.services.import_sales import SalesReader
from app.services.import_tables import SourceTable, read_table
from app.services.task import NO_TASK, Task
from app.storage import imports as rows
from app.storage.book import Book

FIRST_ROWS: Final = 100
MOST_WEIGHED: Final = 1000


@dataclass(frozen=True, slots=True)
class FileOutlook:
    """What is known of a file before it is read as a whole: which column holds what, its marks, what is to be asked.

    `missing` are groups of fields of which one is needed and no column holds it.
    """

    columns: dict[str, int]
    missing: list[tuple[str, ...]]
    marks: Marks
    unclear: tuple[ImportUnclear, ...]


def look_at(book: Book, table: SourceTable, kind: ImportKind, options: ImportOptions) -> FileOutlook:
    """How a file would be read as this kind; raises ImportRefused for a column that is not there."""
    columns = _columns(book, table, kind, options)
    marks, unclear = find_marks(table, columns, options)
    return FileOutlook(columns, missing_fields(kind, columns), marks, unclear)


def import_file(
    book: Book, kind: ImportKind, path: Path, options: ImportOptions | None = None, task: Task = NO_TASK
) -> ImportResult:
    """Import a file; raises ImportRefused with every bad row, and then nothing of it is kept.

    Opens its own transactions: reading the file must not keep the book waiting.
    """
    return import_table(book, kind, read_table(path, kind.value, options, task), options, task)


def import_table(
    book: Book,
    kind: ImportKind,
    table: SourceTable,
    options: ImportOptions | None = None,
    task: Task = NO_TASK,
) -> ImportResult:
    """Import a table that was read before (and seen in a preview); raises as `import_file` does."""
    chosen = options or ImportOptions()
    job = _read(book, kind, table, chosen, task)
    if chosen.skip_bad or not job.bad:
        done = carry_out(job, lambda: book.write("import"), task, keep_going=chosen.skip_bad)
        if done is not None:
            return done.result
    # It is refused: what else the book would refuse is found, too, so that all can be mended at once.
    carry_out(job, lambda: book.dry_run("import"), task, keep_going=True)
    raise refusal(job.bad)


def preview(
    book: Book,
    kind: ImportKind,
    table: SourceTable,
    options: ImportOptions | None = None,
    task: Task = NO_TASK,
) -> ImportPreview:
    """What an import of this table would come to; nothing of it is kept.

    Raises what the import would raise but for bad rows: these are in the answer.
    """
    chosen = options or ImportOptions()
    job = _read(book, kind, table, chosen, task)
    done = carry_out(job, lambda: book.dry_run("import"), task, keep_going=True)
    assert done is not None, "bad rows are left out, not refused"
    with book.read() as tx:
        seen = rows.seen_on(tx, table.digest)
    bad = {row.line: row.reason for row in done.result.bad}
    first = list(islice(job.shown(table.rows, done.fates, bad), FIRST_ROWS))
    wrong = (row for row in table.rows if row[0] in bad)
    return ImportPreview(
        result=replace(done.result, batch_id=None),
        rows=tuple(first),
        bad_rows=tuple(islice(job.shown(wrong, done.fates, bad), MOST_BAD)),
        refused=bool(bad) and not chosen.skip_bad,
        seen=seen,
    )


def _columns(book: Book, table: SourceTable, kind: ImportKind, options: ImportOptions) -> dict[str, int]:
    """Which column holds what; of one headed "Customer" its values say whether they are codes (`import_columns`)."""

    def tell(column: int) -> bool | None:
        values = (customer_code(cells[column].strip()) for _, cells in table.rows if column < len(cells))
        weighed = list(islice(dict.fromkeys(values), MOST_WEIGHED))
        with book.read() as tx:
            return hold_codes(weighed, rows.codes_among(tx, weighed))

    return choose_columns(table.header, kind, options.columns, tell)


def _read(book: Book, kind: ImportKind, table: SourceTable, options: ImportOptions, task: Task) -> Job:
    columns = _columns(book, table, kind, options)
    refuse_missing(table.header, kind, columns)
    marks, unclear = find_marks(table, columns, options)
    if unclear:
        raise unclear[0]
    with book.read() as tx:
        info, today = tx.info, tx.today
    manner = Manner(columns, marks, info.currency, info.locale, today)
    if kind is ImportKind.SALES:
        job = _read_sales(table, SalesReader(manner), info, task)
    else:
        reader = RowReader(kind, manner, info, twins=options.twins)
        read = read_rows(table, reader, task)
        job = Job(kind, table, reader, sorted(read.bad), planned=read.planned)
    job.codes_among_names = may_be_code(table.header, columns)
    return job


def _read_sales(table: SourceTable, reader: SalesReader, info: BookInfo, task: Task) -> Job:
    total = len(table.rows)
    for done, (line, cells) in enumerate(table.rows):
        if done % CHUNK == 0:
            task.step(done, total, "rows read")
        reader.take(line, cells)
    read = reader.result()
    refused = []
    for voucher in read.vouchers:
        try:
            check_file_day(voucher.day, info, reader.today)
        except BookError as error:
            refused.append(BadRow(voucher.first_line, reason_of(error)))
    job = Job(
        ImportKind.SALES,
        table,
        reader,
        read.bad,
        vouchers=read.vouchers,
        rounded=read.rounded,
        first_of=read.first_of,
    )
    job.leave_out(refused)
    return job
