"""The one function that writes the journal and what is derived from it: `post`.

Nothing else writes entries, lines, items, ledger rows or the figures on customers, but for the repair of
drift in `storage/proof.py`. The SQL is put together once and handed to the driver (DESIGN 8).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from app.domain.changes import Changes
from app.domain.customers import Standing, Status, standing_status
from app.domain.errors import TooLarge
from app.domain.journal import EntryKind, Mint, Posting, check_posting, movement
from app.domain.money import MAX_FIGURE
from app.storage import chain
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
_POSTED: Final = "UPDATE entries SET posted = 1 WHERE id = ?"
_FIGURES: Final = "UPDATE customers SET debt = ?, credit = ?, sold = ?, paid = ?, last_row_no = ?, last_day = ? WHERE id = ?"
_BEFORE: Final = "SELECT debt, credit, sold, paid, last_row_no, last_day, credit_limit, archived, name FROM customers WHERE id = ?"

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
        """Read where ids, the till's sequence, the chain and the other rows stand."""
        cursor = tx.cursor
        last = cursor.execute("SELECT id, till_seq, chain FROM entries ORDER BY id DESC LIMIT 1").fetchone()
        self.entry_id: int
        self.till_seq: int
        self.chain: bytes
        self.entry_id, self.till_seq, self.chain = last or (0, 0, chain.first_link(tx.info.uid))
        self._allocation_id: int | None = None
        self.consolidation_id: int | None = None
        self._cursor = cursor
        self._next: dict[str, int] = {}
        self._used: set[str] = set()

    def __call__(self, kind: EntryKind) -> tuple[int, str]:
        """The next entry id and the next number of `kind`."""
        self.entry_id += 1
        series = kind.value
        number = self._next.get(series)
        if number is None:
            row = self._cursor.execute("SELECT next FROM number_series WHERE kind = ?", (series,)).fetchone()
            number = row[0] if row else 1
        self._next[series] = number + 1
        self._used.add(series)
        return self.entry_id, str(number)

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


class _Rows:
    """The rows of some postings, by table, in the order of writing."""

    def __init__(self) -> None:
        self.entries: list[tuple[Any, ...]] = []
        self.lines: list[tuple[Any, ...]] = []
        self.sales: list[tuple[Any, ...]] = []
        self.sale_lines: list[tuple[Any, ...]] = []
        self.payments: list[tuple[Any, ...]] = []
        self.consolidations: list[tuple[Any, ...]] = []
        self.items: list[tuple[Any, ...]] = []
        self.allocations: list[tuple[Any, ...]] = []
        self.ledger: list[tuple[Any, ...]] = []

    def write(self, cursor: Any, figures: dict[int, list[Any]]) -> None:
        """Entries first and posted last but for what follows from them; raises what the guards refuse."""
        posted = [(row[0],) for row in self.entries]
        changed = [(*f[:6], customer_id) for customer_id, f in figures.items()]
        for sql, rows in (
            (_ENTRY, self.entries),
            (_LINE, self.lines),
            (_SALE, self.sales),
            (_SALE_LINE, self.sale_lines),
            (_PAYMENT, self.payments),
            (_CONSOLIDATION, self.consolidations),
            (_ITEM, self.items),
            (_ALLOCATION, self.allocations),
            (_POSTED, posted),
            (_LEDGER, self.ledger),
            (_FIGURES, changed),
        ):
            if len(rows) == 1:
                cursor.execute(sql, rows[0])
            elif rows:
                cursor.executemany(sql, rows)


def post(tx: Tx, postings: Sequence[Posting], known: Standing | None = None) -> None:
    """Write entries, lines, records, items, allocations, ledger rows, customers' figures and audit, as one.

    Amounts in minor units. Ids come from `mint(tx)`, in order. Raises TooLarge where a figure would pass what
    the book holds; whatever the guards refuse is a defect of ours and rolls everything back. `known` is where a
    customer stands as read in this transaction, and is then not read again.
    """
    mint(tx)
    minter: Minter = tx.minter
    rows = _Rows()
    figures: dict[int, list[Any]] = {}
    recorded_at = tx.at
    changes = tx.changes
    for planned in postings:
        posting = (
            planned if tx.batch_id is None else planned._replace(batch_id=planned.batch_id or tx.batch_id)
        )
        check_posting(posting)
        _add_entry(tx, rows, minter, posting, recorded_at)
        customer_id = posting.customer_id
        if customer_id is None:
            changes |= _CHANGES[posting.kind]
            note(tx, AuditDraft(posting.kind.value, None, posting.id, posting.batch_id))
            continue
        changes |= _CUSTOMER_CHANGES[posting.kind]
        before = figures.get(customer_id)
        if before is None:
            is_known = known is not None and known.customer_id == customer_id
            before = _figures(known) if known and is_known else _read_figures(tx.cursor, customer_id)
        figures[customer_id] = _add_ledger(tx, rows, posting, before)
    rows.write(tx.cursor, figures)
    minter.store_series()
    tx.changes = changes


