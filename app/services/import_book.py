"""A whole book from our own CSV or XLSX export: the same customers, entries, debts and credits (REQUIREMENTS 10.2).

Into a new book only, so that every number and every order stays what it was; all or nothing, as one batch. Amounts in
minor units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from app.domain.accounts import Method
from app.domain.changes import Changes
from app.domain.customers import CustomerDraft
from app.domain.dates import utc_text
from app.domain.errors import BookError, ImportRefused
from app.domain.journal import check_day
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.services import customers as customer_services
from app.services import proof
from app.services.import_book_entries import EntryReader
from app.services.import_book_files import BookFiles, Record, read_export
from app.services.payments import record_pending
from app.services.requests import finish
from app.services.task import NO_TASK, Task
from app.storage import customers, entries, journal, settings_rows
from app.storage import imports as rows
from app.storage.audit import AuditDraft, facts, note
from app.storage.book import Book, Tx

CHUNK: Final = 1000


@dataclass(frozen=True, slots=True)
class BookImported:
    """What came of it. `pending` are payments on the way, which are counted when they arrive."""

    batch_id: int
    customers: int
    entries: int
    pending: int
    message: str


@dataclass(frozen=True, slots=True)
class _Request:
    uid: str
    digest: str


def import_book(book: Book, path: Path, task: Task = NO_TASK) -> BookImported:
    """Read what `export csv` (a folder) or `export xlsx` wrote into this book, which has to be empty.

    Opens its own transactions. Raises ImportRefused with the table and the line, NotFound, Cancelled; then nothing of
    it is kept.
    """
    with book.read() as tx:
        currency = tx.info.currency
        _refuse_used(tx)
    files = read_export(path, currency)
    with book.write("import") as tx:
        _refuse_used(tx)
        return _import(tx, files, task)


def _refuse_used(tx: Tx) -> None:
    if not settings_rows.is_untouched(tx.cursor):
        raise ImportRefused(
            f"{tx.info.name} has customers or entries already, and a whole book is read into a new one only."
            " Nothing was imported: make a new book first.",
        )


def _import(tx: Tx, files: BookFiles, task: Task) -> BookImported:
    request = _Request(f"import/book/{files.digest[:40]}", files.digest)
    batch_id = entries.new_batch(tx, "import", files.name, utc_text(tx.now))
    people = _add_customers(tx, files, request.uid)
    merges = {
        number: entries.new_batch(tx, "merge", "", utc_text(tx.now)) for number in sorted(_merges(files))
    }
    tx.batch_id = batch_id
    reader = EntryReader(files, people, merges, files.digest)
    posted = _post(tx, reader, task)
    tx.batch_id = None
    pending = _add_pending(tx, files, people, request.uid)
    _put_away(tx, files, people)
    proof.enforce(tx, people.values())
    vouched = rows.store_whole(tx, "book", files.name, files.digest, (files.rows, posted, 0), batch_id)
    tx.changes |= Changes.IMPORTS
    tx.request_uid = request.uid
    message = f"Read {len(people)} customers and {posted} entries from {files.name}."
    summary = facts(file=files.name, rows=files.rows, entries=posted, duplicates=0)
    finish(
        tx,
        request,
        Receipt(message, tx.changes, batch_id=batch_id),
        note=AuditDraft("import", batch_id=batch_id, after=summary, subject=vouched),
    )
    return BookImported(batch_id, len(people), posted, pending, message)


def _post(tx: Tx, reader: EntryReader, task: Task) -> int:
    heads = reader.heads()
    if str(len(heads)) != reader.files.facts.get("entries"):
        raise ImportRefused(
            f"{reader.files.name} is not whole: it says it has {reader.files.facts.get('entries')} entries, and"
            f" {len(heads)} are there. Nothing was imported.",
        )
    _check_days(tx, heads)
    postings = reader.postings(heads, journal.mint(tx))
    done = 0
    while chunk := list(islice(postings, CHUNK)):
        task.step(done, len(heads), "entries")
        journal.post(tx, chunk)
        done += len(chunk)
    return done


def _check_days(tx: Tx, heads: Sequence[Record]) -> None:
    for head in heads:
        try:
            check_day(head.day("day"), lock_date=tx.info.lock_date, today=tx.today, future_agreed=True)
        except ImportRefused:
            raise
        except BookError as error:
            raise head.bad(str(error)) from error


def _add_customers(tx: Tx, files: BookFiles, uid: str) -> dict[str, int]:
    """Every customer of the export; the ids by code."""
    found: dict[str, int] = {}
    for n, row in enumerate(files.of("customers")):
        draft = CustomerDraft(
            uid=f"{uid}/c{n}",
            name=row.text("name"),
            code=row.text("code"),
            phone=row.text("phone"),
            address=row.text("address"),
            note=row.text("note"),
            credit_limit=row.amount("limit") if row.text("limit") else None,
            terms_days=_terms(row),
        )
        if not draft.code:
            raise row.bad("there is no code")
        try:
            added = customer_services.add_customer(tx, draft)
        except BookError as error:
            raise row.bad(str(error)) from error
        assert added.customer_id is not None, "a customer that was added has an id"
        found[draft.code] = added.customer_id
    return found


def _terms(row: Record) -> int | None:
    return None if not row.text("terms") else 0 if row.text("terms") == "0" else row.whole("terms")


def _merges(files: BookFiles) -> set[int]:
    found = (row.whole_or_none("merge") for row in files.of("corrections"))
    return {number for number in found if number is not None}


def _add_pending(tx: Tx, files: BookFiles, people: dict[str, int], uid: str) -> int:
    for n, row in enumerate(files.of("pending")):
        if row.text("customer") not in people:
            raise row.bad(f"there is no customer {row.text('customer')[:40]}")
        draft = PaymentDraft(
            uid=f"{uid}/p{n}",
            customer_id=people[row.text("customer")],
            day=row.day("day"),
            amount=row.amount("amount"),
            method=row.word("method", Method),
            to_debt=row.amount("to debt") if row.text("to debt") else None,
            memo=row.text("note"),
            reference=row.text("reference"),
            future_agreed=True,
        )
        try:
            record_pending(tx, draft)
        except BookError as error:
            raise row.bad(str(error)) from error
    return len(files.of("pending"))


def _put_away(tx: Tx, files: BookFiles, people: dict[str, int]) -> None:
    """Customers that were archived or merged are so again, now that all of theirs is posted."""
    for row in files.of("customers"):
        status, into = row.text("status"), row.text("merged into")
        if status not in ("archived", "merged"):
            continue
        if status == "merged" and into not in people:
            raise row.bad(f"there is no customer {into[:40]}")
        customer_id = people[row.text("code")]
        standing = customers.standing(tx, customer_id, items=False)
        if standing.debt or standing.credit:
            raise row.bad("a customer who is not settled cannot be put away")
        merged_into = people[into] if status == "merged" else None
        digest = customers.set_archived(tx, customer_id, archived=True, merged_into=merged_into)
        action = "customer_merged" if merged_into else "customer_archived"
        after = facts(into=merged_into, reason="") if merged_into else facts(archived=True)
        before = facts(debt=0, credit=0) if merged_into else facts(archived=False)
        note(tx, AuditDraft(action, customer_id, before=before, after=after, subject=digest))
