"""The one function that writes the journal and what is derived from it: `post`.

Nothing else writes entries, lines, items, ledger rows or the figures on customers, but for the repair of
drift in `storage/proof.py`. The SQL is put together once and handed to the driver (DESIGN 8).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from app.domain.changes import Changes
from app.domain.customers import Standing, Status
from app.domain.journal import EntryKind, Mint, Posting, advance, check_posting, movement
from app.storage import chain, customers
from app.storage.audit import AuditDraft, facts, note
from app.storage.book import Tx
from app.storage.inserts import insert_into

CONTROL: Final = (10, 20)


_ENTRY: Final = insert_into(
    "entries",
    *("id", "uid", "till_id", "till_seq", "kind", "number", "day", "recorded_at", "customer_id", "memo"),
    *(
        "reference",
        "owed",
        "given",
        "due_day",
        "reverses_id",
        "cause_id",
        "about_id",
        "batch_id",
        "actor",
        "chain",
    ),
)
_LINE: Final = insert_into("lines", "entry_id", "line_no", "account_id", "customer_id", "amount")
_SALE: Final = insert_into(
    "sales", "entry_id", "due_day", "subtotal", "discount", "tax", "total", "paid_now", "from_credit"
)
_SALE_LINE: Final = insert_into(
    "sale_lines", "entry_id", "line_no", "description", "quantity", "unit_price", "discount", "amount"
)
_PAYMENT: Final = insert_into("payments", "entry_id", "method", "amount", "to_debt")
_CONSOLIDATION: Final = insert_into(
    "balance_consolidations",
    *("id", "customer_id", "original_debt", "original_credit", "net_debt", "net_credit", "consolidated_at"),
    *("reason", "automatic", "actor", "entry_id", "batch_id"),
)
_ITEM: Final = insert_into("items", "entry_id", "customer_id", "side", "day", "due_day", "amount", "open")
_ALLOCATION: Final = insert_into("allocations", "id", "source_id", "target_id", "amount", "day", "entry_id")
_LEDGER: Final = insert_into(
    "ledger",
    *("customer_id", "row_no", "entry_id", "debit", "credit", "debt_before", "credit_before", "debt_after"),
    *("credit_after", "sold_after", "paid_after", "last_day"),
)
_STAND: Final = (
    "SELECT n.next, e.id, e.till_seq, e.chain FROM (SELECT 1)"
    " LEFT JOIN entries e ON e.id = (SELECT max(id) FROM entries) LEFT JOIN number_series n ON n.kind = ?"
)
_POSTED: Final = "UPDATE entries SET posted = 1 WHERE id = ?"
_FIGURES: Final = "UPDATE customers SET debt = ?, credit = ?, sold = ?, paid = ?, last_row_no = ?, last_day = ? WHERE id = ?"

# What an entry of a kind changes without a customer, and with one.
_CHANGES: Final = dict.fromkeys(EntryKind, Changes.ENTRIES) | {
    EntryKind.SALE: Changes.ENTRIES | Changes.SALES,
    EntryKind.PAYMENT: Changes.ENTRIES | Changes.PAYMENTS,
    EntryKind.REFUND: Changes.ENTRIES | Changes.PAYMENTS,
    EntryKind.CONSOLIDATION: Changes.ENTRIES | Changes.CONSOLIDATIONS,
    EntryKind.REVERSAL: Changes.ENTRIES | Changes.SALES | Changes.PAYMENTS | Changes.CONSOLIDATIONS,
}
_CUSTOMER_CHANGES: Final = {kind: changes | Changes.CUSTOMERS for kind, changes in _CHANGES.items()}


class Minter:
    """Hands out entry ids and the numbers of the gap-free series, for one transaction.

    The transaction holds the write lock, so nobody else can take the same; a rollback gives them back.
    """

    def __init__(self, tx: Tx) -> None:
        """Where ids, the till's sequence and the chain stand is read with the first number."""
        self.entry_id = 0
        self.till_seq = 0
        self.chain = b""
        self._book_uid = tx.info.uid
        self._allocation_id: int | None = None
        self.consolidation_id: int | None = None
        self._cursor = tx.cursor
        self._next: dict[str, int] = {}
        self._used: set[str] = set()

    def __call__(self, kind: EntryKind) -> tuple[int, str]:
        """The next entry id and the next number of `kind`."""
        series = str(kind)
        number = self._next.get(series)
        if number is None:
            number = self._read(series)
        self.entry_id += 1
        self._next[series] = number + 1
        self._used.add(series)
        return self.entry_id, str(number)

    def _read(self, series: str) -> int:
        """The next number of a series; with the first one, where the journal stands."""
        number, *last = self._cursor.execute(_STAND, (series,)).fetchone()
        if not self.chain:
            first = (0, 0, chain.first_link(self._book_uid))
            self.entry_id, self.till_seq, self.chain = first if last[0] is None else last
        return number or 1

    def store_series(self) -> None:
        """Write how far the series have come."""
        for kind in self._used:
            self._cursor.execute(
                "INSERT INTO number_series (kind, next) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET next = excluded.next",
                (kind, self._next[kind]),
            )
        self._used.clear()

    def next_allocation(self) -> int:
        """The next id of an allocation."""
        if self._allocation_id is None:
            row = self._cursor.execute("SELECT coalesce(max(id), 0) FROM allocations").fetchone()
            self._allocation_id = int(row[0])
        self._allocation_id += 1
        return self._allocation_id

    def next_consolidation(self) -> int:
        """The next id of a consolidation row."""
        if self.consolidation_id is None:
            row = self._cursor.execute("SELECT coalesce(max(id), 0) FROM balance_consolidations").fetchone()
            self.consolidation_id = int(row[0])
        self.consolidation_id += 1
        return self.consolidation_id