def _figures(known: Standing) -> list[Any]:
    """What `_read_figures` would find."""
    last_day = known.last_day.isoformat() if known.last_day else None
    money = (known.debt, known.credit, known.sold, known.paid)
    archived = int(known.status is Status.ARCHIVED)
    return [*money, known.last_row_no, last_day, known.credit_limit, archived, known.name]


def _read_figures(cursor: Any, customer_id: int) -> list[Any]:
    return list(cursor.execute(_BEFORE, (customer_id,)).fetchone())


def _add_ledger(tx: Tx, rows: _Rows, posting: Posting, before: list[Any]) -> list[Any]:
    """The ledger row and the new figures that follow from the one before; notes the change in the audit."""
    debt, credit, sold, paid, row_no, last_day, limit, archived, name = before
    move = movement(posting)
    day = posting.day.isoformat()
    last_day = max(day, last_day or day)
    after = [
        debt + move.debt,
        credit + move.credits,
        sold + move.sold,
        paid + move.paid,
        row_no + 1,
        last_day,
    ]
    assert after[0] >= 0, "debt is never negative"
    assert after[1] >= 0, "credit is never negative"
    if max(after[0], after[1], abs(after[2]), abs(after[3])) > MAX_FIGURE:
        raise TooLarge(
            f"The figures of {name} would be too large for the book; nothing was recorded.", field="amount"
        )
    rows.ledger.append(
        (
            posting.customer_id,
            row_no + 1,
            posting.id,
            move.debit,
            move.credit,
            debt,
            credit,
            *after[:4],
            last_day,
        )
    )
    note(
        tx,
        AuditDraft(
            posting.kind.value,
            posting.customer_id,
            posting.id,
            posting.batch_id,
            None,
            f'{{"debt":{debt},"credit":{credit}}}',
            f'{{"debt":{after[0]},"credit":{after[1]}}}',
        ),
    )
    if limit is not None and not archived:
        was, now = (standing_status(d, limit, Status.ACTIVE) for d in (debt, after[0]))
        if was is not now:
            action = "suspended" if now is Status.SUSPENDED else "reactivated"
            note(
                tx,
                AuditDraft(
                    f"customer_{action}",
                    posting.customer_id,
                    posting.id,
                    before=facts(status=was.value, limit=limit),
                    after=facts(status=now.value, debt=after[0]),
                ),
            )
    return [*after, limit, archived, name]


def _add_entry(tx: Tx, rows: _Rows, minter: Minter, posting: Posting, recorded_at: str) -> None:
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
    consolidation = _consolidation_row(tx, minter, posting, recorded_at)
    allocations = [(minter.next_allocation(), *each, day, posting.id) for each in posting.allocations]
    due_day = posting.due_day.isoformat() if posting.due_day else None
    head = (
        *(posting.id, posting.uid, 1, minter.till_seq, posting.kind.value, posting.number, day, recorded_at),
        *(posting.customer_id, posting.memo, posting.reference, posting.owed, posting.given, due_day),
        *(posting.reverses_id, posting.cause_id, posting.about_id, posting.batch_id, tx.actor),
    )
    minter.chain = chain.link(
        minter.chain, [head, lines, sale, sale_lines, payment, consolidation, allocations]
    )
    rows.entries.append((*head, minter.chain))
    rows.lines += lines
    rows.sale_lines += sale_lines
    rows.allocations += allocations
    if sale:
        rows.sales.append(sale)
    if payment:
        rows.payments.append(payment)
    if consolidation:
        rows.consolidations.append(consolidation)
    amount = posting.owed or posting.given
    if amount:
        side = "debt" if posting.owed else "credit"
        rows.items.append((posting.id, posting.customer_id, side, day, due_day or day, amount, amount))


def _consolidation_row(tx: Tx, minter: Minter, posting: Posting, recorded_at: str) -> tuple[Any, ...] | None:
    record = posting.consolidation
    if record is None:
        return None
    return (
        *(minter.next_consolidation(), posting.customer_id, *record[:4], recorded_at, record.reason),
        *(int(record.automatic), tx.actor, posting.id, posting.batch_id),
    )
