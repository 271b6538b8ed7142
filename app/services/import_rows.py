"""Files of which each row is one request: customers, opening balances, payments. Amounts in minor units."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date

from app.domain.accounts import Method
from app.domain.books import BookInfo
from app.domain.customers import CustomerDraft, OpeningDraft
from app.domain.errors import Incomplete
from app.domain.imports import ImportKind
from app.domain.journal import check_day
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.services import customers as customer_services
from app.services.import_sales import SalesReader, customer_code
from app.services.payments import record_payment
from app.storage import customers
from app.storage import imports as rows
from app.storage.book import Tx


class SimpleReader(SalesReader):
    """Reads rows of which each is one request: a customer, an opening balance, a payment."""

    def __init__(
        self, kind: ImportKind, columns: dict[str, int], info: BookInfo, today: date, mark: str
    ) -> None:
        """`mark` is the file's decimal mark."""
        super().__init__(columns, info.currency, info.locale, today, mark)
        self._kind = kind
        self._info = info

    def plan(self, cells: list[str]) -> Callable[[Tx], Receipt | None]:
        """What is to be done for a row; raises BookError or ValueError with the reason."""
        uid = (
            f"import/{self._kind}/"
            + hashlib.sha256(repr([c.strip() for c in cells]).encode()).hexdigest()[:40]
        )
        if self._kind is ImportKind.CUSTOMERS:
            return self._customer(uid, cells)
        code = customer_code(self._cell(cells, "customer"))
        if not code:
            raise ValueError("there is no customer")
        day = self._day(self._cell(cells, "day")) if self._cell(cells, "day") else self._today
        check_day(day, lock_date=self._info.lock_date, today=self._today)
        if self._kind is ImportKind.OPENINGS:
            return self._opening(uid, code, day, cells)
        return self._payment(uid, code, day, cells)

    def _minor(self, cells: list[str], name: str) -> int:
        text = self._cell(cells, name)
        if not text:
            return 0
        value = self._number(text, name) * self._scale
        if value != int(value) or value < 0:
            raise ValueError(f"the {name} `{text[:40]}` is negative or finer than the smallest coin")
        return int(value)

    def _customer(self, uid: str, cells: list[str]) -> Callable[[Tx], Receipt | None]:
        terms = self._cell(cells, "terms")
        draft = CustomerDraft(
            uid=uid,
            name=self._cell(cells, "name"),
            code=customer_code(self._cell(cells, "customer")),
            phone=self._cell(cells, "phone"),
            address=self._cell(cells, "address"),
            note=self._cell(cells, "note"),
            credit_limit=self._minor(cells, "limit") if self._cell(cells, "limit") else None,
            terms_days=int(terms) if terms else None,
        )
        return lambda tx: customer_services.add_customer(tx, draft)

    def _opening(self, uid: str, code: str, day: date, cells: list[str]) -> Callable[[Tx], Receipt | None]:
        debt, credit = self._minor(cells, "debt"), self._minor(cells, "credit")
        due = self._cell(cells, "due")
        due_day = self._day(due) if due else day
        return lambda tx: customer_services.record_opening(
            tx, OpeningDraft(uid, customers.id_by_code(tx, code), day, debt, credit, due_day)
        )

    def _payment(self, uid: str, code: str, day: date, cells: list[str]) -> Callable[[Tx], Receipt | None]:
        amount = self._minor(cells, "amount")
        if not amount:
            raise ValueError("there is no amount")
        method = self._cell(cells, "method").casefold() or "cash"
        if method not in [m.value for m in Method]:
            raise ValueError(
                f"`{method}` is no way of paying; there are {', '.join(m.value for m in Method)}"
            )
        reference, settles = self._cell(cells, "reference"), self._cell(cells, "settles")

        def record(tx: Tx) -> Receipt | None:
            # What is left of a sale differs the second time, and with it the request: so it is not asked again.
            free = rows.free_uid(tx, uid)
            if free is None:
                return None
            customer_id = customers.id_by_code(tx, code)
            chosen = _part_of(tx, customer_id, settles, amount) if settles else ()
            draft = PaymentDraft(
                free, customer_id, day, amount, Method(method), allocations=chosen, reference=reference
            )
            return record_payment(tx, draft)

        return record


def _part_of(tx: Tx, customer_id: int, settles: str, amount: int) -> tuple[tuple[int, int], ...]:
    """The sale a payment is for, by the number on its paper or ours, and how much of it is paid; minor units."""
    found = rows.sales_called(tx, customer_id, settles)
    if not found:
        raise Incomplete(f"the customer has no sale {settles[:40]}", field="settles")
    if len(found) > 1:
        raise Incomplete(f"the customer has {len(found)} sales {settles[:40]}", field="settles")
    (entry_id, open_) = found[0]
    return ((entry_id, min(amount, open_)),) if open_ else ()
