"""Files of which each row is one thing: customers, opening balances, payments. Amounts in minor units."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from app.domain.accounts import Method
from app.domain.amount_text import shorten
from app.domain.books import BookInfo
from app.domain.customers import CustomerDraft, OpeningDraft
from app.domain.errors import BadRow, BookError, Incomplete, NotFound
from app.domain.imports import Fate, ImportKind, RowUnreadable, reason_of
from app.domain.money import Money
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.services import customers as customer_services
from app.services.import_cells import CellReader, Manner, check_file_day, customer_code
from app.services.import_customers import Customers
from app.services.import_tables import SourceTable
from app.services.payments import record_payment, twins
from app.services.task import NO_TASK, Task
from app.storage import imports as rows
from app.storage.book import Tx

# What other programs and people call the ways of paying.
_METHODS: Final = {
    **{method.value: method for method in Method},
    **dict.fromkeys(("tunai", "tien mat", "efectivo", "especes"), Method.CASH),
    **dict.fromkeys(("transfer", "bank transfer", "wire", "transfer bank", "chuyen khoan"), Method.BANK),
    **dict.fromkeys(("mobile money", "momo", "m-pesa", "mpesa", "e-wallet", "upi"), Method.MOBILE),
    **dict.fromkeys(("pos", "card/pos", "debit card", "credit card", "kartu"), Method.CARD),
    **dict.fromkeys(("check", "cek", "giro"), Method.CHEQUE),
}


class Done(NamedTuple):
    """What a row came to: its fate, the entries it posted, whom it touched, its amount, and a word about it."""

    fate: Fate
    entries: int = 0
    customer_id: int | None = None
    amount: int = 0
    reason: str = ""


Act = Callable[[Tx, Customers, str], Done]


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row that could be read: its line, the id made of its content, and what to do under an id."""

    line: int
    uid: str
    act: Act


class RowReader(CellReader):
    """Reads rows of which each is one thing."""

    def __init__(self, kind: ImportKind, manner: Manner, info: BookInfo, *, twins: bool) -> None:
        """With `twins`, payments are taken that look like one recorded by hand."""
        super().__init__(manner)
        self._twins = twins
        self._kind = kind
        self._info = info
        self._seen: Counter[str] = Counter()

    def plan(self, line: int, cells: Sequence[str]) -> PlannedRow:
        """What is to be done for a row; raises BookError with the reason.

        Its id is made of what was read, so that it is recognised in another copy of the file. The second of two
        rows alike in one file are two payments, and get an ordinal.
        """
        if self._kind is ImportKind.CUSTOMERS:
            return PlannedRow(line, "", self._customer(cells))
        code, name = customer_code(self.cell(cells, "customer")), self.cell(cells, "name")
        if not code and not name:
            raise RowUnreadable("there is no customer")
        text = self.cell(cells, "day")
        day = self.day(text) if text else self.today
        check_file_day(day, self._info, self.today)
        if self._kind is ImportKind.OPENINGS:
            act, content = self._opening(code, name, day, cells)
        else:
            act, content = self._payment(code, name, day, cells)
        whole = repr((code or name, day.isoformat() if text else "", *content))
        uid = f"import/{self._kind}/{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}"
        self._seen[uid] += 1
        return PlannedRow(line, uid if self._seen[uid] == 1 else f"{uid}#{self._seen[uid]}", act)

    def _customer(self, cells: Sequence[str]) -> Act:
        terms = self.cell(cells, "terms")
        if terms and not (terms.isdecimal() and len(terms) <= 4):
            raise RowUnreadable(f"the terms “{shorten(terms)}” are no number of days")
        draft = CustomerDraft(
            uid="",
            name=self.cell(cells, "name"),
            code=customer_code(self.cell(cells, "customer")),
            phone=self.cell(cells, "phone"),
            address=self.cell(cells, "address"),
            note=self.cell(cells, "note"),
            credit_limit=self.minor(cells, "limit") if self.cell(cells, "limit") else None,
            terms_days=int(terms) if terms else None,
        )
        return lambda _tx, people, _uid: Done(people.record(draft))

    def _opening(
        self, code: str, name: str, day: date, cells: Sequence[str]
    ) -> tuple[Act, tuple[int | str, ...]]:
        debt, credit = self._owed(cells)
        due, note, phone = (self.cell(cells, field) for field in ("due", "note", "phone"))
        due_day = self.day(due) if due else day

        def act(tx: Tx, people: Customers, uid: str) -> Done:
            if not debt and not credit:
                return Done(Fate.NOTHING)
            customer_id = people.find_or_add(code, name, phone)
            draft = OpeningDraft(uid, customer_id, day, debt, credit, due_day, memo=note)
            receipt = customer_services.record_opening(tx, draft)
            return _done(receipt, customer_id, debt - credit)

        return act, (debt, credit, due_day.isoformat() if due else "")

    def _owed(self, cells: Sequence[str]) -> tuple[int, int]:
        """Debt and credit of a row; minor units. Lists that have a balance beside them say the same once more."""
        debt, credit = self.minor(cells, "debt"), self.minor(cells, "credit")
        if not self.cell(cells, "balance"):
            return debt, credit
        balance = self.minor(cells, "balance", signed=True)
        if not self.cell(cells, "debt") and not self.cell(cells, "credit"):
            return max(balance, 0), max(-balance, 0)
        if debt - credit != balance:
            raise RowUnreadable("the balance is not what debt and credit come to")
        return debt, credit

    def _payment(
        self, code: str, name: str, day: date, cells: Sequence[str]
    ) -> tuple[Act, tuple[int | str, ...]]:
        amount = self.minor(cells, "amount")
        if not amount:
            raise RowUnreadable("there is no amount")
        method = self._method(self.cell(cells, "method"))
        reference, note, settles = (self.cell(cells, field) for field in ("reference", "note", "settles"))

        def act(tx: Tx, people: Customers, uid: str) -> Done:
            customer_id = people.find(code, name)
            if customer_id is None:
                raise NotFound(f"there is no customer {code or name} in the book", field="customer")
            chosen = _part_of(tx, customer_id, settles, amount) if settles else ()
            draft = PaymentDraft(
                uid, customer_id, day, amount, method, allocations=chosen, memo=note, reference=reference
            )
            if not self._twins and (said := _by_hand(tx, draft)):
                return Done(Fate.TWIN, reason=said)
            return _done(record_payment(tx, draft), customer_id, amount)

        return act, (amount, method.value, reference, settles)

    @staticmethod
    def _method(text: str) -> Method:
        method = _METHODS.get(text.casefold() or "cash")
        if method is None:
            known = ", ".join(m.value for m in Method)
            raise RowUnreadable(f"“{shorten(text)}” is no way of paying; there are {known}")
        return method


