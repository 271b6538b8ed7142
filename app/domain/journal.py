"""The journal: entries whose lines sum to zero, and everything one entry writes with it.

Rules in one place: a debit is positive, a credit negative; an entry concerns at most one customer; its lines
on the two control accounts are that customer's. From them follow debt, credit, sold and paid.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.accounts import CONTROL_ACCOUNTS, DEPOSITS, MONEY_ACCOUNTS, RECEIVABLE, TURNOVER_ACCOUNTS
from app.domain.customers import Item, Standing, settled_order, standing_status
from app.domain.dates import MAX_DAY, MIN_DAY
from app.domain.errors import FutureDay, Incomplete, LockedDay, TooLarge
from app.domain.money import MAX_FIGURE

MONEY: Final = frozenset(MONEY_ACCOUNTS.values())
SHORTEST_ENTRY: Final = 2


class EntryKind(StrEnum):
    """What an entry records."""

    SALE = "sale"
    PAYMENT = "payment"
    REFUND = "refund"
    CONSOLIDATION = "consolidation"
    REVERSAL = "reversal"
    RETURN = "return"
    DISCOUNT = "discount"
    WRITE_OFF = "write_off"
    RECOVERY = "recovery"
    ROUNDING = "rounding"
    OPENING = "opening"
    TRANSFER = "transfer"


_TRADE: Final = frozenset({EntryKind.SALE, EntryKind.RETURN})

# Hands out the next entry id and the next number of a kind's gap-free series.
Mint = Callable[[EntryKind], tuple[int, str]]


class Line(NamedTuple):
    """A leg of an entry; `amount` in minor units, debit positive."""

    account_id: int
    amount: int


class Allocation(NamedTuple):
    """A credit item settles (part of) a debt item; a negative amount undoes that. Minor units."""

    source_id: int
    target_id: int
    amount: int


class SaleLine(NamedTuple):
    """One line of a sale: `quantity` in thousandths, the rest in minor units; `amount` is net of discount."""

    description: str
    quantity: int
    unit_price: int
    discount: int
    amount: int


class SaleRecord(NamedTuple):
    """What a sale says beside its entry; minor units. `paid_now` is what was paid with it and belongs to it."""

    due_day: date
    subtotal: int
    discount: int
    tax: int
    total: int
    paid_now: int
    from_credit: int


class PaymentRecord(NamedTuple):
    """Money that came in (or went out: a refund, negative `amount`); minor units."""

    method: str
    amount: int
    to_debt: int


class ConsolidationRecord(NamedTuple):
    """The row that is kept for ever: debt and credit before and after; minor units."""

    original_debt: int
    original_credit: int
    net_debt: int
    net_credit: int
    reason: str
    automatic: bool


class Posting(NamedTuple):
    """One entry and all that is written with it; amounts in minor units.

    `owed` makes it a debt item, `given` a credit item, of that amount. `like` is the kind whose turnover it
    moves: its own, or for a reversal that of the entry it reverses.
    """

    id: int
    uid: str
    kind: EntryKind
    number: str
    day: date
    lines: tuple[Line, ...]
    customer_id: int | None = None
    memo: str = ""
    reference: str = ""
    owed: int = 0
    given: int = 0
    due_day: date | None = None
    reverses_id: int | None = None
    cause_id: int | None = None
    batch_id: int | None = None
    about_id: int | None = None
    allocations: tuple[Allocation, ...] = ()
    sale: SaleRecord | None = None
    sale_lines: tuple[SaleLine, ...] = ()
    payment: PaymentRecord | None = None
    consolidation: ConsolidationRecord | None = None
    like: EntryKind | None = None


class Movement(NamedTuple):
    """What an entry does to its customer's figures; minor units."""

    debit: int
    credit: int
    debt: int
    credits: int
    sold: int
    paid: int


def movement(posting: Posting) -> Movement:
    """What `posting` does to debt, credit, sold and paid of its customer.

    Source: the definitions of the glossary: debt = sum of lines on receivable, credit = - sum on deposits,
    sold = turnover with tax of sales less returns, paid = what came into the money accounts.
    """
    debit = credit = debt = deposits = turnover = paid = 0
    for account_id, amount in posting.lines:
        if account_id in CONTROL_ACCOUNTS:
            if amount > 0:
                debit += amount
            else:
                credit -= amount
            if account_id == RECEIVABLE:
                debt += amount
            elif account_id == DEPOSITS:
                deposits -= amount
        elif account_id in TURNOVER_ACCOUNTS:
            turnover -= amount
        elif account_id in MONEY:
            paid += amount
    sold = turnover if turnover and (posting.like or posting.kind) in _TRADE else 0
    return Movement(debit, credit, debt, deposits, sold, paid)


