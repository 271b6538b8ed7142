"""A SAF-T file taken into the book: customers, opening balances, and what moved them. All or nothing, one batch.

The closing balances of the file are the proof: opening and movements must come to them. Minor units.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from app.domain.accounts import Method
from app.domain.bank import refusal
from app.domain.changes import Changes
from app.domain.corrections import ReturnDraft
from app.domain.customers import CustomerDraft, OpeningDraft
from app.domain.dates import utc_text
from app.domain.errors import BadRow, BookError
from app.domain.money import Currency, Money
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, Totals, plan_sale
from app.services import proof
from app.services.bank_files import LARGEST_STATEMENT
from app.services.corrections import record_return
from app.services.customers import record_opening
from app.services.import_customers import Customers
from app.services.import_tables import read_bytes
from app.services.payments import record_payment
from app.services.requests import Work, answered_before, check_request_day, finish, netted_words
from app.services.saft import Movement, Saft, SaftCustomer, SaftMovement, read_saft
from app.services.task import NO_TASK, Task
from app.storage import entries, imports, journal
from app.storage.audit import AuditDraft, facts
from app.storage.book import Book, Tx


@dataclass(frozen=True, slots=True)
class SaftRequest:
    """What is asked for once: this file."""

    uid: str
    digest: str


@dataclass(frozen=True, slots=True)
class SaftResult:
    """What a file came to. `duplicates` were in the book already; without anything new there is no batch."""

    batch_id: int | None
    rows: int
    entries: int
    customers: int
    duplicates: int


class _AddedNothing(Exception):
    def __init__(self, result: SaftResult) -> None:
        super().__init__()
        self.result = result


def read_file(path: Path, currency: Currency, task: Task = NO_TASK) -> tuple[Saft, str]:
    """What a file says that agrees with itself, and its SHA-256; raises ImportRefused with every reason, NotFound."""
    raw = read_bytes(path, LARGEST_STATEMENT)
    task.step(0, 0, "reading the file")
    found = read_saft(raw, currency)
    if not found.customers:
        raise refusal(f"{path.name} names no customers.")
    bad = _inconsistent(found)
    if bad:
        raise refusal(f"The file does not agree with itself: {bad[0].reason}.", bad)
    return found, hashlib.sha256(raw).hexdigest()


def import_saft(book: Book, path: Path, task: Task = NO_TASK) -> SaftResult:
    """Take a file into the book; raises ImportRefused with every reason, and then nothing of it is kept."""
    with book.read() as tx:
        currency = tx.info.currency
    found, digest = read_file(path, currency, task)
    try:
        with book.write("import") as tx:
            return _Posting(tx, found, task).carry_out(path.name, digest)
    except _AddedNothing as nothing:
        return nothing.result


def _inconsistent(found: Saft) -> list[BadRow]:
    """Movements of nobody, and customers whose opening and movements do not come to the closing."""
    known = {customer.code for customer in found.customers}
    bad = [
        BadRow(
            m.number, f"transaction {m.transaction} is about customer {m.code}, whom the file does not have"
        )
        for m in found.movements
        if m.code not in known
    ]
    moved = Counter[str]()
    for m in found.movements:
        moved[m.code] += m.amount if m.kind is Movement.SALE else -m.amount
    for number, customer in enumerate(found.customers, 1):
        if customer.closing is not None and customer.opening + moved[customer.code] != customer.closing:
            reason = f"opening and movements of customer {customer.code} do not come to the closing balance"
            bad.append(BadRow(number, reason))
    return bad


class _Posting:
    """One file on its way into the book."""

    def __init__(self, tx: Tx, found: Saft, task: Task) -> None:
        self._tx = tx
        self._found = found
        self._task = task
        self._people = Customers(tx)
        self._ids: dict[str, int] = {}
        self._entries = 0
        self._duplicates = 0
        self._bad: list[BadRow] = []

    def carry_out(self, name: str, digest: str) -> SaftResult:
        """Post everything that is new; raises ImportRefused, or _AddedNothing where there is nothing new."""
        tx = self._tx
        tx.batch_id = entries.new_batch(tx, "import", name[:100], utc_text(tx.now))
        for number, customer in enumerate(self._found.customers, 1):
            self._tried(number, partial(self._customer, customer))
        for done, m in enumerate(sorted(self._found.movements, key=lambda m: (m.day, m.number)), 1):
            self._task.step(done, len(self._found.movements), "movements")
            self._tried(m.number, partial(self._movement, m))
        if self._bad:
            self._bad.sort()
            raise refusal(f"It does not fit the book: {self._bad[0].reason}.", self._bad)
        proof.enforce(tx, set(self._ids.values()))
        return self._finished(name, digest)

    def _tried(self, number: int, act: Callable[[], object]) -> None:
        try:
            act()
        except BookError as error:
            self._bad.append(BadRow(number, str(error).rstrip(".")))

    def _customer(self, customer: SaftCustomer) -> None:
        details = (customer.name, customer.code, customer.phone, customer.address)
        found = self._people.of_code(CustomerDraft("", *details, terms_days=customer.terms))
        self._ids[customer.code] = found
        self._opening(customer, found)

    def _opening(self, customer: SaftCustomer, customer_id: int) -> None:
        """The opening balance of somebody new; who is in the book already must stand where the file opens."""
        first = self._found.first or min((m.day for m in self._found.movements), default=self._tx.today)
        day = first - timedelta(days=1)
        uid = imports.free_uid(self._tx, f"saft/opening/{_digest(customer.code, day, customer.opening)}")
        if uid is None:
            self._duplicates += 1
            return
        stands = imports.standing_before(self._tx, customer_id, first)
        if (stands or 0) == customer.opening:
            return
        if stands is not None:
            here, there = (Money(m, self._tx.info.currency) for m in (stands, customer.opening))
            raise BookError(
                f"customer {customer.code} stands at {here} in the book, the file opens with {there}"
            )
        debt, credit = max(customer.opening, 0), max(-customer.opening, 0)
        self._count(record_opening(self._tx, OpeningDraft(uid, customer_id, day, debt, credit, day)))

    def _movement(self, m: SaftMovement) -> None:
        content = (m.transaction, m.record, m.day, m.code, m.kind.value, m.amount)
        uid = imports.free_uid(self._tx, f"saft/{_digest(*content)}")
        if uid is None:
            self._duplicates += 1
            return
        customer_id = self._ids[m.code]
        reference = m.document or m.transaction
        match m.kind:
            case Movement.SALE:
                self._count(_record_sale(self._tx, m, uid, customer_id, reference))
            case Movement.PAYMENT:
                paid = PaymentDraft(
                    uid, customer_id, m.day, m.amount, Method.BANK, memo=m.text, reference=reference
                )
                self._count(record_payment(self._tx, paid))
            case Movement.CREDIT_NOTE:
                note = ReturnDraft(uid, customer_id, m.day, amount=m.amount, memo=m.text, reference=reference)
                self._count(record_return(self._tx, note))

    def _count(self, receipt: Receipt) -> None:
        self._entries += len(receipt.entries)

    def _finished(self, name: str, digest: str) -> SaftResult:
        tx = self._tx
        rows = len(self._found.movements)
        if not self._entries and not self._people.added:
            raise _AddedNothing(SaftResult(None, rows, 0, 0, self._duplicates))
        result = SaftResult(tx.batch_id, rows, self._entries, self._people.added, self._duplicates)
        counts = (rows, self._entries, self._duplicates)
        assert tx.batch_id is not None, "an import is a batch"
        vouched = imports.store_whole(tx, "saft", name, digest, counts, tx.batch_id)
        tx.changes |= Changes.IMPORTS
        request = SaftRequest(f"saft/{tx.batch_id}/{digest[:40]}", digest)
        tx.request_uid = request.uid
        after = facts(file=name, rows=rows, entries=self._entries, duplicates=self._duplicates)
        receipt = Receipt(f"Imported {self._entries} entries from {name}.", tx.changes, batch_id=tx.batch_id)
        finish(
            tx,
            request,
            receipt,
            note=AuditDraft("import", batch_id=tx.batch_id, after=after, subject=vouched),
        )
        return result


def _record_sale(tx: Tx, m: SaftMovement, uid: str, customer_id: int, reference: str) -> Receipt:
    """A sale with the tax as the file has it, which no rate of ours need come to."""
    draft = SaleDraft(uid, m.day, customer_id, m.amount, tax_rate=0, memo=m.text, reference=reference)
    if receipt := answered_before(tx, draft):
        return receipt
    check_request_day(tx, m.day)
    work = Work.begin(tx, uid, customer_id)
    sale, _ = plan_sale(
        work.standing, draft, Totals((), m.amount - m.tax, 0, m.tax, m.amount), journal.mint(tx)
    )
    work.add(sale)
    netted = work.net(sale.id, m.day)
    work.write()
    message = f"Sale {sale.number} to {work.before.name}: {Money(m.amount, tx.info.currency)}."
    return finish(tx, draft, work.receipt(message + netted_words(tx, netted)))


def _digest(*content: object) -> str:
    return hashlib.sha256(repr(tuple(map(str, content))).encode()).hexdigest()[:40]