def mint(tx: Tx) -> Mint:
    """What hands out ids and numbers in this transaction."""
    minter: Minter = tx.minter or Minter(tx)
    tx.minter = minter
    return minter


# Entries first, and posted last but for what follows from them; the guards refuse any other order.
_ORDER: Final = (
    *(
        _ENTRY,
        _LINE,
        _SALE,
        _SALE_LINE,
        _PAYMENT,
        _CONSOLIDATION,
        _ITEM,
        _ALLOCATION,
        _POSTED,
        _LEDGER,
        _FIGURES,
    ),
)
# The rows of some postings, each by the statement that writes it.
_Rows = defaultdict[str, list[tuple[Any, ...]]]


def _write(cursor: Any, rows: _Rows) -> None:
    """Write the rows, statement by statement; raises what the guards refuse."""
    for sql in _ORDER:
        if sql not in rows:
            continue
        some = rows[sql]
        if len(some) == 1:
            cursor.execute(sql, some[0])
        else:
            cursor.executemany(sql, some)


def post(tx: Tx, postings: Sequence[Posting], planned: Sequence[Standing] = ()) -> None:
    """Write entries, lines, records, items, allocations, ledger rows, customers' figures and audit, as one.

    Amounts in minor units. Ids come from `mint(tx)`, in order. Raises TooLarge where a figure would pass what
    the book holds; whatever the guards refuse is a defect of ours and rolls everything back. `planned` is where the
    one customer of all postings stood in this transaction before the first of them, and stands after each; without
    it that is read and worked out here.
    """
    mint(tx)
    minter: Minter = tx.minter
    rows: _Rows = defaultdict(list)
    standings: dict[int, Standing] = {}
    figures: dict[int, tuple[Any, ...]] = {}
    changes = tx.changes
    if tx.batch_id is not None:
        postings = [p if p.batch_id else p._replace(batch_id=tx.batch_id) for p in postings]
    for n, posting in enumerate(postings):
        check_posting(posting)
        _add_entry(tx, rows, minter, posting)
        customer_id = posting.customer_id
        if customer_id is None:
            changes |= _CHANGES[posting.kind]
            note(tx, AuditDraft(str(posting.kind), None, posting.id, posting.batch_id))
            continue
        changes |= _CUSTOMER_CHANGES[posting.kind]
        if planned:
            before, after = planned[n], planned[n + 1]
        else:
            before = standings.get(customer_id) or customers.standing(tx, customer_id, items=False)
            after = advance(before, posting)
        standings[customer_id] = after
        figures[customer_id] = _add_ledger(tx, rows, posting, before, after)
    if figures:
        rows[_FIGURES] = list(figures.values())
    _write(tx.cursor, rows)
    minter.store_series()
    tx.changes = changes