def check_posting(posting: Posting) -> None:
    """Assert what every entry must be before it is written; a failure here is a defect of ours."""
    assert len(posting.lines) >= SHORTEST_ENTRY, "an entry has at least two lines"
    total = 0
    for account_id, amount in posting.lines:
        assert amount, "a line has an amount"
        is_control = account_id in CONTROL_ACCOUNTS
        assert not is_control or posting.customer_id is not None, "customer lines need a customer"
        total += amount
    assert total == 0, "an entry's lines sum to zero"
    assert not (posting.owed and posting.given), "an entry is an item on one side"


def advance(standing: Standing, posting: Posting) -> Standing:
    """Where the customer stands after `posting`; raises TooLarge when a figure passes what the book holds."""
    move = movement(posting)
    debt, credit = standing.debt + move.debt, standing.credit + move.credits
    sold, paid = standing.sold + move.sold, standing.paid + move.paid
    assert debt >= 0, "debt is never negative"
    assert credit >= 0, "credit is never negative"
    if max(debt, credit, abs(sold), abs(paid)) > MAX_FIGURE:
        raise TooLarge(
            f"The figures of {standing.name} would be too large for the book; nothing was recorded.",
            field="amount",
        )
    debts = None if standing.debts is None else items_after(standing.debts, posting, debts=True)
    credits = None if standing.credits is None else items_after(standing.credits, posting, debts=False)
    return Standing(
        standing.customer_id,
        standing.name,
        debt,
        credit,
        sold,
        paid,
        standing.last_row_no + 1,
        max(posting.day, standing.last_day or posting.day),
        standing.credit_limit,
        standing.terms_days,
        standing_status(debt, standing.credit_limit, standing.status),
        debts,
        credits,
    )


def items_after(items: tuple[Item, ...], posting: Posting, *, debts: bool) -> tuple[Item, ...]:
    """The open items of one side after `posting`; those brought back by an undo are re-read by the caller."""
    new = posting.owed if debts else posting.given
    used: dict[int, int] = {}
    for source_id, target_id, amount in posting.allocations:
        settled = target_id if debts else source_id
        used[settled] = used.get(settled, 0) + amount
    if new:
        items = tuple(sorted((*items, _item(posting, new)), key=settled_order))
    return _less(items, used) if used else items


def _item(posting: Posting, amount: int) -> Item:
    return Item(posting.id, posting.day, posting.due_day or posting.day, amount, amount)


def _less(items: tuple[Item, ...], used: dict[int, int]) -> tuple[Item, ...]:
    left = (i._replace(open=i.open - used[i.entry_id]) if i.entry_id in used else i for i in items)
    return tuple(i for i in left if i.open)


def check_day(day: date, *, lock_date: date | None, today: date, future_agreed: bool | None = None) -> None:
    """Refuse a locked day, and a day beyond tomorrow unless that was agreed to; None: nobody is asked."""
    if lock_date is not None and day <= lock_date:
        raise LockedDay(
            f"The book is closed up to {lock_date.isoformat()}; {day.isoformat()} cannot be used any more.",
            field="day",
            lock_date=lock_date,
        )
    if (day - today).days > 1 and not future_agreed:
        if future_agreed is None:
            raise FutureDay(
                f"{day.isoformat()} is in the future; tomorrow is the last day.", field="day", day=day
            )
        raise FutureDay(
            f"{day.isoformat()} is in the future. Record it with that day all the same?", field="day", day=day
        )
    if not MIN_DAY <= day <= MAX_DAY:
        raise Incomplete(f"{day.isoformat()} is not a day this book can hold.", field="day")


def first_open_day(day: date, lock_date: date | None) -> date:
    """`day`, or the first open day where it is locked."""
    if lock_date is not None and day <= lock_date:
        return date.fromordinal(lock_date.toordinal() + 1)
    return day
