"""Payments: how much goes to the debt, which sales it settles, what stays as credit (REQUIREMENTS 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from app.domain.accounts import DEPOSITS, MONEY_ACCOUNTS, RECEIVABLE, Method
from app.domain.allocation import pair, take_chosen, take_oldest
from app.domain.books import BookInfo
from app.domain.customers import Item, Standing, check_open_for_posting
from app.domain.errors import InsufficientCredit, Overallocated
from app.domain.journal import Allocation, EntryKind, Line, Mint, PaymentRecord, Posting
from app.domain.money import Money, check_amount


class Outcome(StrEnum):
    """What became of a pending payment; each has exactly one."""

    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class PaymentDraft(NamedTuple):
    """A payment as typed; minor units.

    `to_debt` None means min(amount, debt). `allocations` are `(sale entry id, amount)`; empty: oldest due first.
    """

    uid: str
    customer_id: int
    day: date
    amount: int
    method: Method = Method.CASH
    to_debt: int | None = None
    allocations: tuple[tuple[int, int], ...] = ()
    memo: str = ""
    reference: str = ""
    future_agreed: bool = False


class OutcomeDraft(NamedTuple):
    """What became of a pending payment, on which day."""

    uid: str
    pending_id: int
    day: date
    reason: str = ""


class RefundDraft(NamedTuple):
    """Credit paid back to the customer; minor units."""

    uid: str
    customer_id: int
    day: date
    amount: int
    method: Method = Method.CASH
    memo: str = ""
    reference: str = ""
    future_agreed: bool = False


@dataclass(frozen=True, slots=True)
class PendingRow:
    """A payment that is not there yet; minor units. `outcome` is None while it is pending."""

    id: int
    customer_id: int
    customer_name: str
    day: date
    amount: int
    method: str
    to_debt: int | None
    reference: str
    memo: str
    created_at: datetime
    outcome: Outcome | None
    decided_at: datetime | None
    entry_id: int | None


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment as a list shows it; minor units. `unused` is what of it still stands as credit."""

    entry_id: int
    number: str
    kind: str
    customer_id: int | None
    customer_name: str
    day: date
    method: str
    amount: int
    to_debt: int
    unused: int
    reference: str
    memo: str
    reversed_by: int | None


class Settlement(NamedTuple):
    """How money given by a customer is used: at once, and on sales dated after it.

    `direct` is credited to the debt in the same entry; `later` is held as credit until the later sale's day.
    """

    direct: list[Allocation]
    later: list[Allocation]
    later_day: date | None

    @property
    def direct_amount(self) -> int:
        """What reduces the debt in the entry itself; minor units."""
        return sum([a.amount for a in self.direct])


def settle(source: Item, chosen: list[Item]) -> Settlement:
    """Use `source` on the `chosen` parts: those of its day or before at once, the others from their own day."""
    if not chosen:
        return Settlement([], [], None)
    direct, _ = pair([source], [i for i in chosen if i.day <= source.day], source.open)
    used = sum([a.amount for a in direct])
    later, later_day = pair(
        [source._replace(open=source.open - used)],
        [i for i in chosen if i.day > source.day],
        source.open - used,
    )
    return Settlement(direct, later, later_day)


def choose(
    standing: Standing, amount: int, to_debt: int | None, choices: tuple[tuple[int, int], ...]
) -> list[Item]:
    """Which parts of the debt `amount` settles; raises Overallocated for more than is open or paid."""
    assert standing.debts is not None, "a payment needs the open items"
    if to_debt is None and not choices:
        return take_oldest(standing.debts, min(amount, standing.debt))
    chosen = take_chosen(standing.debts, choices)
    chosen_sum = sum([i.open for i in chosen])
    if to_debt is None:
        to_debt = chosen_sum
    if not 0 <= to_debt <= amount or to_debt > standing.debt or chosen_sum > to_debt:
        raise Overallocated(
            "The part applied to the debt is at most the amount and at most what is owed; nothing was recorded.",
            field="to_debt",
            available=min(amount, standing.debt),
        )
    if chosen_sum < to_debt:
        used: dict[int, int] = {}
        for item in chosen:
            used[item.entry_id] = used.get(item.entry_id, 0) + item.open
        rest = [i._replace(open=i.open - used.get(i.entry_id, 0)) for i in standing.debts]
        chosen += take_oldest([i for i in rest if i.open], to_debt - chosen_sum)
    return chosen


def plan_payment(
    standing: Standing, draft: PaymentDraft, info: BookInfo, mint: Mint, *, cause_id: int | None = None
) -> tuple[Posting, Settlement]:
    """The payment's entry: Dr money, Cr receivable (what settles debts of its day or before), Cr deposits (the rest)."""
    check_open_for_posting(standing)
    amount = check_amount(draft.amount, field="amount", currency=info.currency)
    chosen = choose(standing, amount, draft.to_debt, draft.allocations)
    entry_id, number = mint(EntryKind.PAYMENT)
    settlement = settle(Item(entry_id, draft.day, draft.day, amount, amount), chosen)
    direct = settlement.direct_amount
    lines = (
        Line(MONEY_ACCOUNTS[draft.method], amount),
        Line(RECEIVABLE, -direct),
        Line(DEPOSITS, direct - amount),
    )
    posting = Posting(
        id=entry_id,
        uid=draft.uid,
        kind=EntryKind.PAYMENT,
        number=number,
        day=draft.day,
        customer_id=standing.customer_id,
        memo=draft.memo,
        reference=draft.reference,
        lines=tuple([line for line in lines if line.amount]),
        given=amount,
        cause_id=cause_id,
        allocations=tuple(settlement.direct),
        payment=PaymentRecord(draft.method.value, amount, sum([i.open for i in chosen])),
    )
    return posting, settlement


def plan_refund(standing: Standing, draft: RefundDraft, info: BookInfo, mint: Mint) -> Posting:
    """Credit given back: Dr deposits, Cr money; never more than the credit there is on that day."""
    check_open_for_posting(standing)
    amount = check_amount(draft.amount, field="amount", currency=info.currency)
    assert standing.credits is not None, "a refund needs the open items"
    there = [item for item in standing.credits if item.day <= draft.day]
    available = sum(item.open for item in there)
    if amount > available:
        raise InsufficientCredit(
            f"{standing.name} has {Money(available, info.currency)} in credit on that day,"
            f" {Money(amount - available, info.currency)} short; nothing was recorded.",
            field="amount",
            available=available,
            missing=amount - available,
        )
    entry_id, number = mint(EntryKind.REFUND)
    target = Item(entry_id, draft.day, draft.day, amount, amount)
    allocations, _ = pair(there, [target], amount)
    return Posting(
        id=entry_id,
        uid=draft.uid,
        kind=EntryKind.REFUND,
        number=number,
        day=draft.day,
        customer_id=standing.customer_id,
        memo=draft.memo,
        reference=draft.reference,
        lines=(Line(DEPOSITS, amount), Line(MONEY_ACCOUNTS[draft.method], -amount)),
        owed=amount,
        allocations=tuple(allocations),
        payment=PaymentRecord(draft.method.value, -amount, 0),
    )
