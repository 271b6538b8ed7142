"""What tests of the core share: a real book in short sentences, a clock that is set, and what must always hold.

Amounts are written as people type them ("2,000.50") or as whole units of the currency (2000), and read back as
Decimal, so that a test shows the numbers of SCENARIOS.md as they stand there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest

from app.domain.books import Policy
from app.domain.consolidation import ConsolidateAllDraft, ConsolidateDraft, ConsolidationRow
from app.domain.corrections import (
    RecoveryDraft,
    ReductionDraft,
    ReturnDraft,
    ReverseBatchDraft,
    ReverseDraft,
)
from app.domain.customers import CustomerDraft, CustomerRow, LedgerRow, OpeningDraft
from app.domain.errors import BookError
from app.domain.journal import EntryKind
from app.domain.money import parse_amount
from app.domain.payments import OutcomeDraft, PaymentDraft, RefundDraft
from app.domain.receipts import Receipt
from app.domain.sales import ChargeDraft, SaleDraft, SaleRow
from app.services import consolidation, corrections, customers, payments, sales
from app.services.consolidation import PolicyDraft
from app.services.requests import Draft
from app.storage.book import Book, Tx

TODAY = date(2026, 3, 31)

Amount = int | str
D = TypeVar("D", bound=Draft)
# A Decimal, to be compared with the numbers as they stand in SCENARIOS.md.
Figure = Any


class Clock:
    """A clock that stands until it is set; each reading is a millisecond later than the one before."""

    def __init__(self, day: date = TODAY) -> None:
        self.set(day)

    def set(self, day: date) -> None:
        """Noon of `day`, where the machine is."""
        self.now = datetime.combine(day, time(12)).astimezone()

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


class Shop:
    """A book and who asks it: one method for each thing a person can ask for, each with a fresh request id."""

    def __init__(self, book: Book, clock: Clock) -> None:
        self.book = book
        self.clock = clock
        self._uids = count(1)
        with book.read() as tx:
            self.info = tx.info
        self.unit: int = 10**self.info.currency.decimals

    # words ---------------------------------------------------------------------------------------------------

    def uid(self) -> str:
        return f"request-{next(self._uids)}"

    def minor(self, amount: Amount) -> int:
        """Minor units of an amount as it is written in a test."""
        if isinstance(amount, int):
            return amount * self.unit
        return parse_amount(amount, self.info.currency, allow_zero=True)

    def money(self, minor: int) -> Figure:
        """The amount in units of the currency."""
        return Decimal(minor) / self.unit

    @property
    def today(self) -> date:
        return self.clock.now.date()

    # asking --------------------------------------------------------------------------------------------------

    def do(self, service: Callable[[Tx, D], Receipt], draft: D) -> Receipt:
        """One request in one transaction; everything must be in step afterwards."""
        with self.book.write() as tx:
            receipt = service(tx, draft)
        self.check()
        return receipt

    def refused(
        self, error: type[BookError], service: Callable[[Tx, D], Receipt], draft: D, match: str | None = None
    ) -> BookError:
        """The request is refused with this error and a sentence, and not one row of the book has changed."""
        before = digest(self.book)
        with pytest.raises(error, match=match) as caught, self.book.write() as tx:
            service(tx, draft)
        assert type(caught.value) is error
        assert str(caught.value).endswith((".", "?"))
        assert digest(self.book) == before
        return caught.value

    def customer(self, code: str = "C", *, limit: Amount | None = None, terms: int | None = None) -> int:
        draft = CustomerDraft(
            uid=self.uid(),
            name=f"Customer {code}",
            code=code,
            credit_limit=None if limit is None else self.minor(limit),
            terms_days=terms,
        )
        customer_id = self.do(customers.add_customer, draft).customer_id
        assert customer_id is not None
        return customer_id

    def id(self, code: str = "C") -> int:
        with self.book.read() as tx:
            return customers.customer_by_code(tx, code)

    def sale_draft(
        self, amount: Amount, *, customer: str = "C", day: date | None = None, **facts: Any
    ) -> SaleDraft:
        for name in ("paid_now", "from_credit", "discount"):
            if facts.get(name) is not None:
                facts[name] = self.minor(facts[name])
        facts.setdefault("uid", self.uid())
        return SaleDraft(
            day=day or self.today, customer_id=self.id(customer), amount=self.minor(amount), **facts
        )

    def sale(self, amount: Amount, *, customer: str = "C", day: date | None = None, **facts: Any) -> Receipt:
        return self.do(sales.record_sale, self.sale_draft(amount, customer=customer, day=day, **facts))

    def charge_draft(self, amount: Amount, *, customer: str = "C") -> ChargeDraft:
        return ChargeDraft(self.uid(), self.id(customer), self.today, self.minor(amount))

    def charge(self, amount: Amount, *, customer: str = "C") -> Receipt:
        return self.do(sales.charge, self.charge_draft(amount, customer=customer))

    def payment_draft(
        self,
        amount: Amount,
        *,
        customer: str = "C",
        day: date | None = None,
        to_debt: Amount | None = None,
        to: dict[int, Amount] | None = None,
        **facts: Any,
    ) -> PaymentDraft:
        facts.setdefault("uid", self.uid())
        return PaymentDraft(
            customer_id=self.id(customer),
            day=day or self.today,
            amount=self.minor(amount),
            to_debt=None if to_debt is None else self.minor(to_debt),
            allocations=tuple((entry, self.minor(part)) for entry, part in (to or {}).items()),
            **facts,
        )

    def pay(self, amount: Amount, **facts: Any) -> Receipt:
        return self.do(payments.record_payment, self.payment_draft(amount, **facts))

    def pending(self, amount: Amount, **facts: Any) -> int:
        receipt = self.do(payments.record_pending, self.payment_draft(amount, **facts))
        assert receipt.pending_id is not None
        return receipt.pending_id

    def outcome_draft(self, pending_id: int) -> OutcomeDraft:
        return OutcomeDraft(self.uid(), pending_id, self.today)

    def refund(self, amount: Amount, *, customer: str = "C") -> Receipt:
        draft = RefundDraft(self.uid(), self.id(customer), self.today, self.minor(amount))
        return self.do(payments.refund, draft)

    def opening(
        self, *, customer: str = "C", debt: Amount = 0, credit: Amount = 0, day: date | None = None
    ) -> Receipt:
        draft = OpeningDraft(
            self.uid(), self.id(customer), day or self.today, self.minor(debt), self.minor(credit)
        )
        return self.do(customers.record_opening, draft)

    def return_draft(
        self,
        sale: Receipt | None,
        amount: Amount | None = None,
        *,
        to_debt: Amount | None = None,
        cash: Amount = 0,
        customer: str = "C",
        day: date | None = None,
    ) -> ReturnDraft:
        return ReturnDraft(
            uid=self.uid(),
            customer_id=self.id(customer),
            day=day or self.today,
            sale_id=None if sale is None else sale.entry_id,
            amount=None if amount is None else self.minor(amount),
            to_debt=None if to_debt is None else self.minor(to_debt),
            cash=self.minor(cash),
        )

    def give_back(self, sale: Receipt | None, amount: Amount | None = None, **facts: Any) -> Receipt:
        return self.do(corrections.record_return, self.return_draft(sale, amount, **facts))

    def reduction_draft(
        self, kind: EntryKind, amount: Amount, *, sale: Receipt | None = None, customer: str = "C"
    ) -> ReductionDraft:
        return ReductionDraft(
            uid=self.uid(),
            kind=kind,
            customer_id=self.id(customer),
            day=self.today,
            amount=self.minor(amount),
            sale_id=None if sale is None else sale.entry_id,
        )

    def reduce(self, kind: EntryKind, amount: Amount, *, sale: Receipt | None = None) -> Receipt:
        return self.do(corrections.record_reduction, self.reduction_draft(kind, amount, sale=sale))

    def recover(self, amount: Amount, *, customer: str = "C") -> Receipt:
        draft = RecoveryDraft(self.uid(), self.id(customer), self.today, self.minor(amount))
        return self.do(corrections.record_recovery, draft)

    def reverse_draft(self, entry: Receipt | int, *, together: bool = False) -> ReverseDraft:
        entry_id = entry if isinstance(entry, int) else entry.entry_id
        assert entry_id is not None
        return ReverseDraft(self.uid(), entry_id, with_dependents=together)

    def reverse(self, entry: Receipt | int, *, together: bool = False) -> Receipt:
        return self.do(corrections.reverse, self.reverse_draft(entry, together=together))

    def reverse_batch(self, batch_id: int, *, together: bool = False) -> Receipt:
        draft = ReverseBatchDraft(self.uid(), batch_id, with_dependents=together)
        return self.do(corrections.reverse_batch, draft)

    def consolidate_draft(self, customer: str = "C") -> ConsolidateDraft:
        return ConsolidateDraft(self.uid(), self.id(customer), self.today)

    def consolidate(self, customer: str = "C") -> Receipt:
        return self.do(consolidation.consolidate, self.consolidate_draft(customer))

    def consolidate_all(self) -> Receipt:
        return self.do(consolidation.consolidate_all, ConsolidateAllDraft(self.uid(), self.today))

    def policy(self, policy: Policy) -> None:
        self.do(consolidation.set_policy, PolicyDraft(self.uid(), policy))

    def set_book(self, **settings: str) -> None:
        """Settings as they stand in the book, past their service: what follows from them is what is tested."""
        from app.domain.changes import Changes
        from app.storage.settings_rows import write_setting

        with self.book.write() as tx:
            for key, value in settings.items():
                write_setting(tx.cursor, key, value)
            tx.changes |= Changes.SETTINGS

    # looking -------------------------------------------------------------------------------------------------

    def row(self, code: str = "C") -> CustomerRow:
        customer_id = self.id(code)
        with self.book.read() as tx:
            return customers.customer_rows(tx, [customer_id])[0]

    def standing(self, code: str = "C") -> tuple[Figure, Figure]:
        """Debt and credit."""
        row = self.row(code)
        return self.money(row.debt), self.money(row.credit)

    def sale_row(self, sale: Receipt) -> SaleRow:
        assert sale.entry_id is not None
        with self.book.read() as tx:
            return sales.sale_rows(tx, [sale.entry_id])[0]

    def open(self, sale: Receipt) -> Figure:
        """What is open on a sale."""
        return self.money(self.sale_row(sale).open)

    def unused(self, payment: Receipt) -> Figure:
        """What of a payment, return or discount stands as credit."""
        return self.money(self.scalar("SELECT open FROM items WHERE entry_id = ?", payment.entry_id))

    def consolidations(self, code: str = "C") -> list[ConsolidationRow]:
        """The consolidation rows of a customer, oldest first."""
        customer_id = self.id(code)
        with self.book.read() as tx:
            ids = consolidation.consolidation_ids(tx, customer_id=customer_id)
            return consolidation.consolidation_rows(tx, ids)[::-1]

    def nettings(self, code: str = "C") -> list[tuple[Figure, Figure, Figure, Figure]]:
        """Debt and credit before and after each consolidation, oldest first."""
        return [
            (
                self.money(row.original_debt),
                self.money(row.original_credit),
                self.money(row.net_debt),
                self.money(row.net_credit),
            )
            for row in self.consolidations(code)
        ]

    def ledger(self, code: str = "C") -> list[LedgerRow]:
        """The rows of a customer's ledger, oldest first."""
        customer_id = self.id(code)
        with self.book.read() as tx:
            return customers.ledger_rows(tx, customer_id, customers.ledger_ids(tx, customer_id)[::-1])

    def account(self, account_id: int) -> Figure:
        """The balance of an account of the chart, debit positive."""
        sql = "SELECT coalesce(sum(amount), 0) FROM lines WHERE account_id = ?"
        return self.money(self.scalar(sql, account_id))

    def actions(self, code: str = "C") -> list[str]:
        """What the audit says was done about a customer, in order."""
        sql = "SELECT action FROM audit WHERE customer_id = ? ORDER BY id"
        return [row[0] for row in self.rows(sql, self.id(code))]

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self.book.read() as tx:
            found: list[tuple[Any, ...]] = tx.cursor.execute(sql, values).fetchall()
        return found

    def scalar(self, sql: str, *values: object) -> Any:
        return self.rows(sql, *values)[0][0]

    def check(self) -> None:
        """All that must hold after every request."""
        assert problems(self.book) == {}


