"""Sales: what one comes to, how it is met, and what its status is (REQUIREMENTS 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.domain.accounts import DEPOSITS, MONEY_ACCOUNTS, RECEIVABLE, SALES, TAX, Method
from app.domain.allocation import pair, take_oldest
from app.domain.books import BookInfo, LimitMode, Policy
from app.domain.customers import Item, Standing, Status, check_open_for_posting
from app.domain.dates import due_day
from app.domain.errors import CustomerSuspended, Incomplete, InsufficientCredit, OverCreditLimit
from app.domain.journal import Allocation, EntryKind, Line, Mint, PaymentRecord, Posting, SaleLine, SaleRecord
from app.domain.money import Money, check_amount, line_amount, round_ratio, share
from app.domain.texts import check_text

BASIS_POINTS = 10_000


class SaleStatus(StrEnum):
    """Derived from what is open, never stored."""

    UNPAID = "unpaid"
    PARTLY_PAID = "partly paid"
    PAID = "paid"
    OVERPAID = "overpaid"
    RETURNED = "returned"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class SaleLineDraft:
    """One line as typed: `quantity` in thousandths, `unit_price` and `discount` in minor units."""

    description: str
    quantity: int
    unit_price: int
    discount: int = 0


@dataclass(frozen=True, slots=True)
class SaleDraft:
    """A sale as typed; amounts in minor units.

    Either `amount` or `lines`. `paid_now` None: nothing for a customer, all of it for a walk-in. What is paid
    beyond the total stays as the customer's credit. `tax_rate` None takes the book's.
    """

    uid: str
    day: date
    customer_id: int | None = None
    amount: int | None = None
    lines: tuple[SaleLineDraft, ...] = ()
    discount: int = 0
    tax_rate: int | None = None
    paid_now: int | None = None
    method: Method = Method.CASH
    from_credit: int = 0
    due_day: date | None = None
    memo: str = ""
    reference: str = ""
    override_reason: str = ""
    future_agreed: bool = False


@dataclass(frozen=True, slots=True)
class ChargeDraft:
    """A sale met from the customer's credit alone; refused when the credit is short. Minor units."""

    uid: str
    customer_id: int
    day: date
    amount: int
    memo: str = ""
    reference: str = ""
    future_agreed: bool = False


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A sale as a list shows it; minor units. `kind` tells an opening debt or a transfer from a sale."""

    entry_id: int
    number: str
    kind: str
    customer_id: int | None
    customer_name: str
    day: date
    due_day: date
    total: int
    open: int
    paid_now: int
    from_credit: int
    returned: int
    status: SaleStatus
    memo: str
    reference: str


class Totals(NamedTuple):
    """What a sale comes to; minor units."""

    lines: tuple[SaleLine, ...]
    subtotal: int
    discount: int
    tax: int
    total: int

    @property
    def net(self) -> int:
        """The turnover: the total without tax."""
        return self.total - self.tax


def sale_totals(draft: SaleDraft, info: BookInfo) -> Totals:
    """Lines, discount, tax and total of a sale.

    A line is quantity x unit price, rounded once, half away from zero; tax is worked out once on the sum.
    """
    if bool(draft.lines) == (draft.amount is not None):
        raise Incomplete("Type either an amount or lines for the sale.", field="amount")
    lines: tuple[SaleLine, ...] = ()
    if draft.amount is not None:
        subtotal = check_amount(draft.amount, field="amount", currency=info.currency)
    else:
        lines = tuple(_line(line, info) for line in draft.lines)
        subtotal = sum(line.amount for line in lines)
    discount = check_amount(draft.discount, field="discount", allow_zero=True, currency=info.currency)
    if discount >= subtotal:
        raise Incomplete("The discount is as large as the sale itself.", field="discount")
    base = subtotal - discount
    rate = info.tax_rate if draft.tax_rate is None else draft.tax_rate
    if not 0 <= rate <= BASIS_POINTS:
        raise Incomplete("A tax rate is between 0 and 100 %.", field="tax_rate")
    if info.tax_included:
        tax = base - round_ratio(base * BASIS_POINTS, BASIS_POINTS + rate)
        total = base
    else:
        tax = share(base, rate)
        total = base + tax
    check_amount(total, field="amount", currency=info.currency)
    return Totals(lines, subtotal, discount, tax, total)


def _line(line: SaleLineDraft, info: BookInfo) -> SaleLine:
    if line.quantity <= 0:
        raise Incomplete("A quantity is more than nothing; use a return to take goods back.", field="lines")
    check_text(line.description, "lines")
    check_amount(line.unit_price, field="lines", allow_zero=True, currency=info.currency)
    check_amount(line.discount, field="lines", allow_zero=True, currency=info.currency)
    amount = line_amount(line.quantity, line.unit_price) - line.discount
    if amount < 0:
        raise Incomplete("The discount of a line is larger than the line.", field="lines")
    return SaleLine(line.description, line.quantity, line.unit_price, line.discount, amount)


def check_limit(
    standing: Standing, new_debt: int, paid_now: int, draft: SaleDraft, info: BookInfo
) -> str | None:
    """Refuse a sale that the credit limit forbids; returns a warning where the book only warns.

    `new_debt` is what the sale adds to the debt before it is netted; minor units. Netting in real time counts.
    """
    if standing.credit_limit is None or new_debt <= 0:
        return None
    after = standing.debt + new_debt - paid_now
    if info.policy is Policy.REAL_TIME:
        after -= min(max(standing.credit - draft.from_credit, 0), max(after, 0))
    if after <= standing.debt or draft.override_reason:
        return None
    limit = Money(standing.credit_limit, info.currency)
    if standing.status is Status.SUSPENDED:
        raise CustomerSuspended(
            f"{standing.name} is suspended: a debt of {Money(standing.debt, info.currency)} is over the limit of {limit}."
            " Sell for cash or from credit, or give a reason to allow it.",
            field="override_reason",
            limit=standing.credit_limit,
        )
    if after <= standing.credit_limit:
        return None
    sentence = f"{standing.name} would owe {Money(after, info.currency)}; the limit is {limit}."
    if info.limit_mode is LimitMode.BLOCK:
        raise OverCreditLimit(
            f"{sentence} Give a reason to allow it; nothing was recorded.",
            field="override_reason",
            limit=standing.credit_limit,
            debt_after=after,
        )
    return sentence


def plan_cash_sale(draft: SaleDraft, totals: Totals, mint: Mint) -> Posting:
    """A sale to a walk-in: paid in full, touching no customer."""
    paid_now = totals.total if draft.paid_now is None else draft.paid_now
    if paid_now != totals.total or draft.from_credit:
        raise Incomplete("A sale without a customer has to be paid in full.", field="paid_now")
    entry_id, number = mint(EntryKind.SALE)
    lines = (Line(MONEY_ACCOUNTS[draft.method], totals.total), *_turnover(totals))
    return Posting(
        id=entry_id,
        uid=draft.uid,
        kind=EntryKind.SALE,
        number=number,
        day=draft.day,
        memo=draft.memo,
        reference=draft.reference,
        lines=lines,
        sale=SaleRecord(
            draft.day, totals.subtotal, totals.discount, totals.tax, totals.total, totals.total, 0
        ),
        sale_lines=totals.lines,
        payment=PaymentRecord(draft.method.value, totals.total, 0),
    )


def _turnover(totals: Totals) -> tuple[Line, ...]:
    lines = (Line(SALES, -totals.net), Line(TAX, -totals.tax))
    return tuple(line for line in lines if line.amount)


class CreditPart(NamedTuple):
    """How a sale is met from credit: what is there on its day, and what comes from credit of later days."""

    direct: list[Allocation]
    later: list[Allocation]
    later_day: date | None


def plan_sale(standing: Standing, draft: SaleDraft, totals: Totals, mint: Mint) -> tuple[Posting, CreditPart]:
    """The sale's own entry: Dr receivable (what is not met from credit), Dr deposits, Cr sales, Cr tax."""
    check_open_for_posting(standing)
    from_credit = check_from_credit(standing, draft.from_credit, totals.total)
    due = draft.due_day or due_day(draft.day, standing.terms_days)
    if due < draft.day:
        raise Incomplete("A sale cannot be due before its own day.", field="due_day")
    entry_id, number = mint(EntryKind.SALE)
    part = _meet_from_credit(standing, entry_id, draft.day, due, from_credit, totals.total)
    direct = sum(a.amount for a in part.direct)
    lines = (Line(DEPOSITS, direct), Line(RECEIVABLE, totals.total - direct), *_turnover(totals))
    posting = Posting(
        id=entry_id,
        uid=draft.uid,
        kind=EntryKind.SALE,
        number=number,
        day=draft.day,
        customer_id=standing.customer_id,
        memo=draft.memo,
        reference=draft.reference,
        lines=tuple(line for line in lines if line.amount),
        owed=totals.total,
        due_day=due,
        allocations=tuple(part.direct),
        sale=SaleRecord(
            due,
            totals.subtotal,
            totals.discount,
            totals.tax,
            totals.total,
            draft.paid_now or 0,
            from_credit,
        ),
        sale_lines=totals.lines,
    )
    return posting, part