def _add_ledger(tx: Tx, rows: _Rows, posting: Posting, before: Standing, after: Standing) -> tuple[Any, ...]:
    """The ledger row of a posting that leads from one standing to the other, and what the audit says of it.

    Returns the figures of the customer that follow, with the id.
    """
    assert after.last_day is not None, "who has an entry has a last day"
    last_day = after.last_day.isoformat()
    move = movement(posting)
    rows[_LEDGER].append(
        (
            *(posting.customer_id, after.last_row_no, posting.id, move.debit, move.credit),
            *(before.debt, before.credit, after.debt, after.credit, after.sold, after.paid),
            last_day,
        )
    )
    note(
        tx,
        AuditDraft(
            str(posting.kind),
            posting.customer_id,
            posting.id,
            posting.batch_id,
            None,
            f'{{"debt":{before.debt},"credit":{before.credit}}}',
            f'{{"debt":{after.debt},"credit":{after.credit}}}',
        ),
    )
    if before.status is not after.status:
        note(
            tx,
            AuditDraft(
                "customer_suspended" if after.status is Status.SUSPENDED else "customer_reactivated",
                posting.customer_id,
                posting.id,
                before=facts(status=before.status.value, limit=before.credit_limit),
                after=facts(status=after.status.value, debt=after.debt),
            ),
        )
    return (after.debt, after.credit, after.sold, after.paid, after.last_row_no, last_day, after.customer_id)


def _add_entry(tx: Tx, rows: _Rows, minter: Minter, posting: Posting) -> None:
    """The entry's own rows and its link of the chain."""
    day = posting.day.isoformat()
    minter.till_seq += 1
    lines = [
        (posting.id, n, account, posting.customer_id if account in CONTROL else None, amount)
        for n, (account, amount) in enumerate(posting.lines, 1)
    ]
    sale_lines = [(posting.id, n, *line) for n, line in enumerate(posting.sale_lines, 1)]
    sale = posting.sale and (posting.id, posting.sale.due_day.isoformat(), *posting.sale[1:])
    payment = posting.payment and (posting.id, *posting.payment)
    consolidation = _consolidation_row(tx, minter, posting)
    allocations = [(minter.next_allocation(), *each, day, posting.id) for each in posting.allocations]
    due_day = posting.due_day and posting.due_day.isoformat()
    head = (
        *(posting.id, posting.uid, 1, minter.till_seq, str(posting.kind), posting.number, day, tx.at),
        *(posting.customer_id, posting.memo, posting.reference, posting.owed, posting.given, due_day),
        *(posting.reverses_id, posting.cause_id, posting.about_id, posting.batch_id, tx.actor),
    )
    minter.chain = chain.link(
        minter.chain, [head, lines, sale, sale_lines, payment, consolidation, allocations]
    )
    rows[_ENTRY].append((*head, minter.chain))
    rows[_LINE] += lines
    rows[_POSTED].append((posting.id,))
    if sale:
        rows[_SALE].append(sale)
    if sale_lines:
        rows[_SALE_LINE] += sale_lines
    if payment:
        rows[_PAYMENT].append(payment)
    if consolidation:
        rows[_CONSOLIDATION].append(consolidation)
    if allocations:
        rows[_ALLOCATION] += allocations
    amount = posting.owed or posting.given
    if amount:
        side = "debt" if posting.owed else "credit"
        rows[_ITEM].append((posting.id, posting.customer_id, side, day, due_day or day, amount, amount))


def _consolidation_row(tx: Tx, minter: Minter, posting: Posting) -> tuple[Any, ...] | None:
    record = posting.consolidation
    if record is None:
        return None
    return (
        *(minter.next_consolidation(), posting.customer_id, *record[:4], tx.at, record.reason),
        *(int(record.automatic), tx.actor, posting.id, posting.batch_id),
    )
