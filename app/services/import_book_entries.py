"""Entries of our own export as postings: each as it was, its lines, its records, what it settles. Minor units.

What has to hold of an entry is checked here and said with its line; the guards of the book check all of it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from app.domain.accounts import CHART, CONTROL_ACCOUNTS, DEPOSITS, MONEY_ACCOUNTS, RECEIVABLE, TAX, Method
from app.domain.export_tables import DISCOUNT, ENTRY_TABLES, NO, TABLE_OF, WHOLE, YES
from app.domain.export_tables import TAX as TAX_ROW
from app.domain.journal import (
    SHORTEST_ENTRY,
    Allocation,
    ConsolidationRecord,
    EntryKind,
    Line,
    Mint,
    PaymentRecord,
    Posting,
    SaleLine,
    SaleRecord,
    movement,
)
from app.services.import_book_files import BookFiles, Record

_ACCOUNTS: Final = {account.code: account.id for account in CHART}
_METHODS: Final = {account: method for method, account in MONEY_ACCOUNTS.items()}


@dataclass(slots=True)
class _Customer:
    """Where a customer stands so far; minor units."""

    debt: int = 0
    credit: int = 0


@dataclass(slots=True)
class _Item:
    """An entry that owed or gave something, and what of it is open; minor units."""

    customer_id: int
    owed: bool
    open: int


@dataclass(slots=True)
class EntryReader:
    """Reads the entries of an export one after the other, as they were recorded.

    `customers` are ids by code, `batches` those of merges by their number in the export, `digest` makes the ids of
    requests.
    """

    files: BookFiles
    customers: dict[str, int]
    batches: dict[int, int]
    digest: str
    _lines: dict[int, list[Record]] = field(default_factory=dict)
    _goods: dict[int, list[Record]] = field(default_factory=dict)
    _settled: dict[int, list[Record]] = field(default_factory=dict)
    _ids: dict[int, int] = field(default_factory=dict)
    _kinds: dict[int, EntryKind] = field(default_factory=dict)
    _reversed: set[int] = field(default_factory=set)
    _items: dict[int, _Item] = field(default_factory=dict)
    _standing: dict[int, _Customer] = field(default_factory=lambda: defaultdict(_Customer))

    def heads(self) -> list[Record]:
        """One row for each entry, in the order in which they were recorded."""
        heads: dict[int, Record] = {}
        for table in ENTRY_TABLES:
            for record in self.files.of(table):
                entry = record.whole("entry")
                known = heads.setdefault(entry, record)
                if known is not record and (table != "sales" or known.table != "sales"):
                    raise record.bad(f"entry {entry} stands there twice")
        self._lines = _by_entry(self.files.of("journal"), heads)
        self._settled = _by_entry(self.files.of("settlements"), heads)
        self._goods = _by_entry(self.files.of("sales"), heads)
        return [heads[entry] for entry in sorted(heads)]

    def postings(self, heads: list[Record], mint: Mint) -> Iterator[Posting]:
        """The entries as they are to be posted. Raises ImportRefused with the line."""
        for head in heads:
            posting = self._read(head, mint)
            self._follow(head, posting)
            yield posting

    def _read(self, head: Record, mint: Mint) -> Posting:
        entry = head.whole("entry")
        kind = _kind_of(head)
        entry_id, number = mint(kind)
        if head.text("number") != number:
            raise head.bad(f"the number {head.text('number')[:20]} is out of its series; {number} comes next")
        self._ids[entry] = entry_id
        self._kinds[entry_id] = kind
        lines = self._journal(head, entry)
        control = sum(line.amount for line in lines if line.account_id in CONTROL_ACCOUNTS)
        reverses = self._earlier(head, "reverses") if "reverses" in head.cells else None
        posting = Posting(
            id=entry_id,
            uid=f"import/book/{self.digest[:40]}/{entry}",
            kind=kind,
            number=number,
            day=head.day("day"),
            lines=lines,
            customer_id=self._customer(head),
            memo=head.text("note"),
            reference=head.text("reference"),
            owed=max(control, 0),
            given=max(-control, 0),
            due_day=head.day_or_none("due") if "due" in head.cells else None,
            reverses_id=reverses,
            cause_id=self._earlier(head, "cause"),
            about_id=self._earlier(head, "about") if "about" in head.cells else None,
            batch_id=self._batch(head),
            allocations=tuple(self._allocation(row) for row in self._settled.get(entry, ())),
            payment=_payment(head, lines),
            like=self._kinds[reverses] if reverses is not None else None,
        )
        if kind is EntryKind.SALE:
            return self._sale(head, entry, posting)
        return _consolidated(head, posting) if kind is EntryKind.CONSOLIDATION else posting

    def _journal(self, head: Record, entry: int) -> tuple[Line, ...]:
        rows = self._lines.get(entry, [])
        lines = []
        for row in rows:
            account = row.word("account", _ACCOUNTS.__getitem__)
            amount = row.amount("debit") - row.amount("credit")
            if not amount:
                raise row.bad("a line has an amount")
            lines.append(Line(account, amount))
        if len(lines) < SHORTEST_ENTRY or sum(line.amount for line in lines) != 0:
            raise head.bad("the debit and credit of its journal lines are not equal")
        return tuple(lines)

    def _customer(self, head: Record) -> int | None:
        code = head.text("customer")
        if not code:
            return None
        if code not in self.customers:
            raise head.bad(f"there is no customer {code[:40]}")
        return self.customers[code]

    def _earlier(self, row: Record, name: str) -> int | None:
        """The entry that is named there, which has to have been recorded before."""
        entry = row.whole_or_none(name)
        if entry is not None and entry not in self._ids:
            raise row.bad(f"there is no entry {entry} before it")
        return self._ids[entry] if entry is not None else None

    def _batch(self, head: Record) -> int | None:
        batch = head.whole_or_none("merge") if "merge" in head.cells else None
        return self.batches[batch] if batch is not None else None

    def _allocation(self, row: Record) -> Allocation:
        source, target = self._earlier(row, "credit entry"), self._earlier(row, "debt entry")
        amount = row.amount("amount")
        if source is None or target is None or source == target or not amount:
            raise row.bad("it does not say what settles what")
        return Allocation(source, target, amount)

    def _sale(self, head: Record, entry: int, posting: Posting) -> Posting:
        lines, subtotal, discount, added = _goods_of(self._goods[entry])
        tax = -sum(line.amount for line in posting.lines if line.account_id == TAX)
        total = subtotal - discount + added
        turnover = movement(posting).sold
        if turnover != total or (added and added != tax):
            raise head.bad(f"the lines of sale {posting.number} do not come to what its journal lines say")
        due = posting.due_day or posting.day
        record = SaleRecord(
            due, subtotal, discount, tax, total, head.amount("paid now"), head.amount("from credit")
        )
        # A walk-in owes nothing: the day the money is due is the day itself, and no item waits for it.
        due_day = due if posting.customer_id is not None else None
        return posting._replace(due_day=due_day, sale=record, sale_lines=lines)

    def _follow(self, head: Record, posting: Posting) -> None:
        """Keep where customers and items stand, and refuse what no book allows."""
        if posting.reverses_id is not None:
            if posting.reverses_id in self._reversed:
                raise head.bad("it reverses what was reversed before")
            self._reversed.add(posting.reverses_id)
        customer_id = posting.customer_id
        if customer_id is None:
            if any(line.account_id in CONTROL_ACCOUNTS for line in posting.lines) or posting.allocations:
                raise head.bad("there is no customer for what is owed or in credit")
            return
        move = movement(posting)
        standing = self._standing[customer_id]
        standing.debt += move.debt
        standing.credit += move.credits
        if standing.debt < 0 or standing.credit < 0:
            raise head.bad("the customer's debt or credit would be less than nothing")
        if posting.owed or posting.given:
            open_ = posting.owed or posting.given
            self._items[posting.id] = _Item(customer_id, bool(posting.owed), open_)
        for allocation in posting.allocations:
            self._settle(head, allocation)

    def _settle(self, head: Record, allocation: Allocation) -> None:
        for entry_id, owed in ((allocation.source_id, False), (allocation.target_id, True)):
            item = self._items.get(entry_id)
            if item is None or item.owed is not owed:
                raise head.bad("it settles what neither owes nor gives anything")
            item.open -= allocation.amount
            if item.open < 0:
                raise head.bad("it settles more than is open")


def _by_entry(records: tuple[Record, ...], heads: dict[int, Record]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = {}
    for record in records:
        entry = record.whole("entry")
        if entry not in heads:
            raise record.bad(f"there is no entry {entry}")
        found.setdefault(entry, []).append(record)
    return found


def _kind_of(head: Record) -> EntryKind:
    for kind, table in TABLE_OF.items():
        if table == head.table:
            return EntryKind(kind)
    kind = head.word("kind", EntryKind)
    if kind.value in TABLE_OF:
        raise head.bad(f"a {kind.value} is no correction")
    return kind


def _payment(head: Record, lines: tuple[Line, ...]) -> PaymentRecord | None:
    """The money that moved, by the account it went to or came from; what of it was meant for the debt is said."""
    money = [line for line in lines if line.account_id in _METHODS]
    if not money:
        return None
    if len({line.account_id for line in money}) > 1:
        raise head.bad("the money came in more than one way")
    method = _METHODS[money[0].account_id]
    if "method" in head.cells and head.word("method", Method) is not method:
        raise head.bad(f"its journal lines say {method.value}")
    to_debt = head.amount("to debt") if "to debt" in head.cells else 0
    return PaymentRecord(method.value, sum(line.amount for line in money), to_debt)


def _consolidated(head: Record, posting: Posting) -> Posting:
    before = (head.amount("debt before"), head.amount("credit before"))
    after = (head.amount("debt after"), head.amount("credit after"))
    moved = sum(line.amount for line in posting.lines if line.account_id == DEPOSITS)
    settled = -sum(line.amount for line in posting.lines if line.account_id == RECEIVABLE)
    if not before[0] - after[0] == before[1] - after[1] == moved == settled:
        raise head.bad("before and after do not agree with its journal lines")
    automatic = head.word("automatic", {YES: True, NO: False}.__getitem__)
    record = ConsolidationRecord(*before, *after, posting.memo, automatic)
    return posting._replace(consolidation=record, payment=None)


def _goods_of(rows: list[Record]) -> tuple[tuple[SaleLine, ...], int, int, int]:
    """Lines, subtotal, discount and added tax of a sale, from its rows."""
    lines: list[SaleLine] = []
    subtotal = discount = added = 0
    for row in rows:
        what, amount = row.text("line"), row.amount("amount")
        if what == TAX_ROW:
            added += amount
        elif what == DISCOUNT:
            discount -= amount
        elif what == WHOLE:
            subtotal += amount
        elif what.endswith(DISCOUNT):
            if not lines:
                raise row.bad("there is no line before that discount")
            lines[-1] = lines[-1]._replace(discount=-amount, amount=lines[-1].amount + amount)
            subtotal += amount
        else:
            lines.append(
                SaleLine(row.text("description"), row.quantity("quantity"), row.amount("price"), 0, amount)
            )
            subtotal += amount
    return tuple(lines), subtotal, discount, added