def _part_of(tx: Tx, customer_id: int, settles: str, amount: int) -> tuple[tuple[int, int], ...]:
    """The sale a payment is for, by the number on its paper or ours, and how much of it is paid; minor units."""
    found = rows.sales_called(tx, customer_id, settles)
    if not found:
        raise Incomplete(f"the customer has no sale {shorten(settles)}", field="settles")
    if len(found) > 1:
        raise Incomplete(f"the customer has {len(found)} sales {shorten(settles)}", field="settles")
    (entry_id, open_) = found[0]
    return ((entry_id, min(amount, open_)),) if open_ else ()


def _by_hand(tx: Tx, draft: PaymentDraft) -> str:
    """The payment of the same customer, day and amount that somebody recorded by hand; "" where there is none."""
    for row in twins(tx, draft):
        if not rows.is_imported(tx, row.entry_id):
            customer_name, number, day = row.customer_name, row.number, draft.day.isoformat()
            money = Money(draft.amount, tx.info.currency)
            return f"{customer_name} paid {money} on {day} already: payment {number}"
    return ""


def _done(receipt: Receipt, customer_id: int, amount: int) -> Done:
    return Done(Fate.NEW, len(receipt.entries), customer_id, amount)


@dataclass(slots=True)
class RowsRead:
    """The rows of a file that could be read, and those that could not."""

    planned: list[PlannedRow]
    bad: list[BadRow]


def read_rows(table: SourceTable, reader: RowReader, task: Task = NO_TASK) -> RowsRead:
    """Every row of a file, read; raises Cancelled."""
    read = RowsRead([], [])
    for done, (line, cells) in enumerate(table.rows, 1):
        task.step(done, len(table.rows), "rows read")
        reader.begin(cells)
        try:
            if not reader.is_undone(cells):
                read.planned.append(reader.plan(line, cells))
        except BookError as error:
            read.bad.append(BadRow(line, reason_of(error)))
    return read
