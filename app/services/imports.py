"""Import from files: all or nothing, one batch, duplicates recognised, every customer touched proved.

Reading happens outside the book; writing is one transaction (REQUIREMENTS 10.1, 7.6). Amounts in minor units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.accounts import CASH, RETURNS, Method
from app.domain.books import BookInfo
from app.domain.changes import Changes
from app.domain.consolidation import AUTOMATIC, LATER_PART, is_due, plan_consolidation
from app.domain.corrections import ReturnDraft, plan_return
from app.domain.customers import CustomerDraft, Standing
from app.domain.dates import utc_text
from app.domain.errors import BookError, ImportRefused
from app.domain.imports import BadRow, ImportKind, ImportOptions, ImportResult, recognise
from app.domain.journal import Allocation, EntryKind, Line, PaymentRecord, Posting, advance, check_day
from app.domain.money import Money
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, Totals, plan_cash_sale, plan_sale
from app.services import proof
from app.services.import_rows import SimpleReader
from app.services.import_sales import SalesFile, SalesReader, Voucher, mark_of, read_sales
from app.services.import_tables import SourceTable, read_table
from app.services.requests import finish
from app.services.task import NO_TASK, Task
from app.storage import audit, customers, entries, journal
from app.storage import imports as rows
from app.storage.audit import AuditDraft, facts
from app.storage.book import Book, Tx

CHUNK: Final = 1000
MOST_BAD: Final = 1000


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is asked for once: this file, as this kind."""

    uid: str
    kind: ImportKind
    digest: str


@dataclass(slots=True)
class _Count:
    entries: int = 0
    duplicates: int = 0
    skipped: int = 0
    touched: set[int] = field(default_factory=set)


def import_file(
    book: Book, kind: ImportKind, path: Path, options: ImportOptions | None = None, task: Task = NO_TASK
) -> ImportResult:
    """Import a file; raises ImportRefused with every bad row, and then nothing of it is kept.

    Opens its own transactions: reading the file must not keep the book waiting.
    """
    chosen = options or ImportOptions()
    table = read_table(path, kind.value)
    columns = recognise(table.header, kind, chosen.columns)
    mark = chosen.decimal or mark_of(table, columns)
    with book.read() as tx:
        info, today = tx.info, tx.today
    if kind is ImportKind.SALES:
        source = _read_sales(table, SalesReader(columns, info.currency, info.locale, today, mark), task)
        _refuse_bad(_locked(source, info, today) + source.bad, chosen)
        return _write(book, lambda tx: _import_sales(tx, table, source, task))
    planned, bad = _read_simple(kind, table, columns, info, today, mark)
    _refuse_bad(bad, chosen)
    return _write(book, lambda tx: _import_simple(tx, kind, table, planned, bad, chosen, task))


class _AddedNothing(Exception):
    def __init__(self, result: ImportResult) -> None:
        super().__init__()
        self.result = result


def _write(book: Book, request: Callable[[Tx], ImportResult]) -> ImportResult:
    """Carry an import out; one that adds nothing leaves no trace, not even an empty batch."""
    try:
        with book.write("import") as tx:
            return request(tx)
    except _AddedNothing as nothing:
        return nothing.result


def _refuse_bad(bad: list[BadRow], options: ImportOptions) -> None:
    if not bad or options.skip_bad:
        return
    bad.sort()
    first = bad[0]
    more = f" and {len(bad) - 1} more" if len(bad) > 1 else ""
    raise ImportRefused(
        f"Nothing was imported: line {first.line}: {first.reason}{more}.", bad=tuple(bad[:MOST_BAD])
    )


# sales -----------------------------------------------------------------------------------------------------------


def _read_sales(table: SourceTable, reader: SalesReader, task: Task) -> SalesFile:
    total = len(table.rows)
    for start in range(0, total, CHUNK * 5):
        task.step(start, total, "rows read")
        read_sales(replace(table, rows=table.rows[start : start + CHUNK * 5]), reader)
    return reader.result()


def _locked(source: SalesFile, info: BookInfo, today: date) -> list[BadRow]:
    bad = []
    for voucher in source.vouchers:
        try:
            check_day(voucher.day, lock_date=info.lock_date, today=today)
        except BookError as error:
            bad.append(BadRow(voucher.first_line, str(error)))
    return bad


