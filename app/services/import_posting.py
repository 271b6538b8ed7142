"""Posting what was read of a file: one transaction, one batch, taken back whole where anything is refused.

Preview and import go the same way; only what becomes of the transaction differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Final

from app.domain.changes import Changes
from app.domain.customers import Standing
from app.domain.dates import utc_text
from app.domain.errors import BadRow, BookError, ImportRefused
from app.domain.imports import Fate, ImportKind, ImportResult, ReadRow, Rounded, reason_of
from app.domain.journal import Posting
from app.domain.receipts import Receipt
from app.services import proof
from app.services.import_cells import CellReader
from app.services.import_customers import Customers
from app.services.import_rows import PlannedRow
from app.services.import_sales import Voucher
from app.services.import_tables import SourceTable
from app.services.import_vouchers import plan_voucher
from app.services.requests import finish
from app.services.task import Task
from app.storage import entries, journal
from app.storage import imports as rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Tx

CHUNK: Final = 1000
MOST_BAD: Final = 1000


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is asked for once: this file, as this kind."""

    uid: str
    kind: ImportKind
    digest: str


class _AddedNothing(Exception):
    def __init__(self, done: Done) -> None:
        super().__init__()
        self.done = done


class _RowsRefused(Exception):
    def __init__(self, bad: list[BadRow]) -> None:
        super().__init__()
        self.bad = bad


@dataclass(slots=True)
class _Count:
    """What a pass over the file has come to so far."""

    entries: int = 0
    duplicates: int = 0
    skipped: int = 0
    amount: int = 0
    touched: set[int] = field(default_factory=set)
    twins: list[BadRow] = field(default_factory=list)
    refused: list[BadRow] = field(default_factory=list)
    fates: dict[int, Fate] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """What a file came to, and what became of its rows by the lines they begin with."""

    result: ImportResult
    fates: dict[int, Fate]


@dataclass(slots=True)
class Job:
    """A file that was read: what is to be posted (`vouchers` of sales, else `planned`), and what could not be read.

    `first_of` says, for the first rows of a sales file, with which line their voucher begins.
    """

    kind: ImportKind
    table: SourceTable
    reader: CellReader
    bad: list[BadRow]
    vouchers: list[Voucher] = field(default_factory=list)
    rounded: list[Rounded] = field(default_factory=list)
    first_of: dict[int, int] = field(default_factory=dict)
    planned: list[PlannedRow] = field(default_factory=list)
    codes_among_names: bool = False

    def leave_out(self, refused: list[BadRow]) -> None:
        """What the book refused is a bad row like what could not be read."""
        lines = {row.line for row in refused}
        self.bad = sorted([*self.bad, *refused])
        self.vouchers = [v for v in self.vouchers if v.first_line not in lines]
        self.planned = [r for r in self.planned if r.line not in lines]

    def shown(
        self, wanted: Iterable[tuple[int, Sequence[str]]], fates: dict[int, Fate], bad: dict[int, str]
    ) -> Iterator[ReadRow]:
        """Rows as they are read, each with what becomes of it."""
        for line, cells in wanted:
            first = self.first_of.get(line, line)
            reason = bad.get(line) or bad.get(first, "")
            fate = Fate.BAD if reason else fates.get(first, Fate.NOTHING)
            yield ReadRow(line, self.reader.shown(cells), fate, reason)


def carry_out(
    job: Job, transaction: Callable[[], AbstractContextManager[Tx]], task: Task, *, keep_going: bool
) -> Done | None:
    """Post what was read. Rows that the book refuses end it (None), or with `keep_going` it starts again without them.

    One that adds nothing leaves no trace, not even an empty batch.
    """
    while True:
        try:
            with transaction() as tx:
                return _post(tx, job, task)
        except _AddedNothing as nothing:
            return nothing.done
        except _RowsRefused as refused:
            job.leave_out(refused.bad)
            if not keep_going:
                return None


def refusal(bad: list[BadRow]) -> ImportRefused:
    """The refusal of a file for these rows."""
    first = bad[0]
    said = f"Nothing was imported: line {first.line}: {first.reason}."
    if more := len(bad) - 1:
        said = f"Nothing was imported: line {first.line}: {first.reason}, and {more} more."
    return ImportRefused(said, bad=tuple(bad[:MOST_BAD]))


