"""Big books for benches: real rows, real chain, real figures, written with the guards off and checked afterwards.

    python tests/benches/big_book.py PATH --customers 100000 --entries 1000000

`cached` keeps one per size under the system's temporary folder, so that every bench uses the same. The rows are
those of `journal.post`; only the guards are away while it runs, because they would check each row once more.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.domain.accounts import CASH, DEPOSITS, RECEIVABLE, SALES
from app.domain.changes import Changes
from app.domain.customers import CustomerDraft
from app.domain.journal import (
    Allocation,
    ConsolidationRecord,
    EntryKind,
    Line,
    Mint,
    PaymentRecord,
    Posting,
    SaleLine,
    SaleRecord,
)
from app.storage import audit, chain, customers, journal, tables, tables_journal
from app.storage.audit import AuditDraft, facts
from app.storage.book import Book, Tx
from app.storage.upgrade import guard_script, statements

BATCH = 5000
FIRST_DAY = date(2023, 1, 2)
# These do something; the others only refuse.
WORKING_TRIGGERS = frozenset({"allocations_move_items", "search_new", "search_changed"})


@dataclass
class Account:
    """A customer as the generator keeps them: open sales and unused credits, oldest first, as [entry, open]."""

    id: int
    sales: list[list[int]] = field(default_factory=list)
    credits: list[list[int]] = field(default_factory=list)

    @property
    def debt(self) -> int:
        return sum(amount for _, amount in self.sales)

    @property
    def credit(self) -> int:
        return sum(amount for _, amount in self.credits)


class Trade:
    """Entries one after the other, as a shop would have them; the same for the same seed."""

    def __init__(self, accounts: list[Account], entries: int, seed: int) -> None:
        self._accounts = accounts
        self._entries = entries
        self._random = random.Random(seed)

    def postings(self, mint: Mint) -> Iterator[Posting]:
        for n in range(self._entries):
            day = FIRST_DAY + timedelta(days=n * 1000 // self._entries)
            # A few customers buy most; those with a high number come now and then.
            account = self._accounts[int(len(self._accounts) * self._random.random() ** 2)]
            yield self._posting(mint, account, day, f"request-{n}")

    def _posting(self, mint: Mint, account: Account, day: date, uid: str) -> Posting:
        if account.sales and account.credits:
            return self._consolidation(mint, account, day, uid)
        chance = self._random.random()
        if account.sales and chance < 0.45:
            return self._payment(mint, account, day, uid, account.debt)
        if chance < 0.53:
            return self._payment(mint, account, day, uid, self._random.randrange(50_00, 900_00))
        return self._sale(mint, account, day, uid)

    def _sale(self, mint: Mint, account: Account, day: date, uid: str) -> Posting:
        amount = self._random.randrange(20_00, 2_000_00)
        entry_id, number = mint(EntryKind.SALE)
        due_day = day + timedelta(days=30)
        account.sales.append([entry_id, amount])
        return Posting(
            *(entry_id, uid, EntryKind.SALE, number, day),
            (Line(RECEIVABLE, amount), Line(SALES, -amount)),
            account.id,
            owed=amount,
            due_day=due_day,
            sale=SaleRecord(due_day, amount, 0, 0, amount, 0, 0),
            sale_lines=(SaleLine("Goods", 1000, amount, 0, amount),),
        )

    def _payment(self, mint: Mint, account: Account, day: date, uid: str, amount: int) -> Posting:
        entry_id, number = mint(EntryKind.PAYMENT)
        allocations, left = [], amount
        while left and account.sales:
            sale = account.sales[0]
            part = min(sale[1], left)
            allocations.append(Allocation(entry_id, sale[0], part))
            sale[1] -= part
            left -= part
            if not sale[1]:
                account.sales.pop(0)
        if left:
            account.credits.append([entry_id, left])
        lines = (Line(CASH, amount), Line(RECEIVABLE, left - amount), Line(DEPOSITS, -left))
        return Posting(
            *(entry_id, uid, EntryKind.PAYMENT, number, day),
            tuple(line for line in lines if line.amount),
            account.id,
            given=amount,
            allocations=tuple(allocations),
            payment=PaymentRecord("cash", amount, amount - left),
        )

    def _consolidation(self, mint: Mint, account: Account, day: date, uid: str) -> Posting:
        entry_id, number = mint(EntryKind.CONSOLIDATION)
        debt, credit = account.debt, account.credit
        allocations, total = [], min(debt, credit)
        left = total
        while left:
            source, target = account.credits[0], account.sales[0]
            part = min(source[1], target[1], left)
            allocations.append(Allocation(source[0], target[0], part))
            source[1] -= part
            target[1] -= part
            left -= part
            if not source[1]:
                account.credits.pop(0)
            if not target[1]:
                account.sales.pop(0)
        return Posting(
            *(entry_id, uid, EntryKind.CONSOLIDATION, number, day),
            (Line(DEPOSITS, total), Line(RECEIVABLE, -total)),
            account.id,
            allocations=tuple(allocations),
            consolidation=ConsolidationRecord(
                debt, credit, debt - total, credit - total, "Automatic", automatic=True
            ),
        )


class _AuditRows:
    """The audit of many requests, written in one go: what `close_request` writes, with one read of the chain."""

    def __init__(self, tx: Tx) -> None:
        last = tx.cursor.execute("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1").fetchone()
        self._id: int = last[0] if last else 0
        self._chain: bytes = last[1] if last else chain.first_link(tx.info.uid)
        self._at = tx.now.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self._actor = tx.actor
        self._rows: list[tuple[object, ...]] = []

    def add(self, note: AuditDraft, uid: str, answer: str) -> None:
        self._id += 1
        content = (
            *(self._id, self._at, self._actor, *note[:5]),
            *(uid, chain.digest([uid]), answer, *note[5:]),
        )
        self._chain = chain.link(self._chain, audit.hashable(content))
        self._rows.append((*content, self._chain))

    def write(self, tx: Tx) -> None:
        tx.cursor.executemany(audit._INSERT, self._rows)


def make(path: Path, *, customer_count: int, entry_count: int, seed: int = 7) -> None:
    """Write a new naira book to `path`: `customer_count` customers, `entry_count` entries."""
    now = datetime(2026, 1, 5, 9, tzinfo=UTC)
    book = Book.create(path, name="Big shop", currency="NGN", locale="en_NG", clock=lambda: now)
    try:
        _drop_guards(book)
        accounts = _add_customers(book, customer_count)
        trade = Trade(accounts, entry_count, seed)
        written = 0
        postings: Iterator[Posting] | None = None
        minter: journal.Minter | None = None
        while written < entry_count:
            with book.write() as tx:
                minter = _renew(tx, minter)
                postings = postings or trade.postings(minter)
                batch = list(islice(postings, BATCH))
                journal.post(tx, batch)
                _close(tx, batch)
            written += len(batch)
        _put_guards_back(book)
        book.checkpoint()
    finally:
        book.close()


def _renew(tx: Tx, minter: journal.Minter | None) -> journal.Minter:
    """The same minter for every batch, because the generator of postings holds on to it."""
    if minter is None:
        minter = journal.Minter(tx)
    minter._cursor = tx.cursor
    tx.minter = minter
    return minter


def _close(tx: Tx, batch: list[Posting]) -> None:
    notes, tx.audit_notes = tx.audit_notes, []
    rows = _AuditRows(tx)
    for posting, note in zip(batch, notes, strict=True):
        rows.add(note, posting.uid, _answer(posting))
    rows.write(tx)


def _answer(posting: Posting) -> str:
    """What `Receipt.facts` come to, without building a receipt for each of a million."""
    return (
        f'{{"message":"Recorded {posting.kind.value} {posting.number}.","changes":{Changes.ENTRIES.value},'
        f'"entries":[{posting.id}],"entry_id":{posting.id},"number":"{posting.number}",'
        f'"customer_id":{posting.customer_id}}}'
    )


def _add_customers(book: Book, count: int) -> list[Account]:
    names = random.Random(11)
    first = ("Ada", "Bola", "Chidi", "Dele", "Efe", "Femi", "Gozie", "Hauwa", "Ife", "Jide", "Kemi", "Ngozi")
    last = ("Stores", "Provisions", "Fabrics", "Motors", "Foods", "Electronics", "Tailors", "Bakery")
    accounts = []
    with book.write() as tx:
        rows = _AuditRows(tx)
        for n in range(1, count + 1):
            name = f"{names.choice(first)} {names.choice(first)} {names.choice(last)} {n}"
            draft = CustomerDraft(f"customer-{n}", name, f"C{n}", phone=f"0803{n:07d}")
            customer_id, digest = customers.add(tx, draft, f"C{n}")
            note = AuditDraft("customer_added", customer_id, after=facts(name=name), subject=digest)
            rows.add(note, draft.uid, f'{{"message":"Added.","changes":1,"customer_id":{customer_id}}}')
            accounts.append(Account(customer_id))
        rows.write(tx)
    return accounts


def _drop_guards(book: Book) -> None:
    with book.write() as tx:
        names = tx.cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            if name not in WORKING_TRIGGERS:
                tx.cursor.execute(f"DROP TRIGGER {name}")


def _put_guards_back(book: Book) -> None:
    with book.write() as tx:
        there = {r[0] for r in tx.cursor.execute("SELECT name FROM sqlite_master").fetchall()}
        for statement in statements(guard_script()):
            kind, name = statement.split()[1:3]
            if kind == "TRIGGER" and name not in there:
                tx.cursor.execute(statement)


def cached(customer_count: int, entry_count: int) -> Path:
    """A big book made once and kept in the temporary folder; copy it before writing to it."""
    sources = [Path(tables.__file__), Path(tables_journal.__file__), Path(__file__)]
    own = chain.digest([guard_script(), *(s.read_text("utf-8") for s in sources)])[1:9].hex()
    folder = Path(tempfile.gettempdir()) / "shopbook-benches"
    folder.mkdir(exist_ok=True)
    path = folder / f"{customer_count}x{entry_count}-{own}.shopbook"
    if not path.exists():
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        make(draft, customer_count=customer_count, entry_count=entry_count)
        draft.rename(path)
    return path


def main() -> None:
    """Make the book a command line asks for."""
    parser = argparse.ArgumentParser(description="Make a big book for benches.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    started = time.perf_counter()
    make(given.path, customer_count=given.customers, entry_count=given.entries, seed=given.seed)
    seconds = time.perf_counter() - started
    size = given.path.stat().st_size / 2**20
    print(f"{given.entries:,} entries of {given.customers:,} customers in {seconds:.1f} s, {size:.0f} MB")


if __name__ == "__main__":
    main()