def _import_sales(tx: Tx, table: SourceTable, source: SalesFile, task: Task) -> ImportResult:
    batch_id = entries.new_batch(tx, "import", table.name, utc_text(tx.now))
    tx.batch_id = batch_id
    count = _Count()
    made = _Customers(tx)
    standings: dict[int, Standing] = {}
    total = len(source.vouchers)
    waiting: list[Posting] = []
    for done, voucher in enumerate(source.vouchers, 1):
        uid = rows.free_uid(tx, voucher.uid)
        if uid is None:
            count.duplicates += 1
        elif voucher.total == 0:
            count.skipped += 1
        else:
            waiting += _plan(tx, voucher, uid, made, standings)
        if len(waiting) >= CHUNK or done == total:
            journal.post(tx, waiting)
            count.entries += len(waiting)
            waiting = []
            task.step(done, total, "vouchers")
    proof.enforce(tx, standings)
    result = ImportResult(
        kind=ImportKind.SALES,
        batch_id=batch_id,
        rows=len(table.rows),
        entries=count.entries,
        customers=made.added,
        duplicates=count.duplicates,
        skipped=count.skipped,
        rounded=tuple(source.rounded),
        bad=tuple(source.bad),
    )
    return _finish(tx, table, result)


def _plan(
    tx: Tx, voucher: Voucher, uid: str, made: _Customers, standings: dict[int, Standing]
) -> list[Posting]:
    if not voucher.code and not voucher.name:
        return [_walk_in(tx, voucher, uid)]
    customer_id = made.find_or_add(voucher.code, voucher.name)
    standing = standings.get(customer_id) or customers.standing(tx, customer_id)
    if standing.terms_days is None:
        standing = replace(standing, terms_days=tx.info.terms_days)
    postings: list[Posting] = []

    def add(posting: Posting) -> None:
        nonlocal standing
        postings.append(posting)
        standing = advance(standing, posting)

    if voucher.total > 0:
        draft = SaleDraft(
            uid, voucher.day, customer_id, voucher.total, due_day=voucher.due, reference=voucher.number
        )
        sale, _ = plan_sale(standing, draft, _totals(voucher), journal.mint(tx))
        add(sale)
    else:
        taken = ReturnDraft(uid, customer_id, voucher.day, amount=-voucher.total, reference=voucher.number)
        posting, settlement = plan_return(standing, taken, None, tx.info, journal.mint(tx))
        add(posting)
        if settlement.later and settlement.later_day:
            add(_net(tx, standing, posting, LATER_PART, settlement.later, settlement.later_day))
    if is_due(tx.info.policy, standing.debt, standing.credit):
        add(_net(tx, standing, postings[0], AUTOMATIC, None, None))
    standings[customer_id] = standing
    return postings


def _net(
    tx: Tx,
    standing: Standing,
    cause: Posting,
    reason: str,
    allocations: list[Allocation] | None,
    latest: date | None,
) -> Posting:
    suffix = "later" if allocations else "net"
    return plan_consolidation(
        standing,
        uid=f"{cause.uid}/{suffix}",
        day=cause.day,
        reason=reason,
        automatic=True,
        mint=journal.mint(tx),
        lock_date=tx.info.lock_date,
        cause_id=cause.id,
        allocations=allocations,
        latest=latest,
    )


def _totals(voucher: Voucher) -> Totals:
    return Totals(tuple(voucher.lines), voucher.total, 0, 0, voucher.total)


def _walk_in(tx: Tx, voucher: Voucher, uid: str) -> Posting:
    """A sale to nobody in particular, paid in cash; goods brought back are paid back in cash."""
    if voucher.total > 0:
        draft = SaleDraft(uid, voucher.day, amount=voucher.total, reference=voucher.number)
        return plan_cash_sale(draft, _totals(voucher), journal.mint(tx))
    entry_id, number = journal.mint(tx)(EntryKind.RETURN)
    return Posting(
        id=entry_id,
        uid=uid,
        kind=EntryKind.RETURN,
        number=number,
        day=voucher.day,
        reference=voucher.number,
        lines=(Line(RETURNS, -voucher.total), Line(CASH, voucher.total)),
        payment=PaymentRecord(Method.CASH, voucher.total, 0),
    )