def _post(tx: Tx, job: Job, task: Task) -> Done:
    tx.batch_id = entries.new_batch(tx, "import", job.table.name[:100], utc_text(tx.now))
    people, count = Customers(tx, codes_among_names=job.codes_among_names), _Count()
    _post_vouchers(tx, job, people, count, task)
    _post_rows(tx, job, people, count, task)
    if count.refused:
        raise _RowsRefused(count.refused)
    proof.enforce(tx, count.touched)
    if job.kind is not ImportKind.SALES:
        count.skipped += len(job.table.rows) - len(job.planned) - len(job.bad)
    result = ImportResult(
        kind=job.kind,
        batch_id=tx.batch_id,
        rows=len(job.table.rows),
        entries=count.entries,
        customers=people.added,
        duplicates=count.duplicates,
        skipped=count.skipped,
        rounded=tuple(job.rounded),
        bad=tuple(job.bad),
        amount=count.amount,
        twins=tuple(count.twins),
    )
    return _finish(tx, job, Done(result, count.fates))


def _post_vouchers(tx: Tx, job: Job, people: Customers, count: _Count, task: Task) -> None:
    standings: dict[int, Standing] = {}
    waiting: list[Posting] = []
    total = len(job.vouchers)
    for done, voucher in enumerate(job.vouchers, 1):
        uid = rows.free_uid(tx, voucher.uid)
        count.fates[voucher.first_line] = Fate.NEW
        if uid is None:
            count.duplicates += 1
            count.fates[voucher.first_line] = Fate.DUPLICATE
        elif voucher.total == 0:
            count.skipped += 1
            count.fates[voucher.first_line] = Fate.NOTHING
        else:
            try:
                waiting += plan_voucher(tx, voucher, uid, people, standings)
                count.amount += voucher.total
            except BookError as error:
                count.refused.append(BadRow(voucher.first_line, reason_of(error)))
        if len(waiting) >= CHUNK or done == total:
            if not count.refused:
                journal.post(tx, waiting)
                count.entries += len(waiting)
            waiting = []
            task.step(done, total, "vouchers")
    count.touched.update(standings)


def _post_rows(tx: Tx, job: Job, people: Customers, count: _Count, task: Task) -> None:
    total = len(job.planned)
    for number, row in enumerate(job.planned, 1):
        task.step(number, total, "rows")
        uid = rows.free_uid(tx, row.uid) if row.uid else ""
        if uid is None:
            count.duplicates += 1
            count.fates[row.line] = Fate.DUPLICATE
            continue
        try:
            done = row.act(tx, people, uid)
        except BookError as error:
            count.refused.append(BadRow(row.line, reason_of(error)))
            continue
        count.fates[row.line] = done.fate
        count.entries += done.entries
        count.amount += done.amount
        count.duplicates += done.fate is Fate.DUPLICATE
        count.skipped += done.fate is Fate.NOTHING
        if done.fate is Fate.TWIN:
            count.twins.append(BadRow(row.line, done.reason))
        if done.customer_id is not None:
            count.touched.add(done.customer_id)


def _finish(tx: Tx, job: Job, done: Done) -> Done:
    """Keep what the import was; raises _AddedNothing, which takes everything back, where it added nothing."""
    result = done.result
    if not result.entries and not result.customers:
        raise _AddedNothing(replace(done, result=replace(result, batch_id=None)))
    vouched = rows.store(tx, result, job.table.name, job.table.digest)
    tx.changes |= Changes.IMPORTS
    request = ImportRequest(f"import/{tx.batch_id}/{job.table.digest[:40]}", result.kind, job.table.digest)
    tx.request_uid = request.uid
    summary = facts(
        file=job.table.name, rows=result.rows, entries=result.entries, duplicates=result.duplicates
    )
    receipt = Receipt(
        f"Imported {result.entries} entries from {job.table.name}.", tx.changes, batch_id=result.batch_id
    )
    finish(
        tx,
        request,
        receipt,
        note=AuditDraft("import", batch_id=result.batch_id, after=summary, subject=vouched),
    )
    return done