# What must return no row, worked out here from the journal lines alone, in no words of the program's own checks.
_MUST_BE_EMPTY = {
    "an entry does not sum to zero": "SELECT entry_id FROM lines GROUP BY entry_id HAVING sum(amount) <> 0 OR count(*) < 2",
    "an entry is not posted": "SELECT id FROM entries WHERE posted <> 1",
    "an entry has no lines": "SELECT id FROM entries WHERE id NOT IN (SELECT entry_id FROM lines)",
    "an entry has no audit row": "SELECT id FROM entries WHERE id NOT IN (SELECT entry_id FROM audit WHERE entry_id IS NOT NULL)",
    "a customer's row differs from the journal": (
        "SELECT c.id FROM customers c WHERE (c.debt, c.credit, c.sold, c.paid) <>"
        " ((SELECT coalesce(sum(amount), 0) FROM lines WHERE account_id = 10 AND customer_id = c.id),"
        "  (SELECT coalesce(-sum(amount), 0) FROM lines WHERE account_id = 20 AND customer_id = c.id),"
        "  (SELECT coalesce(-sum(l.amount), 0) FROM lines l JOIN entries e ON e.id = l.entry_id"
        "    LEFT JOIN entries o ON o.id = e.reverses_id WHERE e.customer_id = c.id"
        "    AND coalesce(o.kind, e.kind) IN ('sale', 'return') AND l.account_id IN (40, 41, 21)),"
        "  (SELECT coalesce(sum(l.amount), 0) FROM lines l JOIN entries e ON e.id = l.entry_id"
        "    WHERE e.customer_id = c.id AND l.account_id < 10))"
    ),
    "a customer's row differs from the last ledger row": (
        "SELECT c.id FROM customers c LEFT JOIN ledger l ON l.customer_id = c.id AND l.row_no ="
        " (SELECT max(row_no) FROM ledger WHERE customer_id = c.id) WHERE (c.debt, c.credit, c.sold, c.paid, c.last_row_no)"
        " <> (coalesce(l.debt_after, 0), coalesce(l.credit_after, 0), coalesce(l.sold_after, 0), coalesce(l.paid_after, 0),"
        "  coalesce(l.row_no, 0)) OR c.last_day IS NOT (SELECT max(day) FROM entries WHERE customer_id = c.id)"
    ),
    "a ledger row does not continue the one before": (
        "SELECT * FROM (SELECT customer_id, row_no, debt_before, credit_before,"
        " lag(debt_after, 1, 0) OVER w AS debt, lag(credit_after, 1, 0) OVER w AS credit, row_number() OVER w AS n,"
        " debit - credit AS change, debt_after - credit_after - debt_before + credit_before AS moved"
        " FROM ledger WINDOW w AS (PARTITION BY customer_id ORDER BY row_no))"
        " WHERE (debt_before, credit_before, row_no, change) <> (debt, credit, n, moved)"
    ),
    "an entry of a customer has no ledger row": (
        "SELECT id FROM entries WHERE customer_id IS NOT NULL AND id NOT IN (SELECT entry_id FROM ledger)"
    ),
    "an open amount differs from the allocations": (
        "SELECT i.entry_id FROM items i JOIN entries e ON e.id = i.entry_id WHERE i.amount <> e.owed + e.given"
        " OR i.open < 0 OR i.open <> i.amount"
        " - (SELECT coalesce(sum(amount), 0) FROM allocations WHERE i.entry_id IN (source_id, target_id))"
    ),
    "an entry that owes or gives is not open anywhere": (
        "SELECT id FROM entries WHERE owed + given > 0 AND customer_id IS NOT NULL"
        " AND id NOT IN (SELECT entry_id FROM items)"
    ),
    "open sales and credits do not sum to debt and credit": (
        "SELECT c.id FROM customers c WHERE (c.debt, c.credit) <>"
        " ((SELECT coalesce(sum(open), 0) FROM items WHERE customer_id = c.id AND side = 'debt'),"
        "  (SELECT coalesce(sum(open), 0) FROM items WHERE customer_id = c.id AND side = 'credit'))"
    ),
    "an allocation joins two customers": (
        "SELECT a.id FROM allocations a JOIN entries s ON s.id = a.source_id JOIN entries t ON t.id = a.target_id"
        " JOIN entries m ON m.id = a.entry_id WHERE s.customer_id <> t.customer_id OR m.customer_id <> s.customer_id"
    ),
    "a number series has a hole": (
        "SELECT e.kind FROM entries e LEFT JOIN number_series n ON n.kind = e.kind GROUP BY e.kind"
        " HAVING count(*) <> max(CAST(e.number AS INTEGER)) OR count(*) <> max(n.next) - 1"
    ),
    "an id or a till's number was left out": (
        "SELECT 1 FROM (SELECT count(*) AS n, coalesce(max(id), 0) AS id, coalesce(max(till_seq), 0) AS seq FROM entries)"
        " WHERE n <> id OR n <> seq"
    ),
    "a row points nowhere": "SELECT * FROM pragma_foreign_key_check",
}