class _Customers:
    """Finds the customers of a file by code or name, and adds those the book does not have."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._known = rows.customers_by_code(tx)
        self._by_name = rows.customers_by_name(tx)
        self.added = 0

    def find_or_add(self, code: str, name: str) -> int:
        """The customer's id."""
        found = self._known.get(code) if code else self._by_name.get(name)
        if found is not None:
            return found
        draft = CustomerDraft(f"import/customer/{code or name}"[:100], name or code, code)
        given = code or customers.free_code(self._tx)
        customer_id, digest = customers.add(self._tx, draft, given)
        after = facts(name=draft.name, code=given)
        audit.note(self._tx, AuditDraft("customer_added", customer_id, after=after, subject=digest))
        self._known[given] = customer_id
        self._by_name[draft.name] = customer_id
        self.added += 1
        self._tx.changes |= Changes.CUSTOMERS
        return customer_id


def _finish(tx: Tx, table: SourceTable, result: ImportResult) -> ImportResult:
    """Keep what the import was; raises _AddedNothing, which takes everything back, where it added nothing."""
    if not result.entries and not result.customers:
        raise _AddedNothing(replace(result, batch_id=None))
    rows.store(tx, result, table.name, table.digest)
    tx.changes |= Changes.IMPORTS
    request = ImportRequest(f"import/{tx.batch_id}/{table.digest[:40]}", result.kind, table.digest)
    tx.request_uid = request.uid
    summary = facts(file=table.name, rows=result.rows, entries=result.entries, duplicates=result.duplicates)
    receipt = Receipt(
        f"Imported {result.entries} entries from {table.name}.", tx.changes, batch_id=result.batch_id
    )
    finish(tx, request, receipt, note=AuditDraft("import", batch_id=result.batch_id, after=summary))
    return result


# customers, opening balances, payments -----------------------------------------------------------------------------

Planned = tuple[int, Callable[[Tx], Receipt | None]]


def _read_simple(
    kind: ImportKind, table: SourceTable, columns: dict[str, int], info: BookInfo, today: date, mark: str
) -> tuple[list[Planned], list[BadRow]]:
    reader = SimpleReader(kind, columns, info, today, mark)
    planned: list[Planned] = []
    bad: list[BadRow] = []
    for line, cells in table.rows:
        try:
            if not reader.is_undone(cells):
                planned.append((line, reader.plan(cells)))
        except (BookError, ValueError) as error:
            bad.append(BadRow(line, str(error)))
    return planned, bad


def _import_simple(
    tx: Tx,
    kind: ImportKind,
    table: SourceTable,
    planned: list[Planned],
    bad: list[BadRow],
    options: ImportOptions,
    task: Task,
) -> ImportResult:
    tx.batch_id = entries.new_batch(tx, "import", table.name, utc_text(tx.now))
    count = _Count()
    added = 0
    refused: list[BadRow] = []
    for done, (line, request) in enumerate(planned, 1):
        task.step(done, len(planned), "rows")
        try:
            receipt = request(tx)
        except BookError as error:
            refused.append(BadRow(line, str(error)))
            continue
        if receipt is None or receipt.repeated:
            count.duplicates += 1
            continue
        count.entries += len(receipt.entries)
        added += kind is ImportKind.CUSTOMERS
        if receipt.customer_id is not None:
            count.touched.add(receipt.customer_id)
    _refuse_bad([*bad, *refused], options)
    proof.enforce(tx, count.touched)
    result = ImportResult(
        kind,
        tx.batch_id,
        len(table.rows),
        count.entries,
        added,
        count.duplicates,
        len(table.rows) - len(planned) - len(bad),
        (),
        (*bad, *refused),
    )
    return _finish(tx, table, result)


def words(result: ImportResult, info: BookInfo) -> Iterable[str]:
    """What an import came to, in sentences."""
    yield (
        f"{result.rows} rows read: {result.entries} entries and {result.customers} new customers recorded,"
        f" {result.duplicates} were in the book already, {result.skipped} came to nothing."
    )
    for r in result.rounded[:20]:
        yield f"Line {r.line}: {r.exact} was rounded to {Money(r.minor, info.currency)}."
    if result.batch_id is not None:
        yield f"To take it all back: reverse-batch {result.batch_id}."