def check_from_credit(standing: Standing, from_credit: int, total: int) -> int:
    """Refuse to use more credit than there is or than the sale comes to."""
    if from_credit < 0:
        raise Incomplete("The part from credit cannot be negative.", field="from_credit")
    if from_credit > total:
        raise Incomplete("More credit was to be used than the sale comes to.", field="from_credit")
    if from_credit > standing.credit:
        missing = from_credit - standing.credit
        raise InsufficientCredit(
            "There is not that much credit.", field="from_credit", available=standing.credit, missing=missing
        )
    return from_credit


def _meet_from_credit(
    standing: Standing, entry_id: int, day: date, due_day: date, amount: int, total: int
) -> CreditPart:
    if not amount:
        return CreditPart([], [], None)
    assert standing.credits is not None, "a sale from credit needs the open items"
    sale = Item(entry_id, day, due_day, total, total)
    there = [item for item in standing.credits if item.day <= day]
    taken = take_oldest(there, amount)
    direct, _ = pair(taken, [sale], amount)
    missing = amount - sum(a.amount for a in direct)
    later, later_day = pair([i for i in standing.credits if i.day > day], [sale], missing)
    return CreditPart(direct, later, later_day)


def sale_status(
    *, total: int, open_: int, paid_now: int, from_credit: int, returned: int, reversed_: bool
) -> SaleStatus:
    """The status of a sale from its derived figures; minor units (REQUIREMENTS 3.2)."""
    if reversed_:
        return SaleStatus.REVERSED
    if returned >= total:
        return SaleStatus.RETURNED
    if open_ == 0:
        return SaleStatus.OVERPAID if paid_now > total - from_credit else SaleStatus.PAID
    return SaleStatus.UNPAID if open_ == total else SaleStatus.PARTLY_PAID
