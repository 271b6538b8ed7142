"""Corrections: nothing is changed, something is added (REQUIREMENTS 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.domain.accounts import (
    BAD_DEBTS,
    DEPOSITS,
    DISCOUNTS,
    MONEY_ACCOUNTS,
    RECEIVABLE,
    RECOVERED,
    RETURNS,
    ROUNDING,
    TAX,
    Method,
)
from app.domain.allocation import take_chosen, take_oldest
from app.domain.books import BookInfo
from app.domain.customers import Item, Standing, check_open_for_posting
from app.domain.errors import AlreadyReversed, Incomplete, NeverSold, Overallocated
from app.domain.journal import Allocation, EntryKind, Line, Mint, PaymentRecord, Posting, first_open_day
from app.domain.money import Money, check_amount, round_ratio
from app.domain.payments import Settlement, settle


@dataclass(frozen=True, slots=True)
class ReverseDraft:
    """Reverse an entry (and, where agreed, what depends on it)."""

    uid: str
    entry_id: int
    reason: str = ""
    with_dependents: bool = False


@dataclass(frozen=True, slots=True)
class ReverseBatchDraft:
    """Reverse all entries of a batch: a consolidation of all, an import, a merge."""

    uid: str
    batch_id: int
    reason: str = ""
    with_dependents: bool = False


@dataclass(frozen=True, slots=True)
class ReturnDraft:
    """Goods taken back; minor units.

    `sale_id` names the sale, `amount` None takes all of it back. `to_debt` None settles as much as is open;
    the rest becomes credit, of which `cash` is paid out at once. `unsold_agreed`: without a sale, more may come
    back than the book knows to have been sold.
    """

    uid: str
    customer_id: int
    day: date
    sale_id: int | None = None
    amount: int | None = None
    to_debt: int | None = None
    cash: int = 0
    method: Method = Method.CASH
    memo: str = ""
    reference: str = ""
    future_agreed: bool = False
    unsold_agreed: bool = False


@dataclass(frozen=True, slots=True)
class ReductionDraft:
    """A debt made smaller without money: discount allowed, write-off or rounding, by `kind`; minor units."""

    uid: str
    kind: EntryKind
    customer_id: int
    day: date
    amount: int
    sale_id: int | None = None
    reason: str = ""
    future_agreed: bool = False


@dataclass(frozen=True, slots=True)
class RecoveryDraft:
    """Money received for a debt that had been written off; minor units."""

    uid: str
    customer_id: int
    day: date
    amount: int
    method: Method = Method.CASH
    memo: str = ""
    reference: str = ""
    future_agreed: bool = False


class PostedEntry(NamedTuple):
    """A posted entry as read back; amounts in minor units."""

    id: int
    kind: EntryKind
    number: str
    day: date
    customer_id: int | None
    memo: str
    reference: str
    owed: int
    given: int
    due_day: date | None
    reverses_id: int | None
    reversed_by: int | None
    cause_id: int | None
    batch_id: int | None
    about_id: int | None
    lines: tuple[Line, ...]
    payment: PaymentRecord | None


class LiveAllocation(NamedTuple):
    """An allocation still in force, and the entry that made it; minor units."""

    source_id: int
    target_id: int
    amount: int
    entry_id: int


class SoldSale(NamedTuple):
    """A sale something is to be done about; minor units.

    `taken` is what goods taken back and discounts have made it smaller by, `tax_taken` the tax in that.
    """

    entry_id: int
    customer_id: int | None
    day: date
    tax: int
    total: int
    open: int
    taken: int
    tax_taken: int
    number: str
    reversed_by: int | None

    def tax_in(self, amount: int) -> int:
        """The tax in `amount` of the sale; all parts together give back exactly its tax. Minor units."""
        upto = round_ratio((self.taken + amount) * self.tax, self.total)
        return min(max(upto - self.tax_taken, 0), amount)


def check_reversible(entry: PostedEntry) -> None:
    """Refuse to reverse a reversal, or an entry a second time."""
    if entry.kind is EntryKind.REVERSAL:
        raise AlreadyReversed(
            "A reversal cannot be reversed; record the entry anew instead.", entry_id=entry.id
        )
    if entry.reversed_by is not None:
        raise AlreadyReversed(
            f"This entry has already been reversed, by entry {entry.reversed_by}.",
            entry_id=entry.id,
            reversed_by=entry.reversed_by,
        )


def plan_reversal(
    entry: PostedEntry,
    live: Sequence[LiveAllocation],
    *,
    uid: str,
    today: date,
    lock_date: date | None,
    reason: str,
    mint: Mint,
    cause_id: int | None = None,
) -> Posting:
    """The mirror of `entry`: every line negated, its allocations undone, itself closed as an item.

    `live` are the allocations in force that `entry` made; that none made by others is left is the caller's to
    see to. Dated today, never before the entry itself, and on the first open day where that is locked.
    """
    check_reversible(entry)
    entry_id, number = mint(EntryKind.REVERSAL)
    undone = [Allocation(a.source_id, a.target_id, -a.amount) for a in live]
    if entry.owed:
        undone.append(Allocation(entry_id, entry.id, entry.owed))
    elif entry.given:
        undone.append(Allocation(entry.id, entry_id, entry.given))
    payment = entry.payment
    return Posting(
        id=entry_id,
        uid=uid,
        kind=EntryKind.REVERSAL,
        number=number,
        day=first_open_day(max(today, entry.day), lock_date),
        customer_id=entry.customer_id,
        memo=reason,
        reference=entry.reference,
        lines=tuple(Line(line.account_id, -line.amount) for line in entry.lines),
        owed=entry.given,
        given=entry.owed,
        reverses_id=entry.id,
        cause_id=cause_id,
        allocations=tuple(undone),
        payment=PaymentRecord(payment.method, -payment.amount, 0) if payment else None,
        like=entry.kind,
    )


def check_sale_of(sale: SoldSale, standing: Standing, day: date) -> None:
    """Refuse a sale of somebody else, a reversed one, or one of a later day."""
    if sale.customer_id != standing.customer_id:
        raise Incomplete("That sale is another customer's.", field="sale")
    if sale.reversed_by is not None:
        raise AlreadyReversed("That sale has been reversed.", field="sale", entry_id=sale.entry_id)
    if day < sale.day:
        raise Incomplete("That is before the day of the sale itself.", field="day")


def check_sold(standing: Standing, draft: ReturnDraft, brought: int, info: BookInfo) -> None:
    """Refuse goods back without a sale that come to more than was sold (less what came back) and `brought` here as a
    debt: an opening balance, a merge. Minor units.

    A slip of the finger would become credit that can be paid out. What was sold before the book began, or to nobody
    in particular, may well come back: that is agreed to, not forbidden.
    """
    had = max(standing.sold + brought, 0)
    if draft.amount is not None and draft.amount > had and not draft.unsold_agreed:
        raise NeverSold(
            f"{standing.name} has goods worth {Money(had, info.currency)} from this shop, as far as the book knows:"
            f" {Money(draft.amount, info.currency)} cannot come back. Look at the amount again, or say that it is meant;"
            " nothing was recorded.",
            field="amount",
            available=had,
        )


def plan_return(
    standing: Standing, draft: ReturnDraft, sale: SoldSale | None, info: BookInfo, mint: Mint
) -> tuple[Posting, Settlement]:
    """Goods back: Dr returns and tax, Cr receivable (the open part), Cr deposits (the rest), Cr money (cash)."""
    check_open_for_posting(standing)
    amount = _return_amount(standing, draft, sale, info)
    tax = sale.tax_in(amount) if sale else 0
    if not 0 <= draft.cash <= amount:
        raise Incomplete("The part paid out is at most what the goods are worth.", field="cash")
    chosen = _return_choice(standing, draft, sale, amount)
    entry_id, number = mint(EntryKind.RETURN)
    given = amount - draft.cash
    settlement = Settlement([], [], None)
    if given:
        settlement = settle(Item(entry_id, draft.day, draft.day, given, given), chosen)
    direct = settlement.direct_amount
    lines = (
        Line(RETURNS, amount - tax),
        Line(TAX, tax),
        Line(RECEIVABLE, -direct),
        Line(DEPOSITS, direct - given),
        Line(MONEY_ACCOUNTS[draft.method], -draft.cash),
    )
    posting = Posting(
        id=entry_id,
        uid=draft.uid,
        kind=EntryKind.RETURN,
        number=number,
        day=draft.day,
        customer_id=standing.customer_id,
        memo=draft.memo,
        reference=draft.reference,
        lines=tuple(line for line in lines if line.amount),
        given=given,
        about_id=sale.entry_id if sale else None,
        allocations=tuple(settlement.direct),
        payment=PaymentRecord(draft.method.value, -draft.cash, 0) if draft.cash else None,
    )
    return posting, settlement


def _return_amount(standing: Standing, draft: ReturnDraft, sale: SoldSale | None, info: BookInfo) -> int:
    if sale is None:
        if draft.amount is None:
            raise Incomplete(
                "Type what the goods are worth, or choose the sale they came from.", field="amount"
            )
        return check_amount(draft.amount, field="amount", currency=info.currency)
    check_sale_of(sale, standing, draft.day)
    left = sale.total - sale.taken
    amount = left if draft.amount is None else draft.amount
    if amount > left or left == 0:
        raise Overallocated(
            f"Of that sale only {Money(left, info.currency)} is left to take back; nothing was recorded.",
            field="amount",
            available=left,
        )
    return check_amount(amount, field="amount", currency=info.currency)


def _return_choice(standing: Standing, draft: ReturnDraft, sale: SoldSale | None, amount: int) -> list[Item]:
    """Which debts the goods settle: the sale they came from, or the oldest where none is named."""
    assert standing.debts is not None, "a return needs the open items"
    mine = [i for i in standing.debts if sale is None or i.entry_id == sale.entry_id]
    owed = sum(i.open for i in mine)
    most = min(amount - draft.cash, owed)
    if draft.to_debt is None and draft.cash and draft.cash > max(amount - owed, 0):
        raise Overallocated(
            "What is still owed is settled first; only the rest can be paid out. Nothing was recorded.",
            field="cash",
            available=max(amount - owed, 0),
        )
    to_debt = most if draft.to_debt is None else draft.to_debt
    if not 0 <= to_debt <= most:
        raise Overallocated(
            "More was to be settled than is open there; nothing was recorded.",
            field="to_debt",
            available=most,
        )
    return take_oldest(mine, to_debt)


_REDUCTIONS = {EntryKind.DISCOUNT: DISCOUNTS, EntryKind.WRITE_OFF: BAD_DEBTS, EntryKind.ROUNDING: ROUNDING}


def plan_reduction(
    standing: Standing, draft: ReductionDraft, sale: SoldSale | None, info: BookInfo, mint: Mint
) -> Posting:
    """Dr discounts, bad debts or rounding, Cr receivable. A discount on a taxed sale takes its tax along."""
    check_open_for_posting(standing)
    amount = check_amount(draft.amount, field="amount", currency=info.currency)
    assert standing.debts is not None, "a reduction needs the open items"
    there = [i for i in standing.debts if i.day <= draft.day]
    if sale is not None:
        check_sale_of(sale, standing, draft.day)
        chosen = take_chosen(there, [(sale.entry_id, amount)])
    else:
        chosen = take_oldest(there, amount)
        if sum(i.open for i in chosen) < amount:
            raise Overallocated(
                f"{standing.name} owed less than that on that day; nothing was recorded.",
                field="amount",
                available=sum(i.open for i in chosen),
            )
    tax = 0
    if draft.kind is EntryKind.DISCOUNT and sale is not None:
        tax = sale.tax_in(amount)
    entry_id, number = mint(draft.kind)
    lines = (Line(_REDUCTIONS[draft.kind], amount - tax), Line(TAX, tax), Line(RECEIVABLE, -amount))
    return Posting(
        id=entry_id,
        uid=draft.uid,
        kind=draft.kind,
        number=number,
        day=draft.day,
        customer_id=standing.customer_id,
        memo=draft.reason,
        lines=tuple(line for line in lines if line.amount),
        given=amount,
        about_id=sale.entry_id if sale else None,
        allocations=tuple(Allocation(entry_id, i.entry_id, i.open) for i in chosen),
    )


def plan_recovery(
    standing: Standing, draft: RecoveryDraft, written_off: int, info: BookInfo, mint: Mint
) -> Posting:
    """Money for a debt written off: the debt is reinstated (Cr bad debts recovered) and received, in one entry."""
    amount = check_amount(draft.amount, field="amount", currency=info.currency)
    if amount > written_off:
        raise Overallocated(
            f"Only {Money(written_off, info.currency)} of {standing.name} was written off and not recovered yet.",
            field="amount",
            available=written_off,
        )
    entry_id, number = mint(EntryKind.RECOVERY)
    return Posting(
        id=entry_id,
        uid=draft.uid,
        kind=EntryKind.RECOVERY,
        number=number,
        day=draft.day,
        customer_id=standing.customer_id,
        memo=draft.memo,
        reference=draft.reference,
        lines=(
            Line(RECEIVABLE, amount),
            Line(RECOVERED, -amount),
            Line(MONEY_ACCOUNTS[draft.method], amount),
            Line(RECEIVABLE, -amount),
        ),
        payment=PaymentRecord(draft.method.value, amount, amount),
    )