def problems(book: Book) -> dict[str, list[Any]]:
    """What is wrong in a book, by sentence; empty when everything is in step."""
    found = {}
    with book.read() as tx:
        for sentence, sql in _MUST_BE_EMPTY.items():
            if rows := tx.cursor.execute(sql).fetchall():
                found[sentence] = rows
    return found


def digest(book: Book) -> str:
    """One figure for every row of every table: equal before and after means that nothing was stored."""
    with book.read() as tx:
        return digest_of(tx.cursor)


def digest_of(cursor: Any) -> str:
    """The same, over a driver's cursor (of any SQLite driver)."""
    names = cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    whole = hashlib.sha256()
    for (name,) in names:
        rows = sorted(repr(row) for row in cursor.execute(f'SELECT * FROM "{name}"').fetchall())
        whole.update(f"{name}{rows}".encode())
    return whole.hexdigest()


@pytest.fixture
def clock() -> Clock:
    """Noon of 31 March 2026."""
    return Clock()


def make_shop(folder: Path, clock: Clock, *, currency: str = "NGN", locale: str = "en_NG") -> Shop:
    """A new book in `folder`, without customers."""
    path = folder / "shop.shopbook"
    return Shop(
        Book.create(path, name="Ada's Provisions", currency=currency, locale=locale, clock=clock), clock
    )


@pytest.fixture
def shop(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    """A new naira book with one customer, C; everything in step at the end."""
    made = make_shop(tmp_path, clock)
    made.customer()
    yield made
    made.check()
    made.book.close()
