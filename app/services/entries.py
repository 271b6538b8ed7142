"""One entry, whole: what it says, what it brought about, what depends on it, and as it was typed.

To correct an entry is to reverse it and to record it anew, in one transaction: either both or neither.
Amounts in minor units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.accounts import Method
from app.domain.corrections import PostedEntry, ReverseDraft
from app.domain.errors import Incomplete
from app.domain.journal import EntryKind
from app.domain.payments import PaymentDraft
from app.domain.receipts import Receipt
from app.domain.sales import SaleDraft, SaleLineDraft
from app.services.corrections import dependents, reverse
from app.services.payments import record_payment
from app.services.sales import record_sale
from app.storage import audit, customers, entries
from app.storage import sales as sale_rows
from app.storage.book import Tx


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry with its surroundings. `caused` came with it, `dependents` stand in the way of reversing it;
    `lines` are code, name and amount of its legs, `goods` description, quantity (thousandths), price, discount
    and amount of a sale's lines.
    """

    entry: PostedEntry
    customer_name: str
    recorded_at: datetime
    actor: str
    lines: tuple[tuple[str, str, int], ...]
    goods: tuple[tuple[str, int, int, int, int], ...]
    caused: tuple[PostedEntry, ...]
    dependents: tuple[PostedEntry, ...]
    cause: PostedEntry | None
    reverses: PostedEntry | None
    reversal: PostedEntry | None
    open: int
    can_reverse: bool


def entry_view(tx: Tx, entry_id: int) -> EntryView:
    """An entry with its surroundings; raises NotFound."""
    entry = entries.posted_entry(tx, entry_id)
    name, recorded_at, actor, open_ = entries.surroundings(tx, entry_id)

    def other(wanted: int | None) -> PostedEntry | None:
        return entries.posted_entry(tx, wanted) if wanted is not None else None

    can_reverse = entry.kind is not EntryKind.REVERSAL and entry.reversed_by is None
    return EntryView(
        entry=entry,
        customer_name=name,
        recorded_at=recorded_at,
        actor=actor,
        lines=tuple(entries.line_rows(tx, entry_id)),
        goods=tuple(sale_rows.line_rows(tx, entry_id)),
        caused=tuple(entries.posted_entry(tx, i) for i in entries.caused_by(tx, entry_id)),
        dependents=tuple(dependents(tx, entry_id)) if can_reverse else (),
        cause=other(entry.cause_id),
        reverses=other(entry.reverses_id),
        reversal=other(entry.reversed_by),
        open=open_,
        can_reverse=can_reverse,
    )


def sale_as_typed(tx: Tx, entry_id: int, uid: str, *, caused: Sequence[int] | None = None) -> SaleDraft:
    """A sale as it was typed, under a new request id: the form to correct it starts with this.

    `caused` are the entries that came with it, where they do not stand any more.
    """
    entry = entries.posted_entry(tx, entry_id)
    if entry.kind is not EntryKind.SALE:
        raise Incomplete("That entry is not a sale.", field="entry")
    record = sale_rows.record(tx, entry_id)
    with_it = entries.caused_by(tx, entry_id) if caused is None else caused
    goods = tuple(
        SaleLineDraft(description, quantity, price, discount)
        for description, quantity, price, discount, _ in sale_rows.line_rows(tx, entry_id)
    )
    paid = [
        posted.payment
        for posted in (entry, *(entries.posted_entry(tx, i) for i in with_it))
        if posted.payment is not None
    ]
    return SaleDraft(
        uid=uid,
        day=entry.day,
        customer_id=entry.customer_id,
        amount=None if goods else record.subtotal,
        lines=goods,
        discount=record.discount,
        tax_rate=None if record.tax else 0,
        paid_now=paid[0].amount if paid and entry.customer_id is not None else None,
        method=Method(paid[0].method) if paid else Method.CASH,
        from_credit=record.from_credit,
        due_day=record.due_day,
        memo=entry.memo,
        reference=entry.reference,
    )


def payment_as_typed(tx: Tx, entry_id: int, uid: str) -> PaymentDraft:
    """A payment as it was typed, under a new request id; what it settled is left to be settled anew."""
    entry = entries.posted_entry(tx, entry_id)
    if entry.kind is not EntryKind.PAYMENT or entry.payment is None or entry.customer_id is None:
        raise Incomplete("That entry is not a customer's payment.", field="entry")
    return PaymentDraft(
        uid=uid,
        customer_id=entry.customer_id,
        day=entry.day,
        amount=entry.payment.amount,
        method=Method(entry.payment.method),
        memo=entry.memo,
        reference=entry.reference,
    )


def correct_sale(tx: Tx, undo: ReverseDraft, draft: SaleDraft) -> Receipt:
    """Reverse a sale and record it anew; raises DependentEntries unless what depends on it may go with it."""
    return _corrected(reverse(tx, undo), record_sale(tx, draft))


def correct_payment(tx: Tx, undo: ReverseDraft, draft: PaymentDraft) -> Receipt:
    """Reverse a payment and record it anew; raises DependentEntries unless what depends on it may go with it."""
    return _corrected(reverse(tx, undo), record_payment(tx, draft))


def _corrected(undone: Receipt, done: Receipt) -> Receipt:
    return done._replace(
        message=f"{undone.message} {done.message}",
        changes=undone.changes | done.changes,
        debt_before=undone.debt_before,
        credit_before=undone.credit_before,
    )


def undo_correction(tx: Tx, undo: ReverseDraft, former_id: int) -> Receipt:
    """Take a correction back: what it recorded is reversed, what it had reversed is recorded as it was.

    Raises Incomplete where the correction took more with it than what belonged to the entry, or where the shop's tax
    is another by now: that cannot be told from here, and is recorded again by hand. Raises LockedDay where the former
    day is locked by now.
    """
    former = entries.posted_entry(tx, former_id)
    gone = entries.reversed_together(tx, former.reversed_by) if former.reversed_by is not None else []
    strangers = [i for i in gone if i != former_id and not _came_with(tx, i, former_id)]
    if not gone or strangers:
        raise Incomplete(
            "The correction took other entries with it. Look at them in the day book, and record again what is to stand.",
            field="entry",
        )
    again = f"{undo.uid}/again"
    undone = reverse(tx, undo)
    if undone.repeated and (answer := audit.find_request(tx, again)):
        return _corrected(undone, Receipt.from_text(answer[1]))
    if former.kind is EntryKind.SALE:
        sale = sale_as_typed(tx, former_id, again, caused=gone)
        reason = "The sale as it was before the correction"
        done = record_sale(tx, replace(sale, future_agreed=True, override_reason=reason))
        _check_same_tax(tx, former_id, done)
        return _corrected(undone, done)
    payment = payment_as_typed(tx, former_id, again)._replace(future_agreed=True)
    return _corrected(undone, record_payment(tx, _as_applied(tx, former, payment)))


def _check_same_tax(tx: Tx, former_id: int, done: Receipt) -> None:
    """A sale keeps its tax, not the rate it was worked out with."""
    assert done.entry_id is not None, "a sale has an entry"
    was, now = sale_rows.record(tx, former_id), sale_rows.record(tx, done.entry_id)
    if (was.tax, was.total) != (now.tax, now.total):
        raise Incomplete(
            "The shop's tax is not what it was when that sale was recorded. Record by hand what is to stand;"
            " nothing was changed.",
            field="entry",
        )


def _as_applied(tx: Tx, former: PostedEntry, payment: PaymentDraft) -> PaymentDraft:
    """The same part of a payment to the debt, and to the same sales first, as far as they are still owed on."""
    assert former.payment is not None, "a payment has money"
    standing = customers.standing(tx, payment.customer_id, credits=False)
    open_now = {item.entry_id: item.open for item in standing.debts or ()}
    left = to_debt = min(former.payment.to_debt, standing.debt)
    parts: list[tuple[int, int]] = []
    for sale_id, amount in entries.settled_by(tx, former.id):
        part = min(amount, open_now.get(sale_id, 0), left)
        if part:
            parts.append((sale_id, part))
            left -= part
    return payment._replace(to_debt=to_debt, allocations=tuple(parts))


def _came_with(tx: Tx, entry_id: int, root_id: int) -> bool:
    """Whether an entry was brought about by another, directly or not."""
    cause = entries.posted_entry(tx, entry_id).cause_id
    while cause is not None and cause != root_id:
        cause = entries.posted_entry(tx, cause).cause_id
    return cause == root_id
